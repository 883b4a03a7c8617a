import type { Rgb } from '../../color.ts';
import { mix, scale } from '../../color.ts';
import type { Brush } from '../shading.ts';
import {
  beam,
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
  wheel,
} from './parts.ts';
import type { Vehicle, VehicleMoment } from './vehicle.ts';

function bogie(brush: Brush, m: VehicleMoment, x: number): void {
  fill(
    brush,
    panel(
      [
        [x - 1.2, 0.75],
        [x + 1.2, 0.75],
        [x + 1.0, 0.35],
        [x - 1.0, 0.35],
      ],
      0.2,
    ),
    [38, 38, 42],
    0.5,
  );
  for (const dx of [-0.75, 0.75])
    wheel(brush, x + dx, 0.42, 0.42, m.travelled, {
      rim: [120, 122, 128],
      tyre: [52, 50, 50],
      spokes: 6,
      inner: 0.7,
    });
}

function windows(brush: Brush, m: VehicleMoment, from: number, to: number, count: number): void {
  const step = (to - from) / count;
  for (let i = 0; i < count; i++) {
    const a = from + i * step + 0.16;
    const b = from + (i + 1) * step - 0.16;
    const w = panel(
      [
        [a, 1.95],
        [a, 2.95],
        [b, 2.95],
        [b, 1.95],
      ],
      0.14,
    );
    glass(brush, w, m.night, true);
    if ((i + Math.round(from)) % 3 !== 1) {
      brush.ctx.save();
      brush.ctx.clip(w);
      occupant(
        brush,
        (a + b) / 2,
        2.1,
        1.4,
        [
          [150, 74, 66],
          [70, 104, 130],
          [196, 160, 84],
        ][Math.abs(i) % 3] as unknown as Rgb,
      );
      brush.ctx.restore();
    }
    reflections(brush, w, a, b, 1.95, 2.95);
  }
}

function coach(
  brush: Brush,
  m: VehicleMoment,
  from: number,
  to: number,
  color: Rgb,
  trim: Rgb,
): void {
  bogie(brush, m, from + 2);
  bogie(brush, m, to - 2);
  bodywork(
    brush,
    panel(
      [
        [from, 0.8],
        [from, 3.4],
        [from + 0.35, 3.8],
        [to - 0.35, 3.8],
        [to, 3.4],
        [to, 0.8],
      ],
      0.12,
    ),
    color,
    0.6,
    3.9,
  );
  fill(
    brush,
    panel(
      [
        [from, 1.55],
        [to, 1.55],
        [to, 1.35],
        [from, 1.35],
      ],
      0,
    ),
    trim,
    0.9,
  );
  windows(brush, m, from + 1.2, to - 1.2, 5);
  for (const x of [from + 0.35, to - 1.05]) {
    fill(
      brush,
      panel(
        [
          [x, 0.95],
          [x, 3.1],
          [x + 0.7, 3.1],
          [x + 0.7, 0.95],
        ],
        0.06,
      ),
      scale(color, 0.8),
      0.7,
    );
    const w = panel(
      [
        [x + 0.12, 2.0],
        [x + 0.12, 2.9],
        [x + 0.58, 2.9],
        [x + 0.58, 2.0],
      ],
      0.14,
    );
    glass(brush, w, m.night, true);
  }
}

function train(brush: Brush, m: VehicleMoment): void {
  const trim = m.second ?? mix(m.color, [255, 255, 255], 0.8);
  line(
    brush,
    [
      [-18, 1.0],
      [9, 1.0],
    ],
    brush.tone([40, 40, 44], 0.5),
    0.25,
  );
  coach(brush, m, -18, -6.2, m.color, trim);
  coach(brush, m, -5.7, 6.1, m.color, trim);
  bogie(brush, m, 8.6);
  bogie(brush, m, 14.5);
  bodywork(
    brush,
    blob(
      [
        [6.6, 0.8],
        [6.6, 3.5],
        [6.9, 3.8],
        [13.6, 3.8],
        [15.6, 3.3],
        [17.1, 2.2],
        [17.8, 1.3],
        [17.5, 0.7],
      ],
      0.4,
    ),
    m.color,
    0.6,
    3.9,
  );
  fill(
    brush,
    panel(
      [
        [6.6, 1.55],
        [17.5, 1.55],
        [17.65, 1.35],
        [6.6, 1.35],
      ],
      0,
    ),
    trim,
    0.9,
  );
  const wind = blob(
    [
      [14.1, 2.4],
      [14.3, 3.3],
      [15.4, 3.05],
      [16.5, 2.35],
    ],
    0.5,
  );
  glass(brush, wind, m.night, true);
  brush.ctx.save();
  brush.ctx.clip(wind);
  occupant(brush, 14.9, 2.3, 1.6, [60, 70, 100]);
  brush.ctx.restore();
  reflections(brush, wind, 14, 16.5, 2.2, 3.3);
  windows(brush, m, 7.4, 12.6, 3);
  lamp(brush, 17.2, 1.75, 0.16, 0.12, [255, 246, 220], Math.max(0.3, m.night));
  beam(brush, 17.4, 1.7, 7, m.night);
}

