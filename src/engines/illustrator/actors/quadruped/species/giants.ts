import type { Species } from '../anatomy.ts';
import { heads } from '../head-shapes.ts';
import { cow } from './cattle.ts';
import { c, like } from './row.ts';

export const elephant = like(cow, {
  height: 3.0,
  length: 0.74,
  chest: 0.56,
  waist: 0.54,
  rump: 0.95,
  girth: 0.27,
  dip: -0.04,
  neck: { length: 0.38, angle: 20, base: 0.25, tip: 0.2 },
  headPitch: -12,
  head: { ...heads.elephant, length: 0.6 },
  ears: { kind: 'fan', length: 0.66, width: 0.7, at: [-0.12, 0.1, 0.26] },
  tail: { kind: 'tuft', length: 0.42, width: 0.026, angle: -80, curve: 0 },
  legs: { foot: 'column', thickness: 1.75, wrist: 0.42, hock: 0.42, bent: 0.16 },
  coat: {
    base: c('#8c8580'),
    back: c('#7c7672'),
    horn: c('#f2ead8'),
    innerEar: c('#a08c88'),
    ears: c('#766d69'),
    tailTip: c('#4a4440'),
    fur: 0,
  },
  extras: { horns: 'tusks', trunk: true },
  footwork: 'amble',
  swift: 0.9,
});

/** Elephants, rhinos and hippos. */
export const giants = {
  elephant,
  rhino: like(elephant, {
    height: 1.7,
    length: 0.95,
    chest: 0.58,
    waist: 0.56,
    girth: 0.3,
    neck: { length: 0.42, angle: -4, base: 0.26, tip: 0.2 },
    headPitch: -22,
    head: {
      ...heads.pig,
      length: 0.62,
      nose: { ...heads.pig.nose, kind: 'nostrils' },
      upper: [
        [0, 0.02, 0.2],
        [0.2, 0.0, 0.17],
        [0.44, -0.07, 0.14],
        [0.6, -0.08, 0.13],
      ],
    },
    ears: { kind: 'pointed', length: 0.22, width: 0.16, at: [-0.1, 0.12, 0.12] },
    legs: { thickness: 1.6 },
    coat: { base: c('#8d8681'), back: c('#7b7570'), horn: c('#c8bea8') },
    extras: { horns: 'rhino' },
    swift: 1.3,
    footwork: 'transverse',
  }),
  hippo: like(elephant, {
    height: 1.5,
    length: 1.2,
    chest: 0.68,
    waist: 0.68,
    girth: 0.38,
    dip: -0.03,
    neck: { length: 0.38, angle: 2, base: 0.3, tip: 0.26 },
    headPitch: -10,
    head: {
      ...heads.pig,
      length: 0.66,
      nose: { ...heads.pig.nose, kind: 'nostrils' },
      upper: [
        [0, 0.04, 0.2],
        [0.2, 0.04, 0.17],
        [0.44, -0.04, 0.19],
        [0.58, -0.06, 0.2],
      ],
      jaw: [
        [0.02, -0.13, 0.2],
        [0.32, -0.2, 0.15],
        [0.54, -0.22, 0.13],
      ],
    },
    ears: { kind: 'round', length: 0.12, width: 0.12, at: [-0.08, 0.17, 0.14] },
    legs: { thickness: 1.6 },
    coat: { base: c('#8a7680'), back: c('#75636c'), belly: c('#c49c98'), muzzle: c('#b08e90') },
    extras: {},
  }),
} satisfies Readonly<Record<string, Species>>;
