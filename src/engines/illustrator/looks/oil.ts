import type { Look } from './look.ts';
import { createPainter } from './strokes.ts';

/** How often the strokes are laid anew, in frames: the picture breathes, as in painted animation. */
const HOLD = 4;

/** Thick oil paint in swirling strokes that follow what they show. */
export const oil: Look = {
  id: 'oil',
  title: 'Oil painting',
  framesPerSecond: 12,
  prepare({ width, height, random }) {
    const short = Math.min(width, height);
    const brushes = [
      { length: short * 0.05, breadth: short * 0.0125, cover: 2.1, detail: 0 },
      { length: short * 0.022, breadth: short * 0.006, cover: 2.4, detail: 18 },
    ];
    const painters = [0, 1].map((i) =>
      createPainter(width, height, brushes, random.fork(`painting ${i}`)),
    );
    return {
      pixels(rgba, { index }) {
        painters[Math.floor(index / HOLD) % painters.length]!(rgba);
      },
    };
  },
};
