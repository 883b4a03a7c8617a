import type { Batch } from '../contract/batch.ts';
import type { ExpiresAfter } from '../contract/file.ts';
import type { Page } from '../contract/page.ts';
import { Pages } from './pages.ts';
import { pathTo } from './path-to.ts';
import { requestJson, type CallOptions, type Connection } from './request.ts';

export interface CreateBatchParams {
  /** A file of the purpose `batch`, with one create in each line. */
  input_file_id: string;
  /** Default `/v1/videos`. */
  endpoint?: '/v1/videos' | undefined;
  /** Default `24h`. */
  completion_window?: '24h' | undefined;
  metadata?: Record<string, string> | undefined;
  output_expires_after?: ExpiresAfter | undefined;
}

export interface ListParams {
  after?: string | undefined;
  /** 1 to 100; default 20. */
  limit?: number | undefined;
  order?: 'asc' | 'desc' | undefined;
}

/** `/v1/batches` */
export class Batches {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  create(params: CreateBatchParams, options: CallOptions = {}): Promise<Batch> {
    const body = { endpoint: '/v1/videos', completion_window: '24h', ...params };
    return requestJson(this.#connection, '/batches', { ...options, method: 'POST', body });
  }

  retrieve(batchId: string, options: CallOptions = {}): Promise<Batch> {
    return requestJson(this.#connection, pathTo('batches', batchId), options);
  }

  /** Batches, newest first: `await` for a page, `for await` for all. */
  list(params: ListParams = {}, options: CallOptions = {}): Pages<Batch> {
    return new Pages((after) =>
      requestJson<Page<Batch>>(this.#connection, '/batches', {
        ...options,
        query: { ...params, ...(after !== undefined && { after }) },
      }),
    );
  }

  cancel(batchId: string, options: CallOptions = {}): Promise<Batch> {
    const path = pathTo('batches', batchId, 'cancel');
    return requestJson(this.#connection, path, { ...options, method: 'POST' });
  }
}
