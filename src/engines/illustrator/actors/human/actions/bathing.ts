import type { Rgb } from '../../../color.ts';
import { rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { ellipse } from '../draw/form.ts';
import { v3 } from '../pose.ts';
import { at, box, grip, rod, scene, shape, STEEL, WHITE, wisps } from '../tools/place.ts';
import type { Action, Dress } from './action.ts';
import { atEase } from './locomotion.ts';

const WATER: Rgb = [120, 190, 236];

const TILE: Rgb = [198, 222, 226];

const swimwear: Dress = (o) => ({
  ...o,
  over: null,
  belt: null,
  shoes: null,
  hat: null,
  top: o.bottom?.kind === 'skirt' && o.top ? { ...o.top, kind: 'leotard', sleeve: 0 } : null,
  bottom: { kind: 'shorts', color: rgb('#1f5fa8'), trim: rgb('#17406f'), length: 0.24, fit: 1.05 },
});

function foam(b: Brush, x: number, y: number, r: number, t: number, count = 8): void {
  for (let i = 0; i < count; i++) {
    b.ctx.fillStyle = 'rgba(255,255,255,0.9)';
    const size = r * (0.22 + (i % 3) * 0.1);
    const px = x + Math.sin(i * 2.4 + t * 0.5) * r;
    b.ctx.fill(ellipse(px, y + Math.cos(i * 1.7 + t) * r * 0.5, size, size));
  }
}

function stream(b: Brush, x: number, top: number, bottom: number, width: number, t: number): void {
  const { ctx } = b;
  ctx.strokeStyle = b.tone(WATER, 1);
  ctx.globalAlpha = 0.8;
  ctx.lineWidth = width;
  ctx.setLineDash([0.1, 0.035]);
  ctx.lineDashOffset = -t * 1.6;
  ctx.beginPath();
  ctx.moveTo(x, top);
  ctx.lineTo(x, bottom);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
}

/** A basin on its foot with a running tap, its middle at x. */
function basin(b: Brush, x: number, t: number): void {
  shape(
    b,
    [
      [x - 0.09, 0],
      [x - 0.06, 0.72],
      [x + 0.06, 0.72],
      [x + 0.09, 0],
    ],
    WHITE,
    0.2,
  );
  shape(
    b,
    [
      [x - 0.34, 0.9],
      [x - 0.24, 0.7],
      [x + 0.24, 0.7],
      [x + 0.36, 0.9],
    ],
    WHITE,
    0.35,
  );
  rod(
    b,
    [
      [x + 0.28, 0.9],
      [x + 0.28, 1.18],
      [x + 0.04, 1.18],
      [x + 0.04, 1.12],
    ],
    0.045,
    STEEL,
  );
  stream(b, x + 0.04, 1.1, 0.88, 0.035, t);
}

export const bathing: readonly Action[] = [
  {
    verb: 'shower',
    view: 30,
    pose: (m) => {
      const a = Math.sin(m.t * 5);
      return {
        ...atEase(m.t),
        head: { nod: -0.06, tilt: 0.06, turn: 0, follow: 0.4 },
        left: {
          to: v3(0.02 + a * 0.04, 0.12, 0.14),
          from: 'head',
          elbow: v3(0.2, 0, 1),
          grip: 'open',
        },
        right: {
          to: v3(0.04 - a * 0.04, 0.12, -0.14),
          from: 'head',
          elbow: v3(0.2, 0, -1),
          grip: 'open',
        },
        mood: 'asleep',
      };
    },
    dress: swimwear,
    items: (s) => [
      scene(s, -0.9, (b) => {
        box(b, -0.75, 0, 1.6, 2.35, TILE);
        for (let i = 1; i < 8; i++)
          rod(
            b,
            [
              [-0.75, i * 0.29],
              [0.85, i * 0.29],
            ],
            0.01,
            WHITE,
          );
        for (let i = 1; i < 6; i++)
          rod(
            b,
            [
              [-0.75 + i * 0.27, 0],
              [-0.75 + i * 0.27, 2.35],
            ],
            0.01,
            WHITE,
          );
        rod(
          b,
          [
            [0.66, 0.9],
            [0.66, 2.24],
            [0.12, 2.24],
          ],
          0.05,
          STEEL,
        );
        shape(
          b,
          [
            [-0.1, 2.12],
            [0.02, 2.22],
            [0.2, 2.22],
            [0.3, 2.12],
          ],
          STEEL,
          0.2,
        );
      }),
      scene(s, 0.9, (b) => {
        for (let i = 0; i < 9; i++) {
          const x = -0.12 + i * 0.055;
          stream(b, x + (x - 0.1) * 0.5, 2.1, 0.1 + (i % 3) * 0.05, 0.016, s.t + i * 0.13);
        }
        foam(b, 0.05, 0.05, 0.4, s.t, 9);
      }),
      at(s, s.skeleton.head, 0.6, 0, (b) =>
        foam(b, 0, (s.person.proportions.head / s.scale) * 0.5, 0.13, s.t),
      ),
      scene(s, -0.8, (b) => wisps(b, 0.1, 0.5, s.t, 0.3, 4)),
    ],
    room: { above: 0.55, front: 0.3, back: 0.3 },
  },
  {
    verb: 'wash_hands',
    view: 74,
    pose: (m) => {
      const rub = Math.sin(m.t * 8) * 0.035;
      return {
        ...atEase(m.t),
        lean: 0.2,
        head: { nod: 0.3, turn: 0, tilt: 0, follow: 0.4 },
        left: { to: v3(0.56 + rub, 0.98, 0.04), from: 'ground', grip: 'flat' },
        right: { to: v3(0.56 - rub, 1.0, -0.04), from: 'ground', grip: 'flat' },
        gaze: { x: 0.2, y: -0.8 },
        mood: 'happy',
      };
    },
    items: (s) => {
      const l = grip(s, 'left');
      return [
        scene(s, -0.2, (b) => basin(b, 0.6, s.t)),
        at(s, l, 0.9, 0, (b) => foam(b, 0.02, 0, 0.12, s.t, 9)),
        scene(s, 0.3, (b) => {
          for (let i = 0; i < 5; i++) {
            const age = (s.t * 0.4 + i / 5) % 1;
            b.ctx.globalAlpha = 1 - age;
            b.ctx.strokeStyle = b.tone(WATER, 1);
            b.ctx.lineWidth = 0.01;
            b.ctx.stroke(ellipse(0.5 + i * 0.06, 1.02 + age * 0.5, 0.03, 0.03));
          }
          b.ctx.globalAlpha = 1;
        }),
      ];
    },
    room: { front: 0.5 },
  },
];
