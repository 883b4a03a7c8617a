import type { Rgb } from '../../color.ts';
import { css, mix, scale } from '../../color.ts';
import { lit } from '../../render/light.ts';
import type { Brush } from '../shading.ts';
import {
  blob,
  bodywork,
  ellipse,
  fill,
  glass,
  hull,
  lamp,
  line,
  occupant,
  panel,
  reflections,
  smoke,
  solid,
} from './parts.ts';
import type { Vehicle, VehicleMoment } from './vehicle.ts';

/** Foam along the waterline and a broken reflection: drawn last, over the hull. */
function water(brush: Brush, m: VehicleMoment, from: number, to: number): void {
  const { ctx } = brush;
  const length = to - from;
  const speed = Math.min(1, m.speed / 3);
  const unit = Math.min(0.22, length * 0.03);
  ctx.fillStyle = css(lit([240, 250, 252], brush.light, 0.9), 0.75);
  ctx.beginPath();
  ctx.moveTo(from - length * 0.12 * speed, -unit * 0.5);
  // It thins out towards bow and stern.
  const thin = (i: number): number => Math.min(1, (24 - i) / 7, (i + 2) / 4);
  for (let i = 0; i <= 24; i++) {
    const x = from + (i / 24) * (length + unit);
    const crest = Math.sin(i * 1.7 + m.t * 3) * 0.35 + 0.1 + speed * (i > 17 ? 0.5 : 0.1);
    ctx.lineTo(x, unit * (crest * thin(i) - 0.2 * (1 - thin(i))));
  }
  for (let i = 24; i >= 0; i--) {
    const x = from + (i / 24) * (length + unit);
    ctx.lineTo(x, unit * thin(i) * (Math.sin(i * 2.3 - m.t * 2.5) * 0.4 - 0.8) - unit * 0.2);
  }
  ctx.fill();
  ctx.strokeStyle = css(lit([240, 250, 252], brush.light, 0.9), 0.5);
  ctx.lineWidth = unit * 0.3;
  ctx.beginPath();
  for (let i = 0; i < 4; i++) {
    const x = from - length * (0.02 + i * 0.05) * (0.4 + speed);
    ctx.moveTo(x - length * 0.07, -unit * (0.4 + i * 0.5));
    ctx.quadraticCurveTo(x, -unit * (0.2 + i * 0.4), x + length * 0.06, -unit * (0.6 + i * 0.5));
  }
  ctx.stroke();
}

function planks(
  brush: Brush,
  color: Rgb,
  from: number,
  to: number,
  low: number,
  high: number,
  count: number,
): void {
  for (let i = 1; i < count; i++) {
    const y = low + ((high - low) * i) / count;
    brush.ctx.strokeStyle = brush.tone(scale(color, 0.66), 0.5);
    brush.ctx.lineWidth = 0.018;
    brush.ctx.beginPath();
    brush.ctx.moveTo(from, y + 0.06);
    brush.ctx.quadraticCurveTo((from + to) / 2, y - 0.05, to, y + 0.1);
    brush.ctx.stroke();
  }
}

function motorboat(brush: Brush, m: VehicleMoment): void {
  bodywork(
    brush,
    blob(
      [
        [-3, 0.9],
        [-3.05, 0.1],
        [-2.6, -0.3],
        [1.6, -0.3],
        [2.7, 0.4],
        [3.4, 1.15],
        [2, 1.05],
        [-1, 0.9],
      ],
      0.4,
    ),
    m.color,
    -0.3,
    1.1,
  );
  fill(
    brush,
    blob(
      [
        [-3.04, 0.5],
        [2.85, 0.62],
        [3.1, 0.86],
        [-3.03, 0.72],
      ],
      0.2,
    ),
    m.second ?? [246, 244, 238],
    0.95,
  );
  bodywork(
    brush,
    blob(
      [
        [-1.4, 0.9],
        [-1.3, 1.75],
        [0.2, 1.78],
        [0.9, 1.0],
      ],
      0.3,
    ),
    mix(m.color, m.second ?? [246, 244, 238], 0.25),
    0.8,
    1.8,
  );
  const w = blob(
    [
      [-1.1, 1.15],
      [-1.05, 1.62],
      [0.12, 1.64],
      [0.6, 1.12],
    ],
    0.3,
  );
  glass(brush, w, m.night, true);
  brush.ctx.save();
  brush.ctx.clip(w);
  occupant(brush, -0.3, 1.15, 1.1, [200, 90, 60]);
  brush.ctx.restore();
  reflections(brush, w, -1.1, 0.6, 1.1, 1.65);
  line(
    brush,
    [
      [0.8, 1.05],
      [1.1, 1.35],
      [2.6, 1.42],
      [3.3, 1.2],
    ],
    brush.tone([214, 218, 222], 1),
    0.04,
  );
  solid(
    brush,
    panel(
      [
        [-3.4, 0.3],
        [-3.35, 1.0],
        [-3.0, 1.02],
        [-3.0, 0.3],
      ],
      0.3,
    ),
    [60, 62, 68],
  );
  water(brush, m, -3.1, 2.4);
}

