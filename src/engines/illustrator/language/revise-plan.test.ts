import { describe, expect, it } from 'vitest';
import type { Actor, ScenePlan, Shot } from '../plan.ts';
import { planScene } from './plan-scene.ts';
import { continuePlan, revisePlan } from './revise-plan.ts';

const OPTIONS = { seconds: 4, width: 640, height: 360, seed: 1 };
const FOX = 'A red fox running through a snowy forest at dusk';
const DOG = 'A dog and a tree in a park';
const WALK = 'A dog walking in a park';
const GIRL = 'A girl in a yellow coat walks along a harbour';

interface Expected {
  environment?: string;
  time?: string;
  weather?: string;
  style?: string;
  camera?: string;
  /** Models of all actors, in order. */
  models?: string[];
  first?: Partial<Actor>;
  wears?: string;
  clothing?: Actor['clothing'];
  attribute?: string;
  texts?: string[];
  palette?: number;
  notShown?: string;
}

const REVISIONS: readonly (readonly [source: string, prompt: string, expected: Expected])[] = [
  [
    FOX,
    'make the fox blue',
    {
      models: ['fox'],
      first: { colors: ['#2f6fd0'], action: { verb: 'run', object: null } },
      environment: 'forest',
      time: 'dusk',
    },
  ],
  [FOX, 'at night', { time: 'night', environment: 'forest', weather: 'snow', models: ['fox'] }],
  [FOX, 'now it jumps', { first: { action: { verb: 'jump', object: null } }, time: 'dusk' }],
  [
    FOX,
    'same shot in a desert',
    { environment: 'desert', weather: 'clear', models: ['fox'], time: 'dusk' },
  ],
  [FOX, 'Make it a watercolour', { style: 'watercolor', environment: 'forest', models: ['fox'] }],
  [
    FOX,
    'Shift the color palette to teal, sand and rust',
    { palette: 3, environment: 'forest', models: ['fox'] },
  ],
  [FOX, 'three foxes instead of one', { first: { count: 3 }, models: ['fox'] }],
  [DOG, 'replace the dog with a cat', { models: ['cat', 'tree'], environment: 'park' }],
  [DOG, 'remove the tree', { models: ['dog'] }],
  [DOG, 'add a red balloon', { models: ['dog', 'tree', 'balloon'] }],
  [DOG, 'turn the dog into a robot', { models: ['robot', 'tree'] }],
  [
    DOG,
    'a cat running on the beach',
    {
      models: ['cat', 'tree'],
      environment: 'beach',
      first: { action: { verb: 'run', object: null } },
    },
  ],
  [DOG, 'in the rain, zoom out', { weather: 'rain', camera: 'zoom_out', environment: 'park' }],
  [
    GIRL,
    'make the coat red',
    { clothing: [{ item: 'coat', color: '#d12a2a' }], models: ['person'] },
  ],
  [GIRL, 'her hat is blue', { wears: 'hat', models: ['person'] }],
  [DOG, 'give the dog a red hat', { wears: 'hat', models: ['dog', 'tree'] }],
  [DOG, 'remove the elephant', { models: ['dog', 'tree'], notShown: 'the elephant' }],
  ['A dog walking in a park in the rain', 'without the rain', { weather: 'clear' }],
  [
    'A dog walking in a park in the rain',
    'the rain stops',
    { weather: 'clear', first: { action: { verb: 'walk', object: null } } },
  ],
  [WALK, 'make it winter', { attribute: 'snowy', weather: 'snow' }],
  [WALK, 'add another dog', { models: ['dog', 'dog'] }],
  [
    'A car driving down a street',
    'change the color of the car to green',
    { first: { colors: ['#3f9b3f'] }, environment: 'street' },
  ],
  ['A car driving down a street', 'swap the car for a bicycle', { models: ['bicycle'] }],
  [
    'A woman reading a book in a library',
    'change the background to a beach at sunset',
    { environment: 'beach', time: 'sunset', models: ['person'] },
  ],
  [
    'A woman reading a book in a library',
    'she dances instead',
    { first: { action: { verb: 'dance', object: null } } },
  ],
  [
    'A cup on a table',
    'make the cup bigger and yellow',
    { first: { size: 'large', colors: ['#f8d832'] } },
  ],
  ['A sign that says "OPEN" on a street', 'the sign says "CLOSED"', { texts: ['CLOSED'] }],
];

