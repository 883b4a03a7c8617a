import { describe, expect, it } from 'vitest';
import { iconNames, iconSvg } from '../../actors/emoji/icon-set.ts';
import { actionFor } from '../../actors/human/actions/registry.ts';
import { rigFamily } from '../../actors/registry.ts';
import { places } from '../environments.ts';
import { colorNames } from '../colors.ts';
import { verbs } from '../verbs.ts';
import { actedAs } from '../acting.ts';
import { planScene } from '../plan-scene.ts';
import { nounAt, nouns, placeAt, placeWords, verbAt } from './lookup.ts';

const OPTIONS = { seconds: 4, width: 1280, height: 720, seed: 1 };

describe('the lexicon', () => {
  it('is as large as it has to be', () => {
    expect(nouns.size).toBeGreaterThan(2800);
    const phrases = verbs.flatMap((row) => row.words);
    expect(new Set(phrases).size).toBeGreaterThan(1100);
    expect(new Set(phrases.map((phrase) => phrase.split(' ')[0])).size).toBeGreaterThan(500);
    expect(new Set(verbs.map((row) => row.drawn[0])).size).toBeGreaterThan(130);
    expect(colorNames().length).toBeGreaterThanOrEqual(150);
    expect(new Set(places.flatMap((row) => row.drawn)).size).toBeGreaterThan(50);
  });

  it('can draw each of its nouns with a registered family', () => {
    const missing = [...new Set(nouns.values())].filter((entry) => {
      const registered = entry.drawn.filter(({ rig }) => rigFamily(rig));
      if (registered.length < entry.drawn.length) return false;
      const shown = entry.drawn.some(({ rig, model }) => rigFamily(rig)!.models().includes(model));
      return !shown && !iconNames().has(entry.word.replaceAll(' ', '-'));
    });
    expect(missing.map((entry) => entry.word)).toEqual([]);
  });

  it('leads every noun through the planner to something in the picture', () => {
    // A word in seven: the tagger that reads them takes its time.
    const words = [...nouns].filter(([word], i) => i % 7 === 0 && !placeWords.has(word));
    const lost = words.filter(([word, entry]) => {
      const shot = planScene(`a ${word} next to a wall`, OPTIONS).shots[0]!;
      const drawn = shot.actors.map((actor) => `${actor.drawn_as.rig}:${actor.drawn_as.model}`);
      const ways = entry.drawn.map(({ rig, model }) => `${rig}:${model}`);
      return !drawn.some((way) => ways.includes(way) || way.startsWith('emoji'));
    });
    expect(lost.map(([word]) => word)).toEqual([]);
  });

  it('leads every verb to an action that people, or else things, are seen doing', () => {
    const unseen = verbs
      .map((row) => row.drawn[0]!)
      .filter((verb) => {
        const { verb: acted, seen } = actedAs('human', verb);
        const stands = actionFor(acted).verb === 'stand' && acted !== 'stand';
        return (!seen || stands) && !actedAs('prop', verb).seen;
      });
    expect(unseen).toEqual([]);
  });

  it('names only icons that exist', () => {
    const icons = [...nouns.values()]
      .flatMap((entry) => entry.drawn)
      .filter(({ rig }) => rig === 'emoji');
    const unknown = new Set(
      icons.map(({ model }) => model).filter((model) => !model.startsWith('noto:')),
    );
    expect([...unknown]).toEqual([]);
    expect(iconSvg('noto:violin')).toContain('<svg');
    expect(iconSvg('noto:no-such-icon')).toBeNull();
    expect(iconSvg('constructor:x')).toBeNull();
  });

  it('takes the longest match and any inflection', () => {
    expect(nounAt(['teddy', 'bears'], 0)).toMatchObject({
      length: 2,
      plural: true,
      phrase: 'teddy bear',
    });
    expect(nounAt(['wolves'], 0)).toMatchObject({ plural: true, phrase: 'wolf' });
    expect(placeAt(['train', 'station', 'platform'], 0)).toMatchObject({ length: 3 });
    expect(verbAt(['strumming', 'his', 'old', 'guitar'], 0)).toMatchObject({
      length: 4,
      entry: { verb: 'play_guitar' },
    });
    expect(verbAt(['swam'], 0)?.entry.verb).toBe('swim');
    expect(nounAt(['constructor'], 0)).toBeNull();
  });
});
