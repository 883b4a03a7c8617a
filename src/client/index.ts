import type { Model, ModelList } from '../contract/model.ts';
import type { Page } from '../contract/page.ts';
import type {
  Video,
  VideoContentVariant,
  VideoDeleteResponse,
  VideoError,
  VideoStatus,
} from '../contract/video.ts';
import { VideoFailedError } from './errors.ts';
import { delay, request, type Connection } from './request.ts';

export { ConnectionError, KinoraError, ResponseError, VideoFailedError } from './errors.ts';
export type {
  Model,
  Page,
  Video,
  VideoContentVariant,
  VideoDeleteResponse,
  VideoError,
  VideoStatus,
};

export interface KinoraOptions {
  /** Ends in `/v1`; default `OPENAI_BASE_URL`, else `http://127.0.0.1:8080/v1`. */
  baseURL?: string;
  /** Default `OPENAI_API_KEY`; a server in open mode needs none. */
  apiKey?: string | null;
  fetch?: typeof globalThis.fetch;
  /** Default 2. */
  maxRetries?: number;
}

export interface CreateVideoParams {
  prompt: string;
  model?: string;
  seconds?: string | number;
  size?: string;
  /** An image as a file, or `{ image_url }` with a data URL. */
  input_reference?: Blob | { image_url: string } | { file_id: string };
  input_reference_fit?: 'cover' | 'contain' | 'stretch' | 'strict';
  seed?: number;
  metadata?: Record<string, string>;
}

export interface ListVideosParams {
  after?: string;
  limit?: number;
  order?: 'asc' | 'desc';
}

export interface CallOptions {
  signal?: AbortSignal;
}

/** A client for any server of the Videos API: no dependencies, for Node, browsers, Bun and Deno. */
export class Kinora {
  readonly baseURL: string;
  private readonly connection: Connection;

  constructor(options: KinoraOptions = {}) {
    this.baseURL = options.baseURL ?? environment('OPENAI_BASE_URL') ?? 'http://127.0.0.1:8080/v1';
    this.connection = {
      baseURL: this.baseURL,
      apiKey: options.apiKey ?? environment('OPENAI_API_KEY') ?? null,
      fetch: options.fetch ?? globalThis.fetch.bind(globalThis),
      maxRetries: options.maxRetries ?? 2,
    };
  }

  async createVideo(params: CreateVideoParams, options: CallOptions = {}): Promise<Video> {
    const body = params.input_reference instanceof Blob ? toForm(params) : params;
    return this.json('/videos', { method: 'POST', body, ...options });
  }

  async retrieveVideo(videoId: string, options: CallOptions = {}): Promise<Video> {
    return this.json(videoPath(videoId), options);
  }

  async listVideos(params: ListVideosParams = {}, options: CallOptions = {}): Promise<Page<Video>> {
    return this.json('/videos', { query: { ...params }, ...options });
  }

  /** Every video, page by page. */
  async *allVideos(
    params: ListVideosParams = {},
    options: CallOptions = {},
  ): AsyncGenerator<Video> {
    let page = await this.listVideos(params, options);
    for (;;) {
      yield* page.data;
      if (!page.has_more || page.last_id === null) return;
      page = await this.listVideos({ ...params, after: page.last_id }, options);
    }
  }

  async deleteVideo(videoId: string, options: CallOptions = {}): Promise<VideoDeleteResponse> {
    return this.json(videoPath(videoId), { method: 'DELETE', ...options });
  }

  /** The film, its thumbnail (WebP) or its spritesheet (JPEG), as a response whose body streams. */
  async downloadVideoContent(
    videoId: string,
    params: { variant?: VideoContentVariant } = {},
    options: CallOptions = {},
  ): Promise<Response> {
    return request(this.connection, `${videoPath(videoId)}/content`, {
      query: { variant: params.variant },
      ...options,
    });
  }

  async listModels(options: CallOptions = {}): Promise<ModelList> {
    return this.json('/models', options);
  }

  /**
   * Waits until a video has ended, as often as the server advises.
   *
   * @throws VideoFailedError if it failed.
   */
  async waitForVideo(
    videoId: string,
    options: CallOptions & { onProgress?: (video: Video) => void } = {},
  ): Promise<Video> {
    for (;;) {
      const response = await request(this.connection, videoPath(videoId), options);
      const video = (await response.json()) as Video;
      options.onProgress?.(video);
      if (video.status === 'completed') return video;
      if (video.status === 'failed') throw new VideoFailedError(videoId, video.error!);
      const advised = Number(response.headers.get('openai-poll-after-ms'));
      await delay(advised > 0 ? advised : 1000, options.signal);
    }
  }

  /** Creates a video and waits until it can be downloaded. */
  async createAndWait(
    params: CreateVideoParams,
    options: CallOptions & { onProgress?: (video: Video) => void } = {},
  ): Promise<Video> {
    const video = await this.createVideo(params, options);
    options.onProgress?.(video);
    return this.waitForVideo(video.id, options);
  }

  private async json<T>(path: string, options: Parameters<typeof request>[2]): Promise<T> {
    const response = await request(this.connection, path, options);
    return (await response.json()) as T;
  }
}

function videoPath(videoId: string): string {
  if (videoId === '') throw new TypeError('The video id must not be empty.');
  return `/videos/${encodeURIComponent(videoId)}`;
}

function toForm(params: CreateVideoParams): FormData {
  const form = new FormData();
  for (const [key, value] of Object.entries(params)) {
    if (value === undefined) continue;
    if (value instanceof Blob) form.set(key, value, value instanceof File ? value.name : key);
    else if (typeof value === 'object') {
      for (const [name, text] of Object.entries(value)) form.set(`${key}[${name}]`, String(text));
    } else form.set(key, String(value));
  }
  return form;
}

/** Reads a variable where there are any: browsers have none. */
function environment(name: string): string | undefined {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return process?.env?.[name] || undefined;
}
