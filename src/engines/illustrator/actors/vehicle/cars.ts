import type { Rgb } from '../../color.ts';
import { css, mix, scale } from '../../color.ts';
import type { Brush } from '../shading.ts';
import type { Pairs } from './parts.ts';
import {
  beam,
  blob,
  bodywork,
  CAR_WHEEL,
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
  wheel,
} from './parts.ts';
import type { Vehicle, VehicleMoment } from './vehicle.ts';

/** Shape of a passenger car, metres, nose at +x. */
interface CarShape {
  body: Pairs;
  /** Lower body from which the glasshouse grows; the whole of the outline is `body`. */
  windows: readonly Pairs[];
  wheels: readonly [number, number];
  radius: number;
  doors: readonly number[];
  sill: number;
  belt: number;
  nose: number;
  tail: number;
  lampY: number;
  driver: readonly [number, number, number];
  roof: number;
}

const SEDAN: CarShape = {
  body: [
    [-2.2, 0.34],
    [-2.28, 0.62],
    [-2.24, 0.88],
    [-1.72, 0.97],
    [-1.32, 1.08],
    [-0.82, 1.4],
    [-0.25, 1.49],
    [0.3, 1.45],
    [0.72, 1.28],
    [1.08, 1.0],
    [1.75, 0.9],
    [2.18, 0.76],
    [2.3, 0.55],
    [2.24, 0.34],
    [1.6, 0.26],
    [0, 0.24],
    [-1.6, 0.26],
  ],
  windows: [
    [
      [-1.14, 1.03],
      [-0.78, 1.32],
      [-0.3, 1.39],
      [-0.22, 1.02],
    ],
    [
      [-0.12, 1.02],
      [-0.2, 1.39],
      [0.24, 1.37],
      [0.6, 1.24],
      [0.92, 1.0],
    ],
  ],
  wheels: [-1.36, 1.42],
  radius: 0.335,
  doors: [-1.0, -0.17, 0.86],
  sill: 0.32,
  belt: 0.97,
  nose: 2.26,
  tail: -2.25,
  lampY: 0.7,
  driver: [0.3, 0.88, 0.92],
  roof: 1.46,
};

const SPORTS: CarShape = {
  body: [
    [-2.1, 0.3],
    [-2.22, 0.6],
    [-2.16, 0.86],
    [-1.7, 0.92],
    [-1.1, 1.04],
    [-0.55, 1.17],
    [-0.05, 1.2],
    [0.35, 1.1],
    [0.85, 0.84],
    [1.6, 0.74],
    [2.14, 0.58],
    [2.28, 0.42],
    [2.2, 0.27],
    [1.6, 0.2],
    [0, 0.18],
    [-1.6, 0.22],
  ],
  windows: [
    [
      [-0.95, 0.9],
      [-0.5, 1.08],
      [-0.05, 1.12],
      [0.3, 1.03],
      [0.66, 0.84],
      [-0.1, 0.85],
    ],
  ],
  wheels: [-1.34, 1.4],
  radius: 0.345,
  doors: [-0.5, 0.62],
  sill: 0.24,
  belt: 0.82,
  nose: 2.2,
  tail: -2.17,
  lampY: 0.56,
  driver: [0.02, 0.66, 0.9],
  roof: 1.18,
};

