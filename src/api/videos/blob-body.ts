import { Readable } from 'node:stream';
import type { BlobReader } from '../../storage/storage.ts';

/**
 * Films are read from end to end: the larger the pieces, the faster. Each reader holds two, so that only
 * so many get large ones: slow readers must not fill the memory.
 */
const LARGE_BYTES = 1024 * 1024;
const SMALL_BYTES = 128 * 1024;
const LARGE_READERS = 32;
/** Large pieces are kept for so long for those who come next. */
const KEPT_MS = 10_000;

let readers = 0;
let kept: Buffer[] = [];
let forgetting: NodeJS.Timeout | undefined;

/**
 * The bytes `start` to `end` of a blob, both included, as the body of an answer. Reads the next piece while
 * one is written, into memory that is used again and again: a film in memory of its own would keep
 * the collector of garbage as busy as everything else together.
 */
export class BlobBody extends Readable {
  readonly #blob: BlobReader;
  readonly #end: number;
  #position: number;
  #reading: Promise<unknown> = Promise.resolve();

  constructor(blob: BlobReader, { start, end }: { start: number; end: number }) {
    super({ read() {} });
    readers += 1;
    this.#blob = blob;
    this.#position = start;
    this.#end = end;
  }

  /** The target must be done with a piece when it says so, as a socket is. */
  override pipe<T extends NodeJS.WritableStream>(target: T): T {
    void this.#pump(target);
    return target;
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    readers -= 1;
    this.#reading
      .catch(() => {})
      .then(() => this.#blob.close())
      .then(() => done(error), done);
  }

  async #pump(target: NodeJS.WritableStream): Promise<void> {
    const size = readers <= LARGE_READERS ? LARGE_BYTES : SMALL_BYTES;
    const pieces = [take(size)];
    try {
      let written: Promise<void> = Promise.resolve();
      for (let turn = 0; this.#position <= this.#end; turn ^= 1) {
        const piece = (pieces[turn] ??= take(size));
        const bytes = await this.#read(piece);
        await written;
        if (this.destroyed) return;
        written = write(target, piece.subarray(0, bytes));
      }
      await written;
      pieces.forEach(give);
      target.end();
      this.push(null);
      this.resume();
    } catch (error) {
      this.destroy(error as Error);
    }
  }

  async #read(piece: Buffer): Promise<number> {
    const most = Math.min(piece.length, this.#end + 1 - this.#position);
    const reading = this.#blob.read(piece.subarray(0, most), this.#position);
    this.#reading = reading;
    const bytes = await reading;
    if (bytes === 0) throw new Error('The blob is shorter than it was');
    this.#position += bytes;
    return bytes;
  }
}

function write(target: NodeJS.WritableStream, piece: Buffer): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  // The next piece is read meanwhile: nobody may be waiting yet.
  promise.catch(() => {});
  target.write(piece, (error) => (error ? reject(error) : resolve()));
  return promise;
}

function take(size: number): Buffer {
  return (size === LARGE_BYTES ? kept.pop() : undefined) ?? Buffer.allocUnsafeSlow(size);
}

function give(piece: Buffer): void {
  if (piece.length !== LARGE_BYTES || kept.length === LARGE_READERS) return;
  kept.push(piece);
  forgetting ??= setTimeout(() => {
    forgetting = undefined;
    kept = [];
  }, KEPT_MS).unref();
}
