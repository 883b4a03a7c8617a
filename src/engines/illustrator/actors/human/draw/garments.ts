import type { Rgb } from '../../../color.ts';
import { mix, scale } from '../../../color.ts';
import { clamp, lerp } from '../../../easing.ts';
import type { Point } from '../../limb.ts';
import { between, splineOutline } from '../../limb.ts';
import type { Brush } from '../../shading.ts';
import type { Person } from '../person.ts';
import type { Skeleton } from '../skeleton.ts';
import type { Bottom, Outfit, Over } from '../wardrobe.ts';
import { blob, crease, ellipse, form, mass } from './form.ts';
import { trunkLevels, trunkOutline } from './trunk.ts';

/** A flap of cloth hanging from the waist around both legs: skirts, gowns, coats and robes. */
function hanging(
  k: Skeleton,
  person: Person,
  length: number,
  flare: number,
  from: 2 | 3,
  thick: number,
  swing: number,
): { outline: Point[]; hem: [Point, Point] } {
  const levels = trunkLevels(k, person, thick);
  const waist = levels[from]!;
  const hips = levels[1]!;
  const h = person.proportions.height;
  const along = (leg: Skeleton['leftLeg']): Point => {
    const share = length * 2;
    return share <= 1
      ? between(leg.root, leg.middle, share)
      : between(leg.middle, leg.end, share - 1);
  };
  const [a, b] = [along(k.leftLeg), along(k.rightLeg)];
  const knees = [k.leftLeg.middle, k.rightLeg.middle];
  const width = h * (0.035 + 0.055 * flare * (0.4 + length)) + thick;
  const left = Math.min(a.x, b.x) - width + swing * h * 0.05;
  const right = Math.max(a.x, b.x) + width + swing * h * 0.05;
  const low = Math.min(a.y, b.y);
  const kneeLeft = Math.min(...knees.map((p) => p.x)) - width * 0.85;
  const kneeRight = Math.max(...knees.map((p) => p.x)) + width * 0.85;
  const kneeY = Math.max(...knees.map((p) => p.y));
  const outline: Point[] = [waist.right, hips.right];
  if (length > 0.5) outline.push({ x: Math.max(kneeRight, hips.right.x), y: kneeY });
  outline.push(
    { x: right, y: low },
    { x: (left + right) / 2, y: low - h * 0.012 },
    { x: left, y: low },
  );
  if (length > 0.5) outline.push({ x: Math.min(kneeLeft, hips.left.x), y: kneeY });
  outline.push(hips.left, waist.left);
  return {
    outline,
    hem: [
      { x: left, y: low },
      { x: right, y: low },
    ],
  };
}

function hangFolds(
  brush: Brush,
  k: Skeleton,
  hem: readonly [Point, Point],
  color: Rgb,
  h: number,
  count: number,
): void {
  for (let i = 1; i < count; i++) {
    const t = i / count;
    const end = between(hem[0], hem[1], t);
    const start = {
      x: k.hips.x + (t - 0.5) * h * 0.09,
      y: lerp(k.hips.y, end.y, 0.18 + 0.14 * (i % 2)),
    };
    crease(
      brush,
      [
        start,
        { x: lerp(start.x, end.x, 0.35), y: lerp(start.y, end.y, 0.6) },
        { x: end.x, y: end.y + h * 0.004 },
      ],
      color,
      h * 0.007,
      0.4,
    );
  }
}

