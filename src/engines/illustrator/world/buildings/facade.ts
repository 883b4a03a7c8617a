import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Rgb } from '../../color.ts';
import { css, mix, rgb, scale } from '../../color.ts';
import { lerp } from '../../easing.ts';
import type { Random } from '../../random.ts';
import type { Light } from '../../render/light.ts';
import { lit } from '../../render/light.ts';
import { bake } from '../bitmap.ts';
import type { Sprite } from '../scatter.ts';

export interface FacadeOptions {
  /** Metres. */
  width: number;
  floors: number;
  wall: Rgb;
  trim: Rgb;
  /** What the ground floor is. */
  ground: 'shop' | 'door' | 'cafe' | 'garage';
  roof: 'flat' | 'cornice' | 'gable' | 'mansard';
  /** Snow on ledges and roofs. */
  snow?: boolean;
  neon?: boolean;
  /** Height of a floor, metres. */
  floor?: number;
}

const LAMPLIGHT = [rgb('#ffd98a'), rgb('#ffc46b'), rgb('#ffe7b8'), rgb('#f7b25a')];
const NEONS = [rgb('#ff4fb2'), rgb('#35e6ff'), rgb('#ffe14a'), rgb('#8d6bff'), rgb('#5dff9a')];

/** A house front seen square on: wall, windows, ground floor, roof; lamps are lit after dark. */
export function facade(random: Random, light: Light, ppm: number, options: FacadeOptions): Sprite {
  const floor = options.floor ?? 3.2;
  const groundFloor = options.ground === 'door' ? floor : 3.9;
  const wallHeight = groundFloor + floor * (options.floors - 1) + 0.5;
  const roofHeight = { flat: 0.5, cornice: 0.9, gable: options.width * 0.34, mansard: 2.6 }[
    options.roof
  ];
  const metres = wallHeight + roofHeight;
  const eaves = 0.35;
  const bitmap = bake((options.width + eaves * 2) * ppm, metres * ppm + 2, (ctx, w, h) => {
    const brush: Brush = { ctx, random, light, ppm, left: eaves * ppm, bottom: h, options };
    paintWall(brush, wallHeight);
    paintRoof(brush, wallHeight, roofHeight);
    for (let level = 1; level < options.floors; level++) {
      paintWindows(brush, groundFloor + (level - 1) * floor, floor, level);
    }
    paintGroundFloor(brush, groundFloor);
    shadeSides(brush, w, h);
  });
  return { bitmap, ppm, footX: bitmap.width / 2, footY: bitmap.height, base: options.width / 2 };
}

interface Brush {
  ctx: SKRSContext2D;
  random: Random;
  light: Light;
  ppm: number;
  left: number;
  bottom: number;
  options: FacadeOptions;
}

/** Fills a rectangle given in metres: x from the left wall, y up from the street. */
function box(brush: Brush, x: number, y: number, w: number, h: number, color: string): void {
  const { ctx, ppm } = brush;
  ctx.fillStyle = color;
  ctx.fillRect(brush.left + x * ppm, brush.bottom - (y + h) * ppm, w * ppm, h * ppm);
}

/** How strongly the light falls on fronts that face the viewer. */
function frontal(light: Light): number {
  return 0.5 - light.direction[2] * 0.35 + light.direction[1] * 0.1;
}

function paintWall(brush: Brush, height: number): void {
  const { ctx, random, light, ppm, options } = brush;
  const amount = frontal(light);
  const color = lit(options.wall, light, amount);
  const gradient = ctx.createLinearGradient(0, brush.bottom - height * ppm, 0, brush.bottom);
  gradient.addColorStop(0, css(mix(color, lit(options.wall, light, amount + 0.25), 0.6)));
  gradient.addColorStop(1, css(scale(color, 0.86)));
  ctx.fillStyle = gradient;
  ctx.fillRect(brush.left, brush.bottom - height * ppm, options.width * ppm, height * ppm);
  // Single bricks and stains, not a grid.
  const marks = Math.round(options.width * height * 1.6);
  for (let i = 0; i < marks; i++) {
    const tone = scale(color, random.range(0.86, 1.1));
    box(
      brush,
      random.range(0, options.width - 0.4),
      Math.round(random.range(0.2, height - 0.3) / 0.14) * 0.14,
      random.range(0.18, 0.42),
      0.1,
      css(tone, 0.55),
    );
  }
}

