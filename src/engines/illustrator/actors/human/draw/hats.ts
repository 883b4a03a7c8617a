import type { Rgb } from '../../../color.ts';
import { css, mix, scale } from '../../../color.ts';
import { lit } from '../../../render/light.ts';
import type { Brush } from '../../shading.ts';
import type { HatKind, Outfit } from '../wardrobe.ts';
import { blob, ellipse, form, mass, polygon } from './form.ts';
import type { HeadView } from './head.ts';

const COVERING: ReadonlySet<HatKind> = new Set<HatKind>([
  'bubble_helmet',
  'knight_helmet',
  'trooper_helmet',
  'robot_head',
  'swim_cap',
  'headscarf',
  'hood',
  'kabuto',
  'helmet',
]);

/** Hats that leave no hair to be seen. */
export function hidesHair(kind: HatKind | undefined): boolean {
  return kind !== undefined && COVERING.has(kind);
}

type HatDrawer = (brush: Brush, view: HeadView, color: Rgb, trim: Rgb) => void;

/** How far the brim line leans: forwards in profile. Sets x so that hats turn with the head. */
function ahead(view: HeadView, amount: number): number {
  return amount * Math.sin(view.yaw) - 0.045 * Math.sin(view.yaw);
}

function half(view: HeadView, lateral = 0.375, depth = 0.45): number {
  return Math.hypot(lateral * Math.cos(view.yaw), depth * Math.sin(view.yaw));
}

function dome(
  view: HeadView,
  base: number,
  top: number,
  wide = 1,
): readonly (readonly [number, number])[] {
  const w = half(view) * wide;
  const x = ahead(view, 0);
  return [
    [x - w, base],
    [x - w * 0.96, base + (top - base) * 0.5],
    [x - w * 0.62, base + (top - base) * 0.88],
    [x, top],
    [x + w * 0.62, base + (top - base) * 0.88],
    [x + w * 0.96, base + (top - base) * 0.5],
    [x + w, base],
  ];
}

function drawDome(
  brush: Brush,
  view: HeadView,
  color: Rgb,
  base: number,
  top: number,
  wide = 1,
): void {
  const w = half(view) * wide;
  const x = ahead(view, 0);
  mass(
    brush,
    blob(
      [...dome(view, base, top, wide), [x + w * 0.5, base - 0.03], [x - w * 0.5, base - 0.03]],
      0.8,
    ),
    color,
    { x, y: (base + top) / 2 },
    0.5,
  );
}

function brim(
  brush: Brush,
  view: HeadView,
  color: Rgb,
  y: number,
  reach: number,
  thick: number,
  tilt = 0,
): void {
  mass(
    brush,
    ellipse(ahead(view, 0.02), y, half(view) + reach, thick, tilt),
    color,
    { x: 0, y },
    0.5,
  );
}

function band(
  brush: Brush,
  view: HeadView,
  color: Rgb,
  y: number,
  height: number,
  wide = 1.01,
): void {
  const w = half(view) * wide;
  const x = ahead(view, 0);
  brush.ctx.fillStyle = brush.tone(color, 0.8);
  brush.ctx.fill(
    blob(
      [
        [x - w, y],
        [x, y - 0.035],
        [x + w, y],
        [x + w * 0.99, y + height],
        [x, y + height - 0.03],
        [x - w * 0.99, y + height],
      ],
      0.4,
    ),
  );
}

function visor(brush: Brush, view: HeadView, color: Rgb, y: number): void {
  const w = half(view);
  const s = Math.sin(view.yaw);
  const x = ahead(view, 0);
  if (s > 0.5)
    form(
      brush,
      blob(
        [
          [x + w * 0.25, y + 0.02],
          [x + w * 0.9, y + 0.05],
          [x + w + 0.22, y - 0.015],
          [x + w + 0.24, y - 0.05],
          [x + w * 0.8, y - 0.03],
          [x + w * 0.2, y - 0.03],
        ],
        0.7,
      ),
      color,
    );
  else
    form(
      brush,
      blob(
        [
          [x - w * 0.85 + s * 0.4, y + 0.03],
          [x + s * 0.2, y + 0.06],
          [x + w * 0.85 + s * 0.3, y + 0.03],
          [x + w * 0.7 + s * 0.5, y - 0.09],
          [x + s * 0.5, y - 0.13],
          [x - w * 0.7 + s * 0.5, y - 0.09],
        ],
        0.8,
      ),
      color,
    );
}

