import { rgb } from '../../../color.ts';
import { fract } from '../../../easing.ts';
import type { Brush } from '../../shading.ts';
import { bottom, top } from '../outfits.ts';
import { fist, pose, v3 } from '../pose.ts';
import { spray } from '../tools/foam.ts';
import { BLACK, disc, held, rod, scene, shape, STEEL } from '../tools/place.ts';
import type { Action, Dress } from './action.ts';
import { bathing } from './costumes.ts';
import { boarding } from './skating.ts';

const winter: Dress = (o) => ({
  ...o,
  over: null,
  top: top('hoodie', '#d2342c', { fit: 1.2 }),
  bottom: bottom('trousers', '#2c3a52', { fit: 1.2 }),
  shoes: { kind: 'boots', color: rgb('#3a3d44') },
  gloves: rgb('#25272c'),
  glasses: 'goggles',
  hat: { kind: 'beanie', color: rgb('#f4f2ec'), trim: rgb('#2a8fc0') },
  belt: null,
});

function ski(b: Brush): void {
  shape(
    b,
    [
      [-0.85, 0],
      [-0.85, 0.035],
      [0.85, 0.035],
      [1.02, 0.14],
      [1.06, 0.12],
      [0.9, 0],
    ],
    [220, 70, 50],
    0.3,
  );
}

/** A wave that stands up behind the surfer, throws its lip forward and breaks at its back. */
function wave(b: Brush, t: number): void {
  const { ctx } = b;
  const roll = 0.05 * Math.sin(t * 1.9);
  const face = ctx.createLinearGradient(0, 2, 0, -0.2);
  face.addColorStop(0, 'rgb(150,226,226)');
  face.addColorStop(0.35, 'rgb(56,170,190)');
  face.addColorStop(1, 'rgb(18,92,140)');
  ctx.fillStyle = face;
  ctx.beginPath();
  ctx.moveTo(-2.6, -0.14);
  ctx.bezierCurveTo(-2.5, 0.9, -2.1, 1.7 + roll, -1.2, 1.95 + roll);
  ctx.bezierCurveTo(-0.5, 2.12 + roll, 0.0, 1.98, 0.2, 1.62 + roll);
  ctx.bezierCurveTo(-0.2, 1.78, -0.5, 1.5, -0.42, 1.1);
  ctx.bezierCurveTo(-0.3, 0.5, 0.6, 0.3, 2.0, -0.02);
  ctx.lineTo(2.0, -0.14);
  ctx.closePath();
  ctx.fill();
  ctx.strokeStyle = 'rgba(226,250,252,0.4)';
  ctx.lineWidth = 0.03;
  ctx.beginPath();
  for (let i = 0; i < 6; i++) {
    const shift = fract(t * 0.35 + i / 6);
    const x = -2.1 + i * 0.26;
    ctx.moveTo(x + 0.9 * shift, 0.05);
    ctx.bezierCurveTo(x - 0.1, 0.6, x + 0.1, 1.3, x + 0.75 - 0.2 * shift, 1.75);
  }
  ctx.stroke();
  for (let i = 0; i < 15; i++) {
    const along = i / 14;
    const x = -2.2 + 2.4 * along;
    const y =
      along < 0.55
        ? 1.2 + 0.78 * Math.sin((along / 0.55) * 1.5)
        : 1.98 - 0.34 * ((along - 0.55) / 0.45) ** 2;
    const r = 0.12 + 0.06 * Math.sin(i * 2.3 + t * 5);
    const puff = ctx.createRadialGradient(x, y + roll, 0, x, y + roll, r * 1.7);
    puff.addColorStop(0, 'rgba(255,255,255,0.95)');
    puff.addColorStop(0.6, 'rgba(248,253,255,0.75)');
    puff.addColorStop(1, 'rgba(248,253,255,0)');
    ctx.fillStyle = puff;
    ctx.fillRect(x - r * 2, y + roll - r * 2, r * 4, r * 4);
  }
}

