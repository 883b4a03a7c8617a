import type { Rgb } from '../../../color.ts';
import { rgb } from '../../../color.ts';
import { clamp, fract, lerp } from '../../../easing.ts';
import type { Brush } from '../../shading.ts';
import { ellipse } from '../draw/form.ts';
import { bottom } from '../outfits.ts';
import type { Pose } from '../pose.ts';
import { fist, flatHand, openHand, pose } from '../pose.ts';
import { at, disc, grip, RED, rod, scene, shape, WHITE } from '../tools/place.ts';
import { path, track } from '../tools/track.ts';
import type { Action, Stage } from './action.ts';
import { kit } from './costumes.ts';

/** One throw takes so long, seconds; what was thrown comes back at its end. */
const PERIOD = 2.6;
const RELEASE = 0.46;
const BACK = 0.86;

const phaseOf = (t: number): number => fract(t / PERIOD + 0.05);

/** Overarm with the whole body: turned back on one leg, a long step, the arm last of all. */
function pitching(t: number): Pose {
  const p = phaseOf(t);
  const lift = track(p, [0, 0], [0.2, 0.42], [0.38, 0], [1, 0]);
  return pose({
    hips: path(
      p,
      [0, 0, -0.03, 0],
      [0.2, -0.12, -0.02, 0],
      [0.46, 0.26, -0.16, 0],
      [0.7, 0.22, -0.12, 0],
      [0.9, 0, -0.04, 0],
    ),
    lean: track(p, [0, 0.02], [0.22, -0.22], [0.46, 0.3], [0.6, 0.72], [0.8, 0.2], [0.95, 0.04]),
    twist: track(p, [0, 0], [0.22, -0.6], [0.48, 0.5], [0.7, 0.4], [0.9, 0]),
    head: { follow: 0.1 },
    right: fist(
      path(
        p,
        [0, 0.26, -0.1, -0.1],
        [0.22, -0.4, 0.06, -0.36],
        [0.36, -0.24, 0.42, -0.34],
        [RELEASE, 0.36, 0.46, -0.2],
        [0.6, 0.44, -0.44, 0.06],
        [0.85, 0.28, -0.06, -0.12],
      ),
      { f: -0.6, u: 0.2, s: -1 },
    ),
    left: openHand(
      path(
        p,
        [0, 0.32, -0.04, 0.1],
        [0.22, 0.36, 0.16, 0.12],
        [0.4, 0.56, 0.12, 0.14],
        [0.58, 0.1, -0.16, 0.28],
        [0.78, 0.42, 0.1, 0.16],
        [BACK, 0.5, 0.14, 0.1],
        [1, 0.3, -0.04, 0.1],
      ),
    ),
    leftLeg: {
      to: path(
        p,
        [0, 0.08, 0, 0.1],
        [0.2, 0.2, lift, 0.1],
        [0.38, 0.66, 0, 0.1],
        [0.75, 0.6, 0, 0.1],
        [0.95, 0.1, 0, 0.1],
      ),
      from: 'ground',
      pitch: lift * 0.5,
    },
    rightLeg: {
      to: path(
        p,
        [0, -0.12, 0, -0.1],
        [0.42, -0.3, 0, -0.1],
        [0.58, -0.34, 0.24, -0.1],
        [0.9, -0.12, 0, -0.1],
      ),
      from: 'ground',
      pitch: track(p, [0.3, 0], [0.55, 0.9], [0.9, 0]),
    },
    mood: 'focused',
  });
}

/** Backhand: the disc drawn across the body and sent off with a straight arm. */
function spinning(t: number): Pose {
  const p = phaseOf(t);
  return pose({
    hips: path(
      p,
      [0, 0, -0.06, 0],
      [0.26, -0.1, -0.1, 0],
      [RELEASE, 0.18, -0.12, 0],
      [0.9, 0, -0.06, 0],
    ),
    lean: track(p, [0, 0.1], [0.26, 0.12], [RELEASE, 0.26], [0.9, 0.1]),
    twist: track(p, [0, 0], [0.28, 0.8], [RELEASE, -0.5], [0.62, -0.4], [0.9, 0]),
    head: { follow: 0.1 },
    right: flatHand(
      path(
        p,
        [0, 0.3, -0.12, -0.04],
        [0.28, 0.0, -0.02, 0.4],
        [RELEASE, 0.62, 0.1, -0.16],
        [0.6, 0.4, 0.24, -0.46],
        [0.8, 0.46, 0.1, -0.06],
        [1, 0.3, -0.12, -0.04],
      ),
      { f: -0.2, u: 0.1, s: -1 },
    ),
    left: { swing: -0.5, out: 0.4, bend: 0.4 },
    leftLeg: {
      to: path(p, [0, -0.2, 0, 0.12], [0.5, -0.24, 0.04, 0.12], [0.9, -0.2, 0, 0.12]),
      from: 'ground',
      pitch: track(p, [0.3, 0], [0.5, 0.5], [0.9, 0]),
    },
    rightLeg: {
      to: path(
        p,
        [0, 0.2, 0, -0.12],
        [0.28, 0.12, 0.08, -0.12],
        [0.42, 0.44, 0, -0.12],
        [0.9, 0.2, 0, -0.12],
      ),
      from: 'ground',
    },
    mood: 'happy',
  });
}

