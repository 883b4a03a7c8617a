import type { Rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { path, track } from '../tools/track.ts';
import { ellipse } from '../draw/form.ts';
import type { Item } from '../figure.ts';
import type { Pose } from '../pose.ts';
import { pose, v3 } from '../pose.ts';
import { at, box, DARK_WOOD, disc, flat, grip, rod, scene, shape, WHITE } from '../tools/place.ts';
import type { Action, Moment, Stage } from './action.ts';
import { sitting } from './postures.ts';
import { atEase } from './locomotion.ts';

const TEAR: Rgb = [96, 170, 232];
const TISSUE: Rgb = [250, 250, 252];

/** A point of the face, in head heights from the middle of the head: to the person's left, and up. */
function onFace(s: Stage, side: number, up: number): { x: number; y: number } {
  const k = s.skeleton;
  const h = s.person.proportions.head;
  const x = side * Math.cos(k.headYaw) + 0.34 * Math.sin(k.headYaw);
  const c = Math.cos(k.headRoll);
  const r = Math.sin(k.headRoll);
  return { x: k.head.x + h * (x * c - up * r), y: k.head.y + h * (x * r + up * c) };
}

function drop(b: Brush, x: number, y: number, r: number, alpha: number): void {
  b.ctx.globalAlpha = alpha;
  shape(
    b,
    [
      [x, y + r * 1.9],
      [x - r * 0.8, y],
      [x, y - r],
      [x + r * 0.8, y],
    ],
    TEAR,
    0.7,
  );
  b.ctx.globalAlpha = 1;
}

/** Tears run down the cheeks and fly off to both sides, as in a comic strip. */
function tears(s: Stage): Item[] {
  return [-1, 1].flatMap((side) =>
    [0, 1, 2].map((i): Item => {
      const age = (s.t * 0.9 + i / 3 + (side > 0 ? 0.15 : 0)) % 1;
      const from = onFace(s, side * 0.17, -0.1);
      const spread = side * age * (0.06 + i * 0.05);
      return at(s, { x: from.x + spread * s.scale, y: from.y }, 0.45, 0, (b) =>
        drop(b, 0, -age * 0.34 + age * (1 - age) * 0.1, 0.02 + i * 0.004, 1 - age * 0.7),
      );
    }),
  );
}

/** Short strokes around a place, for what is heard or shaken. */
function strokes(b: Brush, r: number, color: Rgb, count = 5, from = 0.4, to = 2.7): void {
  for (let i = 0; i < count; i++) {
    const a = from + ((to - from) * i) / (count - 1);
    rod(
      b,
      [
        [Math.cos(a) * r, Math.sin(a) * r],
        [Math.cos(a) * r * 1.7, Math.sin(a) * r * 1.7],
      ],
      0.014,
      color,
    );
  }
}

/** The bow of a motion, beside what moves. */
function bow(b: Brush, x: number, r: number, side: 1 | -1): void {
  const { ctx } = b;
  ctx.strokeStyle = b.tone([90, 84, 96], 0.8);
  ctx.lineWidth = 0.014;
  ctx.beginPath();
  ctx.arc(x, 0, r, side > 0 ? -0.7 : Math.PI - 0.7, side > 0 ? 0.7 : Math.PI + 0.7);
  ctx.stroke();
}

const waking = (m: Moment): Pose => {
  const stretch = 0.5 + 0.5 * Math.sin(m.t * 1.5);
  return pose({
    hips: v3(-0.2, -0.33, 0),
    lean: -0.1,
    head: { nod: -0.1, tilt: 0.1 },
    left: { to: v3(0.05, 0.46 + stretch * 0.1, 0.34), from: 'chest', grip: 'fist' },
    right: { to: v3(0.02, 0.36 + stretch * 0.2, -0.3), from: 'chest', grip: 'fist' },
    leftLeg: { to: v3(0.62, 0.56, 0.1), from: 'ground' },
    rightLeg: { to: v3(0.6, 0.56, -0.1), from: 'ground' },
    mood: stretch > 0.4 ? 'asleep' : 'happy',
    mouth: 0.25 + stretch * 0.6,
  });
};

/** What a face and two hands can say. */
export const gestures: readonly Action[] = [
  {
    verb: 'cry',
    view: 12,
    pose: (m) => {
      const sob = Math.abs(Math.sin(m.t * 5));
      return {
        ...atEase(m.t),
        curl: 0.14 + sob * 0.03,
        head: { nod: 0.16 + sob * 0.04, tilt: 0.08, follow: 0.5, turn: 0 },
        left: {
          to: v3(0.16, -0.08 + sob * 0.02, 0.2),
          from: 'head',
          elbow: v3(0.2, -1, 0.5),
          grip: 'fist',
        },
        right: {
          to: v3(0.2, -0.22, -0.12),
          from: 'chest',
          elbow: v3(-0.2, -0.8, -0.6),
          grip: 'fist',
        },
        mood: 'sad',
        mouth: 0.3 + sob * 0.3,
      };
    },
    items: tears,
  },
  {
    verb: 'yawn',
    view: 16,
    pose: (m) => {
      // Out of a slump: the hand comes up, the mouth opens wide, both arms stretch, all sinks again.
      const p = (m.t / 3.8 + 0.04) % 1;
      const wide = track(p, [0.06, 0], [0.3, 1], [0.58, 1], [0.8, 0]);
      const stretch = track(p, [0.34, 0], [0.56, 1], [0.74, 1], [0.94, 0]);
      return {
        ...atEase(m.t),
        hips: v3(0, 0.02 * stretch - 0.04 * (1 - wide), 0),
        lean: 0.1 * (1 - wide) - 0.1 * stretch,
        curl: -0.14 * stretch,
        side: 0.12 * stretch * Math.sin(m.t * 2),
        head: { nod: 0.2 - 0.5 * wide, tilt: 0.14 * wide, turn: 0, follow: 0.4 },
        left: {
          to: path(stretch, [0, 0.1, -0.3, 0.26], [1, -0.04, 0.62, 0.42]),
          from: 'chest',
          elbow: v3(0, -0.2, 1),
          grip: 'fist',
        },
        right: {
          to: path(wide, [0, 0.16, -0.62, -0.24], [1, 0.21, -0.2, -0.07]),
          from: 'head',
          elbow: v3(0, -1, -0.6),
          grip: 'flat',
        },
        mood: 'asleep',
        mouth: wide,
      };
    },
  },
  {
    verb: 'sneeze',
    view: 40,
    pose: (m) => {
      const beat = (m.t * 0.6) % 1;
      const burst = beat > 0.55 ? Math.sin(((beat - 0.55) / 0.45) * Math.PI) : 0;
      return {
        ...atEase(m.t),
        lean: -0.1 + burst * 0.5,
        head: { nod: -0.16 + burst * 0.4, tilt: 0, turn: 0, follow: 0.5 },
        left: { to: v3(0.17, -0.13, 0.03), from: 'head', elbow: v3(0, -1, 0.6), grip: 'fist' },
        right: { to: v3(0.17, -0.14, -0.03), from: 'head', elbow: v3(0, -1, -0.6), grip: 'fist' },
        mood: 'asleep',
        mouth: 0.2,
      };
    },
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      const beat = (s.t * 0.6) % 1;
      return [
        at(s, { x: (l.x + r.x) / 2, y: (l.y + r.y) / 2 }, 0.6, 0, (b) => {
          shape(
            b,
            [
              [-0.1, 0.06],
              [-0.13, -0.1],
              [-0.03, -0.16],
              [0.08, -0.13],
              [0.14, -0.02],
              [0.06, 0.08],
            ],
            TISSUE,
            0.5,
          );
          if (beat > 0.6)
            for (let i = 0; i < 8; i++) {
              const age = (beat - 0.6) / 0.4;
              b.ctx.globalAlpha = 1 - age;
              disc(b, 0.12 + age * (0.2 + (i % 4) * 0.1), (i - 4) * 0.03 * age, 0.014, TEAR);
            }
          b.ctx.globalAlpha = 1;
        }),
      ];
    },
    room: { front: 0.3 },
  },
  {
    verb: 'snap_fingers',
    view: 18,
    pose: (m) => {
      const beat = (m.t * 1.4) % 1;
      const snap = beat < 0.2 ? Math.sin((beat / 0.2) * Math.PI) : 0;
      return {
        ...atEase(m.t),
        right: {
          to: v3(0.34, 0.1 - snap * 0.06, -0.3),
          from: 'chest',
          elbow: v3(-0.2, -0.9, -0.7),
          grip: 'point',
          wrist: snap * 0.6,
        },
        left: {
          to: v3(0.34, 0.02 + snap * 0.04, 0.3),
          from: 'chest',
          elbow: v3(-0.2, -0.9, 0.7),
          grip: 'point',
        },
        head: { nod: 0.05 + snap * 0.08, tilt: 0.06, turn: 0, follow: 0.35 },
      };
    },
    items: (s) => {
      const beat = (s.t * 1.4) % 1;
      return (['left', 'right'] as const).map((side) =>
        at(s, grip(s, side), 0.7, 0, (b) => {
          b.ctx.globalAlpha = beat < 0.6 ? 1 : 1 - (beat - 0.6) / 0.4;
          strokes(b, 0.12, [250, 190, 60]);
          b.ctx.globalAlpha = 1;
        }),
      );
    },
  },
  {
    verb: 'shake_head',
    view: 4,
    pose: (m) => ({
      ...atEase(m.t),
      head: { turn: Math.sin(m.t * 6) * 0.75, nod: 0.04, tilt: 0, follow: 0.35 },
      left: { to: v3(0.26, -0.2, 0.06), from: 'chest', elbow: v3(-0.2, -0.7, 1), grip: 'fist' },
      right: {
        to: v3(0.34, 0.12, -0.2),
        from: 'chest',
        elbow: v3(-0.2, -0.9, -0.6),
        grip: 'point',
      },
      mood: 'angry',
    }),
    items: (s) => {
      const h = s.person.proportions.head / s.scale;
      return [
        at(s, s.skeleton.head, 0.5, 0, (b) => {
          for (const r of [0.78, 0.96]) {
            bow(b, 0, h * r, 1);
            bow(b, 0, h * r, -1);
          }
        }),
      ];
    },
  },
  {
    verb: 'stick_tongue_out',
    view: 6,
    pose: (m) => {
      const wag = Math.sin(m.t * 7) * 0.03;
      return {
        ...atEase(m.t),
        lean: 0.08,
        head: { tilt: Math.sin(m.t * 1.4) * 0.12, nod: -0.04, turn: 0, follow: 0.4 },
        left: {
          to: v3(0.05, 0.05 + wag, 0.2),
          from: 'head',
          elbow: v3(-0.1, -0.4, 1),
          grip: 'open',
        },
        right: {
          to: v3(0.05, 0.05 - wag, -0.2),
          from: 'head',
          elbow: v3(-0.1, -0.4, -1),
          grip: 'open',
        },
        mood: 'laughing',
        mouth: 0.4,
      };
    },
    items: (s) => [
      at(s, onFace(s, 0, -0.3), 0.4, 0, (b) => {
        const long = 0.1 + Math.sin(s.t * 5) * 0.012;
        shape(
          b,
          [
            [-0.032, 0.02],
            [-0.034, -long * 0.7],
            [0, -long],
            [0.034, -long * 0.7],
            [0.032, 0.02],
          ],
          [232, 96, 112],
          0.6,
        );
        rod(
          b,
          [
            [0, 0.01],
            [0, -long * 0.7],
          ],
          0.006,
          [190, 60, 80],
        );
      }),
    ],
  },
  {
    verb: 'wake',
    view: 62,
    height: 0.8,
    pose: waking,
    items: (s) => [
      scene(s, -0.6, (b) => {
        box(b, -0.62, 0, 1.9, 0.32, DARK_WOOD);
        box(b, -0.74, 0, 0.14, 1.02, DARK_WOOD);
        shape(
          b,
          [
            [-0.6, 0.3],
            [-0.6, 0.52],
            [1.24, 0.52],
            [1.26, 0.3],
          ],
          WHITE,
          0.2,
        );
        shape(
          b,
          [
            [-0.58, 0.5],
            [-0.56, 0.82],
            [-0.36, 0.86],
            [-0.3, 0.52],
          ],
          [232, 238, 246],
          0.6,
        );
      }),
      scene(s, 0.5, (b) => {
        shape(
          b,
          [
            [-0.18, 0.24],
            [-0.2, 0.62],
            [0.1, 0.74],
            [0.7, 0.72],
            [1.24, 0.66],
            [1.28, 0.2],
          ],
          [94, 138, 180],
          0.35,
        );
        flat(
          b,
          [
            [-0.2, 0.56],
            [-0.19, 0.66],
            [0.12, 0.77],
            [0.14, 0.68],
          ],
          [216, 228, 240],
          0.9,
          0.4,
        );
      }),
      {
        near: -0.7,
        draw: (b) => {
          const { x, y } = { x: 1.0 * s.scale, y: 1.7 * s.scale };
          b.ctx.fillStyle = 'rgba(255,214,96,0.95)';
          b.ctx.fill(ellipse(x, y, 0.11 * s.scale, 0.11 * s.scale));
        },
      },
    ],
    room: { back: 0.3, front: 0.8 },
  },
  {
    verb: 'whistle',
    view: 30,
    pose: (m) => ({
      ...atEase(m.t),
      head: { tilt: 0.08, nod: -0.06, turn: 0, follow: 0.35 },
      left: { to: v3(0.06, -0.3, 0.2), from: 'chest', elbow: v3(-0.4, -0.3, 1), grip: 'fist' },
      mood: 'surprised',
      mouth: 0.12,
    }),
    items: (s) => [
      at(s, onFace(s, 0, -0.26), 0.5, 0, (b) => {
        for (let i = 0; i < 3; i++) {
          const age = (s.t * 0.45 + i / 3) % 1;
          const x = 0.14 + age * 0.5;
          const y = Math.sin(age * 5 + i) * 0.08 + age * 0.24;
          b.ctx.globalAlpha = 1 - age;
          disc(b, x, y, 0.032, [60, 60, 80], 0.75);
          rod(
            b,
            [
              [x + 0.028, y],
              [x + 0.028, y + 0.14],
              [x + 0.08, y + 0.1],
            ],
            0.012,
            [60, 60, 80],
          );
        }
        b.ctx.globalAlpha = 1;
      }),
    ],
    room: { front: 0.5 },
  },
  {
    verb: 'play_controller',
    view: 34,
    pose: (m) => {
      const a = Math.sin(m.t * 9) * 0.012;
      return sitting(0.45, {
        lean: 0.16,
        head: { nod: -0.02, turn: 0, follow: 0.4 },
        left: {
          to: v3(0.36, -0.12 + a, 0.1),
          from: 'chest',
          elbow: v3(-0.2, -0.8, 0.8),
          grip: 'fist',
        },
        right: {
          to: v3(0.36, -0.12 - a, -0.1),
          from: 'chest',
          elbow: v3(-0.2, -0.8, -0.8),
          grip: 'fist',
        },
        mood: 'happy',
        mouth: 0.2,
      });
    },
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      return [
        scene(s, -0.5, (b) => {
          box(b, -0.62, 0.08, 1.1, 0.36, [176, 84, 60]);
          shape(
            b,
            [
              [-0.66, 0.1],
              [-0.7, 0.95],
              [-0.2, 1.0],
              [0.44, 0.95],
              [0.44, 0.42],
            ],
            [196, 96, 70],
            0.3,
          );
        }),
        at(s, { x: (l.x + r.x) / 2, y: (l.y + r.y) / 2 + 0.01 }, 0.7, 0, (b) => {
          shape(
            b,
            [
              [-0.2, 0.05],
              [-0.24, -0.09],
              [-0.17, -0.12],
              [-0.09, -0.03],
              [0.09, -0.03],
              [0.17, -0.12],
              [0.24, -0.09],
              [0.2, 0.05],
              [0, 0.075],
            ],
            [44, 46, 58],
            0.5,
          );
          disc(b, -0.12, 0.02, 0.032, [96, 100, 116]);
          const lights: readonly Rgb[] = [
            [230, 70, 70],
            [80, 190, 110],
            [80, 140, 230],
            [240, 200, 80],
          ];
          lights.forEach((c, i) =>
            disc(
              b,
              0.12 + Math.cos((i * Math.PI) / 2) * 0.035,
              0.02 + Math.sin((i * Math.PI) / 2) * 0.035,
              0.015,
              c,
            ),
          );
        }),
        scene(s, -0.3, (b) => {
          rod(
            b,
            [
              [1.2, 0],
              [1.2, 0.6],
            ],
            0.05,
            [60, 60, 66],
          );
          shape(
            b,
            [
              [1.0, 0.56],
              [0.94, 1.2],
              [1.36, 1.3],
              [1.42, 0.58],
            ],
            [40, 42, 50],
            0.06,
          );
          flat(
            b,
            [
              [1.04, 0.62],
              [0.99, 1.15],
              [1.32, 1.23],
              [1.37, 0.64],
            ],
            [96, 200, 140],
            1,
            0.04,
          );
          disc(b, 1.12 + Math.sin(s.t * 3) * 0.06, 0.82, 0.04, [240, 90, 70]);
          disc(b, 1.24, 0.95 + Math.sin(s.t * 4) * 0.05, 0.03, [250, 220, 90]);
        }),
      ];
    },
    room: { front: 0.8 },
  },
];
