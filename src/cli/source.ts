import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Kinora } from '../client/index.ts';
import type { Flag } from './command.ts';
import { findVideoId } from './find-video.ts';

/** Of commands that make a film of a film. */
export const SOURCE_FLAGS: Record<string, Flag> = {
  model: {
    type: 'string',
    short: 'm',
    value: 'MODEL',
    help: 'for a FILE; a film keeps the model that made it',
    complete: 'model',
  },
};

export const SOURCE_NOTES = ['A FILE is an MP4 of your own; it is uploaded.'] as const;

/** A film of the server by its id, or a file to upload. */
export async function findSource(
  client: Kinora,
  text: string,
  signal: AbortSignal,
): Promise<{ id: string } | URL> {
  if (/[./\\]/.test(text) && existsSync(text)) return pathToFileURL(text);
  return { id: await findVideoId(client, text, signal) };
}
