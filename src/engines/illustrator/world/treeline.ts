import type { ImageData } from '@napi-rs/canvas';
import type { Rgb } from '../color.ts';
import { css, mix, rgb, scale } from '../color.ts';
import { clamp, lerp, smoothstep } from '../easing.ts';
import type { Random } from '../random.ts';
import { hazeAmount, lit } from '../render/light.ts';
import type { TerrainOptions } from './backdrop.ts';
import { fog } from './scatter.ts';
import type { Bitmap } from './bitmap.ts';
import { bake, shrunk } from './bitmap.ts';
import type { EnvironmentRequest } from './environment.ts';
import { throughLens } from './lens.ts';
import { createNoise } from './noise.ts';
import type { Season } from './plants/trees.ts';
import { broadleaf, conifer } from './plants/trees.ts';

/** Rolling hills under trees: a distant wood. */
export function forestRidge(
  request: EnvironmentRequest,
  options: {
    from: number;
    to: number;
    height: number;
    focal: number;
    season: Season;
    /** Share of needle trees; 1 by default. */
    conifers?: number;
    /** Trees per frame width. */
    trees?: number;
    color?: Rgb;
  },
): TerrainOptions {
  const random = request.random.fork(`ridge${options.from}`);
  const noise = createNoise(random);
  const { season } = options;
  const { focal } = throughLens(request, options);
  const floor =
    options.color ??
    (season === 'winter' ? rgb('#dfe7f2') : season === 'autumn' ? rgb('#8a6a38') : rgb('#55804a'));
  const lift = random.range(0.3, 0.5);
  return {
    from: options.from,
    to: options.to,
    focal,
    height: (u, v) =>
      options.height *
      clamp((noise.fbm(u * 4, v * 2.2, 4, 4) - 0.28) * 2.1, 0, 1.2) *
      lerp(lift, 1.1, v) *
      smoothstep(-0.02, 0.12, v),
    color: ({ height }) => scale(floor, 0.85 + 0.2 * clamp(height / options.height, 0, 1)),
    spots: options.trees ?? 900,
    headroom: 12,
    air: Math.min(1, 230 / options.from),
    dress: (ctx, spots) => {
      const stamps = bakeStamps(request, random, {
        ...options,
        ppm: (focal * request.height) / options.from,
      });
      const trees: Tree[] = [];
      for (const spot of spots) {
        // Groves and clearings: an even cover would look like a carpet.
        const grove = noise.fbm((spot.x / ctx.canvas.width) * 14, spot.z / 60, 3, 14);
        if (grove < random.range(0.36, 0.56)) continue;
        const band = clamp(
          Math.floor(((spot.z - options.from) / (options.to - options.from)) * BANDS),
          0,
          BANDS - 1,
        );
        const picked = random.pick(stamps[band]!);
        const size =
          (spot.scale / picked.ppm) *
          random.range(0.6, 1.1) *
          lerp(0.8, 1.5, smoothstep(0.4, 0.75, grove));
        const stamp = picked.at(size);
        const y = Math.round(spot.y - stamp.height * 0.94);
        // Round the seam, so that the bitmap repeats.
        for (const x of [spot.x, spot.x - ctx.canvas.width, spot.x + ctx.canvas.width]) {
          if (x + stamp.width < 0 || x - stamp.width > ctx.canvas.width) continue;
          trees.push({ stamp, x: Math.round(x - stamp.width / 2), y, rows: stamp.height });
        }
      }
      const land = ctx.getImageData(0, 0, ctx.canvas.width, ctx.canvas.height);
      const wood = new Wood(land.width, land.height);
      for (const tree of unhidden(trees, land.width)) wood.plant(tree);
      wood.cover(land);
      ctx.putImageData(land, 0, 0);
      tintFoot(ctx, request, floor, options.from);
    },
  };
}

const BANDS = 4;

function bakeStamps(
  request: EnvironmentRequest,
  random: Random,
  options: { from: number; to: number; season: Season; conifers?: number; ppm: number },
) {
  const { light } = request;
  const needle = conifer(light, { season: options.season });
  const leafy = broadleaf(light, { season: options.season });
  const painted = Array.from({ length: 6 }, (_, i) => {
    const make = random.chance(options.conifers ?? 1) ? needle : leafy;
    // Baked finer than shown: a reduced tree looks better than a tree of a few pixels.
    return make(random.fork(`stamp${i}`), Math.max(4, options.ppm * 1.6));
  });
  return Array.from({ length: BANDS }, (_, band) => {
    const z = lerp(options.from, options.to, (band + 0.5) / BANDS);
    return painted.map((sprite) => {
      const bitmap = bake(sprite.bitmap.width, sprite.bitmap.height, (ctx) =>
        ctx.drawImage(sprite.bitmap, 0, 0),
      );
      fog(bitmap, light, hazeAmount(light, z * Math.min(1, 230 / options.from)));
      return { ppm: sprite.ppm, at: sizesOf(bitmap) };
    });
  });
}

/** A stamp, where its upper left corner lies, and how many of its rows are not hidden. */
interface Tree {
  stamp: Stamp;
  x: number;
  y: number;
  rows: number;
}

/** Columns of pixels that are taken together when asking what hides what. */
const COLUMN = 2;

/**
 * Of the trees, far ones first, only what shows above nearer ones, near ones first: on a wooded slope
 * that is hardly more than the tips.
 */
