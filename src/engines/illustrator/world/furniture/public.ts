import { css, mix, rgb, scale } from '../../color.ts';
import type { Rgb } from '../../color.ts';
import type { Furniture } from './brush.ts';

const OAK = rgb('#a8764a');
const WALNUT = rgb('#6e4a34');
const WHITE = rgb('#f2eee8');
const STEEL = rgb('#a9b0b8');
const DARK = rgb('#2c2b33');

export const blackboard: Furniture = {
  width: 4,
  height: 1.4,
  mounted: true,
  draw(b) {
    b.box(-2, 0, 4, 1.4, OAK, 0.6);
    b.box(-1.92, 0.08, 3.84, 1.24, rgb('#2f4f44'), 0.5);
    const chalk = rgb('#e8efe6');
    for (let row = 0; row < 4; row++) {
      let x = -1.7;
      const end = b.random.range(-0.4, 0.6);
      while (x < end) {
        const w = b.random.range(0.06, 0.22);
        b.line(
          [
            [x, 1.12 - row * 0.22],
            [x + w * 0.5, 1.15 - row * 0.22],
            [x + w, 1.11 - row * 0.22],
          ],
          0.012,
          chalk,
          0.7,
        );
        x += w + 0.06;
      }
    }
    b.line(
      [
        [0.9, 0.3],
        [1.3, 0.95],
        [1.7, 0.3],
        [0.9, 0.3],
      ],
      0.018,
      chalk,
      0.8,
    );
    b.oval(-1.2, 0.06, 0.06, 0.02, WHITE, 0.9);
    b.box(-1.9, 0.02, 3.8, 0.05, scale(OAK, 0.8), 0.9);
  },
};

export const schoolDesk: Furniture = {
  width: 1.2,
  height: 0.8,
  draw(b) {
    for (const x of [-0.5, 0.45])
      b.line(
        [
          [x, 0.02],
          [x, 0.68],
        ],
        0.04,
        STEEL,
        0.5,
      );
    b.box(-0.6, 0.5, 1.2, 0.16, scale(OAK, 0.8), 0.4);
    b.box(-0.62, 0.66, 1.24, 0.05, rgb('#c89a64'), 0.95);
    b.box(-0.3, 0.71, 0.26, 0.05, rgb('#3d6a9a'), 0.7);
    b.box(0.15, 0.71, 0.2, 0.03, WHITE, 0.9);
  },
};

export const lectern: Furniture = {
  width: 1.6,
  height: 0.95,
  draw(b) {
    b.box(-0.75, 0, 1.5, 0.74, WALNUT, 0.5);
    b.box(-0.68, 0.1, 0.42, 0.55, scale(WALNUT, 1.15), 0.6);
    b.box(-0.8, 0.73, 1.6, 0.06, OAK, 0.95);
    b.box(-0.5, 0.79, 0.3, 0.12, rgb('#a8443c'), 0.6);
    b.oval(0.35, 0.86, 0.06, 0.07, rgb('#c8423a'), 0.7);
  },
};

export const wallMap: Furniture = {
  width: 1.5,
  height: 1,
  mounted: true,
  draw(b) {
    b.box(-0.75, 0, 1.5, 1, rgb('#bcd9e4'), 0.65);
    const land = rgb('#a3b878');
    for (const [x, y, rx, ry] of [
      [-0.4, 0.66, 0.2, 0.16],
      [-0.28, 0.34, 0.1, 0.18],
      [0.05, 0.62, 0.12, 0.1],
      [0.08, 0.38, 0.13, 0.17],
      [0.42, 0.62, 0.25, 0.17],
      [0.56, 0.26, 0.1, 0.07],
    ] as const) {
      b.oval(x, y, rx, ry, land, 0.6);
    }
    b.box(-0.78, 0.97, 1.56, 0.05, WALNUT, 0.6);
  },
};

