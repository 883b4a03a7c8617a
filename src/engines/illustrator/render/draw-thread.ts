import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { i420FromRgba } from '../../../media/i420.ts';
import { createFilmPainter } from './frame.ts';
import type { FilmRequest } from './frame.ts';

/** To the thread: draw this frame into this buffer. */
export interface DrawOrder {
  index: number;
  buffer: ArrayBuffer;
}

/** From the thread: the frame in I420. */
export interface DrawnFrame {
  index: number;
  buffer: ArrayBuffer;
  /** What drawing it took; the first frame of a thread includes the building of the place. */
  milliseconds: number;
}

// Each frame is read into a buffer of several megabytes outside the heap. The collector does not see
// their weight and would let hundreds of megabytes pile up, so it is told when to look.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (options: { type: 'minor' }) => void;
const COLLECT_EVERY = 2;

const request = workerData as FilmRequest;
const { width, height } = request.format;
const begun = performance.now();
const painter = await createFilmPainter(request);

// Frames are drawn outside the message handler: a port hands over all its messages before the event
// loop goes on, and only there are the buffers of collected frames given back.
const orders: DrawOrder[] = [];
let drawn = 0;

function drawNext(): void {
  const { index, buffer } = orders.shift()!;
  const start = drawn === 0 ? begun : performance.now();
  i420FromRgba(painter.pixels(index), width, height, new Uint8Array(buffer));
  const milliseconds = performance.now() - start;
  parentPort!.postMessage({ index, buffer, milliseconds } satisfies DrawnFrame, [buffer]);
  if (++drawn % COLLECT_EVERY === 0) collect({ type: 'minor' });
  if (orders.length > 0) setImmediate(drawNext);
}

parentPort!.on('message', (order: DrawOrder) => {
  orders.push(order);
  if (orders.length === 1) setImmediate(drawNext);
});
