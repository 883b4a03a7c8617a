import type { Model, ModelList } from '../contract/model.ts';
import type { Page } from '../contract/page.ts';
import type { VideoCharacter } from '../contract/character.ts';
import type {
  Video,
  VideoContentVariant,
  VideoDeleteResponse,
  VideoDetails,
  VideoError,
  VideoStatus,
  VideoWithDetails,
} from '../contract/video.ts';
import { Batches } from './batches.ts';
import { Files } from './files.ts';
import type { WaitOptions } from './follow.ts';
import { Keys } from './keys.ts';
import { Models } from './models.ts';
import type { Pages } from './pages.ts';
import { Projects } from './projects.ts';
import { requestJson, type CallOptions, type Connection, type RequestOptions } from './request.ts';
import {
  Videos,
  type ContentParams,
  type CreateCharacterParams,
  type CreateVideoParams,
  type EditVideoParams,
  type ExtendVideoParams,
  type ListVideosParams,
  type RemixVideoParams,
  type RetrieveVideoParams,
} from './videos.ts';
import { WebhookEndpoints } from './webhook-endpoints.ts';
import { Webhooks } from './webhooks.ts';

export {
  AuthenticationError,
  BadRequestError,
  ConnectionError,
  KinoraError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  RequestTimeoutError,
  ResponseError,
  ServerError,
  VideoFailedError,
  WaitTimeoutError,
  WebhookVerificationError,
} from './errors.ts';
export { Pages } from './pages.ts';
export type { Batch } from '../contract/batch.ts';
export type { FileObject } from '../contract/file.ts';
export type { ApiKey, ApiKeyWithSecret, Money, Project } from '../contract/project.ts';
export type { WebhookEndpoint, WebhookEvent } from '../contract/webhook-endpoint.ts';
export type { CreateBatchParams, ListParams } from './batches.ts';
export type { DownloadOptions } from './download.ts';
export type { CreateFileParams, ListFilesParams } from './files.ts';
export type { FollowOptions } from './follow.ts';
export type { Uploadable } from './uploads.ts';
export type { WebhookOptions, WebhookRequest } from './webhooks.ts';
export type {
  CallOptions,
  ContentParams,
  CreateCharacterParams,
  CreateVideoParams,
  EditVideoParams,
  ExtendVideoParams,
  ListVideosParams,
  Model,
  Page,
  RemixVideoParams,
  RequestOptions,
  RetrieveVideoParams,
  Video,
  VideoCharacter,
  VideoContentVariant,
  VideoDeleteResponse,
  VideoDetails,
  VideoError,
  VideoStatus,
  VideoWithDetails,
  WaitOptions,
};

export interface KinoraOptions {
  /** Of the API, with or without `/v1`; default `KINORA_BASE_URL`, then `OPENAI_BASE_URL`, then `http://127.0.0.1:8080/v1`. */
  baseURL?: string | undefined;
  /** Default `KINORA_API_KEY`, then `OPENAI_API_KEY`; null for none: a server in open mode needs none. */
  apiKey?: string | null | undefined;
  /** Of endpoints, to verify webhooks; default `KINORA_WEBHOOK_SECRET`, then `OPENAI_WEBHOOK_SECRET`. */
  webhookSecret?: string | null | undefined;
  fetch?: typeof globalThis.fetch | undefined;
  /** Further tries of a request that may go well next time; default 2. */
  maxRetries?: number | undefined;
  /** Milliseconds for one try until it is answered; default 600,000. */
  timeoutMs?: number | undefined;
  /** Sent with every request. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** False: no POST gets an `Idempotency-Key` by itself. Default true. */
  idempotencyKeys?: boolean | undefined;
}

const TIMEOUT_MS = 600_000;

/** A client for any server of the Videos API: no dependencies, for Node, browsers, Bun and Deno. */
export class Kinora {
  /** Ends in `/v1`. */
  readonly baseURL: string;
  readonly videos: Videos;
  readonly files: Files;
  readonly batches: Batches;
  readonly models: Models;
  readonly webhookEndpoints: WebhookEndpoints;
  readonly webhooks: Webhooks;
  readonly keys: Keys;
  readonly projects: Projects;
  readonly #connection: Connection;