export const stageCurtain: Furniture = {
  width: 2.6,
  height: 4.6,
  draw(b) {
    const red = rgb('#a3242c');
    const folds = 11;
    for (let i = 0; i < folds; i++) {
      const x = -1.3 + (i * 2.6) / folds;
      b.box(x, 0, 2.6 / folds + 0.02, 4.6, scale(red, i % 2 ? 0.66 : 1.08), i % 2 ? 0.3 : 0.72);
    }
    b.box(-1.3, 0.18, 2.6, 0.14, rgb('#d9b04a'), 0.8);
  },
};

export const loudspeaker: Furniture = {
  width: 0.9,
  height: 1.9,
  draw(b) {
    b.box(-0.42, 0, 0.84, 1.9, DARK, 0.5, 0.03);
    for (const [y, r] of [
      [0.45, 0.3],
      [1.15, 0.3],
      [1.66, 0.13],
    ] as const) {
      b.oval(0, y, r, r, rgb('#4a4852'), 0.5);
      b.oval(0, y, r * 0.6, r * 0.6, rgb('#24232a'), 0.4);
      b.oval(0, y, r * 0.22, r * 0.22, rgb('#6a6872'), 0.6);
    }
  },
};

export const treadmill: Furniture = {
  width: 1.8,
  height: 1.45,
  draw(b) {
    b.box(-0.9, 0.05, 1.75, 0.2, DARK, 0.5, 0.05);
    b.box(-0.85, 0.22, 1.5, 0.04, rgb('#4a4a52'), 0.8);
    b.line(
      [
        [0.7, 0.2],
        [0.55, 1.2],
      ],
      0.07,
      rgb('#5a5c66'),
      0.6,
    );
    b.line(
      [
        [0.58, 1],
        [0.1, 1],
      ],
      0.05,
      rgb('#5a5c66'),
      0.7,
    );
    b.box(0.4, 1.15, 0.4, 0.26, DARK, 0.6, 0.04);
    b.glow(0.45, 1.2, 0.28, 0.15, rgb('#4fd0e0'), 0.85);
  },
};

export const dumbbellRack: Furniture = {
  width: 2.2,
  height: 1.05,
  draw(b) {
    for (const x of [-1, 0.94]) b.box(x, 0, 0.07, 1.05, rgb('#4a4c56'), 0.6);
    for (const y of [0.28, 0.62, 0.94]) {
      b.box(-1.05, y, 2.1, 0.05, rgb('#5a5c66'), 0.85);
      for (let x = -0.92; x < 0.95; x += 0.31) {
        b.box(x, y + 0.05, 0.07, 0.17, DARK, 0.55, 0.02);
        b.box(x + 0.15, y + 0.05, 0.07, 0.17, DARK, 0.55, 0.02);
        b.box(x + 0.05, y + 0.11, 0.13, 0.04, STEEL, 0.9);
      }
    }
  },
};

export const weightBench: Furniture = {
  width: 1.7,
  height: 1.35,
  draw(b) {
    for (const x of [-0.4, 0.34]) b.box(x, 0, 0.06, 1.2, rgb('#5a5c66'), 0.6);
    b.line(
      [
        [-0.8, 1.2],
        [0.8, 1.2],
      ],
      0.035,
      STEEL,
      0.95,
    );
    for (const x of [-0.74, -0.66, 0.62, 0.7]) b.box(x, 0.95, 0.06, 0.5, DARK, 0.5, 0.02);
    b.box(-0.6, 0.4, 1.2, 0.11, rgb('#a8383c'), 0.7, 0.03);
    for (const x of [-0.45, 0.4]) b.box(x, 0, 0.05, 0.4, rgb('#5a5c66'), 0.4);
  },
};

export function mirrorWall(width: number): Furniture {
  return {
    width,
    height: 2,
    mounted: true,
    draw(b) {
      b.box(-width / 2, 0, width, 2, STEEL, 0.6);
      for (let x = -width / 2 + 0.03; x < width / 2 - 0.1; x += width / 3) {
        b.box(x, 0.04, width / 3 - 0.06, 1.92, rgb('#b8ccd4'), 0.65);
        b.poly(
          [
            [x + 0.1, 1.96],
            [x + 0.5, 1.96],
            [x + 0.2, 0.04],
            [x, 0.04],
            [x, 0.6],
          ],
          rgb('#e2eef2'),
          0.75,
        );
      }
    },
  };
}

