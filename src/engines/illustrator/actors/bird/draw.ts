import { Path2D } from '@napi-rs/canvas';
import { mix } from '../../color.ts';
import type { Point } from '../limb.ts';
import { limbPath, point, polar, smoothOutline } from '../limb.ts';
import { onSurface, sweep, sweepPath } from '../quadruped/sweep.ts';
import type { Sweep } from '../quadruped/sweep.ts';
import type { Turn } from '../quadruped/turn.ts';
import { seen } from '../quadruped/turn.ts';
import type { Brush } from '../shading.ts';
import { drawBirdHead } from './head.ts';
import type { BirdLeg, BirdPose } from './pose.ts';
import type { BirdSpecies } from './species.ts';
import { drawBirdTail, drawFoldedWing, drawOpenWing } from './wing.ts';

/** A posed bird as it is seen. */
export interface BirdFigure {
  species: BirdSpecies;
  pose: BirdPose;
  turn: Turn;
  body: Sweep;
  bodyPath: Path2D;
  neckPath: Path2D;
  neck: Point[];
  headAt: Point;
  /** Radius of the head in metres. */
  r: number;
  tail: Point[];
}

export function birdFigure(species: BirdSpecies, pose: BirdPose, turn: Turn): BirdFigure {
  const S = species.size;
  const d = species.depth * S;
  const node = (
    s: number,
    up: number,
    half: number,
  ): { at: Point; half: number; width: number } => ({
    at: polar(polar(pose.body, pose.pitch, s * S), pose.pitch + Math.PI / 2, up * d),
    half: half * d,
    width: half * d * 0.86,
  });
  const body = sweep(
    [
      node(-0.54, 0.1, 0.07),
      node(-0.38, 0.05, 0.22),
      node(-0.16, 0, 0.41),
      node(0.08, -0.01, 0.5),
      node(0.28, 0.01, 0.44),
      node(0.42, 0.05, 0.28),
      node(0.47, 0.07, 0.12),
    ],
    turn,
    4,
  );
  const neck = pose.neck.map((p) => seen(p, 0, turn));
  const { base, tip } = species.neck;
  const radii = [base, base, base * 0.62 + tip * 0.38, base * 0.2 + tip * 0.8, tip].map(
    (r) => r * S,
  );
  return {
    species,
    pose,
    turn,
    body,
    bodyPath: sweepPath(body),
    neck,
    neckPath: limbPath(neck, radii),
    headAt: seen(pose.head.at, 0, turn),
    r: species.head * S,
    tail: [
      seen(polar(pose.body, pose.pitch + Math.PI, 0.4 * S), 0, turn),
      seen(
        polar(pose.body, pose.pitch + Math.PI - pose.tail.lift, (0.45 + species.tail.length) * S),
        0,
        turn,
      ),
    ],
  };
}

/** The outer shape alone, for the shadow. */
export function fillBird(ctx: Brush['ctx'], figure: BirdFigure): void {
  const { species, pose } = figure;
  ctx.fill(figure.bodyPath);
  ctx.fill(figure.neckPath);
  ctx.beginPath();
  ctx.arc(figure.headAt.x, figure.headAt.y, figure.r, 0, Math.PI * 2);
  ctx.fill();
  ctx.fill(
    limbPath(figure.tail, [
      species.tail.width * species.size * 0.5,
      species.tail.width * species.size * 0.5,
    ]),
  );
  for (const leg of pose.legs)
    ctx.fill(
      limbPath(
        [leg.hip, leg.ankle, leg.foot],
        [
          0.06 * species.size,
          species.legs.thickness * species.size,
          species.legs.thickness * species.size,
        ],
      ),
    );
}

/** Paints all parts from far to near. */
export function drawBird(brush: Brush, figure: BirdFigure): void {
  const { species, pose, turn } = figure;
  const [near, far] = pose.legs;
  if (pose.wings && !species.wing.flipper) drawOpenWing(brush, species, pose, turn, false);
  if (far) drawLeg(brush, figure, far, 0.62);
  drawBirdTail(brush, species, pose, turn);
  if (near) drawLeg(brush, figure, near, 1);
  drawBody(brush, figure);
  if (!pose.wings || species.wing.flipper) drawFoldedWing(brush, species, pose, turn);
  drawBirdHead(brush, figure);
  if (pose.wings && !species.wing.flipper) drawOpenWing(brush, species, pose, turn, true);
}

