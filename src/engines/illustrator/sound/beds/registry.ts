import type { Bed } from './bed.ts';
import { birdsong } from './birdsong.ts';
import { crickets } from './crickets.ts';
import { crowd } from './crowd.ts';
import { boat, engine, plane, vacuum } from './engine.ts';
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
import { applause } from './applause.ts';
import { drips } from './drips.ts';
import { fireworks } from './fireworks.ts';
import { gulls } from './gulls.ts';
import { rumble } from './rumble.ts';
import { sizzle } from './sizzle.ts';
import { splash } from './splash.ts';
import { waterfall } from './waterfall.ts';
import { wheels } from './wheels.ts';
import { wind } from './wind.ts';

/** A bed and how loud it is beside the others, in dB. */
export interface BedEntry {
  bed: Bed;
  level: number;
}

const ENTRIES: Readonly<Record<string, BedEntry>> = {
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
  gulls: { bed: gulls, level: -6 },
  waterfall: { bed: waterfall, level: 0 },
  rumble: { bed: rumble, level: 1 },
  drips: { bed: drips, level: -6 },
  splash: { bed: splash, level: -4 },
  sizzle: { bed: sizzle, level: -6 },
  applause: { bed: applause, level: -3 },
  fireworks: { bed: fireworks, level: 0 },
  wheels: { bed: wheels, level: -6 },
  vacuum: { bed: vacuum, level: -5 },
};

/** Every bed by the id that plans and environments name it with. */
export const BEDS: ReadonlyMap<string, BedEntry> = new Map(Object.entries(ENTRIES));

/** Other words for the same sounds. */
const ALIASES: Readonly<Record<string, string>> = {
  insects: 'crickets',
  seagulls: 'gulls',
  stream: 'river',
  city: 'traffic',
  car: 'engine',
  jet: 'plane',
};

/** The bed of an id or of another word for it; null if there is none. */
export function bedOf(id: string): BedEntry | null {
  return BEDS.get(ALIASES[id] ?? id) ?? null;
}