export const counter: Furniture = {
  width: 3.2,
  height: 1.6,
  draw(b) {
    b.box(-1.6, 0, 3.2, 1, WALNUT, 0.5);
    for (let x = -1.5; x < 1.4; x += 0.62) b.box(x, 0.14, 0.54, 0.7, scale(WALNUT, 1.2), 0.58);
    b.box(-1.68, 1, 3.36, 0.08, rgb('#d9c4a0'), 1);
    b.box(-1.3, 1.08, 0.62, 0.46, STEEL, 0.65, 0.03);
    b.box(-1.2, 1.2, 0.42, 0.08, DARK, 0.5);
    b.glow(0.1, 1.08, 0.9, 0.36, mix(rgb('#d8e8ea'), b.light.key, 0.3), 0.55);
    for (let x = 0.16; x < 0.95; x += 0.17)
      b.oval(
        x + 0.05,
        1.15,
        0.07,
        0.05,
        rgb(b.random.pick(['#c98a4a', '#e0b070', '#8a5030', '#e8a0a8'])),
        0.7,
      );
  },
};

export const menuBoard: Furniture = {
  width: 1.8,
  height: 1.1,
  mounted: true,
  draw(b) {
    b.box(-0.9, 0, 1.8, 1.1, WALNUT, 0.6);
    b.box(-0.84, 0.06, 1.68, 0.98, rgb('#2b2e2d'), 0.5);
    for (let row = 0; row < 5; row++) {
      let x = -0.7;
      while (x < 0.2) {
        const w = b.random.range(0.05, 0.16);
        b.box(x, 0.86 - row * 0.17, w, 0.045, rgb('#efe6d2'), 0.75);
        x += w + 0.04;
      }
      b.box(0.5, 0.86 - row * 0.17, 0.14, 0.045, rgb('#e8c878'), 0.8);
    }
  },
};

export const bistroTable: Furniture = {
  width: 1.7,
  height: 0.98,
  draw(b) {
    for (const side of [-1, 1]) {
      const x = side * 0.66;
      b.line(
        [
          [x - 0.14, 0],
          [x - 0.11, 0.44],
        ],
        0.035,
        DARK,
        0.4,
      );
      b.line(
        [
          [x + 0.14, 0],
          [x + 0.11, 0.44],
        ],
        0.035,
        DARK,
        0.4,
      );
      b.line(
        [
          [x + side * 0.15, 0.44],
          [x + side * 0.19, 0.95],
        ],
        0.04,
        DARK,
        0.5,
      );
      b.box(x - 0.19, 0.43, 0.38, 0.05, rgb('#a8543c'), 0.9, 0.02);
    }
    b.line(
      [
        [0, 0.02],
        [0, 0.72],
      ],
      0.06,
      DARK,
      0.5,
    );
    b.oval(0, 0.03, 0.22, 0.035, DARK, 0.5);
    b.box(-0.4, 0.72, 0.8, 0.05, rgb('#e8ddc8'), 1, 0.02);
    b.oval(-0.14, 0.81, 0.05, 0.05, WHITE, 0.8);
    b.box(0.12, 0.77, 0.06, 0.16, rgb('#7aa08a'), 0.6);
    b.oval(0.15, 0.96, 0.06, 0.05, rgb('#e2506a'), 0.7);
  },
};

