import type { Action } from './action.ts';
import { care } from './care.ts';
import { crafts } from './crafts.ts';
import { gestures } from './gestures.ts';
import { home } from './home.ts';
import { locomotion } from './locomotion.ts';
import { moreMusic } from './more-music.ts';
import { music } from './music.ts';
import { outdoors } from './outdoors.ts';
import { social } from './social.ts';
import { sport } from './sport.ts';
import { training } from './training.ts';

const all: readonly Action[] = [
  ...locomotion,
  ...music,
  ...moreMusic,
  ...home,
  ...care,
  ...crafts,
  ...gestures,
  ...social,
  ...sport,
  ...training,
  ...outdoors,
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
  kayak: 'row',
};

/** The action for a verb; what a person cannot do is shown by standing at ease. */
export function actionFor(verb: string): Action {
  return actions.get(verb) ?? actions.get(SAME[verb] ?? 'stand') ?? actions.get('stand')!;
}
