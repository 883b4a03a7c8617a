import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema } from 'fastify';
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
} from 'fastify-type-provider-zod';
import { errorResponseSchema } from '../contract/error.ts';
import { withoutFilesInJson, withoutUnused } from './document-bodies.ts';
import { referencePage } from './reference-page.ts';

const TAGS = [
  { name: 'Videos', description: 'Make films, follow them, download them.' },
  { name: 'Files', description: 'Images, films and batches to refer to by id.' },
  { name: 'Batches', description: 'Many films by one file of requests.' },
  { name: 'Models' },
  { name: 'Engines', description: 'Who makes films, what they can do and what it costs.' },
  { name: 'Webhooks', description: 'Where to post what has ended.' },
  { name: 'Studio', description: 'Signs browsers in.' },
  { name: 'Workers', description: 'Jobs for workers elsewhere; needs a key of the scope `work`.' },
  { name: 'Administration', description: 'Keys, projects, usage and who changed them.' },
];

// Uploads have no JSON; their schema says what they are.
const zodToJsonConfig = { unrepresentable: 'any' } as const;

/** `/openapi.json`, made of the very schemas that validate, and `/docs`, a page that shows it. */
export async function documentApi(
  app: FastifyInstance,
  { version }: { version: string },
): Promise<void> {
  const toJsonSchema = createJsonSchemaTransform({
    skipList: ['/docs', '/docs/*'],
    zodToJsonConfig,
  });
  const toComponents = createJsonSchemaTransformObject({ zodToJsonConfig });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Kinora',
        version,
        description: 'The open, self-hosted Videos API.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      tags: TAGS,
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer' },
          azure: { type: 'apiKey', in: 'header', name: 'api-key' },
        },
      },
      // A server without keys is open.
      security: [{ bearer: [] }, { azure: [] }, {}],
    },
    transform: (route) => {
      const schema = route.schema && !route.schema.hide ? withErrors(route) : route.schema;
      const operation = toJsonSchema({ ...route, schema });
      return nameWildcard(operation.url, operation.schema);
    },
    transformObject: (document) => withoutUnused(withoutFilesInJson(toComponents(document))),
  });
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
  referencePage(app);
}

/** Why a request is refused, by status. */
const REFUSALS = {
  400: 'A parameter is wrong: `param` names it, `message` says what is expected.',
  401: 'The API key is missing or wrong.',
  403: 'The key may not do this.',
  404: 'Nothing has this id, or what is asked for is not there yet.',
  409: 'The first request with this `Idempotency-Key` is still being answered, or the lease is lost.',
  413: 'The body, or a part of it, is too large.',
  415: 'The body is of another type than those listed.',
  429: 'Too many requests, or as much in the queue as may be: `retry-after` tells when to come again.',
  416: 'No byte of the content lies in the range.',
  500: 'A fault of the server.',
} as const;

/** Adds the answers that every operation of its kind can give beside its own. */
function withErrors({
  schema,
  url,
  route,
}: {
  schema: FastifySchema;
  url: string;
  route: { method: string | string[] };
}): FastifySchema {
  const refusals: (keyof typeof REFUSALS)[] = [401, 403, 429, 500];
  const posts = route.method === 'POST';
  const names = url.includes(':') || url.includes('*');
  if (posts || schema.querystring || names) refusals.push(400);
  if (posts || names) refusals.push(404);
  if (posts) refusals.push(409, 413, 415);
  if (url.startsWith('/kinora/v1/leases/:')) refusals.push(409);
  if (url.endsWith('/videos/:video_id/content')) refusals.push(416);
  const answers = refusals.map((status) => [
    status,
    {
      description: REFUSALS[status],
      content: { 'application/json': { schema: errorResponseSchema } },
    },
  ]);
  return {
    ...schema,
    response: { ...Object.fromEntries(answers), ...(schema.response as object | undefined) },
  };
}

/** A wildcard has no name in the router: the only one is that of models, whose names hold slashes. */
function nameWildcard(url: string, schema: FastifySchema): { url: string; schema: FastifySchema } {
  if (url !== '/v1/models/*') return { url, schema };
  const params = JSON.parse(JSON.stringify(schema.params).replaceAll('"*"', '"model"')) as object;
  return { url: '/v1/models/:model', schema: { ...schema, params } };
}
