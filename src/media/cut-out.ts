import { createCanvas } from '@napi-rs/canvas';
import { openFilm } from './film-input.ts';
import { FrameConverter, type Picture } from './read-frames.ts';
import type { Backdrop, Segmentation } from './segment.ts';
import { learnBackdrop, segmentSubject } from './segment.ts';

/** Pixels of the longer side at which the subject is found, and of the finished picture's frame. */
const SEARCH_SIDE = 240;
const FRAME_SIDE = 1280;
/** Frames that are looked at, spread over the middle of the film. */
const LOOKS = 5;
/** Below this the subject is not cut along its edge. */
const LEAST_CONFIDENCE = 0.22;
/** Transparent border of the result, as a share of its longer side. */
const MARGIN = 0.02;

/**
 * Cuts the subject out of its film: from the sharpest frame near the middle that shows it well, along
 * its edge, as a PNG with alpha, cropped to it. Where no edge can be told, a soft oval of the frame.
 * Rejects if the file is not a film.
 */
export async function cutOutCharacter(file: string): Promise<Uint8Array> {
  const { index, backdrop } = await keyFrame(file);
  const { picture, small } = await frameAt(file, index);
  const found = segmentSubject(small.data, small.width, small.height, backdrop);
  const alpha =
    found.confidence >= LEAST_CONFIDENCE
      ? alphaOf(found, small, picture)
      : ovalOf(found, small, picture);
  return encode(picture, alpha);
}

function scaled(width: number, height: number, side: number): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height));
  return {
    width: Math.max(2, Math.round(width * scale)),
    height: Math.max(2, Math.round(height * scale)),
  };
}

/** The frame in which the subject is seen best, and the background that all frames looked at share. */
async function keyFrame(file: string): Promise<{ index: number; backdrop: Backdrop }> {
  const film = await openFilm(file);
  try {
    const { width, height } = film.video.codecpar;
    using converter = new FrameConverter(scaled(width, height, SEARCH_SIDE));
    const count = Math.max(1, Number(film.video.nbFrames) || Math.round(film.seconds * 24));
    const wanted = new Set(
      Array.from({ length: LOOKS }, (_, i) => Math.floor(count * (0.1 + (0.8 * i) / (LOOKS - 1)))),
    );
    const looks: { index: number; picture: Picture }[] = [];
    let index = -1;
    for await (const frame of film.decode(film.video)) {
      using _ = frame;
      index++;
      if (index > 0 && !wanted.has(index)) continue;
      looks.push({ index, picture: await converter.convert(frame, film.video) });
    }
    const [first] = looks;
    if (!first) throw new Error('The film has no frames');
    const size = first.picture;
    const frames = looks.map(({ picture }) => picture.data);
    const backdrop = learnBackdrop(frames, size.width, size.height);
    let best = { index: 0, score: -1 };
    for (const { index: at, picture } of looks) {
      const found = segmentSubject(picture.data, picture.width, picture.height, backdrop);
      const middle = 1 - 0.4 * Math.abs(at / count - 0.5);
      const sharp = sharpness(picture, found.matte) ** 0.3;
      const score = found.confidence * Math.sqrt(found.area) * sharp * middle;
      if (score > best.score) best = { index: at, score };
    }
    return { index: best.index, backdrop };
  } finally {
    await film.close();
  }
}

async function frameAt(
  file: string,
  wanted: number,
): Promise<{ picture: Picture; small: Picture }> {
  const film = await openFilm(file);
  try {
    const { width, height } = film.video.codecpar;
    using large = new FrameConverter(scaled(width, height, FRAME_SIDE));
    using little = new FrameConverter(scaled(width, height, SEARCH_SIDE));
    let index = 0;
    for await (const frame of film.decode(film.video)) {
      using _ = frame;
      if (index++ < wanted) continue;
      return {
        picture: await large.convert(frame, film.video),
        small: await little.convert(frame, film.video),
      };
    }
    throw new Error('The film has no frames');
  } finally {
    await film.close();
  }
}

