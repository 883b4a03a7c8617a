import type { Bed } from './bed.ts';
import { birdsong } from './birdsong.ts';
import { crickets } from './crickets.ts';
import { crowd } from './crowd.ts';
import { boat, engine, plane } from './engine.ts';
import { fire } from './fire.ts';
import { rain } from './rain.ts';
import { river } from './river.ts';
import { room } from './room.ts';
import { snow } from './snow.ts';
import { space } from './space.ts';
import { thunder } from './thunder.ts';
import { traffic } from './traffic.ts';
import { train } from './train.ts';
import { underwater } from './underwater.ts';
import { waves } from './waves.ts';
import { wind } from './wind.ts';

/** A bed and how loud it is beside the others, in dB. */
export interface BedEntry {
  bed: Bed;
  level: number;
}

/** Every bed by the id that plans and environments name it with. */
export const BEDS: ReadonlyMap<string, BedEntry> = new Map(
  Object.entries({
    wind: { bed: wind, level: -4 },
    waves: { bed: waves, level: 0 },
    rain: { bed: rain, level: -3 },
    thunder: { bed: thunder, level: 3 },
    snow: { bed: snow, level: -8 },
    birdsong: { bed: birdsong, level: -6 },
    crickets: { bed: crickets, level: -8 },
    crowd: { bed: crowd, level: -4 },
    fire: { bed: fire, level: -3 },
    river: { bed: river, level: -2 },
    traffic: { bed: traffic, level: -2 },
    engine: { bed: engine, level: -3 },
    boat: { bed: boat, level: -3 },
    plane: { bed: plane, level: -2 },
    train: { bed: train, level: 0 },
    underwater: { bed: underwater, level: -2 },
    room: { bed: room, level: -10 },
    space: { bed: space, level: -3 },
  }),
);
