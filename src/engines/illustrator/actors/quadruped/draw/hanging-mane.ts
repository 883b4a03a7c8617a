import { Path2D } from '@napi-rs/canvas';
import { mix } from '../../../color.ts';
import type { Point } from '../../limb.ts';
import { point } from '../../limb.ts';
import type { Brush } from '../../shading.ts';
import type { Figure } from '../figure.ts';
import { onSurface } from '../sweep.ts';
import { grain } from './fur.ts';

/** How far hair is carried back (0 hangs, 1 streams) and a moment of the wind in it. */
interface Wind {
  blow: number;
  t: number;
}

/** A horse's mane: locks that grow along the crest and fall down one side of the neck, and a forelock. */
export function drawHangingMane(brush: Brush, figure: Figure, t: number, wind: number): void {
  const { ctx } = brush;
  const { pose, species } = figure;
  const color = species.coat.mane ?? species.coat.base;
  const moving = pose.posture === 'move' || pose.posture === 'jump';
  const fast = moving && pose.neck[2]!.y - pose.neck[0]!.y < figure.build.neckLength * 0.62;
  const air = { blow: (fast ? 0.8 : moving ? 0.3 : 0.08) + 0.3 * Math.abs(wind), t };
  const shine = mix(color, [255, 226, 186], 0.2);
  for (const [pass, tint, amount] of [
    [0, color, 0.5],
    [1, color, 0.78],
    [2, shine, 0.95],
  ] as const) {
    const path = new Path2D();
    neckLocks(path, figure, pass, air);
    forelock(path, figure, pass, air);
    ctx.fillStyle = brush.tone(tint, amount);
    ctx.fill(path);
  }
}

function neckLocks(path: Path2D, figure: Figure, pass: number, air: Wind): void {
  const { neck, build } = figure;
  const count = pass === 2 ? 8 : 13;
  for (let i = 0; i < count; i++) {
    const share = (i + 0.35 * pass + 0.3 * grain(i, 110)) / count;
    const u = Math.min(1, 0.2 + 0.8 * share);
    // Short at the withers, long along the middle of the neck, so that the mane has no lower edge.
    const full = 0.45 + 0.55 * Math.sin(Math.PI * Math.min(1, 0.12 + share * 0.8));
    const length = build.H * (0.2 + 0.12 * grain(i, 111 + pass)) * full * (pass === 2 ? 0.8 : 1);
    const width = build.H * (pass === 2 ? 0.012 : 0.036) * full;
    lock(path, onSurface(neck, u, -0.25), onSurface(neck, u, 0.35), { i, length, width }, air);
  }
}

/** One lock: out over the crest and down, an S that ends in a point. */
function lock(
  path: Path2D,
  root: Point,
  over: Point,
  { i, length, width }: { i: number; length: number; width: number },
  { blow, t }: Wind,
): void {
  const wave = Math.sin(t * (2 + 3 * blow) + i * 0.8) * 0.14 * (0.35 + blow);
  const angle =
    -Math.PI / 2 - 0.12 - Math.min(1.15, blow * 1.25) + wave + 0.16 * (grain(i, 115) - 0.5);
  const [dx, dy] = [Math.cos(angle) * length, Math.sin(angle) * length];
  const curl = width * (0.8 + 0.8 * grain(i, 116)) * (i % 2 ? 1 : -1);
  const tip = point(over.x + dx + curl, over.y + dy);
  path.moveTo(root.x - width, root.y);
  path.bezierCurveTo(
    over.x - width * 1.3,
    over.y,
    over.x + dx * 0.55 - width * 1.2 - curl,
    over.y + dy * 0.55,
    tip.x,
    tip.y,
  );
  path.bezierCurveTo(
    over.x + dx * 0.6 + width - curl * 0.5,
    over.y + dy * 0.6,
    over.x + width * 1.4,
    over.y + dy * 0.1,
    root.x + width,
    root.y + width * 0.4,
  );
  path.closePath();
}

/** From between the ears over the brow. */
function forelock(path: Path2D, figure: Figure, pass: number, { blow, t }: Wind): void {
  const { head, species } = figure;
  const skull = species.head.upper[0]![2];
  const back = Math.min(1, blow);
  for (let i = 0; i < 4; i++) {
    const z = 0.05 * (i - 1.5);
    const sway = 0.03 * Math.sin(t * 3 + i);
    const root = head.place(-0.08 + 0.03 * i, skull * 1.04, z * 0.6);
    const end = head.place(
      (0.34 - 0.06 * i) * (1 - back) - 0.34 * back + sway,
      (skull * 0.42 - 0.05 * (i % 2)) * (1 - back) + (skull + 0.14 + 0.04 * i) * back,
      z * 1.6,
    );
    const bulge = head.place(0.14 - 0.2 * back, skull * (1.2 + 0.4 * back), z);
    const w = head.L * (pass === 2 ? 0.015 : 0.045);
    path.moveTo(root.x - w, root.y - w * 0.5);
    path.quadraticCurveTo(bulge.x, bulge.y + w * 0.6, end.x, end.y);
    path.quadraticCurveTo(bulge.x - w * 0.6, bulge.y - w * 1.4, root.x + w, root.y - w);
    path.closePath();
  }
}