function peaked(brush: Brush, view: HeadView, color: Rgb, trim: Rgb): void {
  const w = half(view);
  const x = ahead(view, 0);
  mass(
    brush,
    blob(
      [
        [x - w, 0.27],
        [x - w * 1.16, 0.5],
        [x - w * 0.5, 0.64],
        [x + w * 0.5, 0.66],
        [x + w * 1.2, 0.54],
        [x + w, 0.27],
        [x, 0.24],
      ],
      0.7,
    ),
    color,
    { x, y: 0.45 },
    0.5,
  );
  band(brush, view, scale(color, 0.6), 0.22, 0.1);
  visor(brush, view, scale(color, 0.45), 0.21);
  const front = Math.sin(view.yaw) * half(view) * 0.82;
  brush.ctx.fillStyle = brush.tone(trim, 1);
  brush.ctx.fill(ellipse(x + front, 0.44, 0.06 * Math.max(0.45, Math.cos(view.yaw)), 0.07));
}

function cone(brush: Brush, view: HeadView, color: Rgb, trim: Rgb, wideBrim: boolean): void {
  const w = half(view) * 0.92;
  const x = ahead(view, 0);
  mass(
    brush,
    blob(
      [
        [x - w, 0.24],
        [x - w * 0.7, 0.62],
        [x - w * 0.36, 1.0],
        [x - 0.26, 1.28],
        [x - 0.13, 1.3],
        [x + w * 0.3, 0.9],
        [x + w * 0.72, 0.56],
        [x + w, 0.24],
      ],
      0.7,
    ),
    color,
    { x, y: 0.6 },
    0.6,
  );
  if (wideBrim) brim(brush, view, color, 0.24, 0.34, 0.1);
  band(brush, view, trim, 0.26, 0.12, 0.93);
  if (!wideBrim) {
    brush.ctx.fillStyle = brush.tone(trim, 1);
    for (const [sx, sy] of [
      [-0.1, 0.6],
      [0.12, 0.5],
      [-0.02, 0.85],
    ] as const)
      brush.ctx.fill(star(x + sx, sy, 0.055));
  }
}

export function star(x: number, y: number, r: number) {
  return polygon(
    Array.from({ length: 10 }, (_, i) => ({
      x: x + Math.sin((i * Math.PI) / 5) * r * (i % 2 === 0 ? 1 : 0.45),
      y: y + Math.cos((i * Math.PI) / 5) * r * (i % 2 === 0 ? 1 : 0.45),
    })),
  );
}

