import { css, mix, rgb, scale } from '../../color.ts';
import type { Rgb } from '../../color.ts';
import type { Brush, Furniture } from './brush.ts';

const OAK = rgb('#a8764a');
const WALNUT = rgb('#6e4a34');
const WHITE = rgb('#f2eee8');
const STEEL = rgb('#a9b0b8');
const GLOW = rgb('#ffdf9e');

/** Books of all colours on a shelf between two heights. */
export function books(b: Brush, from: number, to: number, y: number, tall: number): void {
  const colors = [
    '#a8443c',
    '#3d6a7a',
    '#d9a94a',
    '#4f7a56',
    '#7a4f72',
    '#d8c8a8',
    '#2f4058',
    '#c4683c',
  ];
  for (let x = from; x < to - 0.03;) {
    const w = Math.min(b.random.range(0.03, 0.075), to - x);
    if (b.random.chance(0.07)) x += w;
    else {
      const h = tall * b.random.range(0.68, 0.97);
      b.box(x, y, w * 0.94, h, rgb(b.random.pick(colors)), b.random.range(0.4, 0.7));
      if (b.random.chance(0.4))
        b.box(x + w * 0.15, y + h * 0.7, w * 0.6, 0.02, rgb('#e9d8a6'), 0.7);
      x += w;
    }
  }
}

export function bookcase(width: number, height: number, wood: Rgb = WALNUT): Furniture {
  return {
    model: 'bookshelf',
    width,
    height,
    draw(b) {
      const half = width / 2;
      b.box(-half, 0, width, height, scale(wood, 0.62), 0.25);
      const shelves = Math.max(2, Math.round(height / 0.38));
      const pitch = (height - 0.12) / shelves;
      const columns = Math.max(1, Math.round(width / 1));
      for (let i = 0; i < shelves; i++) {
        for (let c = 0; c < columns; c++) {
          const x = -half + 0.05 + (c * (width - 0.05)) / columns;
          books(b, x, x + (width - 0.05) / columns - 0.05, 0.1 + i * pitch, pitch - 0.06);
        }
        b.box(-half, 0.06 + i * pitch, width, 0.04, wood, 0.8);
      }
      for (let c = 0; c <= columns; c++) {
        b.box(-half + (c * (width - 0.05)) / columns, 0, 0.05, height, wood, 0.65);
      }
      b.box(-half - 0.03, height - 0.07, width + 0.06, 0.08, wood, 0.9);
    },
  };
}

export function sofa(color: Rgb): Furniture {
  return {
    model: 'couch',
    width: 2.1,
    height: 0.95,
    draw(b) {
      for (const x of [-0.95, 0.88]) b.box(x, 0, 0.07, 0.14, WALNUT, 0.3);
      b.box(-1, 0.3, 2, 0.62, color, 0.5, 0.12);
      b.box(-1.02, 0.12, 2.04, 0.34, scale(color, 0.86), 0.45, 0.06);
      for (const x of [-0.82, 0.02]) {
        b.box(x, 0.42, 0.8, 0.42, scale(color, 1.06), 0.6, 0.1);
        b.box(x, 0.36, 0.8, 0.17, scale(color, 1.12), 0.9, 0.06);
      }
      for (const x of [-1.05, 0.8]) b.box(x, 0.12, 0.25, 0.56, color, 0.62, 0.1);
      const pillow = b.random.pick([
        rgb('#e8b84a'),
        rgb('#d96a4c'),
        rgb('#5b8f9a'),
        rgb('#f0e2c8'),
      ]);
      b.box(-0.75, 0.5, 0.4, 0.36, pillow, 0.75, 0.1);
      b.box(0.42, 0.5, 0.36, 0.33, mix(pillow, WHITE, 0.5), 0.7, 0.1);
    },
  };
}

export const armchair: Furniture = {
  model: 'chair',
  width: 0.95,
  height: 0.95,
  draw(b) {
    const color = b.random.pick([rgb('#b5613f'), rgb('#3f6a63'), rgb('#c8a24e')]);
    for (const x of [-0.38, 0.32]) b.box(x, 0, 0.06, 0.16, WALNUT, 0.3);
    b.box(-0.42, 0.3, 0.84, 0.64, color, 0.5, 0.14);
    b.box(-0.34, 0.34, 0.68, 0.18, scale(color, 1.12), 0.9, 0.07);
    for (const x of [-0.47, 0.27]) b.box(x, 0.14, 0.2, 0.5, color, 0.62, 0.09);
  },
};

