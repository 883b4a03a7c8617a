import { mix, rgb, scale } from '../../color.ts';
import type { Rgb } from '../../color.ts';
import type { Brush, Furniture } from './brush.ts';
import { facets } from './facets.ts';

const STEEL = rgb('#8d949c');
const YELLOW = rgb('#f0b428');
const DARK = rgb('#34343a');
const CONCRETE = rgb('#b4aea4');

/** A mast or an arm of crossed struts between two points. */
function lattice(
  b: Brush,
  from: readonly [number, number],
  to: readonly [number, number],
  width: number,
  color: Rgb,
): void {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const [nx, ny] = [(-dy / length) * (width / 2), (dx / length) * (width / 2)];
  const at = (share: number, side: 1 | -1): readonly [number, number] => [
    from[0] + dx * share + nx * side,
    from[1] + dy * share + ny * side,
  ];
  for (const side of [1, -1] as const) b.line([at(0, side), at(1, side)], 0.14, color, 0.6);
  const cells = Math.max(2, Math.round(length / width / 1.2));
  for (let i = 0; i < cells; i++)
    b.line(
      [at(i / cells, i % 2 ? 1 : -1), at((i + 1) / cells, i % 2 ? -1 : 1)],
      0.08,
      scale(color, 0.9),
      0.5,
    );
}

export const towerCrane: Furniture = {
  width: 17,
  height: 21,
  draw(b) {
    lattice(b, [-3, 0], [-3, 17.5], 1.1, YELLOW);
    lattice(b, [-3, 17], [8.4, 17.4], 0.9, YELLOW);
    lattice(b, [-3, 17], [-7.6, 17.2], 0.9, YELLOW);
    b.line(
      [
        [-3, 20],
        [7, 17.8],
      ],
      0.08,
      DARK,
    );
    b.line(
      [
        [-3, 20],
        [-7.2, 17.6],
      ],
      0.08,
      DARK,
    );
    lattice(b, [-3, 17.5], [-3, 20], 0.7, YELLOW);
    b.box(-7.8, 15.6, 1.8, 1.5, CONCRETE, 0.5);
    b.box(-2.4, 16, 1.4, 1.5, rgb('#e8e4da'), 0.7, 0.1);
    b.glow(-2.1, 16.4, 0.9, 0.8, rgb('#8fc0d8'));
    b.line(
      [
        [5, 17],
        [5, 9],
      ],
      0.07,
      DARK,
    );
    b.box(3.9, 8.3, 2.2, 0.5, rgb('#b8543c'), 0.6);
    b.box(-4.2, 0, 2.4, 0.6, CONCRETE, 0.6);
  },
};

/** Floors and columns of a house that is being built, with scaffolding. */
export const shellOfHouse: Furniture = {
  width: 15,
  height: 10.4,
  draw(b) {
    for (let floor = 0; floor < 3; floor++) {
      const y = floor * 3.2;
      b.box(-7, y, 14, 2.9, rgb('#6f6a66'), 0.22);
      for (let x = -6.8; x <= 6.9; x += 2.7) b.box(x - 0.25, y, 0.5, 3, CONCRETE, 0.55);
      if (floor < 2)
        for (let x = -6.5; x < 5; x += 2.7)
          if (b.random.chance(0.6)) b.box(x, y, 2.2, 2.9, rgb('#b0664a'), 0.5);
      b.box(-7.3, y + 2.9, 14.6, 0.36, CONCRETE, 0.8);
    }
    for (let x = -6.8; x <= 6.9; x += 1.35)
      b.line(
        [
          [x, 9.7],
          [x, 10.4],
        ],
        0.06,
        rgb('#8a5038'),
      );
    for (let x = -7.4; x <= 7.5; x += 2.45)
      b.line(
        [
          [x, 0],
          [x, 8.6],
        ],
        0.09,
        STEEL,
        0.7,
      );
    for (const y of [2.1, 4.2, 6.3, 8.4]) {
      b.box(-7.5, y, 15, 0.14, rgb('#b98a52'), 0.8);
      b.line(
        [
          [-7.4, y + 0.9],
          [7.4, y + 0.9],
        ],
        0.06,
        STEEL,
        0.7,
      );
    }
  },
};

