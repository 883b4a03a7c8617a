import { fract } from '../../../easing.ts';
import type { Brush } from '../../shading.ts';
import { ellipse } from '../draw/form.ts';
import { fist, v3 } from '../pose.ts';
import { grip, rod } from '../tools/place.ts';
import type { Action } from './action.ts';
import { atEase } from './locomotion.ts';

const COUNT = 7;

/** Thin skins with a light, rising from `x`, `y` in metres as they grow. */
function stream(b: Brush, { x, y }: { x: number; y: number }, t: number): void {
  for (let i = 0; i < COUNT; i++) {
    const age = fract(t * 0.28 + i / COUNT);
    const r = 0.025 + 0.075 * Math.sqrt(age) * (0.6 + 0.4 * Math.sin(i * 2.3));
    const at = { x: x + 0.08 + age * 1.05, y: y + age * age * 0.5 + Math.sin(age * 7 + i) * 0.05 };
    b.ctx.globalAlpha = 1 - age ** 4;
    b.ctx.fillStyle = 'rgba(206,232,255,0.34)';
    b.ctx.fill(ellipse(at.x, at.y, r, r));
    b.ctx.lineWidth = 0.009;
    b.ctx.strokeStyle = 'rgba(255,255,255,0.95)';
    b.ctx.stroke(ellipse(at.x, at.y, r, r));
    b.ctx.fillStyle = 'rgba(255,255,255,0.9)';
    b.ctx.fill(ellipse(at.x - r * 0.35, at.y + r * 0.4, r * 0.2, r * 0.14));
  }
  b.ctx.globalAlpha = 1;
}

/** Soap bubbles, from a ring held before the mouth. */
export const bubbles: readonly Action[] = [
  {
    verb: 'blow_bubbles',
    view: 24,
    pose: (m) => ({
      ...atEase(m.t),
      head: { tilt: 0, turn: 0, nod: -0.04, follow: 0.3 },
      right: { ...fist(v3(0.3, -0.3, -0.12), v3(0.1, -1, -0.5)), from: 'head' },
      mood: 'surprised',
      mouth: 0.14,
    }),
    items: (s) => [
      {
        near: 0.5,
        draw: (b) => {
          const { head } = s.skeleton;
          const hand = grip(s, 'right');
          const ring = {
            x: head.x + s.person.proportions.head * 0.72,
            y: head.y - s.person.proportions.head * 0.26,
          };
          rod(
            b,
            [
              [hand.x, hand.y],
              [ring.x, ring.y - 0.05],
            ],
            0.02,
            [232, 84, 140],
          );
          b.ctx.lineWidth = 0.018;
          b.ctx.strokeStyle = 'rgb(232,84,140)';
          b.ctx.stroke(ellipse(ring.x, ring.y, 0.022, 0.055));
          stream(b, ring, s.t);
        },
      },
    ],
    room: { front: 1.2 },
  },
];
