import { Path2D } from '@napi-rs/canvas';
import { css, mix, scale } from '../../color.ts';
import { TAU } from '../../easing.ts';
import { lit } from '../../render/light.ts';
import type { Point } from '../limb.ts';
import { limbPath, point, polar, smoothOutline } from '../limb.ts';
import { drawEye } from '../quadruped/draw/eye.ts';
import type { Brush } from '../shading.ts';
import type { FishSpecies } from './species.ts';

/** A ray: a wide soft wing that beats in a wave from front to back. */
export function drawRay(brush: Brush, species: FishSpecies, t: number): void {
  const { ctx } = brush;
  const L = species.length;
  const { colors } = species;
  const beat = t * TAU * 0.55;
  const lift = (lag: number, reach: number): number => Math.sin(beat - lag) * reach * L * 0.5;
  const wing = (near: boolean): Point[] => {
    const s = near ? -1 : 1;
    const reach = near ? 0.95 : 0.72;
    return [
      point(0.44 * L, 0.02 * L),
      point(0.22 * L, s * -0.06 * L * -1 + lift(0, 0.12)),
      point((near ? 0.02 : 0.16) * L, s * 0.2 * L * reach + lift(0.3, 0.5)),
      point((near ? -0.2 : 0.0) * L, s * 0.44 * L * reach + lift(0.6, reach)),
      point((near ? -0.26 : -0.08) * L, s * 0.4 * L * reach + lift(0.9, reach)),
      point(-0.24 * L, s * 0.12 * L + lift(1.2, 0.3)),
      point(-0.46 * L, 0),
    ];
  };
  const tail = [0, 1, 2, 3, 4, 5].map((k) =>
    point((-0.42 - 0.17 * k) * L, Math.sin(beat * 0.8 - k * 0.7) * 0.03 * k * L),
  );
  ctx.fillStyle = brush.tone(colors.back, 0.6);
  ctx.fill(
    limbPath(
      tail,
      tail.map((_, k) => L * (0.028 - 0.0045 * k)),
    ),
  );
  for (const near of [false, true]) {
    const points = wing(near);
    const tip = points[3]!;
    const gradient = ctx.createLinearGradient(0, 0, tip.x, tip.y);
    const up = Math.sin(beat - 0.6) > 0 === near;
    gradient.addColorStop(0, brush.tone(colors.back, near ? 0.85 : 0.6));
    gradient.addColorStop(
      1,
      brush.tone(up ? mix(colors.back, colors.belly, 0.3) : colors.back, near ? 0.75 : 0.42),
    );
    ctx.fillStyle = gradient;
    ctx.fill(smoothOutline(points));
  }
  const ridge = smoothOutline([
    point(0.5 * L, 0),
    point(0.3 * L, 0.085 * L),
    point(-0.05 * L, 0.1 * L),
    point(-0.45 * L, 0.012 * L),
    point(-0.05 * L, -0.07 * L),
    point(0.3 * L, -0.06 * L),
  ]);
  const gradient = ctx.createLinearGradient(0, -0.07 * L, 0, 0.1 * L);
  gradient.addColorStop(0, brush.tone(colors.belly, 0.5));
  gradient.addColorStop(0.4, brush.tone(colors.back, 0.75));
  gradient.addColorStop(1, brush.tone(colors.back, 1));
  ctx.fillStyle = gradient;
  ctx.fill(ridge);
  ctx.fillStyle = brush.tone(colors.marks ?? colors.belly, 0.8);
  ctx.beginPath();
  for (let k = 0; k < 14; k++) {
    const x = (0.2 - 0.045 * k) * L;
    const y = (0.03 - 0.016 * ((k * 5) % 7) * (1 - k / 18)) * L + lift(0.4, 0.12);
    ctx.moveTo(x + L * 0.011, y);
    ctx.ellipse(x, y, L * 0.011, L * 0.007, 0, 0, TAU);
  }
  ctx.fill();
  drawEye(brush, 0.36 * L, 0.045 * L, {
    radius: 0.02 * L,
    color: colors.eye,
    pupil: 'bar',
    lids: 0,
    seen: 1,
    slant: 0,
    lid: colors.back,
  });
}

