import { rgb } from '../../../color.ts';
import { fract, TAU } from '../../../easing.ts';
import { bottom, top } from '../outfits.ts';
import type { LegPose, Pose } from '../pose.ts';
import { fist, openHand, pose, v3 } from '../pose.ts';
import { GOLD, rod, scene, shape, STEEL, WOOD } from '../tools/place.ts';
import { path, track } from '../tools/track.ts';
import type { Action, Moment } from './action.ts';

/** En pointe: arms rounded overhead, a leg drawn up to the knee, an arabesque, and round again. */
function ballet(m: Moment): Pose {
  const p = fract(m.t / 3.6 + 0.08);
  const arabesque = track(p, [0.4, 0], [0.55, 1], [0.8, 1], [0.94, 0]);
  const passe = track(p, [0, 0], [0.1, 1], [0.34, 1], [0.44, 0]);
  const spin = track(p, [0.1, 0], [0.36, TAU]);
  const free: LegPose = {
    to: path(
      p,
      [0, -0.02, 0.1, -0.12],
      [0.1, 0.04, 0.52, -0.2],
      [0.34, 0.04, 0.52, -0.2],
      [0.42, -0.1, 0.12, -0.1],
      [0.56, -0.72, 0.86, -0.06],
      [0.8, -0.72, 0.86, -0.06],
      [1, -0.02, 0.1, -0.12],
    ),
    from: 'ground',
    pitch: 1.25,
    knee: v3(0.4 - arabesque, 0.2, -1 + arabesque * 0.8),
  };
  return pose({
    hips: v3(0, 0.09, 0),
    turn: spin + 0.3,
    lean: arabesque * 0.42,
    curl: -0.2 * arabesque,
    head: { follow: 0.15, tilt: 0.08 },
    left: openHand(
      path(
        p,
        [0, 0.12, 0.4, 0.3],
        [0.12, 0.16, 0.56, 0.14],
        [0.34, 0.16, 0.56, 0.14],
        [0.56, 0.62, 0.3, 0.08],
        [0.8, 0.62, 0.3, 0.08],
        [1, 0.12, 0.4, 0.3],
      ),
      v3(0, 0, 1),
    ),
    right: openHand(
      path(
        p,
        [0, 0.2, 0.0, -0.44],
        [0.12, 0.16, 0.56, -0.14],
        [0.34, 0.16, 0.56, -0.14],
        [0.56, -0.2, 0.12, -0.5],
        [0.8, -0.2, 0.12, -0.5],
        [1, 0.2, 0.0, -0.44],
      ),
      v3(0, 0, -1),
    ),
    leftLeg: { to: v3(0, 0.1, 0.03), from: 'ground', pitch: 1.3 },
    rightLeg: passe > 0 || arabesque > 0 ? free : { ...free, pitch: 0.9 },
    mood: 'happy',
  });
}

/** Upright and loose, arms out for balance, heels and toes rapping the floor in turn. */
function tapping(m: Moment): Pose {
  const beat = m.t * 2.2;
  const side = Math.sin(TAU * beat * 0.5);
  const kick = Math.max(0, Math.sin(TAU * beat));
  const leg = (mine: number, s: number): LegPose => ({
    to: v3(0.06 + 0.3 * kick * mine, 0.16 * kick * mine, s * (0.1 + 0.2 * kick * mine)),
    from: 'ground',
    pitch: -0.5 * mine * kick + 0.5 * (1 - mine) * Math.abs(Math.cos(TAU * beat)),
    knee: v3(1, 0.2, s),
  });
  const left = side > 0 ? 1 : 0;
  return pose({
    hips: v3(0, -0.06 + 0.03 * Math.abs(Math.sin(TAU * beat)), side * 0.06),
    side: -side * 0.14,
    tilt: side * 0.08,
    head: { tilt: side * 0.12 },
    left: openHand(v3(0.2, -0.1 + 0.16 * side, 0.5), v3(-0.3, -0.7, 0.7)),
    right: openHand(v3(0.2, -0.1 - 0.16 * side, -0.5), v3(-0.3, -0.7, -0.7)),
    leftLeg: leg(left, 1),
    rightLeg: leg(1 - left, -1),
    mood: 'laughing',
    mouth: 0.3,
  });
}

/** Hips far out to either side, arms as snakes. */
function bellyDancing(m: Moment): Pose {
  const sway = Math.sin(TAU * m.t * 0.9);
  const ripple = Math.cos(TAU * m.t * 0.9);
  return pose({
    hips: v3(0, -0.06, sway * 0.17),
    side: -sway * 0.32,
    tilt: sway * 0.4,
    head: { tilt: sway * 0.18, follow: 0 },
    left: openHand(v3(0.14, 0.36 + 0.22 * ripple, 0.52), v3(0, -0.8, 0.6)),
    right: openHand(v3(0.14, 0.36 - 0.22 * ripple, -0.52), v3(0, -0.8, -0.6)),
    leftLeg: {
      to: v3(0.05, 0, 0.15),
      from: 'ground',
      pitch: Math.max(0, sway) * 0.5,
      knee: v3(1, 0, 0.3),
    },
    rightLeg: {
      to: v3(0.05, 0, -0.15),
      from: 'ground',
      pitch: Math.max(0, -sway) * 0.5,
      knee: v3(1, 0, -0.3),
    },
    mood: 'happy',
  });
}

