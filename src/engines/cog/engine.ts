import { access } from 'node:fs/promises';
import { z } from 'zod';
import type {
  Engine,
  EngineContext,
  EngineHealth,
  EngineStatus,
  Json,
  ModelCapabilities,
} from '../engine.ts';
import type { Client } from '../remote/client.ts';
import { conformSchema } from '../remote/conform-schema.ts';
import { estimatedProgress } from '../remote/estimated.ts';
import { faultOf, startFault, UpstreamError } from '../remote/faults.ts';
import { filmAt } from '../remote/film-stream.ts';
import { healthAfter } from '../remote/health.ts';
import { pause } from '../remote/retry.ts';
import { inputOf, type InputModel } from '../remote/model-input.ts';
import { hold, listen, sendWhenFree, type Run } from './run.ts';

export interface CogModel extends InputModel {
  capabilities: ModelCapabilities;
  usualSeconds: number | undefined;
}

export interface CogParts {
  id: string;
  client: Client;
  models: ReadonlyMap<string, CogModel>;
  mediaHosts: readonly string[];
  progress: RegExp;
}

const operationSchema = z.object({
  id: z.string().min(1),
  model: z.string(),
  /** Whether it can be listened to again; what is held dies with its connection. */
  isStreamed: z.boolean(),
  startedAt: z.number(),
  conform: conformSchema.exactOptional(),
});
type CogOperation = z.infer<typeof operationSchema>;

const schemaSchema = z.object({
  paths: z
    .object({
      '/predictions': z.object({ post: z.object({ 'x-cog-streaming': z.boolean().optional() }) }),
    })
    .partial()
    .optional(),
  components: z
    .object({
      schemas: z
        .object({ Input: z.object({ properties: z.record(z.string(), z.unknown()) }) })
        .partial(),
    })
    .optional(),
});

/** How often a prediction is cancelled until it has stopped. */
const CANCELS_MAX = 6;
const CANCEL_PAUSE_MS = 250;
const RUNS_MAX = 100;

