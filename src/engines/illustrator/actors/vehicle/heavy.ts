import { bus } from './heavy/bus.ts';
import { fireTruck } from './heavy/fire-truck.ts';
import { schoolBus } from './heavy/school-bus.ts';
import { tractor } from './heavy/tractor.ts';
import { truck } from './heavy/truck.ts';
import type { Vehicle } from './vehicle.ts';

/** Every heavy vehicle that can be drawn. */
export const heavy: readonly Vehicle[] = [
  {
    id: 'bus',
    length: 11.2,
    height: 3.1,
    habitat: 'ground',
    speed: 7,
    color: '#c8382f',
    room: { front: 3.2 },
    draw: bus,
  },
  {
    id: 'school_bus',
    length: 9.4,
    height: 3,
    habitat: 'ground',
    speed: 7,
    color: '#f2b32c',
    room: { front: 3.2 },
    draw: schoolBus,
  },
  {
    id: 'truck',
    length: 8.8,
    height: 3.5,
    habitat: 'ground',
    speed: 7,
    color: '#2f6aa8',
    room: { front: 3.2, above: 0.9 },
    draw: truck,
  },
  {
    id: 'fire_truck',
    length: 8.7,
    height: 3.4,
    habitat: 'ground',
    speed: 9,
    color: '#cc2a24',
    room: { front: 3.2, above: 0.4 },
    draw: fireTruck,
  },
  {
    id: 'tractor',
    length: 3.5,
    height: 2.65,
    habitat: 'ground',
    speed: 3,
    color: '#3f8f46',
    room: { above: 1 },
    draw: tractor,
  },
];
