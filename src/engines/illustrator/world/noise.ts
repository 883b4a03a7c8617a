import type { Random } from '../random.ts';

/** Smooth seeded noise. Values lie in [0, 1], with a mean of about 0.5. */
export interface Noise {
  /** Value noise at a point; repeats every `period` cells in x when one is given. */
  at(x: number, y: number, period?: number): number;
  /** Sum of octaves, each twice as fine and half as strong. */
  fbm(x: number, y: number, octaves: number, period?: number): number;
  /** Octaves folded into sharp crests: mountains. */
  ridged(x: number, y: number, octaves: number, period?: number): number;
}

const SIZE = 128;
const MASK = SIZE - 1;

export function createNoise(random: Random): Noise {
  const values = new Float32Array(SIZE * SIZE);
  for (let i = 0; i < values.length; i++) values[i] = random.next();

  const at = (x: number, y: number, period = SIZE): number => {
    const x0 = Math.floor(x);
    const y0 = Math.floor(y);
    const fx = x - x0;
    const fy = y - y0;
    const sx = fx * fx * fx * (fx * (fx * 6 - 15) + 10);
    const sy = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
    const left = (((x0 % period) + period) % period) & MASK;
    const right = ((((x0 + 1) % period) + period) % period) & MASK;
    const top = (y0 & MASK) * SIZE;
    const bottom = ((y0 + 1) & MASK) * SIZE;
    const a = values[top + left]!;
    const b = values[top + right]!;
    const c = values[bottom + left]!;
    const d = values[bottom + right]!;
    const upper = a + (b - a) * sx;
    return upper + (c + (d - c) * sx - upper) * sy;
  };

  const fbm = (x: number, y: number, octaves: number, period = SIZE): number => {
    let sum = 0;
    let weight = 0.5;
    let total = 0;
    for (let octave = 0; octave < octaves; octave++) {
      const factor = 1 << octave;
      sum += weight * at(x * factor, y * factor + octave * 17.3, period * factor);
      total += weight;
      weight *= 0.5;
    }
    return sum / total;
  };

  const ridged = (x: number, y: number, octaves: number, period = SIZE): number => {
    let sum = 0;
    let weight = 0.55;
    let total = 0;
    let previous = 1;
    for (let octave = 0; octave < octaves; octave++) {
      const factor = 1 << octave;
      const fold =
        1 - Math.abs(2 * at(x * factor, y * factor + octave * 31.7, period * factor) - 1);
      const crest = fold * fold;
      sum += weight * crest * previous;
      total += weight;
      previous = 0.35 + 0.65 * crest;
      weight *= 0.5;
    }
    return sum / total;
  };

  return { at, fbm, ridged };
}