export const excavator: Furniture = {
  width: 7.4,
  height: 4.4,
  draw(b) {
    b.box(-3, 0, 3.6, 0.8, DARK, 0.5, 0.4);
    for (let x = -2.6; x < 0.4; x += 0.6) b.oval(x, 0.4, 0.24, 0.24, rgb('#6a6a70'), 0.6);
    b.box(-3.2, 0.9, 3.4, 1.3, YELLOW, 0.6, 0.15);
    b.box(-1.2, 1.9, 1.4, 1.6, YELLOW, 0.7, 0.12);
    b.glow(-1, 2.2, 1, 1.1, rgb('#a8d0dc'));
    b.line(
      [
        [-0.1, 2],
        [1.5, 4.1],
        [2.9, 2.4],
      ],
      0.36,
      YELLOW,
      0.7,
    );
    b.line(
      [
        [2.9, 2.5],
        [2.5, 0.9],
      ],
      0.28,
      YELLOW,
      0.6,
    );
    b.poly(
      [
        [2, 1],
        [3.2, 0.9],
        [3.1, 0.1],
        [2.3, 0.05],
      ],
      DARK,
      0.6,
    );
  },
};

export const earthHeap: Furniture = {
  width: 5,
  height: 1.7,
  draw(b) {
    b.poly(
      [
        [-2.5, 0],
        [-1.4, 0.9],
        [-0.5, 1.6],
        [0.5, 1.5],
        [1.6, 0.8],
        [2.5, 0],
      ],
      rgb('#8f6a48'),
      0.55,
    );
    for (let i = 0; i < 40; i++) {
      const x = b.random.range(-2, 2);
      const y = b.random.range(0, 1.4 - Math.abs(x) * 0.65);
      if (y > 0) b.oval(x, y, 0.12, 0.08, rgb(b.random.pick(['#7a5a3c', '#a88058'])), 0.5);
    }
  },
};

/** A barrier with red and white stripes. */
export const barrier: Furniture = {
  width: 2,
  height: 1,
  draw(b) {
    for (const x of [-0.75, 0.75]) b.box(x - 0.05, 0, 0.1, 0.95, STEEL, 0.6);
    for (const y of [0.3, 0.66])
      for (let i = 0; i < 8; i++)
        b.box(-1 + i * 0.25, y, 0.25, 0.22, rgb(i % 2 ? '#f4f0ea' : '#e2482e'), 0.75);
  },
};

export const gasCanopy: Furniture = {
  width: 12,
  height: 5.6,
  draw(b) {
    b.box(-2.8, 0, 5.6, 3, rgb('#e8e4dc'), 0.5);
    b.glow(-2.5, 0.4, 3.4, 1.8, rgb('#b8dce6'));
    b.box(1.3, 0, 1, 2.2, rgb('#7a8a94'), 0.5);
    b.box(-2.8, 2.5, 5.6, 0.5, rgb('#d8342c'), 0.7);
    b.glow(-1, 2.62, 2, 0.24, [255, 255, 255], 0.9);
    for (const x of [-4.9, 4.9]) b.box(x - 0.2, 0, 0.4, 4.6, rgb('#e4e4e2'), 0.7);
    b.box(-6, 4.4, 12, 0.9, rgb('#f4f2ec'), 0.8);
    b.box(-6, 4.4, 12, 0.4, rgb('#d8342c'), 0.8);
    b.glow(-5.4, 4.32, 10.8, 0.08, rgb('#fff6d0'));
    for (const x of [-4, 4]) {
      b.box(x - 0.45, 0, 0.9, 0.16, CONCRETE, 0.8);
      b.box(x - 0.32, 0.16, 0.64, 1.6, rgb('#d8342c'), 0.65, 0.06);
      b.glow(x - 0.22, 1.2, 0.44, 0.3, rgb('#1f2a30'));
      b.glow(x - 0.18, 1.32, 0.3, 0.07, rgb('#7ae0a0'));
      b.line(
        [
          [x + 0.32, 1.3],
          [x + 0.55, 0.9],
          [x + 0.4, 0.5],
        ],
        0.05,
        DARK,
      );
    }
  },
};

export const priceSign: Furniture = {
  width: 1.6,
  height: 5,
  draw(b) {
    b.box(-0.12, 0, 0.24, 5, STEEL, 0.6);
    b.box(-0.8, 2.2, 1.6, 2.8, rgb('#d8342c'), 0.7, 0.08);
    b.oval(0, 4.5, 0.36, 0.36, rgb('#f6c945'), 0.9);
    for (const y of [3.5, 3, 2.5]) {
      b.glow(-0.6, y, 1.2, 0.36, rgb('#1f2328'));
      b.glow(-0.45, y + 0.1, 0.9, 0.16, rgb('#ffe08a'));
    }
  },
};