export const floorLamp: Furniture = {
  model: 'lamp',
  width: 0.6,
  height: 1.75,
  draw(b) {
    b.oval(0, 0.02, 0.16, 0.03, rgb('#4a4248'), 0.4);
    b.line(
      [
        [0, 0.02],
        [0, 1.4],
      ],
      0.03,
      rgb('#5a5058'),
      0.6,
    );
    const on = b.light.night > 0.2;
    const shade = on ? GLOW : rgb('#e9dcc4');
    if (on) b.halo(0, 1.5, 0.3, GLOW, 0.5);
    b.poly(
      [
        [-0.13, 1.7],
        [0.13, 1.7],
        [0.24, 1.36],
        [-0.24, 1.36],
      ],
      shade,
      on ? 1.1 : 0.75,
    );
    if (on) b.glow(-0.16, 1.4, 0.32, 0.26, rgb('#ffeec4'), 0.65);
  },
};

export const pottedPlant: Furniture = {
  model: 'potted_plant',
  width: 0.9,
  height: 1.35,
  draw(b) {
    const { random } = b;
    for (let i = 0; i < 26; i++) {
      const angle = random.range(0.25, Math.PI - 0.25);
      const length = random.range(0.35, 0.95);
      const x = Math.cos(angle) * length * 0.52;
      const y = 0.34 + Math.sin(angle) * length;
      b.line(
        [
          [0, 0.32],
          [x * 0.5, 0.34 + (y - 0.34) * 0.75],
          [x, y],
        ],
        0.012,
        rgb('#4a6b38'),
        0.5,
      );
      const tone = random.pick([rgb('#4d8a46'), rgb('#6aa552'), rgb('#3a7040')]);
      b.oval(x, y, 0.1, 0.05, tone, 0.4 + 0.4 * (i / 26));
    }
    b.poly(
      [
        [-0.19, 0.36],
        [0.19, 0.36],
        [0.14, 0],
        [-0.14, 0],
      ],
      rgb('#c4714a'),
      0.6,
    );
    b.box(-0.21, 0.32, 0.42, 0.07, rgb('#d08258'), 0.8);
  },
};

/** Framed picture with a small landscape or an abstract. */
export function picture(width: number, height: number): Furniture {
  return {
    width,
    height,
    mounted: true,
    draw(b) {
      const { random } = b;
      b.box(
        -width / 2,
        0,
        width,
        height,
        random.pick([WALNUT, rgb('#d9b45a'), rgb('#2f2c33'), WHITE]),
        0.6,
      );
      const m = 0.05;
      const w = width - m * 2;
      const h = height - m * 2;
      b.box(-w / 2, m, w, h, random.pick([rgb('#f3e8d2'), rgb('#bcd6dc'), rgb('#e9c8a8')]), 0.7);
      if (random.chance(0.6)) {
        b.box(
          -w / 2,
          m,
          w,
          h * 0.4,
          random.pick([rgb('#7a9a6b'), rgb('#4f7a8a'), rgb('#c98a5a')]),
          0.6,
        );
        b.oval(
          random.range(-0.25, 0.25) * w,
          m + h * 0.66,
          h * 0.13,
          h * 0.13,
          rgb('#f0b04a'),
          0.8,
        );
        b.poly(
          [
            [-w / 2, m + h * 0.4],
            [-w * 0.15, m + h * 0.72],
            [w * 0.2, m + h * 0.4],
          ],
          rgb('#5f7486'),
          0.6,
        );
      } else {
        for (let i = 0; i < 5; i++) {
          const r = h * random.range(0.08, 0.2);
          b.oval(
            random.range(-0.3, 0.3) * w,
            m + h * random.range(0.25, 0.75),
            r,
            r,
            rgb(random.pick(['#d9583f', '#2f6f8a', '#e8b84a', '#3d5a4a'])),
            0.6,
          );
        }
      }
    },
  };
}

