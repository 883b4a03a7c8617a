import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Random } from '../random.ts';
import { clamp, lerp } from '../easing.ts';
import type { Light } from '../render/light.ts';
import { hazeAmount } from '../render/light.ts';
import type { Drawable, Paint } from '../render/paint.ts';
import type { Bitmap } from './bitmap.ts';
import { bake, drawRepeated, frameSpan, isScaled, shrunk } from './bitmap.ts';
import { css, mix } from '../color.ts';
import type { EnvironmentRequest } from './environment.ts';
import { throughLens } from './lens.ts';
import { laneAt } from './trail.ts';
import { drawGroundTexture, GROUND_DEPTH, widened } from './ground.ts';
import { hash2 } from '../random.ts';

/** A picture of an upright thing, baked at a scale. */
export interface Sprite {
  bitmap: Bitmap;
  /** Pixels per metre of the bitmap. */
  ppm: number;
  /** Pixel of the bitmap that stands on the ground. */
  footX: number;
  footY: number;
  /** Half the width of what touches the ground, metres: the size of its contact shadow. */
  base?: number;
}

/** Bakes one variant of a thing for a scale in pixels per metre. */
export type SpriteMaker = (random: Random, ppm: number) => Sprite;

export interface ScatterOptions {
  /** Makes variants; several makers take turns. */
  make: SpriteMaker | readonly SpriteMaker[];
  /** How many variants are painted. */
  variants?: number;
  /** Nearest and farthest row, metres of depth. */
  from: number;
  to: number;
  /** Mean distance between neighbours in a row and between rows at the near end, metres. */
  spacing: number;
  /** How much faster the rows' distance grows with depth; 0 keeps it even. */
  spread?: number;
  /** Share of places that are taken. */
  density?: number;
  /** Smallest and largest factor on the size. */
  size?: readonly [number, number];
  /** Whether a place may be taken: keep stages, roads and water clear. */
  keep?(x: number, z: number): boolean;
  /** Height of the ground, metres. */
  groundAt?(x: number, z: number): number;
  focal: number;
  /** Casts a shadow on the ground. */
  shadow?: boolean;
  /** Sways in the wind: radians at full wind. */
  sway?: number;
  name: string;
  /** Stands near the middle of the picture, at even distances: set pieces rather than plants. */
  centered?: boolean;
  /** Depth from which rows are baked together into plates; by default where single plants no longer stand out. */
  platesFrom?: number;
}

interface Row {
  z: number;
  index: number;
  /** Places in one period, and their distance in metres. */
  count: number;
  spacing: number;
  sprites: Sprite[];
  shadows: (Bitmap | undefined)[];
  options: ScatterOptions;
  /** Whether its swaying can be seen. */
  sways: boolean;
}

/** Eye height and lens that far rows are baked together for. */
const PLATE_EYE = 1.7;

/** After this many metres a row repeats; far more than a frame shows where rows are told apart. */
const PERIOD = 64;

/**
 * Plants, stones and the like in endless rows: what stands where follows from the row and the
 * place alone, so that the camera may travel any distance and only what is seen is drawn. Far rows
 * are baked together into plates that repeat; the shadows of all scatters lie in one texture on
 * the ground.
 */
export function createPlanting(
  request: EnvironmentRequest,
  scatters: readonly ScatterOptions[],
): Drawable[] {
  const drawables: Drawable[] = [];
  const casters: Row[] = [];
  for (const scatter of scatters) {
    const options = offLane(request, throughLens(request, scatter));
    const painted = paintVariants(request, options);
    const rows = layRows(request, options, painted);
    // What does not sway may be baked together from the first row on.
    const platesFrom =
      options.platesFrom ?? (options.sway ? Math.max(20, options.from * 1.5) : options.from);
    if (options.shadow !== false) casters.push(...rows.filter((row) => row.z < PERIOD - 4));
    for (const row of rows) {
      if (row.z >= platesFrom) continue;
      drawables.push({ depth: () => row.z, draw: (paint) => drawRow(paint, row, true) });
    }
    let rest = rows.filter((row) => row.z >= platesFrom);
    while (rest.length > 0) {
      const first = rest[0]!.z;
      const together = rest.filter((row) => row.z < first * (first < 20 ? 1.35 : 1.7));
      rest = rest.slice(together.length);
      drawables.push(createPlate(request, together, options));
    }
  }
  const shadows = bakeShadowMap(request, casters);
  if (shadows) drawables.push(shadows);
  return drawables;
}

