import { randomUUID } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** Where long strings go, which are media in base64, and how many bytes of them are too many. */
export interface SpillOptions {
  directory: string;
  maxBytes: number;
}

export interface SpilledJson {
  value: unknown;
  /** The file behind a string that was too long for `value`, by the placeholder that stands there. */
  files: ReadonlyMap<string, string>;
}

/** The answer is larger than anything that is expected there. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/** JSON apart from spilled strings is small: statuses, schemas, errors. */
const JSON_MAX_BYTES = 64 * 1024 * 1024;
/** A string longer than this is a film or a picture, if it looks like base64. */
const SPILL_FROM_BYTES = 1024;
const BASE64 = /^(?:data:(?:[\w.+/;=-]|\\\/)*;base64,|(?:[\w+/=-]|\\[/nr]){64})/;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Reads JSON of any size in little memory: long strings are decoded from
 * base64 (bare, or as a `data:` URL) into files of `directory` while they arrive. Without `spill` nothing
 * is written, and such an answer is an error only when all of it is too large.
 *
 * @throws TooLargeError, SyntaxError
 */
export async function readJson(body: Readable, spill: SpillOptions | null): Promise<SpilledJson> {
  const splitter = new Splitter(spill);
  try {
    for await (const chunk of body) await splitter.take(chunk as Buffer);
    return splitter.end();
  } finally {
    body.destroy();
    await splitter.close();
  }
}

/** Finds the strings of a JSON text in pieces of any size. */
class Splitter {
  readonly #spill: SpillOptions | null;
  readonly #files = new Map<string, string>();
  /** Everything but the strings that were spilled. */
  readonly #kept: Buffer[] = [];
  #keptBytes = 0;
  #spilledBytes = 0;
  #isInString = false;
  #isEscaped = false;
  /** The string that is being read, so far. */
  #string: Buffer[] = [];
  #stringBytes = 0;
  /** It is long, and was found to be no base64. */
  #isText = false;
  #sink: Base64Sink | null = null;

  constructor(spill: SpillOptions | null) {
    this.#spill = spill;
  }

  async take(chunk: Buffer): Promise<void> {
    if (!this.#spill) return this.#keep(chunk);
    let start = 0;
    for (let index = 0; index < chunk.length; index += 1) {
      const byte = chunk[index]!;
      if (!this.#isInString) {
        if (byte !== QUOTE) continue;
        this.#keep(chunk.subarray(start, index + 1));
        this.#isInString = true;
        start = index + 1;
      } else if (this.#isEscaped) {
        this.#isEscaped = false;
      } else if (byte === BACKSLASH) {
        this.#isEscaped = true;
      } else if (byte === QUOTE) {
        await this.#extend(chunk.subarray(start, index));
        await this.#endString();
        start = index;
      }
    }
    const rest = chunk.subarray(start);
    if (this.#isInString) await this.#extend(rest);
    else this.#keep(rest);
  }

  end(): SpilledJson {
    const value: unknown = JSON.parse(Buffer.concat(this.#kept).toString());
    return { value, files: this.#files };
  }

  async close(): Promise<void> {
    await this.#sink?.close();
  }

  #keep(bytes: Buffer): void {
    this.#keptBytes += bytes.length;
    if (this.#keptBytes > JSON_MAX_BYTES) throw new TooLargeError('The answer is too large.');
    this.#kept.push(bytes);
  }

  async #extend(bytes: Buffer): Promise<void> {
    if (this.#sink) return this.#write(this.#sink, bytes);
    this.#string.push(bytes);
    this.#stringBytes += bytes.length;
    if (this.#isText || this.#stringBytes <= SPILL_FROM_BYTES) return;
    this.#isText = !BASE64.test(
      Buffer.concat(this.#string).toString('latin1', 0, SPILL_FROM_BYTES),
    );
    if (this.#isText) return;
    this.#sink = await Base64Sink.open(this.#spill!.directory);
    await this.#write(this.#sink, Buffer.concat(this.#string));
    this.#string = [];
  }

  async #write(sink: Base64Sink, bytes: Buffer): Promise<void> {
    this.#spilledBytes += await sink.write(bytes);
    if (this.#spilledBytes > this.#spill!.maxBytes) {
      throw new TooLargeError('The film in the answer is too large.');
    }
  }

  async #endString(): Promise<void> {
    this.#isInString = false;
    this.#isText = false;
    this.#stringBytes = 0;
    if (!this.#sink) {
      for (const part of this.#string) this.#keep(part);
      this.#string = [];
      return;
    }
    const sink = this.#sink;
    this.#sink = null;
    await sink.end();
    const placeholder = randomUUID();
    this.#files.set(placeholder, sink.file);
    this.#keep(Buffer.from(placeholder));
  }
}

/** Base64 in pieces of any size to bytes in a file. */
class Base64Sink {
  readonly file: string;
  readonly #handle: FileHandle;
  /** Characters that do not make a group of four yet. */
  #carry = '';
  #isFirst = true;
  /** A piece ended between a backslash and what it escapes. */
  #isEscape = false;
  #isClosed = false;

  private constructor(file: string, handle: FileHandle) {
    this.file = file;
    this.#handle = handle;
  }

  static async open(directory: string): Promise<Base64Sink> {
    const file = path.join(directory, `spilled-${randomUUID()}`);
    return new Base64Sink(file, await open(file, 'wx'));
  }

  async write(bytes: Buffer): Promise<number> {
    let text = bytes.toString('latin1');
    if (this.#isEscape) text = `\\${text}`;
    this.#isEscape = text.endsWith('\\');
    if (this.#isEscape) text = text.slice(0, -1);
    if (this.#isFirst) {
      this.#isFirst = false;
      // The head of a data: URL; the first piece is longer than any.
      const comma = text.startsWith('data:') ? text.indexOf(',') : -1;
      if (comma >= 0) text = text.slice(comma + 1);
    }
    const clean = this.#carry + text.replace(/\\n|\\r|\\(?=\/)|[^A-Za-z0-9+/=_-]/g, '');
    const whole = clean.length - (clean.length % 4);
    this.#carry = clean.slice(whole);
    return this.#put(clean.slice(0, whole));
  }

  async end(): Promise<void> {
    await this.#put(this.#carry);
    await this.close();
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#handle.close();
  }

  async #put(base64: string): Promise<number> {
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length > 0) await this.#handle.writeFile(bytes);
    return bytes.length;
  }
}
