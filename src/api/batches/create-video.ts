import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { parse } from '../../contract/parse.ts';
import type { NewJob } from '../../jobs/jobs.ts';
import type { JsonObject, VideoRecord } from '../../store/store.ts';
import { ofProject, type ServicesOf } from '../caller.ts';
import { planJob } from '../videos/create.ts';
import type { SharedDependencies } from '../videos/dependencies.ts';

/** After the films that somebody waits for. */
const BATCH_PRIORITY = -1;

/** Creates a video as `POST /v1/videos` does, for a line of a batch. Throws ApiError alike. */
export function createBatchVideo(
  dependencies: SharedDependencies,
  services: ServicesOf,
): (
  projectId: string,
  body: JsonObject,
  onAccepted: NonNullable<NewJob['onAccepted']>,
) => Promise<VideoRecord> {
  const { schemas, compat, storage, uploadDirectory } = dependencies;
  return async (projectId, body, onAccepted) => {
    const own = { ...dependencies, ...ofProject(services, projectId) };
    const params = parse(schemas.create, body, { suggests: compat !== 'strict' });
    let directory: string | null = null;
    try {
      const makeDirectory = async (): Promise<string> =>
        (directory ??= await mkdtemp(path.join(uploadDirectory, 'batch-')));
      const job = await planJob(params, makeDirectory, own);
      try {
        return await own.jobs.create({ ...job, priority: BATCH_PRIORITY, onAccepted });
      } catch (error) {
        if (job.inputReference) await storage.delete(job.inputReference);
        throw error;
      }
    } finally {
      if (directory) await rm(directory, { recursive: true, force: true });
    }
  };
}
