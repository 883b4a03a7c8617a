import { scenePlanSchema } from '../plan.ts';
import type { Actor, ScenePlan, Shot } from '../plan.ts';
import { chooseEnvironment, builtInCatalogue } from './catalogue.ts';
import type { Quote } from './quotes.ts';
import { readableTexts } from './quotes.ts';
import { plain } from './tokens.ts';
import type { PlanOptions } from './plan-scene.ts';
import { planScene } from './plan-scene.ts';
import type { Revision } from './revise-cast.ts';
import { castOf, isSame, WEATHERS } from './revise-cast.ts';
import { readFacts, readOrders } from './revision.ts';
import { soundOf } from './sound.ts';
import { speechFor } from './speech.ts';

type NotShown = ScenePlan['not_shown'];

/**
 * The plan of a film with what `prompt` changes: an order ("make the fox blue", "remove the tree", "at
 * night"), or a description, whose facts win. What it does not speak of stays as it is, down to the
 * chances that the picture is drawn from. What could not be done is told in `not_shown`.
 */
export function revisePlan(source: ScenePlan, prompt: string, options: PlanOptions): ScenePlan {
  const notShown: NotShown = [];
  const shots = source.shots.map((shot) => {
    const revision = readRevision(shot, prompt, { options, notShown, describing: true });
    return reviseShot(shot, revision);
  });
  const style = readFacts(prompt).style ?? source.style;
  return finish(source, { prompt, style, shots, notShown });
}

/**
 * The plan of a film that goes on after `source` as `prompt` says. The shots of the source stay as they
 * are and keep their length in frames; each sentence of the prompt becomes a shot that continues the
 * one before, or a new one where it goes to another place.
 */
export function continuePlan(
  source: ScenePlan,
  prompt: string,
  options: PlanOptions & { sourceFrames: number; frames: number },
): ScenePlan {
  const notShown: NotShown = [];
  const ends = frameEnds(source, options.sourceFrames);
  const added = options.frames - options.sourceFrames;
  const shots = source.shots.map((shot, i) => ({
    ...shot,
    share: (ends[i]! - (ends[i - 1] ?? 0)) / options.frames,
  }));
  const steps = stepsOf(prompt, added / options.frames, options.seconds);
  let last = source.shots.at(-1)!;
  for (const step of steps) {
    const revision = readRevision(last, step, { options, notShown, describing: false });
    const next = reviseShot(last, revision);
    const moved = next.environment.kind !== last.environment.kind;
    const cut = moved || /\b(?:cut|switch) to\b/u.test(plain(step));
    last = {
      ...next,
      text: step.slice(0, 2000),
      share: added / steps.length / options.frames,
      texts: kept(next.texts, last.texts),
      continues: !cut,
    };
    shots.push(last);
  }
  return finish(source, { prompt, style: source.style, shots, notShown });
}

/** Titles and captions belong to the moment they were written for; signs stand in the world. */
function kept(texts: Shot['texts'], before: Shot['texts']): Shot['texts'] {
  return texts.filter(
    (text) => text.on === 'sign' || text.on === 'screen' || !before.includes(text),
  );
}

function frameEnds(plan: ScenePlan, frames: number): number[] {
  let sum = 0;
  return plan.shots.map((shot, i) => {
    sum += shot.share;
    return i === plan.shots.length - 1 ? frames : Math.round(Math.min(1, sum) * frames);
  });
}

/** Seconds that one step of an extension needs to be seen. */
const LEAST_STEP = 1.8;

/** The sentences of a prompt, one after the other, as many as there is time for. */
function stepsOf(prompt: string, share: number, seconds: number): string[] {
  const parts = prompt
    .split(
      /(?<=[.!?;])\s+|(?:,|(?<!\s))\s+(?:and\s+)?(?=(?:then|after that|afterwards|finally)\b)/iu,
    )
    .map((part) => part.trim())
    .filter((part) => /\p{L}{2}/u.test(part));
  const room = Math.max(1, Math.floor((share * seconds) / LEAST_STEP));
  if (parts.length <= 1 || room === 1) return [prompt];
  const steps: string[] = parts.slice(0, Math.min(room, 6));
  if (parts.length > steps.length)
    steps.push([steps.pop()!, ...parts.slice(steps.length)].join(' '));
  return steps;
}

function finish(
  source: ScenePlan,
  {
    prompt,
    style,
    shots,
    notShown,
  }: { prompt: string; style: ScenePlan['style']; shots: Shot[]; notShown: NotShown },
): ScenePlan {
  const readable = shots.map((shot) => ({ ...shot, texts: readableTexts(shot.texts, notShown) }));
  const spoken = speechFor(readable, Infinity);
  const seen = new Set<string>();
  const notes = [...source.not_shown, ...notShown, ...spoken.notShown].filter(
    ({ text }) => text !== '' && !seen.has(text) && seen.add(text),
  );
  return scenePlanSchema.parse({
    version: source.version,
    prompt,
    style,
    shots: spoken.shots,
    sound: source.sound.silent ? source.sound : soundOf(shots, lowered(prompt)),
    not_shown: notes.slice(0, 40),
  } satisfies ScenePlan);
}

