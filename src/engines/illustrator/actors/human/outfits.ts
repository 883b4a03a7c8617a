import type { Rgb } from '../../color.ts';
import { luminance, mix, rgb, scale } from '../../color.ts';
import type { Random } from '../../random.ts';
import type { Gender } from './person.ts';
import type { Bottom, HatKind, Outfit, Over, ShoeKind, Top, TopKind } from './wardrobe.ts';

const BARE: Outfit = {
  top: null,
  over: null,
  bottom: null,
  shoes: null,
  hat: null,
  scarf: null,
  glasses: null,
  cape: null,
  gloves: null,
  belt: null,
  backpack: null,
  tie: null,
  shell: null,
  beard: null,
};

/** The usual cut of a piece in a colour. */
export function top(kind: TopKind, color: string | Rgb, changes: Partial<Top> = {}): Top {
  const c = typeof color === 'string' ? rgb(color) : color;
  const sleeve: Record<TopKind, number> = {
    tshirt: 0.3,
    shirt: 0.97,
    sweater: 0.97,
    hoodie: 0.97,
    tank: 0,
    blouse: 0.62,
    uniform: 0.97,
    jersey: 0.26,
    suit: 0.97,
    bodice: 0,
    armour: 0.97,
    leotard: 0,
    stripes: 0.7,
    tunic: 0.9,
  };
  const loose: Partial<Record<TopKind, number>> = {
    sweater: 1.14,
    hoodie: 1.18,
    jersey: 1.12,
    leotard: 1,
    bodice: 1,
    tunic: 1.15,
  };
  return {
    kind,
    color: c,
    trim: luminance(c) > 0.5 ? scale(c, 0.62) : mix(c, [255, 255, 255], 0.55),
    sleeve: sleeve[kind],
    length: 0.08,
    fit: loose[kind] ?? 1.04,
    ...changes,
  };
}

export function bottom(
  kind: Bottom['kind'],
  color: string | Rgb,
  changes: Partial<Bottom> = {},
): Bottom {
  const c = typeof color === 'string' ? rgb(color) : color;
  const length: Record<Bottom['kind'], number> = {
    trousers: 0.97,
    jeans: 0.97,
    shorts: 0.44,
    skirt: 0.5,
    gown: 0.97,
    tutu: 0.2,
    leggings: 0.96,
    hakama: 0.95,
  };
  return { kind, color: c, trim: scale(c, 0.85), length: length[kind], fit: 1, ...changes };
}

export function over(kind: Over['kind'], color: string | Rgb, changes: Partial<Over> = {}): Over {
  const c = typeof color === 'string' ? rgb(color) : color;
  const length: Record<Over['kind'], number> = {
    jacket: 0,
    suit_jacket: 0.08,
    coat: 0.62,
    lab_coat: 0.58,
    vest: 0,
    apron: 0.5,
    robe: 0.95,
    cardigan: 0.05,
    overalls: 0,
  };
  return {
    kind,
    color: c,
    trim: mix(c, [255, 255, 255], 0.35),
    sleeve: kind === 'vest' || kind === 'apron' || kind === 'overalls' ? 0 : 0.97,
    length: length[kind],
    open: kind === 'jacket' || kind === 'lab_coat' || kind === 'cardigan' || kind === 'vest',
    ...changes,
  };
}

function hat(kind: HatKind, color: string, trim = '#f4d35e'): Outfit['hat'] {
  return { kind, color: rgb(color), trim: rgb(trim) };
}

function shoes(kind: ShoeKind, color: string | Rgb): Outfit['shoes'] {
  return { kind, color: typeof color === 'string' ? rgb(color) : color };
}

const TOPS = [
  '#c8553d',
  '#3d6b8c',
  '#e0a43b',
  '#5d7f5a',
  '#8a4f7d',
  '#e8e2d4',
  '#2f4858',
  '#d97b66',
  '#5b8fb0',
  '#b8443f',
  '#f0c05a',
  '#6b9080',
];
const BOTTOMS = ['#3a4a63', '#4d4238', '#2c3440', '#6b5b4b', '#55606b', '#38506b'];
const SHOES = ['#5a3d2b', '#f2efe8', '#2b2b30', '#b8443f', '#3d5a80'];

