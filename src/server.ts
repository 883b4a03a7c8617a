import { mkdir, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { createApp } from './api/app.ts';
import { createHealthApp } from './api/health.ts';
import { keyOnly, metricsRoute } from './api/metrics.ts';
import { createBatchVideo } from './api/batches/create-video.ts';
import { toVideo } from './api/videos/to-video.ts';
import { BATCH_QUEUE, createBatches } from './batches/batches.ts';
import { createBatchRunner } from './batches/runner.ts';
import { createCharacters } from './characters/characters.ts';
import { backUpBeforeMigration } from './backup/before-migration.ts';
import { CloseStack } from './close-stack.ts';
import { chooseAccess, isLoopback, type Config } from './config.ts';
import { videoSchemas } from './contract/params.ts';
import type { Database } from './database/database.ts';
import { openDatabase } from './database/open.ts';
import { createDrain } from './drain.ts';
import type { Engine } from './engines/engine.ts';
import { createFiles, sweepFiles } from './files/files.ts';
import { createIdempotency } from './idempotency/idempotency.ts';
import { filmsFor } from './engines/chain/plan.ts';
import { costOf, type Cost } from './engines/prices.ts';
import { queueOf } from './jobs/ends.ts';
import { createJobs } from './jobs/jobs.ts';
import { createLeases } from './jobs/leases.ts';
import { openSignals } from './jobs/signals.ts';
import { sweepRegularly } from './jobs/sweep.ts';
import { createWorker } from './jobs/worker.ts';
import { createKeys } from './keys/keys.ts';
import { createProjects } from './keys/projects.ts';
import { createLogger } from './logger.ts';
import { countingCreated, countingEnded } from './metrics/count-films.ts';
import { createMetrics } from './metrics/metrics.ts';
import { createMedia } from './media/media.ts';
import { createEngineDirectory } from './engine-directory.ts';
import { fallBackWhenDown, findElsewhere } from './fall-back.ts';
import { chainedAll, finishing } from './finishing.ts';
import { openEngines } from './open-engines.ts';
import { createOutgoingGuard } from './outgoing/guard.ts';
import { packageVersion } from './package-version.ts';
import { createHttpPolicy } from './policy/http-policy.ts';
import { withPolicy } from './policy/policy.ts';
import { openQueue } from './queue/pg-boss.ts';
import { hasApiKeys } from './store/api-keys.ts';
import { findEngineLoads } from './store/engine-load.ts';
import { sumStorageBytes } from './store/storage-bytes.ts';
import { expireBeyond } from './store/blobs.ts';
import { pruneRecords } from './store/prune.ts';
import { openStorage } from './storage/open.ts';
import type { VideoRecord } from './store/store.ts';
import { readServerSecret } from './store/server-secrets.ts';
import { findVideo } from './store/videos.ts';
import { tracingCreated } from './tracing/trace-films.ts';
import { noTracing, type Tracing } from './tracing/tracing.ts';
import { createAnnounce, WEBHOOK_QUEUE } from './webhooks/announce.ts';
import { createDeliverer } from './webhooks/deliverer.ts';
import { createWebhookEndpoints } from './webhooks/endpoints.ts';

/** In the data folder while a server runs over it: `{ baseURL, pid }`. */
export const SERVER_FILE = 'server.json';

/** Between looks for files whose time is over. */
const FILE_SWEEP_MS = 10 * 60_000;
/** Between looks whether there are more films than are kept. */
const EXPIRE_MS = 30_000;

export interface KinoraServer extends AsyncDisposable {
  /** `http://127.0.0.1:8080/v1`, with the port that was really taken; a worker has no `/v1`. */
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
  /** False: accepts jobs and answers, and does nothing else. Default: what the role says. */
  makesFilms?: boolean;
  /** Whether commands over the same data folder shall find this server. Default true. */
  announces?: boolean;
  logger?: ReturnType<typeof createLogger>;
  /** Ended with the server. Default: nobody takes the time. */
  tracing?: Tracing;
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
  const { role } = config;
  const { makesFilms = role !== 'api', announces = role !== 'worker' } = options;
  const logger = options.logger ?? createLogger(config.logLevel, process.stderr);
  const tracing = started.use(options.tracing ?? noTracing);
  const room = await openEngines(config, { extra: options.engines ?? [], log: logger });
  started.defer(() => room.close());
  const { engines, catalog: models } = room;
  const folders = await makeFolders(config.dataDirectory);
  const database = started.use(
    await openDatabase({
      dataDirectory: config.dataDirectory,
      url: config.databaseUrl,
      directUrl: config.databaseDirectUrl,
      poolSize: config.databasePool,
      beforeMigration: (from, old) => backUp(from, old, config, logger),
    }),
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
  const storage = await openStorage(config.storage, config.dataDirectory);
  const webhookGuard = createOutgoingGuard({ allowedHosts: config.webhookHosts });
  const metrics = createMetrics({ version: packageVersion() });
  metrics.watch({
    queueDepth: async () => {
      const loads = await findEngineLoads(database.kysely);
      return new Map([...loads].map(([engine, { queued }]) => [engine, queued]));
    },
    engines: () => [...engines.keys()].map((id) => ({ id, isUp: room.health.of(id).isUp })),
    storageBytes: () => sumStorageBytes(database.kysely),
  });
  const announce = countingEnded(createAnnounce(queue), metrics);
  const limits = {
    ...(config.projectRunning !== null && { running: config.projectRunning }),
    ...(config.projectQueued !== null && { queued: config.projectQueued }),
  };
  const allJobs = countingCreated(
    tracingCreated(
      createJobs({
        database,
        queue,
        signals,
        storage,
        announce,
        limits,
        costOf: (film) => costOfFilm(config, engines, film),
      }),
      tracing,
    ),
    metrics,
  );
  const jobs = config.policy
    ? withPolicy(allJobs, createHttpPolicy(config.policy.url, config.policy.key))
    : allJobs;
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
  const drain = createDrain();
  const readiness = { stopping: drain.stopping, findProblems: () => findProblems(database) };
  const stopsFirst: (() => Promise<void>)[] = [];
  if (makesFilms) {
    const worker = started.use(
      await createWorker({
        database,
        queue,
        signals,
        storage,
        engines: chainedAll(engines, media),
        announce,
        retentionSeconds,
        concurrency: (engine) =>
          config.engines.get(engine)?.concurrency ??
          engines.get(engine)?.concurrency ??
          config.concurrency,
        isUp: (engine) => {
          const { isUp, checkedAt } = room.health.of(engine);
          return isUp && checkedAt !== null;
        },
        findElsewhere: (record) => findElsewhere(record, room),
        costOf: (record) => costOfFilm(config, engines, record),
        ...finishing(media, {
          version: packageVersion(),
          certificate: config.certificate,
          namesPrompt: config.filmsNamePrompt,
        }),
        scratchDirectory: folders.scratch,
        logger,
        tracing,
        limits,
        watchdog: { stallMs: config.stallSeconds * 1000, attemptMs: config.jobSeconds * 1000 },
        minFreeBytes: config.minFreeBytes,
      }),
    );
    stopsFirst.push(() => worker.close());
    started.defer(fallBackWhenDown(room, { database, queue, signals, announce, logger }));
  }
  if (role === 'api' && options.makesFilms === undefined) {
    // Its workers may all be elsewhere, without a way to the storage.
    const onError = (error: unknown): void => logger.error({ err: error }, 'the sweep failed');
    started.use(sweepRegularly({ database, storage }, onError));
  }
  if (makesFilms || (role === 'api' && options.makesFilms === undefined)) {
    const { retentionFilms: films, retentionBytes: bytes } = config;
    const expire = setInterval(() => {
      void expireBeyond(database.kysely, { films, bytes }).catch((error: unknown) =>
        logger.error({ err: error }, 'old films could not be expired'),
      );
    }, EXPIRE_MS);
    started.defer(() => clearInterval(expire));
    const sweep = setInterval(() => {
      void Promise.all([sweepFiles({ database, storage }), pruneRecords(database.kysely)]).catch(
        (error: unknown) => logger.error({ err: error }, 'the sweep failed'),
      );
    }, FILE_SWEEP_MS);
    started.defer(() => clearInterval(sweep));
    const consumer = {
      database,
      queue,
      onWork: (listener: (name: string | null) => void) => signals.on('kinora_queue', listener),
      onError: (error: unknown) => logger.error({ err: error }, 'a queue entry failed'),
    };
    started.use(createDeliverer({ ...consumer, guard: webhookGuard, onTry: metrics.delivered }));
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
  const listen = async (app: FastifyInstance): Promise<string> => {
    drain.watch(app.server);
    started.defer(() => app.close());
    started.defer(async () => {
      await Promise.all([
        drain.finish(config.drainSeconds * 1000),
        ...stopsFirst.map((stop) => stop()),
      ]);
    });
    await app.listen({ host: config.host, port: config.port });
    return originOf(config, app.server.address() as AddressInfo);
  };
  if (role === 'worker') {
    const { adminKey, metricsKey, host } = config;
    const app = createHealthApp(readiness, logger, (health) =>
      metricsRoute(health, { metrics, metricsKey }, keyOnly(adminKey, isLoopback(host))),
    );
    return { baseURL: await listen(app), access };
  }
  const app = await createApp({
    ...dependencies,
    services,
    keys,
    engines: createEngineDirectory(room, config, database),
    leases: createLeases({
      database,
      queue,
      signals,
      storage,
      announce,
      limits,
      engines: [...engines.keys()],
      retentionSeconds,
      findElsewhere: (record) => findElsewhere(record, room),
      costOf: (record) => costOfFilm(config, engines, record),
      tracing,
    }),
    projects: createProjects(database),
    access: { mode: access, adminKey: config.adminKey, keys },
    sessionSecret: await readServerSecret(database.kysely, 'studio sessions'),
    linkSecret: await readServerSecret(database.kysely, 'content links'),
    findVideo: (id) => findVideo(database.kysely, id),
    onVideoChange: (listener) => signals.on('kinora_video', listener),
    readiness,
    connections: config.connections,
    metrics,
    metricsKey: config.metricsKey,
    tracing,
    version: packageVersion(),
    logger,
  });
  const baseURL = `${await listen(app)}/v1`;
  if (announces) {
    const file = path.join(config.dataDirectory, SERVER_FILE);
    await writeFile(file, JSON.stringify({ baseURL, pid: process.pid }));
    started.defer(() => rm(file, { force: true }));
  }
  return { baseURL, access };
}

/** Readiness is asked often, and a database that is away answers late or never. */
const DATABASE_ANSWER_MS = 2000;

async function findProblems({ pool }: Database): Promise<string[]> {
  const late = delay(DATABASE_ANSWER_MS, false, { ref: false });
  const answer = pool.query('select 1').then(
    () => true,
    () => false,
  );
  return (await Promise.race([answer, late])) ? [] : ['The database does not answer.'];
}

async function backUp(
  from: string,
  database: Pick<Database, 'connection'>,
  { dataDirectory }: Config,
  logger: ReturnType<typeof createLogger>,
): Promise<void> {
  const version = packageVersion();
  const file = await backUpBeforeMigration(from, { database, dataDirectory, version });
  logger.info({ file, from }, 'the records were backed up before their tables change');
}

/** What a film costs that is asked for, or made. */
function costOfFilm(
  { prices }: Config,
  engines: ReadonlyMap<string, Engine>,
  {
    engine,
    engineModel: model,
    size,
    ...asked
  }: Pick<VideoRecord, 'engine' | 'engineModel' | 'size' | 'seconds'>,
): Cost | null {
  const film = { engine, model, size, seconds: Number(asked.seconds) };
  return costOf(prices, { ...film, films: filmsFor(engines, film) });
}

async function makeFolders(dataDirectory: string): Promise<{ uploads: string; scratch: string }> {
  const folders = {
    uploads: path.join(dataDirectory, 'uploads'),
    scratch: path.join(dataDirectory, 'scratch'),
  };
  await Promise.all(Object.values(folders).map((folder) => mkdir(folder, { recursive: true })));
  return folders;
}

/** Where callers on this machine reach the server. */
function originOf(config: Config, { port, family }: AddressInfo): string {
  const anywhere = config.host === '0.0.0.0' || config.host === '::';
  const host = anywhere ? '127.0.0.1' : config.host;
  return `http://${family === 'IPv6' && !anywhere ? `[${host}]` : host}:${port}`;
}
