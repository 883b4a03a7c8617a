import type { FastifyInstance } from 'fastify';
import {
  fileCreateParamsSchema,
  fileDeletedSchema,
  fileListParamsSchema,
  fileObjectSchema,
  type FileCreateParams,
  type FileDeleted,
  type FileListParams,
  type FileObject,
} from '../../contract/file.ts';
import { page, pageSchema, type Page } from '../../contract/page.ts';
import type { Files } from '../../files/files.ts';
import type { FileRecord } from '../../store/files.ts';
import { openUpload } from '../multipart.ts';
import { unixSeconds } from '../unix-seconds.ts';
import { noSuchFile } from './no-such-file.ts';
import { pathId } from '../path-id.ts';
import { downloadedFileSchema } from '../../contract/uploaded-file.ts';

interface ById {
  Params: { file_id: string };
}

/** `/v1/files`: upload, list, retrieve, content, delete. */
export function fileRoutes(app: FastifyInstance): void {
  app.post<{ Body: FileCreateParams }>(
    '/v1/files',
    {
      schema: {
        operationId: 'createFile',
        tags: ['Files'],
        summary: 'Upload a file',
        consumes: ['multipart/form-data'],
        body: fileCreateParamsSchema,
        response: { 200: fileObjectSchema },
      },
    },
    async ({ body, project: { files } }): Promise<FileObject> => {
      const record = await files.create(
        {
          filename: body.file.filename ?? 'file',
          purpose: body.purpose,
          expiresAfterSeconds: body.expires_after?.seconds ?? null,
        },
        openUpload(body.file),
      );
      return toFileObject(record);
    },
  );

  app.get<{ Querystring: FileListParams }>(
    '/v1/files',
    {
      schema: {
        operationId: 'listFiles',
        tags: ['Files'],
        summary: 'List files, newest first',
        querystring: fileListParamsSchema,
        response: { 200: pageSchema(fileObjectSchema) },
      },
    },
    async ({ query, project: { files } }): Promise<Page<FileObject>> => {
      const { limit, order, after, purpose } = query;
      const options = { limit, order, after: after ?? null, purpose: purpose ?? null };
      const { records, hasMore } = await files.list(options);
      return page(records.map(toFileObject), hasMore);
    },
  );

  app.get<ById>(
    '/v1/files/:file_id',
    {
      schema: {
        operationId: 'retrieveFile',
        tags: ['Files'],
        summary: 'Ask for a file',
        params: pathId('file_id'),
        response: { 200: fileObjectSchema },
      },
    },
    async ({ params, project: { files } }): Promise<FileObject> =>
      toFileObject(await find(files, params.file_id)),
  );

  app.get<ById>(
    '/v1/files/:file_id/content',
    {
      schema: {
        operationId: 'downloadFile',
        tags: ['Files'],
        summary: 'Download a file',
        params: pathId('file_id'),
        response: {
          200: {
            description: 'The file as it was uploaded.',
            content: { 'application/octet-stream': { schema: downloadedFileSchema } },
          },
        },
      },
    },
    async ({ params, project: { files } }, reply) => {
      const record = await find(files, params.file_id);
      const bytes = await files.open(record);
      if (!bytes) throw noSuchFile(params.file_id);
      return reply
        .header('content-type', 'application/octet-stream')
        .header('content-length', record.bytes)
        .header('content-disposition', `attachment; filename="${headerSafe(record.filename)}"`)
        .send(bytes);
    },
  );

  app.delete<ById>(
    '/v1/files/:file_id',
    {
      schema: {
        operationId: 'deleteFile',
        tags: ['Files'],
        summary: 'Delete a file',
        params: pathId('file_id'),
        response: { 200: fileDeletedSchema },
      },
    },
    async ({ params: { file_id: id }, project: { files } }): Promise<FileDeleted> => {
      if (!(await files.remove(id))) throw noSuchFile(id);
      return { id, object: 'file', deleted: true };
    },
  );
}

async function find(files: Files, id: string): Promise<FileRecord> {
  const record = await files.retrieve(id);
  if (!record) throw noSuchFile(id);
  return record;
}

function toFileObject(record: FileRecord): FileObject {
  return {
    id: record.id,
    object: 'file',
    bytes: record.bytes,
    created_at: unixSeconds(record.createdAt),
    filename: record.filename,
    purpose: record.purpose as FileObject['purpose'],
    status: 'processed',
    ...(record.expiresAt && { expires_at: unixSeconds(record.expiresAt) }),
  };
}

/** A name from a caller must not end the header, or leave ASCII. */
function headerSafe(filename: string): string {
  return filename.replaceAll(/[^\x20-\x7e]|["\\]/g, '_');
}
