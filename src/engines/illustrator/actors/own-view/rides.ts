import { mix, rgb, scale } from '../../color.ts';
import type { Own } from './hands.ts';
import { arm, fist } from './hands.ts';
import type { Point, Sheet } from './sheet.ts';

const RUBBER = rgb('#2b2b30');
const STEEL = rgb('#b9bec6');
const PANEL = rgb('#34353c');

/** The bar of a bicycle with both hands on it; with dials and mirrors, that of a motorcycle. */
export function handlebar(sheet: Sheet, own: Own, motor: boolean): void {
  const { ctx } = sheet;
  ctx.translate(0, -0.02);
  ctx.rotate(Math.sin(sheet.t * 1.3) * 0.035);
  sheet.limb([0, -0.1], [0, 0.2], [0.05, 0.03], own.color);
  if (motor) {
    sheet.shape(
      [
        [-0.2, -0.1],
        [-0.14, 0.12],
        [0.14, 0.12],
        [0.2, -0.1],
      ],
      own.color,
      { soft: true },
    );
    for (const side of [-1, 1]) {
      sheet.line(
        [
          [side * 0.34, 0.2],
          [side * 0.44, 0.38],
        ],
        RUBBER,
        0.014,
      );
      sheet.shape(
        [
          [side * 0.38, 0.36],
          [side * 0.37, 0.45],
          [side * 0.53, 0.45],
          [side * 0.53, 0.36],
        ],
        mix(STEEL, rgb('#8fb4dc'), 0.4),
        { soft: true },
      );
    }
  }
  const bar: Point[] = [
    [-0.56, 0.14],
    [-0.36, 0.21],
    [-0.12, 0.2],
    [0.12, 0.2],
    [0.36, 0.21],
    [0.56, 0.14],
  ];
  sheet.line(bar, scale(STEEL, 0.5), 0.04);
  sheet.line(bar, STEEL, 0.026, 0.95);
  for (const side of [-1, 1] as const) {
    sheet.limb([side * 0.6, 0.125], [side * 0.4, 0.198], [0.032, 0.03], RUBBER);
    sheet.line(
      [
        [side * 0.36, 0.2],
        [side * 0.5, 0.25],
      ],
      STEEL,
      0.012,
    );
    arm(sheet, own, [side * 0.78, -0.2], [side * 0.53, 0.09]);
    fist(sheet, own, [side * 0.49, 0.155], side === 1 ? -1 : 1);
  }
  for (const x of motor ? [-0.07, 0.07] : [0])
    dial(sheet, [x, motor ? 0.2 : 0.225], motor ? 0.062 : 0.034);
}

function dial(sheet: Sheet, [x, y]: Point, radius: number): void {
  sheet.disc([x, y], radius, STEEL, 0.9);
  sheet.disc([x, y], radius * 0.84, rgb('#20222a'), 0.7);
  const at = 2.3 + Math.sin(sheet.t * 1.1) * 0.5;
  sheet.line(
    [
      [x, y],
      [x + Math.cos(at) * radius * 0.6, y + Math.sin(at) * radius * 0.6],
    ],
    rgb('#ff6a4a'),
    radius * 0.12,
    1.2,
  );
}

/** The inside of a car: dashboard, wheel with both hands, window posts, mirror. */
export function dashboard(sheet: Sheet, own: Own): void {
  const { half, ctx } = sheet;
  for (const side of [-1, 1])
    sheet.shape(
      [
        [side * half * 0.8, 1],
        [side * (half + 0.02), 1],
        [side * (half + 0.02), 0.2],
        [side * half * 0.96, 0.25],
      ],
      PANEL,
    );
  sheet.shape(
    [
      [-half, 1.02],
      [half, 1.02],
      [half, 0.93],
      [0, 0.955],
      [-half, 0.93],
    ],
    PANEL,
  );
  sheet.line(
    [
      [0.16, 0.95],
      [0.16, 0.9],
    ],
    RUBBER,
    0.02,
  );
  sheet.shape(
    [
      [0.02, 0.9],
      [0.02, 0.81],
      [0.3, 0.81],
      [0.3, 0.9],
    ],
    mix(PANEL, rgb('#9cc0e0'), 0.6),
    { soft: true },
  );
  sheet.shape(
    [
      [-half - 0.1, -0.05],
      [-half - 0.1, 0.26],
      [-half * 0.5, 0.33],
      [0, 0.31],
      [half * 0.5, 0.29],
      [half + 0.1, 0.24],
      [half + 0.1, -0.05],
    ],
    mix(PANEL, own.color, 0.22),
    { soft: true, dark: 0.4 },
  );
  for (const x of [-0.4, -0.25]) dial(sheet, [x, 0.225], 0.055);
  sheet.shape(
    [
      [0.1, 0.08],
      [0.1, 0.23],
      [0.4, 0.23],
      [0.4, 0.08],
    ],
    rgb('#3f6f9c'),
    { dark: 0.8 },
  );
  ctx.save();
  ctx.translate(-0.325, 0.03);
  ctx.rotate(Math.sin(sheet.t * 0.9) * 0.14);
  for (const [width, color] of [
    [0.06, scale(RUBBER, 0.7)],
    [0.042, RUBBER],
  ] as const) {
    ctx.strokeStyle = sheet.tone(color, 0.8);
    ctx.lineWidth = width;
    ctx.beginPath();
    ctx.arc(0, 0, 0.27, 0, 7);
    ctx.stroke();
  }
  sheet.line(
    [
      [-0.26, 0],
      [0.26, 0],
    ],
    RUBBER,
    0.05,
  );
  sheet.disc([0, 0], 0.07, mix(RUBBER, STEEL, 0.2), 0.8);
  for (const side of [-1, 1] as const) {
    arm(sheet, own, [side * 0.36, -0.26], [side * 0.27, 0.08]);
    fist(sheet, own, [side * 0.245, 0.135], side === 1 ? -1 : 1);
  }
  ctx.restore();
}

