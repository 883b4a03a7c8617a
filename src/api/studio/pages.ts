import { existsSync } from 'node:fs';
import path from 'node:path';
import serveStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { ApiError } from '../../contract/error.ts';

/** What the build has made; beside the sources, and in the package. */
const BUILT = path.join(import.meta.dirname, '..', '..', 'studio', 'built');

/** Nothing from elsewhere, nothing inline, in nobody's frame. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

const NOT_BUILT = `<!doctype html><html lang="en"><title>Kinora</title>
<h1>The studio is not built</h1>
<p>Stop the server, run <code>npm ci</code> with development dependencies, and start it again.</p>
`;

/** `/studio` and everything below it: the page, whatever view its path names, and its few files. */
export async function studioPages(app: FastifyInstance, folder: string = BUILT): Promise<void> {
  const schema = { hide: true };
  const page = (reply: FastifyReply): FastifyReply => {
    reply.headers({ ...HEADERS, 'cache-control': 'no-cache' });
    if (existsSync(path.join(folder, 'index.html'))) return reply.sendFile('index.html', folder);
    return reply.code(503).type('text/html; charset=utf-8').send(NOT_BUILT);
  };
  await app.register(serveStatic, { root: folder, serve: false, cacheControl: false });
  app.get('/studio', { schema }, (_request, reply) => page(reply));
  app.get<{ Params: { '*': string } }>('/studio/*', { schema }, ({ params }, reply) => {
    const name = /^assets\/([\w.-]+)$/.exec(params['*'])?.[1];
    if (name === undefined) return page(reply);
    if (!existsSync(path.join(folder, 'assets', name))) throw new ApiError(404, 'Not found.');
    // Their names hold a hash of what is in them.
    reply.headers({ ...HEADERS, 'cache-control': 'public, max-age=31536000, immutable' });
    return reply.sendFile(path.join('assets', name), folder);
  });
}
