import { drawBicycle } from './two-wheeled/bicycle.ts';
import { drawMotorcycle } from './two-wheeled/motorcycle.ts';
import { drawScooter } from './two-wheeled/scooter.ts';
import { drawSkateboard } from './two-wheeled/skateboard.ts';
import type { Vehicle } from './vehicle.ts';

/** Everything on two wheels, or on four small ones. */
export const twoWheeled: readonly Vehicle[] = [
  {
    id: 'bicycle',
    length: 1.76,
    height: 1.75,
    habitat: 'ground',
    speed: 4.5,
    color: '#c23b32',
    rider: 'cyclist',
    sway: 0.4,
    room: { front: 1.6 },
    draw: (b, m) => {
      drawBicycle(b, m);
      m.rider?.(b);
    },
  },
  {
    id: 'motorcycle',
    length: 2.2,
    height: 1.62,
    habitat: 'ground',
    speed: 11,
    color: '#b8282a',
    rider: 'motorcyclist',
    sway: 0.5,
    room: { front: 2, back: 0.6 },
    draw: (b, m) => {
      drawMotorcycle(b, m);
      m.rider?.(b);
    },
  },
  {
    id: 'scooter',
    length: 1.8,
    height: 1.6,
    habitat: 'ground',
    speed: 7,
    color: '#5fb3a8',
    rider: 'scooter',
    sway: 0.5,
    room: { front: 1.8 },
    draw: (b, m) => {
      drawScooter(b, m);
      m.rider?.(b);
    },
  },
  {
    id: 'skateboard',
    length: 0.84,
    height: 0.18,
    habitat: 'ground',
    speed: 3,
    color: '#c8553d',
    sway: 0.1,
    draw: (b, m) => drawSkateboard(b, m.color, m.travelled),
  },
];
