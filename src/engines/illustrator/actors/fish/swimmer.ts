import { Path2D } from '@napi-rs/canvas';
import { mix } from '../../color.ts';
import { TAU } from '../../easing.ts';
import type { Point } from '../limb.ts';
import { between, point, polar, smoothOutline, splineOutline } from '../limb.ts';
import { drawEye } from '../quadruped/draw/eye.ts';
import type { Brush } from '../shading.ts';
import { drawMarks } from './marks.ts';
import type { FishSpecies } from './species.ts';
import type { Spine } from './spine.ts';
import { side } from './spine.ts';

/** The body's outline. */
export function swimmerOutline(species: FishSpecies, spine: Spine): Path2D {
  const points: Point[] = [];
  const n = 18;
  for (let i = 0; i <= n; i++) points.push(side(species, spine, i / n, 1));
  for (let i = n; i >= 0; i--) points.push(side(species, spine, i / n, -1));
  return splineOutline(points, 0.9);
}

/** Fish, sharks, dolphins and whales. */
export function drawSwimmer(
  brush: Brush,
  species: FishSpecies,
  spine: Spine,
  t: number,
  mouth: number,
): void {
  const { ctx } = brush;
  const L = species.length;
  const { colors, fins } = species;
  pectoral(brush, species, spine, t, false);
  tailFin(brush, species, spine);
  dorsalFin(brush, species, spine);
  const outline = swimmerOutline(species, spine);
  const top = side(species, spine, 0.4, 1);
  const low = side(species, spine, 0.4, -1);
  const gradient = ctx.createLinearGradient(low.x, low.y, top.x, top.y);
  const sharp = species.pattern === 'gills' || species.form === 'mammal';
  gradient.addColorStop(0, brush.tone(colors.belly, 0.45));
  gradient.addColorStop(sharp ? 0.36 : 0.25, brush.tone(colors.belly, 0.8));
  gradient.addColorStop(
    sharp ? 0.5 : 0.62,
    brush.tone(mix(colors.back, colors.belly, sharp ? 0.2 : 0.25), 0.82),
  );
  gradient.addColorStop(1, brush.tone(colors.back, 1));
  ctx.fillStyle = gradient;
  ctx.fill(outline);
  ctx.save();
  ctx.clip(outline);
  drawMarks(brush, species, spine);
  ctx.restore();
  const eyeAt = side(
    species,
    spine,
    species.eye.at,
    species.form === 'mammal' ? 0.12 : species.pattern === 'gills' ? 0.25 : 0.22,
  );
  drawEye(brush, eyeAt.x, eyeAt.y, {
    radius: species.eye.radius * L,
    color: colors.eye,
    pupil: 'round',
    lids: 0,
    seen: 1,
    slant: 0,
    lid: colors.back,
  });
  mouthLine(brush, species, spine, mouth);
  if (fins.pectoral > 0) pectoral(brush, species, spine, t, true);
}

function finFill(brush: Brush, species: FishSpecies, from: Point, to: Point, amount: number): void {
  const gradient = brush.ctx.createLinearGradient(from.x, from.y, to.x, to.y);
  gradient.addColorStop(0, brush.tone(species.colors.fin, amount * 0.8));
  gradient.addColorStop(
    1,
    brush.tone(
      mix(species.colors.fin, species.colors.belly, species.form === 'fish' ? 0.35 : 0),
      amount,
    ),
  );
  brush.ctx.fillStyle = gradient;
}

function finish(
  brush: Brush,
  species: FishSpecies,
  path: Path2D,
  root: Point,
  tips: readonly Point[],
): void {
  const { ctx } = brush;
  ctx.fill(path);
  if (species.colors.edge) {
    ctx.strokeStyle = brush.tone(species.colors.edge, 0.7);
    ctx.lineWidth = species.length * 0.016;
    ctx.stroke(path);
  }
  if (species.form === 'mammal' || species.pattern === 'gills') return;
  ctx.strokeStyle = 'rgba(30,20,30,0.16)';
  ctx.lineWidth = Math.max(species.length * 0.006, 0.6 / brush.pixels);
  ctx.beginPath();
  for (const tip of tips) {
    ctx.moveTo(root.x, root.y);
    ctx.lineTo(root.x + (tip.x - root.x) * 0.9, root.y + (tip.y - root.y) * 0.9);
  }
  ctx.stroke();
}

