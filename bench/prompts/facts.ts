import { colorAt } from '../../src/engines/illustrator/language/colors.ts';
import { nounAt, placeAt } from '../../src/engines/illustrator/language/lexicon/lookup.ts';
import { numberAt } from '../../src/engines/illustrator/language/numbers.ts';
import { findStyle } from '../../src/engines/illustrator/language/styles.ts';
import type { Actor, ScenePlan, Shot } from '../../src/engines/illustrator/plan.ts';
import type { ListedPrompt } from './prompt-list.ts';

/** One thing that a film must show, and whether its plan has it. */
export interface Fact {
  kind: 'object' | 'count' | 'color' | 'relation' | 'action' | 'scene' | 'camera' | 'style';
  /** In the label's words: `bicycle`, `on the left of`. */
  asked: string;
  planned: boolean;
  /** Whether the picture shows it; left out where nothing was drawn or it cannot be measured. */
  seen?: boolean;
}

/** What the list's labels and the prompt's camera terms ask for, against the plan. */
export function factsOf({ prompt, dimension, labels }: ListedPrompt, plan: ScenePlan): Fact[] {
  const actors = plan.shots.flatMap((shot) => shot.actors);
  const names = [
    ...(labels['object']?.split(/ and |, /u) ?? []),
    ...[labels['object_a'], labels['object_b']].filter((name) => name !== undefined),
  ];
  const facts: Fact[] = names.map((asked) => ({
    kind: 'object',
    asked,
    planned: actors.some((actor) => draws(actor, asked)),
  }));
  const add = (
    kind: Fact['kind'],
    asked: string | undefined,
    planned: (asked: string) => boolean,
  ) => {
    if (asked !== undefined) facts.push({ kind, asked, planned: planned(asked) });
  };
  const colored = labels['object'] ? actorsFor(plan, labels['object']) : actors.slice(0, 1);
  add('color', labels['color'], (asked) => hasColor(asked, colored));
  add('count', labels['count'], (asked) => hasCount(asked, actors));
  add('relation', labels['relationship'], (asked) => hasRelation(asked, labels, actors));
  add('scene', labels['scene'], (asked) => plan.shots.some((shot) => isAt(asked, shot)));
  add('style', labels['appearance_style'], (asked) => {
    const { style } = findStyle(`, ${asked.toLowerCase()}`);
    return plan.style === style && style !== 'picture_book';
  });
  if (dimension === 'human_action') {
    const verb = actors[0]?.action.verb;
    add('action', prompt, () => verb !== undefined && verb !== 'stand');
  }
  for (const [words, shows] of CAMERA) {
    add('camera', words.exec(prompt.toLowerCase())?.[0], () => plan.shots.some(shows));
  }
  return facts;
}

/** The actors of a plan that are drawn as what a label names. */
export function actorsFor(plan: ScenePlan, asked: string): Actor[] {
  return plan.shots.flatMap(({ actors }) => actors).filter((actor) => draws(actor, asked));
}

/** Whether it is drawn as the thing itself, or as a kind of it; its name alone does not count. */
function draws({ drawn_as, name }: Actor, asked: string): boolean {
  const entries = [asked, name].map((words) => nounAt(words.split(' '), 0)?.entry);
  const [wanted, named] = entries;
  const isKind = named === wanted || name.split(' ').includes(asked);
  const drawings = [...(wanted?.drawn ?? []), ...(isKind ? (named?.drawn ?? []) : [])];
  return (
    !wanted?.shownAs &&
    drawings.some(({ rig, model }) => rig === drawn_as.rig && model === drawn_as.model)
  );
}

function hasColor(asked: string, actors: readonly Actor[]): boolean {
  const hex = colorAt(asked.split(' '), 0)?.hex;
  return hex !== undefined && actors.some((actor) => actor.colors[0] === hex);
}

function hasCount(asked: string, actors: readonly Actor[]): boolean {
  const count = numberAt([asked], 0)?.count ?? Number(asked);
  return actors.some((actor) => actor.count === count);
}

function hasRelation(
  asked: string,
  labels: ListedPrompt['labels'],
  actors: readonly Actor[],
): boolean {
  const [a, b] = [labels['object_a'], labels['object_b']].map((name) =>
    actors.find((actor) => name !== undefined && draws(actor, name)),
  );
  const wanted = RELATIONS.find(([words]) => words.test(asked))?.[1];
  return Boolean(a?.place && b && a.place.target === b.id && wanted?.includes(a.place.relation));
}

const RELATIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/left/u, ['left_of']],
  [/right/u, ['right_of']],
  [/front/u, ['in_front_of']],
  [/behind|back/u, ['behind']],
  [/top|above|over/u, ['on', 'above']],
  [/bottom|below|under|beneath/u, ['below', 'under']],
  [/inside|^in$/u, ['in']],
  [/next|beside|near/u, ['next_to']],
];

/** The label's place by name, or as the first of the places that the lexicon has for its words. */
function isAt(asked: string, { environment, actors }: Shot): boolean {
  const words = asked.split(' ');
  const kinds = [0, 1].flatMap((at) => placeAt(words, at)?.entry.kinds[0] ?? []);
  return (
    environment.kind === asked.replaceAll(' ', '_') ||
    kinds.includes(environment.kind) ||
    actors.some((actor) => draws(actor, asked))
  );
}

const CAMERA: readonly (readonly [RegExp, (shot: Shot) => boolean])[] = [
  [/slow[ -]motion/u, ({ camera }) => camera.tempo === 'slow_motion'],
  [/time[ -]?lapse/u, ({ camera }) => camera.tempo === 'time_lapse'],
  [/zoom(?:s|ing)? in/u, ({ camera }) => camera.move === 'zoom_in'],
  [/zoom(?:s|ing)? out/u, ({ camera }) => camera.move === 'zoom_out'],
  [/pan(?:s|ning)? left/u, ({ camera }) => camera.move === 'pan_left'],
  [/pan(?:s|ning)? right/u, ({ camera }) => camera.move === 'pan_right'],
  [/tilt(?:s|ing)? up/u, ({ camera }) => camera.move === 'tilt_up'],
  [/tilt(?:s|ing)? down/u, ({ camera }) => camera.move === 'tilt_down'],
  [/shaking/u, ({ camera }) => camera.shaking],
  [/rack(?:ing)? focus/u, ({ camera }) => camera.move === 'rack_focus'],
  [/steady and smooth/u, ({ camera }) => !camera.shaking && camera.speed === 'slow'],
  [/tracking shot/u, ({ camera }) => camera.move === 'tracking'],
  [/aerial|drone/u, ({ camera }) => camera.move === 'aerial' || camera.angle === 'high'],
  [/extreme close[ -]up|macro/u, ({ camera }) => camera.framing === 'extreme_close_up'],
];