function readRevision(
  shot: Shot,
  prompt: string,
  {
    options,
    notShown,
    describing,
  }: { options: PlanOptions; notShown: NotShown; describing: boolean },
): Revision {
  const orders = readOrders(lowered(prompt));
  const rest = withNames(orders.rest, shot);
  const facts = readFacts(rest);
  for (const text of facts.refused)
    notShown.push({ text, reason: 'Films are drawn, not photographed.' });
  const own = planScene(rest, options);
  const named = own.shots
    .flatMap((part) => part.actors)
    .filter(({ name }) => !ADDRESSED.test(name));
  for (const note of own.not_shown)
    if (
      !ORDER_WORDS.test(note.text) &&
      !(facts.quotes.length > 0 && /sign|title|caption|text/u.test(note.text))
    )
      notShown.push(note);
  const opens = /^[^\p{L}\p{N}]*(?:an?|two|three|four|five|six|several|some|many|\p{L}+s)\s/u.test(
    plain(prompt),
  );
  const describes =
    describing &&
    opens &&
    !orders.adds &&
    named.length > 0 &&
    orders.replaced.length + orders.removed.length === 0;
  return { text: rest, orders, facts, named, options, describes, goesOn: !describing, notShown };
}

/** Things that a prompt speaks to or of, and not of as part of the picture. */
const ADDRESSED =
  /^(?:the )?(?:camera|viewer|audience|lens|scene|shot|video|film|frame|background|us)$/u;
const ORDER_WORDS =
  /^(?:change|swap|keep|same|else|everything|palette|tone|background|foreground|seam|extension|continue|make|add|remove|version|remix|edit)s?$/u;

/** Lower case outside quotation marks. */
function lowered(text: string): string {
  return text.replaceAll(/"[^"]{0,300}"|“[^”]{0,300}”|[^"“]+/gu, (part) =>
    /^["“]/u.test(part) ? part : plain(part),
  );
}

const WORLDLY =
  /\b(?:it|it's|it is)(?=(?:'s| is| was| becomes?| gets?| turns?| grows?| has| will)?\s*(?:(?:getting|becoming|turning|now|to|be|heavily|hard|lightly|softly|very|late|later|all|a)\s+)*(?:rain|snow|storm|fog|mist|wind|thunder|night|day|dark|dawn|dusk|noon|morning|evening|midnight|sunset|sunrise|sunny|cloud|clear|winter|summer|autumn|spring|fall\b|cold|warm|light|golden))/gu;
/** What weather, light and fire do. */
const IMPERSONAL = /^(?:flow|erupt|shine|fall|burn|explode|grow|bloom|build|rain|snow)$/u;
const PRONOUN = /\b(?:it|he|she|they|him|them)\b/gu;

/** The text with the lead's name for "it", so that what is said of it is said of someone. */
function withNames(rest: string, shot: Shot): string {
  const text = rest.replaceAll(WORLDLY, ' ');
  const lead = shot.actors.find((actor) => actor.role === 'subject') ?? shot.actors[0];
  if (!lead) return text;
  const [first] = lead.name.split(' ').slice(-1);
  const name = lead.drawn_as.rig === 'cutout' ? lead.name : nounOf(lead, first!);
  const named = text.replaceAll(PRONOUN, `the ${name}`);
  // "runs away", "jumps and laughs": said of the lead without naming it.
  const { cast } = readFacts(named);
  return cast.drafts.length === 0 && cast.loose.some(({ verb }) => !IMPERSONAL.test(verb))
    ? `the ${name} ${named}`
    : named;
}

/** The shortest end of an actor's name that still means it: `fox` of `little red fox`. */
function nounOf(actor: Actor, last: string): string {
  const words = actor.name.split(' ');
  const options = { seconds: 4, width: 16, height: 16, seed: 0 };
  for (let from = words.length - 1; from >= 0; from--) {
    const name = words.slice(from).join(' ');
    const found = planScene(`the ${name}`, options).shots[0]!.actors[0];
    if (found && isSame(found, actor)) return name;
  }
  return actor.name || last;
}