/** Where what was thrown is at a moment: in the hand, away (`out` 0 to 1) or on its way back. */
function flightOf(t: number): { held: boolean; out: number } {
  const p = phaseOf(t);
  if (p < RELEASE || p >= BACK) return { held: true, out: 0 };
  const away = clamp((p - RELEASE) / 0.2, 0, 1);
  const home = clamp((p - 0.68) / (BACK - 0.68), 0, 1);
  return { held: false, out: p < 0.68 ? away : 1 - home };
}

type Draw = (brush: Brush, turn: number) => void;

/** What flies between the hand and the far side of the picture, `arch` metres high at its highest. */
function flying(s: Stage, draw: Draw, catches: 'left' | 'right', arch: number) {
  const { held, out } = flightOf(s.t);
  const p = phaseOf(s.t);
  const hand = grip(s, p < RELEASE ? 'right' : catches);
  const [x, y] = [hand.x / s.scale, hand.y / s.scale];
  return scene(s, 0.9, (b) => {
    b.ctx.save();
    if (held) b.ctx.translate(x + 0.05, y + 0.03);
    else b.ctx.translate(lerp(x, 2.6, out), lerp(y, 1.5, out) + arch * Math.sin(Math.PI * out));
    draw(b, held ? 0 : s.t * 14);
    b.ctx.restore();
  });
}

function ballOf(radius: number, color: Rgb, seams: Rgb): Draw {
  return (b, turn) => {
    disc(b, 0, 0, radius, color);
    b.ctx.rotate(turn);
    b.ctx.strokeStyle = b.tone(seams, 0.85);
    b.ctx.lineWidth = radius * 0.16;
    for (const side of [-1, 1]) {
      b.ctx.beginPath();
      b.ctx.ellipse(
        side * radius * 1.1,
        0,
        radius * 0.72,
        radius * 0.95,
        0,
        side > 0 ? Math.PI - 0.85 : -0.85,
        side > 0 ? Math.PI + 0.85 : 0.85,
      );
      b.ctx.stroke();
    }
  };
}

const baseball = ballOf(0.06, WHITE, RED);

function frisbee(b: Brush): void {
  disc(b, 0, 0, 0.17, [226, 60, 48], 0.34);
  b.ctx.strokeStyle = b.tone(WHITE, 0.9);
  b.ctx.lineWidth = 0.014;
  b.ctx.stroke(ellipse(0, 0.012, 0.1, 0.03));
}

/** Brown and pointed at both ends, with laces. */
function football(b: Brush): void {
  shape(
    b,
    [
      [-0.19, 0],
      [-0.1, 0.085],
      [0, 0.105],
      [0.1, 0.085],
      [0.19, 0],
      [0.1, -0.085],
      [0, -0.105],
      [-0.1, -0.085],
    ],
    [136, 74, 40],
    0.8,
  );
  rod(
    b,
    [
      [-0.06, 0.03],
      [0.06, 0.03],
    ],
    0.014,
    WHITE,
  );
  for (const x of [-0.04, 0, 0.04])
    rod(
      b,
      [
        [x, 0.01],
        [x, 0.05],
      ],
      0.012,
      WHITE,
    );
}

/** A leather glove on the catching hand. */
function glove(s: Stage) {
  const hand = grip(s, 'left');
  return at(
    s,
    hand,
    0.7,
    Math.atan2(
      s.skeleton.left.tip.y - s.skeleton.left.end.y,
      s.skeleton.left.tip.x - s.skeleton.left.end.x,
    ),
    (b) => {
      const leather: Rgb = [150, 88, 44];
      shape(
        b,
        [
          [-0.09, -0.06],
          [0, -0.13],
          [0.16, -0.13],
          [0.22, -0.03],
          [0.2, 0.1],
          [0.06, 0.15],
          [-0.08, 0.08],
        ],
        leather,
        0.7,
      );
      for (const y of [-0.07, 0, 0.07])
        rod(
          b,
          [
            [0.06, y * 0.8],
            [0.19, y],
          ],
          0.012,
          [98, 54, 26],
        );
    },
  );
}

export const throwing: readonly Action[] = [
  {
    verb: 'throw',
    view: 76,
    pose: (m) => pitching(m.t),
    items: (s) => [flying(s, ballOf(0.1, [240, 200, 70], RED), 'left', 0.5)],
    room: { front: 1.3 },
  },
  { verb: 'throw_it', view: 76, pose: (m) => pitching(m.t), room: { front: 0.4 } },
  {
    verb: 'throw_baseball',
    view: 76,
    pose: (m) => pitching(m.t),
    dress: (o) => ({
      ...kit('#f2f0ea', '#e4e2da')(o),
      bottom: bottom('trousers', '#e4e2da'),
      hat: { kind: 'cap', color: rgb('#1f3f8a'), trim: rgb('#1f3f8a') },
    }),
    items: (s) => [glove(s), flying(s, baseball, 'left', 0.3)],
    room: { front: 1.3 },
  },
  {
    verb: 'throw_football',
    view: 76,
    pose: (m) => pitching(m.t),
    dress: (o) => ({
      ...kit('#2b58a8', '#e4e2da')(o),
      bottom: bottom('trousers', '#e4e2da'),
      hat: { kind: 'helmet', color: rgb('#2b58a8'), trim: rgb('#f4f2ec') },
    }),
    items: (s) => [flying(s, football, 'left', 0.5)],
    room: { front: 1.3 },
  },
  {
    verb: 'throw_frisbee',
    view: 70,
    pose: (m) => spinning(m.t),
    items: (s) => [flying(s, frisbee, 'right', 0.35)],
    room: { front: 1.3 },
  },
];
