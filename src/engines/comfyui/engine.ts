import { createHash } from 'node:crypto';
import { z } from 'zod';
import type {
  ConformHint,
  Engine,
  EngineContext,
  EngineError,
  EngineHealth,
  EngineRequest,
  EngineStatus,
  Json,
  ModelCapabilities,
  NativeFormat,
} from '../engine.ts';
import { GenerationError } from '../from-generator.ts';
import { conformSchema } from '../remote/conform-schema.ts';
import { estimatedProgress } from '../remote/estimated.ts';
import { faultOf, startFault } from '../remote/faults.ts';
import { filmOf } from '../remote/film-stream.ts';
import { healthAfter } from '../remote/health.ts';
import { planSegment } from '../remote/plan-segment.ts';
import { bind, nameOutputs, type Field, type Targets } from './bindings.ts';
import { failureOf } from './faults.ts';
import type { Graph } from './graph.ts';
import type { Ended, Host } from './host.ts';
import { findFilm } from './outputs.ts';
import { createProgress, type Hint } from './progress.ts';
import { validateGraph } from './validate.ts';
import { watchPrompt } from './watch.ts';

export interface Workflow {
  graph: Graph;
  targets: Targets;
}

export interface ComfyModel {
  capabilities: ModelCapabilities;
  native: NativeFormat | undefined;
  text: Workflow | null;
  image: Workflow | null;
  negative: string | undefined;
  usualSeconds: number | undefined;
}

export interface ComfyParts {
  id: string;
  /** By the name that operations keep. */
  hosts: ReadonlyMap<string, Host>;
  models: ReadonlyMap<string, ComfyModel>;
}

const operationSchema = z.object({
  host: z.string(),
  prompt: z.string(),
  model: z.string(),
  workflow: z.enum(['text', 'image']),
  startedAt: z.number(),
  conform: conformSchema.exactOptional(),
});
type ComfyOperation = z.infer<typeof operationSchema>;

/** Hints of so many prompts are remembered between two polls. */
const HINTS_MAX = 500;

/** An engine whose films are made by workflows of one ComfyUI or several alike. */
export function createComfy({ id, hosts, models }: ComfyParts): Engine {
  const hints = new Map<string, { hint: Hint; tracker: ReturnType<typeof createProgress> }>();

  /** Where an earlier start of the same request is, unless it has failed. */
  const findBegun = async (prompt: string, signal: AbortSignal): Promise<string | null> => {
    for (const [name, host] of hosts) {
      // A host that is down cannot be asked; the others can.
      const found = await host.find(prompt, signal).catch((error: unknown) => {
        signal.throwIfAborted();
        if (hosts.size === 1) throw error;
        return null;
      });
      if (found && found.state !== 'failed') return name;
    }
    return null;
  };

  const begin = async (request: EngineRequest, signal: AbortSignal): Promise<ComfyOperation> => {
    const model = models.get(request.model)!;
    const kind = request.inputReference !== null && model.image ? 'image' : 'text';
    const workflow = model[kind];
    if (!workflow) throw unable('The model needs a first frame: send input_reference.');
    const prompt = promptIdOf(request.id);
    const plan = model.native && planSegment(model.native, request);
    const conform: ConformHint | undefined = plan?.conform;
    const told = { prompt, model: request.model, workflow: kind, startedAt: Date.now() } as const;
    const begun = await findBegun(prompt, signal);
    if (begun !== null) return { host: begun, ...told, ...(conform && { conform }) };
    const name = await leastLoaded(hosts, signal);
    const host = hosts.get(name)!;
    const { inputReference } = request;
    const image =
      kind === 'image' && inputReference !== null
        ? await host.upload(inputReference, request.id, signal)
        : undefined;
    const { width, height, framesPerSecond } = { ...request, framesPerSecond: undefined, ...plan };
    const values: Partial<Record<Field, Json>> = {
      prompt: request.prompt,
      ...(model.negative !== undefined && { negative: model.negative }),
      width,
      height,
      seconds: plan?.seconds ?? request.seconds,
      seed: request.seed,
      ...(plan && { length: plan.frames }),
      ...(framesPerSecond !== undefined && { fps: framesPerSecond }),
      ...(image !== undefined && { image }),
    };
    const graph = nameOutputs(bind(workflow.graph, workflow.targets, values), request.id);
    await host.submit(graph, prompt, signal);
    return { host: name, ...told, ...(conform && { conform }) };
  };

  const runningStatus = (operation: ComfyOperation): EngineStatus => {
    const hint = hints.get(operation.prompt)?.hint;
    if (hint && hint.progress > 0) return { state: 'running', ...hint };
    const usual = models.get(operation.model)?.usualSeconds;
    return estimatedProgress('working', operation.startedAt, usual);
  };

  const endedStatus = (
    host: Host,
    ended: Ended,
    operation: ComfyOperation,
    { signal }: EngineContext,
  ): EngineStatus => {
    hints.delete(operation.prompt);
    if (ended.state === 'failed') return { state: 'failed', error: failureOf(ended.messages) };
    const film = findFilm(ended.outputs);
    if (!film) {
      const message = 'The workflow saved no film: it needs a node that does, such as SaveVideo.';
      return {
        state: 'failed',
        error: { code: 'engine_misconfigured', message, retryable: false },
      };
    }
    const query = new URLSearchParams({ ...film });
    const { conform } = operation;
    return {
      state: 'succeeded',
      output: {
        file: filmOf(host.client, { path: `/view?${query.toString()}`, signal }),
        ...(conform && { conform }),
      },
    };
  };

  const parse = (operation: unknown): { known: ComfyOperation; host: Host } | null => {
    const known = operationSchema.safeParse(operation).data;
    const host = known && hosts.get(known.host);
    return known && host ? { known, host } : null;
  };

  return {
    id,
    durability: 'volatile',
    models: () => [...models.values()].map(({ capabilities }) => capabilities),
    start: async (request, { signal }) => {
      try {
        const { conform, ...operation } = await begin(request, signal);
        return { ...operation, ...(conform && { conform: { ...conform } }) };
      } catch (error) {
        throw startFault(error, signal);
      }
    },
    poll: async (operation, context) => {
      const found = parse(operation);
      if (!found) return { state: 'lost' };
      const { known, host } = found;
      try {
        const now = await host.find(known.prompt, context.signal);
        if (!now) return { state: 'lost' };
        if (now.state === 'pending') return { state: 'running', progress: 0, phase: 'queued' };
        if (now.state === 'running') return runningStatus(known);
        return endedStatus(host, now, known, context);
      } catch (error) {
        context.signal.throwIfAborted();
        const fault = faultOf(error);
        if (fault.retryable) throw error;
        return { state: 'failed', error: fault };
      }
    },
    watch: async (operation, onStatus, { signal }) => {
      const found = parse(operation);
      const workflow = found && models.get(found.known.model)?.[found.known.workflow];
      if (!workflow) return;
      const { prompt } = found.known;
      // What was heard in an earlier watch still counts.
      const tracker = hints.get(prompt)?.tracker ?? createProgress(workflow.graph);
      await watchPrompt(
        found.host.client,
        prompt,
        (message) => {
          const hint = tracker.take(message);
          if (!hint) return;
          hints.set(prompt, { hint, tracker });
          if (hints.size > HINTS_MAX) hints.delete(hints.keys().next().value!);
          onStatus({ state: 'running', ...hint });
        },
        signal,
      );
    },
    cancel: async (operation, { signal }) => {
      const found = parse(operation);
      return found ? found.host.stop(found.known.prompt, signal) : 'too_late';
    },
    health: (signal) => healthOfAll(hosts, models, signal),
  };
}

