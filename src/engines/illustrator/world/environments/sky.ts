import { mix } from '../../color.ts';
import { clamp, smoothstep } from '../../easing.ts';
import { bakePixels, drawRepeated, frameSpan } from '../bitmap.ts';
import type { Environment } from '../environment.ts';
import { createNoise } from '../noise.ts';
import { createSky } from '../sky.ts';

/** Above the clouds. */
export const sky: Environment = {
  id: 'sky',
  title: 'High in the sky',
  indoor: false,
  ambience: ['wind'],
  camera: { eye: 30, horizon: 0.66, focal: 1.15 },
  build(request) {
    const { light, random, width, height } = request;
    const noise = createNoise(random.fork('floor'));
    const bright = mix(
      mix(light.key, [255, 255, 255], 0.5),
      light.sky[2],
      light.night > 0.8 ? 0.75 : 0.12,
    );
    const shade = mix(light.sky[1], light.ambient, 0.4);
    const deck = bakePixels(Math.ceil(width * 0.7), Math.ceil(height * 0.4), (x, y, out) => {
      const w = Math.ceil(width * 0.7);
      const v = y / (height * 0.4);
      const depth = 1.3 / (v + 0.1);
      const heap = noise.fbm((x / w) * 10, depth * 1.4, 5, 10);
      const above = noise.fbm((x / w) * 10 + 0.1, depth * 1.4 + 0.25, 5, 10);
      const glow = clamp(0.5 + (heap - above) * 4 + (heap - 0.5) * 1.2, 0, 1);
      const color = mix(mix(shade, bright, glow), light.sky[2], smoothstep(0.25, 0, v) * 0.85);
      for (let i = 0; i < 3; i++) out[i] = color[i]!;
      out[3] = 255 * smoothstep(0, 0.06, v + (heap - 0.5) * 0.12);
    });
    return {
      drawables: [
        ...createSky(request, { clouds: 1.7, below: mix(light.sky[2], bright, 0.4) }),
        {
          depth: () => 9e6,
          draw({ ctx, view, t }) {
            const { left, right } = frameSpan(view);
            const y = view.horizonY - view.height * 0.03;
            const tall = Math.max(view.height * 0.4, view.height - left - y + 2);
            const x = view.centerX - view.camera.x * 6 - t * view.height * 0.012;
            drawRepeated(ctx, deck, x, y, view.width * 1.4, tall, left, right);
          },
        },
      ],
      groundAt: () => 0,
      surface: 'air',
    };
  },
};