function unhidden(trees: readonly Tree[], width: number): Tree[] {
  // From these rows on, each column is covered down to the foot of the slope.
  const covered = new Float64Array(Math.ceil(width / COLUMN)).fill(Infinity);
  const columns = (from: number, to: number): [number, number] => [
    Math.max(0, Math.floor(from / COLUMN)),
    Math.min(covered.length - 1, Math.floor(to / COLUMN)),
  ];
  const shown: Tree[] = [];
  for (const tree of trees.toReversed()) {
    const { stamp, x, y } = tree;
    const [left, right] = columns(x, x + stamp.width);
    let lowest = y;
    for (let i = left; i <= right; i++) lowest = Math.max(lowest, covered[i]!);
    const rows = Math.min(stamp.height, Math.ceil(lowest - y));
    if (rows <= 0) continue;
    shown.push({ ...tree, rows });
    // Only its thick lower middle is taken to hide anything.
    const [from, to] = columns(x + stamp.width * 0.3, x + stamp.width * 0.7);
    const row = y + stamp.height * 0.55;
    for (let i = from; i <= to; i++) covered[i] = Math.min(covered[i]!, row);
  }
  return shown;
}

/** From this alpha on nobody sees what is behind. */
const OPAQUE = 250;

/**
 * Trees are planted from the nearest to the farthest, each behind those that stand there already: on
 * a dense slope most pixels are hidden, and a hidden one costs no more than a look.
 */
class Wood {
  private readonly width: number;
  private readonly height: number;
  /** Red, green, blue and alpha, multiplied by alpha. */
  private readonly pixels: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height * 4);
  }

  plant({ stamp, x, y, rows }: Tree): void {
    const { width, height, pixels } = this;
    const { data, from: starts, to: ends } = stamp;
    const least = Math.max(0, -x);
    const most = Math.min(stamp.width, width - x);
    const last = Math.min(rows, height - y);
    for (let row = Math.max(0, -y); row < last; row++) {
      const first = Math.max(least, starts[row]!);
      const end = Math.min(most, ends[row]!);
      let source = (row * stamp.width + first) * 4;
      let target = ((y + row) * width + x + first) * 4;
      for (let column = first; column < end; column++, source += 4, target += 4) {
        const before = pixels[target + 3]!;
        if (before >= OPAQUE) continue;
        const alpha = data[source + 3]!;
        if (alpha === 0) continue;
        // 257 / 65536 is 1 / 255 as near as bytes can tell.
        const share = (255 - before) * 257;
        pixels[target] = pixels[target]! + ((data[source]! * share + 32768) >> 16);
        pixels[target + 1] = pixels[target + 1]! + ((data[source + 1]! * share + 32768) >> 16);
        pixels[target + 2] = pixels[target + 2]! + ((data[source + 2]! * share + 32768) >> 16);
        pixels[target + 3] = before + ((alpha * share + 32768) >> 16);
      }
    }
  }

  /** Lays the wood on the land, whose bytes are not multiplied by alpha. */
  cover({ data }: ImageData): void {
    const { pixels } = this;
    for (let i = 0; i < pixels.length; i += 4) {
      const alpha = pixels[i + 3]!;
      if (alpha === 0) continue;
      const under = alpha >= OPAQUE ? 0 : (data[i + 3]! * (255 - alpha)) / 255;
      const sum = alpha + under;
      for (let c = 0; c < 3; c++) {
        data[i + c] = (pixels[i + c]! * 255 + data[i + c]! * under) / sum;
      }
      data[i + 3] = alpha >= OPAQUE ? 255 : sum;
    }
  }
}

/** Neighbouring sizes of a stamp differ by this factor: on trees so small nobody sees more. */
const SIZE_STEP = 1.15;

/** Pixels multiplied by alpha, and the columns between which each row has any paint. */
interface Stamp {
  width: number;
  height: number;
  data: Uint8Array;
  from: Uint16Array;
  to: Uint16Array;
}

/**
 * The pixels of a stamp at about a share of its size. There are tens of thousands of trees on a ridge:
 * laid here, in a few sizes, they cost a tenth of what as many drawings would.
 */
function sizesOf(bitmap: Bitmap): (size: number) => Stamp {
  const sizes = new Map<number, Stamp>();
  return (size) => {
    const step = Math.round(Math.log(size) / Math.log(SIZE_STEP));
    let scaled = sizes.get(step);
    if (!scaled) {
      const small = shrunk(bitmap, SIZE_STEP ** step);
      scaled = stampOf(small.getContext('2d').getImageData(0, 0, small.width, small.height));
      sizes.set(step, scaled);
    }
    return scaled;
  };
}

function stampOf({ width, height, data: plain }: ImageData): Stamp {
  const data = new Uint8Array(plain.length);
  const from = new Uint16Array(height);
  const to = new Uint16Array(height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i += 4) {
      const alpha = plain[i + 3]!;
      if (alpha === 0) continue;
      if (to[y] === 0) from[y] = x;
      to[y] = x + 1;
      for (let c = 0; c < 3; c++) data[i + c] = (plain[i + c]! * alpha) / 255 + 0.5;
      data[i + 3] = alpha;
    }
  }
  return { width, height, data, from, to };
}

function tintFoot(
  ctx: Parameters<NonNullable<TerrainOptions['dress']>>[0],
  request: EnvironmentRequest,
  floor: Rgb,
  z: number,
): void {
  const { light } = request;
  const color = mix(
    lit(scale(floor, 0.8), light, 0.3),
    light.haze,
    hazeAmount(light, Math.min(z, 230)),
  );
  ctx.globalCompositeOperation = 'destination-over';
  ctx.fillStyle = css(color);
  ctx.fillRect(0, ctx.canvas.height - 3, ctx.canvas.width, 3);
  ctx.globalCompositeOperation = 'source-over';
}
