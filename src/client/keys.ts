import type { Page } from '../contract/page.ts';
import type {
  ApiKey,
  ApiKeyCreateParams,
  ApiKeyDeleted,
  ApiKeyWithSecret,
} from '../contract/project.ts';
import type { ListParams } from './batches.ts';
import { Pages } from './pages.ts';
import { pathTo } from './path-to.ts';
import { requestJson, type CallOptions, type Connection } from './request.ts';

/** Of another project than the caller's own, for administrators. */
export interface InProject {
  /** Id of the project. */
  project?: string | undefined;
}

/** `/kinora/v1/keys`: needs a key of the scope `admin`. */
export class Keys {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Makes a key. It is told this once. */
  create(params: ApiKeyCreateParams, options: CallOptions = {}): Promise<ApiKeyWithSecret> {
    const body = params;
    return requestJson(this.#connection, '/kinora/v1/keys', { ...options, method: 'POST', body });
  }

  /** Keys, newest first, without what is secret. */
  list(params: ListParams & InProject = {}, options: CallOptions = {}): Pages<ApiKey> {
    return new Pages((after) =>
      requestJson<Page<ApiKey>>(this.#connection, '/kinora/v1/keys', {
        ...options,
        query: { ...params, ...(after !== undefined && { after }) },
      }),
    );
  }

  /** The key stops to work within seconds. */
  delete(
    keyId: string,
    { project }: InProject = {},
    options: CallOptions = {},
  ): Promise<ApiKeyDeleted> {
    const path = `/kinora/v1${pathTo('keys', keyId)}`;
    return requestJson(this.#connection, path, {
      ...options,
      method: 'DELETE',
      query: { project },
    });
  }
}
