import { loadImage } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import { createCanvas } from '@napi-rs/canvas';
import { createFilmWriter } from '../../../media/encode.ts';
import type { FilmFormat } from '../../../media/frame.ts';
import { i420FromRgba } from '../../../media/i420.ts';
import { readAudio } from '../../../media/read-audio.ts';
import { rgb } from '../color.ts';
import { readPictureFacts } from '../language/revision.ts';
import type { PictureFacts } from '../language/revision.ts';
import { lookOf } from '../looks/registry.ts';
import type { ScenePlan, Shot } from '../plan.ts';
import { createRandom } from '../random.ts';
import type { FilmProgress } from '../render/film.ts';
import { createInlays, layInlay } from '../render/inlay.ts';
import { createLivingPicture } from '../render/living-picture.ts';
import { createPictureAir } from '../render/picture-air.ts';
import { createSoundtrack } from '../sound/soundtrack.ts';
import { createLight } from '../world/light.ts';
import { conformedFrames } from './conform.ts';
import { createGrade } from './grade.ts';
import { continueSound, mixed } from './sound.ts';

/** A film made of the frames of a film that is known by its pixels alone. */
export interface FramesJob {
  kind: 'edit' | 'extend';
  /** The film that it is made from. */
  source: string;
  /** How many frames of the result show the source. */
  sourceFrames: number;
  /** The prompt as a film of its own: camera, air and sound of what is added. */
  plan: ScenePlan;
  prompt: string;
  format: FilmFormat;
  seed: number;
  file: string;
}

type Draw = (canvas: Canvas, index: number) => Uint8Array;

/** Draws, scores and encodes the film. On failure the file is removed. */
export async function makeFilmOfFrames(
  job: FramesJob,
  onProgress: (progress: FilmProgress) => void = () => {},
): Promise<void> {
  const { file, format } = job;
  const writer = await createFilmWriter(file, format);
  const { width, height, frameCount } = format;
  let written = 0;
  const write = async (rgba: Uint8Array): Promise<void> => {
    await writer.writeFrame(i420FromRgba(rgba, width, height));
    written++;
    onProgress({ progress: 0.02 + (0.94 * written) / frameCount, phase: 'drawing' });
  };
  try {
    const shown = { ...format, frameCount: Math.min(frameCount, job.sourceFrames) };
    const draw: Draw = job.kind === 'edit' ? createEdit(job) : (canvas) => canvas.data();
    let last: Buffer | null = null;
    let index = 0;
    for await (const canvas of conformedFrames(job.source, shown)) {
      const isLast = index === shown.frameCount - 1 && frameCount > shown.frameCount;
      if (isLast) last = canvas.toBuffer('image/png');
      await write(draw(canvas, index++));
    }
    if (last) await writeSequel(job, last, write);
    await writer.writeAudio(await soundOf(job));
    onProgress({ progress: 0.97, phase: 'finishing' });
    await writer.finish();
  } catch (error) {
    await writer.abort();
    throw error;
  }
}

/** What follows the source: its last picture comes alive. */
async function writeSequel(
  job: FramesJob,
  last: Buffer,
  write: (rgba: Uint8Array) => Promise<void>,
): Promise<void> {
  const { width, height, framesPerSecond, frameCount } = job.format;
  const count = frameCount - job.sourceFrames;
  const canvas = createCanvas(width, height);
  const shot = job.plan.shots[0]!;
  const seconds = count / framesPerSecond;
  const paint = createLivingPicture(await loadImage(last), {
    shot,
    seconds,
    width,
    height,
    random: createRandom(job.seed),
  });
  const inlays = createInlays(shot.texts, { width, height, seconds, first: false });
  for (let i = 1; i <= count; i++) {
    const now = i / framesPerSecond;
    paint(canvas, now);
    const rgba = canvas.data();
    for (const inlay of inlays) layInlay(rgba, width, inlay, now);
    await write(rgba);
  }
}

/** What an edit does to each frame: light, air, look, titles. */
function createEdit({ prompt, plan, format, seed }: FramesJob): Draw {
  const { width, height, framesPerSecond, frameCount } = format;
  const facts = readPictureFacts(prompt);
  const shot = editedShot(plan.shots[0]!, facts);
  const seconds = frameCount / framesPerSecond;
  const random = createRandom(seed);
  const grade = createGrade(facts);
  const air = createPictureAir(shot, { width, height, random: random.fork('air') });
  const light = createLight({
    time: shot.time,
    weather: shot.weather,
    mood: shot.mood,
    indoor: false,
    palette: shot.palette.map(rgb),
    attributes: [],
  });
  const look = facts.style ? lookOf(facts.style) : null;
  const pass = look?.prepare({ width, height, random: random.fork('look'), light }) ?? {};
  const size = look?.pixelSize?.(width, height) ?? 1;
  const small = createCanvas(Math.ceil(width / size), Math.ceil(height / size));
  const film = createCanvas(width, height);
  const inlays = createInlays(shot.texts, { width, height, seconds, first: true });
  return (canvas, index) => {
    const ctx = film.getContext('2d');
    const now = index / framesPerSecond;
    ctx.drawImage(canvas, 0, 0);
    if (grade) {
      const pixels = ctx.getImageData(0, 0, width, height);
      grade(new Uint8Array(pixels.data.buffer, pixels.data.byteOffset, pixels.data.byteLength));
      ctx.putImageData(pixels, 0, 0);
    }
    // The air of an edit is there from its first frame on.
    air?.(film, now + 1);
    if (size > 1) {
      small.getContext('2d').drawImage(film, 0, 0, small.width, small.height);
      ctx.imageSmoothingEnabled = false;
      ctx.drawImage(small, 0, 0, small.width * size, small.height * size);
    }
    const moment = { index, seconds: now };
    if (pass.paint) {
      ctx.save();
      pass.paint(ctx, film, moment);
      ctx.restore();
    }
    const rgba = film.data();
    pass.pixels?.(rgba, moment);
    for (const inlay of inlays) layInlay(rgba, width, inlay, now);
    return rgba;
  };
}

/** The shot with nothing in its air but what was asked for. */
function editedShot(shot: Shot, facts: PictureFacts): Shot {
  return {
    ...shot,
    time: facts.time ?? 'afternoon',
    weather: facts.weather ?? { kind: 'clear', intensity: 0.5 },
    effects: [...facts.effects],
    texts: shot.texts.map((text) => ({ ...text, on: text.on === 'caption' ? 'caption' : 'title' })),
  };
}

/** Beds that an edit adds to the sound of a film. */
const AIR_BEDS = new Set(['rain', 'thunder', 'wind', 'snow', 'fireworks', 'fire']);

async function soundOf(job: FramesJob): Promise<Float32Array> {
  const { format, plan, seed, sourceFrames } = job;
  const seconds = format.frameCount / format.framesPerSecond;
  const from = Math.min(sourceFrames, format.frameCount) / format.framesPerSecond;
  const source = await readAudio(job.source);
  if (job.kind === 'extend') {
    const bed = createSoundtrack({ plan, seconds: seconds - from, seed, cues: [] });
    return continueSound(source, bed, { from, seconds });
  }
  const own = source ?? new Float32Array(Math.round(seconds * 48_000) * 2);
  const facts = readPictureFacts(job.prompt);
  const beds = plan.sound.beds.filter((id) => AIR_BEDS.has(id));
  if (beds.length === 0 || (!facts.weather && facts.effects.length === 0)) return own;
  const air = { ...plan, sound: { beds, music: false } };
  return mixed(own, createSoundtrack({ plan: air, seconds, seed, cues: [] }), 0.5);
}
