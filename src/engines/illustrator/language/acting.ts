import type { Actor } from '../plan.ts';

type Family = Actor['drawn_as']['rig'];

/** What people do not do, with what comes nearest; null: nothing does. */
const NOT_BY_PEOPLE: Readonly<Record<string, string | null>> = {
  soar: 'fly',
  hover: 'fly',
  flap: 'fly',
  take_off: 'jump',
  land: 'jump',
  bounce: 'jump',
  perch: 'climb',
  spin: 'dance',
  rotate: 'dance',
  howl: 'talk',
  bark: 'talk',
  graze: 'eat',
  peck: 'eat',
  roll: 'crawl',
  bloom: 'work',
  shine: 'stand',
  explode: null,
  melt: null,
  burn: null,
  grow: null,
  flow: null,
  erupt: null,
};

const of = (verbs: string): ReadonlySet<string> => new Set(verbs.split(' '));

/** What those are seen to do who have no hands; everybody else's verbs leave them standing there. */
const KNOWN: Partial<Readonly<Record<Family, ReadonlySet<string>>>> = {
  bird: of(
    'stand walk run hop jump fly soar hover flap glide swim float dive sleep dance play eat drink peck perch sit lie talk sing bark look chase hunt land take_off climb stalk catch fish carry hold fall wear rotate spin howl graze',
  ),
  fish: of(
    'stand swim jump dive float chase hunt eat play dance fly soar hover walk run crawl look catch rotate spin laugh sleep stalk land take_off',
  ),
  vehicle: of(
    'stand drive land take_off fly soar hover float sail row dive race chase carry pull push rotate spin explode burn run jump motorcycle cycle work slide roll fall surf swim skateboard ride climb glide',
  ),
  prop: of(
    'stand rotate spin roll bounce jump hop dance fall dive melt explode grow bloom swing sway fly float hover soar erupt work shine burn flow wear perch slide run walk take_off land cook glide hold drive flap sail swim play lie sit',
  ),
};

/** What people do with gear or from a board, and what those do who have neither. */
const WITHOUT_GEAR: Readonly<Record<string, string>> = {
  board_dive: 'dive',
  stroke: 'look',
  groom: 'look',
  canoe: 'row',
  throw_javelin: 'throw',
  put_shot: 'throw',
  high_jump: 'jump',
  hurdle: 'jump',
  pull_up: 'exercise',
  throw_football: 'catch',
  shovel_snow: 'dig',
  mow: 'garden',
  sled: 'snowboard',
  ice_hockey: 'ice_skate',
  hit_baseball: 'swing',
  inflate: 'look',
  use_remote: 'look',
  robot_dance: 'dance',
  shoot_basket: 'play',
  climb_rope: 'climb',
  climb_ladder: 'climb',
  throw_frisbee: 'catch',
  throw_baseball: 'catch',
  bowl: 'throw',
  bake: 'cook',
  text: 'phone',
  selfie: 'photograph',
  blow_candles: 'look',
  blow_bubbles: 'look',
  breakdance: 'dance',
  ballet: 'dance',
  tap_dance: 'dance',
  belly_dance: 'dance',
};

/** The verb that shows an action, and whether it is a stand-in or nothing of the kind can be seen. */
export function actedAs(family: Family, verb: string): { verb: string; seen: boolean } {
  if (family === 'human' || family === 'cutout') {
    if (!Object.hasOwn(NOT_BY_PEOPLE, verb)) return { verb, seen: true };
    const nearest = NOT_BY_PEOPLE[verb];
    return { verb: nearest ?? 'stand', seen: nearest !== null };
  }
  const known = KNOWN[family === 'emoji' ? 'prop' : family];
  const bare = WITHOUT_GEAR[verb] ?? verb;
  return { verb: bare, seen: known?.has(bare) ?? true };
}
