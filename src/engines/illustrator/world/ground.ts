import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Rgb } from '../color.ts';
import { css } from '../color.ts';
import { clamp, lerp, smoothstep } from '../easing.ts';
import { hazeAmount, hazed, lit } from '../render/light.ts';
import type { Drawable, Paint } from '../render/paint.ts';
import type { Bitmap } from './bitmap.ts';
import { bake, ditherAt, frameSpan, shrunk } from './bitmap.ts';
import type { EnvironmentRequest } from './environment.ts';
import { createNoise } from './noise.ts';

/** A texture for the ground: transparent detail over the base colour, repeating in x and z. */
export interface GroundTexture {
  /** Metres that one copy covers, in x and in z. */
  size: number;
  bitmap: Bitmap;
  /** Strength close to the viewer. */
  alpha: number;
  /** Depth at which it has faded away, metres. */
  reach: number;
}

export interface GroundOptions {
  /** Colour near the viewer and far away, before light and haze. */
  near: Rgb;
  far: Rgb;
  textures: GroundTexture[];
  /** How much of the key light the ground takes, 0 to 1. */
  exposure?: number;
  /** Height of the plane, metres. */
  level?: number;
  /** Depth from which something else (water) covers the ground: no grain is drawn beyond. */
  until?: number;
  /** Depth for the painter's order; behind everything that stands on it by default. */
  order?: number;
}

/** The depth of the ground in the painter's order: before the sky and the far land. */
export const GROUND_DEPTH = 900;

/** The ground plane in perspective: base colour with haze, and textures that stick to the world. */
export function createGround(request: EnvironmentRequest, options: GroundOptions): Drawable {
  const textures = merged(options.textures).map((texture) =>
    widened({ ...texture, reach: Math.min(texture.reach, options.until ?? Infinity) }),
  );
  const { light } = request;
  const exposure = options.exposure ?? clamp(0.35 + light.direction[1] * 0.6, 0.3, 0.9);
  const level = options.level ?? 0;
  const colorAt = (distance: number): Rgb => {
    const t = smoothstep(2, 90, distance);
    const base = lit(
      [
        lerp(options.near[0], options.far[0], t),
        lerp(options.near[1], options.far[1], t),
        lerp(options.near[2], options.far[2], t),
      ],
      light,
      exposure * lerp(0.86, 1, smoothstep(1, 9, distance)),
    );
    return hazed(base, light, Math.max(0, distance - 4));
  };
  let base: Base | undefined;
  return {
    depth: () => options.order ?? GROUND_DEPTH,
    draw(paint) {
      const { ctx, view } = paint;
      const { left, right } = frameSpan(view);
      const eye = view.camera.y - level;
      if (eye <= 0.02) return;
      const focal = view.camera.focal * view.height;
      const horizon = Math.round(view.horizonY);
      const end = Math.ceil(view.height - left);
      const rows = end - Math.max(horizon, Math.floor(left));
      if (rows <= 0) return;
      // Rows are counted from the horizon, so that only a camera that rises or zooms paints anew.
      const first = Math.max(0, Math.floor(left) - horizon);
      const rise = focal * eye;
      const width = Math.ceil(right - left);
      if (base?.rise !== rise || base.bitmap.height < first + rows || base.bitmap.width < width) {
        const tall = Math.ceil((first + rows) * 1.15);
        base = { rise, bitmap: bakeRamp(width, tall, (y) => colorAt(rise / (y + 0.5))) };
      }
      const area = [Math.floor(left), horizon + first, width, rows] as const;
      ctx.drawImage(base.bitmap, 0, first, width, rows, ...area);
      for (const texture of textures) {
        drawGroundTexture(paint, texture, level);
      }
    },
  };
}

interface Base {
  /** Focal length in pixels times height of the eye. */
  rise: number;
  bitmap: Bitmap;
}

/** Columns that are laid side by side: they differ by nothing but the dither. */
const RAMP_PIECE = 160;

