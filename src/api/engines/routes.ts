import type { FastifyInstance } from 'fastify';
import {
  capabilitiesSchema,
  engineInfoSchema,
  engineListQuerySchema,
  estimateParamsSchema,
  videoEstimateSchema,
  type Capabilities,
  type EngineInfo,
  type EngineListQuery,
  type EstimateParams,
  type VideoEstimate,
} from '../../contract/engine.ts';
import { page, pageSchema, type Page } from '../../contract/page.ts';
import type { NamedModel } from '../models/catalog.ts';
import { chooseModel } from '../videos/choose-model.ts';
import { DEFAULTS } from '../videos/create.ts';
import { routeJob } from '../videos/route-job.ts';
import type { EngineDirectory } from './directory.ts';

const tags = ['Engines'];

/** `GET /kinora/v1/engines`, `GET /kinora/v1/capabilities`, `POST /kinora/v1/estimate` */
export function engineRoutes(
  app: FastifyInstance,
  { engines }: { engines: EngineDirectory },
): void {
  app.get<{ Querystring: EngineListQuery }>(
    '/kinora/v1/engines',
    {
      schema: {
        operationId: 'listEngines',
        tags,
        summary: 'Who makes the films, and how they are',
        querystring: engineListQuerySchema,
        response: { 200: pageSchema(engineInfoSchema) },
      },
    },
    async ({ query }): Promise<Page<EngineInfo>> =>
      page(await engines.list({ isFresh: query.fresh === 'true' }), false),
  );

  app.get(
    '/kinora/v1/capabilities',
    {
      schema: {
        operationId: 'listCapabilities',
        tags,
        summary: 'What each model can do',
        response: { 200: pageSchema(capabilitiesSchema) },
      },
    },
    ({ project: { models } }): Page<Capabilities> => {
      const found = models.ids().flatMap((id) => {
        const named = models.find(id);
        return named ? [toCapabilities(id, named, engines)] : [];
      });
      return page(found, false);
    },
  );

  app.post<{ Body: EstimateParams }>(
    '/kinora/v1/estimate',
    {
      config: { scope: 'read' },
      schema: {
        operationId: 'estimateVideo',
        tags,
        summary: 'What a film would cost, and how long it would take',
        body: estimateParamsSchema,
        response: { 200: videoEstimateSchema },
      },
    },
    async ({ body, project: { models, jobs } }): Promise<VideoEstimate> => {
      const { name, model: named } = chooseModel(models, body.model);
      const { seconds = DEFAULTS.seconds, size = DEFAULTS.size } = body;
      const { engine, model } = routeJob(name, named, {
        seconds,
        size,
        hasImage: body.input_reference ?? false,
        characterCount: body.characters ?? 0,
      });
      const { etaSeconds, queuePosition } = await jobs.estimate({
        id: '',
        engine,
        engineModel: model,
        status: 'queued',
        progress: 0,
        startedAt: null,
        seconds,
        size,
      });
      return {
        object: 'estimate',
        model: name,
        engine,
        engine_model: model,
        seconds,
        size,
        cost: engines.costOf({ engine, model, size, seconds: Number(seconds) }),
        eta_seconds: etaSeconds,
        queue_position: queuePosition,
      };
    },
  );
}

function toCapabilities(
  id: string,
  { engine, model, routes }: NamedModel,
  engines: EngineDirectory,
): Capabilities {
  const all = [...routes.text, ...routes.image];
  const first = routes.text[0]!;
  const union = <T>(list: (one: (typeof all)[number]) => readonly T[]): T[] => [
    ...new Set(all.flatMap(list)),
  ];
  const seconds = union((one) => one.seconds).toSorted((a, b) => Number(a) - Number(b));
  const sizes = union((one) => one.sizes);
  return {
    object: 'model.capabilities',
    id,
    engine,
    engine_model: model,
    sizes,
    seconds,
    fps: first.framesPerSecond,
    audio: first.audio,
    input_reference: routes.image.some((one) => one.inputReference),
    sources: union((one) => one.sources),
    characters: Math.max(...all.map((one) => one.characters)),
    cost_from: engines.costOf({ engine, model, size: sizes[0]!, seconds: Number(seconds[0]) }),
    routes: {
      text: routes.text.map((one) => `${one.engine}/${one.model}`),
      image: routes.image.map((one) => `${one.engine}/${one.model}`),
    },
  };
}
