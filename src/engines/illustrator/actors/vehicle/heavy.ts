import type { Rgb } from '../../color.ts';
import { mix, rgb, scale } from '../../color.ts';
import type { Brush } from '../shading.ts';
import {
  beam,
  blob,
  bodywork,
  ellipse,
  fill,
  glass,
  lamp,
  line,
  occupant,
  panel,
  reflections,
  smoke,
  solid,
  TRUCK_WHEEL,
  wheel,
} from './parts.ts';
import type { Vehicle, VehicleMoment } from './vehicle.ts';

const PASSENGERS: readonly Rgb[] = [
  [150, 74, 66],
  [70, 104, 130],
  [196, 160, 84],
  [96, 124, 88],
  [120, 84, 124],
];

/** Windows in a row with people behind some of them. */
function windowRow(
  brush: Brush,
  m: VehicleMoment,
  from: number,
  to: number,
  count: number,
  bottom: number,
  top: number,
): void {
  const { ctx } = brush;
  const step = (to - from) / count;
  for (let i = 0; i < count; i++) {
    const a = from + i * step + 0.06;
    const b = from + (i + 1) * step - 0.06;
    const w = panel(
      [
        [a, bottom],
        [a, top],
        [b, top],
        [b, bottom],
      ],
      0.12,
    );
    glass(brush, w, m.night, true);
    if ((i * 7 + Math.floor(m.variant * 10)) % 3 !== 0) {
      ctx.save();
      ctx.clip(w);
      occupant(brush, (a + b) / 2, bottom + 0.14, 1.1, PASSENGERS[(i * 3) % PASSENGERS.length]!);
      ctx.restore();
    }
    reflections(brush, w, a, b, bottom, top);
  }
}

function heavyWheels(brush: Brush, m: VehicleMoment, xs: readonly number[], r: number): void {
  for (const x of xs) {
    fill(brush, ellipse(x, r + 0.06, r * 1.2, r * 1.2), [20, 20, 24], 0.4);
    wheel(brush, x, r, r, m.travelled, TRUCK_WHEEL);
  }
}

function bus(brush: Brush, m: VehicleMoment): void {
  fill(
    brush,
    panel(
      [
        [-5.2, 0.5],
        [5.2, 0.5],
        [5.0, 0.2],
        [-5.0, 0.2],
      ],
      0.2,
    ),
    [26, 26, 30],
    0.4,
  );
  const body = panel(
    [
      [-5.55, 0.42],
      [-5.6, 2.8],
      [-5.3, 3.05],
      [5.2, 3.05],
      [5.52, 2.8],
      [5.6, 1.4],
      [5.55, 0.42],
    ],
    0.22,
  );
  bodywork(brush, body, m.color, 0.3, 3.1);
  const stripe = m.second ?? mix(m.color, [255, 255, 255], 0.82);
  fill(
    brush,
    panel(
      [
        [-5.58, 1.22],
        [5.57, 1.22],
        [5.57, 1.04],
        [-5.58, 1.04],
      ],
      0,
    ),
    stripe,
    0.9,
  );
  windowRow(brush, m, -5.3, 3.6, 7, 1.5, 2.55);
  const door = panel(
    [
      [3.75, 0.5],
      [3.75, 2.55],
      [4.65, 2.55],
      [4.65, 0.5],
    ],
    0.06,
  );
  glass(brush, door, m.night, true);
  line(
    brush,
    [
      [4.2, 0.5],
      [4.2, 2.55],
    ],
    brush.tone(m.color, 0.6),
    0.07,
  );
  const wind = panel(
    [
      [4.85, 1.3],
      [4.85, 2.6],
      [5.42, 2.6],
      [5.52, 1.3],
    ],
    0.12,
  );
  glass(brush, wind, m.night, true);
  brush.ctx.save();
  brush.ctx.clip(wind);
  occupant(brush, 5.0, 1.5, 1.2, [50, 70, 110]);
  brush.ctx.restore();
  reflections(brush, wind, 4.8, 5.5, 1.3, 2.6);
  fill(
    brush,
    panel(
      [
        [4.5, 2.72],
        [4.5, 2.95],
        [5.44, 2.95],
        [5.48, 2.72],
      ],
      0.1,
    ),
    [24, 24, 26],
    0.4,
  );
  for (let i = 0; i < 4; i++) lamp(brush, 4.72 + i * 0.2, 2.83, 0.05, 0.06, [255, 190, 70], 0.4);
  heavyWheels(brush, m, [-3.5, 3.1], 0.5);
  lamp(brush, 5.48, 0.75, 0.1, 0.13, [255, 244, 214], m.night);
  lamp(brush, -5.5, 1.3, 0.06, 0.16, [226, 38, 34], m.night * 0.7);
  beam(brush, 5.55, 0.75, 3, m.night);
}

