import type { SeenShot } from './seen.ts';
import type { ScenePlan } from '../../src/engines/illustrator/plan.ts';

/** A contact sheet to make: of a finished film, or of its plan, drawn frame by frame. */
export interface SheetTask {
  film: string | null;
  plan: ScenePlan;
  seed: number;
  width: number;
  height: number;
  seconds: number;
  /** Where the sheet (JPEG) and its middle frame are written. */
  sheet: string;
  still: string;
}

export interface SheetFacts {
  /** Standard deviation of brightness in the flattest of the frames, 0 to 127: near 0 is an empty picture. */
  contrast: number;
  /** Mean change of brightness between neighbouring frames of the sheet, 0 to 255: 0 stands still. */
  motion: number;
  /** What is to be seen of each shot, measured in the picture. */
  shots: SeenShot[];
}
