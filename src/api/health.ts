import Fastify from 'fastify';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { onError } from './on-error.ts';

/** Whether this process can do its work now. */
export interface Readiness {
  /** Aborted once the process has been told to stop: it finishes what it has and takes nothing new. */
  stopping: AbortSignal;
  /** What keeps it from working, for operators; empty if nothing does. */
  findProblems(): Promise<string[]>;
}

/** `/livez` for those who restart processes, `/readyz` for those who send requests to them. */
export function healthRoutes(app: FastifyInstance, { stopping, findProblems }: Readiness): void {
  app.get('/livez', { schema: { hide: true } }, () => ({ status: 'ok' }));
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    if (stopping.aborted) return reply.code(503).send({ status: 'stopping', problems: [] });
    const problems = await findProblems();
    if (problems.length === 0) return { status: 'ok', problems };
    return reply.code(503).send({ status: 'unavailable', problems });
  });
}

/** What a process without an API serves. */
export function createHealthApp(
  readiness: Readiness,
  logger: FastifyBaseLogger,
  addRoutes: (app: FastifyInstance) => void,
): FastifyInstance {
  const app = Fastify({ loggerInstance: logger, forceCloseConnections: true });
  app.log.level = 'warn';
  app.setErrorHandler(onError);
  healthRoutes(app, readiness);
  addRoutes(app);
  return app;
}
