import type { Rgb } from '../../color.ts';
import { mix, scale } from '../../color.ts';
import type { Brush } from '../shading.ts';
import type { Pairs } from './parts.ts';
import {
  beam,
  blob,
  bodywork,
  ellipse,
  fill,
  lamp,
  line,
  panel,
  smoke,
  solid,
  wheel,
  wireWheel,
} from './parts.ts';
import type { Vehicle, VehicleMoment } from './vehicle.ts';

/** Where a rider touches a machine, metres from the middle of its wheelbase on the ground. */
export const CYCLE = {
  saddle: [-0.24, 0.98],
  grips: [0.4, 1.06],
  crank: [-0.03, 0.3],
  arm: 0.17,
  wheel: 0.345,
  axles: [-0.53, 0.53],
  gear: 2.3,
} as const;
export const MOTOR = { saddle: [-0.22, 0.84], grips: [0.4, 1.08], pegs: [-0.06, 0.36] } as const;
export const SCOOTER = { saddle: [-0.34, 0.8], grips: [0.36, 1.04], floor: [0.1, 0.34] } as const;

/** Angle of the crank after a distance: the pedals go once round for `gear` turns of the wheel. */
export function crankAngle(travelled: number): number {
  return -travelled / CYCLE.wheel / CYCLE.gear;
}

export function pedal(travelled: number, side: 1 | -1): readonly [number, number] {
  const a = crankAngle(travelled) + (side === 1 ? 0 : Math.PI);
  return [CYCLE.crank[0] + Math.cos(a) * CYCLE.arm, CYCLE.crank[1] + Math.sin(a) * CYCLE.arm];
}

function tube(brush: Brush, pairs: Pairs, color: Rgb, width: number): void {
  line(brush, pairs, brush.tone(scale(color, 0.5), 0.4), width * 1.3);
  line(brush, pairs, brush.tone(color, 0.85), width);
  line(
    brush,
    pairs.map(([x, y]) => [x, y + width * 0.2] as const),
    brush.tone(mix(color, [255, 255, 255], 0.45), 1),
    width * 0.28,
  );
}

/** The parts behind the rider's near leg. */
export function drawBicycle(
  brush: Brush,
  m: Pick<VehicleMoment, 'travelled' | 'color' | 'night'>,
): void {
  const [back, front] = CYCLE.axles;
  const r = CYCLE.wheel;
  const c = m.color;
  const tyre: Rgb = [42, 40, 42];
  const [px, py] = CYCLE.crank;
  farPedal(brush, m.travelled);
  wireWheel(brush, back, r, r, m.travelled, tyre, 0.034);
  wireWheel(brush, front, r, r, m.travelled, tyre, 0.034);
  tube(
    brush,
    [
      [back, r],
      [px, py],
    ],
    c,
    0.024,
  );
  tube(
    brush,
    [
      [back, r],
      [-0.2, 0.78],
    ],
    c,
    0.022,
  );
  tube(
    brush,
    [
      [px, py],
      [-0.23, 0.9],
    ],
    c,
    0.036,
  );
  tube(
    brush,
    [
      [px, py],
      [0.33, 0.74],
    ],
    c,
    0.042,
  );
  tube(
    brush,
    [
      [-0.2, 0.78],
      [0.31, 0.86],
    ],
    c,
    0.036,
  );
  tube(
    brush,
    [
      [front, r],
      [0.43, 0.5],
      [0.33, 0.78],
      [0.29, 0.94],
    ],
    c,
    0.032,
  );
  line(
    brush,
    [
      [0.29, 0.94],
      [0.3, 1.02],
      [0.4, 1.05],
    ],
    brush.tone([180, 184, 190], 0.95),
    0.026,
  );
  line(
    brush,
    [
      [0.36, 1.05],
      [0.44, 1.06],
    ],
    brush.tone([50, 40, 34], 0.7),
    0.04,
  );
  fill(
    brush,
    blob(
      [
        [-0.42, 0.99],
        [-0.34, 1.02],
        [-0.1, 0.99],
        [-0.06, 0.96],
        [-0.24, 0.94],
        [-0.38, 0.94],
      ],
      0.8,
    ),
    [58, 42, 34],
    0.7,
  );
  line(
    brush,
    [
      [-0.24, 0.9],
      [-0.24, 0.95],
    ],
    brush.tone([170, 174, 180], 0.9),
    0.03,
  );
  brush.ctx.strokeStyle = brush.tone(c, 0.8);
  brush.ctx.lineWidth = 0.02;
  brush.ctx.beginPath();
  brush.ctx.arc(back, r, r + 0.03, 0.9, 2.9);
  brush.ctx.stroke();
  lamp(brush, 0.42, 0.9, 0.04, 0.04, [255, 240, 200], m.night);
  lamp(brush, -0.72, 0.62, 0.02, 0.03, [226, 38, 34], m.night);
  beam(brush, 0.44, 0.9, 1.7, m.night * 0.7);
}

