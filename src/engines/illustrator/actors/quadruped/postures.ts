import type { Species } from './anatomy.ts';

export type Posture =
  | 'stand'
  | 'move'
  | 'jump'
  | 'fly'
  | 'swim'
  | 'sit'
  | 'lie'
  | 'sleep'
  | 'feed'
  | 'howl'
  | 'bow'
  | 'stalk'
  | 'upright_sit'
  | 'upright_stand';

const byVerb: Record<string, Posture> = {
  walk: 'move',
  run: 'move',
  jog: 'move',
  march: 'move',
  gallop: 'move',
  trot: 'move',
  chase: 'move',
  stalk: 'stalk',
  crawl: 'stalk',
  hop: 'move',
  roll: 'lie',
  jump: 'jump',
  catch: 'jump',
  swim: 'swim',
  dive: 'swim',
  float: 'swim',
  sit: 'sit',
  perch: 'sit',
  talk: 'sit',
  meditate: 'upright_sit',
  lie: 'lie',
  sleep: 'sleep',
  eat: 'feed',
  graze: 'feed',
  feed: 'feed',
  drink: 'feed',
  peck: 'feed',
  dig: 'bow',
  hunt: 'stalk',
  play: 'bow',
  howl: 'howl',
  sing: 'howl',
  bark: 'stand',
};

const seated = new Set([
  'play_guitar',
  'play_piano',
  'play_violin',
  'play_drums',
  'play_trumpet',
  'play_flute',
  'play_chess',
  'eat_from_paws',
  'swing',
  'read',
  'write',
  'draw',
  'paint',
  'drive',
  'ride',
  'cycle',
  'motorcycle',
  'use_computer',
  'phone',
  'knit',
  'sew',
  'fish',
  'row',
  'count_money',
  'make_pottery',
  'fly',
  'build_snowman',
]);

const standing = new Set([
  'dance',
  'cook',
  'barbecue',
  'wash_dishes',
  'wash',
  'cut',
  'stir',
  'pour',
  'sweep',
  'wave',
  'clap',
  'cheer',
  'salute',
  'surf',
  'skateboard',
  'ski',
  'snowboard',
  'ice_skate',
  'roller_skate',
  'fight',
  'punch',
  'sword_fight',
  'throw',
  'carry',
  'hold',
  'give',
  'push',
  'play_golf',
  'work',
  'play_tennis',
  'play_basketball',
  'play_soccer',
  'hula_hoop',
  'exercise',
  'lift_weights',
  'brush_teeth',
  'photograph',
  'garden',
  'vacuum',
  'build',
  'hug',
  'kick',
  'iron',
  'shave',
  'comb',
  'bow',
  'pray',
  'yoga',
  'squat',
]);

/** The posture in which an animal of this kind does a thing. */
export function postureOf(verb: string, species: Species, speed: number): Posture {
  if (species.extras.wings && ['fly', 'soar', 'hover', 'flap'].includes(verb)) return 'fly';
  if (seated.has(verb)) return 'upright_sit';
  if (standing.has(verb)) return 'upright_stand';
  const posture = byVerb[verb] ?? 'stand';
  const hoofed =
    species.legs.foot === 'hoof' ||
    species.legs.foot === 'cloven' ||
    species.legs.foot === 'column';
  if (posture === 'sit' && hoofed) return 'lie';
  if (posture === 'move' && speed < 0.02 && !['bipedal', 'striding'].includes(species.footwork))
    return 'stand';
  if (posture === 'stalk' && speed < 0.02) return 'bow';
  if (posture === 'stand' && speed > 0.02) return 'move';
  if (species.footwork === 'striding' && !['lie', 'sleep', 'swim', 'jump'].includes(posture)) {
    return 'move';
  }
  if (species.footwork === 'bipedal' && (posture === 'stand' || posture === 'sit')) return 'move';
  return posture;
}

const GLIDES = ['surf', 'skateboard', 'snowboard', 'ski', 'ice_skate', 'roller_skate'];

/** How fast a verb carries the animal. */
export function mannerOf(verb: string): 'still' | 'walk' | 'trot' | 'gallop' {
  if (['run', 'gallop', 'chase'].includes(verb)) return 'gallop';
  if (['trot', 'jog', 'hop', 'jump', ...GLIDES].includes(verb)) return 'trot';
  if (['walk', 'stalk', 'march', 'swim', 'crawl', 'hunt'].includes(verb)) return 'walk';
  return 'still';
}