function steamTrain(brush: Brush, m: VehicleMoment): void {
  const black: Rgb = [48, 48, 52];
  const red: Rgb = [178, 42, 36];
  line(
    brush,
    [
      [-15, 1.0],
      [10, 1.0],
    ],
    brush.tone([40, 36, 36], 0.5),
    0.25,
  );
  coach(brush, m, -15, -3.4, m.second ?? mix(m.color, [90, 40, 30], 0.5), [236, 208, 150]);
  // Tender, then the engine.
  bogie(brush, m, -0.9);
  bodywork(
    brush,
    panel(
      [
        [-2.9, 0.8],
        [-2.9, 2.6],
        [0.9, 2.6],
        [0.9, 0.8],
      ],
      0.1,
    ),
    m.color,
    0.6,
    2.7,
  );
  fill(
    brush,
    blob(
      [
        [-2.7, 2.6],
        [-2.0, 2.95],
        [-1.0, 3.05],
        [0.2, 2.9],
        [0.7, 2.6],
      ],
      0.7,
    ),
    [36, 34, 36],
    0.6,
  );
  const r = 0.82;
  for (const x of [2.6, 4.4, 6.2])
    wheel(brush, x, r, r, m.travelled, { rim: red, tyre: [60, 58, 58], spokes: 12, inner: 0.88 });
  for (const x of [8.0, 9.1])
    wheel(brush, x, 0.45, 0.45, m.travelled, {
      rim: red,
      tyre: [60, 58, 58],
      spokes: 8,
      inner: 0.85,
    });
  bodywork(
    brush,
    panel(
      [
        [1.2, 1.0],
        [1.2, 3.7],
        [3.2, 3.7],
        [3.2, 1.0],
      ],
      0.06,
    ),
    m.color,
    0.8,
    3.8,
  );
  const w = panel(
    [
      [1.6, 2.5],
      [1.6, 3.3],
      [2.7, 3.3],
      [2.7, 2.5],
    ],
    0.16,
  );
  glass(brush, w, m.night, true);
  brush.ctx.save();
  brush.ctx.clip(w);
  occupant(brush, 2.1, 2.5, 1.5, [60, 70, 90]);
  brush.ctx.restore();
  solid(
    brush,
    panel(
      [
        [0.9, 3.66],
        [3.5, 3.66],
        [3.3, 3.9],
        [1.1, 3.9],
      ],
      0.2,
    ),
    black,
  );
  hull(
    brush,
    panel(
      [
        [3.1, 1.55],
        [3.1, 3.05],
        [9.2, 3.05],
        [9.4, 2.9],
        [9.4, 1.7],
        [9.2, 1.55],
      ],
      0.15,
    ),
    m.color,
    1.5,
    3.1,
  );
  for (const x of [4.4, 6.0, 7.6])
    line(
      brush,
      [
        [x, 1.55],
        [x, 3.05],
      ],
      brush.tone([212, 168, 76], 0.95),
      0.09,
    );
  hull(
    brush,
    blob(
      [
        [9.2, 1.5],
        [9.2, 3.1],
        [9.75, 3.0],
        [9.95, 2.3],
        [9.75, 1.6],
      ],
      0.6,
    ),
    black,
    1.5,
    3.1,
  );
  solid(
    brush,
    panel(
      [
        [8.2, 3.0],
        [8.1, 4.0],
        [8.0, 4.25],
        [8.9, 4.25],
        [8.8, 4.0],
        [8.7, 3.0],
      ],
      0.1,
    ),
    black,
  );
  solid(
    brush,
    blob(
      [
        [5.8, 3.0],
        [5.8, 3.45],
        [6.2, 3.62],
        [6.6, 3.45],
        [6.6, 3.0],
      ],
      0.7,
    ),
    [212, 168, 76],
  );
  solid(
    brush,
    blob(
      [
        [4.3, 3.0],
        [4.3, 3.3],
        [4.6, 3.42],
        [4.9, 3.3],
        [4.9, 3.0],
      ],
      0.7,
    ),
    m.color,
  );
  solid(
    brush,
    panel(
      [
        [9.2, 1.0],
        [10.4, 0.3],
        [10.2, 0.3],
        [9.0, 0.5],
      ],
      0.1,
    ),
    red,
  );
  solid(
    brush,
    panel(
      [
        [7.9, 0.9],
        [7.9, 1.4],
        [9.0, 1.4],
        [9.0, 0.9],
      ],
      0.1,
    ),
    [70, 70, 76],
  );
  // Coupling rods go round with the wheels.
  const a = -m.travelled / r;
  const dx = Math.cos(a) * r * 0.5;
  const dy = Math.sin(a) * r * 0.5;
  line(
    brush,
    [
      [2.6 + dx, r + dy],
      [6.2 + dx, r + dy],
    ],
    brush.tone([206, 210, 216], 1),
    0.13,
  );
  line(
    brush,
    [
      [4.4 + dx, r + dy],
      [8.2, 1.15],
    ],
    brush.tone([186, 190, 196], 0.95),
    0.1,
  );
  for (const x of [2.6, 4.4, 6.2])
    fill(brush, ellipse(x + dx, r + dy, 0.09, 0.09), [120, 120, 126], 0.9);
  lamp(brush, 9.75, 3.2, 0.18, 0.2, [255, 236, 180], Math.max(0.3, m.night));
  smoke(brush, 8.45, 4.3, m.t, {
    color: [226, 224, 222],
    size: 1.15,
    rise: 2.4,
    drift: -9,
    count: 16,
    alpha: 0.4 + 0.4 * Math.min(1, m.speed / 4),
  });
  smoke(brush, 8.4, 0.7, m.t * 1.4, {
    color: [240, 240, 240],
    size: 0.45,
    rise: 0.4,
    drift: -1.8,
    count: 6,
    alpha: 0.45,
  });
}

