import type { Rgb } from '../../color.ts';
import { mix, rgb, scale } from '../../color.ts';
import type { Actor } from '../../plan.ts';
import { bottom, over, top } from './outfits.ts';
import type { HatKind, Outfit, ShoeKind } from './wardrobe.ts';

type Dresser = (outfit: Outfit, color: Rgb | null) => Outfit;

function wearTop(
  kind: Parameters<typeof top>[0],
  usual: string,
  changes: Parameters<typeof top>[2] = {},
): Dresser {
  return (outfit, color) => ({
    ...outfit,
    over: null,
    shell: null,
    top: top(kind, color ?? usual, changes),
    bottom:
      outfit.bottom?.kind === 'gown' || !outfit.bottom ? bottom('jeans', '#3a4a63') : outfit.bottom,
  });
}
function wearOver(kind: Parameters<typeof over>[0], usual: string): Dresser {
  return (outfit, color) => ({
    ...outfit,
    over: over(kind, color ?? usual),
    top: outfit.top ?? top('shirt', '#efe9dc'),
  });
}
function wearBottom(kind: Parameters<typeof bottom>[0], usual: string): Dresser {
  return (outfit, color) => ({
    ...outfit,
    bottom: bottom(kind, color ?? usual),
    top: outfit.top ?? top('tshirt', '#e8e2d4'),
  });
}
function wearHat(kind: HatKind, usual: string): Dresser {
  return (outfit, color) => ({
    ...outfit,
    hat: { kind, color: color ?? rgb(usual), trim: scale(color ?? rgb(usual), 0.6) },
  });
}
function wearShoes(kind: ShoeKind, usual: string): Dresser {
  return (outfit, color) => ({ ...outfit, shoes: { kind, color: color ?? rgb(usual) } });
}
function suit(outfit: Outfit, color: Rgb | null): Outfit {
  const c = color ?? rgb('#2f3b4c');
  return {
    ...outfit,
    top: top('shirt', '#f6f4ef'),
    over: over('suit_jacket', c),
    bottom: bottom('trousers', c),
    tie: rgb('#8c2a3a'),
    shoes: { kind: 'shoes', color: rgb('#231f20') },
  };
}
function dress(length: number, gown: boolean): Dresser {
  return (outfit, color) => {
    const c = color ?? rgb('#c8553d');
    return {
      ...outfit,
      shell: null,
      over: null,
      top: top('blouse', c, { sleeve: 0.25, length: 0 }),
      bottom: bottom(gown ? 'gown' : 'skirt', c, gown ? {} : { length, fit: 1.3 }),
      belt: scale(c, 0.72),
      shoes: { kind: gown ? 'heels' : 'shoes', color: mix(c, [60, 40, 40], 0.6) },
    };
  };
}
function swim(outfit: Outfit, color: Rgb | null): Outfit {
  const c = color ?? rgb('#1f5fa8');
  return {
    ...outfit,
    top: top('leotard', c),
    over: null,
    bottom: bottom('shorts', c, { length: 0.05 }),
    shoes: null,
  };
}

