import type { ScenePlan } from '../plan.ts';

const PLACES: Readonly<Record<string, readonly string[]>> = {
  forest: ['wind', 'birdsong'],
  jungle: ['birdsong', 'insects'],
  beach: ['waves', 'wind'],
  ocean: ['waves', 'wind'],
  harbor: ['waves', 'gulls'],
  mountains: ['wind'],
  canyon: ['wind'],
  street: ['traffic'],
  alley: ['traffic'],
  highway: ['traffic'],
  city_skyline: ['traffic', 'wind'],
  field: ['wind', 'birdsong'],
  meadow: ['birdsong', 'insects'],
  desert: ['wind'],
  snowfield: ['wind'],
  ski_slope: ['wind'],
  space: ['space'],
  moon: ['space'],
  mars: ['wind'],
  kitchen: ['room'],
  living_room: ['room'],
  bedroom: ['room'],
  bathroom: ['room'],
  plain_room: ['room'],
  library: ['room'],
  classroom: ['room', 'crowd'],
  stage: ['crowd'],
  gym: ['room', 'crowd'],
  underwater: ['underwater'],
  sky: ['wind'],
  village: ['birdsong'],
  park: ['birdsong', 'wind'],
  garden: ['birdsong'],
  farm: ['birdsong'],
  river: ['stream', 'birdsong'],
  lake: ['stream', 'wind'],
  waterfall: ['waterfall'],
  volcano: ['rumble'],
  cave: ['drips'],
  castle: ['wind'],
  ballroom: ['crowd'],
  train_station: ['crowd', 'train'],
  railway: ['train'],
  restaurant: ['crowd'],
  cafe: ['crowd'],
  food_court: ['crowd'],
  office: ['room'],
  hospital: ['room'],
  museum: ['room'],
  art_gallery: ['room'],
  stadium: ['crowd'],
  pool: ['splash'],
  campsite: ['insects', 'fire'],
  golf_course: ['birdsong'],
  marsh: ['insects', 'stream'],
  graveyard: ['wind'],
  playground: ['birdsong', 'crowd'],
  bridge: ['traffic', 'stream'],
  laboratory: ['room'],
  shop: ['crowd'],
};
const ACTS: Readonly<Record<string, readonly string[]>> = {
  walk: ['steps'],
  run: ['steps'],
  jog: ['steps'],
  march: ['steps'],
  gallop: ['hooves'],
  trot: ['hooves'],
  drive: ['engine'],
  motorcycle: ['engine'],
  swim: ['splash'],
  surf: ['waves', 'splash'],
  dive: ['splash'],
  row: ['splash'],
  sail: ['waves'],
  take_off: ['engine', 'rumble'],
  cook: ['sizzle'],
  barbecue: ['sizzle', 'fire'],
  burn: ['fire'],
  explode: ['explosion'],
  erupt: ['rumble'],
  clap: ['applause'],
  cheer: ['crowd', 'applause'],
  wash_dishes: ['splash'],
  wash: ['splash'],
  vacuum: ['vacuum'],
  use_computer: ['typing'],
  sew: ['sewing'],
  bark: ['bark'],
  howl: ['howl'],
  laugh: ['laugh'],
  shave: ['room'],
  sword_fight: ['clash'],
  dig: ['steps'],
  fish: ['stream'],
};
const INSTRUMENTS = /^play_(?:guitar|piano|flute|violin|drums|trumpet)$|^(?:dance|sing)$/u;

/** The beds and foley that a film's places, weather and actions call for, and whether there is music. */
export function soundOf(shots: ScenePlan['shots']): ScenePlan['sound'] {
  const beds = new Set<string>();
  let music = true;
  for (const shot of shots) {
    for (const bed of PLACES[shot.environment.kind] ?? []) beds.add(bed);
    if (shot.weather.kind === 'rain') beds.add('rain');
    if (shot.weather.kind === 'storm') for (const bed of ['rain', 'thunder', 'wind']) beds.add(bed);
    if (shot.weather.kind === 'wind' || shot.weather.kind === 'snow') beds.add('wind');
    if (shot.time === 'night') {
      // Birds sleep; crickets take over.
      if (beds.delete('birdsong')) beds.add('insects');
    }
    for (const effect of shot.effects) {
      if (effect === 'fire' || effect === 'fireworks' || effect === 'explosion') beds.add(effect);
    }
    for (const actor of shot.actors) {
      for (const bed of ACTS[actor.action.verb] ?? []) beds.add(bed);
      if (INSTRUMENTS.test(actor.action.verb)) beds.add(actor.action.verb);
      if (actor.count > 7 && actor.drawn_as.rig === 'human') beds.add('crowd');
      if (actor.drawn_as.rig === 'vehicle' && actor.pace !== 'still')
        beds.add(VEHICLES[actor.drawn_as.model] ?? 'engine');
      if (actor.speech !== null) music = false;
    }
  }
  return { beds: [...beds].slice(0, 8), music };
}

const VEHICLES: Readonly<Record<string, string>> = {
  bicycle: 'wheels',
  skateboard: 'wheels',
  sailboat: 'waves',
  rowboat: 'splash',
  canoe: 'splash',
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
