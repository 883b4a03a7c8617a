import { z } from 'zod';
import type { Engine, EngineHealth, EngineStatus, ModelCapabilities } from '../engine.ts';
import type { Client } from '../remote/client.ts';
import { conformSchema } from '../remote/conform-schema.ts';
import { estimatedProgress } from '../remote/estimated.ts';
import { failedJob, faultOf, startFault, UpstreamError } from '../remote/faults.ts';
import { FILM_MAX_BYTES, filmAt } from '../remote/film-stream.ts';
import { findFilms } from '../remote/find-films.ts';
import { healthAfter } from '../remote/health.ts';
import { inputOf, type InputModel } from '../remote/model-input.ts';

export interface RunpodModel extends InputModel {
  capabilities: ModelCapabilities;
  usualSeconds: number | undefined;
}

export interface RunpodParts {
  id: string;
  /** Of one endpoint: `https://api.runpod.ai/v2/abc123`. */
  client: Client;
  models: ReadonlyMap<string, RunpodModel>;
  mediaHosts: readonly string[];
}

const operationSchema = z.object({
  id: z.string().min(1),
  model: z.string(),
  startedAt: z.number(),
  conform: conformSchema.exactOptional(),
});

const jobSchema = z.object({
  id: z.string().min(1),
  status: z.string(),
  output: z.unknown().optional(),
  error: z.unknown().optional(),
});

const healthSchema = z.object({
  workers: z.record(z.string(), z.int()).optional(),
  jobs: z.object({ inQueue: z.int().optional() }).optional(),
});

/** An engine over a serverless endpoint of RunPod, whatever its handler is. */
export function createRunpod(parts: RunpodParts): Engine {
  const { id, client, models } = parts;
  return {
    id,
    durability: 'remote',
    models: () => [...models.values()].map(({ capabilities }) => capabilities),
    start: async (request, { signal }) => {
      try {
        const { input, conform } = await inputOf(request, models.get(request.model)!);
        const answer = await client.json({
          method: 'POST',
          path: '/run',
          json: { input },
          beginsWork: true,
          signal,
        });
        return {
          id: jobSchema.pick({ id: true }).parse(answer).id,
          model: request.model,
          startedAt: Date.now(),
          ...(conform && { conform: { ...conform } }),
        };
      } catch (error) {
        throw startFault(error, signal);
      }
    },
    poll: async (operation, { signal, directory }) => {
      const known = operationSchema.safeParse(operation).data;
      if (!known) return { state: 'lost' };
      try {
        const { value, files } = await client.spilledJson(
          { path: `/status/${encodeURIComponent(known.id)}`, signal },
          { directory, maxBytes: FILM_MAX_BYTES },
        );
        return statusOf(jobSchema.parse(value), files, known, parts, signal);
      } catch (error) {
        signal.throwIfAborted();
        // Results are kept for about half an hour.
        if (error instanceof UpstreamError && error.status === 404) return { state: 'lost' };
        const fault = faultOf(error);
        if (fault.retryable) throw error;
        return { state: 'failed', error: fault };
      }
    },
    cancel: async (operation, { signal }) => {
      const known = operationSchema.safeParse(operation).data;
      if (!known) return 'too_late';
      const path = `/cancel/${encodeURIComponent(known.id)}`;
      const answer = await client.send({ method: 'POST', path, signal, isRepeatable: true });
      if (answer.status !== 200) {
        answer.body.destroy();
        return 'too_late';
      }
      answer.body.destroy();
      const job = jobSchema.safeParse(
        await client.json({ path: `/status/${encodeURIComponent(known.id)}`, signal }),
      ).data;
      if (job?.status === 'COMPLETED' || job?.status === 'FAILED') return 'too_late';
      return job?.status === 'CANCELLED' ? 'stopped' : 'requested';
    },
    health: async (signal): Promise<EngineHealth> => {
      try {
        const answer = await client.json({ path: '/health', signal, retries: 0 });
        const { workers = {} } = healthSchema.safeParse(answer).data ?? {};
        const { unhealthy = 0, throttled = 0, ...others } = workers;
        const usable = Object.values(others).reduce((sum, count) => sum + count, 0);
        const isStuck = usable === 0 && unhealthy + throttled > 0;
        const problem =
          'All workers of the endpoint are unhealthy or throttled: see its page at RunPod.';
        return { isUp: true, problems: isStuck ? [problem] : [] };
      } catch (error) {
        return healthAfter(error, client.baseURL, signal);
      }
    },
  };
}

function statusOf(
  job: z.infer<typeof jobSchema>,
  files: ReadonlyMap<string, string>,
  operation: z.infer<typeof operationSchema>,
  { client, models, mediaHosts }: RunpodParts,
  signal: AbortSignal,
): EngineStatus {
  switch (job.status) {
    case 'COMPLETED': {
      const film = findFilms(job.output, files)[0];
      if (!film)
        return failed(messageIn(job.output) || 'The handler answered without a film.', client);
      const file = film.file ?? filmAt(film.url!, { allowedHosts: mediaHosts, signal });
      const { conform } = operation;
      return { state: 'succeeded', output: { file, ...(conform && { conform }) } };
    }
    case 'FAILED':
      return failed(messageIn(job.error) || messageIn(job.output), client);
    case 'TIMED_OUT': {
      const message = 'The endpoint gave the job up after its time limit.';
      return { state: 'failed', error: { code: 'engine_timeout', message, retryable: true } };
    }
    case 'CANCELLED': {
      const message = 'The job was cancelled at RunPod.';
      return { state: 'failed', error: { code: 'cancelled', message, retryable: false } };
    }
    case 'IN_QUEUE':
      return { state: 'running', progress: 0, phase: 'queued' };
    default: {
      const told = progressIn(job.output);
      if (told > 0) return { state: 'running', progress: told, phase: 'generating' };
      const usual = models.get(operation.model)?.usualSeconds;
      return estimatedProgress('generating', operation.startedAt, usual);
    }
  }
}

function failed(message: string, { secrets }: Client): EngineStatus {
  return { state: 'failed', error: failedJob(message, null, secrets) };
}

/** Handlers fail with a text, with JSON in a text, or with an object. */
function messageIn(value: unknown): string {
  if (typeof value === 'string') {
    try {
      const inner: unknown = JSON.parse(value);
      if (typeof inner === 'object' && inner !== null) return messageIn(inner);
    } catch {
      // It is what it says.
    }
    return value;
  }
  if (typeof value !== 'object' || value === null) return '';
  const { error_message: long, error, message } = value as Record<string, unknown>;
  return [long, error, message].find((text) => typeof text === 'string') ?? '';
}

/** What `progress_update` sent: a number, `"42%"`, or an object with one of them. */
function progressIn(output: unknown): number {
  if (typeof output === 'object' && output !== null) {
    return progressIn((output as { progress?: unknown }).progress);
  }
  const percent = typeof output === 'string' ? /(\d+(?:\.\d+)?)\s*%/.exec(output)?.[1] : undefined;
  const value =
    typeof output === 'number' ? (output > 1 ? output / 100 : output) : Number(percent) / 100;
  return Number.isFinite(value) ? Math.min(Math.max(value, 0), 0.99) : 0;
}
