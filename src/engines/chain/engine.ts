import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { SEED_MAX } from '../../contract/params.ts';
import { FilmFault } from '../../media/film-fault.ts';
import type { Media } from '../../media/media.ts';
import type {
  Engine,
  EngineContext,
  EngineOutput,
  EngineRequest,
  EngineStatus,
  Json,
  Operation,
} from '../engine.ts';
import {
  canChain,
  chainPlanSchema,
  lastMoment,
  planChain,
  progressOf,
  usedOf,
  type ChainPlan,
} from './plan.ts';

/** What is done with films between the segments. */
export type ChainMedia = Pick<Media, 'fitImage' | 'joinFilms' | 'saveStill'>;

/** The engine's operation for one segment, and where that stands in the film. */
interface Link {
  chain: ChainPlan;
  segment: number;
  operation: Operation;
}

const linkSchema = z.object({
  chain: chainPlanSchema,
  segment: z.int().min(0),
  operation: z.record(z.string(), z.json()),
});

/** Null for an operation of the engine itself. */
function linkOf(operation: Operation): Link | null {
  const link = linkSchema.safeParse(operation).data;
  return link ? { ...link, operation: link.operation as Operation } : null;
}

/**
 * An engine that makes films longer than its models can, of segments: each begins with the last used
 * frame of the one before. A segment that is made is kept with the job, with its last frame, and from
 * then on is never made again: `start` begins the first one that is missing. All else is the engine's
 * own. An engine without a model that chains is given back as it is.
 */
export function chained(engine: Engine, media: ChainMedia): Engine {
  if (!engine.models().some(canChain)) return engine;
  const innerOf = (operation: Operation): Operation => linkOf(operation)?.operation ?? operation;
  const { durability, concurrency } = engine;
  return {
    id: engine.id,
    ...(durability !== undefined && { durability }),
    ...(concurrency !== undefined && { concurrency }),
    models: () => engine.models(),
    start: async (request, context) => {
      const model = engine.models().find(({ id }) => id === request.model);
      // What is made of another film is as long as the engine makes it.
      const chain = model && request.source === null && planChain(engine.id, model, request);
      if (!chain) return engine.start(request, context);
      const { segment, inputReference } = await findNext(chain, request, context, media);
      const part = segmentRequest(chain, segment, { ...request, inputReference });
      const operation = await engine.start(part, context);
      return { chain: toJson(chain), segment, operation };
    },
    poll: async (operation, context) => {
      const link = linkOf(operation);
      if (!link) return engine.poll(operation, context);
      const status = await engine.poll(link.operation, context);
      if (status.state !== 'succeeded') return shownOf(link, status);
      context.signal.throwIfAborted();
      try {
        return await take(link, status.output, context, { engine, media });
      } catch (error) {
        if (!(error instanceof FilmFault)) throw error;
        const { code, message } = error;
        const retryable = code === 'not_a_film';
        return { state: 'failed', error: { code: 'bad_output', message, retryable } };
      }
    },
    ...(engine.watch && {
      watch: async (operation, onStatus, context) => {
        const link = linkOf(operation);
        if (!link) return engine.watch!(operation, onStatus, context);
        return engine.watch!(link.operation, (status) => onStatus(shownOf(link, status)), context);
      },
    }),
    ...(engine.cancel && {
      cancel: (operation, context) => engine.cancel!(innerOf(operation), context),
    }),
    ...(engine.release && {
      release: (operation, context) => engine.release!(innerOf(operation), context),
    }),
    ...(engine.health && { health: (signal) => engine.health!(signal) }),
    ...(engine.close && { close: () => engine.close!() }),
  };
}

/** The first segment that is not kept yet, and the picture that it begins with. */
async function findNext(
  chain: ChainPlan,
  { inputReference }: EngineRequest,
  { directory, kept, signal }: EngineContext,
  media: ChainMedia,
): Promise<{ segment: number; inputReference: string | null }> {
  let still: string | null = null;
  let segment = 0;
  for (; segment < chain.segments.length - 1; segment += 1) {
    const next = await kept.get(nameOf(chain, segment, 'png'));
    if (next === null) break;
    still = next;
  }
  if (segment > 0 || inputReference === null) return { segment, inputReference: still };
  const fitted = path.join(directory, `${chain.name}-first.png`);
  const { width, height } = chain;
  await media.fitImage(inputReference, fitted, { width, height, fit: 'cover' }, { signal });
  return { segment, inputReference: fitted };
}

/** The engine is asked for a film like any other. */
function segmentRequest(chain: ChainPlan, segment: number, request: EngineRequest): EngineRequest {
  const { width, height, segments } = chain;
  return {
    ...request,
    id: segment === 0 ? request.id : `${request.id}-${segment + 1}`,
    width,
    height,
    seconds: segments[segment]!.seconds,
    // The same noise once more would make the film repeat itself.
    seed: (request.seed + segment) % (SEED_MAX + 1),
  };
}

/** Keeps a segment that is made; the last one becomes the film, with those before it. */
async function take(
  { chain, segment, operation }: Link,
  output: EngineOutput,
  context: EngineContext,
  { engine, media }: { engine: Engine; media: ChainMedia },
): Promise<EngineStatus> {
  const { directory, kept, signal } = context;
  const file = await saved(output, context);
  const count = chain.segments.length;
  if (segment < count - 1) {
    const still = path.join(directory, `last-${segment + 1}.png`);
    await media.saveStill(file, still, lastMoment(chain, segment), { signal });
    // The still comes last: it says that the segment is there.
    await kept.put(nameOf(chain, segment, 'film'), file);
    await kept.put(nameOf(chain, segment, 'png'), still);
    await engine.release?.(operation, context).catch(() => {});
    return { state: 'partial' };
  }
  const parts = [];
  for (let index = 0; index < segment; index += 1) {
    const earlier = await kept.get(nameOf(chain, index, 'film'));
    if (earlier === null) throw new Error('A segment of the film is gone.');
    parts.push({ file: earlier, ...usedOf(chain, index) });
  }
  parts.push({ file, ...usedOf(chain, segment) });
  const { fit = 'crop' } = output.conform ?? chain.conform;
  const film = path.join(directory, `${chain.name}.mp4`);
  const wanted = { ...chain.film, fit, shorter: 'hold' } as const;
  await media.joinFilms(parts, film, wanted, { signal });
  return {
    state: 'succeeded',
    output: { file: film, conform: { fit }, details: { ...output.details, segments: count } },
  };
}

/** The film as a file, whichever way the engine gave it. */
async function saved({ file }: EngineOutput, context: EngineContext): Promise<string> {
  if (typeof file === 'string') return file;
  const target = path.join(context.directory, `segment-${randomUUID()}`);
  await pipeline(file, createWriteStream(target), { signal: context.signal });
  return target;
}

/** What is told of a segment, as it looks for the whole film. */
function shownOf({ chain, segment }: Link, status: EngineStatus): EngineStatus {
  if (status.state !== 'running') return status;
  const { progress, phase } = status;
  // A segment that waits is as quiet as a film that waits.
  const place = phase === 'queued' ? '' : ` (${segment + 1} of ${chain.segments.length})`;
  return {
    ...status,
    progress: progressOf(chain, segment, progress),
    phase: `${phase}${place}`,
  };
}

function nameOf({ name }: ChainPlan, segment: number, kind: 'film' | 'png'): string {
  return `${name}-${segment + 1}.${kind}`;
}

function toJson(chain: ChainPlan): Json {
  return {
    ...chain,
    film: { ...chain.film },
    segments: chain.segments.map((segment) => ({ ...segment })),
    conform: { ...chain.conform },
  };
}
