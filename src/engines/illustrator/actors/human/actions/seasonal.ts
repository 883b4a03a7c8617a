import type { Rgb } from '../../../color.ts';
import { clamp, fract, lerp } from '../../../easing.ts';
import { gaitPose, GAITS } from '../gait.ts';
import type { Pose } from '../pose.ts';
import { fist, openHand, pose, v3 } from '../pose.ts';
import { spray } from '../tools/foam.ts';
import {
  at,
  BLACK,
  box,
  disc,
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
import { path, track } from '../tools/track.ts';
import type { Action, Moment, Stage } from './action.ts';
import { kit } from './costumes.ts';
import { atEase, cycles } from './locomotion.ts';
import { sitting } from './postures.ts';

const SCOOP = 2.2;

function shovelling(m: Moment): Pose {
  const p = fract(m.t / SCOOP);
  const lift = track(p, [0.1, 0], [0.5, 1], [0.62, 1], [0.9, 0]);
  return pose({
    hips: v3(0, -0.2 * (1 - lift), 0),
    lean: lerp(0.62, 0.1, lift),
    twist: 0.5 * lift,
    head: { follow: 0.2 },
    right: fist(path(lift, [0, 0.24, -0.26, -0.1], [1, 0.3, -0.06, -0.1])),
    left: fist(path(lift, [0, 0.58, -0.42, 0.08], [1, 0.6, 0.16, 0.1])),
    leftLeg: { to: v3(0.3, 0, 0.12), from: 'ground' },
    rightLeg: { to: v3(-0.22, 0, -0.12), from: 'ground', pitch: 0.2 },
    mood: 'focused',
  });
}

/** A snow shovel through both hands, loaded on its way up; the load flies off at the top. */
function shovel(s: Stage) {
  const [l, r] = [grip(s, 'left'), grip(s, 'right')];
  const p = fract(s.t / SCOOP);
  const angle = Math.atan2(l.y - r.y, l.x - r.x);
  return [
    at(s, r, 0.6, angle, (b) => {
      rod(
        b,
        [
          [-0.16, 0],
          [0.9, 0],
        ],
        0.036,
        WOOD,
      );
      shape(
        b,
        [
          [0.86, -0.16],
          [0.9, 0.12],
          [1.28, 0.16],
          [1.34, -0.12],
        ],
        [60, 120, 200],
        0.2,
      );
      if (p > 0.12 && p < 0.56) disc(b, 1.08, 0.12, 0.18, WHITE, 0.62);
    }),
    scene(s, 0.8, (b) => {
      if (p >= 0.56 && p < 0.86) {
        const k = (p - 0.56) / 0.3;
        b.ctx.save();
        b.ctx.translate(1.2 + k * 0.7, 1.6 + 0.5 * Math.sin(k * 3));
        spray(b, { x: 0, y: 0, back: -0.4, high: 0.3, t: s.t });
        b.ctx.restore();
      }
    }),
  ];
}

function sled(s: Stage) {
  return scene(s, 0.1, (b) => {
    for (const dy of [0, 0.06])
      rod(
        b,
        [
          [-0.62, 0.06 + dy * 0.4],
          [0.7, 0.06 + dy * 0.4],
          [0.9, 0.24 + dy],
        ],
        0.04,
        RED,
      );
    for (const x of [-0.4, 0.1, 0.5])
      rod(
        b,
        [
          [x, 0.06],
          [x, 0.24],
        ],
        0.04,
        WOOD,
      );
    box(b, -0.6, 0.22, 1.24, 0.06, [196, 140, 84]);
    spray(b, { x: -0.6, y: 0.03, back: 1, high: 0.4, t: s.t });
  });
}

const HIT = 2;

function batting(m: Moment): Pose {
  const p = fract(m.t / HIT);
  const swing = track(p, [0.3, 0], [0.5, 1], [0.7, 1.1], [0.95, 0]);
  return pose({
    hips: v3(0.12 * swing, -0.12, 0),
    twist: lerp(-0.8, 0.9, swing),
    lean: 0.16,
    head: { follow: 0.1, turn: -0.2 },
    right: fist(
      path(swing, [0, -0.06, 0.3, -0.2], [0.6, 0.46, 0.02, -0.08], [1, 0.24, 0.2, 0.3]),
      v3(-0.2, -0.4, -1),
    ),
    left: fist(
      path(swing, [0, -0.02, 0.22, -0.14], [0.6, 0.46, -0.02, 0.0], [1, 0.22, 0.16, 0.34]),
      v3(0, -0.5, 1),
    ),
    leftLeg: { to: path(swing, [0, 0.16, 0.05, 0.14], [0.4, 0.4, 0, 0.12]), from: 'ground' },
    rightLeg: { to: v3(-0.26, 0, -0.14), from: 'ground', pitch: 0.6 * Math.min(1, swing) },
    mood: 'focused',
  });
}

function bat(s: Stage) {
  const swing = track(fract(s.t / HIT), [0.3, 0], [0.5, 1], [0.7, 1.1], [0.95, 0]);
  return held(
    s,
    'right',
    0.8,
    lerp(2.0, -0.25, Math.min(1, swing)) + (swing > 1 ? 1.5 : 0),
    (b) => {
      rod(
        b,
        [
          [-0.06, 0],
          [0.3, 0],
        ],
        0.04,
        WOOD,
      );
      shape(
        b,
        [
          [0.26, -0.02],
          [0.6, -0.05],
          [0.9, -0.055],
          [0.95, 0],
          [0.9, 0.055],
          [0.6, 0.05],
          [0.26, 0.02],
        ],
        [222, 176, 110],
        0.5,
      );
    },
  );
}

/** The ball comes in, is met at half way, and goes off high. */
function pitched(s: Stage) {
  return scene(s, 0.9, (b) => {
    const p = fract(s.t / HIT);
    const out = clamp((p - 0.44) / 0.4, 0, 1);
    const x = p < 0.44 ? lerp(3, 0.85, p / 0.44) : lerp(0.85, 3, out);
    const y = p < 0.44 ? 1.3 - 0.1 * Math.sin((p / 0.44) * 3) : 1.2 + out * 1.5;
    disc(b, x, y, 0.07, WHITE);
    b.ctx.strokeStyle = b.tone(RED, 0.9);
    b.ctx.lineWidth = 0.012;
    b.ctx.beginPath();
    b.ctx.arc(x - 0.05, y, 0.05, -0.9, 0.9);
    b.ctx.stroke();
  });
}

const LAWN: Rgb = [210, 60, 48];

export const seasonalWork: readonly Action[] = [
  {
    verb: 'shovel_snow',
    view: 70,
    pose: shovelling,
    dress: (o) => ({
      ...o,
      gloves: [40, 44, 60],
      hat: { kind: 'beanie', color: [200, 56, 48], trim: [244, 242, 236] },
      scarf: [60, 120, 180],
    }),
    items: (s) => [
      ...shovel(s),
      scene(s, -0.3, (b) => {
        disc(b, 1.7, 0.12, 0.6, WHITE, 0.5);
        disc(b, 1.3, 0.06, 0.4, [240, 244, 250], 0.4);
      }),
    ],
    room: { front: 1.3 },
  },
  {
    verb: 'mow',
    view: 74,
    speed: 0.8,
    pose: (m) => ({
      ...gaitPose(GAITS.walk, cycles(GAITS.walk, m)),
      lean: 0.2,
      left: fist(v3(0.5, -0.22, 0.14)),
      right: fist(v3(0.5, -0.22, -0.14)),
      mood: 'happy',
    }),
    items: (s) => [
      scene(s, 0.1, (b) => {
        rod(
          b,
          [
            [0.6, 1.1],
            [0.56, 1.02],
            [1.3, 0.3],
          ],
          0.04,
          BLACK,
        );
        shape(
          b,
          [
            [1.0, 0.14],
            [1.04, 0.36],
            [1.3, 0.42],
            [1.84, 0.36],
            [1.9, 0.14],
          ],
          LAWN,
          0.3,
        );
        box(b, 1.3, 0.4, 0.34, 0.16, [50, 52, 58]);
        for (const x of [1.12, 1.74]) {
          disc(b, x, 0.13, 0.14, BLACK);
          disc(b, x, 0.13, 0.06, STEEL);
        }
        b.ctx.fillStyle = b.tone([96, 168, 60], 0.9);
        for (let i = 0; i < 14; i++) {
          const age = fract(s.t * 1.7 + i / 14);
          b.ctx.fillRect(1.0 - age * 0.7, 0.2 + Math.sin(age * 3 + i) * 0.25, 0.03, 0.055);
        }
      }),
    ],
    room: { front: 1.5 },
  },
  {
    verb: 'sled',
    view: 76,
    speed: 4,
    height: 0.7,
    pose: (m) =>
      sitting(0.26, {
        lean: -0.16 + 0.04 * Math.sin(m.t * 5),
        left: openHand(v3(0.1, 0.5, 0.3)),
        right: fist(v3(0.46, -0.26, -0.14)),
        leftLeg: { to: v3(0.72, 0.24, 0.12), from: 'ground', pitch: -0.5, knee: v3(0.4, 1, 0.1) },
        rightLeg: {
          to: v3(0.68, 0.24, -0.12),
          from: 'ground',
          pitch: -0.5,
          knee: v3(0.4, 1, -0.1),
        },
        mood: 'laughing',
        mouth: 0.6,
      }),
    dress: (o) => ({
      ...o,
      gloves: [40, 44, 60],
      hat: { kind: 'beanie', color: [240, 190, 60], trim: [200, 56, 48] },
      scarf: [200, 56, 48],
    }),
    items: (s) => [sled(s)],
    room: { back: 0.7, front: 0.4 },
  },
  {
    verb: 'ice_hockey',
    view: 72,
    pose: (m) => {
      const a = Math.sin(m.t * 3.4);
      return pose({
        hips: v3(0, -0.18, 0),
        lean: 0.55,
        twist: 0.3 * a,
        head: { follow: 0.1 },
        left: fist(v3(0.36, -0.08, 0.1 + 0.06 * a)),
        right: fist(v3(0.5, -0.46, -0.06 + 0.1 * a)),
        leftLeg: { to: v3(0.28, 0.05, 0.16), from: 'ground' },
        rightLeg: { to: v3(-0.3, 0.05, -0.16), from: 'ground', pitch: 0.3 },
        mood: 'focused',
      });
    },
    dress: (o) => ({
      ...kit('#c9342b', '#20242e')(o),
      bottom: { kind: 'trousers', color: [32, 36, 46], trim: [32, 36, 46], length: 0.97, fit: 1.3 },
      gloves: [40, 44, 60],
      hat: { kind: 'bike_helmet', color: [240, 240, 240], trim: [40, 44, 60] },
      shoes: { kind: 'ice_skates', color: [40, 40, 44] },
    }),
    items: (s) => {
      const [l, r] = [grip(s, 'left'), grip(s, 'right')];
      const end = { x: r.x + 0.42 * s.scale, y: 0.07 * s.scale };
      return [
        scene(s, 0.7, (b) => {
          const k = 1 / s.scale;
          rod(
            b,
            [
              [l.x * k, l.y * k],
              [r.x * k, r.y * k],
              [end.x * k, end.y * k],
            ],
            0.04,
            [226, 190, 130],
          );
          rod(
            b,
            [
              [end.x * k, end.y * k],
              [end.x * k + 0.3, 0.05],
            ],
            0.075,
            BLACK,
          );
          disc(b, end.x * k + 0.36 + 0.16 * Math.sin(s.t * 3.4), 0.03, 0.09, BLACK, 0.45);
        }),
      ];
    },
    room: { front: 1 },
  },
  {
    verb: 'hit_baseball',
    view: 70,
    pose: batting,
    dress: (o) => ({
      ...kit('#f2f0ea', '#e4e2da')(o),
      hat: { kind: 'helmet', color: [30, 60, 130], trim: [30, 60, 130] },
    }),
    items: (s) => [bat(s), pitched(s)],
    room: { front: 1.2, above: 0.5, back: 0.4 },
  },
  {
    verb: 'inflate',
    view: 66,
    pose: (m) => {
      const blow = track(fract(m.t / 1.6), [0, 0], [0.3, 1], [0.75, 1], [1, 0]);
      return {
        ...atEase(m.t),
        lean: 0.1 * blow,
        head: { nod: 0, turn: 0, tilt: 0, follow: 0.3 },
        left: { to: v3(0.27, -0.14, 0.05), from: 'head', elbow: v3(0, -1, 0.7), grip: 'fist' },
        right: { to: v3(0.27, -0.16, -0.05), from: 'head', elbow: v3(0, -1, -0.7), grip: 'fist' },
        mood: 'surprised',
        mouth: 0.2,
      };
    },
    items: (s) => {
      const r = grip(s, 'right');
      const size = 0.14 + 0.24 * fract(s.t / 4.2);
      return [
        at(s, r, 0.9, 0, (b) => {
          shape(
            b,
            [
              [0.02, -0.03],
              [0.1, 0],
              [0.02, 0.03],
            ],
            RED,
            0.2,
          );
          disc(b, 0.08 + size, 0.02, size, [226, 60, 70], 0.86);
          disc(b, 0.06 + size * 0.7, 0.06 + size * 0.34, size * 0.16, [255, 200, 200]);
        }),
      ];
    },
    room: { front: 0.5 },
  },
  {
    verb: 'use_remote',
    view: 66,
    height: 0.8,
    pose: (m) => {
      const press = Math.max(0, Math.sin(m.t * 3.2));
      return sitting(0.45, {
        lean: -0.08,
        right: {
          to: v3(0.52, 0.06 + 0.05 * press, -0.08),
          from: 'chest',
          elbow: v3(-0.2, -1, -0.5),
          grip: 'point',
        },
        mood: 'happy',
      });
    },
    items: (s) => [
      scene(s, -0.6, (b) => {
        shape(
          b,
          [
            [-0.62, 0.1],
            [-0.62, 1.0],
            [-0.36, 1.02],
            [-0.3, 0.5],
            [0.36, 0.48],
            [0.38, 0.1],
          ],
          [70, 110, 160],
          0.3,
        );
        box(b, 1.3, 0, 0.6, 0.5, [120, 80, 50]);
        shape(
          b,
          [
            [1.36, 0.52],
            [1.42, 1.3],
            [1.62, 1.36],
            [1.6, 0.5],
          ],
          [36, 36, 42],
          0.05,
        );
        b.ctx.fillStyle = (['rgb(110,190,240)', 'rgb(250,190,90)', 'rgb(130,220,140)'] as const)[
          Math.floor(s.t / 1.96) % 3
        ]!;
        b.ctx.beginPath();
        b.ctx.moveTo(1.4, 0.58);
        b.ctx.lineTo(1.45, 1.24);
        b.ctx.lineTo(1.57, 1.28);
        b.ctx.lineTo(1.56, 0.56);
        b.ctx.fill();
      }),
      held(s, 'right', 0.9, 0.1, (b) => {
        shape(
          b,
          [
            [-0.08, -0.035],
            [-0.08, 0.035],
            [0.2, 0.035],
            [0.2, -0.035],
          ],
          BLACK,
          0.2,
        );
        for (const x of [0, 0.05, 0.1]) disc(b, x, 0.012, 0.014, x === 0 ? RED : WHITE);
      }),
    ],
    room: { front: 1.1 },
  },
];
