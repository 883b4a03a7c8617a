import { mix, rgb, scale } from '../../color.ts';
import type { Brush, Furniture } from './brush.ts';

const STEEL = rgb('#8d949c');
const DARK = rgb('#2c2b33');
const WHITE = rgb('#f2eee8');

/** Upright bars between two rails. */
function bars(b: Brush, from: number, to: number, height: number, pitch: number): void {
  for (let x = from; x <= to + 0.001; x += pitch) {
    b.box(x - 0.028, 0, 0.056, height, scale(STEEL, 0.75), 0.5);
    b.box(x - 0.02, 0, 0.016, height, scale(STEEL, 1.25), 0.9);
  }
  for (const y of [0.06, height * 0.5, height - 0.12])
    b.box(from - 0.05, y, to - from + 0.1, 0.09, scale(STEEL, 0.8), 0.7);
}

/** A front of bars as of a cell; `door` frames the part that opens. */
export function cellBars(width: number, height: number, door = true): Furniture {
  return {
    width,
    height,
    draw(b) {
      bars(b, -width / 2, width / 2, height, 0.17);
      if (!door) return;
      for (const x of [-0.55, 0.55]) b.box(x - 0.05, 0, 0.1, height, scale(STEEL, 0.6), 0.6);
      b.box(0.34, 0.95, 0.22, 0.3, scale(STEEL, 0.55), 0.8, 0.02);
      b.oval(0.45, 1.1, 0.035, 0.035, DARK, 0.5);
    },
  };
}

export const bunkBed: Furniture = {
  width: 2.1,
  height: 1.8,
  draw(b) {
    for (const x of [-1, 0.95]) b.box(x, 0, 0.06, 1.75, scale(STEEL, 0.7), 0.5);
    for (const y of [0.42, 1.32]) {
      b.box(-1.02, y - 0.07, 2.06, 0.07, scale(STEEL, 0.8), 0.5);
      b.box(-0.96, y, 1.92, 0.13, rgb('#b8b4a4'), 0.7, 0.04);
      b.box(-0.5, y + 0.03, 1.48, 0.12, rgb('#6f7a68'), 0.55, 0.03);
      b.box(-0.92, y + 0.1, 0.4, 0.11, WHITE, 0.8, 0.05);
    }
  },
};

export const barredWindow: Furniture = {
  width: 0.9,
  height: 0.7,
  mounted: true,
  draw(b) {
    b.box(-0.45, 0, 0.9, 0.7, rgb('#7d7b78'), 0.35);
    const day = mix(b.light.sky[1], [255, 255, 255], 0.25);
    b.glow(-0.38, 0.07, 0.76, 0.56, day);
    for (let i = -2; i <= 2; i++) b.box(i * 0.15 - 0.02, 0.05, 0.04, 0.6, DARK, 0.4);
  },
};

export const cinemaScreen: Furniture = {
  width: 5.6,
  height: 2.7,
  mounted: true,
  draw(b) {
    b.box(-2.8, 0, 5.6, 2.7, rgb('#16131a'), 0.6);
    b.glow(-2.66, 0.14, 5.32, 2.42, rgb('#cfe4f2'));
    b.glow(-2.66, 0.14, 5.32, 0.75, rgb('#4f7a5c'));
    b.ctx.fillStyle = '#8fa8c2';
    for (const [x, w, h] of [
      [-1.6, 1.5, 1],
      [-0.4, 1.2, 1.35],
      [1.3, 1.8, 0.9],
    ] as const) {
      b.ctx.beginPath();
      b.ctx.moveTo(b.px(x - w), b.py(0.88));
      b.ctx.lineTo(b.px(x), b.py(0.88 + h));
      b.ctx.lineTo(b.px(Math.min(2.66, x + w)), b.py(0.88));
      b.ctx.fill();
    }
    b.oval(1.9, 2.1, 0.2, 0.2, rgb('#fff3c4'), 1);
    b.glow(-2.66, 0.14, 5.32, 0.26, rgb('#0c0a0e'));
    b.glow(-2.66, 2.3, 5.32, 0.26, rgb('#0c0a0e'));
    b.halo(0, 1.35, 4.2, rgb('#bcd8f0'), 0.26);
  },
};

