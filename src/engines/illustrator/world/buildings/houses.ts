import { mix, rgb, scale } from '../../color.ts';
import type { Brush, Furniture } from '../furniture/brush.ts';
import {
  column,
  cypress,
  door,
  gable,
  pediment,
  roof,
  shrub,
  steps,
  wall,
  window,
  windows,
  WHITE,
} from './parts.ts';

function chimney(b: Brush, x: number, y: number, h: number): void {
  b.box(x - 0.4, y, 0.8, h, rgb('#a8614a'), 0.5);
  b.box(x - 0.5, y + h - 0.2, 1, 0.24, rgb('#8a4f3d'), 0.6);
}

/** A grand house: wings, a portico with columns, stairs, rows of tall windows. */
export const mansionHouse: Furniture = {
  width: 34,
  height: 16,
  draw(b) {
    const stone = rgb(b.random.pick(['#efe6d2', '#e6d3b4', '#e4ded2']));
    const slate = rgb(b.random.pick(['#5f6675', '#6f5a55', '#54606a']));
    for (const x of [-11, -5.4, 5.4, 11]) chimney(b, x, 10.6, 3);
    wall(b, [-12, 0, 24, 8.6], stone);
    roof(b, [8.6, 3], [-12.6, 12.6], [-11, 11], slate);
    for (let i = 0; i < 6; i++) {
      const x = -9.6 + i * 3.84;
      b.poly(
        [
          [x - 0.8, 9.1],
          [x + 0.8, 9.1],
          [x, 11],
        ],
        slate,
        0.7,
      );
      window(b, x, 9, [0.7, 1], { trim: WHITE });
    }
    for (const side of [-1, 1]) {
      wall(b, [side * 13.4 - 3, 0, 6, 9.4], mix(stone, WHITE, 0.2));
      roof(
        b,
        [9.4, 3.4],
        [side * 13.4 - 3.4, side * 13.4 + 3.4],
        [side * 13.4 - 1, side * 13.4 + 1],
        slate,
      );
      windows(b, [side * 13.4 - 2.8, side * 13.4 + 2.8, 1.6], 2, [1.2, 2.4], { arch: true });
      windows(b, [side * 13.4 - 2.8, side * 13.4 + 2.8, 5.8], 2, [1.2, 2.2]);
      for (let i = 0; i < 3; i++) {
        window(b, side * (4.9 + i * 2.2), 1.6, [1.2, 2.4]);
        window(b, side * (4.9 + i * 2.2), 5.6, [1.2, 2.1]);
      }
    }
    b.box(-12.4, 4.6, 24.8, 0.24, WHITE, 0.75);
    b.box(-3.6, 0, 7.2, 8.4, mix(stone, WHITE, 0.25), 0.45);
    windows(b, [-3.2, 3.2, 5.4], 3, [1.1, 2.1], { arch: true });
    door(b, 0, 1.2, [1.9, 3], { color: rgb('#5a3a2c'), arch: true });
    for (const x of [-3.3, -1.5, 1.5, 3.3]) column(b, x, 1.2, 7, 0.34);
    pediment(b, [-3.8, 3.8, 8.2], 2.3, mix(stone, WHITE, 0.4));
    steps(b, 0, 5.4, 1.2, rgb('#d8ccb6'));
    for (const x of [-15.6, -9.4, -5, 5, 9.4, 15.6]) shrub(b, x, 0.8);
    for (const x of [-7.4, 7.4]) cypress(b, x, 4.6);
  },
};

