import type { Rgb } from '../../../color.ts';
import { rgb } from '../../../color.ts';

/** Colours of goods that want to be bought. */
export const BRIGHT = [
  '#d8413a',
  '#f0b83a',
  '#3d7ab0',
  '#5fae78',
  '#a85ac0',
  '#e8743a',
  '#e88aa8',
  '#4ab0b8',
];

/** The i-th of them, round and round. */
export const bright = (i: number): Rgb =>
  rgb(BRIGHT[((i % BRIGHT.length) + BRIGHT.length) % BRIGHT.length]!);