function tram(brush: Brush, m: VehicleMoment): void {
  bogie(brush, m, -4.2);
  bogie(brush, m, 4.2);
  const cream: Rgb = m.second ?? [244, 232, 200];
  bodywork(
    brush,
    blob(
      [
        [-7, 0.6],
        [-7.1, 1.7],
        [-6.8, 3.3],
        [-6.3, 3.6],
        [6.3, 3.6],
        [6.8, 3.3],
        [7.1, 1.7],
        [7, 0.6],
      ],
      0.3,
    ),
    m.color,
    0.4,
    3.7,
  );
  fill(
    brush,
    panel(
      [
        [-7.0, 2.0],
        [-6.82, 3.25],
        [6.82, 3.25],
        [7.0, 2.0],
      ],
      0.06,
    ),
    cream,
    0.9,
  );
  windows(brush, m, -6.6, 6.6, 8);
  for (const x of [-1.0, 5.3])
    fill(
      brush,
      panel(
        [
          [x, 0.7],
          [x, 1.9],
          [x + 1.1, 1.9],
          [x + 1.1, 0.7],
        ],
        0.05,
      ),
      scale(m.color, 0.75),
      0.7,
    );
  line(
    brush,
    [
      [-0.6, 3.6],
      [0.9, 4.5],
      [-0.4, 5.3],
    ],
    brush.tone([70, 72, 78], 0.7),
    0.07,
  );
  line(
    brush,
    [
      [-1.2, 5.32],
      [0.5, 5.32],
    ],
    brush.tone([70, 72, 78], 0.7),
    0.09,
  );
  lamp(brush, 6.98, 1.25, 0.14, 0.14, [255, 246, 220], Math.max(0.2, m.night));
  beam(brush, 7.1, 1.25, 6, m.night);
}

export const rail: readonly Vehicle[] = [
  {
    id: 'train',
    length: 36,
    height: 3.9,
    habitat: 'ground',
    speed: 13,
    color: '#2f6aa8',
    sway: 0.6,
    room: { front: 3 },
    draw: train,
  },
  {
    id: 'steam_train',
    length: 26,
    height: 4.4,
    habitat: 'ground',
    speed: 8,
    color: '#2f5d46',
    sway: 0.6,
    room: { front: 1, back: 3, above: 4.5 },
    draw: (b, m) => {
      b.ctx.translate(2.4, 0);
      steamTrain(b, m);
    },
  },
  {
    id: 'tram',
    length: 14.4,
    height: 5.3,
    habitat: 'ground',
    speed: 6,
    color: '#b8332c',
    room: { front: 3 },
    draw: tram,
  },
];
