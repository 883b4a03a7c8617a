import { setTimeout as pause } from 'node:timers/promises';
import type { ApiClient } from './api-client.ts';
import { Mismatch, Skip } from './case.ts';
import { expectObject, expectStatus } from './expect.ts';
import { file, form } from './form-body.ts';
import { Receiver } from './receiver.ts';
import { expectVideo, hasEnded, type Video } from './video.ts';

export const FILM_PROMPT = 'A red balloon drifting over a green meadow';

export interface Snapshot {
  video: Video;
  /** Header `openai-poll-after-ms`. */
  pollAfter: string | null;
}

export interface Film {
  /** The answer to its creation. */
  created: Video;
  /** Every answer seen while it was made; the last is that of its end. */
  snapshots: Snapshot[];
  /** The last of them: completed. */
  video: Video;
}

export interface Hook {
  receiver: Receiver;
  /** The endpoint's id, for the events of this run. */
  id: string;
  secret: string;
  /** Unix seconds. */
  createdAt: number;
}

/** What many cases need and few should make: one film, its bytes, a webhook endpoint. */
export class Fixtures implements AsyncDisposable {
  readonly #client: ApiClient;
  readonly #timeoutMs: number;
  readonly #made = new Map<string, Promise<unknown>>();
  /** To delete after the case that runs now, and after the run. */
  #ofCase: string[] = [];
  readonly #ofRun: string[] = [];
  readonly #resources = new AsyncDisposableStack();

  constructor(client: ApiClient, timeoutMs: number) {
    this.#client = client;
    this.#timeoutMs = timeoutMs;
  }

  /** The shared film: made of a prompt alone, so everything else has its default. */
  film(): Promise<Film> {
    return this.#once('film', async () => {
      const created = await this.filmCreated();
      const snapshots = await this.watch(created.id);
      const { video } = snapshots.at(-1)!;
      if (video.status !== 'completed') {
        throw new Mismatch('the shared film completed', `${video.status}: ${video.error?.message}`);
      }
      return { created, snapshots, video };
    });
  }

  /** The answer to the creation of the shared film, which may still be in the making. */
  filmCreated(): Promise<Video> {
    return this.#once('film created', async () => {
      // Endpoints must be there before what they are to hear of.
      await this.hook().catch(() => undefined);
      const video = expectVideo(
        await this.#client.post('/videos', { json: { prompt: FILM_PROMPT } }),
      );
      this.#ofRun.push(`/videos/${video.id}`);
      return video;
    });
  }

  filmBytes(): Promise<Buffer> {
    return this.#once('film bytes', async () => {
      const { video } = await this.film();
      const answer = await this.#client.get(`/videos/${video.id}/content`);
      expectStatus(answer, 200);
      return answer.bytes;
    });
  }

  /** The shared film as a file to upload. */
  async filmFile(): Promise<File> {
    return file(await this.filmBytes(), 'film.mp4', 'video/mp4');
  }

  /** A webhook endpoint that points at a receiver of ours; skips if the server takes no such URL. */
  hook(): Promise<Hook> {
    return this.#once('hook', async () => {
      const receiver = await this.receiver();
      const answer = await this.#client.post('/webhook_endpoints', {
        json: {
          name: 'conformance',
          url: `${receiver.origin}/events`,
          event_types: ['video.completed', 'video.failed'],
        },
      });
      if (answer.status === 404 || answer.status === 405) {
        throw new Skip('the server has no webhook endpoints');
      }
      if (answer.status === 400) {
        throw new Skip('the server refuses http webhook endpoints on 127.0.0.1');
      }
      const { id, signing_secret: secret, created_at: createdAt } = expectObject(answer);
      this.#ofRun.push(`/webhook_endpoints/${String(id)}`);
      return { receiver, id: String(id), secret: String(secret), createdAt: Number(createdAt) };
    });
  }

  receiver(): Promise<Receiver> {
    return this.#once('receiver', async () => this.#resources.use(await Receiver.open()));
  }

  /** A character from the shared film, one for each name. */
  character(name = 'Pip'): Promise<{ id: string; name: string }> {
    return this.#once(`character ${name}`, async () => {
      const answer = await this.#client.post('/videos/characters', {
        body: form({ name, video: await this.filmFile() }),
      });
      return expectObject(answer) as { id: string; name: string };
    });
  }

  /** Creates a video that is deleted after the case at the latest. */
  async create(json: Record<string, unknown>): Promise<Video> {
    const video = expectVideo(await this.#client.post('/videos', { json }));
    this.discardLater(`/videos/${video.id}`);
    return video;
  }

  /**
   * A video that takes long to make, for cases that need one which is not ready; deleted when the
   * case is through.
   */
  async withUnfinished<T>(use: (video: Video) => Promise<T>): Promise<T> {
    const video = await this.create({
      prompt: 'A long walk through an old town',
      model: 'sora-2-pro',
      seconds: '12',
      size: '1792x1024',
    });
    try {
      return await use(video);
    } finally {
      await this.#client.delete(`/videos/${video.id}`);
    }
  }

  async uploadFile(
    bytes: Uint8Array,
    name: string,
    type: string,
    purpose: string,
  ): Promise<string> {
    const answer = await this.#client.post('/files', {
      body: form({ purpose, file: file(bytes, name, type) }),
    });
    const id = String(expectObject(answer)['id']);
    this.discardLater(`/files/${id}`);
    return id;
  }

  /** Polls as the server advises until the job has ended. */
  async watch(id: string): Promise<Snapshot[]> {
    const snapshots: Snapshot[] = [];
    const deadline = Date.now() + this.#timeoutMs;
    for (;;) {
      const answer = await this.#client.get(`/videos/${id}`);
      const video = expectVideo(answer);
      const pollAfter = answer.headers.get('openai-poll-after-ms');
      snapshots.push({ video, pollAfter });
      if (hasEnded(video)) return snapshots;
      if (Date.now() > deadline) {
        throw new Mismatch(
          `video ${id} ended within ${this.#timeoutMs / 1000} s`,
          `${video.status}, ${video.progress} %`,
        );
      }
      await pause(Math.min(Number(pollAfter ?? 1000) || 1000, 1000));
    }
  }

  /** Asks until the answer satisfies, at most as long as one wait may take. */
  async until<T>(
    what: string,
    ask: () => Promise<T>,
    satisfies: (value: T) => boolean,
  ): Promise<T> {
    const deadline = Date.now() + this.#timeoutMs;
    for (;;) {
      const value = await ask();
      if (satisfies(value)) return value;
      if (Date.now() > deadline) throw new Mismatch(what, JSON.stringify(value).slice(0, 400));
      await pause(300);
    }
  }

  /** Deletes `path` when the case is through: what stays in the queue would only hold up others. */
  discardLater(path: string): void {
    this.#ofCase.push(path);
  }

  async endCase(): Promise<void> {
    const paths = this.#ofCase;
    this.#ofCase = [];
    await this.#discard(paths);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.endCase();
    await this.#discard(this.#ofRun);
    await this.#resources.disposeAsync();
  }

  /** What is already gone, or may not be deleted, is none of our business here. */
  async #discard(paths: readonly string[]): Promise<void> {
    await Promise.all(paths.map((path) => this.#client.delete(path).catch(() => undefined)));
  }

  #once<T>(name: string, make: () => Promise<T>): Promise<T> {
    const existing = this.#made.get(name) as Promise<T> | undefined;
    if (existing) return existing;
    const made = make();
    this.#made.set(name, made);
    return made;
  }
}
