import type { Page } from '../contract/page.ts';
import type {
  WebhookCreateParams,
  WebhookDelivery,
  WebhookEndpoint,
  WebhookEndpointDeleted,
  WebhookEndpointTestResult,
  WebhookEndpointWithSecret,
  WebhookEventType,
  WebhookEventTypeList,
  WebhookRotateSecretParams,
  WebhookUpdateParams,
} from '../contract/webhook-endpoint.ts';
import type { ListParams } from './batches.ts';
import { Pages } from './pages.ts';
import { pathTo } from './path-to.ts';
import { requestJson, type CallOptions, type Connection } from './request.ts';

const ROOT = 'webhook_endpoints';

/** `/v1/webhook_endpoints` */
export class WebhookEndpoints {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Registers an endpoint. Its signing secret is told this once. */
  create(
    params: WebhookCreateParams,
    options: CallOptions = {},
  ): Promise<WebhookEndpointWithSecret> {
    return this.#post([], options, params);
  }

  retrieve(endpointId: string, options: CallOptions = {}): Promise<WebhookEndpoint> {
    return requestJson(this.#connection, pathTo(ROOT, endpointId), options);
  }

  /** Endpoints, newest first: `await` for a page, `for await` for all. */
  list(params: ListParams = {}, options: CallOptions = {}): Pages<WebhookEndpoint> {
    return this.#pages(pathTo(ROOT), params, options);
  }

  update(
    endpointId: string,
    params: WebhookUpdateParams,
    options: CallOptions = {},
  ): Promise<WebhookEndpoint> {
    return this.#post([endpointId], options, params);
  }

  delete(endpointId: string, options: CallOptions = {}): Promise<WebhookEndpointDeleted> {
    const path = pathTo(ROOT, endpointId);
    return requestJson(this.#connection, path, { ...options, method: 'DELETE' });
  }

  /** A new secret from now on. */
  rotateSecret(
    endpointId: string,
    params: WebhookRotateSecretParams = {},
    options: CallOptions = {},
  ): Promise<WebhookEndpointWithSecret> {
    return this.#post([endpointId, 'rotate_secret'], options, params);
  }

  /** Posts a test event now. @throws BadRequestError if it was not delivered. */
  test(
    endpointId: string,
    params: { event_type: WebhookEventType },
    options: CallOptions = {},
  ): Promise<WebhookEndpointTestResult> {
    return this.#post([endpointId, 'test'], options, params);
  }

  /** What was posted, newest first. */
  deliveries(
    endpointId: string,
    params: ListParams = {},
    options: CallOptions = {},
  ): Pages<WebhookDelivery> {
    return this.#pages(`/kinora/v1${pathTo(ROOT, endpointId, 'deliveries')}`, params, options);
  }

  /** The events that endpoints may subscribe to. */
  eventTypes(options: CallOptions = {}): Promise<WebhookEventTypeList> {
    return requestJson(this.#connection, '/webhook_event_types', options);
  }

  #pages<T>(path: string, params: ListParams, options: CallOptions): Pages<T> {
    return new Pages((after) =>
      requestJson<Page<T>>(this.#connection, path, {
        ...options,
        query: { ...params, ...(after !== undefined && { after }) },
      }),
    );
  }

  #post<T>(segments: string[], options: CallOptions, body: object): Promise<T> {
    const path = pathTo(ROOT, ...segments);
    return requestJson(this.#connection, path, { ...options, method: 'POST', body });
  }
}
