import { randomUUID } from 'node:crypto';
import cors from '@fastify/cors';
import Fastify, { LogController } from 'fastify';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import type { ZodType } from 'zod';
import { IMAGE_URL_MAX_LENGTH, videoSchemas } from '../contract/params.ts';
import { parse } from '../contract/parse.ts';
import type { Leases } from '../jobs/leases.ts';
import type { Access } from './authenticate.ts';
import { createAuthenticate } from './authenticate.ts';
import { batchRoutes } from './batches/routes.ts';
import { limitBodiesInFlight } from './body-budget.ts';
import { servicesFor, type ServicesOf } from './caller.ts';
import { HTTP_LIMITS, limitConnections } from './connections.ts';
import { documentApi } from './document.ts';
import type { EngineDirectory } from './engines/directory.ts';
import { engineRoutes } from './engines/routes.ts';
import { fileRoutes } from './files/routes.ts';
import { healthRoutes, type Readiness } from './health.ts';
import { honourIdempotencyKeys } from './idempotency-key.ts';
import { keyRoutes, type AdminServices } from './keys/routes.ts';
import { leaseRoutes } from './leases/routes.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { countRequests, metricsRoute } from './metrics.ts';
import { modelRoutes } from './models/routes.ts';
import { registerMultipart } from './multipart.ts';
import type { VideoRecord } from '../store/store.ts';
import type { Tracing } from '../tracing/tracing.ts';
import { traceRequests } from './trace-requests.ts';
import { answerUnknownRoutes } from './not-found.ts';
import { onError } from './on-error.ts';
import { createRateLimit } from './rate-limit.ts';
import { projectRoutes } from './projects/routes.ts';
import { readJson } from './read-json.ts';
import { requireScope } from './scope.ts';
import { sendSecurityHeaders } from './security-headers.ts';
import { characterListRoutes } from './studio/characters.ts';
import type { OnChange } from './studio/changes.ts';
import { streamAllEvents } from './studio/events.ts';
import { studioPages } from './studio/pages.ts';
import { registerSessions } from './studio/session.ts';
import { createSessions } from './studio/sessions.ts';
import { cancelVideo } from './videos/cancel.ts';
import { characterRoutes } from './videos/characters.ts';
import { createVideo } from './videos/create.ts';
import { deleteVideo } from './videos/delete.ts';
import type { SharedDependencies } from './videos/dependencies.ts';
import { downloadVideoContent } from './videos/download-content.ts';
import { editVideo } from './videos/edit.ts';
import { streamVideoEvents } from './videos/events.ts';
import { extendVideo } from './videos/extend.ts';
import { createVideoLink, openVideoLink } from './videos/links.ts';
import { listVideos } from './videos/list.ts';
import { remixVideo } from './videos/remix.ts';
import { retrieveVideo } from './videos/retrieve.ts';
import { retryVideo } from './videos/retry.ts';
import { createSignedLinks } from './videos/signed-links.ts';
import { webhookDeliveryRoutes } from './webhook-endpoints/deliveries.ts';
import { webhookEndpointRoutes } from './webhook-endpoints/routes.ts';

/** A JSON body may carry an image as a data URL; the rest of it is small. */
const BODY_MAX_BYTES = IMAGE_URL_MAX_LENGTH + 512 * 1024;
/** Of JSON bodies that are read at the same time. */
const BODIES_MAX_BYTES = 64 * 1024 * 1024;
/** Videos, and the input files of batches. */
const UPLOAD_MAX_BYTES = 512 * 1024 * 1024;
/** Paths that clients use for the same thing. */
const ALIASES = /^(?:\/openai\/v1|\/openai)?\/(?=(?:videos|files|batches|models)(?:[/?]|$))/;
/** What a program in a browser may read. */
const EXPOSED_HEADERS = [
  'x-request-id',
  'openai-poll-after-ms',
  'openai-processing-ms',
  'openai-version',
  'retry-after',
  'retry-after-ms',
  'x-should-retry',
  'accept-ranges',
  'content-disposition',
  'content-range',
  'etag',
  'idempotent-replayed',
  'x-ratelimit-limit-requests',
  'x-ratelimit-remaining-requests',
  'x-ratelimit-reset-requests',
  'x-ratelimit-limit-seconds',
  'x-ratelimit-remaining-seconds',
  'x-ratelimit-reset-seconds',
];

export interface AppDependencies extends Omit<SharedDependencies, 'schemas'>, AdminServices {
  access: Access;
  engines: EngineDirectory;
  leases: Leases;
  services: ServicesOf;
  /** 32 bytes, the same for every server over the database. */
  sessionSecret: Buffer;
  /** 32 bytes, the same for every server over the database. */
  linkSecret: Buffer;
  /** Whosever it is: for those who hold a link to it. */
  findVideo(id: string): Promise<VideoRecord | null>;
  /** Tells ids of videos that may have changed. */
  onVideoChange: OnChange;
  readiness: Readiness;
  /** Connections that are kept open at the same time. */
  connections: number;
  metrics: Metrics;
  /** Who has it may read the metrics and nothing else; null for administrators only. */
  metricsKey: string | null;
  tracing: Tracing;
  /** Of the package: shown in the API's document. */
  version: string;
  logger: FastifyBaseLogger;
}