function rowboat(brush: Brush, m: VehicleMoment): void {
  fill(
    brush,
    blob(
      [
        [-1.7, 0.6],
        [-1.3, 0.3],
        [1.3, 0.3],
        [1.8, 0.66],
        [0, 0.52],
      ],
      0.4,
    ),
    scale(m.color, 0.5),
    0.4,
  );
  m.rider?.(brush);
  bodywork(
    brush,
    blob(
      [
        [-1.85, 0.62],
        [-1.7, 0.05],
        [-1.2, -0.16],
        [1.0, -0.16],
        [1.6, 0.1],
        [1.95, 0.72],
        [1, 0.5],
        [-0.8, 0.46],
      ],
      0.5,
    ),
    m.color,
    -0.2,
    0.7,
  );
  planks(brush, m.color, -1.75, 1.75, -0.1, 0.5, 4);
  line(
    brush,
    [
      [-1.85, 0.62],
      [-0.8, 0.47],
      [1, 0.51],
      [1.95, 0.72],
    ],
    brush.tone(mix(m.color, [255, 255, 255], 0.3), 1),
    0.05,
  );
  const swing = Math.cos(m.t * Math.PI) * 0.35;
  const dip = Math.sin(m.t * Math.PI) * 0.12;
  line(
    brush,
    [
      [-0.3 - swing * 0.4, 0.86 + dip * 0.4],
      [-0.05, 0.56],
      [0.75 + swing * 2, -0.12 - dip],
    ],
    brush.tone([176, 128, 78], 0.9),
    0.05,
  );
  solid(brush, ellipse(0.8 + swing * 2.05, -0.15 - dip, 0.2, 0.06, -0.5), [190, 142, 90]);
  water(brush, m, -1.7, 1.6);
}

function canoe(brush: Brush, m: VehicleMoment): void {
  m.rider?.(brush);
  bodywork(
    brush,
    blob(
      [
        [-2.4, 0.72],
        [-2.2, 0.16],
        [-1.6, -0.1],
        [1.6, -0.1],
        [2.2, 0.16],
        [2.4, 0.72],
        [1.8, 0.44],
        [0, 0.34],
        [-1.8, 0.44],
      ],
      0.6,
    ),
    m.color,
    -0.15,
    0.7,
  );
  line(
    brush,
    [
      [-2.35, 0.7],
      [-1.8, 0.44],
      [0, 0.34],
      [1.8, 0.44],
      [2.35, 0.7],
    ],
    brush.tone([226, 190, 130], 1),
    0.04,
  );
  const dip = Math.cos(m.t * 0.55 * Math.PI * 2);
  line(
    brush,
    [
      [0.28, 1.15],
      [0.46 + dip * 0.3, -0.08],
    ],
    brush.tone([176, 128, 78], 0.9),
    0.045,
  );
  solid(brush, ellipse(0.48 + dip * 0.32, -0.14, 0.08, 0.22, 0.2), [196, 148, 96]);
  water(brush, m, -2.1, 2.1);
}

function sail(
  brush: Brush,
  pairs: readonly (readonly [number, number])[],
  color: Rgb,
  t: number,
): void {
  const path = blob(pairs, 0.55);
  brush.ctx.strokeStyle = brush.tone(scale(color, 0.6), 0.5);
  brush.ctx.lineWidth = 0.03;
  brush.ctx.stroke(path);
  const xs = pairs.map((p) => p[0]);
  const [a, b] = [Math.min(...xs), Math.max(...xs)];
  const g = brush.ctx.createLinearGradient(a, 0, b, 0);
  g.addColorStop(0, css(lit(scale(color, 0.86), brush.light, 0.6)));
  g.addColorStop(0.55, css(lit(color, brush.light, 1)));
  g.addColorStop(1, css(lit(scale(color, 0.8), brush.light, 0.5)));
  brush.ctx.fillStyle = g;
  brush.ctx.fill(path);
  brush.ctx.save();
  brush.ctx.clip(path);
  const ys = pairs.map((p) => p[1]);
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  for (let i = 1; i < 6; i++) {
    const y = low + ((high - low) * i) / 6;
    line(
      brush,
      [
        [a, y],
        [(a + b) / 2, y - 0.12 + Math.sin(t * 2 + i) * 0.03],
        [b, y + 0.02],
      ],
      brush.tone(scale(color, 0.82), 0.6),
      0.022,
    );
  }
  brush.ctx.restore();
}