function farPedal(brush: Brush, travelled: number): void {
  const [x, y] = pedal(travelled, 1);
  line(brush, [CYCLE.crank, [x, y]], brush.tone([120, 124, 130], 0.7), 0.022);
  line(
    brush,
    [
      [x - 0.045, y],
      [x + 0.045, y],
    ],
    brush.tone([40, 40, 44], 0.6),
    0.026,
  );
}

/** Chainring and near pedal. */
export function drawCrank(brush: Brush, travelled: number): void {
  const [px, py] = CYCLE.crank;
  brush.ctx.strokeStyle = brush.tone([110, 114, 120], 0.9);
  brush.ctx.lineWidth = 0.016;
  brush.ctx.stroke(ellipse(px, py, 0.085, 0.085));
  line(
    brush,
    [
      [px, py + 0.085],
      [CYCLE.axles[0], CYCLE.wheel + 0.04],
    ],
    brush.tone([80, 82, 86], 0.8),
    0.01,
  );
  line(
    brush,
    [
      [px, py - 0.085],
      [CYCLE.axles[0], CYCLE.wheel - 0.04],
    ],
    brush.tone([80, 82, 86], 0.8),
    0.01,
  );
  const [x, y] = pedal(travelled, -1);
  line(
    brush,
    [
      [px, py],
      [x, y],
    ],
    brush.tone([200, 204, 210], 0.95),
    0.024,
  );
  line(
    brush,
    [
      [x - 0.05, y],
      [x + 0.05, y],
    ],
    brush.tone([40, 40, 44], 0.7),
    0.03,
  );
}

