import { z } from 'zod';
import { UploadedFile } from './uploaded-file.ts';

/** The body of every answer that is not a success. All four keys are always there. */
export interface ErrorResponse {
  error: {
    message: string;
    type: ErrorType;
    /** The offending field, query parameter or path part. */
    param: string | null;
    code: string | null;
  };
}

const ERROR_TYPES = [
  'invalid_request_error',
  'requests',
  'insufficient_quota',
  'billing_limit_user_error',
  'server_error',
] as const;
export type ErrorType = (typeof ERROR_TYPES)[number];

export const errorResponseSchema: z.ZodType<ErrorResponse> = z
  .strictObject({
    error: z.strictObject({
      message: z.string(),
      type: z.enum(ERROR_TYPES),
      param: z.string().nullable(),
      code: z.string().nullable(),
    }),
  })
  .meta({ id: 'ErrorResponse' });

interface ApiErrorOptions {
  type?: ErrorType;
  param?: string | null;
  code?: string | null;
  /** Response headers that belong to this error: `retry-after`, `allow`. */
  headers?: Record<string, string>;
  cause?: unknown;
}

/** An answer to the caller: the only error class whose text leaves the server. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly type: ErrorType;
  readonly param: string | null;
  readonly code: string | null;
  readonly headers: Record<string, string>;

  constructor(status: number, message: string, options: ApiErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.status = status;
    this.type = options.type ?? 'invalid_request_error';
    this.param = options.param ?? null;
    this.code = options.code ?? null;
    this.headers = options.headers ?? {};
  }

  toResponse(): ErrorResponse {
    const { message, type, param, code } = this;
    return { error: { message, type, param, code } };
  }
}

/** `'a'`; `'a' and 'b'`; `'a', 'b', and 'c'`: lists as the API's messages write them. */
export function listValues(values: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const quoted = values.map((value) => `'${value}'`);
  if (quoted.length < 3) return quoted.join(` ${conjunction} `);
  return `${quoted.slice(0, -1).join(', ')}, ${conjunction} ${quoted.at(-1)}`;
}

/** A value of the right type that is not one of those allowed; `why` is one more sentence. */
export function invalidValue(
  param: string,
  value: string,
  allowed: readonly string[],
  why: string | null = null,
): ApiError {
  const shown = value.length > 100 ? `${value.slice(0, 100)}...` : value;
  const message = `Invalid value: '${shown}'. Supported values are: ${listValues(allowed)}.`;
  return new ApiError(400, why === null ? message : `${message} ${why}`, {
    param,
    code: 'invalid_value',
  });
}

export function notFound(kind: 'Video' | 'Character', id: string): ApiError {
  return new ApiError(404, `${kind} with id '${id}' not found.`);
}

/** Length in Unicode code points: an emoji outside the BMP counts as one character. */
export function characterCount(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff && i > 0 && isHighSurrogate(text, i - 1);
    if (!isSecondHalf) count++;
  }
  return count;
}

function isHighSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** Text of a value's JSON type with its article: `an integer`, `null`. */
export function describeType(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  switch (typeof value) {
    case 'number':
      return Number.isInteger(value) ? 'an integer' : 'a decimal';
    case 'string':
      return 'a string';
    case 'boolean':
      return 'a boolean';
    default:
      return value instanceof UploadedFile ? 'a file' : 'an object';
  }
}
