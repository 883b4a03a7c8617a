import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { Kinora, Video, VideoContentVariant } from '../client/index.ts';
import { WaitTimeoutError } from '../client/index.ts';
import { integerOf, isOn, textOf, type Call, type Flag, type Terminal } from './command.ts';
import type { Session } from './connect.ts';
import { EXIT } from './exit.ts';
import { shortId } from './find-video.ts';
import { writeJson } from './output.ts';
import { createProgress } from './progress.ts';

/** What every command takes that makes a film. */
export const DELIVERY_FLAGS: Record<string, Flag> = {
  output: {
    type: 'string',
    short: 'o',
    value: 'FILE',
    help: 'where the film is written; - for stdout',
    complete: 'file',
  },
  'no-wait': { type: 'boolean', help: 'print the id and return' },
  timeout: {
    type: 'integer',
    value: 'SECONDS',
    help: 'how long to wait; default: until the end',
    minimum: 1,
  },
  quiet: { type: 'boolean', short: 'q', help: 'no progress' },
  json: { type: 'boolean', help: 'print the video as JSON' },
};

export const EXTENSIONS: Record<VideoContentVariant, string> = {
  video: 'mp4',
  thumbnail: 'webp',
  spritesheet: 'jpg',
};

/** Prints the id of a video that has begun, or waits for it and saves it, as the flags say. */
export async function deliver(
  session: Session,
  begin: () => Promise<Video>,
  call: Call,
  terminal: Terminal,
): Promise<number> {
  const video = await begin();
  if (isOn(call, 'no-wait')) {
    if (session.isPrivate) {
      terminal.stderr.write('No server is running: the film is made when one is (kinora serve).\n');
    }
    if (isOn(call, 'json')) writeJson(terminal, video);
    else terminal.stdout.write(`${video.id}\n`);
    return EXIT.ok;
  }
  const done = await waitFor(session, video, call, terminal);
  const output = outputFile(textOf(call, 'output'), done, 'video');
  await saveContent(session.client, done.id, { variant: 'video', output }, terminal);
  if (isOn(call, 'json')) writeJson(terminal, { ...done, output });
  else if (output !== '-') terminal.stdout.write(`${output}\n`);
  return EXIT.ok;
}

/** Waits with progress. A wait that is given up leaves the video to a server that stays. */
export async function waitFor(
  session: Session,
  video: Video,
  call: Call,
  terminal: Terminal,
): Promise<Video> {
  const { client, isPrivate } = session;
  const progress = createProgress(terminal, { isQuiet: isOn(call, 'quiet') });
  const seconds = integerOf(call, 'timeout');
  progress.update(video);
  try {
    return await client.videos.wait(video.id, {
      signal: terminal.signal,
      onProgress: progress.update,
      ...(seconds !== undefined && { timeoutMs: seconds * 1000 }),
    });
  } catch (error) {
    progress.end();
    if (terminal.signal.aborted || error instanceof WaitTimeoutError) {
      await giveUp(client, video.id, isPrivate, terminal);
    }
    throw error;
  } finally {
    progress.end();
  }
}

async function giveUp(
  client: Kinora,
  id: string,
  isPrivate: boolean,
  { stderr }: Terminal,
): Promise<void> {
  const short = shortId(id);
  if (isPrivate) {
    // Its server ends with this command: nobody would go on.
    await client.videos.cancel(id).catch(() => undefined);
    stderr.write(`Cancelled. Make it again with: kinora retry ${short}\n`);
  } else {
    stderr.write(`${id} is still being made.\n`);
    stderr.write(`Go on waiting: kinora watch ${short} -o FILE. Stop it: kinora cancel ${short}\n`);
  }
}

/** A file named as asked; in a folder that is asked for, or without a wish, after the prompt. */
export function outputFile(
  wish: string | undefined,
  video: Video,
  variant: VideoContentVariant,
): string {
  const name = `${slug(video.prompt ?? 'film')}-${shortId(video.id)}.${EXTENSIONS[variant]}`;
  if (wish === undefined) return name;
  const isFolder = wish.endsWith(path.sep) || (existsSync(wish) && statSync(wish).isDirectory());
  return isFolder ? path.join(wish, name) : wish;
}

/** `A red fox, at dusk!` as `a-red-fox-at-dusk` */
export function slug(text: string): string {
  const words = text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-/, '');
  return words.slice(0, 40).replace(/-$/, '') || 'film';
}

/** Downloads to a file, which appears only when it is whole; `-` writes to stdout. */
export async function saveContent(
  client: Kinora,
  videoId: string,
  { variant, output }: { variant: VideoContentVariant; output: string },
  { stdout, signal }: Terminal,
): Promise<void> {
  if (output === '-') {
    const stream = client.videos.downloadStream(videoId, { variant }, { signal });
    await pipeline(Readable.fromWeb(stream as ReadableStream), stdout, { end: false, signal });
    return;
  }
  await client.videos.download(videoId, { variant, to: output }, { signal });
}
