import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Rgb } from '../color.ts';
import { css, mix } from '../color.ts';
import { clamp, lerp } from '../easing.ts';
import { hazeAmount, lit } from '../render/light.ts';
import type { Drawable } from '../render/paint.ts';
import { bake, drawRepeated, frameSpan } from './bitmap.ts';
import type { EnvironmentRequest } from './environment.ts';
import { throughLens } from './lens.ts';

/** A place on far ground that is seen: where small things (trees, houses) may be stamped. */
export interface TerrainSpot {
  /** Column and row in the bitmap, and pixels per metre there. */
  x: number;
  y: number;
  scale: number;
  /** Metres. */
  z: number;
  height: number;
  slope: number;
}

export interface TerrainOptions {
  /** Nearest and farthest depth of the land shown, metres. */
  from: number;
  to: number;
  /** Height in metres; `u` runs once round the bitmap in [0, 1), `v` from the near edge to the far. */
  height(u: number, v: number): number;
  /** Surface colour before light; `slope` is rise over run, `n` a small constant grain in [0, 1]. */
  color(spot: { height: number; slope: number; u: number; v: number }): Rgb;
  /** Stamps trees and the like, far ones first. */
  dress?(ctx: SKRSContext2D, spots: TerrainSpot[]): void;
  /** Room for what `dress` stamps, metres above the land. */
  headroom?: number;
  /** How many spots to offer to `dress`, per frame width. */
  spots?: number;
  /** Focal length the place is seen with by default. */
  focal: number;
  /** Factor on the haze of the shared light: far ridges keep some colour. */
  air?: number;
}

/** Steps through the land from near to far. */
const MOST_STEPS = 150;

/**
 * Far land as one bitmap that repeats in x: real relief, seen along lines of sight, lit from the
 * sun and faded by the air. It moves with the camera as a thing at its nearest depth.
 */
export function createTerrain(request: EnvironmentRequest, terrain: TerrainOptions): Drawable {
  const options = throughLens(request, terrain);
  const { light } = request;
  const pixels = options.focal * request.height;
  const nearScale = pixels / options.from;
  const width = Math.ceil(request.width * 1.35);
  const { top, bottom } = extent(options, pixels);
  const height = Math.max(4, Math.ceil(top + bottom));
  // Twice as many rows as shown: the silhouette comes out smooth.
  const fine = 2;
  const steps = stepsFor(request);
  const shade = createShader(request, options, width / nearScale);
  const spots: TerrainSpot[] = [];
  const chance = request.random.fork('spots');
  const few = clamp(request.width / 640, 0.08, 1);
  const wanted = ((options.spots ?? 0) * few * width) / request.width / (width * 12);
  const relief = bake(width, height * fine, (ctx, w, h) => {
    const image = ctx.createImageData(w, h);
    const out = new Float32Array(3);
    for (let x = 0; x < w; x++) {
      let filled = h;
      for (let step = 0; step <= steps; step++) {
        const v = (step / steps) ** 1.6;
        const z = options.from + (options.to - options.from) * v;
        const u = x / w;
        const metres = options.height(u, v);
        const scale = pixels / z;
        const row = Math.floor((top - (metres - EYE) * scale) * fine);
        if (row >= filled) continue;
        const slope = shade(u, v, z, metres, out);
        const end = Math.max(0, row);
        for (let y = end; y < filled; y++) {
          const i = (y * w + x) * 4;
          image.data[i] = out[0]!;
          image.data[i + 1] = out[1]!;
          image.data[i + 2] = out[2]!;
          image.data[i + 3] = 255;
        }
        if (wanted > 0 && chance.next() < wanted * (filled - end)) {
          spots.push({ x, y: end / fine, scale, z, height: metres, slope });
        }
        filled = end;
        if (filled === 0) break;
      }
    }
    ctx.putImageData(image, 0, 0);
  });
  const bitmap = bake(width, height, (ctx, w, h) => {
    ctx.imageSmoothingQuality = 'high';
    ctx.drawImage(relief, 0, 0, w, h);
    if (options.dress) {
      spots.sort((a, b) => b.z - a.z);
      options.dress(ctx, spots);
    }
    fadeFoot(ctx, w, h, bottom, light.haze, hazeAmount(light, options.from * (options.air ?? 1)));
  });
  const z = options.from;
  return {
    depth: () => z,
    draw({ ctx, view }) {
      const at = view.project(0, EYE, z);
      const ratio = at.scale / nearScale;
      const { left, right } = frameSpan(view);
      drawRepeated(
        ctx,
        bitmap,
        at.x,
        at.y - top * ratio,
        bitmap.width * ratio,
        bitmap.height * ratio,
        left,
        right,
      );
    },
  };
}

