import { css, rgb } from '../../color.ts';
import { lit } from '../../render/light.ts';
import type { Drawable } from '../../render/paint.ts';
import { createTerrain } from '../backdrop.ts';
import { frameSpan } from '../bitmap.ts';
import { createSkyline } from '../buildings/skyline.ts';
import type { Environment } from '../environment.ts';
import { furnish } from '../furniture/brush.ts';
import { suspensionTower } from '../furniture/outdoor.ts';
import { behindStage } from '../greenery.ts';
import { createGround, grainTexture } from '../ground.ts';
import { createBands } from '../road.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { forestRidge } from '../treeline.ts';
import { createWater } from '../water.ts';
import { camera, focal } from './waterside.ts';

export const bridge: Environment = {
  id: 'bridge',
  title: 'Suspension bridge',
  indoor: false,
  ambience: ['wind', 'traffic'],
  camera,
  build(request) {
    const { light } = request;
    const rail = behindStage(request, 0.9, 5);
    return {
      drawables: [
        ...createSky(request),
        createTerrain(
          request,
          forestRidge(request, {
            from: 1100,
            to: 2400,
            height: 260,
            focal,
            season: 'summer',
            trees: 500,
          }),
        ),
        createSkyline(request, { z: 900, focal, height: [50, 190], air: 0.3 }),
        createGround(request, {
          near: rgb('#77767a'),
          far: rgb('#6f7076'),
          textures: [
            grainTexture(request, {
              colors: [rgb('#9a999c'), rgb('#55545a')],
              size: 3,
              alpha: 0.4,
            }),
          ],
        }),
        createWater(request, {
          focal,
          from: rail,
          to: 880,
          deep: rgb('#1f5a80'),
          shallow: rgb('#3a86a0'),
          swell: 0.45,
          mirror: 0.22,
          order: 870,
        }),
        ...createPlanting(request, [
          {
            focal,
            name: 'span',
            make: furnish(light, suspensionTower),
            variants: 1,
            size: [1, 1],
            from: 132,
            to: 133,
            spacing: 150,
            density: 1,
            shadow: false,
            platesFrom: 1000,
            centered: true,
            groundAt: () => -4,
          },
        ]),
        createBands(
          request,
          [
            {
              from: 0.35,
              to: rail,
              color: rgb('#8f8d8c'),
              joints: 2.2,
              lines: [
                {
                  z: Math.max(0.8, request.subjectZ * 0.6),
                  width: 0.12,
                  color: rgb('#f0e6cc'),
                  dash: [2, 2],
                },
              ],
            },
          ],
          220,
        ),
        railing(rail),
      ],
      groundAt: () => 0,
      surface: 'road',
    };
  },
};

/** An iron railing with bars, along the view. */
function railing(z: number): Drawable {
  return {
    depth: () => z,
    draw({ ctx, view, light }) {
      if (view.distance(z) < 0.8) return;
      const { left, right } = frameSpan(view);
      const iron = rgb('#8f3f35');
      const foot = view.project(0, 0, z);
      const m = foot.scale;
      const pitch = 0.16;
      ctx.fillStyle = css(lit(iron, light, 0.4));
      const last = Math.ceil(view.worldX(right, z) / pitch);
      const first = Math.floor(view.worldX(left, z) / pitch);
      if (last - first < 900) {
        for (let i = first; i <= last; i++) {
          const thick = i % 12 === 0 ? 0.07 : 0.02;
          ctx.fillRect(
            view.project(i * pitch, 0, z).x - (m * thick) / 2,
            foot.y - m * 1.05,
            Math.max(0.7, m * thick),
            m * 1.05,
          );
        }
      }
      ctx.fillStyle = css(lit(iron, light, 0.85));
      for (const y of [1.1, 0.16])
        ctx.fillRect(left, foot.y - m * y, right - left, Math.max(1, m * 0.07));
    },
  };
}
