import { Path2D } from '@napi-rs/canvas';
import type { Point } from '../../limb.ts';
import { limbPath, point, sampleChain } from '../../limb.ts';
import type { Brush } from '../../shading.ts';
import type { Figure } from '../figure.ts';
import { polygon } from '../sweep.ts';
import { grain } from './fur.ts';

/** The tail, with its tip, rings and long hair. */
export function drawTail(brush: Brush, figure: Figure): void {
  const { ctx } = brush;
  const { species, tail, tailRadii, build } = figure;
  const { coat } = species;
  const { kind } = species.tail;
  if (kind === 'none') return;
  const color = coat.tail ?? coat.base;
  const samples = sampleChain(tail, tailRadii, 6);
  const path = limbPath(tail, tailRadii);
  const furry = kind === 'bushy' || kind === 'ringed' || kind === 'curl';
  if (furry) locks(path, samples);
  if (kind === 'hair') {
    hairTail(brush, figure, samples);
    return;
  }
  const first = tail[0]!;
  const last = tail.at(-1)!;
  const gradient = ctx.createLinearGradient(first.x, first.y, last.x, last.y);
  gradient.addColorStop(0, brush.tone(color, 0.72));
  gradient.addColorStop(0.5, brush.tone(color, 0.78));
  const tip = coat.tailTip;
  gradient.addColorStop(tip ? 0.66 : 1, brush.tone(color, 0.8));
  if (tip) {
    gradient.addColorStop(0.8, brush.tone(tip, 0.85));
    gradient.addColorStop(1, brush.tone(tip, 0.95));
  }
  ctx.fillStyle = gradient;
  ctx.fill(path);
  underside(brush, samples, furry);
  if (
    coat.marks &&
    (kind === 'ringed' ||
      ['tiger', 'stripes', 'tabby', 'rosettes', 'spots'].includes(coat.pattern ?? ''))
  ) {
    rings(brush, figure, samples);
  }
  if (kind === 'tuft') tuft(brush, figure, last, tail.at(-2)!, build.H);
}

type Sample = { center: Point; normal: Point; radius: number };

function locks(path: Path2D, samples: readonly Sample[]): void {
  for (let i = 2; i < samples.length - 1; i += 1) {
    for (const side of [1, -1]) {
      const { center, normal, radius } = samples[i]!;
      const next = samples[Math.min(samples.length - 1, i + 3)]!;
      const reach = 1.08 + 0.2 * grain(i, side + 90);
      const a = point(
        center.x + normal.x * radius * side * 0.96,
        center.y + normal.y * radius * side * 0.96,
      );
      const b = point(
        next.center.x + next.normal.x * next.radius * side * reach,
        next.center.y + next.normal.y * next.radius * side * reach,
      );
      const inner = samples[Math.min(samples.length - 1, i + 2)]!;
      polygon(path, [
        a,
        b,
        point(
          inner.center.x + inner.normal.x * inner.radius * side * 0.6,
          inner.center.y + inner.normal.y * inner.radius * side * 0.6,
        ),
      ]);
    }
  }
}

function underside(brush: Brush, samples: readonly Sample[], furry: boolean): void {
  const { ctx } = brush;
  const dark = new Path2D();
  const light = new Path2D();
  samples.forEach(({ center, normal, radius }, i) => {
    const down = normal.y > 0 ? -1 : 1;
    const a = point(
      center.x + normal.x * radius * 0.55 * down,
      center.y + normal.y * radius * 0.55 * down,
    );
    const b = point(
      center.x - normal.x * radius * 0.5 * down,
      center.y - normal.y * radius * 0.5 * down,
    );
    if (i === 0) {
      dark.moveTo(a.x, a.y);
      light.moveTo(b.x, b.y);
    } else {
      dark.lineTo(a.x, a.y);
      light.lineTo(b.x, b.y);
    }
  });
  const widest = Math.max(...samples.map(({ radius }) => radius));
  ctx.globalCompositeOperation = 'source-atop';
  ctx.strokeStyle = 'rgba(24,14,28,0.18)';
  ctx.lineWidth = widest * 0.8;
  ctx.stroke(dark);
  ctx.globalCompositeOperation = 'source-over';
  if (!furry || widest * brush.pixels < 6) return;
  ctx.strokeStyle = `rgba(255,244,225,${(0.14 * brush.light.keyStrength).toFixed(3)})`;
  ctx.globalCompositeOperation = 'source-atop';
  ctx.lineWidth = widest * 0.5;
  ctx.stroke(light);
  strokes(brush, samples);
  ctx.globalCompositeOperation = 'source-over';
}

