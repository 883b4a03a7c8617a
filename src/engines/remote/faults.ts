import type { EngineError } from '../engine.ts';
import { GenerationError } from '../from-generator.ts';
import { NoAnswerError } from './http.ts';
import { TooLargeError } from './read-json.ts';
import { isPassing } from './retry.ts';
import { scrub } from './scrub.ts';

/** Somebody else's server has answered, and not with what was asked for. */
export class UpstreamError extends Error {
  override readonly name = 'UpstreamError';
  readonly status: number;
  /** What it said, scrubbed; empty if it said nothing that can be read. */
  readonly detail: string;
  /** Its own code for the fault, if it has one. */
  readonly code: string | null;
  /** As it came, for those who can read it; kept out of logs. */
  readonly #body: unknown;

  constructor(status: number, body: unknown, secrets: readonly string[]) {
    const { message, code } = readFault(body);
    const detail = scrub(message, secrets);
    super(`The engine's server answered ${status}${detail ? `: ${detail}` : '.'}`);
    this.status = status;
    this.detail = detail;
    this.code = code;
    this.#body = body;
  }

  get body(): unknown {
    return this.#body;
  }
}

const LONGEST_CODE = 64;

/** The message in the error bodies that are about: OpenAI's, FastAPI's, plain text and the rest. */
export function readFault(body: unknown): { message: string; code: string | null } {
  if (typeof body === 'string') return { message: body, code: null };
  if (typeof body !== 'object' || body === null) return { message: '', code: null };
  const { error, detail, message, title, code, type } = body as Record<string, unknown>;
  if (typeof error === 'object' && error !== null) {
    const inner = readFault(error);
    return { message: inner.message, code: inner.code ?? textOf(code) };
  }
  if (Array.isArray(detail)) return { message: detail.map(readIssue).join('; '), code: null };
  if (typeof detail === 'object' && detail !== null) return readFault(detail);
  const found = [message, detail, error, title].find((text) => typeof text === 'string');
  return { message: (found as string | undefined) ?? '', code: textOf(code) ?? textOf(type) };
}

/** `{ loc: ['body', 'seconds'], msg: 'Input should be …' }` */
function readIssue(issue: unknown): string {
  if (typeof issue !== 'object' || issue === null) return '';
  const { loc, msg } = issue as { loc?: unknown; msg?: unknown };
  const place = Array.isArray(loc) ? loc.filter((part) => part !== 'body').join('.') : '';
  return [place, typeof msg === 'string' ? msg : ''].filter(Boolean).join(': ');
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value.slice(0, LONGEST_CODE) : null;
}

/** What a fault of a remote engine means for the job. */
export function faultOf(error: unknown): EngineError {
  if (error instanceof GenerationError) {
    return { code: error.code, message: error.message, retryable: error.retryable };
  }
  if (error instanceof TooLargeError) {
    return { code: 'engine_error', message: error.message, retryable: false };
  }
  if (error instanceof NoAnswerError) {
    const message = 'The server of the engine cannot be reached.';
    return { code: 'engine_unavailable', message, retryable: true };
  }
  if (error instanceof UpstreamError) return upstreamFault(error);
  return { code: 'engine_error', message: 'The engine failed to make this film.', retryable: true };
}

/** What every job of an engine gets whose key is wrong. */
export const KEY_REFUSED: EngineError = {
  code: 'engine_credentials',
  message: 'The engine refused the key that Kinora sent.',
  retryable: false,
};

function upstreamFault({ status, detail, code }: UpstreamError): EngineError {
  const said = (lead: string): string => (detail ? `${lead}: ${detail}` : `${lead}.`);
  if (isModeration(code, detail)) {
    const message = said('The engine refused the prompt or the image');
    return { code: 'moderation_blocked', message, retryable: false };
  }
  if (status === 401 || status === 403) {
    return KEY_REFUSED;
  }
  if (status === 402) {
    const message = said('The account of the engine has no credit left');
    return { code: 'engine_quota', message, retryable: false };
  }
  if (isPassing(status)) {
    return { code: 'engine_unavailable', message: said('The engine is busy'), retryable: true };
  }
  if (status >= 300 && status < 400) {
    const message = 'The address of the engine leads to another one.';
    return { code: 'engine_error', message, retryable: false };
  }
  return {
    code: 'invalid_input',
    message: said('The engine refused the request'),
    retryable: false,
  };
}

/** What a job that has failed over there means here. `code` and `message` as they came. */
export function failedJob(
  message: string,
  code: string | null,
  secrets: readonly string[] = [],
): EngineError {
  const detail = scrub(message, secrets);
  if (isModeration(code, detail)) {
    return {
      code: 'moderation_blocked',
      message: detail || 'The engine refused the prompt.',
      retryable: false,
    };
  }
  if (OUT_OF_MEMORY.test(`${code ?? ''} ${detail}`)) {
    const lead = 'The engine ran out of memory; a smaller size or a shorter film may fit';
    return { code: 'engine_out_of_memory', message: lead, retryable: true };
  }
  return {
    code: 'engine_error',
    message: detail || 'The engine failed to make this film.',
    retryable: true,
  };
}

const OUT_OF_MEMORY = /out of memory|OutOfMemory|\bOOM\b|alloc_failed|failed to allocate/i;

function isModeration(code: string | null, message: string): boolean {
  return (
    /moderation|content_policy|safety|nsfw|DataInspection/i.test(code ?? '') ||
    /content (?:policy|moderation)|safety (?:filter|system)|\bnsfw\b|flagged as sensitive/i.test(
      message,
    )
  );
}

/** For `start`, which can only reject: the fault as something that the job understands. */
export function startFault(error: unknown, signal: AbortSignal): Error {
  if (signal.aborted) return signal.reason as Error;
  return error instanceof GenerationError
    ? error
    : new GenerationError(faultOf(error), { cause: error });
}
