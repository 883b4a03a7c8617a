import type { Drawable } from '../render/paint.ts';
import { fog } from './scatter.ts';
import { hazeAmount } from '../render/light.ts';
import { frameSpan } from './bitmap.ts';
import type { EnvironmentRequest } from './environment.ts';
import { furnish } from './furniture/brush.ts';
import { car } from './furniture/vehicles.ts';

/** Cars that pass along a lane at depth `z`; `speed` in metres a second, negative to the left. */
export function createTraffic(
  request: EnvironmentRequest,
  options: { focal: number; z: number; speed: number; spacing: number; count: number },
): Drawable {
  const { light } = request;
  const { z, speed, spacing, count } = options;
  const random = request.random.fork(`traffic${z}`);
  const make = furnish(light, car);
  const ppm = (options.focal * request.height) / z;
  const cars = Array.from({ length: count }, (_, i) => {
    const sprite = make(random.fork(`car${i}`), ppm);
    fog(sprite.bitmap, light, hazeAmount(light, z));
    return { sprite, x: (i + random.range(-0.25, 0.25)) * spacing };
  });
  const loop = spacing * count;
  return {
    depth: () => z,
    draw({ ctx, view, t }) {
      if (view.distance(z) < 1) return;
      const { left, right } = frameSpan(view);
      const direction = speed < 0 ? -1 : 1;
      const first = view.worldX(left, z) - 5;
      const last = view.worldX(right, z) + 5;
      ctx.imageSmoothingQuality = 'low';
      for (const { sprite, x } of cars) {
        const at = x + speed * t;
        for (let turn = Math.ceil((first - at) / loop); turn * loop + at < last; turn++) {
          const point = view.project(turn * loop + at, 0, z);
          const ratio = point.scale / sprite.ppm;
          ctx.save();
          ctx.transform(ratio * direction, 0, 0, ratio, point.x, point.y);
          ctx.drawImage(sprite.bitmap, -sprite.footX, -sprite.footY);
          ctx.restore();
        }
      }
    },
  };
}