function fullHelmet(
  brush: Brush,
  view: HeadView,
  color: Rgb,
  draw: 'knight' | 'trooper' | 'robot' | 'racing' | 'kabuto',
): void {
  const { ctx } = brush;
  const s = Math.sin(view.yaw);
  const w = half(view, 0.42, 0.47);
  const x = ahead(view, 0.03);
  const facing = view.yaw < 1.8;
  const square = draw === 'robot';
  const shell = square
    ? blob(
        [
          [x - w, -0.45],
          [x - w, 0.5],
          [x + w, 0.5],
          [x + w, -0.45],
        ],
        0.25,
      )
    : blob(
        [
          [x - w * 0.72, -0.52],
          [x - w, -0.1],
          [x - w * 0.95, 0.3],
          [x - w * 0.5, 0.56],
          [x, 0.62],
          [x + w * 0.5, 0.56],
          [x + w * 0.95, 0.3],
          [x + w * (1 + 0.08 * s), -0.08],
          [x + w * 0.8, -0.52],
        ],
        0.9,
      );
  if (draw !== 'kabuto') mass(brush, shell, color, { x, y: 0.05 }, 0.6);
  if (draw === 'kabuto') {
    drawDome(brush, view, color, 0.16, 0.66, 1.12);
    form(
      brush,
      polygon([
        { x: x - w * 1.02, y: 0.2 },
        { x: x - w * 1.4, y: -0.28 },
        { x: x - w * 0.7, y: -0.2 },
        { x: x - w * 0.75, y: 0.15 },
      ]),
      scale(color, 0.8),
    );
    if (s < 0.6)
      form(
        brush,
        polygon([
          { x: x + w * 1.02, y: 0.2 },
          { x: x + w * 1.4, y: -0.28 },
          { x: x + w * 0.7, y: -0.2 },
          { x: x + w * 0.75, y: 0.15 },
        ]),
        scale(color, 0.8),
      );
    const cx = x + s * w * 0.8;
    form(
      brush,
      blob(
        [
          [cx, 0.36],
          [cx - 0.28 * Math.max(0.3, Math.cos(view.yaw)), 0.9],
          [cx - 0.07, 0.46],
          [cx, 0.42],
          [cx + 0.07, 0.46],
          [cx + 0.28, 0.9],
        ],
        0.5,
      ),
      [222, 178, 66],
    );
    return;
  }
  if (!facing) return;
  const cx = x + s * w * 0.55;
  const fw = 0.3 * Math.max(0.45, Math.cos(view.yaw)) + 0.04;
  ctx.fillStyle = brush.tone([16, 18, 24], 0.7);
  if (draw === 'knight') {
    ctx.fill(
      blob(
        [
          [cx - fw, 0.1],
          [cx + fw, 0.1],
          [cx + fw, 0.0],
          [cx - fw, 0.0],
        ],
        0.3,
      ),
    );
    for (let i = 0; i < 4; i++) ctx.fill(ellipse(cx - fw * 0.6 + i * fw * 0.4, -0.2, 0.016, 0.05));
    ctx.strokeStyle = brush.tone(scale(color, 0.55), 0.5);
    ctx.lineWidth = 0.02;
    ctx.stroke(
      blob(
        [
          [cx - fw * 1.2, 0.2],
          [cx, 0.24],
          [cx + fw * 1.2, 0.2],
          [cx + fw, -0.4],
          [cx, -0.5],
          [cx - fw, -0.4],
        ],
        0.6,
      ),
    );
    form(
      brush,
      blob(
        [
          [x - 0.03, 0.6],
          [x - 0.2, 0.95],
          [x - 0.55, 0.85],
          [x - 0.62, 0.45],
          [x - 0.38, 0.62],
          [x - 0.1, 0.66],
        ],
        1,
      ),
      [196, 40, 44],
    );
  } else if (draw === 'trooper') {
    for (const side of [-1, 1])
      if (!(side === 1 && s > 0.8))
        ctx.fill(
          blob(
            [
              [cx + side * fw * 0.25, 0.12],
              [cx + side * fw * 1.05, 0.1],
              [cx + side * fw * 0.95, -0.08],
              [cx + side * fw * 0.35, -0.03],
            ],
            0.7,
          ),
        );
    ctx.fill(
      blob(
        [
          [cx - fw * 0.55, -0.22],
          [cx, -0.17],
          [cx + fw * 0.55, -0.22],
          [cx + fw * 0.75, -0.36],
          [cx, -0.3],
          [cx - fw * 0.75, -0.36],
        ],
        0.4,
      ),
    );
    ctx.fill(
      blob(
        [
          [x - w * 0.95, 0.2],
          [cx, 0.25],
          [x + w * 0.95, 0.2],
          [x + w * 0.95, 0.16],
          [cx, 0.21],
          [x - w * 0.95, 0.16],
        ],
        0.3,
      ),
    );
  } else if (draw === 'robot') {
    const glow = brush.light.night > 0.4 ? 1 : 0.85;
    for (const side of [-1, 1]) {
      ctx.fillStyle = brush.tone([30, 36, 44], 0.8);
      ctx.fill(ellipse(cx + side * fw * 0.5, 0.08, 0.12 * Math.max(0.5, Math.cos(view.yaw)), 0.12));
      ctx.fillStyle = css([110, 226, 255], glow);
      ctx.fill(
        ellipse(
          cx + side * fw * 0.5,
          0.08,
          0.075 * Math.max(0.5, Math.cos(view.yaw)),
          0.075 * (1 - view.blink * 0.8),
        ),
      );
    }
    ctx.fillStyle = brush.tone([40, 46, 56], 0.8);
    ctx.fill(
      blob(
        [
          [cx - fw * 0.7, -0.18],
          [cx + fw * 0.7, -0.18],
          [cx + fw * 0.7, -0.3 - view.mouth * 0.06],
          [cx - fw * 0.7, -0.3 - view.mouth * 0.06],
        ],
        0.2,
      ),
    );
    ctx.strokeStyle = brush.tone(scale(color, 0.7), 0.7);
    ctx.lineWidth = 0.03;
    ctx.beginPath();
    ctx.moveTo(x, 0.5);
    ctx.lineTo(x, 0.72);
    ctx.stroke();
    form(brush, ellipse(x, 0.76, 0.06, 0.06), [232, 76, 60]);
  } else {
    const glass = blob(
      [
        [cx - fw * 1.15, 0.16],
        [cx, 0.22],
        [cx + fw * 1.1, 0.16],
        [cx + fw * 1.1, -0.16],
        [cx, -0.22],
        [cx - fw * 1.15, -0.16],
      ],
      0.8,
    );
    ctx.fillStyle = brush.tone([30, 38, 54], 0.8);
    ctx.fill(glass);
    ctx.fillStyle = 'rgba(200,224,255,0.4)';
    ctx.fill(
      blob(
        [
          [cx - fw * 0.9, 0.12],
          [cx - fw * 0.2, 0.16],
          [cx - fw * 0.5, -0.04],
          [cx - fw * 0.95, 0],
        ],
        0.7,
      ),
    );
  }
}