export function drawMotorcycle(
  brush: Brush,
  m: Pick<VehicleMoment, 'travelled' | 'color' | 'night' | 't' | 'speed'>,
): void {
  const c = m.color;
  const style = { rim: [176, 182, 190] as Rgb, tyre: [36, 36, 38] as Rgb, spokes: 7, inner: 0.68 };
  wheel(brush, -0.74, 0.33, 0.33, m.travelled, style);
  wheel(brush, 0.76, 0.33, 0.33, m.travelled, style);
  tube(
    brush,
    [
      [0.76, 0.33],
      [0.5, 0.86],
      [0.44, 1.02],
    ],
    [196, 200, 206],
    0.06,
  );
  tube(
    brush,
    [
      [-0.74, 0.33],
      [-0.1, 0.4],
    ],
    [70, 72, 78],
    0.07,
  );
  solid(
    brush,
    blob(
      [
        [-0.3, 0.26],
        [-0.32, 0.56],
        [0.08, 0.66],
        [0.34, 0.56],
        [0.36, 0.28],
        [0.1, 0.2],
      ],
      0.5,
    ),
    [96, 100, 108],
  );
  for (let i = 0; i < 5; i++)
    line(
      brush,
      [
        [-0.16, 0.36 + i * 0.055],
        [0.2, 0.36 + i * 0.055],
      ],
      brush.tone([150, 156, 164], 0.9),
      0.018,
    );
  fill(brush, ellipse(0.02, 0.3, 0.1, 0.1), [190, 194, 200], 0.95);
  line(
    brush,
    [
      [0.2, 0.34],
      [0.0, 0.24],
      [-0.5, 0.26],
      [-0.98, 0.36],
    ],
    brush.tone([206, 210, 216], 1),
    0.085,
  );
  smoke(brush, -1.0, 0.36, m.t, {
    color: [170, 170, 170],
    size: 0.12,
    rise: 0.2,
    drift: -0.7,
    count: 5,
    alpha: 0.22 * Math.min(1, m.speed),
  });
  bodywork(
    brush,
    blob(
      [
        [-0.95, 0.72],
        [-1.02, 0.84],
        [-0.72, 0.86],
        [-0.5, 0.72],
        [-0.6, 0.62],
      ],
      0.7,
    ),
    c,
    0.6,
    0.9,
  );
  fill(
    brush,
    blob(
      [
        [-0.7, 0.84],
        [-0.66, 0.92],
        [-0.36, 0.84],
        [-0.02, 0.84],
        [0.02, 0.76],
        [-0.3, 0.72],
      ],
      0.7,
    ),
    [40, 36, 36],
    0.6,
  );
  bodywork(
    brush,
    blob(
      [
        [-0.08, 0.72],
        [-0.06, 0.9],
        [0.12, 1.02],
        [0.36, 0.98],
        [0.46, 0.82],
        [0.34, 0.68],
        [0.1, 0.66],
      ],
      0.8,
    ),
    c,
    0.6,
    1.05,
  );
  bodywork(
    brush,
    blob(
      [
        [0.42, 0.66],
        [0.62, 0.76],
        [0.98, 0.72],
        [1.06, 0.6],
        [0.78, 0.68],
        [0.54, 0.58],
      ],
      0.8,
    ),
    c,
    0.5,
    0.8,
  );
  line(
    brush,
    [
      [0.44, 1.0],
      [0.46, 1.1],
      [0.38, 1.1],
    ],
    brush.tone([150, 154, 160], 0.95),
    0.03,
  );
  lamp(brush, 0.6, 0.94, 0.07, 0.085, [255, 244, 214], Math.max(0.2, m.night));
  lamp(brush, -1.02, 0.78, 0.04, 0.04, [226, 38, 34], m.night);
  beam(brush, 0.66, 0.94, 2.2, m.night);
}

