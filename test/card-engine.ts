import path from 'node:path';
import { VIDEO_SIZES } from '../src/contract/video.ts';
import type { Engine } from '../src/engines/engine.ts';
import { fromGenerator, GenerationError } from '../src/engines/from-generator.ts';
import { createFilmWriter } from '../src/media/encode.ts';
import { i420Size } from '../src/media/frame.ts';

/** Half of the frames of the other engines: these films are for tests of everything around them. */
const FRAMES_PER_SECOND = 12;

/**
 * An engine that encodes one grey, lighter for every second of film: real films in a moment. Its
 * `details` say what it was asked. A prompt with the word FAIL fails with a fault that may pass, one
 * with REFUSE for good; one with SLOW waits for its cancellation.
 *
 * @param waits whether it does so whatever the prompt says.
 */
export function createCardEngine({ id = 'card', waits = false } = {}): Engine {
  return fromGenerator({
    id,
    models: () => [
      {
        id,
        sizes: VIDEO_SIZES,
        seconds: [4, 8, 12, 16, 20],
        framesPerSecond: FRAMES_PER_SECOND,
        audio: false,
        inputReference: true,
        sources: ['remix', 'edit', 'extend'],
        characters: 2,
      },
    ],
    generate: async (request, { signal, directory, onProgress }) => {
      const { width, height, seconds, source, characters } = request;
      if (request.prompt.includes('FAIL')) throw new Error('The card tore.');
      if (request.prompt.includes('REFUSE')) {
        throw new GenerationError({
          code: 'refused',
          message: 'Not on this card.',
          retryable: false,
        });
      }
      onProgress(0.1, 'drawing');
      if (waits || request.prompt.includes('SLOW')) {
        await new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
        });
      }
      const file = path.join(directory, 'card.mp4');
      const frameCount = seconds * FRAMES_PER_SECOND;
      const format = { width, height, framesPerSecond: FRAMES_PER_SECOND, frameCount };
      const writer = await createFilmWriter(file, format, { preset: 'superfast', crf: 40 });
      for (let index = 0; index < frameCount; index++) {
        const shade = 16 + Math.floor(index / FRAMES_PER_SECOND) * 4;
        await writer.writeFrame(new Uint8Array(i420Size(width, height)).fill(shade));
      }
      await writer.finish();
      const asked = {
        source: source && { kind: source.kind, seconds: source.seconds, origin: source.origin },
        characters: characters.map(({ name }) => name),
      };
      return { file, details: { asked } };
    },
  });
}
