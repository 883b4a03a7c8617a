import { Readable } from 'node:stream';
import { defineEngine, GenerationError, type Engine, type EngineStatus } from 'kinora';

interface Job {
  state: 'waiting' | 'rendering' | 'done' | 'failed';
  /** 0 to 100. */
  percent: number;
  reason?: string;
}

/** An engine over a render service of our own: jobs under ids that we choose, a film when one is done. */
export function createRenderEngine(id: string, baseURL: string): Engine {
  const call = async (path: string, init: RequestInit): Promise<Response | null> => {
    const answer = await fetch(`${baseURL}${path}`, init);
    if (answer.status === 404) return null;
    if (answer.ok) return answer;
    const message = `The render service answered ${answer.status}.`;
    const isPassing = answer.status >= 500;
    throw new GenerationError({ code: 'engine_error', message, retryable: isPassing });
  };

  return defineEngine({
    id,
    // The service keeps its jobs whatever happens to Kinora: they are resumed after a crash.
    durability: 'remote',
    models: () => [
      {
        id: 'draft',
        sizes: ['1280x720', '720x1280'],
        seconds: [4, 8],
        framesPerSecond: 24,
        audio: false,
        inputReference: false,
        sources: [],
        characters: 0,
      },
    ],
    // The id of the video is the id of the job: a start that is repeated finds the job it made before.
    start: async ({ id: job, prompt, width, height, seconds, seed }, { signal }) => {
      const body = JSON.stringify({ prompt, width, height, seconds, seed });
      await call(`/jobs/${job}`, { method: 'PUT', body, signal });
      return { job };
    },
    // What `start` returned is stored before anything else happens, and comes back here.
    poll: async ({ job }, { signal }): Promise<EngineStatus> => {
      const answer = await call(`/jobs/${String(job)}`, { signal });
      if (!answer) return { state: 'lost' };
      const { state, percent, reason } = (await answer.json()) as Job;
      if (state === 'failed') {
        const message = reason ?? 'The scene could not be rendered.';
        return { state: 'failed', error: { code: 'engine_error', message, retryable: true } };
      }
      if (state !== 'done') {
        return { state: 'running', progress: percent / 100, phase: state };
      }
      const film = await call(`/jobs/${String(job)}/film`, { signal });
      if (!film?.body) return { state: 'lost' };
      // Of any container and about the asked shape: it is cut to exactly what was asked afterwards.
      return { state: 'succeeded', output: { file: Readable.fromWeb(film.body) } };
    },
    cancel: async ({ job }, { signal }) => {
      const answer = await call(`/jobs/${String(job)}`, { method: 'DELETE', signal });
      return answer ? 'stopped' : 'too_late';
    },
    health: async (signal) => {
      const isUp = await fetch(`${baseURL}/health`, { signal }).then(
        ({ ok }) => ok,
        () => false,
      );
      return { isUp, problems: isUp ? [] : [`Is the render service running at ${baseURL}?`] };
    },
  });
}
