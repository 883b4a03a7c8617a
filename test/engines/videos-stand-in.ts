import { randomUUID } from 'node:crypto';
import { isEndless } from './endless.ts';
import { serveStandIn, type StandIn, type StandInAnswer, type StandInRequest } from './stand-in.ts';
import { testFilm } from './test-film.ts';

/** Words in a prompt that decide what becomes of the video. */
export const FAILING = 'FAILING';
export const NO_FILM = 'NO FILM';

interface Job {
  id: string;
  fields: Record<string, unknown>;
  image: Buffer | null;
  looks: number;
  isWorking: boolean;
  isDeleted: boolean;
}

export interface VideosStandIn extends StandIn {
  readonly jobs: ReadonlyMap<string, Job>;
  /** Of everything ever begun, also what was forgotten. */
  readonly begun: readonly Job[];
  /** As the process is started anew: all of these servers keep their jobs in memory. */
  forget(): void;
}

export type Behaviour = 'sglang' | 'vllm-omni' | 'litellm' | 'generic';

/** Looks that a film takes: time would make tests slow, or wrong. */
const LOOKS = 3;

/** The leaks and quirks of each, as they were seen or read. */
export async function serveVideos(behaviour: Behaviour, key: string): Promise<VideosStandIn> {
  const jobs = new Map<string, Job>();
  const begun: Job[] = [];
  const profile = PROFILES[behaviour];

  const create = async (request: StandInRequest): Promise<StandInAnswer> => {
    const isMultipart = request.headers['content-type']?.startsWith('multipart/') ?? false;
    const form = isMultipart ? await request.form() : null;
    const image = form?.get('input_reference');
    const fields = form
      ? Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'))
      : request.json();
    const refusal = profile.refuses(fields, { isMultipart, hasImage: image instanceof Blob });
    if (refusal) return refusal;
    const job: Job = {
      id: profile.id(),
      fields,
      image: image instanceof Blob ? Buffer.from(await image.arrayBuffer()) : null,
      looks: 0,
      isWorking: true,
      isDeleted: false,
    };
    jobs.set(job.id, job);
    begun.push(job);
    return { json: profile.show(job, 'queued') };
  };

  const stateOf = (job: Job): string => {
    const prompt = String(job.fields['prompt']);
    if (isEndless(prompt) || job.looks < LOOKS) return job.looks < 2 ? 'queued' : 'in_progress';
    job.isWorking = false;
    return prompt.includes(FAILING) ? 'failed' : 'completed';
  };

  const one = async ({ method, path }: StandInRequest): Promise<StandInAnswer> => {
    const [id, content] = path.slice('/v1/videos/'.length).split('/');
    const job = jobs.get(decodeURIComponent(id!));
    if (!job) return { status: 404, json: profile.fault('Video not found') };
    if (method === 'DELETE') {
      jobs.delete(job.id);
      return profile.deleted(job);
    }
    if (content === undefined) {
      job.looks += 1;
      return { json: profile.show(job, stateOf(job)) };
    }
    const state = stateOf(job);
    if (state === 'failed') return { status: 500, json: profile.fault('Video generation failed') };
    if (state !== 'completed')
      return { status: 404, json: profile.fault('Video still being generated') };
    const isFilm = !String(job.fields['prompt']).includes(NO_FILM);
    return {
      headers: { 'content-type': 'video/mp4' },
      bytes: isFilm ? await testFilm() : Buffer.from('<html>Bad gateway</html>'),
    };
  };

  const standIn = await serveStandIn(async (request) => {
    if (request.headers.authorization !== `Bearer ${key}`) {
      return { status: 401, json: profile.fault(`Incorrect API key provided: ${key}`) };
    }
    if (request.path === '/v1/models') return { json: { object: 'list', data: [] } };
    if (request.path === '/v1/videos' && request.method === 'POST') return create(request);
    if (request.path.startsWith('/v1/videos/')) return one(request);
    return { status: 404, json: profile.fault('Not Found') };
  });
  return Object.assign(standIn, { jobs, begun, forget: () => jobs.clear() });
}

interface Profile {
  id(): string;
  refuses(
    fields: Record<string, unknown>,
    shape: { isMultipart: boolean; hasImage: boolean },
  ): StandInAnswer | null;
  show(job: Job, state: string): object;
  deleted(job: Job): StandInAnswer;
  fault(message: string): object;
}

