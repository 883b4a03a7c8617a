import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import {
  diag,
  DiagLogLevel,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Context,
  type Span as OtelSpan,
  type SpanContext,
} from '@opentelemetry/api';
import {
  defaultResource,
  detectResources,
  resourceAttributesEnvDetector,
  resourceFromAttributes,
  serviceNameEnvDetector,
} from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider, type SpanExporter } from '@opentelemetry/sdk-trace';
import type { OtlpProtocol, TracingLog } from './open.ts';
import type { Span, SpanStart, Tracing } from './tracing.ts';

/** A collector that is away does not hold up the end of a server for longer. */
const FLUSH_MS = 5000;

const KINDS = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
} as const;

/** Sends spans in the background; where to and with which headers, the exporter reads from `OTEL_*`. */
export async function createOtlpTracing(options: {
  protocol: OtlpProtocol;
  version: string;
  log: TracingLog;
  /** For which one export is tried; default: what `OTEL_*` says. */
  timeoutMs?: number;
}): Promise<Tracing> {
  const { protocol, version, log, timeoutMs } = options;
  const tell = (message: string): void => log.warn({ reason: message }, 'traces are not sent');
  const silent = (): void => {};
  diag.setLogger(
    { error: tell, warn: tell, info: silent, debug: silent, verbose: silent },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
  const exporter = await createExporter(protocol, timeoutMs);
  const provider = new TracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'kinora', 'service.version': version }))
      .merge(
        detectResources({ detectors: [resourceAttributesEnvDetector, serviceNameEnvDetector] }),
      ),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer('kinora', version);
  const running = new AsyncLocalStorage<Context>();

  const start = ({ name, kind = 'internal', attributes, parent, startedAt }: SpanStart): Span => {
    const context = parent === undefined ? (running.getStore() ?? ROOT_CONTEXT) : contextOf(parent);
    const span = tracer.startSpan(
      name,
      {
        kind: KINDS[kind],
        ...(attributes && { attributes: { ...attributes } }),
        ...(startedAt && { startTime: startedAt }),
      },
      context,
    );
    return wrap(span, (work) => running.run(trace.setSpan(context, span), work));
  };
  return {
    start,
    [Symbol.asyncDispose]: async () => {
      const sent = provider.shutdown().catch((error: unknown) => tell(String(error)));
      await Promise.race([sent, delay(FLUSH_MS, undefined, { ref: false })]);
    },
  };
}

async function createExporter(
  protocol: OtlpProtocol,
  timeoutMs: number | undefined,
): Promise<SpanExporter> {
  const { OTLPTraceExporter } =
    protocol === 'http/json'
      ? await import('@opentelemetry/exporter-trace-otlp-http')
      : await import('@opentelemetry/exporter-trace-otlp-proto');
  return new OTLPTraceExporter(timeoutMs === undefined ? {} : { timeoutMillis: timeoutMs });
}

function wrap(span: OtelSpan, run: Span['run']): Span {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return {
    traceparent: `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`,
    set: (attributes) => void span.setAttributes({ ...attributes }),
    run,
    end: ({ errorType, at } = {}) => {
      if (errorType !== undefined) {
        span.setAttribute('error.type', errorType);
        span.setStatus({ code: SpanStatusCode.ERROR });
      }
      span.end(at);
    },
  };
}

/** A text that is no `traceparent` begins a trace, as the standard asks. */
function contextOf(traceparent: string | null): Context {
  const parts = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(traceparent ?? '');
  if (!parts) return ROOT_CONTEXT;
  const [, traceId, spanId, flags] = parts as unknown as [string, string, string, string];
  const traceFlags = Number.parseInt(flags, 16) & TraceFlags.SAMPLED;
  const parent: SpanContext = { traceId, spanId, traceFlags, isRemote: true };
  return trace.isSpanContextValid(parent)
    ? trace.setSpanContext(ROOT_CONTEXT, parent)
    : ROOT_CONTEXT;
}
