import type { FastifyInstance } from 'fastify';
import Fastify from 'fastify';

const PREFIX = '/docs';

/**
 * `/docs`, a page that shows `/openapi.json`. Its script is larger than the rest of the server
 * together, so it is loaded when somebody first looks at it.
 */
export function referencePage(app: FastifyInstance): void {
  let opened: Promise<FastifyInstance> | null = null;
  app.addHook('onClose', async () => (await opened)?.close());
  for (const url of [PREFIX, `${PREFIX}/*`]) {
    app.get(url, { schema: { hide: true } }, async (request, reply) => {
      opened ??= open();
      const page = await opened;
      const { statusCode, headers, payload, rawPayload } = await page.inject({
        url: request.url,
        headers: request.headers,
      });
      const { connection: _, 'transfer-encoding': __, ...rest } = headers;
      // The policy of a page is made of its text.
      const isText = String(headers['content-type']).startsWith('text/html');
      return reply
        .code(statusCode)
        .headers(rest)
        .send(isText ? payload : rawPayload);
    });
  }
}

async function open(): Promise<FastifyInstance> {
  const { default: reference } = await import('@scalar/fastify-api-reference');
  const page = Fastify();
  await page.register(reference, {
    routePrefix: PREFIX,
    configuration: {
      url: '/openapi.json',
      telemetry: false,
      withDefaultFonts: false,
      // These lead to a service elsewhere.
      hideClientButton: true,
      showDeveloperTools: 'never',
      agent: { disabled: true },
      mcp: { disabled: true },
    },
  });
  await page.ready();
  return page;
}
