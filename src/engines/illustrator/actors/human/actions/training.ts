import { rgb } from '../../../color.ts';
import { clamp, TAU } from '../../../easing.ts';
import type { Pose } from '../pose.ts';
import { pose, v3 } from '../pose.ts';
import {
  at,
  disc,
  flat,
  grip,
  held,
  RED,
  rod,
  scene,
  shape,
  STEEL,
  WHITE,
  WOOD,
} from '../tools/place.ts';
import type { Action, Dress, Moment } from './action.ts';
import { atEase } from './locomotion.ts';

const sportswear: Dress = (o) => ({
  ...o,
  over: null,
  belt: null,
  top: o.top ? { ...o.top, kind: 'tank', color: rgb('#3a7fb8'), sleeve: 0 } : null,
  bottom: {
    kind: 'leggings',
    color: rgb('#2a2c34'),
    trim: rgb('#2a2c34'),
    length: 0.95,
    fit: 1,
  },
  shoes: { kind: 'sneakers', color: rgb('#f25c3b') },
});

const robed: Dress = (o) => ({
  ...o,
  over: null,
  belt: rgb('#2a2a30'),
  top: o.top ? { ...o.top, kind: 'tunic', color: rgb('#f4f2ec'), sleeve: 1, fit: 1.25 } : null,
  bottom: { kind: 'trousers', color: rgb('#f4f2ec'), trim: rgb('#dcd8ce'), length: 1, fit: 1.3 },
  shoes: { kind: 'shoes', color: rgb('#2a2a30') },
});

/** Straight from heels to head over two hands, going down and up. */
function pushingUp(m: Moment): Pose {
  const low = 0.5 - 0.5 * Math.cos(m.t * 3.4);
  return pose({
    hips: v3(-0.28, -0.5 - low * 0.16, 0),
    lean: 1.2 + low * 0.2,
    head: { follow: 0.75, nod: -0.1 },
    left: {
      to: v3(0.42, 0.05, 0.24),
      from: 'ground',
      elbow: v3(-0.5, 0.6, 1),
      grip: 'flat',
      wrist: 0.9,
    },
    right: {
      to: v3(0.42, 0.05, -0.24),
      from: 'ground',
      elbow: v3(-0.5, 0.6, -1),
      grip: 'flat',
      wrist: 0.9,
    },
    leftLeg: { to: v3(-1.02, 0.1, 0.08), from: 'ground', pitch: 1.2, knee: v3(0.3, -1, 0) },
    rightLeg: { to: v3(-1.02, 0.1, -0.08), from: 'ground', pitch: 1.2, knee: v3(0.3, -1, 0) },
    mood: 'focused',
    mouth: 0.15,
  });
}

/** The arms of slow boxing: one rises while the other sinks. */
function slowBoxing(m: Moment): Pose {
  const a = m.t * 1.1;
  const s = Math.sin(a);
  return pose({
    hips: v3(0.06 * s, -0.2, s * 0.06),
    twist: s * 0.3,
    left: {
      to: v3(0.38 + s * 0.1, 0.12 + Math.cos(a) * 0.16, 0.3),
      from: 'chest',
      elbow: v3(-0.2, -1, 0.6),
      grip: 'flat',
    },
    right: {
      to: v3(0.34 - s * 0.12, -0.06 - Math.cos(a) * 0.18, -0.3),
      from: 'chest',
      elbow: v3(-0.2, -1, -0.6),
      grip: 'flat',
    },
    leftLeg: { to: v3(0.34, 0, 0.2), from: 'ground' },
    rightLeg: { to: v3(-0.3, 0, -0.24), from: 'ground' },
    mood: 'asleep',
  });
}

/** Balls of a cascade: from one hand in a high bow to the other. */
function thrown(t: number, i: number, count: number): { x: number; y: number } {
  const phase = (t * 0.75 + i / count) % 1;
  const there = phase < 0.5;
  const p = there ? phase * 2 : phase * 2 - 1;
  const x = there ? -0.3 + p * 0.6 : 0.3 - p * 0.6;
  return { x, y: 1.12 + Math.sin(p * Math.PI) * 0.86 };
}

