import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** For answers that are data: nothing in them may run, whatever a browser takes them for. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";
const DOCS = '/docs';

/**
 * Headers that keep browsers from doing with an answer what it is not meant for. Pages set a policy
 * of their own.
 */
export function sendSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    reply.header('x-content-type-options', 'nosniff');
    if (reply.hasHeader('content-security-policy')) return;
    const type = String(reply.getHeader('content-type') ?? '');
    if (type.startsWith('video/') || type.startsWith('image/')) return;
    const isPage = request.url.startsWith(DOCS) && type.startsWith('text/html');
    if (isPage && typeof payload === 'string') {
      reply.headers({
        'content-security-policy': docsPolicy(payload),
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
      });
    } else if (!request.url.startsWith(DOCS)) {
      reply.header('content-security-policy', DATA_POLICY);
    }
  });
}

/** The scripts of the page are named by what is in them. Its viewer writes styles as it goes. */
function docsPolicy(html: string): string {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)];
  const hashes = inline.map(
    (match) => `'sha256-${createHash('sha256').update(match[1]!).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src 'self' ${hashes.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
