import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { ApiError, notFound } from '../../contract/error.ts';
import { UploadedFile } from '../../contract/uploaded-file.ts';
import type { VideoReference } from '../../contract/params.ts';
import type { SourceParams, VideoParams, VideoRecord } from '../../store/store.ts';
import { videoExpired } from './content-errors.ts';
import { chooseModel } from './choose-model.ts';
import type { NamedModel } from '../models/catalog.ts';
import type { VideoRoutesDependencies } from './dependencies.ts';
import { probeUpload } from './probe-upload.ts';

/** A film to begin from: what it is, and who continues it. */
export interface Source {
  /** Null for an upload. */
  id: string | null;
  model: NamedModel;
  modelName: string;
  size: string;
  seed: number | null;
  seconds: number;
  extensions: number;
  origin: SourceParams['origin'];
  /** Who was in it, so that they stay. */
  characters: VideoParams['characters'];
  /** Copies the film to where it belongs to the new job; resolves to the blob's key. */
  copy(): Promise<string>;
}

/**
 * Finds a film of this server, or looks at an upload.
 *
 * @throws ApiError 404 for an unknown id; 400 for one that is not completed or has expired, and for
 * an upload that is no film.
 */
export async function findSource(
  reference: VideoReference,
  { param, model }: { param: string; model: string | undefined },
  dependencies: VideoRoutesDependencies,
): Promise<Source> {
  if (reference instanceof UploadedFile) return fromUpload(reference, model, dependencies);
  const record = await dependencies.jobs.retrieve(reference.id);
  if (!record) throw notFound('Video', reference.id);
  if (record.status !== 'completed') {
    throw new ApiError(400, `Video with id '${record.id}' is not completed.`, {
      param,
      code: 'invalid_value',
    });
  }
  const expired = videoExpired(record, dependencies.retentionSeconds);
  if (expired) throw new ApiError(400, expired.message, { param });
  return fromRecord(record, dependencies);
}

function fromRecord(record: VideoRecord, { models, storage }: VideoRoutesDependencies): Source {
  const { name, model } = chooseModel(models, record.model);
  const isOwn = model.engine === record.engine;
  return {
    id: record.id,
    model,
    modelName: name,
    size: record.size,
    seed: record.seed,
    seconds: Number(record.seconds),
    extensions: record.kind === 'extend' ? (record.params.source?.extensions ?? 0) + 1 : 0,
    origin: isOwn ? { prompt: record.prompt, seed: record.seed, details: record.details } : null,
    characters: record.params.characters,
    copy: async () => {
      const bytes = await storage.get(record.content!.video);
      if (!bytes) throw notFound('Video', record.id);
      const key = `inputs/${randomUUID()}.mp4`;
      await storage.put(key, bytes);
      return key;
    },
  };
}

async function fromUpload(
  upload: UploadedFile,
  modelName: string | undefined,
  { models, media, storage }: VideoRoutesDependencies,
): Promise<Source> {
  const { name, model } = chooseModel(models, modelName);
  const { width, height, seconds } = await probeUpload(upload, media);
  return {
    id: null,
    model,
    modelName: name,
    size: nearestSize(model.sizes, width, height),
    seed: null,
    seconds,
    extensions: 0,
    origin: null,
    characters: [],
    copy: async () => {
      const key = `inputs/${randomUUID()}.mp4`;
      await storage.put(key, createReadStream(upload.path));
      return key;
    },
  };
}

/** The size of the most similar shape, and among those of the most similar area. */
function nearestSize(sizes: readonly string[], width: number, height: number): string {
  const difference = (size: string): number => {
    const [w, h] = size.split('x').map(Number) as [number, number];
    const shape = Math.abs(Math.log(w / h / (width / height)));
    const area = Math.abs(Math.log((w * h) / (width * height)));
    return shape * 10 + area;
  };
  return sizes.toSorted((a, b) => difference(a) - difference(b))[0]!;
}
