import type { Rgb } from '../../../color.ts';
import { rgb } from '../../../color.ts';
import { TAU } from '../../../easing.ts';
import type { Brush } from '../../shading.ts';
import { GAITS, gaitPose } from '../gait.ts';
import type { Pose } from '../pose.ts';
import { pose, v3 } from '../pose.ts';
import { over } from '../outfits.ts';
import {
  angleOf,
  at,
  BLACK,
  box,
  DARK_WOOD,
  disc,
  flat,
  grip,
  held,
  RED,
  rod,
  scene,
  shape,
  STEEL,
  stool,
  table,
  WHITE,
  WOOD,
} from '../tools/place.ts';
import type { Action, Dress, Moment } from './action.ts';
import { sitting } from './home.ts';
import { atEase, cycles } from './locomotion.ts';

const SOIL: Rgb = [108, 74, 48];
const LEAF: Rgb = [84, 150, 74];
const IRON: Rgb = [92, 96, 106];

const aproned =
  (color: string): Dress =>
  (o) => ({ ...o, over: over('apron', color) });

/** Standing at a table that is before the body, seen from the side; both hands on it. */
function atBench(m: Moment, left: Pose['left'], right: Pose['right']): Pose {
  return {
    ...atEase(m.t),
    lean: 0.16,
    head: { nod: 0.3, turn: 0, tilt: 0, follow: 0.4 },
    left,
    right,
    gaze: { x: 0.2, y: -0.8 },
    mood: 'focused',
  };
}

function blade(b: Brush, length: number): void {
  rod(
    b,
    [
      [-0.1, 0],
      [0.02, 0],
    ],
    0.034,
    DARK_WOOD,
  );
  shape(
    b,
    [
      [0.02, 0.012],
      [length, 0.006],
      [length - 0.05, -0.045],
      [0.02, -0.045],
    ],
    STEEL,
    0.1,
  );
}

function sparks(b: Brush, t: number, count = 12): void {
  for (let i = 0; i < count; i++) {
    const age = (t * 1.7 + i / count) % 1;
    const a = 0.4 + ((i * 37) % 23) / 10;
    b.ctx.globalAlpha = 1 - age;
    disc(b, Math.cos(a) * age * 0.5, Math.sin(a) * age * 0.45 - age * age * 0.25, 0.014, [
      255,
      190 + (i % 3) * 20,
      70,
    ]);
  }
  b.ctx.globalAlpha = 1;
}

function sapling(b: Brush, sway: number): void {
  rod(
    b,
    [
      [0, 0],
      [0.01 + sway * 0.3, 0.5],
      [sway, 0.86],
    ],
    0.045,
    DARK_WOOD,
  );
  for (const [x, y, r] of [
    [-0.16, 0.72, 0.15],
    [0.17, 0.76, 0.16],
    [0, 0.95, 0.2],
    [-0.08, 0.84, 0.16],
  ] as const)
    disc(b, x + sway, y, r, LEAF);
}

/** Bending, with both hands low before the feet. */
function kneeling(given: Partial<Pose>): Pose {
  return pose({
    hips: v3(-0.16, -0.42, 0),
    lean: 0.5,
    head: { nod: 0.16, follow: 0.4 },
    leftLeg: { to: v3(0.18, 0, 0.14), from: 'ground', knee: v3(1, 0.8, 0.2) },
    rightLeg: { to: v3(-0.5, 0.02, -0.12), from: 'ground', pitch: 1.1, knee: v3(0.6, -1, 0) },
    mood: 'happy',
    ...given,
  });
}

/** One blow after the other: 0 is down, 1 is raised. */
function blow(t: number, rate: number): number {
  const p = (t * rate) % 1;
  return p < 0.65
    ? Math.sin((p / 0.65) * (Math.PI / 2))
    : Math.cos(((p - 0.65) / 0.35) * (Math.PI / 2));
}

