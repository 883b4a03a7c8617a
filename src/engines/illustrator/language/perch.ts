import type { Cast, Draft } from './cast/draft.ts';
import { nouns } from './lexicon/lookup.ts';

/** Places that somebody is on: the thing under his feet, by the word. */
const PERCHES: readonly (readonly [thing: string, words: string])[] = [
  ['grassy hill', 'hill,hills,hilltop,hillside'],
  ['crag', 'cliff,cliffs,cliff edge,sea cliff,summit,peak,mountain top,mountaintop,mountain peak'],
  ['tiled roof', 'roof,rooftop,rooftops'],
];

/** What the prompt sets somebody on that is a place as well: "a cat on a roof". */
export function perchesOf(
  cast: Cast,
  drafts: readonly Draft[],
  blank: (from: number, name: string) => Draft,
): Draft[] {
  return cast.places.flatMap((place): Draft[] => {
    const thing = PERCHES.find(([, words]) => words.split(',').includes(place.entry.word))?.[0];
    const entry = thing === undefined ? undefined : nouns.get(thing);
    const upon = drafts
      .filter((draft) => draft.from < place.from && draft.place === null)
      .filter(({ role, entry: { family } }) => role !== 'extra' || family === 'prop')
      .at(-1);
    if (!entry || !upon || place.relation !== 'on' || upon.entry.family === 'vehicle') return [];
    const perch: Draft = { ...blank(place.from, place.entry.word), entry, role: 'companion' };
    upon.place = { relation: 'on', target: perch };
    upon.role = 'subject';
    return [perch];
  });
}
