import { rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { ellipse } from '../draw/form.ts';
import { star } from '../draw/hat-parts.ts';
import type { Pose } from '../pose.ts';
import { fist, openHand, pose, v3 } from '../pose.ts';
import { partner } from '../tools/partner.ts';
import { GOLD, held, rod, scene, shape, WHITE } from '../tools/place.ts';
import type { Action, Dress, Moment } from './action.ts';

function fence(m: Moment, offset: number): Pose {
  const a = Math.sin(m.t * 5 + offset);
  return pose({
    hips: v3(-0.04 + a * 0.03, -0.16, 0),
    lean: 0.08 + a * 0.06,
    twist: -0.15,
    right: fist(v3(0.42, 0.1 + a * 0.16, -0.06), v3(-0.2, -0.9, -0.5)),
    left: openHand(v3(-0.2, 0.22, 0.3), v3(-0.6, 0.2, 0.6)),
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
    left: fist(v3(0.5, 0.06, 0.16), v3(0, -0.7, 0.8)),
    right: fist(v3(0.48, -0.06, -0.16), v3(0, -0.7, -0.8)),
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

function boxing(m: Moment, offset: number): Pose {
  const a = Math.sin(m.t * 4 + offset);
  const jab = Math.max(0, a);
  const cross = Math.max(0, -a);
  return pose({
    hips: v3(0.02, -0.09, 0),
    lean: 0.14,
    twist: (cross - jab) * 0.35,
    left: fist(v3(0.26 + cross * 0.3, 0.16, 0.1), v3(-0.1, -1, 0.4)),
    right: fist(v3(0.26 + jab * 0.32, 0.14, -0.1), v3(-0.1, -1, -0.4)),
    leftLeg: { to: v3(0.22, 0, 0.12), from: 'ground' },
    rightLeg: { to: v3(-0.26, 0, -0.12), from: 'ground', pitch: 0.25 },
    mood: 'angry',
  });
}

export const fighting: readonly Action[] = [
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
];
