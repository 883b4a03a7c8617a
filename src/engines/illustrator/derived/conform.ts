import { createCanvas, ImageData } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import { readFrames } from '../../../media/read-frames.ts';
import type { Picture } from '../../../media/read-frames.ts';
import type { FilmFormat } from '../../../media/frame.ts';

/** A quarter of a frame: times of frames are rounded in some containers. */
const TOLERANCE = 0.25;

/**
 * The frames of any film at the size and rate of `format`, at most `format.frameCount` of them: at
 * each moment the frame that is playing, cut to fill the size. The last one stays if the film is shorter than it
 * says; a film without a single frame rejects. A picture is valid until the next is asked for.
 */
export async function* conformedFrames(
  file: string,
  format: FilmFormat,
): AsyncGenerator<Canvas, void, undefined> {
  const { width, height, framesPerSecond, frameCount } = format;
  const canvas = createCanvas(width, height);
  let index = 0;
  let isEmpty = true;
  for await (const picture of readFrames(file)) {
    const first = isEmpty ? 0 : Math.ceil(picture.time * framesPerSecond - TOLERANCE);
    // What was drawn last plays until this frame begins.
    while (!isEmpty && index < first && index < frameCount) {
      yield canvas;
      index++;
    }
    if (index >= frameCount) return;
    cover(canvas, picture);
    isEmpty = false;
  }
  if (isEmpty) throw new Error('The film has no frames');
  while (index < frameCount) {
    yield canvas;
    index++;
  }
}

/** Draws a picture so that it fills the canvas; what is too much at two sides is cut off. */
function cover(canvas: Canvas, { data, width, height }: Picture): void {
  const ctx = canvas.getContext('2d');
  const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength);
  const image = new ImageData(pixels, width, height);
  if (width === canvas.width && height === canvas.height) {
    ctx.putImageData(image, 0, 0);
    return;
  }
  const whole = createCanvas(width, height);
  whole.getContext('2d').putImageData(image, 0, 0);
  const scale = Math.max(canvas.width / width, canvas.height / height);
  const w = width * scale;
  const h = height * scale;
  ctx.imageSmoothingEnabled = true;
  ctx.imageSmoothingQuality = 'high';
  ctx.drawImage(whole, (canvas.width - w) / 2, (canvas.height - h) / 2, w, h);
}
