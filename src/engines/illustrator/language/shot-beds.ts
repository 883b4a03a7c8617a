import type { Shot } from '../plan.ts';
import { environments } from '../world/registry.ts';

/** What is heard all the while that somebody does something. */
const ACTS: Readonly<Record<string, readonly string[]>> = {
  motorcycle: ['engine'],
  swim: ['splash'],
  surf: ['waves', 'splash'],
  dive: ['splash'],
  row: ['splash'],
  sail: ['waves'],
  shower: ['rain'],
  take_off: ['engine', 'rumble'],
  cook: ['sizzle'],
  barbecue: ['sizzle', 'fire'],
  burn: ['fire'],
  erupt: ['rumble'],
  clap: ['applause'],
  cheer: ['crowd', 'applause'],
  wash_dishes: ['splash'],
  wash: ['splash'],
  vacuum: ['vacuum'],
  fish: ['stream'],
};

const VEHICLES: Readonly<Record<string, string>> = {
  bicycle: 'wheels',
  skateboard: 'wheels',
  scooter: 'wheels',
  sailboat: 'waves',
  rowboat: 'splash',
  canoe: 'splash',
  speedboat: 'boat',
  train: 'train',
  steam_train: 'train',
  tram: 'train',
  hot_air_balloon: 'wind',
  airplane: 'jet',
  rocket: 'rumble',
  space_shuttle: 'rumble',
  spaceship: 'space',
  ufo: 'space',
};

const INSTRUMENTS = /^play_(?:guitar|piano|flute|violin|drums|trumpet)$|^(?:dance|sing)$/u;
const WEATHER: Partial<Record<Shot['weather']['kind'], readonly string[]>> = {
  rain: ['rain'],
  storm: ['rain', 'thunder', 'wind'],
  wind: ['wind'],
  snow: ['wind'],
};
const EFFECTS = new Set(['fire', 'fireworks']);
/** So many people together are a crowd. */
const CROWD = 8;

/** Ids of the beds that a shot's place, weather and actions call for, most important first. */
export function bedsOfShot(shot: Shot): string[] {
  const { environment, weather, time, effects, actors } = shot;
  const place = environments.find(({ id }) => id === environment.kind);
  const cold =
    weather.kind === 'snow' || environment.attributes.some((a) => /snow|winter/u.test(a));
  const beds = new Set<string>();
  for (const bed of WEATHER[weather.kind] ?? []) beds.add(bed);
  for (const effect of effects) if (EFFECTS.has(effect)) beds.add(effect);
  for (const { action, drawn_as, pace } of actors) {
    for (const bed of ACTS[action.verb] ?? []) beds.add(bed);
    if (INSTRUMENTS.test(action.verb)) beds.add(action.verb);
    const goes = pace !== 'still' && action.verb !== 'stand';
    if (drawn_as.rig === 'vehicle' && goes) beds.add(VEHICLES[drawn_as.model] ?? 'engine');
    else if (drawn_as.rig === 'human' && action.verb === 'drive') beds.add('engine');
  }
  const people = actors.filter(({ drawn_as }) => drawn_as.rig === 'human');
  if (people.reduce((sum, { count }) => sum + count, 0) >= CROWD) beds.add('crowd');
  for (const bed of place?.ambience ?? []) {
    // Birds sleep and crickets take over; neither is heard in the snow.
    const sings = bed === 'birdsong' || bed === 'crickets';
    if (!sings) beds.add(bed);
    else if (!cold) beds.add(time === 'night' ? 'crickets' : bed);
  }
  return [...beds];
}