export function drawSkirt(
  brush: Brush,
  k: Skeleton,
  person: Person,
  bottom: Bottom,
  swing: number,
): void {
  const h = person.proportions.height;
  if (bottom.kind === 'tutu') {
    const r = h * 0.17;
    for (const [dy, w, tone] of [
      [-0.02, 1, 0.92],
      [0.004, 0.9, 1],
    ] as const) {
      const points: Point[] = [];
      for (let i = 0; i < 22; i++) {
        const a = (i / 22) * Math.PI * 2;
        const ruffle = 1 + (i % 2) * 0.07;
        points.push({
          x: k.hips.x + Math.cos(a) * r * w * ruffle,
          y: k.hips.y + h * (0.03 + dy) + Math.sin(a) * r * 0.3 * ruffle,
        });
      }
      mass(brush, splineOutline(points, 0.8), scale(bottom.color, tone), k.hips, r);
    }
    return;
  }
  const gown = bottom.kind === 'gown';
  const { outline, hem } = hanging(
    k,
    person,
    bottom.length,
    bottom.fit * (gown ? 1.5 : 1),
    3,
    h * 0.004,
    swing,
  );
  const path = splineOutline(outline, 0.7);
  mass(
    brush,
    path,
    bottom.color,
    { x: (hem[0].x + hem[1].x) / 2, y: lerp(k.hips.y, hem[0].y, 0.5) },
    Math.max(h * 0.12, (hem[1].x - hem[0].x) * 0.55),
  );
  brush.ctx.save();
  brush.ctx.clip(path);
  hangFolds(brush, k, hem, bottom.color, h, gown ? 9 : 7);
  brush.ctx.strokeStyle = brush.tone(bottom.trim, 0.7);
  brush.ctx.lineWidth = h * 0.012;
  brush.ctx.beginPath();
  brush.ctx.moveTo(hem[0].x, hem[0].y + h * 0.008);
  brush.ctx.quadraticCurveTo(
    (hem[0].x + hem[1].x) / 2,
    hem[0].y - h * 0.012,
    hem[1].x,
    hem[1].y + h * 0.008,
  );
  brush.ctx.stroke();
  brush.ctx.restore();
}

