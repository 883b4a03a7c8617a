import type { Rgb } from '../../color.ts';
import { css, luminance, mix, rgb, saturate } from '../../color.ts';
import { clamp, smoothstep } from '../../easing.ts';
import { bake, bakePixels, frameSpan } from '../bitmap.ts';
import type { Environment } from '../environment.ts';

const camera = { eye: 1.4, horizon: 0.42, focal: 1.4 };

const PAPERS = ['#e9e4dc', '#dfe6ea', '#eadfd4', '#dde5dc', '#e6dde6', '#f0e6d2'];

/** A seamless backdrop with a soft pool of light: nothing but the subject. */
export const studio: Environment = {
  id: 'studio',
  title: 'Studio backdrop',
  indoor: true,
  ambience: [],
  camera,
  adjustLight: (light, { attributes }) => ({
    ...light,
    direction: [light.direction[0] < 0 ? -0.5 : 0.5, 0.75, -0.43],
    key: rgb('#fff6ea'),
    keyStrength: 0.95,
    ambient: attributes.includes('black') ? rgb('#5a5f70') : rgb('#b4bac8'),
    bounce: rgb('#d8d0c8'),
    shadowStrength: 0.36,
    shadowLength: 0.6,
    rimStrength: 0.45,
    night: 0,
    hazeDistance: 900,
  }),
  build(request) {
    const { attributes, palette, random, width, height, light } = request;
    const paper: Rgb = attributes.includes('white')
      ? rgb('#f6f5f3')
      : attributes.includes('black')
        ? rgb('#26262c')
        : palette[0]
          ? mix(saturate(palette[0], 0.75), rgb('#f2efe9'), 0.3)
          : rgb(random.pick(PAPERS));
    const dark = luminance(paper) < 0.35;
    const side = light.direction[0] < 0 ? -1 : 1;
    const white = attributes.includes('white');
    const pool = 0.5 + side * 0.1;
    // Wall and floor are one sweep: brightest behind the subject, a breath darker at the bend.
    const sweep = bakePixels(Math.ceil(width / 2), Math.ceil(height), (x, y, out) => {
      const u = x / (width / 2);
      const v = y / height - 0.5;
      const glow = Math.exp(-(((u - pool) / 0.42) ** 2) - ((v + 0.12) / 0.42) ** 2);
      const floor = smoothstep(0.06, 0.3, v);
      const edge = clamp(Math.hypot(u - 0.5, v) * 1.05, 0, 1) ** 2;
      const level =
        0.9 +
        glow * (white ? 0.1 : 0.15) +
        floor * 0.045 -
        edge * (white ? 0.08 : 0.26) -
        Math.exp(-(((v - 0.1) / 0.07) ** 2)) * 0.022;
      const tint = mix(paper, rgb('#fff8ee'), clamp(glow * (dark ? 0.12 : 0.3), 0, 1));
      for (let i = 0; i < 3; i++) out[i] = clamp(tint[i]! * level, 0, 255);
      out[3] = 255;
    });
    // Shown at its own size it costs a quarter, and a sweep as soft as this may move by whole pixels.
    const spare = Math.ceil(width * 0.04);
    const shown = bake(width + 2 * spare, height, (ctx, w, h) => ctx.drawImage(sweep, 0, 0, w, h));
    return {
      drawables: [
        {
          depth: () => Infinity,
          draw({ ctx, view }) {
            const { left, right } = frameSpan(view);
            // The bend of the paper lies a little below the horizon and follows it.
            const bend = view.horizonY + view.height * 0.06;
            const y = clamp(bend - view.height * 0.5, -view.height * 0.5, view.height * 0.5);
            const slide = (view.centerX - view.width / 2) * 0.4;
            ctx.fillStyle = css(mix(paper, [0, 0, 0], 0.1));
            ctx.fillRect(left, left, right - left, view.height - left * 2);
            ctx.drawImage(
              sweep,
              0,
              0,
              sweep.width,
              2,
              left,
              left,
              right - left,
              Math.max(1, y - left + 1),
            );
            ctx.drawImage(
              sweep,
              0,
              sweep.height - 2,
              sweep.width,
              2,
              left,
              y + view.height - 1,
              right - left,
              Math.max(1, view.height - left - (y + view.height) + 2),
            );
            if (Math.abs(slide) <= spare + left && right - left <= shown.width) {
              ctx.drawImage(shown, Math.round(slide) - spare, Math.round(y));
              return;
            }
            const margin = Math.abs(slide) + 2;
            ctx.drawImage(sweep, left - margin + slide, y, right - left + margin * 2, view.height);
          },
        },
      ],
      groundAt: () => 0,
      surface: 'floor',
    };
  },
};