function schoolBus(brush: Brush, m: VehicleMoment): void {
  const dark: Rgb = [36, 34, 32];
  fill(
    brush,
    panel(
      [
        [-4.6, 0.6],
        [4.4, 0.6],
        [4.2, 0.28],
        [-4.4, 0.28],
      ],
      0.2,
    ),
    dark,
    0.4,
  );
  bodywork(
    brush,
    blob(
      [
        [2.7, 0.5],
        [2.7, 1.62],
        [3.3, 1.62],
        [4.3, 1.46],
        [4.55, 1.2],
        [4.6, 0.5],
      ],
      0.4,
    ),
    m.color,
    0.4,
    1.7,
  );
  bodywork(
    brush,
    panel(
      [
        [-4.7, 0.5],
        [-4.75, 2.6],
        [-4.4, 2.95],
        [2.6, 2.95],
        [2.95, 2.7],
        [3.1, 1.6],
        [3.1, 0.5],
      ],
      0.22,
    ),
    m.color,
    0.3,
    3,
  );
  windowRow(brush, m, -4.5, 1.7, 6, 1.68, 2.5);
  const wind = panel(
    [
      [1.9, 1.66],
      [1.9, 2.5],
      [2.72, 2.5],
      [2.96, 1.66],
    ],
    0.12,
  );
  glass(brush, wind, m.night, true);
  brush.ctx.save();
  brush.ctx.clip(wind);
  occupant(brush, 2.2, 1.75, 1.15, [90, 70, 60]);
  brush.ctx.restore();
  reflections(brush, wind, 1.9, 2.9, 1.66, 2.5);
  for (const y of [1.5, 1.12, 0.78])
    line(
      brush,
      [
        [-4.72, y],
        [2.95, y],
      ],
      brush.tone(dark, 0.5),
      0.06,
    );
  solid(
    brush,
    blob(
      [
        [0.9, 0.92],
        [0.75, 1.15],
        [0.9, 1.38],
        [1.15, 1.38],
        [1.3, 1.15],
        [1.15, 0.92],
      ],
      0.2,
    ),
    [206, 38, 38],
    0.95,
  );
  heavyWheels(brush, m, [-2.9, 3.4], 0.5);
  lamp(brush, 4.5, 0.92, 0.1, 0.13, [255, 244, 214], m.night);
  lamp(brush, 2.5, 2.86, 0.12, 0.08, [255, 150, 40], 0.2 + (Math.floor(m.t * 2) % 2) * 0.7);
  beam(brush, 4.6, 0.92, 3, m.night);
}

