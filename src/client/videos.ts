import type { VideoCharacter } from '../contract/character.ts';
import type { Page } from '../contract/page.ts';
import type {
  Video,
  VideoContentVariant,
  VideoDeleteResponse,
  VideoWithDetails,
} from '../contract/video.ts';
import { downloadStream, downloadToFile, type DownloadOptions } from './download.ts';
import { follow, wait, type FollowOptions, type WaitOptions } from './follow.ts';
import { Pages } from './pages.ts';
import { pathTo } from './path-to.ts';
import { request, requestJson, type CallOptions, type Connection } from './request.ts';
import { isUploadable, remoteUrl, toBody, toFile, type Uploadable } from './uploads.ts';

/** What `POST /v1/videos` takes. */
export interface CreateVideoParams {
  /** What the film shows: 1 to 32,000 characters. */
  prompt: string;
  /** Default `sora-2`. */
  model?: string | undefined;
  /** Length: 4, 8, 12, 16 or 20; default 4. */
  seconds?: string | number | undefined;
  /** `WIDTHxHEIGHT`; default `720x1280`. */
  size?: string | undefined;
  /** The first frame: an image to upload, a URL that the server fetches, or an uploaded file's id. */
  input_reference?: Uploadable | { image_url: string } | { file_id: string } | undefined;
  /** How an image of another shape is fitted; default `cover`. */
  input_reference_fit?: 'cover' | 'contain' | 'stretch' | 'strict' | undefined;
  /** At most two; their names should stand in the prompt. */
  characters?: { id: string }[] | undefined;
  /** Same prompt, options and seed: same film. */
  seed?: number | undefined;
  /** Up to 16 pairs for the caller's own use. */
  metadata?: Record<string, string> | undefined;
}

export interface ListVideosParams {
  /** Id after which the list begins. */
  after?: string | undefined;
  /** Videos in a page, 0 to 100; default 20. */
  limit?: number | undefined;
  /** Default `desc`: newest first. */
  order?: 'asc' | 'desc' | undefined;
  /** `['details']` adds phase, place in the queue, seed and more. */
  include?: 'details'[] | undefined;
}

export interface RetrieveVideoParams {
  /** Seconds to wait for the end of the job, 0 to 60. */
  wait?: number | undefined;
  include?: 'details'[] | undefined;
}

export interface RemixVideoParams {
  /** What is different. */
  prompt: string;
  metadata?: Record<string, string> | undefined;
}

export interface EditVideoParams extends RemixVideoParams {
  /** A video's id (`video_…` or `{ id }`), or a film to upload. */
  video: string | { id: string } | Uploadable;
  /** For uploads; a film of the server is edited by the model that made it. */
  model?: string | undefined;
}

export interface ExtendVideoParams extends EditVideoParams {
  /** How much longer: 4, 8, 12, 16 or 20. */
  seconds: string | number;
}

export interface CreateCharacterParams {
  /** 1 to 80 characters, as prompts will write it. */
  name: string;
  /** A film that shows it. */
  video: Uploadable;
}

export interface ContentParams {
  /** `video` (MP4, default), `thumbnail` (WebP) or `spritesheet` (JPEG). */
  variant?: VideoContentVariant | undefined;
}

/** `/v1/videos` */
export class Videos {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Begins a film. Repeating a call that seems lost is safe: an idempotency key goes with it. */
  async create(params: CreateVideoParams, options: CallOptions = {}): Promise<Video> {
    const { input_reference: reference, ...rest } = params;
    return this.#post(['videos'], options, {
      ...rest,
      ...(reference !== undefined && { input_reference: await this.#reference(reference) }),
    });
  }

  /** A video as it is now, or when it has ended if that is within `wait` seconds. */
  retrieve(
    videoId: string,
    { wait: seconds, include }: RetrieveVideoParams = {},
    options: CallOptions = {},
  ): Promise<VideoWithDetails> {
    const query = { wait: seconds, 'include[]': include?.[0] };
    return requestJson(this.#connection, pathTo('videos', videoId), { ...options, query });
  }

  /** Videos, newest first: `await` for a page, `for await` for all. */
  list(
    { include, ...params }: ListVideosParams = {},
    options: CallOptions = {},
  ): Pages<VideoWithDetails> {
    return new Pages((after) =>
      requestJson<Page<VideoWithDetails>>(this.#connection, '/videos', {
        ...options,
        query: { ...params, 'include[]': include?.[0], ...(after !== undefined && { after }) },
      }),
    );
  }