function everyday(r: Random, gender: Gender, young: boolean): Outfit {
  const color = r.pick(TOPS);
  const dress = gender === 'female' && r.chance(0.3);
  if (dress)
    return {
      ...BARE,
      top: top('blouse', color, { sleeve: 0.26 }),
      bottom: bottom('skirt', color, { length: r.range(0.5, 0.66) }),
      belt: scale(rgb(color), 0.65),
      shoes: shoes('shoes', r.pick(SHOES)),
    };
  const kind = r.pick<TopKind>(
    young
      ? ['tshirt', 'hoodie', 'stripes', 'sweater']
      : ['tshirt', 'shirt', 'sweater', 'hoodie', 'stripes', 'blouse'],
  );
  const jacket = !young && r.chance(0.25);
  return {
    ...BARE,
    top: top(kind === 'blouse' && gender === 'male' ? 'shirt' : kind, color),
    over: jacket ? over('jacket', r.pick(BOTTOMS)) : null,
    bottom:
      young && r.chance(0.4)
        ? bottom('shorts', r.pick(BOTTOMS))
        : bottom(r.chance(0.6) ? 'jeans' : 'trousers', r.pick(BOTTOMS)),
    shoes: shoes(r.chance(0.6) ? 'sneakers' : 'shoes', r.pick(SHOES)),
  };
}

function suit(color: string, tie: string | null, shirt = '#f6f4ef'): Outfit {
  return {
    ...BARE,
    top: top('shirt', shirt),
    over: over('suit_jacket', color),
    bottom: bottom('trousers', color),
    shoes: shoes('shoes', '#231f20'),
    tie: tie ? rgb(tie) : null,
  };
}

function uniform(color: string, trim: string, extra: Partial<Outfit> = {}): Outfit {
  return {
    ...BARE,
    top: top('uniform', color, { trim: rgb(trim) }),
    bottom: bottom('trousers', scale(rgb(color), 0.85)),
    shoes: shoes('shoes', '#1f1f24'),
    belt: rgb('#2a211c'),
    ...extra,
  };
}

function gown(color: string, extra: Partial<Outfit> = {}): Outfit {
  return {
    ...BARE,
    top: top('blouse', color, { sleeve: 0.3, length: 0 }),
    bottom: bottom('gown', color),
    belt: scale(rgb(color), 0.75),
    shoes: shoes('heels', color),
    ...extra,
  };
}

function robe(color: string, trim: string, extra: Partial<Outfit> = {}): Outfit {
  return {
    ...BARE,
    top: top('tunic', scale(rgb(color), 0.8)),
    over: over('robe', color, { trim: rgb(trim) }),
    bottom: bottom('trousers', scale(rgb(color), 0.6)),
    shoes: shoes('shoes', '#3a2c24'),
    ...extra,
  };
}

type OutfitMaker = (random: Random, gender: Gender, young: boolean) => Outfit;