/** ComfyUI wants a UUID; the same film always has the same one. */
export function promptIdOf(videoId: string): string {
  const hex = createHash('sha256').update(`kinora ${videoId}`).digest('hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

async function leastLoaded(hosts: ReadonlyMap<string, Host>, signal: AbortSignal): Promise<string> {
  if (hosts.size === 1) return hosts.keys().next().value!;
  const loads = await Promise.allSettled(
    [...hosts].map(async ([name, host]) => ({ name, load: await host.load(signal) })),
  );
  const known = loads.flatMap((load) => (load.status === 'fulfilled' ? [load.value] : []));
  if (known.length === 0) throw (loads[0] as PromiseRejectedResult).reason;
  return known.toSorted((a, b) => a.load - b.load)[0]!.name;
}

async function healthOfAll(
  hosts: ReadonlyMap<string, Host>,
  models: ReadonlyMap<string, ComfyModel>,
  signal: AbortSignal,
): Promise<EngineHealth> {
  const problems: string[] = [];
  let up = 0;
  let free = 0;
  let refusal: EngineError | undefined;
  await Promise.all(
    [...hosts].map(async ([name, host]) => {
      const lead = hosts.size > 1 ? `${name}: ` : '';
      try {
        if ((await host.load(signal)) === 0) free += 1;
        up += 1;
        for (const [model, { text, image }] of models) {
          for (const workflow of [text, image]) {
            if (!workflow) continue;
            const found = await validateGraph(host.client, workflow.graph, signal);
            for (const problem of found) {
              const sentence = `${lead}${model}: ${problem}.`;
              if (!problems.includes(sentence)) problems.push(sentence);
            }
          }
        }
      } catch (error) {
        const health = healthAfter(error, host.client.baseURL, signal);
        refusal ??= health.refusal;
        problems.push(...health.problems.map((problem) => `${lead}${problem}`));
      }
    }),
  );
  const slots = { total: up, free };
  return { isUp: up > 0, problems, slots, ...(up === 0 && refusal && { refusal }) };
}

function unable(message: string): GenerationError {
  return new GenerationError({ code: 'invalid_input', message, retryable: false });
}