export const officeDesk: Furniture = {
  width: 1.7,
  height: 1.3,
  draw(b) {
    b.box(-0.85, 0, 0.4, 0.7, rgb('#c8c4be'), 0.5);
    for (const y of [0.06, 0.27, 0.48]) b.box(-0.81, y, 0.32, 0.18, rgb('#dad6d0'), 0.6);
    b.box(0.78, 0, 0.05, 0.7, STEEL, 0.5);
    b.box(-0.88, 0.7, 1.76, 0.05, rgb('#c89a64'), 1);
    b.box(-0.22, 0.86, 0.74, 0.44, DARK, 0.5, 0.02);
    b.glow(-0.19, 0.89, 0.68, 0.38, rgb('#8fc4e0'), 0.9);
    b.glow(-0.15, 1.1, 0.3, 0.03, WHITE, 0.8);
    b.glow(-0.15, 1.03, 0.42, 0.02, WHITE, 0.5);
    b.box(0.1, 0.75, 0.08, 0.12, DARK, 0.5);
    b.box(-0.7, 0.75, 0.26, 0.05, WHITE, 0.9);
  },
};

export const filingCabinet: Furniture = {
  width: 0.6,
  height: 1.35,
  draw(b) {
    b.box(-0.28, 0, 0.56, 1.35, rgb('#8f99a3'), 0.5);
    for (let i = 0; i < 4; i++) {
      b.box(-0.25, 0.04 + i * 0.33, 0.5, 0.29, rgb('#a3adb6'), 0.6);
      b.box(-0.08, 0.2 + i * 0.33, 0.16, 0.03, DARK, 0.5);
    }
  },
};

export const hospitalBed: Furniture = {
  width: 2.3,
  height: 1.15,
  draw(b) {
    for (const x of [-0.95, 0.9]) {
      b.line(
        [
          [x, 0.08],
          [x, 0.5],
        ],
        0.05,
        STEEL,
        0.6,
      );
      b.oval(x, 0.06, 0.06, 0.06, DARK, 0.5);
    }
    b.box(-1.1, 0.48, 2.2, 0.1, STEEL, 0.7);
    b.box(-1.05, 0.58, 2.1, 0.2, WHITE, 0.85, 0.05);
    b.box(-0.4, 0.56, 1.46, 0.26, rgb('#8fc0cc'), 0.7, 0.05);
    b.box(-1, 0.76, 0.48, 0.15, WHITE, 0.95, 0.06);
    b.box(-1.14, 0.4, 0.06, 0.75, rgb('#d8dde0'), 0.7, 0.02);
    b.box(1.08, 0.4, 0.06, 0.55, rgb('#d8dde0'), 0.7, 0.02);
  },
};

export const dripStand: Furniture = {
  width: 0.5,
  height: 1.9,
  draw(b) {
    b.line(
      [
        [0, 0.06],
        [0, 1.85],
      ],
      0.025,
      STEEL,
      0.9,
    );
    b.line(
      [
        [-0.2, 0.03],
        [0.2, 0.03],
      ],
      0.03,
      STEEL,
      0.6,
    );
    b.line(
      [
        [-0.14, 1.82],
        [0.14, 1.82],
      ],
      0.02,
      STEEL,
      0.9,
    );
    b.box(-0.2, 1.42, 0.15, 0.36, rgb('#cfe8ec'), 0.8, 0.04);
  },
};

export const monitorCart: Furniture = {
  width: 0.6,
  height: 1.5,
  draw(b) {
    b.line(
      [
        [0, 0.1],
        [0, 1],
      ],
      0.05,
      STEEL,
      0.7,
    );
    b.box(-0.25, 0.4, 0.5, 0.05, WHITE, 0.9);
    b.box(-0.28, 0.98, 0.56, 0.44, rgb('#dfe4e6'), 0.6, 0.03);
    b.glow(-0.23, 1.04, 0.46, 0.32, rgb('#10221f'));
    b.ctx.strokeStyle = css(rgb('#5dff9a'));
    b.ctx.lineWidth = Math.max(1, b.size(0.014));
    b.ctx.beginPath();
    [
      [-0.2, 1.2],
      [-0.08, 1.2],
      [-0.04, 1.3],
      [0, 1.1],
      [0.04, 1.2],
      [0.2, 1.2],
    ].forEach(([x, y], i) =>
      i === 0 ? b.ctx.moveTo(b.px(x!), b.py(y!)) : b.ctx.lineTo(b.px(x!), b.py(y!)),
    );
    b.ctx.stroke();
  },
};