/** A cockpit: panel of dials, window struts, a yoke with both hands. */
export function cockpit(sheet: Sheet, own: Own): void {
  const { half } = sheet;
  for (const side of [-1, 1]) {
    sheet.line(
      [
        [side * half * 0.42, 1.05],
        [side * half * 0.55, 0.2],
      ],
      PANEL,
      0.05,
    );
    sheet.line(
      [
        [side * half * 1.02, 1.05],
        [side * half * 1.02, 0.1],
      ],
      PANEL,
      0.12,
    );
  }
  sheet.line(
    [
      [-half, 1],
      [half, 1],
    ],
    PANEL,
    0.09,
  );
  sheet.shape(
    [
      [-half - 0.1, -0.05],
      [-half - 0.1, 0.2],
      [-half * 0.6, 0.36],
      [half * 0.6, 0.36],
      [half + 0.1, 0.2],
      [half + 0.1, -0.05],
    ],
    PANEL,
    { soft: true, dark: 0.5 },
  );
  for (let i = 0; i < 6; i++) dial(sheet, [-0.5 + i * 0.2, 0.25], 0.06);
  for (let i = 0; i < 14; i++)
    sheet.disc(
      [-0.52 + i * 0.08, 0.155],
      0.012,
      rgb(['#ff7a4a', '#7ae08a', '#ffd35a'][i % 3]!),
      1.1,
    );
  const turn = Math.sin(sheet.t) * 0.02;
  sheet.limb([0, -0.1], [0, 0.1], [0.04, 0.03], RUBBER);
  sheet.line(
    [
      [-0.16, 0.16 + turn],
      [-0.16, 0.06 + turn],
      [0.16, 0.06 - turn],
      [0.16, 0.16 - turn],
    ],
    RUBBER,
    0.045,
  );
  for (const side of [-1, 1] as const) {
    arm(sheet, own, [side * 0.42, -0.22], [side * 0.2, 0.06]);
    fist(sheet, own, [side * 0.165, 0.12 - side * turn], side === 1 ? -1 : 1);
  }
}

/** The bow of a boat; with a paddle in both hands, that of a canoe. */
export function bow(sheet: Sheet, own: Own, paddled: boolean): void {
  const { ctx } = sheet;
  ctx.save();
  ctx.rotate(Math.sin(sheet.t * 1.4) * 0.025);
  sheet.shape(
    [
      [-0.62, -0.1],
      [-0.3, 0.18],
      [0, 0.36],
      [0.3, 0.18],
      [0.62, -0.1],
    ],
    own.color,
  );
  sheet.shape(
    [
      [-0.5, -0.1],
      [-0.24, 0.15],
      [0, 0.29],
      [0.24, 0.15],
      [0.5, -0.1],
    ],
    rgb('#b98a56'),
    { dark: 0.6 },
  );
  for (const at of [-0.3, -0.1, 0.1, 0.3])
    sheet.line(
      [
        [at * 1.3, -0.1],
        [at * 0.16, 0.26],
      ],
      rgb('#7d5630'),
      0.006,
    );
  sheet.line(
    [
      [-0.34, 0.055],
      [0.34, 0.055],
    ],
    rgb('#8a6238'),
    0.035,
  );
  ctx.restore();
  if (!paddled) {
    sheet.line(
      [
        [-0.5, 0.1],
        [-0.22, 0.3],
        [0, 0.44],
        [0.22, 0.3],
        [0.5, 0.1],
      ],
      STEEL,
      0.014,
      0.95,
    );
    for (const [x, y] of [
      [-0.22, 0.3],
      [0, 0.44],
      [0.22, 0.3],
    ] as const)
      sheet.line(
        [
          [x, y],
          [x * 0.95, y - 0.12],
        ],
        STEEL,
        0.012,
      );
    return;
  }
  const stroke = Math.sin(sheet.t * 2.6);
  const end = (side: number): Point => [side * 0.78, 0.2 + side * stroke * 0.22];
  sheet.line([end(-1), end(1)], rgb('#d8b070'), 0.026, 0.9);
  for (const side of [-1, 1] as const) {
    const [x, y] = end(side);
    sheet.shape(
      [
        [x - side * 0.02, y + 0.02],
        [x + side * 0.06, y + 0.075],
        [x + side * 0.2, y + 0.05],
        [x + side * 0.2, y - 0.06],
        [x + side * 0.05, y - 0.06],
      ],
      rgb('#e2a43c'),
      { soft: true },
    );
    const grip: Point = [side * 0.3, 0.2 + side * stroke * 0.085];
    arm(sheet, own, [side * 0.52, -0.2], [grip[0] + side * 0.035, grip[1] - 0.06]);
    fist(sheet, own, grip, side === 1 ? -1 : 1);
  }
}

