/** Makes contact sheets: forked by `render.ts`, one task at a time. */
import { writeFile } from 'node:fs/promises';
import type { Canvas } from '@napi-rs/canvas';
import { createCanvas, ImageData } from '@napi-rs/canvas';
import { createFilmPainter } from '../../src/engines/illustrator/render/frame.ts';
import { FRAMES_PER_SECOND } from '../../src/engines/illustrator/film-child.ts';
import { probeFilm } from '../../src/media/probe.ts';
import { readFrames } from '../../src/media/read-frames.ts';
import { serveChild } from '../../src/media/serve-child.ts';
import { seenIn } from './seen.ts';
import type { SheetFacts, SheetTask } from './sheet-task.ts';

const FRAMES = 6;
/** Pixels of a frame on the sheet, along its longer side. */
const CELL = 420;
const GRID = { width: 48, height: 27 };

serveChild<SheetTask, SheetFacts>(async (task) => {
  const scale = CELL / Math.max(task.width, task.height);
  const cell = { width: Math.round(task.width * scale), height: Math.round(task.height * scale) };
  const columns = task.width > task.height ? 3 : 6;
  const sheet = createCanvas(columns * cell.width, Math.ceil(FRAMES / columns) * cell.height);
  const lumas: Float64Array[] = [];
  let shown = 0;
  for await (const picture of picturesOf(task)) {
    const x = (shown % columns) * cell.width;
    const y = Math.floor(shown / columns) * cell.height;
    sheet.getContext('2d').drawImage(picture, x, y, cell.width - 2, cell.height - 2);
    lumas.push(lumaOf(picture));
    if (shown === FRAMES / 2) await writeFile(task.still, await picture.encode('jpeg', 88));
    shown += 1;
  }
  await writeFile(task.sheet, await sheet.encode('jpeg', 86));
  return {
    contrast: Math.min(...lumas.map(deviation)),
    motion: mean(lumas.slice(1).map((luma, i) => difference(luma, lumas[i]!))),
    shots: seenIn(task),
  };
});

function picturesOf(task: SheetTask): AsyncGenerator<Canvas> {
  return task.film === null ? drawn(task) : decoded(task.film);
}

async function* drawn(task: SheetTask): AsyncGenerator<Canvas> {
  const { plan, seed, width, height, seconds } = task;
  const frameCount = Math.round(seconds * FRAMES_PER_SECOND);
  const format = { width, height, framesPerSecond: FRAMES_PER_SECOND, frameCount };
  const request = { plan, format, seed, detail: 'standard' as const, inputReference: null };
  const painter = await createFilmPainter(request);
  for (const index of momentsOf(frameCount)) {
    yield canvasOf({ data: painter.pixels(index), width, height });
  }
}

async function* decoded(file: string): AsyncGenerator<Canvas> {
  const { video } = await probeFilm(file);
  const wanted = momentsOf(video.frameCount);
  let index = 0;
  for await (const picture of readFrames(file)) {
    if (wanted.includes(index)) yield canvasOf(picture);
    index += 1;
  }
}

/** Frames from the first to nearly the last, evenly apart. */
function momentsOf(frameCount: number): number[] {
  return Array.from({ length: FRAMES }, (_, i) =>
    Math.round((i * (frameCount - 1)) / (FRAMES - 1)),
  );
}

function canvasOf(picture: { data: Uint8Array; width: number; height: number }): Canvas {
  const { data, width, height } = picture;
  const canvas = createCanvas(width, height);
  const image = new ImageData(new Uint8ClampedArray(data), width, height);
  canvas.getContext('2d').putImageData(image, 0, 0);
  return canvas;
}

function lumaOf(picture: Canvas): Float64Array {
  const small = createCanvas(GRID.width, GRID.height);
  small.getContext('2d').drawImage(picture, 0, 0, GRID.width, GRID.height);
  const rgba = small.data();
  return Float64Array.from(
    { length: GRID.width * GRID.height },
    (_, i) => 0.2126 * rgba[4 * i]! + 0.7152 * rgba[4 * i + 1]! + 0.0722 * rgba[4 * i + 2]!,
  );
}

const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function deviation(luma: Float64Array): number {
  const middle = mean(luma);
  return Math.sqrt(mean(luma.map((value) => (value - middle) ** 2)));
}

function difference(a: Float64Array, b: Float64Array): number {
  return mean(a.map((value, i) => Math.abs(value - b[i]!)));
}
