import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ApiError } from '../contract/error.ts';

const BAD_JSON = 'We could not parse the JSON body of your request.';

/** Answers of the framework itself, in the API's words. */
const FRAMEWORK_ERRORS: Record<string, (error: FastifyError) => ApiError> = {
  FST_ERR_CTP_INVALID_JSON_BODY: () => new ApiError(400, BAD_JSON),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => new ApiError(400, BAD_JSON),
  FST_INVALID_JSON_FIELD_ERROR: () =>
    new ApiError(400, 'We could not parse a JSON part of your request.'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    new ApiError(400, 'The request body did not have the length that its headers promised.'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () =>
    new ApiError(
      415,
      "Unsupported content type. Send 'application/json' or 'multipart/form-data'.",
    ),
  FST_ERR_CTP_BODY_TOO_LARGE: () => new ApiError(413, 'The request body is too large.'),
  FST_REQ_FILE_TOO_LARGE: () => new ApiError(413, 'An uploaded file is too large.'),
  FST_FILES_LIMIT: () => new ApiError(413, 'Too many files in the request.'),
  FST_FIELDS_LIMIT: () => new ApiError(413, 'Too many fields in the request.'),
  FST_PARTS_LIMIT: () => new ApiError(413, 'Too many parts in the request.'),
  FST_PROTO_VIOLATION: () => new ApiError(400, 'Invalid field name in the request body.'),
};

/** Turns whatever a handler threw into the one error shape of the API. */
export function onError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const known = toApiError(error);
  if (known.status >= 500) request.log.error({ err: error }, 'request failed');
  void reply.code(known.status).headers(known.headers).send(known.toResponse());
}

function toApiError(error: FastifyError): ApiError {
  if (error instanceof ApiError) return error;
  const translate = FRAMEWORK_ERRORS[error.code];
  if (translate) return translate(error);
  if (error instanceof SyntaxError) return new ApiError(400, BAD_JSON);
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return new ApiError(error.statusCode, error.message);
  }
  return new ApiError(
    500,
    'The server had an error while processing your request. Sorry about that!',
    {
      type: 'server_error',
      cause: error,
    },
  );
}
