import type { Rgb } from '../color.ts';
import { mix, rgb, scale } from '../color.ts';
import { css } from '../color.ts';
import { smoothstep } from '../easing.ts';
import { hash2 } from '../random.ts';
import { hazed, lit } from '../render/light.ts';
import type { Drawable, Paint } from '../render/paint.ts';
import { ASPHALT, PAINT } from './asphalt.ts';
import type { World } from './environment.ts';
import { GROUND_DEPTH } from './ground.ts';

/** A way that runs from the viewer into the depth, kept clear of all that grows. */
export interface Lane {
  /** Its middle where it begins, and half its width, metres. */
  x: number;
  half: number;
  /** Asphalt with a line along its middle. */
  paved: boolean;
  /** Nothing is to be seen of it: only that nothing stands there. */
  bare?: boolean;
}

/** Where its middle is at a depth: straight for a while, then it winds. */
export function laneAt({ x }: Lane, z: number): number {
  return x + smoothstep(14, 70, z) * 7 * Math.sin(z * 0.045) - smoothstep(8, 40, z) * 1.2;
}

const SOILS: Partial<Record<World['surface'], Rgb>> = {
  ground: rgb('#b08a5c'),
  sand: rgb('#c39a62'),
  snow: rgb('#b9c6dc'),
};
const FAR = 170;

/** The way itself; nothing where it cannot be seen: on water, on floors, on roads. */
export function createTrail(lane: Lane, surface: World['surface']): Drawable[] {
  const soil = lane.paved ? ASPHALT : SOILS[surface];
  if (lane.bare || !soil || (surface !== 'ground' && surface !== 'sand' && surface !== 'snow'))
    return [];
  return [
    {
      depth: () => GROUND_DEPTH - 0.5,
      draw: (paint) => {
        ribbon(paint, lane, {
          from: -1.12,
          to: 1.12,
          color: scale(soil, 0.86),
          rough: lane.paved ? 0.02 : 0.16,
        });
        ribbon(paint, lane, { from: -1, to: 1, color: soil, rough: lane.paved ? 0 : 0.1 });
        if (lane.paved) return marks(paint, lane);
        for (const side of [-0.5, 0.5])
          ribbon(paint, lane, {
            from: side - 0.13,
            to: side + 0.13,
            color: mix(soil, rgb('#4a3826'), 0.28),
            rough: 0.05,
          });
      },
    },
  ];
}

/** A strip along the way between two shares of its half width. */
function ribbon(
  { ctx, view, light }: Paint,
  lane: Lane,
  strip: { from: number; to: number; color: Rgb; rough: number },
): void {
  const near = view.camera.z + 0.4;
  const depths: number[] = [];
  for (let z = near; z < FAR; z += Math.max(0.5, (z - near) * 0.12)) depths.push(z);
  if (depths.length < 2) return;
  const edge = (z: number, share: number): [number, number] => {
    const uneven = strip.rough * (hash2(Math.floor(z * 1.3), share > 0 ? 5 : 9) - 0.5);
    const at = view.project(laneAt(lane, z) + (share + uneven) * lane.half, 0, z);
    return [at.x, at.y];
  };
  const top = view.project(0, 0, FAR).y;
  const bottom = view.project(0, 0, near).y;
  const fill = ctx.createLinearGradient(0, top, 0, Math.max(top + 1, bottom));
  const tone = lit(strip.color, light, 0.35 + 0.45 * Math.max(0, light.direction[1]));
  fill.addColorStop(0, css(hazed(tone, light, FAR)));
  fill.addColorStop(0.08, css(hazed(tone, light, 40)));
  fill.addColorStop(1, css(tone));
  ctx.fillStyle = fill;
  ctx.beginPath();
  for (const z of depths) ctx.lineTo(...edge(z, strip.from));
  for (const z of depths.toReversed()) ctx.lineTo(...edge(z, strip.to));
  ctx.closePath();
  ctx.fill();
}

/** Lines at both edges and dashes along the middle. */
function marks(paint: Paint, lane: Lane): void {
  const { ctx, view, light } = paint;
  for (const side of [-0.9, 0.9])
    ribbon(paint, lane, { from: side - 0.025, to: side + 0.025, color: PAINT, rough: 0 });
  const near = view.camera.z + 0.4;
  for (let i = Math.floor(near / 6); i < 14 + near / 6; i++) {
    const from = Math.max(near, i * 6);
    const to = i * 6 + 2.6;
    if (to <= from) continue;
    ctx.fillStyle = css(hazed(lit(PAINT, light, 0.8), light, from));
    ctx.beginPath();
    for (const [z, aside] of [
      [from, -0.09],
      [to, -0.09],
      [to, 0.09],
      [from, 0.09],
    ] as const) {
      const at = view.project(laneAt(lane, z) + aside, 0, z);
      ctx.lineTo(at.x, at.y);
    }
    ctx.fill();
  }
}