function sailboat(brush: Brush, m: VehicleMoment): void {
  const cloth: Rgb = m.second ?? [250, 246, 236];
  const puff = Math.sin(m.t * 1.3) * 0.06;
  line(
    brush,
    [
      [0.2, 0.5],
      [0.2, 8.4],
    ],
    brush.tone([150, 112, 74], 0.9),
    0.13,
  );
  line(
    brush,
    [
      [0.2, 1.3],
      [-2.7, 1.2],
    ],
    brush.tone([150, 112, 74], 0.9),
    0.09,
  );
  sail(
    brush,
    [
      [0.12, 1.4],
      [0.12, 8.1],
      [-0.7 - puff, 5.4],
      [-1.7 - puff, 3.1],
      [-2.7, 1.35],
      [-1.3, 1.22],
    ],
    cloth,
    m.t,
  );
  sail(
    brush,
    [
      [0.34, 7.4],
      [0.42, 1.1],
      [1.4 + puff, 1.15],
      [3.1, 1.0],
      [2.1 + puff, 2.6],
      [1.1 + puff, 5.1],
    ],
    scale(cloth, 0.97),
    m.t + 1,
  );
  fill(
    brush,
    blob(
      [
        [0.2, 8.4],
        [-0.5, 8.3 + Math.sin(m.t * 6) * 0.06],
        [-0.6, 8.1],
        [0.2, 8.1],
      ],
      0.4,
    ),
    [206, 52, 44],
    0.95,
  );
  occupant(brush, -1.7, 1.0, 1.7, [206, 90, 60]);
  bodywork(
    brush,
    blob(
      [
        [-3.1, 0.9],
        [-3.0, 0.1],
        [-2.2, -0.35],
        [1.6, -0.35],
        [2.6, 0.2],
        [3.5, 1.1],
        [1.6, 0.82],
        [-1, 0.76],
      ],
      0.45,
    ),
    m.color,
    -0.4,
    1.05,
  );
  fill(
    brush,
    blob(
      [
        [-3.06, 0.66],
        [3.2, 0.84],
        [3.36, 0.98],
        [-3.1, 0.82],
      ],
      0.2,
    ),
    mix(m.color, [255, 255, 255], 0.8),
    0.95,
  );
  water(brush, m, -3.0, 2.6);
}

function ship(brush: Brush, m: VehicleMoment): void {
  const white: Rgb = [246, 244, 238];
  for (const [x, y, w, h] of [
    [-11, 6.2, 19, 2.3],
    [-9.5, 8.5, 15, 2.1],
    [-7, 10.6, 9.5, 1.9],
  ] as const) {
    bodywork(
      brush,
      panel(
        [
          [x, y],
          [x + 0.2, y + h],
          [x + w - 0.7, y + h],
          [x + w, y],
        ],
        0.08,
      ),
      white,
      y,
      y + h,
    );
    const count = Math.round(w / 1.2);
    for (let i = 0; i < count; i++) {
      const px = x + 0.7 + (i * (w - 1.6)) / count;
      const win = panel(
        [
          [px, y + h * 0.35],
          [px, y + h * 0.75],
          [px + 0.7, y + h * 0.75],
          [px + 0.7, y + h * 0.35],
        ],
        0.15,
      );
      glass(brush, win, m.night, true);
    }
  }
  for (const x of [-5.6, -1.6]) {
    smoke(brush, x + 0.6, 16.2, m.t * 0.4, {
      color: [150, 150, 152],
      size: 1.5,
      rise: 3,
      drift: -6,
      count: 8,
      alpha: 0.35,
    });
    bodywork(
      brush,
      panel(
        [
          [x, 12.4],
          [x - 0.35, 16.2],
          [x + 1.7, 16.2],
          [x + 1.9, 12.4],
        ],
        0.08,
      ),
      m.second ?? [206, 60, 46],
      12,
      16.4,
    );
    fill(
      brush,
      panel(
        [
          [x - 0.32, 15.4],
          [x - 0.35, 16.2],
          [x + 1.7, 16.2],
          [x + 1.72, 15.4],
        ],
        0.05,
      ),
      [40, 40, 44],
      0.6,
    );
  }
  line(
    brush,
    [
      [6.5, 6.2],
      [6.5, 13],
    ],
    brush.tone([190, 190, 190], 0.9),
    0.18,
  );
  const body = blob(
    [
      [-17, 6.4],
      [-17.4, 3.2],
      [-16, -1],
      [14, -1],
      [17.2, 3.2],
      [19.6, 7.2],
      [12, 6.3],
      [-4, 6.1],
    ],
    0.35,
  );
  bodywork(brush, body, m.color, -1, 7);
  brush.ctx.save();
  brush.ctx.clip(body);
  fill(
    brush,
    panel(
      [
        [-20, 0.7],
        [20, 0.7],
        [20, -2],
        [-20, -2],
      ],
      0,
    ),
    [160, 48, 40],
    0.7,
  );
  line(
    brush,
    [
      [-20, 0.75],
      [20, 0.75],
    ],
    brush.tone(white, 1),
    0.14,
  );
  brush.ctx.restore();
  for (let i = 0; i < 13; i++) {
    const p = ellipse(-14 + i * 2.1, 4.1, 0.32, 0.32);
    glass(brush, p, m.night, true);
    brush.ctx.strokeStyle = brush.tone(mix(m.color, [255, 255, 255], 0.4), 0.9);
    brush.ctx.lineWidth = 0.09;
    brush.ctx.stroke(p);
  }
  line(
    brush,
    [
      [-17, 7.1],
      [-4, 6.9],
      [12, 7.1],
      [19.4, 7.9],
    ],
    brush.tone(white, 0.9),
    0.09,
  );
  water(brush, m, -16.8, 15.5);
}

