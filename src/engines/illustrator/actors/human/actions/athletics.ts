import { clamp, fract, lerp, TAU } from '../../../easing.ts';
import type { Brush } from '../../shading.ts';
import type { Pose } from '../pose.ts';
import { fist, openHand, pose, v3 } from '../pose.ts';
import { at, box, disc, grip, RED, rod, scene, shape, STEEL, WHITE } from '../tools/place.ts';
import { path, track } from '../tools/track.ts';
import type { Action, Moment } from './action.ts';
import { kit } from './costumes.ts';

const dress = kit('#2a6fb0', '#22252b');

/** Seconds of one throw and the share of it at which the hand lets go. */
const THROW = 2.8;
const LOOSE = 0.5;

const throwOf = (t: number): number => fract(t / THROW + 0.04);

/** A run-up, the arm far back, and over the leading leg. */
function javelinThrow(m: Moment): Pose {
  const p = throwOf(m.t);
  const stride = p < 0.36 ? Math.sin(p * TAU * 5) : 0;
  return pose({
    hips: path(
      p,
      [0, -0.7, -0.05, 0],
      [0.36, -0.1, -0.08, 0],
      [LOOSE, 0.16, -0.14, 0],
      [0.7, 0.2, -0.08, 0],
      [1, -0.7, -0.05, 0],
    ),
    lean: track(p, [0, 0.05], [0.36, -0.3], [LOOSE, 0.28], [0.64, 0.5], [0.9, 0.05]),
    twist: track(p, [0, -0.2], [0.36, -0.6], [LOOSE, 0.5], [0.8, 0.1]),
    head: { follow: 0.1, nod: -0.2 },
    right: fist(
      path(
        p,
        [0, 0.0, 0.36, -0.22],
        [0.36, -0.5, 0.24, -0.2],
        [LOOSE, 0.34, 0.5, -0.16],
        [0.62, 0.42, -0.4, 0.04],
        [0.9, 0.1, 0.1, -0.2],
      ),
      v3(-0.5, 0.3, -1),
    ),
    left: openHand(
      path(
        p,
        [0, 0.3, -0.2, 0.2],
        [0.36, 0.54, 0.24, 0.14],
        [LOOSE, 0.16, -0.1, 0.3],
        [1, 0.3, -0.2, 0.2],
      ),
    ),
    leftLeg: {
      to: path(p, [0, -0.5, 0, 0.1], [0.36, 0.36, 0, 0.1], [0.75, 0.44, 0, 0.1], [1, -0.5, 0, 0.1]),
      from: 'ground',
      pitch: 0.3 * Math.max(0, -stride),
    },
    rightLeg: {
      to: path(
        p,
        [0, -0.8, 0.1, -0.1],
        [0.36, -0.56, 0, -0.1],
        [LOOSE, -0.36, 0.1, -0.1],
        [0.66, 0.1, 0.16, -0.1],
        [1, -0.8, 0.1, -0.1],
      ),
      from: 'ground',
      pitch: 0.5,
    },
    mood: 'angry',
    mouth: p > LOOSE && p < 0.7 ? 0.6 : 0,
  });
}

/** Crouched with the shot at the neck, then up and out with a straight arm. */
function shotPut(m: Moment): Pose {
  const p = throwOf(m.t);
  const up = track(p, [0.2, 0], [LOOSE, 1], [0.75, 1], [1, 0]);
  return pose({
    hips: path(up, [0, -0.5, -0.4, 0], [1, 0.2, 0.04, 0]),
    lean: lerp(0.7, -0.08, up),
    twist: lerp(-0.9, 0.5, up),
    head: { follow: 0.1, nod: -0.2 * up },
    right: fist(
      path(up, [0, 0.1, 0.2, -0.16], [0.7, 0.14, 0.3, -0.16], [1, 0.5, 0.5, -0.1]),
      v3(-0.2, 0, -1),
    ),
    left: openHand(path(up, [0, 0.3, 0.1, 0.3], [1, -0.1, -0.1, 0.4])),
    leftLeg: { to: path(up, [0, 0.0, 0, 0.14], [1, 0.4, 0, 0.1]), from: 'ground' },
    rightLeg: {
      to: path(up, [0, -0.56, 0, -0.12], [1, -0.2, 0.02, -0.1]),
      from: 'ground',
      pitch: 0.5 * up,
    },
    mood: 'angry',
    mouth: up * 0.6,
  });
}

const LEAP = 2.4;
const leapOf = (t: number): number => fract(t / LEAP + 0.02);

