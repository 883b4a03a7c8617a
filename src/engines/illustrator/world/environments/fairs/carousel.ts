import type { Rgb } from '../../../color.ts';
import { rgb } from '../../../color.ts';
import type { Furniture, Brush } from '../../furniture/brush.ts';
import { CREAM, BRIGHT } from './colors.ts';

const RED = rgb('#c8343a');
const GOLD = rgb('#f0c060');

/** A merry-go-round: a striped tent on a painted drum, horses on their poles, bulbs all round. */
export const carousel: Furniture = {
  width: 12.4,
  height: 9,
  draw(b) {
    b.box(-5.8, 0, 11.6, 0.55, rgb('#8a5a8f'), 0.5);
    b.box(-6, 0.5, 12, 0.16, GOLD, 0.8);
    b.box(-1.3, 0.6, 2.6, 4, rgb('#5a8fae'), 0.45);
    for (let i = 0; i < 4; i++) b.box(-1.2 + i * 0.62, 1, 0.5, 3, CREAM, 0.5 + (i % 2) * 0.15);
    horses(b);
    rim(b);
    tent(b);
  },
};

/** Two rows of horses, the far ones smaller. */
function horses(b: Brush): void {
  for (let row = 0; row < 2; row++)
    for (let i = 0; i < 5; i++) {
      const x = -4.6 + i * 2.3 + (row ? 0 : 1.15);
      if (row === 0 && i === 4) continue;
      horse(
        b,
        x,
        1.1 + (row ? 0 : 0.5) + 0.35 * Math.sin(i * 2.1 + row),
        row ? 1 : 0.72,
        BRIGHT[(i + row * 2) % BRIGHT.length]!,
      );
    }
}

/** The rim, which hangs before the poles, with its bulbs. */
function rim(b: Brush): void {
  b.box(-6, 4.6, 12, 1.1, RED, 0.6);
  for (let i = 0; i < 12; i++) {
    b.oval(-5.5 + i, 5.15, 0.32, 0.38, i % 2 ? GOLD : CREAM, 0.75);
    b.poly(
      [
        [-6 + i, 4.6],
        [-5 + i, 4.6],
        [-5.5 + i, 4.1],
      ],
      i % 2 ? CREAM : RED,
      0.7,
    );
  }
  for (let i = 0; i < 25; i++) {
    const x = -6 + i * 0.5;
    b.oval(x, 5.76, 0.09, 0.09, rgb('#fff2c0'), 1);
    if (b.light.night > 0.3) b.halo(x, 5.76, 0.5, rgb('#ffd98a'), 0.5);
  }
}

/** The striped tent with its flag. */
function tent(b: Brush): void {
  for (let i = 0; i < 12; i++) {
    const [x0, x1] = [-6.2 + (i * 12.4) / 12, -6.2 + ((i + 1) * 12.4) / 12];
    b.poly(
      [
        [x0, 5.8],
        [x1, 5.8],
        [x1 * 0.06, 8.2],
        [x0 * 0.06, 8.2],
      ],
      i % 2 ? CREAM : RED,
      0.4 + 0.4 * ((i + 0.5) / 12),
    );
  }
  b.oval(0, 8.3, 0.28, 0.3, GOLD, 0.85);
  b.line(
    [
      [0, 8.4],
      [0, 9],
    ],
    0.06,
    rgb('#8a6a4a'),
  );
  b.poly(
    [
      [0, 9],
      [0.8, 8.8],
      [0, 8.6],
    ],
    BRIGHT[2]!,
    0.8,
  );
}

/** A wooden horse that leaps, on a twisted pole. */
function horse(b: Brush, x: number, y: number, size: number, cloth: Rgb): void {
  const at = (dx: number, dy: number): [number, number] => [x + dx * size, y + dy * size];
  const coat = rgb('#f4eee2');
  b.line(
    [
      [x, 0.6],
      [x, 4.6],
    ],
    0.09,
    rgb('#e0b84a'),
    0.8,
  );
  for (const [dx, to] of [
    [-0.42, -0.75],
    [-0.3, -0.3],
    [0.4, 0.62],
    [0.3, 0.85],
  ] as const)
    b.line([at(dx, 0.42), at((dx + to) / 2 + 0.06, 0.16), at(to, 0.02)], 0.12 * size, coat, 0.5);
  b.oval(...at(0, 0.62), 0.62 * size, 0.27 * size, coat, 0.6);
  b.poly([at(0.3, 0.6), at(0.58, 0.5), at(0.86, 1.12), at(0.62, 1.2)], coat, 0.62);
  b.poly([at(0.6, 1.28), at(0.9, 1.22), at(1.16, 0.92), at(1.06, 0.84), at(0.74, 1)], coat, 0.68);
  b.line([at(0.34, 0.8), at(0.6, 1.26)], 0.12 * size, cloth, 0.6);
  b.line([at(-0.58, 0.7), at(-0.86, 0.5), at(-0.82, 0.24)], 0.11 * size, cloth, 0.6);
  b.poly([at(-0.26, 0.9), at(0.26, 0.88), at(0.22, 0.46), at(-0.22, 0.46)], cloth, 0.65);
  b.oval(...at(0, 0.9), 0.24 * size, 0.09 * size, rgb('#e0b84a'), 0.75);
}
