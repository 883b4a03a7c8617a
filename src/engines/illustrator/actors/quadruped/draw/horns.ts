import { Path2D } from '@napi-rs/canvas';
import { limbPath } from '../../limb.ts';
import type { Point } from '../../limb.ts';
import type { Brush } from '../../shading.ts';
import type { Figure } from '../figure.ts';

type Spot = readonly [x: number, y: number, z: number];

/** Horns, antlers and tusks of one side (those in the middle are drawn with the nearer side). */
export function drawHorns(brush: Brush, figure: Figure, side: 1 | -1): void {
  const { head, species } = figure;
  const kind = species.extras.horns;
  if (!kind) return;
  const { ctx } = brush;
  const far = head.depth(0, 0, side) > 0.15;
  const horn = species.coat.horn ?? [214, 200, 172];
  ctx.fillStyle = brush.tone(horn, far ? 0.45 : 0.82);
  const skull = species.head.upper[0]![2];
  const curve = (spots: readonly Spot[], radii: readonly number[]): void => {
    const points = spots.map(([x, y, z]) => head.place(x, y, z * side)) as Point[];
    ctx.fill(
      limbPath(
        points,
        radii.map((r) => r * head.L),
      ),
    );
  };
  switch (kind) {
    case 'cow':
      curve(
        [
          [-0.08, skull * 0.9, 0.14],
          [-0.04, skull + 0.08, 0.3],
          [0.06, skull + 0.26, 0.32],
        ],
        [0.066, 0.056, 0.012],
      );
      break;
    case 'buffalo':
      curve(
        [
          [-0.02, skull, 0.05],
          [-0.1, skull - 0.02, 0.34],
          [-0.06, skull + 0.14, 0.56],
          [0.0, skull + 0.32, 0.5],
        ],
        [0.09, 0.08, 0.055, 0.012],
      );
      break;
    case 'goat':
      curve(
        [
          [-0.02, skull, 0.08],
          [-0.1, skull + 0.26, 0.11],
          [-0.34, skull + 0.44, 0.16],
        ],
        [0.06, 0.048, 0.012],
      );
      break;
    case 'ram':
      curve(
        [
          [-0.02, skull, 0.12],
          [-0.24, skull + 0.14, 0.2],
          [-0.36, -0.06, 0.28],
          [-0.14, -0.26, 0.32],
          [0.08, -0.12, 0.36],
        ],
        [0.09, 0.09, 0.075, 0.055, 0.012],
      );
      break;
    case 'ossicones':
      curve(
        [
          [-0.1, skull * 0.9, 0.07],
          [-0.16, skull + 0.2, 0.09],
        ],
        [0.032, 0.04],
      );
      break;
    case 'antlers':
      antlers(brush, figure, side, skull);
      break;
    case 'palmate':
      palmate(brush, figure, side, skull);
      break;
    case 'dragon':
      curve(
        [
          [-0.08, skull, 0.1],
          [-0.28, skull + 0.12, 0.14],
          [-0.52, skull + 0.32, 0.16],
        ],
        [0.055, 0.045, 0.008],
      );
      break;
    case 'tusks':
      curve(
        [
          [0.24, -0.28, 0.15],
          [0.42, -0.58, 0.2],
          [0.74, -0.6, 0.2],
        ],
        [0.07, 0.06, 0.016],
      );
      break;
    case 'rhino':
      if (far) return;
      ctx.fill(
        limbPath(
          [head.place(0.58, 0.0, 0), head.place(0.68, 0.16, 0), head.place(0.68, 0.42, 0)],
          [0.085 * head.L, 0.06 * head.L, 0.01 * head.L],
        ),
      );
      ctx.fill(
        limbPath(
          [head.place(0.4, 0.06, 0), head.place(0.44, 0.14, 0), head.place(0.43, 0.24, 0)],
          [0.06 * head.L, 0.04 * head.L, 0.01 * head.L],
        ),
      );
      break;
    case 'unicorn':
      if (far) return;
      unicorn(brush, figure);
  }
}

function antlers(brush: Brush, figure: Figure, side: number, skull: number): void {
  const { head } = figure;
  const path = new Path2D();
  const beam: Spot[] = [
    [-0.06, skull * 0.9, 0.08],
    [-0.3, skull + 0.3, 0.26],
    [-0.34, skull + 0.72, 0.4],
    [-0.1, skull + 1.08, 0.42],
  ];
  const branch = (spots: readonly Spot[], from: number): void => {
    limbPath(
      spots.map(([x, y, z]) => head.place(x, y, z * side)),
      spots.map((_, i) => head.L * (from * (1 - i / spots.length) + 0.008)),
      path,
    );
  };
  branch(beam, 0.042);
  branch(
    [
      [-0.12, skull + 0.1, 0.12],
      [0.08, skull + 0.2, 0.16],
      [0.2, skull + 0.38, 0.18],
    ],
    0.032,
  );
  branch(
    [
      [-0.31, skull + 0.42, 0.3],
      [-0.1, skull + 0.52, 0.34],
      [0.02, skull + 0.7, 0.34],
    ],
    0.03,
  );
  branch(
    [
      [-0.33, skull + 0.68, 0.38],
      [-0.5, skull + 0.84, 0.46],
      [-0.54, skull + 1.02, 0.46],
    ],
    0.028,
  );
  brush.ctx.fill(path);
}

function palmate(brush: Brush, figure: Figure, side: number, skull: number): void {
  const { head } = figure;
  const place = ([x, y, z]: Spot): Point => head.place(x, y, z * side);
  const outline: Spot[] = [
    [-0.06, skull * 0.85, 0.1],
    [-0.1, skull + 0.06, 0.34],
    [0.12, skull + 0.2, 0.5],
    [0.16, skull + 0.4, 0.56],
    [0.0, skull + 0.28, 0.6],
    [-0.06, skull + 0.56, 0.7],
    [-0.18, skull + 0.36, 0.7],
    [-0.3, skull + 0.6, 0.76],
    [-0.36, skull + 0.34, 0.7],
    [-0.54, skull + 0.44, 0.74],
    [-0.44, skull + 0.12, 0.52],
    [-0.2, skull - 0.02, 0.3],
  ];
  const path = new Path2D();
  outline.map(place).forEach((p, i) => (i === 0 ? path.moveTo(p.x, p.y) : path.lineTo(p.x, p.y)));
  path.closePath();
  brush.ctx.fill(path);
}

function unicorn(brush: Brush, figure: Figure): void {
  const { head } = figure;
  const { ctx } = brush;
  const base = head.place(0.16, 0.16, 0);
  const tip = head.place(0.44, 0.86, 0);
  const path = limbPath([base, tip], [0.05 * head.L, 0.008 * head.L]);
  const gradient = ctx.createLinearGradient(base.x, base.y, tip.x, tip.y);
  gradient.addColorStop(0, brush.tone([236, 190, 92], 0.8));
  gradient.addColorStop(1, brush.tone([255, 240, 190], 1));
  ctx.fillStyle = gradient;
  ctx.fill(path);
  ctx.strokeStyle = 'rgba(140,90,30,0.45)';
  ctx.lineWidth = head.L * 0.014;
  ctx.beginPath();
  for (let k = 1; k < 6; k++) {
    const t = k / 6.5;
    const w = 0.045 * head.L * (1 - t);
    const x = base.x + (tip.x - base.x) * t;
    const y = base.y + (tip.y - base.y) * t;
    ctx.moveTo(x - w, y - w * 0.2);
    ctx.lineTo(x + w, y + w * 0.6);
  }
  ctx.stroke();
}
