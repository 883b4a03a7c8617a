import type { Rgb } from '../../color.ts';
import { mix, rgb } from '../../color.ts';
import type { Random } from '../../random.ts';

export type Age = 'baby' | 'child' | 'adult' | 'elder';
export type Gender = 'female' | 'male';

/** Lengths of one body in metres; everything a pose is retargeted by. */
export interface Proportions {
  height: number;
  /** Chin to crown without hair. */
  head: number;
  /** Heights of the joints when standing straight. */
  hip: number;
  chest: number;
  shoulder: number;
  chin: number;
  upperArm: number;
  forearm: number;
  hand: number;
  thigh: number;
  shin: number;
  ankle: number;
  foot: number;
  /** Half widths of the body. */
  shoulders: number;
  waist: number;
  hips: number;
  /** Half depths of chest and belly. */
  ribcage: number;
  belly: number;
  bust: number;
  /** Thickness of limbs: 1 is average. */
  limbs: number;
  /** Forward stoop of the back, radians. */
  stoop: number;
}

export const HAIR_STYLES = [
  'crew',
  'short',
  'side_part',
  'quiff',
  'curly',
  'pixie',
  'bob',
  'long',
  'wavy',
  'ponytail',
  'bun',
  'braids',
  'afro',
  'pigtails',
  'receding',
  'bald',
  'wisp',
] as const;
export type HairStyle = (typeof HAIR_STYLES)[number];

/** Who somebody is: drawn by chance once, the same in every frame. */
export interface Person {
  age: Age;
  gender: Gender;
  proportions: Proportions;
  skin: Rgb;
  hair: { style: HairStyle; color: Rgb };
  eyes: Rgb;
  lips: Rgb;
  beard: 'none' | 'stubble' | 'full' | 'moustache';
  freckles: boolean;
}

const SKINS = [
  '#f6d3b8',
  '#f0c4a0',
  '#e7b48c',
  '#d59d70',
  '#b97f53',
  '#98633f',
  '#774a2e',
  '#593623',
];
const HAIRS = [
  '#2a1d17',
  '#3b271c',
  '#5a3a22',
  '#7a4e28',
  '#a8733a',
  '#d0a45c',
  '#8c3f1e',
  '#1d1a1c',
];
const DARK_HAIRS = ['#1b1615', '#241a17', '#30211a'];
const GREYS = ['#c9c6c2', '#a9a6a4', '#e4e0da'];
const EYES = ['#4a3020', '#5b3a22', '#3e5d73', '#4f6b3c', '#33241c'];

const FEMALE_HAIR: readonly HairStyle[] = [
  'long',
  'ponytail',
  'bob',
  'wavy',
  'bun',
  'braids',
  'pixie',
];
const MALE_HAIR: readonly HairStyle[] = ['short', 'side_part', 'quiff', 'crew', 'curly', 'short'];

