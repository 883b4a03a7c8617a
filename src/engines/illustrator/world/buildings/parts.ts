import type { Rgb } from '../../color.ts';
import { css, mix, rgb, scale } from '../../color.ts';
import type { Brush } from '../furniture/brush.ts';

/** Parts that fronts of buildings are made of, in metres; `x` is the left edge or the middle where said. */

export const WHITE = rgb('#f4efe4');
const NIGHT_GLASS = rgb('#ffd98a');

/** A wall with rows of stones or boards that are a little lighter and darker. */
export function wall(
  b: Brush,
  [x, y, w, h]: readonly [number, number, number, number],
  color: Rgb,
  made: 'stone' | 'boards' | 'plain' = 'plain',
): void {
  b.box(x, y, w, h, color, 0.55);
  const { random } = b;
  if (made === 'boards') {
    for (let at = y; at < y + h; at += 0.22) b.box(x, at, w, 0.03, scale(color, 0.8), 0.45);
    return;
  }
  const marks = Math.round(w * h * (made === 'stone' ? 0.9 : 0.15));
  for (let i = 0; i < Math.min(900, marks); i++) {
    const wide = Math.min(w * 0.4, random.range(0.5, 1.1));
    b.ctx.fillStyle = css(b.tone(scale(color, random.range(0.84, 1.12)), 0.55), 0.6);
    const [mx, my] = [
      random.range(x, x + w - wide),
      y + Math.floor(random.range(0, h / 0.42)) * 0.42,
    ];
    if (my + 0.36 < y + h) b.ctx.fillRect(b.px(mx), b.py(my + 0.36), b.size(wide), b.size(0.36));
  }
}

/** A window with its frame; its middle is `x`. After dark most are lit. */
export function window(
  b: Brush,
  x: number,
  y: number,
  [w, h]: readonly [number, number],
  look: { arch?: boolean; trim?: Rgb; shutters?: Rgb } = {},
): void {
  const { trim = WHITE, arch = false, shutters } = look;
  const { light } = b;
  const edge = Math.min(0.16, w * 0.12);
  const lamp = b.random.chance(0.75) ? light.night : 0;
  const glass = mix(mix(rgb('#4a6478'), light.sky[2], 0.35), NIGHT_GLASS, lamp);
  const round = (grow: number): number[] => {
    const r = w / 2 + grow;
    return [b.size(r), b.size(r), 0, 0];
  };
  for (const [grow, color] of [
    [edge, b.tone(trim, 0.75)],
    [0, glass],
  ] as const) {
    b.ctx.fillStyle = css(color);
    b.ctx.beginPath();
    b.ctx.roundRect(
      b.px(x - w / 2 - grow),
      b.py(y + h + grow),
      b.size(w + grow * 2),
      b.size(h + grow * 2),
      arch ? round(grow) : 0,
    );
    b.ctx.fill();
  }
  b.ctx.fillStyle = css(mix(glass, [255, 255, 255], 0.4), 0.5);
  b.ctx.fillRect(b.px(x - w * 0.4), b.py(y + h * 0.62), b.size(w * 0.24), b.size(h * 0.5));
  b.ctx.fillStyle = css(b.tone(trim, 0.7));
  b.ctx.fillRect(b.px(x - 0.03), b.py(y + h), b.size(0.06), b.size(h));
  b.ctx.fillRect(b.px(x - w / 2), b.py(y + h * 0.58), b.size(w), b.size(0.06));
  b.box(x - w / 2 - edge * 1.6, y - edge * 1.4, w + edge * 3.2, edge, trim, 0.8);
  if (shutters)
    for (const side of [-1, 1])
      b.box(x + side * (w * 0.78) - w * 0.22, y, w * 0.44, h, shutters, 0.55);
}

/** Windows side by side from `from` to `to`. */
export function windows(
  b: Brush,
  [from, to, y]: readonly [number, number, number],
  count: number,
  size: readonly [number, number],
  look: Parameters<typeof window>[4] = {},
): void {
  for (let i = 0; i < count; i++)
    window(b, from + ((to - from) * (i + 0.5)) / count, y, size, look);
}

/** A door with its middle at `x`; with an arch over it if asked. */
export function door(
  b: Brush,
  x: number,
  y: number,
  [w, h]: readonly [number, number],
  look: { color: Rgb; arch?: boolean; frame?: Rgb },
): void {
  const { color, arch = false, frame = WHITE } = look;
  for (const [grow, tone] of [
    [0.2, b.tone(frame, 0.7)],
    [0, b.tone(color, 0.45)],
  ] as const) {
    b.ctx.fillStyle = css(tone);
    b.ctx.beginPath();
    const r = arch ? b.size(w / 2 + grow) : 0;
    b.ctx.roundRect(
      b.px(x - w / 2 - grow),
      b.py(y + h + grow),
      b.size(w + grow * 2),
      b.size(h + grow),
      [r, r, 0, 0],
    );
    b.ctx.fill();
  }
  for (const side of w > 1.4 ? [-1, 1] : [0]) {
    const wide = w > 1.4 ? w * 0.34 : w * 0.64;
    for (const at of [0.12, 0.52])
      b.box(x + side * w * 0.25 - wide / 2, y + h * at, wide, h * 0.28, scale(color, 1.18), 0.5);
  }
  b.line(
    [
      [x, y],
      [x, y + h * (arch ? 0.98 : 1)],
    ],
    w > 1.4 ? 0.05 : 0,
    scale(color, 0.6),
    0.3,
  );
  b.oval(x + (w > 1.4 ? 0.14 : w * 0.36), y + h * 0.45, 0.06, 0.06, rgb('#d9b45a'), 0.8);
}