/** A row of theatre seats from behind. */
export const cinemaSeats: Furniture = {
  width: 4.2,
  height: 0.95,
  draw(b) {
    for (let i = -3; i <= 3; i++) {
      const x = i * 0.6;
      b.box(x - 0.28, 0, 0.56, 0.55, rgb('#3a1418'), 0.3);
      b.box(x - 0.27, 0.18, 0.54, 0.77, rgb('#9c2830'), 0.5, 0.14);
      b.box(x - 0.21, 0.3, 0.42, 0.56, rgb('#b83a40'), 0.55, 0.1);
      b.box(x + 0.25, 0.12, 0.1, 0.5, rgb('#2a2024'), 0.6, 0.03);
    }
  },
};

export const crib: Furniture = {
  width: 1.4,
  height: 1.1,
  draw(b) {
    const wood = rgb('#f1e6d2');
    b.box(-0.66, 0.34, 1.32, 0.24, rgb('#bcd8ea'), 0.7, 0.06);
    b.oval(-0.4, 0.62, 0.2, 0.08, WHITE, 0.9);
    for (let x = -0.6; x <= 0.61; x += 0.13) b.box(x - 0.018, 0.2, 0.036, 0.75, wood, 0.6);
    b.box(-0.7, 0.93, 1.4, 0.07, wood, 0.85, 0.03);
    b.box(-0.7, 0.2, 1.4, 0.07, wood, 0.6, 0.03);
    for (const x of [-0.7, 0.62]) b.box(x, 0, 0.08, 1.08, wood, 0.65, 0.03);
  },
};

/** Moon and stars on threads. */
export const cribMobile: Furniture = {
  width: 1,
  height: 1,
  mounted: true,
  draw(b) {
    b.line(
      [
        [0, 1],
        [0, 0.78],
      ],
      0.012,
      rgb('#8a7a6a'),
    );
    b.line(
      [
        [-0.42, 0.74],
        [0, 0.8],
        [0.42, 0.74],
      ],
      0.02,
      rgb('#c9a878'),
    );
    const hung = ['#f4c95a', '#f29ab0', '#8fc7e8', '#a6d49a'];
    hung.forEach((color, i) => {
      const x = -0.42 + i * 0.28;
      const y = i % 2 ? 0.42 : 0.3;
      b.line(
        [
          [x, 0.76],
          [x, y],
        ],
        0.008,
        rgb('#a89a8a'),
      );
      b.oval(x, y - 0.06, 0.09, 0.09, rgb(color), 0.75);
    });
  },
};

export const toyShelf: Furniture = {
  width: 1.5,
  height: 1.15,
  draw(b) {
    const colors = ['#e2584a', '#f4c23e', '#4f9ad0', '#6ab86a', '#a86ad0', '#f29ab0'];
    b.box(-0.75, 0, 1.5, 1.15, rgb('#f4eee2'), 0.55);
    for (let row = 0; row < 3; row++) {
      b.box(-0.7, 0.06 + row * 0.36, 1.4, 0.3, rgb('#d8cdb8'), 0.35);
      for (let i = 0; i < 4; i++) {
        const x = -0.52 + i * 0.35;
        const y = 0.06 + row * 0.36;
        const color = rgb(b.random.pick(colors));
        if (b.random.chance(0.4)) b.oval(x, y + 0.11, 0.11, 0.11, color, 0.6);
        else b.box(x - 0.11, y, 0.22, b.random.range(0.14, 0.25), color, 0.6, 0.02);
      }
    }
  },
};

