import { css, mix, rgb, scale } from '../../color.ts';
import type { Furniture } from './brush.ts';

const WOOD = rgb('#8a6242');
const WHITE = rgb('#f4f0e8');
const STEEL = rgb('#9aa3ad');
const DARK = rgb('#33343c');

export const sailboat: Furniture = {
  width: 5,
  height: 7,
  draw(b) {
    b.line(
      [
        [0, 0.9],
        [0, 6.8],
      ],
      0.09,
      WOOD,
      0.6,
    );
    b.poly(
      [
        [0.12, 1.3],
        [0.12, 6.6],
        [2.3, 1.4],
      ],
      WHITE,
      0.8,
    );
    b.poly(
      [
        [-0.12, 1.5],
        [-0.12, 5.9],
        [-1.8, 1.5],
      ],
      b.random.pick([rgb('#d9584a'), WHITE, rgb('#4f8ab0')]),
      0.65,
    );
    b.poly(
      [
        [-2.3, 1],
        [2.4, 1],
        [1.7, 0.1],
        [-1.7, 0.1],
      ],
      b.random.pick([rgb('#2f5f8a'), WHITE, rgb('#8a3a34')]),
      0.6,
    );
    b.box(-2.3, 0.92, 4.7, 0.12, WOOD, 0.9);
  },
};

export const fishingBoat: Furniture = {
  width: 6.4,
  height: 4.4,
  draw(b) {
    const hull = b.random.pick([rgb('#2f6f8a'), rgb('#a8443c'), rgb('#3f7a5a')]);
    b.poly(
      [
        [-3.1, 1.5],
        [3.2, 1.9],
        [2.4, 0.1],
        [-2.6, 0.1],
      ],
      hull,
      0.6,
    );
    b.poly(
      [
        [-3.1, 1.5],
        [3.2, 1.9],
        [3.15, 1.65],
        [-3.05, 1.28],
      ],
      WHITE,
      0.8,
    );
    b.box(-1.7, 1.5, 1.7, 1.5, WHITE, 0.65);
    b.box(-1.85, 2.95, 2, 0.16, hull, 0.8);
    for (const x of [-1.5, -0.75]) b.box(x, 2.15, 0.55, 0.5, rgb('#5a7a8a'), 0.5);
    b.line(
      [
        [0.9, 1.6],
        [0.9, 4.3],
      ],
      0.09,
      WOOD,
      0.6,
    );
    b.line(
      [
        [0.9, 4.2],
        [3, 1.9],
      ],
      0.025,
      DARK,
      0.5,
    );
    b.line(
      [
        [0.9, 4.2],
        [-2.9, 1.6],
      ],
      0.025,
      DARK,
      0.5,
    );
  },
};

export const tent: Furniture = {
  width: 3.4,
  height: 2.1,
  draw(b) {
    const color = b.random.pick([rgb('#e08a3c'), rgb('#4f8a6a'), rgb('#c8543f'), rgb('#d9b04a')]);
    b.poly(
      [
        [-1.7, 0],
        [0, 2],
        [1.7, 0],
      ],
      color,
      0.6,
    );
    b.poly(
      [
        [0, 2],
        [1.7, 0],
        [0.5, 0],
      ],
      scale(color, 0.8),
      0.35,
    );
    b.poly(
      [
        [-0.5, 0],
        [0, 1.5],
        [0.42, 0],
      ],
      rgb('#3a2a28'),
      0.3,
    );
    if (b.light.night > 0.3) {
      b.glow(-0.3, 0.02, 0.5, 0.5, rgb('#ffc46b'), 0.75);
      b.halo(0, 0.6, 1.3, rgb('#ffbe6a'), 0.4);
    }
    b.line(
      [
        [-1.7, 0],
        [-2, 0],
      ],
      0.03,
      DARK,
      0.5,
    );
  },
};

export const fence: Furniture = {
  width: 3,
  height: 1.15,
  draw(b) {
    for (const y of [0.4, 0.82]) b.box(-1.52, y, 3.04, 0.12, WOOD, 0.65);
    for (const x of [-1.35, -0.05, 1.25])
      b.box(x, 0, 0.14, b.random.range(1.02, 1.14), scale(WOOD, 0.92), 0.6);
  },
};

