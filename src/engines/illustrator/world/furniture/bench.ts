import { css, rgb, scale } from '../../color.ts';
import type { Light } from '../../render/light.ts';
import { lit } from '../../render/light.ts';
import { upright } from '../plants/trees.ts';
import type { SpriteMaker } from '../scatter.ts';

/** A park bench of wooden slats on iron feet, 1.8 m wide. */
export function bench(light: Light, options: { snow?: boolean } = {}): SpriteMaker {
  return (_random, ppm) =>
    upright(2, 0.95, ppm, 0.9, (ctx, _w, h, foot) => {
      const m = (metres: number): number => metres * ppm;
      const wood = rgb('#9a6a42');
      ctx.fillStyle = css(lit(rgb('#2f3138'), light, 0.4));
      for (const side of [-0.75, 0.69]) {
        ctx.fillRect(foot + m(side), h - m(0.86), m(0.06), m(0.86));
        ctx.fillRect(foot + m(side - 0.05), h - m(0.06), m(0.2), m(0.06));
      }
      for (const [y, tall, amount] of [
        [0.8, 0.09, 0.85],
        [0.68, 0.09, 0.75],
        [0.56, 0.08, 0.65],
        [0.42, 0.07, 1],
        [0.35, 0.06, 0.55],
      ] as const) {
        ctx.fillStyle = css(lit(scale(wood, 0.75 + amount * 0.3), light, amount));
        ctx.fillRect(foot - m(0.9), h - m(y), m(1.8), m(tall));
      }
      if (options.snow) {
        ctx.fillStyle = css(lit(rgb('#f2f6fd'), light, 0.85));
        ctx.fillRect(foot - m(0.9), h - m(0.88), m(1.8), m(0.08));
        ctx.fillRect(foot - m(0.92), h - m(0.48), m(1.84), m(0.08));
      }
    });
}
