import type { FastifyRequest } from 'fastify';

/** How the caller reached the server: the proxy in front of it says what it cannot see itself. */
export function protocolOf(request: FastifyRequest): string {
  const forwarded = request.headers['x-forwarded-proto'];
  return forwarded === 'https' || forwarded === 'http' ? forwarded : request.protocol;
}
