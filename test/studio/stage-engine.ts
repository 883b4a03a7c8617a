import path from 'node:path';
import { VIDEO_SIZES } from '../../src/contract/video.ts';
import type { Engine } from '../../src/engines/engine.ts';
import { fromGenerator, GenerationError } from '../../src/engines/from-generator.ts';
import { createFilmWriter } from '../../src/media/encode.ts';
import { i420Size } from '../../src/media/frame.ts';

const FRAMES_PER_SECOND = 12;

export interface Stage {
  engine: Engine;
  /** Lets films go on whose prompt holds the word HOLD, now and from now on. */
  release(): void;
  /** Holds them again. */
  hold(): void;
}

/**
 * Real films in a moment, one grey per second. A prompt with HOLD waits at 40 percent until it is
 * released; one with REFUSE fails for good, until `release`.
 */
export function createStage(): Stage {
  let gate = Promise.withResolvers<void>();
  let isReleased = false;
  const engine = fromGenerator({
    id: 'stage',
    models: () => [
      {
        id: 'stage',
        sizes: VIDEO_SIZES,
        seconds: [4, 8, 12],
        framesPerSecond: FRAMES_PER_SECOND,
        audio: false,
        inputReference: true,
        sources: ['remix', 'edit', 'extend'],
        characters: 2,
      },
    ],
    generate: async ({ prompt, width, height, seconds, inputReference }, context) => {
      context.onProgress(0.4, 'drawing');
      if (prompt.includes('REFUSE') && !isReleased) {
        throw new GenerationError({
          code: 'moderation_blocked',
          message: 'The policy of this server refuses the prompt.',
          retryable: false,
        });
      }
      if (prompt.includes('HOLD')) await untilAborted(gate.promise, context.signal);
      const file = path.join(context.directory, 'film.mp4');
      const frameCount = seconds * FRAMES_PER_SECOND;
      const format = { width, height, framesPerSecond: FRAMES_PER_SECOND, frameCount };
      const writer = await createFilmWriter(file, format, { preset: 'superfast', crf: 40 });
      for (let index = 0; index < frameCount; index++) {
        const shade = 40 + Math.floor(index / FRAMES_PER_SECOND) * 40;
        await writer.writeFrame(new Uint8Array(i420Size(width, height)).fill(shade));
      }
      await writer.finish();
      return { file, details: { has_reference: inputReference !== null } };
    },
  });
  return {
    engine,
    release: () => {
      isReleased = true;
      gate.resolve();
    },
    hold: () => {
      isReleased = false;
      gate = Promise.withResolvers();
    },
  };
}

function untilAborted(gate: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    void gate.then(resolve);
  });
}
