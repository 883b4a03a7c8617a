import { rgb } from '../../color.ts';
import type { HeadShape } from './anatomy.ts';

const dark = rgb('#2a2020');
const brown = rgb('#3a2416');
const amber = rgb('#b9751f');

/** The heads that species start from; a row may change any part of one. */
export const heads = {
  canine: {
    length: 0.5,
    upper: [
      [0, 0, 0.23],
      [0.13, 0.045, 0.165],
      [0.3, -0.055, 0.122],
      [0.58, -0.11, 0.074],
    ],
    jaw: [
      [0.06, -0.12, 0.13],
      [0.3, -0.145, 0.075],
      [0.52, -0.175, 0.042],
    ],
    cheek: [0.04, -0.09, 0.17, 0.13],
    eye: { at: [0.2, 0.065, 0.115], radius: 0.05, forward: 0.6, pupil: 'round', color: amber },
    nose: { radius: 0.062, kind: 'pad', color: dark },
  },
  dog: {
    length: 0.58,
    upper: [
      [0, 0, 0.25],
      [0.13, 0.06, 0.19],
      [0.32, -0.075, 0.135],
      [0.54, -0.095, 0.115],
    ],
    jaw: [
      [0.06, -0.13, 0.15],
      [0.3, -0.185, 0.085],
      [0.48, -0.2, 0.06],
    ],
    cheek: [0.03, -0.09, 0.19, 0.12],
    eye: {
      at: [0.21, 0.065, 0.125],
      radius: 0.058,
      forward: 0.7,
      pupil: 'round',
      color: rgb('#5a3414'),
    },
    nose: { radius: 0.082, kind: 'pad', color: dark },
  },
  feline: {
    length: 0.4,
    upper: [
      [0, 0.01, 0.32],
      [0.13, 0.02, 0.27],
      [0.26, -0.08, 0.17],
      [0.34, -0.11, 0.12],
    ],
    jaw: [
      [0.08, -0.12, 0.2],
      [0.22, -0.19, 0.13],
      [0.31, -0.2, 0.085],
    ],
    cheek: [0.06, -0.1, 0.22, 0.17],
    eye: {
      at: [0.24, 0.05, 0.15],
      radius: 0.092,
      forward: 0.85,
      pupil: 'slit',
      color: rgb('#b7c34a'),
    },
    nose: { radius: 0.045, kind: 'pad', color: rgb('#c77d78') },
  },
  bigCat: {
    length: 0.44,
    upper: [
      [0, 0, 0.26],
      [0.13, 0.055, 0.195],
      [0.32, -0.02, 0.15],
      [0.5, -0.075, 0.115],
    ],
    jaw: [
      [0.06, -0.14, 0.17],
      [0.3, -0.19, 0.11],
      [0.47, -0.2, 0.08],
    ],
    cheek: [0.06, -0.1, 0.19, 0.12],
    eye: {
      at: [0.23, 0.07, 0.125],
      radius: 0.052,
      forward: 0.8,
      pupil: 'round',
      color: rgb('#c9a13a'),
    },
    nose: { radius: 0.06, kind: 'pad', color: rgb('#9c5a54') },
  },
  bear: {
    length: 0.44,
    upper: [
      [0, 0, 0.29],
      [0.12, 0.06, 0.2],
      [0.3, -0.05, 0.145],
      [0.5, -0.09, 0.098],
    ],
    jaw: [
      [0.05, -0.14, 0.18],
      [0.28, -0.17, 0.1],
      [0.45, -0.185, 0.06],
    ],
    cheek: [0.0, -0.1, 0.23, 0.14],
    eye: { at: [0.22, 0.045, 0.12], radius: 0.05, forward: 0.7, pupil: 'round', color: brown },
    nose: { radius: 0.062, kind: 'pad', color: dark },
  },
  panda: {
    length: 0.46,
    upper: [
      [0, 0.02, 0.33],
      [0.12, 0.04, 0.26],
      [0.26, -0.09, 0.17],
      [0.35, -0.13, 0.125],
    ],
    jaw: [
      [0.04, -0.13, 0.22],
      [0.22, -0.18, 0.14],
      [0.33, -0.21, 0.09],
    ],
    cheek: [0.0, -0.09, 0.26, 0.17],
    eye: { at: [0.25, 0.03, 0.15], radius: 0.048, forward: 0.8, pupil: 'round', color: brown },
    nose: { radius: 0.068, kind: 'pad', color: dark },
  },
  equine: {
    length: 0.46,
    upper: [
      [0, 0.01, 0.17],
      [0.16, 0.01, 0.15],
      [0.42, -0.045, 0.118],
      [0.66, -0.085, 0.098],
      [0.75, -0.12, 0.09],
    ],
    jaw: [
      [0.06, -0.11, 0.19],
      [0.3, -0.15, 0.11],
      [0.66, -0.185, 0.058],
    ],
    cheek: [0.05, -0.1, 0.17, 0.07],
    eye: { at: [0.18, 0.05, 0.125], radius: 0.05, forward: 0.2, pupil: 'bar', color: brown },
    nose: { radius: 0.03, kind: 'nostrils', color: dark },
  },
  bovine: {
    length: 0.42,
    upper: [
      [0, 0.03, 0.22],
      [0.16, 0.03, 0.19],
      [0.4, -0.06, 0.16],
      [0.6, -0.11, 0.158],
    ],
    jaw: [
      [0.08, -0.12, 0.18],
      [0.34, -0.19, 0.12],
      [0.57, -0.23, 0.09],
    ],
    cheek: [0.08, -0.09, 0.18, 0.09],
    eye: { at: [0.19, 0.06, 0.15], radius: 0.052, forward: 0.2, pupil: 'bar', color: brown },
    nose: { radius: 0.125, kind: 'snout', color: rgb('#dba79c') },
  },
  deer: {
    length: 0.33,
    upper: [
      [0, 0, 0.21],
      [0.16, 0.02, 0.17],
      [0.4, -0.05, 0.105],
      [0.65, -0.1, 0.07],
    ],
    jaw: [
      [0.08, -0.1, 0.14],
      [0.34, -0.14, 0.075],
      [0.6, -0.155, 0.04],
    ],
    cheek: [0.06, -0.08, 0.15, 0.08],
    eye: { at: [0.19, 0.045, 0.135], radius: 0.056, forward: 0.3, pupil: 'bar', color: brown },
    nose: { radius: 0.05, kind: 'pad', color: dark },
  },
  pig: {
    length: 0.5,
    upper: [
      [0, 0.02, 0.26],
      [0.16, 0.02, 0.22],
      [0.36, -0.06, 0.15],
      [0.56, -0.08, 0.112],
    ],
    jaw: [
      [0.06, -0.13, 0.2],
      [0.3, -0.18, 0.11],
      [0.48, -0.19, 0.06],
    ],
    cheek: [0.06, -0.12, 0.2, 0.1],
    eye: { at: [0.24, 0.07, 0.14], radius: 0.048, forward: 0.4, pupil: 'round', color: brown },
    nose: { radius: 0.135, kind: 'snout', color: rgb('#e58f92') },
  },
  elephant: {
    length: 0.4,
    upper: [
      [0, 0.04, 0.33],
      [0.14, 0.1, 0.26],
      [0.26, -0.06, 0.22],
    ],
    jaw: [
      [0.06, -0.2, 0.2],
      [0.24, -0.3, 0.11],
      [0.33, -0.33, 0.06],
    ],
    cheek: [0.08, -0.1, 0.24, 0.14],
    eye: { at: [0.17, 0.13, 0.22], radius: 0.05, forward: 0.2, pupil: 'round', color: brown },
    nose: { radius: 0, kind: 'none', color: dark },
  },
  rodent: {
    length: 0.52,
    upper: [
      [0, 0, 0.27],
      [0.16, 0.02, 0.22],
      [0.3, -0.06, 0.16],
      [0.42, -0.09, 0.1],
    ],
    jaw: [
      [0.06, -0.12, 0.19],
      [0.3, -0.15, 0.09],
      [0.38, -0.16, 0.065],
    ],
    cheek: [0.08, -0.1, 0.2, 0.11],
    eye: {
      at: [0.2, 0.06, 0.15],
      radius: 0.07,
      forward: 0.35,
      pupil: 'round',
      color: rgb('#1c1210'),
    },
    nose: { radius: 0.036, kind: 'pad', color: rgb('#b96f70') },
  },
  ape: {
    length: 0.36,
    upper: [
      [0, 0.04, 0.36],
      [0.14, 0.05, 0.3],
      [0.28, -0.14, 0.22],
    ],
    jaw: [
      [0.08, -0.16, 0.26],
      [0.3, -0.28, 0.17],
    ],
    cheek: [0.04, -0.1, 0.26, 0.12],
    eye: { at: [0.35, 0.06, 0.13], radius: 0.045, forward: 0.95, pupil: 'round', color: brown },
    nose: { radius: 0.05, kind: 'nostrils', color: dark },
  },
  reptile: {
    length: 0.7,
    upper: [
      [0, 0, 0.16],
      [0.14, 0.05, 0.12],
      [0.36, -0.02, 0.09],
      [0.74, -0.05, 0.06],
    ],
    jaw: [
      [0.02, -0.08, 0.11],
      [0.3, -0.1, 0.065],
      [0.7, -0.11, 0.035],
    ],
    cheek: [0.02, -0.04, 0.14, 0.1],
    eye: {
      at: [0.12, 0.12, 0.09],
      radius: 0.045,
      forward: 0.2,
      pupil: 'slit',
      color: rgb('#d0b63c'),
    },
    nose: { radius: 0.02, kind: 'nostrils', color: dark },
  },
  frog: {
    length: 0.75,
    upper: [
      [0, 0, 0.26],
      [0.16, 0.0, 0.24],
      [0.36, -0.06, 0.16],
    ],
    jaw: [
      [0.0, -0.12, 0.22],
      [0.34, -0.14, 0.12],
    ],
    cheek: [0.04, -0.06, 0.22, 0.16],
    eye: {
      at: [0.12, 0.22, 0.16],
      radius: 0.12,
      forward: 0.3,
      pupil: 'bar',
      color: rgb('#e0b93a'),
    },
    nose: { radius: 0.02, kind: 'nostrils', color: dark },
  },
} satisfies Record<string, HeadShape>;
