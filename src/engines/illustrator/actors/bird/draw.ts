import { Path2D } from '@napi-rs/canvas';
import { mix, scale } from '../../color.ts';
import type { Point } from '../limb.ts';
import { limbPath, point, polar, smoothOutline } from '../limb.ts';
import { drawEye } from '../quadruped/draw/eye.ts';
import { onSurface, sweep, sweepPath } from '../quadruped/sweep.ts';
import type { Sweep } from '../quadruped/sweep.ts';
import type { Turn } from '../quadruped/turn.ts';
import { seen } from '../quadruped/turn.ts';
import type { Brush } from '../shading.ts';
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
  drawHead(brush, figure);
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

function drawHead(brush: Brush, figure: BirdFigure): void {
  const { ctx } = brush;
  const { species, pose, headAt, r } = figure;
  const { plumage } = species;
  const yaw = Math.min(1.5, pose.yaw + pose.head.yaw);
  const [cy, sy] = [Math.cos(yaw), Math.sin(yaw)];
  ctx.save();
  ctx.translate(headAt.x, headAt.y);
  ctx.rotate(pose.head.pitch * cy);
  crest(brush, figure, cy);
  if (species.face !== 'disc') beak(brush, figure, cy, sy);
  const gradient = ctx.createLinearGradient(0, -r, 0, r);
  gradient.addColorStop(0, brush.tone(plumage.head, 0.5));
  gradient.addColorStop(0.6, brush.tone(plumage.head, 0.84));
  gradient.addColorStop(1, brush.tone(plumage.cap ?? plumage.head, 1));
  const skull = new Path2D();
  skull.ellipse(0, 0, r * 1.06, r, 0, 0, Math.PI * 2);
  ctx.fillStyle = gradient;
  ctx.fill(skull);
  ctx.save();
  ctx.clip(skull);
  if (plumage.cap) {
    ctx.fillStyle = brush.tone(plumage.cap, 0.9);
    ctx.beginPath();
    ctx.ellipse(r * 0.05 * cy, r * 0.95, r * 1.1, r * 0.52, 0, 0, Math.PI * 2);
    ctx.fill();
  }
  if (species.face === 'disc') {
    for (const side of [-1, 1]) {
      ctx.fillStyle = brush.tone(plumage.cheek ?? plumage.head, 0.8);
      ctx.beginPath();
      ctx.ellipse(
        r * (0.5 * cy + 0.42 * side * sy),
        r * 0.04,
        r * (0.3 + 0.18 * sy),
        r * 0.6,
        0.12 * side,
        0,
        Math.PI * 2,
      );
      ctx.fill();
    }
  } else if (plumage.cheek) {
    ctx.fillStyle = brush.tone(plumage.cheek, 0.8);
    ctx.beginPath();
    ctx.ellipse(r * (0.3 * cy - 0.3 * sy), -r * 0.36, r * 0.5, r * 0.34, 0.2, 0, Math.PI * 2);
    ctx.fill();
  }
  ctx.restore();
  if (species.face === 'disc') beak(brush, figure, cy, sy);
  const big = species.face === 'disc' ? 0.3 : 0.19;
  for (const side of [-1, 1]) {
    const frontal = species.face === 'disc' ? 0.75 : 0.42;
    const facing = frontal * sy - side * (1 - frontal * 0.6) * cy * -1 * (side === -1 ? -1 : -1);
    const visible = side === -1 ? 1 : sy * 1.2 - cy * 0.75;
    if (visible < 0.15) continue;
    const x = r * (frontal * cy + (species.face === 'disc' ? 0.42 : 0.55) * side * sy);
    drawEye(brush, x, r * 0.16, {
      radius: r * big,
      color: plumage.eye,
      pupil: 'round',
      lids: pose.lids,
      seen: side === -1 ? 1 : Math.min(1, 0.55 + Math.abs(facing) * 0.4),
      slant: 0,
      lid: plumage.head,
    });
  }
  ctx.restore();
}

