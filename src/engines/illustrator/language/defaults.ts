import type { Actor, Mood, Shot } from '../plan.ts';
import type { Draft } from './cast.ts';
import { isAnimate } from './cast.ts';
import type { CameraCue } from './camera.ts';

/** Places at the edge of the world: nobody is put there unless he belongs there. */
const SPECIAL = new Set(['underwater', 'sky', 'space', 'ocean', 'moon', 'mars', 'cave', 'volcano']);

/**
 * Where actors are when the prompt does not say: the place that most of them have in common, each
 * listing its homes best first. What has none in common meets in the studio.
 */
export function homeOf(drafts: readonly Draft[]): string[] {
  const scores = new Map<string, number>();
  const wishes = drafts
    .filter((draft) => draft.role !== 'extra')
    .map((draft) =>
      isPerson(draft)
        ? [
            ...(draft.verb?.homes ?? []),
            ...(draft.entry.homes.length > 0
              ? draft.entry.homes
              : ['plain_room', 'street', 'park']),
          ]
        : [...draft.entry.homes, ...(draft.verb?.homes ?? [])],
    );
  const rated = wishes.filter((homes) => homes.length > 0);
  for (const homes of rated) {
    for (const home of new Set(homes)) scores.set(home, 0);
  }
  scores.set('studio', 0);
  for (const [home, base] of scores) {
    let score = base;
    for (const homes of rated) {
      const rank = homes.indexOf(home);
      score +=
        rank >= 0 ? 1 / (rank + 1) : home === 'studio' ? 0.25 : SPECIAL.has(home) ? -0.8 : -0.35;
    }
    scores.set(home, score);
  }
  return [...scores].toSorted((a, b) => b[1] - a[1]).map(([home]) => home);
}

export function isPerson(draft: Draft): boolean {
  return (
    draft.entry.family === 'human' ||
    (draft.entry.family === 'quadruped' && draft.verb !== null && draft.verb.homes.length > 0)
  );
}

const MOVING = new Set([
  'walk',
  'run',
  'jog',
  'march',
  'gallop',
  'trot',
  'ride',
  'drive',
  'cycle',
  'motorcycle',
  'skateboard',
  'roller_skate',
  'ice_skate',
  'ski',
  'snowboard',
  'surf',
  'swim',
  'sail',
  'row',
  'fly',
  'soar',
  'chase',
  'stalk',
  'crawl',
  'hop',
  'float',
  'walk_dog',
  'dive',
  'land',
  'take_off',
  'roll',
]);

/** What an actor does when the prompt does not say. */
export function restingVerb(draft: Draft): string {
  const model = draft.entry.drawn[0]!.model;
  switch (draft.entry.family) {
    case 'bird':
      return /^(?:chicken|rooster|ostrich|peacock|penguin|flamingo|owl|crane|parrot|duck|duckling|goose|swan)$/u.test(
        model,
      )
        ? 'stand'
        : 'perch';
    case 'fish':
      return 'swim';
    case 'vehicle':
      return 'drive';
    default:
      return 'stand';
  }
}

export function moves(verb: string): boolean {
  return MOVING.has(verb);
}

/** Everything about the camera that the prompt leaves open. */
export function cameraFor(
  cue: CameraCue,
  actors: readonly Actor[],
  kind: string,
  drafts: readonly Draft[],
): Shot['camera'] {
  const subjects = actors.filter((actor) => actor.role !== 'extra');
  const lead = subjects[0];
  const moving = lead !== undefined && moves(lead.action.verb) && lead.pace !== 'still';
  const move =
    cue.move ??
    (lead === undefined
      ? kind === 'sky' || kind === 'tower'
        ? 'tilt_up'
        : 'pan_right'
      : moving
        ? 'tracking'
        : subjects.length > 2
          ? 'dolly_in'
          : 'zoom_in');
  const people = drafts.some((draft) => isAnimate(draft.entry));
  const framing =
    cue.framing ?? (lead === undefined ? 'wide' : people || subjects.length > 1 ? 'full' : 'full');
  return {
    move,
    speed: cue.speed ?? (cue.move ? 'normal' : 'slow'),
    framing,
    angle: cue.angle ?? (move === 'aerial' ? 'high' : 'eye'),
    tempo: cue.tempo ?? 'normal',
    shaking: cue.shaking ?? false,
  };
}

/** The mood of what happens, when no word names one. */
export function moodFor(kind: string, verbs: readonly string[]): Mood {
  if (verbs.some((verb) => /^(?:fight|sword_fight|punch|chase|explode|erupt|shoot)$/u.test(verb)))
    return 'tense';
  if (
    verbs.some((verb) =>
      /^(?:dance|play|cheer|clap|laugh|jump|hula_hoop|build_snowman|party)$/u.test(verb),
    )
  )
    return 'joyful';
  if (verbs.includes('kiss') || verbs.includes('hug')) return 'romantic';
  if (/^(?:volcano|canyon|space|mountains|waterfall)$/u.test(kind)) return 'epic';
  if (/^(?:cave|graveyard|castle|marsh)$/u.test(kind)) return 'mysterious';
  return 'calm';
}