/** A jellyfish: a bell that closes quickly and opens slowly, with arms and threads that trail. */
export function drawJellyfish(brush: Brush, species: FishSpecies, t: number): void {
  const { ctx } = brush;
  const L = species.length;
  const { colors } = species;
  const phase = (t * 0.55) % 1;
  const squeeze = phase < 0.3 ? Math.sin((phase / 0.3) * Math.PI * 0.5) : 1 - (phase - 0.3) / 0.7;
  const w = L * (0.62 - 0.16 * squeeze);
  const h = L * (0.62 + 0.14 * squeeze);
  const top = L * 0.5;
  const rim = top - h;
  const glow = (color: readonly [number, number, number], alpha: number): string =>
    css(lit(color, brush.light, 0.95), alpha);
  const thread = (x: number, length: number, k: number): Point[] =>
    [0, 1, 2, 3, 4, 5].map((i) =>
      point(
        x * (1 - 0.06 * i) + Math.sin(t * 2 - i * 0.8 + k) * L * 0.028 * i,
        rim - (length * i) / 5,
      ),
    );
  ctx.strokeStyle = glow(colors.fin, 0.6);
  ctx.lineWidth = L * 0.013;
  for (let k = 0; k < 11; k++) {
    const points = thread((k / 10 - 0.5) * w * 1.8, L * (1.0 + 0.3 * Math.sin(k * 2.4)), k);
    ctx.beginPath();
    points.forEach((p, i) => (i === 0 ? ctx.moveTo(p.x, p.y) : ctx.lineTo(p.x, p.y)));
    ctx.stroke();
  }
  for (let k = 0; k < 5; k++) {
    const points = thread((k / 4 - 0.5) * w * 0.8, L * (0.75 + 0.12 * (k % 2)), k * 1.7);
    ctx.fillStyle = glow(mix(colors.back, colors.belly, 0.4), 0.62);
    ctx.fill(
      limbPath(
        points,
        [0.05, 0.06, 0.045, 0.05, 0.03, 0.008].map((r) => r * L),
      ),
    );
  }
  const bell = new Path2D();
  bell.moveTo(-w, rim);
  bell.bezierCurveTo(-w * 1.08, rim + h * 0.75, -w * 0.55, top, 0, top);
  bell.bezierCurveTo(w * 0.55, top, w * 1.08, rim + h * 0.75, w, rim);
  const lobes = 9;
  for (let k = 0; k < lobes; k++) {
    const x0 = w - (2 * w * k) / lobes;
    const x1 = w - (2 * w * (k + 1)) / lobes;
    bell.quadraticCurveTo((x0 + x1) / 2, rim - L * 0.05, x1, rim);
  }
  bell.closePath();
  const gradient = ctx.createRadialGradient(
    w * 0.15,
    rim + h * 0.7,
    h * 0.05,
    0,
    rim + h * 0.4,
    h * 0.95,
  );
  gradient.addColorStop(0, glow(colors.belly, 0.95));
  gradient.addColorStop(0.55, glow(colors.back, 0.78));
  gradient.addColorStop(1, glow(colors.fin, 0.88));
  ctx.fillStyle = gradient;
  ctx.fill(bell);
  ctx.save();
  ctx.clip(bell);
  ctx.strokeStyle = glow(colors.belly, 0.4);
  ctx.lineWidth = L * 0.018;
  ctx.beginPath();
  for (let k = -3; k <= 3; k++) {
    ctx.moveTo(0, top);
    ctx.quadraticCurveTo(k * w * 0.34, rim + h * 0.6, k * w * 0.31, rim);
  }
  ctx.stroke();
  ctx.fillStyle = glow(colors.marks ?? colors.belly, 0.5);
  for (const x of [-0.3, 0.02, 0.34]) {
    ctx.beginPath();
    ctx.ellipse(x * w, rim + h * 0.52, w * 0.14, h * 0.13, 0, 0, TAU);
    ctx.fill();
  }
  ctx.restore();
}

