import type { FastifyRequest } from 'fastify';
import type { Batches } from '../batches/batches.ts';
import type { Characters } from '../characters/characters.ts';
import type { Files } from '../files/files.ts';
import type { Idempotency } from '../idempotency/idempotency.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Caller } from '../keys/keys.ts';
import type { WebhookEndpoints } from '../webhooks/endpoints.ts';
import type { ModelCatalog } from './models/catalog.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks: set before anything of the request is read. */
    caller: Caller;
    /** What belongs to the caller's project; nothing else can be reached from a request. */
    project: ProjectServices;
  }
}

/** The records of one project, and the models that one caller may name. */
export interface ProjectServices {
  jobs: Jobs;
  files: Files;
  characters: Characters;
  batches: Batches;
  webhooks: WebhookEndpoints;
  idempotency: Idempotency;
  models: ModelCatalog;
}

/** The same for every project. */
export type ServicesOf = {
  [Name in Exclude<keyof ProjectServices, 'models'>]: (projectId: string) => ProjectServices[Name];
} & { models: ModelCatalog };

/** Binds the services to a caller: for the requests that follow, other projects do not exist. */
export function servicesFor(caller: Caller, services: ServicesOf): ProjectServices {
  const own = ofProject(services, caller.projectId);
  const { models } = caller;
  return models === null ? own : { ...own, models: onlyModels(own.models, models) };
}

export function ofProject(services: ServicesOf, projectId: string): ProjectServices {
  return {
    jobs: services.jobs(projectId),
    files: services.files(projectId),
    characters: services.characters(projectId),
    batches: services.batches(projectId),
    webhooks: services.webhooks(projectId),
    idempotency: services.idempotency(projectId),
    models: services.models,
  };
}

/** What a route needs that works on the caller's own records. */
export function withOwn<T extends object>(
  dependencies: T,
  request: FastifyRequest,
): T & ProjectServices {
  return { ...dependencies, ...request.project };
}

function onlyModels(catalog: ModelCatalog, allowed: readonly string[]): ModelCatalog {
  return {
    ids: () => catalog.ids().filter((id) => allowed.includes(id)),
    // A snapshot of an allowed model is that model.
    find: (name) =>
      allowed.some((model) => name === model || name.startsWith(`${model}-20`))
        ? catalog.find(name)
        : undefined,
  };
}
