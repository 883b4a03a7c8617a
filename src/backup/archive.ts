import type { Readable } from 'node:stream';

/**
 * Tar files, as far as a backup needs them: regular files with plain names, written and read as
 * streams. Any `tar` can list and unpack them.
 */

const BLOCK = 512;
const NAME_MAX = 100;
const PREFIX_MAX = 155;
/** What eleven octal digits can say; larger sizes are written in binary. */
const OCTAL_MAX = 8 ** 11 - 1;

/** The archive is cut off or damaged. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}

/** The header of a file of exactly `size` bytes, which must follow, and then `padding(size)`. */
export function header(name: string, size: number, modifiedAt: Date): Buffer {
  const block = Buffer.alloc(BLOCK);
  const { base, prefix } = splitName(name);
  block.write(base, 0);
  block.write('0000644\0', 100);
  block.write('0000000\0', 108);
  block.write('0000000\0', 116);
  if (size <= OCTAL_MAX) block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  else {
    block.writeUInt8(0x80, 124);
    block.writeBigUInt64BE(BigInt(size), 128);
  }
  const seconds = Math.floor(modifiedAt.getTime() / 1000);
  block.write(`${seconds.toString(8).padStart(11, '0')}\0`, 136);
  block.write('        ', 148);
  block.write('0', 156);
  block.write('ustar\0', 257);
  block.write('00', 263);
  block.write(prefix, 345);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

/** What fills the last block of a file of `size` bytes. */
export function padding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}

/** What ends an archive. */
export function trailer(): Buffer {
  return Buffer.alloc(2 * BLOCK);
}

function splitName(name: string): { base: string; prefix: string } {
  if (name.length <= NAME_MAX) return { base: name, prefix: '' };
  const slash = name.indexOf('/', name.length - NAME_MAX - 1);
  if (slash === -1 || slash > PREFIX_MAX) throw new ArchiveError(`The name is too long: ${name}`);
  return { base: name.slice(slash + 1), prefix: name.slice(0, slash) };
}

export interface ArchivedFile {
  name: string;
  size: number;
  /** Must be read, or left, before the next file is asked for. */
  body: AsyncGenerator<Buffer>;
}

/** @throws ArchiveError if it ends early or is no archive. */
export async function* readArchive(source: Readable): AsyncGenerator<ArchivedFile> {
  const bytes = new ByteReader(source);
  for (;;) {
    const block = await bytes.exactly(BLOCK);
    if (block.every((byte) => byte === 0)) return;
    const { name, size } = readHeader(block);
    let left = size;
    const body = async function* (): AsyncGenerator<Buffer> {
      while (left > 0) {
        const chunk = await bytes.atMost(left);
        left -= chunk.length;
        yield chunk;
      }
    };
    yield { name, size, body: body() };
    while (left > 0) left -= (await bytes.atMost(left)).length;
    await bytes.exactly(padding(size).length);
  }
}

function readHeader(block: Buffer): { name: string; size: number } {
  const text = (from: number, length: number): string => {
    const field = block.subarray(from, from + length);
    const end = field.indexOf(0);
    return field.subarray(0, end === -1 ? length : end).toString('latin1');
  };
  const claimed = Number.parseInt(text(148, 8), 8);
  const sum = block.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  if (claimed !== sum) throw new ArchiveError('This is no backup, or it is damaged.');
  const prefix = text(345, PREFIX_MAX);
  const size =
    block[124] === 0x80 ? Number(block.readBigUInt64BE(128)) : Number.parseInt(text(124, 12), 8);
  return { name: prefix === '' ? text(0, NAME_MAX) : `${prefix}/${text(0, NAME_MAX)}`, size };
}

/** Takes a stream apart into pieces of wanted lengths. */
class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: Readable) {
    this.#chunks = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  /** At least one byte. */
  async atMost(length: number): Promise<Buffer> {
    while (this.#rest.length === 0) {
      const { value, done } = await this.#chunks.next();
      if (done) throw new ArchiveError('The backup is cut off.');
      this.#rest = value;
    }
    const piece = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(piece.length);
    return piece;
  }

  async exactly(length: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for (let left = length; left > 0; left -= pieces.at(-1)!.length) {
      pieces.push(await this.atMost(left));
    }
    return Buffer.concat(pieces);
  }
}