function strokes(brush: Brush, samples: readonly Sample[]): void {
  const { ctx } = brush;
  const path = new Path2D();
  for (let i = 0; i < 40; i++) {
    const k = 1 + Math.floor(grain(i, 95) * (samples.length - 5));
    const { center, normal, radius } = samples[k]!;
    const next = samples[k + 3]!;
    const off = grain(i, 96) * 1.7 - 0.85;
    path.moveTo(center.x + normal.x * radius * off, center.y + normal.y * radius * off);
    path.lineTo(
      next.center.x + next.normal.x * next.radius * off,
      next.center.y + next.normal.y * next.radius * off,
    );
  }
  ctx.strokeStyle = 'rgba(30,14,14,0.14)';
  ctx.lineWidth = Math.max(samples[8]!.radius * 0.07, 0.8 / brush.pixels);
  ctx.stroke(path);
}

function rings(brush: Brush, figure: Figure, samples: readonly Sample[]): void {
  const { ctx } = brush;
  const step = 5;
  const path = new Path2D();
  for (let i = step; i < samples.length; i += step) {
    const [a, b] = [samples[i - 1]!, samples[i]!];
    const on = ({ center, normal, radius }: Sample, side: number): Point =>
      point(center.x + normal.x * radius * side, center.y + normal.y * radius * side);
    polygon(path, [on(a, -1), on(a, 1), on(b, 1), on(b, -1)]);
  }
  ctx.fillStyle = brush.tone(figure.species.coat.marks!, 0.66);
  ctx.fill(path);
}

function tuft(brush: Brush, figure: Figure, last: Point, before: Point, H: number): void {
  const { coat } = figure.species;
  const angle = Math.atan2(last.y - before.y, last.x - before.x);
  const tip = point(last.x + Math.cos(angle) * 0.16 * H, last.y + Math.sin(angle) * 0.16 * H);
  brush.ctx.fillStyle = brush.tone(coat.tailTip ?? coat.mane ?? coat.base, 0.62);
  brush.ctx.fill(limbPath([before, last, tip], [0.012 * H, 0.045 * H, 0.006 * H]));
}

/** A horse's tail: many long strands from the dock. */
function hairTail(brush: Brush, figure: Figure, samples: readonly Sample[]): void {
  const { ctx } = brush;
  const { coat } = figure.species;
  const color = coat.mane ?? coat.tail ?? coat.base;
  for (const [pass, amount] of [
    [0, 0.4],
    [1, 0.62],
    [2, 0.85],
  ] as const) {
    const path = new Path2D();
    for (let s = 0; s < 9; s++) {
      const off = (s / 8) * 1.9 - 0.95 + 0.1 * pass;
      const reach = 1 - 0.3 * grain(s, 97 + pass);
      const end = Math.floor((samples.length - 1) * reach);
      samples.slice(0, end + 1).forEach(({ center, normal, radius }, i) => {
        const x = center.x + normal.x * radius * off;
        const y = center.y + normal.y * radius * off;
        if (i === 0) path.moveTo(x, y);
        else path.lineTo(x, y);
      });
    }
    ctx.strokeStyle = brush.tone(color, amount);
    ctx.lineWidth = samples[10]!.radius * (pass === 0 ? 0.42 : pass === 1 ? 0.24 : 0.07);
    ctx.stroke(path);
  }
}