function shell(brush: Brush, m: VehicleMoment, s: CarShape): void {
  const { ctx } = brush;
  // The far wheels and the underside, seen below the sill.
  fill(
    brush,
    panel(
      [
        [s.tail + 0.25, s.sill + 0.1],
        [s.nose - 0.2, s.sill + 0.1],
        [s.nose - 0.5, 0.16],
        [s.tail + 0.5, 0.16],
      ],
      0.3,
    ),
    [24, 24, 28],
    0.4,
  );
  for (const x of s.wheels)
    fill(
      brush,
      ellipse(x + 0.12, s.radius + 0.05, s.radius * 0.95, s.radius * 0.95),
      [22, 22, 26],
      0.4,
    );
  const body = blob(s.body, 0.72);
  bodywork(brush, body, m.color, s.sill - 0.1, s.roof);
  ctx.save();
  ctx.clip(body);
  // Sill and the shaded flank below the crease.
  ctx.fillStyle = css(scale(m.color, 0.2), 0.22);
  ctx.fillRect(s.tail, s.sill - 0.15, s.nose - s.tail, 0.2);
  line(
    brush,
    [
      [s.tail + 0.1, s.belt - 0.13],
      [0, s.belt - 0.1],
      [s.nose - 0.1, s.belt - 0.2],
    ],
    css(mix(m.color, [255, 255, 255], 0.5), 0.5),
    0.025,
  );
  ctx.restore();
  for (const w of s.windows) {
    const path = blob(w, 0.45);
    ctx.strokeStyle = brush.tone([30, 32, 38], 0.7);
    ctx.lineWidth = 0.06;
    ctx.stroke(path);
    glass(brush, path, m.night);
    ctx.save();
    ctx.clip(path);
    occupant(brush, s.driver[0], s.driver[1], s.driver[2], [70, 96, 128]);
    ctx.restore();
    reflections(brush, path, Math.min(...w.map((p) => p[0])) - 0.1, 2, s.belt, s.roof - 0.1);
  }
  for (const x of s.doors)
    line(
      brush,
      [
        [x, s.belt],
        [x + 0.03, s.belt - 0.3],
        [x - 0.01, s.sill + 0.08],
      ],
      brush.tone(scale(m.color, 0.45), 0.4),
      0.016,
    );
  for (const x of s.doors.slice(0, -1)) {
    fill(
      brush,
      panel(
        [
          [x + 0.5, s.belt - 0.11],
          [x + 0.68, s.belt - 0.11],
          [x + 0.68, s.belt - 0.15],
          [x + 0.5, s.belt - 0.15],
        ],
        0.3,
      ),
      mix(m.color, [255, 255, 255], 0.4),
      1,
    );
  }
  solid(
    brush,
    blob(
      [
        [s.driver[0] + 0.44, s.belt + 0.04],
        [s.driver[0] + 0.46, s.belt + 0.15],
        [s.driver[0] + 0.62, s.belt + 0.15],
        [s.driver[0] + 0.62, s.belt + 0.05],
      ],
      0.6,
    ),
    m.color,
    0.9,
  );
  arches(brush, s.wheels, s.radius, m);
  fill(
    brush,
    panel(
      [
        [s.nose - 0.04, s.sill + 0.16],
        [s.nose + 0.01, s.sill + 0.26],
        [s.nose - 0.3, s.sill + 0.26],
        [s.nose - 0.34, s.sill + 0.16],
      ],
      0.5,
    ),
    [34, 36, 42],
    0.6,
  );
  lamp(brush, s.nose - 0.12, s.lampY, 0.12, 0.07, [255, 244, 214], m.night);
  lamp(brush, s.tail + 0.08, s.lampY + 0.12, 0.07, 0.09, [226, 38, 34], m.night * 0.8);
  beam(brush, s.nose, s.lampY, 3, m.night);
  if (m.speed > 0.5)
    smoke(brush, s.tail + 0.05, 0.24, m.t, {
      color: [190, 190, 190],
      size: 0.16,
      rise: 0.2,
      drift: -0.7,
      count: 5,
      alpha: 0.16,
    });
}

export function arches(brush: Brush, wheels: readonly number[], r: number, m: VehicleMoment): void {
  for (const x of wheels) {
    fill(brush, ellipse(x, r + 0.04, r * 1.2, r * 1.2), [20, 20, 24], 0.4);
    wheel(brush, x, r, r, m.travelled, CAR_WHEEL);
  }
}

function taxi(brush: Brush, m: VehicleMoment): void {
  solid(
    brush,
    panel(
      [
        [-0.34, 1.47],
        [-0.3, 1.66],
        [0.2, 1.66],
        [0.24, 1.47],
      ],
      0.3,
    ),
    [250, 240, 200],
  );
  fill(
    brush,
    panel(
      [
        [-0.24, 1.52],
        [-0.22, 1.61],
        [0.12, 1.61],
        [0.14, 1.52],
      ],
      0.2,
    ),
    [40, 36, 30],
    0.5,
  );
  shell(brush, m, SEDAN);
  for (let i = 0; i < 18; i++) {
    const x = -1.0 + i * 0.105;
    fill(
      brush,
      panel(
        [
          [x, 0.6 + (i % 2) * 0.07],
          [x + 0.105, 0.6 + (i % 2) * 0.07],
          [x + 0.105, 0.67 + (i % 2) * 0.07],
          [x, 0.67 + (i % 2) * 0.07],
        ],
        0,
      ),
      [28, 28, 30],
      0.5,
    );
  }
}

