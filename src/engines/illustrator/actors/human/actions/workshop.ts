import type { Rgb } from '../../../color.ts';
import { rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { over } from '../outfits.ts';
import { fist, pose, v3 } from '../pose.ts';
import {
  BLACK,
  box,
  DARK_WOOD,
  disc,
  grip,
  held,
  rod,
  scene,
  shape,
  STEEL,
  table,
  WHITE,
  WOOD,
} from '../tools/place.ts';
import type { Action } from './action.ts';
import { aproned } from './costumes.ts';
import { atBench } from './postures.ts';

const IRON: Rgb = [92, 96, 106];

/** Sparks that fly up from the origin. */
export function sparks(b: Brush, t: number, count = 12): void {
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

/** One blow after the other: 0 is down, 1 is raised. */
function blow(t: number, rate: number): number {
  const p = (t * rate) % 1;
  return p < 0.65
    ? Math.sin((p / 0.65) * (Math.PI / 2))
    : Math.cos(((p - 0.65) / 0.35) * (Math.PI / 2));
}

export const workshop: readonly Action[] = [
  {
    verb: 'bend_metal',
    view: 8,
    pose: (m) => {
      const k = 0.5 + 0.5 * Math.sin(m.t * 1.4);
      return pose({
        hips: v3(0, -0.05, 0),
        left: fist(v3(0.34, 0.04 + k * 0.14, 0.42 - k * 0.1), v3(-0.2, -0.6, 1)),
        right: fist(v3(0.34, 0.04 + k * 0.14, -0.42 + k * 0.1), v3(-0.2, -0.6, -1)),
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
    beat: { kind: 'clang', at: 0, every: 1 / 0.9, strength: 0.7 },
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
    beat: { kind: 'thump', at: 0, every: 1 / 0.6, strength: 0.8 },
    view: 78,
    pose: (m) => {
      const k = blow(m.t, 0.6);
      return pose({
        hips: v3(-0.04, -0.06 - (1 - k) * 0.08, 0),
        lean: 0.5 - k * 0.6,
        head: { nod: 0.2, follow: 0.3 },
        left: fist(v3(0.5 - k * 0.42, -0.16 + k * 0.62, 0.06)),
        right: fist(v3(0.46 - k * 0.5, -0.12 + k * 0.66, -0.06)),
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
];
