import { randomUUID } from 'node:crypto';
import { isEndless } from './endless.ts';
import { serveStandIn, type StandIn, type StandInAnswer, type StandInRequest } from './stand-in.ts';
import { testFilm } from './test-film.ts';

export const FAILING = 'FAILING';
export const NO_FILM = 'NO FILM';

interface Job {
  id: string;
  body: Record<string, unknown>;
  looks: number;
  isWorking: boolean;
  isCancelled: boolean;
}

export interface JobServer extends StandIn {
  readonly begun: readonly Job[];
  forget(): void;
}

const LOOKS = 3;

type State = 'queued' | 'running' | 'completed' | 'failed' | 'cancelled';

/** Jobs that go on by one step whenever they are looked at. */
function createJobs() {
  const begun: Job[] = [];
  const known = new Map<string, Job>();
  return {
    begun,
    known,
    begin: (id: string, body: Record<string, unknown>): Job => {
      const job = { id, body, looks: 0, isWorking: true, isCancelled: false };
      begun.push(job);
      known.set(id, job);
      return job;
    },
    look: (job: Job): State => {
      if (job.isCancelled) return 'cancelled';
      job.looks += 1;
      const asked = JSON.stringify(job.body);
      if (job.looks < 2) return 'queued';
      if (isEndless(asked) || job.looks < LOOKS) return 'running';
      job.isWorking = false;
      return asked.includes(FAILING) ? 'failed' : 'completed';
    },
    cancel: (job: Job): void => {
      job.isCancelled = true;
      job.isWorking = false;
    },
  };
}

async function filmFor({ body }: Job): Promise<string> {
  const isFilm = !JSON.stringify(body).includes(NO_FILM);
  return (isFilm ? await testFilm() : Buffer.alloc(3000, 'not a film ')).toString('base64');
}

/**
 * stable-diffusion.cpp's sd-server as it was seen: the film is base64 in the status, progress is not
 * told, what runs cannot be stopped, and this build has no WebM although that is the default.
 */
export async function serveSd(): Promise<JobServer> {
  const jobs = createJobs();
  const shown = async (job: Job, state: State): Promise<StandInAnswer> => ({
    json: {
      id: job.id,
      kind: 'vid_gen',
      status: state === 'running' ? 'generating' : state,
      queue_position: 0,
      result:
        state === 'completed'
          ? {
              output_format: 'avi',
              mime_type: 'video/x-msvideo',
              fps: 16,
              frame_count: 12,
              b64_json: await filmFor(job),
            }
          : null,
      error:
        state === 'failed'
          ? { code: 'generation_failed', message: 'generate_video returned no results' }
          : null,
    },
  });
  const answer = async ({ method, path, json }: StandInRequest): Promise<StandInAnswer> => {
    if (path === '/sdcpp/v1/capabilities') {
      return {
        json: {
          model: { name: 'wan', path: '/models/wan.safetensors' },
          supported_modes: ['vid_gen'],
          output_formats_by_mode: { vid_gen: ['webp', 'avi'] },
          limits: { max_width: 4096, max_height: 4096, max_queue_size: 64 },
        },
      };
    }
    if (method === 'POST' && path === '/sdcpp/v1/vid_gen') {
      const body = json();
      if (body['output_format'] === 'webm')
        return { status: 400, json: { error: 'unsupported output_format' } };
      const { id } = jobs.begin(`job_${randomUUID().replaceAll('-', '')}`, body);
      return {
        status: 202,
        json: { id, kind: 'vid_gen', status: 'queued', poll_url: `/sdcpp/v1/jobs/${id}` },
      };
    }
    const [id, action] = path.slice('/sdcpp/v1/jobs/'.length).split('/');
    const job = jobs.known.get(id!);
    if (!job) return { status: 404, json: { error: 'job not found' } };
    if (action !== 'cancel') return shown(job, jobs.look(job));
    if (!job.isWorking) return { status: 409, json: { error: 'job already ended' } };
    if (job.looks >= 2) {
      return {
        status: 409,
        json: { error: 'job is currently generating and cannot be interrupted yet' },
      };
    }
    jobs.cancel(job);
    return shown(job, 'cancelled');
  };
  const standIn = await serveStandIn(answer);
  return Object.assign(standIn, { begun: jobs.begun, forget: () => jobs.known.clear() });
}

/** A serverless endpoint of RunPod, by its documentation. */
export async function serveRunpod(key: string): Promise<JobServer> {
  const jobs = createJobs();
  const STATES: Record<State, string> = {
    queued: 'IN_QUEUE',
    running: 'IN_PROGRESS',
    completed: 'COMPLETED',
    failed: 'FAILED',
    cancelled: 'CANCELLED',
  };
  const standIn = await serveStandIn(
    async ({ method, path, headers, json }): Promise<StandInAnswer> => {
      if (headers.authorization !== `Bearer ${key}`) return { status: 401 };
      const [, version, endpoint, action, id] = path.split('/');
      if (version !== 'v2' || endpoint !== 'ep1')
        return { status: 404, json: { error: 'no endpoint' } };
      if (action === 'health')
        return { json: { jobs: { inQueue: 0 }, workers: { idle: 1, running: 0 } } };
      if (action === 'run' && method === 'POST') {
        const made = jobs.begin(`${randomUUID()}-e1`, json());
        return { json: { id: made.id, status: 'IN_QUEUE' } };
      }
      const job = jobs.known.get(id!);
      if (!job) return { status: 404, json: { error: 'job not found' } };
      if (action === 'cancel') {
        if (job.isWorking) jobs.cancel(job);
        return { json: { id, status: 'CANCELLED' } };
      }
      const state = jobs.look(job);
      const told = { id, status: STATES[state], delayTime: 10, workerId: 'w1' };
      if (state === 'running') return { json: { ...told, output: { progress: '40%' } } };
      if (state === 'failed') {
        const error = JSON.stringify({
          error_message: 'CUDA out of memory at /workspace/handler.py',
        });
        return { json: { ...told, error } };
      }
      if (state !== 'completed') return { json: told };
      const film = { filename: 'out.mp4', type: 'base64', data: await filmFor(job) };
      return { json: { ...told, executionTime: 100, output: { images: [film] } } };
    },
  );
  return Object.assign(standIn, { begun: jobs.begun, forget: () => jobs.known.clear() });
}
