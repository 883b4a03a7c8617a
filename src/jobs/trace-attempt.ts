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

/** The time that a claimed job has waited, and the span of the attempt that begins. */
export function startAttemptSpan(tracing: Tracing, record: VideoRecord): Span {
  const { id, engine, engineModel, attempt, startedAt } = record;
  const parent = record.params.trace ?? null;
  const since = waitingSince(record);
  if (parent !== null && since && startedAt) {
    const attributes = { 'kinora.video.id': id, 'kinora.attempt': attempt };
    tracing
      .start({ name: 'wait in queue', parent, startedAt: since, attributes })
      .end({ at: startedAt });
  }
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
