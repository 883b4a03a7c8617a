import type { Action } from './action.ts';
import { acrobatics } from './acrobatics.ts';
import { ballGames } from './ball-games.ts';
import { bathing } from './bathing.ts';
import { inBed } from './bed.ts';
import { bodyCare } from './body-care.ts';
import { bubbles } from './bubbles.ts';
import { building } from './building.ts';
import { carrying } from './carrying.ts';
import { cooking } from './cooking.ts';
import { deskWork } from './desk.ts';
import { drums } from './drums.ts';
import { fighting } from './fighting.ts';
import { gardening } from './garden.ts';
import { gestures } from './gestures.ts';
import { atTheMirror } from './grooming.ts';
import { atTheGym } from './gym.ts';
import { hairdressing } from './haircut.ts';
import { handheld } from './handheld.ts';
import { handicraft } from './handicraft.ts';
import { housework } from './housework.ts';
import { hunting } from './hunting.ts';
import { inTheAir } from './in-the-air.ts';
import { inWater } from './in-water.ts';
import { keys } from './keys.ts';
import { knives } from './knives.ts';
import { laundry } from './laundry.ts';
import { locomotion } from './locomotion.ts';
import { meals } from './meals.ts';
import { outbursts } from './outbursts.ts';
import { painting } from './painting.ts';
import { planting } from './planting.ts';
import { playground } from './playground.ts';
import { rackets } from './rackets.ts';
import { riding } from './riding.ts';
import { onSkates } from './skating.ts';
import { snowAndWaves } from './snow-and-waves.ts';
import { buildingSnowmen } from './snowman.ts';
import { stretching } from './stretching.ts';
import { strings } from './strings.ts';
import { seatedStrings } from './strings-seated.ts';
import { tabletop } from './tabletop.ts';
import { talking } from './talking.ts';
import { together } from './together.ts';
import { videoGames } from './video-game.ts';
import { wakingUp } from './waking.ts';
import { winds } from './winds.ts';
import { archery } from './archery.ts';
import { dancing } from './dancing.ts';
import { diving } from './diving.ts';
import { skipping } from './skipping.ts';
import { snacks } from './snacks.ts';
import { throwing } from './throwing.ts';
import { rockPaperScissors } from './rock-paper-scissors.ts';
import { climbingActions } from './climbing.ts';
import { athletics } from './athletics.ts';
import { seasonalWork } from './seasonal.ts';
import { bowlingAlley } from './bowling.ts';
import { withAnimals } from './with-animals.ts';
import { workshop } from './workshop.ts';

const all: readonly Action[] = [
  ...acrobatics,
  ...ballGames,
  ...bathing,
  ...inBed,
  ...bodyCare,
  ...building,
  ...carrying,
  ...cooking,
  ...deskWork,
  ...drums,
  ...fighting,
  ...gardening,
  ...gestures,
  ...outbursts,
  ...wakingUp,
  ...videoGames,
  ...atTheMirror,
  ...atTheGym,
  ...hairdressing,
  ...handheld,
  ...handicraft,
  ...housework,
  ...hunting,
  ...inTheAir,
  ...inWater,
  ...keys,
  ...knives,
  ...laundry,
  ...locomotion,
  ...meals,
  ...painting,
  ...planting,
  ...playground,
  ...rackets,
  ...riding,
  ...onSkates,
  ...snowAndWaves,
  ...buildingSnowmen,
  ...stretching,
  ...strings,
  ...seatedStrings,
  ...tabletop,
  ...talking,
  ...together,
  ...winds,
  ...archery,
  ...dancing,
  ...diving,
  ...skipping,
  ...snacks,
  ...bubbles,
  ...throwing,
  ...rockPaperScissors,
  ...climbingActions,
  ...athletics,
  ...seasonalWork,
  ...bowlingAlley,
  ...withAnimals,
  ...workshop,
];

/** Every action by its verb. */
export const actions: ReadonlyMap<string, Action> = new Map(
  all.map((action) => [action.verb, action]),
);

/** Verbs that look like another one. */
const SAME: Readonly<Record<string, string>> = {
  play: 'play_basketball',
  wash: 'wash_dishes',
  balance: 'yoga',
  stretch: 'bend_back',
  gallop: 'run',
  trot: 'jog',
  land: 'stand',
  float: 'swim',
  fall: 'skydive',
  look_at: 'look',
  award: 'receive_award',
  hike: 'walk',
  kayak: 'canoe',
};

/** The action for a verb; what a person cannot do is shown by standing at ease. */
export function actionFor(verb: string, handled = false): Action {
  // What is held already needs no tool of the action's own.
  const bare = handled ? actions.get(`${verb}_it`) : undefined;
  if (bare) return bare;
  return actions.get(verb) ?? actions.get(SAME[verb] ?? 'stand') ?? actions.get('stand')!;
}
