import type { FastifyInstance } from 'fastify';
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
  app.setNotFoundHandler((request) => {
    const path = request.url.split('?')[0]!;
    const place = `${request.method} ${path.slice(0, 200)}`;
    const route = known.find((entry) => entry.pattern.test(path));
    if (route) {
      throw new ApiError(405, `Invalid method for URL (${place})`, {
        headers: { allow: [...new Set(route.methods)].join(', ') },
      });
    }
    throw new ApiError(404, `Invalid URL (${place})`);
  });
}

function pathPattern(url: string): RegExp {
  const escaped = url.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll(/:\w+/g, '[^/]+').replaceAll(String.raw`\*`, '.+')}$`);
}
