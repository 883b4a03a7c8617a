/** Facts of a span, by OpenTelemetry's names. Never what a caller wrote, and never a key. */
export type SpanAttributes = Readonly<Record<string, string | number>>;

export interface SpanStart {
  name: string;
  /** Default `internal`. */
  kind?: 'server' | 'client' | 'producer' | 'consumer' | 'internal';
  attributes?: SpanAttributes;
  /** As in W3C's `traceparent`; null begins a trace; default: the span that the caller runs in. */
  parent?: string | null;
  /** Default: now. */
  startedAt?: Date;
}

/** A piece of work whose time is taken. */
export interface Span {
  /** By which work elsewhere can name it as its parent; null if nobody takes the time. */
  readonly traceparent: string | null;
  set(attributes: SpanAttributes): void;
  /** Spans that are started by the work, and by what it waits for, are children of this one. */
  run<T>(work: () => T): T;
  /** Once. `errorType` marks it as failed. */
  end(how?: { errorType?: string | undefined; at?: Date }): void;
}

/** Tells where the time of a film goes. */
export interface Tracing extends AsyncDisposable {
  start(span: SpanStart): Span;
}

const NO_SPAN: Span = { traceparent: null, set: () => {}, run: (work) => work(), end: () => {} };

/** For everybody who did not ask for traces: costs nothing. */
export const noTracing: Tracing = {
  start: () => NO_SPAN,
  [Symbol.asyncDispose]: async () => {},
};

/** Takes the time of the work as a child of the span that the caller runs in. */
export async function inSpan<T>(
  tracing: Tracing,
  start: SpanStart,
  work: (span: Span) => Promise<T>,
): Promise<T> {
  const span = tracing.start(start);
  try {
    const result = await span.run(() => work(span));
    span.end();
    return result;
  } catch (error) {
    span.end({ errorType: errorTypeOf(error) });
    throw error;
  }
}

/** The code of a fault that declares one, or the name of its class. */
function errorTypeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return '_OTHER';
  const declared = (fault as { error?: { code?: unknown } }).error?.code;
  return typeof declared === 'string' ? declared : fault.name;
}
