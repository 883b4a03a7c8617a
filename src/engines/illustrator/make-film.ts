import type { FilmFormat } from '../../media/frame.ts';
import type { EngineOutput, EngineRequest, Json } from '../engine.ts';
import type { Derivation, Drawing } from './derived/derive.ts';
import { derive, deriveFromFrames, sourceFramesOf } from './derived/derive.ts';
import { drawsAlike } from './derived/draws-alike.ts';
import { makeFilmOfFrames } from './derived/film-of-frames.ts';
import { FRAMES_PER_SECOND } from './film-child.ts';
import { planScene } from './language/plan-scene.ts';
import type { ScenePlan } from './plan.ts';
import { makeFilm, type FilmProgress } from './render/film.ts';

/** What the plan of a film depends on. */
export type PlanRequest = Pick<EngineRequest, 'prompt' | 'seconds' | 'width' | 'height' | 'seed'> &
  Partial<Pick<EngineRequest, 'inputReference' | 'characters'>>;

/** The plan that the illustrator makes of a prompt. The same request gives the same plan. */
export function planFor(request: PlanRequest): ScenePlan {
  const { prompt, seconds, width, height, seed, inputReference, characters = [] } = request;
  return planScene(prompt, {
    seconds,
    width,
    height,
    seed,
    hasInputReference: typeof inputReference === 'string',
    characters: characters.map(({ name }) => name),
  });
}

/** Plans a film and makes it in `file`. Resolves to what is worth knowing of it. */
export async function makeFilmOf(
  request: EngineRequest,
  file: string,
  onProgress: (progress: FilmProgress) => void,
): Promise<NonNullable<EngineOutput['details']>> {
  const format = formatOf(request);
  const made = await checked(derivationOf(request, format), request, format);
  if (made.way === 'frames') {
    await makeFilmOfFrames({ ...made.job, file }, onProgress);
  } else {
    const { plan, drawing } = made;
    const { characters, inputReference } = request;
    const job = { plan, format, ...drawing, inputReference, characters, file };
    await makeFilm(job, { onProgress });
  }
  const { plan } = made;
  return {
    plan: plan as Json,
    not_shown: plan.not_shown,
    ...(plan.shown_as ? { shown_as: plan.shown_as } : {}),
    ...(made.way === 'draw' ? { drawing: made.drawing } : {}),
  };
}

/** How the film is made: drawn from a new plan, or derived from the source that the request names. */
function derivationOf(request: EngineRequest, format: FilmFormat): Derivation {
  const { source, seed, inputReference, characters } = request;
  if (source) return derive({ ...request, source }, format);
  const drawing: Drawing = {
    seed,
    detail: request.model === 'illustrator-pro' ? 'pro' : 'standard',
    from_picture: inputReference !== null,
    characters: characters.map(({ name }) => name),
  };
  return { way: 'draw', plan: planFor(request), drawing };
}

/** An extension begins with the very frames of its source; what cannot be drawn again is taken over. */
async function checked(
  made: Derivation,
  request: EngineRequest,
  format: FilmFormat,
): Promise<Derivation> {
  const { source, characters } = request;
  if (made.way === 'frames' || source?.kind !== 'extend') return made;
  const { plan, drawing } = made;
  const frameCount = sourceFramesOf(source, format);
  // The last shots are the new ones: up to the seam the film is the source.
  const shots = shotsUntil(plan, frameCount / format.frameCount);
  const alike = await drawsAlike(source.file, {
    ...drawing,
    plan: { ...plan, shots },
    format: { ...format, frameCount },
    inputReference: null,
    characters,
  });
  return alike ? made : deriveFromFrames({ ...request, source }, format);
}

/** The shots of a plan that lie before a share of its film, as a film of their own. */
function shotsUntil({ shots }: ScenePlan, end: number): ScenePlan['shots'] {
  let sum = 0;
  const before = shots.filter((shot) => (sum += shot.share) < end + 1e-6);
  return before.map((shot) => ({ ...shot, share: shot.share / end }));
}

function formatOf({ width, height, seconds }: EngineRequest): FilmFormat {
  return {
    width,
    height,
    framesPerSecond: FRAMES_PER_SECOND,
    frameCount: Math.max(1, Math.round(seconds * FRAMES_PER_SECOND)),
  };
}
