import { css, mix, rgb, scale } from '../../color.ts';
import type { Rgb } from '../../color.ts';
import { lit } from '../../render/light.ts';
import type { Paint } from '../../render/paint.ts';
import type { Environment } from '../environment.ts';
import { middleOf } from '../middle-of.ts';

const camera = { eye: 1.55, horizon: 0.48, focal: 1.05, span: 1.7 };
const CEILING = 2.9;
/** Metres from door to door. */
const PITCH = 3.6;

type Corner = readonly [x: number, y: number, z: number];

/** A face of the corridor between four corners. */
function face({ ctx, view }: Paint, corners: readonly Corner[], tone: Rgb, alpha = 1): void {
  ctx.fillStyle = css(tone, alpha);
  ctx.beginPath();
  corners.forEach(([x, y, z], i) => {
    const at = view.project(x, y, Math.max(z, view.camera.z + 0.35));
    if (i === 0) ctx.moveTo(at.x, at.y);
    else ctx.lineTo(at.x, at.y);
  });
  ctx.closePath();
  ctx.fill();
}

/** A long hallway with doors on both sides and lamps along the ceiling. */
export const corridor: Environment = {
  id: 'corridor',
  title: 'Corridor',
  indoor: true,
  ambience: ['room'],
  camera,
  build(request) {
    const { light, random, xRange, subjectZ, stageDepth } = request;
    const wall = rgb(random.pick(['#d8d2c0', '#c4d0d2', '#d8c4ae', '#ccd2c2']));
    const floor = rgb(random.pick(['#b8a48a', '#a8b0b4', '#9a7a5c']));
    const wood = rgb(random.pick(['#8a5f40', '#6f86a0', '#7a4a3a']));
    const middle = middleOf({ xRange });
    // Narrow, but wide enough for those on stage.
    const half = Math.max(1.7, (xRange[1] - xRange[0]) * 0.36);
    const back = subjectZ + stageDepth + 26;
    const [left, right] = [middle - half, middle + half];
    const shade = (z: number): number => 1 - 0.32 * Math.min(1, Math.max(0, z / back));
    return {
      drawables: [
        {
          depth: () => 1000,
          draw(paint) {
            const { view, ctx } = paint;
            ctx.fillStyle = css(lit(wall, light, 0.5));
            ctx.fillRect(-view.width, -view.height, view.width * 3, view.height * 3);
            const near = view.camera.z + 0.35;
            const strip = 1.8;
            const first = Math.floor(near / strip);
            for (let k = Math.ceil(back / strip) - 1; k >= first; k--) {
              const z0 = Math.max(near, k * strip);
              const z1 = (k + 1) * strip;
              const dim = shade(z0);
              face(
                paint,
                [
                  [left, 0, z0],
                  [right, 0, z0],
                  [right, 0, z1],
                  [left, 0, z1],
                ],
                scale(lit(mix(floor, [255, 255, 255], k % 2 ? 0.1 : 0), light, 0.66), dim),
              );
              face(
                paint,
                [
                  [left, CEILING, z0],
                  [right, CEILING, z0],
                  [right, CEILING, z1],
                  [left, CEILING, z1],
                ],
                scale(lit(rgb('#eeeae2'), light, 0.5), dim),
              );
              for (const [x, amount] of [
                [left, 0.62],
                [right, 0.44],
              ] as const) {
                const panel = (bottom: number, top: number, tone: Rgb): void =>
                  face(
                    paint,
                    [
                      [x, bottom, z0],
                      [x, top, z0],
                      [x, top, z1],
                      [x, bottom, z1],
                    ],
                    scale(lit(tone, light, amount), dim),
                  );
                panel(0, CEILING, wall);
                panel(0, 1, mix(wall, wood, 0.25));
                panel(0, 0.14, rgb('#f0ece4'));
                panel(1, 1.06, rgb('#f0ece4'));
              }
            }
            farEnd(paint);
            for (let k = Math.ceil(back / PITCH) - 1; k * PITCH > near - PITCH; k--) {
              const z = k * PITCH + 0.9;
              const dim = shade(z);
              for (const x of [left, right])
                for (const [inset, height, tone] of [
                  [0, 2.25, rgb('#f0ece4')],
                  [0.1, 2.14, wood],
                ] as const)
                  face(
                    paint,
                    [
                      [x, 0, Math.max(near, z + inset)],
                      [x, height, Math.max(near, z + inset)],
                      [x, height, Math.max(near, z + 1.2 - inset)],
                      [x, 0, Math.max(near, z + 1.2 - inset)],
                    ],
                    scale(lit(tone, light, x === left ? 0.6 : 0.46), dim),
                  );
              face(
                paint,
                [
                  [middle - 0.32, CEILING - 0.02, Math.max(near, z)],
                  [middle + 0.32, CEILING - 0.02, Math.max(near, z)],
                  [middle + 0.32, CEILING - 0.02, Math.max(near, z + 1.3)],
                  [middle - 0.32, CEILING - 0.02, Math.max(near, z + 1.3)],
                ],
                rgb('#fffbe8'),
              );
              face(
                paint,
                [
                  [middle - 0.7, 0, Math.max(near, z - 0.2)],
                  [middle + 0.7, 0, Math.max(near, z - 0.2)],
                  [middle + 0.7, 0, Math.max(near, z + 1.6)],
                  [middle - 0.7, 0, Math.max(near, z + 1.6)],
                ],
                [255, 252, 236],
                0.16,
              );
            }
          },
        },
      ],
      groundAt: () => 0,
      surface: 'floor',
    };

    /** The far end: a window full of light. */
    function farEnd(paint: Paint): void {
      const box = (x0: number, x1: number, y0: number, y1: number, tone: Rgb): void =>
        face(
          paint,
          [
            [x0, y0, back],
            [x1, y0, back],
            [x1, y1, back],
            [x0, y1, back],
          ],
          tone,
        );
      box(left, right, 0, CEILING, scale(lit(wall, light, 0.5), 0.75));
      box(middle - 0.8, middle + 0.8, 0.7, 2.4, mix(light.sky[1], [255, 255, 255], 0.4));
      box(middle - 0.04, middle + 0.04, 0.7, 2.4, rgb('#f0ece4'));
    }
  },
};
