import { TAU } from '../../../easing.ts';
import type { Item } from '../figure.ts';
import { fist, pose, v3 } from '../pose.ts';
import { grip, held, rod, WOOD } from '../tools/place.ts';
import type { Action, Stage } from './action.ts';
import { sportswear } from './costumes.ts';

/** Turns of the rope a second. */
const TURNS = 1.9;

/** 0 to 1 through a turn; at 0 the rope is under the feet. */
const turnOf = (t: number): number => t * TURNS;

/** How far off the ground: in the air as the rope goes below. */
const leap = (t: number): number => Math.max(0, Math.cos(TAU * turnOf(t))) ** 0.8 * 0.3;

/** Where the rope was a moment ago, in turns, and how much of it is still seen. */
const TRAIL = [
  [0.3, 0.12],
  [0.22, 0.2],
  [0.14, 0.3],
  [0.07, 0.45],
  [0, 1],
] as const;

/** The rope: a wide bow between the hands that goes round them, with the blur of its way. */
function rope(s: Stage): Item[] {
  const [l, r] = [grip(s, 'left'), grip(s, 'right')];
  const [a, c] = l.x < r.x ? [l, r] : [r, l];
  const middle = (l.y + r.y) / 2;
  return TRAIL.map(([ago, alpha]) => {
    const angle = TAU * (turnOf(s.t) - ago);
    // Its lowest point passes under the feet, its highest well above the head.
    const reach = Math.cos(angle) > 0 ? middle - 0.02 * s.scale : 2.15 * s.scale - middle;
    const y = middle - Math.cos(angle) * reach * 1.32;
    const out = (0.34 + 0.1 * Math.abs(Math.sin(angle))) * s.scale;
    return {
      near: Math.sin(angle) > 0 ? 0.95 : -0.95,
      draw({ ctx, tone }): void {
        ctx.strokeStyle = tone([236, 52, 44], 1);
        ctx.globalAlpha = alpha;
        ctx.lineWidth = 0.045 * s.scale;
        ctx.beginPath();
        ctx.moveTo(a.x, a.y);
        ctx.bezierCurveTo(a.x - out, y, c.x + out, y, c.x, c.y);
        ctx.stroke();
        ctx.globalAlpha = 1;
      },
    };
  });
}

export const skipping: readonly Action[] = [
  {
    verb: 'jump_rope',
    view: 10,
    pose: (m) => {
      const up = leap(m.t);
      const spin = TAU * turnOf(m.t);
      const [f, u] = [0.07 * Math.sin(spin), 0.07 * Math.cos(spin)];
      return pose({
        hips: v3(0, up - 0.05 - (up === 0 ? 0.05 : 0), 0),
        head: { nod: -0.04 },
        left: fist(v3(0.14 + f, -0.26 + u, 0.5), v3(-0.4, -0.6, 0.6)),
        right: fist(v3(0.14 + f, -0.26 + u, -0.5), v3(-0.4, -0.6, -0.6)),
        leftLeg: { to: v3(-up * 0.3, up * 1.15, 0.08), from: 'ground', pitch: up * 2.6 },
        rightLeg: { to: v3(-up * 0.3, up * 1.15, -0.08), from: 'ground', pitch: up * 2.6 },
        mood: 'happy',
        mouth: 0.25,
      });
    },
    dress: sportswear,
    items: (s) => [
      ...rope(s),
      ...(['left', 'right'] as const).map((side) =>
        held(s, side, 0.6, side === 'left' ? 0.3 : Math.PI - 0.3, (b) =>
          rod(
            b,
            [
              [-0.06, 0],
              [0.1, 0],
            ],
            0.045,
            WOOD,
          ),
        ),
      ),
    ],
    room: { above: 0.5, front: 0.2, back: 0.2 },
  },
];