/** Mean strength of edges within the subject. */
function sharpness({ data, width, height }: Picture, matte: Float32Array): number {
  let [sum, weight] = [0, 1e-6];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const green = (j: number): number => data[4 * j + 1]!;
      const bend = Math.abs(
        4 * green(i) - green(i - 1) - green(i + 1) - green(i - width) - green(i + width),
      );
      sum += matte[i]! * bend;
      weight += matte[i]!;
    }
  }
  return sum / weight;
}

/** The matte at the picture's size, its edge moved to the picture's own edges and softened. */
function alphaOf({ matte }: Segmentation, small: Picture, picture: Picture): Float32Array {
  const { width, height, data } = picture;
  const rough = enlarged(matte, small, picture);
  const guide = Float32Array.from(rough, (_, i) => {
    return (0.3 * data[4 * i]! + 0.59 * data[4 * i + 1]! + 0.11 * data[4 * i + 2]!) / 255;
  });
  const radius = Math.max(2, Math.round((1.6 * width) / small.width));
  const guided = guidedFilter(rough, guide, width, height, radius, 2e-3);
  return guided.map((share) => {
    const u = Math.min(1, Math.max(0, (share - 0.34) / 0.36));
    return u * u * (3 - 2 * u);
  });
}

function enlarged(matte: Float32Array, small: Picture, picture: Picture): Float32Array {
  const { width, height } = picture;
  const out = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const v = Math.min(small.height - 1, Math.max(0, ((y + 0.5) * small.height) / height - 0.5));
    const top = Math.floor(v);
    const down = Math.min(small.height - 1, top + 1);
    for (let x = 0; x < width; x++) {
      const u = Math.min(small.width - 1, Math.max(0, ((x + 0.5) * small.width) / width - 0.5));
      const left = Math.floor(u);
      const right = Math.min(small.width - 1, left + 1);
      const at = (row: number): number =>
        matte[row * small.width + left]! * (1 - u + left) +
        matte[row * small.width + right]! * (u - left);
      out[y * width + x] = at(top) * (1 - v + top) + at(down) * (v - top);
    }
  }
  return out;
}

/** A guided filter: smooths `input` but not across the edges of `guide`. */
function guidedFilter(
  input: Float32Array,
  guide: Float32Array,
  width: number,
  height: number,
  radius: number,
  tolerance: number,
): Float32Array {
  const mean = (values: Float32Array): Float32Array => boxBlur(values, width, height, radius);
  const meanGuide = mean(guide);
  const meanInput = mean(input);
  const both = mean(guide.map((value, i) => value * input[i]!));
  const square = mean(guide.map((value) => value * value));
  const slope = meanGuide.map(
    (value, i) => (both[i]! - value * meanInput[i]!) / (square[i]! - value * value + tolerance),
  );
  const offset = meanInput.map((value, i) => value - slope[i]! * meanGuide[i]!);
  const meanSlope = mean(slope);
  const meanOffset = mean(offset);
  return guide.map((value, i) => meanSlope[i]! * value + meanOffset[i]!);
}

function boxBlur(
  values: Float32Array,
  width: number,
  height: number,
  radius: number,
): Float32Array {
  const pass = (
    from: Float32Array,
    count: number,
    length: number,
    step: number,
    next: number,
  ): Float32Array => {
    const out = new Float32Array(from.length);
    for (let line = 0; line < count; line++) {
      const start = line * next;
      let sum = 0;
      let size = 0;
      for (let i = -radius; i < length; i++) {
        if (i + radius < length) {
          sum += from[start + (i + radius) * step]!;
          size++;
        }
        if (i - radius - 1 >= 0) {
          sum -= from[start + (i - radius - 1) * step]!;
          size--;
        }
        if (i >= 0) out[start + i * step] = sum / size;
      }
    }
    return out;
  };
  return pass(pass(values, height, width, 1, width), width, height, width, 1);
}