export const picketFence: Furniture = {
  width: 2.4,
  height: 0.95,
  draw(b) {
    for (const y of [0.25, 0.62]) b.box(-1.22, y, 2.44, 0.07, WHITE, 0.55);
    for (let x = -1.15; x < 1.1; x += 0.2) {
      b.box(x, 0, 0.11, 0.8, WHITE, 0.75);
      b.poly(
        [
          [x, 0.8],
          [x + 0.055, 0.93],
          [x + 0.11, 0.8],
        ],
        WHITE,
        0.85,
      );
    }
  },
};

export const hayBale: Furniture = {
  width: 1.6,
  height: 1.35,
  draw(b) {
    b.oval(0, 0.67, 0.78, 0.67, rgb('#d9b458'), 0.6);
    for (const r of [0.5, 0.34, 0.18]) {
      b.ctx.strokeStyle = css(b.tone(rgb('#a8823a'), 0.5), 0.7);
      b.ctx.lineWidth = Math.max(0.8, b.size(0.035));
      b.ctx.beginPath();
      b.ctx.ellipse(b.px(0), b.py(0.67), b.size(r * 1.15), b.size(r), 0, 0, 7);
      b.ctx.stroke();
    }
  },
};

export const barnHouse: Furniture = {
  width: 13,
  height: 10,
  draw(b) {
    const red = b.random.pick([rgb('#a8382e'), rgb('#9a4a34')]);
    b.box(-6, 0, 12, 5.2, red, 0.5);
    b.poly(
      [
        [-6.4, 5],
        [-4.4, 8],
        [0, 9.6],
        [4.4, 8],
        [6.4, 5],
      ],
      red,
      0.55,
    );
    for (let x = -5.8; x < 6; x += 0.5)
      b.line(
        [
          [x, 0],
          [x, 5],
        ],
        0.03,
        scale(red, 0.75),
        0.4,
      );
    b.line(
      [
        [-6.6, 4.9],
        [-4.5, 8.1],
        [0, 9.8],
        [4.5, 8.1],
        [6.6, 4.9],
      ],
      0.34,
      b.random.pick([rgb('#6a6470'), WHITE]),
      0.75,
    );
    b.box(-2, 0, 4, 3.6, WHITE, 0.65);
    b.box(-1.8, 0.1, 3.6, 3.3, scale(red, 0.9), 0.45);
    b.line(
      [
        [-1.8, 0.1],
        [1.8, 3.4],
      ],
      0.18,
      WHITE,
      0.7,
    );
    b.line(
      [
        [1.8, 0.1],
        [-1.8, 3.4],
      ],
      0.18,
      WHITE,
      0.7,
    );
    b.box(-0.7, 5.6, 1.4, 1.5, WHITE, 0.7);
    b.box(-0.55, 5.75, 1.1, 1.2, b.light.night > 0.4 ? rgb('#ffd08a') : rgb('#4a3434'), 0.6);
    for (const x of [-4.6, 3.2]) {
      b.box(x, 1.6, 1.4, 1.4, WHITE, 0.7);
      b.glow(
        x + 0.15,
        1.75,
        1.1,
        1.1,
        b.light.night > 0.4 ? rgb('#ffd08a') : b.tone(rgb('#5a6a7a'), 0.5),
      );
    }
  },
};

export const silo: Furniture = {
  width: 4,
  height: 12,
  draw(b) {
    for (let i = 0; i < 9; i++)
      b.box(
        -1.8 + i * 0.4,
        0,
        0.42,
        9.6,
        rgb('#b8bcc0'),
        [0.25, 0.4, 0.6, 0.8, 0.9, 0.8, 0.6, 0.4, 0.25][i]!,
      );
    b.oval(0, 9.6, 1.8, 1.7, rgb('#a8aeb4'), 0.7);
    b.box(-1.8, 7.9, 3.6, 1.7, rgb('#b0b6bc'), 0.55);
    for (let y = 1.2; y < 9; y += 1.2) b.box(-1.8, y, 3.6, 0.07, rgb('#80868e'), 0.5);
  },
};