/** On the floor: footwork on the hands, a windmill on the shoulders, a freeze on one hand. */
function breaking(m: Moment): Pose {
  const p = fract(m.t / 4 + 0.02);
  if (p < 0.34) return footwork(p / 0.34);
  if (p < 0.68) return windmill((p - 0.34) / 0.34);
  return freeze((p - 0.68) / 0.32);
}

function footwork(p: number): Pose {
  const a = TAU * p * 2;
  const sweep = Math.sin(a);
  return pose({
    hips: v3(-0.12, -0.55 + 0.04 * Math.cos(a), 0),
    lean: 0.85,
    twist: 0.4 * sweep,
    head: { follow: 0.1 },
    left: { to: v3(0.34, 0.03, 0.24), from: 'ground', grip: 'flat', wrist: 0.9 },
    right:
      sweep > 0
        ? openHand(v3(0.1, 0.36, -0.5))
        : { to: v3(0.34, 0.03, -0.24), from: 'ground', grip: 'flat', wrist: 0.9 },
    leftLeg: { to: v3(0.3 + 0.45 * sweep, 0.04, 0.34), from: 'ground', knee: v3(0.6, 1, 0.8) },
    rightLeg: {
      to: v3(-0.2 - 0.5 * sweep, 0.06, -0.34),
      from: 'ground',
      pitch: 0.6,
      knee: v3(0.4, 0.8, -0.8),
    },
    mood: 'focused',
  });
}

function windmill(p: number): Pose {
  const a = TAU * p * 1.5;
  return pose({
    hips: v3(0, -0.38 + 0.06 * Math.sin(a * 2), 0),
    turn: a,
    curl: 0.3,
    head: { follow: 0.8 },
    left: fist(v3(0.3, -0.2, 0.1)),
    right: fist(v3(0.3, -0.2, -0.1)),
    leftLeg: { swing: 0.7 + 0.5 * Math.sin(a), out: 0.85, bend: 0.1, pitch: 0.9 },
    rightLeg: { swing: 0.7 - 0.5 * Math.sin(a), out: 0.85, bend: 0.1, pitch: 0.9 },
    roll: 2.15,
    mood: 'focused',
  });
}

function freeze(p: number): Pose {
  const up = track(p, [0, 0], [0.25, 1], [0.85, 1], [1, 0]);
  return pose({
    hips: v3(0, -0.3 + 0.46 * up, 0),
    curl: -0.1,
    head: { follow: 0.8 },
    left: { swing: 3.1, out: 0.12, bend: 0.05, grip: 'flat' },
    right: { swing: 2.9, out: 0.3 + 1.1 * up, bend: 0.3, grip: 'open' },
    leftLeg: { swing: 0.6, out: 0.5 * up, bend: 1.4, pitch: 0.8 },
    rightLeg: { swing: -0.5, out: 0.7 * up, bend: 0.5 + 0.2 * Math.sin(p * 9), pitch: 0.8 },
    roll: Math.PI * (0.86 + 0.1 * up),
    mood: 'happy',
  });
}

/** Elbows at right angles that jerk from stop to stop, a stiff trunk, a blank face. */
const ROBOT: readonly (readonly [left: number, right: number, twist: number, head: number])[] = [
  [1, -1, 0.5, 0.6],
  [1, 1, 0, -0.6],
  [-1, 1, -0.5, -0.6],
  [-1, -1, 0, 0],
  [0, 1, 0.5, 0.6],
  [1, 0, -0.5, 0],
];

function robotDance(m: Moment): Pose {
  const beat = m.t * 1.9;
  const from = ROBOT[Math.floor(beat) % ROBOT.length]!;
  const to = ROBOT[(Math.floor(beat) + 1) % ROBOT.length]!;
  // A quick jerk, then a hold with a little tremble.
  const k = Math.min(1, fract(beat) * 4);
  const at = (i: 0 | 1 | 2 | 3): number => from[i] + (to[i] - from[i]) * k;
  const forearm = (up: number, s: number): Pose['left'] => ({
    to: v3(0.34 * (1 - Math.abs(up)) + 0.06, 0.02 + 0.3 * up, 0.46 * s),
    from: 'chest',
    elbow: v3(0, 0, s),
    grip: 'flat',
  });
  return pose({
    hips: v3(0, -0.05 - 0.02 * Math.sin(beat * 30) * (1 - k), 0),
    twist: at(2),
    side: 0.14 * at(2),
    head: { turn: at(3), follow: 1 },
    left: forearm(at(0), 1),
    right: forearm(at(1), -1),
    leftLeg: { to: v3(0, Math.max(0, at(2)) * 0.16, 0.14), from: 'ground' },
    rightLeg: { to: v3(0, Math.max(0, -at(2)) * 0.16, -0.14), from: 'ground' },
  });
}

