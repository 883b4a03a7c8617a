import type { Actor, Mood, Shot } from '../plan.ts';
import type { Draft } from './cast/draft.ts';
import { isAnimate } from './cast/draft.ts';
import type { CameraCue } from './camera.ts';

/** Places at the edge of the world: nobody is put there unless he belongs there. */
const SPECIAL = new Set(['underwater', 'sky', 'space', 'ocean', 'moon', 'mars', 'cave', 'volcano']);

/**
 * Where actors are when the prompt does not say: the place that most of them have in common, each
 * listing its homes best first. What has none in common meets in the studio.
 */
export function homeOf(drafts: readonly Draft[]): string[] {
  const alive = drafts.some((draft) => isAnimate(draft.entry));
  // Who stands under a tree is where trees are: what others are placed by counts more.
  const targets = new Set(drafts.map((draft) => draft.place?.target));
  const wishes = drafts
    .filter((draft) => draft.role !== 'extra')
    .map((draft) => ({
      homes: wishesOf(draft, alive),
      weight: targets.has(draft) && !isAnimate(draft.entry) ? 1.4 : 1,
    }));
  const rated = wishes.filter(({ homes }) => homes.length > 0);
  if (rated.length < wishes.length) {
    rated.push({ homes: ['plain_room', 'street', 'park'], weight: rated.length === 0 ? 1 : 0.35 });
  }
  const candidates = new Set([...rated.flatMap(({ homes }) => homes), 'studio']);
  const scores = [...candidates].map((home) => {
    const score = rated.reduce((sum, { homes, weight }) => {
      const rank = homes.indexOf(home);
      const stranger = home === 'studio' ? (alive ? 0 : 0.25) : SPECIAL.has(home) ? -2 : -0.35;
      return sum + weight * (rank >= 0 ? 1 / (rank + 1) : stranger);
    }, 0);
    return { home, score };
  });
  return scores.toSorted((a, b) => b.score - a.score).map(({ home }) => home);
}

/** Beings are somewhere in the world; things by themselves are shown in the studio. */
function wishesOf(draft: Draft, alive: boolean): string[] {
  const acts = draft.verb?.homes ?? [];
  const own = alive ? draft.entry.homes.filter((home) => home !== 'studio') : draft.entry.homes;
  return isPerson(draft) || (draft.entry.family === 'prop' && acts.length > 0)
    ? [...acts, ...own]
    : [...own, ...acts];
}

/** What animals do in their own places. */
const NATURAL =
  /^(?:swim|dive|climb|fish|fly|graze|gallop|jog|soar|skydive|row|sail|surf|howl|erupt|garden|dig|hunt|drink)$/u;

export function isPerson(draft: Draft): boolean {
  return (
    draft.entry.family === 'human' ||
    (draft.entry.family === 'quadruped' &&
      draft.verb !== null &&
      draft.verb.homes.length > 0 &&
      !NATURAL.test(draft.verb.verb))
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
  'canoe',
  'sled',
  'mow',
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

const TOWERING = new Set([
  'tower',
  'eiffel_tower',
  'lighthouse',
  'windmill',
  'skyscraper',
  'church',
  'pagoda',
  'pyramid',
  'castle',
  'statue_of_liberty',
  'house',
]);

/** What is done with the face and with what is held to it: nobody sees it from afar. */
const UP_CLOSE: ReadonlySet<string> = new Set(
  'cry laugh yawn sneeze blow_nose whistle stick_tongue_out shake_head smoke brush_teeth shave comb apply_makeup tie_tie snap_fingers phone text selfie think drink cut_nails bandage shuffle_cards'.split(
    ' ',
  ),
);

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
  // What towers far behind has to fit in.
  const towering = drafts.some(
    (draft) => draft.role === 'extra' && TOWERING.has(draft.entry.drawn[0]!.model),
  );
  const falls =
    lead?.drawn_as.rig !== 'human' && /^(?:fall|dive|bounce)$/u.test(lead?.action.verb ?? '');
  const move =
    cue.move ??
    // Another pace and a shaking camera are seen best when the camera does nothing else.
    ((cue.tempo !== undefined || cue.shaking === true) && !moving
      ? 'static'
      : lead === undefined
        ? kind === 'sky' || kind === 'tower'
          ? 'tilt_up'
          : 'pan_right'
        : moving
          ? towering
            ? 'static'
            : 'tracking'
          : // A framing that is asked for is kept.
            cue.framing !== undefined || cue.shaking === false || falls
            ? 'static'
            : subjects.length > 2
              ? 'dolly_in'
              : 'zoom_in');
  const inHand = (actor: Actor): boolean => actor.place?.relation === 'holding';
  const alone =
    subjects.filter((actor) => !inHand(actor)).length === 1 &&
    lead!.drawn_as.rig === 'human' &&
    lead!.count === 1;
  const close = alone && UP_CLOSE.has(lead!.action.verb) && cue.move === undefined;
  const framing =
    cue.framing ?? (falls || towering || actors.length === 0 ? 'wide' : close ? 'medium' : 'full');
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
  if (verbs.some((verb) => /^(?:fight|sword_fight|punch|explode|erupt|shoot)$/u.test(verb)))
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
