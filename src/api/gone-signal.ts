import type { FastifyReply } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    /** Aborted once the process has been told to stop. */
    stopping: AbortSignal;
  }
}

/** Aborted when the caller has hung up, or must come back to another process. */
export function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return AbortSignal.any([gone.signal, reply.server.stopping]);
}
