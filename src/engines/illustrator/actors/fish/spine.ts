import { lerp, TAU } from '../../easing.ts';
import type { Point } from '../limb.ts';
import { between, point, polar } from '../limb.ts';
import type { FishSpecies } from './species.ts';

/** The body's axis from nose (first) to tail, bent by the swimming wave; metres, x forward. */
export interface Spine {
  axis: Point[];
  /** Heading at each point, radians off the straight. */
  bend: number[];
  tailSwing: number;
}

/** A wave that travels down the body and grows towards the tail. Pure in `t`. */
export function swimmingSpine(species: FishSpecies, t: number): Spine {
  const L = species.length;
  const beat = t * TAU * (0.6 + species.pace * 0.7);
  const mammal = species.form === 'mammal';
  const count = 13;
  const axis: Point[] = [];
  for (let i = 0; i < count; i++) {
    const u = i / (count - 1);
    const growth = 0.08 + u * u * 1.1;
    const wave = Math.sin(beat - u * (mammal ? 2.6 : 4.6)) * species.wave * L * growth;
    // A fish waves sideways: from the side that is seen as a shortening and a slight rise.
    const x = (0.5 - u) * L + (mammal ? 0 : -wave * 0.32);
    axis.push(point(x, mammal ? wave : wave * 0.22));
  }
  const bend = axis.map((p, i) => {
    const a = axis[Math.max(0, i - 1)]!;
    const b = axis[Math.min(count - 1, i + 1)]!;
    return Math.atan2(a.y - b.y, a.x - b.x) + (p.x - p.x);
  });
  return { axis, bend, tailSwing: Math.cos(beat - (mammal ? 3.3 : 5.4)) };
}

function profile(values: readonly number[], u: number): number {
  const at = u * (values.length - 1);
  const i = Math.min(values.length - 2, Math.floor(at));
  const t = at - i;
  const s = t * t * (3 - 2 * t);
  return lerp(values[i]!, values[i + 1]!, (t + s) / 2);
}

/** A point of the skin: `u` 0 nose to 1 tail, `v` 1 back to -1 belly. */
export function side(species: FishSpecies, spine: Spine, u: number, v: number): Point {
  const at = u * (spine.axis.length - 1);
  const i = Math.min(spine.axis.length - 2, Math.floor(at));
  const p = between(spine.axis[i]!, spine.axis[i + 1]!, at - i);
  const angle = lerp(spine.bend[i]!, spine.bend[i + 1]!, at - i) + Math.PI / 2;
  const reach =
    (v >= 0 ? profile(species.above, u) : profile(species.below, u)) * species.length * v;
  return polar(p, angle, reach);
}
