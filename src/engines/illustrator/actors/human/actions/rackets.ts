import { rgb } from '../../../color.ts';
import { fract, lerp, smoothstep } from '../../../easing.ts';
import { ellipse } from '../draw/form.ts';
import { bottom, top } from '../outfits.ts';
import { fist, flatHand, openHand, pose, v3 } from '../pose.ts';
import { at, BLACK, disc, grip, held, rod, scene, shape, STEEL, WHITE } from '../tools/place.ts';
import type { Action } from './action.ts';
import { kit, sportswear } from './costumes.ts';

/** A stroke every `period` seconds: drawn back to -1, through to 1, and back to 0. */
export function stroke(t: number, period: number): number {
  const p = fract(t / period);
  return p < 0.45
    ? -smoothstep(0, 0.45, p)
    : p < 0.6
      ? lerp(-1, 1, smoothstep(0.45, 0.6, p))
      : lerp(1, 0, smoothstep(0.75, 1, p));
}

export const rackets: readonly Action[] = [
  {
    verb: 'play_golf',
    view: 22,
    pose: (m) => {
      const k = stroke(m.t, 2.4);
      return pose({
        hips: v3(0, -0.06, 0),
        lean: 0.34,
        twist: k * 0.6,
        head: { nod: 0.25, follow: 0.4, turn: -k * 0.3 },
        left: fist(v3(0.32, -0.22 + k * k * 0.42, k * 0.34), v3(0, -0.6, 0.8)),
        right: fist(v3(0.34, -0.26 + k * k * 0.42, -0.03 + k * 0.34), v3(0, -0.6, -0.8)),
        leftLeg: { to: v3(0, 0, 0.2), from: 'ground' },
        rightLeg: { to: v3(0, 0, -0.2), from: 'ground' },
        mood: 'focused',
      });
    },
    dress: (o) => ({
      ...o,
      over: null,
      top: top('tshirt', '#3d8f6a'),
      bottom: bottom('trousers', '#e6dcc4'),
      hat: { kind: 'cap', color: rgb('#f6f4ee'), trim: rgb('#f6f4ee') },
    }),
    items: (s) => {
      const k = stroke(s.t, 2.4);
      return [
        held(s, 'right', 0.7, -Math.PI / 2 + 0.12 + k * 2.1, (b) => {
          rod(
            b,
            [
              [-0.1, 0],
              [0.86, 0],
            ],
            0.014,
            STEEL,
          );
          shape(
            b,
            [
              [0.84, -0.02],
              [0.84, 0.03],
              [0.9, 0.1],
              [0.93, 0.08],
              [0.9, -0.02],
            ],
            [90, 96, 104],
            0.4,
          );
        }),
        scene(s, 0.8, (b) => {
          disc(b, 0.16, 0.07, 0.024, WHITE);
          rod(
            b,
            [
              [0.16, 0.0],
              [0.16, 0.045],
            ],
            0.008,
            [230, 190, 110],
          );
        }),
      ];
    },
    room: { front: 0.7, back: 0.7, above: 0.3 },
  },
  {
    verb: 'play_tennis',
    view: 62,
    pose: (m) => {
      const k = stroke(m.t, 1.7);
      return pose({
        hips: v3(0, -0.12, 0),
        lean: 0.16,
        twist: k * 0.55,
        right: fist(
          v3(0.28 + k * 0.2, 0.06 + Math.max(0, k) * 0.25, -0.4 + k * 0.24),
          v3(-0.4, -0.5, -1),
        ),
        left: openHand(v3(0.3, 0.06, 0.3)),
        leftLeg: { to: v3(0.28, 0, 0.14), from: 'ground' },
        rightLeg: { to: v3(-0.24, 0, -0.14), from: 'ground', pitch: 0.3 },
        mood: 'focused',
      });
    },
    dress: (o) => ({
      ...kit('#f4f4f0', '#f4f4f0')(o),
      hat: { kind: 'headband', color: rgb('#c9342b'), trim: rgb('#fff') },
    }),
    items: (s) => [
      held(s, 'right', 0.8, 0.5 + stroke(s.t, 1.7) * 0.7, (b) => {
        rod(
          b,
          [
            [-0.08, 0],
            [0.28, 0],
          ],
          0.026,
          BLACK,
        );
        b.ctx.strokeStyle = b.tone(WHITE, 0.7);
        b.ctx.lineWidth = 0.004;
        b.ctx.beginPath();
        for (let i = -4; i <= 4; i++) {
          b.ctx.moveTo(0.3, i * 0.026);
          b.ctx.lineTo(0.56, i * 0.026);
          b.ctx.moveTo(0.43 + i * 0.03, -0.11);
          b.ctx.lineTo(0.43 + i * 0.03, 0.11);
        }
        b.ctx.stroke();
        b.ctx.strokeStyle = b.tone([206, 52, 56], 0.9);
        b.ctx.lineWidth = 0.024;
        b.ctx.stroke(ellipse(0.43, 0, 0.16, 0.125));
      }),
      scene(s, 0.9, (b) => {
        const f = fract(s.t / 1.7 + 0.45);
        disc(
          b,
          0.75 + Math.abs(f - 0.5) * 1.4,
          1.25 + Math.sin(f * Math.PI) * 0.25,
          0.04,
          [214, 232, 70],
        );
      }),
    ],
    room: { front: 0.9 },
  },
  {
    verb: 'play_volleyball',
    view: 70,
    pose: (m) => {
      const up = Math.max(0, Math.sin(m.t * 3.2));
      return pose({
        hips: v3(0, up * 0.4 - 0.04, 0),
        lean: -0.06,
        head: { nod: -0.3 },
        right: flatHand(v3(0.26, 0.66 + up * 0.06, -0.14)),
        left: openHand(v3(0.36, 0.4, 0.2)),
        leftLeg: { to: v3(0.04, up * 0.34, 0.1), from: 'ground', pitch: up * 0.6 },
        rightLeg: { to: v3(-0.12 - up * 0.1, up * 0.42, -0.1), from: 'ground', pitch: up * 0.8 },
        mood: 'focused',
      });
    },
    dress: sportswear,
    items: (s) => {
      const hand = grip(s, 'right');
      const up = Math.max(0, Math.sin(s.t * 3.2));
      return [
        scene(s, -0.5, (b) => {
          rod(
            b,
            [
              [1.3, 0],
              [1.3, 2.3],
            ],
            0.06,
            STEEL,
          );
          const { ctx } = b;
          ctx.strokeStyle = b.tone([240, 240, 236], 1);
          ctx.lineWidth = 0.012;
          ctx.beginPath();
          for (let i = 0; i <= 8; i++) {
            ctx.moveTo(1.3, 1.5 + i * 0.1);
            ctx.lineTo(2.2, 1.44 + i * 0.1);
            ctx.moveTo(1.3 + i * 0.11, 1.5 - i * 0.007);
            ctx.lineTo(1.3 + i * 0.11, 2.3 - i * 0.007);
          }
          ctx.stroke();
          rod(
            b,
            [
              [1.3, 2.3],
              [2.2, 2.24],
            ],
            0.05,
            WHITE,
          );
        }),
        at(
          s,
          { x: hand.x + 0.1 * s.scale, y: hand.y + (0.14 + (1 - up) * 0.34) * s.scale },
          0.5,
          s.t,
          (b) => {
            disc(b, 0, 0, 0.13, [250, 246, 232]);
            for (const a of [0, 2.1, 4.2])
              rod(
                b,
                [
                  [Math.cos(a) * 0.02, Math.sin(a) * 0.02],
                  [Math.cos(a + 0.5) * 0.12, Math.sin(a + 0.5) * 0.12],
                ],
                0.012,
                [70, 110, 180],
              );
          },
        ),
      ];
    },
    room: { above: 0.9, front: 1.2 },
  },
];
