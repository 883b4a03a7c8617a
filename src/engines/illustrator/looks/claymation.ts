import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import { TAU } from '../easing.ts';
import type { Random } from '../random.ts';
import type { Look } from './look.ts';
import { cloudNoise, createBloom, vignette } from './texture.ts';

/** The clay is thumbed anew every so many frames, as hands move it between exposures. */
const HOLD = 4;
const THUMBINGS = 3;

/** Modelled in clay and shot frame by frame: rounded, thumbed shapes on a small set, twelve a second. */
export const claymation: Look = {
  id: 'claymation',
  title: 'Claymation',
  framesPerSecond: 12,
  adjustLight: (light) => ({
    ...light,
    shadowStrength: Math.min(0.85, light.shadowStrength * 1.5),
    hazeDistance: light.hazeDistance * 1.6,
  }),
  prepare({ width, height, random }) {
    const short = Math.min(width, height);
    const corners = vignette(width, height, 0.5, '30,14,6');
    const bloom = createBloom(width, height);
    const miniature = createMiniature(width, height);
    // Each thumbing is the same relief seen from a little further down.
    const further = Math.round(short * 0.13);
    const relief = thumbedClay(width, height + further * THUMBINGS, short / 16, random);
    const columns = width >> 1;
    const rows = height >> 1;
    const luma = new Int16Array(columns * rows);
    const soft = new Int16Array(columns * rows);
    const reach = Math.max(2, Math.round(short / 150));
    // Clay has no deep black and no pure white, and few colours: tones gather around steps.
    const clay = Uint8Array.from({ length: 256 }, (_, tone) => 26 + tone * 0.86);
    return {
      paint(ctx, canvas) {
        miniature(ctx, canvas);
        bloom(ctx, canvas, 0.16);
        ctx.drawImage(corners, 0, 0);
      },
      pixels(rgba, { index }) {
        for (let y = 0, i = 0; y < rows; y++) {
          for (let at = y * 2 * width * 4, end = at + columns * 8; at < end; at += 8, i++)
            luma[i] = (rgba[at]! * 77 + rgba[at + 1]! * 150 + rgba[at + 2]! * 29) >> 8;
        }
        roundOff(luma, soft, columns, reach);
        const slide = (Math.floor(index / HOLD) % THUMBINGS) * further * width;
        const down = reach * columns + reach;
        for (let y = 0; y < rows * 2; y++) {
          let at = y * width * 4;
          let dent = y * width + slide;
          for (let i = (y >> 1) * columns, end = i + columns; i < end; i++) {
            const slope =
              i > down && i + down < soft.length ? (soft[i - down]! - soft[i + down]!) >> 1 : 0;
            const round = slope > 46 ? 46 : slope < -46 ? -46 : slope;
            for (let pixel = 0; pixel < 2; pixel++, at += 4) {
              const shade = relief[dent++]! + round + 4;
              const grey = luma[i]!;
              const r = clay[rgba[at]!]! + (((rgba[at]! - grey) * 40) >> 8) + shade;
              const g = clay[rgba[at + 1]!]! + (((rgba[at + 1]! - grey) * 40) >> 8) + shade;
              const b = clay[rgba[at + 2]!]! + (((rgba[at + 2]! - grey) * 40) >> 8) + shade;
              rgba[at] = r < 0 ? 0 : r > 255 ? 255 : r;
              rgba[at + 1] = g < 0 ? 0 : g > 255 ? 255 : g;
              rgba[at + 2] = b < 0 ? 0 : b > 255 ? 255 : b;
            }
          }
        }
      },
    };
  },
};

