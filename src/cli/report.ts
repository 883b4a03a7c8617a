import {
  ConnectionError,
  ResponseError,
  VideoFailedError,
  WaitTimeoutError,
} from '../client/index.ts';
import { ConfigError } from '../config.ts';
import { RefusedError } from '../remote-worker/connection.ts';
import type { Terminal } from './command.ts';
import { EXIT, UsageError } from './exit.ts';

/** What went wrong, for people and for programs. */
interface Report {
  exit: number;
  lines: readonly string[];
  /** In the shape of the API's errors. */
  error: { message: string; type: string; param: string | null; code: string | null };
}

/**
 * Says what went wrong and chooses the exit code: in a line or two on stderr, with `--json` as
 * `{"error": …}` on stdout.
 */
export function report(error: unknown, terminal: Terminal, isJson: boolean): number {
  if (terminal.signal.aborted) return EXIT.interrupted;
  const told = describe(error, terminal);
  if (isJson) terminal.stdout.write(`${JSON.stringify({ error: told.error })}\n`);
  else for (const line of told.lines) terminal.stderr.write(`kinora: ${line}\n`);
  if (terminal.env['KINORA_LOG_LEVEL'] === 'debug' && error instanceof Error) {
    terminal.stderr.write(`${error.stack ?? ''}\n`);
  }
  return told.exit;
}

function describe(error: unknown, { env }: Terminal): Report {
  if (error instanceof UsageError) return own(EXIT.usage, error.message, 'usage');
  if (error instanceof ConfigError) {
    return { ...own(EXIT.usage, error.message, 'configuration'), lines: error.problems };
  }
  if (error instanceof VideoFailedError) {
    const message = `${error.videoId} failed (${error.code}): ${error.message}`;
    const told = own(EXIT.generationFailed, message, error.code);
    return { ...told, error: { ...told.error, message: error.message } };
  }
  if (error instanceof WaitTimeoutError) {
    return own(EXIT.waitTimedOut, error.message, 'wait_timed_out');
  }
  if (error instanceof ResponseError) return ofAnswer(error, env);
  if (error instanceof RefusedError) {
    return own(error.isFinal ? EXIT.unauthorized : EXIT.failure, error.message, error.code);
  }
  if (error instanceof ConnectionError) {
    return own(EXIT.unreachable, error.message, 'unreachable');
  }
  if (isPortTaken(error)) {
    const message = `Port ${error.port} is taken by another program. Choose one with --port, or 0 for any.`;
    return own(EXIT.failure, message, 'port_taken');
  }
  return own(EXIT.failure, error instanceof Error ? error.message : String(error), null);
}

function ofAnswer(error: ResponseError, env: Terminal['env']): Report {
  const { message, type, param, code, status, requestId } = error;
  const isRefused = status === 401 || status === 403;
  const hasKey = Boolean(env['KINORA_API_KEY'] || env['OPENAI_API_KEY']);
  const hint = status === 401 && !hasKey ? ['Give a key: export KINORA_API_KEY=sk-…'] : [];
  const request = status >= 500 && requestId ? [`request ${requestId}`] : [];
  return {
    exit: isRefused ? EXIT.unauthorized : EXIT.failure,
    lines: [message, ...hint, ...request],
    error: { message, type: type ?? 'invalid_request_error', param, code },
  };
}

function own(exit: number, message: string, code: string | null): Report {
  return { exit, lines: [message], error: { message, type: 'cli_error', param: null, code } };
}

function isPortTaken(error: unknown): error is Error & { port: number } {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
