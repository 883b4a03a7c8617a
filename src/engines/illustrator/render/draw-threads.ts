import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { i420Size } from '../../../media/frame.ts';
import type { DrawFilm, DrawnFrame, DrawOrder, EndFilm } from './draw-thread.ts';
import type { FilmRequest } from './shot-requests.ts';

const EXTENSION = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
/** More threads draw faster than one encoder writes and each holds its own baked bitmaps. */
const MOST_THREADS = 2;
/**
 * Frames that a thread may be asked for at a time: one being drawn and one waiting. A thread takes them
 * side by side, because many looks show each picture twice.
 */
const ORDERS_PER_THREAD = 2;
/** Frames after the first by which the drawing of the rest is judged. */
const SAMPLE = 8;
/**
 * Another thread first builds the whole place for itself. It is started once the frames that are left
 * would take one thread so many times as long as that.
 */
const WORTH_A_THREAD = 6;

let ready: Worker | null = null;
let areKept = false;

/**
 * Starts a thread ahead of the film that it will draw, so that it has its code loaded by then. From
 * then on a thread stays after a film for the next one.
 */
export function readyThread(): void {
  areKept = true;
  ready ??= newThread();
  ready.unref();
}

function newThread(): Worker {
  return new Worker(new URL(`./draw-thread${EXTENSION}`, import.meta.url));
}

function takeThread(): Worker {
  const thread = ready ?? newThread();
  ready = null;
  thread.ref();
  return thread;
}

/** Lets go of a thread that has drawn all it was asked for. */
async function leaveThread(thread: Worker): Promise<void> {
  if (!areKept || ready) {
    await thread.terminate();
    return;
  }
  for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event);
  thread.postMessage({ type: 'end' } satisfies EndFilm);
  thread.unref();
  ready = thread;
}

/**
 * Draws all frames of a film in worker threads and hands them over in order, each as I420. `onFrame`
 * is awaited before the buffer is drawn into again, so a slow consumer slows the drawing down.
 * Begins with one thread and takes another where that pays. Rejects when a thread fails or the signal
 * aborts; then no thread outlives the call.
 */
export async function drawInThreads(
  request: FilmRequest,
  onFrame: (index: number, i420: Uint8Array) => Promise<void>,
  options: { signal?: AbortSignal; threads?: number } = {},
): Promise<void> {
  const { frameCount, width, height } = request.format;
  const most = options.threads ?? Math.min(MOST_THREADS, availableParallelism());
  const threads: Worker[] = [];
  const finished = new Map<number, { buffer: ArrayBuffer; thread: Worker }>();
  const { promise: failed, reject } = Promise.withResolvers<never>();
  failed.catch(() => {});
  let wake = Promise.withResolvers<void>();
  let next = 0;
  let isDrawn = false;
  const order = (thread: Worker, buffer: ArrayBuffer): void => {
    if (next >= frameCount) return;
    thread.postMessage({ type: 'frame', index: next++, buffer } satisfies DrawOrder, [buffer]);
  };
  const isWorthAnother = paceOf(frameCount);
  const startThread = (): void => {
    const thread = takeThread();
    threads.push(thread);
    thread.postMessage({ type: 'film', request } satisfies DrawFilm);
    thread.on('error', reject);
    thread.on('exit', (code) => reject(new Error(`A drawing thread ended with code ${code}`)));
    thread.on('message', ({ index, buffer, milliseconds }: DrawnFrame) => {
      finished.set(index, { buffer, thread });
      wake.resolve();
      const isWorth = isWorthAnother(milliseconds);
      if (isWorth && threads.length < most && next % ORDERS_PER_THREAD === 0) startThread();
    });
    for (let i = 0; i < ORDERS_PER_THREAD; i++) {
      order(thread, new ArrayBuffer(i420Size(width, height)));
    }
  };
  const onAbort = (): void => reject(options.signal?.reason);
  options.signal?.addEventListener('abort', onAbort, { once: true });
  if (options.signal?.aborted) onAbort();
  try {
    startThread();
    // A given number is meant: they all begin at once.
    if (options.threads) while (threads.length < options.threads) startThread();
    for (let index = 0; index < frameCount; index++) {
      while (!finished.has(index)) {
        wake = Promise.withResolvers<void>();
        await Promise.race([wake.promise, failed]);
      }
      const { buffer, thread } = finished.get(index)!;
      finished.delete(index);
      await Promise.race([onFrame(index, new Uint8Array(buffer)), failed]);
      order(thread, buffer);
    }
    isDrawn = true;
  } finally {
    options.signal?.removeEventListener('abort', onAbort);
    await Promise.all(
      threads.map((thread) => (isDrawn ? leaveThread(thread) : thread.terminate())),
    );
  }
}

/** Told how long every frame took, in milliseconds, it knows whether building the place again pays. */
function paceOf(frameCount: number): (milliseconds: number) => boolean {
  let drawn = 0;
  let first = 0;
  let sum = 0;
  return (milliseconds) => {
    if (++drawn === 1) first = milliseconds;
    else sum += milliseconds;
    if (drawn <= SAMPLE) return false;
    return ((frameCount - drawn) * sum) / (drawn - 1) > WORTH_A_THREAD * first;
  };
}