/** Cab over or with a bonnet, nose at x = `front`. */
function cab(brush: Brush, m: VehicleMoment, front: number, color: Rgb): void {
  const x = (v: number): number => front + v;
  bodywork(
    brush,
    blob(
      [
        [x(-2.1), 0.6],
        [x(-2.1), 2.6],
        [x(-1.9), 2.85],
        [x(-0.9), 2.85],
        [x(-0.5), 2.6],
        [x(-0.1), 1.6],
        [x(0), 1.3],
        [x(0.02), 0.6],
      ],
      0.3,
    ),
    color,
    0.4,
    2.9,
  );
  const w = blob(
    [
      [x(-1.3), 1.6],
      [x(-1.3), 2.5],
      [x(-0.78), 2.5],
      [x(-0.32), 1.6],
    ],
    0.25,
  );
  glass(brush, w, m.night, false);
  brush.ctx.save();
  brush.ctx.clip(w);
  occupant(brush, x(-0.9), 1.62, 1.3, [150, 60, 50]);
  brush.ctx.restore();
  reflections(brush, w, x(-1.3), x(-0.2), 1.6, 2.5);
  line(
    brush,
    [
      [x(-1.42), 2.5],
      [x(-1.42), 0.8],
    ],
    brush.tone(scale(color, 0.5), 0.4),
    0.025,
  );
  fill(
    brush,
    panel(
      [
        [x(-1.3), 1.36],
        [x(-1.1), 1.36],
        [x(-1.1), 1.3],
        [x(-1.3), 1.3],
      ],
      0.2,
    ),
    [210, 214, 220],
    1,
  );
  fill(
    brush,
    panel(
      [
        [x(-0.55), 0.52],
        [x(0.08), 0.52],
        [x(0.08), 0.78],
        [x(-0.5), 0.78],
      ],
      0.2,
    ),
    [190, 194, 200],
    0.8,
  );
  lamp(brush, x(-0.05), 1.0, 0.09, 0.13, [255, 244, 214], m.night);
  beam(brush, x(0.05), 1.0, 3, m.night);
}

function truck(brush: Brush, m: VehicleMoment): void {
  fill(
    brush,
    panel(
      [
        [-4.3, 0.9],
        [3.9, 0.9],
        [3.8, 0.5],
        [-4.2, 0.5],
      ],
      0.1,
    ),
    [34, 34, 38],
    0.5,
  );
  const box = m.second ?? [236, 234, 226];
  bodywork(
    brush,
    panel(
      [
        [-4.5, 0.95],
        [-4.5, 3.5],
        [1.85, 3.5],
        [1.85, 0.95],
      ],
      0.05,
    ),
    box,
    0.8,
    3.6,
  );
  for (let i = 1; i < 9; i++)
    line(
      brush,
      [
        [-4.5 + i * 0.7, 1.0],
        [-4.5 + i * 0.7, 3.45],
      ],
      brush.tone(scale(box, 0.84), 0.6),
      0.03,
    );
  fill(
    brush,
    panel(
      [
        [-4.5, 1.3],
        [1.85, 1.3],
        [1.85, 1.08],
        [-4.5, 1.08],
      ],
      0,
    ),
    m.color,
    0.9,
  );
  cab(brush, m, 4.2, m.color);
  line(
    brush,
    [
      [1.98, 1.0],
      [1.98, 3.3],
    ],
    brush.tone([190, 194, 200], 0.9),
    0.12,
  );
  smoke(brush, 1.98, 3.35, m.t, {
    color: [120, 120, 120],
    size: 0.3,
    rise: 0.8,
    drift: -1.6,
    count: 6,
    alpha: 0.25 * Math.min(1, m.speed),
  });
  heavyWheels(brush, m, [-3.5, -2.4, 3.1], 0.52);
  lamp(brush, -4.46, 0.8, 0.06, 0.1, [226, 38, 34], m.night * 0.7);
}