function paintRoof(brush: Brush, y: number, height: number): void {
  const { ctx, light, ppm, options, random } = brush;
  const { width } = options;
  const amount = frontal(light);
  const trim = css(lit(options.trim, light, amount + 0.2));
  const slate = lit(
    random.pick([rgb('#5d5a66'), rgb('#8a4f3d'), rgb('#6b5a55')]),
    light,
    amount + 0.1,
  );
  const snow = css(lit(rgb('#f2f6fd'), light, amount + 0.3));
  const px = (x: number): number => brush.left + x * ppm;
  const py = (v: number): number => brush.bottom - v * ppm;
  if (options.roof === 'gable' || options.roof === 'mansard') {
    const inset = options.roof === 'gable' ? width / 2 : 0.9;
    const outline = (lift: number): void => {
      ctx.beginPath();
      ctx.moveTo(px(-0.3), py(y + lift));
      ctx.lineTo(px(inset), py(y + height - 0.05));
      ctx.lineTo(px(width - inset), py(y + height - 0.05));
      ctx.lineTo(px(width + 0.3), py(y + lift));
      ctx.closePath();
      ctx.fill();
    };
    ctx.fillStyle = css(slate);
    outline(0);
    ctx.strokeStyle = css(scale(slate, 0.8), 0.7);
    ctx.lineWidth = Math.max(0.6, ppm * 0.03);
    for (let row = 0.35; row < height; row += 0.35) {
      const t = row / height;
      ctx.beginPath();
      ctx.moveTo(px(lerp(-0.3, inset, t)), py(y + row));
      ctx.lineTo(px(lerp(width + 0.3, width - inset, t)), py(y + row));
      ctx.stroke();
    }
    if (options.snow) {
      ctx.fillStyle = snow;
      outline(height * 0.3);
    }
    if (options.roof === 'mansard') {
      for (let x = 1.6; x < width - 1.6; x += 2.6) windowAt(brush, x, y + 0.55, 0.95, 1.25, 0.55);
    }
  } else {
    box(brush, -0.12, y - 0.1, width + 0.24, height * 0.5, trim);
    box(
      brush,
      -0.28,
      y + height * 0.4,
      width + 0.56,
      height * 0.32,
      css(lit(options.trim, light, amount + 0.35)),
    );
    if (options.roof === 'cornice') {
      for (let x = 0.1; x < width - 0.1; x += 0.5) {
        box(brush, x, y - 0.3, 0.22, 0.3, css(lit(scale(options.trim, 0.8), light, amount)));
      }
    }
    if (options.snow) box(brush, -0.3, y + height * 0.7, width + 0.6, 0.24, snow);
  }
}

function paintWindows(brush: Brush, y: number, floor: number, level: number): void {
  const { random, options } = brush;
  const wide = random.fork('window').range(0.95, 1.35);
  const tall = Math.min(floor - 1, random.fork('tall').range(1.5, 2.05));
  const count = Math.max(
    2,
    Math.round(options.width / (wide + random.fork('pier').range(0.75, 1.2))),
  );
  const pitch = options.width / count;
  const balcony = random.fork('balcony').chance(0.35) && level % 2 === 1;
  for (let i = 0; i < count; i++) {
    const x = pitch * (i + 0.5) - wide / 2;
    windowAt(brush, x, y + 0.75, wide, tall, 0.45);
    if (balcony) balconyAt(brush, x - 0.2, y + 0.5, wide + 0.4);
    else if (random.chance(0.12)) flowerBox(brush, x, y + 0.55, wide);
  }
  if (options.trim) {
    const { light } = brush;
    box(
      brush,
      0,
      y - 0.02,
      options.width,
      0.14,
      css(lit(options.trim, light, frontal(light) + 0.15), 0.8),
    );
  }
}