/** Backwards over a bar, onto the mat. */
function highJump(m: Moment): Pose {
  const p = leapOf(m.t);
  const over = track(p, [0.34, 0], [0.56, 1], [0.74, 1.3]);
  const run = Math.sin(p * TAU * 6);
  const onGround = p < 0.34;
  return pose({
    hips: path(
      p,
      [0, -1.3, -0.03, 0],
      [0.32, -0.3, -0.12, 0],
      [0.54, 0.5, 1.0, 0],
      [0.74, 1.16, -0.3, 0],
      [1, 1.16, -0.34, 0],
    ),
    lean: onGround ? 0.16 : -0.1,
    curl: -0.4 * Math.min(1, over),
    head: { follow: 0.8 },
    left: { swing: onGround ? -0.8 * run : 2.4, out: 0.3, bend: 0.4 },
    right: { swing: onGround ? 0.8 * run : 2.7, out: 0.3, bend: 0.4 },
    leftLeg: onGround
      ? { swing: 0.7 * run, out: 0.05, bend: 0.5 }
      : { swing: -0.3 + 0.9 * Math.max(0, over - 0.9), out: 0.1, bend: 1.0, pitch: 0.8 },
    rightLeg: onGround
      ? { swing: -0.7 * run, out: 0.05, bend: 0.5 }
      : { swing: -0.1 + 0.9 * Math.max(0, over - 0.9), out: 0.1, bend: 0.9, pitch: 0.8 },
    roll: 1.35 * Math.min(1.1, over),
    mood: 'focused',
  });
}

function barAndMat(b: Brush): void {
  box(b, 0.72, 0, 1.3, 0.46, [58, 110, 190]);
  box(b, 0.72, 0.4, 1.3, 0.07, [236, 240, 244]);
  for (const [x, y] of [
    [0.3, 0.12],
    [0.56, -0.06],
  ] as const)
    rod(
      b,
      [
        [x, y],
        [x, 1.72 + y],
      ],
      0.05,
      STEEL,
    );
  for (let i = 0; i < 6; i++)
    rod(
      b,
      [
        [0.28 + i * 0.05, 1.58 - i * 0.03],
        [0.33 + i * 0.05, 1.55 - i * 0.03],
      ],
      0.05,
      i % 2 ? RED : WHITE,
    );
}

/** Running, one leg stretched over each hurdle that comes. */
function hurdling(m: Moment): Pose {
  const p = fract(m.t / 1.3);
  const up = Math.sin(Math.PI * clamp((p - 0.2) / 0.5, 0, 1));
  const run = Math.sin(m.t * 11);
  return pose({
    hips: v3(0, 0.42 * up - 0.04, 0),
    lean: 0.3 + 0.25 * up,
    head: { follow: 0.1 },
    left: fist(v3(0.3 * (up - run * (1 - up)), -0.1, 0.24)),
    right: fist(v3(0.3 * (up + run * (1 - up)), -0.1, -0.24)),
    leftLeg:
      up > 0.05
        ? { to: v3(0.1 + 0.75 * up, 0.75 * up, 0.1), from: 'ground', pitch: -0.4 * up }
        : { swing: 0.8 * run, out: 0.03, bend: 0.6 + 0.4 * run },
    rightLeg:
      up > 0.05
        ? {
            to: v3(-0.3 - 0.25 * up, 0.6 * up, -0.2),
            from: 'ground',
            pitch: 0.9,
            knee: v3(0.4, 0.3, -1),
          }
        : { swing: -0.8 * run, out: 0.03, bend: 0.6 - 0.4 * run },
    mood: 'focused',
  });
}

function hurdle(b: Brush, x: number): void {
  for (const dx of [-0.05, 0.12]) {
    rod(
      b,
      [
        [x + dx, dx > 0 ? 0.1 : -0.04],
        [x + dx, dx > 0 ? 0.94 : 0.8],
      ],
      0.035,
      STEEL,
    );
    rod(
      b,
      [
        [x + dx, dx > 0 ? 0.1 : -0.04],
        [x + dx - 0.26, dx > 0 ? 0.1 : -0.04],
      ],
      0.035,
      STEEL,
    );
  }
  shape(
    b,
    [
      [x - 0.08, 0.74],
      [x - 0.06, 0.86],
      [x + 0.15, 0.98],
      [x + 0.15, 0.86],
    ],
    WHITE,
    0,
  );
  rod(
    b,
    [
      [x - 0.02, 0.81],
      [x + 0.1, 0.9],
    ],
    0.03,
    RED,
  );
}

