import type { FastifyInstance } from 'fastify';
import { noTracing, type Span, type Tracing } from '../tracing/tracing.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Of the answer to this request; null where nobody takes the time. */
    span: Span | null;
  }
}

/** The API itself; probes and pages would only be in the way. */
const TRACED = /^(?:\/kinora)?\/v1\//;

/** Takes the time of every answer by its route, as a part of the caller's trace if it names one. */
export function traceRequests(app: FastifyInstance, tracing: Tracing): void {
  if (tracing === noTracing) return;
  app.decorateRequest('span', null);
  app.addHook('onRequest', (request, _reply, done) => {
    const route = request.routeOptions.url ?? '';
    if (request.is404 || !TRACED.test(route)) return done();
    const { traceparent } = request.headers;
    request.span = tracing.start({
      name: `${request.method} ${route}`,
      kind: 'server',
      parent: typeof traceparent === 'string' ? traceparent : null,
      attributes: { 'http.request.method': request.method, 'http.route': route },
    });
    request.span.run(done);
  });
  app.addHook('onResponse', async ({ span }, { statusCode }) => {
    span?.set({ 'http.response.status_code': statusCode });
    span?.end({ errorType: statusCode >= 500 ? String(statusCode) : undefined });
  });
}