/** Work of the hands, in the kitchen, the workshop and the garden. */
export const crafts: readonly Action[] = [
  {
    verb: 'chop',
    view: 70,
    pose: (m) => {
      const k = Math.abs(Math.sin(m.t * 5));
      return atBench(
        m,
        { to: v3(0.56, 1.0, 0.14), from: 'ground', grip: 'fist' },
        { to: v3(0.46, 1.04 + k * 0.13, -0.1), from: 'ground', grip: 'fist' },
      );
    },
    dress: aproned('#dfe6ea'),
    items: (s) => [
      scene(s, 0.3, (b) => {
        table(b, 0.22, 1.35, 0.88);
        shape(
          b,
          [
            [0.34, 0.93],
            [0.38, 0.965],
            [1.0, 0.965],
            [1.02, 0.93],
          ],
          [226, 184, 128],
          0.1,
        );
        disc(b, 0.72, 1.03, 0.085, RED);
        disc(b, 0.88, 1.0, 0.05, [236, 140, 48], 0.6);
        for (let i = 0; i < 3; i++) disc(b, 0.52 + i * 0.05, 0.98, 0.035, [120, 180, 80], 0.4);
        disc(b, 1.16, 1.0, 0.13, WHITE, 0.5);
        disc(b, 1.16, 1.04, 0.1, LEAF, 0.4);
      }),
      held(s, 'right', 0.9, -0.12, (b) => blade(b, 0.36)),
    ],
    room: { front: 0.8 },
  },
  {
    verb: 'peel',
    view: 24,
    pose: (m) => {
      const a = Math.sin(m.t * 3);
      return sitting(0.45, {
        head: { nod: 0.34, turn: 0, follow: 0.45 },
        left: {
          to: v3(0.38, -0.1, 0.1),
          from: 'chest',
          elbow: v3(-0.2, -0.9, 0.9),
          grip: 'fist',
        },
        right: {
          to: v3(0.38, -0.02 - a * 0.05, -0.08),
          from: 'chest',
          elbow: v3(-0.2, -0.9, -0.9),
          grip: 'fist',
        },
        mood: 'focused',
      });
    },
    dress: aproned('#dfe6ea'),
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      return [
        scene(s, -0.4, (b) => stool(b, -0.03, 0.45)),
        at(s, { x: l.x, y: l.y + 0.03 * s.scale }, 0.8, 0, (b) => {
          disc(b, 0, 0, 0.115, RED);
          flat(
            b,
            [
              [-0.11, 0.03],
              [-0.04, 0.1],
              [0.05, 0.1],
              [0.02, 0.0],
              [-0.07, -0.06],
            ],
            [250, 236, 180],
            0.95,
            0.6,
          );
          const { ctx } = b;
          ctx.strokeStyle = b.tone(RED, 0.9);
          ctx.lineWidth = 0.034;
          ctx.beginPath();
          ctx.moveTo(-0.06, -0.06);
          ctx.bezierCurveTo(-0.2, -0.14, 0.05, -0.22, -0.1, -0.3);
          ctx.bezierCurveTo(-0.2, -0.36, 0, -0.4, -0.06, -0.46);
          ctx.stroke();
        }),
        at(s, r, 0.85, angleOf(r, l) + 0.3, (b) => blade(b, 0.22)),
        scene(s, 0.6, (b) => {
          shape(
            b,
            [
              [0.32, 0.02],
              [0.24, 0.26],
              [0.76, 0.26],
              [0.68, 0.02],
            ],
            [96, 146, 186],
            0.3,
          );
          for (const [x, y] of [
            [0.36, 0.3],
            [0.5, 0.34],
            [0.64, 0.3],
          ] as const)
            disc(b, x, y, 0.085, RED);
        }),
      ];
    },
    room: { front: 0.4 },
  },
  {
    verb: 'sharpen',
    view: 70,
    pose: (m) => {
      const a = Math.sin(m.t * 4) * 0.12;
      return atBench(
        m,
        { to: v3(0.72, 1.0, 0.1), from: 'ground', grip: 'fist' },
        { to: v3(0.52 + a, 1.05, -0.08), from: 'ground', grip: 'fist' },
      );
    },
    dress: aproned('#6b5846'),
    items: (s) => [
      scene(s, 0.3, (b) => {
        table(b, 0.22, 1.35, 0.88);
        box(b, 0.44, 0.93, 0.5, 0.07, [128, 132, 140]);
        rod(
          b,
          [
            [1.08, 0.95],
            [1.28, 0.95],
          ],
          0.03,
          STEEL,
        );
      }),
      held(s, 'right', 0.9, -0.04, (b) => blade(b, 0.46)),
      at(
        s,
        { x: grip(s, 'right').x + 0.2 * s.scale, y: grip(s, 'right').y - 0.02 * s.scale },
        0.95,
        0,
        (b) => sparks(b, s.t, 9),
      ),
    ],
    room: { front: 0.8 },
  },
  {
    verb: 'shuffle_cards',
    view: 10,
    pose: (m) => {
      const a = Math.sin(m.t * 2.2);
      return {
        ...atEase(m.t),
        head: { nod: 0.26, turn: 0, tilt: 0, follow: 0.4 },
        left: {
          to: v3(0.36, -0.16 + a * 0.03, 0.2),
          from: 'chest',
          elbow: v3(-0.2, -0.6, 1),
          grip: 'fist',
        },
        right: {
          to: v3(0.36, -0.16 - a * 0.03, -0.2),
          from: 'chest',
          elbow: v3(-0.2, -0.6, -1),
          grip: 'fist',
        },
        gaze: { x: 0, y: -0.8 },
        mood: 'focused',
      };
    },
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      const card = (b: Brush, i: number): void => {
        box(b, -0.045, -0.065, 0.09, 0.13, WHITE);
        disc(b, 0, 0, 0.02, i % 2 ? RED : BLACK);
      };
      return [
        scene(s, 0.3, (b) => table(b, -0.62, 0.62, 0.9, [52, 112, 78])),
        at(s, l, 0.85, 0.3, (b) => card(b, 0)),
        at(s, r, 0.85, -0.3, (b) => card(b, 1)),
        ...Array.from({ length: 9 }, (_, i) => {
          const p = (s.t * 0.7 + i / 9) % 1;
          const x = r.x + (l.x - r.x) * p;
          const y = r.y + (l.y - r.y) * p + Math.sin(p * Math.PI) * 0.26 * s.scale;
          return at(s, { x, y }, 0.9, (p - 0.5) * -1.8, (b) => card(b, i));
        }),
      ];
    },
    room: { front: 0.3, back: 0.3 },
  },
  {
    verb: 'bend_metal',
    view: 8,
    pose: (m) => {
      const k = 0.5 + 0.5 * Math.sin(m.t * 1.4);
      return pose({
        hips: v3(0, -0.05, 0),
        left: {
          to: v3(0.34, 0.04 + k * 0.14, 0.42 - k * 0.1),
          from: 'chest',
          elbow: v3(-0.2, -0.6, 1),
          grip: 'fist',
        },
        right: {
          to: v3(0.34, 0.04 + k * 0.14, -0.42 + k * 0.1),
          from: 'chest',
          elbow: v3(-0.2, -0.6, -1),
          grip: 'fist',
        },
        leftLeg: { to: v3(0, 0, 0.22), from: 'ground' },
        rightLeg: { to: v3(0, 0, -0.22), from: 'ground' },
        mood: 'angry',
        mouth: 0.25,
      });
    },
    dress: (o) => ({
      ...o,
      over: null,
      top: o.top ? { ...o.top, kind: 'tank', color: rgb('#c23a2e'), sleeve: 0 } : null,
    }),
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      const middle = { x: (l.x + r.x) / 2, y: (l.y + r.y) / 2 };
      const k = 0.5 + 0.5 * Math.sin(s.t * 1.4);
      return [
        {
          near: 0.7,
          draw: (b) => {
            const { ctx } = b;
            const q = s.scale;
            const trace = (color: string, width: number): void => {
              ctx.strokeStyle = color;
              ctx.lineWidth = width * q;
              ctx.lineCap = 'round';
              ctx.beginPath();
              ctx.moveTo(r.x - 0.2 * q, r.y + (0.04 + k * 0.34) * q);
              ctx.quadraticCurveTo(r.x, r.y, r.x + 0.08 * q, r.y - k * 0.1 * q);
              ctx.quadraticCurveTo(
                middle.x,
                middle.y - k * 0.34 * q,
                l.x - 0.08 * q,
                l.y - k * 0.1 * q,
              );
              ctx.quadraticCurveTo(l.x, l.y, l.x + 0.2 * q, l.y + (0.04 + k * 0.34) * q);
              ctx.stroke();
            };
            trace(b.tone([70, 74, 84], 0.8), 0.075);
            trace(b.tone(STEEL, 1), 0.05);
          },
        },
      ];
    },
    room: { front: 0.3, back: 0.3 },
  },
  {
    verb: 'hammer',
    view: 76,
    pose: (m) => {
      const k = blow(m.t, 0.9);
      return atBench(
        m,
        { to: v3(0.5, 0.94, 0.12), from: 'ground', grip: 'fist' },
        { to: v3(0.42 - k * 0.1, 1.02 + k * 0.66, -0.12), from: 'ground', grip: 'fist' },
      );
    },
    dress: aproned('#6b5038'),
    items: (s) => {
      const k = blow(s.t, 0.9);
      return [
        scene(s, 0.2, (b) => {
          shape(
            b,
            [
              [0.58, 0],
              [0.62, 0.5],
              [1.0, 0.5],
              [1.04, 0],
            ],
            DARK_WOOD,
            0.1,
          );
          shape(
            b,
            [
              [0.62, 0.5],
              [0.72, 0.64],
              [0.56, 0.74],
              [0.5, 0.86],
              [1.02, 0.86],
              [1.28, 0.78],
              [1.0, 0.7],
              [0.9, 0.64],
              [1.0, 0.5],
            ],
            IRON,
            0.15,
          );
          rod(
            b,
            [
              [0.46, 0.91],
              [0.94, 0.91],
            ],
            0.05,
            [255, 132, 48],
          );
        }),
        held(s, 'right', 0.9, k * 1.2 - 0.1, (b) => {
          rod(
            b,
            [
              [-0.08, 0],
              [0.36, 0],
            ],
            0.034,
            WOOD,
          );
          shape(
            b,
            [
              [0.3, 0.1],
              [0.42, 0.1],
              [0.42, -0.12],
              [0.3, -0.12],
            ],
            IRON,
            0.1,
          );
        }),
        scene(s, 0.95, (b) => {
          b.ctx.translate(0.78, 0.94);
          if (k < 0.35) sparks(b, s.t, 14);
        }),
      ];
    },
    room: { front: 0.8 },
  },
  {
    verb: 'weld',
    view: 72,
    pose: (m) =>
      atBench(
        m,
        { to: v3(0.56, 0.98, 0.14), from: 'ground', grip: 'fist' },
        { to: v3(0.54 + Math.sin(m.t * 2) * 0.05, 1.08, -0.1), from: 'ground', grip: 'fist' },
      ),
    dress: (o) => ({
      ...o,
      over: over('apron', '#6b5038'),
      glasses: 'mask',
      gloves: rgb('#8a5a34'),
    }),
    items: (s) => [
      scene(s, 0.3, (b) => {
        table(b, 0.22, 1.35, 0.86, IRON);
        box(b, 0.62, 0.91, 0.5, 0.1, STEEL);
        rod(
          b,
          [
            [0.86, 1.0],
            [0.86, 1.3],
          ],
          0.07,
          STEEL,
        );
      }),
      held(s, 'right', 0.9, -0.5, (b) =>
        rod(
          b,
          [
            [-0.1, 0],
            [0.26, 0],
          ],
          0.03,
          BLACK,
        ),
      ),
      scene(s, 1, (b) => {
        b.ctx.translate(0.8, 1.0);
        b.ctx.globalAlpha = 0.5 + Math.abs(Math.sin(s.t * 31)) * 0.4;
        disc(b, 0, 0, 0.16, [190, 226, 255]);
        b.ctx.globalAlpha = 1;
        disc(b, 0, 0, 0.06, WHITE);
        sparks(b, s.t, 18);
      }),
    ],
    room: { front: 0.8 },
  },
  {
    verb: 'chop_wood',
    view: 78,
    pose: (m) => {
      const k = blow(m.t, 0.6);
      return pose({
        hips: v3(-0.04, -0.06 - (1 - k) * 0.08, 0),
        lean: 0.5 - k * 0.6,
        head: { nod: 0.2, follow: 0.3 },
        left: { to: v3(0.5 - k * 0.42, -0.16 + k * 0.62, 0.06), from: 'chest', grip: 'fist' },
        right: { to: v3(0.46 - k * 0.5, -0.12 + k * 0.66, -0.06), from: 'chest', grip: 'fist' },
        leftLeg: { to: v3(0.22, 0, 0.18), from: 'ground' },
        rightLeg: { to: v3(-0.18, 0, -0.18), from: 'ground' },
        mood: 'focused',
      });
    },
    items: (s) => {
      const k = blow(s.t, 0.6);
      return [
        scene(s, 0.2, (b) => {
          shape(
            b,
            [
              [0.72, 0],
              [0.74, 0.42],
              [1.3, 0.42],
              [1.32, 0],
            ],
            DARK_WOOD,
            0.15,
          );
          disc(b, 1.02, 0.42, 0.28, [216, 172, 116], 0.22);
          const split = k < 0.2 ? 0.07 : 0;
          for (const side of [-1, 1])
            shape(
              b,
              [
                [1.02 + side * split, 0.44],
                [1.02 + side * (0.14 + split), 0.44],
                [1.02 + side * (0.13 + split * 1.6), 0.8],
                [1.02 + side * split * 1.6, 0.8],
              ],
              WOOD,
              0.08,
            );
          for (let i = 0; i < 4; i++)
            disc(b, 1.6 + (i % 2) * 0.2, 0.1 + Math.floor(i / 2) * 0.18, 0.1, WOOD);
        }),
        held(s, 'left', 0.8, -0.6 + k * 2.1, (b) => {
          rod(
            b,
            [
              [-0.14, 0],
              [0.62, 0],
            ],
            0.036,
            WOOD,
          );
          shape(
            b,
            [
              [0.5, 0.03],
              [0.48, -0.18],
              [0.58, -0.24],
              [0.7, -0.18],
              [0.62, 0.04],
            ],
            STEEL,
            0.3,
          );
        }),
      ];
    },
    room: { front: 1.3, above: 0.5 },
  },
  {
    verb: 'plant_tree',
    view: 76,
    pose: (m) => {
      const a = Math.sin(m.t * 2.4);
      return kneeling({
        left: { to: v3(0.5, 0.5 + a * 0.02, 0.1), from: 'ground', grip: 'fist' },
        right: { to: v3(0.5, 0.16 + Math.abs(a) * 0.06, -0.1), from: 'ground', grip: 'flat' },
      });
    },
    dress: (o) => ({
      ...o,
      hat: { kind: 'straw', color: rgb('#e2c27a'), trim: rgb('#a0522d') },
      gloves: rgb('#5d8a4e'),
    }),
    items: (s) => [
      scene(s, -0.1, (b) => {
        b.ctx.translate(0.64, 0.1);
        sapling(b, Math.sin(s.t * 1.4) * 0.03);
      }),
      scene(s, 0.3, (b) => {
        shape(
          b,
          [
            [0.3, -0.02],
            [0.42, 0.14],
            [0.64, 0.22],
            [0.86, 0.14],
            [1.0, -0.02],
          ],
          SOIL,
          0.7,
        );
        rod(
          b,
          [
            [1.34, 0.04],
            [1.22, 1.05],
          ],
          0.04,
          WOOD,
        );
        rod(
          b,
          [
            [1.12, 1.05],
            [1.32, 1.07],
          ],
          0.04,
          WOOD,
        );
        shape(
          b,
          [
            [1.24, 0.3],
            [1.44, 0.32],
            [1.42, 0.08],
            [1.36, -0.02],
            [1.28, 0.06],
          ],
          STEEL,
          0.3,
        );
      }),
    ],
    room: { front: 1 },
  },
  {
    verb: 'water_plants',
    view: 72,
    pose: (m) => ({
      ...atEase(m.t),
      lean: 0.14,
      head: { nod: 0.24, turn: 0, tilt: 0, follow: 0.4 },
      right: {
        to: v3(0.46, -0.14 + Math.sin(m.t * 1.6) * 0.02, -0.1),
        from: 'chest',
        elbow: v3(-0.4, -0.7, -0.5),
        grip: 'fist',
      },
      left: { swing: 0.1, out: 0.15, bend: 0.3 },
      mood: 'happy',
    }),
    items: (s) => [
      held(s, 'right', 0.8, -0.42, (b) => {
        box(b, -0.06, -0.32, 0.3, 0.28, [70, 130, 180]);
        rod(
          b,
          [
            [0.22, -0.28],
            [0.5, -0.02],
          ],
          0.045,
          [70, 130, 180],
        );
        disc(b, 0.52, 0.0, 0.055, STEEL, 0.7);
        rod(
          b,
          [
            [-0.04, -0.06],
            [0.02, 0.02],
            [0.16, 0.02],
            [0.2, -0.06],
          ],
          0.03,
          [50, 100, 150],
        );
      }),
      scene(s, 0.9, (b) => {
        const g = grip(s, 'right');
        const x = g.x / s.scale + 0.48;
        const y = g.y / s.scale - 0.22;
        for (let i = 0; i < 16; i++) {
          const age = (s.t * 1.3 + i / 16) % 1;
          b.ctx.globalAlpha = 0.9;
          disc(
            b,
            x + age * 0.22 + ((i % 4) - 1.5) * 0.03,
            y - age * age * 0.62,
            0.013,
            [120, 190, 236],
          );
        }
        b.ctx.globalAlpha = 1;
      }),
      scene(s, 0.2, (b) => {
        for (const [x, c] of [
          [0.98, [222, 96, 120]],
          [1.34, [240, 196, 72]],
        ] as const) {
          shape(
            b,
            [
              [x - 0.13, 0.26],
              [x - 0.1, 0],
              [x + 0.1, 0],
              [x + 0.13, 0.26],
            ],
            [190, 106, 66],
            0.1,
          );
          for (const dx of [-0.09, 0, 0.09])
            rod(
              b,
              [
                [x, 0.24],
                [x + dx, 0.52 - Math.abs(dx)],
              ],
              0.022,
              LEAF,
            );
          for (const dx of [-0.09, 0, 0.09]) disc(b, x + dx, 0.56 - Math.abs(dx), 0.06, c);
        }
      }),
    ],
    room: { front: 1.1 },
  },
  {
    verb: 'clean_window',
    view: 128,
    pose: (m) => {
      const a = m.t * 2.6;
      return {
        ...atEase(m.t),
        head: { nod: -0.12, turn: 0, tilt: 0, follow: 0.35 },
        right: {
          to: v3(0.42, 0.26 + Math.sin(a) * 0.14, -0.12 + Math.cos(a) * 0.16),
          from: 'chest',
          elbow: v3(-0.2, -0.8, -0.6),
          grip: 'flat',
        },
        left: { to: v3(0.3, -0.3, 0.2), from: 'chest', grip: 'fist' },
        mood: 'happy',
      };
    },
    items: (s) => {
      const r = grip(s, 'right');
      return [
        scene(s, -0.9, (b) => {
          box(b, -0.5, 0.62, 1.75, 1.5, WHITE);
          box(b, -0.42, 0.7, 1.59, 1.34, [150, 206, 240]);
          flat(
            b,
            [
              [-0.3, 0.8],
              [0.1, 1.95],
              [0.3, 1.95],
              [-0.1, 0.8],
            ],
            WHITE,
            0.6,
            0,
          );
          box(b, 0.35, 0.7, 0.06, 1.34, WHITE);
          box(b, -0.42, 1.36, 1.59, 0.06, WHITE);
          const { ctx } = b;
          ctx.globalAlpha = 0.7;
          for (let i = 0; i < 14; i++)
            disc(
              b,
              -0.2 + ((i * 37) % 130) / 100,
              1.05 + ((i * 53) % 80) / 100,
              0.04 + (i % 3) * 0.015,
              WHITE,
            );
          ctx.globalAlpha = 1;
          box(b, -0.56, 0.54, 1.87, 0.09, WHITE);
        }),
        at(s, r, 0.7, 0.2, (b) => {
          shape(
            b,
            [
              [-0.12, 0.09],
              [-0.13, -0.08],
              [0.1, -0.1],
              [0.14, 0.06],
            ],
            [246, 206, 70],
            0.4,
          );
          b.ctx.fillStyle = 'rgba(255,255,255,0.9)';
          for (let i = 0; i < 6; i++) disc(b, Math.cos(i) * 0.13, Math.sin(i) * 0.1, 0.035, WHITE);
        }),
        held(s, 'left', 0.6, 1.2, (b) => {
          shape(
            b,
            [
              [-0.06, -0.09],
              [0.1, -0.09],
              [0.12, 0.05],
              [-0.04, 0.07],
            ],
            [80, 170, 220],
            0.3,
          );
        }),
        scene(s, 0.8, (b) => {
          shape(
            b,
            [
              [-0.62, 0],
              [-0.68, 0.3],
              [-0.34, 0.3],
              [-0.4, 0],
            ],
            [70, 120, 190],
            0.1,
          );
          for (let i = 0; i < 6; i++) disc(b, -0.62 + i * 0.05, 0.32, 0.045, WHITE);
        }),
      ];
    },
    room: { front: 0.5, back: 0.5, above: 0.35 },
  },
  {
    verb: 'push_cart',
    view: 78,
    speed: 0.8,
    pose: (m) => ({
      ...gaitPose(GAITS.stroll, cycles(GAITS.stroll, m)),
      lean: 0.14,
      left: { to: v3(0.5, 1.02, 0.18), from: 'ground', grip: 'fist', elbow: v3(-0.4, -1, 0.4) },
      right: { to: v3(0.5, 1.02, -0.18), from: 'ground', grip: 'fist', elbow: v3(-0.4, -1, -0.4) },
      mood: 'happy',
    }),
    items: (s) => [
      scene(s, -0.05, (b) => {
        const turn = s.travelled / s.scale / 0.09;
        for (const x of [0.72, 1.42]) {
          disc(b, x, 0.09, 0.09, BLACK);
          rod(
            b,
            [
              [x + Math.cos(-turn) * 0.06, 0.09 + Math.sin(-turn) * 0.06],
              [x - Math.cos(-turn) * 0.06, 0.09 - Math.sin(-turn) * 0.06],
            ],
            0.02,
            STEEL,
          );
        }
        for (const [x, y, r, c] of [
          [0.84, 0.98, 0.13, [222, 80, 70]],
          [1.06, 1.02, 0.15, [240, 196, 80]],
          [1.3, 1.0, 0.13, [96, 160, 90]],
        ] as const)
          disc(b, x, y, r, c);
        rod(
          b,
          [
            [0.5, 1.03],
            [0.68, 0.98],
            [0.8, 0.3],
            [1.46, 0.3],
          ],
          0.04,
          STEEL,
        );
        const { ctx } = b;
        ctx.strokeStyle = b.tone([150, 156, 168], 0.9);
        ctx.lineWidth = 0.02;
        ctx.beginPath();
        for (let i = 0; i <= 6; i++) {
          ctx.moveTo(0.68 + i * 0.145, 0.98);
          ctx.lineTo(0.78 + i * 0.105, 0.5);
        }
        for (let i = 0; i <= 4; i++) {
          ctx.moveTo(0.68 + i * 0.025, 0.98 - i * 0.12);
          ctx.lineTo(1.55 - i * 0.035, 0.98 - i * 0.12);
        }
        ctx.stroke();
        rod(
          b,
          [
            [0.66, 0.99],
            [1.57, 0.99],
          ],
          0.035,
          RED,
        );
      }),
    ],
    room: { front: 1.2 },
  },
  {
    verb: 'milk',
    view: 80,
    height: 0.8,
    pose: (m) => {
      const a = Math.sin(m.t * 4) * 0.06;
      return sitting(0.34, {
        lean: 0.34,
        left: { to: v3(0.62, 0.56 + a, 0.08), from: 'ground', grip: 'fist' },
        right: { to: v3(0.62, 0.56 - a, -0.08), from: 'ground', grip: 'fist' },
        mood: 'happy',
      });
    },
    items: (s) => [
      scene(s, -0.5, (b) => cow(b, s.t)),
      scene(s, -0.3, (b) => stool(b, -0.03, 0.34)),
      scene(s, 0.6, (b) => {
        for (const dx of [-0.03, 0.04])
          rod(
            b,
            [
              [0.64 + dx, 0.5],
              [0.66 + dx * 0.5, 0.3],
            ],
            0.012,
            WHITE,
          );
        shape(
          b,
          [
            [0.5, 0],
            [0.46, 0.28],
            [0.84, 0.28],
            [0.8, 0],
          ],
          STEEL,
          0.1,
        );
        disc(b, 0.65, 0.28, 0.18, WHITE, 0.2);
      }),
    ],
    room: { front: 1.9, above: 0.1 },
  },
  {
    verb: 'unbox',
    view: 66,
    pose: (m) => {
      const k = 0.5 + 0.5 * Math.sin(m.t * 1.8);
      return atBench(
        m,
        { to: v3(0.66, 1.02 + k * 0.26, 0.12), from: 'ground', grip: 'flat' },
        { to: v3(0.6, 1.0 + k * 0.26, -0.12), from: 'ground', grip: 'flat' },
      );
    },
    items: (s) => {
      const k = 0.5 + 0.5 * Math.sin(s.t * 1.8);
      return [
        scene(s, 0.1, (b) => {
          table(b, 0.26, 1.3, 0.72);
          disc(b, 0.7, 1.06 + k * 0.26, 0.12, [96, 150, 210]);
          disc(b, 0.7, 1.06 + k * 0.26, 0.05, [240, 220, 110]);
        }),
        scene(s, 0.95, (b) => {
          box(b, 0.42, 0.77, 0.58, 0.26, [196, 148, 92]);
          shape(
            b,
            [
              [0.42, 1.03],
              [0.24, 1.16],
              [0.3, 1.22],
              [0.48, 1.04],
            ],
            [214, 168, 112],
            0.05,
          );
          shape(
            b,
            [
              [1.0, 1.03],
              [1.18, 1.16],
              [1.12, 1.22],
              [0.94, 1.04],
            ],
            [214, 168, 112],
            0.05,
          );
          box(b, 0.67, 0.77, 0.08, 0.26, [230, 206, 150]);
        }),
      ];
    },
    room: { front: 0.8 },
  },
  {
    verb: 'kick_scooter',
    view: 80,
    speed: 2.4,
    pose: (m) => {
      const a = m.travelled > 0 ? (m.travelled / (2.6 * m.scale)) * TAU : m.t * 3;
      const push = Math.max(0, Math.sin(a));
      return pose({
        hips: v3(-0.02, -0.02 - push * 0.06, 0),
        lean: 0.2,
        head: { follow: 0.1 },
        left: { to: v3(0.46, 1.0, 0.2), from: 'ground', grip: 'fist' },
        right: { to: v3(0.46, 1.0, -0.2), from: 'ground', grip: 'fist' },
        leftLeg: { to: v3(0.06, 0.12, 0.04), from: 'ground' },
        rightLeg: {
          to: v3(-0.16 - push * 0.5, 0.1 + (1 - push) * 0.12, -0.12),
          from: 'ground',
          pitch: push * 0.8,
        },
        mood: 'happy',
      });
    },
    dress: (o) => ({
      ...o,
      bottom:
        o.bottom?.kind === 'skirt' || o.bottom?.kind === 'gown'
          ? { kind: 'jeans', color: rgb('#3d5573'), trim: rgb('#2c3f57'), length: 1, fit: 1 }
          : o.bottom,
      hat: { kind: 'bike_helmet', color: rgb('#e8823a'), trim: rgb('#5a2c14') },
    }),
    items: (s) => [
      scene(s, -0.12, (b) => {
        const turn = -s.travelled / s.scale / 0.1;
        rod(
          b,
          [
            [-0.4, 0.1],
            [0.42, 0.1],
            [0.56, 0.2],
            [0.46, 1.02],
          ],
          0.055,
          [60, 130, 200],
        );
        for (const x of [-0.44, 0.58]) {
          disc(b, x, 0.1, 0.1, BLACK);
          rod(
            b,
            [
              [x + Math.cos(turn) * 0.07, 0.1 + Math.sin(turn) * 0.07],
              [x - Math.cos(turn) * 0.07, 0.1 - Math.sin(turn) * 0.07],
            ],
            0.02,
            STEEL,
          );
        }
        rod(
          b,
          [
            [0.38, 1.03],
            [0.54, 1.03],
          ],
          0.05,
          BLACK,
        );
      }),
    ],
    room: { front: 0.3 },
  },
];