/** Shelves of small goods: a shop, a pharmacy, a laboratory. */
export function goodsShelf(
  width: number,
  height: number,
  frame: Rgb,
  goods: readonly string[],
): Furniture {
  return {
    width,
    height,
    draw(b) {
      const half = width / 2;
      b.box(-half, 0, width, height, scale(frame, 0.72), 0.35);
      const rows = Math.round(height / 0.42);
      const pitch = (height - 0.1) / rows;
      for (let row = 0; row < rows; row++) {
        let x = -half + 0.08;
        while (x < half - 0.18) {
          const color = rgb(b.random.pick(goods));
          const w = b.random.range(0.08, 0.16);
          const h = pitch * b.random.range(0.45, 0.75);
          const same = b.random.int(1, 4);
          for (let i = 0; i < same && x < half - 0.16; i++) {
            b.box(x, 0.1 + row * pitch, w, h, color, 0.6, 0.01);
            b.box(x, 0.1 + row * pitch + h * 0.3, w, h * 0.25, mix(color, WHITE, 0.7), 0.7);
            x += w + 0.012;
          }
          x += 0.04;
        }
        b.box(-half, 0.05 + row * pitch, width, 0.05, frame, 0.9);
      }
      for (const x of [-half, half - 0.05]) b.box(x, 0, 0.05, height, frame, 0.7);
    },
  };
}

export const greatColumn: Furniture = {
  width: 0.9,
  height: 5,
  draw(b) {
    b.box(-0.45, 0, 0.9, 0.3, rgb('#d8cdb8'), 0.6);
    for (let i = 0; i < 7; i++) {
      b.box(
        -0.34 + i * 0.097,
        0.3,
        0.1,
        4.3,
        rgb('#e6dcc8'),
        [0.3, 0.5, 0.7, 0.85, 0.7, 0.5, 0.3][i]!,
      );
    }
    b.box(-0.42, 4.5, 0.84, 0.14, rgb('#d9b45a'), 0.85);
    b.box(-0.48, 4.62, 0.96, 0.38, rgb('#e6dcc8'), 0.75);
  },
};

export const statue: Furniture = {
  width: 0.9,
  height: 2.4,
  draw(b) {
    const stone = rgb('#d8d4cc');
    b.box(-0.42, 0, 0.84, 0.9, rgb('#b8aea0'), 0.55);
    b.box(-0.48, 0.86, 0.96, 0.1, rgb('#c8beb0'), 0.95);
    b.poly(
      [
        [-0.26, 0.96],
        [0.26, 0.96],
        [0.18, 1.7],
        [-0.18, 1.7],
      ],
      stone,
      0.5,
    );
    b.box(-0.24, 1.5, 0.48, 0.44, stone, 0.65, 0.14);
    b.line(
      [
        [-0.22, 1.85],
        [-0.34, 1.5],
        [-0.2, 1.3],
      ],
      0.11,
      stone,
      0.6,
    );
    b.line(
      [
        [0.22, 1.85],
        [0.36, 2.05],
        [0.3, 2.3],
      ],
      0.1,
      stone,
      0.75,
    );
    b.oval(0, 2.1, 0.14, 0.17, stone, 0.75);
  },
};

export const grandPainting: Furniture = {
  width: 1.9,
  height: 1.4,
  mounted: true,
  draw(b) {
    b.box(-0.95, 0, 1.9, 1.4, rgb('#c89a3c'), 0.75);
    b.box(-0.88, 0.07, 1.76, 1.26, rgb('#8a6424'), 0.5);
    b.box(-0.82, 0.13, 1.64, 1.14, rgb('#c4d4d8'), 0.6);
    b.box(-0.82, 0.13, 1.64, 0.42, rgb(b.random.pick(['#5f7a52', '#3f6a80', '#8a6a48'])), 0.5);
    b.poly(
      [
        [-0.82, 0.5],
        [-0.3, 0.98],
        [0.1, 0.55],
        [0.4, 0.8],
        [0.82, 0.5],
      ],
      rgb('#7a7f94'),
      0.55,
    );
    b.oval(b.random.range(-0.4, 0.5), 1, 0.12, 0.12, rgb('#f3c46a'), 0.9);
    b.oval(0.3, 0.38, 0.16, 0.2, rgb('#3d5a38'), 0.5);
  },
};