export function drawOver(
  brush: Brush,
  k: Skeleton,
  person: Person,
  outfit: Outfit,
  over: Over,
  swing: number,
): void {
  const h = person.proportions.height;
  if (over.kind === 'apron' || over.kind === 'overalls') {
    drawBib(brush, k, person, over);
    return;
  }
  const { ctx } = brush;
  const levels = trunkLevels(k, person, h * 0.012);
  const chest = levels[5]!;
  const outline = trunkOutline(levels, k, over.length > 0.1 ? 2 : 1, person);
  const s = Math.sin(k.chestYaw);
  const c = Math.cos(k.chestYaw);
  if (over.length > 0.1) {
    const { outline: skirt, hem } = hanging(
      k,
      person,
      over.length,
      over.kind === 'robe' ? 1.1 : 0.75,
      3,
      h * 0.014,
      swing,
    );
    const path = splineOutline(skirt, 0.6);
    mass(brush, path, over.color, k.hips, h * 0.14);
    ctx.save();
    ctx.clip(path);
    hangFolds(brush, k, hem, over.color, h, 6);
    if (over.kind === 'robe') {
      ctx.strokeStyle = brush.tone(over.trim, 0.85);
      ctx.lineWidth = h * 0.02;
      ctx.beginPath();
      ctx.moveTo(hem[0].x, hem[0].y + h * 0.01);
      ctx.quadraticCurveTo(
        (hem[0].x + hem[1].x) / 2,
        hem[0].y - h * 0.01,
        hem[1].x,
        hem[1].y + h * 0.01,
      );
      ctx.stroke();
    }
    ctx.restore();
  }
  mass(brush, outline, over.color, between(k.waist, k.chest, 0.7), h * 0.14);
  if (c < -0.2) return;
  // The opening: a wedge from the neck to the waist that shows what is worn beneath.
  const front = (i: number, side: number): Point => {
    const l = levels[i]!;
    const middle = between(l.at, l.right, s * 0.8);
    return { x: middle.x + side * h * 0.001, y: middle.y };
  };
  const deep = over.open ? 1 : 3;
  const open = over.open ? 0.055 : 0.042;
  const under = outfit.top?.color ?? person.skin;
  const bottom = front(deep, 0);
  const neck = { x: k.neck.x + s * h * 0.012, y: k.neck.y + h * 0.004 };
  const squeeze = Math.max(0.3, c);
  const mid = front(5, 0);
  const wedge = splineOutline(
    [
      { x: neck.x - h * 0.03 * squeeze, y: neck.y },
      { x: mid.x - h * open * squeeze, y: mid.y },
      { x: bottom.x - (over.open ? h * 0.03 * squeeze : 0), y: bottom.y },
      { x: bottom.x + (over.open ? h * 0.03 * squeeze : 0), y: bottom.y },
      { x: mid.x + h * open * squeeze, y: mid.y },
      { x: neck.x + h * 0.03 * squeeze, y: neck.y },
    ],
    0.3,
  );
  ctx.save();
  ctx.clip(outline);
  ctx.fillStyle = brush.tone(under, 0.7);
  ctx.fill(wedge);
  if (outfit.tie) drawTie(brush, neck, bottom, outfit.tie, h);
  for (const side of [-1, 1]) {
    const lapel = splineOutline(
      [
        { x: neck.x + side * h * 0.034 * squeeze, y: neck.y + h * 0.01 },
        { x: mid.x + side * h * (open + 0.034) * squeeze, y: mid.y + h * 0.005 },
        { x: mid.x + side * h * (open + 0.006) * squeeze, y: mid.y - h * 0.025 },
        { x: bottom.x + side * h * (over.open ? 0.034 : 0.006) * squeeze, y: bottom.y },
        { x: mid.x + side * h * (open - 0.012) * squeeze, y: mid.y - h * 0.01 },
      ],
      0.35,
    );
    ctx.fillStyle = brush.tone(
      over.kind === 'robe' ? over.trim : mix(over.color, [255, 255, 255], 0.07),
      0.9,
    );
    ctx.fill(lapel);
    ctx.strokeStyle = brush.tone(scale(over.color, 0.55), 0.4);
    ctx.lineWidth = h * 0.003;
    ctx.stroke(lapel);
  }
  ctx.restore();
  if (!over.open && over.kind !== 'robe') {
    ctx.fillStyle = brush.tone(over.trim, 0.9);
    for (const t of [0.1, 0.55]) {
      const p = between(front(3, 0), front(1, 0), t);
      ctx.fill(ellipse(p.x, p.y, h * 0.006, h * 0.006));
    }
  }
  crease(
    brush,
    [chest.left, between(chest.left, levels[3]!.at, 0.3), levels[3]!.left],
    over.color,
    h * 0.005,
    0.3,
  );
}

function drawTie(brush: Brush, neck: Point, end: Point, color: Rgb, h: number): void {
  const { ctx } = brush;
  ctx.fillStyle = brush.tone(color, 0.85);
  const p = between(neck, end, 0.72);
  ctx.fill(
    blob(
      [
        [neck.x - h * 0.012, neck.y - h * 0.004],
        [neck.x + h * 0.012, neck.y - h * 0.004],
        [neck.x + h * 0.008, neck.y - h * 0.024],
        [p.x + h * 0.018, p.y],
        [p.x, p.y - h * 0.02],
        [p.x - h * 0.018, p.y],
        [neck.x - h * 0.008, neck.y - h * 0.024],
      ],
      0.35,
    ),
  );
}

