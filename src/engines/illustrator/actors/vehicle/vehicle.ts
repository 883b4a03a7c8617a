import type { Rgb } from '../../color.ts';
import type { Brush } from '../shading.ts';

/** One moment of a vehicle, for its drawing. Metres, x forward, y up from the ground or the waterline. */
export interface VehicleMoment {
  t: number;
  travelled: number;
  speed: number;
  /** Main colour, and a second one if the plan gives two. */
  color: Rgb;
  second: Rgb | null;
  /** 0 by day, 1 at night: lamps are lit. */
  night: number;
  /** 0 to 1 by chance, the same in every frame. */
  variant: number;
  /** Draws whoever rides on it, where it carries a visible rider. */
  rider: ((brush: Brush) => void) | null;
}

/** One kind of vehicle: one row of `fleet.ts`. */
export interface Vehicle {
  id: string;
  /** Real size in metres. */
  length: number;
  height: number;
  /** Part below the ground or water line, metres. */
  draught?: number;
  habitat: 'ground' | 'air' | 'water_surface' | 'underwater';
  altitude?: number;
  /** m/s at normal pace. */
  speed: number;
  color: string;
  /** Room for flames, smoke and wake, metres. */
  room?: { front?: number; back?: number; above?: number; below?: number };
  /** Which rider it has, if one is to be seen whole. */
  rider?: 'cyclist' | 'motorcyclist' | 'scooter' | 'rower' | 'paddler' | 'skateboarder';
  /** How much it rocks: suspension or waves. */
  sway?: number;
  draw(brush: Brush, moment: VehicleMoment): void;
}
