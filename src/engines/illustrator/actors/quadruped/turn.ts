import type { Point } from '../limb.ts';

/**
 * How a body is turned to the viewer. Bodies are posed in profile (x forward, y up) with a sideways
 * coordinate z (away from the viewer); a turn swings the front towards the viewer and tilts the
 * ground a little, as a camera above it sees it.
 */
export interface Turn {
  cos: number;
  sin: number;
  /** Rise on the picture per metre of depth. */
  tilt: number;
}

export function turn(angle: number, tilt: number): Turn {
  return { cos: Math.cos(angle), sin: Math.sin(angle), tilt };
}

/** Depth of a point: positive is away from the viewer. */
export function depthOf(p: Point, z: number, by: Turn): number {
  return z * by.cos - p.x * by.sin;
}

/** Where a point of the body is seen. */
export function seen(p: Point, z: number, by: Turn): Point {
  return { x: p.x * by.cos + z * by.sin, y: p.y + depthOf(p, z, by) * by.tilt };
}