/** Bottles before a lit mirror. */
export const bottleShelf: Furniture = {
  width: 4,
  height: 1.5,
  mounted: true,
  draw(b) {
    b.box(-2, 0, 4, 1.5, rgb('#4a2f22'), 0.5);
    b.glow(-1.92, 0.06, 3.84, 1.38, rgb('#6a4a34'));
    b.halo(0, 0.75, 1.9, rgb('#ffd08a'), 0.5);
    const glass = ['#3f7a4a', '#8a4a22', '#c98a2e', '#d9e2e4', '#5a2a4a', '#3d6a9a', '#b8323a'];
    for (let row = 0; row < 3; row++) {
      const y = 0.08 + row * 0.47;
      b.box(-1.95, y - 0.05, 3.9, 0.05, rgb('#2e1c14'), 0.7);
      for (let x = -1.85; x < 1.85; x += b.random.range(0.12, 0.2)) {
        const h = b.random.range(0.2, 0.3);
        const color = rgb(b.random.pick(glass));
        b.box(x, y, 0.085, h, color, 0.75, 0.02);
        b.box(x + 0.03, y + h, 0.026, 0.1, color, 0.7);
        b.glow(x + 0.015, y + 0.03, 0.014, h * 0.7, [255, 255, 255], 0.5);
      }
    }
  },
};

export const barCounter: Furniture = {
  width: 4.4,
  height: 1.15,
  draw(b) {
    const wood = rgb('#5f3a26');
    b.box(-2.2, 0, 4.4, 1.05, wood, 0.45);
    for (let i = 0; i < 6; i++)
      b.box(-2.1 + i * 0.72, 0.14, 0.6, 0.76, scale(wood, 1.2), 0.5, 0.02);
    b.box(-2.28, 1.02, 4.56, 0.1, rgb('#8a5a38'), 1);
    b.box(-2.2, 0.06, 4.4, 0.05, rgb('#c9a24a'), 0.9);
    b.box(-0.3, 1.12, 0.6, 0.28, rgb('#c9a24a'), 0.8, 0.06);
    for (const x of [-0.2, 0, 0.2]) {
      b.box(x - 0.025, 1.36, 0.05, 0.22, DARK, 0.6, 0.02);
      b.box(x - 0.015, 1.2, 0.03, 0.08, rgb('#e8d8a0'), 1);
    }
    for (const [x, color] of [
      [-1.3, '#e0a030'],
      [1.2, '#e0a030'],
      [1.45, '#a8323a'],
    ] as const) {
      b.box(x - 0.06, 1.12, 0.12, 0.17, rgb(color), 0.9, 0.02);
      b.oval(x, 1.3, 0.07, 0.03, WHITE, 1);
    }
  },
};

/** Loaves on slanting boards. */
export const breadShelf: Furniture = {
  width: 2.4,
  height: 2,
  draw(b) {
    b.box(-1.2, 0, 2.4, 2, rgb('#8a5f3c'), 0.5);
    for (let row = 0; row < 4; row++) {
      const y = 0.1 + row * 0.48;
      b.box(-1.12, y, 2.24, 0.4, rgb('#4a301e'), 0.35);
      b.box(-1.14, y - 0.02, 2.28, 0.05, rgb('#b88a58'), 0.9);
      const long = row % 2 === 0;
      for (let x = -0.98; x < 1; x += long ? 0.5 : 0.27) {
        const crust = mix(rgb('#c98a42'), rgb('#a8642a'), b.random.next());
        if (long) {
          b.oval(x + 0.14, y + 0.13, 0.23, 0.1, crust, 0.75);
          for (const d of [-0.08, 0.02, 0.12])
            b.line(
              [
                [x + 0.1 + d, y + 0.11],
                [x + 0.15 + d, y + 0.2],
              ],
              0.014,
              rgb('#f0d29a'),
              0.9,
            );
        } else b.oval(x + 0.06, y + 0.13, 0.12, 0.12, crust, 0.75);
      }
    }
  },
};

