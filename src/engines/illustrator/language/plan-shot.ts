import type { Actor, Shot } from '../plan.ts';
import { mergeCues } from './camera.ts';
import type { Cast, Draft, PlaceMention } from './cast/draft.ts';
import { chooseEnvironment } from './catalogue.ts';
import { crowdOf } from './crowd.ts';
import { cameraFor, homeOf, moodFor, moves } from './defaults.ts';
import { actorsOf } from './draft-actors.ts';
import { dressingOf } from './dressing.ts';
import { fillCast, impliedPerson } from './fill-cast.ts';
import type { Film, Scene } from './film.ts';
import { bestPlace } from './film.ts';
import { mountsOf } from './mounts.ts';
import { perchesOf } from './perch.ts';
import type { Quote } from './quotes.ts';
import { readableTexts } from './quotes.ts';

/** One shot, from what its part of the prompt says. */
export function planShot(film: Film, scene: Scene, share: number, previous: Shot | null): Shot {
  const { cast, setting } = scene;
  const named = fillCast(film, scene);
  const place = bestPlace(cast.places);
  const stays = scene.continues && previous !== null;
  const kind = stays ? previous.environment.kind : kindOf(film, named, place, previous, scene);
  const attributes = new Set([
    ...(stays ? previous.environment.attributes : []),
    ...(place?.entry.attributes ?? []),
    ...setting.attributes,
  ]);
  const drafts = [
    ...named,
    ...(stays ? [] : perchesOf(cast, named, impliedPerson)),
    ...(stays ? [] : mountsOf(named, impliedPerson)),
    ...crowdOf(kind, attributes, named, impliedPerson),
    ...dressingOf(place, named, impliedPerson),
  ];
  if (isAfloat(drafts)) attributes.add('afloat');
  const actors = actorsOf(film, scene, drafts);
  const quotes = film.quotes.filter((quote) => quote.from >= scene.from && quote.from < scene.to);
  const texts = readableTexts(speakOrShow(quotes, actors, drafts), film.notShown);
  const cues = film.mentions.filter(
    (mention) => mention.from >= scene.told.from && mention.from < scene.told.to,
  );
  const verbs = actors.map((actor) => actor.action.verb);
  if (INTO_DEPTH.has(kind) || attributes.has('road') || attributes.has('trail')) comeNearer(actors);
  const camera = cameraFor(
    mergeCues([
      // Whose flight it is nobody sees: in the first person, too, it is seen from above.
      ...(cues.some(({ cue }) => cue.move === 'first_person') ? looseCamera(cast, drafts) : []),
      ...cues.map((mention) => mention.cue),
      ...looseCamera(cast, drafts),
    ]),
    actors,
    kind,
    drafts,
  );
  const effects = new Set(setting.effects);
  for (const draft of drafts) {
    const effect = draft.verb?.facts.get('effect');
    if (effect) effects.add(effect);
  }
  // A candle burns by itself: it sets nothing else on fire.
  if (drafts.some((draft) => draft.entry.facts.has('fire'))) effects.delete('fire');
  return {
    share,
    text: film.text.slice(scene.from, scene.to).trim().slice(0, 2000),
    ...(scene.recalls && previous ? { scene: previous.scene ?? previous.text } : {}),
    ...(stays ? { continues: true } : {}),
    environment: { kind, attributes: [...attributes].slice(0, 12) },
    time: setting.time ?? previous?.time ?? timeFor(kind, effects),
    weather: setting.weather ?? (previous ? previous.weather : weatherFor(kind, attributes)),
    mood: setting.mood ?? moodFor(kind, verbs),
    palette: [...new Set([...cast.palette, ...(place?.colors ?? [])])].slice(0, 6),
    camera,
    actors,
    texts,
    effects: [...effects],
  };
}

/** Places that run away from the viewer. */
const INTO_DEPTH = new Set(['alley', 'corridor']);

/** Along an alley one does not run from wall to wall. */
function comeNearer(actors: readonly Actor[]): void {
  for (const actor of actors) {
    const { rig } = actor.drawn_as;
    const walks = (rig === 'human' || rig === 'quadruped') && moves(actor.action.verb);
    if (walks && actor.place === null && actor.role !== 'extra') actor.direction ??= 'toward';
  }
}

/** Whether those whom the shot is about are on the water or in it. */
function isAfloat(drafts: readonly Draft[]): boolean {
  const lead = drafts.find((draft) => draft.role === 'subject');
  if (!lead) return false;
  const ship = (draft: Draft | undefined): boolean =>
    draft?.entry.family === 'vehicle' &&
    /^(?:ocean|harbor|lake|river)$/u.test(draft.entry.homes[0] ?? '');
  return (
    ship(lead) ||
    (lead.place?.relation === 'riding' && ship(lead.place.target)) ||
    /^(?:swim|row|sail|surf|dive)$/u.test(lead.verb?.verb ?? '')
  );
}