function policeCar(brush: Brush, m: VehicleMoment): void {
  const flash = Math.floor(m.t * 5) % 2;
  solid(
    brush,
    panel(
      [
        [-0.38, 1.47],
        [-0.36, 1.58],
        [0.22, 1.58],
        [0.24, 1.47],
      ],
      0.3,
    ),
    [210, 214, 220],
  );
  shell(brush, { ...m, color: m.color }, SEDAN);
  const door: Rgb = m.second ?? [246, 247, 248];
  fill(
    brush,
    panel(
      [
        [-1.0, 0.95],
        [0.86, 0.95],
        [0.86, 0.4],
        [-1.0, 0.4],
      ],
      0.06,
    ),
    door,
    0.85,
  );
  line(
    brush,
    [
      [-0.17, 0.95],
      [-0.17, 0.4],
    ],
    brush.tone([150, 154, 160], 0.5),
    0.018,
  );
  fill(brush, ellipse(0.32, 0.68, 0.15, 0.15), [224, 182, 74], 0.95);
  fill(brush, ellipse(0.32, 0.68, 0.08, 0.08), [40, 70, 130], 0.9);
  for (let i = 0; i < 5; i++)
    fill(
      brush,
      panel(
        [
          [-0.86 + i * 0.13, 0.62],
          [-0.78 + i * 0.13, 0.62],
          [-0.78 + i * 0.13, 0.74],
          [-0.86 + i * 0.13, 0.74],
        ],
        0.2,
      ),
      [36, 58, 110],
      0.8,
    );
  lamp(brush, -0.22, 1.56, 0.13, 0.07, [255, 40, 40], flash ? 1 : 0.15);
  lamp(brush, 0.08, 1.56, 0.13, 0.07, [50, 110, 255], flash ? 0.15 : 1);
}

const PICKUP: CarShape = {
  body: [
    [-2.6, 0.42],
    [-2.66, 0.72],
    [-2.62, 1.06],
    [-0.62, 1.08],
    [-0.6, 1.16],
    [-0.5, 1.66],
    [-0.3, 1.78],
    [0.4, 1.78],
    [0.72, 1.62],
    [1.14, 1.16],
    [2.1, 1.08],
    [2.44, 0.94],
    [2.52, 0.62],
    [2.46, 0.4],
    [1.6, 0.36],
    [0, 0.34],
    [-1.6, 0.36],
  ],
  windows: [
    [
      [-0.38, 1.16],
      [-0.32, 1.62],
      [0.16, 1.68],
      [0.16, 1.14],
    ],
    [
      [0.26, 1.14],
      [0.26, 1.68],
      [0.48, 1.64],
      [0.92, 1.16],
    ],
  ],
  wheels: [-1.6, 1.62],
  radius: 0.42,
  doors: [-0.5, 0.22, 0.98],
  sill: 0.44,
  belt: 1.1,
  nose: 2.48,
  tail: -2.62,
  lampY: 0.88,
  driver: [0.42, 1.02, 1.0],
  roof: 1.76,
};

function pickup(brush: Brush, m: VehicleMoment): void {
  shell(brush, m, PICKUP);
  line(
    brush,
    [
      [-2.58, 1.08],
      [-0.66, 1.1],
    ],
    brush.tone(mix(m.color, [255, 255, 255], 0.3), 1),
    0.05,
  );
}

const VAN: CarShape = {
  body: [
    [-2.4, 0.38],
    [-2.48, 1.0],
    [-2.44, 1.9],
    [-2.2, 2.08],
    [0.9, 2.1],
    [1.3, 1.98],
    [1.86, 1.3],
    [2.32, 1.14],
    [2.46, 0.82],
    [2.42, 0.4],
    [1.6, 0.32],
    [0, 0.3],
    [-1.6, 0.32],
  ],
  windows: [
    [
      [0.5, 1.3],
      [0.5, 1.86],
      [1.14, 1.86],
      [1.62, 1.32],
    ],
  ],
  wheels: [-1.5, 1.62],
  radius: 0.36,
  doors: [-0.9, 0.36, 1.5],
  sill: 0.42,
  belt: 1.2,
  nose: 2.42,
  tail: -2.44,
  lampY: 0.92,
  driver: [0.95, 1.18, 1.0],
  roof: 2.06,
};