function tailFin(brush: Brush, species: FishSpecies, spine: Spine): void {
  const L = species.length;
  const { fins } = species;
  const root = spine.axis.at(-1)!;
  const angle = Math.PI + spine.bend.at(-1)!;
  if (species.form === 'mammal') {
    // Flukes lie flat: seen from the side they open and close with the stroke.
    const open = 0.14 + 0.3 * Math.abs(spine.tailSwing);
    const pitch = angle + 0.5 * spine.tailSwing;
    const near = polar(
      polar(root, pitch, fins.tail * L * 0.85),
      pitch - Math.PI / 2,
      -fins.tail * L * open,
    );
    const far = polar(
      polar(root, pitch, fins.tail * L * 0.85),
      pitch + Math.PI / 2,
      -fins.tail * L * open * 0.7,
    );
    const notch = polar(root, pitch, fins.tail * L * 0.52);
    finFill(brush, species, root, near, 0.8);
    brush.ctx.fill(
      smoothOutline([
        polar(root, angle, -0.05 * L),
        polar(root, angle + 0.7, 0.06 * L),
        near,
        near,
        notch,
        far,
        far,
        polar(root, angle - 0.7, 0.06 * L),
      ]),
    );
    return;
  }
  const swing = 0.62 + 0.38 * Math.abs(Math.cos(spine.tailSwing * 1.2));
  const shark = species.pattern === 'gills';
  const size = fins.tail * L;
  const lean = 0.16 * spine.tailSwing;
  const up = polar(root, angle - (shark ? 0.95 : 0.62) + lean, size * (shark ? 1.2 : 1.05) * swing);
  const down = polar(
    root,
    angle + (shark ? 0.8 : 0.62) + lean,
    size * (shark ? 0.75 : 1.05) * swing,
  );
  const notch = polar(root, angle + lean, size * swing * (1 - fins.fork));
  finFill(brush, species, root, notch, 0.8);
  const path = smoothOutline([
    polar(root, 0, 0.03 * L),
    between(root, up, 0.5),
    up,
    up,
    between(up, notch, 0.6),
    notch,
    between(down, notch, 0.6),
    down,
    down,
    between(root, down, 0.5),
  ]);
  finish(
    brush,
    species,
    path,
    root,
    [0.1, 0.3, 0.5, 0.7, 0.9].map((k) =>
      k < 0.5 ? between(up, notch, k * 2) : between(notch, down, k * 2 - 1),
    ),
  );
}

function dorsalFin(brush: Brush, species: FishSpecies, spine: Spine): void {
  const L = species.length;
  const { fins } = species;
  const long = fins.dorsalLong > 0.3;
  const start = side(species, spine, fins.dorsalAt, 0.9);
  const end = side(species, spine, Math.min(0.95, fins.dorsalAt + fins.dorsalLong), 0.85);
  const rise = fins.dorsal * L;
  const crest = long
    ? [
        point(between(start, end, 0.22).x, start.y + rise * 0.9),
        point(between(start, end, 0.6).x, between(start, end, 0.6).y + rise),
        point(end.x - rise * 0.35, end.y + rise * 0.75),
      ]
    : [
        point(between(start, end, 0.6).x, start.y + rise * 0.75),
        point(end.x - rise * 0.15, start.y + rise * 1.05),
        point(end.x + rise * 0.1, end.y + rise * 0.3),
      ];
  finFill(brush, species, start, crest[1]!, 0.9);
  const path = smoothOutline([
    start,
    ...crest.flatMap((p, i) => (long || i !== 1 ? [p] : [p, p])),
    end,
    between(start, end, 0.5),
  ]);
  finish(brush, species, path, between(start, end, 0.4), crest);
  if (species.form === 'fish' && species.pattern !== 'gills') {
    const a = side(species, spine, 0.56, -0.85);
    const b = side(species, spine, 0.84, -0.8);
    const tip = point(b.x - rise * 0.3, b.y - rise * 0.75);
    finFill(brush, species, a, tip, 0.6);
    finish(
      brush,
      species,
      smoothOutline([a, point(between(a, b, 0.5).x, a.y - rise * 0.6), tip, b]),
      a,
      [tip],
    );
  }
}

function pectoral(
  brush: Brush,
  species: FishSpecies,
  spine: Spine,
  t: number,
  near: boolean,
): void {
  const L = species.length;
  const root = side(
    species,
    spine,
    species.form === 'fish' && species.pattern !== 'gills' ? 0.32 : 0.3,
    near ? -0.35 : -0.6,
  );
  const paddle = Math.sin(t * TAU * 0.9 + (near ? 0 : 1)) * (species.form === 'fish' ? 0.35 : 0.14);
  const angle = Math.PI + 0.75 + paddle - (near ? 0 : 0.25);
  const size = species.fins.pectoral * L * (near ? 1 : 0.85);
  const tip = polar(root, angle, size);
  finFill(brush, species, root, tip, near ? 0.82 : 0.4);
  const wide = species.form === 'fish' && species.pattern !== 'gills' ? 0.36 : 0.2;
  const path = smoothOutline([
    root,
    polar(root, angle - wide * 1.4, size * 0.6),
    tip,
    tip,
    polar(root, angle + wide * 1.2, size * 0.55),
    polar(root, angle + 1.2, size * 0.16),
  ]);
  finish(
    brush,
    species,
    path,
    root,
    near ? [tip, polar(root, angle - wide, size * 0.8), polar(root, angle + wide, size * 0.7)] : [],
  );
}

function mouthLine(brush: Brush, species: FishSpecies, spine: Spine, mouth: number): void {
  const { ctx } = brush;
  const L = species.length;
  const shark = species.pattern === 'gills' && species.form === 'fish';
  const from = side(species, spine, shark ? 0.05 : 0.004, shark ? -0.9 : -0.25);
  const end = side(
    species,
    spine,
    shark ? 0.17 : species.form === 'mammal' ? 0.15 : 0.07,
    shark ? -0.45 : species.smile ? -0.16 : -0.35,
  );
  const mid = point((from.x + end.x) / 2, Math.min(from.y, end.y) - L * (0.006 + mouth * 0.02));
  ctx.strokeStyle = 'rgba(20,14,24,0.55)';
  ctx.lineWidth = L * 0.008;
  ctx.beginPath();
  ctx.moveTo(from.x, from.y);
  ctx.quadraticCurveTo(mid.x, mid.y, end.x, end.y);
  ctx.stroke();
}
