import type { Rgb } from '../color.ts';
import { hsl } from '../color.ts';
import type { Look } from './look.ts';

/** Bayer 4 × 4: the order in which a tone fills its pattern, -0.5 to 0.5. */
const BAYER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5].map((v) => v / 15 - 0.5);
/** How far the pattern moves a tone: enough for skies, too little to speckle what is small. */
const DITHER = 10;

/** Colours are this much purer before the palette is asked. */
const VIVID = 1.35;

/** Pixels of the picture on the short side of the frame. */
const SHORT_SIDE = 144;

/** Steps of a channel in the table from colours to the palette. */
const STEPS = 32;

/** Sixty-two colours: nine hues from shade to light, four of each vivid and two muted, and greys. */
const PALETTE: readonly Rgb[] = [
  ...[0, 18, 36, 52, 95, 150, 195, 225, 300].flatMap((hue) => [
    // Shades lean to blue and lights to yellow, as painters of few pixels have them.
    hsl(hue + (hue > 60 && hue < 240 ? 12 : -12), 0.62, 0.17),
    hsl(hue, 0.68, 0.35),
    hsl(hue, 0.8, 0.54),
    hsl(hue + 4, 0.85, 0.76),
    hsl(hue, 0.28, 0.3),
    hsl(hue, 0.3, 0.58),
  ]),
  ...[0.04, 0.16, 0.3, 0.45, 0.6, 0.75, 0.88, 0.98].map((light) => hsl(230, 0.12, light)),
];

/** A 1990s game: big pixels, a palette of sixty-two colours, dark outlines. */
export const pixelArt: Look = {
  id: 'pixel_art',
  title: 'Pixel art',
  framesPerSecond: 12,
  pixelSize: pixelSizeOf,
  prepare({ width, height }) {
    const size = pixelSizeOf(width, height);
    const nearest = paletteTable();
    const shifts = BAYER.map((threshold) => Math.round(threshold * DITHER));
    const columns = Math.ceil(width / size);
    const rows = Math.ceil(height / size);
    const small = new Uint32Array(columns * rows);
    const luma = new Uint8Array(columns * rows);
    return {
      pixels(rgba) {
        const words = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4);
        for (let y = 0, i = 0; y < rows; y++) {
          for (let x = 0; x < columns; x++, i++) {
            const word = words[y * size * width + x * size]!;
            small[i] = word;
            luma[i] =
              ((word & 255) * 77 + ((word >>> 8) & 255) * 150 + ((word >>> 16) & 255) * 29) >> 8;
          }
        }
        for (let y = 0, i = 0; y < rows; y++) {
          const line = y * size * width;
          for (let x = 0; x < columns; x++, i++) {
            // The darker side of an edge is the outline.
            const brightest = Math.max(
              x > 0 ? luma[i - 1]! : 0,
              x < columns - 1 ? luma[i + 1]! : 0,
              y > 0 ? luma[i - columns]! : 0,
              y < rows - 1 ? luma[i + columns]! : 0,
            );
            const keep = brightest - luma[i]! > 44 ? 130 : 272;
            const shift = keep < 256 ? 0 : shifts[(y & 3) * 4 + (x & 3)]!;
            const word = small[i]!;
            const out =
              nearest[
                (step((word & 255) * keep, shift) * STEPS +
                  step(((word >>> 8) & 255) * keep, shift)) *
                  STEPS +
                  step(((word >>> 16) & 255) * keep, shift)
              ]!;
            words.fill(out, line + x * size, line + Math.min(width, (x + 1) * size));
          }
          for (let row = 1; row < size && y * size + row < height; row++)
            words.copyWithin(line + row * width, line, line + width);
        }
      },
    };
  },
};

function pixelSizeOf(width: number, height: number): number {
  return Math.max(1, Math.round(Math.min(width, height) / SHORT_SIDE));
}

/** Place of a tone, given in 256ths, in the table. */
function step(tone: number, shift: number): number {
  const value = ((tone >> 8) + shift) >> 3;
  return value < 0 ? 0 : value >= STEPS ? STEPS - 1 : value;
}

let table: Uint32Array | null = null;

/** Colour of the palette, as an opaque pixel, that is nearest to every colour in 15 bits. */
function paletteTable(): Uint32Array {
  if (table) return table;
  table = new Uint32Array(STEPS ** 3);
  for (let i = 0; i < table.length; i++) {
    const seen = [Math.floor(i / STEPS ** 2), Math.floor(i / STEPS) % STEPS, i % STEPS].map(
      (value) => (value * 255) / (STEPS - 1),
    );
    // Few colours look dull beside many: what is matched is purer than what was seen.
    const grey = 0.3 * seen[0]! + 0.59 * seen[1]! + 0.11 * seen[2]!;
    const color = seen.map((value) => grey + (value - grey) * VIVID);
    let best = Infinity;
    for (const [r, g, b] of PALETTE) {
      const mean = (r + color[0]!) / 2;
      const [dr, dg, db] = [r - color[0]!, g - color[1]!, b - color[2]!];
      const distance =
        (2 + mean / 256) * dr * dr + 4 * dg * dg + (2 + (255 - mean) / 256) * db * db;
      if (distance >= best) continue;
      best = distance;
      table[i] = (0xff000000 | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0;
    }
  }
  return table;
}
