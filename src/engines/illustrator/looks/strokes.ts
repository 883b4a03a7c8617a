import { lerp, TAU } from '../easing.ts';
import type { Random } from '../random.ts';

/** Directions that strokes are cut for, over half a turn. */
const ANGLES = 24;
/** Steps between the dark groove and the lit ridge of a stroke. */
const LEVELS = 8;
/** How bright the paint is at each level, of 256. */
const RELIEF = Array.from({ length: LEVELS }, (_, level) => 204 + level * 14);
/** Pixels of the frame, across and down, that share one direction. */
const CELL = 4;

/** Paint is deeper and purer than light: tones by channel are pulled apart. */
const RICH = Uint8Array.from({ length: 256 }, (_, tone) => {
  const u = tone / 255;
  return 255 * lerp(u, u * u * (3 - 2 * u), 0.5);
});

/** One stroke's pixels as steps from its middle in a sheet `stride` wide, and how each is lit. */
interface Stamp {
  steps: Int32Array;
  levels: Uint8Array;
}

export interface BrushOptions {
  /** Pixels. */
  length: number;
  breadth: number;
  /** Strokes lie this many times over each other. */
  cover: number;
  /** Only where the picture's lines are at least this strong, 0 to about 100: 0 is everywhere. */
  detail: number;
}

interface Brush extends BrushOptions {
  /** Middles of the strokes in the order in which they are laid, and their own chance, 0 to 255. */
  x: Uint16Array;
  y: Uint16Array;
  chance: Uint8Array;
  stamps: Stamp[];
}

/**
 * A painter that covers a picture with strokes, coarse ones first, which run along its lines and, where
 * it has none, along a slowly swirling field. Two paintings of one picture are alike.
 */
export function createPainter(
  width: number,
  height: number,
  options: readonly BrushOptions[],
  random: Random,
): (rgba: Uint8Array) => void {
  const pad = Math.ceil(Math.max(...options.map(({ length }) => length)));
  const stride = width + 2 * pad;
  const sheet = new Uint32Array(stride * (height + 2 * pad));
  const brushes = options.map((option, i) =>
    createBrush(option, { width, height, stride, random: random.fork(`brush ${i}`) }),
  );
  const columns = Math.ceil(width / CELL);
  const lines = createLines(columns, Math.ceil(height / CELL), random.fork('field'));
  const tones = new Uint32Array(LEVELS);
  return (rgba) => {
    const words = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
    for (let y = 0; y < height; y++)
      sheet.set(words.subarray(y * width, (y + 1) * width), (y + pad) * stride + pad);
    lines.read(words, width, height);
    for (const { x, y, chance, stamps, detail } of brushes) {
      for (let i = 0; i < x.length; i++) {
        const cell = Math.floor(y[i]! / CELL) * columns + Math.floor(x[i]! / CELL);
        if (detail > 0 && lines.strength[cell]! < detail) continue;
        mixTones(words[y[i]! * width + x[i]!]!, chance[i]!, tones);
        const turn = (lines.angle[cell]! + (chance[i]! & 3) - 1 + ANGLES) % ANGLES;
        const { steps, levels } = stamps[turn]!;
        const middle = (y[i]! + pad) * stride + x[i]! + pad;
        for (let k = 0; k < steps.length; k++) sheet[middle + steps[k]!] = tones[levels[k]!]!;
      }
    }
    for (let y = 0; y < height; y++) {
      const from = (y + pad) * stride + pad;
      words.set(sheet.subarray(from, from + width), y * width);
    }
  };
}