function van(brush: Brush, m: VehicleMoment): void {
  shell(brush, m, VAN);
  for (const [a, b] of [
    [-2.2, -1.2],
    [-1.0, 0.1],
  ] as const) {
    const w = panel(
      [
        [a, 1.32],
        [a, 1.86],
        [b, 1.86],
        [b, 1.32],
      ],
      0.14,
    );
    glass(brush, w, m.night, true);
    reflections(brush, w, a, b, 1.32, 1.86);
  }
}

function ambulance(brush: Brush, m: VehicleMoment): void {
  shell(brush, m, VAN);
  fill(
    brush,
    panel(
      [
        [-2.44, 1.0],
        [2.38, 1.0],
        [2.42, 0.84],
        [-2.46, 0.84],
      ],
      0.05,
    ),
    m.second ?? [208, 36, 40],
    0.9,
  );
  fill(
    brush,
    panel(
      [
        [-1.3, 1.32],
        [-1.3, 1.9],
        [-1.08, 1.9],
        [-1.08, 1.32],
      ],
      0.04,
    ),
    [208, 36, 40],
    0.9,
  );
  fill(
    brush,
    panel(
      [
        [-1.48, 1.5],
        [-1.48, 1.72],
        [-0.9, 1.72],
        [-0.9, 1.5],
      ],
      0.04,
    ),
    [208, 36, 40],
    0.9,
  );
  const flash = Math.floor(m.t * 5) % 2;
  solid(
    brush,
    panel(
      [
        [0.3, 2.09],
        [0.34, 2.24],
        [0.92, 2.24],
        [0.96, 2.07],
      ],
      0.3,
    ),
    [220, 224, 230],
  );
  lamp(brush, 0.48, 2.22, 0.13, 0.07, [255, 50, 40], flash ? 1 : 0.2);
  lamp(brush, 0.78, 2.22, 0.13, 0.07, [60, 130, 255], flash ? 0.2 : 1);
}

export const cars: readonly Vehicle[] = [
  {
    id: 'car',
    length: 4.6,
    height: 1.5,
    habitat: 'ground',
    speed: 9,
    color: '#c23b32',
    room: { front: 3.2, back: 0.6 },
    draw: (b, m) => shell(b, m, SEDAN),
  },
  {
    id: 'sports_car',
    length: 4.5,
    height: 1.2,
    habitat: 'ground',
    speed: 14,
    color: '#d8322a',
    room: { front: 3.2, back: 0.6 },
    draw: (b, m) => {
      shell(b, m, SPORTS);
      solid(
        b,
        blob(
          [
            [-2.24, 0.98],
            [-2.2, 1.06],
            [-1.74, 1.02],
            [-1.74, 0.97],
          ],
          0.5,
        ),
        scale(m.color, 0.8),
      );
      line(
        b,
        [
          [-1.95, 0.9],
          [-1.95, 1.0],
        ],
        b.tone([30, 30, 34], 0.5),
        0.05,
      );
    },
  },
  {
    id: 'taxi',
    length: 4.6,
    height: 1.66,
    habitat: 'ground',
    speed: 9,
    color: '#f2bc2e',
    room: { front: 3.2, back: 0.6 },
    draw: taxi,
  },
  {
    id: 'police_car',
    length: 4.6,
    height: 1.6,
    habitat: 'ground',
    speed: 11,
    color: '#22408a',
    room: { front: 3.2, back: 0.6, above: 0.3 },
    draw: policeCar,
  },
  {
    id: 'pickup',
    length: 5.1,
    height: 1.8,
    habitat: 'ground',
    speed: 8,
    color: '#3d6e9e',
    room: { front: 3.2, back: 0.6 },
    draw: pickup,
  },
  {
    id: 'van',
    length: 4.9,
    height: 2.1,
    habitat: 'ground',
    speed: 8,
    color: '#e4dcc8',
    room: { front: 3.2, back: 0.6 },
    draw: van,
  },
  {
    id: 'ambulance',
    length: 4.9,
    height: 2.3,
    habitat: 'ground',
    speed: 11,
    color: '#f6f6f2',
    room: { front: 3.2, back: 0.6, above: 0.4 },
    draw: ambulance,
  },
];
