import type { Rgb } from '../../../color.ts';
import { clamp, fract, lerp } from '../../../easing.ts';
import type { Brush } from '../../shading.ts';
import { ellipse } from '../draw/form.ts';
import { fist, pose, v3 } from '../pose.ts';
import { at, grip, rod, scene, shape, STEEL, WHITE, WOOD } from '../tools/place.ts';
import { track } from '../tools/track.ts';
import type { Action, Stage } from './action.ts';

const PERIOD = 3;
const LOOSE = 0.62;
/** Where the butt stands before the archer, and how high its middle is. */
const BUTT = { x: 2.3, y: 1.4 };

const phaseOf = (t: number): number => fract(t / PERIOD + 0.1);

/** How far the string is drawn, 0 to 1. */
const drawn = (p: number): number =>
  track(p, [0.1, 0], [0.45, 1], [LOOSE, 1], [LOOSE + 0.02, 0], [1, 0]);

function arrow(b: Brush, tail: number, y: number): void {
  rod(
    b,
    [
      [tail, y],
      [tail + 0.72, y],
    ],
    0.018,
    WOOD,
  );
  shape(
    b,
    [
      [tail + 0.7, y - 0.03],
      [tail + 0.8, y],
      [tail + 0.7, y + 0.03],
    ],
    STEEL,
    0,
  );
  for (const side of [-1, 1])
    shape(
      b,
      [
        [tail, y],
        [tail - 0.05, y + side * 0.045],
        [tail + 0.08, y + side * 0.04],
        [tail + 0.14, y],
      ],
      [222, 60, 52],
      0,
    );
}

/** A tall bow in the left hand; its string runs to where the right hand draws it. */
function bow(s: Stage) {
  const l = grip(s, 'left');
  const r = grip(s, 'right');
  const pull = drawn(phaseOf(s.t));
  return at(s, l, 0.5, 0, (b) => {
    const tips = { x: -0.22 - 0.1 * pull, y: 0.74 - 0.06 * pull };
    b.ctx.strokeStyle = b.tone([112, 62, 30], 0.9);
    b.ctx.lineWidth = 0.042;
    b.ctx.beginPath();
    b.ctx.moveTo(tips.x, tips.y);
    b.ctx.quadraticCurveTo(0.1, 0.5, 0, 0.06);
    b.ctx.lineTo(0, -0.06);
    b.ctx.quadraticCurveTo(0.1, -0.5, tips.x, -tips.y);
    b.ctx.stroke();
    rod(
      b,
      [
        [0, -0.09],
        [0, 0.09],
      ],
      0.055,
      [60, 40, 30],
    );
    const hand = { x: (r.x - l.x) / s.scale, y: (r.y - l.y) / s.scale };
    const nock =
      pull > 0.02 ? { x: lerp(tips.x, hand.x, pull), y: hand.y * pull } : { x: tips.x, y: 0 };
    rod(
      b,
      [
        [tips.x, tips.y],
        [nock.x, nock.y],
        [tips.x, -tips.y],
      ],
      0.012,
      WHITE,
    );
    if (phaseOf(s.t) < LOOSE) arrow(b, nock.x, nock.y * 0.5 + 0.01);
  });
}

/** A round straw butt with coloured rings on an easel, its middle at (x, y). */
function targetButt(b: Brush, x: number, y: number): void {
  for (const foot of [-0.34, 0.3])
    rod(
      b,
      [
        [x, y + 0.5],
        [x + foot, 0],
      ],
      0.06,
      WOOD,
    );
  const rings: readonly (readonly [number, Rgb])[] = [
    [0.56, [226, 196, 140]],
    [0.48, WHITE],
    [0.39, [54, 54, 60]],
    [0.3, [66, 140, 206]],
    [0.2, [220, 56, 48]],
    [0.1, [248, 210, 70]],
  ];
  // Seen half from the side, as it stands across the way of the arrow.
  for (const [r, color] of rings) {
    b.ctx.fillStyle = b.tone(color, 0.86);
    b.ctx.fill(ellipse(x, y, r * 0.42, r));
  }
}

export const archery: readonly Action[] = [
  {
    verb: 'shoot',
    view: 80,
    pose: (m) => {
      const pull = drawn(phaseOf(m.t));
      return pose({
        turn: 0.25,
        lean: -0.02,
        head: { turn: -0.1, follow: 0.2 },
        left: fist(v3(0.6, 0.14, 0.1)),
        right: fist(v3(lerp(0.42, 0.02, pull), 0.18, -0.1), v3(-1, 0.25, -0.5)),
        leftLeg: { to: v3(0.26, 0, 0.12), from: 'ground' },
        rightLeg: { to: v3(-0.24, 0, -0.12), from: 'ground' },
        mood: 'focused',
      });
    },
    items: (s) => {
      const p = phaseOf(s.t);
      const gone = clamp((p - LOOSE) / 0.07, 0, 1);
      const y = grip(s, 'left').y / s.scale;
      return [
        scene(s, -0.6, (b) => targetButt(b, BUTT.x, BUTT.y)),
        bow(s),
        scene(s, 0.6, (b) => {
          if (gone > 0) arrow(b, lerp(0.5, BUTT.x - 0.66, gone), lerp(y, BUTT.y, gone));
        }),
      ];
    },
    room: { front: 1.9, above: 0.1 },
  },
];