/** The usual body of an age and gender; `build` -1 is slim, 1 stout. */
export function proportions(age: Age, gender: Gender, height: number, build: number): Proportions {
  const shares = {
    baby: {
      head: 0.262,
      hip: 0.36,
      shoulder: 0.68,
      arm: 0.27,
      shoulders: 0.115,
      hips: 0.1,
      limbs: 1.25,
    },
    child: {
      head: 0.215,
      hip: 0.455,
      shoulder: 0.755,
      arm: 0.3,
      shoulders: 0.104,
      hips: 0.078,
      limbs: 0.98,
    },
    adult: {
      head: 0.167,
      hip: 0.5,
      shoulder: 0.815,
      arm: 0.325,
      shoulders: 0.108,
      hips: 0.078,
      limbs: 1,
    },
    elder: {
      head: 0.166,
      hip: 0.485,
      shoulder: 0.8,
      arm: 0.325,
      shoulders: 0.102,
      hips: 0.082,
      limbs: 0.95,
    },
  }[age];
  const grown = age === 'adult' || age === 'elder';
  const female = gender === 'female' && grown;
  const wide = 1 + build * 0.14;
  const ankle = height * 0.046;
  const hip = height * shares.hip;
  const leg = hip - ankle;
  return {
    height,
    head: height * shares.head,
    hip,
    chest: height * (shares.hip + (shares.shoulder - shares.hip) * 0.62),
    shoulder: height * shares.shoulder,
    chin: height * (1 - shares.head),
    upperArm: height * shares.arm * 0.53,
    forearm: height * shares.arm * 0.47,
    hand: height * 0.075,
    thigh: leg * 0.508,
    shin: leg * 0.504,
    ankle,
    foot: height * 0.115,
    shoulders: height * shares.shoulders * (female ? 0.9 : 1) * (1 + build * 0.05),
    waist: height * (grown ? (female ? 0.066 : 0.08) : shares.hips * 0.95) * wide,
    hips: height * shares.hips * (female ? 1.08 : 1) * (1 + build * 0.1),
    ribcage: height * (grown ? 0.066 : 0.068) * wide,
    belly: height * (grown ? 0.06 : 0.07) * (1 + build * 0.3),
    bust: female ? height * 0.018 : 0,
    limbs: shares.limbs * (female ? 0.9 : 1) * (1 + build * 0.1),
    stoop: age === 'elder' ? 0.16 : 0,
  };
}

/** Draws by chance whatever the plan leaves open. */
export function createPerson(
  random: Random,
  given: { age: Age | null; gender: Gender | null; scale?: number },
): Person {
  const looks = random.fork('person');
  const age = given.age ?? 'adult';
  const drawn: Gender = looks.chance(0.5) ? 'female' : 'male';
  const gender = given.gender ?? drawn;
  const tone = looks.range(0, SKINS.length - 1);
  const skin = mix(rgb(SKINS[Math.floor(tone)]!), rgb(SKINS[Math.ceil(tone)]!), tone % 1);
  const dark = tone > 3.4;
  const usual = gender === 'female' ? FEMALE_HAIR : MALE_HAIR;
  let style = looks.pick(usual);
  if (dark && looks.chance(0.4))
    style = gender === 'female' ? 'afro' : looks.pick(['crew', 'curly']);
  let color = rgb(looks.pick(dark ? DARK_HAIRS : HAIRS));
  if (age === 'elder') {
    color = rgb(looks.pick(GREYS));
    style =
      gender === 'female'
        ? looks.pick(['bun', 'bob', 'pixie'])
        : looks.pick(['receding', 'short', 'bald']);
  }
  if (age === 'child')
    style =
      gender === 'female'
        ? looks.pick(['pigtails', 'bob', 'ponytail', 'long'])
        : looks.pick(['short', 'curly', 'side_part']);
  if (age === 'baby') style = 'wisp';
  const base = {
    baby: 0.76,
    child: looks.range(1.12, 1.3),
    adult: gender === 'female' ? looks.range(1.62, 1.72) : looks.range(1.74, 1.84),
    elder: gender === 'female' ? looks.range(1.56, 1.62) : looks.range(1.66, 1.74),
  }[age];
  const grown = age === 'adult' || age === 'elder';
  const bearded = gender === 'male' && grown && looks.chance(age === 'elder' ? 0.5 : 0.28);
  return {
    age,
    gender,
    proportions: proportions(age, gender, base * (given.scale ?? 1), looks.normal() * 0.35),
    skin,
    hair: { style, color },
    eyes: rgb(dark ? EYES[4]! : looks.pick(EYES)),
    lips: mix(
      skin,
      rgb(gender === 'female' ? '#b03a44' : '#a2564a'),
      gender === 'female' ? 0.55 : 0.4,
    ),
    beard: bearded ? looks.pick(['full', 'stubble', 'moustache']) : 'none',
    freckles: !dark && age === 'child' && looks.chance(0.4),
  };
}