/** Shading of a surface with shallow dents and the whorls of thumbs, lit from above left. */
function thumbedClay(width: number, height: number, dent: number, random: Random): Int8Array {
  const dents = cloudNoise(width, height, dent, 2, random.fork('dents'));
  const prints = Array.from({ length: 34 }, () => ({
    x: random.range(0, width),
    y: random.range(0, height),
    size: dent * random.range(0.7, 1.2),
    turn: random.range(0, TAU),
  }));
  const whorls = new Float32Array(width * height);
  const pitch = Math.max(3, dent / 11);
  for (const { x, y, size, turn } of prints) {
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    for (let py = Math.max(0, Math.ceil(y - size)); py < Math.min(height, y + size); py++) {
      for (let px = Math.max(0, Math.ceil(x - size)); px < Math.min(width, x + size); px++) {
        const along = (px - x) * cos + (py - y) * sin;
        const across = ((py - y) * cos - (px - x) * sin) * 1.5;
        const far = Math.hypot(along, across);
        if (far > size) continue;
        const ridge = Math.sin((Math.hypot(along + size * 0.6, across) / pitch) * TAU);
        whorls[py * width + px] = ridge * 7 * (1 - far / size);
      }
    }
  }
  const relief = new Int8Array(width * height);
  const back = 4 * (width + 1);
  for (let i = 0; i < relief.length; i++) {
    const before = i < back ? i : i - back;
    relief[i] = Math.max(-60, Math.min(60, (dents[i]! - dents[before]!) * 130 + whorls[i]!));
  }
  return relief;
}

/** The luma without its corners: means over squares, there and back. */
function roundOff(luma: Int16Array, out: Int16Array, columns: number, reach: number): void {
  const wide = 2 * reach + 1;
  const across = new Int16Array(luma.length);
  for (let start = 0; start < luma.length; start += columns) {
    let sum = luma[start]! * (reach + 1);
    for (let k = 0; k < reach; k++) sum += luma[start + k]!;
    for (let x = 0; x < columns; x++) {
      sum += luma[start + Math.min(columns - 1, x + reach)]!;
      sum -= luma[start + Math.max(0, x - reach - 1)]!;
      across[start + x] = (sum / wide) | 0;
    }
  }
  const sums = new Int32Array(columns);
  const last = luma.length / columns - 1;
  const row = (y: number): number => Math.max(0, Math.min(last, y)) * columns;
  for (let k = -reach - 1; k < reach; k++)
    for (let x = 0; x < columns; x++) sums[x]! += across[row(k) + x]!;
  for (let y = 0; y <= last; y++) {
    const enters = row(y + reach);
    const leaves = row(y - reach - 1);
    for (let x = 0; x < columns; x++) {
      sums[x]! += across[enters + x]! - across[leaves + x]!;
      out[y * columns + x] = (sums[x]! / wide) | 0;
    }
  }
}

/** Blurs what is high and low in the frame, as a lens does that is close to something small. */
function createMiniature(
  width: number,
  height: number,
): (ctx: ReturnType<Canvas['getContext']>, canvas: Canvas) => void {
  const share = 5;
  const small = createCanvas(Math.ceil(width / share), Math.ceil(height / share));
  const large = createCanvas(width, height);
  const [to, over] = [small.getContext('2d'), large.getContext('2d')];
  const bands = [
    { y: 0, h: Math.round(height * 0.2), clear: 1 },
    { y: Math.round(height * 0.86), h: height - Math.round(height * 0.86), clear: 0 },
  ];
  return (ctx, canvas) => {
    to.globalCompositeOperation = 'copy';
    to.imageSmoothingQuality = 'medium';
    to.drawImage(canvas, 0, 0, small.width, small.height);
    for (const { y, h, clear } of bands) {
      over.globalCompositeOperation = 'copy';
      over.imageSmoothingQuality = 'low';
      over.drawImage(small, 0, y / share, width / share, h / share, 0, 0, width, h);
      over.globalCompositeOperation = 'destination-in';
      const fade = over.createLinearGradient(0, 0, 0, h);
      fade.addColorStop(clear, 'rgba(0,0,0,0)');
      fade.addColorStop(clear === 1 ? 0.25 : 0.75, '#000');
      over.fillStyle = fade;
      over.fillRect(0, 0, width, h);
      ctx.drawImage(large, 0, 0, width, h, 0, y, width, h);
    }
  };
}