/** Cakes and croissants behind glass. */
export const pastryCase: Furniture = {
  width: 2.8,
  height: 1.3,
  draw(b) {
    b.box(-1.4, 0, 2.8, 0.55, rgb('#e8d8c0'), 0.5);
    b.box(-1.4, 0.1, 2.8, 0.08, rgb('#c98a6a'), 0.6);
    b.box(-1.4, 0.55, 2.8, 0.72, rgb('#fdf6e4'), 0.9);
    b.halo(0, 1, 1.3, rgb('#ffe2a8'), 0.45);
    const icing = ['#f29ab0', '#fff4e0', '#6a3a24', '#f4c95a', '#a8d49a'];
    for (const y of [0.58, 0.9]) {
      b.box(-1.36, y - 0.03, 2.72, 0.03, rgb('#b8c4c8'), 0.9);
      for (let x = -1.2; x < 1.25; x += 0.3) {
        const color = rgb(b.random.pick(icing));
        if (y < 0.7 && b.random.chance(0.6)) {
          b.box(x - 0.12, y, 0.24, 0.13, rgb('#d9a86a'), 0.7, 0.02);
          b.box(x - 0.13, y + 0.12, 0.26, 0.07, color, 0.85, 0.03);
          b.oval(x, y + 0.21, 0.03, 0.03, rgb('#d0303a'), 0.8);
        } else {
          b.oval(x, y + 0.06, 0.12, 0.06, rgb('#c9853e'), 0.8);
          b.oval(x, y + 0.09, 0.05, 0.05, rgb('#e0a85a'), 0.9);
        }
      }
    }
    b.glow(-1.3, 0.6, 0.5, 0.62, [255, 255, 255], 0.16);
    b.box(-1.44, 1.25, 2.88, 0.06, rgb('#a87a50'), 0.95);
  },
};

/** A long shelf of a supermarket with a board over it that names the aisle. */
export const aisle: Furniture = {
  width: 3.4,
  height: 2.7,
  draw(b) {
    const goods = ['#d9483f', '#f0b83a', '#4f9a5a', '#3d7ab8', '#f4eee0', '#e07a3a', '#8a4a9a'];
    b.box(-1.7, 0, 3.4, 2.05, rgb('#d8dcdf'), 0.5);
    for (let row = 0; row < 5; row++) {
      const y = 0.12 + row * 0.39;
      b.box(-1.64, y, 3.28, 0.34, rgb('#8f979c'), 0.35);
      let x = -1.6;
      while (x < 1.5) {
        const color = rgb(b.random.pick(goods));
        const w = b.random.range(0.09, 0.17);
        const h = b.random.range(0.18, 0.29);
        for (let n = b.random.int(2, 5); n > 0 && x < 1.52; n--) {
          b.box(x, y, w - 0.012, h, color, 0.65, 0.01);
          b.glow(x + w * 0.2, y + h * 0.35, w * 0.5, h * 0.25, [255, 255, 255], 0.55);
          x += w;
        }
      }
      b.box(-1.68, y - 0.045, 3.36, 0.05, rgb('#f4f4f0'), 0.9);
      for (let tag = -1.5; tag < 1.6; tag += 0.5)
        b.glow(tag, y - 0.04, 0.14, 0.045, rgb('#f2c83a'));
    }
    b.box(-0.7, 2.2, 1.4, 0.46, rgb('#2f7a4a'), 0.7, 0.04);
    b.glow(-0.55, 2.4, 0.7, 0.07, [255, 255, 255], 0.95);
    b.glow(-0.55, 2.28, 1.05, 0.06, [255, 255, 255], 0.75);
    b.oval(0.45, 2.45, 0.12, 0.12, rgb('#f4c23e'), 0.9);
  },
};

