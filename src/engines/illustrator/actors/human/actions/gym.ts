import type { Rgb } from '../../../color.ts';
import { fract, smoothstep, TAU } from '../../../easing.ts';
import type { Brush } from '../../shading.ts';
import { gaitPose, GAITS } from '../gait.ts';
import type { Pose } from '../pose.ts';
import { fist, flatHand, openHand, pose, v3 } from '../pose.ts';
import { angleOf, at, BLACK, flat, grip, RED, rod, scene, shape, STEEL } from '../tools/place.ts';
import type { Action } from './action.ts';
import { gym } from './costumes.ts';

export const atTheGym: readonly Action[] = [
  {
    verb: 'hula_hoop',
    view: 12,
    pose: (m) => {
      const a = m.t * 7;
      return pose({
        hips: v3(Math.sin(a) * 0.05, -0.03, Math.cos(a) * 0.09),
        side: -Math.cos(a) * 0.12,
        tilt: Math.cos(a) * 0.1,
        left: openHand(v3(0.1, 0.3, 0.42), v3(0, -0.6, 1)),
        right: openHand(v3(0.1, 0.3, -0.42), v3(0, -0.6, -1)),
        leftLeg: { to: v3(0, 0, 0.16), from: 'ground' },
        rightLeg: { to: v3(0, 0, -0.16), from: 'ground' },
        mood: 'happy',
        mouth: 0.3,
      });
    },
    items: (s) => {
      const a = s.t * 7;
      const half =
        (front: boolean) =>
        (b: Brush): void => {
          b.ctx.save();
          b.ctx.rotate(Math.cos(a) * 0.12);
          for (const [w, c] of [
            [0.05, [190, 40, 110]],
            [0.036, [244, 92, 160]],
          ] as const) {
            b.ctx.strokeStyle = b.tone(c as unknown as Rgb, 0.9);
            b.ctx.lineWidth = w;
            b.ctx.beginPath();
            b.ctx.ellipse(
              -Math.cos(a) * 0.16,
              0,
              0.5,
              0.13,
              0,
              front ? Math.PI : 0,
              front ? TAU : Math.PI,
            );
            b.ctx.stroke();
          }
          b.ctx.restore();
        };
      const w = { x: s.skeleton.waist.x, y: s.skeleton.waist.y - 0.06 * s.scale };
      return [at(s, w, -0.6, 0, half(false)), at(s, w, 0.9, 0, half(true))];
    },
    room: { front: 0.3, back: 0.3 },
  },
  {
    verb: 'squat',
    view: 68,
    pose: (m) => {
      const k = 0.5 - 0.5 * Math.cos(m.t * 2.2);
      return pose({
        hips: v3(-0.26 * k, -0.44 * k, 0),
        lean: 0.55 * k,
        head: { follow: 0.25 },
        left: flatHand(v3(0.42, 0.04 + k * 0.16, 0.14), v3(0, -1, 0.5)),
        right: flatHand(v3(0.42, 0.04 + k * 0.16, -0.14), v3(0, -1, -0.5)),
        leftLeg: { to: v3(0, 0, 0.18), from: 'ground', knee: v3(1, 0.1, 0.5) },
        rightLeg: { to: v3(0, 0, -0.18), from: 'ground', knee: v3(1, 0.1, -0.5) },
        mood: 'focused',
      });
    },
    dress: gym,
  },
  {
    verb: 'exercise',
    view: 10,
    pose: (m) => {
      const k = 0.5 - 0.5 * Math.cos(m.t * 5);
      return pose({
        hips: v3(0, Math.sin(k * Math.PI) * 0.08, 0),
        left: { swing: 0, out: 0.2 + k * 2.5, bend: 0.1, grip: 'open' },
        right: { swing: 0, out: 0.2 + k * 2.5, bend: 0.1, grip: 'open' },
        leftLeg: { to: v3(0, Math.sin(k * Math.PI) * 0.06, 0.08 + k * 0.24), from: 'ground' },
        rightLeg: { to: v3(0, Math.sin(k * Math.PI) * 0.06, -0.08 - k * 0.24), from: 'ground' },
        mood: 'happy',
        mouth: 0.2,
      });
    },
    dress: gym,
    room: { above: 0.4, front: 0.3, back: 0.3 },
  },
  {
    verb: 'lift_weights',
    view: 14,
    pose: (m) => {
      const k = smoothstep(-0.5, 0.6, Math.sin(m.t * 1.5));
      return pose({
        hips: v3(0, -0.06 * (1 - k), 0),
        left: fist(v3(0.08 + 0.14 * (1 - k), 0.08 + k * 0.42, 0.3), v3(0.2, -0.8, 0.9)),
        right: fist(v3(0.08 + 0.14 * (1 - k), 0.08 + k * 0.42, -0.3), v3(0.2, -0.8, -0.9)),
        leftLeg: { to: v3(0, 0, 0.2), from: 'ground' },
        rightLeg: { to: v3(0, 0, -0.2), from: 'ground' },
        mood: 'angry',
        mouth: 0.2,
      });
    },
    dress: gym,
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      return [
        at(s, { x: (l.x + r.x) / 2, y: (l.y + r.y) / 2 }, 0.55, angleOf(r, l), (b) => {
          rod(
            b,
            [
              [-0.85, 0],
              [0.85, 0],
            ],
            0.028,
            STEEL,
          );
          for (const q of [-1, 1]) {
            shape(
              b,
              [
                [q * 0.6, -0.22],
                [q * 0.6, 0.22],
                [q * 0.67, 0.22],
                [q * 0.67, -0.22],
              ],
              BLACK,
              0.2,
            );
            shape(
              b,
              [
                [q * 0.69, -0.17],
                [q * 0.69, 0.17],
                [q * 0.75, 0.17],
                [q * 0.75, -0.17],
              ],
              RED,
              0.2,
            );
          }
        }),
      ];
    },
    room: { above: 0.7, front: 0.4, back: 0.4 },
  },
  {
    verb: 'run_treadmill',
    view: 76,
    pose: (m) => {
      const p = gaitPose(GAITS.jog, m.t * 1.45);
      const raise = 0.2;
      const lift = (leg: Pose['leftLeg']): Pose['leftLeg'] =>
        'to' in leg ? { ...leg, to: v3(leg.to.f, leg.to.u + raise, leg.to.s) } : leg;
      return {
        ...p,
        hips: v3(p.hips.f, p.hips.u + raise, p.hips.s),
        leftLeg: lift(p.leftLeg),
        rightLeg: lift(p.rightLeg),
        mood: 'happy',
      };
    },
    dress: gym,
    items: (s) => [
      scene(s, -0.35, (b) => {
        rod(
          b,
          [
            [0.72, 0.16],
            [0.86, 1.25],
          ],
          0.07,
          [90, 96, 106],
        );
        rod(
          b,
          [
            [0.84, 1.1],
            [0.46, 1.06],
          ],
          0.045,
          BLACK,
        );
        shape(
          b,
          [
            [0.7, 1.22],
            [0.76, 1.48],
            [0.92, 1.5],
            [0.98, 1.22],
          ],
          [60, 66, 76],
          0.2,
        );
        flat(
          b,
          [
            [0.74, 1.28],
            [0.78, 1.43],
            [0.86, 1.44],
            [0.86, 1.28],
          ],
          [110, 220, 180],
          1,
          0.1,
        );
        shape(
          b,
          [
            [-0.9, 0.02],
            [-0.9, 0.14],
            [-0.8, 0.2],
            [0.86, 0.2],
            [0.98, 0.14],
            [0.98, 0.02],
          ],
          [70, 76, 86],
          0.3,
        );
        b.ctx.strokeStyle = b.tone(BLACK, 0.5);
        b.ctx.lineWidth = 0.03;
        b.ctx.beginPath();
        b.ctx.moveTo(-0.86, 0.2);
        b.ctx.lineTo(0.7, 0.2);
        b.ctx.stroke();
        for (let i = 0; i < 8; i++) {
          const x = 0.7 - fract(s.t * 1.4 + i / 8) * 1.5;
          rod(
            b,
            [
              [x, 0.2],
              [x + 0.06, 0.2],
            ],
            0.012,
            [130, 136, 146],
          );
        }
      }),
    ],
    room: { front: 0.5, back: 0.4, above: 0.2 },
  },
];
