import { errorResponseSchema } from '../contract/error.ts';

/** The server refuses this worker: its key is wrong or may not work, or the request makes no sense there. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly status: number;
  readonly code: string | null;

  constructor(status: number, message: string, code: string | null) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /** Whether no other request of this worker will be answered either. */
  get isFinal(): boolean {
    return this.status === 401 || this.status === 403;
  }
}

/** The fence has fallen: `ended` if the job is over, `lost` if another attempt counts. */
export class LeaseError extends Error {
  override readonly name = 'LeaseError';
  readonly state: 'ended' | 'lost';

  constructor(state: 'ended' | 'lost') {
    super(state === 'ended' ? 'The job has ended.' : 'The lease is lost.');
    this.state = state;
  }
}

/** No answer, or one that says that the server cannot work now: the same may go through later. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

export interface Ask {
  method: 'GET' | 'POST' | 'PATCH';
  /** Below `/kinora/v1`. */
  path: string;
  query?: Record<string, string>;
  json?: unknown;
  bytes?: Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Until the answer begins; default 30 s. */
  timeoutMs?: number;
}

export interface Connection {
  /** @throws RefusedError, LeaseError, UnreachableError, or the reason of the signal. */
  ask(request: Ask): Promise<Response>;
}

const TIMEOUT_MS = 30_000;

/** @param server base URL, with or without `/v1`. */
export function connect(server: string, token: string): Connection {
  const root = server.replace(/\/+$/, '').replace(/\/v1$/, '');
  return {
    ask: async ({ method, path, query = {}, json, bytes, headers = {}, ...limits }) => {
      const url = new URL(`${root}/kinora/v1${path}`);
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
      const type = bytes ? 'application/octet-stream' : 'application/json';
      const { signal, timeoutMs = TIMEOUT_MS } = limits;
      // Only until the answer begins: a large one may take its time.
      const late = new AbortController();
      const timer = setTimeout(() => late.abort(), timeoutMs);
      try {
        const answer = await fetch(url, {
          method,
          headers: {
            authorization: `Bearer ${token}`,
            ...((bytes || json !== undefined) && { 'content-type': type }),
            ...headers,
          },
          ...(bytes ? { body: bytes } : json !== undefined && { body: JSON.stringify(json) }),
          signal: signal ? AbortSignal.any([signal, late.signal]) : late.signal,
        });
        if (answer.ok) return answer;
        throw await faultOf(answer);
      } catch (error) {
        if (error instanceof RefusedError || error instanceof LeaseError) throw error;
        if (error instanceof UnreachableError) throw error;
        signal?.throwIfAborted();
        throw new UnreachableError(`${root} does not answer.`, { cause: error });
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

async function faultOf(answer: Response): Promise<Error> {
  const { status } = answer;
  const body: unknown = await answer.json().catch(() => null);
  const told = errorResponseSchema.safeParse(body);
  const { message, code } = told.success ? told.data.error : { message: null, code: null };
  if (code === 'lease_ended') return new LeaseError('ended');
  if (code === 'lease_lost') return new LeaseError('lost');
  const isPassing = status >= 500 || status === 429 || status === 408;
  if (isPassing) return new UnreachableError(`The server answers ${status}: ${message}`);
  const text = message ?? `The server answers ${status}: is it Kinora?`;
  return new RefusedError(status, text, code);
}