  constructor(options: KinoraOptions = {}) {
    const { baseURL, apiKey, webhookSecret } = options;
    this.baseURL = withVersion(baseURL ?? environment('BASE_URL') ?? 'http://127.0.0.1:8080/v1');
    this.#connection = {
      baseURL: this.baseURL,
      apiKey: apiKey === undefined ? environment('API_KEY') : apiKey,
      fetch: options.fetch ?? globalThis.fetch.bind(globalThis),
      maxRetries: options.maxRetries ?? 2,
      timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
      headers: options.headers ?? {},
      idempotencyKeys: options.idempotencyKeys ?? true,
    };
    this.videos = new Videos(this.#connection);
    this.files = new Files(this.#connection);
    this.batches = new Batches(this.#connection);
    this.models = new Models(this.#connection);
    this.webhookEndpoints = new WebhookEndpoints(this.#connection);
    this.webhooks = new Webhooks(
      webhookSecret === undefined ? environment('WEBHOOK_SECRET') : webhookSecret,
    );
    this.keys = new Keys(this.#connection);
    this.projects = new Projects(this.#connection);
  }

  /** Any other operation: `client.request('/kinora/v1/engines')`. Paths are below the base URL. */
  request<T>(path: string, options: RequestOptions = {}): Promise<T> {
    return requestJson<T>(this.#connection, path, options);
  }

  /** `GET /videos`: `videos.list` */
  listVideos(params?: ListVideosParams, options?: CallOptions): Pages<VideoWithDetails> {
    return this.videos.list(params, options);
  }

  /** `POST /videos`: `videos.create` */
  createVideo(params: CreateVideoParams, options?: CallOptions): Promise<Video> {
    return this.videos.create(params, options);
  }

  /** `GET /videos/{id}`: `videos.retrieve` */
  getVideo(
    videoId: string,
    params?: RetrieveVideoParams,
    options?: CallOptions,
  ): Promise<VideoWithDetails> {
    return this.videos.retrieve(videoId, params, options);
  }

  /** `DELETE /videos/{id}`: `videos.delete` */
  deleteVideo(videoId: string, options?: CallOptions): Promise<VideoDeleteResponse> {
    return this.videos.delete(videoId, options);
  }

  /** `GET /videos/{id}/content`: `videos.downloadContent` */
  retrieveVideoContent(
    videoId: string,
    params?: ContentParams,
    options?: CallOptions,
  ): Promise<Response> {
    return this.videos.downloadContent(videoId, params, options);
  }

  /** `POST /videos/{id}/remix`: `videos.remix` */
  createVideoRemix(
    videoId: string,
    params: RemixVideoParams,
    options?: CallOptions,
  ): Promise<Video> {
    return this.videos.remix(videoId, params, options);
  }

  /** `POST /videos/edits`: `videos.edit` */
  createVideoEdit(params: EditVideoParams, options?: CallOptions): Promise<Video> {
    return this.videos.edit(params, options);
  }

  /** `POST /videos/extensions`: `videos.extend` */
  createVideoExtend(params: ExtendVideoParams, options?: CallOptions): Promise<Video> {
    return this.videos.extend(params, options);
  }

  /** `POST /videos/characters`: `videos.createCharacter` */
  createVideoCharacter(
    params: CreateCharacterParams,
    options?: CallOptions,
  ): Promise<VideoCharacter> {
    return this.videos.createCharacter(params, options);
  }

  /** `GET /videos/characters/{id}`: `videos.getCharacter` */
  getVideoCharacter(characterId: string, options?: CallOptions): Promise<VideoCharacter> {
    return this.videos.getCharacter(characterId, options);
  }

  /** `POST /videos/{id}/cancel`: `videos.cancel` */
  cancelVideo(videoId: string, options?: CallOptions): Promise<Video> {
    return this.videos.cancel(videoId, options);
  }

  /** `POST /videos/{id}/retry`: `videos.retry` */
  retryVideo(videoId: string, options?: CallOptions): Promise<Video> {
    return this.videos.retry(videoId, options);
  }

  /** `GET /models`: `models.list` */
  listModels(options?: CallOptions): Promise<ModelList> {
    return this.models.list(options);
  }

  /** `videos.wait` */
  waitForVideo(videoId: string, options?: WaitOptions): Promise<Video> {
    return this.videos.wait(videoId, options);
  }

  /** `videos.createAndWait` */
  createAndWait(params: CreateVideoParams, options?: CallOptions & WaitOptions): Promise<Video> {
    return this.videos.createAndWait(params, options);
  }
}

/** People leave `/v1` out. */
function withVersion(url: string): string {
  let trimmed = url;
  while (trimmed.endsWith('/')) trimmed = trimmed.slice(0, -1);
  return /^https?:\/\/[^/]+$/i.test(trimmed) ? `${trimmed}/v1` : trimmed;
}

/** Reads a variable where there are any: browsers have none. */
function environment(name: string): string | null {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return process?.env?.[`KINORA_${name}`] || process?.env?.[`OPENAI_${name}`] || null;
}