/** A window with frame and sill; it mirrors the sky by day and may be lit by night. */
function windowAt(brush: Brush, x: number, y: number, w: number, h: number, share: number): void {
  const { ctx, random, light, ppm, options } = brush;
  const amount = frontal(light);
  const frame = lit(options.trim, light, amount + 0.25);
  const on = random.chance(light.night > 0.2 ? share * Math.min(1, light.night + 0.3) : 0);
  box(brush, x - 0.1, y - 0.1, w + 0.2, h + 0.2, css(frame));
  box(brush, x - 0.18, y - 0.2, w + 0.36, 0.14, css(lit(options.trim, light, amount + 0.4)));
  const top = brush.bottom - (y + h) * ppm;
  const gradient = ctx.createLinearGradient(0, top, 0, top + h * ppm);
  if (on) {
    const warm = random.pick(options.neon && random.chance(0.25) ? NEONS : LAMPLIGHT);
    gradient.addColorStop(0, css(scale(warm, 1.02)));
    gradient.addColorStop(1, css(mix(warm, [140, 70, 30], 0.3)));
  } else {
    const glass = mix(lit(rgb('#44566e'), light, 0.2), light.sky[1], 0.42);
    gradient.addColorStop(0, css(mix(glass, light.sky[2], random.range(0.1, 0.5))));
    gradient.addColorStop(1, css(scale(glass, 0.62)));
  }
  ctx.fillStyle = gradient;
  ctx.fillRect(brush.left + x * ppm, top, w * ppm, h * ppm);
  if (random.chance(0.5)) {
    const cloth = on
      ? mix(rgb('#ffe9c0'), rgb('#d98a50'), 0.4)
      : lit(rgb('#e8ddcf'), light, amount);
    const drawn = random.range(0.12, 0.3) * w;
    box(brush, x, y, drawn, h, css(cloth, 0.75));
    box(brush, x + w - drawn, y, drawn, h, css(cloth, 0.75));
  }
  box(brush, x + w / 2 - 0.03, y, 0.06, h, css(frame));
  box(brush, x, y + h * 0.62, w, 0.05, css(frame));
  if (options.snow)
    box(brush, x - 0.2, y - 0.07, w + 0.4, 0.12, css(lit(rgb('#f2f6fd'), light, amount + 0.3)));
}

function balconyAt(brush: Brush, x: number, y: number, w: number): void {
  const iron = css(lit(rgb('#2e2c33'), brush.light, 0.4));
  box(brush, x, y, w, 0.12, css(lit(brush.options.trim, brush.light, 0.5)));
  box(brush, x, y + 0.9, w, 0.06, iron);
  for (let bar = x; bar <= x + w; bar += 0.16) box(brush, bar, y + 0.1, 0.03, 0.85, iron);
}

function flowerBox(brush: Brush, x: number, y: number, w: number): void {
  const { ctx, random, light, ppm } = brush;
  box(brush, x, y - 0.12, w, 0.2, css(lit(rgb('#7a4a35'), light, 0.5)));
  for (let i = 0; i < 16; i++) {
    const color = random.pick([rgb('#e2506a'), rgb('#f2b84a'), rgb('#5f9440'), rgb('#4d7f3a')]);
    ctx.fillStyle = css(lit(color, light, 0.75));
    ctx.beginPath();
    ctx.arc(
      brush.left + (x + random.range(0, w)) * ppm,
      brush.bottom - (y + random.range(0.08, 0.3)) * ppm,
      Math.max(0.8, 0.075 * ppm),
      0,
      7,
    );
    ctx.fill();
  }
}

