import type { Rgb } from '../../../color.ts';
import { css, rgb } from '../../../color.ts';
import { clamp, fract, lerp, smoothstep, TAU } from '../../../easing.ts';
import type { Brush } from '../../shading.ts';
import { drawSkateboard } from '../../vehicle/two-wheeled.ts';
import { ellipse } from '../draw/form.ts';
import { gaitPose, GAITS } from '../gait.ts';
import { bottom, top } from '../outfits.ts';
import type { Pose } from '../pose.ts';
import { pose, v3 } from '../pose.ts';
import {
  angleOf,
  at,
  BLACK,
  disc,
  flat,
  grip,
  held,
  RED,
  rod,
  scene,
  shape,
  STEEL,
  WHITE,
  WOOD,
} from '../tools/place.ts';
import type { Outfit } from '../wardrobe.ts';
import type { Action, Dress, Moment } from './action.ts';
import { atEase } from './locomotion.ts';

const kit =
  (shirt: string, shorts: string): Dress =>
  (o) => ({
    ...o,
    over: null,
    belt: null,
    top: top('jersey', shirt),
    bottom: bottom('shorts', shorts, { fit: 1.2 }),
    shoes: { kind: 'sneakers', color: rgb('#f2f2f0') },
  });
/** Nobody skates in a long skirt: the legs are what there is to see. */
const legs = (o: Outfit): Outfit['bottom'] =>
  o.bottom?.kind === 'gown' || o.bottom?.kind === 'skirt' ? bottom('jeans', '#3d5573') : o.bottom;
const skates =
  (kind: 'roller_skates' | 'ice_skates'): Dress =>
  (o) => ({
    ...o,
    bottom: legs(o),
    shoes: { kind, color: rgb('#f6f4f0') },
    scarf: kind === 'ice_skates' ? rgb('#c8372f') : o.scarf,
    hat:
      kind === 'ice_skates'
        ? { kind: 'beanie', color: rgb('#2a6fa8'), trim: rgb('#f4f2ec') }
        : { kind: 'bike_helmet', color: rgb('#e8823a'), trim: rgb('#5a2c14') },
  });
const gym: Dress = (o) => ({
  ...o,
  over: null,
  belt: null,
  top: top('tank', '#3a7fb8'),
  bottom: bottom('shorts', '#2a2c34', { length: 0.36 }),
  shoes: { kind: 'sneakers', color: rgb('#f25c3b') },
});
const winter: Dress = (o) => ({
  ...o,
  over: null,
  top: top('hoodie', '#d2342c', { fit: 1.2 }),
  bottom: bottom('trousers', '#2c3a52', { fit: 1.2 }),
  shoes: { kind: 'boots', color: rgb('#3a3d44') },
  gloves: rgb('#25272c'),
  glasses: 'goggles',
  hat: { kind: 'beanie', color: rgb('#f4f2ec'), trim: rgb('#2a8fc0') },
  belt: null,
});
const bathing: Dress = (o) => ({
  ...o,
  over: null,
  belt: null,
  shoes: null,
  top: o.top && o.bottom?.kind === 'skirt' ? top('leotard', '#c9342b') : null,
  bottom: bottom('shorts', '#1f5fa8', { length: 0.24, fit: 1.05 }),
  hat: null,
});

/** Gliding from one foot to the other, on wheels or blades. */
function skating(m: Moment, high: number): Pose {
  const phase = m.speed > 0.05 ? m.travelled / (3.6 * m.scale) : m.t * 0.7;
  const a = Math.sin(TAU * phase);
  const push = clamp(a, 0, 1);
  const other = clamp(-a, 0, 1);
  return pose({
    hips: v3(0, -0.14 + high, a * 0.05),
    lean: 0.36,
    twist: a * 0.2,
    head: { follow: 0.15 },
    left: { swing: -a * 0.8, out: 0.45, bend: 0.35, grip: 'relaxed' },
    right: { swing: a * 0.8, out: 0.45, bend: 0.35, grip: 'relaxed' },
    leftLeg: {
      to: v3(0.12 - push * 0.7, high + push * 0.22, 0.1 + push * 0.16),
      from: 'ground',
      pitch: push * 0.6,
    },
    rightLeg: {
      to: v3(0.12 - other * 0.7, high + other * 0.22, -0.1 - other * 0.16),
      from: 'ground',
      pitch: other * 0.6,
    },
    mood: 'happy',
  });
}

function boarding(m: Moment, lift: number, crouch: number): Pose {
  const a = Math.sin(m.t * 1.8);
  return pose({
    hips: v3(-0.02, -crouch + lift + a * 0.03, 0),
    turn: 0.5,
    lean: 0.24 + a * 0.05,
    twist: -0.25,
    head: { follow: 0.2, turn: -0.3 },
    left: {
      to: v3(-0.34, -0.02 - a * 0.08, 0.4),
      from: 'chest',
      elbow: v3(-0.3, -0.7, 0.6),
      grip: 'open',
    },
    right: {
      to: v3(0.3, 0.02 + a * 0.1, -0.44),
      from: 'chest',
      elbow: v3(-0.2, -0.7, -0.6),
      grip: 'open',
    },
    leftLeg: { to: v3(-0.25, lift, 0.06), from: 'ground', knee: v3(1, 0, 0.3) },
    rightLeg: { to: v3(0.25, lift, -0.06), from: 'ground', knee: v3(1, 0, -0.3) },
    mood: 'happy',
  });
}

function ball(
  b: Brush,
  x: number,
  y: number,
  r: number,
  color: Rgb,
  seams: Rgb,
  turn: number,
): void {
  disc(b, x, y, r, color);
  b.ctx.save();
  b.ctx.translate(x, y);
  b.ctx.rotate(turn);
  b.ctx.strokeStyle = b.tone(seams, 0.7);
  b.ctx.lineWidth = r * 0.1;
  b.ctx.beginPath();
  b.ctx.moveTo(-r, 0);
  b.ctx.lineTo(r, 0);
  b.ctx.moveTo(0, -r);
  b.ctx.lineTo(0, r);
  b.ctx.stroke();
  b.ctx.beginPath();
  b.ctx.ellipse(-r * 1.05, 0, r * 0.7, r * 0.95, 0, -0.85, 0.85);
  b.ctx.stroke();
  b.ctx.beginPath();
  b.ctx.ellipse(r * 1.05, 0, r * 0.7, r * 0.95, 0, Math.PI - 0.85, Math.PI + 0.85);
  b.ctx.stroke();
  b.ctx.restore();
}
const basketball = (b: Brush, x: number, y: number, turn: number): void =>
  ball(b, x, y, 0.12, [226, 122, 46], [70, 36, 22], turn);

