import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BlobStorage } from '../storage/storage.ts';

/** A storage for one run of the suite, and how to get rid of it. */
export interface StorageUnderTest extends AsyncDisposable {
  storage: BlobStorage;
}

const BAD_KEYS = [
  '',
  '/',
  'a/',
  '/a',
  'a//b',
  '.',
  '..',
  '../a',
  'a/../b',
  'a/..',
  '.hidden',
  'a/.hidden',
  'a\\b',
  'a b',
  'a\0b',
  'ä',
  'a\n',
  'C:',
  'a'.repeat(401),
];

/** The conformance suite of `BlobStorage`: an adapter's test is one call of this. */
export function testStorage(name: string, createStorage: () => Promise<StorageUnderTest>): void {
  describe(`blob storage: ${name}`, () => {
    let subject: StorageUnderTest;
    let storage: BlobStorage;

    beforeAll(async () => {
      subject = await createStorage();
      storage = subject.storage;
    });
    afterAll(async () => {
      await subject[Symbol.asyncDispose]();
    });

    const put = (key: string, text: string) => storage.put(key, Readable.from([Buffer.from(text)]));
    const read = async (key: string, range?: { start: number; end: number }) => {
      const bytes = await storage.get(key, range);
      return bytes ? (await buffer(bytes)).toString() : null;
    };
    const list = async (prefix: string) => (await Array.fromAsync(storage.list(prefix))).toSorted();

    test('what was put can be read, whole and in ranges', async () => {
      const info = await put('read/a.txt', 'hello world');
      expect(info.size).toBe(11);
      expect(info.etag).toMatch(/^[^"]+$/);
      expect(await storage.stat('read/a.txt')).toEqual(info);
      expect(await read('read/a.txt')).toBe('hello world');
      expect(await read('read/a.txt', { start: 0, end: 4 })).toBe('hello');
      expect(await read('read/a.txt', { start: 6, end: 10 })).toBe('world');
      expect(await read('read/a.txt', { start: 10, end: 10 })).toBe('d');
    });

    test('a blob may be empty, and large', async () => {
      expect((await put('sizes/empty', '')).size).toBe(0);
      expect(await read('sizes/empty')).toBe('');
      const chunk = Buffer.alloc(64 * 1024, 7);
      const chunks = Array.from({ length: 200 }, () => chunk);
      const info = await storage.put('sizes/large', Readable.from(chunks));
      expect(info.size).toBe(200 * chunk.length);
      const bytes = await buffer((await storage.get('sizes/large'))!);
      expect(bytes.length).toBe(info.size);
      expect(bytes.every((byte) => byte === 7)).toBe(true);
    });

    test('what is missing is null, and deleting it no error', async () => {
      expect(await storage.stat('missing/a')).toBeNull();
      expect(await storage.get('missing/a')).toBeNull();
      await storage.delete('missing/a');
      await put('missing/b', 'x');
      expect(await storage.stat('missing/b/c')).toBeNull();
      expect(await storage.get('missing/b/c')).toBeNull();
      expect(await storage.stat('missing')).toBeNull();
      expect(await storage.get('missing')).toBeNull();
    });

    test('a put replaces, and the entity tag tells', async () => {
      const first = await put('replace/a', 'one');
      const second = await put('replace/a', 'two');
      expect(second.size).toBe(first.size);
      expect(second.etag).not.toBe(first.etag);
      expect(await read('replace/a')).toBe('two');
    });

    test('a reader that has begun sees the old bytes to their end', async () => {
      await put('reader/a', 'old bytes');
      const reader = (await storage.get('reader/a'))!;
      await put('reader/a', 'new');
      await storage.delete('reader/a');
      expect((await buffer(reader)).toString()).toBe('old bytes');
    });

    test('a source that fails leaves nothing behind, and the old blob in place', async () => {
      const broken = () =>
        Readable.from(
          (async function* () {
            yield Buffer.from('half of ');
            throw new Error('the source broke');
          })(),
        );
      await expect(storage.put('broken/new', broken())).rejects.toThrow('the source broke');
      expect(await storage.stat('broken/new')).toBeNull();
      expect(await list('broken/')).toEqual([]);

      await put('broken/old', 'whole');
      await expect(storage.put('broken/old', broken())).rejects.toThrow('the source broke');
      expect(await read('broken/old')).toBe('whole');
    });

    test('a blob is invisible until its last byte has come', async () => {
      const { promise: held, resolve: release } = Promise.withResolvers<void>();
      const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
      const source = Readable.from(
        (async function* () {
          yield Buffer.from('first ');
          begin();
          await held;
          yield Buffer.from('last');
        })(),
      );
      const putting = storage.put('whole/a', source);
      await begun;
      expect(await storage.stat('whole/a')).toBeNull();
      expect(await storage.get('whole/a')).toBeNull();
      expect(await list('whole/')).toEqual([]);
      release();
      await putting;
      expect(await read('whole/a')).toBe('first last');
    });

    test('of many puts at once one wins, whole', async () => {
      const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(1000));
      await Promise.all(texts.map((text) => put('race/a', text)));
      expect(texts).toContain(await read('race/a'));
    });

    test('puts and deletes in one folder do not disturb each other', async () => {
      await Promise.all(
        Array.from({ length: 30 }, async (_, index) => {
          await put(`busy/folder/${index}`, 'x');
          if (index % 2 === 0) await storage.delete(`busy/folder/${index}`);
        }),
      );
      expect(await list('busy/')).toHaveLength(15);
    });

    test('a list holds what begins with the prefix, across folders', async () => {
      for (const key of ['list/a/1', 'list/a/2', 'list/ab/1', 'list/b', 'listing'])
        await put(key, key);
      expect(await list('list/a/')).toEqual(['list/a/1', 'list/a/2']);
      expect(await list('list/a')).toEqual(['list/a/1', 'list/a/2', 'list/ab/1']);
      expect(await list('list/')).toEqual(['list/a/1', 'list/a/2', 'list/ab/1', 'list/b']);
      expect(await list('list/zzz')).toEqual([]);
      expect(await list('')).toEqual(expect.arrayContaining(['list/b', 'listing']));
    });

    test.each(BAD_KEYS)('the name %j is refused', async (key) => {
      const error = /Not a blob key/;
      await expect(put(key, 'x')).rejects.toThrow(error);
      await expect(storage.stat(key)).rejects.toThrow(error);
      await expect(storage.get(key)).rejects.toThrow(error);
      await expect(storage.delete(key)).rejects.toThrow(error);
    });
  });
}
