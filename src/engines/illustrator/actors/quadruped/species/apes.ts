import type { Species } from '../anatomy.ts';
import { heads } from '../head-shapes.ts';
import { fox } from './dogs.ts';
import { c, like } from './row.ts';

const monkey = like(fox, {
  height: 0.5,
  length: 0.74,
  chest: 0.4,
  waist: 0.32,
  rump: 0.94,
  girth: 0.17,
  neck: { length: 0.3, angle: 52, base: 0.17, tip: 0.13 },
  headPitch: -4,
  head: { ...heads.ape, length: 0.46 },
  ears: { kind: 'round', length: 0.24, width: 0.24, at: [-0.04, 0.0, 0.36] },
  tail: { kind: 'thin', length: 1.2, width: 0.04, angle: 10, curve: 130 },
  legs: { foot: 'flat', thickness: 1.05, wrist: 0.2, hock: 0.22, bent: 0.9 },
  coat: {
    base: c('#7a5232'),
    back: c('#66421f'),
    belly: c('#c79c70'),
    muzzle: c('#d8ab82'),
    ears: c('#c8946c'),
    mask: c('#d8ab82'),
    fur: 0.03,
  },
  extras: {},
  footwork: 'transverse',
  swift: 0.9,
});

/** Monkeys and apes. */
export const apes = {
  monkey,
  gorilla: like(monkey, {
    height: 1.1,
    length: 0.62,
    chest: 0.52,
    waist: 0.42,
    rump: 0.72,
    girth: 0.26,
    neck: { length: 0.26, angle: 40, base: 0.24, tip: 0.2 },
    head: { ...heads.ape, length: 0.42 },
    ears: { length: 0.1, width: 0.12 },
    tail: { kind: 'none', length: 0.1, width: 0.02 },
    legs: { thickness: 1.85 },
    coat: {
      base: c('#38343a'),
      back: c('#4e4a50'),
      belly: c('#2c282c'),
      muzzle: c('#4a4246'),
      ears: c('#4a4246'),
      mask: c('#443c40'),
      fur: 0.035,
    },
    footwork: 'transverse',
  }),
} satisfies Readonly<Record<string, Species>>;
