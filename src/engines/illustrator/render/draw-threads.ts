import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { i420Size } from '../../../media/frame.ts';
import type { DrawnFrame, DrawOrder } from './draw-thread.ts';
import type { FilmRequest } from './frame.ts';

const EXTENSION = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
/** More threads draw faster than one encoder writes and each holds its own baked bitmaps. */
const MOST_THREADS = 2;
/** Building the world costs a thread as much as drawing so many frames. */
const FRAMES_WORTH_A_THREAD = 36;
/** Frames that a thread may be asked for at a time: one being drawn and one waiting. */
const ORDERS_PER_THREAD = 2;

/**
 * Draws all frames of a film in worker threads and hands them over in order, each as I420. `onFrame`
 * is awaited before the buffer is drawn into again, so a slow consumer slows the drawing down.
 * Rejects when a thread fails or the signal aborts; no thread outlives the call.
 */
export async function drawInThreads(
  request: FilmRequest,
  onFrame: (index: number, i420: Uint8Array) => Promise<void>,
  options: { signal?: AbortSignal; threads?: number } = {},
): Promise<void> {
  const { format } = request;
  const useful = Math.ceil(format.frameCount / FRAMES_WORTH_A_THREAD);
  const count = options.threads ?? Math.min(MOST_THREADS, availableParallelism(), useful);
  const threads = Array.from(
    { length: count },
    () =>
      new Worker(new URL(`./draw-thread${EXTENSION}`, import.meta.url), { workerData: request }),
  );
  const size = i420Size(format.width, format.height);
  const finished = new Map<number, { buffer: ArrayBuffer; thread: Worker }>();
  const { promise: failed, reject } = Promise.withResolvers<never>();
  failed.catch(() => {});
  let wake = Promise.withResolvers<void>();
  let next = 0;
  const order = (thread: Worker, buffer: ArrayBuffer): void => {
    if (next >= format.frameCount) return;
    thread.postMessage({ index: next++, buffer } satisfies DrawOrder, [buffer]);
  };
  const onAbort = (): void => reject(options.signal?.reason);
  options.signal?.addEventListener('abort', onAbort, { once: true });
  if (options.signal?.aborted) onAbort();
  try {
    for (const thread of threads) {
      thread.on('error', reject);
      thread.on('exit', (code) => reject(new Error(`A drawing thread ended with code ${code}`)));
      thread.on('message', ({ index, buffer }: DrawnFrame) => {
        finished.set(index, { buffer, thread });
        wake.resolve();
      });
    }
    for (let i = 0; i < ORDERS_PER_THREAD; i++) {
      for (const thread of threads) order(thread, new ArrayBuffer(size));
    }
    for (let index = 0; index < format.frameCount; index++) {
      while (!finished.has(index)) {
        wake = Promise.withResolvers<void>();
        await Promise.race([wake.promise, failed]);
      }
      const { buffer, thread } = finished.get(index)!;
      finished.delete(index);
      await Promise.race([onFrame(index, new Uint8Array(buffer)), failed]);
      order(thread, buffer);
    }
  } finally {
    options.signal?.removeEventListener('abort', onAbort);
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