export const dancing: readonly Action[] = [
  {
    verb: 'ballet',
    view: 34,
    usually: 'female',
    pose: ballet,
    dress: (o) => ({
      ...o,
      over: null,
      belt: null,
      top: top('leotard', '#f0b6c2'),
      bottom: bottom('tutu', '#f7cdd6'),
      shoes: { kind: 'slippers', color: rgb('#e88fa4') },
      hat: null,
    }),
    room: { above: 0.35, front: 0.3, back: 0.4 },
  },
  {
    verb: 'tap_dance',
    view: 16,
    pose: tapping,
    dress: (o) => ({
      ...o,
      hat: { kind: 'top_hat', color: rgb('#26242a'), trim: rgb('#c8323a') },
      shoes: { kind: 'shoes', color: rgb('#1c1a1e') },
    }),
    items: (s) => [
      scene(s, -0.9, (b) => {
        shape(
          b,
          [
            [-0.62, -0.12],
            [-0.52, 0.07],
            [0.52, 0.07],
            [0.62, -0.12],
          ],
          WOOD,
          0.05,
        );
      }),
      scene(s, 1, (b) => {
        // Rays where the iron of a shoe has just struck.
        const struck = fract(s.t * 2.2);
        if (struck > 0.35) return;
        const foot =
          Math.sin(TAU * s.t * 1.1) > 0 ? s.skeleton.rightLeg.tip : s.skeleton.leftLeg.tip;
        for (const angle of [0.3, 0.9, 2.2, 2.8])
          rod(
            b,
            [
              [
                foot.x / s.scale + Math.cos(angle) * 0.09,
                foot.y / s.scale + Math.sin(angle) * 0.05,
              ],
              [
                foot.x / s.scale + Math.cos(angle) * 0.17,
                foot.y / s.scale + Math.sin(angle) * 0.11,
              ],
            ],
            0.014,
            GOLD,
          );
      }),
    ],
    room: { above: 0.2 },
  },
  {
    verb: 'belly_dance',
    view: 10,
    usually: 'female',
    pose: bellyDancing,
    dress: (o) => ({
      ...o,
      over: null,
      top: top('tank', '#c8324a', { length: -0.2 }),
      bottom: bottom('skirt', '#c8324a', { length: 0.9 }),
      belt: GOLD,
      shoes: null,
    }),
    items: (s) => [
      scene(s, 1, (b) => {
        const { hips } = s.skeleton;
        const tilt = Math.sin(TAU * s.t * 0.9) * 0.3;
        for (let k = -4; k <= 4; k++) {
          const x = hips.x / s.scale + k * 0.042;
          const y = hips.y / s.scale + 0.01 + k * 0.042 * tilt - 0.02 * (1 - (k / 4) ** 2);
          rod(
            b,
            [
              [x, y],
              [x + 0.012 * Math.sin(s.t * 12 + k), y - 0.05],
            ],
            0.016,
            k % 2 ? GOLD : STEEL,
          );
        }
      }),
    ],
  },
  {
    verb: 'robot_dance',
    view: 12,
    pose: robotDance,
    dress: (o) => ({
      ...o,
      over: null,
      top: top('shirt', '#c3ccd6'),
      bottom: bottom('trousers', '#9aa6b4'),
      gloves: rgb('#e8edf2'),
      shoes: { kind: 'boots', color: rgb('#7c8896') },
      hat: { kind: 'robot_head', color: rgb('#b8c4d0'), trim: rgb('#3fb6e8') },
      belt: null,
    }),
  },
  {
    verb: 'breakdance',
    view: 70,
    pose: breaking,
    dress: (o) => ({
      ...o,
      over: null,
      top: top('hoodie', '#d8442c', { fit: 1.1 }),
      bottom: bottom('trousers', '#2a3350', { fit: 1.2 }),
      shoes: { kind: 'sneakers', color: rgb('#f4f4f2') },
      hat: { kind: 'beanie', color: rgb('#1f2530'), trim: rgb('#1f2530') },
      belt: null,
    }),
    items: (s) => [
      scene(s, -0.9, (b) =>
        shape(
          b,
          [
            [-1, -0.16],
            [-0.85, 0.1],
            [0.85, 0.1],
            [1, -0.16],
          ],
          [92, 96, 112],
          0.1,
        ),
      ),
    ],
    height: 0.85,
    room: { front: 0.5, back: 0.5, above: 0.2 },
  },
];
