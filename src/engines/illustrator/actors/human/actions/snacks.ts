import type { Rgb } from '../../../color.ts';
import { fract } from '../../../easing.ts';
import type { Brush } from '../../shading.ts';
import { fist, flatHand, v3 } from '../pose.ts';
import {
  at,
  box,
  chair,
  disc,
  grip,
  held,
  rod,
  scene,
  shape,
  STEEL,
  table,
  WHITE,
  wisps,
} from '../tools/place.ts';
import { path, track } from '../tools/track.ts';
import type { Action, Moment, Stage } from './action.ts';
import { aproned } from './costumes.ts';
import { atEase } from './locomotion.ts';
import { atBench, sitting } from './postures.ts';

const SIP = 2.2;
const BITE = 2.6;

/** To the mouth and down again, 1 while it is there. */
const sipping = (t: number): number =>
  track(fract(t / SIP + 0.1), [0, 0], [0.25, 1], [0.6, 1], [0.85, 0]);
const biting = (t: number): number =>
  track(fract(t / BITE), [0, 0], [0.25, 1], [0.5, 1], [0.75, 0]);

function drinking(m: Moment) {
  const up = sipping(m.t);
  return {
    ...atEase(m.t),
    head: { nod: 0.06 - 0.3 * up, turn: 0, tilt: 0, follow: 0.3 },
    right: {
      to: v3(0.36 - 0.13 * up, -0.46 + 0.34 * up, -0.04),
      from: 'head' as const,
      grip: 'fist' as const,
      elbow: v3(0.1, -1, -0.7),
    },
    mood: 'happy' as const,
  };
}

/** White porcelain, so that it stands out before any sleeve. */
function mug(b: Brush, t: number): void {
  const china: Rgb = [250, 248, 242];
  b.ctx.strokeStyle = b.tone(china, 0.7);
  b.ctx.lineWidth = 0.022;
  b.ctx.beginPath();
  b.ctx.ellipse(0.085, 0.01, 0.042, 0.052, 0, 0, Math.PI * 2);
  b.ctx.stroke();
  shape(
    b,
    [
      [-0.062, -0.085],
      [-0.075, 0.09],
      [0.075, 0.09],
      [0.062, -0.085],
    ],
    china,
    0.12,
  );
  disc(b, 0, 0.09, 0.072, [92, 56, 34], 0.22);
  rod(
    b,
    [
      [-0.066, 0.0],
      [0.066, 0.0],
    ],
    0.026,
    [58, 110, 170],
  );
  wisps(b, 0, 0.12, t, 0.07, 4);
}

/** A cake with candles that burn until they are blown out, and come on again for the next try. */
const BLOW = 3;
const CANDLES = [-0.2, -0.1, 0, 0.1, 0.2];

function cake(b: Brush, s: Stage): void {
  const p = fract(s.t / BLOW);
  table(b, 0.22, 1.36, 0.78);
  disc(b, 0.8, 0.835, 0.4, WHITE, 0.16);
  box(b, 0.48, 0.84, 0.64, 0.24, [246, 196, 206]);
  disc(b, 0.8, 1.08, 0.32, [255, 244, 240], 0.2);
  for (let k = 0; k < 8; k++)
    disc(b, 0.51 + k * 0.083, 1.06 - (k % 2) * 0.02, 0.042, [255, 250, 246]);
  rod(
    b,
    [
      [0.48, 0.93],
      [1.12, 0.93],
    ],
    0.03,
    [214, 74, 108],
  );
  CANDLES.forEach((dx, i) => {
    const x = 0.8 + dx;
    rod(
      b,
      [
        [x, 1.08],
        [x, 1.26],
      ],
      0.034,
      (
        [
          [80, 160, 220],
          [250, 210, 80],
          [230, 90, 110],
          [110, 190, 120],
          [170, 110, 210],
        ] as const
      )[i]!,
    );
    const out = p > 0.46 + i * 0.05;
    if (out) wisps(b, x, 1.28, s.t + i * 0.3, 0.04, 3, 170);
    else flame(b, x, 1.27, p > 0.36 ? 0.9 : 0.12 * Math.sin(s.t * 9 + i * 2));
  });
}

