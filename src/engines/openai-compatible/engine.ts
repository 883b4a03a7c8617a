import { z } from 'zod';
import type {
  Engine,
  EngineContext,
  EngineError,
  EngineRequest,
  EngineStatus,
  ModelCapabilities,
  Operation,
} from '../engine.ts';
import type { Client } from '../remote/client.ts';
import { conformSchema } from '../remote/conform-schema.ts';
import { estimatedProgress } from '../remote/estimated.ts';
import { failedJob, faultOf, readFault, startFault, UpstreamError } from '../remote/faults.ts';
import { filmAt, filmOf } from '../remote/film-stream.ts';
import { healthOf } from '../remote/health.ts';
import type { HttpAnswer } from '../remote/http.ts';
import { readJson } from '../remote/read-json.ts';
import { createBody, type BodyModel } from './body.ts';
import { STATES, type Dialect } from './dialects.ts';

export interface UpstreamModel extends BodyModel {
  capabilities: ModelCapabilities;
  usualSeconds: number | undefined;
}

export interface OpenAICompatibleParts {
  id: string;
  client: Client;
  dialect: Dialect;
  models: ReadonlyMap<string, UpstreamModel>;
  /** Private hosts that may serve a finished film. */
  mediaHosts: readonly string[];
  /** Whether the copy over there is deleted when the film is stored here. */
  deletesAfterwards: boolean;
}

const operationSchema = z.object({
  id: z.string().min(1),
  model: z.string(),
  startedAt: z.number(),
  conform: conformSchema.exactOptional(),
});

/** What is read of a video; servers differ in the rest. */
const videoSchema = z.object({
  id: z.string().min(1),
  status: z.string().optional(),
  progress: z.number().nullish().catch(null),
  error: z.unknown().optional(),
  url: z.string().nullish().catch(null),
});
type UpstreamVideo = z.infer<typeof videoSchema>;

/** Starts that are tried under one request's keys before it is given up: each was spent on a dead video. */
const KEYS_MAX = 20;

