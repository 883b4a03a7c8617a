import { rgb } from '../../color.ts';
import type { Brush, Furniture } from './brush.ts';

const STEEL = rgb('#b8bec6');
const HANDLE = rgb('#c8443a');
const WOOD = rgb('#c89a5f');

type Tool = (b: Brush, x: number, y: number) => void;

/** Tools as they hang from a nail at (x, y). */
const TOOLS: readonly Tool[] = [
  (b, x, y) => {
    b.box(x - 0.025, y - 0.42, 0.05, 0.42, WOOD);
    b.box(x - 0.14, y - 0.03, 0.28, 0.1, STEEL, 0.6, 0.02);
  },
  (b, x, y) => {
    b.poly(
      [
        [x - 0.06, y],
        [x + 0.1, y],
        [x + 0.04, y - 0.52],
        [x - 0.02, y - 0.52],
      ],
      STEEL,
      0.7,
    );
    b.box(x - 0.09, y - 0.02, 0.22, 0.16, HANDLE, 0.55, 0.05);
  },
  (b, x, y) => {
    b.box(x - 0.03, y - 0.2, 0.06, 0.2, rgb('#e8b030'), 0.6, 0.02);
    b.box(x - 0.012, y - 0.45, 0.024, 0.25, STEEL);
  },
  (b, x, y) => {
    b.line(
      [
        [x, y - 0.08],
        [x, y - 0.42],
      ],
      0.05,
      STEEL,
      0.65,
    );
    b.line(
      [
        [x - 0.07, y + 0.02],
        [x - 0.06, y - 0.06],
        [x + 0.06, y - 0.06],
        [x + 0.07, y + 0.02],
      ],
      0.04,
      STEEL,
      0.65,
    );
  },
  (b, x, y) => {
    for (const side of [-1, 1]) {
      b.line(
        [
          [x - side * 0.03, y],
          [x + side * 0.02, y - 0.16],
        ],
        0.04,
        STEEL,
        0.6,
      );
      b.line(
        [
          [x + side * 0.02, y - 0.16],
          [x + side * 0.06, y - 0.4],
        ],
        0.04,
        rgb('#3d6ab0'),
        0.6,
      );
    }
  },
];

/** A pegboard full of tools. */
export const toolWall: Furniture = {
  width: 3.4,
  height: 1.5,
  mounted: true,
  draw(b) {
    b.box(-1.7, 0, 3.4, 1.5, rgb('#d8bc8c'), 0.55);
    for (let x = -1.6; x < 1.65; x += 0.12)
      for (let y = 0.1; y < 1.45; y += 0.12) b.oval(x, y, 0.012, 0.012, rgb('#8a6a44'), 0.4);
    for (let row = 0; row < 2; row++)
      for (let i = 0; i < 8; i++)
        TOOLS[(i + row * 3 + b.random.int(0, 1)) % TOOLS.length]!(
          b,
          -1.45 + i * 0.41,
          1.35 - row * 0.68,
        );
  },
};

/** Planks and boards that lean on the wall. */
export const woodRack: Furniture = {
  width: 1.3,
  height: 2.2,
  draw(b) {
    for (let i = 0; i < 8; i++) {
      const x = -0.6 + i * 0.16;
      const h = b.random.range(1.5, 2.15);
      b.poly(
        [
          [x, 0],
          [x + 0.14, 0],
          [x + 0.2, h],
          [x + 0.06, h],
        ],
        rgb(b.random.pick(['#c89a5f', '#b08050', '#d8b07a'])),
        0.4 + (i % 3) * 0.12,
      );
    }
  },
};
