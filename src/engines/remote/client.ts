import { NoAnswerError, sendHttp, type HttpAnswer, type HttpMethod } from './http.ts';
import { UpstreamError } from './faults.ts';
import { lingering } from './lingering.ts';
import { readJson, type SpilledJson, type SpillOptions } from './read-json.ts';
import { DEFAULT_RETRY, isPassing, pause, pauseBefore, type RetryPolicy } from './retry.ts';

export interface ClientOptions {
  /** `http://gpu:8000/v1`: paths are put behind it. */
  baseURL: string;
  /** Sent with every request: keys, and what a proxy in front wants. */
  headers?: Readonly<Record<string, string>>;
  retry?: RetryPolicy;
  timeoutMs?: number;
}

export interface ClientRequest {
  method?: HttpMethod;
  /** Behind the base, or a whole URL on the same origin. */
  path: string;
  headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  json?: unknown;
  form?: FormData;
  signal: AbortSignal;
  /** Whether its answer names work that goes on elsewhere: it is waited for a little after an abort. */
  beginsWork?: boolean;
  /** Whether doing it twice does it once. Default: everything but POST. */
  isRepeatable?: boolean;
  /** Answers to ask again for, beside the passing ones; the last of them is given back. */
  retryAlso?: readonly number[];
  timeoutMs?: number;
  retries?: number;
}

/** HTTP to one server that the operator chose. */
export interface Client {
  /** The answer, whatever its status, after the retries that are safe. @throws NoAnswerError */
  send(request: ClientRequest): Promise<HttpAnswer>;
  /** The answer's JSON. @throws UpstreamError for any status but 2xx, NoAnswerError, TooLargeError */
  json(request: ClientRequest): Promise<unknown>;
  /** As `json`; films within it go into files. */
  spilledJson(request: ClientRequest, spill: SpillOptions): Promise<SpilledJson>;
  /** The error that an answer stands for; reads its body. */
  fault(answer: HttpAnswer): Promise<UpstreamError>;
  readonly baseURL: string;
  /** Sent with every request. */
  readonly headers: Readonly<Record<string, string>>;
  /** Values that must never be told. */
  readonly secrets: readonly string[];
}

const TIMEOUT_MS = 60_000;
const FAULT_MAX_BYTES = 64 * 1024;

export function createClient(options: ClientOptions): Client {
  const { headers = {}, retry = DEFAULT_RETRY, timeoutMs = TIMEOUT_MS } = options;
  const baseURL = options.baseURL.replace(/\/+$/, '');
  const origin = new URL(baseURL).origin;
  const secrets = secretsIn(headers);

  const urlOf = (path: string): URL => {
    const url = new URL(/^https?:/.test(path) ? path : `${baseURL}${path}`);
    if (url.origin !== origin)
      throw new Error('A request would have left the server of the engine.');
    return url;
  };

  const send = async (request: ClientRequest): Promise<HttpAnswer> => {
    const { method = 'GET', path, signal, retryAlso = [] } = request;
    const isRepeatable = request.isRepeatable ?? method !== 'POST';
    const { body, type } = await encodeBody(request);
    const attempt = {
      method,
      url: urlOf(path),
      headers: { accept: 'application/json', ...headers, ...type, ...request.headers },
      body,
      signal: request.beginsWork ? lingering(signal) : signal,
      timeoutMs: request.timeoutMs ?? timeoutMs,
    };
    const most = request.retries ?? retry.retries;
    for (let tries = 1; ; tries += 1) {
      let retryAfter: string | undefined;
      try {
        const answer = await sendHttp(attempt);
        const isWorthIt = isPassing(answer.status) || retryAlso.includes(answer.status);
        if (!isRepeatable || !isWorthIt || tries > most) return answer;
        retryAfter = answer.headers['retry-after'];
        answer.body.destroy();
      } catch (error) {
        signal.throwIfAborted();
        const isSafe = error instanceof NoAnswerError && (isRepeatable || error.isUnsent);
        if (!isSafe || tries > most) throw error;
      }
      await pause(pauseBefore(retry, tries, retryAfter), signal);
    }
  };

  const fault = async (answer: HttpAnswer): Promise<UpstreamError> =>
    new UpstreamError(answer.status, await readFaultBody(answer), secrets);

  const spilled = async (
    request: ClientRequest,
    spill: SpillOptions | null,
  ): Promise<SpilledJson> => {
    const answer = await send(request);
    if (answer.status < 200 || answer.status > 299) throw await fault(answer);
    try {
      return await readJson(answer.body, spill);
    } catch (error) {
      request.signal.throwIfAborted();
      if (error instanceof SyntaxError) {
        throw new UpstreamError(502, 'The answer is not JSON.', secrets);
      }
      if ((error as { code?: unknown }).code === undefined) throw error;
      throw new NoAnswerError(error);
    }
  };

  return {
    baseURL,
    headers,
    secrets,
    send,
    fault,
    json: async (request) => (await spilled(request, null)).value,
    spilledJson: spilled,
  };
}

async function encodeBody({
  json,
  form,
}: ClientRequest): Promise<{ body: Uint8Array | null; type: Record<string, string> }> {
  if (json !== undefined) {
    return {
      body: Buffer.from(JSON.stringify(json)),
      type: { 'content-type': 'application/json' },
    };
  }
  if (!form) return { body: null, type: {} };
  const encoded = new Response(form);
  const type = encoded.headers.get('content-type')!;
  return { body: new Uint8Array(await encoded.arrayBuffer()), type: { 'content-type': type } };
}

async function readFaultBody(answer: HttpAnswer): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of answer.body) {
      chunks.push(chunk as Buffer);
      bytes += (chunk as Buffer).length;
      if (bytes > FAULT_MAX_BYTES) break;
    }
  } catch {
    // What has come so far says enough.
  }
  answer.body.destroy();
  const text = Buffer.concat(chunks).toString();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A page of HTML is a proxy's, and says nothing to people.
    return /^\s*</.test(text) ? '' : text;
  }
}

function secretsIn(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers)
    .filter(([name]) => /auth|key|token|secret|cookie/i.test(name))
    .flatMap(([, value]) => [value, ...value.split(/\s+/)])
    .filter((value) => value.length >= 4 && !/^(?:bearer|key|token)$/i.test(value));
}
