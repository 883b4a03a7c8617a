import { rgb, scale } from '../../color.ts';
import type { Furniture } from './brush.ts';

/** A triumphal arch of pale stone, 15 m wide. */
export const triumphalArch: Furniture = {
  width: 15,
  height: 15.5,
  draw(b) {
    const stone = b.random.pick([rgb('#dccdb0'), rgb('#d8d0c4'), rgb('#cfbfa0')]);
    const { ctx } = b;
    ctx.save();
    ctx.beginPath();
    ctx.rect(0, 0, ctx.canvas.width, ctx.canvas.height);
    // The passage stays open: what is behind is seen through it.
    ctx.moveTo(b.px(-2.6), b.py(-0.5));
    ctx.lineTo(b.px(-2.6), b.py(6.6));
    ctx.arc(b.px(0), b.py(6.6), b.size(2.6), Math.PI, 0);
    ctx.lineTo(b.px(2.6), b.py(-0.5));
    ctx.closePath();
    ctx.clip('evenodd');
    b.box(-7, 0, 14, 11.2, stone, 0.55);
    b.box(-7, 0, 14, 1.2, scale(stone, 0.88), 0.5);
    b.box(-6.8, 12, 13.6, 3, stone, 0.6);
    b.box(-7.4, 11, 14.8, 0.55, stone, 0.8);
    b.box(-7.2, 11.55, 14.4, 0.5, scale(stone, 0.8), 0.45);
    b.box(-7.1, 14.9, 14.2, 0.5, stone, 0.85);
    for (const x of [-6.5, -3.9, 3.2, 5.8]) {
      b.box(x, 1.2, 0.7, 9.2, stone, 0.78, 0.1);
      b.box(x - 0.15, 10.2, 1, 0.6, stone, 0.85);
      b.box(x - 0.15, 1.2, 1, 0.4, stone, 0.7);
    }
    for (const x of [-5.2, 4.6]) {
      b.box(x - 0.5, 3, 1.6, 4, scale(stone, 0.82), 0.4);
      b.oval(x + 0.3, 6, 0.32, 0.4, stone, 0.7);
      b.box(x, 3.2, 0.65, 2.4, stone, 0.65, 0.2);
    }
    for (let x = -5.8; x < 5.8; x += 0.9) b.box(x, 12.9, 0.55, 1.2, scale(stone, 0.84), 0.4);
    ctx.restore();
    ctx.save();
    // Voussoirs round the vault, and its shaded inside.
    for (let i = 0; i <= 12; i++) {
      const angle = (i / 12) * Math.PI;
      const at = (r: number, turn: number): readonly [number, number] => [
        Math.cos(turn) * r,
        6.6 + Math.sin(turn) * r,
      ];
      b.line([at(2.62, angle), at(3.3, angle)], 0.05, scale(stone, 0.7), 0.4);
    }
    b.poly(
      [
        [-2.6, 0],
        [-1.9, 0.25],
        [-1.9, 6.7],
        [-2.6, 6.7],
      ],
      scale(stone, 0.6),
      0.3,
    );
    ctx.restore();
  },
};

/** The gantry over the start of a race, with a chequered band. */
export const startGantry: Furniture = {
  width: 13,
  height: 6.4,
  draw(b) {
    const steel = rgb('#c8ccd4');
    for (const x of [-6, 5.6]) b.box(x, 0, 0.4, 5.2, steel, 0.6);
    b.box(-6.2, 4.5, 12.4, 1.7, rgb('#20222a'), 0.5);
    for (let row = 0; row < 3; row++) {
      for (let i = 0; i < 22; i++) {
        if ((i + row) % 2 === 0) continue;
        b.box(-6.2 + i * 0.5636, 4.55 + row * 0.53, 0.56, 0.53, rgb('#f4f2ec'), 0.75);
      }
    }
    for (let i = 0; i < 5; i++) b.glow(-1.3 + i * 0.6, 4.05, 0.34, 0.34, rgb('#e8382c'));
  },
};

/** A wall of stacked tyres in red and white. */
export const tyreWall: Furniture = {
  width: 4,
  height: 1.2,
  draw(b) {
    for (let i = 0; i < 8; i++) {
      const color = i % 2 ? rgb('#d23a30') : rgb('#f0ede6');
      for (let k = 0; k < 3; k++) b.box(-2 + i * 0.5, k * 0.36, 0.48, 0.34, color, 0.55, 0.14);
    }
  },
};

/** A skeleton of a long-necked dinosaur on a plinth, 6 m long. */
export const dinosaurSkeleton: Furniture = {
  width: 6.4,
  height: 3.4,
  draw(b) {
    const bone = rgb('#e8dcc0');
    b.box(-2.6, 0, 5.2, 0.35, rgb('#4f4a52'), 0.5, 0.05);
    const spine: [number, number][] = [
      [-3, 1],
      [-2.3, 1.25],
      [-1.5, 1.6],
      [-0.5, 1.85],
      [0.6, 1.8],
      [1.3, 2],
      [1.8, 2.5],
      [2.2, 2.95],
      [2.6, 3.1],
    ];
    b.line(spine, 0.12, bone, 0.8);
    for (const [x, y] of spine) b.oval(x, y, 0.11, 0.11, bone, 0.85);
    for (let i = 0; i < 8; i++) {
      const x = -0.9 + i * 0.24;
      b.line(
        [
          [x, 1.82],
          [x - 0.14, 1.35],
          [x + 0.08, 0.98],
        ],
        0.06,
        bone,
        0.7,
      );
    }
    for (const [x, bend] of [
      [-0.9, -0.2],
      [-0.6, 0.2],
      [0.8, -0.15],
      [1.1, 0.2],
    ] as const) {
      b.line(
        [
          [x, 1.65],
          [x + bend, 1],
          [x + bend * 0.3, 0.4],
          [x + bend * 0.3 + 0.22, 0.38],
        ],
        0.11,
        bone,
        0.75,
      );
    }
    b.poly(
      [
        [2.4, 3.3],
        [2.95, 3.22],
        [3.1, 2.98],
        [2.5, 2.9],
      ],
      bone,
      0.85,
    );
    b.oval(2.62, 3.12, 0.07, 0.07, rgb('#3a342e'), 0.3);
  },
};

/** A globe of the planets on rods: the sun in the middle, others about it. */
export const orrery: Furniture = {
  width: 2.4,
  height: 2.4,
  draw(b) {
    b.box(-0.5, 0, 1, 0.7, rgb('#5a4a3e'), 0.5, 0.04);
    b.line(
      [
        [0, 0.7],
        [0, 1.5],
      ],
      0.06,
      rgb('#c8a04a'),
      0.7,
    );
    b.oval(0, 1.55, 0.3, 0.3, rgb('#f4c04a'), 0.95);
    for (const [x, y, r, color] of [
      [-0.6, 1.75, 0.12, '#c8744a'],
      [0.7, 1.35, 0.17, '#4a8ac8'],
      [-1, 1.3, 0.2, '#d8b88a'],
      [1.05, 1.95, 0.13, '#7ac8c0'],
    ] as const) {
      b.line(
        [
          [0, 1.55],
          [x, y],
        ],
        0.025,
        rgb('#c8a04a'),
        0.6,
      );
      b.oval(x, y, r, r, rgb(color), 0.7);
    }
  },
};
