/** Every failure of the client is one of these. */
export class KinoraError extends Error {
  override readonly name: string = 'KinoraError';
}

/** The server could not be reached, or the connection broke. */
export class ConnectionError extends KinoraError {
  override readonly name = 'ConnectionError';
}

/** The server answered with an error. */
export class ResponseError extends KinoraError {
  override readonly name = 'ResponseError';
  readonly status: number;
  readonly type: string | null;
  readonly param: string | null;
  readonly code: string | null;
  /** The server's `x-request-id`: quote it when asking for help. */
  readonly requestId: string | null;

  constructor(response: {
    status: number;
    message: string;
    type?: string | null | undefined;
    param?: string | null | undefined;
    code?: string | null | undefined;
    requestId?: string | null | undefined;
  }) {
    super(response.message);
    this.status = response.status;
    this.type = response.type ?? null;
    this.param = response.param ?? null;
    this.code = response.code ?? null;
    this.requestId = response.requestId ?? null;
  }
}

/** The job ended as `failed`; `code` says why. */
export class VideoFailedError extends KinoraError {
  override readonly name = 'VideoFailedError';
  readonly videoId: string;
  readonly code: string;

  constructor(videoId: string, error: { code: string; message: string }) {
    super(error.message);
    this.videoId = videoId;
    this.code = error.code;
  }
}
