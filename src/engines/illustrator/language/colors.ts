import type { Rgb } from '../color.ts';
import { mix, rgb } from '../color.ts';

/** Colour words: hex, then names. `light`, `dark`, `bright`, `pale`, `deep` and the like come before any. */
const TABLE = `
#d12a2a red, reddish
#b3122b crimson, ruby, ruby red, cardinal red, blood red, carmine
#e0301e scarlet, vermilion, cherry red, tomato red, fire red, flame
#7b1e2b maroon, burgundy, wine red, oxblood, claret, bordeaux
#c9492e rust, rusty, brick red, terracotta, terra cotta, burnt sienna, sienna
#a8433a brick, mahogany
#f08a24 orange, orangish
#e86a10 dark orange, burnt orange, pumpkin orange
#f6a04d tangerine, apricot, light orange
#f7b59a peach, peachy
#fa7f6f coral, salmon, salmon pink
#f8d832 yellow, yellowish, sunny yellow
#ffe14d lemon yellow, bright yellow, canary yellow
#e2b33c gold, golden, goldish
#d9a521 mustard, ochre, saffron, amber
#f3e3a5 cream, creamy, ivory, eggshell, vanilla
#efd9a7 blond, blonde, straw, flaxen
#e8d5a9 beige, sand coloured, sandy, buff
#c9a77a tan, camel coloured, khaki, fawn coloured
#b08d57 bronze, bronzed, brass
#b87333 copper, coppery
#8a5a33 brown, brownish, wooden brown, hazel
#5c3a21 dark brown, chocolate brown, coffee brown, umber
#b98a5e light brown, caramel, chestnut, auburn
#3f9b3f green, greenish
#7ec850 light green, lime green, apple green, grass green
#a4d610 lime, chartreuse, neon green
#1f6b35 dark green, forest green, bottle green, hunter green, pine green
#2fae72 emerald, emerald green, jade, jade green, shamrock green
#8fd9b6 mint, mint green, seafoam, seafoam green
#77804a olive, olive green, moss green, army green, drab
#9dbb8a sage, sage green, pistachio
#2f6fd0 blue, bluish
#6fb1ec light blue, sky blue, baby blue, powder blue, pastel blue, cornflower blue
#1d3f8f dark blue, royal blue, cobalt, cobalt blue, sapphire blue, ultramarine
#1c2b5a navy, navy blue, midnight blue, indigo blue
#1f7ae0 azure, bright blue, electric blue, cerulean
#28b5c9 cyan, aqua, aquamarine, turquoise blue
#2ab7a9 turquoise, teal green
#137a7f teal, petrol blue, dark cyan
#5b3fa0 indigo, blue violet
#8a3fb0 purple, purplish, royal purple
#7a3fc0 violet, amethyst
#c9a3e0 lavender, lilac, mauve, light purple, pastel purple, wisteria
#4f2263 plum coloured, dark purple, aubergine coloured, eggplant coloured
#f283b3 pink, pinkish
#fbb6cf light pink, pastel pink, baby pink, rose pink, blush, rosy
#e83f8f hot pink, deep pink, bright pink, neon pink
#c9337f magenta, fuchsia, cerise
#d98b93 dusty pink, rose gold
#f5f4ef white, whitish, snow white, off white, pearly, milky
#1d1d21 black, blackish, jet black, pitch black, ebony
#8d9096 gray, grey, greyish, grayish, ash grey, slate
#54585f dark gray, dark grey, charcoal, graphite, gunmetal, slate grey
#c9ccd1 light gray, light grey, ash, silver grey
#c3c9d2 silver, silvery, chrome, metallic, platinum, steel
`;

/** How a word before a colour changes it: blended towards a colour by a share. */
const SHADES: Readonly<Record<string, readonly [towards: Rgb, share: number]>> = {
  light: [[255, 255, 255], 0.4],
  pale: [[255, 255, 255], 0.5],
  pastel: [[255, 255, 255], 0.5],
  soft: [[240, 235, 230], 0.3],
  faded: [[200, 195, 190], 0.4],
  dark: [[0, 0, 0], 0.42],
  deep: [[0, 0, 0], 0.3],
};
/** Words that only stress the colour that follows. */
const STRESS = new Set([
  'bright',
  'vivid',
  'neon',
  'vibrant',
  'shiny',
  'glossy',
  'matte',
  'metallic',
]);

const NAMES: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const hex = line.slice(0, 7);
      return line
        .slice(8)
        .split(',')
        .map((name): [string, string] => [name.trim(), hex]);
    }),
);

/** Colour words that are also things or metals: a colour only before the thing they colour. */
export const AMBIGUOUS_COLORS: ReadonlySet<string> = new Set([
  'orange',
  'gold',
  'silver',
  'rose',
  'peach',
  'coral',
  'salmon',
  'cream',
  'sand',
  'steel',
  'copper',
  'bronze',
  'brass',
  'ash',
  'lime',
  'mint',
  'plum',
  'lavender',
  'violet',
  'chestnut',
  'caramel',
  'ruby',
  'flame',
  'straw',
  'mustard',
  'sage',
  'brick',
  'emerald',
  'jade',
  'olive',
  'tangerine',
  'apricot',
  'lilac',
  'slate',
  'amber',
  'rust',
  'chrome',
  'blush',
  'pistachio',
  'ivory',
  'vanilla',
  'tan',
]);

/** Every colour name, for counting and tests. */
export function colorNames(): readonly string[] {
  return [...NAMES.keys()];
}

/** The colour named by the words from `start`: its hex and how many words it took. */
export function colorAt(
  words: readonly string[],
  start: number,
): { hex: string; length: number } | null {
  let shade: readonly [Rgb, number] | null = null;
  let at = start;
  const first = words[at] ?? '';
  const exact = longestName(words, at);
  if (exact && exact.length > 1) return exact;
  if (SHADES[first] || STRESS.has(first)) {
    shade = SHADES[first] ?? null;
    at += 1;
    const base = longestName(words, at);
    if (!base) return exact;
    const hex = shade ? toHex(mix(rgb(base.hex), shade[0], shade[1])) : base.hex;
    return { hex, length: base.length + 1 };
  }
  return exact;
}

function longestName(
  words: readonly string[],
  start: number,
): { hex: string; length: number } | null {
  for (const length of [2, 1]) {
    const name = words.slice(start, start + length).join(' ');
    const hex =
      NAMES.get(name) ??
      (length === 1 ? NAMES.get(name.replace(/(coloured|colored)$/, '')) : undefined);
    if (hex && words.length >= start + length) return { hex, length };
  }
  return null;
}

function toHex(color: Rgb): string {
  return `#${color.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}
