import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCatalog } from './catalog.ts';
import type { Engine, ModelCapabilities } from './engine.ts';
import { findFallback } from './fallback.ts';
import { orderOf, type ModelRoute } from './routing.ts';

const MODEL: ModelCapabilities = {
  id: 'film',
  sizes: ['1280x720'],
  seconds: [4],
  framesPerSecond: 24,
  audio: false,
  inputReference: false,
  sources: [],
  characters: 0,
};

function engine(id: string, special: Partial<ModelCapabilities> = {}): Engine {
  return {
    id,
    models: () => [{ ...MODEL, ...special }],
    start: async () => ({}),
    poll: async () => ({ state: 'lost' }),
  };
}

const route = (special: Partial<ModelRoute> = {}): ModelRoute => ({
  text: ['a/film', 'b/film', 'c/film'],
  image: ['b/film'],
  whenDown: 'fallback',
  ...special,
});

function catalogOf(down: readonly string[], given: ModelRoute = route()) {
  const engines = [engine('a'), engine('b'), engine('c', { seconds: [8] })];
  const options = {
    aliases: new Map([['old', 'a/film']]),
    routes: new Map([['new', given]]),
    isUp: (id: string) => !down.includes(id),
  };
  return createCatalog(engines, options);
}

const enginesOf = (models: readonly { engine: string }[]) => models.map((model) => model.engine);

describe('routes', () => {
  test('who is up comes first, who is down is the last resort', () => {
    expect(enginesOf(catalogOf([]).find('new')!.routes.text)).toEqual(['a', 'b', 'c']);
    expect(enginesOf(catalogOf(['a']).find('new')!.routes.text)).toEqual(['b', 'c', 'a']);
    expect(enginesOf(catalogOf(['b']).find('new')!.routes.image)).toEqual(['b']);
    const patient = catalogOf(['a'], route({ whenDown: 'wait' })).find('new')!;
    expect(patient).toMatchObject({ engine: 'a' });
  });

  test('an alias, a full name and a snapshot lead to the same model', () => {
    const catalog = catalogOf([]);
    for (const name of ['old', 'a/film', 'old-2025-12-08']) {
      expect(catalog.find(name)).toMatchObject({ engine: 'a', model: 'film' });
    }
    // Three engines have a model of this id.
    expect(catalog.find('film')).toBeUndefined();
    expect(catalog.find('nothing')).toBeUndefined();
  });

  test('a name that leads nowhere is told with those that do not', () => {
    const lost = route({ text: ['a/film', 'x/film'] });
    expect(() => catalogOf([], lost)).toThrow(/'x\/film'/);
  });

  test('places in a row are shared by weight; nobody is asked twice', () => {
    const targets = [{ a: 3, b: 1 }, 'c', 'a'];
    let first = 0;
    const steps = 4000;
    for (let step = 0; step < steps; step += 1) {
      const order = orderOf(targets, () => (step + 0.5) / steps);
      expect(order.toSorted()).toEqual(['a', 'b', 'c']);
      expect(order.at(-1)).toBe('c');
      if (order[0] === 'a') first += 1;
    }
    expect(first).toBe(3000);
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1 }), fc.nat(5), { minKeys: 1 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (weights, mark) => {
          const order = orderOf([weights], () => mark);
          expect(order.toSorted()).toEqual(Object.keys(weights).toSorted());
        },
      ),
    );
  });
});

describe('who else', () => {
  const job = {
    model: 'new',
    engine: 'a',
    size: '1280x720',
    seconds: '4',
    hasImage: false,
    characterCount: 0,
  };
  const up = (down: readonly string[]) => ({
    of: (id: string) => ({ isUp: !down.includes(id), problems: [], checkedAt: 1 }),
  });

  test('can make the film is up, and takes size, length and image', () => {
    const find = (special: Partial<typeof job>, down: readonly string[] = ['a']) =>
      findFallback({ ...job, ...special }, { catalog: catalogOf(down), health: up(down) })?.engine;
    expect(find({})).toBe('b');
    expect(find({}, ['a', 'b'])).toBeUndefined();
    expect(find({ seconds: '8' })).toBe('c');
    expect(find({ size: '720x1280' })).toBeUndefined();
    expect(find({ hasImage: true })).toBeUndefined();
    expect(find({ characterCount: 1 })).toBeUndefined();
    expect(find({ model: 'old' })).toBeUndefined();
  });
});