  /** Deletes a video and its content; one that is being made is stopped first. */
  delete(videoId: string, options: CallOptions = {}): Promise<VideoDeleteResponse> {
    const method = 'DELETE';
    return requestJson(this.#connection, pathTo('videos', videoId), { ...options, method });
  }

  /** The same film with what the prompt changes. */
  remix(videoId: string, params: RemixVideoParams, options: CallOptions = {}): Promise<Video> {
    return this.#post(['videos', videoId, 'remix'], options, params);
  }

  /** A film of the server, or an upload, with what the prompt changes. */
  async edit({ video, ...params }: EditVideoParams, options: CallOptions = {}): Promise<Video> {
    const source = await this.#source(video);
    return this.#post(['videos', 'edits'], options, { ...params, video: source });
  }

  /** A film that goes on; the new video holds both parts. */
  async extend(
    { video, seconds, ...params }: ExtendVideoParams,
    options: CallOptions = {},
  ): Promise<Video> {
    const body = { ...params, seconds: String(seconds), video: await this.#source(video) };
    return this.#post(['videos', 'extensions'], options, body);
  }

  /** Stops a video that is being made: it ends as `failed` with the code `cancelled`. */
  cancel(videoId: string, options: CallOptions = {}): Promise<Video> {
    return this.#post(['videos', videoId, 'cancel'], options);
  }

  /** A new video from the same request as one that has ended. */
  retry(videoId: string, options: CallOptions = {}): Promise<Video> {
    return this.#post(['videos', videoId, 'retry'], options);
  }

  /** Makes a character from a film that shows it. */
  async createCharacter(
    { name, video }: CreateCharacterParams,
    options: CallOptions = {},
  ): Promise<VideoCharacter> {
    const file = await this.#upload(video, 'character.mp4');
    return this.#post(['videos', 'characters'], options, { name, video: file });
  }

  getCharacter(characterId: string, options: CallOptions = {}): Promise<VideoCharacter> {
    return requestJson(this.#connection, pathTo('videos', 'characters', characterId), options);
  }

  /** The video now and after every change, until it has ended, well or not. See `WaitOptions`. */
  follow(videoId: string, options: FollowOptions = {}): AsyncGenerator<VideoWithDetails> {
    return follow(this.#connection, videoId, options);
  }

  /**
   * Waits until a video is completed. Aborting ends the wait, not the video: `cancel` does that.
   *
   * @throws VideoFailedError, WaitTimeoutError
   */
  wait(videoId: string, options: WaitOptions = {}): Promise<Video> {
    return wait(this.#connection, videoId, options);
  }

  /** Begins a film and waits until it can be downloaded. @throws what `create` and `wait` throw. */
  async createAndWait(
    params: CreateVideoParams,
    options: CallOptions & WaitOptions = {},
  ): Promise<Video> {
    const { onProgress, patienceMs, timeoutMs, ...call } = options;
    const video = await this.create(params, call);
    onProgress?.(video);
    return this.wait(video.id, { onProgress, patienceMs, timeoutMs, signal: options.signal });
  }

  /** The content as a response whose body streams, once: see `download` for one that resumes. */
  downloadContent(
    videoId: string,
    { variant }: ContentParams = {},
    options: CallOptions = {},
  ): Promise<Response> {
    const path = pathTo('videos', videoId, 'content');
    return request(this.#connection, path, { ...options, query: { variant } });
  }

  /**
   * Downloads content into a file (Node, Bun, Deno), which appears when it is whole; a download that
   * broke off goes on where it ended, even that of a process before. Resolves to the number of bytes.
   */
  async download(
    videoId: string,
    { to, variant }: ContentParams & { to: string },
    options: DownloadOptions = {},
  ): Promise<number> {
    const path = pathTo('videos', videoId, 'content');
    return downloadToFile(this.#connection, { path, query: { variant } }, to, options);
  }

  /** Content as a stream that survives broken connections. Errors appear when it is read. */
  downloadStream(
    videoId: string,
    { variant }: ContentParams = {},
    options: DownloadOptions = {},
  ): ReadableStream<Uint8Array> {
    const path = pathTo('videos', videoId, 'content');
    return downloadStream(this.#connection, { path, query: { variant } }, options);
  }

  #post<T>(segments: string[], options: CallOptions, params?: object): Promise<T> {
    const body = params && toBody(params as Record<string, unknown>);
    return requestJson(this.#connection, pathTo(...segments), { ...options, method: 'POST', body });
  }

  async #reference(
    reference: NonNullable<CreateVideoParams['input_reference']>,
  ): Promise<File | object> {
    if (!isUploadable(reference)) return reference;
    const url = remoteUrl(reference);
    // What only this program can reach is sent; for anything else the server goes itself.
    if (url !== null && !url.startsWith('blob:')) return { image_url: url };
    return this.#upload(reference, 'reference');
  }

  async #source(video: EditVideoParams['video']): Promise<File | { id: string }> {
    if (!isUploadable(video)) return { id: video.id };
    if (typeof video === 'string' && /^video_\w+$/.test(video)) return { id: video };
    return this.#upload(video, 'video.mp4');
  }

  #upload(source: Uploadable, name: string): Promise<File> {
    return toFile(source, name, this.#connection.fetch);
  }
}
