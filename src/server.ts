import { mkdir, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createApp } from './api/app.ts';
import { createBatchVideo } from './api/batches/create-video.ts';
import { toVideo } from './api/videos/to-video.ts';
import { BATCH_QUEUE, createBatches } from './batches/batches.ts';
import { createBatchRunner } from './batches/runner.ts';
import { createCharacters } from './characters/characters.ts';
import { CloseStack } from './close-stack.ts';
import { chooseAccess, type Config } from './config.ts';
import { videoSchemas } from './contract/params.ts';
import { openDatabase } from './database/open.ts';
import type { Engine } from './engines/engine.ts';
import { createFiles, sweepFiles } from './files/files.ts';
import { createIdempotency } from './idempotency/idempotency.ts';
import { queueOf } from './jobs/ends.ts';
import { EngineFault } from './jobs/generate.ts';
import { createJobs } from './jobs/jobs.ts';
import { openSignals } from './jobs/signals.ts';
import { createWorker } from './jobs/worker.ts';
import { createKeys } from './keys/keys.ts';
import { createProjects } from './keys/projects.ts';
import { createLogger } from './logger.ts';
import { FilmFault } from './media/film-fault.ts';
import { createMedia } from './media/media.ts';
import { openEngines } from './open-engines.ts';
import { createOutgoingGuard } from './outgoing/guard.ts';
import { packageVersion } from './package-version.ts';
import { openQueue } from './queue/pg-boss.ts';
import { hasApiKeys } from './store/api-keys.ts';
import { createDiskStorage } from './storage/disk.ts';
import { readServerSecret } from './store/server-secrets.ts';
import { createAnnounce, WEBHOOK_QUEUE } from './webhooks/announce.ts';
import { createDeliverer } from './webhooks/deliverer.ts';
import { createWebhookEndpoints } from './webhooks/endpoints.ts';

/** In the data folder while a server runs over it: `{ baseURL, pid }`. */
export const SERVER_FILE = 'server.json';

/** Between looks for files whose time is over. */
const FILE_SWEEP_MS = 10 * 60_000;

export interface KinoraServer extends AsyncDisposable {
  /** `http://127.0.0.1:8080/v1`, with the port that was really taken. */
  readonly baseURL: string;
  readonly config: Config;
  /** Whether callers need a key. */
  readonly access: 'keys' | 'open';
  /** Stops answering, hands running jobs back and ends every process of ours. May be called again. */
  close(): Promise<void>;
}

export interface ServerOptions {
  /** Engines beside the built-in one. */
  engines?: readonly Engine[];
  /** False: accepts jobs and answers, and leaves the films to other processes. Default true. */
  makesFilms?: boolean;
  /** Whether commands over the same data folder shall find this server. Default true. */
  announces?: boolean;
  logger?: ReturnType<typeof createLogger>;
}

/**
 * Starts everything and resolves when requests are answered. What was started is stopped again if
 * a later part fails.
 *
 * @throws ConfigError, DatabaseError, or the system's error if the port is taken.
 */
export async function startServer(
  config: Config,
  options: ServerOptions = {},
): Promise<KinoraServer> {
  const started = new CloseStack();
  try {
    const { baseURL, access } = await startParts(config, options, started);
    const close = (): Promise<void> => started.close();
    return { baseURL, config, access, close, [Symbol.asyncDispose]: close };
  } catch (error) {
    await started.close();
    throw error;
  }
}