/** The HTTP side of Kinora: routes in, answers out, no generation. */
export async function createApp(given: AppDependencies): Promise<FastifyInstance> {
  const dependencies = { ...given, schemas: videoSchemas(given.compat) };
  const isStrict = given.compat === 'strict';
  const app = Fastify({
    loggerInstance: dependencies.logger,
    // One line per request, when it is answered: see `describeAnswers`.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_MAX_BYTES,
    genReqId: () => `req_${randomUUID().replaceAll('-', '')}`,
    rewriteUrl: ({ url = '/' }) => (isStrict ? url : url.replace(ALIASES, '/v1/')),
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: true,
    requestTimeout: HTTP_LIMITS.requestTimeout,
    http: HTTP_LIMITS,
  });
  limitConnections(app.server, { most: dependencies.connections });
  app.setErrorHandler(onError);
  app.setValidatorCompiler(({ schema }) => (value: unknown) => {
    // A thrown ApiError would be wrapped as a fault of the validator; returned, it reaches onError.
    try {
      return { value: parse(schema as ZodType, value, { suggests: !isStrict }) };
    } catch (error) {
      return { error: error as Error };
    }
  });
  app.setSerializerCompiler(serializerCompiler);
  app.removeContentTypeParser('text/plain');
  readJson(app);
  describeAnswers(app);
  sendSecurityHeaders(app);
  traceRequests(app, dependencies.tracing);
  countRequests(app, dependencies.metrics);
  answerUnknownRoutes(app);
  await app.register(cors, {
    methods: ['GET', 'HEAD', 'POST', 'DELETE'],
    exposedHeaders: EXPOSED_HEADERS,
    maxAge: 86_400,
  });
  if (!isStrict) await documentApi(app, dependencies);

  healthRoutes(app, dependencies.readiness);
  app.decorate('stopping', dependencies.readiness.stopping);
  const authenticate = createAuthenticate(dependencies.access, given.compat);
  metricsRoute(app, dependencies, async (request) => {
    request.caller = await authenticate(request);
    requireScope(request, 'admin');
  });
  const links = createSignedLinks(dependencies.linkSecret);
  if (!isStrict) {
    const sessions = createSessions(dependencies.sessionSecret);
    await registerSessions(app, { mode: dependencies.access.mode, sessions, authenticate });
    await studioPages(app);
    openVideoLink(app, { ...dependencies, links });
  }
  await app.register(async (v1) => {
    v1.decorateRequest('caller');
    v1.decorateRequest('project');
    const countRequest = createRateLimit();
    v1.addHook('onRequest', async (request, reply) => {
      request.caller = await authenticate(request);
      countRequest(request, reply);
      requireScope(request);
      request.project = servicesFor(request.caller, dependencies.services);
    });
    limitBodiesInFlight(v1, { mostBytes: BODIES_MAX_BYTES, bodyBytes: BODY_MAX_BYTES });
    await registerMultipart(v1, {
      directory: dependencies.uploadDirectory,
      fileBytes: UPLOAD_MAX_BYTES,
      fieldBytes: BODY_MAX_BYTES,
    });
    if (!isStrict) honourIdempotencyKeys(v1);
    createVideo(v1, dependencies);
    listVideos(v1, dependencies);
    retrieveVideo(v1, dependencies);
    deleteVideo(v1);
    downloadVideoContent(v1, dependencies);
    remixVideo(v1, dependencies);
    editVideo(v1, dependencies);
    extendVideo(v1, dependencies);
    characterRoutes(v1, dependencies);
    modelRoutes(v1);
    fileRoutes(v1);
    batchRoutes(v1);
    webhookEndpointRoutes(v1);
    if (isStrict) return;
    cancelVideo(v1);
    retryVideo(v1, dependencies);
    createVideoLink(v1, { ...dependencies, links });
    streamVideoEvents(v1);
    streamAllEvents(v1, dependencies.onVideoChange);
    characterListRoutes(v1, dependencies);
    webhookDeliveryRoutes(v1);
    engineRoutes(v1, dependencies);
    keyRoutes(v1, dependencies);
    projectRoutes(v1, dependencies);
    leaseRoutes(v1, dependencies);
  });
  return app;
}

/** The headers that SDKs read on every answer. */
function describeAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
    reply.header('openai-version', '2020-10-01');
    reply.header('openai-processing-ms', Math.round(reply.elapsedTime));
  });
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        path: request.url.split('?')[0],
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });
}
