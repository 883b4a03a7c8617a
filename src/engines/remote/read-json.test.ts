import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readJson, TooLargeError } from './read-json.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'kinora-read-json-'));
});
afterAll(() => rm(directory, { recursive: true }));

/** In pieces of so many bytes. */
function pieces(text: string, size: number): Readable {
  const bytes = Buffer.from(text);
  const count = Math.ceil(bytes.length / size);
  return Readable.from(
    Array.from({ length: count }, (_, index) => bytes.subarray(index * size, (index + 1) * size)),
  );
}

const spill = (maxBytes = 1e6) => ({ directory, maxBytes });

test('any JSON is what JSON.parse makes of it, however it arrives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.integer({ min: 1, max: 40 }), async (value, size) => {
      const text = JSON.stringify(value);
      const read = await readJson(pieces(text, size), spill());
      expect(read.value).toEqual(JSON.parse(text));
      expect(read.files.size).toBe(0);
    }),
  );
});

test.each(['', 'data:video/mp4;base64,'])('a film after %j becomes a file', async (lead) => {
  const film = randomBytes(50_001);
  for (const size of [1, 7, 1000, 65_536]) {
    // Some servers escape slashes and break lines.
    const base64 = film.toString('base64').replaceAll('/', '\\/').replace(/.{76}/g, '$&\\n');
    const text = `{"result": {"b64": "${lead}${base64}", "fps": 16}, "text": "a \\"b\\""}`;
    const { value, files } = await readJson(pieces(text, size), spill());
    const { result, text: told } = value as { result: { b64: string; fps: number }; text: string };
    expect(told).toBe('a "b"');
    expect(result.fps).toBe(16);
    expect((await readFile(files.get(result.b64)!)).equals(film)).toBe(true);
  }
});

test('long text stays text', async () => {
  const log = 'step 1 of 20, all is well\n'.repeat(4000);
  const { value, files } = await readJson(pieces(JSON.stringify({ log }), 5000), spill());
  expect(value).toEqual({ log });
  expect(files.size).toBe(0);
});

test('a film beyond the limit is given up, as is what ends too early', async () => {
  const film = randomBytes(20_000).toString('base64');
  await expect(readJson(pieces(`{"a": "${film}"}`, 100), spill(10_000))).rejects.toThrow(
    TooLargeError,
  );
  await expect(readJson(pieces(`{"a": "${film}`, 100), spill())).rejects.toThrow(SyntaxError);
});

test('without a place for films nothing is written', async () => {
  const before = await readdir(directory);
  const film = randomBytes(20_000).toString('base64');
  const { value } = await readJson(pieces(JSON.stringify({ film }), 999), null);
  expect(value).toEqual({ film });
  expect(await readdir(directory)).toEqual(before);
});
