/** What a server answered, read to the end. */
export interface Answer {
  status: number;
  headers: Headers;
  bytes: Buffer;
  /** The body parsed as JSON; undefined if it is none. */
  json: unknown;
}

export interface ApiRequest {
  query?: Record<string, string | number>;
  /** Sent as a JSON body. */
  json?: unknown;
  body?: FormData | Buffer | string | ReadableStream<Uint8Array>;
  headers?: Record<string, string>;
  /** Sent instead of the suite's key; null sends none. */
  key?: string | null;
  /** Part of the URL before the path, instead of the base URL. */
  base?: string;
}

/** Plain HTTP to the server under test: nothing is retried, checked or hidden. */
export class ApiClient {
  /** Ends in `/v1`, without a slash at the end. */
  readonly baseURL: string;
  readonly key: string | null;
  /** Answers of 500 and above, as they came: no request of the suite deserves one. */
  readonly serverErrors: string[] = [];
  readonly #timeoutMs: number;

  constructor(baseURL: string, key: string | null, timeoutMs: number) {
    this.baseURL = baseURL.replace(/\/+$/, '');
    this.key = key;
    this.#timeoutMs = timeoutMs;
  }

  /** The base URL without its last `/v1`. */
  get origin(): string {
    return this.baseURL.replace(/\/v1$/, '');
  }

  async send(method: string, path: string, request: ApiRequest = {}): Promise<Answer> {
    const response = await this.open(method, path, request);
    const bytes = Buffer.from(await response.arrayBuffer());
    if (response.status >= 500) {
      const words = bytes.toString('utf8').slice(0, 200);
      this.serverErrors.push(`${method} ${path}: ${response.status} ${words}`);
    }
    return { status: response.status, headers: response.headers, bytes, json: parseJson(bytes) };
  }

  /** Like `send`, for answers that are read piece by piece. */
  async open(method: string, path: string, request: ApiRequest = {}): Promise<Response> {
    const url = new URL(`${request.base ?? this.baseURL}${path}`);
    for (const [name, value] of Object.entries(request.query ?? {})) {
      url.searchParams.set(name, String(value));
    }
    const key = request.key === undefined ? this.key : request.key;
    const headers: Record<string, string> = {
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      ...(request.json === undefined ? {} : { 'content-type': 'application/json' }),
      ...request.headers,
    };
    const body = request.json === undefined ? request.body : JSON.stringify(request.json);
    return fetch(url, {
      method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(this.#timeoutMs),
      ...(body === undefined ? {} : { body, ...(body instanceof ReadableStream ? HALF : {}) }),
    });
  }

  get(path: string, request?: ApiRequest): Promise<Answer> {
    return this.send('GET', path, request);
  }

  post(path: string, request?: ApiRequest): Promise<Answer> {
    return this.send('POST', path, request);
  }

  delete(path: string, request?: ApiRequest): Promise<Answer> {
    return this.send('DELETE', path, request);
  }
}

/** fetch wants to be told that a streamed body is sent before the answer is read. */
const HALF: RequestInit = { duplex: 'half' };

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
