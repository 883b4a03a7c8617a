import type { Rgb } from '../../../color.ts';
import { rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { blob, ellipse } from '../draw/form.ts';
import { star } from '../draw/hat-parts.ts';
import type { Pose } from '../pose.ts';
import { fist, pose, v3 } from '../pose.ts';
import { partner } from '../tools/partner.ts';
import { path, track } from '../tools/track.ts';
import { at, GOLD, grip, held, rod, scene, shape, WHITE } from '../tools/place.ts';
import type { Action, Moment, Stage } from './action.ts';
import { atEase } from './locomotion.ts';

function heart(b: Brush, x: number, y: number, r: number, alpha: number): void {
  b.ctx.globalAlpha = alpha;
  b.ctx.fillStyle = b.tone([230, 60, 90], 1);
  b.ctx.fill(
    blob(
      [
        [x, y - r],
        [x - r, y + r * 0.2],
        [x - r * 0.55, y + r * 0.85],
        [x, y + r * 0.4],
        [x + r * 0.55, y + r * 0.85],
        [x + r, y + r * 0.2],
      ],
      0.9,
    ),
  );
  b.ctx.globalAlpha = 1;
}

function hearts(s: Stage, x: number, y: number) {
  return scene(s, 1, (b) => {
    for (let i = 0; i < 3; i++) {
      const age = (s.t * 0.4 + i / 3) % 1;
      heart(
        b,
        x + Math.sin(age * 5 + i * 2) * 0.1,
        y + age * 0.35,
        0.05 + age * 0.02,
        Math.sin(age * Math.PI),
      );
    }
  });
}

function close(m: Moment): Pose {
  return pose({
    lean: 0.07,
    hips: v3(0, 0, 0),
    head: { nod: 0.06, follow: 0.3 },
    left: { to: v3(0.3, -0.14, 0.14), from: 'chest', elbow: v3(-0.3, -0.6, 0.8), grip: 'relaxed' },
    right: {
      to: v3(0.32, -0.04 + Math.sin(m.t) * 0.01, -0.14),
      from: 'chest',
      elbow: v3(-0.3, -0.6, -0.8),
      grip: 'relaxed',
    },
    mood: 'asleep',
  });
}

/** Two who come together: 0 apart with open arms, 1 in each other's arms. */
const closeness = (t: number): number =>
  track((t + 0.3) % 4.6, [0, 0], [0.9, 1], [3.9, 1], [4.6, 0]);

/** Arms open wide, then about the other's back, rocking from side to side. */
function hugging(m: Moment, way: 1 | -1): Pose {
  const near = closeness(m.t);
  const rock = 0.05 * Math.sin(m.t * 2.4) * near;
  const arm = (s: number, high: number): Pose['left'] => ({
    to: path(
      near,
      [0, 0.42, 0.18, 0.5 * s],
      [0.7, 0.4, high, 0.3 * s],
      [1, 0.42, high + 0.03 * Math.sin(m.t * 4 + s), 0.1 * s],
    ),
    from: 'chest',
    elbow: v3(0.1, -0.4, 0.9 * s),
    grip: near > 0.6 ? 'relaxed' : 'open',
  });
  return pose({
    lean: 0.05 + rock * way + 0.04 * near,
    head: { nod: 0.04, follow: 0.3, tilt: 0.14 * near * way },
    left: arm(1, 0.1 * way),
    right: arm(-1, -0.08 * way),
    mood: 'happy',
    mouth: 0.3 * (1 - near),
  });
}

function trophy(b: Brush): void {
  shape(
    b,
    [
      [-0.07, -0.02],
      [-0.06, 0.03],
      [0.06, 0.03],
      [0.07, -0.02],
    ],
    [80, 52, 38],
    0.1,
  );
  rod(
    b,
    [
      [0, 0.03],
      [0, 0.12],
    ],
    0.035,
    GOLD,
  );
  shape(
    b,
    [
      [-0.04, 0.11],
      [-0.11, 0.2],
      [-0.13, 0.34],
      [0.13, 0.34],
      [0.11, 0.2],
      [0.04, 0.11],
    ],
    GOLD,
    0.6,
  );
  b.ctx.strokeStyle = b.tone(GOLD, 0.85);
  b.ctx.lineWidth = 0.022;
  b.ctx.stroke(ellipse(-0.14, 0.27, 0.045, 0.06));
  b.ctx.stroke(ellipse(0.14, 0.27, 0.045, 0.06));
  b.ctx.fillStyle = b.tone(WHITE, 1);
  b.ctx.fill(star(0, 0.26, 0.05));
}

function pompom(b: Brush, t: number): void {
  const colors: readonly Rgb[] = [[250, 206, 70], WHITE, [250, 206, 70]];
  for (let i = 0; i < 26; i++) {
    const a = i * 2.4 + Math.sin(t * 9 + i) * 0.1;
    const r = 0.1 + ((i * 37) % 10) * 0.009;
    rod(
      b,
      [
        [0, 0],
        [Math.cos(a) * r, Math.sin(a) * r],
      ],
      0.024,
      colors[i % 3]!,
    );
  }
}

function greet(m: Moment): Pose {
  return {
    ...atEase(m.t),
    lean: 0.05,
    head: { nod: 0, turn: 0, tilt: 0, follow: 0.3 },
    right: fist(v3(0.45, -0.14 + Math.sin(m.t * 6) * 0.11, 0.02), v3(-0.2, -1, -0.2)),
    hips: v3(0, 0.012 * Math.sin(m.t * 6), 0),
    mood: 'laughing',
    mouth: 0.2 + 0.15 * Math.sin(m.t * 5),
  };
}

function receive(m: Moment): Pose {
  return {
    ...atEase(m.t),
    lean: 0.08,
    head: { nod: 0, turn: 0, tilt: 0, follow: 0.3 },
    right: fist(v3(0.44, -0.06, -0.06), v3(-0.2, -1, -0.4)),
    left: fist(v3(0.44, -0.06, 0.06), v3(-0.2, -1, 0.4)),
    mood: 'happy',
    mouth: 0.25,
  };
}

/** Both with a hand on what goes from one to the other. */
const handingOver: Omit<Action, 'verb'> = {
  view: 66,
  partner: true,
  pose: (m) => receive(m),
  items: (s) => [
    ...partner(s, { pose: receive(s), dx: 1.02, near: -0.05, view: 72, facing: -1 }),
    at(s, { x: 0.5 * s.scale, y: grip(s, 'right').y + 0.04 * s.scale }, 0.02, 0, trophy),
  ],
  room: { front: 0.9 },
};

export const together: readonly Action[] = [
  {
    verb: 'kiss',
    view: 84,
    partner: true,
    pose: close,
    items: (s) => [
      ...partner(s, {
        pose: {
          ...close(s),
          right: { to: v3(0.3, 0.02, -0.16), from: 'chest', elbow: v3(-0.3, -0.6, -0.8) },
        },
        dx: 0.4,
        near: -0.12,
        view: 84,
        facing: -1,
      }),
      hearts(s, 0.2, 1.92),
    ],
    room: { front: 0.5, above: 0.45 },
  },
  {
    verb: 'hug',
    view: 80,
    partner: true,
    pose: (m) => hugging(m, 1),
    items: (s) =>
      partner(s, {
        pose: { ...hugging(s, -1), mood: 'asleep' },
        dx: 0.36 + 0.75 * (1 - closeness(s.t)),
        near: -0.12,
        view: 80,
        facing: -1,
      }),
    room: { front: 0.9 },
  },
  {
    verb: 'shake_hands',
    view: 74,
    partner: true,
    pose: (m) => greet(m),
    items: (s) => partner(s, { pose: greet(s), dx: 0.98, near: -0.05, view: 74, facing: -1 }),
    room: { front: 0.8 },
  },
  { verb: 'give', ...handingOver },
  { verb: 'receive_award', ...handingOver },
  {
    verb: 'cheer',
    view: 12,
    pose: (m) => {
      const a = Math.sin(m.t * 5);
      const up = Math.max(0, Math.sin(m.t * 5)) * 0.16;
      return pose({
        hips: v3(0, up - 0.03, 0),
        left: fist(v3(0.08, 0.42 + a * 0.08, 0.34), v3(0, -0.2, 1)),
        right: fist(v3(0.08, 0.42 - a * 0.2, -0.34), v3(0, -0.2, -1)),
        leftLeg: { to: v3(0.02, up, 0.16), from: 'ground', pitch: up * 2 },
        rightLeg: { to: v3(0.02, up * 1.6, -0.2), from: 'ground', pitch: up * 3 },
        mood: 'happy',
        mouth: 0.6,
      });
    },
    dress: (o) => ({
      ...o,
      over: null,
      top: {
        kind: 'jersey',
        color: rgb('#c9342b'),
        trim: rgb('#ffffff'),
        sleeve: 0.03,
        length: 0.03,
        fit: 1,
      },
      bottom: {
        kind: 'skirt',
        color: rgb('#c9342b'),
        trim: rgb('#ffffff'),
        length: 0.26,
        fit: 1.5,
      },
      shoes: { kind: 'sneakers', color: rgb('#ffffff') },
      belt: null,
    }),
    items: (s) =>
      (['left', 'right'] as const).map((side) => held(s, side, 1, 0, (b) => pompom(b, s.t))),
    room: { above: 0.6, front: 0.2, back: 0.2 },
  },
];