function drawBody(brush: Brush, figure: BirdFigure): void {
  const { ctx } = brush;
  const { species, pose, body } = figure;
  const { plumage } = species;
  const S = species.size;
  const up = onSurface(body, 0.5, 0);
  const low = onSurface(body, 0.5, Math.PI);
  const gradient = ctx.createLinearGradient(low.x, low.y, up.x, up.y);
  gradient.addColorStop(0, brush.tone(plumage.belly, 0.42));
  gradient.addColorStop(0.25, brush.tone(plumage.belly, 0.72));
  gradient.addColorStop(0.52, brush.tone(mix(plumage.belly, plumage.back, 0.35), 0.78));
  gradient.addColorStop(0.66, brush.tone(plumage.back, 0.8));
  gradient.addColorStop(1, brush.tone(plumage.back, 1));
  const outline = new Path2D();
  outline.addPath(figure.bodyPath);
  ctx.fillStyle = gradient;
  ctx.fill(outline);
  const root = figure.neck[1]!;
  const top = figure.neck.at(-1)!;
  const neck = ctx.createLinearGradient(root.x, root.y, top.x, top.y);
  const collar = plumage.breast ?? plumage.belly;
  const long = species.neck.length > 0.3;
  neck.addColorStop(0, brush.tone(long ? collar : mix(plumage.back, collar, 0.4), 0.78));
  neck.addColorStop(
    long ? 0.3 : 0.5,
    brush.tone(long ? mix(collar, plumage.head, 0.5) : plumage.head, 0.82),
  );
  neck.addColorStop(0.8, brush.tone(plumage.head, 0.9));
  ctx.fillStyle = neck;
  ctx.fill(figure.neckPath);
  ctx.save();
  ctx.clip(outline);
  if (plumage.breast) {
    const c = seen(
      polar(polar(pose.body, pose.pitch, 0.36 * S), pose.pitch - Math.PI / 2, 0.08 * S),
      0,
      figure.turn,
    );
    const r = species.depth * S * 0.62;
    const soft = ctx.createRadialGradient(c.x, c.y, r * 0.25, c.x, c.y, r);
    soft.addColorStop(0, brush.tone(plumage.breast, 0.78));
    soft.addColorStop(0.55, brush.tone(plumage.breast, 0.74));
    soft.addColorStop(1, brush.tone(plumage.breast, 0.74).replace(/,[\d.]+\)$/, ',0)'));
    ctx.fillStyle = soft;
    ctx.fillRect(c.x - r, c.y - r, r * 2, r * 2);
  }
  down(brush, figure);
  ctx.restore();
}

/** Rows of small feather edges over breast and belly. */
function down(brush: Brush, figure: BirdFigure): void {
  const { ctx } = brush;
  const { body, species } = figure;
  const path = new Path2D();
  for (let j = 0; j < 6; j++) {
    for (let i = 0; i < 9; i++) {
      const u = 0.35 + 0.07 * i + 0.035 * (j % 2);
      const phi = Math.PI * (0.45 + 0.09 * j);
      if (u > 0.96) continue;
      const a = onSurface(body, u, phi - 0.12);
      const b = onSurface(body, u - 0.05, phi);
      const c = onSurface(body, u, phi + 0.12);
      path.moveTo(a.x, a.y);
      path.quadraticCurveTo(b.x, b.y, c.x, c.y);
    }
  }
  ctx.strokeStyle = 'rgba(40,28,30,0.1)';
  ctx.lineWidth = Math.max(species.size * 0.012, 0.7 / brush.pixels);
  ctx.stroke(path);
}

function drawLeg(brush: Brush, figure: BirdFigure, leg: BirdLeg, shade: number): void {
  const { ctx } = brush;
  const { species, turn } = figure;
  const S = species.size;
  const k = species.legs.thickness * S;
  const at = (p: Point): Point => seen(p, leg.z, turn);
  const [hip, ankle, foot] = [
    at(leg.hip),
    at(leg.ankle),
    at(point(leg.foot.x, leg.foot.y + k * 0.6)),
  ];
  ctx.fillStyle = brush.tone(species.plumage.legs, 0.75 * shade);
  ctx.fill(limbPath([ankle, foot], [k * 0.62, k * 0.5]));
  const toes = new Path2D();
  const long = Math.max(0.12, species.legs.thickness * 2.4) * S * (species.legs.webbed ? 1.1 : 1);
  const toe = (angle: number, length: number): Point =>
    point(
      foot.x + Math.cos(leg.toes + angle) * length,
      foot.y - k * 0.35 + Math.sin(leg.toes + angle) * length,
    );
  if (species.legs.webbed) {
    smoothOutline(
      [
        foot,
        toe(0.24, long),
        toe(0.02, long * 1.12),
        toe(-0.14, long * 0.9),
        toe(-0.3, long * 0.2),
      ],
      toes,
    );
  } else {
    for (const [angle, length] of [
      [0.1, 1],
      [-0.06, 0.92],
      [-0.2, 0.75],
      [Math.PI - 0.05, 0.55],
    ] as const)
      limbPath([foot, toe(angle, long * length)], [k * 0.42, k * 0.2], toes);
  }
  ctx.fill(toes);
  ctx.fillStyle = brush.tone(mix(species.plumage.belly, species.plumage.back, 0.3), 0.6 * shade);
  ctx.fill(
    limbPath([hip, ankle], [species.depth * S * (species.pitch > 70 ? 0.1 : 0.2), k * 0.85]),
  );
}