function paintGroundFloor(brush: Brush, height: number): void {
  const { random, light, options } = brush;
  const amount = frontal(light);
  const { width } = options;
  const base = lit(scale(options.wall, 0.72), light, amount);
  box(brush, 0, 0, width, 0.35, css(scale(base, 0.7)));
  if (options.ground === 'door') {
    const door = width * random.range(0.3, 0.6);
    doorAt(brush, door, 1.1);
    for (let x = 0.7; x < width - 1.6; x += 2.1) {
      if (Math.abs(x + 0.6 - door - 0.5) > 1.4) windowAt(brush, x, 0.95, 1.2, 1.6, 0.5);
    }
    return;
  }
  const color = random.pick([
    rgb('#2f6f63'),
    rgb('#8f3440'),
    rgb('#2b4a78'),
    rgb('#b8792e'),
    rgb('#4d3a5e'),
    rgb('#3d5a3a'),
  ]);
  box(brush, 0.15, 0, width - 0.3, height - 0.25, css(lit(color, light, amount + 0.1)));
  shopWindow(brush, 0.45, width * 0.62, height, color);
  doorAt(brush, width * 0.72, 1.15);
  signAt(brush, 0.5, height - 0.85, width - 1, color);
  if (options.ground === 'cafe' || random.chance(0.6))
    awning(brush, 0.3, height - 0.95, width * 0.66, color);
}

function shopWindow(brush: Brush, x: number, right: number, height: number, color: Rgb): void {
  const { ctx, random, light, ppm } = brush;
  const top = height - 1.15;
  const w = right - x;
  box(brush, x - 0.08, 0.5, w + 0.16, top - 0.42, css(lit(scale(color, 0.6), light, 0.4)));
  const y0 = brush.bottom - top * ppm;
  const gradient = ctx.createLinearGradient(0, y0, 0, brush.bottom - 0.55 * ppm);
  const glow = light.night > 0.2;
  const inside = glow ? rgb('#ffdf9a') : mix(lit(rgb('#6b6a70'), light, 0.3), light.sky[1], 0.3);
  gradient.addColorStop(0, css(glow ? inside : mix(inside, light.sky[2], 0.4)));
  gradient.addColorStop(1, css(glow ? rgb('#e89a4e') : scale(inside, 0.6)));
  ctx.fillStyle = gradient;
  ctx.fillRect(brush.left + x * ppm, y0, w * ppm, (top - 0.55) * ppm);
  // Wares: small shapes on a shelf.
  for (let item = x + 0.2; item < right - 0.4; item += random.range(0.35, 0.7)) {
    const tone = lit(
      random.pick([rgb('#c65b4b'), rgb('#5b8ca8'), rgb('#d9b65a'), rgb('#7a9a6b'), rgb('#e8e0d0')]),
      light,
      0.5,
    );
    const shown = glow ? mix(tone, rgb('#a85f2a'), 0.35) : scale(tone, 0.8);
    box(brush, item, 0.6, random.range(0.2, 0.4), random.range(0.25, 0.85), css(shown, 0.9));
  }
  for (let bar = x + 1.4; bar < right - 0.3; bar += 1.4)
    box(brush, bar, 0.55, 0.07, top - 0.55, css(lit(scale(color, 0.7), light, 0.5)));
}

function doorAt(brush: Brush, x: number, w: number): void {
  const { light, random } = brush;
  const color = random.pick([rgb('#6b3a2e'), rgb('#2f5560'), rgb('#3a3f55'), rgb('#7a5a38')]);
  const amount = frontal(light);
  box(brush, x - 0.12, 0, w + 0.24, 2.55, css(lit(brush.options.trim, light, amount + 0.2)));
  box(brush, x, 0.05, w, 2.35, css(lit(color, light, amount + 0.1)));
  const pane =
    light.night > 0.3 ? css(rgb('#f7c878')) : css(mix(lit(color, light, 0.2), light.sky[1], 0.4));
  box(brush, x + 0.18, 1.15, w - 0.36, 1, pane);
  box(brush, x - 0.25, 0, w + 0.5, 0.12, css(lit(rgb('#a9a39a'), light, amount)));
}