/** Rows of tiles or slates between two edges that run together: `[left, right]` below and above. */
export function roof(
  b: Brush,
  [y, h]: readonly [number, number],
  below: readonly [number, number],
  above: readonly [number, number],
  color: Rgb,
): void {
  const rows = Math.max(3, Math.min(22, Math.round(h / 0.4)));
  for (let i = 0; i < rows; i++) {
    const [t, u] = [i / rows, (i + 1) / rows];
    const at = (k: 0 | 1, s: number): number => below[k] + (above[k] - below[k]) * s;
    b.poly(
      [
        [at(0, t) - 0.04, y + h * t],
        [at(1, t) + 0.04, y + h * t],
        [at(1, u), y + h * u],
        [at(0, u), y + h * u],
      ],
      scale(color, i % 2 ? 0.92 : 1.06),
      0.55 + 0.25 * t,
    );
  }
  b.box(below[0] - 0.15, y - 0.14, below[1] - below[0] + 0.3, 0.16, scale(color, 0.7), 0.4);
}

/** A gable: the front of a roof whose ridge runs away from the viewer. */
export function gable(
  b: Brush,
  [x0, x1, y]: readonly [number, number, number],
  h: number,
  face: Rgb,
  edge: Rgb,
): void {
  const m = (x0 + x1) / 2;
  b.poly(
    [
      [x0, y],
      [x1, y],
      [m, y + h],
    ],
    face,
    0.58,
  );
  const over = (x1 - x0) * 0.06;
  b.line(
    [
      [x0 - over, y - over * 1.2],
      [m, y + h + 0.1],
      [x1 + over, y - over * 1.2],
    ],
    Math.max(0.16, (x1 - x0) * 0.04),
    edge,
    0.55,
  );
}

/** A round column with a base and a head; its middle is `x`. */
export function column(
  b: Brush,
  x: number,
  y: number,
  h: number,
  r: number,
  color: Rgb = WHITE,
): void {
  const side = b.light.direction[0] >= 0 ? 1 : -1;
  const steps = 6;
  for (let i = 0; i < steps; i++) {
    const at = -r + (2 * r * i) / steps;
    const turn = (i + 0.5) / steps - 0.5;
    b.box(
      x + at,
      y,
      (2 * r) / steps + 0.01,
      h,
      color,
      0.55 + side * turn * 0.7 - Math.abs(turn) * 0.3,
    );
  }
  b.box(x - r * 1.35, y, r * 2.7, r * 0.6, color, 0.7);
  b.box(x - r * 1.4, y + h - r * 0.7, r * 2.8, r * 0.7, color, 0.78);
}

/** A flight of steps up to a door; its middle is `x`. */
export function steps(b: Brush, x: number, w: number, h: number, color: Rgb): void {
  const count = Math.max(2, Math.round(h / 0.18));
  for (let i = 0; i < count; i++) {
    const wide = w * (1 + 0.35 * (1 - i / count));
    b.box(x - wide / 2, (h * i) / count, wide, h / count, color, 0.5 + (i % 2) * 0.2);
    b.box(x - wide / 2, (h * (i + 1)) / count - 0.05, wide, 0.05, mix(color, WHITE, 0.4), 0.95);
  }
}

/** A triangular front over columns. */
export function pediment(
  b: Brush,
  [x0, x1, y]: readonly [number, number, number],
  h: number,
  color: Rgb,
): void {
  b.box(x0 - 0.3, y, x1 - x0 + 0.6, 0.5, color, 0.7);
  gable(b, [x0 - 0.2, x1 + 0.2, y + 0.5], h, scale(color, 0.9), mix(color, WHITE, 0.4));
  b.oval((x0 + x1) / 2, y + 0.5 + h * 0.38, h * 0.2, h * 0.2, scale(color, 0.8), 0.5);
}

/** A clipped or round bush before a wall. */
export function shrub(b: Brush, x: number, r: number, color: Rgb = rgb('#4f7f3c')): void {
  for (let i = 0; i < 16; i++) {
    const a = (i / 16) * Math.PI;
    b.oval(
      x + Math.cos(a) * r * 0.7,
      Math.sin(a) * r * 0.8 + r * 0.1,
      r * 0.42,
      r * 0.36,
      scale(color, 0.9 + (i % 3) * 0.1),
      0.5 + 0.3 * Math.sin(a),
    );
  }
  b.oval(x, r * 0.4, r * 0.7, r * 0.5, color, 0.6);
}

/** An upright tapering tree: cypress or clipped yew. */
export function cypress(b: Brush, x: number, h: number): void {
  for (let i = 0; i < 26; i++) {
    const t = i / 26;
    const r = h * 0.11 * Math.sin(Math.PI * Math.min(1, 0.25 + t * 0.78));
    b.oval(
      x + b.random.range(-0.1, 0.1),
      t * h * 0.95 + 0.3,
      r,
      h * 0.06,
      rgb(b.random.pick(['#3f6a3a', '#4a7a42', '#355c34'])),
      0.4 + t * 0.35,
    );
  }
}