function fireTruck(brush: Brush, m: VehicleMoment): void {
  fill(
    brush,
    panel(
      [
        [-4.3, 0.8],
        [3.9, 0.8],
        [3.8, 0.45],
        [-4.2, 0.45],
      ],
      0.1,
    ),
    [34, 34, 38],
    0.5,
  );
  bodywork(
    brush,
    panel(
      [
        [-4.4, 0.6],
        [-4.4, 2.55],
        [2.1, 2.55],
        [2.1, 0.6],
      ],
      0.06,
    ),
    m.color,
    0.4,
    2.7,
  );
  for (let i = 0; i < 4; i++) {
    solid(
      brush,
      panel(
        [
          [-4.1 + i * 1.5, 1.25],
          [-4.1 + i * 1.5, 2.3],
          [-2.85 + i * 1.5, 2.3],
          [-2.85 + i * 1.5, 1.25],
        ],
        0.06,
      ),
      [196, 200, 206],
      0.85,
    );
    for (let k = 0; k < 5; k++)
      line(
        brush,
        [
          [-4.05 + i * 1.5, 1.4 + k * 0.18],
          [-2.9 + i * 1.5, 1.4 + k * 0.18],
        ],
        brush.tone([150, 154, 160], 0.6),
        0.02,
      );
  }
  fill(
    brush,
    panel(
      [
        [-4.4, 1.12],
        [4.1, 1.12],
        [4.1, 0.98],
        [-4.4, 0.98],
      ],
      0,
    ),
    m.second ?? [246, 240, 220],
    0.95,
  );
  cab(brush, m, 4.2, m.color);
  // The ladder on its turntable.
  solid(
    brush,
    panel(
      [
        [-3.5, 2.55],
        [-3.4, 2.85],
        [-2.6, 2.85],
        [-2.5, 2.55],
      ],
      0.2,
    ),
    [150, 154, 160],
  );
  line(
    brush,
    [
      [-3.6, 2.82],
      [3.6, 3.1],
    ],
    brush.tone([214, 218, 224], 0.95),
    0.07,
  );
  line(
    brush,
    [
      [-3.6, 3.12],
      [3.6, 3.4],
    ],
    brush.tone([214, 218, 224], 0.95),
    0.07,
  );
  for (let i = 0; i < 18; i++)
    line(
      brush,
      [
        [-3.5 + i * 0.4, 2.83 + i * 0.0156],
        [-3.5 + i * 0.4, 3.12 + i * 0.0156],
      ],
      brush.tone([190, 194, 200], 0.9),
      0.045,
    );
  const flash = Math.floor(m.t * 5) % 2;
  lamp(brush, 2.7, 2.92, 0.16, 0.1, [255, 60, 40], flash ? 1 : 0.2);
  lamp(brush, 3.1, 2.92, 0.16, 0.1, [60, 120, 255], flash ? 0.2 : 1);
  heavyWheels(brush, m, [-2.9, 3.0], 0.54);
}

