import type { Rgb } from '../../color.ts';
import { mix, rgb, scale } from '../../color.ts';
import type { Brush, Furniture } from '../furniture/brush.ts';
import {
  column,
  door,
  pediment,
  roof,
  shrub,
  steps,
  wall,
  window,
  windows,
  WHITE,
} from './parts.ts';

function flag(b: Brush, x: number, y: number, color: Rgb): void {
  b.line(
    [
      [x, y],
      [x, y + 3.2],
    ],
    0.1,
    rgb('#9aa3ad'),
    0.6,
  );
  b.poly(
    [
      [x, y + 3.1],
      [x + 1.7, y + 2.9],
      [x + 1.6, y + 2.1],
      [x, y + 2.2],
    ],
    color,
    0.7,
  );
}

/** A station with three red gates, a hose tower, and an engine before it. */
export const fireStation: Furniture = {
  width: 25,
  height: 13,
  draw(b) {
    const brick = rgb('#b0604a');
    wall(b, [-10, 0, 16, 7], brick, 'stone');
    b.box(-10.4, 6.9, 16.8, 0.6, WHITE, 0.75);
    wall(b, [6, 0, 3.6, 11.4], scale(brick, 0.95), 'stone');
    b.box(5.7, 11.2, 4.2, 0.6, WHITE, 0.75);
    windows(b, [6.4, 9.2, 8], 1, [1.2, 2], { arch: true });
    windows(b, [6.4, 9.2, 4.4], 1, [1.2, 1.6]);
    windows(b, [-9.6, 5.6, 4.9], 6, [1.3, 1.4]);
    for (let i = 0; i < 3; i++) {
      const x = -9.4 + i * 5.1;
      b.box(x - 0.2, 0, 4.8, 4.4, WHITE, 0.75);
      b.box(x, 0, 4.4, 4.2, rgb('#c62f28'), 0.5);
      for (let k = 1; k < 5; k++) b.box(x, k * 0.82, 4.4, 0.07, rgb('#8f1f1c'), 0.5);
      for (let k = 0; k < 4; k++) b.box(x + 0.25 + k * 1.05, 2.6, 0.75, 0.55, rgb('#3a4a58'), 0.6);
    }
    door(b, 7.8, 0, [1.2, 2.4], { color: rgb('#8f1f1c') });
    b.box(-4.6, 7.5, 5, 1.1, rgb('#c62f28'), 0.6);
    b.oval(-2.1, 8.05, 0.8, 0.8, rgb('#f0c040'), 0.85);
    b.oval(-2.1, 8.05, 0.5, 0.5, rgb('#c62f28'), 0.8);
    flag(b, 7.8, 11.8, rgb('#c62f28'));
    fireEngine(b, -1.6);
  },
};

function fireEngine(b: Brush, x: number): void {
  const red = rgb('#d8281f');
  b.oval(x, 0.1, 5, 0.3, rgb('#3a3440'), 0.2);
  b.box(x - 4.6, 0.7, 6.6, 2, red, 0.62, 0.1);
  b.box(x + 2.1, 0.7, 2.4, 2.5, red, 0.66, 0.25);
  b.box(x - 4.6, 1.3, 9.1, 0.24, WHITE, 0.8);
  b.box(x + 3, 1.9, 1.4, 0.95, rgb('#a8c8d8'), 0.75, 0.1);
  b.box(x + 2.3, 1.9, 0.55, 0.95, rgb('#8fb4c8'), 0.7, 0.06);
  for (let i = 0; i < 4; i++) b.box(x - 4.3 + i * 1.55, 1.65, 1.3, 0.85, rgb('#b4bac2'), 0.7, 0.05);
  b.box(x + 2.7, 3.2, 1.2, 0.28, rgb('#3a7ae0'), 0.9, 0.1);
  if (b.light.night > 0.2) b.halo(x + 3.3, 3.4, 2, rgb('#6aa8ff'), 0.6);
  b.line(
    [
      [x - 4.4, 2.95],
      [x + 1.9, 3.15],
    ],
    0.1,
    rgb('#d8dce2'),
    0.8,
  );
  b.line(
    [
      [x - 4.4, 3.25],
      [x + 1.9, 3.45],
    ],
    0.1,
    rgb('#d8dce2'),
    0.8,
  );
  for (let i = 0; i < 11; i++)
    b.line(
      [
        [x - 4.2 + i * 0.6, 2.96 + i * 0.02],
        [x - 4.2 + i * 0.6, 3.26 + i * 0.02],
      ],
      0.07,
      rgb('#d8dce2'),
      0.8,
    );
  for (const wx of [-3.2, -1.6, 3.2]) {
    b.oval(x + wx, 0.58, 0.62, 0.62, rgb('#2a282e'), 0.4);
    b.oval(x + wx, 0.58, 0.3, 0.3, rgb('#d8dce2'), 0.8);
  }
  b.box(x + 4.3, 0.7, 0.3, 0.3, rgb('#d8dce2'), 0.8);
  b.oval(x + 4.4, 1.2, 0.12, 0.16, rgb('#fff2c4'), 1);
}