/** The same, with the way that runs through the place kept clear. */
function offLane({ lane }: EnvironmentRequest, options: ScatterOptions): ScatterOptions {
  // What is built stays: the way leads to it.
  if (!lane || options.centered) return options;
  const { keep } = options;
  return {
    ...options,
    keep: (x, z) =>
      Math.abs(x - laneAt(lane, z)) > lane.half * 1.15 + 0.35 && (keep?.(x, z) ?? true),
  };
}

/** All shadows of the rows laid on one square of ground that repeats in x. */
function bakeShadowMap(request: EnvironmentRequest, rows: readonly Row[]): Drawable | undefined {
  const { light } = request;
  if (rows.length === 0 || light.shadowStrength < 0.04) return undefined;
  const ppm = clamp((request.height / 720) * 12, 5, 14);
  const size = Math.round(PERIOD * ppm);
  const [lx, , lz] = light.direction;
  const flat = Math.hypot(lx, lz) || 1;
  const length = Math.min(light.shadowLength, 2.6);
  const bitmap = bake(size, size, (ctx) => {
    for (const row of rows) {
      for (let i = 0; i < row.count; i++) {
        const item = place(row, i);
        const shadow = item && row.shadows[item.variant];
        if (!shadow) continue;
        const sprite = row.sprites[item.variant]!;
        const scale = (ppm / sprite.ppm) * (sprite.bitmap.width / shadow.width);
        for (const x of [item.x - PERIOD, item.x, item.x + PERIOD]) {
          ctx.setTransform(
            scale,
            0,
            (lx / flat) * length * scale,
            // Never a mere line, not even with the light exactly from the side.
            (lz < 0 ? 1 : -1) * Math.max(0.16, Math.abs(lz / flat)) * length * scale,
            x * ppm,
            (PERIOD - row.z) * ppm,
          );
          const footY = (sprite.footY / sprite.bitmap.height) * shadow.height;
          ctx.drawImage(shadow, -(sprite.footX / sprite.bitmap.width) * shadow.width, -footY);
        }
      }
    }
  });
  const texture = widened({ size: PERIOD, bitmap, alpha: 1, reach: PERIOD - 2 });
  return {
    depth: () => GROUND_DEPTH - 1,
    draw: (paint) => drawGroundTexture(paint, texture),
  };
}

/** Each variant painted once, for the nearest row; farther rows show reduced copies. */
function paintVariants(request: EnvironmentRequest, options: ScatterOptions): Sprite[] {
  const makers = Array.isArray(options.make) ? options.make : [options.make as SpriteMaker];
  const ppm = ((options.focal * request.height) / options.from) * (options.size?.[1] ?? 1.2);
  return Array.from({ length: options.variants ?? 5 }, (_, i) => {
    const make = makers[i % makers.length]!;
    // A first small copy tells the height: nothing is painted much larger than the frame.
    const trial = make(request.random.fork(`${options.name}${i}`), 2);
    const tallest = (request.height * 1.15 * trial.ppm) / trial.bitmap.height;
    const sprite = make(request.random.fork(`${options.name}${i}`), Math.min(ppm, tallest));
    rim(sprite, request.light);
    return sprite;
  });
}

