import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { pipeline } from 'node:stream/promises';
import type { Kinora, VideoContentVariant } from '../client/index.ts';
import type { Terminal } from './command.ts';

/** Downloads a variant to a file, which appears only when it is whole; `-` writes to stdout. */
export async function saveContent(
  client: Kinora,
  videoId: string,
  { variant, output }: { variant: VideoContentVariant; output: string },
  { stdout, signal }: Terminal,
): Promise<void> {
  const response = await client.retrieveVideoContent(videoId, { variant }, { signal });
  const bytes = Readable.fromWeb(response.body as ReadableStream);
  if (output === '-') {
    await pipeline(bytes, stdout, { end: false, signal });
    return;
  }
  const partial = `${output}.part`;
  try {
    await pipeline(bytes, createWriteStream(partial), { signal });
    await rename(partial, output);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
