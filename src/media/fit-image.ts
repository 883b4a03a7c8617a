import { createCanvas, loadImage, type Canvas, type Image } from '@napi-rs/canvas';
import { ImageError, readImageHeader, type ImageHeader } from './image.ts';
import { isCompleteImage } from './image-structure.ts';
import { encodePng } from './png.ts';

/** How an image is brought to another shape. `contain` fills the rest with a blurred copy. */
export type ImageFit = 'cover' | 'contain' | 'stretch';

type Picture = Image | Canvas;

/** An image in another shape, and what it was before. */
export interface FittedImage {
  original: ImageHeader;
  png: Uint8Array;
}

/**
 * Decodes a JPEG, PNG or WebP file, its EXIF orientation applied, and gives a PNG of exactly
 * `width` × `height` pixels, without transparency (white shows through). Rejects with an `ImageError`
 * if the file is of another type, outside the limits, incomplete or damaged. Native code: use a child.
 */
export async function fitImage(
  bytes: Uint8Array,
  { width, height, fit }: { width: number; height: number; fit: ImageFit },
): Promise<FittedImage> {
  const { header, image } = await loadWhole(bytes);
  const target = whiteCanvas(width, height);
  const cover = Math.max(width / header.width, height / header.height);
  const contain = Math.min(width / header.width, height / header.height);
  if (fit === 'stretch') {
    drawSmooth(target, image, width, height);
  } else if (fit === 'cover') {
    drawSmooth(target, image, header.width * cover, header.height * cover);
  } else {
    const isExact = Math.abs(cover / contain - 1) * Math.max(width, height) < 0.5;
    if (!isExact) drawBlurred(target, image, header.width * cover, header.height * cover);
    drawSmooth(target, image, header.width * contain, header.height * contain);
  }
  const { data } = target.getContext('2d').getImageData(0, 0, width, height);
  return { original: header, png: encodePng(data, width, height) };
}

async function loadWhole(bytes: Uint8Array): Promise<{ header: ImageHeader; image: Image }> {
  const header = readImageHeader(bytes);
  const damaged = (): ImageError =>
    new ImageError('damaged', 'The image is incomplete or damaged', header.type);
  const [isComplete, image] = await Promise.all([
    isCompleteImage(header.type, bytes),
    loadImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).catch(() => null),
  ]);
  if (!isComplete || !image) throw damaged();
  if (image.width !== header.width || image.height !== header.height) throw damaged();
  // A JPEG has no transparency: what Skia could not decode stays empty.
  if (header.type === 'image/jpeg' && isEmpty(image)) throw damaged();
  return { header, image };
}

function isEmpty(image: Image): boolean {
  const context = createCanvas(1, 1).getContext('2d');
  context.drawImage(image, -(image.width - 1), -(image.height - 1));
  return context.getImageData(0, 0, 1, 1).data[3] === 0;
}

/** Draws the picture centred at the given size. */
function drawSmooth(target: Canvas, source: Picture, width: number, height: number): void {
  const context = target.getContext('2d');
  const reduced = halved(source, width, height);
  // Smoothing would blur a picture that has the size already.
  context.imageSmoothingEnabled = reduced.width !== width || reduced.height !== height;
  context.imageSmoothingQuality = 'high';
  const left = (target.width - width) / 2;
  const top = (target.height - height) / 2;
  context.drawImage(reduced, left, top, width, height);
}

/** Halves a picture until it is less than twice the wanted size: one step would drop pixels. */
function halved(source: Picture, width: number, height: number): Picture {
  let current = source;
  for (;;) {
    const isWide = current.width >= 2 * width;
    const isHigh = current.height >= 2 * height;
    if (!isWide && !isHigh) return current;
    const next = whiteCanvas(
      isWide ? Math.ceil(current.width / 2) : current.width,
      isHigh ? Math.ceil(current.height / 2) : current.height,
    );
    const context = next.getContext('2d');
    context.imageSmoothingEnabled = true;
    context.imageSmoothingQuality = 'medium';
    context.drawImage(current, 0, 0, next.width, next.height);
    current = next;
  }
}

function whiteCanvas(width: number, height: number): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  return canvas;
}

/** Draws the picture centred, out of focus and a little darker, beyond the target's edges. */
function drawBlurred(target: Canvas, source: Picture, width: number, height: number): void {
  const scale = 96 / Math.max(target.width, target.height);
  const margin = 8;
  const small = whiteCanvas(
    Math.ceil(target.width * scale) + 2 * margin,
    Math.ceil(target.height * scale) + 2 * margin,
  );
  const grow = 1 + (2 * margin) / Math.min(target.width * scale, target.height * scale);
  drawSmooth(small, source, width * scale * grow, height * scale * grow);
  const context = target.getContext('2d');
  context.save();
  context.filter = `blur(${Math.round(Math.max(target.width, target.height) / 40)}px) brightness(0.8)`;
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.drawImage(
    small,
    -margin / scale,
    -margin / scale,
    small.width / scale,
    small.height / scale,
  );
  context.restore();
}