export const shoppingCart: Furniture = {
  width: 1.1,
  height: 1.05,
  draw(b) {
    const wire = rgb('#a8b0b8');
    b.poly(
      [
        [-0.42, 0.45],
        [-0.5, 0.92],
        [0.5, 0.8],
        [0.42, 0.45],
      ],
      mix(wire, [255, 255, 255], 0.4),
      0.6,
    );
    for (const [x, y, color] of [
      [-0.25, 0.86, '#d9483f'],
      [0, 0.88, '#4f9a5a'],
      [0.22, 0.82, '#f0b83a'],
    ] as const)
      b.oval(x, y, 0.13, 0.12, rgb(color), 0.7);
    for (let i = 0; i <= 6; i++)
      b.line(
        [
          [-0.42 + i * 0.14, 0.45],
          [-0.5 + i * 0.166, 0.92 - i * 0.02],
        ],
        0.014,
        scale(wire, 0.8),
      );
    for (const y of [0.5, 0.62, 0.74])
      b.line(
        [
          [-0.45, y],
          [0.45, y],
        ],
        0.012,
        scale(wire, 0.8),
      );
    b.line(
      [
        [-0.42, 0.45],
        [-0.34, 0.16],
        [0.42, 0.16],
      ],
      0.035,
      wire,
    );
    b.line(
      [
        [-0.5, 0.92],
        [-0.66, 1],
      ],
      0.045,
      rgb('#c8323a'),
    );
    for (const x of [-0.34, 0.4]) b.oval(x, 0.08, 0.08, 0.08, DARK, 0.5);
  },
};

/** A raised bed with broad leaves, ferns and blossoms. */
export const planter: Furniture = {
  width: 2.2,
  height: 1.9,
  draw(b) {
    b.box(-1.1, 0, 2.2, 0.42, rgb('#9a6a4a'), 0.5, 0.03);
    b.box(-1.04, 0.36, 2.08, 0.08, rgb('#4a3424'), 0.5);
    const greens = ['#3f8a3f', '#5aa84a', '#2f6f3a', '#7ab84a'];
    for (let i = 0; i < 44; i++) {
      const x = b.random.range(-0.95, 0.95);
      const lean = b.random.range(-0.45, 0.45);
      const h = b.random.range(0.35, 1.35);
      const color = rgb(b.random.pick(greens));
      b.line(
        [
          [x, 0.4],
          [x + lean * 0.4, 0.4 + h * 0.6],
          [x + lean, 0.4 + h],
        ],
        b.random.range(0.02, 0.045),
        color,
        0.6,
      );
      for (const share of [0.45, 0.7, 0.9, 1])
        b.oval(x + lean * share + (i % 2 ? 0.08 : -0.08), 0.4 + h * share, 0.15, 0.055, color, 0.7);
      if (i % 4 === 0)
        b.oval(
          x + lean * 0.7,
          0.45 + h * 0.8,
          0.07,
          0.07,
          rgb(b.random.pick(['#e8507a', '#f4c23e', '#f2f0ea', '#c86ad0'])),
          0.85,
        );
    }
  },
};

/** Panes from floor to roof with a garden sky behind. */
export const glassWall: Furniture = {
  width: 3,
  height: 3.6,
  mounted: true,
  draw(b) {
    b.glow(-1.5, 0, 3, 3.6, mix(b.light.sky[1], [255, 255, 255], 0.35));
    b.glow(-1.5, 0, 3, 1.1, mix(b.light.sky[2], rgb('#8fb87a'), 0.55));
    for (let i = 0; i < 5; i++)
      b.oval(-1.1 + i * 0.55, 0.5, 0.4, b.random.range(0.5, 1.2), rgb('#7fae6a'), 0.8);
    for (let i = 0; i <= 3; i++) b.box(-1.5 + i - 0.035, 0, 0.07, 3.6, rgb('#f0f4f0'), 0.75);
    for (const y of [0.02, 0.7, 1.9, 3.5]) b.box(-1.5, y, 3, 0.08, rgb('#f0f4f0'), 0.8);
  },
};

