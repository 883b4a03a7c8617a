import { createHash, type Hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { OutputDigest, UploadName } from '../contract/lease.ts';
import type { BlobInfo, BlobStorage } from '../storage/storage.ts';
import { LeaseError, RefusedError } from './connection.ts';
import type { LeaseClient } from './lease-client.ts';

/** Bytes of one request: what a broken connection costs. */
const PART_BYTES = 8 * 1024 * 1024;
/** Pauses before an upload or download that broke goes on where it ended; any progress begins anew. */
const PAUSES_MS = [200, 1000, 2000, 5000, 10_000, 10_000];

/** The part of storage that an attempt needs, over the server that has it. */
export interface RemoteStorage extends Pick<BlobStorage, 'get' | 'put'> {
  /** What has been uploaded whole, by key. */
  readonly uploaded: ReadonlyMap<string, OutputDigest>;
}

/** @param nameOf under which name the blob of a key is uploaded. */
export function createRemoteStorage(
  client: LeaseClient,
  leaseId: string,
  nameOf: (key: string) => UploadName,
): RemoteStorage {
  const uploaded = new Map<string, OutputDigest>();
  return {
    uploaded,
    get: async (key) => {
      // The first bytes are asked for at once, so that what is missing is known before it is read.
      const first = await client.input(leaseId, key, 0).catch((error: unknown) => {
        if (error instanceof RefusedError && error.status === 404) return null;
        throw error;
      });
      return first && Readable.from(resumed(client, leaseId, key, first), { objectMode: false });
    },
    put: async (key, source): Promise<BlobInfo> => {
      const hash = createHash('sha256');
      const name = nameOf(key);
      const isKept = name.startsWith('kept.');
      // What is to be kept may be put again, when a part of it has arrived already.
      const there = isKept ? await client.outputOffset(leaseId, name) : 0;
      let offset = 0;
      for await (const bytes of parts(source, hash)) {
        if (offset >= there) await upload(client, leaseId, name, { offset, bytes });
        offset += bytes.length;
      }
      const sha256 = hash.digest('hex');
      const digest = { bytes: offset, sha256 };
      uploaded.set(key, digest);
      if (isKept) await client.keepFile(leaseId, name, digest);
      return { size: offset, etag: sha256 };
    },
  };
}

/** Sends one part, however often the connection breaks. */
async function upload(
  client: LeaseClient,
  leaseId: string,
  name: UploadName,
  { offset, bytes }: { offset: number; bytes: Uint8Array<ArrayBuffer> },
): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await client.upload(leaseId, name, { offset, bytes });
      return;
    } catch (error) {
      const pause = PAUSES_MS[tries];
      if (error instanceof LeaseError || pause === undefined) throw error;
      await delay(pause);
      // The part may have arrived although its answer did not.
      const there = await client.outputOffset(leaseId, name).catch((fault: unknown) => {
        if (fault instanceof LeaseError) throw fault;
        return offset;
      });
      if (there === offset + bytes.length) return;
      if (there !== offset) throw error;
    }
  }
}

async function* resumed(
  client: LeaseClient,
  leaseId: string,
  key: string,
  first: Readable,
): AsyncGenerator<Uint8Array> {
  let source: Readable | null = first;
  let offset = 0;
  for (let tries = 0; ;) {
    try {
      source ??= await client.input(leaseId, key, offset);
      for await (const chunk of source as AsyncIterable<Uint8Array>) {
        offset += chunk.length;
        tries = 0;
        yield chunk;
      }
      return;
    } catch (error) {
      source = null;
      const pause = PAUSES_MS[tries++];
      const isFinal = error instanceof LeaseError || error instanceof RefusedError;
      if (isFinal || pause === undefined) throw error;
      await delay(pause);
    }
  }
}

/** The source in pieces of one size but the last, each hashed on its way. */
async function* parts(source: Readable, hash: Hash): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    hash.update(chunk);
    chunks.push(chunk);
    length += chunk.length;
    if (length < PART_BYTES) continue;
    yield Buffer.concat(chunks);
    chunks = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(chunks);
}