/** White water along the foot of the wave. */
function foot(b: Brush, t: number): void {
  const { ctx } = b;
  for (let i = 0; i < 18; i++) {
    const x = -2.5 + i * 0.25;
    const r = (0.26 - 0.1 * (i / 17)) * (1 + 0.2 * Math.sin(i * 1.9 + t * 4));
    const y = -0.12 + 0.03 * Math.sin(i + t * 3);
    const puff = ctx.createRadialGradient(x, y, 0, x, y, r);
    puff.addColorStop(0, 'rgba(255,255,255,0.9)');
    puff.addColorStop(0.55, 'rgba(244,252,255,0.6)');
    puff.addColorStop(1, 'rgba(244,252,255,0)');
    ctx.fillStyle = puff;
    ctx.fillRect(x - r, y - r, r * 2, r * 2);
  }
}

export const snowAndWaves: readonly Action[] = [
  {
    verb: 'snowboard',
    view: 68,
    speed: 5,
    pose: (m) => boarding(m, 0.06, 0.22),
    dress: winter,
    items: (s) => [
      scene(s, -0.15, (b) => {
        shape(
          b,
          [
            [-0.78, 0.1],
            [-0.66, 0.02],
            [0.66, 0.02],
            [0.8, 0.12],
            [0.76, 0.14],
            [0.62, 0.06],
            [-0.62, 0.06],
            [-0.76, 0.12],
          ],
          [60, 130, 200],
          0.5,
        );
        spray(b, { x: -0.6, y: 0.03, back: 1.1, high: 0.5, t: s.t });
      }),
    ],
    room: { back: 0.5 },
  },
  {
    verb: 'surf',
    view: 62,
    speed: 3,
    habitat: 'water_surface',
    pose: (m) => boarding(m, 0.1, 0.24),
    dress: bathing,
    items: (s) => [
      scene(s, -0.9, (b) => wave(b, s.t)),
      scene(s, -0.15, (b) => {
        shape(
          b,
          [
            [-0.95, 0.1],
            [-0.7, 0.04],
            [0.6, 0.04],
            [1.1, 0.2],
            [0.6, 0.11],
            [-0.8, 0.11],
          ],
          [246, 214, 110],
          0.7,
        );
        rod(
          b,
          [
            [-0.8, 0.09],
            [0.9, 0.13],
          ],
          0.02,
          [214, 70, 60],
        );
      }),
      scene(s, 1, (b) => {
        spray(b, { x: -0.5, y: 0.02, back: 1.5, high: 0.62, t: s.t });
        foot(b, s.t);
      }),
    ],
    room: { back: 1.5, front: 1, above: 0.5 },
  },
  {
    verb: 'ski',
    view: 74,
    speed: 5,
    pose: (m) =>
      pose({
        hips: v3(-0.06, -0.2 + Math.sin(m.t * 3) * 0.02, 0),
        lean: 0.6,
        head: { follow: 0.15 },
        left: fist(v3(0.34, -0.12, 0.24), v3(-0.4, -0.8, 0.6)),
        right: fist(v3(0.34, -0.12, -0.24), v3(-0.4, -0.8, -0.6)),
        leftLeg: { to: v3(0.02, 0.04, 0.1), from: 'ground' },
        rightLeg: { to: v3(0.1, 0.04, -0.1), from: 'ground' },
        mood: 'happy',
      }),
    dress: winter,
    items: (s) => [
      scene(s, -0.2, (b) => {
        b.ctx.save();
        b.ctx.translate(0.02, 0.03);
        ski(b);
        b.ctx.restore();
        ski(b);
        spray(b, { x: -0.7, y: 0.02, back: 1.0, high: 0.42, t: s.t });
      }),
      ...(['left', 'right'] as const).map((side) =>
        held(s, side, side === 'right' ? 0.5 : -0.35, -2.5, (b) => {
          rod(
            b,
            [
              [-0.06, 0],
              [1.05, 0],
            ],
            0.018,
            BLACK,
          );
          disc(b, 0.98, 0, 0.045, STEEL);
        }),
      ),
    ],
    room: { back: 0.6, front: 0.5 },
  },
];
