import { randomBytes } from 'node:crypto';
import Fastify, { LogController } from 'fastify';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import type { ZodType } from 'zod';
import { IMAGE_URL_MAX_LENGTH } from '../contract/params.ts';
import { parse } from '../contract/parse.ts';
import type { Access } from './authenticate.ts';
import { createAuthenticate } from './authenticate.ts';
import { listModels } from './models/list.ts';
import { registerMultipart } from './multipart.ts';
import { answerUnknownRoutes } from './not-found.ts';
import { onError } from './on-error.ts';
import { cancelVideo } from './videos/cancel.ts';
import { createVideo } from './videos/create.ts';
import { deleteVideo } from './videos/delete.ts';
import { downloadVideoContent } from './videos/download-content.ts';
import { streamVideoEvents } from './videos/events.ts';
import { listVideos } from './videos/list.ts';
import { retrieveVideo } from './videos/retrieve.ts';
import type { VideoRoutesDependencies } from './videos/dependencies.ts';

/** A JSON body may carry an image as a data URL; the rest of it is small. */
const BODY_MAX_BYTES = IMAGE_URL_MAX_LENGTH + 512 * 1024;
const UPLOAD_MAX_BYTES = 50 * 1024 * 1024;
/** Paths that clients use for the same thing. */
const ALIASES = /^(?:\/openai\/v1|\/openai)?\/videos(?=[/?]|$)/;

export interface AppDependencies extends VideoRoutesDependencies {
  access: Access;
  logger: FastifyBaseLogger;
}

/** The HTTP side of Kinora: routes in, answers out, no generation. */
export async function createApp(dependencies: AppDependencies): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: dependencies.logger,
    // One line per request, when it is answered: see `describeAnswers`.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_MAX_BYTES,
    genReqId: () => `req_${randomBytes(16).toString('hex')}`,
    rewriteUrl: (request) => (request.url ?? '/').replace(ALIASES, '/v1/videos'),
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: 'idle',
  });
  app.setErrorHandler(onError);
  app.setValidatorCompiler(({ schema }) => (value: unknown) => {
    // A thrown ApiError would be wrapped as a fault of the validator; returned, it reaches onError.
    try {
      return { value: parse(schema as ZodType, value) };
    } catch (error) {
      return { error: error as Error };
    }
  });
  app.setSerializerCompiler(serializerCompiler);
  app.removeContentTypeParser('text/plain');
  acceptEmptyJson(app);
  describeAnswers(app);
  answerUnknownRoutes(app);

  app.get('/livez', () => ({ status: 'ok' }));
  await app.register(async (v1) => {
    const authenticate = createAuthenticate(dependencies.access);
    v1.addHook('onRequest', async (request) => authenticate(request));
    await registerMultipart(v1, {
      directory: dependencies.uploadDirectory,
      fileBytes: UPLOAD_MAX_BYTES,
      fieldBytes: BODY_MAX_BYTES,
    });
    createVideo(v1, dependencies);
    listVideos(v1, dependencies);
    retrieveVideo(v1, dependencies);
    deleteVideo(v1, dependencies);
    downloadVideoContent(v1, dependencies);
    cancelVideo(v1, dependencies);
    streamVideoEvents(v1, dependencies);
    listModels(v1, dependencies.models);
  });
  return app;
}

/** Some SDKs send `content-type: application/json` with no body on GET and DELETE. */
function acceptEmptyJson(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '' && request.method !== 'POST') done(null, undefined);
    else void parseJson(request, body as string, done);
  });
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