function signAt(brush: Brush, x: number, y: number, w: number, color: Rgb): void {
  const { ctx, random, light, ppm, options } = brush;
  const amount = frontal(light);
  const neon = options.neon && light.night > 0.3;
  const ink = neon ? random.pick(NEONS) : lit(rgb('#f5e6c0'), light, amount + 0.3);
  box(
    brush,
    x,
    y,
    w,
    0.55,
    css(neon ? rgb('#1b1626') : lit(scale(color, 0.7), light, amount + 0.1)),
  );
  // Letters too small to read: strokes that look like writing.
  let at = x + 0.35;
  const end = x + w * random.range(0.55, 0.85);
  while (at < end) {
    const letter = random.range(0.12, 0.26);
    box(brush, at, y + 0.16, letter * 0.75, random.chance(0.5) ? 0.26 : 0.18, css(ink));
    at += letter + (random.chance(0.18) ? 0.2 : 0.05);
  }
  if (neon) {
    const glow = ctx.createRadialGradient(
      brush.left + (x + w / 2) * ppm,
      brush.bottom - (y + 0.28) * ppm,
      0,
      brush.left + (x + w / 2) * ppm,
      brush.bottom - (y + 0.28) * ppm,
      w * 0.62 * ppm,
    );
    glow.addColorStop(0, css(ink, 0.4));
    glow.addColorStop(1, css(ink, 0));
    ctx.globalCompositeOperation = 'lighter';
    ctx.fillStyle = glow;
    ctx.fillRect(0, 0, ctx.canvas.width, ctx.canvas.height);
    ctx.globalCompositeOperation = 'source-over';
  }
}

function awning(brush: Brush, x: number, y: number, w: number, color: Rgb): void {
  const { ctx, light, ppm } = brush;
  const stripes = Math.max(5, Math.round(w / 0.45));
  for (let i = 0; i < stripes; i++) {
    const tone = i % 2 ? rgb('#f3ead8') : mix(color, [255, 255, 255], 0.12);
    ctx.fillStyle = css(lit(tone, light, frontal(light) + 0.35));
    const a = brush.left + (x + (w * i) / stripes) * ppm;
    const b = brush.left + (x + (w * (i + 1)) / stripes) * ppm;
    const top = brush.bottom - y * ppm;
    const low = brush.bottom - (y - 0.75) * ppm;
    ctx.beginPath();
    ctx.moveTo(a + 0.1 * ppm, top);
    ctx.lineTo(b + 0.1 * ppm, top);
    ctx.lineTo(b - 0.02 * ppm, low);
    ctx.quadraticCurveTo((a + b) / 2, low + 0.2 * ppm, a - 0.02 * ppm, low);
    ctx.closePath();
    ctx.fill();
  }
  box(brush, x, y - 1.2, w, 0.35, css([20, 16, 30], 0.25));
}

/** Neighbours darken each other's edges a little: houses read apart. */
function shadeSides(brush: Brush, w: number, h: number): void {
  const { ctx, light } = brush;
  const side = light.direction[0] >= 0 ? 0 : 1;
  const shade = ctx.createLinearGradient(side ? w : 0, 0, side ? w * 0.55 : w * 0.45, 0);
  shade.addColorStop(0, css(scale(light.ambient, 0.25), 0.34));
  shade.addColorStop(1, css(scale(light.ambient, 0.25), 0));
  ctx.globalCompositeOperation = 'source-atop';
  ctx.fillStyle = shade;
  ctx.fillRect(0, 0, w, h);
  ctx.globalCompositeOperation = 'source-over';
}
