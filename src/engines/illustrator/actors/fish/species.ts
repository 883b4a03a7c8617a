import type { Rgb } from '../../color.ts';
import { rgb } from '../../color.ts';

export interface FishSpecies {
  form: 'fish' | 'mammal' | 'ray' | 'jellyfish' | 'octopus' | 'sea_turtle' | 'crab';
  /** Metres from nose to the root of the tail fin; for jellyfish and octopus, the height of the bell; for a crab, its width without legs and half. */
  length: number;
  /** Half depth of the body above and below its axis at seven places from nose to tail, in lengths. */
  above: readonly number[];
  below: readonly number[];
  /** Fins in lengths: back, breast, tail; where the back fin starts (0 nose, 1 tail). */
  fins: {
    dorsal: number;
    dorsalAt: number;
    dorsalLong: number;
    pectoral: number;
    tail: number;
    fork: number;
  };
  colors: { back: Rgb; belly: Rgb; fin: Rgb; marks?: Rgb; edge?: Rgb; eye: Rgb };
  pattern?: 'bands' | 'scales' | 'stripes' | 'spots' | 'gills' | 'orca';
  eye: { at: number; radius: number };
  /** Body lengths a second, and how strongly the body waves. */
  pace: number;
  wave: number;
  smile?: boolean;
}

const c = (hex: string): Rgb => rgb(hex);

const fish: FishSpecies = {
  form: 'fish',
  length: 0.3,
  above: [0.02, 0.12, 0.18, 0.19, 0.16, 0.09, 0.045],
  below: [0.02, 0.1, 0.16, 0.17, 0.14, 0.08, 0.045],
  fins: { dorsal: 0.13, dorsalAt: 0.3, dorsalLong: 0.45, pectoral: 0.17, tail: 0.3, fork: 0.5 },
  colors: { back: c('#4a7a9a'), belly: c('#dfe8ea'), fin: c('#5c8aa4'), eye: c('#e8c85a') },
  pattern: 'scales',
  eye: { at: 0.15, radius: 0.036 },
  pace: 1.4,
  wave: 0.07,
};

const shark: FishSpecies = {
  ...fish,
  length: 3,
  above: [0.01, 0.055, 0.09, 0.105, 0.085, 0.05, 0.028],
  below: [0.012, 0.05, 0.08, 0.085, 0.06, 0.038, 0.024],
  fins: { dorsal: 0.15, dorsalAt: 0.4, dorsalLong: 0.12, pectoral: 0.22, tail: 0.24, fork: 0.75 },
  colors: { back: c('#5d7286'), belly: c('#e6ebee'), fin: c('#566a7e'), eye: c('#20242a') },
  pattern: 'gills',
  eye: { at: 0.11, radius: 0.012 },
  pace: 0.5,
  wave: 0.07,
};

const dolphin: FishSpecies = {
  ...shark,
  form: 'mammal',
  length: 2.1,
  above: [0.014, 0.026, 0.096, 0.114, 0.12, 0.105, 0.078, 0.048, 0.024],
  below: [0.016, 0.028, 0.055, 0.088, 0.104, 0.096, 0.068, 0.042, 0.022],
  fins: { dorsal: 0.12, dorsalAt: 0.46, dorsalLong: 0.14, pectoral: 0.19, tail: 0.2, fork: 0.4 },
  colors: { back: c('#5c7c98'), belly: c('#e4ecf0'), fin: c('#52708c'), eye: c('#2a2420') },
  eye: { at: 0.2, radius: 0.016 },
  pace: 0.9,
  wave: 0.06,
  smile: true,
};
delete (dolphin as { pattern?: string }).pattern;