/** Halls of a university: brick wings, a clock tower, columns, steps. */
export const campusHall: Furniture = {
  width: 36,
  height: 21,
  draw(b) {
    const brick = rgb(b.random.pick(['#b0705a', '#a8644e', '#c08a68']));
    const slate = rgb('#5f6675');
    wall(b, [-16, 0, 32, 8.4], brick, 'stone');
    roof(b, [8.4, 2.6], [-16.6, 16.6], [-15, 15], slate);
    for (const side of [-1, 1])
      for (let i = 0; i < 4; i++) {
        window(b, side * (6 + i * 2.7), 1.4, [1.3, 2.4], { arch: true });
        window(b, side * (6 + i * 2.7), 5.2, [1.3, 2]);
      }
    b.box(-16.2, 4.4, 32.4, 0.3, WHITE, 0.7);
    wall(b, [-2.1, 8, 4.2, 7.6], brick, 'stone');
    b.box(-2.5, 15.2, 5, 0.6, WHITE, 0.8);
    b.oval(0, 13.2, 1.25, 1.25, WHITE, 0.85);
    b.line(
      [
        [0, 13.2],
        [0, 14],
      ],
      0.14,
      rgb('#33303a'),
    );
    b.line(
      [
        [0, 13.2],
        [0.6, 12.9],
      ],
      0.14,
      rgb('#33303a'),
    );
    for (const x of [-1.5, 0, 1.5]) column(b, x, 15.8, 1.8, 0.2);
    b.box(-2, 17.4, 4, 0.4, WHITE, 0.8);
    b.oval(0, 17.8, 1.7, 1.5, rgb('#6a9a86'), 0.6);
    b.line(
      [
        [0, 19],
        [0, 20.8],
      ],
      0.12,
      rgb('#d9b45a'),
      0.8,
    );
    b.box(-4.6, 0, 9.2, 8.4, scale(brick, 0.75), 0.4);
    windows(b, [-4, 4, 5.2], 3, [1.2, 1.9]);
    door(b, 0, 1, [2.2, 3.2], { color: rgb('#5a3a2c'), arch: true });
    for (const x of [-4.2, -1.7, 1.7, 4.2]) column(b, x, 1, 7.2, 0.42);
    pediment(b, [-4.8, 4.8, 8.2], 2.2, rgb('#e8dfcc'));
    steps(b, 0, 8, 1, rgb('#d8ccb6'));
    for (const x of [-15, -11, -7, 7, 11, 15]) shrub(b, x, 0.8);
  },
};

