import type { Rgb } from '../../../color.ts';
import { rgb } from '../../../color.ts';
import { TAU } from '../../../easing.ts';
import { boats } from '../../vehicle/boats.ts';
import { drawBicycle } from '../../vehicle/two-wheeled/bicycle.ts';
import { drawCrank } from '../../vehicle/two-wheeled/crank.ts';
import { drawMotorcycle } from '../../vehicle/two-wheeled/motorcycle.ts';
import type { VehicleMoment } from '../../vehicle/vehicle.ts';
import { over } from '../outfits.ts';
import { fist, pose, v3 } from '../pose.ts';
import { BLACK, grip, rod, scene, shape, WHITE } from '../tools/place.ts';
import type { Action, Stage } from './action.ts';
import { sitting } from './postures.ts';
import { cycling, motorcycling, paddling, rowing, seated } from './riding-poses.ts';

function machine(s: Stage, color: Rgb): VehicleMoment {
  return {
    t: s.t,
    travelled: s.travelled / s.scale,
    speed: s.speed,
    color,
    second: null,
    night: 0,
    variant: 0.4,
    rider: null,
  };
}

export const riding: readonly Action[] = [
  {
    verb: 'cycle',
    view: 82,
    speed: 4.5,
    pose: (m) => cycling(m.travelled / m.scale),
    dress: (o) => ({
      ...o,
      hat: { kind: 'bike_helmet', color: rgb('#2f6fb0'), trim: rgb('#16324f') },
    }),
    items: (s) => [
      scene(s, -0.09, (b) =>
        drawBicycle(b, { travelled: s.travelled / s.scale, color: [204, 58, 48], night: 0 }),
      ),
      scene(s, -0.045, (b) => drawCrank(b, s.travelled / s.scale)),
    ],
    room: { front: 0.3, back: 0.3 },
  },
  {
    verb: 'motorcycle',
    view: 82,
    speed: 10,
    pose: (m) => motorcycling(m.t),
    dress: (o) => ({
      ...o,
      over: over('jacket', '#2a2628', { open: false }),
      gloves: rgb('#231f20'),
      hat: { kind: 'helmet', color: rgb('#e8e6e0'), trim: rgb('#c23b32') },
      shoes: { kind: 'boots', color: rgb('#26221f') },
    }),
    items: (s) => [scene(s, -0.09, (b) => drawMotorcycle(b, machine(s, [196, 44, 42])))],
    room: { front: 0.5, back: 0.7 },
  },
  {
    verb: 'ride',
    view: 80,
    pose: (m) =>
      pose({
        hips: seated(0, 0.1),
        lean: 0.08 + Math.sin(m.t * 5) * 0.02,
        left: fist(v3(0.34, -0.18, 0.1)),
        right: fist(v3(0.34, -0.2, -0.1)),
        leftLeg: { swing: 0.75, out: 0.34, bend: 0.85 },
        rightLeg: { swing: 0.75, out: 0.34, bend: 0.85 },
        mood: 'happy',
      }),
    room: { below: 0.9 },
  },
  {
    verb: 'drive_it',
    view: 78,
    pose: (m) =>
      sitting(0.4, {
        left: fist(v3(0.44, 0.0 + Math.sin(m.t * 2) * 0.04, 0.14)),
        right: fist(v3(0.44, 0.0 - Math.sin(m.t * 2) * 0.04, -0.14)),
        mood: 'happy',
      }),
    items: (s) => [
      scene(s, 0.4, (b) => {
        b.ctx.strokeStyle = b.tone([40, 40, 44], 0.9);
        b.ctx.lineWidth = 0.04;
        b.ctx.beginPath();
        b.ctx.ellipse(0.47, 0.98, 0.05, 0.2, -0.4, 0, TAU);
        b.ctx.stroke();
      }),
    ],
    within: 0.34,
  },
  {
    verb: 'drive',
    view: 72,
    pose: (m) =>
      sitting(0.4, {
        left: fist(v3(0.46, 0.02 + Math.sin(m.t * 2) * 0.04, 0.14)),
        right: fist(v3(0.46, 0.02 - Math.sin(m.t * 2) * 0.04, -0.14)),
        mood: 'focused',
      }),
    items: (s) => [
      scene(s, -0.4, (b) => {
        shape(
          b,
          [
            [-0.36, 0],
            [-0.34, 0.4],
            [-0.42, 1.1],
            [-0.26, 1.12],
            [-0.18, 0.5],
            [0.26, 0.46],
            [0.28, 0],
          ],
          BLACK,
          0.4,
        );
      }),
      scene(s, 0.03, (b) => {
        rod(
          b,
          [
            [0.62, 0.82],
            [0.95, 0.6],
          ],
          0.05,
          BLACK,
        );
        b.ctx.strokeStyle = b.tone([40, 40, 44], 0.8);
        b.ctx.lineWidth = 0.035;
        b.ctx.beginPath();
        b.ctx.ellipse(0.56, 0.9, 0.06, 0.21, -0.5, 0, TAU);
        b.ctx.stroke();
        shape(
          b,
          [
            [0.86, 0],
            [0.8, 0.86],
            [1.1, 0.98],
            [1.2, 0.9],
            [1.2, 0],
          ],
          [90, 96, 108],
          0.3,
        );
      }),
    ],
    room: { front: 0.6 },
  },
  {
    verb: 'sail',
    view: 70,
    speed: 1.6,
    habitat: 'water_surface',
    pose: (m) =>
      pose({
        hips: v3(-1.5, -0.08 + Math.sin(m.t * 1.5) * 0.04, 0),
        lean: -0.04,
        head: { nod: -0.08 },
        right: fist(v3(0.42, -0.12 + Math.sin(m.t * 2) * 0.03, -0.1)),
        left: fist(v3(0.3, -0.28, 0.14)),
        leftLeg: { to: v3(-1.04, 0.58, 0.12), from: 'ground', knee: v3(1, 0.3, 0.1) },
        rightLeg: { to: v3(-1.1, 0.58, -0.12), from: 'ground', knee: v3(1, 0.3, -0.1) },
        mood: 'happy',
      }),
    dress: (o) => ({ ...o, hat: { kind: 'sailor', color: rgb('#f6f4ee'), trim: rgb('#2f4a6b') } }),
    items: (s) => {
      const boat = boats.find((v) => v.id === 'sailboat')!;
      return [
        scene(s, -0.6, (b) => {
          b.ctx.save();
          b.ctx.translate(0, Math.sin(s.t * 1.5) * 0.04);
          boat.draw(b, machine(s, [178, 56, 48]));
          b.ctx.restore();
        }),
        {
          near: 0.2,
          draw: (b) => {
            const g = grip(s, 'right');
            rod(
              b,
              [
                [g.x, g.y],
                [-0.7 * s.scale, 1.3 * s.scale],
              ],
              0.02 * s.scale,
              WHITE,
            );
          },
        },
      ];
    },
    room: { front: 2.7, back: 2.6, above: 6.9, below: 0.3 },
  },
  {
    verb: 'canoe',
    view: 80,
    speed: 1.2,
    habitat: 'water_surface',
    pose: (m) => paddling(m.t * 0.55),
    items: (s) => [
      scene(s, 0.5, (b) => boats.find((v) => v.id === 'canoe')!.draw(b, machine(s, [206, 74, 52]))),
    ],
    room: { front: 1.5, back: 1.5 },
  },
  {
    verb: 'row',
    view: 80,
    speed: 1.2,
    habitat: 'water_surface',
    pose: (m) => rowing(m.t * 0.5),
    items: (s) => [
      scene(s, 0.5, (b) =>
        boats.find((v) => v.id === 'rowboat')!.draw(b, machine(s, [150, 96, 56])),
      ),
    ],
    room: { front: 1.4, back: 1.4 },
  },
];
