import type { FastifyInstance } from 'fastify';
import { ApiError } from '../contract/error.ts';

/** Bodies below count for nothing. */
const SMALL_BYTES = 64 * 1024;

/**
 * Bounds what JSON bodies in flight may take of the memory together: each is held whole until it is
 * checked. Files are not held, and not counted.
 *
 * @param mostBytes of all bodies together; more are refused with 503 until there is room.
 */
export function limitBodiesInFlight(
  app: FastifyInstance,
  { mostBytes, bodyBytes }: { mostBytes: number; bodyBytes: number },
): void {
  let inFlight = 0;
  app.addHook('preParsing', async (request, reply) => {
    if (request.isMultipart()) return;
    const { 'content-length': length, 'transfer-encoding': coding } = request.headers;
    const bytes = length === undefined ? (coding === undefined ? 0 : bodyBytes) : Number(length);
    // Larger ones than may be are refused by their length.
    if (!(bytes >= SMALL_BYTES) || bytes > bodyBytes) return;
    if (inFlight + bytes > mostBytes) {
      throw new ApiError(503, 'The server reads as many large requests as it can. Try again.', {
        type: 'server_error',
        code: 'overloaded',
        headers: { 'retry-after': '1' },
      });
    }
    inFlight += bytes;
    reply.raw.once('close', () => (inFlight -= bytes));
  });
}
