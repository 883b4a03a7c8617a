import { createHash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { UploadName } from '../contract/lease.ts';
import type { BlobStorage } from '../storage/storage.ts';
import type { Fence } from '../store/videos.ts';

/**
 * Files that arrive in parts from a worker far away. Every part is a blob beside the film, named by
 * the file and offset, so that whichever server is asked sees the same, and the sweep knows whose they
 * are.
 */

/** Bytes that are not what they were said to be. */
export class ChecksumError extends Error {
  override readonly name = 'ChecksumError';
}

export interface Part {
  key: string;
  offset: number;
  bytes: number;
}

export interface Digest {
  bytes: number;
  /** In hex. */
  sha256: string;
}

function prefixOf({ id, attempt }: Fence, name: UploadName): string {
  return `videos/${id}/${attempt}.${name}.`;
}

export function partKey(fence: Fence, name: UploadName, offset: number): string {
  return `${prefixOf(fence, name)}${String(offset).padStart(16, '0')}.part`;
}

/** What has arrived, from the first byte without a gap. */
export async function listParts(
  storage: BlobStorage,
  fence: Fence,
  name: UploadName,
): Promise<Part[]> {
  const prefix = prefixOf(fence, name);
  const keys = (await Array.fromAsync(storage.list(prefix))).toSorted();
  const parts: Part[] = [];
  let end = 0;
  for (const key of keys) {
    const offset = Number(key.slice(prefix.length, -'.part'.length));
    const found = await storage.stat(key);
    if (offset !== end || !found) break;
    parts.push({ key, offset, bytes: found.size });
    end += found.size;
  }
  return parts;
}

export function endOf(parts: readonly Part[]): number {
  const last = parts.at(-1);
  return last ? last.offset + last.bytes : 0;
}

/**
 * Stores what the source yields.
 *
 * @throws ChecksumError, and nothing is stored, if it is not what was announced.
 */
export async function putChecked(
  storage: BlobStorage,
  key: string,
  source: Readable,
  announced: Partial<Digest>,
): Promise<number> {
  const check = checking(announced);
  const passing = pipeline(source, check);
  // Heard below through the storage, which sees its source break.
  passing.catch(() => {});
  const { size } = await storage.put(key, check);
  await passing;
  return size;
}

/** The bytes of all parts, one after the other. */
export function joined(storage: BlobStorage, parts: readonly Part[]): Readable {
  return Readable.from(
    (async function* () {
      for (const { key } of parts) {
        const bytes = await storage.get(key);
        if (!bytes) throw new ChecksumError('A part of the output is gone.');
        yield* bytes;
      }
    })(),
    { objectMode: false },
  );
}

/** Passes bytes on, and breaks before its end if they are not those that were announced. */
function checking({ bytes, sha256 }: Partial<Digest>): Transform {
  const hash = createHash('sha256');
  let count = 0;
  const fault = (): ChecksumError | null => {
    if (bytes !== undefined && count !== bytes) {
      return new ChecksumError(`${count} bytes came instead of ${bytes}.`);
    }
    if (sha256 !== undefined && hash.digest('hex') !== sha256) {
      return new ChecksumError('The bytes are not those of the SHA-256 that was given.');
    }
    return null;
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      count += chunk.length;
      hash.update(chunk);
      if (bytes !== undefined && count > bytes) done(fault());
      else done(null, chunk);
    },
    flush: (done) => done(fault()),
  });
}
