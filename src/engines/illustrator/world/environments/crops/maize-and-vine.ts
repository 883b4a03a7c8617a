import { rgb, scale } from '../../../color.ts';
import type { Furniture, Brush } from '../../furniture/brush.ts';

/** A stalk of maize with ears in its leaves. */
export const maize: Furniture = {
  width: 1.1,
  height: 2.1,
  draw(b) {
    const { random } = b;
    const green = rgb('#5f9440');
    const tall = random.range(1.7, 2);
    b.line(
      [
        [0, 0],
        [0, tall],
      ],
      0.05,
      rgb('#86a850'),
      0.6,
    );
    for (let i = 0; i < 9; i++) {
      const side = i % 2 ? 1 : -1;
      const y = 0.2 + (i / 9) * (tall - 0.5);
      const reach = random.range(0.32, 0.5);
      b.poly(
        [
          [0, y],
          [side * reach * 0.5, y + 0.3],
          [side * reach, y + 0.12],
          [side * reach * 0.55, y + 0.2],
          [0, y + 0.08],
        ],
        scale(green, random.range(0.8, 1.25)),
        random.range(0.4, 0.85),
      );
    }
    for (const [x, y] of [
      [0.07, 0.85],
      [-0.08, 1.15],
    ] as const) {
      b.oval(x, y, 0.065, 0.17, rgb('#f0c038'), 0.75);
      b.poly(
        [
          [x - 0.08, y - 0.2],
          [x + 0.08, y - 0.2],
          [x + 0.04, y + 0.04],
        ],
        scale(green, 1.2),
        0.7,
      );
    }
    for (let i = -2; i <= 2; i++)
      b.line(
        [
          [0, tall - 0.1],
          [i * 0.08, tall + 0.14],
        ],
        0.025,
        rgb('#d8b868'),
        0.8,
      );
  },
};

/** A length of trained vines with bunches of grapes. */
export const vine: Furniture = {
  width: 1.5,
  height: 1.7,
  draw(b: Brush) {
    const { random } = b;
    b.box(-0.05, 0, 0.1, 1.6, rgb('#8a6a4a'), 0.6);
    b.line(
      [
        [-0.5, 0],
        [-0.4, 0.6],
        [-0.2, 0.8],
      ],
      0.07,
      rgb('#6a4c38'),
      0.4,
    );
    for (let i = 0; i < 150; i++) {
      const y = random.range(0.55, 1.55);
      b.oval(
        random.range(-0.72, 0.72),
        y,
        random.range(0.06, 0.1),
        random.range(0.045, 0.075),
        rgb(random.pick(['#5f9440', '#4c7f38', '#86ac4c', '#739e42'])),
        0.25 + y * 0.35 + random.range(-0.1, 0.15),
      );
    }
    for (let k = 0; k < 5; k++) {
      const [x, y] = [random.range(-0.6, 0.6), random.range(0.6, 0.95)];
      for (let i = 0; i < 9; i++)
        b.oval(
          x + ((i % 3) - 1) * 0.045 * (1 - Math.floor(i / 3) * 0.25),
          y - Math.floor(i / 3) * 0.06,
          0.036,
          0.038,
          rgb(i % 2 ? '#5a2f6e' : '#74438a'),
          0.7,
        );
    }
  },
};