/** Rows of one colour each: a gradient that costs no more to show than a picture. */
function bakeRamp(width: number, rows: number, colorAt: (row: number) => Rgb): Bitmap {
  const piece = bake(Math.min(width, RAMP_PIECE), rows, (ctx, w, h) => {
    const image = ctx.createImageData(w, h);
    for (let y = 0, i = 0; y < h; y++) {
      const color = colorAt(y);
      for (let x = 0; x < w; x++, i += 4) {
        const dither = ditherAt(x, y);
        image.data[i] = color[0] + dither;
        image.data[i + 1] = color[1] + dither;
        image.data[i + 2] = color[2] + dither;
        image.data[i + 3] = 255;
      }
    }
    ctx.putImageData(image, 0, 0);
  });
  return bake(width, rows, (ctx) => {
    for (let x = 0; x < width; x += piece.width) ctx.drawImage(piece, x, 0);
  });
}

/** Textures finer than this are laid together, and coarser ones: each pass over the ground is dear. */
const FINE = 10;

function merged(textures: readonly GroundTexture[]): GroundTexture[] {
  const groups = [
    textures.filter((texture) => texture.size > FINE),
    textures.filter((texture) => texture.size <= FINE),
  ];
  return groups.flatMap((group) => {
    if (group.length < 2) return group;
    const size = Math.max(...group.map((texture) => texture.size));
    const pixels = Math.min(768, Math.max(...group.map((texture) => texture.bitmap.width)) * 1.5);
    const bitmap = bake(pixels, pixels, (ctx, w) => {
      ctx.imageSmoothingQuality = 'medium';
      for (const texture of group) {
        // A whole number of copies, so that the whole repeats as its parts do.
        const copies = Math.max(1, Math.round(size / texture.size));
        const step = w / copies;
        ctx.globalAlpha = texture.alpha;
        for (let i = 0; i < copies * copies; i++) {
          const [x, y] = [(i % copies) * step, Math.floor(i / copies) * step];
          ctx.drawImage(texture.bitmap, x, y, step, step);
        }
      }
    });
    return [{ size, bitmap, alpha: 1, reach: Math.max(...group.map((texture) => texture.reach)) }];
  });
}

interface Mip {
  bitmap: Bitmap;
  /** Metres that one period and the whole bitmap cover, and pixels per metre. */
  span: number;
  ppm: number;
}

/** A texture with ever coarser versions, each with twice as many copies, so one blit fills a row. */
export interface LaidTexture extends GroundTexture {
  mips: Mip[];
}

/** Prepares a texture for being drawn on the ground. */
export function widened(texture: GroundTexture): LaidTexture {
  const mips: Mip[] = [];
  let source = texture.bitmap;
  let copies = 2;
  for (let level = 0; level < 6; level++) {
    const bitmap = source;
    mips.push({
      bitmap: bake(bitmap.width * copies, bitmap.height + 2, (ctx) => {
        for (let i = 0; i < copies; i++) {
          ctx.drawImage(bitmap, i * bitmap.width, 0);
          // The first rows again below the last: a strip that straddles the edge needs them.
          ctx.drawImage(
            bitmap,
            0,
            0,
            bitmap.width,
            2,
            i * bitmap.width,
            bitmap.height,
            bitmap.width,
            2,
          );
        }
      }),
      span: texture.size * copies,
      ppm: bitmap.width / texture.size,
    });
    if (bitmap.width <= 32) break;
    source = shrunk(bitmap, 0.5);
    copies *= 2;
  }
  return { ...texture, mips };
}

/** Lays a texture on the ground in perspective, in strips of a few rows. */
export function drawGroundTexture(
  { ctx, view, light }: Paint,
  texture: LaidTexture,
  level = 0,
): void {
  const { left, right } = frameSpan(view);
  const eye = view.camera.y - level;
  if (eye <= 0.02) return;
  const focal = view.camera.focal * view.height;
  const begin = Math.max(left, Math.floor(view.horizonY + (focal * eye) / texture.reach));
  const end = view.height - left;
  const area = { left, right };
  ctx.imageSmoothingQuality = 'low';
  for (let y = begin; y < end;) {
    const below = y - view.horizonY + 0.5;
    const rows = below < 40 ? 1 : below < 110 ? 2 : texture.size > 12 ? 4 : 3;
    if (below > 0.5) {
      const distance = (focal * eye) / below;
      const fade = smoothstep(texture.reach, texture.reach * 0.3, distance);
      const alpha = texture.alpha * fade * (1 - hazeAmount(light, distance));
      if (alpha > 0.015) {
        ctx.globalAlpha = alpha;
        const row = { y, rows, below, distance, focal, eye };
        drawStrip(ctx, view.camera, texture, row, area, view.centerX);
      }
    }
    y += rows;
  }
  ctx.globalAlpha = 1;
}