/** An engine whose films are made by another server that speaks the Videos API, or nearly. */
export function createOpenAICompatible(parts: OpenAICompatibleParts): Engine {
  const { id, client, dialect, models } = parts;
  const one = (video: string): string => `${dialect.path}/${encodeURIComponent(video)}`;

  const find = async (video: string, signal: AbortSignal): Promise<UpstreamVideo | null> => {
    try {
      // A server with several processes may find its own video only at a second look.
      const answer = await client.json({ path: one(video), signal, retryAlso: [404] });
      return videoSchema.parse(answer);
    } catch (error) {
      if (error instanceof UpstreamError && (error.status === 404 || error.status === 410))
        return null;
      throw error;
    }
  };

  const create = async (
    body: Awaited<ReturnType<typeof createBody>>,
    key: string | null,
    signal: AbortSignal,
  ): Promise<{ video: UpstreamVideo; isReplayed: boolean }> => {
    const answer = await client.send({
      method: 'POST',
      path: dialect.path,
      ...(body.json && { json: body.json }),
      ...(body.form && { form: body.form }),
      ...(key !== null && { headers: { 'idempotency-key': key }, retryAlso: [409] }),
      isRepeatable: key !== null,
      beginsWork: true,
      signal,
    });
    if (answer.status < 200 || answer.status > 299) throw await client.fault(answer);
    const isReplayed = answer.headers['idempotent-replayed'] === 'true';
    const { value } = await readJson(answer.body, null);
    return { video: videoSchema.parse(value), isReplayed };
  };

  /** Finds the video that an earlier start of the same request has begun, or begins one. */
  const createOnce = async (
    request: EngineRequest,
    body: Awaited<ReturnType<typeof createBody>>,
    signal: AbortSignal,
  ): Promise<UpstreamVideo> => {
    if (!dialect.idempotencyKey) return (await create(body, null, signal)).video;
    for (let number = 1; ; number += 1) {
      const key = number === 1 ? request.id : `${request.id}:${number}`;
      try {
        const { video, isReplayed } = await create(body, key, signal);
        if (!isReplayed) return video;
        const now = await find(video.id, signal);
        if (now && !['failed', 'lost'].includes(STATES[now.status ?? ''] ?? '')) return now;
      } catch (error) {
        // The key was used for a request from before a change of the configuration.
        const isSpent = error instanceof UpstreamError && error.code === 'idempotency_key_reused';
        if (!isSpent) throw error;
      }
      if (number === KEYS_MAX) throw new UpstreamError(503, '', []);
    }
  };

  const statusOf = (
    video: UpstreamVideo,
    operation: z.infer<typeof operationSchema>,
    context: EngineContext,
  ): EngineStatus => {
    switch (STATES[video.status ?? '']) {
      case 'succeeded': {
        const film = video.url
          ? filmAt(video.url, { allowedHosts: parts.mediaHosts, signal: context.signal })
          : filmOf(client, {
              // By the id of the start: LiteLLM's answers name another, which leads nowhere.
              path: `${one(operation.id)}/content`,
              signal: context.signal,
              retryAlso: [404, 409, 425],
            });
        const { conform } = operation;
        return { state: 'succeeded', output: { file: film, ...(conform && { conform }) } };
      }
      case 'failed':
        return { state: 'failed', error: failureOf(video.error, client.secrets) };
      case 'lost':
        return { state: 'lost' };
      default: {
        const phase = video.status === 'queued' && dialect.tellsProgress ? 'queued' : 'generating';
        const progress = Math.min(Math.max(video.progress ?? 0, 0), 100) / 100;
        if (progress > 0) return { state: 'running', progress, phase };
        return estimatedProgress(
          phase,
          operation.startedAt,
          phase === 'queued' ? undefined : models.get(operation.model)?.usualSeconds,
        );
      }
    }
  };

  return {
    id,
    durability: dialect.idempotencyKey ? 'remote' : 'volatile',
    models: () => [...models.values()].map(({ capabilities }) => capabilities),
    start: async (request, { signal }) => {
      try {
        const body = await createBody(request, models.get(request.model)!, dialect);
        const video = await createOnce(request, body, signal);
        const { conform } = body;
        return {
          id: video.id,
          model: request.model,
          startedAt: Date.now(),
          ...(conform && { conform: { ...conform } }),
        };
      } catch (error) {
        throw startFault(error, signal);
      }
    },
    poll: async (operation, context) => {
      const known = operationSchema.safeParse(operation);
      if (!known.success) return { state: 'lost' };
      try {
        const video = await find(known.data.id, context.signal);
        return video ? statusOf(video, known.data, context) : { state: 'lost' };
      } catch (error) {
        context.signal.throwIfAborted();
        const fault = faultOf(error);
        // Polled again, a passing fault may be over; the job decides how often.
        if (fault.retryable) throw error;
        return { state: 'failed', error: fault };
      }
    },
    cancel: async (operation, { signal }) => {
      const known = operationSchema.safeParse(operation);
      if (!known.success) return 'too_late';
      if (!dialect.cancel) return 'unsupported';
      const { method, suffix, outcome } = dialect.cancel;
      // Of a film that is there, a DELETE would only remove the film.
      if (method === 'DELETE') {
        const video = await find(known.data.id, signal);
        if (!video || STATES[video.status ?? ''] !== undefined) return 'too_late';
      }
      const path = `${one(known.data.id)}${suffix}`;
      const answer = await client.send({ method, path, signal, isRepeatable: true });
      if (answer.status > 299) {
        answer.body.destroy();
        return answer.status === 404 || answer.status === 409 ? 'too_late' : 'unsupported';
      }
      return (await isMade(answer)) ? 'too_late' : outcome;
    },
    health: (signal) => healthOf(client, '/models', signal),
    ...(parts.deletesAfterwards && {
      release: async (operation: Operation, { signal }: EngineContext) => {
        const known = operationSchema.safeParse(operation);
        if (!known.success) return;
        const answer = await client.send({ method: 'DELETE', path: one(known.data.id), signal });
        answer.body.destroy();
      },
    }),
  };
}

/** Whether the film of an answer is made; some say nothing of it. */
async function isMade({ body }: HttpAnswer): Promise<boolean> {
  const answer = await readJson(body, null).catch(() => null);
  const video = videoSchema.safeParse(answer?.value).data;
  return STATES[video?.status ?? ''] === 'succeeded';
}

function failureOf(fault: unknown, secrets: readonly string[]): EngineError {
  const { message, code } = readFault(fault);
  return failedJob(message, code, secrets);
}
