import { describe, expect, it } from 'vitest';
import type { Actor, ScenePlan, Shot } from '../plan.ts';
import { scenePlanSchema } from '../plan.ts';
import { builtInCatalogue } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { nouns } from './lexicon/lookup.ts';
import { createPlanner, planScene } from './plan-scene.ts';

const OPTIONS = { seconds: 8, width: 1280, height: 720, seed: 1 };
/** Everything the lexicon wishes for exists: what is tested is the reading, not the drawing. */
const everything: Catalogue = { hasEnvironment: () => true, canDraw: () => true };
const plan = (prompt: string): ScenePlan => createPlanner(everything)(prompt, OPTIONS);
const firstShot = (prompt: string): Shot => plan(prompt).shots[0]!;

/** An actor in few words, in the order of the plan: `2 fox run`, `apple on couch`, `girl holding…`. */
function describeActor(actor: Actor, actors: readonly Actor[]): string {
  const target = actors.find((other) => other.id === actor.place?.target);
  const parts = [
    actor.count > 1 ? String(actor.count) : '',
    actor.drawn_as.model.replace(/^.*:/u, ''),
    actor.action.verb === 'stand' ? '' : actor.action.verb,
    target ? `${actor.place!.relation} ${target.drawn_as.model}` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}
const cast = (prompt: string): string[] => {
  const { actors } = firstShot(prompt);
  return actors.map((actor) => describeActor(actor, actors));
};

describe('who is in the picture', () => {
  it.each<[prompt: string, actors: string[]]>([
    ['Two red foxes running through the woods', ['2 fox run']],
    ['an owl and a hedgehog', ['owl', 'hedgehog']],
    ['a lantern on the left of a piano', ['lantern left_of piano', 'piano']],
    ['a teddy bear on the right of a hot dog', ['teddy_bear right_of hot_dog', 'hot_dog']],
    ['a donut on the top of a book, front view', ['donut on book', 'book']],
    ['a laptop on the bottom of a cake', ['laptop below cake', 'cake']],
    ['A cat sleeps on a couch', ['cat sleep on couch', 'couch']],
    ['A knight rides a white horse', ['knight ride riding horse', 'horse walk']],
    ['A squirrel eating an apple', ['squirrel eat', 'apple holding squirrel']],
    ['A woman with an umbrella walks', ['person walk', 'umbrella holding person']],
    ['a herd of sheep grazing in a meadow', ['8 sheep graze']],
    ['several ducks', ['4 duck']],
    ['a pair of scissors and three spoons', ['scissors', '3 spoon']],
    ['a golden retriever puppy plays', ['golden_retriever play']],
    ['a robot chef cooking', ['robot cook']],
    ['a fire hydrant beside a fire truck', ['fire_hydrant next_to fire_truck', 'fire_truck']],
    ['a zebra watching a dog running', ['zebra look', 'dog run']],
    ['a lion wearing sunglasses and dancing', ['lion dance']],
    ['A giraffe underwater, no fish', ['giraffe']],
    ['A couple dances tango', ['person dance', 'person dance']],
    ['A couple is dancing tango', ['person dance', 'person dance']],
    ['A bakery, a baker waves at us', ['chef wave']],
    ['a plate of sushi', ['plate', 'sushi on plate']],
    ['A mouse rides on the back of an elephant', ['mouse ride riding elephant', 'elephant walk']],
    ['A 30 year old man reads', ['person read']],
    ['a lighthouse built on a rock', ['lighthouse on rock', 'rock']],
    ['A horse walks, its long mane blows in the wind', ['horse walk']],
    [
      'An astronaut with the Earth in the sky',
      ['astronaut next_to noto:globe-showing-americas', 'globe-showing-americas'],
    ],
    ['a blue bicycle', ['bicycle']],
    ['a car and a motorcycle', ['car drive', 'motorcycle drive']],
    ['A movie trailer featuring a knight, shot on 35mm film', ['knight']],
    ['An empty street without cars or people', []],
    ['a harbor with no boats', []],
  ])('%s', (prompt, actors) => expect(cast(prompt)).toEqual(actors));

  it('puts what is in the background behind the others', () => {
    const seine = firstShot('A boat on the Seine with the Eiffel Tower in the background');
    expect(seine.actors.map(({ role, place }) => ({ role, place }))).toEqual([
      { role: 'subject', place: null },
      { role: 'extra', place: null },
    ]);
    expect(seine.environment.attributes).toContain('afloat');
    const farm = firstShot('In the background, a windmill turns while a cow grazes').actors;
    expect(farm.map((actor) => `${actor.drawn_as.model} ${actor.role}`)).toEqual([
      'cow subject',
      'windmill extra',
    ]);
  });

  it('fills busy places, and only those', () => {
    const extras = (prompt: string): string[] =>
      firstShot(prompt)
        .actors.filter((actor) => actor.role === 'extra')
        .map((actor) => actor.drawn_as.model);
    expect(extras('Busy freeway at night')).toEqual(['car', 'taxi', 'van', 'car', 'bus', 'car']);
    expect(extras('A dog in a crowded park')).toEqual(['person', 'person']);
    expect(extras('A freeway at night')).toEqual([]);
    expect(extras('A traffic light and a goat')).toEqual([]);
    expect(extras('Many people dance in a crowded park')).toEqual([]);
  });

  it('furnishes places that have no environment of their own', () => {
    expect(cast('a computer room')).toEqual(['3 computer', 'desk']);
    expect(cast('a woman in an orchard')).toEqual(['person', '6 tree']);
    const bare: Catalogue = { hasEnvironment: (id) => id === 'castle', canDraw: () => true };
    const tower = createPlanner(bare)('a tower', OPTIONS).shots[0]!.actors;
    expect(tower.map((actor) => actor.drawn_as.model)).toEqual(['tower']);
  });

  it('leaves weather and camera their own verbs', () => {
    expect(cast('Snow falls on a cabin in the woods')).toEqual(['house']);
    expect(cast('Iron Man flying over a city')[0]).toBe('superhero fly');
    expect(firstShot('Flying over a forest').camera.move).toBe('aerial');
    expect(cast('A girl knitting a sweater')).toEqual(['person knit']);
    expect(cast('sheep graze, a sheep sleeps')).toEqual(['3 sheep graze', 'sheep sleep']);
  });

  it('dresses every trade as its own', () => {
    const planner = createPlanner(builtInCatalogue());
    const odd = [...nouns]
      .filter(([, entry]) => entry.family === 'human')
      .flatMap(([word, entry]) =>
        [`${word} walking in the park`, `Two of them: a ${word} dancing in Times Square`].filter(
          (prompt) =>
            planner(prompt, OPTIONS).shots[0]!.actors.every(
              (actor) => actor.drawn_as.model !== entry.drawn[0]!.model,
            ),
        ),
      );
    expect(odd).toEqual([]);
  });

  it('tells two meanings of a word apart', () => {
    expect(cast('a mouse and a keyboard')[0]).toBe('computer_mouse');
    expect(cast('a mouse nibbling cheese')[0]).toContain('mouse eat');
    expect(cast('a bat flying out of a cave')[0]).toBe('bat fly');
    expect(cast('a bat and a baseball glove')[0]).toBe('baseball_bat');
    expect(cast('an orange next to a cup')[0]).toBe('orange next_to cup');
  });

  it('reads colours, sizes, stuff, clothes, sex and age', () => {
    const couch = firstShot('a big dark green velvet couch').actors[0]!;
    expect(couch).toMatchObject({
      size: 'large',
      material: 'velvet',
      drawn_as: { model: 'couch' },
    });
    expect(couch.colors).toEqual(['#1f6b35']);
    const cat = firstShot('a striped orange cat').actors[0]!;
    expect(cat).toMatchObject({ colors: ['#f08a24'], pattern: 'striped' });
    expect(firstShot('a black and white cow').actors[0]!.colors).toEqual(['#1d1d21', '#f5f4ef']);
    expect(firstShot('The car is red').actors[0]!.colors).toEqual(['#d12a2a']);
    const girl = firstShot('a little girl in a yellow raincoat and red boots').actors[0]!;
    expect(girl).toMatchObject({ gender: 'female', age: 'child' });
    expect(girl.clothing).toEqual([
      { item: 'raincoat', color: '#f8d832' },
      { item: 'shoes', color: '#d12a2a' },
    ]);
  });
});

describe('what they hold', () => {
  it('gives one to each of several', () => {
    const held = (prompt: string): string[] =>
      firstShot(prompt).actors.flatMap(({ drawn_as, count, place }) =>
        drawn_as.rig === 'prop' ? [`${count} ${place?.relation} ${place?.target}`] : [],
      );
    expect(held('a couple with umbrellas')).toEqual(['1 holding a1', '1 holding a2']);
    expect(held('three men with guitars')).toEqual(['3 holding a1']);
  });
});

describe('what they are on', () => {
  it.each([
    ['a panda riding a bicycle', 'bicycle', 'riding'],
    ['a cat on a roof', 'roof', 'on'],
    ['a castle on a hill', 'hill', 'on'],
    ['a lighthouse on a cliff', 'crag', 'on'],
  ])('%s', (prompt, model, relation) => {
    const [lead, under] = firstShot(prompt).actors;
    expect(under!.drawn_as.model).toBe(model);
    expect(lead!.place).toEqual({ relation, target: under!.id });
  });

  it('goes towards the viewer along an alley', () => {
    expect(firstShot('a man running down an alley').actors[0]!.direction).toBe('toward');
  });
});

describe('what they do', () => {
  it.each<[prompt: string, verb: string]>([
    ['A person is playing the violin', 'play_violin'],
    ['A person is guitar playing', 'play_guitar'],
    ['A person is sweeping the dusty floor', 'sweep'],
    ['A person is doing yoga', 'yoga'],
    ['A person is brushing her teeth', 'brush_teeth'],
    ['A person is brushing hair', 'comb'],
    ['A person is riding a bike', 'cycle'],
    ['A person is walking the dog', 'walk_dog'],
    ['A man flies a kite', 'fly_kite'],
    ['A girl making a snowman', 'build_snowman'],
    ['A person is shoveling snow', 'shovel_snow'],
    ['A person is catching or throwing frisbee', 'throw_frisbee'],
    ['A person is catching or throwing baseball', 'throw_baseball'],
    ['A person is riding or walking with horse', 'ride'],
    ['A person is canoeing or kayaking', 'canoe'],
    ['A person is archery', 'shoot'],
    ['A person is diving', 'board_dive'],
    ['A person is scuba diving', 'dive'],
    ['A person is texting on phone', 'text'],
    ['A person is blowing out candles', 'blow_candles'],
    ['A person is crawling baby', 'crawl'],
    ['People dance', 'dance'],
    ['A person is high five', 'shake_hands'],
    ['A boy kicks a soccer ball', 'play_soccer'],
    ['Two men are arm wrestling', 'wrestle'],
    ['Two knights sword fighting in the rain', 'sword_fight'],
    ['A surfer riding a huge wave', 'surf'],
    ['A cat sits on a windowsill watching the rain', 'sit'],
    ['A family having a picnic under a tree', 'sit'],
    ['A person is crying', 'cry'],
    ['A person is push up', 'push_up'],
    ['A person is playing harp', 'play_harp'],
    ['A person is cutting watermelon', 'chop'],
    ['A person is tying tie', 'tie_tie'],
    ['A person is sticking tongue out', 'stick_tongue_out'],
    ['A person is finger snapping', 'snap_fingers'],
    ['A man repairs a bike', 'build'],
  ])('%s', (prompt, verb) => expect(firstShot(prompt).actors[0]?.action.verb).toBe(verb));
});

describe('who takes part', () => {
  it('shows one horse of "riding or walking with horse", under its rider', () => {
    const { actors } = firstShot('A person is riding or walking with horse');
    expect(actors.map(({ drawn_as }) => drawn_as.rig)).toEqual(['human', 'quadruped']);
    expect(actors[0]!.place).toEqual({ relation: 'riding', target: actors[1]!.id });
  });

  it('leaves to people what only people do', () => {
    const { actors } = firstShot('A man playing guitar with a dog');
    expect(actors.find(({ drawn_as }) => drawn_as.model === 'dog')!.action.verb).toBe('stand');
  });

  it('lets a dog catch the frisbee that a person would throw', () => {
    const { actors } = firstShot('A dog catching a frisbee in the park');
    expect(actors.map(({ drawn_as }) => drawn_as.model)).toEqual(['dog', 'frisbee']);
  });

  it('shows the baby alone that wakes up', () => {
    const { actors } = firstShot('A person is baby waking up');
    expect(actors.map(({ age, action }) => [age, action.verb])).toEqual([['baby', 'wake']]);
  });
});

describe('where and when', () => {
  it.each<[prompt: string, kind: string]>([
    ['alley', 'alley'],
    ['botanical garden', 'greenhouse'],
    ['indoor swimming pool', 'indoor_pool'],
    ['shark', 'underwater'],
    ['an airliner', 'sky'],
    ['a red sofa', 'living_room'],
    ['a cup', 'studio'],
    ['a refrigerator and a snowboard', 'studio'],
    ['a sailboat and an airplane', 'ocean'],
    ['A person is washing dishes', 'kitchen'],
    ['A couple kissing in the rain', 'street'],
    ['A panda in a cafe in Paris', 'cafe'],
    ['a kettle, isolated on white background', 'studio'],
    ['forest road', 'forest'],
    ['A sunflower field under a blue sky', 'meadow'],
  ])('%s', (prompt, kind) => expect(firstShot(prompt).environment.kind).toBe(kind));

  it('reads hour, weather, season and effects', () => {
    expect(firstShot('a forest at dawn in heavy fog')).toMatchObject({
      time: 'dawn',
      weather: { kind: 'fog', intensity: 0.95 },
    });
    expect(firstShot('a candle burning').effects).toEqual([]);
    expect(firstShot('a house burning').effects).toEqual(['fire']);
    const party = firstShot('fireworks over a snowy village');
    expect(party.effects).toContain('fireworks');
    expect(party.time).toBe('night');
    expect(party.environment.attributes).toContain('snowy');
    expect(party.actors).toEqual([]);
  });
});

describe('camera and look', () => {
  it.each<[words: string, camera: Partial<Shot['camera']>]>([
    ['zoom out', { move: 'zoom_out' }],
    ['zooming slowly in', { move: 'zoom_in', speed: 'slow' }],
    ['the camera pans to the left', { move: 'pan_left' }],
    ['tilt up', { move: 'tilt_up' }],
    ['in super slow motion', { tempo: 'slow_motion' }],
    ['time lapse', { tempo: 'time_lapse' }],
    ['with an intense shaking effect', { shaking: true }],
    ['featuring a steady and smooth perspective', { shaking: false, speed: 'slow' }],
    ['racking focus', { move: 'rack_focus' }],
    ['camera orbits', { move: 'orbit' }],
    ['drone footage', { move: 'aerial' }],
    ['aerial drone view', { move: 'aerial', angle: 'high' }],
    ['close-up', { framing: 'close_up' }],
    ['close-up, macro', { framing: 'extreme_close_up' }],
    ['the camera flies over it', { move: 'aerial' }],
    ['extreme wide shot from a low angle', { framing: 'extreme_wide', angle: 'low' }],
    ['POV shot', { move: 'first_person' }],
    ['handheld camera', { move: 'handheld' }],
    ['camera orbits around', { move: 'orbit' }],
  ])('%s', (words, camera) => {
    const shot = firstShot(`a horse in a meadow, ${words}`);
    expect(shot.camera).toMatchObject(camera);
    expect(shot.actors.map((actor) => actor.name)).toEqual(['horse']);
  });

  it.each<[words: string, style: ScenePlan['style']]>([
    ['by Hokusai, in the style of Ukiyo', 'ink'],
    ['Van Gogh style', 'oil'],
    ['black and white', 'noir'],
    ['watercolor painting', 'watercolor'],
    ['pixel art', 'pixel_art'],
    ['in cyberpunk style', 'cyberpunk'],
    ['surrealism style', 'surreal'],
    ['animated style', 'anime'],
    ['claymation', 'claymation'],
    ['pencil sketch', 'pencil'],
    ['vaporwave aesthetic', 'vaporwave'],
  ])('%s', (words, style) => {
    expect(plan(`A lighthouse by the sea, ${words}`).style).toBe(style);
    expect(plan(`A lighthouse by the sea, ${words}`).shots[0]!.actors).toHaveLength(1);
  });

  it('keeps looks and things apart', () => {
    expect(plan('a black and white cat').style).toBe('picture_book');
    expect(cast('Van Gogh painting a picture')[0]).toBe('painter paint');
    expect(plan('a photorealistic tiger').not_shown.map((note) => note.text)).toEqual([
      'photorealistic',
    ]);
  });
});

describe('shots, words and notes', () => {
  it('cuts by timecodes, by words and by new places', () => {
    const timed = plan('[0-2s] A cat sleeps on a bed. [2-8s] A dog runs on the beach.');
    expect(timed.shots.map((shot) => shot.share)).toEqual([0.25, 0.75]);
    expect(timed.shots.map((shot) => shot.environment.kind)).toEqual(['bedroom', 'beach']);
    expect(plan('A fox sleeps. Cut to: an owl flies over a lake').shots).toHaveLength(2);
    expect(plan('A man walks in a forest. A woman swims in the ocean.').shots).toHaveLength(2);
    expect(plan('A man walks in a forest. He wears a hat. It is foggy.').shots).toHaveLength(1);
    expect(plan('Shot 1: a castle. Shot 2: a dragon. Shot 3: a knight.').shots).toHaveLength(3);
  });

  it('gives pronouns to the actor before them', () => {
    const { actors } = firstShot('A chef holds a pizza. He wears a red scarf.');
    expect(actors[0]!.clothing).toEqual([{ item: 'scarf', color: '#d12a2a' }]);
    expect(actors).toHaveLength(2);
  });

  it('finds what is said and what is written', () => {
    expect(firstShot('A boy says "Hello there!" to a dog').actors[0]!.speech).toBe('Hello there!');
    expect(firstShot('A neon sign reads “OPEN LATE” in an alley').texts).toEqual([
      { content: 'OPEN LATE', on: 'sign' },
    ]);
    const talk = firstShot('A man says "Where are they?" and the woman answers "In your hand."');
    expect(talk.actors.map(({ speech }) => speech)).toEqual(['Where are they?', 'In your hand.']);
  });

  it('tells what it cannot show', () => {
    const bare: Catalogue = { hasEnvironment: () => true, canDraw: ({ rig }) => rig === 'human' };
    const { not_shown } = createPlanner(bare)('a man and a zebra', OPTIONS);
    expect(not_shown.map((note) => note.text)).toEqual(['zebra']);
    expect(plan('A man playing a red guitar').not_shown[0]?.text).toBe('playing a red guitar');
    expect(plan('A person is trapezing').not_shown.map(({ text }) => text)).toEqual(['trapezing']);
    const foreign = plan('A title that reads "さくら" over a tree');
    expect(foreign.shots[0]!.texts).toEqual([]);
    expect(foreign.not_shown.map(({ text }) => text)).toContain('さくら');
    expect(plan('a grumblefrotz').not_shown.map((note) => note.text)).toEqual(['grumblefrotz']);
  });

  it('names only what can be shown', () => {
    const catalogue = builtInCatalogue();
    for (const prompt of [
      'a fox and a violin in a kitchen',
      'a shark',
      'a train and a tree',
      'a snake in a temple',
    ]) {
      for (const shot of planScene(prompt, OPTIONS).shots) {
        expect(catalogue.hasEnvironment(shot.environment.kind)).toBe(true);
        for (const actor of shot.actors)
          expect(catalogue.canDraw(actor.drawn_as), actor.name).toBe(true);
      }
    }
  });
});

describe('any text', () => {
  const strange = [
    '',
    ' ',
    '🦊🦊🦊',
    '"""""',
    "''''",
    '[[[0-',
    '\u0000\u0001',
    '\uD83D',
    'İİİİ ẞ ﬁ',
    '红色的狐狸在雪地里奔跑',
    'قطة تنام',
    '???!!!...,,,',
    'constructor __proto__ toString hasOwnProperty',
    'and and and or or the the a a of of',
    '[5-2s] x [0-0s] y',
    '1 2 3 4 5 99999999999',
    'no no not without never',
    'a\nb\r\nc\td',
    '<script>alert(1)</script>',
    '%s %d \\ \\u',
    'then then then cut to cut to',
  ];
  it.each(strange)('plans %j', (prompt) => {
    const scene = planScene(prompt, OPTIONS);
    expect(scenePlanSchema.safeParse(scene).success).toBe(true);
    expect(scene.shots.reduce((sum, shot) => sum + shot.share, 0)).toBeCloseTo(1, 3);
  });

  it('plans long texts of every make, the same each time', () => {
    const long = [
      'x',
      'a cat. ',
      'no ',
      '"a',
      '(',
      'red ',
      'a red fox and a big dog run on the left of ',
      '🦊 ',
      'then ',
      'zoom in ',
      '0-1s ',
    ].map((part) => part.repeat(Math.floor(32_000 / part.length)));
    for (const prompt of long) {
      const scene = planScene(prompt, OPTIONS);
      expect(scene.prompt).toBe(prompt);
      expect(scene.shots.length).toBeLessThanOrEqual(12);
      expect(planScene(prompt, OPTIONS)).toEqual(scene);
    }
  });
});
