import { mix, rgb, scale } from '../../color.ts';
import type { Brush, Furniture } from '../furniture/brush.ts';
import {
  column,
  cypress,
  door,
  gable,
  roof,
  shrub,
  steps,
  wall,
  window,
  windows,
  WHITE,
} from './parts.ts';

function cross(b: Brush, x: number, y: number, size: number): void {
  const gold = rgb('#d9b45a');
  b.box(x - size * 0.08, y, size * 0.16, size, gold, 0.85);
  b.box(x - size * 0.32, y + size * 0.58, size * 0.64, size * 0.15, gold, 0.85);
}

/** A village church: a nave with arched windows, a tower with a spire, a clock and a cross. */
export const churchHouse: Furniture = {
  width: 20,
  height: 23,
  draw(b) {
    const stone = rgb(b.random.pick(['#efe6d4', '#d9cdb8', '#e8dcc8']));
    const slate = rgb(b.random.pick(['#6a6f7c', '#8a4f3d', '#5f6a6a']));
    wall(b, [-3, 0, 12.4, 6], stone, 'stone');
    roof(b, [6, 4], [-3.2, 9.8], [-2.6, 8.8], slate);
    for (let i = 0; i < 4; i++) {
      window(b, 0.4 + i * 2.5, 1.7, [1, 3], { arch: true, trim: mix(stone, WHITE, 0.5) });
      b.box(1.4 + i * 2.5, 0, 0.5, 5, scale(stone, 0.9), 0.6);
    }
    wall(b, [-8.4, 0, 6, 12], stone, 'stone');
    b.box(-8.7, 11.6, 6.6, 0.6, mix(stone, WHITE, 0.3), 0.7);
    b.poly(
      [
        [-8.7, 12.2],
        [-2.1, 12.2],
        [-5.4, 21],
      ],
      slate,
      0.5,
    );
    b.poly(
      [
        [-5.4, 12.2],
        [-2.1, 12.2],
        [-5.4, 21],
      ],
      slate,
      b.light.direction[0] >= 0 ? 0.8 : 0.3,
    );
    cross(b, -5.4, 21, 1.6);
    door(b, -5.4, 0.4, [2.2, 3.6], {
      color: rgb('#7a4a30'),
      arch: true,
      frame: mix(stone, WHITE, 0.4),
    });
    steps(b, -5.4, 3, 0.4, stone);
    b.oval(-5.4, 6.1, 1.05, 1.05, rgb('#5a4a7a'), 0.6);
    for (let i = 0; i < 8; i++) {
      const a = (i / 8) * Math.PI * 2;
      b.oval(
        -5.4 + Math.cos(a) * 0.62,
        6.1 + Math.sin(a) * 0.62,
        0.24,
        0.24,
        rgb(i % 2 ? '#d8584a' : '#e8b84a'),
        0.8,
      );
    }
    b.oval(-5.4, 8.4, 0.8, 0.8, WHITE, 0.8);
    b.line(
      [
        [-5.4, 8.4],
        [-5.4, 9],
      ],
      0.08,
      rgb('#33303a'),
    );
    b.line(
      [
        [-5.4, 8.4],
        [-4.95, 8.2],
      ],
      0.08,
      rgb('#33303a'),
    );
    windows(b, [-7.6, -3.2, 9.7], 2, [0.8, 1.4], { arch: true, trim: mix(stone, WHITE, 0.4) });
    for (const x of [-2, 9.6]) shrub(b, x, 0.9);
    cypress(b, 11, 5);
  },
};

/** A roof with swept eaves and upturned corners, its middle at `x`. */
function swept(b: Brush, x: number, y: number, half: number, h: number): void {
  const tile = rgb('#4a5a5c');
  const rows = 9;
  for (let i = 0; i < rows; i++) {
    const [t, u] = [i / rows, (i + 1) / rows];
    const wide = (s: number): number => half * (0.5 + 0.5 * (1 - s) ** 1.9);
    b.poly(
      [
        [x - wide(t), y + h * t],
        [x + wide(t), y + h * t],
        [x + wide(u), y + h * u],
        [x - wide(u), y + h * u],
      ],
      scale(tile, i % 2 ? 0.9 : 1.1),
      0.4 + 0.4 * t,
    );
  }
  for (const side of [-1, 1])
    b.poly(
      [
        [x + side * half * 0.8, y - 0.05],
        [x + side * half * 1.08, y + h * 0.26],
        [x + side * half * 0.9, y + h * 0.2],
      ],
      tile,
      0.6,
    );
  b.box(x - half * 0.96, y - 0.16, half * 1.92, 0.2, rgb('#b8392c'), 0.6);
  for (let i = -7; i <= 7; i++)
    b.box(x + (i * half) / 8 - 0.08, y - 0.42, 0.16, 0.3, rgb('#d9a84a'), 0.6);
  b.box(x - half * 0.5, y + h, half, 0.24, rgb('#39464a'), 0.6);
  for (const side of [-1, 1])
    b.poly(
      [
        [x + side * half * 0.44, y + h],
        [x + side * half * 0.56, y + h],
        [x + side * half * 0.56, y + h + 0.7],
      ],
      rgb('#d9a84a'),
      0.75,
    );
}