/** The table: one row a species. */
export const fishes: Readonly<Record<string, FishSpecies>> = {
  fish,
  goldfish: {
    ...fish,
    length: 0.16,
    fins: { dorsal: 0.2, dorsalAt: 0.28, dorsalLong: 0.45, pectoral: 0.2, tail: 0.55, fork: 0.6 },
    colors: { back: c('#e8741c'), belly: c('#f8c470'), fin: c('#f4994a'), eye: c('#f0d890') },
    above: [0.03, 0.16, 0.22, 0.23, 0.18, 0.1, 0.05],
    below: [0.03, 0.13, 0.2, 0.22, 0.18, 0.1, 0.05],
    wave: 0.09,
    pace: 0.8,
  },
  sea_turtle: {
    ...fish,
    form: 'sea_turtle',
    length: 1,
    colors: {
      back: c('#6d5a34'),
      belly: c('#a9b27a'),
      fin: c('#5c6d44'),
      marks: c('#a3813f'),
      eye: c('#3a2a1c'),
    },
    pace: 0.55,
    wave: 0,
  },
  crab: {
    ...fish,
    form: 'crab',
    length: 0.24,
    colors: { back: c('#d8492f'), belly: c('#f2b48a'), fin: c('#b83a24'), eye: c('#3a2420') },
    pace: 0.9,
    wave: 0,
  },
  clownfish: {
    ...fish,
    length: 0.13,
    above: [0.04, 0.17, 0.21, 0.21, 0.18, 0.11, 0.07],
    below: [0.04, 0.15, 0.2, 0.2, 0.17, 0.11, 0.07],
    fins: { dorsal: 0.12, dorsalAt: 0.28, dorsalLong: 0.55, pectoral: 0.2, tail: 0.24, fork: 0.1 },
    colors: {
      back: c('#ee6a1c'),
      belly: c('#f48a34'),
      fin: c('#f07a28'),
      marks: c('#f8f6f0'),
      edge: c('#201c1e'),
      eye: c('#e8a040'),
    },
    pattern: 'bands',
    pace: 1,
  },
  tropical_fish: {
    ...fish,
    length: 0.18,
    above: [0.03, 0.2, 0.3, 0.32, 0.25, 0.12, 0.06],
    below: [0.03, 0.18, 0.28, 0.3, 0.24, 0.12, 0.06],
    fins: {
      dorsal: 0.26,
      dorsalAt: 0.32,
      dorsalLong: 0.45,
      pectoral: 0.18,
      tail: 0.28,
      fork: 0.35,
    },
    colors: {
      back: c('#f2c822'),
      belly: c('#fae26a'),
      fin: c('#f0bc20'),
      marks: c('#2450a8'),
      edge: c('#183a80'),
      eye: c('#f4e0a0'),
    },
    pattern: 'stripes',
    pace: 1,
  },
  shark,
  dolphin,
  whale: {
    ...dolphin,
    length: 11,
    above: [0.06, 0.1, 0.125, 0.13, 0.1, 0.05, 0.022],
    below: [0.06, 0.13, 0.16, 0.15, 0.1, 0.045, 0.02],
    fins: { dorsal: 0.03, dorsalAt: 0.68, dorsalLong: 0.1, pectoral: 0.26, tail: 0.21, fork: 0.45 },
    colors: { back: c('#3d5468'), belly: c('#c4d0d6'), fin: c('#374c60'), eye: c('#2a2420') },
    pattern: 'gills',
    eye: { at: 0.18, radius: 0.009 },
    pace: 0.22,
    wave: 0.05,
  },
  ray: {
    ...fish,
    form: 'ray',
    length: 1.2,
    colors: {
      back: c('#4e5f78'),
      belly: c('#dfe4e8'),
      fin: c('#46566e'),
      marks: c('#c8d2dc'),
      eye: c('#d8c070'),
    },
    pattern: 'spots',
    pace: 0.5,
  },
  jellyfish: {
    ...fish,
    form: 'jellyfish',
    length: 0.28,
    colors: {
      back: c('#e8a4d8'),
      belly: c('#f6d8f0'),
      fin: c('#d88ac8'),
      marks: c('#f8e8f8'),
      eye: c('#ffffff'),
    },
    pace: 0.35,
  },
  octopus: {
    ...fish,
    form: 'octopus',
    length: 0.42,
    colors: {
      back: c('#c8543c'),
      belly: c('#f0b49a'),
      fin: c('#b8482f'),
      marks: c('#f4cdb8'),
      eye: c('#f0d070'),
    },
    pace: 0.3,
  },
};