/** "Flying through clouds" without anybody who flies is the camera's own flight. */
function looseCamera(cast: Cast, drafts: readonly Draft[]): { move: 'aerial' }[] {
  return drafts.length === 0 &&
    cast.loose.some((verb) => /^(?:fly|soar|hover|float)$/u.test(verb.verb))
    ? [{ move: 'aerial' }]
    : [];
}

function timeFor(kind: string, effects: ReadonlySet<string>): Shot['time'] {
  if (
    kind === 'space' ||
    kind === 'moon' ||
    effects.has('fireworks') ||
    effects.has('aurora') ||
    effects.has('fireflies')
  )
    return 'night';
  return kind === 'studio' ? 'noon' : 'afternoon';
}

function weatherFor(kind: string, attributes: ReadonlySet<string>): Shot['weather'] {
  if (kind === 'forest' && attributes.has('snowy')) return { kind: 'snow', intensity: 0.35 };
  return { kind: 'clear', intensity: 0.5 };
}

const INDOORS = new Set([
  'plain_room',
  'living_room',
  'kitchen',
  'bedroom',
  'bathroom',
  'library',
  'office',
  'studio',
  'stage',
  'gym',
  'classroom',
  'cafe',
  'restaurant',
  'art_gallery',
]);

const RAIL_BOUND = new Set(['train', 'steam_train']);

function kindOf(
  film: Film,
  drafts: readonly Draft[],
  place: PlaceMention | null,
  previous: Shot | null,
  scene: Scene,
): string {
  if (place && place.score > 0) {
    const kind = chooseEnvironment(place.entry.kinds, film.catalogue);
    // A train crosses a bridge of its own.
    const onRails = drafts.some(({ entry }) => RAIL_BOUND.has(entry.drawn[0]?.model ?? ''));
    return kind === 'bridge' && onRails
      ? chooseEnvironment(['viaduct', kind], film.catalogue)
      : kind;
  }
  if (previous) return previous.environment.kind;
  const homes = drafts.length > 0 ? homeOf(drafts) : scene.cast.loose.flatMap((verb) => verb.homes);
  const weak = place ? place.entry.kinds : [];
  const undecided = drafts.every(
    (draft) => draft.entry.homes.length === 0 && (draft.verb?.homes.length ?? 0) === 0,
  );
  const kinds = undecided ? [...weak, ...homes] : [...homes, ...weak];
  // Rain and snow fall outdoors.
  const weather = scene.setting.weather?.kind;
  // Through a window it is seen from indoors.
  const behindGlass = drafts.some((draft) => draft.entry.word === 'window');
  const bad = weather !== undefined && weather !== 'clear' && weather !== 'cloudy';
  // Nobody paces his room for a mile at night.
  const strolls =
    scene.setting.time !== null &&
    drafts.some(
      (draft) => draft.verb !== null && /^(?:walk|run|jog|ride|march)$/u.test(draft.verb.verb),
    );
  const outdoors = (bad || strolls) && !behindGlass;
  const fitting = outdoors
    ? [...kinds.filter((kind) => !INDOORS.has(kind)), weather === 'snow' ? 'snowfield' : 'street']
    : kinds;
  return chooseEnvironment(fitting.length > 0 ? fitting : ['meadow', 'field'], film.catalogue);
}

/** Gives quotations to who speaks them; returns those to be read. */
function speakOrShow(
  quotes: readonly Quote[],
  actors: Actor[],
  drafts: readonly Draft[],
): Shot['texts'] {
  const texts: Shot['texts'] = [];
  for (const quote of quotes) {
    const { use } = quote;
    if (use !== 'speech') {
      texts.push({ content: quote.content, on: use });
      continue;
    }
    const speakers = actors.filter((actor) =>
      /^(?:human|quadruped|bird|fish)$/u.test(actor.drawn_as.rig),
    );
    const nearest =
      speakers
        .filter(
          (actor) => (drafts.find((draft) => draft.name === actor.name)?.from ?? 0) < quote.from,
        )
        .at(-1) ?? speakers[0];
    if (!nearest) texts.push({ content: quote.content, on: 'caption' });
    else
      nearest.speech =
        nearest.speech === null ? quote.content : `${nearest.speech} ${quote.content}`;
  }
  return texts;
}
