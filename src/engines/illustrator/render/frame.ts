import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import { loadCharacters } from '../actors/cutout/pictures.ts';
import type { Look, LookPass } from '../looks/look.ts';
import { lookOf } from '../looks/registry.ts';
import type { ScenePlan } from '../plan.ts';
import { createRandom } from '../random.ts';
import type { Inlay } from './inlay.ts';
import { createInlays, layInlay } from './inlay.ts';
import { createLivingPicture } from './living-picture.ts';
import { createShotPainter } from './paint-shot.ts';
import type { FilmRequest } from './shot-requests.ts';
import { shotStarts, stageRequestOf } from './shot-requests.ts';
import { linesOf } from './speech.ts';
import type { ShotPainter } from './paint-shot.ts';

/** A film that can be drawn frame by frame, in any order: equal requests give equal frames. */
export interface FilmPainter {
  /** Frame `index` as RGBA, `width` × `height`. Valid until the next call. */
  pixels(index: number): Uint8Array;
}

/** First frame of the scene of every shot: where the first of those began that go on without a cut. */
function sceneStarts(plan: ScenePlan, starts: readonly number[]): number[] {
  let scene = 0;
  return plan.shots.map((shot, i) => (scene = shot.continues ? scene : starts[i]!));
}

/** Paints the moment of a shot, in seconds since it began. */
type Painting = (canvas: Canvas, seconds: number) => void;

interface ShotPainting {
  shot: number;
  paint: Painting;
  /** Null for a given picture. */
  painter: ShotPainter | null;
  pass: LookPass;
  inlays: Inlay[];
}

/** Prepares the drawing of a film; reads the given first frame if there is one. */
export async function createFilmPainter(request: FilmRequest): Promise<FilmPainter> {
  const { plan, format } = request;
  const { width, height, framesPerSecond, frameCount } = format;
  await loadCharacters(request.characters ?? []);
  const picture = request.inputReference === null ? null : await loadImage(request.inputReference);
  const look = lookOf(plan.style);
  const film = createCanvas(width, height);
  const pixelSize = look.pixelSize?.(width, height) ?? 1;
  const world =
    pixelSize === 1
      ? film
      : createCanvas(Math.ceil(width / pixelSize), Math.ceil(height / pixelSize));
  const lines = picture ? [] : linesOf(request);
  const starts = shotStarts(plan, frameCount);
  const scenes = sceneStarts(plan, starts);
  // Only the shot being drawn is kept: its baked bitmaps are what the memory goes to.
  let current: ShotPainting | null = null;
  // Looks that hold a picture for several frames ask for the same one again.
  let last: { shot: number; shown: number; rgba: Uint8Array } | null = null;
  const shotAt = (index: number): number => {
    let shot = 0;
    while (shot < plan.shots.length - 1 && index >= starts[shot + 1]!) shot++;
    return shot;
  };
  const prepare = (shot: number, before: ShotPainting | null): ShotPainting => {
    const seconds = (starts[shot + 1]! - starts[shot]!) / framesPerSecond;
    const inlays = createInlays(plan.shots[shot]!.texts, {
      width,
      height,
      seconds,
      first: shot === 0,
    });
    if (picture) {
      const random = createRandom(request.seed);
      const paint = createLivingPicture(picture, {
        shot: plan.shots[shot]!,
        seconds,
        width,
        height,
        random,
      });
      return { shot, paint, painter: null, pass: {}, inlays };
    }
    const { width: w, height: h } = world;
    // A continuing shot takes over the set of the one before, if that is what was drawn last.
    const follows = before !== null && before.shot === shot - 1 ? before.painter : null;
    const painter = createShotPainter(
      stageRequestOf(request, shot, { width: w, height: h, lines }),
      follows,
    );
    const random = createRandom(request.seed).fork('look');
    return {
      shot,
      paint: painter.paint,
      painter,
      pass: look.prepare({ width, height, random, light: painter.stage.light }),
      inlays,
    };
  };

  return {
    pixels: (index) => {
      const shot = shotAt(index);
      if (current?.shot !== shot) {
        const before = plan.shots[shot]!.continues ? current : null;
        current = null;
        current = prepare(shot, before);
      }
      const shown = picture ? index : heldFrame(index, scenes[shot]!, framesPerSecond, look);
      if (last?.shot === shot && last.shown === shown) return last.rgba;
      const seconds = Math.max(0, (shown - starts[shot]!) / framesPerSecond);
      current.paint(world, seconds);
      const ctx = film.getContext('2d');
      if (world !== film) {
        ctx.imageSmoothingEnabled = false;
        ctx.drawImage(world, 0, 0, world.width * pixelSize, world.height * pixelSize);
      }
      const moment = { index: shown, seconds: (shown - scenes[shot]!) / framesPerSecond };
      if (current.pass.paint) {
        ctx.save();
        current.pass.paint(ctx, film, moment);
        ctx.restore();
      }
      // The pages of the frame before are given back now: fresh ones cost more than most of the drawing,
      // and the collector does not see their weight.
      if (last) release(last.rgba);
      const rgba = film.data();
      current.pass.pixels?.(rgba, moment);
      for (const inlay of current.inlays) layInlay(rgba, width, inlay, seconds);
      last = { shot, shown, rgba };
      return rgba;
    },
  };
}

/** Gives a buffer of pixels back without waiting for the collector; it is empty from then on. */
function release({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}

/** Looks that move at fewer frames per second hold each picture for a while. */
function heldFrame(index: number, start: number, framesPerSecond: number, look: Look): number {
  const hold = Math.max(1, Math.round(framesPerSecond / (look.framesPerSecond ?? framesPerSecond)));
  return start + Math.floor((index - start) / hold) * hold;
}
