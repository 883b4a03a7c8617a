import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Light } from './light.ts';
import type { View } from './view.ts';

/** Everything a thing needs in order to draw itself into one frame. */
export interface Paint {
  ctx: SKRSContext2D;
  view: View;
  light: Light;
  /** Seconds of world time since the shot began (slow motion and time-lapse already applied). */
  t: number;
  /** Strength of the wind, -1 (from the right) to 1 (from the left), for leaves, hair, cloth, smoke. */
  wind: number;
  /** `pro` may spend about twice the time on detail. */
  detail: 'standard' | 'pro';
}

/**
 * One thing in the world, painted back to front by `z`. A frame is a pure function of its time:
 * frames are drawn by several threads in any order, so `draw` must not carry state from one frame
 * into the next (caching what does not depend on time is welcome).
 */
export interface Drawable {
  /** Id of the plan's actor that this is, or is the shadow of. */
  actor?: string;
  /** It is the actor's shadow, and not the actor. */
  shadow?: boolean;
  /** Depth in metres at time `t`, for the painter's order; Infinity for the sky. */
  depth(t: number): number;
  draw(paint: Paint): void;
}
