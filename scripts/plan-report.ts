/**
 * Plans every prompt of a list and counts, per dimension, how much of what the labels name is in the
 * plans: `node scripts/plan-report.ts prompts.json [--ideal] [--all]`. The list is
 * `{ prompts: [{ prompt, dimension: [...], label? }] }`. With `--ideal` every model and environment
 * counts as drawable; `--all` prints every plan in one line, not only the misses.
 */
import { readFileSync } from 'node:fs';
import type { Catalogue } from '../src/engines/illustrator/language/catalogue.ts';
import { builtInCatalogue } from '../src/engines/illustrator/language/catalogue.ts';
import { colorAt } from '../src/engines/illustrator/language/colors.ts';
import { nounAt, placeAt } from '../src/engines/illustrator/language/lexicon/lookup.ts';
import { createPlanner } from '../src/engines/illustrator/language/plan-scene.ts';
import { findStyle } from '../src/engines/illustrator/language/styles.ts';
import type { Actor, ScenePlan, Shot } from '../src/engines/illustrator/plan.ts';

interface Labelled {
  prompt: string;
  dimension: string[];
  /** The labels themselves, or nested once more under the dimension's name. */
  label?: Record<string, Record<string, string | Record<string, string>>>;
}

const [file, ...flags] = process.argv.slice(2);
if (!file) throw new Error('Which list of prompts? node scripts/plan-report.ts prompts.json');
const { prompts } = JSON.parse(readFileSync(file, 'utf8')) as { prompts: Labelled[] };
const everything: Catalogue = { hasEnvironment: () => true, canDraw: () => true };
const catalogue = flags.includes('--ideal') ? everything : builtInCatalogue();
const plan = createPlanner(catalogue);

const show = (name: string): Set<string> => {
  const found = nounAt(name.split(' '), 0)?.entry.drawn ?? [];
  return new Set(found.map((drawn) => `${drawn.rig}:${drawn.model}`));
};
const draws = (actor: Actor, name: string): boolean =>
  show(name).has(`${actor.drawn_as.rig}:${actor.drawn_as.model}`) || actor.name.includes(name);

function flat(
  labels: Record<string, string | Record<string, string>> | undefined,
  name: string,
): Record<string, string> | undefined {
  const inner = labels?.[name];
  return (typeof inner === 'object' ? inner : labels) as Record<string, string> | undefined;
}

/** What the plan lacks of the label, in words; empty if nothing. */
function misses(dimension: string, labels: Record<string, string>, scene: ScenePlan): string[] {
  const actors = scene.shots.flatMap((shot) => shot.actors);
  const lacking = (names: string[]): string[] =>
    names.filter((name) => !actors.some((actor) => draws(actor, name))).map((name) => `no ${name}`);
  switch (dimension) {
    case 'object_class':
    case 'multiple_objects':
      return lacking((labels['object'] ?? '').split(' and '));
    case 'color': {
      const hex = colorAt((labels['color'] ?? '').split(' '), 0)?.hex;
      return actors.some((actor) => hex !== undefined && actor.colors[0] === hex)
        ? []
        : [`not ${labels['color']}`];
    }
    case 'spatial_relationship':
      return relationMisses(
        labels,
        actors,
        lacking([labels['object_a'] ?? '', labels['object_b'] ?? '']),
      );
    case 'scene':
      return sceneMisses(labels['scene'] ?? '', scene.shots[0]!);
    case 'appearance_style': {
      const asked = findStyle(`, ${(labels['appearance_style'] ?? '').toLowerCase()}`).style;
      return scene.style === asked && asked !== 'picture_book' ? [] : [`style ${scene.style}`];
    }
    default:
      return [];
  }
}

function relationMisses(
  labels: Record<string, string>,
  actors: Actor[],
  lacking: string[],
): string[] {
  const [a, b] = [labels['object_a'] ?? '', labels['object_b'] ?? ''].map((name) =>
    actors.find((actor) => draws(actor, name)),
  );
  const words = labels['relationship'] ?? '';
  const wanted = /left/u.test(words)
    ? ['left_of']
    : /right/u.test(words)
      ? ['right_of']
      : /top/u.test(words)
        ? ['on', 'above']
        : ['below', 'under'];
  const place = a?.place;
  const right = place && b && place.target === b.id && wanted.includes(place.relation);
  return right ? lacking : [...lacking, `place ${place?.relation ?? 'none'}`];
}

