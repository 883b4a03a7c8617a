import type { Species } from '../anatomy.ts';
import { heads } from '../head-shapes.ts';
import { fox } from './dogs.ts';
import { c, like, noseOf } from './row.ts';

const bear = like(fox, {
  height: 1.15,
  length: 0.8,
  chest: 0.55,
  waist: 0.52,
  rump: 0.93,
  girth: 0.28,
  dip: 0.01,
  neck: { length: 0.42, angle: 14, base: 0.26, tip: 0.2 },
  headPitch: -14,
  head: { ...heads.bear, length: 0.44 },
  ears: { kind: 'round', length: 0.2, width: 0.24, at: [-0.1, 0.22, 0.2] },
  tail: { kind: 'stub', length: 0.1, width: 0.06, angle: -40, curve: 0 },
  legs: { foot: 'flat', thickness: 1.55, wrist: 0.24, hock: 0.26, bent: 0.6 },
  coat: {
    base: c('#6a4328'),
    back: c('#54341e'),
    belly: c('#4c3020'),
    muzzle: c('#a8835c'),
    innerEar: c('#3a2418'),
    fur: 0.05,
  },
  extras: { hump: 'shoulder' },
  swift: 0.85,
});

/** Bears and those drawn like them. */
export const bears = {
  bear,
  polar_bear: like(bear, {
    height: 1.35,
    neck: { length: 0.52, angle: 10, base: 0.24, tip: 0.16 },
    head: { ...heads.bear, length: 0.4 },
    extras: {},
    coat: {
      base: c('#f0eadb'),
      back: c('#f4f0e6'),
      belly: c('#dcd3c0'),
      innerEar: c('#6a6058'),
      fur: 0.05,
    },
  }),
  panda: like(bear, {
    height: 0.8,
    length: 0.78,
    girth: 0.32,
    head: { ...heads.panda, length: 0.54 },
    ears: { length: 0.24, width: 0.28, at: [-0.12, 0.26, 0.24] },
    extras: {},
    coat: {
      base: c('#f3efe6'),
      socks: c('#282428'),
      sockHeight: 0.86,
      ears: c('#282428'),
      innerEar: c('#282428'),
      mask: c('#282428'),
      pattern: 'panda',
      marks: c('#282428'),
      fur: 0.05,
    },
  }),
  koala: like(bear, {
    height: 0.36,
    length: 0.66,
    girth: 0.3,
    head: noseOf(
      { ...heads.panda, length: 0.66, nose: { ...heads.panda.nose, radius: 0.12 } },
      c('#2e2a2c'),
    ),
    ears: { length: 0.44, width: 0.62, at: [-0.06, 0.14, 0.32] },
    extras: {},
    coat: { base: c('#94908e'), belly: c('#e4dfd8'), innerEar: c('#e8dcd6'), fur: 0.06 },
  }),
} satisfies Readonly<Record<string, Species>>;
