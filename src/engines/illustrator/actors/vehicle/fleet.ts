import { aircraft } from './aircraft.ts';
import { boats } from './boats.ts';
import { cars } from './cars.ts';
import { heavy } from './heavy.ts';
import { rail } from './rail.ts';
import { twoWheeled } from './two-wheeled.ts';
import type { Vehicle } from './vehicle.ts';

/** Every vehicle that can be drawn, by its id. */
export const fleet: readonly Vehicle[] = [
  ...cars,
  ...heavy,
  ...twoWheeled,
  ...rail,
  ...boats,
  ...aircraft,
];