export const drumKit: Furniture = {
  width: 1.9,
  height: 1.4,
  draw(b) {
    for (const [x, y] of [
      [-0.75, 1.2],
      [0.75, 1.3],
    ] as const) {
      b.line(
        [
          [x * 0.85, 0],
          [x, y],
        ],
        0.025,
        STEEL,
        0.7,
      );
      b.oval(x, y, 0.27, 0.05, rgb('#e0bd58'), 0.8);
    }
    b.oval(0, 0.42, 0.4, 0.4, rgb('#b8343c'), 0.5);
    b.oval(0, 0.42, 0.34, 0.34, WHITE, 0.7);
    for (const x of [-0.3, 0.3]) b.box(x - 0.2, 0.8, 0.4, 0.28, rgb('#b8343c'), 0.6, 0.04);
    b.box(0.45, 0.3, 0.44, 0.4, rgb('#b8343c'), 0.6, 0.04);
    b.box(-0.85, 0.5, 0.4, 0.2, STEEL, 0.7, 0.03);
  },
};

export const mixingDesk: Furniture = {
  width: 2.2,
  height: 1.35,
  draw(b) {
    b.box(-1, 0, 2, 0.7, DARK, 0.45);
    b.poly(
      [
        [-1.1, 0.7],
        [1.1, 0.7],
        [1, 0.98],
        [-1, 0.98],
      ],
      rgb('#4a4852'),
      0.7,
    );
    for (let x = -0.92; x < 0.95; x += 0.1) {
      b.box(x, 0.74, 0.012, 0.16, rgb('#1e1d24'), 0.4);
      b.box(
        x - 0.02,
        0.74 + b.random.range(0.02, 0.12),
        0.05,
        0.03,
        rgb(b.random.pick(['#e8e2d8', '#d9583f', '#e8c04a', '#4fb0d0'])),
        0.8,
      );
      b.glow(
        x - 0.01,
        0.93,
        0.03,
        0.02,
        rgb(b.random.pick(['#5dff9a', '#ffd25a', '#ff5a5a'])),
        0.9,
      );
    }
    for (const x of [-0.85, 0.55]) {
      b.box(x, 0.98, 0.3, 0.4, rgb('#33323a'), 0.55, 0.02);
      b.oval(x + 0.15, 1.12, 0.1, 0.1, rgb('#5a5862'), 0.5);
    }
  },
};

export const foamPanel: Furniture = {
  width: 1.2,
  height: 1.2,
  mounted: true,
  draw(b) {
    for (let i = 0; i < 6; i++)
      for (let k = 0; k < 6; k++)
        b.box(-0.6 + i * 0.2, k * 0.2, 0.19, 0.19, rgb('#3d3a48'), (i + k) % 2 ? 0.35 : 0.65);
  },
};

export const barStool: Furniture = {
  width: 0.45,
  height: 0.8,
  draw(b) {
    b.line(
      [
        [-0.15, 0],
        [-0.08, 0.74],
      ],
      0.035,
      STEEL,
      0.6,
    );
    b.line(
      [
        [0.15, 0],
        [0.08, 0.74],
      ],
      0.035,
      STEEL,
      0.6,
    );
    b.line(
      [
        [-0.13, 0.25],
        [0.13, 0.25],
      ],
      0.025,
      STEEL,
      0.7,
    );
    b.box(-0.2, 0.72, 0.4, 0.08, rgb('#a8443c'), 0.9, 0.03);
  },
};
