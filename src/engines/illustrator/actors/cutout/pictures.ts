import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';

/** Longest side that a character is kept at, pixels. */
const LARGEST = 900;

const pictures = new Map<string, Canvas>();

/**
 * Reads the pictures of a film's characters, so that rigs can be made of them. Each drawing process
 * and thread does this before it makes a film, and makes one at a time.
 */
export async function loadCharacters(
  characters: readonly { name: string; image: string }[],
): Promise<void> {
  // Another film may have others of the same names.
  pictures.clear();
  for (const { name, image } of characters) {
    const picture = await loadImage(image);
    const scale = Math.min(1, LARGEST / Math.max(picture.width, picture.height));
    const canvas = createCanvas(
      Math.max(1, Math.round(picture.width * scale)),
      Math.max(1, Math.round(picture.height * scale)),
    );
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    pictures.set(name.toLowerCase(), trimmed(canvas));
  }
}

/** The picture of a character, cut to what is not transparent; a figure of paper if there is none. */
export function characterPicture(name: string): Canvas {
  const known = pictures.get(name.toLowerCase());
  return known ?? paperFigure();
}

function trimmed(canvas: Canvas): Canvas {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (data[(y * width + x) * 4 + 3]! < 24) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  if (right < left) return canvas;
  const out = createCanvas(right - left + 1, bottom - top + 1);
  out.getContext('2d').drawImage(canvas, -left, -top);
  return out;
}

function paperFigure(): Canvas {
  const canvas = createCanvas(120, 240);
  const ctx = canvas.getContext('2d');
  ctx.fillStyle = '#efe6d2';
  ctx.beginPath();
  ctx.ellipse(60, 44, 38, 44, 0, 0, 2 * Math.PI);
  ctx.fill();
  ctx.beginPath();
  ctx.roundRect(14, 84, 92, 156, 40);
  ctx.fill();
  return canvas;
}
