import { describe, expect, it } from 'vitest';
import { iconNames, iconSvg } from '../../actors/emoji/icon-set.ts';
import { rigFamily } from '../../actors/registry.ts';
import { places } from '../environments.ts';
import { colorNames } from '../colors.ts';
import { verbs } from '../verbs.ts';
import { nounAt, nouns, placeAt, verbAt } from './lookup.ts';

describe('the lexicon', () => {
  it('is as large as it has to be', () => {
    expect(nouns.size).toBeGreaterThan(1000);
    expect(new Set(verbs.flatMap((row) => row.words)).size).toBeGreaterThan(400);
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
