import type { Drawable } from '../../../render/paint.ts';
import type { Room } from '../../room.ts';
import { solids } from '../../solids.ts';

/** Solids of a whole hall: x from the middle of its floor, z from the viewer; `order` is their turn in the painting. */
export const inHall = (room: Room, order: number, build: Parameters<typeof solids>[1]): Drawable =>
  solids({ x: room.middle, z: 0, order }, build);
