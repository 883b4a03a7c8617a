/** The server said no, or could not be reached. */
export class Fault extends Error {
  override readonly name = 'Fault';
  /** 0: no answer at all. */
  readonly status: number;
  readonly code: string | null;
  readonly param: string | null;
  readonly requestId: string | null;

  constructor(
    message: string,
    facts: {
      status: number;
      code?: string | null;
      param?: string | null;
      requestId?: string | null;
    },
  ) {
    super(message);
    this.status = facts.status;
    this.code = facts.code ?? null;
    this.param = facts.param ?? null;
    this.requestId = facts.requestId ?? null;
  }
}

interface RequestOptions {
  method?: 'GET' | 'POST' | 'DELETE' | 'PATCH';
  body?: object | FormData;
  /** Lets the request outlive the page. */
  keepalive?: boolean;
  signal?: AbortSignal;
  idempotencyKey?: string;
}

let onSignedOut = (): void => {};

/** Called when the server no longer knows who asks. */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

/**
 * Asks the server that this page came from.
 *
 * @throws Fault
 */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const { method = 'GET', body, keepalive = false, signal, idempotencyKey } = options;
  // The cookie alone is not enough for anything but reading: the header shows that it is this page.
  const headers: Record<string, string> = { 'x-kinora-studio': '1' };
  if (body && !(body instanceof FormData)) headers['content-type'] = 'application/json';
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey;
  const response = await fetch(path, {
    method,
    headers,
    keepalive,
    ...(body && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Fault('The server cannot be reached.', { status: 0 });
  });
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
  throw await faultOf(response);
}

async function faultOf(response: Response): Promise<Fault> {
  const { status } = response;
  if (status === 401) onSignedOut();
  const requestId = response.headers.get('x-request-id');
  const told = (await response.json().catch(() => null)) as {
    error?: { message?: string; code?: string | null; param?: string | null };
  } | null;
  const { message = `The server answered ${status}.`, code, param } = told?.error ?? {};
  return new Fault(message, { status, code: code ?? null, param: param ?? null, requestId });
}

/** Whether the server does not have this part of the API, or not for this key. */
export function isMissing(error: unknown): boolean {
  return error instanceof Fault && (error.status === 404 || error.status === 405);
}

/** What to tell people of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
