import type { Cast, Draft } from './cast/draft.ts';
import { createDraft } from './cast/draft.ts';
import type { Film, Scene } from './film.ts';
import { guestsOf } from './events.ts';
import { bestPlace } from './film.ts';
import { iconFor } from './icons.ts';
import { nouns } from './lexicon/lookup.ts';

const RETOOLED = {
  color: 'The tool of an action is drawn in its own colour.',
  stand_in: 'It is shown with a tool that is like it.',
  beside: 'One action at a time is seen of each.',
} as const;

/** The cast with what the grammar left open: places that are things, strangers, implied people. */
export function fillCast(film: Film, scene: Scene): Draft[] {
  const { cast } = scene;
  const drafts = [...cast.drafts];
  const chosen = bestPlace(cast.places);
  for (const place of cast.places) {
    const { noun } = place.noun;
    if (noun === null || drafts.some((draft) => draft.entry === noun)) continue;
    // Where no environment shows the place, the thing of its name stands in another.
    const shown = place === chosen && place.score > 0;
    if (shown && film.catalogue.hasEnvironment(place.entry.kinds[0]!)) continue;
    const role = shown && drafts.length === 0 ? 'subject' : 'extra';
    drafts.push({ ...createDraft(place.noun, noun), from: place.from, role });
  }
  // Falling leaves are drawn as an effect.
  if (scene.setting.effects.includes('falling_leaves'))
    drafts.splice(0, drafts.length, ...drafts.filter((draft) => draft.entry.word !== 'leaf'));
  for (const stranger of cast.unknown) meet(film, scene, drafts, stranger);
  for (const text of cast.deeds)
    film.notShown.push({ text, reason: 'Nobody here is seen doing this.' });
  for (const { text, why } of cast.retooled) film.notShown.push({ text, reason: RETOOLED[why] });
  drafts.push(...guestsOf(film.lower.slice(scene.told.from, scene.told.to), drafts, impliedPerson));
  const verb = cast.loose.find(
    (loose) =>
      loose.homes.length > 0 || /^(?:play|dance|eat|drink|read|walk|run|sit)/u.test(loose.verb),
  );
  if (
    drafts.length === 0 &&
    verb &&
    !/^(?:fly|flow|erupt|shine|float|soar|fall|burn|explode|grow|bloom|swing|sail)$/u.test(
      verb.verb,
    )
  ) {
    drafts.push({ ...impliedPerson(scene.from, 'person'), verb });
  }
  return drafts.toSorted((a, b) => rank(a) - rank(b) || a.from - b.from);
}

/** A knight who rides, nobody says on what, rides a horse. */
export function mountsOf(drafts: readonly Draft[]): Draft[] {
  const onFoot = drafts.filter(
    (draft) =>
      draft.verb?.verb === 'ride' &&
      draft.entry.family === 'human' &&
      draft.place?.relation !== 'riding' &&
      draft.object === null,
  );
  return onFoot.map((rider): Draft => {
    const horse = nouns.get('horse')!;
    const mount: Draft = { ...impliedPerson(rider.from + 0.5, 'horse'), entry: horse };
    rider.place = { relation: 'riding', target: mount };
    mount.role = 'companion';
    mount.plural = rider.plural;
    mount.modifiers = { ...mount.modifiers, count: rider.modifiers.count };
    return mount;
  });
}

const rank = (draft: Draft): number => ({ subject: 0, companion: 1, extra: 2 })[draft.role];

/** Words the lexicon has not got: an icon of that name, a person by name, or a note. */
function meet(film: Film, scene: Scene, drafts: Draft[], stranger: Cast['unknown'][number]): void {
  const words = stranger.text.split(' ');
  const icon = stranger.proper ? null : iconFor(words);
  if (icon) {
    const entry = {
      word: stranger.text,
      family: 'emoji' as const,
      drawn: [{ rig: 'emoji' as const, model: icon }],
      homes: ['studio'],
      facts: new Map<string, string>(),
      shownAs: null,
    };
    drafts.push({ ...impliedPerson(stranger.from, stranger.text), entry });
    return;
  }
  const acts = scene.cast.loose.find(
    (verb) =>
      !/^(?:flow|erupt|shine|fall|burn|explode|roll|crawl|slide|float|spin|rotate|grow|melt|swing|bloom|soar|stand)$/u.test(
        verb.verb,
      ),
  );
  const nobody = drafts.every((draft) => draft.verb !== null || draft.role !== 'subject');
  if (acts && nobody && (drafts.length === 0 || isTrade(words))) {
    scene.cast.loose.splice(scene.cast.loose.indexOf(acts), 1);
    drafts.push({ ...impliedPerson(stranger.from, stranger.text), verb: acts });
    if (!stranger.proper) film.shownAs.push({ text: stranger.text, as: 'person' });
    return;
  }
  film.notShown.push({
    text: stranger.text,
    reason: stranger.proper
      ? 'Nobody and no place of this name is known here.'
      : 'There is no drawing for this word.',
  });
}

/** Words made for somebody who does something: `pole vaulter`, `geologist`. */
function isTrade(words: readonly string[]): boolean {
  return /(?:er|or|ist|ian|eer|smith|wright|monger|man|woman)s?$/u.test(words.at(-1) ?? '');
}

/** Somebody whom only an action or a name speaks of. */
export function impliedPerson(from: number, name: string): Draft {
  return {
    entry: nouns.get('person')!,
    name,
    from,
    plural: false,
    gender: null,
    age: null,
    verb: null,
    object: null,
    pace: null,
    direction: null,
    place: null,
    role: 'subject',
    clothing: [],
    modifiers: {
      colors: [],
      count: null,
      size: null,
      age: null,
      material: null,
      pattern: null,
      gender: null,
      definite: false,
      negated: false,
      pace: null,
    },
  };
}
