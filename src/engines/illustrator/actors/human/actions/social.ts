import type { Rgb } from '../../../color.ts';
import { rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { star } from '../draw/hats.ts';
import { blob, ellipse } from '../draw/form.ts';
import type { Pose } from '../pose.ts';
import { pose, v3 } from '../pose.ts';
import { partner } from '../tools/partner.ts';
import {
  angleOf,
  at,
  BLACK,
  disc,
  flat,
  GOLD,
  grip,
  held,
  RED,
  rod,
  scene,
  shape,
  STEEL,
  WHITE,
} from '../tools/place.ts';
import type { Action, Dress, Moment, Stage } from './action.ts';
import { CAPE, sitting } from './home.ts';
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

function clapping(m: Moment): Pose {
  const open = Math.abs(Math.sin(m.t * 7)) * 0.17;
  return {
    ...atEase(m.t),
    head: { nod: 0, turn: 0, tilt: Math.sin(m.t * 3) * 0.05, follow: 0.35 },
    left: {
      to: v3(0.36, -0.02, 0.035 + open),
      from: 'chest',
      elbow: v3(-0.2, -0.8, 0.8),
      grip: 'open',
      wrist: 0.7,
    },
    right: {
      to: v3(0.36, -0.02, -0.035 - open),
      from: 'chest',
      elbow: v3(-0.2, -0.8, -0.8),
      grip: 'open',
      wrist: -0.7,
    },
    mood: 'happy',
    mouth: 0.3,
  };
}

function laughing(m: Moment): Pose {
  const shake = Math.sin(m.t * 14) * 0.012;
  return {
    ...atEase(m.t),
    lean: -0.06 + Math.sin(m.t * 1.4) * 0.1,
    hips: v3(0, -0.02 + shake, 0),
    curl: shake * 2,
    head: { nod: -0.24, turn: 0, tilt: Math.sin(m.t * 1.4) * 0.1, follow: 0.3 },
    right: { to: v3(0.2, -0.28, -0.05), from: 'chest', elbow: v3(-0.2, -0.4, -1), grip: 'flat' },
    left: { to: v3(0.24, -0.22, 0.16), from: 'chest', elbow: v3(-0.2, -0.4, 1), grip: 'flat' },
    mood: 'laughing',
    mouth: 0.8 + Math.sin(m.t * 14) * 0.15,
  };
}

function mirror(b: Brush): void {
  rod(
    b,
    [
      [0, -0.02],
      [0, 0.12],
    ],
    0.03,
    [190, 110, 130],
  );
  disc(b, 0, 0.24, 0.13, [190, 110, 130]);
  disc(b, 0, 0.24, 0.105, [206, 228, 240]);
  flat(
    b,
    [
      [-0.06, 0.2],
      [0.02, 0.3],
      [0.05, 0.28],
      [-0.03, 0.18],
    ],
    WHITE,
    1,
    0,
  );
}

/** One hand at the face with a small tool, the other with a mirror or cup. */
function grooming(
  m: Moment,
  target: readonly [number, number, number],
  given: Partial<Pose> = {},
): Pose {
  const a = Math.sin(m.t * 9);
  return {
    ...atEase(m.t),
    head: { nod: -0.04, turn: 0, tilt: 0.05, follow: 0.35 },
    right: {
      to: v3(target[0], target[1] + a * 0.01, target[2] + a * 0.02),
      from: 'head',
      elbow: v3(0, -0.8, -0.9),
      grip: 'fist',
    },
    left: { to: v3(0.36, 0.14, 0.26), from: 'chest', elbow: v3(-0.2, -0.8, 0.8), grip: 'fist' },
    mood: 'neutral',
    ...given,
  };
}

function toFace(s: Stage, side: number, up: number): number {
  const k = s.skeleton;
  const h = s.person.proportions.head;
  return angleOf(grip(s, 'right'), { x: k.head.x + side * h, y: k.head.y + up * h });
}

function fence(m: Moment, offset: number): Pose {
  const a = Math.sin(m.t * 5 + offset);
  return pose({
    hips: v3(-0.04 + a * 0.03, -0.16, 0),
    lean: 0.08 + a * 0.06,
    twist: -0.15,
    right: {
      to: v3(0.42, 0.1 + a * 0.16, -0.06),
      from: 'chest',
      elbow: v3(-0.2, -0.9, -0.5),
      grip: 'fist',
    },
    left: { to: v3(-0.2, 0.22, 0.3), from: 'chest', elbow: v3(-0.6, 0.2, 0.6), grip: 'open' },
    leftLeg: { to: v3(-0.36, 0, 0.12), from: 'ground', pitch: 0.15, knee: v3(1, 0.1, 0.4) },
    rightLeg: { to: v3(0.34, 0, -0.1), from: 'ground' },
    mood: 'angry',
  });
}

function sword(b: Brush): void {
  rod(
    b,
    [
      [-0.1, 0],
      [0.05, 0],
    ],
    0.035,
    [90, 56, 36],
  );
  rod(
    b,
    [
      [0.05, -0.09],
      [0.05, 0.09],
    ],
    0.03,
    GOLD,
  );
  shape(
    b,
    [
      [0.06, -0.024],
      [0.06, 0.024],
      [0.8, 0.02],
      [0.92, 0],
      [0.8, -0.02],
    ],
    [214, 222, 230],
    0.05,
  );
  rod(
    b,
    [
      [0.08, 0.002],
      [0.84, 0.002],
    ],
    0.008,
    WHITE,
  );
}

function grapple(m: Moment, offset: number): Pose {
  const push = Math.sin(m.t * 2.2 + offset) * 0.05;
  return pose({
    hips: v3(-0.16 + push, -0.22, 0),
    lean: 0.72,
    curl: 0.1,
    head: { follow: 0.35, nod: 0.1 },
    left: { to: v3(0.5, 0.06, 0.16), from: 'chest', elbow: v3(0, -0.7, 0.8), grip: 'fist' },
    right: { to: v3(0.48, -0.06, -0.16), from: 'chest', elbow: v3(0, -0.7, -0.8), grip: 'fist' },
    leftLeg: { to: v3(-0.46, 0, 0.14), from: 'ground', pitch: 0.35 },
    rightLeg: { to: v3(0.06, 0, -0.14), from: 'ground' },
    mood: 'angry',
  });
}

const SINGLET =
  (color: string): Dress =>
  (o) => ({
    ...o,
    top: { kind: 'leotard', color: rgb(color), trim: rgb('#ffffff'), sleeve: 0, length: 0, fit: 1 },
    over: null,
    bottom: { kind: 'shorts', color: rgb(color), trim: rgb(color), length: 0.3, fit: 0.95 },
    shoes: { kind: 'boots', color: rgb('#2a2a30') },
    belt: null,
  });

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

function bill(b: Brush, angle: number): void {
  b.ctx.save();
  b.ctx.rotate(angle);
  shape(
    b,
    [
      [-0.05, 0.0],
      [-0.05, 0.24],
      [0.05, 0.24],
      [0.05, 0.0],
    ],
    [122, 176, 112],
    0.04,
  );
  b.ctx.strokeStyle = b.tone([70, 120, 70], 0.7);
  b.ctx.lineWidth = 0.008;
  b.ctx.strokeRect(-0.037, 0.02, 0.074, 0.205);
  disc(b, 0, 0.12, 0.025, [214, 232, 200]);
  b.ctx.restore();
}

export const social: readonly Action[] = [
  {
    verb: 'wave',
    view: 20,
    pose: (m) => ({
      ...atEase(m.t),
      right: {
        to: v3(0.1, 0.36, -0.36 + Math.sin(m.t * 8) * 0.09),
        from: 'chest',
        elbow: v3(-0.1, -0.6, -1),
        grip: 'open',
      },
      mood: 'happy',
      mouth: 0.25,
    }),
  },
  { verb: 'clap', view: 18, pose: clapping },
  { verb: 'laugh', view: 20, pose: laughing },
  {
    verb: 'talk',
    view: 40,
    pose: (m) => ({
      ...atEase(m.t),
      right: {
        to: v3(0.34, -0.08 + Math.sin(m.t * 3) * 0.08, -0.2),
        from: 'chest',
        grip: 'open',
        elbow: v3(-0.2, -0.8, -0.7),
      },
      left: {
        to: v3(0.3, -0.14 + Math.sin(m.t * 2.3) * 0.06, 0.2),
        from: 'chest',
        grip: 'open',
        elbow: v3(-0.2, -0.8, 0.7),
      },
      mouth: 0.2 + 0.25 * Math.sin(m.t * 9),
    }),
  },
  {
    verb: 'look',
    view: 60,
    pose: (m) => ({
      ...atEase(m.t),
      head: { turn: Math.sin(m.t * 0.7) * 0.5, nod: -0.1, tilt: 0, follow: 0.35 },
      right: { to: v3(0.17, 0.1, -0.12), from: 'head', elbow: v3(0.2, -0.3, -1), grip: 'flat' },
      mood: 'surprised',
    }),
  },
  {
    verb: 'point',
    view: 55,
    pose: (m) => ({
      ...atEase(m.t),
      right: {
        to: v3(0.6, 0.16 + Math.sin(m.t * 2) * 0.02, -0.1),
        from: 'chest',
        grip: 'point',
        elbow: v3(0, -1, -0.3),
      },
    }),
  },
  {
    verb: 'think',
    view: 35,
    pose: (m) => ({
      ...atEase(m.t),
      head: { nod: 0.06, tilt: 0.12, turn: 0.1, follow: 0.35 },
      right: { to: v3(0.16, -0.16, -0.03), from: 'head', elbow: v3(0.3, -1, -0.2), grip: 'fist' },
      left: { to: v3(0.22, -0.3, -0.1), from: 'chest', elbow: v3(0, -0.6, 1), grip: 'flat' },
      gaze: { x: 0.5, y: 0.8 },
      mood: 'neutral',
    }),
  },
  {
    verb: 'salute',
    view: 25,
    pose: (m) => ({
      ...atEase(m.t),
      right: { to: v3(0.09, 0.06, -0.13), from: 'head', elbow: v3(0, 0.1, -1), grip: 'flat' },
      left: { swing: 0, out: 0.05, bend: 0.05, grip: 'flat' },
      leftLeg: { to: v3(0, 0, 0.06), from: 'ground' },
      rightLeg: { to: v3(0, 0, -0.06), from: 'ground' },
      mood: 'focused',
    }),
  },
  {
    verb: 'bow',
    view: 82,
    pose: (m) => {
      const k = 0.5 + 0.5 * Math.sin(m.t * 1.2 - 1);
      return pose({
        hips: v3(-0.1 * k, 0, 0),
        lean: k * 0.9,
        head: { follow: 0.9 },
        left: { swing: k * 0.5, out: 0.08, bend: 0.15 },
        right: { swing: k * 0.5, out: 0.08, bend: 0.15 },
      });
    },
  },
  {
    verb: 'pray',
    view: 60,
    pose: (m) => ({
      ...kneel(m),
      left: {
        to: v3(0.28, -0.02, 0.025),
        from: 'chest',
        elbow: v3(-0.1, -1, 0.6),
        grip: 'flat',
        wrist: 0.5,
      },
      right: {
        to: v3(0.28, -0.02, -0.025),
        from: 'chest',
        elbow: v3(-0.1, -1, -0.6),
        grip: 'flat',
        wrist: 0.5,
      },
      head: { nod: 0.35, turn: 0, tilt: 0, follow: 0.4 },
      mood: 'asleep',
    }),
  },
  { verb: 'kneel', view: 74, pose: kneel },
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
    pose: (m) => ({
      ...close(m),
      left: { to: v3(0.33, 0.0, 0.12), from: 'chest', elbow: v3(0, -0.6, 0.9) },
      right: { to: v3(0.33, -0.12, -0.16), from: 'chest', elbow: v3(0, -0.6, -0.9) },
      mood: 'happy',
    }),
    items: (s) =>
      partner(s, {
        pose: {
          ...close(s),
          left: { to: v3(0.33, -0.06, 0.12), from: 'chest', elbow: v3(0, -0.6, 0.9) },
          right: { to: v3(0.33, 0.06, -0.16), from: 'chest', elbow: v3(0, -0.6, -0.9) },
          mood: 'asleep',
        },
        dx: 0.34,
        near: -0.12,
        view: 80,
        facing: -1,
      }),
    room: { front: 0.5 },
  },
  {
    verb: 'shake_hands',
    view: 74,
    partner: true,
    pose: (m) => greet(m),
    items: (s) => partner(s, { pose: greet(s), dx: 0.98, near: -0.05, view: 74, facing: -1 }),
    room: { front: 0.8 },
  },
  {
    verb: 'give',
    view: 66,
    partner: true,
    pose: (m) => receive(m),
    items: (s) => [
      ...partner(s, { pose: receive(s), dx: 1.02, near: -0.05, view: 72, facing: -1 }),
      at(s, { x: 0.5 * s.scale, y: grip(s, 'right').y + 0.04 * s.scale }, 0.02, 0, trophy),
    ],
    room: { front: 0.9 },
  },
  {
    verb: 'receive_award',
    view: 66,
    partner: true,
    pose: (m) => receive(m),
    items: (s) => [
      ...partner(s, { pose: receive(s), dx: 1.02, near: -0.05, view: 72, facing: -1 }),
      at(s, { x: 0.5 * s.scale, y: grip(s, 'right').y + 0.04 * s.scale }, 0.02, 0, trophy),
    ],
    room: { front: 0.9 },
  },
  {
    verb: 'wrestle',
    view: 80,
    partner: true,
    pose: (m) => grapple(m, 0),
    dress: SINGLET('#c9342b'),
    items: (s) =>
      partner(
        {
          ...s,
          partner: s.partner && { ...s.partner, outfit: SINGLET('#2b58a8')(s.partner.outfit) },
        },
        { pose: grapple(s, 2), dx: 1.0, near: -0.14, view: 80, facing: -1 },
      ),
    room: { front: 0.9 },
  },
  {
    verb: 'fight',
    view: 78,
    partner: true,
    pose: (m) => boxing(m, 0),
    items: (s) => partner(s, { pose: boxing(s, 2.4), dx: 1.05, near: -0.12, view: 78, facing: -1 }),
    room: { front: 0.9 },
  },
  {
    verb: 'punch',
    view: 74,
    pose: (m) => boxing(m, 0),
    dress: (o) => ({ ...o, over: null, gloves: rgb('#c4242b') }),
    room: { front: 0.2 },
  },
  {
    verb: 'sword_fight',
    view: 78,
    partner: true,
    pose: (m) => fence(m, 0),
    items: (s) => [
      held(s, 'right', 0.5, 0.5 + Math.sin(s.t * 5) * 0.35, sword),
      ...partner(s, {
        pose: fence(s, 1.2),
        dx: 1.62,
        near: -0.14,
        view: 78,
        facing: -1,
        items: (_k, st) => [held(st, 'right', 0.5, 0.62 + Math.sin(s.t * 5 + 1.2) * 0.35, sword)],
      }),
      scene(s, 1, (b) => {
        if (Math.sin(s.t * 5) < 0.3) return;
        b.ctx.fillStyle = 'rgba(255,240,160,0.95)';
        b.ctx.fill(star(0.82, 1.72, 0.1));
        for (let i = 0; i < 6; i++)
          b.ctx.fill(ellipse(0.82 + Math.cos(i) * 0.16, 1.72 + Math.sin(i) * 0.16, 0.014, 0.014));
      }),
    ],
    room: { front: 1.5, above: 0.4 },
  },
  {
    verb: 'brush_teeth',
    view: 24,
    pose: (m) =>
      grooming(m, [0.15, -0.16, -0.3], {
        mouth: 0.3,
        left: { to: v3(0.3, -0.16, 0.18), from: 'chest', elbow: v3(-0.2, -0.8, 0.8), grip: 'fist' },
        mood: 'happy',
      }),
    items: (s) => [
      held(s, 'right', 0.9, toFace(s, 0.03, -0.26), (b) => {
        rod(
          b,
          [
            [-0.06, 0],
            [0.19, 0],
          ],
          0.022,
          [70, 150, 214],
        );
        shape(
          b,
          [
            [0.13, 0],
            [0.13, 0.03],
            [0.2, 0.03],
            [0.2, 0],
          ],
          WHITE,
          0.1,
        );
      }),
      {
        near: 0.85,
        draw: (b) => {
          const k = s.skeleton;
          const h = s.person.proportions.head;
          for (let i = 0; i < 6; i++)
            disc(
              b,
              k.head.x + (0.02 + Math.cos(i * 1.1) * 0.09) * h,
              k.head.y - (0.32 + Math.sin(i * 1.7) * 0.04) * h,
              0.035 * h,
              WHITE,
            );
        },
      },
      held(s, 'left', 0.8, 0, (b) =>
        shape(
          b,
          [
            [-0.045, -0.07],
            [-0.05, 0.09],
            [0.05, 0.09],
            [0.045, -0.07],
          ],
          [120, 190, 220],
          0.15,
        ),
      ),
    ],
  },
  {
    verb: 'shave',
    view: 24,
    usually: 'male',
    pose: (m) =>
      grooming(m, [0.17, -0.22, -0.21], { head: { nod: -0.14, turn: 0, tilt: 0.1, follow: 0.35 } }),
    items: (s) => [
      {
        near: 0.3,
        draw: (b) => {
          const k = s.skeleton;
          const h = s.person.proportions.head;
          b.ctx.save();
          b.ctx.translate(k.head.x, k.head.y);
          b.ctx.rotate(k.headRoll);
          b.ctx.scale(h, h);
          const x = Math.sin(k.headYaw) * 0.12;
          for (const [fx, fy, r] of [
            [-0.27, -0.2, 0.09],
            [-0.2, -0.34, 0.1],
            [-0.08, -0.43, 0.1],
            [0.06, -0.44, 0.1],
            [0.18, -0.36, 0.09],
            [0.25, -0.22, 0.07],
            [-0.06, -0.19, 0.035],
            [0.04, -0.19, 0.035],
          ] as const)
            disc(b, fx + x, fy, r, WHITE);
          b.ctx.restore();
        },
      },
      held(s, 'right', 0.9, toFace(s, -0.12, -0.3), (b) => {
        rod(
          b,
          [
            [-0.08, 0],
            [0.1, 0],
          ],
          0.02,
          STEEL,
        );
        rod(
          b,
          [
            [0.1, -0.035],
            [0.1, 0.035],
          ],
          0.025,
          [70, 80, 96],
        );
      }),
      held(s, 'left', 0.8, 0, mirror),
    ],
  },
  {
    verb: 'apply_makeup',
    view: 30,
    pose: (m) => grooming(m, [0.17, -0.06, -0.24]),
    items: (s) => [
      held(s, 'right', 0.9, toFace(s, -0.04, 0.1), (b) => {
        rod(
          b,
          [
            [-0.08, 0],
            [0.09, 0],
          ],
          0.016,
          [120, 60, 44],
        );
        rod(
          b,
          [
            [0.09, 0],
            [0.12, 0],
          ],
          0.01,
          BLACK,
        );
      }),
      held(s, 'left', 0.8, -0.1, mirror),
    ],
  },
  {
    verb: 'comb',
    view: 30,
    pose: (m) => grooming(m, [0.12, 0.16 - Math.abs(Math.sin(m.t * 2)) * 0.1, -0.2]),
    items: (s) => [
      held(s, 'right', 0.9, 1.9, (b) => {
        rod(
          b,
          [
            [-0.04, 0],
            [0.16, 0],
          ],
          0.022,
          [150, 70, 60],
        );
        for (let i = 0; i < 6; i++)
          rod(
            b,
            [
              [0.02 + i * 0.025, 0],
              [0.02 + i * 0.025, -0.035],
            ],
            0.006,
            [150, 70, 60],
          );
      }),
      held(s, 'left', 0.8, -0.1, mirror),
    ],
  },
  {
    verb: 'haircut',
    view: 62,
    partner: true,
    pose: (m) =>
      sitting(0.5, {
        head: { turn: 0, nod: 0.02, tilt: 0, follow: 0.35 },
        left: { to: v3(0.28, 0.66, 0.14), from: 'ground' },
        right: { to: v3(0.28, 0.66, -0.14), from: 'ground' },
        mood: Math.sin(m.t) > 0 ? 'happy' : 'neutral',
      }),
    items: (s) => [
      scene(s, -0.5, (b) => {
        rod(
          b,
          [
            [-0.02, 0.4],
            [-0.02, 0.06],
          ],
          0.12,
          STEEL,
        );
        shape(
          b,
          [
            [-0.34, 0],
            [-0.3, 0.07],
            [0.28, 0.07],
            [0.32, 0],
          ],
          STEEL,
          0.4,
        );
        shape(
          b,
          [
            [-0.34, 0.42],
            [-0.36, 1.12],
            [-0.22, 1.14],
            [-0.2, 0.5],
          ],
          RED,
          0.3,
        );
        shape(
          b,
          [
            [-0.3, 0.4],
            [-0.3, 0.52],
            [0.34, 0.52],
            [0.34, 0.4],
          ],
          RED,
          0.3,
        );
        rod(
          b,
          [
            [0.36, 0.12],
            [0.62, 0.1],
          ],
          0.05,
          STEEL,
        );
      }),
      ...partner(s, {
        pose: pose({
          hips: v3(0, 0, 0),
          lean: 0.12,
          head: { nod: 0.2 },
          left: { to: v3(0.42, 0.14, 0.12), from: 'chest', elbow: v3(0, -0.6, 0.9), grip: 'fist' },
          right: { to: v3(0.42, 0.1, -0.1), from: 'chest', elbow: v3(0, -0.4, -0.9), grip: 'fist' },
          mood: 'focused',
        }),
        dx: -0.56,
        near: -0.6,
        view: 66,
        facing: 1,
      }),
      {
        near: 0.45,
        draw: (b) => {
          const k = s.skeleton;
          const u = s.scale;
          shape(
            b,
            [
              [k.neck.x - 0.08 * u, k.neck.y + 0.02 * u],
              [k.neck.x + 0.08 * u, k.neck.y + 0.02 * u],
              [k.neck.x + 0.26 * u, k.neck.y - 0.3 * u],
              [k.neck.x + 0.5 * u, k.neck.y - 0.52 * u],
              [k.neck.x + 0.46 * u, k.neck.y - 0.74 * u],
              [k.neck.x - 0.22 * u, k.neck.y - 0.66 * u],
              [k.neck.x - 0.25 * u, k.neck.y - 0.2 * u],
            ],
            CAPE,
            0.6,
          );
        },
      },
      {
        near: 0.7,
        draw: (b) => {
          const k = s.skeleton;
          const u = s.scale;
          const snip = Math.abs(Math.sin(s.t * 7)) * 0.3;
          b.ctx.save();
          b.ctx.translate(k.head.x - 0.2 * u, k.head.y + 0.1 * u);
          b.ctx.scale(u, u);
          for (const q of [1, -1]) {
            b.ctx.save();
            b.ctx.rotate(0.5 + q * snip * 0.5);
            rod(
              b,
              [
                [-0.09, 0],
                [0.16, 0],
              ],
              0.018,
              STEEL,
            );
            b.ctx.strokeStyle = b.tone(BLACK, 0.7);
            b.ctx.lineWidth = 0.016;
            b.ctx.stroke(ellipse(-0.11, q * 0.02, 0.03, 0.026));
            b.ctx.restore();
          }
          b.ctx.restore();
          for (let i = 0; i < 4; i++) {
            const age = (s.t * 0.8 + i / 4) % 1;
            b.ctx.fillStyle = b.tone(s.person.hair.color, 0.8);
            b.ctx.fill(
              ellipse(
                k.head.x - (0.14 + Math.sin(i * 3) * 0.05) * u,
                k.head.y + (0.05 - age * 0.9) * u,
                0.018 * u,
                0.006 * u,
                age * 6,
              ),
            );
          }
        },
      },
    ],
    room: { back: 0.7, front: 0.3, above: 0.3 },
  },
  {
    verb: 'count_money',
    view: 18,
    pose: (m) => {
      const a = Math.max(0, Math.sin(m.t * 6));
      return {
        ...atEase(m.t),
        head: { nod: 0.26, turn: 0, tilt: 0, follow: 0.4 },
        left: { to: v3(0.36, -0.2, 0.12), from: 'chest', elbow: v3(-0.2, -0.8, 0.8), grip: 'fist' },
        right: {
          to: v3(0.38, -0.16 + a * 0.03, -0.02 - a * 0.16),
          from: 'chest',
          elbow: v3(-0.2, -0.8, -0.8),
          grip: 'fist',
        },
        gaze: { x: 0, y: -0.8 },
        mood: 'happy',
      };
    },
    items: (s) => [
      held(s, 'left', 0.35, 0.1, (b) => {
        for (let i = -3; i <= 3; i++) bill(b, -i * 0.24);
      }),
      held(s, 'right', 0.36, 0.4, (b) => bill(b, 0)),
      scene(s, 0.2, (b) => {
        for (let i = 0; i < 3; i++) {
          const age = (s.t * 0.6 + i / 3) % 1;
          b.ctx.save();
          b.ctx.translate(-0.38 + Math.sin(age * 5 + i * 2) * 0.1 - i * 0.06, 1.25 - age * 1.2);
          b.ctx.rotate(1.2 + Math.sin(age * 6 + i) * 0.6);
          bill(b, 0);
          b.ctx.restore();
        }
      }),
    ],
  },
  {
    verb: 'phone',
    view: 40,
    pose: (m) => ({
      ...atEase(m.t),
      right: { to: v3(0.06, -0.06, -0.19), from: 'head', elbow: v3(0.1, -0.8, -0.8), grip: 'fist' },
      mouth: 0.15 + 0.2 * Math.sin(m.t * 8),
    }),
    items: (s) => [
      held(s, 'right', 0.9, 1.35, (b) =>
        shape(
          b,
          [
            [-0.06, -0.035],
            [-0.06, 0.035],
            [0.12, 0.035],
            [0.12, -0.035],
          ],
          BLACK,
          0.2,
        ),
      ),
    ],
  },
  {
    verb: 'photograph',
    view: 35,
    pose: (m) => ({
      ...atEase(m.t),
      head: { nod: 0.04, turn: 0, tilt: 0.05, follow: 0.3 },
      right: { to: v3(0.25, -0.02, -0.1), from: 'head', elbow: v3(-0.1, -0.8, -0.8), grip: 'fist' },
      left: { to: v3(0.27, -0.06, 0.09), from: 'head', elbow: v3(-0.1, -0.8, 0.8), grip: 'fist' },
    }),
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      return [
        at(s, { x: (l.x + r.x) / 2, y: (l.y + r.y) / 2 + 0.03 * s.scale }, 0.3, 0, (b) => {
          shape(
            b,
            [
              [-0.12, -0.07],
              [-0.12, 0.06],
              [-0.05, 0.06],
              [-0.03, 0.09],
              [0.05, 0.09],
              [0.06, 0.06],
              [0.12, 0.06],
              [0.12, -0.07],
            ],
            BLACK,
            0.2,
          );
          disc(b, 0.02, 0, 0.062, [80, 84, 92]);
          disc(b, 0.02, 0, 0.042, [40, 60, 90]);
          disc(b, 0.035, 0.015, 0.012, WHITE);
          if (s.t % 2 < 0.12) {
            b.ctx.fillStyle = 'rgba(255,255,240,0.95)';
            b.ctx.fill(star(-0.07, 0.08, 0.16));
          }
        }),
      ];
    },
  },
  {
    verb: 'smoke',
    view: 58,
    pose: (m) => {
      const k = 0.5 + 0.5 * Math.sin(m.t * 1.1);
      return {
        ...atEase(m.t),
        head: { nod: -0.08, turn: 0, tilt: 0, follow: 0.35 },
        right: {
          to: v3(0.22 + (1 - k) * 0.12, -0.13 - (1 - k) * 0.1, -0.06),
          from: 'head',
          elbow: v3(0.1, -1, -0.5),
          grip: 'point',
        },
        mood: 'neutral',
      };
    },
    items: (s) => [
      at(s, s.skeleton.right.tip, 0.9, 0, (b) => {
        rod(
          b,
          [
            [-0.05, 0.01],
            [0.07, 0.02],
          ],
          0.018,
          WHITE,
        );
        disc(b, 0.075, 0.021, 0.012, [255, 120, 50]);
      }),
      { near: 1, draw: (b) => smokeFrom(b, s) },
    ],
    room: { front: 0.3, above: 0.4 },
  },
  {
    verb: 'cheer',
    view: 12,
    pose: (m) => {
      const a = Math.sin(m.t * 5);
      const up = Math.max(0, Math.sin(m.t * 5)) * 0.16;
      return pose({
        hips: v3(0, up - 0.03, 0),
        left: {
          to: v3(0.08, 0.42 + a * 0.08, 0.34),
          from: 'chest',
          elbow: v3(0, -0.2, 1),
          grip: 'fist',
        },
        right: {
          to: v3(0.08, 0.42 - a * 0.2, -0.34),
          from: 'chest',
          elbow: v3(0, -0.2, -1),
          grip: 'fist',
        },
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
  {
    verb: 'hold',
    view: 30,
    pose: (m) => ({
      ...atEase(m.t),
      right: { to: v3(0.36, -0.1, -0.1), from: 'chest', grip: 'fist', elbow: v3(-0.2, -0.9, -0.5) },
      left: { to: v3(0.36, -0.1, 0.1), from: 'chest', grip: 'fist', elbow: v3(-0.2, -0.9, 0.5) },
    }),
  },
  {
    verb: 'feed',
    view: 72,
    pose: (m) =>
      pose({
        hips: v3(0, -0.08, 0),
        lean: 0.38,
        head: { follow: 0.4, nod: 0.1 },
        right: {
          to: v3(0.5, -0.28 + Math.sin(m.t * 2) * 0.02, -0.05),
          from: 'chest',
          grip: 'flat',
          elbow: v3(-0.2, -0.9, -0.3),
        },
        left: { swing: 0.3, out: 0.15, bend: 0.6 },
        mood: 'happy',
      }),
    items: (s) => [held(s, 'right', 0.4, 0, (b) => disc(b, 0, 0.03, 0.04, [206, 160, 90], 0.7))],
  },
  {
    verb: 'pet',
    view: 74,
    pose: (m) => ({
      ...kneel(m),
      right: { to: v3(0.5 + Math.sin(m.t * 3) * 0.06, -0.24, -0.06), from: 'chest', grip: 'flat' },
      lean: 0.2,
      mood: 'happy',
    }),
  },
  {
    verb: 'magic',
    view: 40,
    pose: (m) => ({
      ...atEase(m.t),
      right: { to: v3(0.46, 0.2 + Math.sin(m.t * 2) * 0.08, -0.16), from: 'chest', grip: 'fist' },
      left: { to: v3(0.26, -0.02, 0.32), from: 'chest', grip: 'open' },
      mood: 'focused',
    }),
    items: (s) => [
      held(s, 'right', 0.8, 0.7, (b) => {
        rod(
          b,
          [
            [-0.05, 0],
            [0.3, 0],
          ],
          0.022,
          [60, 40, 32],
        );
        b.ctx.fillStyle = 'rgba(255,236,140,0.95)';
        b.ctx.fill(star(0.36, 0, 0.08));
        for (let i = 0; i < 7; i++) {
          const age = (s.t + i / 7) % 1;
          b.ctx.globalAlpha = 1 - age;
          b.ctx.fill(
            star(0.36 + Math.cos(i * 2.4) * age * 0.35, Math.sin(i * 2.4) * age * 0.35, 0.03),
          );
        }
        b.ctx.globalAlpha = 1;
      }),
    ],
    room: { front: 0.4 },
  },
];

function smokeFrom(b: Brush, s: Stage): void {
  const k = s.skeleton;
  const h = s.person.proportions.head;
  const { ctx } = b;
  for (let i = 0; i < 6; i++) {
    const age = (s.t * 0.5 + i / 6) % 1;
    const x = k.head.x + h * (0.5 + age * 1.1);
    const y = k.head.y - h * 0.25 + age * age * h * 1.3;
    const r = h * (0.1 + age * 0.32);
    const g = ctx.createRadialGradient(x, y, 0, x, y, r);
    g.addColorStop(0, `rgba(244,244,246,${0.75 * (1 - age)})`);
    g.addColorStop(1, 'rgba(244,244,246,0)');
    ctx.fillStyle = g;
    ctx.fillRect(x - r, y - r, r * 2, r * 2);
  }
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

function kneel(m: Moment): Pose {
  return pose({
    hips: v3(-0.05, -0.42 + Math.sin(m.t * 1.6) * 0.004, 0),
    lean: 0.05,
    leftLeg: { to: v3(-0.5, 0.02, 0.1), from: 'ground', pitch: 1.35, knee: v3(1, -0.4, 0) },
    rightLeg: { to: v3(-0.5, 0.02, -0.1), from: 'ground', pitch: 1.35, knee: v3(1, -0.4, 0) },
  });
}

function greet(m: Moment): Pose {
  return {
    ...atEase(m.t),
    lean: 0.05,
    head: { nod: 0, turn: 0, tilt: 0, follow: 0.3 },
    right: {
      to: v3(0.46, -0.14 + Math.sin(m.t * 7) * 0.03, 0.02),
      from: 'chest',
      elbow: v3(-0.2, -1, -0.2),
      grip: 'fist',
    },
    mood: 'happy',
    mouth: 0.2,
  };
}

function receive(m: Moment): Pose {
  return {
    ...atEase(m.t),
    lean: 0.08,
    head: { nod: 0, turn: 0, tilt: 0, follow: 0.3 },
    right: { to: v3(0.44, -0.06, -0.06), from: 'chest', elbow: v3(-0.2, -1, -0.4), grip: 'fist' },
    left: { to: v3(0.44, -0.06, 0.06), from: 'chest', elbow: v3(-0.2, -1, 0.4), grip: 'fist' },
    mood: 'happy',
    mouth: 0.25,
  };
}

function boxing(m: Moment, offset: number): Pose {
  const a = Math.sin(m.t * 4 + offset);
  const jab = Math.max(0, a);
  const cross = Math.max(0, -a);
  return pose({
    hips: v3(0.02, -0.09, 0),
    lean: 0.14,
    twist: (cross - jab) * 0.35,
    left: {
      to: v3(0.26 + cross * 0.3, 0.16, 0.1),
      from: 'chest',
      elbow: v3(-0.1, -1, 0.4),
      grip: 'fist',
    },
    right: {
      to: v3(0.26 + jab * 0.32, 0.14, -0.1),
      from: 'chest',
      elbow: v3(-0.1, -1, -0.4),
      grip: 'fist',
    },
    leftLeg: { to: v3(0.22, 0, 0.12), from: 'ground' },
    rightLeg: { to: v3(-0.26, 0, -0.12), from: 'ground', pitch: 0.25 },
    mood: 'angry',
  });
}
