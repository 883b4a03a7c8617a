import { rgb } from '../../../color.ts';
import { fract } from '../../../easing.ts';
import type { Brush } from '../../shading.ts';
import { bottom, top } from '../outfits.ts';
import { fist, pose, v3 } from '../pose.ts';
import { BLACK, disc, flat, held, rod, scene, shape, STEEL, WHITE } from '../tools/place.ts';
import type { Action, Dress } from './action.ts';
import { bathing } from './costumes.ts';
import { boarding } from './skating.ts';

const winter: Dress = (o) => ({
  ...o,
  over: null,
  top: top('hoodie', '#d2342c', { fit: 1.2 }),
  bottom: bottom('trousers', '#2c3a52', { fit: 1.2 }),
  shoes: { kind: 'boots', color: rgb('#3a3d44') },
  gloves: rgb('#25272c'),
  glasses: 'goggles',
  hat: { kind: 'beanie', color: rgb('#f4f2ec'), trim: rgb('#2a8fc0') },
  belt: null,
});

function ski(b: Brush): void {
  shape(
    b,
    [
      [-0.85, 0],
      [-0.85, 0.035],
      [0.85, 0.035],
      [1.02, 0.14],
      [1.06, 0.12],
      [0.9, 0],
    ],
    [220, 70, 50],
    0.3,
  );
}

export const snowAndWaves: readonly Action[] = [
  {
    verb: 'snowboard',
    view: 68,
    speed: 5,
    pose: (m) => boarding(m, 0.06, 0.22),
    dress: winter,
    items: (s) => [
      scene(s, -0.15, (b) => {
        shape(
          b,
          [
            [-0.78, 0.1],
            [-0.66, 0.02],
            [0.66, 0.02],
            [0.8, 0.12],
            [0.76, 0.14],
            [0.62, 0.06],
            [-0.62, 0.06],
            [-0.76, 0.12],
          ],
          [60, 130, 200],
          0.5,
        );
        for (let i = 0; i < 8; i++) {
          const age = fract(s.t * 2 + i / 8);
          b.ctx.globalAlpha = 1 - age;
          disc(b, -0.7 - age * 0.6, 0.06 + Math.sin(age * 3) * 0.22, 0.04 + age * 0.05, WHITE);
          b.ctx.globalAlpha = 1;
        }
      }),
    ],
    room: { back: 0.5 },
  },
  {
    verb: 'surf',
    view: 62,
    speed: 3,
    habitat: 'water_surface',
    pose: (m) => boarding(m, 0.1, 0.24),
    dress: bathing,
    items: (s) => [
      scene(s, -0.15, (b) => {
        shape(
          b,
          [
            [-0.95, 0.1],
            [-0.7, 0.04],
            [0.6, 0.04],
            [1.1, 0.2],
            [0.6, 0.11],
            [-0.8, 0.11],
          ],
          [246, 214, 110],
          0.7,
        );
        rod(
          b,
          [
            [-0.8, 0.09],
            [0.9, 0.13],
          ],
          0.02,
          [214, 70, 60],
        );
      }),
      scene(s, 1, (b) => {
        for (let i = 0; i < 9; i++) {
          const age = fract(s.t * 1.6 + i / 9);
          b.ctx.globalAlpha = 0.85 * (1 - age);
          disc(
            b,
            -0.6 - age * 1.1 + i * 0.02,
            0.02 + Math.sin(age * 3) * 0.3,
            0.05 + age * 0.08,
            [240, 250, 252],
          );
          b.ctx.globalAlpha = 1;
        }
        flat(
          b,
          [
            [-1.5, -0.06],
            [-1.0, 0.06],
            [-0.3, 0.03],
            [0.5, 0.06],
            [1.0, -0.02],
            [0.4, -0.08],
          ],
          [240, 250, 252],
          0.9,
          0.8,
        );
      }),
    ],
    room: { back: 0.7, front: 0.5 },
  },
  {
    verb: 'ski',
    view: 74,
    speed: 5,
    pose: (m) =>
      pose({
        hips: v3(-0.06, -0.2 + Math.sin(m.t * 3) * 0.02, 0),
        lean: 0.6,
        head: { follow: 0.15 },
        left: fist(v3(0.34, -0.12, 0.24), v3(-0.4, -0.8, 0.6)),
        right: fist(v3(0.34, -0.12, -0.24), v3(-0.4, -0.8, -0.6)),
        leftLeg: { to: v3(0.02, 0.04, 0.1), from: 'ground' },
        rightLeg: { to: v3(0.1, 0.04, -0.1), from: 'ground' },
        mood: 'happy',
      }),
    dress: winter,
    items: (s) => [
      scene(s, -0.2, (b) => {
        b.ctx.save();
        b.ctx.translate(0.02, 0.03);
        ski(b);
        b.ctx.restore();
        ski(b);
        for (let i = 0; i < 8; i++) {
          const age = fract(s.t * 2 + i / 8);
          b.ctx.globalAlpha = 1 - age;
          disc(b, -0.7 - age * 0.6, 0.04 + Math.sin(age * 3) * 0.2, 0.04 + age * 0.05, WHITE);
          b.ctx.globalAlpha = 1;
        }
      }),
      ...(['left', 'right'] as const).map((side) =>
        held(s, side, side === 'right' ? 0.5 : -0.35, -2.5, (b) => {
          rod(
            b,
            [
              [-0.06, 0],
              [1.05, 0],
            ],
            0.018,
            BLACK,
          );
          disc(b, 0.98, 0, 0.045, STEEL);
        }),
      ),
    ],
    room: { back: 0.6, front: 0.5 },
  },
];