/** A soft oval around what stands out most. */
function ovalOf({ matte }: Segmentation, small: Picture, picture: Picture): Float32Array {
  let [sum, mx, my, xx, yy] = [1e-3, 0, 0, 0, 0];
  matte.forEach((share, i) => {
    const x = ((i % small.width) + 0.5) / small.width;
    const y = (Math.floor(i / small.width) + 0.5) / small.height;
    sum += share;
    mx += share * x;
    my += share * y;
    xx += share * x * x;
    yy += share * y * y;
  });
  const known = sum > 0.005 * matte.length;
  const [cx, cy] = known ? [mx / sum, my / sum] : [0.5, 0.5];
  const spread = (second: number, centre: number): number =>
    known
      ? Math.min(0.42, Math.max(0.18, 2.3 * Math.sqrt(Math.max(0, second / sum - centre ** 2))))
      : 0.34;
  const rx = spread(xx, cx);
  const ry = spread(yy, cy);
  const { width, height } = picture;
  const alpha = new Float32Array(width * height);
  for (let i = 0; i < alpha.length; i++) {
    const dx = ((i % width) / width - cx) / rx;
    const dy = (Math.floor(i / width) / height - cy) / ry;
    const u = Math.min(1, Math.max(0, (1.05 - Math.hypot(dx, dy)) / 0.2));
    alpha[i] = u * u * (3 - 2 * u);
  }
  return alpha;
}

async function encode(picture: Picture, alpha: Float32Array): Promise<Uint8Array> {
  const { width, height } = picture;
  const color = withoutFringe(picture, alpha);
  let [left, top, right, bottom] = [width, height, -1, -1];
  alpha.forEach((share, i) => {
    color[4 * i + 3] = Math.round(255 * share);
    if (share < 0.1) return;
    const x = i % width;
    const y = (i - x) / width;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  });
  if (right < left) throw new Error('The film shows nothing that could be cut out');
  const whole = createCanvas(width, height);
  const ctx = whole.getContext('2d');
  const image = ctx.createImageData(width, height);
  image.data.set(color);
  ctx.putImageData(image, 0, 0);
  const margin = Math.ceil(MARGIN * Math.max(right - left, bottom - top)) + 1;
  const out = createCanvas(right - left + 1 + 2 * margin, bottom - top + 1 + 2 * margin);
  out.getContext('2d').drawImage(whole, margin - left, margin - top);
  return out.encode('png');
}

/** The colours, those of the soft edge taken from inside: nothing of the background shines through. */
function withoutFringe({ data, width, height }: Picture, alpha: Float32Array): Uint8ClampedArray {
  const color = new Uint8ClampedArray(data);
  const isKnown = Uint8Array.from(alpha, (share) => (share > 0.96 ? 1 : 0));
  let edge: number[] = [];
  alpha.forEach((share, i) => {
    if (share > 0.01 && isKnown[i] === 0) edge.push(i);
  });
  for (let round = 0; round < 14 && edge.length > 0; round++) {
    const reached: [number, number, number, number][] = [];
    const rest: number[] = [];
    for (const i of edge) {
      const x = i % width;
      let [r, g, b, count] = [0, 0, 0, 0];
      const look = (j: number): void => {
        if (isKnown[j] === 0) return;
        r += color[4 * j]!;
        g += color[4 * j + 1]!;
        b += color[4 * j + 2]!;
        count++;
      };
      if (x > 0) look(i - 1);
      if (x + 1 < width) look(i + 1);
      if (i >= width) look(i - width);
      if (i + width < width * height) look(i + width);
      if (count > 0) reached.push([i, r / count, g / count, b / count]);
      else rest.push(i);
    }
    for (const [i, r, g, b] of reached) {
      // What is nearly inside keeps most of its own colour.
      const own = Math.max(0, alpha[i]! - 0.5);
      color[4 * i] = color[4 * i]! * own + r * (1 - own);
      color[4 * i + 1] = color[4 * i + 1]! * own + g * (1 - own);
      color[4 * i + 2] = color[4 * i + 2]! * own + b * (1 - own);
      isKnown[i] = 1;
    }
    edge = rest;
  }
  return color;
}