/** A hall with a saw-tooth roof, chimneys and pipes. */
export const factoryHall: Furniture = {
  width: 18,
  height: 15,
  draw(b) {
    const brick = rgb('#a8604a');
    for (const [x, h, w] of [
      [5.4, 14, 1.3],
      [7.6, 11.5, 1.1],
    ] as const) {
      b.poly(
        [
          [x - w / 2, 0],
          [x - w * 0.36, h],
          [x + w * 0.36, h],
          [x + w / 2, 0],
        ],
        rgb('#b8705a'),
        0.55,
      );
      for (const y of [h - 0.6, h - 1.8])
        b.box(x - w * 0.38, y, w * 0.76, 0.5, rgb('#f0ece4'), 0.7);
    }
    b.box(-9, 0, 13, 5, brick, 0.5);
    for (let i = 0; i < 4; i++) {
      const x = -9 + i * 3.25;
      b.poly(
        [
          [x, 5],
          [x, 7.2],
          [x + 3.25, 5],
        ],
        rgb('#7d8288'),
        0.6,
      );
      b.poly(
        [
          [x + 0.12, 5.2],
          [x + 0.12, 6.8],
          [x + 0.5, 6.6],
          [x + 0.5, 5.2],
        ],
        rgb('#bcd8e2'),
        0.9,
      );
    }
    for (let x = -8.4; x < 3.4; x += 1.5)
      for (const y of [1.2, 3.1]) {
        b.box(x, y, 1, 1.2, rgb('#3a4650'), 0.5);
        b.glow(x + 0.06, y + 0.6, 0.4, 0.54, mix(b.light.sky[1], [255, 255, 255], 0.2), 0.7);
      }
    b.box(-2.2, 0, 2.6, 2.8, rgb('#5a6a74'), 0.5);
    b.box(4, 0, 5, 3.4, rgb('#8a8f96'), 0.5);
    for (const x of [4.9, 7.4]) {
      b.box(x - 0.9, 0, 1.8, 4.6, rgb('#c8ccd0'), 0.6, 0.3);
      b.box(x - 0.9, 2.2, 1.8, 0.16, STEEL, 0.6);
    }
    b.line(
      [
        [3, 3.9],
        [9, 3.9],
        [9, 0.4],
      ],
      0.34,
      STEEL,
      0.7,
    );
  },
};

/** A wing of a house about a court: arches below, windows and a tiled roof above. */
export const arcade: Furniture = {
  width: 8,
  height: 8.6,
  draw(b) {
    const wall = rgb('#e4c9a0');
    b.box(-4, 0, 8, 7, wall, 0.55);
    for (let i = 0; i < 4; i++) {
      const x = -3 + i * 2;
      b.oval(x, 2, 0.72, 0.72, rgb('#5a4638'), 0.3);
      b.box(x - 0.72, 0, 1.44, 2, rgb('#5a4638'), 0.3);
      b.box(x - 1.1, 0, 0.3, 2.6, rgb('#f0e4cc'), 0.75);
      b.box(x - 1.16, 1.9, 0.42, 0.16, rgb('#f6ecd8'), 0.9);
      b.box(x - 0.45, 4.3, 0.9, 1.5, rgb('#4a5a64'), 0.5);
      b.box(x - 0.8, 4.2, 0.32, 1.7, rgb('#4f7f6a'), 0.6);
      b.box(x + 0.48, 4.2, 0.32, 1.7, rgb('#4f7f6a'), 0.6);
      b.box(x - 0.55, 4.1, 1.1, 0.12, rgb('#f6ecd8'), 0.9);
      for (let k = 0; k < 5; k++)
        b.oval(
          x - 0.4 + k * 0.2,
          4.3,
          0.14,
          0.12,
          rgb(b.random.pick(['#d9485a', '#5a9a4a', '#e87aa0'])),
          0.7,
        );
    }
    b.box(3.8, 0, 0.3, 2.6, rgb('#f0e4cc'), 0.75);
    b.box(-4, 3.3, 8, 0.2, rgb('#f0e4cc'), 0.85);
    b.poly(
      [
        [-4.3, 7],
        [-4, 8.3],
        [4, 8.3],
        [4.3, 7],
      ],
      rgb('#b8613f'),
      0.65,
    );
    for (let x = -4.2; x < 4.2; x += 0.3)
      b.line(
        [
          [x, 7.02],
          [x * 0.96, 8.26],
        ],
        0.05,
        rgb('#8f4830'),
      );
  },
};

