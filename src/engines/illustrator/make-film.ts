import type { FilmFormat } from '../../media/frame.ts';
import type { EngineOutput, EngineRequest, Json } from '../engine.ts';
import type { Derivation, Drawing } from './derived/derive.ts';
import { derive, deriveFromFrames, sourceFramesOf } from './derived/derive.ts';
import { drawsAlike } from './derived/draws-alike.ts';
import { makeFilmOfFrames } from './derived/film-of-frames.ts';
import { FRAMES_PER_SECOND } from './film-child.ts';
import { builtInCatalogue } from './language/catalogue.ts';
import type { ChatPlanner } from './language/chat-planner.ts';
import { ChatPlannerError, planByChat } from './language/chat-planner.ts';
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

/** The plan of a film as a chat endpoint writes it; the built-in planner's where that fails. */
export async function planWithChat(
  request: PlanRequest,
  planner: ChatPlanner | null,
): Promise<{ plan: ScenePlan; note: PlannerNote | null }> {
  const draft = planFor(request);
  if (!planner) return { plan: draft, note: null };
  const { model } = planner;
  try {
    const plan = await planByChat(draft, builtInCatalogue(), planner);
    return { plan, note: { by: 'chat', model } };
  } catch (error) {
    if (!(error instanceof ChatPlannerError)) throw error;
    return { plan: draft, note: { by: 'built_in', model, reason: error.message } };
  }
}

/** Who planned a film, where a chat endpoint was asked to. */
type PlannerNote =
  | { by: 'chat'; model: string }
  | { by: 'built_in'; model: string; reason: string };

/** Plans a film and makes it in `file`. Resolves to what is worth knowing of it. */
export async function makeFilmOf(
  request: EngineRequest,
  file: string,
  onProgress: (progress: FilmProgress) => void,
  planner: ChatPlanner | null = null,
): Promise<NonNullable<EngineOutput['details']>> {
  const format = formatOf(request);
  const { derivation, note } = await derivationOf(request, format, planner);
  const made = await checked(derivation, request, format);
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
    ...(note ? { planner: note } : {}),
    ...(made.way === 'draw' ? { drawing: made.drawing } : {}),
  };
}

/** How the film is made: drawn from a new plan, or derived from the source that the request names. */
async function derivationOf(
  request: EngineRequest,
  format: FilmFormat,
  planner: ChatPlanner | null,
): Promise<{ derivation: Derivation; note: PlannerNote | null }> {
  const { source, seed, inputReference, characters } = request;
  // What is made of another film changes the plan of that one, whoever wrote it.
  if (source) return { derivation: derive({ ...request, source }, format), note: null };
  const drawing: Drawing = {
    seed,
    detail: request.model === 'illustrator-pro' ? 'pro' : 'standard',
    from_picture: inputReference !== null,
    characters: characters.map(({ name }) => name),
  };
  const { plan, note } = await planWithChat(request, planner);
  return { derivation: { way: 'draw', plan, drawing }, note };
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
