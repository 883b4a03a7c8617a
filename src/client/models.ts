import type { Model, ModelList } from '../contract/model.ts';
import { pathTo } from './path-to.ts';
import { requestJson, type CallOptions, type Connection } from './request.ts';

/** `/v1/models` */
export class Models {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  list(options: CallOptions = {}): Promise<ModelList> {
    return requestJson(this.#connection, '/models', options);
  }

  retrieve(model: string, options: CallOptions = {}): Promise<Model> {
    return requestJson(this.#connection, pathTo('models', model), options);
  }
}
