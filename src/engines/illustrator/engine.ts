import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { FilmFormat } from '../../media/frame.ts';
import type { Engine, EngineRequest, Json, ModelCapabilities } from '../engine.ts';
import { fromGenerator, GenerationError } from '../from-generator.ts';
import type { Derivation, Drawing } from './derived/derive.ts';
import { derive } from './derived/derive.ts';
import { makeFilmOfFramesInChild } from './derived/film-of-frames-child.ts';
import { planScene } from './language/plan-scene.ts';
import type { ScenePlan } from './plan.ts';
import { makeFilmInChild } from './render/film-child.ts';
import type { FilmProgress } from './render/film.ts';

const FRAMES_PER_SECOND = 24;

const SIZES = ['720x1280', '1280x720', '1024x1792', '1792x1024', '1920x1080', '1080x1920'] as const;
const SECONDS = [4, 8, 12, 16, 20] as const;

/** `illustrator` is quick; `illustrator-pro` spends about twice the time on detail. */
const MODELS = ['illustrator', 'illustrator-pro'] as const;

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

/** The built-in engine: turns a prompt into a film by drawing it, with nothing but the CPU. */
export function createIllustrator(): Engine {
  const models = MODELS.map((id): ModelCapabilities => ({
    id,
    sizes: SIZES,
    seconds: SECONDS,
    framesPerSecond: FRAMES_PER_SECOND,
    audio: true,
    inputReference: true,
    sources: ['remix', 'edit', 'extend'],
    characters: 2,
  }));
  return fromGenerator({
    id: 'illustrator',
    models: () => models,
    generate: async (request, { signal, onProgress, directory }) => {
      onProgress(0.005, 'planning');
      const format = formatOf(request);
      const file = join(directory, `film-${randomUUID()}.mp4`);
      const made = derivationOf(request, format);
      const options = {
        signal,
        onProgress: ({ progress, phase }: FilmProgress) => onProgress(progress, phase),
      };
      try {
        if (made.way === 'frames') {
          await makeFilmOfFramesInChild({ ...made.job, file }, options);
        } else {
          const { plan, drawing } = made;
          const { characters, inputReference } = request;
          await makeFilmInChild(
            { plan, format, ...drawing, inputReference, characters, file },
            options,
          );
        }
      } catch (error) {
        signal.throwIfAborted();
        throw new GenerationError(
          { code: 'engine_error', message: 'The film could not be drawn.', retryable: true },
          { cause: error },
        );
      }
      const { plan } = made;
      return {
        file,
        details: {
          plan: plan as Json,
          not_shown: plan.not_shown,
          ...(made.way === 'draw' ? { drawing: made.drawing } : {}),
        },
      };
    },
  });
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

function formatOf({ width, height, seconds }: EngineRequest): FilmFormat {
  return {
    width,
    height,
    framesPerSecond: FRAMES_PER_SECOND,
    frameCount: Math.max(1, Math.round(seconds * FRAMES_PER_SECOND)),
  };
}
