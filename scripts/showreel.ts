/**
 * The showreel: twelve films, one for each look, each in a place of its own, from the prompts in `showreel.json`.
 *
 *   npm run showreel                          films (MP4, 1280x720), stills (PNG) and the picture of them all
 *   npm run showreel -- --stills              only the stills and the picture
 *   npm run showreel -- --only forest,reef    some of them, without the picture
 *
 * More flags: `--out DIR` (default `out/showreel`), `--seconds 4`, `--picture FILE.webp` (default in DIR).
 * Exits with 1 if a film failed or shows next to nothing.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { createCanvas, ImageData } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import { z } from 'zod';
import { planFor } from '../src/engines/illustrator/make-film.ts';
import { makeFilm } from '../src/engines/illustrator/render/film.ts';
import type { FilmRequest } from '../src/engines/illustrator/render/shot-requests.ts';
import { createFilmPainter } from '../src/engines/illustrator/render/frame.ts';

const reelSchema = z.array(
  z.strictObject({
    name: z.string(),
    prompt: z.string(),
    /** The individual that the film shows. */
    seed: z.int().default(1),
    /** Moment of the still, as a share of the film. */
    still: z.number().min(0).max(1).default(0.5),
  }),
);

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'out/showreel' },
    stills: { type: 'boolean', default: false },
    only: { type: 'string' },
    seconds: { type: 'string', default: '4' },
    picture: { type: 'string' },
  },
});

const FRAME = { width: 1280, height: 720 };
const CELL = { width: 480, height: 270, columns: 3 };
/** Standard deviation of brightness, 0 to 127, under which a picture is as good as empty. */
const LEAST_CONTRAST = 8;

function requestOf(film: z.output<typeof reelSchema>[number]): FilmRequest {
  const seconds = Number(values.seconds);
  return {
    plan: planFor({ prompt: film.prompt, seconds, ...FRAME, seed: film.seed }),
    format: { ...FRAME, framesPerSecond: 24, frameCount: Math.round(seconds * 24) },
    seed: film.seed,
    detail: 'standard',
    inputReference: null,
  };
}

async function stillOf(request: FilmRequest, share: number): Promise<Canvas> {
  const painter = await createFilmPainter(request);
  const pixels = painter.pixels(Math.round(share * (request.format.frameCount - 1)));
  const canvas = createCanvas(FRAME.width, FRAME.height);
  const image = new ImageData(new Uint8ClampedArray(pixels), FRAME.width, FRAME.height);
  canvas.getContext('2d').putImageData(image, 0, 0);
  return canvas;
}

/** Standard deviation of the brightness of every 97th pixel. */
function contrastOf(canvas: Canvas): number {
  const { data } = canvas.getContext('2d').getImageData(0, 0, FRAME.width, FRAME.height);
  const tones: number[] = [];
  for (let at = 0; at < data.length; at += 4 * 97)
    tones.push(0.3 * data[at]! + 0.59 * data[at + 1]! + 0.11 * data[at + 2]!);
  const mean = tones.reduce((a, b) => a + b, 0) / tones.length;
  return Math.sqrt(tones.reduce((sum, tone) => sum + (tone - mean) ** 2, 0) / tones.length);
}

function pictureOf(stills: readonly Canvas[]): Canvas {
  const { width, height, columns } = CELL;
  const picture = createCanvas(columns * width, Math.ceil(stills.length / columns) * height);
  const ctx = picture.getContext('2d');
  ctx.imageSmoothingQuality = 'high';
  stills.forEach((still, i) => {
    const [x, y] = [(i % columns) * width, Math.floor(i / columns) * height];
    ctx.drawImage(still, x, y, width, height);
  });
  return picture;
}

const list = path.join(import.meta.dirname, 'showreel.json');
const reel = reelSchema.parse(JSON.parse(await readFile(list, 'utf8')));
const only = values.only?.split(',');
const chosen = reel.filter(({ name }) => !only || only.includes(name));
await mkdir(values.out, { recursive: true });

const stills: Canvas[] = [];
let failed = 0;
for (const film of chosen) {
  const file = path.join(values.out, film.name);
  const request = requestOf(film);
  const { style, shots, not_shown } = request.plan;
  try {
    const started = performance.now();
    if (!values.stills) await makeFilm({ ...request, file: `${file}.mp4` });
    const took = (performance.now() - started) / 1000;
    const still = await stillOf(request, film.still);
    stills.push(still);
    await writeFile(`${file}.png`, still.toBuffer('image/png'));
    const empty = contrastOf(still) < LEAST_CONTRAST;
    if (empty) failed++;
    console.log(
      `${film.name}: ${style}, ${shots[0]!.environment.kind}` +
        (values.stills ? '' : `, ${took.toFixed(1)} s`) +
        (not_shown.length > 0
          ? `, not shown: ${not_shown.map(({ text }) => text).join(', ')}`
          : '') +
        (empty ? ', EMPTY' : ''),
    );
  } catch (error) {
    failed++;
    console.error(`${film.name}:`, error);
  }
}
if (!only) {
  const picture = values.picture ?? path.join(values.out, 'showreel.webp');
  await writeFile(picture, pictureOf(stills).toBuffer('image/webp', 84));
  console.log(picture);
}
console.log(`${chosen.length - failed} passed, ${failed} failed, 0 skipped`);
if (failed > 0) process.exitCode = 1;