export const television: Furniture = {
  model: 'tv',
  width: 1.8,
  height: 1.5,
  draw(b) {
    b.box(-0.9, 0, 1.8, 0.45, WALNUT, 0.55);
    for (const x of [-0.85, -0.28, 0.29]) b.box(x, 0.06, 0.54, 0.32, scale(WALNUT, 0.8), 0.4);
    b.box(-0.75, 0.52, 1.5, 0.88, rgb('#18181d'), 0.5, 0.02);
    b.glow(-0.71, 0.56, 1.42, 0.8, mix(rgb('#25303c'), b.light.sky[1], 0.25));
    b.poly(
      [
        [-0.71, 1.36],
        [-0.2, 1.36],
        [-0.55, 0.56],
        [-0.71, 0.56],
      ],
      rgb('#5a6a78'),
      0.3,
    );
  },
};

export const coffeeTable: Furniture = {
  width: 1.1,
  height: 0.62,
  draw(b) {
    for (const x of [-0.48, 0.42]) b.box(x, 0, 0.06, 0.4, WALNUT, 0.35);
    b.box(-0.55, 0.38, 1.1, 0.06, OAK, 0.95);
    b.box(-0.3, 0.44, 0.3, 0.04, rgb('#3d6a7a'), 0.6);
    b.oval(0.25, 0.5, 0.07, 0.07, WHITE, 0.7);
  },
};

export const fireplace: Furniture = {
  model: 'fireplace',
  width: 1.7,
  height: 1.35,
  draw(b) {
    b.box(-0.8, 0, 1.6, 1.2, rgb('#b8aca0'), 0.55);
    b.box(-0.9, 1.15, 1.8, 0.12, rgb('#d8cfc4'), 0.9);
    b.box(-0.48, 0.08, 0.96, 0.78, rgb('#1e1719'), 0.3);
    for (const x of [-0.24, -0.02, 0.2]) {
      b.ctx.fillStyle = css(rgb('#ff9a3c'), 0.9);
      b.ctx.beginPath();
      b.ctx.ellipse(b.px(x), b.py(0.3), b.size(0.1), b.size(0.22), 0, 0, 7);
      b.ctx.fill();
      b.ctx.fillStyle = css(rgb('#ffe08a'), 0.9);
      b.ctx.beginPath();
      b.ctx.ellipse(b.px(x), b.py(0.24), b.size(0.05), b.size(0.13), 0, 0, 7);
      b.ctx.fill();
    }
    b.halo(0, 0.35, 0.75, rgb('#ff9a4a'), 0.4);
    b.line(
      [
        [-0.35, 0.12],
        [0.35, 0.16],
      ],
      0.09,
      WALNUT,
      0.4,
    );
  },
};

export const bed: Furniture = {
  model: 'bed',
  width: 2.1,
  height: 1.25,
  draw(b) {
    const cloth = b.random.pick([rgb('#7d9ab8'), rgb('#c98a7a'), rgb('#8fae8a'), rgb('#b8a0c8')]);
    b.box(-1, 0, 2, 1.2, OAK, 0.5, 0.06);
    b.box(-0.95, 0.62, 1.9, 0.5, scale(OAK, 1.08), 0.62, 0.04);
    for (const x of [-0.85, 0.08]) b.box(x, 0.56, 0.78, 0.3, WHITE, 0.82, 0.1);
    b.box(-0.98, 0.12, 1.96, 0.5, WHITE, 0.7, 0.06);
    b.box(-1.02, 0.08, 2.04, 0.44, cloth, 0.65, 0.08);
    b.box(-1.02, 0.44, 2.04, 0.1, mix(cloth, WHITE, 0.55), 0.9, 0.04);
    for (const x of [-0.5, 0, 0.5])
      b.line(
        [
          [x, 0.4],
          [x + 0.06, 0.12],
        ],
        0.012,
        scale(cloth, 0.8),
        0.4,
      );
  },
};