export const windmill: Furniture = {
  width: 11,
  height: 13,
  draw(b) {
    b.poly(
      [
        [-2, 0],
        [2, 0],
        [1.3, 7.6],
        [-1.3, 7.6],
      ],
      rgb('#e8dcc8'),
      0.6,
    );
    b.poly(
      [
        [-1.5, 7.5],
        [1.5, 7.5],
        [0.9, 9.2],
        [-0.9, 9.2],
      ],
      rgb('#8a4a3a'),
      0.6,
    );
    b.box(-0.5, 0, 1, 1.9, WOOD, 0.5);
    for (const y of [3.2, 5.4]) b.box(-0.35, y, 0.7, 0.9, rgb('#5a6a7a'), 0.5);
    const turn = b.random.range(0, 1.5);
    for (let i = 0; i < 4; i++) {
      const a = turn + (i * Math.PI) / 2;
      const at = (r: number, side: number): [number, number] => [
        Math.cos(a) * r - Math.sin(a) * side,
        8 + Math.sin(a) * r + Math.cos(a) * side,
      ];
      b.poly([at(1, 0), at(4.6, 0), at(4.6, 0.9), at(1, 0.7)], WHITE, 0.75);
      b.line([at(0, 0), at(4.8, 0)], 0.16, WOOD, 0.5);
    }
  },
};

export const castleKeep: Furniture = {
  width: 44,
  height: 34,
  draw(b) {
    const stone = rgb('#b5aca4');
    const roof = b.random.pick([rgb('#5a6f94'), rgb('#9a4f45'), rgb('#4f6a6a')]);
    const lit = b.light.night > 0.3;
    const battlement = (x: number, y: number, w: number): void => {
      for (let at = x; at < x + w - 0.4; at += 1.3) b.box(at, y, 0.75, 0.9, stone, 0.6);
    };
    const tower = (x: number, w: number, h: number, cone: number): void => {
      b.box(x - w / 2, 0, w, h, stone, 0.55);
      b.box(x - w / 2, 0, w * 0.35, h, scale(stone, b.light.direction[0] < 0 ? 1.12 : 0.8), 0.5);
      battlement(x - w / 2 - 0.3, h, w + 0.6);
      if (cone > 0) {
        b.poly(
          [
            [x - w * 0.62, h + 0.8],
            [x + w * 0.62, h + 0.8],
            [x, h + 0.8 + cone],
          ],
          roof,
          0.55,
        );
        b.poly(
          [
            [x, h + 0.8],
            [x + w * 0.62, h + 0.8],
            [x, h + 0.8 + cone],
          ],
          roof,
          b.light.direction[0] < 0 ? 0.25 : 0.85,
        );
        b.line(
          [
            [x, h + cone],
            [x, h + cone + 2.2],
          ],
          0.12,
          DARK,
          0.5,
        );
        b.poly(
          [
            [x, h + cone + 2.2],
            [x + 1.5, h + cone + 1.8],
            [x, h + cone + 1.4],
          ],
          rgb('#c8423a'),
          0.8,
        );
      }
      for (let y = 3; y < h - 1.5; y += 3.6) {
        b.glow(x - 0.35, y, 0.7, 1.4, lit ? rgb('#ffcf7a') : b.tone(rgb('#3f3a44'), 0.3));
      }
    };
    tower(-8, 5, 20, 7);
    tower(7, 4.6, 22, 8);
    b.box(-18, 0, 36, 9.5, stone, 0.5);
    battlement(-18, 9.5, 36);
    tower(0, 7, 17, 6);
    tower(-18, 5.6, 14, 6.5);
    tower(18, 5.6, 14, 6.5);
    b.box(-2.2, 0, 4.4, 5, rgb('#4a3a34'), 0.4, 1.6);
    for (let i = 0; i < 90; i++) {
      b.box(
        b.random.range(-17, 16),
        b.random.range(0.5, 8.5),
        0.9,
        0.4,
        scale(stone, b.random.range(0.86, 1.1)),
        0.52,
      );
    }
  },
};

export const umbrella: Furniture = {
  width: 2.6,
  height: 2.4,
  draw(b) {
    const color = b.random.pick([rgb('#e2564a'), rgb('#3f9ab0'), rgb('#f0b84a')]);
    b.line(
      [
        [0, 0],
        [0.12, 2.1],
      ],
      0.06,
      WHITE,
      0.7,
    );
    for (let i = 0; i < 6; i++) {
      const x0 = -1.25 + (i * 2.5) / 6;
      b.poly(
        [
          [0.12, 2.35],
          [x0, 1.6 + 0.12 * Math.abs(i - 2.5)],
          [x0 + 2.5 / 6, 1.6 + 0.12 * Math.abs(i - 1.5)],
        ],
        i % 2 ? WHITE : color,
        0.7,
      );
    }
  },
};