function pullUp(m: Moment): Pose {
  const up = track(fract(m.t / 2.2), [0, 0], [0.4, 1], [0.6, 1], [0.95, 0]);
  const hand = (s: number): Pose['left'] => ({
    to: v3(0.02, 2.42, 0.3 * s),
    from: 'ground',
    grip: 'fist',
    elbow: v3(0.1, -0.6, s),
  });
  return pose({
    hips: v3(0, 0.28 + 0.38 * up, 0),
    head: { nod: -0.2 * up },
    left: hand(1),
    right: hand(-1),
    leftLeg: { swing: 0.1, out: 0.04, bend: 0.9 + 0.2 * Math.sin(m.t * 3), pitch: 0.9 },
    rightLeg: { swing: 0.06, out: 0.04, bend: 0.8 + 0.2 * Math.sin(m.t * 3 + 0.5), pitch: 0.9 },
    mood: up > 0.2 ? 'angry' : 'focused',
  });
}

/** What has left the hand: 0 until then, 1 when it is out of sight. */
const flown = (p: number): number => clamp((p - LOOSE) / 0.3, 0, 1);

export const athletics: readonly Action[] = [
  {
    verb: 'throw_javelin',
    view: 80,
    pose: javelinThrow,
    dress,
    items: (s) => {
      const f = flown(throwOf(s.t));
      const hand = grip(s, 'right');
      const x = f > 0 ? lerp(0.6, 3.6, f) * s.scale : hand.x;
      const y = f > 0 ? (2.0 + 1.1 * f - 0.4 * f * f) * s.scale : hand.y;
      return [
        at(s, { x, y }, 0.7, 0.42 - 0.4 * f, (b) => {
          rod(
            b,
            [
              [-1.1, 0],
              [1.15, 0],
            ],
            0.03,
            [232, 214, 120],
          );
          shape(
            b,
            [
              [1.12, -0.03],
              [1.36, 0],
              [1.12, 0.03],
            ],
            STEEL,
            0,
          );
          rod(
            b,
            [
              [-0.12, 0],
              [0.12, 0],
            ],
            0.05,
            RED,
          );
        }),
      ];
    },
    room: { front: 1.4, back: 0.5, above: 0.4 },
  },
  {
    verb: 'put_shot',
    view: 76,
    pose: shotPut,
    dress,
    items: (s) => {
      const f = flown(throwOf(s.t));
      const hand = s.skeleton.right.tip;
      return [
        scene(s, -0.9, (b) =>
          shape(
            b,
            [
              [-1.1, -0.1],
              [-0.9, 0.1],
              [0.7, 0.1],
              [0.9, -0.1],
            ],
            [196, 196, 190],
            0.4,
          ),
        ),
        scene(s, 0.8, (b) =>
          disc(
            b,
            f > 0 ? lerp(0.8, 3, f) : hand.x / s.scale,
            f > 0 ? 2.1 + 0.5 * Math.sin(f * 2.6) - 0.7 * f : hand.y / s.scale + 0.03,
            0.1,
            [84, 88, 96],
          ),
        ),
      ];
    },
    room: { front: 1.3, back: 0.4 },
  },
  {
    verb: 'high_jump',
    view: 84,
    pose: highJump,
    dress,
    items: (s) => [scene(s, -0.9, barAndMat)],
    room: { front: 1.2, back: 0.9, above: 0.5 },
  },
  {
    verb: 'hurdle',
    view: 80,
    pose: hurdling,
    dress,
    items: (s) => {
      // The track comes towards the runner, who stays in the middle of the picture.
      const p = fract(s.t / 1.3);
      return [
        scene(s, -0.5, (b) => {
          for (const k of [-1, 0, 1]) hurdle(b, 0.3 + (0.45 - p + k) * 2.4);
        }),
      ];
    },
    room: { front: 1, back: 1, above: 0.2 },
  },
  {
    verb: 'pull_up',
    view: 14,
    pose: pullUp,
    dress: kit('#3a7fb8', '#2a2c34'),
    items: (s) => [
      scene(s, -0.5, (b) => {
        for (const x of [-0.75, 0.75])
          rod(
            b,
            [
              [x, 0],
              [x, 2.48],
            ],
            0.08,
            [70, 74, 84],
          );
        for (const x of [-0.75, 0.75])
          rod(
            b,
            [
              [x - 0.25, 0.02],
              [x + 0.25, 0.02],
            ],
            0.07,
            [70, 74, 84],
          );
      }),
      scene(s, 0.3, (b) =>
        rod(
          b,
          [
            [-0.8, 2.46],
            [0.8, 2.46],
          ],
          0.06,
          STEEL,
        ),
      ),
    ],
    room: { above: 0.8, front: 0.3, back: 0.3 },
  },
];
