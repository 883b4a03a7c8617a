import { flushCompileCache } from 'node:module';
import { performance } from 'node:perf_hooks';
import { parentPort } from 'node:worker_threads';
import { collect } from '../../../media/collect.ts';
import { i420FromRgba } from '../../../media/i420.ts';
import { createFilmPainter } from './frame.ts';
import type { FilmPainter } from './frame.ts';
import type { FilmRequest } from './shot-requests.ts';

/** To the thread, once: the film. */
export interface DrawFilm {
  type: 'film';
  request: FilmRequest;
}

/** To the thread: draw this frame into this buffer. */
export interface DrawOrder {
  type: 'frame';
  index: number;
  buffer: ArrayBuffer;
}

/** To the thread: the film is drawn. */
export interface EndFilm {
  type: 'end';
}

/** From the thread: the frame in I420. */
export interface DrawnFrame {
  index: number;
  buffer: ArrayBuffer;
  /** What drawing it took; the first frame of a thread includes the building of the place. */
  milliseconds: number;
}

/** By then, all that draws this film has run: its compiled code is worth keeping. */
const COMPILED_AFTER = 16;

const port = parentPort!;
let orders: DrawOrder[] = [];
let film: { painter: FilmPainter; width: number; height: number } | null = null;
let begun = 0;
let drawn = 0;
let isCompiled = false;

async function open({ request }: DrawFilm): Promise<void> {
  begun = performance.now();
  drawn = 0;
  const { width, height } = request.format;
  film = { painter: await createFilmPainter(request), width, height };
  if (orders.length > 0) setImmediate(drawNext);
}

// Frames are drawn outside the message handler: a port hands over all its messages before the event
// loop goes on, and only there is the memory of the frames before given back.
function drawNext(): void {
  const { painter, width, height } = film!;
  const { index, buffer } = orders.shift()!;
  const start = drawn === 0 ? begun : performance.now();
  i420FromRgba(painter.pixels(index), width, height, new Uint8Array(buffer));
  const milliseconds = performance.now() - start;
  port.postMessage({ index, buffer, milliseconds } satisfies DrawnFrame, [buffer]);
  // By now the place is built, and what was needed only for that is let go.
  if (drawn === 0) setImmediate(() => collect());
  if (++drawn === COMPILED_AFTER && !isCompiled) {
    isCompiled = true;
    flushCompileCache();
  }
  if (orders.length > 0) setImmediate(drawNext);
}

port.on('message', (message: DrawFilm | DrawOrder | EndFilm) => {
  if (message.type === 'end') {
    film = null;
    orders = [];
    // What is on the stack may still hold a bitmap.
    setImmediate(() => collect());
    return;
  }
  if (message.type === 'film') {
    void open(message);
    return;
  }
  orders.push(message);
  if (film && orders.length === 1) setImmediate(drawNext);
});
