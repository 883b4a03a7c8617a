import type { Rgb } from '../../color.ts';
import { css, mix, scale } from '../../color.ts';
import type { Brush } from '../shading.ts';
import {
  blob,
  bodywork,
  ellipse,
  fill,
  flame,
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

function airliner(brush: Brush, m: VehicleMoment): void {
  const trim: Rgb = m.second ?? [36, 84, 150];
  const white = m.color;
  solid(
    brush,
    blob(
      [
        [2, 1.9],
        [-2.6, 4.2],
        [-4.0, 4.3],
        [-1.2, 1.9],
      ],
      0.2,
    ),
    scale(white, 0.78),
  );
  hull(
    brush,
    blob(
      [
        [-16, 3.0],
        [-13, 3.9],
        [-6, 4.1],
        [11, 4.1],
        [14.4, 3.5],
        [16.2, 2.3],
        [15.4, 1.4],
        [12, 0.7],
        [-6, 0.5],
        [-12, 1.4],
      ],
      0.6,
    ),
    white,
    0.4,
    4.2,
  );
  bodywork(
    brush,
    blob(
      [
        [-15.8, 2.9],
        [-17.4, 8.2],
        [-15.2, 8.2],
        [-11.2, 4.0],
      ],
      0.25,
    ),
    trim,
    3,
    8.2,
  );
  solid(
    brush,
    blob(
      [
        [-13.4, 2.9],
        [-17.6, 3.5],
        [-17.4, 2.9],
        [-12, 2.2],
      ],
      0.3,
    ),
    scale(white, 0.85),
  );
  fill(
    brush,
    blob(
      [
        [-15.6, 2.4],
        [13, 1.7],
        [15.4, 1.6],
        [12, 1.2],
        [-12, 1.9],
      ],
      0.2,
    ),
    trim,
    0.85,
  );
  for (let i = 0; i < 26; i++) {
    const x = -10.5 + i * 0.82;
    const w = panel(
      [
        [x, 2.5],
        [x, 2.98],
        [x + 0.34, 2.98],
        [x + 0.34, 2.5],
      ],
      0.3,
    );
    glass(brush, w, m.night, true);
  }
  const cockpit = blob(
    [
      [13.2, 3.0],
      [13.4, 3.5],
      [14.5, 3.3],
      [15.4, 2.7],
      [14.2, 2.7],
    ],
    0.4,
  );
  glass(brush, cockpit, m.night, false);
  reflections(brush, cockpit, 13, 15.5, 2.7, 3.5);
  hull(
    brush,
    blob(
      [
        [3.6, -0.6],
        [3.4, 0.6],
        [6.2, 0.7],
        [6.6, 0.05],
        [6.2, -0.6],
      ],
      0.6,
    ),
    scale(white, 0.92),
    -0.7,
    0.8,
  );
  fill(brush, ellipse(6.35, 0.05, 0.18, 0.6), [40, 42, 48], 0.5);
  hull(
    brush,
    blob(
      [
        [4.6, 1.2],
        [-4.6, -2.6],
        [-6.6, -2.7],
        [-6.4, -2.3],
        [-2.6, 1.3],
      ],
      0.22,
    ),
    scale(white, 0.94),
    -2.8,
    1.5,
  );
  fill(
    brush,
    blob(
      [
        [-5.9, -2.5],
        [-6.4, -1.2],
        [-7.0, -1.3],
        [-6.6, -2.7],
      ],
      0.3,
    ),
    trim,
    0.9,
  );
  lamp(
    brush,
    -6.4,
    -2.6,
    0.12,
    0.12,
    [255, 60, 50],
    0.3 + 0.7 * m.night * (Math.floor(m.t * 2) % 2),
  );
  lamp(
    brush,
    12.6,
    4.15,
    0.1,
    0.1,
    [255, 80, 60],
    (Math.floor(m.t * 1.5) % 2) * (0.3 + m.night * 0.7),
  );
}

/** A propeller seen from the side: a blurred disc with the glint of blades. */
function propeller(brush: Brush, x: number, y: number, r: number, t: number): void {
  const { ctx } = brush;
  ctx.fillStyle = css([60, 60, 66], 0.24);
  ctx.fill(ellipse(x, y, r * 0.1, r));
  const a = Math.cos(t * 29);
  ctx.fillStyle = css([50, 46, 44], 0.7);
  ctx.fill(ellipse(x, y + r * 0.5 * a, r * 0.06, r * 0.5 * Math.abs(a) + 0.03));
  ctx.fill(ellipse(x, y - r * 0.5 * a, r * 0.06, r * 0.5 * Math.abs(a) + 0.03));
}

function propellerPlane(brush: Brush, m: VehicleMoment): void {
  const trim: Rgb = m.second ?? [248, 244, 234];
  hull(
    brush,
    blob(
      [
        [-3.9, 1.35],
        [-1.6, 1.95],
        [1.6, 2.05],
        [3.2, 1.75],
        [3.6, 1.25],
        [3.1, 0.75],
        [1, 0.55],
        [-2, 0.8],
      ],
      0.6,
    ),
    m.color,
    0.5,
    2.1,
  );
  fill(
    brush,
    blob(
      [
        [-3.6, 1.3],
        [3.4, 1.4],
        [3.5, 1.1],
        [-2.8, 1.08],
      ],
      0.2,
    ),
    trim,
    0.9,
  );
  const w = blob(
    [
      [-0.5, 1.9],
      [-0.1, 2.55],
      [1.1, 2.55],
      [1.9, 1.95],
    ],
    0.35,
  );
  glass(brush, w, m.night, false);
  brush.ctx.save();
  brush.ctx.clip(w);
  occupant(brush, 0.6, 1.95, 1.2, [120, 80, 50]);
  brush.ctx.restore();
  reflections(brush, w, -0.5, 1.9, 1.9, 2.5);
  line(
    brush,
    [
      [0.5, 1.9],
      [0.5, 2.56],
    ],
    brush.tone(m.color, 0.7),
    0.07,
  );
  bodywork(
    brush,
    blob(
      [
        [-3.9, 1.3],
        [-4.6, 2.9],
        [-3.7, 2.9],
        [-2.6, 1.6],
      ],
      0.3,
    ),
    m.color,
    1.2,
    3,
  );
  solid(
    brush,
    blob(
      [
        [-2.9, 1.35],
        [-4.7, 1.55],
        [-4.6, 1.3],
        [-2.8, 1.15],
      ],
      0.4,
    ),
    trim,
  );
  hull(
    brush,
    blob(
      [
        [2.0, 2.55],
        [1.7, 2.75],
        [-1.2, 2.75],
        [-1.6, 2.6],
        [-1.0, 2.5],
      ],
      0.4,
    ),
    trim,
    2.4,
    2.8,
  );
  line(
    brush,
    [
      [0.9, 2.5],
      [0.9, 1.0],
    ],
    brush.tone(scale(m.color, 0.7), 0.6),
    0.06,
  );
  for (const [x, y, r] of [
    [1.5, 0.02, 0.3],
    [-3.2, 0.6, 0.14],
  ] as const) {
    line(
      brush,
      [
        [x, y + r],
        [x - 0.2, 0.9],
      ],
      brush.tone([130, 134, 140], 0.8),
      0.08,
    );
    wheel(brush, x, y + r * 0.3, r, 0);
  }
  fill(
    brush,
    blob(
      [
        [3.5, 1.0],
        [3.9, 1.25],
        [3.5, 1.5],
      ],
      0.6,
    ),
    [60, 60, 66],
    0.7,
  );
  propeller(brush, 3.75, 1.25, 1.15, m.t);
}

function helicopter(brush: Brush, m: VehicleMoment): void {
  const { ctx } = brush;
  hull(
    brush,
    blob(
      [
        [-1, 1.9],
        [-6.2, 2.5],
        [-6.4, 2.2],
        [-1.2, 1.1],
      ],
      0.2,
    ),
    m.color,
    1,
    2.6,
  );
  bodywork(
    brush,
    blob(
      [
        [-5.9, 2.3],
        [-6.9, 3.7],
        [-6.2, 3.7],
        [-5.3, 2.5],
      ],
      0.3,
    ),
    m.second ?? scale(m.color, 0.8),
    2,
    3.7,
  );
  hull(
    brush,
    blob(
      [
        [-1.6, 1.5],
        [-1.2, 2.6],
        [0.6, 2.95],
        [2.4, 2.5],
        [3.3, 1.5],
        [3.1, 0.8],
        [1.8, 0.45],
        [-0.6, 0.55],
      ],
      0.8,
    ),
    m.color,
    0.4,
    3,
  );
  const w = blob(
    [
      [1.0, 1.3],
      [0.9, 2.5],
      [2.0, 2.45],
      [2.9, 1.75],
      [3.1, 1.3],
    ],
    0.5,
  );
  glass(brush, w, m.night, false);
  ctx.save();
  ctx.clip(w);
  occupant(brush, 1.7, 1.3, 1.5, [60, 70, 90]);
  ctx.restore();
  reflections(brush, w, 0.9, 3, 1.3, 2.5);
  const side = panel(
    [
      [-0.6, 1.4],
      [-0.6, 2.3],
      [0.6, 2.4],
      [0.6, 1.4],
    ],
    0.2,
  );
  glass(brush, side, m.night, false);
  reflections(brush, side, -0.6, 0.6, 1.4, 2.4);
  fill(
    brush,
    blob(
      [
        [-1.5, 1.1],
        [3.2, 1.1],
        [3.1, 0.9],
        [-1.2, 0.92],
      ],
      0.2,
    ),
    m.second ?? [248, 246, 240],
    0.9,
  );
  for (const x of [-0.5, 1.5])
    line(
      brush,
      [
        [x, 0.6],
        [x - 0.1, 0.12],
      ],
      brush.tone([110, 114, 120], 0.8),
      0.08,
    );
  line(
    brush,
    [
      [-1.5, 0.1],
      [2.4, 0.1],
      [2.7, 0.28],
    ],
    brush.tone([110, 114, 120], 0.8),
    0.09,
  );
  solid(
    brush,
    panel(
      [
        [0.1, 2.85],
        [0.2, 3.35],
        [0.6, 3.35],
        [0.7, 2.85],
      ],
      0.2,
    ),
    scale(m.color, 0.7),
  );
  // The rotor: a haze with two blades sweeping through it.
  ctx.fillStyle = css([70, 74, 80], 0.16);
  ctx.fill(ellipse(0.4, 3.42, 5.2, 0.3));
  const a = m.t * 22;
  for (const k of [0, Math.PI / 2]) {
    const reach = 5.2 * Math.cos(a + k);
    line(
      brush,
      [
        [0.4 - reach, 3.42 + Math.sin(a + k) * 0.2],
        [0.4 + reach, 3.42 - Math.sin(a + k) * 0.2],
      ],
      css([50, 52, 58], 0.75),
      0.1,
    );
  }
  ctx.fillStyle = css([70, 74, 80], 0.22);
  ctx.fill(ellipse(-6.5, 3.0, 0.95, 0.95));
  line(
    brush,
    [
      [-6.5 - Math.cos(a * 1.7) * 0.95, 3.0 - Math.sin(a * 1.7) * 0.95],
      [-6.5 + Math.cos(a * 1.7) * 0.95, 3.0 + Math.sin(a * 1.7) * 0.95],
    ],
    css([50, 52, 58], 0.8),
    0.09,
  );
  lamp(brush, 2.9, 0.62, 0.1, 0.08, [255, 246, 220], m.night);
  lamp(
    brush,
    -0.4,
    0.5,
    0.07,
    0.07,
    [255, 60, 50],
    (Math.floor(m.t * 2) % 2) * (0.2 + m.night * 0.8),
  );
}

function rocket(brush: Brush, m: VehicleMoment): void {
  const trim: Rgb = m.second ?? [206, 52, 44];
  const burning = m.speed > 0.01;
  if (burning) {
    smoke(brush, 0, -4.5, m.t * 1.6, {
      color: [216, 210, 204],
      size: 2.4,
      rise: -7,
      drift: 0.4,
      count: 14,
      alpha: 0.6,
    });
    flame(brush, 0, 0.3, 1.9, 6.5, m.t);
    flame(brush, -1.5, 0.5, 0.8, 3, m.t + 1);
    flame(brush, 1.5, 0.5, 0.8, 3, m.t + 2);
  }
  for (const k of [-1, 1])
    bodywork(
      brush,
      blob(
        [
          [k * 0.9, 4.2],
          [k * 2.6, 1.4],
          [k * 2.7, 0.1],
          [k * 1.0, 1.1],
        ],
        0.25,
      ),
      trim,
      0,
      4.2,
    );
  for (const k of [-1, 1])
    cylinder(
      brush,
      blob(
        [
          [k * 1.5 - 0.42, 0.5],
          [k * 1.5 - 0.42, 5.4],
          [k * 1.5, 6.5],
          [k * 1.5 + 0.42, 5.4],
          [k * 1.5 + 0.42, 0.5],
        ],
        0.4,
      ),
      scale(m.color, 0.95),
      k * 1.5 - 0.42,
      k * 1.5 + 0.42,
    );
  solid(
    brush,
    panel(
      [
        [-0.8, 0.9],
        [-1.05, 0.2],
        [1.05, 0.2],
        [0.8, 0.9],
      ],
      0.15,
    ),
    [90, 92, 98],
  );
  cylinder(
    brush,
    blob(
      [
        [-1.15, 0.8],
        [-1.2, 8.5],
        [-0.9, 11.0],
        [0, 13.6],
        [0.9, 11.0],
        [1.2, 8.5],
        [1.15, 0.8],
      ],
      0.35,
    ),
    m.color,
    -1.2,
    1.2,
  );
  cylinder(
    brush,
    blob(
      [
        [-1.02, 10.4],
        [-0.72, 11.8],
        [0, 13.65],
        [0.72, 11.8],
        [1.02, 10.4],
      ],
      0.5,
    ),
    trim,
    -1,
    1,
  );
  for (const y of [3.4, 7.0])
    cylinder(
      brush,
      panel(
        [
          [-1.17, y],
          [-1.18, y + 0.5],
          [1.18, y + 0.5],
          [1.17, y],
        ],
        0.04,
      ),
      trim,
      -1.2,
      1.2,
    );
  fill(brush, ellipse(0.1, 8.9, 0.62, 0.62), [190, 196, 204], 0.95);
  const w = ellipse(0.1, 8.9, 0.46, 0.46);
  glass(brush, w, m.night, true);
  reflections(brush, w, -0.4, 0.6, 8.4, 9.4);
  bodywork(
    brush,
    blob(
      [
        [-0.14, 3.2],
        [-0.2, 0.9],
        [0, 0.0],
        [0.2, 0.9],
        [0.14, 3.2],
      ],
      0.3,
    ),
    scale(trim, 0.85),
    0,
    3.4,
  );
}

/** An upright round body: light from one side. */
function cylinder(
  brush: Brush,
  path: Parameters<typeof hull>[1],
  color: Rgb,
  left: number,
  right: number,
): void {
  const { ctx } = brush;
  ctx.strokeStyle = brush.tone(scale(color, 0.5), 0.4);
  ctx.lineWidth = Math.max(0.03, 1.3 / brush.pixels);
  ctx.stroke(path);
  const flip = brush.toLight.x > 0;
  const g = ctx.createLinearGradient(flip ? right : left, 0, flip ? left : right, 0);
  g.addColorStop(0, brush.tone(scale(color, 0.92), 0.75));
  g.addColorStop(0.25, brush.tone(mix(color, [255, 255, 255], 0.4), 1));
  g.addColorStop(0.55, brush.tone(color, 0.8));
  g.addColorStop(1, brush.tone(scale(color, 0.6), 0.25));
  ctx.fillStyle = g;
  ctx.fill(path);
}

function shuttle(brush: Brush, m: VehicleMoment): void {
  const dark: Rgb = [52, 54, 60];
  hull(
    brush,
    blob(
      [
        [-7, 1.2],
        [-6.8, 3.4],
        [-5, 3.8],
        [5.6, 3.8],
        [8.2, 3.1],
        [9.6, 1.9],
        [9.4, 1.2],
        [7, 0.5],
        [-6.6, 0.4],
      ],
      0.5,
    ),
    m.color,
    0.3,
    3.9,
  );
  hull(
    brush,
    blob(
      [
        [4.0, 0.9],
        [-1.6, -0.5],
        [-7.4, -0.7],
        [-7.4, 0.3],
        [3, 1.3],
      ],
      0.3,
    ),
    scale(m.color, 0.94),
    -0.8,
    1.3,
  );
  fill(
    brush,
    blob(
      [
        [9.5, 1.5],
        [7, 0.45],
        [-7.4, -0.7],
        [-7.3, -0.35],
        [2, 0.5],
        [7, 1.1],
        [9.2, 1.9],
      ],
      0.3,
    ),
    dark,
    0.6,
  );
  bodywork(
    brush,
    blob(
      [
        [-7.0, 3.6],
        [-8.6, 7.4],
        [-6.4, 7.4],
        [-3.4, 3.8],
      ],
      0.25,
    ),
    m.color,
    3.4,
    7.4,
  );
  fill(
    brush,
    blob(
      [
        [-3.9, 4.2],
        [-6.5, 7.4],
        [-6.2, 7.4],
        [-3.3, 3.85],
      ],
      0.2,
    ),
    dark,
    0.7,
  );
  const w = blob(
    [
      [6.6, 2.9],
      [6.8, 3.4],
      [7.9, 3.05],
      [8.5, 2.55],
      [7.5, 2.6],
    ],
    0.4,
  );
  glass(brush, w, m.night, true);
  reflections(brush, w, 6.5, 8.5, 2.5, 3.4);
  line(
    brush,
    [
      [-4, 3.1],
      [5.6, 3.1],
    ],
    brush.tone(scale(m.color, 0.8), 0.6),
    0.05,
  );
  fill(
    brush,
    panel(
      [
        [0.4, 1.7],
        [0.4, 2.4],
        [2.0, 2.4],
        [2.0, 1.7],
      ],
      0.06,
    ),
    m.second ?? [40, 80, 160],
    0.85,
  );
  brush.ctx.save();
  brush.ctx.translate(-7.2, 2);
  brush.ctx.rotate(-Math.PI / 2);
  for (const x of [-0.9, 0, 0.9]) {
    solid(
      brush,
      panel(
        [
          [x - 0.28, 0.5],
          [x - 0.42, -0.2],
          [x + 0.42, -0.2],
          [x + 0.28, 0.5],
        ],
        0.2,
      ),
      [110, 112, 118],
    );
    if (m.speed > 0.01) flame(brush, x, -0.1, 0.6, 3.2, m.t + x);
  }
  brush.ctx.restore();
}

function spaceship(brush: Brush, m: VehicleMoment): void {
  const glow: Rgb = m.second ?? [90, 210, 255];
  brush.ctx.save();
  brush.ctx.translate(-5.6, 1.7);
  brush.ctx.rotate(-Math.PI / 2);
  for (const x of [-0.8, 0.7]) {
    const g = brush.ctx.createLinearGradient(0, 0, 0, -5);
    g.addColorStop(0, css(mix(glow, [255, 255, 255], 0.7), 0.95));
    g.addColorStop(0.25, css(glow, 0.7));
    g.addColorStop(1, css(glow, 0));
    brush.ctx.fillStyle = g;
    brush.ctx.fill(
      blob(
        [
          [x - 0.4, 0],
          [x - 0.5, -1.5],
          [x, -5 - Math.sin(m.t * 30) * 0.3],
          [x + 0.5, -1.5],
          [x + 0.4, 0],
        ],
        0.7,
      ),
    );
  }
  brush.ctx.restore();
  solid(
    brush,
    blob(
      [
        [1, 2.2],
        [-4, 4.6],
        [-6.4, 4.8],
        [-4.4, 2],
      ],
      0.2,
    ),
    scale(m.color, 0.7),
  );
  hull(
    brush,
    blob(
      [
        [-5.6, 0.7],
        [-5.8, 2.7],
        [-3, 3.0],
        [2, 2.9],
        [5.4, 2.1],
        [7.4, 1.3],
        [5, 0.9],
        [0, 0.5],
      ],
      0.4,
    ),
    m.color,
    0.4,
    3,
  );
  hull(
    brush,
    blob(
      [
        [2, 1.2],
        [-3.6, -1.2],
        [-6.8, -1.3],
        [-4.8, 1.1],
      ],
      0.2,
    ),
    scale(m.color, 0.9),
    -1.3,
    1.3,
  );
  const w = blob(
    [
      [1.4, 2.8],
      [1.9, 3.5],
      [3.2, 3.3],
      [4.6, 2.3],
      [3, 2.4],
    ],
    0.6,
  );
  glass(brush, w, 0);
  reflections(brush, w, 1.4, 4.5, 2.3, 3.5);
  line(
    brush,
    [
      [-5.4, 1.7],
      [5.8, 1.6],
    ],
    css(glow, 0.9),
    0.1,
  );
  for (const x of [-4, -2.6, -1.2])
    line(
      brush,
      [
        [x, 2.9],
        [x + 0.4, 2.1],
      ],
      brush.tone(scale(m.color, 0.55), 0.5),
      0.06,
    );
  for (let i = 0; i < 6; i++) lamp(brush, -3.4 + i * 1.1, 1.15, 0.09, 0.09, [255, 230, 160], 0.6);
}

function ufo(brush: Brush, m: VehicleMoment): void {
  const { ctx } = brush;
  const g = ctx.createLinearGradient(0, 0.4, 0, -6);
  const ray: Rgb = m.second ?? [150, 255, 190];
  g.addColorStop(0, css(ray, 0.55));
  g.addColorStop(1, css(ray, 0));
  ctx.fillStyle = g;
  ctx.beginPath();
  ctx.moveTo(-1.0, 0.5);
  ctx.lineTo(-3.2, -6);
  ctx.lineTo(3.2, -6);
  ctx.lineTo(1.0, 0.5);
  ctx.fill();
  const dome = blob(
    [
      [-1.5, 1.6],
      [-1.35, 2.6],
      [0, 3.2],
      [1.35, 2.6],
      [1.5, 1.6],
    ],
    0.8,
  );
  ctx.fillStyle = css([150, 226, 240], 0.5);
  ctx.fill(dome);
  fill(brush, ellipse(0, 2.1, 0.42, 0.55), [126, 200, 110], 0.9);
  for (const k of [-1, 1])
    fill(brush, ellipse(k * 0.16, 2.2, 0.12, 0.17, k * 0.4), [20, 24, 26], 0.6);
  reflections(brush, dome, -1.4, 1.4, 1.7, 3.1);
  hull(
    brush,
    blob(
      [
        [-4.2, 1.1],
        [-2.0, 1.75],
        [0, 1.85],
        [2.0, 1.75],
        [4.2, 1.1],
        [2.4, 0.5],
        [0, 0.3],
        [-2.4, 0.5],
      ],
      0.85,
    ),
    m.color,
    0.3,
    1.9,
  );
  for (let i = 0; i < 9; i++) {
    const a = (i / 9) * Math.PI + m.t * 1.4;
    const x = Math.cos(a) * 3.7;
    if (Math.sin(a) < -0.2) continue;
    lamp(
      brush,
      x,
      1.02 - Math.sin(a) * 0.18,
      0.17,
      0.12,
      [
        [255, 90, 90],
        [255, 220, 110],
        [110, 220, 255],
      ][i % 3] as unknown as Rgb,
      0.9,
    );
  }
}

function balloon(brush: Brush, m: VehicleMoment): void {
  const { ctx } = brush;
  const second: Rgb = m.second ?? [246, 214, 120];
  for (const x of [-0.62, 0.62])
    line(
      brush,
      [
        [x, 1.2],
        [x * 1.9, 4.6],
      ],
      brush.tone([90, 70, 50], 0.6),
      0.04,
    );
  const outline = blob(
    [
      [-0.9, 4.4],
      [-3.4, 7.4],
      [-4.6, 10.6],
      [-3.6, 14],
      [0, 15.8],
      [3.6, 14],
      [4.6, 10.6],
      [3.4, 7.4],
      [0.9, 4.4],
    ],
    0.9,
  );
  ctx.save();
  ctx.clip(outline);
  const gores = 8;
  fill(brush, outline, m.color);
  for (let i = 0; i < gores; i++) {
    const a = -1 + (2 * i) / gores;
    const b = -1 + (2 * (i + 1)) / gores;
    const x0 = Math.sin((a * Math.PI) / 2) * 4.7;
    const x1 = Math.sin((b * Math.PI) / 2) * 4.7;
    fill(
      brush,
      blob(
        [
          [x0 * 0.2, 4.3],
          [x0 * 0.75, 7.4],
          [x0, 10.6],
          [x0 * 0.75, 14],
          [0, 15.9],
          [x1 * 0.75, 14],
          [x1, 10.6],
          [x1 * 0.75, 7.4],
          [x1 * 0.2, 4.3],
        ],
        0.8,
      ),
      i % 2 === 0 ? m.color : second,
      0.85,
    );
  }
  const lx = brush.toLight.x * 2.2;
  const g = ctx.createRadialGradient(lx, 12, 0.5, lx * 0.4, 10.5, 6.4);
  g.addColorStop(0, 'rgba(255,255,255,0.4)');
  g.addColorStop(0.45, 'rgba(255,255,255,0)');
  g.addColorStop(0.7, 'rgba(20,16,40,0.08)');
  g.addColorStop(1, 'rgba(20,16,40,0.45)');
  ctx.fillStyle = g;
  ctx.fillRect(-5, 4, 10, 12);
  if (m.night > 0.3) {
    ctx.fillStyle = css([255, 190, 90], 0.4 + Math.sin(m.t * 3) * 0.08);
    ctx.fillRect(-5, 4, 10, 12);
  }
  ctx.restore();
  solid(
    brush,
    panel(
      [
        [-0.95, 4.55],
        [-0.8, 4.1],
        [0.8, 4.1],
        [0.95, 4.55],
      ],
      0.2,
    ),
    scale(m.color, 0.7),
  );
  if (Math.sin(m.t * 1.3) > -0.3) {
    ctx.save();
    ctx.translate(0, 2.6);
    ctx.scale(1, -1);
    flame(brush, 0, 0, 0.4, 1.4, m.t);
    ctx.restore();
  }
  occupant(brush, -0.25, 1.25, 2.2, [190, 74, 60]);
  occupant(brush, 0.35, 1.2, 2.1, [70, 110, 140]);
  const basket = blob(
    [
      [-0.75, 0],
      [-0.85, 1.25],
      [0.85, 1.25],
      [0.75, 0],
    ],
    0.15,
  );
  solid(brush, basket, [168, 118, 66]);
  ctx.save();
  ctx.clip(basket);
  for (let i = 0; i < 7; i++)
    line(
      brush,
      [
        [-0.9, 0.1 + i * 0.18],
        [0.9, 0.1 + i * 0.18],
      ],
      brush.tone([120, 80, 44], 0.6),
      0.03,
    );
  for (let i = 0; i < 9; i++)
    line(
      brush,
      [
        [-0.8 + i * 0.2, 0],
        [-0.8 + i * 0.2, 1.3],
      ],
      brush.tone([136, 92, 50], 0.6),
      0.02,
    );
  ctx.restore();
  solid(
    brush,
    panel(
      [
        [-0.9, 1.15],
        [-0.9, 1.32],
        [0.9, 1.32],
        [0.9, 1.15],
      ],
      0.3,
    ),
    [120, 80, 44],
  );
}

export const aircraft: readonly Vehicle[] = [
  {
    id: 'airplane',
    length: 33.5,
    height: 8.4,
    draught: 2.9,
    habitat: 'air',
    altitude: 22,
    speed: 26,
    color: '#f4f5f6',
    sway: 3,
    room: { back: 1.6, below: 0.4 },
    draw: airliner,
  },
  {
    id: 'propeller_plane',
    length: 8.6,
    height: 3,
    habitat: 'air',
    altitude: 9,
    speed: 14,
    color: '#c8382f',
    sway: 1.6,
    room: { front: 0.6, back: 0.8, below: 0.5 },
    draw: propellerPlane,
  },
  {
    id: 'helicopter',
    length: 11.5,
    height: 3.8,
    habitat: 'air',
    altitude: 8,
    speed: 8,
    color: '#2f6aa8',
    sway: 2,
    room: { back: 2.2, front: 0.4 },
    draw: helicopter,
  },
  {
    id: 'rocket',
    length: 5.4,
    height: 13.7,
    habitat: 'air',
    altitude: 9,
    speed: 3,
    color: '#f2f2f0',
    sway: 0.4,
    room: { below: 12, front: 2, back: 2 },
    draw: rocket,
  },
  {
    id: 'space_shuttle',
    length: 18.4,
    height: 7.5,
    draught: 0.8,
    habitat: 'air',
    altitude: 10,
    speed: 9,
    color: '#f2f2f0',
    sway: 1.5,
    room: { back: 5, front: 0.8 },
    draw: shuttle,
  },
  {
    id: 'spaceship',
    length: 14.4,
    height: 4.8,
    draught: 1.4,
    habitat: 'air',
    altitude: 8,
    speed: 10,
    color: '#9aa6b4',
    sway: 2,
    room: { back: 6, front: 0.6 },
    draw: spaceship,
  },
  {
    id: 'ufo',
    length: 8.6,
    height: 3.2,
    habitat: 'air',
    altitude: 6.5,
    speed: 3,
    color: '#a9b4be',
    sway: 3,
    room: { below: 6 },
    draw: ufo,
  },
  {
    id: 'hot_air_balloon',
    length: 9.4,
    height: 15.9,
    habitat: 'air',
    altitude: 7,
    speed: 1,
    color: '#d2342c',
    sway: 3,
    draw: balloon,
  },
];
