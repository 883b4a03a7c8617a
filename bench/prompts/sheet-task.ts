import type { ScenePlan } from '../../src/engines/illustrator/plan.ts';

/** A contact sheet to make: of a plan, drawn frame by frame, or of a finished film. */
export interface SheetTask {
  from: { plan: ScenePlan; seed: number } | { film: string };
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
}