function yacht(brush: Brush, m: VehicleMoment): void {
  const white: Rgb = m.color;
  bodywork(
    brush,
    blob(
      [
        [-5.5, 2.4],
        [-5.2, 3.9],
        [2.0, 3.9],
        [4.6, 2.4],
      ],
      0.25,
    ),
    white,
    2.2,
    4,
  );
  bodywork(
    brush,
    blob(
      [
        [-4.0, 3.9],
        [-3.6, 5.1],
        [0.4, 5.1],
        [1.8, 3.9],
      ],
      0.25,
    ),
    white,
    3.8,
    5.2,
  );
  for (const w of [
    blob(
      [
        [-4.6, 2.7],
        [-4.5, 3.5],
        [1.7, 3.5],
        [3.4, 2.7],
      ],
      0.2,
    ),
    blob(
      [
        [-3.2, 4.1],
        [-3.0, 4.8],
        [0.2, 4.8],
        [1.1, 4.1],
      ],
      0.2,
    ),
  ]) {
    glass(brush, w, m.night, true);
    reflections(brush, w, -4.6, 3.4, 2.7, 4.8);
  }
  line(
    brush,
    [
      [-1.8, 5.1],
      [-2.3, 6.3],
    ],
    brush.tone([210, 212, 216], 1),
    0.1,
  );
  bodywork(
    brush,
    blob(
      [
        [-8.2, 2.4],
        [-8.5, 1.0],
        [-7.6, -0.4],
        [6, -0.4],
        [8, 1.2],
        [9.8, 3.0],
        [5, 2.5],
        [-3, 2.2],
      ],
      0.35,
    ),
    white,
    -0.5,
    2.8,
  );
  fill(
    brush,
    blob(
      [
        [-8.4, 1.1],
        [8.1, 1.5],
        [8.5, 1.85],
        [-8.4, 1.4],
      ],
      0.1,
    ),
    m.second ?? [34, 62, 104],
    0.9,
  );
  line(
    brush,
    [
      [3.6, 2.6],
      [4.4, 3.3],
      [8.6, 3.6],
      [9.6, 3.1],
    ],
    brush.tone([220, 222, 226], 1),
    0.06,
  );
  water(brush, m, -8.2, 7.2);
}

