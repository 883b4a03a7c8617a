import { rgb } from '../../../color.ts';
import { ellipse } from '../draw/form.ts';
import { fist, pose, v3 } from '../pose.ts';
import { partner } from '../tools/partner.ts';
import { BLACK, RED, rod, scene, shape, STEEL } from '../tools/place.ts';
import type { Action } from './action.ts';
import { sitting } from './postures.ts';

/** Colours of a barber's cape, used where somebody's hair is cut. */
const CAPE = rgb('#e8edf2');

export const hairdressing: readonly Action[] = [
  {
    verb: 'haircut',
    view: 62,
    partner: true,
    pose: (m) =>
      sitting(0.5, {
        head: { turn: 0, nod: 0.02, tilt: 0, follow: 0.35 },
        left: { to: v3(0.28, 0.66, 0.14), from: 'ground' },
        right: { to: v3(0.28, 0.66, -0.14), from: 'ground' },
        mood: Math.sin(m.t) > 0 ? 'happy' : 'neutral',
      }),
    items: (s) => [
      scene(s, -0.5, (b) => {
        rod(
          b,
          [
            [-0.02, 0.4],
            [-0.02, 0.06],
          ],
          0.12,
          STEEL,
        );
        shape(
          b,
          [
            [-0.34, 0],
            [-0.3, 0.07],
            [0.28, 0.07],
            [0.32, 0],
          ],
          STEEL,
          0.4,
        );
        shape(
          b,
          [
            [-0.34, 0.42],
            [-0.36, 1.12],
            [-0.22, 1.14],
            [-0.2, 0.5],
          ],
          RED,
          0.3,
        );
        shape(
          b,
          [
            [-0.3, 0.4],
            [-0.3, 0.52],
            [0.34, 0.52],
            [0.34, 0.4],
          ],
          RED,
          0.3,
        );
        rod(
          b,
          [
            [0.36, 0.12],
            [0.62, 0.1],
          ],
          0.05,
          STEEL,
        );
      }),
      ...partner(s, {
        pose: pose({
          hips: v3(0, 0, 0),
          lean: 0.12,
          head: { nod: 0.2 },
          left: fist(v3(0.42, 0.14, 0.12), v3(0, -0.6, 0.9)),
          right: fist(v3(0.42, 0.1, -0.1), v3(0, -0.4, -0.9)),
          mood: 'focused',
        }),
        dx: -0.56,
        near: -0.6,
        view: 66,
        facing: 1,
      }),
      {
        near: 0.45,
        draw: (b) => {
          const k = s.skeleton;
          const u = s.scale;
          shape(
            b,
            [
              [k.neck.x - 0.08 * u, k.neck.y + 0.02 * u],
              [k.neck.x + 0.08 * u, k.neck.y + 0.02 * u],
              [k.neck.x + 0.26 * u, k.neck.y - 0.3 * u],
              [k.neck.x + 0.5 * u, k.neck.y - 0.52 * u],
              [k.neck.x + 0.46 * u, k.neck.y - 0.74 * u],
              [k.neck.x - 0.22 * u, k.neck.y - 0.66 * u],
              [k.neck.x - 0.25 * u, k.neck.y - 0.2 * u],
            ],
            CAPE,
            0.6,
          );
        },
      },
      {
        near: 0.7,
        draw: (b) => {
          const k = s.skeleton;
          const u = s.scale;
          const snip = Math.abs(Math.sin(s.t * 7)) * 0.3;
          b.ctx.save();
          b.ctx.translate(k.head.x - 0.2 * u, k.head.y + 0.1 * u);
          b.ctx.scale(u, u);
          for (const q of [1, -1]) {
            b.ctx.save();
            b.ctx.rotate(0.5 + q * snip * 0.5);
            rod(
              b,
              [
                [-0.09, 0],
                [0.16, 0],
              ],
              0.018,
              STEEL,
            );
            b.ctx.strokeStyle = b.tone(BLACK, 0.7);
            b.ctx.lineWidth = 0.016;
            b.ctx.stroke(ellipse(-0.11, q * 0.02, 0.03, 0.026));
            b.ctx.restore();
          }
          b.ctx.restore();
          for (let i = 0; i < 4; i++) {
            const age = (s.t * 0.8 + i / 4) % 1;
            b.ctx.fillStyle = b.tone(s.person.hair.color, 0.8);
            b.ctx.fill(
              ellipse(
                k.head.x - (0.14 + Math.sin(i * 3) * 0.05) * u,
                k.head.y + (0.05 - age * 0.9) * u,
                0.018 * u,
                0.006 * u,
                age * 6,
              ),
            );
          }
        },
      },
    ],
    room: { back: 0.7, front: 0.3, above: 0.3 },
  },
];