function reviseShot(shot: Shot, revision: Revision): Shot {
  const { facts } = revision;
  const place = facts.cast.places.reduce<(typeof facts.cast.places)[number] | null>(
    (best, next) => (next.score > 0 && (!best || next.score > best.score) ? next : best),
    null,
  );
  const kind = place
    ? chooseEnvironment(place.entry.kinds, builtInCatalogue())
    : shot.environment.kind;
  const moved = kind !== shot.environment.kind;
  const attributes = attributesOf(moved ? [] : shot.environment.attributes, [
    ...(place?.entry.attributes ?? []),
    ...facts.setting.attributes,
  ]);
  const world = worldOf(shot, revision, kind);
  const actors = castOf(shot, revision);
  const palette = [
    ...new Set([...revision.orders.palette, ...facts.cast.palette, ...shot.palette]),
  ].slice(0, 6);
  return {
    ...shot,
    scene: shot.scene ?? shot.text,
    text: revision.text === '' ? shot.text : revision.text.slice(0, 2000),
    environment: { kind, attributes },
    ...world,
    mood: facts.setting.mood ?? shot.mood,
    palette,
    camera: cameraOf(shot, revision),
    ...wordsOf(shot, facts.quotes, actors),
  };
}

const CLOSER = ['extreme_wide', 'wide', 'full', 'medium', 'close_up', 'extreme_close_up'] as const;

/** The camera after the revision; in a shot that goes on, a zoom ends closer or wider than it began. */
function cameraOf(shot: Shot, { facts, orders, goesOn }: Revision): Shot['camera'] {
  const camera = { ...shot.camera, ...facts.camera };
  const step = { zoom_in: 1, dolly_in: 1, zoom_out: -1, dolly_out: -1 }[camera.move as string] ?? 0;
  if (!goesOn || !facts.camera.move || facts.camera.framing || step === 0) return camera;
  const face = step > 0 && /\b(?:face|eyes?|head|smile|muzzle|snout)\b/u.test(orders.rest);
  const at = CLOSER.indexOf(camera.framing) + step;
  const framing = face ? 'close_up' : CLOSER[Math.min(4, Math.max(0, at))]!;
  return { ...camera, framing };
}

/** Qualities that exclude each other. */
const EITHER: readonly (readonly string[])[] = [
  ['snowy', 'autumn', 'spring', 'summer', 'tropical'],
  ['busy', 'empty'],
  ['modern', 'medieval', 'rustic', 'ruined'],
];

function attributesOf(old: readonly string[], said: readonly string[]): string[] {
  const gone = new Set(said.flatMap((word) => EITHER.find((words) => words.includes(word)) ?? []));
  const stays = old.filter((word) => !gone.has(word));
  return [...new Set([...stays, ...said])].slice(0, 12);
}

const NEVER_SNOWS =
  /^(?:desert|beach|jungle|ocean|underwater|volcano|space|moon|mars|pool|savanna)$/u;

/** Time, weather and effects after the revision. */
function worldOf(
  shot: Shot,
  { facts, orders }: Revision,
  kind: string,
): Pick<Shot, 'time' | 'weather' | 'effects'> {
  const clear = { kind: 'clear', intensity: 0.5 } as const;
  const moved = kind !== shot.environment.kind;
  const effects = new Set(shot.effects);
  let weather = facts.setting.weather ?? shot.weather;
  if (orders.clears) weather = clear;
  else if (
    !facts.setting.weather &&
    facts.setting.attributes.includes('snowy') &&
    shot.weather.kind === 'clear'
  )
    weather = { kind: 'snow', intensity: 0.35 };
  else if (
    facts.setting.attributes.some((word) => /^(?:summer|spring|sunny)$/u.test(word)) &&
    shot.weather.kind === 'snow'
  )
    weather = clear;
  for (const effect of facts.setting.effects) effects.add(effect);
  for (const draft of facts.cast.drafts) {
    const effect = draft.verb?.facts.get('effect');
    if (effect) effects.add(effect);
  }
  for (const what of orders.removed) {
    const said = WEATHERS.find(([, pattern]) => pattern.test(what));
    if (said && said[0] === weather.kind) weather = clear;
    for (const effect of effects)
      if (what.replaceAll(' ', '_').includes(effect.replace(/s$/u, ''))) effects.delete(effect);
  }
  // Snow of a place does not go along to where it never falls.
  if (moved && !facts.setting.weather && weather.kind === 'snow' && NEVER_SNOWS.test(kind))
    weather = clear;
  return { time: facts.setting.time ?? shot.time, weather, effects: [...effects] };
}

/** Speech goes to who is named before it, else to the lead; other words replace those of their kind. */
function wordsOf(
  shot: Shot,
  quotes: readonly Quote[],
  cast: readonly Actor[],
): Pick<Shot, 'texts' | 'actors'> {
  let actors = [...cast];
  let texts = shot.texts;
  for (const { use, content } of quotes) {
    if (use === 'speech') {
      const speaker =
        actors.find(({ drawn_as: { rig } }) =>
          /^(?:human|quadruped|bird|fish|cutout)$/u.test(rig),
        ) ?? null;
      if (!speaker) texts = [...texts, { content, on: 'caption' }];
      actors = actors.map((actor) => (actor === speaker ? { ...actor, speech: content } : actor));
    } else {
      texts = [...texts.filter((text) => text.on !== use), { content, on: use }];
    }
  }
  return { texts, actors };
}
