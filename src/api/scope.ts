import type { FastifyRequest } from 'fastify';
import { ApiError } from '../contract/error.ts';
import type { Scope } from '../keys/keys.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a caller needs for this route; by default `read` to ask, `write` for the rest. */
    scope?: Scope;
  }
}

/** Throws 403 for a key that is good, but not for this. */
export function requireScope(request: FastifyRequest, needed?: Scope): void {
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  const scope = needed ?? request.routeOptions.config.scope ?? (isReading ? 'read' : 'write');
  if (request.caller.scopes.includes(scope)) return;
  throw new ApiError(
    403,
    `You have insufficient permissions for this operation. Missing scopes: ${scope}.`,
    { code: 'missing_scope' },
  );
}