describe('revisePlan', () => {
  it.each(REVISIONS)('%s: %s', (source, prompt, expected) => {
    const plan = revisePlan(planScene(source, OPTIONS), prompt, OPTIONS);
    expectFacts(plan, plan.shots[0]!, expected);
  });

  it('keeps what the picture is drawn by chance from', () => {
    const source = planScene(FOX, OPTIONS);
    const once = revisePlan(source, 'at night', OPTIONS);
    const twice = revisePlan(once, 'make the fox white', OPTIONS);
    for (const plan of [once, twice]) expect(plan.shots[0]!.scene).toBe(source.shots[0]!.text);
    expect(twice.shots[0]!.time).toBe('night');
    expect(twice.prompt).toBe('make the fox white');
  });

  it('tells of words that there are no letters for, and does not draw them', () => {
    const plan = revisePlan(planScene(DOG, OPTIONS), 'add the title "你好"', OPTIONS);
    expect(plan.shots[0]!.texts).toEqual([]);
    expect(plan.not_shown.map(({ text }) => text)).toContain('你好');
  });

  it('takes any text', () => {
    const source = planScene(DOG, OPTIONS);
    for (const prompt of ['', '!!!', 'replace with', 'remove', 'x'.repeat(5000), '«»"', 'make it'])
      expect(revisePlan(source, prompt, OPTIONS).shots[0]!.actors).toHaveLength(2);
  });
});

describe('continuePlan', () => {
  const goOn = (source: string, prompt: string): ScenePlan =>
    continuePlan(planScene(source, OPTIONS), prompt, {
      ...OPTIONS,
      seconds: 12,
      sourceFrames: 96,
      frames: 288,
    });

  it('keeps the shots of the source to the frame', () => {
    const source = planScene(
      'A dog on a beach. Then a car on a street. Then a cat at home.',
      OPTIONS,
    );
    const plan = continuePlan(source, 'it rains', {
      ...OPTIONS,
      seconds: 10,
      sourceFrames: 96,
      frames: 240,
    });
    const frames = plan.shots.map((shot) => shot.share * 240);
    expect(plan.shots).toHaveLength(source.shots.length + 1);
    let sum = 0;
    const ends = frames.map((count) => (sum += count));
    expect(ends.at(-2)).toBeCloseTo(96, 6);
    expect(ends.at(-1)).toBeCloseTo(240, 6);
    plan.shots.slice(0, -1).forEach((shot, i) => {
      expect({ ...shot, share: 0 }).toEqual({ ...source.shots[i], share: 0 });
    });
  });

  it.each([
    [
      FOX,
      'then it stops and looks at the camera',
      {
        models: ['fox'],
        first: { action: { verb: 'stand', object: null }, direction: 'toward' },
        time: 'dusk',
      },
    ],
    [
      WALK,
      'it starts to rain',
      { weather: 'rain', first: { action: { verb: 'walk', object: null } } },
    ],
    [WALK, 'A cat enters from the left', { models: ['dog', 'cat'] }],
    [WALK, 'the dog lies down and sleeps', { first: { action: { verb: 'lie', object: null } } }],
    [WALK, 'night falls', { time: 'night', models: ['dog'] }],
    [WALK, 'continue', { models: ['dog'], first: { action: { verb: 'walk', object: null } } }],
  ] as [string, string, Expected][])('goes on: %s … %s', (source, prompt, expected) => {
    const plan = goOn(source, prompt);
    expect(plan.shots.at(-1)!.continues).toBe(true);
    expectFacts(plan, plan.shots.at(-1)!, expected);
  });

  it('shows one sentence after the other', () => {
    const plan = goOn(FOX, 'It stops. It starts to snow heavily. A wolf enters from the left.');
    const models = plan.shots.map((shot) => shot.actors.map((actor) => actor.drawn_as.model));
    expect(models).toEqual([['fox'], ['fox'], ['fox'], ['fox', 'wolf']]);
    expect(plan.shots[2]!.weather.intensity).toBeGreaterThan(0.9);
    expect(plan.shots.map((shot) => shot.environment.kind)).toEqual(Array(4).fill('forest'));
  });

  it('cuts to another place, with the same actors', () => {
    const shot = goOn(WALK, 'on a beach, the dog runs').shots.at(-1)!;
    expect(shot.continues).toBe(false);
    expect(shot.environment.kind).toBe('beach');
    expect(shot.actors[0]!.action.verb).toBe('run');
  });
});

function expectFacts(plan: ScenePlan, shot: Shot, expected: Expected): void {
  const { environment, time, weather, style, camera, models, first, texts, palette } = expected;
  if (environment) expect(shot.environment.kind).toBe(environment);
  if (expected.attribute) expect(shot.environment.attributes).toContain(expected.attribute);
  if (time) expect(shot.time).toBe(time);
  if (weather) expect(shot.weather.kind).toBe(weather);
  if (style) expect(plan.style).toBe(style);
  if (camera) expect(shot.camera.move).toBe(camera);
  if (models) expect(shot.actors.map((actor) => actor.drawn_as.model)).toEqual(models);
  if (first) expect(shot.actors[0]).toMatchObject(first);
  if (texts) expect(shot.texts.map((text) => text.content)).toEqual(texts);
  if (palette) expect(shot.palette).toHaveLength(palette);
  if (expected.clothing) expect(shot.actors[0]!.clothing).toEqual(expected.clothing);
  if (expected.wears)
    expect(shot.actors[0]!.clothing.map((piece) => piece.item)).toContain(expected.wears);
  if (expected.notShown)
    expect(plan.not_shown.map((note) => note.text)).toContain(expected.notShown);
}
