import { ConfigError } from '../config.ts';
import { type Environment } from '../config-options.ts';
import { noTracing, type Tracing } from './tracing.ts';

/** What the exporter needs to know before it reads the rest of the environment by itself. */
const ENDPOINTS = ['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'OTEL_EXPORTER_OTLP_ENDPOINT'] as const;
const TIMEOUTS = ['OTEL_EXPORTER_OTLP_TRACES_TIMEOUT', 'OTEL_EXPORTER_OTLP_TIMEOUT'] as const;
/** OpenTelemetry's own ten seconds are as long as many give a process to end. */
const TIMEOUT_MS = 3000;
const PROTOCOLS = ['http/protobuf', 'http/json'] as const;
export type OtlpProtocol = (typeof PROTOCOLS)[number];

/** The part of pino that tells of traces that could not be sent. */
export interface TracingLog {
  warn(facts: object, message: string): void;
}

/**
 * Traces for an OTLP collector, if the environment of the process names one; OpenTelemetry is not
 * loaded otherwise.
 *
 * @throws ConfigError for an endpoint or a protocol that cannot be used.
 */
export async function openTracing(
  env: Environment,
  { version, log }: { version: string; log: TracingLog },
): Promise<Tracing> {
  const endpoint = ENDPOINTS.find((variable) => isSet(env[variable]));
  const isOff =
    env['OTEL_SDK_DISABLED']?.toLowerCase() === 'true' || env['OTEL_TRACES_EXPORTER'] === 'none';
  if (!endpoint || isOff) return noTracing;
  if (!/^https?:$/.test(URL.parse(env[endpoint]!)?.protocol ?? '')) {
    throw new ConfigError([`${endpoint}: must be an http or https URL, got '${env[endpoint]}'.`]);
  }
  const protocol = readProtocol(env);
  const { createOtlpTracing } = await import('./otlp.ts');
  const hasTimeout = TIMEOUTS.some((variable) => isSet(env[variable]));
  return createOtlpTracing({
    protocol,
    version,
    log,
    ...(!hasTimeout && { timeoutMs: TIMEOUT_MS }),
  });
}

function readProtocol(env: Environment): OtlpProtocol {
  const variable = isSet(env['OTEL_EXPORTER_OTLP_TRACES_PROTOCOL'])
    ? 'OTEL_EXPORTER_OTLP_TRACES_PROTOCOL'
    : 'OTEL_EXPORTER_OTLP_PROTOCOL';
  const asked = isSet(env[variable]) ? env[variable]! : 'http/protobuf';
  const protocol = PROTOCOLS.find((known) => known === asked);
  if (protocol) return protocol;
  throw new ConfigError([`${variable}: must be ${PROTOCOLS.join(' or ')}, got '${asked}'.`]);
}

function isSet(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}