/** A low sun behind things draws a bright edge on the side it stands on. */
function rim({ bitmap, ppm }: Sprite, light: Light): void {
  const [lx, ly, lz] = light.direction;
  const strength = light.rimStrength * light.keyStrength * clamp((lz - 0.3) * 1.8, 0, 1);
  if (strength < 0.12) return;
  const { width, height } = bitmap;
  const thick = clamp(ppm * 0.045, 1, 5);
  const edge = bake(width, height, (ctx) => {
    ctx.drawImage(bitmap, 0, 0);
    ctx.globalCompositeOperation = 'destination-out';
    const flat = Math.hypot(lx, ly) || 1;
    ctx.drawImage(bitmap, (-lx / flat) * thick, (ly / flat) * thick + thick * 0.5);
    ctx.globalCompositeOperation = 'source-in';
    ctx.fillStyle = css(mix(light.key, [255, 236, 200], 0.35), Math.min(0.9, strength));
    ctx.fillRect(0, 0, width, height);
  });
  const ctx = bitmap.getContext('2d');
  ctx.save();
  ctx.resetTransform();
  ctx.globalCompositeOperation = 'source-atop';
  ctx.drawImage(edge, 0, 0);
  ctx.restore();
}

function layRows(request: EnvironmentRequest, options: ScatterOptions, painted: Sprite[]): Row[] {
  const rows: Row[] = [];
  const spread = options.spread ?? 1;
  const base = Math.max(options.from, 6);
  let group: { sprites: Sprite[]; until: number } | undefined;
  const shadows = painted.map((sprite) =>
    options.shadow === false ? undefined : bakeShadow(sprite, request.light, 1),
  );
  let z = options.from;
  for (let index = 0; z <= options.to && index < 80; index++) {
    if (!group || z > group.until)
      group = { sprites: reduce(request, options, painted, z), until: z * 1.15 };
    const spacing = options.spacing * lerp(1, Math.max(1, z / base), spread * 0.35);
    const period = Math.max(PERIOD, spacing);
    const count = Math.max(1, Math.round(period / spacing));
    rows.push({
      sways: z < 30 && isSwaySeen(request, options, group.sprites, z),
      z,
      index,
      count,
      spacing: period / count,
      sprites: group.sprites,
      shadows,
      options,
    });
    z += options.spacing * lerp(1, Math.max(1, z / base), spread) * 0.9;
  }
  return rows;
}

/** Share of the frame's height by which tips have to sway for it to be noticed. */
const SEEN_SWAY = 0.002;

function isSwaySeen(
  { weather }: EnvironmentRequest,
  { sway = 0, focal }: ScatterOptions,
  sprites: readonly Sprite[],
  z: number,
): boolean {
  const most = weather.kind === 'wind' || weather.kind === 'storm' ? 1.2 : 0.3;
  const metres = Math.max(...sprites.map(({ footY, ppm }) => footY / ppm));
  return (sway * most * metres * focal) / z > SEEN_SWAY;
}

/** The variants as seen from one depth: exact size and share of air. */
function reduce(
  request: EnvironmentRequest,
  options: ScatterOptions,
  painted: Sprite[],
  z: number,
): Sprite[] {
  const air = hazeAmount(request.light, z * 1.15);
  const [small, large] = options.size ?? [0.75, 1.2];
  const shift = Math.floor(z * 7);
  return painted.map((sprite, i) => {
    // Sizes are spread over the variants, so that at its own depth each is drawn pixel by pixel.
    const size = lerp(
      small,
      large,
      ((i * 5 + shift) % painted.length) / Math.max(1, painted.length - 1),
    );
    const factor = Math.min(1, ((options.focal * request.height) / z / sprite.ppm) * size);
    const mirrored = hash2(i, shift) < 0.5;
    const bitmap = reduced(sprite.bitmap, factor, mirrored);
    fog(bitmap, request.light, air);
    const exact = bitmap.width / sprite.bitmap.width;
    return {
      bitmap,
      ppm: (sprite.ppm * exact) / size,
      footX: (mirrored ? sprite.bitmap.width - sprite.footX : sprite.footX) * exact,
      footY: sprite.footY * exact,
    };
  });
}

/** Reduced in halves, so that fine branches stay smooth. */
function reduced(bitmap: Bitmap, factor: number, mirrored: boolean): Bitmap {
  let source = bitmap;
  let left = factor;
  while (left < 0.5) {
    source = shrunk(source, 0.5);
    left *= 2;
  }
  return bake(source.width * left, source.height * left, (ctx, width, height) => {
    ctx.imageSmoothingQuality = left > 0.99 ? 'low' : 'medium';
    if (mirrored) ctx.transform(-1, 0, 0, 1, width, 0);
    ctx.drawImage(source, 0, 0, width, height);
  });
}

