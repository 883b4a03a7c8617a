import type { VideoRecord } from '../store/store.ts';
import type { Span, SpanAttributes, Tracing } from '../tracing/tracing.ts';

/** What OpenTelemetry wants to know of a call of a model. */
export function modelFacts(engine: string, model: string): SpanAttributes {
  return {
    'gen_ai.operation.name': 'generate_content',
    'gen_ai.provider.name': engine,
    'gen_ai.request.model': model,
  };
}

/** Tells of the time that a claimed job has waited. */
export function traceWait(tracing: Tracing, record: VideoRecord): void {
  const { id, attempt, startedAt } = record;
  const parent = record.params.trace ?? null;
  const since = waitingSince(record);
  if (parent === null || !since || !startedAt) return;
  const attributes = { 'kinora.video.id': id, 'kinora.attempt': attempt };
  tracing
    .start({ name: 'wait in queue', parent, startedAt: since, attributes })
    .end({ at: startedAt });
}

/**
 * The span of an attempt that begins.
 *
 * @param parent `traceparent` of the span that accepted the job; null begins a trace.
 */
export function startAttemptSpan(
  tracing: Tracing,
  {
    id,
    engine,
    engineModel,
    attempt,
  }: Pick<VideoRecord, 'id' | 'engine' | 'engineModel' | 'attempt'>,
  parent: string | null,
): Span {
  return tracing.start({
    name: 'attempt',
    kind: 'consumer',
    parent,
    attributes: {
      'kinora.video.id': id,
      'kinora.attempt': attempt,
      ...modelFacts(engine, engineModel),
    },
  });
}

/** Null when the attempt before left no word of its end. */
function waitingSince({ attempt, createdAt, history }: VideoRecord): Date | null {
  if (attempt === 1) return createdAt;
  const before = history.at(-1);
  return before?.attempt === attempt - 1 ? new Date(before.at) : null;
}
