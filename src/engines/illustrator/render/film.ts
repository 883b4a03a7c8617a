import { createFilmWriter } from '../../../media/encode.ts';
import { drawInThreads } from './draw-threads.ts';
import type { FilmRequest } from './frame.ts';

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
  const { format } = request;
  const report = options.onProgress ?? ((): void => {});
  report({ progress: 0.01, phase: 'drawing' });
  const writer = await createFilmWriter(file, format);
  try {
    await drawInThreads(
      request,
      async (index, i420) => {
        await writer.writeFrame(i420);
        report({ progress: 0.02 + (0.94 * (index + 1)) / format.frameCount, phase: 'drawing' });
      },
      options.signal ? { signal: options.signal } : {},
    );
    report({ progress: 0.97, phase: 'finishing' });
    await writer.finish();
  } catch (error) {
    await writer.abort();
    throw error;
  }
}