/** A plain modern building of many storeys with a canopy: hospitals, offices, hotels, flats. */
export function storeys(look: {
  wall: string;
  floors: number;
  w: number;
  mark?: 'cross' | 'balconies' | 'glass' | 'sign';
}): Furniture {
  const { floors, w } = look;
  const h = floors * 3.1 + 1.4;
  return {
    width: w + 4,
    height: h + 3,
    draw(b) {
      const color = rgb(look.wall);
      wall(b, [-w / 2, 0, w, h], color);
      b.box(-w / 2 - 0.2, h - 0.3, w + 0.4, 0.5, mix(color, WHITE, 0.5), 0.8);
      for (let floor = 1; floor < floors; floor++) {
        const y = floor * 3.1 + 1;
        const count = Math.round(w / 2.6);
        if (look.mark === 'glass') {
          b.box(
            -w / 2 + 0.3,
            y - 0.3,
            w - 0.6,
            2.2,
            mix(rgb('#5f8fb0'), b.light.sky[1], 0.4),
            0.75,
          );
          for (let i = 0; i <= count; i++)
            b.box(-w / 2 + 0.3 + ((w - 0.6) * i) / count, y - 0.3, 0.1, 2.2, WHITE, 0.6);
        } else windows(b, [-w / 2 + 0.6, w / 2 - 0.6, y], count, [1.3, 1.5]);
        if (look.mark === 'balconies')
          for (let i = 0; i < count; i += 2) {
            const x = -w / 2 + 0.6 + ((w - 1.2) * (i + 0.5)) / count;
            b.box(x - 1.1, y - 0.4, 2.2, 0.16, WHITE, 0.85);
            for (let k = 0; k < 8; k++)
              b.box(x - 1.05 + k * 0.29, y - 0.3, 0.06, 0.8, rgb('#4a4f58'), 0.5);
            b.box(x - 1.1, y + 0.5, 2.2, 0.07, rgb('#4a4f58'), 0.5);
          }
      }
      b.box(-w / 2 + 0.5, 0.3, w - 1, 2.7, mix(rgb('#4a6478'), b.light.sky[2], 0.3), 0.7);
      for (let i = 0; i < 10; i++)
        b.box(-w / 2 + 0.5 + ((w - 1) * i) / 10, 0.3, 0.12, 2.7, WHITE, 0.65);
      b.box(-3, 2.9, 6, 0.4, mix(color, rgb('#33303a'), 0.5), 0.6);
      for (const x of [-2.7, 2.7]) b.box(x - 0.12, 0, 0.24, 2.9, rgb('#8f98a2'), 0.6);
      door(b, 0, 0.1, [2.2, 2.5], { color: rgb('#3a4a58'), frame: WHITE });
      if (look.mark === 'cross') {
        b.box(-1.6, h - 3.6, 3.2, 3.2, WHITE, 0.9);
        b.box(-0.45, h - 3.4, 0.9, 2.8, rgb('#d8281f'), 0.8);
        b.box(-1.4, h - 2.45, 2.8, 0.9, rgb('#d8281f'), 0.8);
      }
      for (const x of [-w / 2 + 1, w / 2 - 1]) shrub(b, x, 0.9);
    },
  };
}

/** A public building of columns: courthouse, museum, library, embassy. */
export const columnHouse: Furniture = {
  width: 28,
  height: 14,
  draw(b) {
    const stone = rgb('#e6dcc6');
    wall(b, [-13, 0, 26, 8.6], stone);
    b.box(-13.3, 8.3, 26.6, 0.6, WHITE, 0.8);
    for (const side of [-1, 1]) {
      windows(b, [side * 9.6 - 3, side * 9.6 + 3, 1.8], 2, [1.4, 2.4], { arch: true });
      windows(b, [side * 9.6 - 3, side * 9.6 + 3, 5.4], 2, [1.4, 1.9]);
    }
    b.box(-6.2, 0, 12.4, 8.6, scale(stone, 0.72), 0.4);
    door(b, 0, 1.6, [2.4, 3.8], { color: rgb('#6f4a30'), arch: false });
    for (let i = 0; i < 6; i++) column(b, -5.8 + i * 2.32, 1.6, 6.6, 0.45, stone);
    pediment(b, [-6.6, 6.6, 8.2], 2.6, stone);
    steps(b, 0, 12, 1.6, rgb('#d0c4ae'));
    flag(b, 0, 11.2, rgb('#3d6ab0'));
  },
};
