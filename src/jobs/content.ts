import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { VideoContentVariant } from '../contract/video.ts';
import type { Executor } from '../database/database.ts';
import type { EngineOutput, EngineRequest } from '../engines/engine.ts';
import type { BlobStorage } from '../storage/storage.ts';
import type { VideoRecord } from '../store/store.ts';
import { findVideo, type Fence } from '../store/videos.ts';
import { EngineFault } from './generate.ts';

const INPUT_GONE = {
  code: 'input_gone',
  message: 'A file that the film begins from is gone.',
  retryable: false,
};

/** Blob keys name the attempt, so that two of them never write to one place. */
export function contentKeys({ id, attempt }: Fence): Record<VideoContentVariant, string> {
  const key = (extension: string): string => `videos/${id}/${attempt}.${extension}`;
  return { video: key('mp4'), thumbnail: key('webp'), spritesheet: key('jpg') };
}

/** Brings the files that a job begins from to where the engine may read them. */
export async function fetchInputs(
  storage: Pick<BlobStorage, 'get'>,
  { kind, params }: Pick<VideoRecord, 'kind' | 'params'>,
  directory: string,
): Promise<Pick<EngineRequest, 'inputReference' | 'source' | 'characters'>> {
  const fetch = async (key: string, name: string): Promise<string> => {
    const bytes = await storage.get(key);
    if (!bytes) throw new EngineFault(INPUT_GONE);
    const file = path.join(directory, `${name}${path.extname(key)}`);
    await pipeline(bytes, createWriteStream(file));
    return file;
  };
  const { inputReference, source, characters } = params;
  return {
    inputReference: inputReference === null ? null : await fetch(inputReference, 'input'),
    source:
      source === null || kind === 'create'
        ? null
        : {
            kind,
            file: await fetch(source.video, 'source'),
            seconds: source.seconds,
            origin: source.origin,
          },
    characters: await Promise.all(
      characters.map(async ({ name, image }, index) => ({
        name,
        image: await fetch(image, `character-${index}`),
      })),
    ),
  };
}

/** The film as a file, whichever way the engine gave it. */
export async function saveOutput(
  { file }: EngineOutput,
  directory: string,
  signal: AbortSignal,
): Promise<string> {
  if (typeof file === 'string') return file;
  const saved = path.join(directory, 'output.mp4');
  await pipeline(file, createWriteStream(saved), { signal });
  return saved;
}

/** Stores all variants; resolves to their bytes together when every one of them is visible. */
export async function storeContent(
  storage: Pick<BlobStorage, 'put'>,
  keys: Readonly<Record<VideoContentVariant, string>>,
  files: Readonly<Record<VideoContentVariant, string>>,
  signal: AbortSignal,
): Promise<number> {
  const variants = Object.keys(keys) as VideoContentVariant[];
  // All of them, also after a failure: what is still being written cannot be discarded.
  const puts = await Promise.allSettled(
    variants.map((variant) =>
      storage.put(keys[variant], createReadStream(files[variant], { signal })),
    ),
  );
  let bytes = 0;
  for (const put of puts) {
    if (put.status === 'rejected') throw put.reason;
    bytes += put.value.size;
  }
  return bytes;
}

/** Removes what an attempt has stored, unless it is the one that the record shows. */
export async function discardContent(
  storage: BlobStorage,
  db: Executor,
  fence: Fence,
): Promise<void> {
  const record = await findVideo(db, fence.id);
  if (record?.content?.video === contentKeys(fence).video) return;
  const prefix = `videos/${fence.id}/${fence.attempt}.`;
  for await (const key of storage.list(prefix)) await storage.delete(key);
}