function soccerBall(b: Brush, x: number, y: number, turn: number): void {
  disc(b, x, y, 0.115, WHITE);
  b.ctx.fillStyle = b.tone(BLACK, 0.6);
  b.ctx.fill(ellipse(x, y, 0.036, 0.036));
  for (let i = 0; i < 5; i++)
    b.ctx.fill(
      ellipse(
        x + Math.cos(turn + i * 1.257) * 0.085,
        y + Math.sin(turn + i * 1.257) * 0.085,
        0.026,
        0.026,
      ),
    );
}

const DUNK_PERIOD = 2;
function dunk(m: Moment): { pose: Pose; phase: number; up: number; run: number } {
  const phase = fract(m.t / DUNK_PERIOD + 0.05);
  const up = Math.sin(clamp((phase - 0.12) / 0.72, 0, 1) * Math.PI) * 0.62;
  const run = lerp(-0.55, 0, smoothstep(0, 0.5, phase));
  const slam = smoothstep(0.46, 0.58, phase);
  const p = pose({
    hips: v3(run, up - (phase < 0.12 || phase > 0.86 ? 0.16 : 0), 0),
    lean: 0.16 - up * 0.2,
    head: { nod: -0.35 * (1 - slam), follow: 0.3 },
    right: {
      to: v3(0.32 + slam * 0.06, 0.56 - slam * 0.12, -0.1),
      from: 'chest',
      elbow: v3(0.3, 0.2, -0.8),
      grip: 'open',
    },
    left: {
      to: v3(0.3, 0.2 + up * 0.2, 0.2),
      from: 'chest',
      elbow: v3(0, -0.6, 0.8),
      grip: 'open',
    },
    leftLeg: { to: v3(run + 0.18, up * 1.25, 0.1), from: 'ground', pitch: up * 0.8 },
    rightLeg: { to: v3(run - 0.3 * (up / 0.62), up * 0.85, -0.1), from: 'ground', pitch: up * 1.2 },
    mood: 'focused',
    mouth: 0.4,
  });
  return { pose: p, phase, up, run };
}

function hoop(b: Brush): void {
  rod(
    b,
    [
      [1.55, 0],
      [1.55, 2.9],
      [1.25, 3.1],
    ],
    0.1,
    [90, 96, 110],
  );
  shape(
    b,
    [
      [1.14, 2.62],
      [1.18, 3.62],
      [1.26, 3.62],
      [1.26, 2.62],
    ],
    WHITE,
    0.05,
  );
  rod(
    b,
    [
      [1.15, 2.78],
      [1.16, 3.15],
    ],
    0.03,
    RED,
  );
  b.ctx.strokeStyle = b.tone([240, 240, 236], 0.9);
  b.ctx.lineWidth = 0.014;
  b.ctx.beginPath();
  for (let i = 0; i <= 6; i++) {
    const x = 0.62 + i * 0.085;
    const end = 0.72 + i * 0.052;
    b.ctx.moveTo(x, 2.74);
    b.ctx.lineTo(end + 0.04, 2.34);
    b.ctx.moveTo(x, 2.74);
    b.ctx.lineTo(end - 0.05, 2.34);
  }
  b.ctx.stroke();
}

const dribble = (m: Moment): number => Math.abs(Math.sin(m.t * 5));

function swing(t: number, period: number): number {
  const p = fract(t / period);
  return p < 0.45
    ? -smoothstep(0, 0.45, p)
    : p < 0.6
      ? lerp(-1, 1, smoothstep(0.45, 0.6, p))
      : lerp(1, 0, smoothstep(0.75, 1, p));
}

function fallPose(t: number): Pose {
  return pose({
    hips: v3(0, 0.1, 0),
    lean: 1.32,
    curl: -0.28,
    head: { follow: 0.35, nod: -0.1 },
    left: {
      to: v3(-0.02, 0.34 + Math.sin(t * 6) * 0.02, 0.42),
      from: 'chest',
      elbow: v3(0, 0.2, 1),
      grip: 'open',
    },
    right: {
      to: v3(-0.02, 0.34 - Math.sin(t * 6) * 0.02, -0.42),
      from: 'chest',
      elbow: v3(0, 0.2, -1),
      grip: 'open',
    },
    leftLeg: { swing: -0.5, out: 0.34, bend: 0.6, pitch: 1.9 },
    rightLeg: { swing: -0.5, out: 0.34, bend: 0.6, pitch: 1.9 },
    mood: 'happy',
    mouth: 0.7,
  });
}

function wind(b: Brush, t: number, wide: number, high: number): void {
  b.ctx.strokeStyle = 'rgba(255,255,255,0.55)';
  b.ctx.lineWidth = 0.014;
  b.ctx.beginPath();
  for (let i = 0; i < 14; i++) {
    const x = -wide + ((i * 0.618) % 1) * wide * 2;
    const y = fract(t * 1.6 + i * 0.37) * high;
    b.ctx.moveTo(x, y);
    b.ctx.lineTo(x, y + 0.32);
  }
  b.ctx.stroke();
}

function ski(b: Brush): void {
  shape(
    b,
    [
      [-0.85, 0],
      [-0.85, 0.035],
      [0.85, 0.035],
      [1.02, 0.14],
      [1.06, 0.12],
      [0.9, 0],
    ],
    [220, 70, 50],
    0.3,
  );
}

