import { rgb } from '../../../color.ts';

export const CREAM = rgb('#f6ecd8');
/** What is painted, sewn and hung up to be seen from afar. */
export const BRIGHT = ['#d8413a', '#f0b83a', '#3d7ab0', '#5fae78', '#a85ac0', '#e8743a'].map(
  (hex) => rgb(hex),
);
