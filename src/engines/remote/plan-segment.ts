import type { ConformHint, NativeFormat } from '../engine.ts';
import { GenerationError } from '../from-generator.ts';
import { planFilm, type FilmShape } from '../planner.ts';

export interface SegmentPlan {
  width: number;
  height: number;
  frames: number;
  framesPerSecond: number;
  seconds: number;
  conform: ConformHint;
}

/**
 * The plan of a film that is made in one piece. @throws GenerationError if the model cannot make it,
 * or only in several.
 */
export function planSegment(native: NativeFormat, shape: FilmShape): SegmentPlan {
  const planned = planFilm(native, shape);
  if (!planned.ok) throw refused(planned.refusal.message);
  const { plan } = planned;
  if (plan.segments.length !== 1) throw refused('The model cannot make a film of this length.');
  const { frames, seconds } = plan.segments[0]!;
  const { width, height, framesPerSecond, conform } = plan;
  return { width, height, frames, framesPerSecond, seconds, conform };
}

function refused(message: string): GenerationError {
  return new GenerationError({ code: 'invalid_input', message, retryable: false });
}