function submarine(brush: Brush, m: VehicleMoment): void {
  hull(
    brush,
    blob(
      [
        [-0.9, 2.3],
        [-0.8, 4.0],
        [1.2, 4.0],
        [1.5, 2.3],
      ],
      0.35,
    ),
    m.color,
    2.3,
    4,
  );
  line(
    brush,
    [
      [0.3, 4.0],
      [0.3, 5.1],
      [0.75, 5.1],
    ],
    brush.tone([150, 154, 160], 0.9),
    0.16,
  );
  solid(
    brush,
    panel(
      [
        [-5.6, 1.1],
        [-6.6, 2.9],
        [-5.9, 2.9],
        [-4.6, 1.6],
      ],
      0.2,
    ),
    scale(m.color, 0.85),
  );
  solid(
    brush,
    panel(
      [
        [-5.6, 0.9],
        [-6.6, -0.9],
        [-5.9, -0.9],
        [-4.6, 0.4],
      ],
      0.2,
    ),
    scale(m.color, 0.75),
  );
  hull(
    brush,
    blob(
      [
        [-6, 1],
        [-4.4, 2.1],
        [0, 2.55],
        [4, 2.3],
        [5.7, 1.4],
        [5.9, 0.8],
        [5.3, 0.0],
        [3.6, -0.5],
        [0, -0.6],
        [-4.4, 0],
      ],
      0.9,
    ),
    m.color,
    -0.6,
    2.6,
  );
  for (const x of [-1.6, 0.4, 2.4]) {
    fill(brush, ellipse(x, 1.25, 0.52, 0.52), [206, 166, 80], 0.95);
    const w = ellipse(x, 1.25, 0.38, 0.38);
    glass(brush, w, Math.max(m.night, 0.6), true);
  }
  const spin = m.t * 9;
  for (let i = 0; i < 3; i++)
    solid(
      brush,
      ellipse(
        -6.25,
        1.0 + Math.sin(spin + i * 2.1) * 0.45,
        0.12,
        0.5 * Math.abs(Math.cos(spin + i * 2.1)) + 0.1,
      ),
      [206, 166, 80],
    );
  lamp(brush, 5.5, 1.2, 0.2, 0.24, [255, 244, 200], 0.8);
  beam2(brush);
  for (let i = 0; i < 7; i++) {
    const age = (m.t * 0.5 + i / 7) % 1;
    brush.ctx.strokeStyle = css([230, 246, 255], 0.7 * (1 - age));
    brush.ctx.lineWidth = 0.05;
    brush.ctx.stroke(
      ellipse(
        -6.4 - age * 1.6 + Math.sin(i * 3) * 0.2,
        1.2 + age * 2.2,
        0.1 + age * 0.14,
        0.1 + age * 0.14,
      ),
    );
  }
}

function beam2(brush: Brush): void {
  const g = brush.ctx.createLinearGradient(5.5, 0, 9, 0);
  g.addColorStop(0, css([255, 246, 206], 0.35));
  g.addColorStop(1, css([255, 246, 206], 0));
  brush.ctx.fillStyle = g;
  brush.ctx.beginPath();
  brush.ctx.moveTo(5.6, 1.35);
  brush.ctx.lineTo(9, 2.3);
  brush.ctx.lineTo(9, -0.4);
  brush.ctx.lineTo(5.6, 1.05);
  brush.ctx.fill();
}

export const boats: readonly Vehicle[] = [
  {
    id: 'boat',
    length: 6.4,
    height: 1.9,
    draught: 0.4,
    habitat: 'water_surface',
    speed: 5,
    color: '#c23b32',
    room: { back: 1.6 },
    draw: motorboat,
  },
  {
    id: 'rowboat',
    length: 3.9,
    height: 1.5,
    draught: 0.3,
    habitat: 'water_surface',
    speed: 1.2,
    color: '#8a5a34',
    rider: 'rower',
    room: { back: 0.8 },
    draw: rowboat,
  },
  {
    id: 'canoe',
    length: 4.9,
    height: 1.5,
    draught: 0.4,
    habitat: 'water_surface',
    speed: 1.4,
    color: '#a8432c',
    rider: 'paddler',
    room: { back: 0.8 },
    draw: canoe,
  },
  {
    id: 'sailboat',
    length: 6.8,
    height: 8.5,
    draught: 0.4,
    habitat: 'water_surface',
    speed: 2.4,
    color: '#2f5d8c',
    room: { back: 1.4 },
    draw: sailboat,
  },
  {
    id: 'ship',
    length: 37,
    height: 16.5,
    draught: 1,
    habitat: 'water_surface',
    speed: 4,
    color: '#26354f',
    sway: 1.4,
    room: { back: 8, above: 4 },
    draw: ship,
  },
  {
    id: 'yacht',
    length: 18.4,
    height: 6.3,
    draught: 0.6,
    habitat: 'water_surface',
    speed: 5,
    color: '#f7f6f2',
    sway: 1.2,
    room: { back: 4 },
    draw: yacht,
  },
  {
    id: 'submarine',
    length: 12.6,
    height: 5.1,
    draught: 0.9,
    habitat: 'underwater',
    speed: 2,
    color: '#e0b03b',
    altitude: 3,
    room: { front: 3, back: 2.4 },
    draw: submarine,
  },
];