export const nightstand: Furniture = {
  width: 0.5,
  height: 1,
  draw(b) {
    b.box(-0.24, 0, 0.48, 0.55, OAK, 0.55);
    for (const y of [0.08, 0.31]) {
      b.box(-0.2, y, 0.4, 0.19, scale(OAK, 1.08), 0.65);
      b.oval(0, y + 0.1, 0.02, 0.02, rgb('#d9b45a'), 0.9);
    }
    const on = b.light.night > 0.2;
    b.line(
      [
        [0, 0.55],
        [0, 0.75],
      ],
      0.03,
      rgb('#d8c8a8'),
      0.7,
    );
    if (on) b.halo(0, 0.82, 0.26, GLOW, 0.6);
    b.poly(
      [
        [-0.09, 0.95],
        [0.09, 0.95],
        [0.15, 0.72],
        [-0.15, 0.72],
      ],
      on ? GLOW : rgb('#efe2cc'),
      on ? 1.1 : 0.75,
    );
  },
};

export const wardrobe: Furniture = {
  width: 1.4,
  height: 2.1,
  draw(b) {
    const wood = b.random.pick([OAK, WHITE, WALNUT]);
    b.box(-0.7, 0.05, 1.4, 2.05, wood, 0.5);
    for (const x of [-0.66, 0.02]) {
      b.box(x, 0.12, 0.64, 1.9, scale(wood, 1.06), 0.62);
      b.box(x + 0.1, 1.15, 0.44, 0.75, scale(wood, 0.94), 0.55);
      b.box(x + 0.1, 0.25, 0.44, 0.75, scale(wood, 0.94), 0.55);
    }
    for (const x of [-0.06, 0.06]) b.oval(x, 1.05, 0.02, 0.05, rgb('#d9b45a'), 0.9);
  },
};

/** Kitchen base units with worktop, and wall units above. */
export function kitchenUnits(
  width: number,
  color: Rgb,
  middle: 'sink' | 'stove' | 'plain',
): Furniture {
  return {
    width,
    height: 2.2,
    draw(b) {
      const half = width / 2;
      b.box(-half, 0, width, 0.1, rgb('#3a3438'), 0.3);
      const doors = Math.max(2, Math.round(width / 0.55));
      const pitch = width / doors;
      for (let i = 0; i < doors; i++) {
        const x = -half + i * pitch;
        b.box(x + 0.015, 0.1, pitch - 0.03, 0.74, color, 0.58);
        b.box(x + 0.08, 0.18, pitch - 0.16, 0.58, scale(color, 0.94), 0.5);
        b.box(x + pitch * 0.4, 0.76, pitch * 0.2, 0.025, STEEL, 0.9);
        if (middle !== 'stove' || Math.abs(i - (doors - 1) / 2) > 0.8) {
          b.box(x + 0.015, 1.5, pitch - 0.03, 0.66, color, 0.55);
          b.box(x + 0.08, 1.57, pitch - 0.16, 0.52, scale(color, 0.94), 0.48);
        }
      }
      b.box(-half - 0.03, 0.84, width + 0.06, 0.06, rgb('#e3ddd4'), 1);
      if (middle === 'sink') {
        b.box(-0.36, 0.88, 0.72, 0.03, STEEL, 0.6);
        b.line(
          [
            [0.1, 0.9],
            [0.1, 1.16],
            [-0.06, 1.16],
            [-0.06, 1.08],
          ],
          0.03,
          STEEL,
          0.9,
        );
      } else if (middle === 'stove') {
        b.box(-0.32, 0.1, 0.64, 0.76, rgb('#d4d8dc'), 0.6);
        b.glow(-0.25, 0.2, 0.5, 0.36, rgb('#25222a'));
        for (const x of [-0.22, -0.07, 0.08, 0.22])
          b.oval(x, 0.76, 0.03, 0.03, rgb('#33333a'), 0.5);
        b.oval(-0.14, 1.0, 0.15, 0.1, rgb('#b8463c'), 0.6);
        b.box(-0.3, 0.95, 0.32, 0.1, rgb('#c85246'), 0.6, 0.02);
        b.poly(
          [
            [-0.4, 1.55],
            [0.4, 1.55],
            [0.16, 1.8],
            [0.16, 2.2],
            [-0.16, 2.2],
            [-0.16, 1.8],
          ],
          STEEL,
          0.65,
        );
      }
      for (const x of [-half + 0.25, half - 0.35]) {
        const jar = b.random.pick([rgb('#d9a94a'), rgb('#a8443c'), rgb('#5b8f9a'), WHITE]);
        b.box(x, 0.9, 0.13, 0.2, jar, 0.6, 0.02);
        b.box(x + 0.16, 0.9, 0.1, 0.14, mix(jar, WHITE, 0.5), 0.6, 0.02);
      }
    },
  };
}