/** What bodies are trained with. */
export const training: readonly Action[] = [
  {
    verb: 'push_up',
    view: 84,
    height: 0.5,
    pose: pushingUp,
    dress: sportswear,
    items: (s) => [
      scene(s, -0.9, (b) =>
        flat(
          b,
          [
            [-1.3, -0.04],
            [-1.2, 0.05],
            [0.86, 0.05],
            [0.8, -0.04],
          ],
          [86, 150, 140],
          0.8,
          0,
        ),
      ),
    ],
    room: { back: 0.7, front: 0.3 },
  },
  {
    verb: 'sit_up',
    view: 84,
    height: 0.55,
    pose: (m) => {
      const k = 0.5 - 0.5 * Math.cos(m.t * 2.6);
      return pose({
        hips: v3(-0.2, -0.76, 0),
        lean: -1.35 + k * 1.25,
        curl: k * 0.3,
        head: { follow: 0.9, nod: 0.2 },
        left: { to: v3(-0.08, 0.03, 0.16), from: 'head', elbow: v3(0.2, 0.2, 1), grip: 'flat' },
        right: { to: v3(-0.08, 0.03, -0.16), from: 'head', elbow: v3(0.2, 0.2, -1), grip: 'flat' },
        leftLeg: { to: v3(0.4, 0, 0.1), from: 'ground', knee: v3(0.3, 1, 0.1) },
        rightLeg: { to: v3(0.36, 0, -0.1), from: 'ground', knee: v3(0.3, 1, -0.1) },
        mood: 'focused',
        mouth: 0.15,
      });
    },
    dress: sportswear,
    items: (s) => [
      scene(s, -0.9, (b) =>
        flat(
          b,
          [
            [-1.3, -0.04],
            [-1.2, 0.05],
            [0.86, 0.05],
            [0.8, -0.04],
          ],
          [180, 90, 120],
          0.8,
          0,
        ),
      ),
    ],
    room: { back: 0.6, front: 0.3 },
  },
  {
    verb: 'stretch_leg',
    view: 82,
    pose: (m) => {
      const k = 0.5 + 0.5 * Math.sin(m.t * 1.8);
      return pose({
        hips: v3(-0.1, -0.02, 0),
        lean: 0.35 + k * 0.5,
        head: { follow: 0.7 },
        left: { to: v3(0.66, 0.98, 0.1), from: 'ground', grip: 'fist', elbow: v3(0, -1, 0.5) },
        right: { to: v3(0.6, 0.95, -0.1), from: 'ground', grip: 'fist', elbow: v3(0, -1, -0.5) },
        leftLeg: { to: v3(0.72, 0.86, 0.1), from: 'ground', pitch: -1.2, knee: v3(0.2, 1, 0) },
        rightLeg: { to: v3(-0.14, 0, -0.1), from: 'ground' },
        mood: 'happy',
      });
    },
    dress: sportswear,
    items: (s) => [
      scene(s, -0.3, (b) => {
        for (const x of [0.52, 1.1])
          rod(
            b,
            [
              [x, 0],
              [x, 0.82],
            ],
            0.05,
            STEEL,
          );
        rod(
          b,
          [
            [0.4, 0.82],
            [1.22, 0.82],
          ],
          0.055,
          WOOD,
        );
      }),
    ],
    room: { front: 0.6 },
  },
  {
    verb: 'jump_rope',
    view: 8,
    pose: (m) => {
      const up = Math.max(0, Math.sin(m.t * 7));
      return pose({
        hips: v3(0, up * 0.14 - 0.03, 0),
        left: { to: v3(0.12, -0.3, 0.42), from: 'chest', elbow: v3(-0.4, -0.6, 0.6), grip: 'fist' },
        right: {
          to: v3(0.12, -0.3, -0.42),
          from: 'chest',
          elbow: v3(-0.4, -0.6, -0.6),
          grip: 'fist',
        },
        leftLeg: { to: v3(0, up * 0.14, 0.07), from: 'ground', pitch: 0.3 },
        rightLeg: { to: v3(0, up * 0.14, -0.07), from: 'ground', pitch: 0.3 },
        mood: 'happy',
      });
    },
    dress: sportswear,
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      // Under the feet while they are in the air, overhead half a turn later.
      const turn = s.t * 7 - Math.PI / 2;
      const y = 1.02 - Math.sin(turn + Math.PI / 2) * 1.0;
      const near = Math.cos(turn + Math.PI / 2) > 0 ? 0.9 : -0.9;
      return [
        {
          near,
          draw: (b) => {
            const { ctx } = b;
            ctx.strokeStyle = b.tone(RED, 1);
            ctx.lineWidth = 0.05 * s.scale;
            ctx.beginPath();
            ctx.moveTo(l.x, l.y);
            ctx.bezierCurveTo(
              l.x + 0.16 * s.scale,
              y * s.scale,
              r.x - 0.16 * s.scale,
              y * s.scale,
              r.x,
              r.y,
            );
            ctx.stroke();
          },
        },
        ...(['left', 'right'] as const).map((side) =>
          held(s, side, 0.6, side === 'left' ? 0.3 : Math.PI - 0.3, (b) =>
            rod(
              b,
              [
                [-0.06, 0],
                [0.08, 0],
              ],
              0.035,
              WOOD,
            ),
          ),
        ),
      ];
    },
    room: { above: 0.4, front: 0.2, back: 0.2 },
  },
  {
    verb: 'juggle',
    view: 6,
    pose: (m) => {
      const a = Math.sin(m.t * TAU * 0.75);
      return {
        ...atEase(m.t),
        head: { nod: -0.2, turn: 0, tilt: 0, follow: 0.35 },
        left: {
          to: v3(0.3, -0.16 + a * 0.06, 0.26),
          from: 'chest',
          elbow: v3(-0.3, -0.8, 0.7),
          grip: 'open',
        },
        right: {
          to: v3(0.3, -0.16 - a * 0.06, -0.26),
          from: 'chest',
          elbow: v3(-0.3, -0.8, -0.7),
          grip: 'open',
        },
        gaze: { x: 0, y: 0.9 },
        mood: 'happy',
      };
    },
    items: (s) => [
      scene(s, 0.8, (b) => {
        const colors = ['#d9412f', '#2f6fd0', '#f0b429', '#3f9b4f'].map(rgb);
        colors.forEach((color, i) => {
          const { x, y } = thrown(s.t, i, colors.length);
          disc(b, x, y, 0.07, color);
        });
      }),
    ],
    room: { above: 0.5 },
  },
  { verb: 'tai_chi', view: 28, pose: slowBoxing, dress: robed, room: { front: 0.2 } },
  {
    verb: 'cartwheel',
    view: 6,
    pose: (m) => {
      const turn = ((m.t * 0.6) % 1) * TAU;
      return pose({
        hips: v3(0, 0.02 + Math.abs(Math.sin(turn / 2)) * 0.12, 0),
        left: { swing: 0, out: 2.5, bend: 0.05, grip: 'flat' },
        right: { swing: 0, out: 2.5, bend: 0.05, grip: 'flat' },
        leftLeg: { swing: 0, out: 0.75, bend: 0.05 },
        rightLeg: { swing: 0, out: 0.75, bend: 0.05 },
        roll: -turn,
        mood: 'happy',
      });
    },
    dress: sportswear,
    room: { front: 0.5, back: 0.5, above: 0.3 },
  },
  {
    verb: 'throw_axe',
    view: 78,
    pose: (m) => {
      const p = (m.t / 1.8) % 1;
      const k =
        p < 0.45 ? -Math.sin((p / 0.45) * (Math.PI / 2)) : Math.sin(((p - 0.45) / 0.55) * Math.PI);
      return pose({
        hips: v3(k * 0.08, -0.06, 0),
        lean: k * 0.25,
        twist: k * 0.3,
        right: {
          to: v3(0.12 + k * 0.42, 0.42 - Math.abs(k) * 0.06, -0.2),
          from: 'chest',
          elbow: v3(-0.6, 0.4, -1),
          grip: 'fist',
        },
        left: { swing: 0.7 - k * 0.5, out: 0.2, bend: 0.3 },
        leftLeg: { to: v3(0.34, 0, 0.1), from: 'ground' },
        rightLeg: { to: v3(-0.3, 0, -0.1), from: 'ground', pitch: 0.35 },
        mood: 'angry',
      });
    },
    items: (s) => {
      const p = (s.t / 1.8) % 1;
      const gone = clamp((p - 0.55) / 0.3, 0, 1);
      const g = grip(s, 'right');
      const from = { x: g.x, y: g.y };
      const x = gone > 0 ? (0.6 + gone * 1.22) * s.scale : from.x;
      const y = gone > 0 ? (1.7 - gone * 0.3) * s.scale : from.y;
      return [
        scene(s, -0.4, (b) => {
          for (const leg of [1.7, 2.1])
            rod(
              b,
              [
                [1.98, 1.9],
                [leg + (leg - 1.98) * 0.4, 0],
              ],
              0.06,
              WOOD,
            );
          disc(b, 1.98, 1.36, 0.5, [206, 160, 104]);
          disc(b, 1.98, 1.36, 0.37, WHITE);
          disc(b, 1.98, 1.36, 0.24, RED);
          disc(b, 1.98, 1.36, 0.1, WHITE);
        }),
        at(s, { x, y }, 0.8, gone > 0 && gone < 1 ? -gone * TAU * 1.5 : 1.5, (b) => {
          rod(
            b,
            [
              [-0.12, 0],
              [0.38, 0],
            ],
            0.036,
            WOOD,
          );
          shape(
            b,
            [
              [0.26, 0.03],
              [0.22, -0.2],
              [0.36, -0.24],
              [0.5, -0.18],
              [0.4, 0.03],
            ],
            STEEL,
            0.3,
          );
        }),
      ];
    },
    room: { front: 1.7 },
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
        right: { to: v3(0.26, 0.66 + up * 0.06, -0.14), from: 'chest', grip: 'flat' },
        left: { to: v3(0.36, 0.4, 0.2), from: 'chest', grip: 'open' },
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
