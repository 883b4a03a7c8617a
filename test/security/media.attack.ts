import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFilmWriter } from '../../src/media/encode.ts';
import { i420Size } from '../../src/media/frame.ts';
import { hostileFilms, hostileImages, type HostileFile } from './media-files.ts';
import { expectRefusal, startTarget, type Target } from './target.ts';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';

let target: Target;
let films: HostileFile[] = [];
const images = hostileImages();

beforeAll(async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-film-'));
  const file = path.join(folder, 'film.mp4');
  const format = { width: 320, height: 240, framesPerSecond: 12, frameCount: 24 };
  const writer = await createFilmWriter(file, format, { preset: 'superfast', crf: 40 });
  for (let index = 0; index < format.frameCount; index++) {
    const frame = new Uint8Array(i420Size(320, 240)).map((_, at) => (at * (index + 1)) & 0xff);
    await writer.writeFrame(frame);
  }
  await writer.finish();
  films = hostileFilms(await readFile(file));
  await rm(folder, { recursive: true });
  target = await startTarget('hostile media');
});
afterAll(async () => {
  await target.finish();
});

async function upload(place: string, field: string, file: HostileFile, more: object) {
  const form = new FormData();
  for (const [name, value] of Object.entries(more)) form.append(name, value as string);
  form.append(field, new Blob([Uint8Array.from(file.bytes)], { type: file.type }), file.filename);
  return target.call('POST', place, { body: form });
}

test('there are enough of them', () => {
  expect(images.length + films.length).toBeGreaterThanOrEqual(40);
});

test.each(images.map((file) => [file.name, file] as const))('%s is no picture', async (_, file) => {
  const response = await upload('/v1/videos', 'input_reference', file, { prompt: 'x' });
  await expectRefusal(response, [400, 413]);
});

test('nor is any of them by its bytes in a data URL', async () => {
  for (const { bytes, type } of images.slice(0, 25)) {
    const url = `data:${type};base64,${bytes.toString('base64')}`;
    const body = JSON.stringify({ prompt: 'x', input_reference: { image_url: url } });
    const headers = { 'content-type': 'application/json' };
    await expectRefusal(await target.call('POST', '/v1/videos', { body, headers }), [400, 413]);
  }
});

test('none of them is a film to edit, or a character', async () => {
  for (const file of films) {
    const edit = await upload('/v1/videos/edits', 'video', file, { prompt: 'x' });
    // Some have a frame or two that can be read: then what was asked is begun, and nothing broke.
    if (edit.status !== 200) await expectRefusal(edit, [400, 413]);
    const character = await upload('/v1/videos/characters', 'video', file, { name: 'x' });
    if (character.status !== 200) await expectRefusal(character, [400, 413]);
  }
});

test('a good picture is still one, and nothing is left of the others', async () => {
  const { createCanvas } = await import('@napi-rs/canvas');
  const bytes = createCanvas(640, 360).toBuffer('image/png');
  const file = { name: 'good', bytes, filename: 'a.png', type: 'image/png' };
  const response = await upload('/v1/videos', 'input_reference', file, { prompt: 'A fox' });
  expect(response.status).toBe(200);
  const { id } = (await response.json()) as { id: string };
  await target.call('DELETE', `/v1/videos/${id}`);
  const uploads = await readdir(path.join(target.data, 'uploads'), { recursive: true });
  expect(uploads).toEqual([]);
});
