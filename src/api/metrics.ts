import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiError } from '../contract/error.ts';
import { hashKey } from '../keys/keys.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { presentedKey } from './authenticate.ts';

/** Counts every answer by its route; paths that no route serves are one. */
export function countRequests(app: FastifyInstance, metrics: Pick<Metrics, 'request'>): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.is404 ? 'none' : (request.routeOptions.url ?? 'none');
    const { method } = request;
    metrics.request({ route, method, code: reply.statusCode }, reply.elapsedTime / 1000);
  });
}

/**
 * `GET /metrics`, for the holder of the metrics key and for administrators.
 *
 * @param mayRead throws for those who present neither.
 */
export function metricsRoute(
  app: FastifyInstance,
  { metrics, metricsKey }: { metrics: Pick<Metrics, 'read'>; metricsKey: string | null },
  mayRead: (request: FastifyRequest) => Promise<void>,
): void {
  const wanted = metricsKey === null ? null : hashKey(metricsKey);
  app.get(
    '/metrics',
    {
      schema: { hide: true },
      onRequest: async (request) => {
        const key = presentedKey(request);
        if (wanted && key !== null && timingSafeEqual(wanted, hashKey(key))) return;
        await mayRead(request);
      },
    },
    async (_request, reply) => {
      const { contentType, text } = await metrics.read();
      return reply.type(contentType).header('cache-control', 'no-store').send(text);
    },
  );
}

/** For processes without an API: keys of the configuration only, and none on a loopback address. */
export function keyOnly(
  adminKey: string | null,
  isLoopback: boolean,
): (request: FastifyRequest) => Promise<void> {
  const admin = adminKey === null ? null : hashKey(adminKey);
  return async (request) => {
    if (admin === null && isLoopback) return;
    const key = presentedKey(request);
    if (admin && key !== null && timingSafeEqual(admin, hashKey(key))) return;
    throw new ApiError(401, 'Metrics need the key of KINORA_METRICS_KEY or KINORA_ADMIN_KEY.', {
      code: 'invalid_api_key',
    });
  };
}