function drawStrip(
  ctx: SKRSContext2D,
  camera: { x: number; z: number },
  texture: LaidTexture,
  row: { y: number; rows: number; below: number; distance: number; focal: number; eye: number },
  area: { left: number; right: number },
  centerX: number,
): void {
  const scale = row.focal / row.distance;
  const shown = (area.right - area.left) / scale;
  const farther = (row.focal * row.eye) / row.below;
  const nearer = (row.focal * row.eye) / (row.below + row.rows);
  const depth = farther - nearer;
  // Between the scale across and the (smaller) scale in depth: neither sparkle nor mush.
  const wanted = Math.sqrt(scale * (row.rows / depth)) * 1.1;
  let mip = texture.mips.at(-1)!;
  for (const candidate of texture.mips) {
    if (candidate.ppm <= wanted * 1.5 && candidate.span - texture.size > shown) {
      mip = candidate;
      break;
    }
  }
  const start = camera.x + (area.left - centerX) / scale;
  const sx = wrap(start, texture.size) * mip.ppm;
  const sy = wrap(-(camera.z + farther), texture.size) * mip.ppm;
  const sh = clamp(depth * mip.ppm, 0.5, 2);
  const sw = Math.min(shown * mip.ppm, mip.bitmap.width - sx);
  ctx.drawImage(mip.bitmap, sx, sy, sw, sh, area.left, row.y, (sw / mip.ppm) * scale, row.rows);
}

function wrap(value: number, size: number): number {
  return value - Math.floor(value / size) * size;
}

/** Draws the same mark so that it continues across the edges of a repeating bitmap. */
export function wrapped(
  size: number,
  x: number,
  y: number,
  reach: number,
  draw: (x: number, y: number) => void,
): void {
  for (const dx of x < reach ? [0, size] : x > size - reach ? [0, -size] : [0]) {
    for (const dy of y < reach ? [0, size] : y > size - reach ? [0, -size] : [0]) {
      draw(x + dx, y + dy);
    }
  }
}

/** Pixels on a side of the textures for this frame size: a thumbnail needs no fine grain. */
function textureSize(request: EnvironmentRequest, most: number): number {
  const wanted = 2 ** Math.round(Math.log2(Math.max(1, request.height * 0.75)));
  return clamp(wanted, 32, most);
}

/** Share of the marks that a smaller texture needs: what is not seen is not drawn. */
function grain(shown: number, full: number): number {
  return clamp((shown / full) * 1.2, 0.05, 1);
}

/** Soft large patches of two colours: no lawn, snow or sand is even. */
export function patchTexture(
  request: EnvironmentRequest,
  options: {
    size: number;
    light: Rgb;
    dark: Rgb;
    alpha?: number;
    contrast?: number;
    cells?: number;
  },
): GroundTexture {
  const noise = createNoise(request.random.fork(`patches${options.size}`));
  const pixels = textureSize(request, 256);
  const cells = options.cells ?? 6;
  const contrast = options.contrast ?? 1;
  const high = lit(options.light, request.light, 0.75);
  const low = lit(options.dark, request.light, 0.5);
  const bitmap = bake(pixels, pixels, (ctx) => {
    const image = ctx.createImageData(pixels, pixels);
    for (let y = 0, i = 0; y < pixels; y++) {
      for (let x = 0; x < pixels; x++, i += 4) {
        const u = (x / pixels) * cells;
        const v = (y / pixels) * cells;
        // Noise repeats in x only; blending over the last fifth makes it repeat in y.
        const blend = smoothstep(0.8, 1, y / pixels);
        const value = lerp(noise.fbm(u, v, 4, cells), noise.fbm(u, v - cells, 4, cells), blend);
        const strength = clamp((value - 0.5) * 5 * contrast, -1, 1);
        const color = strength > 0 ? high : low;
        image.data[i] = color[0];
        image.data[i + 1] = color[1];
        image.data[i + 2] = color[2];
        image.data[i + 3] = Math.abs(strength) * 255;
      }
    }
    ctx.putImageData(image, 0, 0);
  });
  return {
    size: options.size,
    bitmap,
    alpha: options.alpha ?? 0.5,
    reach: Math.min(110, options.size * 8),
  };
}

