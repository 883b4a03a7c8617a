import { artStudio } from './special-rooms/art-studio.ts';
import { boxingRing } from './special-rooms/boxing-ring.ts';
import { hangar } from './special-rooms/hangar.ts';
import { lobby } from './special-rooms/lobby.ts';
import { waitingRoom } from './special-rooms/waiting-room.ts';
import type { RoomPlan } from '../room.ts';

export const SPECIAL_ROOMS: readonly RoomPlan[] = [
  artStudio,
  lobby,
  waitingRoom,
  boxingRing,
  hangar,
];
