import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { VideoContentVariant } from '../contract/video.ts';
import type { Executor } from '../database/database.ts';
import type { EngineOutput } from '../engines/engine.ts';
import type { BlobStorage } from '../storage/storage.ts';
import type { VideoRecord } from '../store/store.ts';
import { findVideo, type Fence } from '../store/videos.ts';

/** Blob keys name the attempt, so that two of them never write to one place. */
export function contentKeys({ id, attempt }: Fence): Record<VideoContentVariant, string> {
  const key = (extension: string): string => `videos/${id}/${attempt}.${extension}`;
  return { video: key('mp4'), thumbnail: key('webp'), spritesheet: key('jpg') };
}

/** Brings the first frame to where the engine may read it; null if there is none. */
export async function fetchInputReference(
  storage: BlobStorage,
  { params }: VideoRecord,
  directory: string,
): Promise<string | null> {
  const key = params.inputReference;
  if (key === null) return null;
  const bytes = await storage.get(key);
  if (!bytes) throw new Error(`The input reference ${key} is gone.`);
  const file = path.join(directory, `input${path.extname(key)}`);
  await pipeline(bytes, createWriteStream(file));
  return file;
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
  storage: BlobStorage,
  keys: Readonly<Record<VideoContentVariant, string>>,
  files: Readonly<Record<VideoContentVariant, string>>,
  signal: AbortSignal,
): Promise<number> {
  const variants = Object.keys(keys) as VideoContentVariant[];
  const infos = await Promise.all(
    variants.map((variant) =>
      storage.put(keys[variant], createReadStream(files[variant], { signal })),
    ),
  );
  return infos.reduce((bytes, { size }) => bytes + size, 0);
}

/** Removes what an attempt has stored, unless it is the one that the record shows. */
export async function discardContent(
  storage: BlobStorage,
  db: Executor,
  fence: Fence,
): Promise<void> {
  const keys = contentKeys(fence);
  const record = await findVideo(db, fence.id);
  if (record?.content?.video === keys.video) return;
  for (const key of Object.values(keys)) await storage.delete(key);
}