/** A fountain with two bowls. */
export const courtFountain: Furniture = {
  width: 3.4,
  height: 2.3,
  draw(b) {
    const stone = rgb('#cfc6b4');
    b.box(-1.7, 0, 3.4, 0.5, stone, 0.55, 0.12);
    b.oval(0, 0.5, 1.6, 0.14, rgb('#7fc4d8'), 0.8);
    b.box(-0.18, 0.4, 0.36, 1.3, stone, 0.6);
    b.oval(0, 1.35, 0.8, 0.14, stone, 0.7);
    b.oval(0, 1.9, 0.4, 0.1, stone, 0.8);
    for (const x of [-0.75, -0.4, 0.4, 0.75])
      b.line(
        [
          [x * 0.3, 2.1],
          [x, 1.9],
          [x * 1.4, 0.55],
        ],
        0.04,
        rgb('#e4f4fa'),
        1,
      );
  },
};

/** A family's house with a garage beside it. */
export const suburbanHouse: Furniture = {
  width: 15,
  height: 7.6,
  draw(b) {
    const wall = rgb(b.random.pick(['#e8dcc4', '#c9d4dc', '#dcc0a8', '#d4dcc4']));
    const roof = rgb(b.random.pick(['#7a4a3c', '#56606c', '#6a5a4a']));
    b.box(-7.2, 0, 8.4, 4.6, wall, 0.55);
    b.poly(
      [
        [-7.8, 4.5],
        [-3, 7.5],
        [1.8, 4.5],
      ],
      roof,
      0.6,
    );
    b.box(1.2, 0, 5.8, 3.1, wall, 0.5);
    b.poly(
      [
        [0.9, 3],
        [1.6, 4.5],
        [6.4, 4.5],
        [7.4, 3],
      ],
      roof,
      0.65,
    );
    b.box(1.8, 0, 4.6, 2.5, rgb('#f4f1ea'), 0.75);
    for (let y = 0.1; y < 2.4; y += 0.6)
      for (let x = 1.9; x < 6.2; x += 1.13) b.box(x, y, 1.02, 0.5, rgb('#e2ddd2'), 0.65);
    b.box(-3.6, 0, 1.2, 2.3, rgb('#a8443a'), 0.6);
    b.oval(-2.62, 1.1, 0.06, 0.06, rgb('#f0d070'), 0.9);
    b.box(-4.2, 2.5, 2.4, 0.2, rgb('#f6f2ea'), 0.9);
    for (const [x, y] of [
      [-6.4, 0.9],
      [-1.4, 0.9],
      [-6, 3],
      [-2.6, 4.8],
    ] as const) {
      b.box(x - 0.08, y - 0.08, 1.66, 1.36, rgb('#f6f2ea'), 0.85);
      b.glow(x, y, 1.5, 1.2, b.light.night > 0.3 ? rgb('#ffd890') : rgb('#8fb4c8'));
      b.box(x + 0.71, y, 0.08, 1.2, rgb('#f6f2ea'), 0.85);
    }
    for (let x = -7; x < -4; x += 0.7) b.oval(x, 0.35, 0.5, 0.42, rgb('#5a8a44'), 0.6);
    for (let x = -1.9; x < 1; x += 0.7) b.oval(x, 0.35, 0.5, 0.42, rgb('#5a8a44'), 0.6);
  },
};

/** A wall of blue ice. */
export const iceWall: Furniture = {
  width: 26,
  height: 14.6,
  draw(b) {
    const phase = b.random.range(0, 6);
    // Towers of ice, each split from the next.
    const top = (x: number): number =>
      9.4 + Math.sin(x * 0.4 + phase) * 1.3 + 2.2 * Math.abs(Math.sin(x * 1.15 + phase)) ** 0.6;
    facets(b, {
      from: -13.4,
      to: 13.4,
      top,
      cell: [1.1, 2.6],
      color: (up) =>
        up > 0.82 ? rgb('#fbfdff') : mix(rgb('#3fa0cc'), rgb('#d8f0fa'), Math.min(1, up * 1.15)),
      contrast: 0.75,
    });
  },
};