const TRACE =
  'Generation failed at /home/gpu/sglang/outputs/videos/1.mp4: CUDA error at http://10.0.0.7:30000/worker';

const openai: Profile = {
  id: () => `video_${randomUUID().replaceAll('-', '')}`,
  refuses: ({ prompt, seconds }) => {
    if (!prompt) return { status: 400, json: openai.fault('prompt is required') };
    if (typeof seconds !== 'string') {
      const message =
        "Invalid type for 'seconds': expected one of '4', '8', '12', but got an integer.";
      return { status: 400, json: openai.fault(message) };
    }
    return null;
  },
  show: ({ id, fields, looks }, state) => ({
    id,
    object: 'video',
    status: state,
    progress: state === 'completed' ? 100 : Math.min(looks * 20, 90),
    model: fields['model'],
    seconds: fields['seconds'],
    size: fields['size'],
    error: state === 'failed' ? { code: 'server_error', message: TRACE } : null,
  }),
  deleted: (job) => {
    job.isWorking = false;
    return { json: { id: job.id, object: 'video.deleted', deleted: true } };
  },
  fault: (message) => ({
    error: { message, type: 'invalid_request_error', param: null, code: null },
  }),
};

const PROFILES: Record<Behaviour, Profile> = {
  generic: openai,
  litellm: {
    ...openai,
    // Ids carry the provider, in base64 with its padding.
    id: () => `video_${Buffer.from(`litellm:openai:${randomUUID()}`).toString('base64')}`,
    // A status names the video by another id, without the model, which leads nowhere.
    show: (job, state) => ({
      ...openai.show(job, state),
      ...(job.looks > 0 && { id: `video_${Buffer.from('litellm:openai::').toString('base64')}` }),
    }),
    deleted: () => ({ status: 405, json: { detail: 'Method Not Allowed' } }),
  },
  sglang: {
    id: () => randomUUID().replaceAll('-', ''),
    refuses: ({ prompt, seconds }, { isMultipart, hasImage }) => {
      if (isMultipart && !hasImage) {
        const issue = { loc: ['body', 'input_reference'], msg: 'Field required' };
        return { status: 422, json: { detail: [issue] } };
      }
      if (!prompt) return { status: 400, json: { detail: 'prompt is required' } };
      if (!Number.isInteger(Number(seconds))) {
        const issue = { loc: ['body', 'seconds'], msg: 'Input should be a valid integer' };
        return { status: 422, json: { detail: [issue] } };
      }
      return null;
    },
    show: ({ id, fields }, state) => ({
      id,
      object: 'video',
      model: '/models/Wan2.2-T2V-A14B',
      // Queued for the whole run.
      status: state === 'in_progress' ? 'queued' : state,
      progress: state === 'completed' ? 100 : 0,
      size: fields['size'],
      seconds: '0',
      file_path: `/home/gpu/sglang/outputs/videos/${id}.mp4`,
      ...(state === 'failed' && { error: { message: TRACE } }),
    }),
    // The record goes, the work goes on.
    deleted: (job) => ({ json: { ...PROFILES.sglang.show(job, 'queued'), status: 'deleted' } }),
    fault: (message) => ({ detail: message }),
  },
  'vllm-omni': {
    id: () => `video_gen_${randomUUID().replaceAll('-', '')}`,
    refuses: ({ seconds }, { isMultipart }) => {
      const issue = isMultipart
        ? { loc: ['body', 'seconds'], msg: "String should match pattern '^[1-9]\\d*$'" }
        : { loc: ['body', 'prompt'], msg: 'Field required' };
      const isRight = isMultipart && /^[1-9]\d*$/.test(String(seconds));
      return isRight ? null : { status: 422, json: { detail: [issue] } };
    },
    show: ({ id, fields }, state) => ({
      id,
      object: 'video',
      status: state,
      progress: state === 'completed' ? 100 : 0,
      seconds: fields['seconds'],
      file_name: `${id}.mp4`,
      error:
        state === 'failed'
          ? { code: 'OutOfMemoryError', message: 'CUDA out of memory. Tried' }
          : null,
    }),
    deleted: (job) => {
      job.isWorking = false;
      return { json: { id: job.id, deleted: true, object: 'video.deleted' } };
    },
    fault: (message) => ({ detail: message }),
  },
};