/** An engine whose films are made by a model that Cog has packaged and serves. */
export function createCog(parts: CogParts): Engine {
  const { id, client, models, progress } = parts;
  const runs = new Map<string, Run>();
  const listeners = new Map<string, Set<() => void>>();

  const schemaOf = async (signal: AbortSignal): Promise<z.infer<typeof schemaSchema> | null> => {
    try {
      const answer = await client.json({ path: '/openapi.json', signal, retries: 0 });
      return schemaSchema.safeParse(answer).data ?? null;
    } catch (error) {
      // A model that was built without a schema answers 503.
      if (error instanceof UpstreamError) return null;
      throw error;
    }
  };

  const begin = (
    prediction: string,
    { signal, directory }: EngineContext,
    isStreamed: boolean,
    input: object | null,
  ): Run => {
    const onStatus = (): void => listeners.get(prediction)?.forEach((listener) => listener());
    const listening = { client, id: prediction, directory, signal, progress, onStatus };
    const run = isStreamed || input === null ? listen(listening, input) : hold(listening, input);
    runs.set(prediction, run);
    if (runs.size > RUNS_MAX) runs.delete(runs.keys().next().value!);
    return run;
  };

  const statusOf = async (
    known: CogOperation,
    run: Run,
    { signal }: EngineContext,
  ): Promise<EngineStatus> => {
    const { status } = run;
    if (status.state === 'running') {
      if (status.progress > 0) return status;
      const usual = models.get(known.model)?.usualSeconds;
      return estimatedProgress(status.phase, known.startedAt, usual);
    }
    if (status.state !== 'succeeded') return status;
    const file =
      run.url === null
        ? (status.output.file as string)
        : filmAt(run.url, { allowedHosts: parts.mediaHosts, signal });
    // The folder of an earlier attempt is gone, and the film with it.
    if (typeof file === 'string' && !(await exists(file))) return { state: 'lost' };
    const { conform } = known;
    return { state: 'succeeded', output: { file, ...(conform && { conform }) } };
  };

  return {
    id,
    durability: 'volatile',
    models: () => [...models.values()].map(({ capabilities }) => capabilities),
    start: async (request, context) => {
      const { signal } = context;
      try {
        const model = models.get(request.model)!;
        const { input, conform } = await inputOf(request, model);
        const schema = await schemaOf(signal);
        const isStreamed = schema?.paths?.['/predictions']?.post['x-cog-streaming'] ?? false;
        if (isStreamed) {
          const answer = await sendWhenFree(client, {
            method: 'PUT',
            path: `/predictions/${request.id}`,
            json: { input },
            headers: { prefer: 'respond-async' },
            beginsWork: true,
            signal,
          });
          if (answer.status !== 202) throw await client.fault(answer);
          answer.body.destroy();
        }
        begin(request.id, context, isStreamed, input);
        return {
          id: request.id,
          model: request.model,
          isStreamed,
          startedAt: Date.now(),
          ...(conform && { conform: { ...conform } }),
        } satisfies Record<string, Json>;
      } catch (error) {
        throw startFault(error, signal);
      }
    },
    poll: async (operation, context) => {
      const known = operationSchema.safeParse(operation).data;
      if (!known) return { state: 'lost' };
      context.signal.throwIfAborted();
      let run = runs.get(known.id);
      if (run?.fault) {
        runs.delete(known.id);
        const fault = faultOf(run.fault);
        if (!fault.retryable) return { state: 'failed', error: fault };
        if (!known.isStreamed) return { state: 'lost' };
        run = undefined;
      }
      if (!run) {
        if (!known.isStreamed) return { state: 'lost' };
        run = begin(known.id, context, true, null);
        await run.begun;
        if (run.fault) throw run.fault;
      }
      return statusOf(known, run, context);
    },
    watch: async (operation, onStatus, context) => {
      const known = operationSchema.safeParse(operation).data;
      const run = known && runs.get(known.id);
      if (!run) return;
      const told = listeners.get(known.id) ?? new Set();
      const { promise: stopped, resolve } = Promise.withResolvers<void>();
      const listener = (): void => void (run.status.state === 'running' && onStatus(run.status));
      const onAbort = (): void => resolve();
      listeners.set(known.id, told.add(listener));
      context.signal.addEventListener('abort', onAbort, { once: true });
      await Promise.race([run.ended, stopped]);
      context.signal.removeEventListener('abort', onAbort);
      told.delete(listener);
      if (told.size === 0) listeners.delete(known.id);
    },
    cancel: async (operation, { signal }) => {
      const known = operationSchema.safeParse(operation).data;
      if (!known) return 'too_late';
      const path = `/predictions/${known.id}/cancel`;
      // What has just begun may not hear of a first cancellation.
      for (let tries = 0; tries < CANCELS_MAX; tries += 1) {
        const answer = await client.send({ method: 'POST', path, signal, isRepeatable: true });
        answer.body.destroy();
        if (answer.status !== 200) return tries === 0 ? 'too_late' : 'stopped';
        const late = pause(CANCEL_PAUSE_MS, signal);
        await Promise.race([runs.get(known.id)?.ended ?? late, late]);
      }
      return 'requested';
    },
    health: async (signal) => healthOf(client, models, signal, schemaOf),
  };
}

const healthSchema = z.object({ status: z.string() });

async function healthOf(
  client: Client,
  models: ReadonlyMap<string, CogModel>,
  signal: AbortSignal,
  schemaOf: (signal: AbortSignal) => Promise<z.infer<typeof schemaSchema> | null>,
): Promise<EngineHealth> {
  try {
    const answer = await client.json({ path: '/health-check', signal, retries: 0 });
    const { status } = healthSchema.parse(answer);
    if (status !== 'READY' && status !== 'BUSY') {
      const problem = `The model is not ready (${scrubbed(status)}): see the log of its container.`;
      return { isUp: status === 'STARTING', problems: [problem] };
    }
    const known = (await schemaOf(signal))?.components?.schemas.Input?.properties;
    const problems = [...models].flatMap(([name, { names, extra }]) =>
      [...Object.values(names), ...Object.keys(extra)]
        .filter((input) => input !== undefined && known && !(input in known))
        .map(
          (input) =>
            `${name}: the model has no input '${input}', but ${Object.keys(known!).join(', ')}.`,
        ),
    );
    return { isUp: true, problems, slots: { total: 1, free: status === 'READY' ? 1 : 0 } };
  } catch (error) {
    return healthAfter(error, client.baseURL, signal);
  }
}

function scrubbed(status: string): string {
  return status.replace(/[^A-Z_]/g, '').slice(0, 30);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
