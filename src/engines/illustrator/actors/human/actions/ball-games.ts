import type { Rgb } from '../../../color.ts';
import { clamp, fract, lerp, smoothstep } from '../../../easing.ts';
import type { Brush } from '../../shading.ts';
import { ellipse } from '../draw/form.ts';
import type { Pose } from '../pose.ts';
import { fist, flatHand, openHand, pose, v3 } from '../pose.ts';
import { path, track } from '../tools/track.ts';
import { BLACK, disc, grip, RED, rod, scene, shape, WHITE } from '../tools/place.ts';
import type { Action, Moment } from './action.ts';
import { kit } from './costumes.ts';
import { stroke } from './rackets.ts';

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
    right: openHand(v3(0.32 + slam * 0.06, 0.56 - slam * 0.12, -0.1), v3(0.3, 0.2, -0.8)),
    left: openHand(v3(0.3, 0.2 + up * 0.2, 0.2), v3(0, -0.6, 0.8)),
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

/** The ring of the hoop, before the ball that falls through it. */
function rim(b: Brush): void {
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
}

const shotOf = (t: number): number => fract(t / 2.4 + 0.02);

const dribble = (m: Moment): number => Math.abs(Math.sin(m.t * 5));

export const ballGames: readonly Action[] = [
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
        scene(s, 0.9, rim),
      ];
    },
    room: { front: 1.1, above: 2 },
  },
  {
    verb: 'shoot_basket',
    view: 78,
    pose: (m) => {
      const p = shotOf(m.t);
      const up = track(p, [0.2, 0], [0.36, 0.32], [0.5, 0], [1, 0]);
      const crouch = track(p, [0, 0.06], [0.18, 0.24], [0.3, 0], [0.9, 0.06]);
      const lift = track(p, [0, 0], [0.14, 0.1], [0.34, 1], [0.62, 0.95], [0.85, 0]);
      return pose({
        hips: v3(-0.55, up - crouch, 0),
        lean: 0.14 * (1 - lift),
        head: { nod: -0.34 * lift, follow: 0.2 },
        right: openHand(
          path(lift, [0, 0.34, -0.1, -0.08], [0.6, 0.22, 0.36, -0.1], [1, 0.36, 0.56, -0.08]),
        ),
        left: openHand(
          path(lift, [0, 0.34, -0.1, 0.08], [0.6, 0.24, 0.32, 0.12], [1, 0.2, 0.42, 0.16]),
        ),
        leftLeg: { to: v3(-0.5, up, 0.12), from: 'ground', pitch: up * 2.4 },
        rightLeg: { to: v3(-0.6, up, -0.12), from: 'ground', pitch: up * 2.4 },
        mood: 'focused',
      });
    },
    dress: kit('#e8a52c', '#2b58a8'),
    items: (s) => {
      const p = shotOf(s.t);
      const fly = clamp((p - 0.34) / 0.32, 0, 1);
      const drop = clamp((p - 0.66) / 0.2, 0, 1);
      const hand = s.skeleton.right.tip;
      const from = { x: hand.x / s.scale + 0.04, y: hand.y / s.scale + 0.08 };
      return [
        scene(s, -0.6, hoop),
        scene(s, fly >= 1 ? -0.55 : 0.7, (b) => {
          if (fly <= 0) return basketball(b, from.x, from.y, 0.4);
          const y = lerp(2.2, 2.74, fly) + Math.sin(fly * Math.PI) * 0.8;
          basketball(
            b,
            lerp(-0.2, 0.88, fly),
            drop > 0 ? Math.max(0.12, 2.7 - drop * drop * 2.8) : y,
            fly * 5,
          );
        }),
        scene(s, 0.9, rim),
      ];
    },
    room: { front: 1.1, back: 0.3, above: 2 },
  },
  {
    verb: 'play_basketball',
    beat: { kind: 'bounce', at: 0, every: Math.PI / 5, strength: 0.6 },
    view: 66,
    speed: 0,
    pose: (m) => {
      const d = dribble(m);
      return pose({
        hips: v3(0, -0.14, 0),
        lean: 0.34,
        head: { follow: 0.2 },
        right: flatHand(v3(0.4, -0.34 + d * 0.16, -0.14), v3(-0.4, -0.6, -0.7)),
        left: openHand(v3(0.3, -0.05, 0.34)),
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
      const k = stroke(m.t, 1.5);
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
        left: fist(v3(0.24, 0.1, 0.16)),
        right: fist(v3(0.1, 0, -0.24)),
        leftLeg: { to: v3(-0.02, 0, 0.08), from: 'ground' },
        rightLeg: { to: v3(0.15 + k * 0.62, k * 0.95, -0.1), from: 'ground', pitch: -0.3 * k },
        mood: 'angry',
      });
    },
    room: { front: 0.4 },
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
        left: openHand(v3(0.4, 0.1 + k * 0.16, 0.12)),
        right: openHand(v3(0.4, 0.1 + k * 0.16, -0.12)),
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
];