/** What a word of the plan's `clothing` puts on somebody. The longest word that fits wins. */
const CLOTHES: Record<string, Dresser> = {
  't-shirt': wearTop('tshirt', '#e8e2d4'),
  tshirt: wearTop('tshirt', '#e8e2d4'),
  shirt: wearTop('shirt', '#dfe7ee'),
  blouse: wearTop('blouse', '#efe0d4'),
  sweater: wearTop('sweater', '#a8553d'),
  pullover: wearTop('sweater', '#a8553d'),
  jumper: wearTop('sweater', '#a8553d'),
  hoodie: wearTop('hoodie', '#5b6b7d'),
  sweatshirt: wearTop('hoodie', '#5b6b7d'),
  'tank top': wearTop('tank', '#d2342c'),
  vest: wearOver('vest', '#5a4a3a'),
  jersey: wearTop('jersey', '#2b58a8'),
  uniform: wearTop('uniform', '#2b4a7f'),
  leotard: wearTop('leotard', '#8a4f7d'),
  'striped shirt': wearTop('stripes', '#f0ebe0'),
  jacket: wearOver('jacket', '#4a4038'),
  'leather jacket': wearOver('jacket', '#231f20'),
  blazer: wearOver('suit_jacket', '#39424f'),
  coat: wearOver('coat', '#7a5a3c'),
  raincoat: wearOver('coat', '#f2c53d'),
  overcoat: wearOver('coat', '#4a4038'),
  'trench coat': wearOver('coat', '#c2a878'),
  'lab coat': wearOver('lab_coat', '#f8f8f5'),
  parka: wearOver('coat', '#5d6b4a'),
  cardigan: wearOver('cardigan', '#7d5a3c'),
  apron: wearOver('apron', '#f2f0ea'),
  robe: wearOver('robe', '#6b4a7d'),
  kimono: wearOver('robe', '#b8445a'),
  bathrobe: wearOver('robe', '#f2f0ea'),
  cloak: (o, c) => ({ ...o, cape: c ?? rgb('#4a3a5a') }),
  cape: (o, c) => ({ ...o, cape: c ?? rgb('#b8242c') }),
  overalls: wearOver('overalls', '#47669a'),
  suit,
  tuxedo: suit,
  trousers: wearBottom('trousers', '#4d4238'),
  pants: wearBottom('trousers', '#4d4238'),
  jeans: wearBottom('jeans', '#3d5573'),
  shorts: wearBottom('shorts', '#6b5b4b'),
  leggings: wearBottom('leggings', '#2c2c34'),
  skirt: wearBottom('skirt', '#8a4f5d'),
  tutu: wearBottom('tutu', '#f7cdd6'),
  dress: dress(0.56, false),
  sundress: dress(0.52, false),
  gown: dress(1, true),
  'evening gown': dress(1, true),
  'wedding dress': (o) => dress(1, true)(o, rgb('#fbf7f0')),
  swimsuit: swim,
  bikini: swim,
  'bathing suit': swim,
  'swim trunks': (o, c) => ({
    ...o,
    top: null,
    over: null,
    shoes: null,
    bottom: bottom('shorts', c ?? '#1f5fa8', { length: 0.3 }),
  }),
  spacesuit: (o, c) => ({
    ...o,
    shell: 'spacesuit',
    over: null,
    top: top('armour', c ?? '#eceff2', { fit: 1.5, trim: rgb('#c4ccd4') }),
    bottom: bottom('trousers', c ?? '#e4e8ec', { fit: 1.5 }),
    shoes: { kind: 'boots', color: rgb('#cdd4da') },
    gloves: rgb('#c4ccd4'),
    backpack: rgb('#d6dce2'),
    hat: { kind: 'bubble_helmet', color: c ?? rgb('#f2f4f6'), trim: rgb('#ffffff') },
  }),
  'space suit': (o, c) => CLOTHES.spacesuit!(o, c),
  armor: (o, c) => ({
    ...o,
    shell: 'armour',
    over: null,
    top: top('armour', c ?? '#aab4bf', { fit: 1.18 }),
    bottom: bottom('trousers', c ?? '#97a2ae'),
    shoes: { kind: 'boots', color: c ?? rgb('#87929e') },
  }),
  armour: (o, c) => CLOTHES.armor!(o, c),
  hat: wearHat('fedora', '#5a4a3a'),
  fedora: wearHat('fedora', '#3a322c'),
  cap: wearHat('cap', '#b8332c'),
  'baseball cap': wearHat('cap', '#2b58a8'),
  beanie: wearHat('beanie', '#b8332c'),
  'straw hat': wearHat('straw', '#e3c26e'),
  'sun hat': wearHat('sun_hat', '#e6cc88'),
  'cowboy hat': wearHat('cowboy', '#8a5c34'),
  'top hat': wearHat('top_hat', '#231f24'),
  'chef hat': wearHat('chef', '#fbfaf7'),
  "chef's hat": wearHat('chef', '#fbfaf7'),
  helmet: wearHat('bike_helmet', '#c4332b'),
  'hard hat': wearHat('hard_hat', '#f4c430'),
  beret: wearHat('beret', '#a8322f'),
  crown: wearHat('crown', '#eac04a'),
  tiara: wearHat('tiara', '#f2d06b'),
  'santa hat': wearHat('santa', '#c4242b'),
  'witch hat': wearHat('witch', '#2a2033'),
  'wizard hat': wearHat('wizard', '#3b3f8f'),
  headband: wearHat('headband', '#c4242b'),
  hood: wearHat('hood', '#3a3f4a'),
  headscarf: wearHat('headscarf', '#6b8fb0'),
  hijab: wearHat('headscarf', '#6b8fb0'),
  veil: wearHat('veil', '#ffffff'),
  turban: wearHat('headscarf', '#d98324'),
  bonnet: wearHat('beanie', '#efe6d8'),
  scarf: (o, c) => ({ ...o, scarf: c ?? rgb('#b8332c') }),
  glasses: (o) => ({ ...o, glasses: 'glasses' }),
  spectacles: (o) => ({ ...o, glasses: 'glasses' }),
  sunglasses: (o) => ({ ...o, glasses: 'sunglasses' }),
  goggles: (o) => ({ ...o, glasses: 'goggles' }),
  mask: (o) => ({ ...o, glasses: 'mask' }),
  gloves: (o, c) => ({ ...o, gloves: c ?? rgb('#3a3a42') }),
  mittens: (o, c) => ({ ...o, gloves: c ?? rgb('#b8332c') }),
  belt: (o, c) => ({ ...o, belt: c ?? rgb('#3a2a1c') }),
  tie: (o, c) => ({
    ...o,
    tie: c ?? rgb('#8c2a3a'),
    over: o.over ?? over('suit_jacket', '#39424f'),
  }),
  'bow tie': (o, c) => ({ ...o, tie: c ?? rgb('#8c2a3a') }),
  backpack: (o, c) => ({ ...o, backpack: c ?? rgb('#5d7f5a') }),
  boots: wearShoes('boots', '#5a3d2b'),
  shoes: wearShoes('shoes', '#3a2c24'),
  sneakers: wearShoes('sneakers', '#f2efe8'),
  heels: wearShoes('heels', '#a8242f'),
  'high heels': wearShoes('heels', '#a8242f'),
  sandals: wearShoes('sandals', '#6a4a30'),
  slippers: wearShoes('slippers', '#b88fa0'),
  barefoot: (o) => ({ ...o, shoes: null }),
  'roller skates': wearShoes('roller_skates', '#f2efe8'),
  'ice skates': wearShoes('ice_skates', '#f2efe8'),
  'rubber boots': wearShoes('wellingtons', '#e0b03b'),
  wellingtons: wearShoes('wellingtons', '#3f7a4e'),
};

const WORDS = Object.keys(CLOTHES).toSorted((a, b) => b.length - a.length);

/** Puts on what the plan says; words that are no clothes we know colour the top. */
export function putOn(outfit: Outfit, clothing: Actor['clothing']): Outfit {
  let result = outfit;
  for (const { item, color } of clothing) {
    const words = item.toLowerCase().replaceAll('_', ' ');
    const known =
      WORDS.find((word) => words === word || words.endsWith(word)) ??
      WORDS.find((word) => words.includes(word));
    const paint = color ? rgb(color) : null;
    if (known) result = CLOTHES[known]!(result, paint);
    else if (paint && result.top) result = { ...result, top: { ...result.top, color: paint } };
  }
  return result;
}
