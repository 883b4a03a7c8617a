import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Rgb } from '../../color.ts';
import { css, mix, scale } from '../../color.ts';
import { clamp, TAU } from '../../easing.ts';
import type { Random } from '../../random.ts';
import type { Light } from '../../render/light.ts';
import { lit } from '../../render/light.ts';

/** Tones a clump of leaves is painted with, from deep shade to full light. */
const TONES = 6;

export interface Clump {
  /** Pixels. */
  x: number;
  y: number;
  rx: number;
  ry: number;
}

/**
 * Paints foliage the way a painter does: dark masses first, then ever lighter leaves on the side
 * of the light. `color` is the leaf in white light; some leaves vary towards `second`.
 */
export function paintFoliage(
  ctx: SKRSContext2D,
  random: Random,
  light: Light,
  clumps: readonly Clump[],
  options: { color: Rgb; second: Rgb; leaf: number; density: number },
): void {
  const [lx, ly, lz] = light.direction;
  const tones = Array.from({ length: TONES * 2 }, (): Leaf[] => []);
  for (const clump of clumps) {
    const area = clump.rx * clump.ry;
    const count = clamp(
      Math.round((area / (options.leaf * options.leaf)) * options.density),
      8,
      900,
    );
    for (let i = 0; i < count; i++) {
      const angle = random.range(0, TAU);
      const r = Math.sqrt(random.next()) * (random.chance(0.1) ? 1.12 : 1);
      const nx = Math.cos(angle) * r;
      const ny = Math.sin(angle) * r;
      const nz = -Math.sqrt(Math.max(0, 1 - r * r));
      const facing = nx * lx - ny * ly + nz * lz;
      // Clumps shade each other from below, and edges catch a light from behind.
      const value = clamp(
        0.42 +
          facing * 0.5 -
          ny * 0.16 +
          random.range(-0.2, 0.2) +
          (lz > 0.4 ? (r - 0.7) * 0.3 : 0),
        0,
        0.999,
      );
      const index = Math.floor(value * TONES) * 2 + (random.chance(0.35) ? 1 : 0);
      const size = options.leaf * random.range(0.7, 1.35);
      tones[index]!.push({
        x: clump.x + nx * clump.rx,
        y: clump.y + ny * clump.ry,
        size,
        turn: random.range(0, TAU),
      });
    }
  }
  tones.forEach((leaves, index) => {
    const tone = (index >> 1) / (TONES - 1);
    const base = index % 2 === 0 ? options.color : mix(options.color, options.second, 0.7);
    const shaded = lit(scale(base, 0.62 + 0.38 * tone), light, 0.06 + tone * 1.0);
    ctx.fillStyle = css(shaded);
    fillLeaves(ctx, leaves);
  });
}

interface Leaf {
  x: number;
  y: number;
  size: number;
  turn: number;
}

/** Fills leaves in small batches: the cost of one path grows faster than its number of edges. */
function fillLeaves(ctx: SKRSContext2D, leaves: readonly Leaf[]): void {
  for (let start = 0; start < leaves.length; start += 24) {
    ctx.beginPath();
    for (const { x, y, size, turn } of leaves.slice(start, start + 24)) {
      const cos = Math.cos(turn) * size;
      const sin = Math.sin(turn) * size;
      // A pointed oval of two curves: cheaper than an ellipse, and more like a leaf.
      ctx.moveTo(x - cos, y - sin);
      ctx.quadraticCurveTo(x - sin * 1.15, y + cos * 1.15, x + cos, y + sin);
      ctx.quadraticCurveTo(x + sin * 1.15, y - cos * 1.15, x - cos, y - sin);
    }
    ctx.fill();
  }
}

/** A limb that tapers from one point to another, darker on the side away from the light. */
export function paintLimb(
  ctx: SKRSContext2D,
  light: Light,
  color: Rgb,
  from: { x: number; y: number; width: number },
  to: { x: number; y: number; width: number },
): void {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  const nx = -dy / length;
  const ny = dx / length;
  const outline = (a: number, b: number): void => {
    ctx.beginPath();
    ctx.moveTo(from.x + nx * from.width * a, from.y + ny * from.width * a);
    ctx.lineTo(to.x + nx * to.width * a, to.y + ny * to.width * a);
    ctx.lineTo(to.x + nx * to.width * b, to.y + ny * to.width * b);
    ctx.lineTo(from.x + nx * from.width * b, from.y + ny * from.width * b);
    ctx.closePath();
    ctx.fill();
  };
  const backlit = light.direction[2] > 0.4;
  ctx.fillStyle = css(lit(color, light, backlit ? 0.22 : 0.45));
  outline(-0.5, 0.5);
  const side = (nx * light.direction[0] - ny * light.direction[1] >= 0 ? 1 : -1) * 0.5;
  ctx.fillStyle = css(lit(color, light, backlit ? 0.8 : 0.95), 0.75);
  outline(side, side * (backlit ? 0.55 : 0.1));
  ctx.fillStyle = css(lit(scale(color, 0.6), light, 0.1), 0.55);
  outline(-side, -side * 0.35);
}