export function drawScooter(
  brush: Brush,
  m: Pick<VehicleMoment, 'travelled' | 'color' | 'night'>,
): void {
  const c = m.color;
  const style = { rim: [206, 210, 214] as Rgb, tyre: [40, 40, 42] as Rgb, spokes: 5, inner: 0.6 };
  wheel(brush, -0.6, 0.23, 0.23, m.travelled, style);
  wheel(brush, 0.62, 0.23, 0.23, m.travelled, style);
  bodywork(
    brush,
    blob(
      [
        [-0.86, 0.34],
        [-0.92, 0.6],
        [-0.6, 0.76],
        [-0.2, 0.72],
        [-0.1, 0.5],
        [-0.2, 0.3],
        [-0.36, 0.24],
        [-0.42, 0.42],
        [-0.6, 0.48],
        [-0.78, 0.42],
      ],
      0.7,
    ),
    c,
    0.2,
    0.8,
  );
  bodywork(
    brush,
    panel(
      [
        [-0.24, 0.3],
        [0.3, 0.26],
        [0.36, 0.34],
        [-0.2, 0.38],
      ],
      0.3,
    ),
    c,
    0.2,
    0.4,
  );
  bodywork(
    brush,
    blob(
      [
        [0.26, 0.28],
        [0.34, 0.34],
        [0.4, 0.92],
        [0.44, 1.0],
        [0.52, 0.9],
        [0.5, 0.4],
        [0.42, 0.26],
      ],
      0.6,
    ),
    c,
    0.2,
    1,
  );
  bodywork(
    brush,
    blob(
      [
        [0.36, 0.3],
        [0.46, 0.46],
        [0.74, 0.48],
        [0.88, 0.34],
        [0.8, 0.3],
        [0.62, 0.38],
      ],
      0.7,
    ),
    c,
    0.2,
    0.5,
  );
  fill(
    brush,
    blob(
      [
        [-0.74, 0.76],
        [-0.72, 0.84],
        [-0.3, 0.82],
        [-0.12, 0.76],
        [-0.3, 0.72],
      ],
      0.7,
    ),
    [70, 50, 40],
    0.7,
  );
  line(
    brush,
    [
      [0.44, 0.98],
      [0.4, 1.06],
      [0.32, 1.07],
    ],
    brush.tone([60, 60, 64], 0.8),
    0.035,
  );
  lamp(brush, 0.5, 0.98, 0.06, 0.065, [255, 244, 214], Math.max(0.15, m.night));
  lamp(brush, -0.9, 0.56, 0.03, 0.05, [226, 38, 34], m.night);
  beam(brush, 0.56, 0.98, 1.9, m.night);
}

/** A skateboard with its middle at the origin, wheels on the ground. */
export function drawSkateboard(brush: Brush, color: Rgb, travelled: number): void {
  for (const x of [-0.24, 0.24]) {
    line(
      brush,
      [
        [x, 0.05],
        [x, 0.085],
      ],
      brush.tone([150, 154, 160], 0.9),
      0.05,
    );
    wheel(brush, x - 0.035, 0.035, 0.035, travelled, {
      rim: [250, 230, 190],
      tyre: [240, 210, 150],
      spokes: 3,
      inner: 0.5,
    });
    wheel(brush, x + 0.035, 0.035, 0.035, travelled, {
      rim: [250, 230, 190],
      tyre: [240, 210, 150],
      spokes: 3,
      inner: 0.5,
    });
  }
  solid(
    brush,
    blob(
      [
        [-0.42, 0.155],
        [-0.34, 0.095],
        [0.34, 0.095],
        [0.42, 0.155],
        [0.4, 0.165],
        [0.32, 0.12],
        [-0.32, 0.12],
        [-0.4, 0.165],
      ],
      0.6,
    ),
    color,
  );
}

export const twoWheeled: readonly Vehicle[] = [
  {
    id: 'bicycle',
    length: 1.76,
    height: 1.75,
    habitat: 'ground',
    speed: 4.5,
    color: '#c23b32',
    rider: 'cyclist',
    sway: 0.4,
    room: { front: 1.6 },
    draw: (b, m) => {
      drawBicycle(b, m);
      m.rider?.(b);
    },
  },
  {
    id: 'motorcycle',
    length: 2.2,
    height: 1.62,
    habitat: 'ground',
    speed: 11,
    color: '#b8282a',
    rider: 'motorcyclist',
    sway: 0.5,
    room: { front: 2, back: 0.6 },
    draw: (b, m) => {
      drawMotorcycle(b, m);
      m.rider?.(b);
    },
  },
  {
    id: 'scooter',
    length: 1.8,
    height: 1.6,
    habitat: 'ground',
    speed: 7,
    color: '#5fb3a8',
    rider: 'scooter',
    sway: 0.5,
    room: { front: 1.8 },
    draw: (b, m) => {
      drawScooter(b, m);
      m.rider?.(b);
    },
  },
  {
    id: 'skateboard',
    length: 0.84,
    height: 0.18,
    habitat: 'ground',
    speed: 3,
    color: '#c8553d',
    sway: 0.1,
    draw: (b, m) => drawSkateboard(b, m.color, m.travelled),
  },
];