/** The paint of a stroke at every level of its relief; no two strokes are mixed quite alike. */
function mixTones(word: number, chance: number, out: Uint32Array): void {
  const mixed = 244 + (chance & 31);
  const warm = (((chance >> 5) - 3) * 5) | 0;
  const r = ((RICH[word & 255]! + warm) * mixed) >> 8;
  const g = (RICH[(word >>> 8) & 255]! * mixed) >> 8;
  const b = ((RICH[(word >>> 16) & 255]! - warm) * mixed) >> 8;
  for (let level = 0; level < LEVELS; level++) {
    const light = RELIEF[level]!;
    const red = Math.min(255, Math.max(0, (r * light) >> 8));
    const green = Math.min(255, (g * light) >> 8);
    const blue = Math.min(255, Math.max(0, (b * light) >> 8));
    out[level] = (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0;
  }
}

function createBrush(
  options: BrushOptions,
  frame: { width: number; height: number; stride: number; random: Random },
): Brush {
  const { length, breadth, cover } = options;
  const { width, height, stride, random } = frame;
  const count = Math.round((width * height * cover) / (length * breadth));
  // A shaken grid in random order: strokes neither leave holes nor lie in rows.
  const step = Math.sqrt((width * height) / count);
  const columns = Math.ceil(width / step);
  const order = Array.from({ length: columns * Math.ceil(height / step) }, (_, i) => i);
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.int(0, i);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  const middle = (cell: number, most: number): number =>
    Math.min(most - 1, Math.floor((cell + random.next()) * step));
  return {
    ...options,
    x: Uint16Array.from(order, (cell) => middle(cell % columns, width)),
    y: Uint16Array.from(order, (cell) => middle(Math.floor(cell / columns), height)),
    chance: Uint8Array.from(order, () => random.int(0, 255)),
    stamps: Array.from({ length: ANGLES }, (_, i) =>
      cutStamp(length, breadth, (i / ANGLES) * Math.PI, stride, random.fork(`stamp ${i}`)),
    ),
  };
}

function cutStamp(
  length: number,
  breadth: number,
  angle: number,
  stride: number,
  random: Random,
): Stamp {
  const bristles = Array.from({ length: 16 }, () => random.range(0.2, 0.75));
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const reach = Math.ceil(length / 2);
  const steps: number[] = [];
  const levels: number[] = [];
  // Light falls from above left: the ridge on that side of a stroke shines, the other is in shade.
  const litSide = cos + sin > 0 ? -1 : 1;
  for (let y = -reach; y <= reach; y++) {
    for (let x = -reach; x <= reach; x++) {
      const along = (x * cos + y * sin) / (length / 2);
      const across = (y * cos - x * sin) / (breadth / 2);
      if (along ** 4 + across * across > 1) continue;
      const hair = bristles[Math.floor((across + 1) * 7.99)]!;
      const ridge = Math.abs(across) > 0.62 ? 0.5 * Math.sign(across) * litSide : 0;
      steps.push(y * stride + x);
      levels.push(Math.min(LEVELS - 1, Math.max(0, Math.round((hair + ridge) * (LEVELS - 1)))));
    }
  }
  return { steps: Int32Array.from(steps), levels: Uint8Array.from(levels) };
}

interface Lines {
  /** By cell: which way a stroke runs, in steps of half a turn, and how strong the line there is. */
  angle: Uint8Array;
  strength: Float32Array;
  read(words: Uint32Array, width: number, height: number): void;
}

/** The lines of a picture on a coarse grid: a structure tensor, mixed with a swirling field. */
function createLines(columns: number, rows: number, random: Random): Lines {
  const count = columns * rows;
  const field = swirlField(columns, rows, random);
  const swirl = Float32Array.from({ length: count }, (_, i) =>
    field(i % columns, Math.floor(i / columns)),
  );
  // The field weighs as much as a faint line, so that strong lines have their way.
  const FIELD = 60;
  const swirlX = swirl.map((angle) => FIELD * Math.cos(2 * angle));
  const swirlY = swirl.map((angle) => FIELD * Math.sin(2 * angle));
  const luma = new Float32Array(count);
  // Direction of the lines by double angle, so that opposite gradients do not cancel out.
  const x = new Float32Array(count);
  const y = new Float32Array(count);
  const strength = new Float32Array(count);
  const scratch = new Float32Array(count);
  const angle = new Uint8Array(count);
  return {
    angle,
    strength,
    read(words, width, height) {
      for (let row = 0, i = 0; row < rows; row++) {
        const start = Math.min(height - 1, row * CELL + 2) * width;
        for (let column = 0; column < columns; column++, i++) {
          const word = words[start + Math.min(width - 1, column * CELL + 2)]!;
          luma[i] = 0.3 * (word & 255) + 0.59 * ((word >>> 8) & 255) + 0.11 * ((word >>> 16) & 255);
        }
      }
      x.fill(0);
      y.fill(0);
      strength.fill(0);
      for (let i = columns + 1; i < count - columns - 1; i++) {
        const gx = luma[i + 1]! - luma[i - 1]!;
        const gy = luma[i + columns]! - luma[i - columns]!;
        x[i] = gy * gy - gx * gx;
        y[i] = -2 * gx * gy;
        strength[i] = Math.abs(gx) + Math.abs(gy);
      }
      spread(x, scratch, columns, 2);
      spread(y, scratch, columns, 2);
      spread(strength, scratch, columns, 1);
      for (let i = 0; i < count; i++) {
        const turn = 0.5 * Math.atan2(y[i]! + swirlY[i]!, x[i]! + swirlX[i]!);
        angle[i] = Math.round((turn / Math.PI + 1) * ANGLES) % ANGLES;
      }
    },
  };
}

/** Mean over a square of `2 · reach + 1` cells, in place. */
function spread(values: Float32Array, scratch: Float32Array, columns: number, reach: number): void {
  for (const [from, to, step] of [
    [values, scratch, 1],
    [scratch, values, columns],
  ] as const) {
    const margin = reach * step;
    to.set(from);
    for (let i = margin; i < from.length - margin; i++) {
      let sum = 0;
      for (let k = -margin; k <= margin; k += step) sum += from[i + k]!;
      to[i] = sum / (2 * reach + 1);
    }
  }
}

/** A field of slowly turning directions, as in a sky by van Gogh. */
function swirlField(
  width: number,
  height: number,
  random: Random,
): (x: number, y: number) => number {
  const swirls = Array.from({ length: 7 }, () => ({
    x: random.range(-0.1, 1.1) * width,
    y: random.range(-0.1, 0.75) * height,
    size: random.range(0.14, 0.34) * Math.min(width, height),
    way: random.chance(0.5) ? 1 : -1,
  }));
  return (x, y) => {
    let dx = 1.2;
    let dy = 0.12 * Math.sin((x / width) * TAU * 2);
    for (const swirl of swirls) {
      const ax = x - swirl.x;
      const ay = y - swirl.y;
      const near = Math.exp(-(ax * ax + ay * ay) / (2 * swirl.size * swirl.size));
      const far = Math.hypot(ax, ay) + 1;
      dx += (-ay / far) * near * 4.5 * swirl.way;
      dy += (ax / far) * near * 4.5 * swirl.way;
    }
    return Math.atan2(dy, dx);
  };
}
