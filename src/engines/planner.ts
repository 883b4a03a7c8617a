import type { ConformHint, NativeFormat, NativePolicy } from './engine.ts';

/** What is asked of a model. */
export interface FilmShape {
  width: number;
  height: number;
  seconds: number;
}

/** What a model is to make, so that the asked film can be cut from it. */
export interface FilmPlan {
  /** Pixels on the model's grid. */
  width: number;
  height: number;
  framesPerSecond: number;
  /** One, or those of a chain in their order. */
  segments: readonly FilmSegment[];
  /** To be handed on with the output. */
  conform: ConformHint;
}

export interface FilmSegment {
  /** On the model's grid. A continued segment begins with the last used frame of the one before. */
  frames: number;
  /** The same in seconds; one of the model's own lengths if it has such. */
  seconds: number;
  /** Frames of the segment that the film needs, from its beginning; for a continued one, after the first. */
  usedFrames: number;
}

/** The model cannot make it, by its policy. */
export interface PlanRefusal {
  param: 'size' | 'seconds';
  message: string;
}

export type Planned = { ok: true; plan: FilmPlan } | { ok: false; refusal: PlanRefusal };

/** Most segments of a chain: each loses a little of what came before. */
export const SEGMENTS_MAX = 12;

/** What the original offered. */
const SIZES = ['720x1280', '1280x720', '1024x1792', '1792x1024', '1920x1080', '1080x1920'];
const SECONDS = [4, 8, 12, 16, 20];

/**
 * Finds what a model has to make for a film of the asked shape: a size on its grid that covers the
 * asked one, and at least as many frames as are asked. Pure.
 */
export function planFilm(native: NativeFormat, shape: FilmShape): Planned {
  const policy = native.policy ?? {};
  const size = planSize(native, shape, policy.size ?? 'snap');
  if ('refusal' in size) return { ok: false, refusal: size.refusal };
  const length = planLength(native, shape.seconds, policy.seconds ?? 'snap');
  if ('refusal' in length) return { ok: false, refusal: length.refusal };
  const { framesPerSecond } = native;
  const conform: ConformHint = { fit: 'crop', shorter: length.isShort ? 'slow' : 'hold' };
  return {
    ok: true,
    plan: { ...size, framesPerSecond, segments: length.segments, conform },
  };
}

/** The sizes of the original that a model can make by its policy, or else its own. */
export function offeredSizes(native: NativeFormat | undefined): readonly string[] {
  if (!native) return SIZES;
  const sizes = SIZES.filter((size) => {
    const [width, height] = size.split('x').map(Number) as [number, number];
    return !('refusal' in planSize(native, { width, height }, native.policy?.size ?? 'snap'));
  });
  return sizes.length > 0 ? sizes : (native.sizes ?? smallerSizes(native));
}

/** The lengths of the original that a model can make by its policy, or else its own longest. */
export function offeredSeconds(
  native: NativeFormat | undefined,
  canContinue: boolean,
): readonly number[] {
  if (!native) return SECONDS;
  const asked = native.policy?.seconds ?? 'snap';
  const policy = asked === 'chain' && !canContinue ? 'snap' : asked;
  const seconds = SECONDS.filter((length) => !('refusal' in planLength(native, length, policy)));
  if (seconds.length > 0) return seconds;
  return native.seconds ?? [Math.max(1, Math.floor(longest(native).seconds))];
}

/** Why the model can make no film of this length by its policy; null if it can. */
export function refusedSeconds(native: NativeFormat, seconds: number): string | null {
  const length = planLength(native, seconds, native.policy?.seconds ?? 'snap');
  return 'refusal' in length ? length.refusal.message : null;
}

interface Size {
  width: number;
  height: number;
}

function planSize(
  native: NativeFormat,
  asked: Size,
  policy: NonNullable<NativePolicy['size']>,
): Size | { refusal: PlanRefusal } {
  if (native.sizes) return pickSize(native.sizes, asked, policy);
  const { multiple = 2, minPixels = 0, maxPixels = Infinity } = native.dims ?? {};
  const isOnGrid = asked.width % multiple === 0 && asked.height % multiple === 0;
  if (policy === 'reject' && !isOnGrid) {
    return refuse('size', `Width and height must be multiples of ${multiple}.`);
  }
  const pixels = asked.width * asked.height;
  // What rounding may come to may be asked as well: a plan can be planned again.
  if (isOnGrid && pixels >= minPixels && pixels <= maxPixels * STRIP)
    return { width: asked.width, height: asked.height };
  const up = gridSize(asked, 1, multiple, Math.ceil);
  if (up.width * up.height < minPixels) return enlarged(asked, multiple, minPixels);
  // Rounding up may pass the limit by a strip; the limit is on what is asked.
  if (pixels <= maxPixels) {
    return up.width * up.height <= maxPixels * STRIP ? up : reduced(asked, multiple, maxPixels);
  }
  if (policy !== 'clamp') {
    return refuse('size', `It has more than ${maxPixels} pixels, the most that the model makes.`);
  }
  return reduced(asked, multiple, maxPixels);
}

/** How much more than the limit a size may have that was rounded up to the grid. */
const STRIP = 1.05;

function gridSize(
  { width, height }: Size,
  scale: number,
  multiple: number,
  round: (value: number) => number,
): Size {
  const onGrid = (side: number): number =>
    Math.max(multiple, round((side * scale) / multiple - 1e-9) * multiple);
  return { width: onGrid(width), height: onGrid(height) };
}

function reduced(asked: Size, multiple: number, maxPixels: number): Size {
  const scale = Math.sqrt(maxPixels / (asked.width * asked.height));
  return gridSize(asked, Math.min(1, scale), multiple, Math.floor);
}