function flame(b: Brush, x: number, y: number, bend: number): void {
  const { ctx } = b;
  const glow = ctx.createRadialGradient(x, y + 0.05, 0, x, y + 0.05, 0.2);
  glow.addColorStop(0, 'rgba(255,214,110,0.6)');
  glow.addColorStop(1, 'rgba(255,200,90,0)');
  ctx.fillStyle = glow;
  ctx.fillRect(x - 0.2, y - 0.15, 0.4, 0.4);
  for (const [size, color] of [
    [1, 'rgb(255,150,40)'],
    [0.55, 'rgb(255,240,160)'],
  ] as const) {
    ctx.fillStyle = color;
    ctx.beginPath();
    ctx.moveTo(x - 0.03 * size, y + 0.01);
    ctx.quadraticCurveTo(x - 0.03 * size, y + 0.06 * size, x + bend * 0.1 * size, y + 0.14 * size);
    ctx.quadraticCurveTo(x + 0.04 * size, y + 0.05 * size, x + 0.03 * size, y + 0.01);
    ctx.closePath();
    ctx.fill();
  }
}

/** Breath before the mouth as pale streaks. */
function breath(b: Brush, s: Stage): void {
  const p = fract(s.t / BLOW);
  if (p < 0.34 || p > 0.72) return;
  const { head } = s.skeleton;
  const h = s.person.proportions.head;
  b.ctx.strokeStyle = 'rgba(255,255,255,0.75)';
  b.ctx.lineWidth = 0.014;
  b.ctx.beginPath();
  for (const k of [-1, 0, 1]) {
    const x = (head.x + h * 0.52) / s.scale + 0.02 * Math.sin(s.t * 20 + k);
    const y = (head.y - h * 0.28) / s.scale + 0.025 * k;
    b.ctx.moveTo(x, y);
    b.ctx.quadraticCurveTo(x + 0.1, y + 0.01 * k, x + 0.2, y - 0.03 + 0.035 * k);
  }
  b.ctx.stroke();
}

function oven(b: Brush, open: number): void {
  box(b, 0.7, 0, 0.95, 1.0, [222, 220, 214]);
  box(b, 0.78, 0.2, 0.79, 0.5, [70, 44, 34]);
  const glow = b.ctx.createLinearGradient(0, 0.2, 0, 0.7);
  glow.addColorStop(0, 'rgba(255,150,50,0.95)');
  glow.addColorStop(1, 'rgba(255,190,90,0.4)');
  b.ctx.fillStyle = glow;
  b.ctx.fillRect(0.82, 0.24, 0.71, 0.42);
  for (const y of [0.36, 0.5])
    rod(
      b,
      [
        [0.82, y],
        [1.53, y],
      ],
      0.012,
      STEEL,
    );
  box(b, 0.76, 0.2 - 0.1 * open, 0.83, 0.5 * (1 - open) + 0.06, [120, 116, 112]);
  for (const x of [0.86, 1.06, 1.3, 1.5]) disc(b, x, 0.85, 0.035, [60, 60, 66]);
  box(b, 0.68, 1.0, 0.99, 0.05, [70, 72, 78]);
}

function cookies(b: Brush, t: number): void {
  shape(
    b,
    [
      [-0.36, -0.02],
      [-0.3, 0.05],
      [0.3, 0.05],
      [0.36, -0.02],
    ],
    [150, 154, 162],
    0.05,
  );
  for (let i = 0; i < 7; i++) {
    const x = -0.26 + (i % 4) * 0.17 + (i > 3 ? 0.06 : 0);
    const y = i > 3 ? 0.075 : 0.045;
    disc(b, x, y, 0.075, [206, 146, 78], 0.5);
    for (const [dx, dy] of [
      [-0.03, 0.01],
      [0.02, 0.015],
      [0.035, -0.01],
      [-0.005, -0.012],
    ] as const)
      disc(b, x + dx, y + dy, 0.012, [74, 42, 26], 0.7);
  }
  wisps(b, -0.1, 0.12, t, 0.1, 4);
  wisps(b, 0.14, 0.12, t + 0.6, 0.1, 4);
}

