import type { ExpiresAfter, FileDeleted, FileObject, FilePurpose } from '../contract/file.ts';
import type { Page } from '../contract/page.ts';
import { Pages } from './pages.ts';
import { pathTo } from './path-to.ts';
import { request, requestJson, type CallOptions, type Connection } from './request.ts';
import { toBody, toFile, type Uploadable } from './uploads.ts';

export interface CreateFileParams {
  file: Uploadable;
  /** `vision` or `user_data` for reference images, `batch` for the input of a batch. */
  purpose: FilePurpose;
  /** Default: kept. */
  expires_after?: ExpiresAfter | undefined;
}

export interface ListFilesParams {
  after?: string | undefined;
  /** 1 to 10,000. */
  limit?: number | undefined;
  order?: 'asc' | 'desc' | undefined;
  purpose?: string | undefined;
}

/** `/v1/files` */
export class Files {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Uploads a file. */
  async create(
    { file, ...params }: CreateFileParams,
    options: CallOptions = {},
  ): Promise<FileObject> {
    const upload = await toFile(file, 'file', this.#connection.fetch);
    const body = toBody({ ...params, file: upload });
    return requestJson(this.#connection, '/files', { ...options, method: 'POST', body });
  }

  retrieve(fileId: string, options: CallOptions = {}): Promise<FileObject> {
    return requestJson(this.#connection, pathTo('files', fileId), options);
  }

  /** Files, newest first: `await` for a page, `for await` for all. */
  list(params: ListFilesParams = {}, options: CallOptions = {}): Pages<FileObject> {
    return new Pages((after) =>
      requestJson<Page<FileObject>>(this.#connection, '/files', {
        ...options,
        query: { ...params, ...(after !== undefined && { after }) },
      }),
    );
  }

  delete(fileId: string, options: CallOptions = {}): Promise<FileDeleted> {
    return requestJson(this.#connection, pathTo('files', fileId), { ...options, method: 'DELETE' });
  }

  /** The bytes, as a response whose body streams. */
  content(fileId: string, options: CallOptions = {}): Promise<Response> {
    return request(this.#connection, pathTo('files', fileId, 'content'), options);
  }
}
