import swagger from '@fastify/swagger';
import reference from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform } from 'fastify-type-provider-zod';

/** `/openapi.json`, made of the very schemas that validate, and `/docs`, a page that shows it. */
export async function documentApi(
  app: FastifyInstance,
  { version }: { version: string },
): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Kinora',
        version,
        description: 'The open, self-hosted Videos API.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer' },
          azure: { type: 'apiKey', in: 'header', name: 'api-key' },
        },
      },
      security: [{ bearer: [] }, { azure: [] }, {}],
    },
    transform: createJsonSchemaTransform({
      skipList: ['/docs', '/docs/*'],
      // Uploads have no JSON; their schema says what they are.
      zodToJsonConfig: { unrepresentable: 'any' },
    }),
  });
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
  await app.register(reference, {
    routePrefix: '/docs',
    configuration: { url: '/openapi.json', telemetry: false, withDefaultFonts: false },
  });
}