/** Resolves once requests are answered. */
async function startParts(
  config: Config,
  options: ServerOptions,
  started: CloseStack,
): Promise<Pick<KinoraServer, 'baseURL' | 'access'>> {
  const { makesFilms = true, announces = true } = options;
  const logger = options.logger ?? createLogger(config.logLevel, process.stderr);
  const room = await openEngines(config, { extra: options.engines ?? [], log: logger });
  started.defer(() => room.close());
  const { engines, catalog: models, health } = room;
  const folders = await makeFolders(config.dataDirectory);
  const database = started.use(
    await openDatabase({ dataDirectory: config.dataDirectory, url: config.databaseUrl }),
  );
  const access = chooseAccess(config, await hasApiKeys(database.kysely));
  const signals = started.use(await openSignals(database));
  const queue = started.use(
    await openQueue({
      database,
      queues: [...[...engines.keys()].map(queueOf), WEBHOOK_QUEUE, BATCH_QUEUE],
      onError: (error) => logger.error({ err: error }, 'the queue failed'),
    }),
  );
  const media = started.use(createMedia());
  const storage = await createDiskStorage(folders.blobs);
  const webhookGuard = createOutgoingGuard({ allowedHosts: config.webhookHosts });
  const announce = createAnnounce(queue);
  const jobs = createJobs({ database, queue, signals, storage, announce });
  const files = createFiles({ database, storage });
  const { retentionSeconds, compat } = config;
  const dependencies = {
    compat,
    retentionSeconds,
    storage,
    media,
    guard: createOutgoingGuard({ allowedHosts: config.imageHosts }),
    uploadDirectory: folders.uploads,
  };
  const services = {
    jobs,
    files,
    characters: createCharacters({ database, storage }),
    idempotency: createIdempotency(database),
    batches: createBatches({ database, queue }),
    webhooks: createWebhookEndpoints({ database, guard: webhookGuard }),
    models,
  };
  const keys = createKeys(database);
  if (makesFilms) {
    started.use(
      await createWorker({
        database,
        queue,
        signals,
        storage,
        engines,
        announce,
        retentionSeconds,
        concurrency: (engine) => config.engines.get(engine)?.concurrency ?? config.concurrency,
        conform: (file, target, wanted, signal) =>
          media.conformFilm(file, target, wanted, { signal }).catch(asEngineFault),
        deriveVariants: (film, _record, directory) => media.deriveVariants(film, directory),
        scratchDirectory: folders.scratch,
        logger,
      }),
    );
    const sweep = setInterval(() => {
      void sweepFiles({ database, storage }).catch((error: unknown) =>
        logger.error({ err: error }, 'the sweep failed'),
      );
    }, FILE_SWEEP_MS);
    started.defer(() => clearInterval(sweep));
    const consumer = {
      database,
      queue,
      onWork: (listener: (name: string | null) => void) => signals.on('kinora_queue', listener),
      onError: (error: unknown) => logger.error({ err: error }, 'a queue entry failed'),
    };
    started.use(createDeliverer({ ...consumer, guard: webhookGuard }));
    started.use(
      createBatchRunner({
        ...consumer,
        files,
        jobs,
        announce,
        toVideo,
        createVideo: createBatchVideo({ ...dependencies, schemas: videoSchemas(compat) }, services),
      }),
    );
  }
  const app = await createApp({
    ...dependencies,
    services,
    keys,
    projects: createProjects(database),
    access: { mode: access, adminKey: config.adminKey, keys },
    sessionSecret: await readServerSecret(database.kysely, 'studio sessions'),
    onVideoChange: (listener) => signals.on('kinora_video', listener),
    version: packageVersion(),
    logger,
  });
  started.defer(() => app.close());
  await app.listen({ host: config.host, port: config.port });
  const baseURL = baseUrlOf(config, app.server.address() as AddressInfo);
  if (announces) {
    const file = path.join(config.dataDirectory, SERVER_FILE);
    await writeFile(file, JSON.stringify({ baseURL, pid: process.pid }));
    started.defer(() => rm(file, { force: true }));
  }
  return { baseURL, access };
}

/** What an engine made is no film, or not the one that was asked. */
function asEngineFault(error: unknown): never {
  if (!(error instanceof FilmFault)) throw error;
  const { code, message } = error;
  throw new EngineFault({ code: 'bad_output', message, retryable: code === 'not_a_film' });
}

async function makeFolders(
  dataDirectory: string,
): Promise<{ blobs: string; uploads: string; scratch: string }> {
  const folders = {
    blobs: path.join(dataDirectory, 'blobs'),
    uploads: path.join(dataDirectory, 'uploads'),
    scratch: path.join(dataDirectory, 'scratch'),
  };
  await Promise.all(Object.values(folders).map((folder) => mkdir(folder, { recursive: true })));
  return folders;
}

/** Where callers on this machine reach the server. */
function baseUrlOf(config: Config, { port, family }: AddressInfo): string {
  const anywhere = config.host === '0.0.0.0' || config.host === '::';
  const host = anywhere ? '127.0.0.1' : config.host;
  return `http://${family === 'IPv6' && !anywhere ? `[${host}]` : host}:${port}/v1`;
}
