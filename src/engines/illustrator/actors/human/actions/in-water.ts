import { css, rgb } from '../../../color.ts';
import type { Pose } from '../pose.ts';
import { pose, v3 } from '../pose.ts';
import { spray } from '../tools/foam.ts';
import { scene } from '../tools/place.ts';
import type { Action } from './action.ts';
import { bathing } from './costumes.ts';

export const inWater: readonly Action[] = [
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
        b.ctx.fillStyle = css([122, 204, 228], 0.82);
        b.ctx.beginPath();
        b.ctx.moveTo(-1.2, -0.12);
        for (let i = 0; i <= 20; i++)
          b.ctx.lineTo(-1.2 + i * 0.11, -0.04 + Math.sin(i * 1.3 + s.t * 4) * 0.03);
        for (let i = 20; i >= 0; i--)
          b.ctx.lineTo(-1.2 + i * 0.11, -0.16 + Math.sin(i * 2 - s.t * 3) * 0.02);
        b.ctx.fill();
        spray(b, { x: -0.8, y: -0.04, back: 0.7, high: 0.4, t: s.t });
        spray(b, { x: 0.9, y: -0.04, back: 0.5, high: 0.26, t: s.t + 0.4 });
      }),
    ],
    room: { front: 0.4, back: 0.4 },
  },
];