function beak(brush: Brush, figure: BirdFigure, cy: number, sy: number): void {
  const { ctx } = brush;
  const { species, pose, r } = figure;
  const S = species.size;
  const { kind, depth } = species.beak;
  const L = species.beak.length * S * Math.max(0.3, cy);
  const h = depth * S * 0.5 * (1 + 0.3 * sy);
  const x = r * (species.face === 'disc' ? 0.72 : 0.78) * Math.max(0.1, cy);
  const y = -r * 0.14;
  const open = pose.beak * 0.4;
  const shape = (points: readonly (readonly [number, number])[], lower: boolean): Path2D => {
    const [c, s] = [Math.cos(lower ? -open : open * 0.4), Math.sin(lower ? -open : open * 0.4)];
    const path = new Path2D();
    points.forEach(([u, v], i) => {
      const px = u * L;
      const py = v * h;
      const q = point(x + px * c - py * s, y + px * s + py * c);
      if (i === 0) path.moveTo(q.x, q.y);
      else path.lineTo(q.x, q.y);
    });
    path.closePath();
    return path;
  };
  const forms: Record<
    typeof kind,
    { upper: readonly (readonly [number, number])[]; lower: readonly (readonly [number, number])[] }
  > = {
    seed: {
      upper: [
        [-0.2, 1],
        [0.45, 0.75],
        [1, -0.05],
        [-0.2, 0],
      ],
      lower: [
        [-0.2, 0],
        [0.9, -0.05],
        [0.4, -0.7],
        [-0.2, -0.8],
      ],
    },
    thin: {
      upper: [
        [-0.2, 1],
        [0.5, 0.75],
        [0.9, 0.35],
        [1, -0.1],
        [-0.2, 0],
      ],
      lower: [
        [-0.2, 0],
        [0.92, -0.08],
        [0.5, -0.55],
        [-0.2, -0.8],
      ],
    },
    long: {
      upper: [
        [-0.2, 1],
        [1, 0],
        [-0.2, 0],
      ],
      lower: [
        [-0.2, 0],
        [0.98, -0.02],
        [-0.2, -0.9],
      ],
    },
    hook: {
      upper: [
        [-0.2, 1.1],
        [0.5, 1],
        [0.92, 0.5],
        [1, -0.9],
        [0.78, -0.25],
        [-0.2, -0.1],
      ],
      lower: [
        [-0.2, -0.1],
        [0.66, -0.3],
        [0.4, -0.8],
        [-0.2, -0.9],
      ],
    },
    flat: {
      upper: [
        [-0.2, 1.5],
        [0.3, 0.7],
        [0.85, 0.55],
        [1.05, 0.2],
        [1, -0.2],
        [-0.2, 0],
      ],
      lower: [
        [-0.2, 0],
        [0.95, -0.25],
        [0.8, -0.6],
        [-0.2, -0.9],
      ],
    },
    bent: {
      upper: [
        [-0.2, 1],
        [0.5, 0.7],
        [0.75, -0.2],
        [0.8, -1.9],
        [0.35, -0.6],
        [-0.2, -0.1],
      ],
      lower: [
        [-0.2, -0.1],
        [0.4, -0.6],
        [0.72, -1.7],
        [0.3, -1.1],
        [-0.2, -0.8],
      ],
    },
  };
  const { upper, lower } = forms[kind];
  ctx.fillStyle = brush.tone(scale(species.plumage.beak, 0.85), 0.6);
  ctx.fill(shape(lower, true));
  ctx.fillStyle = brush.tone(species.plumage.beak, 0.85);
  ctx.fill(shape(upper, false));
  if (kind === 'bent') {
    ctx.fillStyle = brush.tone([30, 24, 28], 0.6);
    ctx.fill(
      shape(
        [
          [0.62, 0.05],
          [0.75, -0.2],
          [0.8, -1.9],
          [0.5, -0.85],
        ],
        false,
      ),
    );
  }
}

function crest(brush: Brush, figure: BirdFigure, cy: number): void {
  const { ctx } = brush;
  const { species, r } = figure;
  switch (species.crest) {
    case 'comb': {
      ctx.fillStyle = brush.tone([214, 48, 42], 0.85);
      ctx.beginPath();
      for (const [x, y, s] of [
        [0.45, 0.95, 0.3],
        [0.1, 1.16, 0.36],
        [-0.3, 1.08, 0.34],
        [-0.6, 0.8, 0.26],
      ] as const) {
        ctx.moveTo((x * cy + s) * r, y * r);
        ctx.arc(x * cy * r, y * r, s * r, 0, Math.PI * 2);
      }
      ctx.fill();
      ctx.beginPath();
      ctx.ellipse(r * 0.75 * cy, -r * 0.95, r * 0.22, r * 0.42, 0, 0, Math.PI * 2);
      ctx.fill();
      return;
    }
    case 'crown': {
      ctx.strokeStyle = brush.tone([40, 80, 130], 0.8);
      ctx.fillStyle = brush.tone([46, 120, 170], 0.9);
      ctx.lineWidth = r * 0.07;
      for (let k = 0; k < 5; k++) {
        const p = polar(point(0, 0), 1.25 + 0.22 * k, r * 2.1);
        ctx.beginPath();
        ctx.moveTo(0, r * 0.8);
        ctx.lineTo(p.x, p.y);
        ctx.stroke();
        ctx.beginPath();
        ctx.arc(p.x, p.y, r * 0.16, 0, Math.PI * 2);
        ctx.fill();
      }
      return;
    }
    case 'horns': {
      ctx.fillStyle = brush.tone(species.plumage.cap ?? species.plumage.head, 0.7);
      for (const side of [-1, 1]) {
        ctx.fill(
          limbPath(
            [point(side * r * 0.5, r * 0.62), point(side * r * 0.78, r * 1.36)],
            [r * 0.24, r * 0.03],
          ),
        );
      }
      return;
    }
    default:
  }
}
