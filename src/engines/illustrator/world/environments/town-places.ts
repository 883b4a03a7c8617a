import type { Environment } from '../environment.ts';
import { busStation } from './town-places/bus-station.ts';
import { formalGarden } from './town-places/formal-garden.ts';
import { graveyard } from './town-places/graveyard.ts';
import { sandbox } from './town-places/sandbox.ts';

/** Places of a town that lie in the open. */
export const townPlaces: readonly Environment[] = [graveyard, sandbox, busStation, formalGarden];