/** Blades of grass (or straw): strokes of several greens. */
export function grassTexture(
  request: EnvironmentRequest,
  options: {
    colors: readonly Rgb[];
    alpha?: number;
    size?: number;
    length?: number;
    count?: number;
  },
): GroundTexture {
  const random = request.random.fork('grass-texture');
  const pixels = 512;
  const size = options.size ?? 5;
  const shown = textureSize(request, pixels);
  const bitmap = bake(shown, shown, (ctx) => {
    ctx.scale(shown / pixels, shown / pixels);
    ctx.lineCap = 'round';
    const count = (options.count ?? 2600) * grain(shown, pixels);
    for (let i = 0; i < count; i++) {
      const color = lit(random.pick(options.colors), request.light, random.range(0.35, 1));
      const x = random.range(0, pixels);
      const y = random.range(0, pixels);
      const length = random.range(6, 20) * (options.length ?? 1);
      const lean = random.range(-5, 5);
      ctx.strokeStyle = css(color, random.range(0.35, 0.9));
      ctx.lineWidth = random.range(1, 2.6);
      wrapped(pixels, x, y, 26, (px, py) => {
        ctx.beginPath();
        ctx.moveTo(px, py);
        ctx.lineTo(px + lean, py - length);
        ctx.stroke();
      });
    }
  });
  return { size, bitmap, alpha: options.alpha ?? 0.8, reach: 34 };
}

/** Grains, pebbles, crumbs: dots of several colours. */
export function grainTexture(
  request: EnvironmentRequest,
  options: {
    colors: readonly Rgb[];
    alpha?: number;
    size?: number;
    count?: number;
    radius?: readonly [number, number];
    reach?: number;
  },
): GroundTexture {
  const random = request.random.fork(`grain${options.size ?? 4}`);
  const pixels = 512;
  const [small, large] = options.radius ?? [0.6, 2];
  const shown = textureSize(request, pixels);
  const bitmap = bake(shown, shown, (ctx) => {
    ctx.scale(shown / pixels, shown / pixels);
    const count = (options.count ?? 3000) * grain(shown, pixels);
    for (let i = 0; i < count; i++) {
      const color = lit(random.pick(options.colors), request.light, random.range(0.3, 1));
      const x = random.range(0, pixels);
      const y = random.range(0, pixels);
      const r = lerp(small, large, random.next() ** 2.5);
      ctx.fillStyle = css(color, random.range(0.3, 0.9));
      wrapped(pixels, x, y, large * 2, (px, py) => {
        ctx.beginPath();
        ctx.ellipse(px, py, r * 1.3, r, 0, 0, 7);
        ctx.fill();
      });
    }
  });
  return {
    size: options.size ?? 4,
    bitmap,
    alpha: options.alpha ?? 0.7,
    reach: options.reach ?? 28,
  };
}

/** Ripples across the view, as wind leaves them in sand and snow. */
export function rippleTexture(
  request: EnvironmentRequest,
  options: { light: Rgb; dark: Rgb; alpha?: number; size?: number; waves?: number },
): GroundTexture {
  const noise = createNoise(request.random.fork('ripples'));
  const pixels = textureSize(request, 512);
  const waves = options.waves ?? 18;
  const high = lit(options.light, request.light, 1);
  const low = lit(options.dark, request.light, 0.3);
  const bitmap = bake(pixels, pixels, (ctx) => {
    const image = ctx.createImageData(pixels, pixels);
    for (let y = 0, i = 0; y < pixels; y++) {
      for (let x = 0; x < pixels; x++, i += 4) {
        const u = (x / pixels) * 8;
        const v = (y / pixels) * 8;
        const blend = smoothstep(0.8, 1, y / pixels);
        const bend = lerp(noise.fbm(u, v, 3, 8), noise.fbm(u, v - 8, 3, 8), blend);
        const wave = Math.sin(((y / pixels) * waves + bend * 5) * Math.PI * 2);
        const strength = wave * (0.3 + bend * 0.7);
        const color = strength > 0 ? high : low;
        image.data[i] = color[0];
        image.data[i + 1] = color[1];
        image.data[i + 2] = color[2];
        image.data[i + 3] = Math.abs(strength) * 200;
      }
    }
    ctx.putImageData(image, 0, 0);
  });
  return { size: options.size ?? 9, bitmap, alpha: options.alpha ?? 0.35, reach: 50 };
}
