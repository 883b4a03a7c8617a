/** Every failure of the client is one of these. */
export class KinoraError extends Error {
  override readonly name: string = 'KinoraError';
}

/** The server could not be reached, or the connection broke, more often than it was tried again. */
export class ConnectionError extends KinoraError {
  override readonly name: string = 'ConnectionError';
}

/** The server did not begin to answer in time. */
export class RequestTimeoutError extends ConnectionError {
  override readonly name = 'RequestTimeoutError';
}

/** What an error answer tells. */
export interface ErrorAnswer {
  status: number;
  message: string;
  type?: string | null | undefined;
  param?: string | null | undefined;
  code?: string | null | undefined;
  requestId?: string | null | undefined;
}

/** The server answered with an error. The subclasses name the usual statuses. */
export class ResponseError extends KinoraError {
  override readonly name: string = 'ResponseError';
  readonly status: number;
  readonly type: string | null;
  /** The field, query parameter or path part that is wrong. */
  readonly param: string | null;
  /** Stable, for programs. */
  readonly code: string | null;
  /** The server's `x-request-id`: quote it when asking for help. */
  readonly requestId: string | null;

  constructor(answer: ErrorAnswer) {
    super(answer.message);
    this.status = answer.status;
    this.type = answer.type ?? null;
    this.param = answer.param ?? null;
    this.code = answer.code ?? null;
    this.requestId = answer.requestId ?? null;
  }
}

/** 400: something in the request is wrong; `param` says what. */
export class BadRequestError extends ResponseError {
  override readonly name = 'BadRequestError';
}

/** 401: no key, or a wrong one. */
export class AuthenticationError extends ResponseError {
  override readonly name = 'AuthenticationError';
}

/** 403: the key may not do this. */
export class PermissionDeniedError extends ResponseError {
  override readonly name = 'PermissionDeniedError';
}

/** 404: there is no such thing, or no such operation. */
export class NotFoundError extends ResponseError {
  override readonly name = 'NotFoundError';
}

/** 429: too much at once, and still so after the retries. */
export class RateLimitError extends ResponseError {
  override readonly name = 'RateLimitError';
}

/** 5xx: the fault is the server's. */
export class ServerError extends ResponseError {
  override readonly name = 'ServerError';
}

const BY_STATUS: Readonly<Record<number, typeof ResponseError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  429: RateLimitError,
};

/** The error of the class that its status calls for. */
export function responseError(answer: ErrorAnswer): ResponseError {
  const Class = BY_STATUS[answer.status] ?? (answer.status >= 500 ? ServerError : ResponseError);
  return new Class(answer);
}

/** The job ended as `failed`; `code` says why: `cancelled`, `internal_error`, … */
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

/** The time to wait is over and the film is still being made: wait again, or cancel it. */
export class WaitTimeoutError extends KinoraError {
  override readonly name = 'WaitTimeoutError';
  readonly videoId: string;

  constructor(videoId: string, milliseconds: number) {
    super(`The video ${videoId} has not ended after ${Math.round(milliseconds / 1000)} seconds.`);
    this.videoId = videoId;
  }
}

/** A webhook is not from the server, too old, or not a webhook. Answer it with 400. */
export class WebhookVerificationError extends KinoraError {
  override readonly name = 'WebhookVerificationError';
}
