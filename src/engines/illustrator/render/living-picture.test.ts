import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Image } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { planFor } from '../make-film.ts';
import { CAMERA_MOVES } from '../plan.ts';
import type { CameraMove, Shot } from '../plan.ts';
import { createRandom } from '../random.ts';
import { createLivingPicture } from './living-picture.ts';

const [WIDTH, HEIGHT, SECONDS] = [240, 136, 4];

/** A red post on the sand before a striped sea under the sky. */
async function picture(): Promise<Image> {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const ctx = canvas.getContext('2d');
  const sky = ctx.createLinearGradient(0, 0, 0, HEIGHT);
  sky.addColorStop(0, '#7fb4e6');
  sky.addColorStop(0.45, '#d8e8f2');
  sky.addColorStop(0.46, '#c8ad7a');
  sky.addColorStop(1, '#a98a55');
  ctx.fillStyle = sky;
  ctx.fillRect(0, 0, WIDTH, HEIGHT);
  // A line in the far distance to measure by.
  ctx.fillStyle = '#2e5a2e';
  ctx.fillRect(68, 30, 3, 30);
  ctx.fillStyle = '#d42a1c';
  ctx.fillRect(109, 38, 22, 68);
  return loadImage(canvas.toBuffer('image/png'));
}

function shotOf(move: CameraMove, changes: Partial<Shot> = {}): Shot {
  const [shot] = planFor({
    prompt: 'a post on a beach',
    seconds: SECONDS,
    width: WIDTH,
    height: HEIGHT,
    seed: 1,
  }).shots;
  return { ...shot!, camera: { ...shot!.camera, move }, effects: [], ...changes };
}

async function framesOf(shot: Shot, moments: readonly number[]): Promise<Uint8ClampedArray[]> {
  const size = { width: WIDTH, height: HEIGHT };
  const paint = createLivingPicture(await picture(), {
    shot,
    seconds: SECONDS,
    ...size,
    random: createRandom(1),
  });
  const canvas = createCanvas(WIDTH, HEIGHT);
  return moments.map((seconds) => {
    paint(canvas, seconds);
    return canvas.getContext('2d').getImageData(0, 0, WIDTH, HEIGHT).data;
  });
}

/** Mean column of the pixels of a row that are of a colour. */
function columnOf(
  rgba: Uint8ClampedArray,
  row: number,
  accept: (r: number, g: number, b: number) => boolean,
): number {
  let [sum, count] = [0, 0];
  for (let x = 0; x < WIDTH; x++) {
    const at = 4 * (row * WIDTH + x);
    if (!accept(rgba[at]!, rgba[at + 1]!, rgba[at + 2]!)) continue;
    sum += x;
    count++;
  }
  return sum / count;
}

function difference(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs(a[i]! - b[i]!);
  return sum / a.length;
}

/** The least sum of red, green and blue, where nothing is transparent. */
function darkest(rgba: Uint8ClampedArray): number {
  let least = 765;
  for (let i = 0; i < rgba.length; i += 4)
    least = Math.min(least, rgba[i + 3] === 255 ? rgba[i]! + rgba[i + 1]! + rgba[i + 2]! : 0);
  return least;
}

describe('a picture that comes alive', () => {
  it.each(CAMERA_MOVES)(
    '%s begins with the picture, without a jump, and fills the frame',
    async (move) => {
      const frame = 1 / 24;
      const shot = shotOf(move, { weather: { kind: 'clear', intensity: 0 } });
      const [first, next, third, last] = await framesOf(shot, [0, frame, 2 * frame, 0.4 * SECONDS]);
      const given = createCanvas(WIDTH, HEIGHT);
      given.getContext('2d').drawImage(await picture(), 0, 0);
      expect(
        difference(first!, given.getContext('2d').getImageData(0, 0, WIDTH, HEIGHT).data),
      ).toBe(0);
      expect(difference(first!, next!)).toBeLessThan(difference(next!, third!) + 0.5);
      expect(difference(first!, last!)).toBeGreaterThan(0.05);
      expect(darkest(last!)).toBeGreaterThan(60);
    },
  );

  it('moves the subject before what is behind it, in one piece', async () => {
    const shot = shotOf('orbit', { weather: { kind: 'clear', intensity: 0 } });
    const [first, moved] = await framesOf(shot, [0, SECONDS / 4]);
    const red = (r: number, g: number): boolean => r > 150 && g < 110;
    const green = (r: number, g: number, b: number): boolean => g > r + 20 && g > b + 20;
    const post = (row: number): number => columnOf(moved!, row, red) - columnOf(first!, row, red);
    const line = columnOf(moved!, 45, green) - columnOf(first!, 45, green);
    // The camera closes in a little meanwhile: what is off the middle goes outwards by that.
    expect(Math.abs(post(52) - line)).toBeGreaterThan(0.012 * WIDTH);
    expect(Math.abs(post(48) - post(94))).toBeLessThan(0.008 * WIDTH);
  });

  it.each(['rain', 'snow'] as const)(
    'lets %s fall over it, gently from the first frame',
    async (kind) => {
      const wet = shotOf('static', { weather: { kind, intensity: 0.8 } });
      const dry = shotOf('static', { weather: { kind: 'clear', intensity: 0 } });
      const moments = [0, 1 / 24, 2];
      const [with_, without] = [await framesOf(wet, moments), await framesOf(dry, moments)];
      const added = moments.map((_, i) => difference(with_[i]!, without[i]!));
      expect(added[0]).toBe(0);
      expect(added[1]).toBeLessThan(0.2 * added[2]!);
      expect(added[2]).toBeGreaterThan(0.1);
    },
  );
});