export const lockers: Furniture = {
  width: 3.6,
  height: 2,
  draw(b) {
    for (let i = 0; i < 8; i++) {
      const x = -1.8 + i * 0.45;
      b.box(x, 0.08, 0.43, 1.9, rgb('#4f7f9a'), 0.5, 0.01);
      for (const y of [1.7, 1.62, 1.54]) b.glow(x + 0.1, y, 0.22, 0.025, rgb('#274454'));
      b.box(x + 0.34, 1, 0.04, 0.12, rgb('#d8dce0'), 0.9);
    }
  },
};

/** A pane as wide as a wall with the sea behind it. */
export const seaTank: Furniture = {
  width: 7.4,
  height: 2.7,
  mounted: true,
  draw(b) {
    b.box(-3.7, 0, 7.4, 2.7, rgb('#1a2a38'), 0.5);
    const { ctx } = b;
    const water = ctx.createLinearGradient(0, b.py(2.6), 0, b.py(0.1));
    water.addColorStop(0, '#5fd0f0');
    water.addColorStop(0.6, '#1f8cc8');
    water.addColorStop(1, '#12507f');
    ctx.fillStyle = water;
    ctx.fillRect(b.px(-3.58), b.py(2.58), b.size(7.16), b.size(2.46));
    ctx.save();
    ctx.beginPath();
    ctx.rect(b.px(-3.58), b.py(2.58), b.size(7.16), b.size(2.46));
    ctx.clip();
    for (let i = 0; i < 6; i++) {
      ctx.fillStyle = 'rgba(255,255,255,0.10)';
      ctx.beginPath();
      const x = -3.4 + i * 1.2;
      ctx.moveTo(b.px(x), b.py(2.6));
      ctx.lineTo(b.px(x + 0.35), b.py(2.6));
      ctx.lineTo(b.px(x + 1.1), b.py(0.1));
      ctx.lineTo(b.px(x + 0.3), b.py(0.1));
      ctx.fill();
    }
    ctx.fillStyle = '#d8c89a';
    ctx.beginPath();
    ctx.ellipse(b.px(0), b.py(0.06), b.size(4.4), b.size(0.26), 0, 0, 7);
    ctx.fill();
    for (let i = 0; i < 16; i++) {
      const x = b.random.range(-3.4, 3.4);
      const color = b.random.pick(['#ff7f6a', '#e86ab0', '#ffb34a', '#9a6ad8', '#4ab88a']);
      ctx.strokeStyle = color;
      ctx.lineCap = 'round';
      ctx.lineWidth = b.size(0.07);
      for (let k = -2; k <= 2; k++) {
        ctx.beginPath();
        ctx.moveTo(b.px(x), b.py(0.15));
        ctx.lineTo(b.px(x + k * 0.1), b.py(0.15 + b.random.range(0.2, 0.55)));
        ctx.stroke();
      }
    }
    ctx.restore();
    for (const x of [-1.2, 1.2]) b.box(x - 0.04, 0.06, 0.08, 2.58, rgb('#22323e'), 0.5);
  },
};

export const showerCabin: Furniture = {
  width: 1.2,
  height: 2.2,
  draw(b) {
    b.box(-0.6, 0, 1.2, 0.14, WHITE, 0.7, 0.02);
    b.glow(-0.55, 0.14, 1.1, 1.95, rgb('#cfe8ee'), 0.55);
    b.line(
      [
        [-0.3, 0.9],
        [-0.3, 2],
        [-0.05, 2.02],
      ],
      0.03,
      STEEL,
      0.8,
    );
    b.poly(
      [
        [-0.14, 1.98],
        [0.12, 1.98],
        [0.06, 2.06],
        [-0.08, 2.06],
      ],
      STEEL,
      0.9,
    );
    for (let i = 0; i < 7; i++)
      b.line(
        [
          [-0.1 + i * 0.03, 1.95],
          [-0.22 + i * 0.08, 0.2],
        ],
        0.01,
        rgb('#ffffff'),
        1,
      );
    for (const x of [-0.6, 0.55]) b.box(x, 0.1, 0.05, 2.1, STEEL, 0.8);
    b.box(-0.6, 2.14, 1.2, 0.05, STEEL, 0.9);
  },
};