/** A small hut of boards with one door, for tools. */
export const shedHut: Furniture = {
  width: 5,
  height: 3.6,
  draw(b) {
    const wood = rgb(b.random.pick(['#a8764a', '#8f6a48', '#9a5a44']));
    wall(b, [-1.7, 0, 3.4, 2.1], wood);
    for (let x = -1.7; x < 1.65; x += 0.24) b.box(x, 0, 0.03, 2.1, scale(wood, 0.7), 0.4);
    gable(b, [-1.7, 1.7, 2.1], 1.1, scale(wood, 0.95), rgb('#4a4448'));
    for (let x = -1.2; x < 1.2; x += 0.24)
      b.line(
        [
          [x, 2.1],
          [x, 2.1 + 1.05 * (1 - Math.abs(x) / 1.7)],
        ],
        0.03,
        scale(wood, 0.7),
        0.4,
      );
    b.box(-0.55, 0, 1.1, 1.85, scale(wood, 0.85), 0.5);
    b.line(
      [
        [-0.5, 0.15],
        [0.5, 1.7],
      ],
      0.09,
      scale(wood, 1.2),
      0.7,
    );
    for (const y of [0.15, 1.66]) b.box(-0.55, y, 1.1, 0.1, scale(wood, 1.2), 0.7);
    b.oval(0.42, 0.95, 0.04, 0.04, rgb('#2f2d35'), 0.5);
    window(b, 1.15, 1.05, [0.6, 0.6]);
    // Spade, rake and barrel lean on it.
    b.line(
      [
        [-1.35, 0.1],
        [-1.15, 1.5],
      ],
      0.05,
      rgb('#c89a5f'),
      0.7,
    );
    b.poly(
      [
        [-1.48, 0],
        [-1.22, 0],
        [-1.26, 0.4],
        [-1.44, 0.4],
      ],
      rgb('#8f98a2'),
      0.6,
    );
    b.line(
      [
        [-1.7, 0],
        [-1.5, 1.6],
      ],
      0.05,
      rgb('#b08050'),
      0.7,
    );
    b.line(
      [
        [-1.95, 0.06],
        [-1.5, 0.02],
      ],
      0.06,
      rgb('#6a7078'),
      0.5,
    );
    b.box(1.75, 0, 0.6, 0.85, rgb('#7d5233'), 0.55, 0.08);
    for (const y of [0.18, 0.6]) b.box(1.73, y, 0.64, 0.07, rgb('#4a4a52'), 0.5);
  },
};

/** A cabin of logs with a porch and a stone chimney. */
export const logCabin: Furniture = {
  width: 12,
  height: 7.4,
  draw(b) {
    const log = rgb('#9a6840');
    b.box(3, 0, 1.3, 6.8, rgb('#8f8a84'), 0.5);
    for (let i = 0; i < 9; i++)
      b.box(-4.6, i * 0.34, 9.2, 0.32, scale(log, i % 2 ? 0.92 : 1.06), 0.5, 0.14);
    roof(b, [3, 2.6], [-5.6, 5.6], [-4.4, 4.4], rgb('#5f4a40'));
    door(b, 0, 0, [1.1, 2.1], { color: rgb('#6e3f2a'), frame: rgb('#c89a66') });
    for (const x of [-2.8, 2.6])
      window(b, x, 1, [1.2, 1.1], { trim: rgb('#d8b07a'), shutters: rgb('#4f7a5a') });
    b.box(-5, 0, 10, 0.16, rgb('#b08458'), 0.8);
    for (const x of [-4.8, -1.6, 1.6, 4.8]) b.box(x - 0.1, 0, 0.2, 2.9, rgb('#7d5233'), 0.6);
    for (const [x0, x1] of [
      [-4.8, -1.6],
      [1.6, 4.8],
    ] as const)
      b.box(x0, 0.8, x1 - x0, 0.1, rgb('#7d5233'), 0.6);
    b.box(3.2, 0.1, 1.4, 0.7, rgb('#b08050'), 0.5, 0.2);
  },
};