/** Several far rows in one bitmap that repeats in x. */
function createPlate(request: EnvironmentRequest, rows: Row[], options: ScatterOptions): Drawable {
  const near = rows[0]!.z;
  const z = Math.sqrt(near * rows.at(-1)!.z);
  const pixels = options.focal * request.height;
  // Near rows travel fast past the camera: they repeat later.
  const width = Math.ceil(request.width * (near < 20 ? 1.9 : 1.4));
  const tall = Math.max(
    ...rows.map((row) => Math.max(...row.sprites.map((s) => (s.footY / s.ppm) * (pixels / row.z)))),
  );
  const drop = (PLATE_EYE * pixels) / near;
  const top = Math.ceil(tall);
  const drawn = createRuns(width, Math.ceil(top + drop + 4));
  const bitmap = bake(width, top + drop + 4, (ctx) => {
    for (const row of [...rows].reverse()) {
      const scale = pixels / row.z;
      const y = top + PLATE_EYE * scale - (options.groundAt?.(0, row.z) ?? 0) * scale;
      const count = Math.max(1, Math.round(width / scale / row.spacing));
      // From the left half on, so that the middle of the plate is the middle of the place.
      for (let i = -Math.floor(count / 2); i < Math.ceil(count / 2); i++) {
        const item = place(row, i);
        if (!item) continue;
        const sprite = row.sprites[item.variant]!;
        const ratio = scale / sprite.ppm;
        const x = (((((item.x * scale) / (count * row.spacing * scale)) % 1) + 1) % 1) * width;
        for (const wrapX of [x - width, x, x + width]) {
          if (wrapX < -sprite.bitmap.width || wrapX > width + sprite.bitmap.width) continue;
          blit(ctx, sprite, wrapX, y, ratio, 1, 0);
          drawn.mark({
            x: wrapX - sprite.footX * ratio,
            y: y - sprite.footY * ratio,
            width: sprite.bitmap.width * ratio,
            height: sprite.bitmap.height * ratio,
          });
        }
      }
    }
  });
  const nearScale = pixels / z;
  const runs = drawn.all();
  return {
    depth: () => near,
    draw(paint) {
      const { ctx, view } = paint;
      if (Math.abs(view.camera.y - PLATE_EYE) > 2.5 || view.distance(near) < near * 0.7) {
        for (const row of [...rows].reverse()) drawRow(paint, row, false);
        return;
      }
      const at = view.project(0, PLATE_EYE, z);
      const ratio = at.scale / nearScale;
      const { left, right } = frameSpan(view);
      const y = at.y - top * ratio;
      if (Math.abs(ratio - 1) * width < 0.75 && !isScaled(ctx)) {
        drawRuns(ctx, bitmap, runs, { x: Math.round(at.x), y: Math.round(y), left, right });
        return;
      }
      drawRepeated(ctx, bitmap, at.x, y, width * ratio, bitmap.height * ratio, left, right);
    },
  };
}

/** A part of a plate that is not empty. */
interface Run {
  x: number;
  y: number;
  width: number;
  height: number;
}

const RUN_STEP = 32;

/** Collects which parts of a bitmap are drawn on: blank air is not worth copying in every frame. */
function createRuns(width: number, height: number): { mark(box: Run): void; all(): Run[] } {
  const columns = Math.ceil(width / RUN_STEP);
  const tops = new Float64Array(columns).fill(height);
  const bottoms = new Float64Array(columns);
  return {
    mark(box) {
      const first = Math.max(0, Math.floor((box.x - 2) / RUN_STEP));
      const last = Math.min(columns - 1, Math.floor((box.x + box.width + 2) / RUN_STEP));
      for (let i = first; i <= last; i++) {
        tops[i] = Math.max(0, Math.min(tops[i]!, Math.floor(box.y) - 2));
        bottoms[i] = Math.min(height, Math.max(bottoms[i]!, Math.ceil(box.y + box.height) + 2));
      }
    },
    all() {
      const runs: Run[] = [];
      for (let i = 0; i < columns; i++) {
        const [y, bottom] = [tops[i]!, bottoms[i]!];
        if (bottom <= y) continue;
        const x = i * RUN_STEP;
        const last = runs.at(-1);
        const part = { x, y, width: Math.min(RUN_STEP, width - x), height: bottom - y };
        if (last && last.x + last.width === x && last.y === y && last.height === part.height) {
          last.width += part.width;
        } else runs.push(part);
      }
      return runs;
    },
  };
}

