import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiError } from '../contract/error.ts';

/**
 * Answers paths and methods that no route serves: 405 where another method would do, else 404.
 * Must be called before any route is added, for it learns the paths from them.
 */
export function answerUnknownRoutes(app: FastifyInstance): void {
  const known: { pattern: RegExp; methods: string[] }[] = [];
  app.addHook('onRoute', (route) => {
    const methods = [route.method].flat();
    // Preflights are answered everywhere: they say nothing about what is there.
    if (methods.every((method) => method === 'OPTIONS')) return;
    const pattern = pathPattern(route.url);
    const existing = known.find((entry) => entry.pattern.source === pattern.source);
    if (existing) existing.methods.push(...methods);
    else known.push({ pattern, methods });
  });
  const refuse = (request: FastifyRequest): never => {
    const path = request.url.split('?')[0]!;
    const place = `${request.method} ${path.slice(0, 200)}`;
    const routes = known.filter((entry) => entry.pattern.test(path));
    if (routes.length > 0) {
      throw new ApiError(405, `Invalid method for URL (${place})`, {
        headers: { allow: [...new Set(routes.flatMap(({ methods }) => methods))].join(', ') },
      });
    }
    throw new ApiError(404, `Invalid URL (${place})`);
  };
  // Before the framework asks for a body: nobody would read it.
  app.addHook('preParsing', async (request) => {
    if (request.is404) refuse(request);
  });
  app.setNotFoundHandler(refuse);
}

function pathPattern(url: string): RegExp {
  const escaped = url.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll(/:\w+/g, '[^/]+').replaceAll(String.raw`\*`, '.+')}$`);
}
