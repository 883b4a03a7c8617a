import type { FastifyInstance } from 'fastify';
import type { BatchWithCounts } from '../../batches/batches.ts';
import {
  BATCH_MAX_BYTES,
  batchCreateParamsSchema,
  batchSchema,
  type Batch,
  type BatchCreateParams,
} from '../../contract/batch.ts';
import { ApiError } from '../../contract/error.ts';
import { page, pageSchema, type Page } from '../../contract/page.ts';
import { videoListParamsSchema, type VideoListParams } from '../../contract/params.ts';
import type { Files } from '../../files/files.ts';
import { noSuchFile } from '../files/no-such-file.ts';
import { unixSeconds, unixSecondsOrNull } from '../unix-seconds.ts';
import { pathId } from '../path-id.ts';

interface ById {
  Params: { batch_id: string };
}

/** `/v1/batches`: create, list, retrieve, cancel. */
export function batchRoutes(app: FastifyInstance): void {
  app.post<{ Body: BatchCreateParams }>(
    '/v1/batches',
    {
      schema: {
        operationId: 'createBatch',
        tags: ['Batches'],
        summary: 'Begin a batch',
        body: batchCreateParamsSchema,
        response: { 200: batchSchema },
      },
    },
    async ({ body, project: { batches, files } }): Promise<Batch> => {
      await checkInputFile(body.input_file_id, files);
      const batch = await batches.create({
        inputFileId: body.input_file_id,
        metadata: body.metadata ?? null,
        outputExpiresAfter: body.output_expires_after?.seconds ?? null,
      });
      return toBatch(batch);
    },
  );

  app.get<{ Querystring: VideoListParams }>(
    '/v1/batches',
    {
      schema: {
        operationId: 'listBatches',
        tags: ['Batches'],
        summary: 'List batches, newest first',
        querystring: videoListParamsSchema,
        response: { 200: pageSchema(batchSchema) },
      },
    },
    async ({ query: { limit, order, after }, project: { batches } }): Promise<Page<Batch>> => {
      const { records, hasMore } = await batches.list({ limit, order, after: after ?? null });
      return page(records.map(toBatch), hasMore);
    },
  );

  app.get<ById>(
    '/v1/batches/:batch_id',
    {
      schema: {
        operationId: 'retrieveBatch',
        tags: ['Batches'],
        summary: 'Ask for a batch',
        params: pathId('batch_id'),
        response: { 200: batchSchema },
      },
    },
    async ({ params: { batch_id: id }, project: { batches } }): Promise<Batch> =>
      toBatch(known(await batches.retrieve(id), id)),
  );

  app.post<ById>(
    '/v1/batches/:batch_id/cancel',
    {
      schema: {
        operationId: 'cancelBatch',
        tags: ['Batches'],
        summary: 'Stop a batch',
        params: pathId('batch_id'),
        response: { 200: batchSchema },
      },
    },
    async ({ params: { batch_id: id }, project: { batches } }): Promise<Batch> =>
      toBatch(known(await batches.cancel(id), id)),
  );
}

async function checkInputFile(id: string, files: Files): Promise<void> {
  const param = 'input_file_id';
  const file = await files.retrieve(id);
  if (!file) throw noSuchFile(id, param);
  if (file.purpose !== 'batch') {
    throw new ApiError(
      400,
      `The file '${id}' has the purpose '${file.purpose}'. Expected 'batch'.`,
      {
        param,
        code: 'invalid_value',
      },
    );
  }
  if (file.bytes > BATCH_MAX_BYTES) {
    throw new ApiError(400, `The input file is larger than ${BATCH_MAX_BYTES} bytes.`, {
      param,
      code: 'invalid_value',
    });
  }
}

function known(batch: BatchWithCounts | null, id: string): BatchWithCounts {
  if (!batch) throw new ApiError(404, `No batch found with id '${id}'.`);
  return batch;
}

function toBatch(batch: BatchWithCounts): Batch {
  return {
    id: batch.id,
    object: 'batch',
    endpoint: '/v1/videos',
    errors: batch.errors as Batch['errors'],
    input_file_id: batch.inputFileId,
    completion_window: '24h',
    status: batch.status as Batch['status'],
    output_file_id: batch.outputFileId,
    error_file_id: batch.errorFileId,
    created_at: unixSeconds(batch.createdAt),
    in_progress_at: unixSecondsOrNull(batch.inProgressAt),
    expires_at: unixSeconds(batch.expiresAt),
    finalizing_at: unixSecondsOrNull(batch.finalizingAt),
    completed_at: unixSecondsOrNull(batch.completedAt),
    failed_at: unixSecondsOrNull(batch.failedAt),
    expired_at: unixSecondsOrNull(batch.expiredAt),
    cancelling_at: unixSecondsOrNull(batch.cancellingAt),
    cancelled_at: unixSecondsOrNull(batch.cancelledAt),
    request_counts: batch.counts,
    metadata: batch.metadata as Record<string, string> | null,
  };
}
