import type { Readable } from 'node:stream';

/**
 * The port for bytes. A blob is visible only whole: a reader never sees half a write, and a `put`
 * that fails or whose source ends early leaves nothing behind.
 */
export interface BlobStorage {
  /** Stores everything the source yields under the key, replacing what was there. */
  put(key: string, source: Readable): Promise<BlobInfo>;
  /** Size and entity tag, or null if there is no such blob. */
  stat(key: string): Promise<BlobInfo | null>;
  /** Bytes `start` to `end` (both included; whole blob by default), or null if there is no such blob. */
  get(key: string, range?: { start: number; end: number }): Promise<Readable | null>;
  /** For who brings his own memory to read into; null if there is no such blob. Absent where that is no faster. */
  open?(key: string): Promise<BlobReader | null>;
  /**
   * An address from which anybody may read the blob for a while, without asking us again. Absent where
   * there is none, or the operator wants none.
   */
  link?(key: string, as: LinkOptions): Promise<string>;
  /** Removes the blob; a missing one is no error. */
  delete(key: string): Promise<void>;
  /** Every key that begins with the prefix, in no particular order. */
  list(prefix: string): AsyncIterable<string>;
  /**
   * Removes what is left of writes that began long before `now` and never ended, because their
   * process is gone. Resolves to their number.
   */
  discardAbandoned(now?: number): Promise<number>;
}

export interface BlobReader {
  /** Bytes from `position` on, at most as many as fit. Resolves to their number; 0 at the end. */
  read(into: Uint8Array, position: number): Promise<number>;
  close(): Promise<void>;
}

/** What the answer there shall say of the bytes. */
export interface LinkOptions {
  contentType: string;
  contentDisposition: string;
}

export interface BlobInfo {
  /** Bytes. */
  size: number;
  /** Changes whenever the bytes change; without quotes. */
  etag: string;
}

/** Keys are `[a-z0-9_.-]` segments joined by `/`; anything else is refused in one place. */
export function assertBlobKey(key: string): void {
  const segment = /^[a-z0-9_-][a-z0-9_.-]*$/i;
  if (key.length > 400 || !key.split('/').every((part) => segment.test(part))) {
    throw new TypeError(`Not a blob key: '${key}'`);
  }
}
