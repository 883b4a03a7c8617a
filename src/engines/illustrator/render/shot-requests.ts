import type { FilmFormat } from '../../../media/frame.ts';
import { lookOf } from '../looks/registry.ts';
import type { ScenePlan } from '../plan.ts';
import type { MouthLine } from './mouths.ts';
import type { StageRequest } from './staging.ts';

export interface FilmRequest {
  plan: ScenePlan;
  format: FilmFormat;
  seed: number;
  detail: 'standard' | 'pro';
  /** File of the picture that is the first frame; a film of that picture coming alive. */
  inputReference: string | null;
  /** Pictures of those whom the plan draws as cut-outs, by name. */
  characters?: readonly { name: string; image: string }[];
}

/** First frame of every shot, and the frame after the last: shares turned into whole frames. */
export function shotStarts(plan: ScenePlan, frameCount: number): number[] {
  const starts = [0];
  let sum = 0;
  for (const shot of plan.shots) {
    sum += shot.share;
    starts.push(Math.round(Math.min(1, sum) * frameCount));
  }
  starts[starts.length - 1] = frameCount;
  return starts;
}

/** What a shot of the film is staged from; `size` is what the world is drawn at, with what is said in the
 * film. */
export function stageRequestOf(
  request: FilmRequest,
  shot: number,
  size: { width: number; height: number; lines?: readonly MouthLine[] },
): StageRequest {
  const { plan, format, seed, detail } = request;
  const starts = shotStarts(plan, format.frameCount);
  const { adjustLight } = lookOf(plan.style);
  const { continues = false } = plan.shots[shot]!;
  return {
    ...(continues && shot > 0 ? { previous: stageRequestOf(request, shot - 1, size) } : {}),
    shot: plan.shots[shot]!,
    seconds: Math.max(1, starts[shot + 1]! - starts[shot]!) / format.framesPerSecond,
    width: size.width,
    height: size.height,
    lines: (size.lines ?? []).filter((line) => line.shot === shot),
    seed,
    detail,
    ...(adjustLight ? { adjustLight } : {}),
  };
}