function bubble(brush: Brush, view: HeadView, color: Rgb): void {
  const { ctx } = brush;
  const s = Math.sin(view.yaw);
  const cx = s * 0.1;
  const shell = ellipse(0, 0.04, 0.6, 0.62);
  ctx.lineWidth = 0.1;
  ctx.strokeStyle = brush.tone(color, 0.9);
  ctx.stroke(shell);
  ctx.fillStyle = 'rgba(176,214,240,0.16)';
  ctx.fill(shell);
  ctx.fillStyle = brush.tone(color, 0.92);
  if (s > 0.3)
    ctx.fill(
      blob(
        [
          [-0.6, 0.3],
          [-0.3, 0.62],
          [-0.16, 0.4],
          [-0.22, 0],
          [-0.16, -0.35],
          [-0.3, -0.56],
          [-0.6, -0.25],
          [-0.64, 0.04],
        ],
        0.9,
      ),
    );
  ctx.lineWidth = 0.025;
  ctx.strokeStyle = brush.tone(scale(color, 0.6), 0.5);
  ctx.stroke(ellipse(0, 0.04, 0.65, 0.67));
  ctx.fillStyle = 'rgba(255,255,255,0.5)';
  ctx.fill(
    blob(
      [
        [cx - 0.34, 0.3],
        [cx - 0.12, 0.48],
        [cx - 0.2, 0.36],
        [cx - 0.36, 0.12],
      ],
      0.9,
    ),
  );
  ctx.fillStyle = css(lit([214, 170, 74], brush.light, 0.9), 0.22);
  ctx.fill(
    blob(
      [
        [cx + 0.2, 0.45],
        [cx + 0.46, 0.2],
        [cx + 0.5, -0.1],
        [cx + 0.36, 0.16],
      ],
      0.9,
    ),
  );
}

