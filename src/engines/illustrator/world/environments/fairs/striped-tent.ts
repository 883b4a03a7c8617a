import { rgb } from '../../../color.ts';
import type { Furniture } from '../../furniture/brush.ts';
import { CREAM, BRIGHT } from './colors.ts';

/** A round tent in stripes with a flag. */
export const stripedTent: Furniture = {
  width: 7,
  height: 6,
  draw(b) {
    const color = b.random.pick(BRIGHT);
    for (let i = 0; i < 8; i++) {
      const x = -3 + i * 0.75;
      b.box(x, 0, 0.76, 2.4, i % 2 ? CREAM : color, 0.4 + i * 0.05);
      b.poly(
        [
          [x * 1.1, 2.3],
          [(x + 0.75) * 1.1, 2.3],
          [(x + 0.75) * 0.04, 5],
          [x * 0.04, 5],
        ],
        i % 2 ? CREAM : color,
        0.45 + i * 0.05,
      );
      b.poly(
        [
          [x * 1.1, 2.4],
          [(x + 0.75) * 1.1, 2.4],
          [(x + 0.37) * 1.1, 2],
        ],
        i % 2 ? color : CREAM,
        0.6,
      );
    }
    b.poly(
      [
        [-0.7, 0],
        [0.7, 0],
        [0, 2.2],
      ],
      rgb('#3a2a3a'),
      0.3,
    );
    b.line(
      [
        [0, 5],
        [0, 5.8],
      ],
      0.06,
      rgb('#8a6a4a'),
    );
    b.poly(
      [
        [0, 5.8],
        [0.8, 5.6],
        [0, 5.4],
      ],
      color,
      0.8,
    );
  },
};
