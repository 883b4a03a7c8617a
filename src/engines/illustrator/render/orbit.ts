import type { ActorState } from '../actors/rig.ts';
import { clamp, lerp } from '../easing.ts';
import { orbitAt } from './camera-moves.ts';
import type { Placed } from './layout.ts';

/** Families that are drawn from any side between profile and front. */
const TURNING = new Set(['quadruped', 'bird']);
/** Share of the width that is seen at the ends of an arc of what is drawn from one side only. */
const NARROWEST = 0.66;
/** Something as wide as high looks much the same from everywhere. */
const SLAB = 1.5;

/** How an actor looks to a camera that is at `u` of its way around it. */
export function turned(placed: Placed, state: ActorState, u: number): ActorState {
  const at = orbitAt(clamp(u, 0, 1));
  const { rig } = placed.actor.drawn_as;
  // Riders and what they ride keep together, and nobody walks where he does not look.
  const free = placed.attached === null && state.speed === 0;
  if (rig === 'human') return { ...state, frontal: free ? at : 0.35 * at };
  if (TURNING.has(rig) && free) {
    // One side, the face, the other side.
    const facing = at < 0 ? state.facing : state.facing === 1 ? -1 : 1;
    return { ...state, facing, frontal: 1 - Math.abs(at) };
  }
  const slab = clamp((placed.rig.width / placed.rig.height - 1) / (SLAB - 1), 0.25, 1);
  return { ...state, width: lerp(1, NARROWEST, slab * at * at) };
}
