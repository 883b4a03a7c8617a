import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CreateMultipartUploadCommand,
  ListMultipartUploadsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseStorageUrl } from '../../src/storage/location.ts';
import { createS3Storage } from '../../src/storage/s3.ts';
import { createTestServer } from '../../src/testing/create-test-server.ts';
import { testStorage } from '../../src/testing/test-storage.ts';
import { createCardEngine } from '../card-engine.ts';
import { createTestDatabase } from '../database.ts';
import { missingS3Server, startS3Server, type S3Server } from '../s3-server.ts';

const missing = missingS3Server();
const describeWithServer = missing ? describe.skip : describe;

describeWithServer(`S3${missing ? ` (${missing})` : ''}`, () => {
  let server: S3Server;
  beforeAll(async () => {
    server = await startS3Server();
  });
  afterAll(async () => {
    await server?.[Symbol.asyncDispose]();
  });

  testStorage('S3', async () => ({
    storage: await createS3Storage(parseStorageUrl(await server.url('suite'))),
    [Symbol.asyncDispose]: async () => {},
  }));
  testStorage('S3 below a prefix', async () => ({
    storage: await createS3Storage(parseStorageUrl(await server.url('shared', 'team/films'))),
    [Symbol.asyncDispose]: async () => {},
  }));

  const uploads = async (bucket: string): Promise<number> => {
    const { Uploads = [] } = await server.client.send(
      new ListMultipartUploadsCommand({ Bucket: bucket }),
    );
    return Uploads.length;
  };

  test('a large source that breaks leaves no parts', async () => {
    const bucket = `b${randomUUID().slice(0, 8)}`;
    const storage = await createS3Storage(parseStorageUrl(await server.url(bucket)));
    const chunk = Buffer.alloc(1024 * 1024, 3);
    let partsSeen = 0;
    const source = Readable.from(
      (async function* () {
        for (let sent = 0; sent < 40; sent++) yield chunk;
        partsSeen = await uploads(bucket);
        throw new Error('the source broke');
      })(),
    );
    await expect(storage.put('large', source)).rejects.toThrow('the source broke');
    expect(partsSeen).toBe(1);
    expect(await uploads(bucket)).toBe(0);
    expect(await storage.stat('large')).toBeNull();
  });

  test('uploads that are being written are not taken for abandoned ones', async () => {
    const bucket = `b${randomUUID().slice(0, 8)}`;
    const storage = await createS3Storage(parseStorageUrl(await server.url(bucket)));
    const day = 24 * 60 * 60_000;
    await server.client.send(new CreateMultipartUploadCommand({ Bucket: bucket, Key: 'a' }));
    expect(await storage.discardAbandoned()).toBe(0);
    expect(await uploads(bucket)).toBe(1);
    expect(await storage.discardAbandoned(Date.now() + 2 * day)).toBe(1);
    expect(await uploads(bucket)).toBe(0);
  });

  test('a list of more than a thousand keys is whole', async () => {
    const bucket = `b${randomUUID().slice(0, 8)}`;
    const storage = await createS3Storage(parseStorageUrl(await server.url(bucket, 'p')));
    const keys = Array.from({ length: 1100 }, (_, index) => `many/${index}`);
    for (let from = 0; from < keys.length; from += 50) {
      await Promise.all(
        keys
          .slice(from, from + 50)
          .map((key) =>
            server.client.send(
              new PutObjectCommand({ Bucket: bucket, Key: `p/${key}`, Body: 'x' }),
            ),
          ),
      );
    }
    expect((await Array.fromAsync(storage.list('many/'))).toSorted()).toEqual(keys.toSorted());
  });

  test('films are read from the bucket by signed links, where the operator wants it', async () => {
    const database = await createTestDatabase();
    const url = await server.url(`b${randomUUID().slice(0, 8)}`);
    const kinora = await createTestServer({
      engines: [createCardEngine()],
      settings: { models: 'sora-2=card', database: database.url, storage: `${url}&redirect=true` },
    });
    try {
      const client = new OpenAI({ baseURL: kinora.baseURL, apiKey: 'sk-open' });
      const video = await client.videos.create({ prompt: 'A card' });
      await fetch(`${kinora.baseURL}/videos/${video.id}?wait=30`);
      const content = `${kinora.baseURL}/videos/${video.id}/content`;
      const answer = await fetch(content, { redirect: 'manual' });
      expect(answer.status).toBe(302);
      const { origin } = new URL(answer.headers.get('location')!);
      expect(origin).toBe(server.endpoint);
      const film = await fetch(answer.headers.get('location')!);
      expect(film.headers.get('content-type')).toBe('video/mp4');
      expect(film.headers.get('content-disposition')).toBe(`inline; filename="${video.id}.mp4"`);
      const bytes = Buffer.from(await film.arrayBuffer());
      expect(bytes.subarray(4, 8).toString()).toBe('ftyp');
      // Whoever follows redirects sees no difference, ranges included.
      const part = await fetch(content, { headers: { range: 'bytes=4-7' } });
      expect([part.status, await part.text()]).toEqual([206, 'ftyp']);
      const downloaded = await client.videos.downloadContent(video.id);
      expect(Buffer.from(await downloaded.arrayBuffer()).equals(bytes)).toBe(true);
      const head = await fetch(content, { method: 'HEAD', redirect: 'manual' });
      expect([head.status, head.headers.get('content-length')]).toEqual([200, `${bytes.length}`]);
      const forged = await fetch(answer.headers.get('location')!.replace(/\.mp4/, '.webp'));
      expect(forged.status).toBe(403);
    } finally {
      await kinora.close();
      await database[Symbol.asyncDispose]();
    }
  });

  test('a bucket that is missing or refuses is told to the operator', async () => {
    const url = await server.url('known');
    await expect(createS3Storage(parseStorageUrl(url.replace('known', 'unknown')))).rejects.toThrow(
      /no such bucket/,
    );
    const wrong = url.replace(/secret_access_key=[^&]+/, 'secret_access_key=wrong');
    await expect(createS3Storage(parseStorageUrl(wrong))).rejects.toThrow(/may not use it/);
  });
});