function drawRuns(
  ctx: SKRSContext2D,
  bitmap: Bitmap,
  runs: readonly Run[],
  at: { x: number; y: number; left: number; right: number },
): void {
  const step = bitmap.width;
  for (let left = at.x - Math.ceil((at.x - at.left) / step) * step; left < at.right; left += step) {
    for (const { x, y, width, height } of runs) {
      if (left + x > at.right || left + x + width < at.left) continue;
      ctx.drawImage(bitmap, x, y, width, height, left + x, at.y + y, width, height);
    }
  }
}

/** Fades a baked thing into the air. */
export function fog(bitmap: Bitmap, light: Light, amount: number): void {
  if (amount < 0.01) return;
  const ctx = bitmap.getContext('2d');
  ctx.globalCompositeOperation = 'source-atop';
  ctx.fillStyle = css(light.haze, amount);
  ctx.fillRect(0, 0, bitmap.width, bitmap.height);
  ctx.globalCompositeOperation = 'source-over';
}

/** The silhouette laid flat: its foot at the bottom of the bitmap, blurred and faded with length. */
export function bakeShadow(sprite: Sprite, light: Light, strength: number): Bitmap | undefined {
  const alpha = light.shadowStrength * strength;
  if (alpha < 0.03) return undefined;
  const scale = Math.min(1, 160 / sprite.bitmap.width);
  return bake(sprite.bitmap.width * scale, sprite.bitmap.height * scale, (ctx, w, h) => {
    ctx.filter = `blur(${Math.max(0.6, w * 0.02).toFixed(1)}px)`;
    ctx.drawImage(sprite.bitmap, 0, 0, w, h);
    ctx.filter = 'none';
    ctx.globalCompositeOperation = 'source-in';
    const dark = [
      light.ambient[0] * 0.16,
      light.ambient[1] * 0.16,
      light.ambient[2] * 0.24,
    ] as const;
    const fade = ctx.createLinearGradient(0, sprite.footY * scale, 0, 0);
    fade.addColorStop(0, css(dark, alpha));
    fade.addColorStop(1, css(dark, alpha * 0.35));
    ctx.fillStyle = fade;
    ctx.fillRect(0, 0, w, h);
  });
}

/** Draws the cast shadow of an upright sprite, sheared along the light on the ground. */
function castShadow(
  ctx: SKRSContext2D,
  light: Light,
  sprite: Sprite,
  shadow: Bitmap,
  at: { x: number; y: number; ratio: number; flip: number; squash: number },
): void {
  const [lx, , lz] = light.direction;
  const length = Math.min(light.shadowLength, 1.9);
  const flat = Math.hypot(lx, lz) || 1;
  const scale = (sprite.bitmap.width / shadow.width) * at.ratio;
  const aside = (-lx / flat) * length;
  const nearer = (lz / flat) * length * at.squash;
  ctx.save();
  ctx.transform(
    scale * at.flip,
    0,
    -aside * scale,
    Math.abs(nearer) < 0.03 ? -0.03 * scale : -nearer * scale,
    at.x,
    at.y,
  );
  ctx.drawImage(
    shadow,
    -sprite.footX / (sprite.bitmap.width / shadow.width),
    -(sprite.footY / sprite.bitmap.height) * shadow.height,
  );
  ctx.restore();
}

/** Draws a stand-alone sprite with its shadow at a place in the world. */
export function drawSprite(
  paint: Paint,
  sprite: Sprite,
  shadow: Bitmap | undefined,
  at: { x: number; y: number; z: number; flip?: 1 | -1; size?: number; sway?: number },
): void {
  const point = paint.view.project(at.x, at.y, at.z);
  const ratio = (point.scale / sprite.ppm) * (at.size ?? 1);
  const flip = at.flip ?? 1;
  if (shadow) {
    const squash = clamp(paint.view.camera.y / Math.max(1, paint.view.distance(at.z)), 0.04, 0.9);
    castShadow(paint.ctx, paint.light, sprite, shadow, {
      x: point.x,
      y: point.y,
      ratio,
      flip,
      squash,
    });
  }
  blit(paint.ctx, sprite, point.x, point.y, ratio, flip, at.sway ?? 0);
}