export const sport: readonly Action[] = [
  {
    verb: 'roller_skate',
    view: 74,
    speed: 3,
    pose: (m) => skating(m, 0.085),
    dress: skates('roller_skates'),
  },
  {
    verb: 'ice_skate',
    view: 74,
    speed: 3,
    pose: (m) => skating(m, 0.07),
    dress: skates('ice_skates'),
  },
  {
    verb: 'skateboard',
    view: 68,
    speed: 3,
    pose: (m) => boarding(m, 0.12, 0.16),
    dress: (o) => ({
      ...o,
      bottom: legs(o),
      hat: { kind: 'cap', color: rgb('#2f6fb0'), trim: rgb('#1d3f66') },
    }),
    items: (s) => [
      scene(s, -0.03 - 0.1, (b) => drawSkateboard(b, [214, 96, 56], s.travelled / s.scale)),
    ],
  },
  {
    verb: 'snowboard',
    view: 68,
    speed: 5,
    pose: (m) => boarding(m, 0.06, 0.22),
    dress: winter,
    items: (s) => [
      scene(s, -0.15, (b) => {
        shape(
          b,
          [
            [-0.78, 0.1],
            [-0.66, 0.02],
            [0.66, 0.02],
            [0.8, 0.12],
            [0.76, 0.14],
            [0.62, 0.06],
            [-0.62, 0.06],
            [-0.76, 0.12],
          ],
          [60, 130, 200],
          0.5,
        );
        for (let i = 0; i < 8; i++) {
          const age = fract(s.t * 2 + i / 8);
          b.ctx.globalAlpha = 1 - age;
          disc(b, -0.7 - age * 0.6, 0.06 + Math.sin(age * 3) * 0.22, 0.04 + age * 0.05, WHITE);
          b.ctx.globalAlpha = 1;
        }
      }),
    ],
    room: { back: 0.5 },
  },
  {
    verb: 'surf',
    view: 62,
    speed: 3,
    habitat: 'water_surface',
    pose: (m) => boarding(m, 0.1, 0.24),
    dress: bathing,
    items: (s) => [
      scene(s, -0.15, (b) => {
        shape(
          b,
          [
            [-0.95, 0.1],
            [-0.7, 0.04],
            [0.6, 0.04],
            [1.1, 0.2],
            [0.6, 0.11],
            [-0.8, 0.11],
          ],
          [246, 214, 110],
          0.7,
        );
        rod(
          b,
          [
            [-0.8, 0.09],
            [0.9, 0.13],
          ],
          0.02,
          [214, 70, 60],
        );
      }),
      scene(s, 1, (b) => {
        for (let i = 0; i < 9; i++) {
          const age = fract(s.t * 1.6 + i / 9);
          b.ctx.globalAlpha = 0.85 * (1 - age);
          disc(
            b,
            -0.6 - age * 1.1 + i * 0.02,
            0.02 + Math.sin(age * 3) * 0.3,
            0.05 + age * 0.08,
            [240, 250, 252],
          );
          b.ctx.globalAlpha = 1;
        }
        flat(
          b,
          [
            [-1.5, -0.06],
            [-1.0, 0.06],
            [-0.3, 0.03],
            [0.5, 0.06],
            [1.0, -0.02],
            [0.4, -0.08],
          ],
          [240, 250, 252],
          0.9,
          0.8,
        );
      }),
    ],
    room: { back: 0.7, front: 0.5 },
  },
  {
    verb: 'ski',
    view: 74,
    speed: 5,
    pose: (m) =>
      pose({
        hips: v3(-0.06, -0.2 + Math.sin(m.t * 3) * 0.02, 0),
        lean: 0.6,
        head: { follow: 0.15 },
        left: {
          to: v3(0.34, -0.12, 0.24),
          from: 'chest',
          grip: 'fist',
          elbow: v3(-0.4, -0.8, 0.6),
        },
        right: {
          to: v3(0.34, -0.12, -0.24),
          from: 'chest',
          grip: 'fist',
          elbow: v3(-0.4, -0.8, -0.6),
        },
        leftLeg: { to: v3(0.02, 0.04, 0.1), from: 'ground' },
        rightLeg: { to: v3(0.1, 0.04, -0.1), from: 'ground' },
        mood: 'happy',
      }),
    dress: winter,
    items: (s) => [
      scene(s, -0.2, (b) => {
        b.ctx.save();
        b.ctx.translate(0.02, 0.03);
        ski(b);
        b.ctx.restore();
        ski(b);
        for (let i = 0; i < 8; i++) {
          const age = fract(s.t * 2 + i / 8);
          b.ctx.globalAlpha = 1 - age;
          disc(b, -0.7 - age * 0.6, 0.04 + Math.sin(age * 3) * 0.2, 0.04 + age * 0.05, WHITE);
          b.ctx.globalAlpha = 1;
        }
      }),
      ...(['left', 'right'] as const).map((side) =>
        held(s, side, side === 'right' ? 0.5 : -0.35, -2.5, (b) => {
          rod(
            b,
            [
              [-0.06, 0],
              [1.05, 0],
            ],
            0.018,
            BLACK,
          );
          disc(b, 0.98, 0, 0.045, STEEL);
        }),
      ),
    ],
    room: { back: 0.6, front: 0.5 },
  },
  {
    verb: 'dunk',
    view: 72,
    pose: (m) => dunk(m).pose,
    dress: kit('#c9342b', '#c9342b'),
    items: (s) => {
      const d = dunk(s);
      const hand = s.skeleton.right.tip;
      const falling = clamp((d.phase - 0.56) / 0.4, 0, 1);
      return [
        scene(s, -0.6, hoop),
        {
          near: d.phase < 0.56 ? 0.6 : -0.55,
          draw: (b) => {
            b.ctx.save();
            b.ctx.scale(s.scale, s.scale);
            if (d.phase < 0.56)
              basketball(b, hand.x / s.scale + 0.03, hand.y / s.scale + 0.05, 0.4);
            else basketball(b, 0.86, Math.max(0.12, 2.62 - falling * falling * 2.8), falling * 4);
            b.ctx.restore();
          },
        },
        scene(s, 0.9, (b) => {
          b.ctx.strokeStyle = b.tone([232, 96, 40], 0.95);
          b.ctx.lineWidth = 0.035;
          b.ctx.stroke(ellipse(0.88, 2.76, 0.27, 0.05));
          rod(
            b,
            [
              [1.12, 2.76],
              [1.18, 2.76],
            ],
            0.04,
            [232, 96, 40],
          );
        }),
      ];
    },
    room: { front: 1.1, above: 2 },
  },
  {
    verb: 'play_basketball',
    view: 66,
    speed: 0,
    pose: (m) => {
      const d = dribble(m);
      return pose({
        hips: v3(0, -0.14, 0),
        lean: 0.34,
        head: { follow: 0.2 },
        right: {
          to: v3(0.4, -0.34 + d * 0.16, -0.14),
          from: 'chest',
          grip: 'flat',
          elbow: v3(-0.4, -0.6, -0.7),
        },
        left: { to: v3(0.3, -0.05, 0.34), from: 'chest', grip: 'open' },
        leftLeg: { to: v3(0.22, 0, 0.14), from: 'ground' },
        rightLeg: { to: v3(-0.2, 0, -0.14), from: 'ground', pitch: 0.3 },
        mood: 'focused',
      });
    },
    dress: kit('#e8a52c', '#2b58a8'),
    items: (s) => {
      const hand = s.skeleton.right.tip;
      return [
        scene(s, 0.4, (b) =>
          basketball(b, hand.x / s.scale, lerp(0.12, hand.y / s.scale - 0.1, dribble(s)), s.t * 3),
        ),
      ];
    },
  },
  {
    verb: 'play_soccer',
    view: 74,
    pose: (m) => {
      const k = swing(m.t, 1.5);
      return pose({
        hips: v3(0, -0.05, 0),
        lean: 0.05 - k * 0.15,
        twist: -k * 0.3,
        left: { swing: k * 0.8, out: 0.4, bend: 0.3 },
        right: { swing: -k * 0.9, out: 0.35, bend: 0.3 },
        leftLeg: { to: v3(0, 0, 0.1), from: 'ground' },
        rightLeg: {
          to: v3(k * 0.55, Math.abs(k) * 0.26, -0.09),
          from: 'ground',
          pitch: k < 0 ? -k * 0.9 : -k * 0.3,
        },
        mood: 'focused',
      });
    },
    dress: kit('#2b58a8', '#f2f2f0'),
    items: (s) => {
      const p = fract(s.t / 1.5);
      const f = clamp((p - 0.53) / 0.4, 0, 1);
      return [
        scene(s, 0.3, (b) =>
          soccerBall(b, 0.42 + f * 1.4, 0.12 + Math.sin(f * Math.PI) * 0.6, s.t * 6 * f),
        ),
      ];
    },
    room: { front: 1.1 },
  },
  {
    verb: 'kick',
    view: 76,
    pose: (m) => {
      const k = Math.max(0, Math.sin(m.t * 3));
      return pose({
        hips: v3(0, -0.03, 0),
        lean: -0.3 * k,
        left: { to: v3(0.24, 0.1, 0.16), from: 'chest', grip: 'fist' },
        right: { to: v3(0.1, 0, -0.24), from: 'chest', grip: 'fist' },
        leftLeg: { to: v3(-0.02, 0, 0.08), from: 'ground' },
        rightLeg: { to: v3(0.15 + k * 0.62, k * 0.95, -0.1), from: 'ground', pitch: -0.3 * k },
        mood: 'angry',
      });
    },
    room: { front: 0.4 },
  },
  {
    verb: 'throw',
    view: 72,
    pose: (m) => {
      const k = swing(m.t, 1.6);
      return pose({
        hips: v3(k * 0.08, -0.06, 0),
        lean: k * 0.25,
        twist: k * 0.4,
        right: {
          to: v3(0.1 + k * 0.42, 0.36 - Math.abs(k) * 0.08, -0.26),
          from: 'chest',
          elbow: v3(-0.6, 0.4, -1),
          grip: 'fist',
        },
        left: { swing: 0.9 - k * 0.6, out: 0.2, bend: 0.3 },
        leftLeg: { to: v3(0.32, 0, 0.1), from: 'ground' },
        rightLeg: { to: v3(-0.3, 0, -0.1), from: 'ground', pitch: 0.35 },
        mood: 'focused',
      });
    },
    items: (s) => {
      const p = fract(s.t / 1.6);
      const f = clamp((p - 0.56) / 0.4, 0, 1);
      const g = grip(s, 'right');
      return [
        scene(s, 0.6, (b) =>
          ball(
            b,
            f > 0 ? 0.6 + f * 1.5 : g.x / s.scale,
            f > 0 ? 1.6 + Math.sin(f * 3) * 0.3 - f * 0.5 : g.y / s.scale + 0.03,
            0.05,
            WHITE,
            RED,
            s.t * 9,
          ),
        ),
      ];
    },
    room: { front: 1.2 },
  },
  {
    verb: 'catch',
    view: 60,
    pose: (m) => {
      const k = 0.5 + 0.5 * Math.sin(m.t * 2.4);
      return pose({
        hips: v3(0, -0.08, 0),
        lean: 0.12,
        head: { nod: -0.2 },
        left: { to: v3(0.4, 0.1 + k * 0.16, 0.12), from: 'chest', grip: 'open' },
        right: { to: v3(0.4, 0.1 + k * 0.16, -0.12), from: 'chest', grip: 'open' },
        leftLeg: { to: v3(0.16, 0, 0.14), from: 'ground' },
        rightLeg: { to: v3(-0.14, 0, -0.14), from: 'ground' },
        mood: 'happy',
      });
    },
    items: (s) => {
      const k = 0.5 + 0.5 * Math.sin(s.t * 2.4);
      const g = grip(s, 'right');
      return [
        scene(s, 0.5, (b) =>
          ball(
            b,
            g.x / s.scale + 0.08 + k * 0.4,
            g.y / s.scale + 0.08 + k * 0.35,
            0.1,
            [240, 200, 70],
            RED,
            s.t * 4,
          ),
        ),
      ];
    },
    room: { front: 0.4 },
  },
  {
    verb: 'play_golf',
    view: 22,
    pose: (m) => {
      const k = swing(m.t, 2.4);
      return pose({
        hips: v3(0, -0.06, 0),
        lean: 0.34,
        twist: k * 0.6,
        head: { nod: 0.25, follow: 0.4, turn: -k * 0.3 },
        left: {
          to: v3(0.32, -0.22 + k * k * 0.42, k * 0.34),
          from: 'chest',
          elbow: v3(0, -0.6, 0.8),
          grip: 'fist',
        },
        right: {
          to: v3(0.34, -0.26 + k * k * 0.42, -0.03 + k * 0.34),
          from: 'chest',
          elbow: v3(0, -0.6, -0.8),
          grip: 'fist',
        },
        leftLeg: { to: v3(0, 0, 0.2), from: 'ground' },
        rightLeg: { to: v3(0, 0, -0.2), from: 'ground' },
        mood: 'focused',
      });
    },
    dress: (o) => ({
      ...o,
      over: null,
      top: top('tshirt', '#3d8f6a'),
      bottom: bottom('trousers', '#e6dcc4'),
      hat: { kind: 'cap', color: rgb('#f6f4ee'), trim: rgb('#f6f4ee') },
    }),
    items: (s) => {
      const k = swing(s.t, 2.4);
      return [
        held(s, 'right', 0.7, -Math.PI / 2 + 0.12 + k * 2.1, (b) => {
          rod(
            b,
            [
              [-0.1, 0],
              [0.86, 0],
            ],
            0.014,
            STEEL,
          );
          shape(
            b,
            [
              [0.84, -0.02],
              [0.84, 0.03],
              [0.9, 0.1],
              [0.93, 0.08],
              [0.9, -0.02],
            ],
            [90, 96, 104],
            0.4,
          );
        }),
        scene(s, 0.8, (b) => {
          disc(b, 0.16, 0.07, 0.024, WHITE);
          rod(
            b,
            [
              [0.16, 0.0],
              [0.16, 0.045],
            ],
            0.008,
            [230, 190, 110],
          );
        }),
      ];
    },
    room: { front: 0.7, back: 0.7, above: 0.3 },
  },
  {
    verb: 'play_tennis',
    view: 62,
    pose: (m) => {
      const k = swing(m.t, 1.7);
      return pose({
        hips: v3(0, -0.12, 0),
        lean: 0.16,
        twist: k * 0.55,
        right: {
          to: v3(0.28 + k * 0.2, 0.06 + Math.max(0, k) * 0.25, -0.4 + k * 0.24),
          from: 'chest',
          elbow: v3(-0.4, -0.5, -1),
          grip: 'fist',
        },
        left: { to: v3(0.3, 0.06, 0.3), from: 'chest', grip: 'open' },
        leftLeg: { to: v3(0.28, 0, 0.14), from: 'ground' },
        rightLeg: { to: v3(-0.24, 0, -0.14), from: 'ground', pitch: 0.3 },
        mood: 'focused',
      });
    },
    dress: (o) => ({
      ...kit('#f4f4f0', '#f4f4f0')(o),
      hat: { kind: 'headband', color: rgb('#c9342b'), trim: rgb('#fff') },
    }),
    items: (s) => [
      held(s, 'right', 0.8, 0.5 + swing(s.t, 1.7) * 0.7, (b) => {
        rod(
          b,
          [
            [-0.08, 0],
            [0.28, 0],
          ],
          0.026,
          BLACK,
        );
        b.ctx.strokeStyle = b.tone(WHITE, 0.7);
        b.ctx.lineWidth = 0.004;
        b.ctx.beginPath();
        for (let i = -4; i <= 4; i++) {
          b.ctx.moveTo(0.3, i * 0.026);
          b.ctx.lineTo(0.56, i * 0.026);
          b.ctx.moveTo(0.43 + i * 0.03, -0.11);
          b.ctx.lineTo(0.43 + i * 0.03, 0.11);
        }
        b.ctx.stroke();
        b.ctx.strokeStyle = b.tone([206, 52, 56], 0.9);
        b.ctx.lineWidth = 0.024;
        b.ctx.stroke(ellipse(0.43, 0, 0.16, 0.125));
      }),
      scene(s, 0.9, (b) => {
        const f = fract(s.t / 1.7 + 0.45);
        disc(
          b,
          0.75 + Math.abs(f - 0.5) * 1.4,
          1.25 + Math.sin(f * Math.PI) * 0.25,
          0.04,
          [214, 232, 70],
        );
      }),
    ],
    room: { front: 0.9 },
  },
  {
    verb: 'hula_hoop',
    view: 12,
    pose: (m) => {
      const a = m.t * 7;
      return pose({
        hips: v3(Math.sin(a) * 0.05, -0.03, Math.cos(a) * 0.09),
        side: -Math.cos(a) * 0.12,
        tilt: Math.cos(a) * 0.1,
        left: { to: v3(0.1, 0.3, 0.42), from: 'chest', elbow: v3(0, -0.6, 1), grip: 'open' },
        right: { to: v3(0.1, 0.3, -0.42), from: 'chest', elbow: v3(0, -0.6, -1), grip: 'open' },
        leftLeg: { to: v3(0, 0, 0.16), from: 'ground' },
        rightLeg: { to: v3(0, 0, -0.16), from: 'ground' },
        mood: 'happy',
        mouth: 0.3,
      });
    },
    items: (s) => {
      const a = s.t * 7;
      const half =
        (front: boolean) =>
        (b: Brush): void => {
          b.ctx.save();
          b.ctx.rotate(Math.cos(a) * 0.12);
          for (const [w, c] of [
            [0.05, [190, 40, 110]],
            [0.036, [244, 92, 160]],
          ] as const) {
            b.ctx.strokeStyle = b.tone(c as unknown as Rgb, 0.9);
            b.ctx.lineWidth = w;
            b.ctx.beginPath();
            b.ctx.ellipse(
              -Math.cos(a) * 0.16,
              0,
              0.5,
              0.13,
              0,
              front ? Math.PI : 0,
              front ? TAU : Math.PI,
            );
            b.ctx.stroke();
          }
          b.ctx.restore();
        };
      const w = { x: s.skeleton.waist.x, y: s.skeleton.waist.y - 0.06 * s.scale };
      return [at(s, w, -0.6, 0, half(false)), at(s, w, 0.9, 0, half(true))];
    },
    room: { front: 0.3, back: 0.3 },
  },
  {
    verb: 'squat',
    view: 68,
    pose: (m) => {
      const k = 0.5 - 0.5 * Math.cos(m.t * 2.2);
      return pose({
        hips: v3(-0.26 * k, -0.44 * k, 0),
        lean: 0.55 * k,
        head: { follow: 0.25 },
        left: {
          to: v3(0.42, 0.04 + k * 0.16, 0.14),
          from: 'chest',
          grip: 'flat',
          elbow: v3(0, -1, 0.5),
        },
        right: {
          to: v3(0.42, 0.04 + k * 0.16, -0.14),
          from: 'chest',
          grip: 'flat',
          elbow: v3(0, -1, -0.5),
        },
        leftLeg: { to: v3(0, 0, 0.18), from: 'ground', knee: v3(1, 0.1, 0.5) },
        rightLeg: { to: v3(0, 0, -0.18), from: 'ground', knee: v3(1, 0.1, -0.5) },
        mood: 'focused',
      });
    },
    dress: gym,
  },
  {
    verb: 'exercise',
    view: 10,
    pose: (m) => {
      const k = 0.5 - 0.5 * Math.cos(m.t * 5);
      return pose({
        hips: v3(0, Math.sin(k * Math.PI) * 0.08, 0),
        left: { swing: 0, out: 0.2 + k * 2.5, bend: 0.1, grip: 'open' },
        right: { swing: 0, out: 0.2 + k * 2.5, bend: 0.1, grip: 'open' },
        leftLeg: { to: v3(0, Math.sin(k * Math.PI) * 0.06, 0.08 + k * 0.24), from: 'ground' },
        rightLeg: { to: v3(0, Math.sin(k * Math.PI) * 0.06, -0.08 - k * 0.24), from: 'ground' },
        mood: 'happy',
        mouth: 0.2,
      });
    },
    dress: gym,
    room: { above: 0.4, front: 0.3, back: 0.3 },
  },
  {
    verb: 'lift_weights',
    view: 14,
    pose: (m) => {
      const k = smoothstep(-0.5, 0.6, Math.sin(m.t * 1.5));
      return pose({
        hips: v3(0, -0.06 * (1 - k), 0),
        left: {
          to: v3(0.08 + 0.14 * (1 - k), 0.08 + k * 0.42, 0.3),
          from: 'chest',
          elbow: v3(0.2, -0.8, 0.9),
          grip: 'fist',
        },
        right: {
          to: v3(0.08 + 0.14 * (1 - k), 0.08 + k * 0.42, -0.3),
          from: 'chest',
          elbow: v3(0.2, -0.8, -0.9),
          grip: 'fist',
        },
        leftLeg: { to: v3(0, 0, 0.2), from: 'ground' },
        rightLeg: { to: v3(0, 0, -0.2), from: 'ground' },
        mood: 'angry',
        mouth: 0.2,
      });
    },
    dress: gym,
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      return [
        at(s, { x: (l.x + r.x) / 2, y: (l.y + r.y) / 2 }, 0.55, angleOf(r, l), (b) => {
          rod(
            b,
            [
              [-0.85, 0],
              [0.85, 0],
            ],
            0.028,
            STEEL,
          );
          for (const q of [-1, 1]) {
            shape(
              b,
              [
                [q * 0.6, -0.22],
                [q * 0.6, 0.22],
                [q * 0.67, 0.22],
                [q * 0.67, -0.22],
              ],
              BLACK,
              0.2,
            );
            shape(
              b,
              [
                [q * 0.69, -0.17],
                [q * 0.69, 0.17],
                [q * 0.75, 0.17],
                [q * 0.75, -0.17],
              ],
              RED,
              0.2,
            );
          }
        }),
      ];
    },
    room: { above: 0.7, front: 0.4, back: 0.4 },
  },
  {
    verb: 'yoga',
    view: 14,
    pose: (m) =>
      pose({
        hips: v3(0, -0.005, 0.06 + Math.sin(m.t) * 0.008),
        left: { to: v3(0.04, 0.52, 0.05), from: 'chest', elbow: v3(0, 0, 1), grip: 'flat' },
        right: { to: v3(0.04, 0.52, -0.05), from: 'chest', elbow: v3(0, 0, -1), grip: 'flat' },
        leftLeg: { to: v3(0, 0, 0.06), from: 'ground' },
        rightLeg: { to: v3(0.06, 0.42, 0.0), from: 'ground', knee: v3(0.3, 0, -1), pitch: 0.9 },
        mood: 'asleep',
      }),
    dress: gym,
    items: (s) => [
      scene(s, -0.8, (b) =>
        shape(
          b,
          [
            [-0.9, -0.03],
            [-0.75, 0.05],
            [0.75, 0.05],
            [0.9, -0.03],
          ],
          [140, 96, 170],
          0.1,
        ),
      ),
    ],
    room: { above: 0.5, front: 0.3, back: 0.3 },
  },
  {
    verb: 'meditate',
    height: 0.62,
    view: 12,
    pose: (m) =>
      pose({
        hips: v3(0, -0.78 + Math.sin(m.t * 1.2) * 0.004, 0),
        left: { to: v3(0.2, -0.3, 0.34), from: 'chest', elbow: v3(-0.3, -0.6, 1), grip: 'open' },
        right: { to: v3(0.2, -0.3, -0.34), from: 'chest', elbow: v3(-0.3, -0.6, -1), grip: 'open' },
        leftLeg: { to: v3(0.3, 0.02, -0.16), from: 'ground', knee: v3(0.5, 0.2, 1), pitch: 0.9 },
        rightLeg: { to: v3(0.36, 0.0, 0.16), from: 'ground', knee: v3(0.5, 0.2, -1), pitch: 0.9 },
        mood: 'asleep',
      }),
    room: { front: 0.2, back: 0.2 },
  },
  {
    verb: 'bend_back',
    view: 84,
    pose: (m) => {
      const k = 0.62 + 0.38 * Math.sin(m.t * 1.3);
      return pose({
        hips: v3(0.14 * k, -0.05 * k, 0),
        lean: -0.5 * k,
        curl: -0.6 * k,
        head: { follow: 1.1, nod: -0.12 * k },
        left: {
          to: v3(0.1 - 0.05 * k, 0.56, 0.12),
          from: 'chest',
          elbow: v3(0, 0, 1),
          grip: 'open',
        },
        right: {
          to: v3(0.1 - 0.05 * k, 0.56, -0.12),
          from: 'chest',
          elbow: v3(0, 0, -1),
          grip: 'open',
        },
        leftLeg: { to: v3(0.03, 0, 0.1), from: 'ground' },
        rightLeg: { to: v3(-0.03, 0, -0.1), from: 'ground' },
      });
    },
    dress: gym,
    room: { back: 0.4, above: 0.3 },
  },
  {
    verb: 'run_treadmill',
    view: 76,
    pose: (m) => {
      const p = gaitPose(GAITS.jog, m.t * 1.45);
      const raise = 0.2;
      const lift = (leg: Pose['leftLeg']): Pose['leftLeg'] =>
        'to' in leg ? { ...leg, to: v3(leg.to.f, leg.to.u + raise, leg.to.s) } : leg;
      return {
        ...p,
        hips: v3(p.hips.f, p.hips.u + raise, p.hips.s),
        leftLeg: lift(p.leftLeg),
        rightLeg: lift(p.rightLeg),
        mood: 'happy',
      };
    },
    dress: gym,
    items: (s) => [
      scene(s, -0.35, (b) => {
        rod(
          b,
          [
            [0.72, 0.16],
            [0.86, 1.25],
          ],
          0.07,
          [90, 96, 106],
        );
        rod(
          b,
          [
            [0.84, 1.1],
            [0.46, 1.06],
          ],
          0.045,
          BLACK,
        );
        shape(
          b,
          [
            [0.7, 1.22],
            [0.76, 1.48],
            [0.92, 1.5],
            [0.98, 1.22],
          ],
          [60, 66, 76],
          0.2,
        );
        flat(
          b,
          [
            [0.74, 1.28],
            [0.78, 1.43],
            [0.86, 1.44],
            [0.86, 1.28],
          ],
          [110, 220, 180],
          1,
          0.1,
        );
        shape(
          b,
          [
            [-0.9, 0.02],
            [-0.9, 0.14],
            [-0.8, 0.2],
            [0.86, 0.2],
            [0.98, 0.14],
            [0.98, 0.02],
          ],
          [70, 76, 86],
          0.3,
        );
        b.ctx.strokeStyle = b.tone(BLACK, 0.5);
        b.ctx.lineWidth = 0.03;
        b.ctx.beginPath();
        b.ctx.moveTo(-0.86, 0.2);
        b.ctx.lineTo(0.7, 0.2);
        b.ctx.stroke();
        for (let i = 0; i < 8; i++) {
          const x = 0.7 - fract(s.t * 1.4 + i / 8) * 1.5;
          rod(
            b,
            [
              [x, 0.2],
              [x + 0.06, 0.2],
            ],
            0.012,
            [130, 136, 146],
          );
        }
      }),
    ],
    room: { front: 0.5, back: 0.4, above: 0.2 },
  },
  {
    verb: 'skydive',
    height: 0.7,
    view: 62,
    habitat: 'air',
    altitude: 6,
    pose: (m) => fallPose(m.t),
    dress: (o) => ({
      ...o,
      over: null,
      top: top('uniform', '#d2342c', { fit: 1.15 }),
      bottom: bottom('trousers', '#d2342c', { fit: 1.15 }),
      glasses: 'goggles',
      backpack: rgb('#2a3442'),
      gloves: rgb('#25272c'),
      hat: { kind: 'swim_cap', color: rgb('#f2c53d'), trim: rgb('#fff') },
    }),
    items: (s) => [scene(s, -0.9, (b) => wind(b, s.t, 1.0, 1.9))],
    room: { front: 0.6, back: 0.5, above: 0.3 },
  },
  {
    verb: 'bungee_jump',
    view: 70,
    habitat: 'air',
    altitude: 4,
    pose: (m) => ({
      ...pose({
        hips: v3(0, 0.1 + Math.sin(m.t * 2.4) * 0.22, 0),
        lean: -0.06,
        head: { nod: -0.3 },
        left: { to: v3(0.12, 0.4, 0.4), from: 'chest', elbow: v3(0, 0, 1), grip: 'open' },
        right: { to: v3(0.16, 0.42, -0.4), from: 'chest', elbow: v3(0, 0, -1), grip: 'open' },
        leftLeg: { swing: 0.05, out: 0.03, bend: 0.12, pitch: 1.1 },
        rightLeg: { swing: 0.1, out: 0.02, bend: 0.2, pitch: 1.1 },
        mood: 'surprised',
        mouth: 0.9,
      }),
      roll: Math.PI - 0.12 + Math.sin(m.t * 1.7) * 0.1,
    }),
    items: (s) => [
      {
        near: -0.5,
        draw: (b) => {
          const k = s.skeleton;
          const f = {
            x: (k.leftLeg.end.x + k.rightLeg.end.x) / 2,
            y: (k.leftLeg.end.y + k.rightLeg.end.y) / 2,
          };
          b.ctx.strokeStyle = b.tone([240, 130, 40], 0.9);
          b.ctx.lineWidth = 0.045 * s.scale;
          b.ctx.beginPath();
          b.ctx.moveTo(f.x, f.y);
          const sag = Math.cos(s.t * 2.4) * 0.1;
          b.ctx.bezierCurveTo(f.x + 0.1 + sag, f.y + 1, f.x - 0.16 - sag, f.y + 2, f.x, f.y + 4.2);
          b.ctx.stroke();
          shape(
            b,
            [
              [f.x - 0.1, f.y - 0.07],
              [f.x - 0.1, f.y + 0.07],
              [f.x + 0.1, f.y + 0.07],
              [f.x + 0.1, f.y - 0.07],
            ],
            [50, 54, 64],
            0.3,
          );
        },
      },
    ],
    room: { above: 3, below: 0.9, front: 0.2, back: 0.2 },
  },
  {
    verb: 'climb',
    view: 72,
    pose: (m) => {
      const a = Math.sin(m.t * 2.6);
      const up = 0.55 + fract(m.t * 0.12) * 0.5;
      return pose({
        hips: v3(-0.16, up + a * 0.03, 0),
        lean: 0.1,
        head: { nod: -0.34, follow: 0.3 },
        left: {
          to: v3(0.28, 0.36 + a * 0.13, 0.02),
          from: 'chest',
          elbow: v3(-0.2, -0.6, 0.8),
          grip: 'fist',
        },
        right: {
          to: v3(0.28, 0.36 - a * 0.13, -0.02),
          from: 'chest',
          elbow: v3(-0.2, -0.6, -0.8),
          grip: 'fist',
        },
        leftLeg: {
          to: v3(0.22, -0.46 + a * 0.1, 0.05),
          from: 'hips',
          pitch: 0.3,
          knee: v3(1, 0.2, 0.6),
        },
        rightLeg: {
          to: v3(0.2, -0.52 - a * 0.1, -0.05),
          from: 'hips',
          pitch: 0.4,
          knee: v3(1, 0.2, -0.6),
        },
        mood: 'focused',
      });
    },
    items: (s) => [
      {
        near: 0.03,
        draw: (b) => {
          const x = (grip(s, 'left').x + grip(s, 'right').x) / 2;
          const u = s.scale;
          rod(
            b,
            [
              [x, 0.02],
              [x, 4.2 * u],
            ],
            0.055 * u,
            [206, 168, 110],
          );
          b.ctx.strokeStyle = b.tone([140, 104, 60], 0.6);
          b.ctx.lineWidth = 0.012 * u;
          b.ctx.beginPath();
          for (let y = 0.1; y < 4.1; y += 0.09) {
            b.ctx.moveTo(x - 0.026 * u, y * u);
            b.ctx.lineTo(x + 0.026 * u, (y + 0.06) * u);
          }
          b.ctx.stroke();
        },
      },
    ],
    room: { above: 1.7 },
  },
  {
    verb: 'swim',
    height: 0.55,
    view: 82,
    speed: 1,
    habitat: 'water_surface',
    pose: (m) => {
      const a = m.t * 3.4;
      const arm = (o: number): Pose['left'] => ({
        swing: a + o,
        out: 0.12,
        bend: 0.25,
        grip: 'flat',
      });
      return pose({
        hips: v3(-0.2, -0.93, 0),
        lean: 1.42,
        curl: -0.1,
        twist: Math.sin(a) * 0.25,
        head: { follow: 0.5, turn: Math.sin(a) * 0.3 },
        left: arm(0),
        right: arm(Math.PI),
        leftLeg: { swing: -0.58 + Math.sin(m.t * 9) * 0.22, out: 0.05, bend: 0.2, pitch: 1.4 },
        rightLeg: { swing: -0.58 - Math.sin(m.t * 9) * 0.22, out: 0.05, bend: 0.2, pitch: 1.4 },
        mood: 'focused',
      });
    },
    dress: (o) => ({
      ...bathing(o),
      hat: { kind: 'swim_cap', color: rgb('#c9342b'), trim: rgb('#fff') },
      glasses: 'goggles',
    }),
    items: (s) => [
      scene(s, 2, (b) => {
        b.ctx.fillStyle = css([236, 248, 252], 0.6);
        b.ctx.beginPath();
        b.ctx.moveTo(-1.2, -0.12);
        for (let i = 0; i <= 20; i++)
          b.ctx.lineTo(-1.2 + i * 0.11, -0.04 + Math.sin(i * 1.3 + s.t * 4) * 0.03);
        for (let i = 20; i >= 0; i--)
          b.ctx.lineTo(-1.2 + i * 0.11, -0.16 + Math.sin(i * 2 - s.t * 3) * 0.02);
        b.ctx.fill();
        for (let i = 0; i < 8; i++) {
          const age = fract(s.t * 1.8 + i / 8);
          b.ctx.globalAlpha = 1 - age;
          disc(
            b,
            (i % 2 ? 0.75 : -1.0) + Math.cos(i * 2) * age * 0.25,
            Math.sin(age * 3) * 0.28,
            0.03,
            [240, 250, 254],
          );
          b.ctx.globalAlpha = 1;
        }
      }),
    ],
    room: { front: 0.4, back: 0.4 },
  },
  {
    verb: 'dive',
    view: 84,
    habitat: 'air',
    altitude: 2,
    pose: (m) => ({
      ...pose({
        hips: v3(0, 0.1, 0),
        lean: 0.12,
        head: { follow: 1 },
        left: { to: v3(0.04, 0.54, 0.03), from: 'chest', elbow: v3(0, 0, 1), grip: 'flat' },
        right: { to: v3(0.04, 0.54, -0.03), from: 'chest', elbow: v3(0, 0, -1), grip: 'flat' },
        leftLeg: { swing: -0.02, out: 0.02, bend: 0.04, pitch: 1.4 },
        rightLeg: { swing: 0.02, out: 0.02, bend: 0.04, pitch: 1.4 },
        mood: 'focused',
      }),
      roll: -2.35 + Math.sin(m.t * 1.2) * 0.16,
    }),
    dress: bathing,
    room: { front: 0.3, back: 0.3, below: 0.6 },
  },
  {
    verb: 'fly',
    height: 0.6,
    view: 80,
    habitat: 'air',
    altitude: 5,
    speed: 5,
    pose: (m) =>
      pose({
        hips: v3(-0.2, -0.48 + Math.sin(m.t * 1.6) * 0.05, 0),
        lean: 1.36,
        curl: -0.12,
        head: { follow: 0.4, nod: -0.1 },
        right: { to: v3(0.04, 0.56, -0.12), from: 'chest', elbow: v3(0, 0, -1), grip: 'fist' },
        left: { swing: 0.05, out: 0.12, bend: 0.2, grip: 'fist' },
        leftLeg: { swing: -0.66, out: 0.03, bend: 0.1, pitch: 1.5 },
        rightLeg: { swing: -0.4, out: 0.03, bend: 0.7, pitch: 1.5 },
        mood: 'happy',
      }),
    room: { front: 0.7, back: 0.8 },
  },
  {
    verb: 'shoot',
    view: 76,
    pose: (m) => ({
      ...atEase(m.t),
      lean: 0.02,
      head: { turn: 0, nod: 0, tilt: 0, follow: 0.3 },
      left: { to: v3(0.54, 0.14, 0.04), from: 'chest', grip: 'fist' },
      right: {
        to: v3(0.14 - Math.max(0, Math.sin(m.t * 1.5)) * 0.06, 0.15, -0.1),
        from: 'chest',
        elbow: v3(-1, 0.2, -0.5),
        grip: 'fist',
      },
      leftLeg: { to: v3(0.2, 0, 0.08), from: 'ground' },
      rightLeg: { to: v3(-0.2, 0, -0.08), from: 'ground' },
      mood: 'focused',
    }),
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      return [
        at(s, l, 0.02, 0, (b) => {
          b.ctx.strokeStyle = b.tone([120, 74, 42], 0.85);
          b.ctx.lineWidth = 0.03;
          b.ctx.beginPath();
          b.ctx.moveTo(-0.2, 0.6);
          b.ctx.quadraticCurveTo(0.12, 0.4, 0, 0);
          b.ctx.quadraticCurveTo(0.12, -0.4, -0.2, -0.6);
          b.ctx.stroke();
          const px = (r.x - l.x) / s.scale;
          const py = (r.y - l.y) / s.scale;
          rod(
            b,
            [
              [-0.2, 0.6],
              [px, py],
              [-0.2, -0.6],
            ],
            0.008,
            WHITE,
          );
          rod(
            b,
            [
              [px, py],
              [0.2, 0.02],
            ],
            0.014,
            WOOD,
          );
          shape(
            b,
            [
              [0.18, -0.02],
              [0.26, 0.02],
              [0.18, 0.05],
            ],
            STEEL,
            0.1,
          );
        }),
      ];
    },
    room: { front: 0.5 },
  },
];
