import type { Look } from './look.ts';
import { brush, layStrokes, swirlField } from './strokes.ts';

/** How often the strokes are laid anew, in frames: the picture breathes, as in painted animation. */
const HOLD = 4;

/** Thick oil paint in swirling strokes. */
export const oil: Look = {
  id: 'oil',
  title: 'Oil painting',
  framesPerSecond: 12,
  prepare({ width, height, random }) {
    const short = Math.min(width, height);
    const field = swirlField(width, height, random.fork('field'));
    const sheets = [0, 1].map((i) =>
      layStrokes({
        width,
        height,
        length: short * 0.026,
        breadth: short * 0.0072,
        angle: field,
        random: random.fork(`sheet ${i}`),
      }),
    );
    const scratch = new Uint32Array(width * height);
    return {
      paint(ctx, canvas) {
        ctx.globalCompositeOperation = 'soft-light';
        ctx.globalAlpha = 0.45;
        ctx.drawImage(canvas, 0, 0);
      },
      pixels(rgba, { index }) {
        brush(rgba, scratch, sheets[Math.floor(index / HOLD) % sheets.length]!, 0.9);
      },
    };
  },
};