/** Draws a sprite with its foot at a pixel; to whole pixels where it is shown at its own size. */
function blit(
  ctx: SKRSContext2D,
  sprite: Sprite,
  x: number,
  y: number,
  ratio: number,
  flip: number,
  sway: number,
): void {
  const plain = Math.abs(sway) < 0.0005;
  if (plain && flip > 0 && Math.abs(ratio - 1) * sprite.bitmap.height < 1.5) {
    ctx.drawImage(sprite.bitmap, Math.round(x - sprite.footX), Math.round(y - sprite.footY));
    return;
  }
  ctx.save();
  ctx.imageSmoothingQuality = ratio < 0.6 ? 'medium' : 'low';
  ctx.transform(ratio * flip, 0, -sway * ratio, ratio, x, y);
  ctx.drawImage(sprite.bitmap, -sprite.footX, -sprite.footY);
  ctx.restore();
}

function drawRow(paint: Paint, row: Row, moving: boolean): void {
  const { ctx, view } = paint;
  const { options } = row;
  const distance = view.distance(row.z);
  if (distance < 1.2) return;
  const { left, right } = frameSpan(view);
  const reach = Math.max(...row.sprites.map((s) => s.bitmap.width / s.ppm)) + row.spacing;
  const first = Math.floor((view.worldX(left, row.z) - reach) / row.spacing);
  const last = Math.ceil((view.worldX(right, row.z) + reach) / row.spacing);
  // A camera that comes close goes through what stands in its way.
  ctx.globalAlpha = clamp((distance - 1.2) / 0.8, 0, 1);
  for (let i = first; i <= last; i++) {
    const item = place(row, i);
    if (!item) continue;
    const sprite = row.sprites[item.variant]!;
    const at = view.project(item.x, options.groundAt?.(item.x, row.z) ?? 0, row.z);
    const ratio = at.scale / sprite.ppm;
    const w = sprite.bitmap.width * ratio;
    if (at.x + w < left || at.x - w > right) continue;
    if (at.y - sprite.bitmap.height * ratio > view.height - left) continue;
    const sway =
      moving && row.sways && options.sway
        ? options.sway *
          (0.25 + Math.abs(paint.wind)) *
          (paint.wind * 0.6 + Math.sin(paint.t * 1.7 + item.phase) * 0.5)
        : 0;
    blit(ctx, sprite, at.x, at.y, ratio, 1, sway);
  }
  ctx.globalAlpha = 1;
}

interface Item {
  x: number;
  variant: number;
  phase: number;
}

/** What stands at place `i` of a row; places repeat after `row.count`. */
function place(row: Row, i: number): Item | undefined {
  const { options, count } = row;
  const salt = row.index * 7919 + 13;
  const k = ((i % count) + count) % count;
  if (hash2(k, salt) > (options.density ?? 0.8)) return undefined;
  const jitter = hash2(k, salt + 1) - 0.5;
  const within = options.centered
    ? (k + jitter * 0.3) * row.spacing
    : (k + 0.5 + jitter * 0.9 + (row.index % 2) * 0.5) * row.spacing;
  const period = row.count * row.spacing;
  const home = within > period / 2 ? within - period : within;
  if (options.keep && !options.keep(home, row.z)) return undefined;
  const variants = row.sprites.length;
  // Steps of 1 or 2 round the variants: a neighbour is never the same one.
  const stride = variants > 2 ? 2 * k + (hash2(k >> 1, salt + 2) < 0.5 ? 0 : 1) : k;
  return {
    x: within + (i - k) * row.spacing,
    variant: (stride + Math.floor(hash2(7, salt) * variants)) % variants,
    phase: hash2(k, salt + 5) * 6.28,
  };
}
