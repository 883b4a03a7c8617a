import { airportTerminal } from './long-halls/airport-terminal.ts';
import { attic } from './long-halls/attic.ts';
import { bowlingAlley } from './long-halls/bowling-alley.ts';
import { escalator } from './long-halls/escalator.ts';
import { parkingGarage } from './long-halls/parking-garage.ts';
import { serverRoom } from './long-halls/server-room.ts';
import { subwayStation } from './long-halls/subway-station.ts';
import { wineCellar } from './long-halls/wine-cellar.ts';
import type { RoomPlan } from '../room.ts';

export const LONG_HALLS: readonly RoomPlan[] = [
  bowlingAlley,
  serverRoom,
  subwayStation,
  airportTerminal,
  wineCellar,
  parkingGarage,
  escalator,
  attic,
];
