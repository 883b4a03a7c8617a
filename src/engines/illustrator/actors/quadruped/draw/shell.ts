import { Path2D } from '@napi-rs/canvas';
import type { Point } from '../../limb.ts';
import { point, smoothOutline } from '../../limb.ts';
import type { Brush } from '../../shading.ts';
import type { Figure } from '../figure.ts';
import { onSurface } from '../sweep.ts';

/** A turtle's shell: dome, plates and rim. */
export function drawShell(brush: Brush, figure: Figure): void {
  const { ctx } = brush;
  const { trunk, build, species } = figure;
  const H = build.H;
  const rear = onSurface(trunk, 0.0, 1.6);
  const front = onSurface(trunk, 0.97, 1.6);
  const top = onSurface(trunk, 0.5, 0);
  const width = front.x - rear.x;
  const at = (k: number, h: number): Point =>
    point(rear.x + width * k, rear.y + (front.y - rear.y) * k + (top.y - rear.y) * 1.22 * h);
  const dome = smoothOutline([
    at(-0.06, -0.1),
    at(-0.03, 0.5),
    at(0.2, 1.02),
    at(0.5, 1.2),
    at(0.78, 1.0),
    at(1.03, 0.45),
    at(1.06, -0.1),
    at(0.5, -0.22),
  ]);
  const color = species.coat.marks ?? species.coat.base;
  const gradient = ctx.createLinearGradient(0, rear.y, 0, top.y + 0.1 * H);
  gradient.addColorStop(0, brush.tone(color, 0.42));
  gradient.addColorStop(1, brush.tone(color, 1));
  ctx.fillStyle = gradient;
  ctx.fill(dome);
  ctx.save();
  ctx.clip(dome);
  ctx.strokeStyle = 'rgba(30,22,14,0.5)';
  ctx.lineWidth = 0.02 * H;
  const lines = new Path2D();
  const plates = [
    [0.16, 0.5],
    [0.39, 0.62],
    [0.62, 0.62],
    [0.85, 0.5],
  ] as const;
  for (const [x, y] of plates) {
    const outline = [0, 1, 2, 3, 4, 5].map((k) =>
      at(
        x + 0.115 * Math.cos((k / 6) * 2 * Math.PI + 0.52),
        y + 0.36 * Math.sin((k / 6) * 2 * Math.PI + 0.52),
      ),
    );
    outline.forEach((p, k) => (k === 0 ? lines.moveTo(p.x, p.y) : lines.lineTo(p.x, p.y)));
    lines.closePath();
  }
  for (let k = 0; k < 9; k++) {
    const a = at(k / 8, 0.14);
    const b = at(k / 8, -0.2);
    lines.moveTo(a.x, a.y);
    lines.lineTo(b.x, b.y);
  }
  const [a, b] = [at(-0.1, 0.14), at(1.1, 0.14)];
  lines.moveTo(a.x, a.y);
  lines.lineTo(b.x, b.y);
  ctx.stroke(lines);
  ctx.restore();
}

/** Plates along back and tail (dragons, some dinosaurs). */
export function drawSpines(brush: Brush, figure: Figure): void {
  const { ctx } = brush;
  const { trunk, build, species, tail, tailRadii } = figure;
  const H = build.H;
  const path = new Path2D();
  const plate = (a: Point, b: Point, height: number): void => {
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const gap = Math.hypot(dx, dy) || 1;
    path.moveTo(a.x + (dy / gap) * height * 0.2, a.y - (dx / gap) * height * 0.2);
    path.quadraticCurveTo(
      a.x - (dy / gap) * height * 0.6,
      a.y + (dx / gap) * height * 0.6,
      a.x - (dy / gap) * height - dx * 0.2,
      a.y + (dx / gap) * height - dy * 0.2,
    );
    path.lineTo(b.x + (dy / gap) * height * 0.2, b.y - (dx / gap) * height * 0.2);
    path.closePath();
  };
  const size = 0.09 * H;
  for (let i = 0; i < 12; i++)
    plate(
      onSurface(trunk, i / 12, 0),
      onSurface(trunk, (i + 1) / 12, 0),
      size * (0.8 + 0.5 * Math.sin((i / 12) * Math.PI)),
    );
  for (let i = 0; i + 1 < tail.length; i++) {
    const lift = (k: number): Point => point(tail[k]!.x, tail[k]!.y + tailRadii[k]! * 0.9);
    plate(lift(i + 1), lift(i), size * (0.8 - 0.09 * i));
  }
  ctx.fillStyle = brush.tone(species.coat.marks ?? species.coat.mane ?? species.coat.base, 0.7);
  ctx.fill(path);
}