export const snacks: readonly Action[] = [
  {
    verb: 'drink',
    view: 48,
    pose: drinking,
    items: (s) => [held(s, 'right', 0.7, 0.35 * sipping(s.t), (b) => mug(b, s.t))],
  },
  { verb: 'drink_it', view: 48, pose: drinking },
  {
    verb: 'eat_it',
    view: 46,
    pose: (m) => {
      const bite = biting(m.t);
      const to = path(bite, [0, 0.4, -0.36, 0.05], [1, 0.27, -0.17, 0.05]);
      return {
        ...sitting(0.45, { lean: 0.08, head: { nod: 0.1 - 0.08 * bite }, mood: 'happy' }),
        left: { to, from: 'head', grip: 'fist', elbow: v3(0.1, -1, 0.8) },
        right: { to: { ...to, s: -0.05 }, from: 'head', grip: 'fist', elbow: v3(0.1, -1, -0.8) },
        mouth: bite > 0.6 ? 0.75 : 0.25 * Math.abs(Math.sin(m.t * 9)),
      };
    },
    items: (s) => [
      scene(s, -0.4, (b) => chair(b, -0.03, 0.45)),
      scene(s, -0.2, (b) => {
        table(b, 0.3, 1.1, 0.72);
        disc(b, 0.68, 0.785, 0.18, WHITE, 0.25);
      }),
    ],
    room: { front: 0.5 },
  },
  {
    verb: 'bake',
    view: 70,
    pose: (m) => {
      const p = fract(m.t / 4 + 0.2);
      const down = track(p, [0, 1], [0.2, 1], [0.5, 0], [0.85, 0], [1, 1]);
      return atBench(
        m,
        fist(path(down, [0, 0.46, -0.1, 0.16], [1, 0.6, -0.5, 0.16])),
        fist(path(down, [0, 0.46, -0.1, -0.16], [1, 0.6, -0.5, -0.16])),
      );
    },
    dress: (o) => ({ ...aproned('#d8584a')(o), gloves: [214, 90, 80] }),
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      const open = track(fract(s.t / 4 + 0.2), [0, 1], [0.4, 1], [0.6, 0.9], [1, 1]);
      return [
        scene(s, -0.6, (b) => oven(b, open)),
        at(s, { x: (l.x + r.x) / 2 + 0.2 * s.scale, y: (l.y + r.y) / 2 + 0.02 }, 0.4, 0, (b) =>
          cookies(b, s.t),
        ),
      ];
    },
    room: { front: 1.1 },
  },
  {
    verb: 'blow_candles',
    view: 72,
    pose: (m) => {
      const p = fract(m.t / BLOW);
      const blow = track(p, [0.1, 0], [0.36, 1], [0.7, 1], [0.9, 0]);
      return {
        ...atEase(m.t),
        lean: 0.1 + 0.42 * blow - 0.1 * track(p, [0, 0], [0.14, 1], [0.26, 0]),
        head: { nod: 0.1, turn: 0, tilt: 0, follow: 0.45 },
        left: flatHand(v3(0.3, -0.44, 0.22), v3(-0.5, -0.3, 0.9)),
        right: flatHand(v3(0.3, -0.44, -0.22), v3(-0.5, -0.3, -0.9)),
        mood: p > 0.74 ? 'laughing' : 'surprised',
        mouth: p > 0.74 ? 0.5 : 0.3 * blow,
      };
    },
    items: (s) => [scene(s, 0.2, (b) => cake(b, s)), scene(s, 0.9, (b) => breath(b, s))],
    room: { front: 0.8 },
  },
];