function tractor(brush: Brush, m: VehicleMoment): void {
  const c = m.color;
  line(
    brush,
    [
      [0.85, 1.5],
      [0.85, 2.35],
    ],
    brush.tone([60, 60, 64], 0.6),
    0.1,
  );
  smoke(brush, 0.85, 2.4, m.t, {
    color: [110, 110, 110],
    size: 0.22,
    rise: 0.9,
    drift: -0.8,
    count: 6,
    alpha: 0.35,
  });
  fill(
    brush,
    panel(
      [
        [-1.2, 0.7],
        [1.5, 0.7],
        [1.5, 0.5],
        [-1.2, 0.5],
      ],
      0.1,
    ),
    [44, 44, 48],
    0.5,
  );
  bodywork(
    brush,
    blob(
      [
        [0.05, 0.72],
        [0.05, 1.5],
        [0.6, 1.58],
        [1.5, 1.46],
        [1.66, 1.2],
        [1.66, 0.72],
      ],
      0.35,
    ),
    c,
    0.6,
    1.6,
  );
  for (let i = 0; i < 5; i++)
    line(
      brush,
      [
        [1.2, 0.86 + i * 0.12],
        [1.55, 0.86 + i * 0.12],
      ],
      brush.tone(scale(c, 0.5), 0.5),
      0.04,
    );
  const cabin = panel(
    [
      [-1.0, 1.3],
      [-1.05, 2.5],
      [0.0, 2.5],
      [0.16, 1.3],
    ],
    0.1,
  );
  glass(brush, cabin, m.night, false);
  brush.ctx.save();
  brush.ctx.clip(cabin);
  occupant(brush, -0.55, 1.5, 1.3, [176, 70, 56]);
  brush.ctx.restore();
  reflections(brush, cabin, -1, 0.1, 1.3, 2.5);
  for (const [a, b] of [
    [-1.02, -1.05],
    [0.14, 0.0],
  ] as const)
    line(
      brush,
      [
        [a, 1.3],
        [b, 2.52],
      ],
      brush.tone(scale(c, 0.6), 0.5),
      0.07,
    );
  bodywork(
    brush,
    panel(
      [
        [-1.2, 2.48],
        [-1.15, 2.64],
        [0.1, 2.64],
        [0.2, 2.48],
      ],
      0.2,
    ),
    c,
    2.4,
    2.7,
  );
  bodywork(
    brush,
    blob(
      [
        [-1.75, 1.2],
        [-1.5, 1.62],
        [-0.9, 1.78],
        [-0.3, 1.6],
        [0.0, 1.1],
        [-0.3, 1.1],
        [-0.9, 1.5],
        [-1.5, 1.15],
      ],
      0.6,
    ),
    c,
    1,
    1.9,
  );
  const hub: Rgb = rgb('#e8c23a');
  wheel(brush, -0.9, 0.82, 0.82, m.travelled, {
    rim: hub,
    tyre: [40, 40, 42],
    spokes: 8,
    inner: 0.5,
  });
  lugs(brush, -0.9, 0.82, m.travelled);
  wheel(brush, 1.2, 0.46, 0.46, m.travelled, {
    rim: hub,
    tyre: [40, 40, 42],
    spokes: 6,
    inner: 0.52,
  });
  lamp(brush, 1.66, 1.25, 0.05, 0.09, [255, 244, 214], m.night);
}

function lugs(brush: Brush, x: number, r: number, travelled: number): void {
  const { ctx } = brush;
  ctx.strokeStyle = brush.tone([30, 30, 32], 0.5);
  ctx.lineWidth = 0.09;
  ctx.beginPath();
  for (let i = 0; i < 20; i++) {
    const a = -travelled / r + (i * Math.PI) / 10;
    ctx.moveTo(x + Math.cos(a) * r * 0.8, r + Math.sin(a) * r * 0.8);
    ctx.lineTo(x + Math.cos(a + 0.1) * r, r + Math.sin(a + 0.1) * r);
  }
  ctx.stroke();
}

export const heavy: readonly Vehicle[] = [
  {
    id: 'bus',
    length: 11.2,
    height: 3.1,
    habitat: 'ground',
    speed: 7,
    color: '#c8382f',
    room: { front: 3.2 },
    draw: bus,
  },
  {
    id: 'school_bus',
    length: 9.4,
    height: 3,
    habitat: 'ground',
    speed: 7,
    color: '#f2b32c',
    room: { front: 3.2 },
    draw: schoolBus,
  },
  {
    id: 'truck',
    length: 8.8,
    height: 3.5,
    habitat: 'ground',
    speed: 7,
    color: '#2f6aa8',
    room: { front: 3.2, above: 0.9 },
    draw: truck,
  },
  {
    id: 'fire_truck',
    length: 8.7,
    height: 3.4,
    habitat: 'ground',
    speed: 9,
    color: '#cc2a24',
    room: { front: 3.2, above: 0.4 },
    draw: fireTruck,
  },
  {
    id: 'tractor',
    length: 3.5,
    height: 2.65,
    habitat: 'ground',
    speed: 3,
    color: '#3f8f46',
    room: { above: 1 },
    draw: tractor,
  },
];
