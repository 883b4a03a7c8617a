import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Engine, ModelCapabilities } from '../engine.ts';
import { fromGenerator, GenerationError } from '../from-generator.ts';
import { FRAMES_PER_SECOND, makeFilmInChild } from './film-child.ts';
import type { ChatPlanner } from './language/chat-planner.ts';

const SIZES = ['720x1280', '1280x720', '1024x1792', '1792x1024', '1920x1080', '1080x1920'] as const;
const SECONDS = [4, 8, 12, 16, 20] as const;

/** `illustrator` is quick; `illustrator-pro` spends about twice the time on detail. */
const MODELS = ['illustrator', 'illustrator-pro'] as const;

export interface IllustratorOptions {
  /** A chat endpoint that writes the plans; without one, and where it fails, the built-in planner does. */
  planner?: ChatPlanner | null;
}

/**
 * The built-in engine: turns a prompt into a film by drawing it, with nothing but the CPU. Whatever
 * plans and draws is loaded by the film's own process, not by the one that holds the engine.
 */
export function createIllustrator(options: IllustratorOptions = {}): Engine {
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
      const file = join(directory, `film-${randomUUID()}.mp4`);
      try {
        const details = await makeFilmInChild(
          { request, file, planner: options.planner ?? null },
          { signal, onProgress: ({ progress, phase }) => onProgress(progress, phase) },
        );
        return { file, details };
      } catch (error) {
        signal.throwIfAborted();
        throw new GenerationError(
          { code: 'engine_error', message: 'The film could not be drawn.', retryable: true },
          { cause: error },
        );
      }
    },
  });
}