/** A cow that stands still for it, head to the right. */
function cow(b: Brush, t: number): void {
  const coat: Rgb = [248, 244, 236];
  const spot: Rgb = [56, 48, 46];
  for (const x of [0.56, 0.74, 1.72, 1.9])
    rod(
      b,
      [
        [x, 0.8],
        [x + 0.01, 0],
      ],
      0.12,
      coat,
    );
  shape(
    b,
    [
      [0.42, 1.3],
      [0.44, 0.82],
      [0.7, 0.66],
      [1.5, 0.66],
      [1.98, 0.8],
      [2.06, 1.3],
      [1.7, 1.42],
      [0.8, 1.42],
    ],
    coat,
    0.6,
  );
  for (const [x, y, r] of [
    [0.8, 1.16, 0.2],
    [1.36, 1.05, 0.26],
    [1.82, 1.22, 0.16],
  ] as const)
    disc(b, x, y, r, spot, 0.8);
  disc(b, 0.72, 0.62, 0.14, [240, 176, 176]);
  const nod = Math.sin(t * 1.2) * 0.03;
  shape(
    b,
    [
      [1.92, 1.26],
      [2.1, 1.52 + nod],
      [2.34, 1.5 + nod],
      [2.5, 1.2 + nod],
      [2.36, 1.1 + nod],
      [2.1, 1.12],
    ],
    coat,
    0.5,
  );
  disc(b, 2.44, 1.18 + nod, 0.1, [236, 176, 170]);
  disc(b, 2.26, 1.38 + nod, 0.025, spot);
  for (const dx of [-0.02, 0.14])
    rod(
      b,
      [
        [2.12 + dx, 1.52 + nod],
        [2.1 + dx * 1.6, 1.66 + nod],
      ],
      0.035,
      [226, 206, 170],
    );
  rod(
    b,
    [
      [0.42, 1.26],
      [0.34, 0.9],
      [0.36 + Math.sin(t * 2) * 0.05, 0.56],
    ],
    0.035,
    coat,
  );
}
