import { z } from 'zod';
import type { Engine, EngineStatus } from '../engine.ts';
import type { Client } from '../remote/client.ts';
import { conformSchema } from '../remote/conform-schema.ts';
import { estimatedProgress } from '../remote/estimated.ts';
import { failedJob, faultOf, startFault, UpstreamError } from '../remote/faults.ts';
import { filmAt } from '../remote/film-stream.ts';
import { findFilms } from '../remote/find-films.ts';
import { healthOf } from '../remote/health.ts';
import { inputOf, type InputModel } from '../remote/model-input.ts';
import type { CogModel } from './engine.ts';

export interface ReplicateModel extends CogModel, InputModel {
  /** `owner/name`, or `owner/name:version`. */
  upstream: string;
}

export interface ReplicateParts {
  id: string;
  client: Client;
  models: ReadonlyMap<string, ReplicateModel>;
  mediaHosts: readonly string[];
  progress: RegExp;
}

const operationSchema = z.object({
  id: z.string().min(1),
  model: z.string(),
  startedAt: z.number(),
  conform: conformSchema.exactOptional(),
});

const predictionSchema = z.object({
  id: z.string().min(1),
  status: z.string(),
  output: z.unknown().optional(),
  error: z.unknown().optional(),
  logs: z.string().nullish().catch(null),
});

const NO_FILES: ReadonlyMap<string, string> = new Map();

/** An engine over Replicate's HTTP API: Cog's shape, with a host that keeps what it has made. */
export function createReplicate(parts: ReplicateParts): Engine {
  const { id, client, models } = parts;

  const statusOf = (
    prediction: z.infer<typeof predictionSchema>,
    operation: z.infer<typeof operationSchema>,
    signal: AbortSignal,
  ): EngineStatus => {
    const { status, output, error, logs } = prediction;
    switch (status) {
      case 'succeeded': {
        const url = findFilms(output, NO_FILES)[0]?.url;
        if (url === undefined) {
          const message = 'The model answered without a film.';
          return { state: 'failed', error: { code: 'engine_error', message, retryable: false } };
        }
        const { conform } = operation;
        const file = filmAt(url, { allowedHosts: parts.mediaHosts, signal });
        return { state: 'succeeded', output: { file, ...(conform && { conform }) } };
      }
      case 'failed':
      case 'aborted':
        return {
          state: 'failed',
          error: failedJob(typeof error === 'string' ? error : '', null, client.secrets),
        };
      case 'canceled': {
        const message = 'The prediction was cancelled.';
        return { state: 'failed', error: { code: 'cancelled', message, retryable: false } };
      }
      default: {
        const percent = [...(logs ?? '').matchAll(parts.progress)].at(-1)?.[1];
        const progress = percent === undefined ? 0 : Math.min(Number(percent) / 100, 0.99);
        const phase = status === 'starting' ? 'queued' : 'generating';
        if (progress > 0) return { state: 'running', progress, phase };
        const usual = models.get(operation.model)?.usualSeconds;
        return estimatedProgress(phase, operation.startedAt, usual);
      }
    }
  };

  return {
    id,
    durability: 'remote',
    models: () => [...models.values()].map(({ capabilities }) => capabilities),
    start: async (request, { signal }) => {
      try {
        const model = models.get(request.model)!;
        const { input, conform } = await inputOf(request, model);
        const [name, version] = model.upstream.split(':');
        const answer = await client.json({
          method: 'POST',
          path: version === undefined ? `/models/${name}/predictions` : '/predictions',
          json: { input, ...(version !== undefined && { version }) },
          beginsWork: true,
          signal,
        });
        return {
          id: predictionSchema.parse(answer).id,
          model: request.model,
          startedAt: Date.now(),
          ...(conform && { conform: { ...conform } }),
        };
      } catch (error) {
        throw startFault(error, signal);
      }
    },
    poll: async (operation, { signal }) => {
      const known = operationSchema.safeParse(operation).data;
      if (!known) return { state: 'lost' };
      try {
        const path = `/predictions/${encodeURIComponent(known.id)}`;
        return statusOf(predictionSchema.parse(await client.json({ path, signal })), known, signal);
      } catch (error) {
        signal.throwIfAborted();
        if (error instanceof UpstreamError && error.status === 404) return { state: 'lost' };
        const fault = faultOf(error);
        if (fault.retryable) throw error;
        return { state: 'failed', error: fault };
      }
    },
    cancel: async (operation, { signal }) => {
      const known = operationSchema.safeParse(operation).data;
      if (!known) return 'too_late';
      const path = `/predictions/${encodeURIComponent(known.id)}/cancel`;
      const answer = await client.send({ method: 'POST', path, signal, isRepeatable: true });
      answer.body.destroy();
      return answer.status < 300 ? 'requested' : 'too_late';
    },
    health: (signal) => healthOf(client, '/account', signal),
  };
}
