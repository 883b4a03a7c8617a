import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ConformHint, Engine, ModelCapabilities } from '../engine.ts';
import { planFilm, type FilmSegment, type FilmShape } from '../planner.ts';
import { conformSchema } from '../remote/conform-schema.ts';

/** A film that is made in several segments. JSON: it is kept with every operation of the chain. */
export interface ChainPlan {
  /** Tells the kept files of this plan from those of any other for the same video. */
  name: string;
  /** What was asked for. */
  film: FilmShape;
  /** What each segment is made as. */
  width: number;
  height: number;
  framesPerSecond: number;
  segments: FilmSegment[];
  conform: ConformHint;
}

export const chainPlanSchema: z.ZodType<ChainPlan> = z.object({
  name: z.string(),
  film: z.object({ width: z.int(), height: z.int(), seconds: z.number() }),
  width: z.int(),
  height: z.int(),
  framesPerSecond: z.number(),
  segments: z.array(z.object({ frames: z.int(), seconds: z.number(), usedFrames: z.int() })).min(2),
  conform: conformSchema,
});

/** Whether a film of the model may be made in segments. */
export function canChain({ native, inputReference }: ModelCapabilities): boolean {
  return native?.policy?.seconds === 'chain' && inputReference;
}

/** Null for a film that is made in one piece, or not at all. */
export function planChain(
  engine: string,
  model: ModelCapabilities,
  { width, height, seconds }: FilmShape,
): ChainPlan | null {
  const film = { width, height, seconds };
  const planned = canChain(model) ? planFilm(model.native!, film) : null;
  if (!planned?.ok || planned.plan.segments.length === 1) return null;
  const { segments, ...rest } = planned.plan;
  const plan = { film, ...rest, segments: [...segments] };
  const facts = JSON.stringify([engine, model.id, plan]);
  const name = createHash('sha256').update(facts).digest('hex').slice(0, 16);
  return { name, ...plan };
}

/** How many films a model makes for one that is asked for. */
export function filmsFor(
  engines: ReadonlyMap<string, Engine>,
  film: { engine: string; model: string; size: string; seconds: number },
): number {
  const { engine, seconds } = film;
  const model = engines
    .get(engine)
    ?.models()
    .find(({ id }) => id === film.model);
  const [width, height] = film.size.split('x').map(Number) as [number, number];
  return (model && planChain(engine, model, { width, height, seconds })?.segments.length) ?? 1;
}

/** What the film takes of a segment, in seconds: not the frame that the one before has shown already. */
export function usedOf(
  { segments, framesPerSecond }: ChainPlan,
  index: number,
): { from: number; seconds: number } {
  return {
    from: index === 0 ? 0 : 1 / framesPerSecond,
    seconds: segments[index]!.usedFrames / framesPerSecond,
  };
}

/** The middle of the last frame that the film takes of a segment. */
export function lastMoment(plan: ChainPlan, index: number): number {
  const { from, seconds } = usedOf(plan, index);
  return from + seconds - 0.5 / plan.framesPerSecond;
}

/** The progress of the whole film, 0 to 1, when a segment is so far. */
export function progressOf({ segments }: ChainPlan, index: number, progress: number): number {
  const framesOf = (list: readonly FilmSegment[]): number =>
    list.reduce((sum, { usedFrames }) => sum + usedFrames, 0);
  const done = framesOf(segments.slice(0, index));
  return (done + segments[index]!.usedFrames * progress) / framesOf(segments);
}