export const lounger: Furniture = {
  width: 1.9,
  height: 0.9,
  draw(b) {
    for (const x of [-0.7, 0.5]) b.box(x, 0, 0.06, 0.32, WHITE, 0.5);
    b.box(-0.9, 0.3, 1.3, 0.1, WHITE, 0.9, 0.03);
    b.poly(
      [
        [0.35, 0.32],
        [0.9, 0.85],
        [0.95, 0.76],
        [0.45, 0.28],
      ],
      WHITE,
      0.75,
    );
    b.box(-0.85, 0.38, 1.2, 0.06, b.random.pick([rgb('#5ab0c8'), rgb('#f0a84a')]), 0.85);
  },
};

export const platformRoof: Furniture = {
  width: 7,
  height: 5,
  draw(b) {
    const iron = rgb('#3f5a5a');
    b.box(-0.12, 0, 0.24, 4.3, iron, 0.55);
    b.box(-0.3, 0, 0.6, 0.3, iron, 0.6);
    b.line(
      [
        [0, 3.4],
        [1.5, 4.3],
      ],
      0.12,
      iron,
      0.6,
    );
    b.line(
      [
        [0, 3.4],
        [-1.5, 4.3],
      ],
      0.12,
      iron,
      0.6,
    );
    b.box(-3.52, 4.25, 7.04, 0.3, iron, 0.65);
    b.box(-3.52, 4.5, 7.04, 0.45, rgb('#a8a49c'), 0.6);
    for (let x = -3.4; x < 3.4; x += 0.34)
      b.poly(
        [
          [x, 4.27],
          [x + 0.34, 4.27],
          [x + 0.17, 4],
        ],
        iron,
        0.7,
      );
    b.box(-2.9, 3, 1.5, 0.5, rgb('#2f5f9a'), 0.7);
    b.box(-2.75, 3.18, 1.1, 0.12, WHITE, 0.9);
    b.line(
      [
        [-2.15, 3.5],
        [-2.15, 4.25],
      ],
      0.04,
      DARK,
      0.5,
    );
  },
};

export const pylon: Furniture = {
  width: 5,
  height: 9,
  draw(b) {
    b.poly(
      [
        [-0.5, 0],
        [0.5, 0],
        [0.2, 8.4],
        [-0.2, 8.4],
      ],
      STEEL,
      0.55,
    );
    b.box(-2, 8.2, 4, 0.3, STEEL, 0.7);
    for (const x of [-1.9, 1.6]) b.box(x, 7.9, 0.3, 0.4, DARK, 0.5);
  },
};

export const guardRail: Furniture = {
  width: 4,
  height: 0.85,
  draw(b) {
    for (const x of [-1.9, 0]) b.box(x, 0, 0.12, 0.72, STEEL, 0.5);
    b.box(-2.02, 0.45, 4.04, 0.13, STEEL, 0.75);
    b.box(-2.02, 0.58, 4.04, 0.07, scale(STEEL, 0.7), 0.4);
    b.box(-2.02, 0.65, 4.04, 0.13, STEEL, 0.9);
  },
};

export const flagPole: Furniture = {
  width: 1.4,
  height: 2.6,
  draw(b) {
    b.line(
      [
        [0, 0],
        [0, 2.5],
      ],
      0.04,
      WHITE,
      0.8,
    );
    b.poly(
      [
        [0, 2.5],
        [0.7, 2.28],
        [0, 2.06],
      ],
      rgb('#d9423a'),
      0.8,
    );
  },
};

export const gravestone: Furniture = {
  width: 0.9,
  height: 1.2,
  draw(b) {
    const stone = b.random.pick([rgb('#8f9496'), rgb('#7a8284'), rgb('#a09c94')]);
    const kind = b.random.int(0, 2);
    if (kind === 2) {
      b.box(-0.09, 0, 0.18, 1.15, stone, 0.6);
      b.box(-0.34, 0.68, 0.68, 0.18, stone, 0.7);
    } else {
      b.box(-0.36, 0, 0.72, kind ? 1.05 : 0.9, stone, 0.55, kind ? 0.34 : 0.05);
      b.box(-0.36, 0, 0.72, 0.4, stone, 0.5);
      for (const y of [0.55, 0.66]) b.box(-0.2, y, 0.4, 0.03, scale(stone, 0.65), 0.4);
    }
  },
};