/** What each trade wears. The planner names people by these ids. */
export const OUTFITS: Record<string, OutfitMaker> = {
  person: everyday,
  chef: () => ({
    ...BARE,
    top: top('uniform', '#f7f6f2', { trim: rgb('#f7f6f2') }),
    over: over('apron', '#f2f0ea', { trim: rgb('#d8d4c8') }),
    bottom: bottom('trousers', '#3d4149'),
    shoes: shoes('shoes', '#2a2a2e'),
    hat: hat('chef', '#fbfaf7'),
    scarf: rgb('#c8372f'),
  }),
  astronaut: () => ({
    ...BARE,
    shell: 'spacesuit',
    top: top('armour', '#eceff2', { fit: 1.5, trim: rgb('#c4ccd4') }),
    bottom: bottom('trousers', '#e4e8ec', { fit: 1.5 }),
    shoes: shoes('boots', '#cdd4da'),
    gloves: rgb('#c4ccd4'),
    belt: rgb('#8a96a2'),
    backpack: rgb('#d6dce2'),
    hat: hat('bubble_helmet', '#f2f4f6'),
  }),
  knight: () => ({
    ...BARE,
    shell: 'armour',
    top: top('armour', '#aab4bf', { fit: 1.18, trim: rgb('#8e99a5') }),
    bottom: bottom('trousers', '#97a2ae', { fit: 1.12 }),
    shoes: shoes('boots', '#87929e'),
    gloves: rgb('#8e99a5'),
    belt: rgb('#5a3d2b'),
    cape: rgb('#a8322f'),
    hat: hat('knight_helmet', '#b4bec8'),
  }),
  police_officer: () => uniform('#2b4a7f', '#f4d35e', { hat: hat('police', '#22395f') }),
  firefighter: () => ({
    ...BARE,
    top: top('uniform', '#c9a24b', { trim: rgb('#e9f06a') }),
    over: over('jacket', '#3c3a36', { open: false, trim: rgb('#e9f06a'), length: 0.12 }),
    bottom: bottom('trousers', '#3c3a36', { fit: 1.2 }),
    shoes: shoes('wellingtons', '#25242a'),
    gloves: rgb('#6b5a3a'),
    hat: hat('fire', '#c3312b', '#f4d35e'),
  }),
  doctor: () => ({
    ...BARE,
    top: top('shirt', '#9fc5d8'),
    over: over('lab_coat', '#f8f8f5'),
    bottom: bottom('trousers', '#47566b'),
    shoes: shoes('shoes', '#33302e'),
    tie: rgb('#3a5a8c'),
  }),
  nurse: (_r, g) => ({
    ...BARE,
    top: top('tshirt', '#6fb3b8', { fit: 1.14 }),
    bottom: bottom('trousers', '#64a7ad'),
    shoes: shoes('sneakers', '#f4f4f0'),
    hat: g === 'female' ? hat('nurse', '#fbfbf8') : null,
  }),
  farmer: (r) => ({
    ...BARE,
    top: top('shirt', r.pick(['#b5403a', '#c46a3a', '#5d7f5a'])),
    over: over('overalls', '#47669a'),
    bottom: bottom('jeans', '#47669a', { fit: 1.1 }),
    shoes: shoes('boots', '#6a4a30'),
    hat: hat('straw', '#e3c26e', '#8c3f2e'),
  }),
  gardener: (r) => ({
    ...BARE,
    top: top('shirt', r.pick(['#7fa66a', '#d98e5f', '#6d94b8'])),
    over: over('apron', '#5d7f4e'),
    bottom: bottom('jeans', '#4d5b6b'),
    shoes: shoes('wellingtons', '#3f7a4e'),
    gloves: rgb('#d6a85c'),
    hat: hat('sun_hat', '#e6cc88', '#5d7f4e'),
  }),
  cowboy: (r) => ({
    ...BARE,
    top: top('shirt', r.pick(['#a5452f', '#4a6a8c', '#d2b48c'])),
    over: over('vest', '#6a4527'),
    bottom: bottom('jeans', '#3d5573'),
    shoes: shoes('boots', '#6a4224'),
    belt: rgb('#5a3a20'),
    scarf: rgb('#b8332c'),
    hat: hat('cowboy', '#8a5c34', '#4a2f1a'),
  }),
  business: (r, g) =>
    g === 'female'
      ? {
          ...suit('#39424f', null),
          bottom: bottom('skirt', '#39424f', { length: 0.48, fit: 0.5 }),
          shoes: shoes('heels', '#231f20'),
        }
      : suit(r.pick(['#2f3b4c', '#3f434a', '#4a4038']), r.pick(['#a8322f', '#31598c', '#6b4a7d'])),
  dancer: (r, g) =>
    g === 'female'
      ? {
          ...gown(r.pick(['#c2273d', '#7d3a86', '#d98324']), {}),
          bottom: bottom('skirt', r.pick(['#c2273d', '#b33050']), { length: 0.62, fit: 2 }),
          top: top('bodice', '#c2273d'),
        }
      : {
          ...BARE,
          top: top('shirt', '#f4f1ea'),
          over: over('vest', '#2a2a30'),
          bottom: bottom('trousers', '#26262b'),
          shoes: shoes('shoes', '#1d1d20'),
        },
  ballerina: () => ({
    ...BARE,
    top: top('leotard', '#f0b6c2'),
    bottom: bottom('tutu', '#f7cdd6'),
    shoes: shoes('slippers', '#f0b6c2'),
    hat: hat('tiara', '#f2d98a'),
  }),
  athlete: (r) => ({
    ...BARE,
    top: top('tank', r.pick(['#d2342c', '#2a6fb0', '#f2a32c', '#2f9e6e'])),
    bottom: bottom('shorts', r.pick(['#22252b', '#f4f4f2', '#1f3f75']), { length: 0.34 }),
    shoes: shoes('sneakers', r.pick(['#f25c3b', '#f4f4f2', '#35c2b0'])),
  }),
  basketball_player: (r) => {
    const c = r.pick(['#c9342b', '#2b58a8', '#e8a52c', '#5a2f86']);
    return {
      ...BARE,
      top: top('jersey', c, { sleeve: 0.02, trim: rgb('#ffffff') }),
      bottom: bottom('shorts', c, { length: 0.5, fit: 1.3 }),
      shoes: shoes('sneakers', '#f2f2f0'),
      hat: r.chance(0.4) ? hat('headband', '#ffffff') : null,
    };
  },
  soccer_player: (r) => {
    const c = r.pick(['#c9342b', '#2b58a8', '#2f9350', '#f0c02c']);
    return {
      ...BARE,
      top: top('jersey', c, { trim: rgb('#ffffff') }),
      bottom: bottom('shorts', '#f2f2f0', { length: 0.4, fit: 1.15 }),
      shoes: shoes('sneakers', '#25252a'),
    };
  },
  swimmer: (r, g) =>
    g === 'female'
      ? {
          ...BARE,
          top: top('leotard', r.pick(['#1f5fa8', '#c9342b', '#23745f'])),
          bottom: bottom('shorts', '#1f5fa8', { length: 0.05 }),
          hat: hat('swim_cap', '#d8e4ee'),
          glasses: 'goggles',
        }
      : {
          ...BARE,
          bottom: bottom('shorts', r.pick(['#1f5fa8', '#c9342b', '#1d2733']), {
            length: 0.2,
            fit: 1,
          }),
          hat: hat('swim_cap', '#2b58a8'),
          glasses: 'goggles',
        },
  skier: (r) => ({
    ...BARE,
    top: top('hoodie', r.pick(['#d2342c', '#2a8fc0', '#f2a32c']), { fit: 1.25 }),
    bottom: bottom('trousers', '#2c3440', { fit: 1.25 }),
    shoes: shoes('boots', '#3a3d44'),
    gloves: rgb('#25272c'),
    glasses: 'goggles',
    hat: hat('beanie', r.pick(['#f4f4f2', '#d2342c']), '#2a8fc0'),
    scarf: null,
  }),
  samurai: () => ({
    ...BARE,
    shell: 'armour',
    top: top('armour', '#8c2a26', { fit: 1.2, trim: rgb('#2a2422') }),
    bottom: bottom('hakama', '#2b2b38'),
    shoes: shoes('sandals', '#5a3d2b'),
    belt: rgb('#d6b25e'),
    gloves: rgb('#2a2422'),
    hat: hat('kabuto', '#3a2a28'),
  }),
  ninja: () => ({
    ...BARE,
    top: top('tunic', '#23262e'),
    bottom: bottom('trousers', '#23262e'),
    shoes: shoes('shoes', '#1a1b20'),
    belt: rgb('#8c2a26'),
    gloves: rgb('#1e2026'),
    hat: hat('hood', '#23262e'),
  }),
  wizard: () =>
    robe('#3b3f8f', '#e2c15a', {
      hat: hat('wizard', '#3b3f8f', '#f2d66a'),
      beard: { color: rgb('#e9e6e0'), long: true },
    }),
  witch: () => ({
    ...gown('#3c2a4d', { top: top('tunic', '#3c2a4d') }),
    shoes: shoes('boots', '#1f1a24'),
    cape: rgb('#2a1f38'),
    hat: hat('witch', '#2a2033', '#d98324'),
    belt: rgb('#d98324'),
  }),
  princess: (r) =>
    gown(r.pick(['#e88fb0', '#7fb4e0', '#b592d8', '#f2c14e']), { hat: hat('tiara', '#f2d06b') }),
  queen: () => gown('#7a2448', { cape: rgb('#a8242f'), hat: hat('crown', '#eac04a') }),
  king: () => ({
    ...robe('#7d2029', '#f4efe4'),
    cape: rgb('#a8242f'),
    hat: hat('crown', '#eac04a'),
    beard: { color: rgb('#8a7a6a'), long: false },
  }),
  pirate: () => ({
    ...BARE,
    top: top('stripes', '#f0ebe0', { trim: rgb('#b8332c') }),
    over: over('coat', '#5a2a2a', { open: true, length: 0.35, trim: rgb('#d6b25e') }),
    bottom: bottom('trousers', '#2c2a30'),
    shoes: shoes('boots', '#2a201a'),
    belt: rgb('#3a2a1c'),
    hat: hat('tricorn', '#26222a', '#d6b25e'),
  }),
  clown: () => ({
    ...BARE,
    top: top('shirt', '#f2c53d', { fit: 1.35, trim: rgb('#d2342c') }),
    bottom: bottom('trousers', '#d2342c', { fit: 1.5 }),
    shoes: shoes('shoes', '#2a6fb0'),
    tie: null,
    scarf: rgb('#f7f3ea'),
    hat: hat('jester', '#2f9e6e', '#d2342c'),
  }),
  santa: () => ({
    ...BARE,
    top: top('sweater', '#c4242b', { fit: 1.4, trim: rgb('#faf8f4') }),
    bottom: bottom('trousers', '#b82028', { fit: 1.3 }),
    shoes: shoes('boots', '#1f1a1a'),
    belt: rgb('#1f1a1a'),
    gloves: rgb('#f7f5f0'),
    hat: hat('santa', '#c4242b'),
    beard: { color: rgb('#f7f5f0'), long: true },
  }),
  monk: () => robe('#c9752d', '#a8571f', { shoes: shoes('sandals', '#6a4a30') }),
  soldier: () =>
    uniform('#66704a', '#4d5638', {
      shoes: shoes('boots', '#3a2f26'),
      hat: hat('soldier', '#59633f'),
      backpack: rgb('#57603f'),
    }),
  stormtrooper: () => ({
    ...BARE,
    shell: 'trooper',
    top: top('armour', '#f2f3f4', { fit: 1.18, trim: rgb('#e4e6e8') }),
    bottom: bottom('trousers', '#eceeef', { fit: 1.14 }),
    shoes: shoes('boots', '#f2f3f4'),
    gloves: rgb('#22242a'),
    belt: rgb('#d4d8dc'),
    hat: hat('trooper_helmet', '#f6f7f8'),
  }),
  superhero: (r) => {
    const [a, b] = r.pick([
      ['#2156b8', '#d2242c'],
      ['#c4242b', '#f2c53d'],
      ['#2f8f5a', '#f2c53d'],
    ] as const);
    return {
      ...BARE,
      top: top('armour', a, { fit: 1.02, sleeve: 0.97 }),
      bottom: bottom('leggings', a),
      shoes: shoes('boots', b),
      cape: rgb(b),
      belt: rgb('#f2c53d'),
      gloves: rgb(b),
    };
  },
  robot: () => ({
    ...BARE,
    shell: 'robot',
    top: top('armour', '#b4c0ca', { fit: 1.2, trim: rgb('#7f8c98') }),
    bottom: bottom('trousers', '#94a2ae', { fit: 1.1 }),
    shoes: shoes('boots', '#7f8c98'),
    gloves: rgb('#7f8c98'),
    hat: hat('robot_head', '#bcc8d2'),
  }),
  vampire: () => ({
    ...suit('#1d1a22', null),
    over: over('vest', '#7a1620'),
    cape: rgb('#23182a'),
  }),
  bride: () =>
    gown('#fbf7f0', {
      top: top('blouse', '#fbf7f0', { sleeve: 0.9 }),
      hat: hat('veil', '#ffffff'),
    }),
  groom: () => suit('#23252c', '#e8e2d4'),
  student: (r, g, y) => ({
    ...everyday(r, g, y),
    backpack: rgb(r.pick(['#3d6b8c', '#c8553d', '#5d7f5a'])),
  }),
  teacher: (r, g) => ({
    ...BARE,
    top: top('shirt', '#eee6d4'),
    over: over('cardigan', r.pick(['#7d5a3c', '#5d7f5a', '#7a4a5a'])),
    bottom:
      g === 'female' ? bottom('skirt', '#4d4a55', { length: 0.58 }) : bottom('trousers', '#5a5148'),
    shoes: shoes('shoes', '#4a3326'),
    glasses: 'glasses',
  }),
  scientist: (r) => ({
    ...BARE,
    top: top('shirt', r.pick(['#6fa3b8', '#b88a6f', '#8fae7c'])),
    over: over('lab_coat', '#f8f8f5'),
    bottom: bottom('trousers', '#4a5260'),
    shoes: shoes('shoes', '#33302e'),
    glasses: 'glasses',
  }),
  worker: () => ({
    ...BARE,
    top: top('shirt', '#5b7fa6'),
    over: over('vest', '#f28c28', { trim: rgb('#f4f06a') }),
    bottom: bottom('jeans', '#46536b'),
    shoes: shoes('boots', '#a5713a'),
    hat: hat('hard_hat', '#f4c430'),
  }),
  musician: (r) => ({
    ...BARE,
    top: top('tshirt', r.pick(['#26262b', '#8c2a3a'])),
    over: over('jacket', r.pick(['#2a2a30', '#5a3424'])),
    bottom: bottom('jeans', '#2f3a4d'),
    shoes: shoes('boots', '#26201c'),
    hat: r.chance(0.4) ? hat('fedora', '#3a322c', '#8c2a3a') : null,
  }),
  lifeguard: () => ({
    ...BARE,
    top: top('tank', '#d2242c', { trim: rgb('#ffffff') }),
    bottom: bottom('shorts', '#d2242c', { length: 0.36 }),
    shoes: null,
    hat: hat('cap', '#f6f4ee', '#d2242c'),
    glasses: 'sunglasses',
  }),
  painter: () => ({
    ...BARE,
    top: top('stripes', '#f4efe4', { trim: rgb('#2f4a6b') }),
    over: over('apron', '#c9b48c'),
    bottom: bottom('trousers', '#4a4a55'),
    shoes: shoes('shoes', '#5a3d2b'),
    hat: hat('beret', '#a8322f'),
  }),
};

/** A copy of the outfit with its main colours replaced, for prompts that name colours but no clothes. */
export function recolour(outfit: Outfit, colors: readonly Rgb[]): Outfit {
  const [first, second] = colors;
  if (!first) return outfit;
  const result = { ...outfit };
  const whole =
    result.bottom?.kind === 'gown' || result.shell !== null || result.bottom?.kind === 'skirt';
  if (result.over && result.over.kind !== 'apron' && result.over.kind !== 'overalls')
    result.over = { ...result.over, color: first, trim: mix(first, [255, 255, 255], 0.3) };
  else if (result.top) result.top = { ...result.top, color: first };
  if (result.top && whole) result.top = { ...result.top, color: first };
  if (result.bottom && (whole || second))
    result.bottom = { ...result.bottom, color: second ?? first };
  return result;
}