function drawBib(brush: Brush, k: Skeleton, person: Person, over: Over): void {
  const { ctx } = brush;
  const h = person.proportions.height;
  const levels = trunkLevels(k, person, h * 0.006);
  const s = Math.sin(k.chestYaw);
  if (Math.cos(k.chestYaw) < -0.3) return;
  const wide = Math.max(0.4, Math.cos(k.chestYaw));
  const top = between(levels[5]!.at, levels[5]!.right, s * 0.7);
  const waist = levels[2]!;
  const half = h * 0.05 * wide;
  const color = over.color;
  ctx.strokeStyle = brush.tone(scale(color, 0.9), 0.7);
  ctx.lineWidth = h * 0.012;
  ctx.beginPath();
  for (const side of [-1, 1]) {
    ctx.moveTo(top.x + side * half, top.y - h * 0.02);
    ctx.lineTo(k.neck.x + side * h * 0.03 * wide + s * h * 0.01, k.neck.y);
  }
  ctx.stroke();
  const points: Point[] = [
    { x: top.x - half, y: top.y - h * 0.015 },
    { x: top.x + half, y: top.y - h * 0.015 },
    between(waist.at, waist.right, 0.99),
  ];
  if (over.kind === 'apron') {
    const { outline, hem } = hanging(
      k,
      person,
      clamp(over.length, 0.2, 0.7),
      0.35,
      2,
      h * 0.004,
      0,
    );
    void outline;
    points.push(
      { x: hem[1].x - h * 0.015, y: hem[1].y },
      { x: lerp(hem[0].x, hem[1].x, 0.5 - wide * 0.5 + 0.06), y: hem[0].y },
    );
  } else points.push(levels[1]!.right, levels[1]!.left);
  points.push(between(waist.at, waist.left, over.kind === 'apron' ? wide * 0.95 : 0.99));
  const path = splineOutline(points, 0.3);
  mass(brush, path, color, k.waist, h * 0.16);
  ctx.strokeStyle = brush.tone(over.trim, 0.7);
  ctx.lineWidth = h * 0.011;
  ctx.beginPath();
  ctx.moveTo(waist.left.x, waist.left.y);
  ctx.lineTo(waist.right.x, waist.right.y);
  ctx.stroke();
  const pocket = between(k.waist, k.hips, 0.9);
  ctx.strokeStyle = brush.tone(scale(color, 0.72), 0.6);
  ctx.lineWidth = h * 0.004;
  ctx.strokeRect(
    pocket.x + s * h * 0.03 - h * 0.03 * wide,
    pocket.y - h * 0.04,
    h * 0.06 * wide,
    h * 0.045,
  );
}

export function drawBelt(brush: Brush, k: Skeleton, person: Person, color: Rgb): void {
  const { ctx } = brush;
  const h = person.proportions.height;
  const l = trunkLevels(k, person, h * 0.006)[2]!;
  ctx.lineCap = 'butt';
  ctx.strokeStyle = brush.tone(color, 0.7);
  ctx.lineWidth = h * 0.019;
  ctx.beginPath();
  ctx.moveTo(l.left.x, l.left.y);
  ctx.quadraticCurveTo(l.at.x, l.at.y - h * 0.008, l.right.x, l.right.y);
  ctx.stroke();
  ctx.lineCap = 'round';
  if (Math.cos(k.hipsYaw) > -0.2) {
    const p = between(l.at, l.right, Math.sin(k.hipsYaw) * 0.85);
    ctx.fillStyle = brush.tone([222, 186, 96], 0.95);
    ctx.fillRect(p.x - h * 0.01, p.y - h * 0.013, h * 0.02, h * 0.02);
  }
}