export const fridge: Furniture = {
  model: 'refrigerator',
  width: 0.85,
  height: 1.9,
  draw(b) {
    const color = b.random.pick([rgb('#dfe3e6'), rgb('#a9c4c0'), rgb('#c8ccd2')]);
    b.box(-0.4, 0.03, 0.8, 1.85, color, 0.6, 0.05);
    b.box(-0.4, 1.2, 0.8, 0.015, scale(color, 0.6), 0.4);
    for (const y of [0.75, 1.3]) b.box(-0.33, y, 0.04, 0.36, STEEL, 0.95, 0.02);
    b.box(0.06, 1.42, 0.14, 0.18, rgb('#f0d878'), 0.7);
    b.box(0.08, 0.86, 0.1, 0.1, rgb('#d9583f'), 0.7);
  },
};

export function table(width: number, wood: Rgb = OAK): Furniture {
  return {
    model: 'table',
    width,
    height: 0.78,
    draw(b) {
      const half = width / 2;
      for (const x of [-half + 0.06, half - 0.13]) b.box(x, 0, 0.07, 0.72, scale(wood, 0.8), 0.4);
      b.box(-half + 0.05, 0.62, width - 0.1, 0.1, scale(wood, 0.85), 0.4);
      b.box(-half, 0.71, width, 0.055, wood, 0.98, 0.01);
    },
  };
}

export const chair: Furniture = {
  model: 'chair',
  width: 0.5,
  height: 0.95,
  draw(b) {
    for (const x of [-0.21, 0.16]) b.box(x, 0, 0.05, 0.95, WALNUT, 0.5);
    for (const y of [0.62, 0.76, 0.88]) b.box(-0.2, y, 0.4, 0.07, WALNUT, 0.65);
    b.box(-0.24, 0.42, 0.48, 0.06, OAK, 0.95);
  },
};

export const bathtub: Furniture = {
  model: 'bathtub',
  width: 1.75,
  height: 1.1,
  draw(b) {
    for (const x of [-0.6, 0.5]) b.box(x, 0, 0.1, 0.1, rgb('#d9b45a'), 0.6, 0.03);
    b.box(-0.85, 0.07, 1.7, 0.52, WHITE, 0.62, 0.2);
    b.box(-0.9, 0.54, 1.8, 0.08, WHITE, 1, 0.04);
    for (let i = 0; i < 9; i++) b.oval(-0.7 + i * 0.17, 0.64, 0.1, 0.06, rgb('#ffffff'), 0.95);
    b.line(
      [
        [0.8, 0.5],
        [0.8, 1],
        [0.6, 1],
        [0.6, 0.92],
      ],
      0.035,
      STEEL,
      0.95,
    );
  },
};

export const washbasin: Furniture = {
  model: 'sink',
  width: 0.9,
  height: 2,
  draw(b) {
    b.box(-0.4, 0.1, 0.8, 0.6, rgb('#8a6a52'), 0.5);
    for (const x of [-0.37, 0.02]) b.box(x, 0.16, 0.35, 0.48, rgb('#9c7a60'), 0.6);
    b.box(-0.45, 0.7, 0.9, 0.14, WHITE, 0.9, 0.04);
    b.line(
      [
        [0, 0.84],
        [0, 1.04],
        [0, 1.04],
      ],
      0.035,
      STEEL,
      0.95,
    );
    b.line(
      [
        [0, 1.02],
        [0.1, 1],
      ],
      0.03,
      STEEL,
      0.95,
    );
    b.box(-0.36, 1.2, 0.72, 0.78, rgb('#c9b08a'), 0.7, 0.05);
    b.glow(-0.31, 1.25, 0.62, 0.68, mix(rgb('#c4d8dc'), b.tone(rgb('#a8c0c8'), 0.6), 0.6));
    b.poly(
      [
        [-0.31, 1.93],
        [0.02, 1.93],
        [-0.22, 1.25],
        [-0.31, 1.25],
      ],
      rgb('#eef6f8'),
      0.7,
    );
  },
};

