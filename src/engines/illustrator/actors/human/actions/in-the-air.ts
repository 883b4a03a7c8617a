import { rgb } from '../../../color.ts';
import { fract } from '../../../easing.ts';
import type { Brush } from '../../shading.ts';
import { bottom, top } from '../outfits.ts';
import type { Pose } from '../pose.ts';
import { fist, openHand, pose, v3 } from '../pose.ts';
import { scene, shape } from '../tools/place.ts';
import type { Action } from './action.ts';

function fallPose(t: number): Pose {
  return pose({
    hips: v3(0, 0.1, 0),
    lean: 1.32,
    curl: -0.28,
    head: { follow: 0.35, nod: -0.1 },
    left: openHand(v3(-0.02, 0.34 + Math.sin(t * 6) * 0.02, 0.42), v3(0, 0.2, 1)),
    right: openHand(v3(-0.02, 0.34 - Math.sin(t * 6) * 0.02, -0.42), v3(0, 0.2, -1)),
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

export const inTheAir: readonly Action[] = [
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
        left: openHand(v3(0.12, 0.4, 0.4), v3(0, 0, 1)),
        right: openHand(v3(0.16, 0.42, -0.4), v3(0, 0, -1)),
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
        right: fist(v3(0.04, 0.56, -0.12), v3(0, 0, -1)),
        left: { swing: 0.05, out: 0.12, bend: 0.2, grip: 'fist' },
        leftLeg: { swing: -0.66, out: 0.03, bend: 0.1, pitch: 1.5 },
        rightLeg: { swing: -0.4, out: 0.03, bend: 0.7, pitch: 1.5 },
        mood: 'happy',
      }),
    room: { front: 0.7, back: 0.8 },
  },
];