/** Tips of skis with poles in both hands, or the nose of one board. */
export function boards(sheet: Sheet, own: Own, pair: boolean): void {
  const sway = Math.sin(sheet.t * 1.6) * 0.05;
  const places = pair ? [-0.13, 0.13] : [0];
  const wide = pair ? 0.055 : 0.17;
  for (const x of places) {
    const tip = x * 0.72 + sway;
    sheet.shape(
      [
        [x * 1.5 - wide * 1.3, -0.1],
        [tip - wide * 0.75, 0.2],
        [tip - wide * 0.5, 0.3],
        [tip, 0.36],
        [tip + wide * 0.5, 0.3],
        [tip + wide * 0.75, 0.2],
        [x * 1.5 + wide * 1.3, -0.1],
      ],
      own.color,
      { soft: !pair, dark: 0.7 },
    );
    sheet.line(
      [
        [x * 1.5, -0.1],
        [tip, 0.28],
      ],
      mix(own.color, [255, 255, 255], 0.6),
      wide * 0.25,
      0.9,
    );
  }
  for (const side of [-1, 1] as const) {
    const hand: Point = [side * 0.46, 0.16 + Math.sin(sheet.t * 3 + side) * 0.025];
    if (pair)
      sheet.line(
        [
          [hand[0] + side * 0.1, hand[1] - 0.26],
          [hand[0] - side * 0.03, hand[1] + 0.16],
        ],
        STEEL,
        0.014,
        0.9,
      );
    arm(sheet, own, [side * 0.72, -0.16], [hand[0] + side * 0.05, hand[1] - 0.05]);
    fist(sheet, own, hand, side === 1 ? -1 : 1);
  }
}

/** The neck, mane and ears of a mount, and hands with reins. */
export function mount(sheet: Sheet, own: Own): void {
  const { ctx } = sheet;
  ctx.save();
  ctx.translate(0, Math.sin(sheet.t * 6) * 0.02);
  for (const side of [-1, 1])
    sheet.shape(
      [
        [side * 0.03, 0.38],
        [side * 0.075, 0.53],
        [side * 0.115, 0.37],
      ],
      own.color,
      { dark: 0.5 },
    );
  sheet.shape(
    [
      [-0.3, -0.12],
      [-0.17, 0.16],
      [-0.125, 0.38],
      [-0.06, 0.44],
      [0.06, 0.44],
      [0.125, 0.38],
      [0.17, 0.16],
      [0.3, -0.12],
    ],
    own.color,
    { soft: true },
  );
  const mane = scale(own.color, 0.38);
  for (let i = 0; i < 12; i++) {
    const y = 0.42 - i * 0.045;
    sheet.limb(
      [0, y],
      [0.035 + 0.012 * i + Math.sin(sheet.t * 5 + i) * 0.012, y - 0.085],
      [0.034, 0.01],
      mane,
    );
  }
  ctx.restore();
  for (const side of [-1, 1] as const) {
    const hand: Point = [side * 0.3, 0.12];
    sheet.line([hand, [side * 0.13, 0.33]], rgb('#5a3a24'), 0.014);
    arm(sheet, own, [side * 0.56, -0.2], [hand[0] + side * 0.04, hand[1] - 0.055]);
    fist(sheet, own, hand, side === 1 ? -1 : 1);
  }
}

/** Wings that beat at both sides. */
export function wings(sheet: Sheet, own: Own): void {
  const beat = Math.sin(sheet.t * 4) * 0.16;
  const { half } = sheet;
  for (const side of [-1, 1]) {
    for (let i = 7; i >= 0; i--) {
      const far = half * (0.5 + 0.075 * i);
      sheet.shape(
        [
          [side * half * 1.05, -0.06],
          [side * half * 1.05, 0.2 + beat * 0.6],
          [side * far, 0.34 + beat - i * 0.02],
          [side * (far + 0.06), 0.1 + beat * 0.6 - i * 0.02],
        ],
        mix(own.color, [20, 16, 14], (7 - i) * 0.06),
        { dark: 0.7 },
      );
    }
  }
}