export const toilet: Furniture = {
  model: 'toilet',
  width: 0.5,
  height: 0.95,
  draw(b) {
    b.box(-0.22, 0.48, 0.44, 0.42, WHITE, 0.6, 0.04);
    b.box(-0.24, 0.88, 0.48, 0.06, WHITE, 0.95, 0.02);
    b.poly(
      [
        [-0.14, 0],
        [0.14, 0],
        [0.2, 0.36],
        [-0.2, 0.36],
      ],
      WHITE,
      0.5,
    );
    b.box(-0.23, 0.34, 0.46, 0.12, WHITE, 0.85, 0.06);
  },
};

export const towelRail: Furniture = {
  width: 0.8,
  height: 0.8,
  mounted: true,
  draw(b) {
    const color = b.random.pick([rgb('#d9786a'), rgb('#6a9ab0'), rgb('#e8c878')]);
    b.box(-0.38, 0.74, 0.76, 0.03, STEEL, 0.9);
    b.box(-0.3, 0.1, 0.36, 0.65, color, 0.62);
    b.box(-0.3, 0.2, 0.36, 0.05, mix(color, WHITE, 0.6), 0.8);
    b.box(0.1, 0.3, 0.22, 0.45, mix(color, WHITE, 0.5), 0.65);
  },
};

export const door: Furniture = {
  model: 'door',
  width: 1.1,
  height: 2.2,
  mounted: true,
  draw(b) {
    const color = b.random.pick([rgb('#8a5f42'), WHITE, rgb('#5a7480')]);
    b.box(-0.55, 0, 1.1, 2.2, WHITE, 0.75);
    b.box(-0.45, 0, 0.9, 2.08, color, 0.5);
    for (const y of [0.2, 1.15])
      for (const x of [-0.34, 0.05]) b.box(x, y, 0.29, 0.72, scale(color, 0.92), 0.42);
    b.oval(0.35, 1, 0.04, 0.04, rgb('#d9b45a'), 0.95);
  },
};

export const wallClock: Furniture = {
  model: 'clock',
  width: 0.4,
  height: 0.4,
  mounted: true,
  draw(b) {
    b.oval(0, 0.2, 0.19, 0.19, rgb('#3a3338'), 0.5);
    b.oval(0, 0.2, 0.165, 0.165, WHITE, 0.8);
    b.line(
      [
        [0, 0.2],
        [0, 0.31],
      ],
      0.014,
      rgb('#2a262c'),
      0.5,
    );
    b.line(
      [
        [0, 0.2],
        [0.07, 0.16],
      ],
      0.018,
      rgb('#2a262c'),
      0.5,
    );
  },
};

/** A low cupboard with dishes and a lamp on it. */
export const sideboard: Furniture = {
  width: 1.7,
  height: 1.4,
  draw(b) {
    b.box(-0.8, 0.1, 1.6, 0.75, WALNUT);
    for (const x of [-0.76, -0.24, 0.28]) {
      b.box(x, 0.16, 0.48, 0.62, mixed(WALNUT), 0.62);
      b.oval(x + 0.4, 0.48, 0.025, 0.025, rgb('#d9b45a'), 0.8);
    }
    b.box(-0.85, 0.85, 1.7, 0.06, WALNUT, 0.75);
    b.box(-0.62, 0.91, 0.07, 0.26, rgb('#7fa4b8'));
    b.poly(
      [
        [-0.8, 1.14],
        [-0.38, 1.14],
        [-0.48, 1.4],
        [-0.7, 1.4],
      ],
      rgb('#f2dfb4'),
      0.9,
    );
    for (let i = 0; i < 4; i++)
      b.box(0.25 - i * 0.01, 0.91 + i * 0.035, 0.34, 0.03, WHITE, 0.7, 0.01);
    b.oval(-0.05, 1, 0.12, 0.09, rgb('#d8863c'), 0.6);
  },
};

function mixed(color: Rgb): Rgb {
  return [color[0] + 18, color[1] + 14, color[2] + 10];
}