/** An eastern temple: red pillars on a stone terrace under two swept roofs, lanterns. */
export const templeHall: Furniture = {
  width: 23,
  height: 14,
  draw(b) {
    const red = rgb('#b23a2c');
    b.box(-10.5, 0, 21, 1.3, rgb('#c8beb0'), 0.55);
    b.box(-10.9, 1.2, 21.8, 0.25, rgb('#ddd4c6'), 0.8);
    steps(b, 0, 4.4, 1.4, rgb('#c8beb0'));
    b.box(-8.4, 1.4, 16.8, 3.6, rgb('#7a2c24'), 0.4);
    for (let i = 0; i < 6; i++) {
      const x = -7 + i * 2.8;
      b.box(x - 1, 1.9, 2, 2.5, rgb('#e8cf9a'), i === 2 || i === 3 ? 0.3 : 0.55);
      for (let k = -3; k <= 3; k++)
        b.line(
          [
            [x + k * 0.28, 1.9],
            [x + k * 0.28, 4.4],
          ],
          0.05,
          rgb('#7a3c28'),
        );
      for (let k = 0; k < 5; k++)
        b.line(
          [
            [x - 1, 2.1 + k * 0.5],
            [x + 1, 2.1 + k * 0.5],
          ],
          0.05,
          rgb('#7a3c28'),
        );
    }
    b.box(-1.5, 1.4, 3, 3.1, rgb('#4a1c1a'), 0.3);
    for (let i = 0; i < 7; i++) column(b, -9 + i * 3, 1.4, 3.7, 0.26, red);
    b.box(-9.6, 4.7, 19.2, 0.5, rgb('#3f7a6a'), 0.6);
    b.box(-9.6, 5.1, 19.2, 0.18, rgb('#d9a84a'), 0.75);
    swept(b, 0, 5.5, 11.4, 2.6);
    b.box(-5.4, 8.1, 10.8, 1.3, red, 0.5);
    for (let i = 0; i < 9; i++) b.box(-4.9 + i * 1.2, 8.4, 0.7, 0.8, rgb('#e8cf9a'), 0.5);
    swept(b, 0, 9.7, 7.4, 2.6);
    b.box(-1.3, 5.3, 2.6, 0.9, rgb('#1f3a5a'), 0.6);
    b.box(-1.1, 5.45, 2.2, 0.6, rgb('#d9a84a'), 0.8);
    for (const x of [-3, 3]) {
      b.line(
        [
          [x, 4.7],
          [x, 4.2],
        ],
        0.05,
        rgb('#33303a'),
      );
      if (b.light.night > 0.3) b.halo(x, 3.8, 1.6, rgb('#ff9a5a'), 0.5);
      b.oval(x, 3.8, 0.42, 0.5, rgb('#e8482e'), 0.85);
    }
    for (const x of [-12, 12]) shrub(b, x, 1);
  },
};

/** A mosque: a great dome between two slim towers, arches. */
export const mosqueHouse: Furniture = {
  width: 26,
  height: 24,
  draw(b) {
    const stone = rgb('#efe4cc');
    const dome = rgb(b.random.pick(['#4f9aa8', '#d9b45a', '#5a8a78']));
    const cap = (x: number, y: number, r: number): void => {
      b.ctx.save();
      b.ctx.beginPath();
      b.ctx.rect(0, 0, b.ctx.canvas.width, b.py(y));
      b.ctx.clip();
      b.oval(x, y + r * 0.25, r, r * 1.05, dome, 0.65);
      b.ctx.restore();
      b.line(
        [
          [x, y + r * 1.2],
          [x, y + r * 1.7],
        ],
        0.12,
        rgb('#d9b45a'),
        0.8,
      );
    };
    for (const x of [-11, 11]) {
      column(b, x, 0, 17, 0.9, stone);
      b.box(x - 1.3, 12, 2.6, 0.5, stone, 0.75);
      b.box(x - 1.2, 17, 2.4, 0.5, stone, 0.75);
      b.poly(
        [
          [x - 0.9, 17.5],
          [x + 0.9, 17.5],
          [x, 21],
        ],
        dome,
        0.6,
      );
    }
    for (const x of [-6.4, 6.4]) cap(x, 7, 2.2);
    b.box(-3.8, 7, 7.6, 1.6, stone, 0.6);
    cap(0, 8.4, 4.2);
    wall(b, [-9.4, 0, 18.8, 7.2], stone, 'plain');
    b.box(-9.7, 6.9, 19.4, 0.4, WHITE, 0.8);
    for (let i = 0; i < 7; i++)
      if (i !== 3)
        window(b, -8 + i * 2.67, 0.6, [1.5, 4.4], { arch: true, trim: mix(stone, WHITE, 0.4) });
    b.box(-2, 0, 4, 8, stone, 0.66);
    door(b, 0, 0.2, [2.4, 5.4], { color: rgb('#6f4a30'), arch: true, frame: dome });
  },
};

