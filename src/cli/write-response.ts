import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { Terminal } from './command.ts';

/** Writes a body to a file, which appears only when it is whole, and prints its name; `-` is stdout. */
export async function writeResponse(
  response: Response,
  output: string,
  { stdout, signal }: Terminal,
): Promise<void> {
  const bytes = Readable.fromWeb(response.body as ReadableStream);
  if (output === '-') {
    await pipeline(bytes, stdout, { end: false, signal });
    return;
  }
  const part = `${output}.part`;
  try {
    await pipeline(bytes, createWriteStream(part), { signal });
    await rename(part, output);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  stdout.write(`${output}\n`);
}
