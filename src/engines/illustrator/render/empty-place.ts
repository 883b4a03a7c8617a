import { css, mix, rgb } from '../color.ts';
import type { Environment } from '../world/environment.ts';
import { hazed, lit } from './light.ts';
import type { Drawable } from './paint.ts';

/** Bare ground under the sky: stands in where a plan names a place that this version cannot draw. */
export const emptyPlace: Environment = {
  id: 'empty',
  title: 'Bare ground under the sky',
  indoor: false,
  ambience: ['wind'],
  camera: { eye: 1.6, horizon: 0.48, focal: 1.3 },
  build({ light, weather }) {
    const soil = weather.kind === 'snow' ? rgb('#eef3fa') : rgb('#8d9a6a');
    const sky: Drawable = {
      depth: () => Infinity,
      draw: ({ ctx, view }) => {
        const fill = ctx.createLinearGradient(0, 0, 0, Math.max(1, view.horizonY));
        light.sky.forEach((color, i) => fill.addColorStop(i / 2, css(color)));
        ctx.fillStyle = fill;
        ctx.fillRect(0, 0, view.width, view.height);
      },
    };
    const ground: Drawable = {
      depth: () => 100_000,
      draw: ({ ctx, view }) => {
        const top = Math.max(0, view.horizonY);
        const fill = ctx.createLinearGradient(0, top, 0, view.height);
        const color = lit(soil, light, 0.7);
        fill.addColorStop(0, css(hazed(color, light, 4 * light.hazeDistance)));
        fill.addColorStop(0.35, css(hazed(color, light, 0.3 * light.hazeDistance)));
        fill.addColorStop(1, css(mix(color, light.ambient, 0.1)));
        ctx.fillStyle = fill;
        ctx.fillRect(0, top, view.width, view.height - top);
      },
    };
    return { drawables: [sky, ground], groundAt: () => 0, surface: 'ground' };
  },
};