/** Old walls without a roof: arches, broken columns, fallen blocks, ivy. */
export const ruinWalls: Furniture = {
  width: 26,
  height: 11,
  draw(b) {
    const stone = rgb('#b5aa94');
    const { random } = b;
    const broken = (x0: number, x1: number, top: number): void => {
      for (let x = x0; x < x1; x += 0.7) {
        const h = top * (0.55 + 0.45 * Math.abs(Math.sin(x * 0.9 + top))) + random.range(-0.3, 0.3);
        wall(b, [x, 0, 0.72, Math.max(0.6, h)], stone, 'stone');
      }
    };
    broken(-12.6, -8.6, 4.4);
    broken(4.6, 8.2, 6.4);
    broken(8.2, 12.4, 2.6);
    // A gable that still stands, with the sky in its window.
    b.ctx.save();
    b.ctx.beginPath();
    b.ctx.rect(b.px(-8.8), b.py(11), b.size(13.6), b.size(11));
    for (const [x, y, w, h] of [
      [-6, 0, 1.9, 3.4],
      [-2.9, 0, 2.6, 4.6],
      [1, 0, 1.9, 3.4],
      [-2.5, 6, 1.8, 2.2],
    ] as const) {
      const r = b.size(w / 2);
      b.ctx.roundRect(b.px(x), b.py(y + h), b.size(w), b.size(h), [r, r, 0, 0]);
    }
    b.ctx.clip('evenodd');
    for (let i = 0; i < 19; i++) {
      const x = -8.6 + i * 0.7;
      const h =
        6 +
        4 * Math.sin((Math.PI * (i + 1)) / 20) +
        random.range(-0.7, 0.3) -
        (i > 13 ? (i - 13) * 0.7 : 0);
      wall(b, [x, 0, 0.72, h], stone, 'stone');
    }
    b.ctx.restore();
    for (const [x, h] of [
      [-10.4, 5.4],
      [6.2, 3],
      [10.4, 5],
      [-13, 2],
    ] as const) {
      column(b, x, 0, h, 0.5, mix(stone, WHITE, 0.3));
      b.poly(
        [
          [x - 0.5, h - 0.1],
          [x + 0.5, h - 0.1],
          [x + 0.3, h + 0.4],
          [x - 0.1, h + 0.1],
        ],
        stone,
        0.7,
      );
    }
    for (let i = 0; i < 90; i++) {
      const x = random.pick([-8.4, 4, 7.4]) + random.range(-0.8, 1);
      b.oval(
        x,
        random.range(0.5, 6.5),
        random.range(0.16, 0.34),
        0.2,
        rgb(random.pick(['#4f7a3a', '#6a9448', '#3d6434'])),
        random.range(0.4, 0.8),
      );
    }
    for (let i = 0; i < 16; i++) {
      const w = random.range(0.5, 1.3);
      b.box(random.range(-12, 11), 0, w, w * 0.6, scale(stone, random.range(0.85, 1.1)), 0.6, 0.08);
    }
  },
};

/** A Greek temple of columns under a pediment. */
export const columnTemple: Furniture = {
  width: 20,
  height: 10,
  draw(b) {
    const marble = rgb('#e8dfca');
    steps(b, 0, 17, 1, marble);
    b.box(-7.6, 1, 15.2, 5.2, scale(marble, 0.6), 0.3);
    for (let i = 0; i < 6; i++) column(b, -7.5 + i * 3, 1, 5.2, 0.55, marble);
    b.box(-8.6, 6.2, 17.2, 0.9, marble, 0.7);
    gable(b, [-8.6, 8.6, 7.1], 2.4, scale(marble, 0.9), marble);
  },
};
