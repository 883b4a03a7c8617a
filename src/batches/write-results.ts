import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Database } from '../database/database.ts';
import type { Files } from '../files/files.ts';
import { listBatchResults, type BatchRecord, type BatchRequestRecord } from '../store/batches.ts';
import type { VideoRecord } from '../store/store.ts';

type Result = BatchRequestRecord & { video: VideoRecord | null };

/** Writes the files of a batch: one of what was made, one of what was not; null for one without lines. */
export async function writeResults(
  batch: BatchRecord,
  {
    database,
    files,
    toVideo,
  }: { database: Database; files(projectId: string): Files; toVideo(record: VideoRecord): object },
): Promise<{ outputFileId: string | null; errorFileId: string | null }> {
  const results = await listBatchResults(database.kysely, batch.id);
  const isMade = ({ video }: Result): boolean => video?.status === 'completed';
  const write = async (kind: 'output' | 'error', chosen: Result[]): Promise<string | null> => {
    if (chosen.length === 0) return null;
    const lines = chosen.map((result) => `${JSON.stringify(resultLine(result, toVideo))}\n`);
    const file = await files(batch.projectId).create(
      {
        filename: `${batch.id}_${kind}.jsonl`,
        purpose: 'batch_output',
        expiresAfterSeconds: batch.outputExpiresAfter,
      },
      Readable.from(lines),
    );
    return file.id;
  };
  return {
    outputFileId: await write('output', results.filter(isMade)),
    errorFileId: await write(
      'error',
      results.filter((result) => !isMade(result)),
    ),
  };
}

function resultLine(
  { batchId, line, customId, video, error }: Result,
  toVideo: (record: VideoRecord) => object,
): object {
  const head = { id: `batch_req_${batchId.slice('batch_'.length)}_${line}`, custom_id: customId };
  if (video) {
    const response = { status_code: 200, request_id: newRequestId(), body: toVideo(video) };
    return { ...head, response, error: video.error };
  }
  if (error) {
    const { status, ...body } = error as { status?: number };
    const response = {
      status_code: status ?? 400,
      request_id: newRequestId(),
      body: { error: body },
    };
    return { ...head, response, error: null };
  }
  const missing = { code: 'not_made', message: 'The video was cancelled or deleted.' };
  return { ...head, response: null, error: missing };
}

/** Every line of the results has been a request of its own, though none that came by HTTP. */
function newRequestId(): string {
  return `req_${randomBytes(16).toString('hex')}`;
}