/** An octopus: mantle, eyes, and eight arms that curl each in its own time. */
export function drawOctopus(brush: Brush, species: FishSpecies, t: number): void {
  const { ctx } = brush;
  const L = species.length;
  const { colors } = species;
  const arm = (k: number, front: boolean): void => {
    const spread = (k - 1.5) / 1.5;
    let angle = -Math.PI / 2 + spread * (front ? 0.95 : 1.25);
    const points = [point(spread * L * 0.24, -0.02 * L)];
    for (let i = 1; i < 9; i++) {
      angle += Math.sin(t * 1.7 + k * 1.9 + (front ? 0 : 2.2) - i * 0.62) * 0.26 + spread * 0.14;
      points.push(polar(points.at(-1)!, angle, L * 0.115));
    }
    const radii = points.map((_, i) => L * (0.088 - 0.0092 * i));
    ctx.fillStyle = brush.tone(front ? colors.back : scale(colors.back, 0.8), front ? 0.72 : 0.4);
    ctx.fill(limbPath(points, radii));
    if (!front) return;
    ctx.fillStyle = brush.tone(colors.belly, 0.75);
    ctx.beginPath();
    for (let i = 2; i < 9; i++) {
      const p = points[i]!;
      const q = points[i - 1]!;
      const n = Math.atan2(p.y - q.y, p.x - q.x) + (spread > 0 ? -1 : 1) * Math.PI * 0.5;
      const r = radii[i]!;
      const c = polar(p, n, r * 0.55);
      ctx.moveTo(c.x + r * 0.34, c.y);
      ctx.arc(c.x, c.y, r * 0.34, 0, TAU);
    }
    ctx.fill();
  };
  for (const k of [0, 1, 2, 3]) arm(k, false);
  for (const k of [0, 3, 1, 2]) arm(k, true);
  const breath = 1 + 0.04 * Math.sin(t * 2.2);
  const mantle = smoothOutline([
    point(-0.3 * L, -0.05 * L),
    point(-0.3 * L, 0.16 * L),
    point(-0.42 * L * breath, 0.5 * L),
    point(-0.3 * L, 0.86 * L),
    point(0.06 * L, 0.98 * L),
    point(0.4 * L * breath, 0.74 * L),
    point(0.38 * L, 0.4 * L),
    point(0.3 * L, 0.14 * L),
    point(0.3 * L, -0.05 * L),
    point(0, -0.14 * L),
  ]);
  const gradient = ctx.createRadialGradient(0.1 * L, 0.62 * L, 0.05 * L, 0, 0.4 * L, 0.66 * L);
  gradient.addColorStop(0, brush.tone(mix(colors.back, colors.belly, 0.3), 1));
  gradient.addColorStop(0.6, brush.tone(colors.back, 0.8));
  gradient.addColorStop(1, brush.tone(colors.fin, 0.55));
  ctx.fillStyle = gradient;
  ctx.fill(mantle);
  ctx.fillStyle = brush.tone(colors.marks ?? colors.belly, 0.7);
  ctx.globalAlpha = 0.5;
  for (const [x, y, r] of [
    [-0.18, 0.7, 0.05],
    [0.02, 0.82, 0.035],
    [0.2, 0.68, 0.045],
    [-0.04, 0.6, 0.028],
    [-0.26, 0.5, 0.03],
    [0.28, 0.48, 0.026],
  ] as const) {
    ctx.beginPath();
    ctx.arc(x * L, y * L, r * L, 0, TAU);
    ctx.fill();
  }
  ctx.globalAlpha = 1;
  const blink = t % 4 < 0.14 ? 1 : 0;
  for (const side of [-1, 1]) {
    drawEye(brush, (0.05 + side * 0.16) * L, 0.16 * L, {
      radius: 0.075 * L,
      color: colors.eye,
      pupil: 'bar',
      lids: blink,
      seen: side < 0 ? 0.92 : 1,
      slant: side * -0.1,
      lid: colors.back,
    });
  }
}
