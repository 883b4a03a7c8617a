import type { Random } from '../random.ts';
import type { Composition } from './composition.ts';
import { enlarged } from './enlarged.ts';
import type { Placed } from './layout.ts';

/** How far away landmarks stand, in distances of the subject. */
const DEPTH = 2.2;
/** Shares of the frame that a landmark takes at most. */
const TALL = 0.66;
const WIDE = 0.56;

/**
 * Gives landmarks their places, well behind and aside of the subject, as large as is well seen. What
 * grows between does not hide them: they are painted right behind the stage.
 */
export function placeLandmarks(
  landmarks: readonly Placed[],
  { distance, pose }: Composition,
  place: {
    /** Where the camera is in the middle of the shot, metres. */
    middle: number;
    heading: 1 | -1;
    aspect: number;
    random: Random;
    stageDepth: number;
  },
): void {
  const { middle, heading, aspect, random, stageDepth } = place;
  const height = (DEPTH * distance) / pose.focal;
  const width = height * aspect;
  landmarks.forEach((placed, i) => {
    const fit = Math.min((TALL * height) / placed.rig.height, (WIDE * width) / placed.rig.width);
    placed.rig = enlarged(placed.rig, fit);
    const side = i % 2 === 0 ? heading : -heading;
    placed.x = middle + side * random.range(0.25, 0.32) * width;
    placed.z = (DEPTH - 1) * distance;
    placed.order = stageDepth;
  });
}