function stepsFor(request: EnvironmentRequest): number {
  return Math.round(clamp(request.height / 2, 24, MOST_STEPS));
}

/** Eye height that far land is seen from; other heights shift it as a whole. */
const EYE = 2;

/** Rows above and below the level of the eye that the land needs. */
function extent(options: TerrainOptions, pixels: number): { top: number; bottom: number } {
  let top = 2;
  for (let i = 0; i < 400; i++) {
    for (let step = 0; step <= 24; step++) {
      const v = step / 24;
      const z = options.from + (options.to - options.from) * v;
      top = Math.max(
        top,
        ((options.height(i / 400, v) + (options.headroom ?? 0) - EYE) * pixels) / z,
      );
    }
  }
  return { top: top * 1.04 + 6, bottom: (EYE * pixels) / options.from + pixels * 0.006 };
}

/** Lights one spot of the land; returns its slope. */
function createShader(request: EnvironmentRequest, options: TerrainOptions, span: number) {
  const { light } = request;
  const [lx, ly, lz] = light.direction;
  const du = 1.5 / (request.width * 1.35);
  const dv = 1 / MOST_STEPS;
  const depth = options.to - options.from;
  const air = options.air ?? 1;
  return (u: number, v: number, z: number, metres: number, out: Float32Array): number => {
    const right = options.height(u + du >= 1 ? u + du - 1 : u + du, v);
    const back = options.height(u, v + dv);
    // The bitmap is narrower than the land would be: relief in x is measured on what is drawn.
    const gx = (right - metres) / (du * span);
    const gz = (back - metres) / (dv * depth);
    const length = Math.hypot(gx, 1, gz);
    const facing = (-gx * lx + ly - gz * lz) / length;
    const slope = Math.hypot(gx, gz);
    const surface = options.color({ height: metres, slope, u, v });
    const color = lit(surface, light, clamp(0.25 + facing * 0.95, 0, 1.15));
    const fade = hazeAmount(light, z * air);
    const seen = mix(color, light.haze, fade);
    out[0] = seen[0];
    out[1] = seen[1];
    out[2] = seen[2];
    return slope;
  };
}

/** Mist at the foot, and a soft edge where the land meets the ground plane. */
function fadeFoot(
  ctx: SKRSContext2D,
  width: number,
  height: number,
  bottom: number,
  haze: Rgb,
  fade: number,
): void {
  const line = height - bottom;
  const from = Math.max(0, line - height * 0.3);
  const mist = ctx.createLinearGradient(0, from, 0, height);
  mist.addColorStop(0, css(haze, 0));
  mist.addColorStop(1, css(haze, lerp(0.08, 0.7, fade)));
  ctx.globalCompositeOperation = 'source-atop';
  ctx.fillStyle = mist;
  ctx.fillRect(0, from, width, height - from);
  const edge = ctx.createLinearGradient(0, line - bottom * 0.2, 0, height);
  edge.addColorStop(0, 'rgba(0,0,0,0)');
  edge.addColorStop(1, 'rgba(0,0,0,1)');
  ctx.globalCompositeOperation = 'destination-out';
  ctx.fillStyle = edge;
  ctx.fillRect(0, line - bottom * 0.2, width, bottom * 1.2 + 1);
  ctx.globalCompositeOperation = 'source-over';
}