function enlarged(asked: Size, multiple: number, minPixels: number): Size {
  const scale = Math.sqrt(minPixels / (asked.width * asked.height));
  return gridSize(asked, scale, multiple, Math.ceil);
}

/** Of fixed sizes: the asked one, else the smallest of about the same shape that covers it. */
function pickSize(
  sizes: readonly string[],
  asked: Size,
  policy: NonNullable<NativePolicy['size']>,
): Size | { refusal: PlanRefusal } {
  const all = sizes.map((size) => {
    const [width, height] = size.split('x').map(Number) as [number, number];
    return { width, height };
  });
  const exact = all.find(({ width, height }) => width === asked.width && height === asked.height);
  if (exact) return exact;
  const refusal = refuse('size', `The model makes ${sizes.join(', ')}.`);
  if (policy === 'reject') return refusal;
  const alike = all.filter((size) => loss(size, asked) < 0.3);
  const covering = alike.filter(
    ({ width, height }) => width >= asked.width && height >= asked.height,
  );
  const smallest = covering.toSorted((a, b) => a.width * a.height - b.width * b.height)[0];
  if (smallest) return smallest;
  const nearest = alike.toSorted((a, b) => b.width * b.height - a.width * a.height)[0];
  return policy === 'clamp' && nearest ? nearest : refusal;
}

/** The share of a picture that is lost when it is cropped to another shape. */
function loss(size: Size, asked: Size): number {
  const ratio = size.width / size.height / (asked.width / asked.height);
  return 1 - Math.min(ratio, 1 / ratio);
}

function smallerSizes(native: NativeFormat): readonly string[] {
  const { multiple = 2, maxPixels = Infinity } = native.dims ?? {};
  return ['1280x720', '720x1280'].map((size) => {
    const [width, height] = size.split('x').map(Number) as [number, number];
    const made = reduced({ width, height }, multiple, maxPixels);
    return `${made.width}x${made.height}`;
  });
}

type Length = { segments: FilmSegment[]; isShort: boolean };

function planLength(
  native: NativeFormat,
  seconds: number,
  policy: NonNullable<NativePolicy['seconds']>,
): Length | { refusal: PlanRefusal } {
  const { framesPerSecond } = native;
  const needed = Math.ceil(seconds * framesPerSecond - 1e-6);
  const isListed = !native.seconds || native.seconds.includes(seconds);
  if (policy === 'reject' && !isListed) {
    return refuse('seconds', `The model makes ${native.seconds?.join(', ')} seconds.`);
  }
  const fitting = atLeast(native, needed);
  if (fitting) return { segments: [{ ...fitting, usedFrames: needed }], isShort: false };
  const most = longest(native);
  if (policy === 'clamp') {
    return { segments: [{ ...most, usedFrames: most.frames }], isShort: true };
  }
  const tooLong = `The longest that the model makes is ${rounded(most.seconds)} seconds.`;
  if (policy !== 'chain') return refuse('seconds', tooLong);
  return chain(native, needed) ?? refuse('seconds', `${tooLong} ${chainLimit(native)}`);
}

/** The shortest segment with so many frames; null if none has. */
function atLeast(native: NativeFormat, needed: number): Omit<FilmSegment, 'usedFrames'> | null {
  const { framesPerSecond } = native;
  if (native.seconds) {
    const found = native.seconds
      .toSorted((a, b) => a - b)
      .find((length) => Math.round(length * framesPerSecond) >= needed);
    if (found === undefined) return null;
    return { frames: Math.round(found * framesPerSecond), seconds: found };
  }
  const { step, offset, min, max } = native.frames ?? ANY;
  const from = Math.max(needed, min);
  const frames = from + ((((offset - from) % step) + step) % step);
  return frames > max ? null : { frames, seconds: frames / framesPerSecond };
}

const ANY = { step: 1, offset: 0, min: 1, max: Infinity };

function longest(native: NativeFormat): Omit<FilmSegment, 'usedFrames'> {
  const { framesPerSecond } = native;
  if (native.seconds) {
    const seconds = Math.max(...native.seconds);
    return { frames: Math.round(seconds * framesPerSecond), seconds };
  }
  const { step, offset, max } = native.frames ?? ANY;
  if (max === Infinity) return { frames: Infinity, seconds: Infinity };
  const frames = max - ((((max - offset) % step) + step) % step);
  return { frames, seconds: frames / framesPerSecond };
}

/** What a chain of the model can come to, in a sentence. */
export function chainLimit(native: NativeFormat): string {
  const seconds = rounded(longest(native).seconds);
  return `A film has at most ${SEGMENTS_MAX} segments of ${seconds} seconds.`;
}

/** Segments of about the same length; each but the first gives its first frame away. */
function chain(native: NativeFormat, needed: number): Length | null {
  const most = longest(native).frames;
  const count = 1 + Math.ceil((needed - most) / Math.max(1, most - 1));
  if (most < 2 || count > SEGMENTS_MAX) return null;
  const segments: FilmSegment[] = [];
  let left = needed;
  for (let index = 0; index < count; index += 1) {
    const usedFrames = Math.ceil(left / (count - index));
    const found = atLeast(native, index === 0 ? usedFrames : usedFrames + 1);
    if (!found) return null;
    segments.push({ ...found, usedFrames });
    left -= usedFrames;
  }
  return { segments, isShort: false };
}

function refuse(param: PlanRefusal['param'], message: string): { refusal: PlanRefusal } {
  return { refusal: { param, message } };
}

function rounded(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