function rows(brush: Brush, view: HeadView, color: Rgb): void {
  const x = ahead(view, 0);
  const w = half(view) * 0.95;
  const count = 5;
  const points: { x: number; y: number }[] = [{ x: x - w, y: 0.3 }];
  for (let i = 0; i < count; i++) {
    points.push(
      { x: x + w * (-1 + (2 * i) / count) * 1.05, y: 0.68 },
      { x: x + w * (-1 + (2 * i + 1) / count), y: 0.45 },
    );
  }
  points.push({ x: x + w * 1.05, y: 0.68 }, { x: x + w, y: 0.3 });
  form(brush, polygon(points), color);
  brush.ctx.fillStyle = brush.tone([200, 40, 60], 0.9);
  for (let i = -1; i <= 1; i++) brush.ctx.fill(ellipse(x + i * w * 0.6, 0.38, 0.04, 0.04));
}

const HATS: Record<HatKind, HatDrawer> = {
  cap: (b, v, c, t) => {
    drawDome(b, v, c, 0.22, 0.6);
    visor(b, v, t, 0.23);
  },
  bike_helmet: (b, v, c, t) => {
    drawDome(b, v, c, 0.2, 0.66, 1.08);
    b.ctx.fillStyle = b.tone(t, 0.6);
    for (const k of [-0.5, 0, 0.5])
      b.ctx.fill(ellipse(ahead(v, 0) + k * half(v), 0.46 - Math.abs(k) * 0.12, 0.04, 0.11, k));
  },
  beanie: (b, v, c, t) => {
    drawDome(b, v, c, 0.2, 0.64);
    band(b, v, t, 0.14, 0.16, 1.04);
    form(b, ellipse(ahead(v, 0), 0.67, 0.09, 0.09), t);
  },
  straw: (b, v, c, t) => {
    brim(b, v, c, 0.25, 0.36, 0.1);
    drawDome(b, v, c, 0.26, 0.66, 0.92);
    band(b, v, t, 0.27, 0.1, 0.94);
  },
  sun_hat: (b, v, c, t) => {
    brim(b, v, c, 0.22, 0.44, 0.13);
    drawDome(b, v, c, 0.26, 0.62, 0.94);
    band(b, v, t, 0.26, 0.09, 0.95);
  },
  cowboy: (b, v, c, t) => {
    const x = ahead(v, 0);
    const w = half(v);
    drawDome(b, v, c, 0.24, 0.72, 0.9);
    b.ctx.fillStyle = b.tone(scale(c, 0.7), 0.6);
    b.ctx.fill(ellipse(x, 0.7, 0.14, 0.04));
    band(b, v, t, 0.25, 0.09, 0.93);
    mass(
      b,
      blob(
        [
          [x - w - 0.4, 0.42],
          [x - w - 0.1, 0.26],
          [x, 0.2],
          [x + w + 0.1, 0.26],
          [x + w + 0.4, 0.42],
          [x + w + 0.18, 0.22],
          [x, 0.13],
          [x - w - 0.18, 0.22],
        ],
        0.9,
      ),
      c,
      { x, y: 0.25 },
      0.6,
    );
  },
  fedora: (b, v, c, t) => {
    drawDome(b, v, c, 0.24, 0.78, 0.84);
    band(b, v, t, 0.25, 0.13, 0.88);
    brim(b, v, c, 0.24, 0.4, 0.075);
  },
  chef: (b, v, c) => {
    const x = ahead(v, 0);
    const w = half(v);
    const path = ellipse(x - w * 0.7, 0.82, 0.26, 0.22);
    ellipse(x, 0.95, 0.32, 0.24, 0, path);
    ellipse(x + w * 0.7, 0.82, 0.26, 0.22, 0, path);
    mass(b, path, c, { x, y: 0.85 }, 0.6);
    mass(
      b,
      blob(
        [
          [x - w * 0.98, 0.2],
          [x - w * 0.95, 0.72],
          [x, 0.78],
          [x + w * 0.95, 0.72],
          [x + w * 0.98, 0.2],
          [x, 0.16],
        ],
        0.4,
      ),
      c,
      { x, y: 0.45 },
      0.5,
    );
  },
  hard_hat: (b, v, c) => {
    drawDome(b, v, c, 0.22, 0.68, 1.06);
    visor(b, v, scale(c, 0.9), 0.22);
    b.ctx.strokeStyle = b.tone(mix(c, [255, 255, 255], 0.5), 1);
    b.ctx.lineWidth = 0.05;
    b.ctx.beginPath();
    b.ctx.moveTo(ahead(v, 0), 0.66);
    b.ctx.lineTo(ahead(v, 0) + half(v) * Math.sin(v.yaw) * 0.7, 0.3);
    b.ctx.stroke();
  },
  helmet: (b, v, c) => fullHelmet(b, v, c, 'racing'),
  soldier: (b, v, c) => {
    drawDome(b, v, c, 0.14, 0.66, 1.12);
    brim(b, v, c, 0.16, 0.06, 0.06);
  },
  police: peaked,
  sailor: (b, v, c) => {
    drawDome(b, v, c, 0.3, 0.6, 0.86);
    band(b, v, c, 0.26, 0.16, 1.02);
  },
  fire: (b, v, c, t) => {
    const x = ahead(v, 0);
    const w = half(v);
    drawDome(b, v, c, 0.22, 0.7, 0.98);
    mass(
      b,
      blob(
        [
          [x - w - 0.38, 0.08],
          [x - w, 0.26],
          [x, 0.25],
          [x + w, 0.28],
          [x + w + 0.16, 0.2],
          [x, 0.17],
          [x - w, 0.16],
        ],
        0.8,
      ),
      c,
      { x, y: 0.2 },
      0.5,
    );
    b.ctx.fillStyle = b.tone(t, 1);
    b.ctx.fill(
      blob(
        [
          [x + w * 0.8 * Math.sin(v.yaw) - 0.09, 0.58],
          [x + w * 0.8 * Math.sin(v.yaw) + 0.09, 0.58],
          [x + w * 0.85 * Math.sin(v.yaw) + 0.07, 0.36],
          [x + w * 0.85 * Math.sin(v.yaw), 0.3],
          [x + w * 0.85 * Math.sin(v.yaw) - 0.07, 0.36],
        ],
        0.5,
      ),
    );
  },
  witch: (b, v, c, t) => cone(b, v, c, t, true),
  wizard: (b, v, c, t) => cone(b, v, c, t, false),
  crown: (b, v, c) => rows(b, v, c),
  tiara: (b, v, c) => {
    const x = ahead(v, 0);
    const w = half(v) * 0.8;
    form(
      b,
      blob(
        [
          [x - w, 0.36],
          [x - w * 0.5, 0.46],
          [x + 0.1 * Math.sin(v.yaw), 0.66],
          [x + w * 0.6, 0.46],
          [x + w, 0.34],
          [x + w * 0.4, 0.38],
          [x, 0.4],
          [x - w * 0.4, 0.4],
        ],
        0.5,
      ),
      c,
    );
    b.ctx.fillStyle = b.tone([110, 190, 250], 1);
    b.ctx.fill(ellipse(x + 0.08 * Math.sin(v.yaw), 0.5, 0.035, 0.045));
  },
  top_hat: (b, v, c, t) => {
    const x = ahead(v, 0);
    const w = half(v) * 0.86;
    mass(
      b,
      blob(
        [
          [x - w, 0.24],
          [x - w * 1.08, 0.95],
          [x, 0.99],
          [x + w * 1.08, 0.95],
          [x + w, 0.24],
        ],
        0.25,
      ),
      c,
      { x, y: 0.6 },
      0.5,
    );
    band(b, v, t, 0.27, 0.13, 0.89);
    brim(b, v, c, 0.24, 0.14, 0.06);
  },
  santa: (b, v, c) => {
    const x = ahead(v, 0);
    const w = half(v);
    mass(
      b,
      blob(
        [
          [x - w, 0.26],
          [x - w * 0.9, 0.6],
          [x - w * 0.2, 0.78],
          [x - w * 1.2, 0.66],
          [x - w * 1.62, 0.3],
          [x - w * 1.42, 0.22],
          [x - w * 1.1, 0.48],
          [x + w * 0.3, 0.86],
          [x + w * 0.9, 0.55],
          [x + w, 0.26],
        ],
        0.6,
      ),
      c,
      { x, y: 0.5 },
      0.6,
    );
    form(b, ellipse(x - w * 1.52, 0.2, 0.1, 0.1), [250, 248, 244]);
    form(
      b,
      blob(
        [
          [x - w * 1.08, 0.2],
          [x - w * 1.1, 0.34],
          [x, 0.31],
          [x + w * 1.1, 0.34],
          [x + w * 1.08, 0.2],
          [x, 0.15],
        ],
        0.8,
      ),
      [250, 248, 244],
    );
  },
  tricorn: (b, v, c, t) => {
    const x = ahead(v, 0);
    const w = half(v);
    drawDome(b, v, c, 0.24, 0.62, 0.9);
    mass(
      b,
      blob(
        [
          [x - w * 1.5, 0.3],
          [x - w * 0.8, 0.58],
          [x, 0.72],
          [x + w * 0.8, 0.58],
          [x + w * 1.5, 0.3],
          [x + w * 0.6, 0.22],
          [x - w * 0.6, 0.22],
        ],
        0.6,
      ),
      c,
      { x, y: 0.4 },
      0.5,
    );
    b.ctx.strokeStyle = b.tone(t, 0.9);
    b.ctx.lineWidth = 0.03;
    b.ctx.beginPath();
    b.ctx.moveTo(x - w * 1.45, 0.32);
    b.ctx.quadraticCurveTo(x - w * 0.6, 0.66, x, 0.7);
    b.ctx.quadraticCurveTo(x + w * 0.6, 0.66, x + w * 1.45, 0.32);
    b.ctx.stroke();
    b.ctx.fillStyle = b.tone([244, 240, 232], 0.95);
    b.ctx.fill(ellipse(x + 0.1 * Math.sin(v.yaw), 0.47, 0.07, 0.08));
    b.ctx.fill(ellipse(x + 0.1 * Math.sin(v.yaw), 0.39, 0.04, 0.035));
  },
  beret: (b, v, c) => {
    const x = ahead(v, 0) - 0.06;
    mass(
      b,
      blob(
        [
          [x - 0.44, 0.34],
          [x - 0.38, 0.56],
          [x, 0.66],
          [x + 0.4, 0.52],
          [x + 0.46, 0.33],
          [x, 0.28],
        ],
        0.9,
      ),
      c,
      { x, y: 0.45 },
      0.5,
    );
    form(b, ellipse(x, 0.67, 0.03, 0.05), c);
  },
  headscarf: (b, v, c) => {
    const w = half(v, 0.4, 0.47);
    const x = ahead(v, 0);
    const s = Math.sin(v.yaw);
    mass(
      b,
      blob(
        [
          [x - w, 0.1],
          [x - w * 0.8, 0.46],
          [x, 0.6],
          [x + w * 0.75, 0.46],
          [x + w * (0.86 - 0.1 * s), 0.3],
          [x + w * 0.45, 0.36],
          [x - w * (0.3 + 0.25 * s) + w * 0.3, 0.3],
          [x - w * (0.74 - 0.7 * s), 0.05],
          [x - w * (0.7 - 0.75 * s), -0.3],
          [x - w * (0.1 - 0.5 * s), -0.56],
          [x - w * 0.7, -0.62],
          [x - w * 1.02, -0.3],
        ],
        0.8,
      ),
      c,
      { x, y: 0 },
      0.6,
    );
  },
  nurse: (b, v, c) => {
    const x = ahead(v, 0.06);
    const w = half(v) * 0.6;
    form(
      b,
      blob(
        [
          [x - w, 0.4],
          [x - w * 1.1, 0.62],
          [x, 0.68],
          [x + w * 1.1, 0.62],
          [x + w, 0.4],
          [x, 0.36],
        ],
        0.4,
      ),
      c,
    );
    b.ctx.fillStyle = b.tone([208, 40, 50], 0.9);
    b.ctx.fillRect(x - 0.02, 0.45, 0.04, 0.14);
    b.ctx.fillRect(x - 0.07, 0.5, 0.14, 0.04);
  },
  kabuto: (b, v, c) => fullHelmet(b, v, c, 'kabuto'),
  veil: (b, v, c) => {
    const x = ahead(v, -0.1);
    const w = half(v);
    b.ctx.fillStyle = css(lit(c, b.light, 0.95), 0.6);
    b.ctx.fill(
      blob(
        [
          [x + w * 0.4, 0.52],
          [x - w * 0.3, 0.6],
          [x - w * 1.05, 0.4],
          [x - w * 1.35, -0.5],
          [x - w * 1.5, -1.4],
          [x - w * 0.5, -1.5],
          [x - w * 0.55, -0.4],
          [x - w * 0.2, 0.34],
        ],
        0.9,
      ),
    );
    form(b, ellipse(x + w * 0.1, 0.52, w * 0.5, 0.06), [248, 226, 232]);
  },
  mortarboard: (b, v, c, t) => {
    const x = ahead(v, 0);
    drawDome(b, v, c, 0.26, 0.5, 0.94);
    form(
      b,
      polygon([
        { x: x - 0.56, y: 0.55 },
        { x, y: 0.68 },
        { x: x + 0.56, y: 0.55 },
        { x, y: 0.43 },
      ]),
      c,
    );
    b.ctx.strokeStyle = b.tone(t, 0.95);
    b.ctx.lineWidth = 0.03;
    b.ctx.beginPath();
    b.ctx.moveTo(x, 0.56);
    b.ctx.lineTo(x + 0.42, 0.52);
    b.ctx.lineTo(x + 0.43, 0.24);
    b.ctx.stroke();
  },
  hood: (b, v, c) => {
    const w = half(v, 0.45, 0.5);
    const x = ahead(v, -0.02);
    const s = Math.sin(v.yaw);
    mass(
      b,
      blob(
        [
          [x - w, -0.1],
          [x - w * 0.9, 0.42],
          [x - w * 0.2, 0.68],
          [x + w * 0.6, 0.56],
          [x + w * 0.84, 0.3],
          [x + w * 0.4, 0.38],
          [x - w * (0.4 - 0.6 * s), 0.28],
          [x - w * (0.74 - 0.8 * s), 0.0],
          [x - w * (0.6 - 0.7 * s), -0.4],
          [x - w * 0.4, -0.66],
          [x - w * 0.95, -0.5],
        ],
        0.8,
      ),
      c,
      { x, y: 0 },
      0.6,
    );
  },
  headband: (b, v, c) => {
    band(b, v, c, 0.2, 0.1, 0.98);
    if (Math.sin(v.yaw) > 0.3)
      form(
        b,
        blob(
          [
            [-0.42, 0.26],
            [-0.72, 0.16 + v.swing * 0.3],
            [-0.7, 0.06],
            [-0.42, 0.2],
          ],
          0.7,
        ),
        c,
      );
  },
  bubble_helmet: bubble,
  knight_helmet: (b, v, c) => fullHelmet(b, v, c, 'knight'),
  trooper_helmet: (b, v, c) => fullHelmet(b, v, c, 'trooper'),
  robot_head: (b, v, c) => fullHelmet(b, v, c, 'robot'),
  swim_cap: (b, v, c) => drawDome(b, v, c, 0.16, 0.56, 0.98),
  jester: (b, v, c, t) => {
    const x = ahead(v, 0);
    for (const [k, color] of [
      [-1, c],
      [1, t],
    ] as const) {
      form(
        b,
        blob(
          [
            [x, 0.26],
            [x + k * 0.4, 0.28],
            [x + k * 0.72, 0.46],
            [x + k * 0.86, 0.3],
            [x + k * 0.66, 0.72],
            [x + k * 0.2, 0.76],
            [x, 0.66],
          ],
          0.8,
        ),
        color,
      );
      form(b, ellipse(x + k * 0.86, 0.28, 0.06, 0.06), [240, 206, 70]);
    }
  },
};

export function drawHat(brush: Brush, view: HeadView, hat: NonNullable<Outfit['hat']>): void {
  HATS[hat.kind](brush, view, hat.color, hat.trim);
}
