import { randomUUID } from 'node:crypto';
import { isEndless } from './endless.ts';
import { serveStandIn, type StandIn, type StandInAnswer, type StandInRequest } from './stand-in.ts';
import { testFilm } from './test-film.ts';

export const FAILING = 'FAILING';
export const NO_FILM = 'NO FILM';

export const PROVIDERS = ['google', 'fal', 'replicate', 'xai', 'alibaba', 'minimax'] as const;
export type Provider = (typeof PROVIDERS)[number];

interface Job {
  id: string;
  provider: Provider;
  body: Record<string, unknown>;
  headers: StandInRequest['headers'];
  looks: number;
  isWorking: boolean;
}

export interface CloudStandIn extends StandIn {
  readonly begun: readonly Job[];
  forget(): void;
  /** Replicate's models with more than one output answer with a list. */
  answersWithLists: boolean;
  /** Headers of whoever fetched a film. */
  readonly downloads: StandInRequest['headers'][];
}

const LOOKS = 3;
const REASON = 'worker failed at /srv/worker/run.py on http://10.1.2.3:8000';

/** The wire of six clouds, as their packages expect it; a folder each. */
export async function serveClouds(key: string): Promise<CloudStandIn> {
  const jobs = new Map<string, Job>();
  const begun: Job[] = [];
  const downloads: StandInRequest['headers'][] = [];

  const begin = (provider: Provider, { headers, json }: StandInRequest): Job => {
    const id = randomUUID();
    const job = { id, provider, body: json(), headers, looks: 0, isWorking: true };
    jobs.set(id, job);
    begun.push(job);
    return job;
  };
  const stateOf = (job: Job): 'waiting' | 'running' | 'succeeded' | 'failed' | 'cancelled' => {
    if (!job.isWorking && job.looks < LOOKS) return 'cancelled';
    job.looks += 1;
    const asked = JSON.stringify(job.body);
    if (job.looks < 2) return 'waiting';
    if (isEndless(asked) || job.looks < LOOKS) return 'running';
    job.isWorking = false;
    return asked.includes(FAILING) ? 'failed' : 'succeeded';
  };
  const cancel = (job: Job | undefined): boolean => {
    if (!job?.isWorking) return false;
    job.isWorking = false;
    job.looks = 0;
    return true;
  };

  const standIn = await serveStandIn(async (request): Promise<StandInAnswer> => {
    const { method, path, headers } = request;
    const origin = `http://${headers.host}`;
    const film = (job: Job): string => `${origin}/files/${job.id}.mp4`;
    const [, provider, ...rest] = path.split('/') as [string, Provider | 'files', ...string[]];
    if (provider === 'files') {
      downloads.push(headers);
      const job = begun.find(({ id }) => path.includes(id));
      if (job?.provider === 'google' && headers['x-goog-api-key'] !== key) return { status: 403 };
      const isFilm = !JSON.stringify(job?.body).includes(NO_FILM);
      return { bytes: isFilm ? await testFilm() : Buffer.from('<Error>AccessDenied</Error>') };
    }
    if (!JSON.stringify(headers).includes(key)) {
      return {
        status: 401,
        json: { error: { message: `bad key ${key}`, type: 'auth' }, detail: 'no' },
      };
    }
    const at = rest.join('/');
    const job = [...jobs.values()].find(({ id }) => at.includes(id));
    const isStart = method === 'POST' && !job && !at.includes('/cancel');
    switch (provider) {
      case 'google': {
        if (isStart) return { json: { name: `operations/${begin('google', request).id}` } };
        if (!job)
          return {
            status: 404,
            json: { error: { code: 404, message: 'not found', status: 'NOT_FOUND' } },
          };
        const state = stateOf(job);
        if (state === 'failed')
          return { json: { done: true, error: { code: 13, message: REASON } } };
        if (state !== 'succeeded') return { json: { name: at, done: false } };
        const samples = [{ video: { uri: `${film(job)}?alt=media` } }];
        return {
          json: { done: true, response: { generateVideoResponse: { generatedSamples: samples } } },
        };
      }
      case 'fal': {
        const requests = (id: string): string => `https://queue.fal.run/fal-ai/veo/requests/${id}`;
        if (isStart) {
          const { id } = begin('fal', request);
          return { json: { request_id: id, response_url: requests(id), status: 'IN_QUEUE' } };
        }
        if (!job)
          return { status: 404, json: { detail: 'Not found', error: { message: 'Not found' } } };
        if (method === 'PUT')
          return cancel(job) ? { status: 202, json: {} } : { status: 400, json: {} };
        const state = stateOf(job);
        if (state === 'succeeded') return { json: { video: { url: film(job) }, seed: 1 } };
        const error = { message: REASON, type: 'server' };
        if (state === 'failed') return { status: 422, json: { error, detail: REASON } };
        if (state === 'cancelled')
          return { status: 404, json: { error, detail: 'Request was cancelled' } };
        return { status: 400, json: { detail: 'Request is still in progress' } };
      }
      case 'replicate': {
        const shown = (one: Job, status: string, more: object = {}): StandInAnswer => ({
          json: {
            id: one.id,
            status,
            urls: { get: `${origin}/replicate/predictions/${one.id}` },
            ...more,
          },
        });
        if (isStart) return shown(begin('replicate', request), 'starting');
        if (!job) return { status: 404, json: { detail: 'not found', status: 404 } };
        if (at.endsWith('/cancel'))
          return { status: cancel(job) ? 200 : 409, json: { id: job.id } };
        const output = result.answersWithLists ? [film(job)] : film(job);
        switch (stateOf(job)) {
          case 'succeeded':
            return shown(job, 'succeeded', { output });
          case 'failed':
            return shown(job, 'failed', { error: REASON });
          case 'cancelled':
            return shown(job, 'canceled');
          default:
            return shown(job, 'processing');
        }
      }
      case 'xai': {
        if (isStart) return { json: { request_id: begin('xai', request).id } };
        if (!job) return { status: 404, json: { error: 'not found', code: 'not-found' } };
        const state = stateOf(job);
        if (state === 'failed')
          return { json: { status: 'failed', error: { code: 'internal', message: REASON } } };
        if (state !== 'succeeded')
          return { status: 202, json: { status: 'pending', progress: 10 } };
        return {
          json: {
            status: 'done',
            video: { url: film(job), duration: 4, respect_moderation: true },
          },
        };
      }
      case 'alibaba': {
        const told = (one: Job, task_status: string, more: object = {}): StandInAnswer => ({
          json: { output: { task_id: one.id, task_status, ...more }, request_id: 'r' },
        });
        if (isStart) return told(begin('alibaba', request), 'PENDING');
        if (!job)
          return { status: 404, json: { code: 'NotFound', message: 'no task', request_id: 'r' } };
        if (at.endsWith('/cancel')) {
          // Only what waits can be cancelled.
          const isWaiting = job.looks < 2;
          return isWaiting && cancel(job)
            ? { json: {} }
            : { status: 400, json: { code: 'UnsupportedOperation' } };
        }
        switch (stateOf(job)) {
          case 'succeeded':
            return told(job, 'SUCCEEDED', { video_url: film(job) });
          case 'failed':
            return told(job, 'FAILED', { message: REASON });
          case 'cancelled':
            return told(job, 'CANCELED');
          default:
            return told(job, 'RUNNING');
        }
      }
      case 'minimax': {
        if (isStart) return { json: { task_id: begin('minimax', request).id } };
        if (!job)
          return {
            status: 404,
            json: { type: 'error', error: { type: 'not_found', message: 'no task' } },
          };
        if (method === 'DELETE') return { status: cancel(job) ? 200 : 409, json: {} };
        const state = stateOf(job);
        const status = { waiting: 'queued' }[state as string] ?? state;
        const content = state === 'succeeded' ? { url: film(job) } : null;
        const error = state === 'failed' ? { code: 1, message: REASON } : null;
        return { json: { task: { id: job.id, status, content, error } } };
      }
    }
  });
  const result: CloudStandIn = Object.assign(standIn, {
    begun,
    downloads,
    answersWithLists: false,
    forget: () => jobs.clear(),
  });
  return result;
}