/** A house of boards in the crown of a great tree, with a ladder. */
export const treeHouse: Furniture = {
  width: 11,
  height: 11,
  draw(b) {
    const bark = rgb('#7a5a42');
    const { random } = b;
    const leaves = (count: number, low: number, amount: number): void => {
      for (let i = 0; i < count; i++) {
        const a = random.range(0, Math.PI * 2);
        const r = Math.sqrt(random.next());
        b.oval(
          Math.cos(a) * r * 5,
          8 + Math.sin(a) * r * 2.8 + low,
          random.range(0.5, 0.95),
          random.range(0.4, 0.7),
          rgb(random.pick(['#4f8a42', '#6aa04a', '#3f7438', '#82b256'])),
          amount + random.range(-0.15, 0.2) + Math.sin(a) * 0.15,
        );
      }
    };
    leaves(130, 0, 0.4);
    b.poly(
      [
        [-1, 0],
        [1, 0],
        [0.7, 4],
        [0.8, 8],
        [-0.8, 8],
        [-0.7, 4],
      ],
      bark,
      0.5,
    );
    for (const side of [-1, 1]) {
      b.line(
        [
          [side * 0.5, 4.4],
          [side * 2.6, 7],
        ],
        0.5,
        bark,
        0.45,
      );
      b.poly(
        [
          [side * 0.8, 0.6],
          [side * 1.8, 0],
          [side * 0.4, 0],
        ],
        bark,
        0.5,
      );
    }
    const wood = rgb('#c08a54');
    b.box(-2.9, 3.7, 5.8, 0.24, rgb('#8a5a34'), 0.6);
    for (const side of [-1, 1])
      b.line(
        [
          [side * 0.6, 2.4],
          [side * 2.4, 3.7],
        ],
        0.18,
        rgb('#8a5a34'),
        0.5,
      );
    wall(b, [-1.9, 3.94, 3.8, 2.3], wood, 'boards');
    roof(b, [6.2, 1.5], [-2.4, 2.4], [-0.3, 0.3], rgb('#a8483a'));
    door(b, -0.9, 3.94, [0.8, 1.6], { color: rgb('#7a4a30') });
    window(b, 0.9, 4.6, [0.9, 0.8]);
    for (let x = -2.8; x <= 2.8; x += 0.4) b.box(x, 3.9, 0.07, 0.8, wood, 0.7);
    b.box(-2.9, 4.66, 5.8, 0.08, wood, 0.8);
    for (const x of [-2.35, -1.75])
      b.line(
        [
          [x - 0.3, 0],
          [x, 4],
        ],
        0.09,
        wood,
        0.65,
      );
    for (let i = 1; i < 10; i++)
      b.line(
        [
          [-2.63 + i * 0.03, i * 0.42],
          [-2.03 + i * 0.03, i * 0.42],
        ],
        0.08,
        wood,
        0.75,
      );
    b.line(
      [
        [2.2, 3.7],
        [2.2, 1],
      ],
      0.04,
      rgb('#d8c8a0'),
    );
    b.line(
      [
        [2.7, 3.7],
        [2.7, 1],
      ],
      0.04,
      rgb('#d8c8a0'),
    );
    b.box(2.1, 0.92, 0.7, 0.1, rgb('#a8483a'), 0.7);
    leaves(36, 1.7, 0.62);
  },
};

/** A chalet under a broad roof, with balconies and flowers. */
export const chaletHouse: Furniture = {
  width: 14,
  height: 9.4,
  draw(b) {
    const wood = rgb('#9a643c');
    wall(b, [-5.2, 0, 10.4, 2.6], rgb('#f2ebdc'), 'plain');
    wall(b, [-5.4, 2.6, 10.8, 2.8], wood, 'boards');
    gable(b, [-5.4, 5.4, 5.4], 2.8, wood, rgb('#5f4034'));
    b.line(
      [
        [-6.8, 4.7],
        [0, 8.5],
        [6.8, 4.7],
      ],
      0.42,
      rgb('#6e4a38'),
      0.6,
    );
    windows(b, [-4.8, 4.8, 3.4], 4, [0.9, 1.2], { shutters: rgb('#4f7a5a') });
    windows(b, [-4.8, -0.8, 0.8], 2, [1, 1.2], { shutters: rgb('#4f7a5a') });
    window(b, 0, 6, [0.9, 1], {});
    door(b, 2, 0, [1.1, 2.1], { color: rgb('#6e3f2a') });
    b.box(-5.8, 2.5, 11.6, 0.2, rgb('#7d5233'), 0.7);
    for (let x = -5.7; x < 5.7; x += 0.3) b.box(x, 2.6, 0.14, 0.7, rgb('#b07a48'), 0.65);
    for (let x = -5.6; x < 5.7; x += 0.26)
      b.oval(
        x,
        3.36,
        0.18,
        0.15,
        rgb(b.random.pick(['#e2483a', '#f06a8a', '#ffffff', '#5a8a42'])),
        0.75,
      );
  },
};
