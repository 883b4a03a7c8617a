import { TAU } from '../../../easing.ts';
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

/** The rope as it is seen: a wide bow between the hands that goes round them. */
function rope(s: Stage, near: number) {
  const [l, r] = [grip(s, 'left'), grip(s, 'right')];
  const angle = TAU * turnOf(s.t);
  const before = Math.sin(angle) > 0 ? 1 : -1;
  const middle = (l.y + r.y) / 2 / s.scale;
  // Its lowest point passes under the feet, its highest well above the head.
  const reach = Math.cos(angle) > 0 ? middle - 0.02 : 2.1 - middle;
  const y = middle - Math.cos(angle) * reach;
  return {
    near: before > 0 ? near : -near,
    draw: (b: Parameters<Parameters<typeof held>[4]>[0]): void => {
      const { ctx } = b;
      ctx.strokeStyle = b.tone([236, 52, 44], 1);
      ctx.lineWidth = 0.042 * s.scale;
      ctx.beginPath();
      const [a, c] = l.x < r.x ? [l, r] : [r, l];
      const out = 0.34 * s.scale;
      const pull = (y * s.scale - (a.y + c.y) / 2) * 1.32 + (a.y + c.y) / 2;
      ctx.moveTo(a.x, a.y);
      ctx.bezierCurveTo(a.x - out, pull, c.x + out, pull, c.x, c.y);
      ctx.stroke();
    },
  };
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
      rope(s, 0.95),
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
