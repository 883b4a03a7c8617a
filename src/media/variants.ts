import { createCanvas, ImageData, type Canvas } from '@napi-rs/canvas';
import type { Frame, Stream } from 'node-av/lib';
import { openFilm } from './film-input.ts';
import { FrameConverter, type Picture } from './read-frames.ts';

/** Frames along and down a spritesheet. */
const GRID = 5;
const TILE_COUNT = GRID * GRID;
/** Pixels of a tile's longer side. */
const TILE_SIDE = 320;

export interface Variants {
  /** WebP: the middle frame at full size. */
  thumbnail: Uint8Array;
  /** JPEG: 25 evenly spaced frames, 5 × 5, row by row. */
  spritesheet: Uint8Array;
}

/** Makes both stills of a film in one pass over it. `frameCount` as `probeFilm` gives it. */
export async function deriveVariants(file: string, frameCount: number): Promise<Variants> {
  const film = await openFilm(file);
  let shown: Frame | null = null;
  try {
    const { width, height } = film.video.codecpar;
    using sheet = new Spritesheet(width, height);
    using full = new FrameConverter({});
    const middle = Math.floor(frameCount / 2);
    let thumbnail: Uint8Array | null = null;
    let index = 0;
    for await (const frame of film.decode(film.video)) {
      shown?.free();
      shown = frame;
      if (index === middle) thumbnail = await encodeWebp(await full.convert(frame, film.video));
      while (tileFrame(sheet.count, frameCount) <= index) await sheet.add(frame, film.video);
      index++;
    }
    if (!shown) throw new Error('The film has no frames');
    // A film that claims more frames than it has ends on its last one.
    while (sheet.count < TILE_COUNT) await sheet.add(shown, film.video);
    thumbnail ??= await encodeWebp(await full.convert(shown, film.video));
    return { thumbnail, spritesheet: await sheet.encode() };
  } finally {
    shown?.free();
    await film.close();
  }
}

class Spritesheet implements Disposable {
  /** Tiles added so far. */
  count = 0;
  readonly #tile: { width: number; height: number };
  readonly #canvas: Canvas;
  readonly #converter: FrameConverter;

  constructor(filmWidth: number, filmHeight: number) {
    this.#tile = tileSize(filmWidth, filmHeight);
    this.#canvas = createCanvas(this.#tile.width * GRID, this.#tile.height * GRID);
    this.#converter = new FrameConverter(this.#tile);
  }

  async add(frame: Frame, stream: Stream): Promise<void> {
    const picture = imageData(await this.#converter.convert(frame, stream));
    const left = (this.count % GRID) * this.#tile.width;
    const top = Math.floor(this.count / GRID) * this.#tile.height;
    this.#canvas.getContext('2d').putImageData(picture, left, top);
    this.count++;
  }

  encode(): Promise<Uint8Array> {
    return this.#canvas.encode('jpeg', 85);
  }

  [Symbol.dispose](): void {
    this.#converter[Symbol.dispose]();
  }
}

/** The frame in the middle of the tile's share of the film; none after the last tile. */
function tileFrame(tile: number, frameCount: number): number {
  if (tile >= TILE_COUNT) return Infinity;
  return Math.floor(((tile + 0.5) * frameCount) / TILE_COUNT);
}

function tileSize(width: number, height: number): { width: number; height: number } {
  const scale = TILE_SIDE / Math.max(width, height);
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

function encodeWebp(picture: Picture): Promise<Uint8Array> {
  const canvas = createCanvas(picture.width, picture.height);
  canvas.getContext('2d').putImageData(imageData(picture), 0, 0);
  return canvas.encode('webp', 80);
}

function imageData({ data, width, height }: Picture): ImageData {
  const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength);
  return new ImageData(pixels, width, height);
}