function sceneMisses(words: string, shot: Shot): string[] {
  const kinds =
    placeAt(words.split(' '), 0)?.entry.kinds ?? placeAt(words.split(' '), 1)?.entry.kinds ?? [];
  const kind = shot.environment.kind;
  return kinds[0] === kind || kind === words.replaceAll(' ', '_')
    ? []
    : [`place ${kind}, asked ${kinds[0] ?? words}`];
}

const CAMERA: readonly (readonly [RegExp, (shot: Shot) => boolean])[] = [
  [/slow motion/u, ({ camera }) => camera.tempo === 'slow_motion'],
  [/zoom in/u, ({ camera }) => camera.move === 'zoom_in'],
  [/zoom out/u, ({ camera }) => camera.move === 'zoom_out'],
  [/pan left/u, ({ camera }) => camera.move === 'pan_left'],
  [/pan right/u, ({ camera }) => camera.move === 'pan_right'],
  [/tilt up/u, ({ camera }) => camera.move === 'tilt_up'],
  [/tilt down/u, ({ camera }) => camera.move === 'tilt_down'],
  [/shaking/u, ({ camera }) => camera.shaking],
  [/racking focus/u, ({ camera }) => camera.move === 'rack_focus'],
  [/steady and smooth/u, ({ camera }) => !camera.shaking && camera.speed === 'slow'],
];

/** Dimensions without labels: the action is one of the person's, the camera does as it is told. */
function unlabelled(dimension: string, prompt: string, scene: ScenePlan): string[] {
  const shot = scene.shots[0]!;
  if (dimension === 'temporal_style') {
    const term = CAMERA.find(([words]) => words.test(prompt));
    return !term || term[1](shot) ? [] : [`camera ${shot.camera.move}`];
  }
  if (dimension === 'human_action') {
    const verb = shot.actors[0]?.action.verb ?? 'nobody';
    return ['stand', 'nobody'].includes(verb) ? [verb] : [];
  }
  return scene.not_shown.length > 0 ? scene.not_shown.map((note) => `not shown: ${note.text}`) : [];
}

function brief(scene: ScenePlan): string {
  const actor = ({
    name,
    drawn_as,
    count,
    action,
    place,
    colors,
    clothing,
    role,
    pace,
  }: Actor): string =>
    `${count > 1 ? `${count}x ` : ''}${name}=${drawn_as.rig}:${drawn_as.model} ${action.verb}${action.object ? `(${action.object})` : ''}${place ? ` ${place.relation} ${place.target}` : ''}${colors.length > 0 ? ` ${colors.join()}` : ''}${clothing.length > 0 ? ` wears ${clothing.map((piece) => piece.item).join('+')}` : ''}${role === 'subject' ? '' : ` [${role}]`}${pace === 'normal' ? '' : ` ${pace}`}`;
  return scene.shots
    .map(
      (shot) =>
        `${shot.environment.kind}(${shot.environment.attributes.join()}) ${shot.time} ${shot.weather.kind} ${shot.mood} ${shot.camera.move}/${shot.camera.framing}${shot.camera.tempo === 'normal' ? '' : `/${shot.camera.tempo}`} {${shot.actors.map(actor).join('; ')}}${shot.effects.length > 0 ? ` fx:${shot.effects.join()}` : ''}${shot.texts.map((text) => ` "${text.content}" on ${text.on}`).join('')}`,
    )
    .join(' || ');
}

const totals = new Map<string, { right: number; all: number }>();
for (const { prompt, dimension, label } of prompts) {
  const scene = plan(prompt, { seconds: 4, width: 1280, height: 720, seed: 1 });
  for (const name of dimension) {
    const labels = flat(label?.[name], name);
    const missing = labels ? misses(name, labels, scene) : unlabelled(name, prompt, scene);
    const total = totals.get(name) ?? { right: 0, all: 0 };
    total.all += 1;
    if (missing.length === 0) total.right += 1;
    totals.set(name, total);
    if (missing.length > 0 || flags.includes('--all')) {
      console.log(
        `${missing.length > 0 ? 'MISS' : 'ok  '} ${name}: ${prompt}\n       ${missing.join(', ')} | ${scene.style} ${brief(scene)}${scene.not_shown.length > 0 ? ` | not shown: ${scene.not_shown.map((note) => note.text).join(', ')}` : ''}`,
      );
    }
  }
}
for (const [name, { right, all }] of totals)
  console.log(`${name.padEnd(22)} ${right}/${all} = ${((100 * right) / all).toFixed(1)} %`);