export const swings: Furniture = {
  width: 3.8,
  height: 2.5,
  draw(b) {
    const red = rgb('#d9483c');
    for (const x of [-1.6, 1.6]) {
      b.line(
        [
          [x - 0.25, 0],
          [x, 2.4],
        ],
        0.09,
        red,
        0.6,
      );
      b.line(
        [
          [x + 0.25, 0],
          [x, 2.4],
        ],
        0.09,
        red,
        0.45,
      );
    }
    b.line(
      [
        [-1.6, 2.4],
        [1.6, 2.4],
      ],
      0.1,
      red,
      0.8,
    );
    for (const x of [-0.7, 0.7]) {
      for (const side of [-0.2, 0.2])
        b.line(
          [
            [x + side, 2.4],
            [x + side, 0.55],
          ],
          0.02,
          STEEL,
          0.6,
        );
      b.box(x - 0.25, 0.5, 0.5, 0.06, rgb('#3a3f55'), 0.9);
    }
  },
};

export const slide: Furniture = {
  width: 3.6,
  height: 2.4,
  draw(b) {
    for (const x of [-1.5, -0.9])
      b.line(
        [
          [x, 0],
          [x, 2.3],
        ],
        0.09,
        rgb('#3f7ab8'),
        0.6,
      );
    for (let y = 0.3; y < 1.8; y += 0.32)
      b.line(
        [
          [-1.5, y],
          [-0.9, y],
        ],
        0.06,
        rgb('#3f7ab8'),
        0.7,
      );
    b.poly(
      [
        [-1.6, 1.7],
        [-0.8, 1.7],
        [1.3, 0.22],
        [1.7, 0.22],
        [1.7, 0.1],
        [1.2, 0.1],
        [-1.6, 1.5],
      ],
      rgb('#f0b83a'),
      0.8,
    );
    b.poly(
      [
        [-1.75, 2.3],
        [-1.2, 2.75],
        [-0.65, 2.3],
      ],
      rgb('#d9483c'),
      0.7,
    );
  },
};

export const torii: Furniture = {
  width: 7,
  height: 6,
  draw(b) {
    const red = rgb('#c8402f');
    for (const x of [-2.3, 2.3]) {
      b.box(x - 0.24, 0, 0.48, 5.1, red, 0.6);
      b.box(x - 0.3, 0, 0.6, 0.5, DARK, 0.5);
    }
    b.box(-2.9, 3.9, 5.8, 0.36, red, 0.65);
    b.poly(
      [
        [-3.5, 5.5],
        [-3.2, 5],
        [3.2, 5],
        [3.5, 5.5],
        [0, 5.3],
      ],
      red,
      0.8,
    );
    b.poly(
      [
        [-3.6, 5.85],
        [-3.5, 5.5],
        [0, 5.3],
        [3.5, 5.5],
        [3.6, 5.85],
        [0, 5.62],
      ],
      rgb('#3a3238'),
      0.5,
    );
    b.box(-0.3, 4.25, 0.6, 0.75, rgb('#3a3238'), 0.5);
  },
};

export const suspensionTower: Furniture = {
  width: 150,
  height: 70,
  draw(b) {
    const iron = rgb('#b5533f');
    const rope = mix(iron, DARK, 0.2);
    for (const x of [-5, 3.4]) b.box(x, -2, 1.8, 66, iron, 0.55);
    for (const y of [14, 32, 50, 61]) b.box(-5, y, 10, 2.4, iron, 0.7);
    b.box(-76, 12, 152, 2.2, iron, 0.45);
    b.box(-76, 14, 152, 0.6, iron, 0.9);
    for (const side of [-1, 1]) {
      const points: [number, number][] = [];
      for (let i = 0; i <= 20; i++) {
        const x = i / 20;
        points.push([side * x * 75, 15.5 + 48 * (1 - x) ** 2]);
      }
      b.line(points, 0.7, rope, 0.6);
      for (const [x, y] of points.slice(1, 20))
        b.line(
          [
            [x, y],
            [x, 14],
          ],
          0.18,
          rope,
          0.5,
        );
    }
  },
};