/** A cape or cloak from the shoulders, blown backwards by the way and the wind. */
export function drawCape(
  brush: Brush,
  k: Skeleton,
  person: Person,
  color: Rgb,
  swing: number,
  t: number,
): void {
  const h = person.proportions.height;
  const s = Math.sin(k.chestYaw);
  const back = -s * h * 0.07;
  const end = h * 0.12;
  const wave = (i: number): number =>
    Math.sin(t * 5 + i * 1.7) * h * 0.012 * (1 + Math.abs(swing) * 2);
  const trail = -s * h * (0.05 + Math.abs(swing) * 0.35);
  const wide = h * lerp(0.1, 0.17, Math.abs(Math.cos(k.chestYaw)));
  const n = k.neck;
  const path = blob(
    [
      [n.x + back * 0.2 + h * 0.05, n.y],
      [n.x + back + wide * 0.7, n.y - h * 0.1],
      [k.hips.x + back + trail * 0.5 + wide, lerp(n.y, end, 0.55)],
      [k.hips.x + back + trail + wide * 1.25 + wave(0), end + Math.abs(swing) * h * 0.06],
      [k.hips.x + back + trail * 1.15 + wave(1), end - h * 0.03 + Math.abs(swing) * h * 0.1],
      [
        k.hips.x + back + trail * 1.3 - wide * 1.25 + wave(2),
        end + h * 0.02 + Math.abs(swing) * h * 0.14,
      ],
      [k.hips.x + back + trail * 0.7 - wide, lerp(n.y, end, 0.5)],
      [n.x + back - wide * 0.7, n.y - h * 0.1],
      [n.x + back * 0.3 - h * 0.05, n.y],
    ],
    0.9,
  );
  mass(brush, path, color, { x: k.hips.x + back, y: h * 0.5 }, wide * 1.6);
  for (const i of [-0.5, 0.05, 0.55]) {
    crease(
      brush,
      [
        { x: n.x + back + i * wide * 0.6, y: n.y - h * 0.14 },
        { x: k.hips.x + back + trail * 0.5 + i * wide, y: h * 0.45 },
        { x: k.hips.x + back + trail * 1.1 + i * wide * 1.7 + wave(i), y: end + h * 0.03 },
      ],
      color,
      h * 0.009,
      0.45,
    );
  }
}

export function drawScarf(
  brush: Brush,
  k: Skeleton,
  person: Person,
  color: Rgb,
  swing: number,
  t: number,
): void {
  const h = person.proportions.height;
  const s = Math.sin(k.chestYaw);
  const n = { x: k.neck.x + s * h * 0.006, y: k.neck.y + h * 0.014 };
  const flutter = Math.sin(t * 4) * h * 0.01;
  const blown = -s * (0.02 + Math.abs(swing) * 0.3) * h;
  const tailX = n.x + (Math.abs(s) > 0.5 ? blown : h * 0.02);
  form(
    brush,
    blob(
      [
        [n.x - s * h * 0.01 - h * 0.012, n.y],
        [n.x + h * 0.02, n.y],
        [tailX + h * 0.025 + blown, n.y - h * 0.13 + Math.abs(swing) * h * 0.09 + flutter],
        [tailX - h * 0.02 + blown, n.y - h * 0.14 + Math.abs(swing) * h * 0.09 + flutter],
      ],
      0.5,
    ),
    scale(color, 0.9),
  );
  mass(brush, ellipse(n.x, n.y, h * 0.05, h * 0.024), color, n, h * 0.05);
}

export function drawBackpack(brush: Brush, k: Skeleton, person: Person, color: Rgb): void {
  const h = person.proportions.height;
  const s = Math.sin(k.chestYaw);
  const at = { x: k.chest.x - s * h * 0.11, y: k.chest.y - h * 0.02 };
  mass(
    brush,
    blob(
      [
        [at.x - h * 0.07, at.y - h * 0.11],
        [at.x - h * 0.08, at.y + h * 0.06],
        [at.x - h * 0.03, at.y + h * 0.12],
        [at.x + h * 0.05, at.y + h * 0.11],
        [at.x + h * 0.08, at.y],
        [at.x + h * 0.07, at.y - h * 0.11],
      ],
      0.8,
    ),
    color,
    at,
    h * 0.1,
  );
  mass(
    brush,
    blob(
      [
        [at.x - h * 0.075, at.y - h * 0.09],
        [at.x - h * 0.075, at.y - h * 0.02],
        [at.x + h * 0.02, at.y - h * 0.02],
        [at.x + h * 0.02, at.y - h * 0.09],
      ],
      0.5,
    ),
    scale(color, 0.85),
    at,
    h * 0.1,
  );
}
