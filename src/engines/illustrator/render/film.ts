import { createFilmWriter } from '../../../media/encode.ts';
import { loadCharacters } from '../actors/cutout/pictures.ts';
import { bedsOfShot } from '../language/shot-beds.ts';
import { createSoundtrack } from '../sound/soundtrack.ts';
import { drawInThreads } from './draw-threads.ts';
import type { FilmRequest } from './shot-requests.ts';
import { soundCuesOf } from './sound-cues.ts';
import { linesOf } from './speech.ts';

export interface FilmJob extends FilmRequest {
  /** Where the MP4 is written. */
  file: string;
}

export interface FilmProgress {
  /** 0 to 1, never falling. */
  progress: number;
  phase: 'drawing' | 'finishing';
}

/**
 * Draws, scores and encodes one film into `job.file`. On failure or abort the file is removed and no
 * thread is left.
 */
export async function makeFilm(
  job: FilmJob,
  options: { signal?: AbortSignal; onProgress?: (progress: FilmProgress) => void } = {},
): Promise<void> {
  const { file, ...request } = job;
  const { format, plan, seed } = request;
  const report = options.onProgress ?? ((): void => {});
  report({ progress: 0.01, phase: 'drawing' });
  const writer = await createFilmWriter(file, format);
  const failed = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, failed.signal]) : failed.signal;
  const draw = (): Promise<void> =>
    drawInThreads(
      request,
      async (index, i420) => {
        await writer.writeFrame(i420);
        report({ progress: 0.02 + (0.94 * (index + 1)) / format.frameCount, phase: 'drawing' });
      },
      { signal },
    );
  // Made while the threads build their worlds, before the first frame comes.
  const score = async (): Promise<void> => {
    // Footsteps depend on how large they are.
    await loadCharacters(request.characters ?? []);
    const seconds = format.frameCount / format.framesPerSecond;
    const cues = soundCuesOf(request);
    const speech = linesOf(request);
    const bedsOfShots = plan.shots.map(bedsOfShot);
    const sound = { plan, seconds, seed, cues, bedsOfShots, speech };
    await writer.writeAudio(createSoundtrack(sound));
  };
  try {
    await Promise.all(
      [draw(), score()].map((work) =>
        work.catch((error: unknown) => {
          failed.abort(error);
          throw error;
        }),
      ),
    );
    report({ progress: 0.97, phase: 'finishing' });
    await writer.finish();
  } catch (error) {
    await writer.abort();
    throw error;
  }
}
