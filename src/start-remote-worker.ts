import { mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { CloseStack } from './close-stack.ts';
import type { Config } from './config.ts';
import { packageVersion } from './package-version.ts';
import type { Engine } from './engines/engine.ts';
import { chainedAll, finishing } from './finishing.ts';
import type { createLogger } from './logger.ts';
import { createMedia } from './media/media.ts';
import { openEngines } from './open-engines.ts';
import { createLeaseClient } from './remote-worker/lease-client.ts';
import { createRemoteWorker, type RemoteWorkerOptions } from './remote-worker/remote-worker.ts';
import { noTracing, type Tracing } from './tracing/tracing.ts';

export interface RemoteWorkerServer {
  /** Base URL, with or without `/v1`. */
  server: string;
  /** A key of the scope `work`. */
  token: string;
  /** How people shall know this worker. Default: the host's name. */
  name?: string;
  /** Engines beside the built-in one and those of the configuration. */
  engines?: readonly Engine[];
  /** Ids of the engines to work with. Default: all. */
  only?: readonly string[];
  timing?: NonNullable<RemoteWorkerOptions['timing']>;
  logger: ReturnType<typeof createLogger>;
  /** Default: nobody takes the time. Closed with the worker. */
  tracing?: Tracing;
}

export interface StartedRemoteWorker extends AsyncDisposable {
  name: string;
  /** Ids of the engines it works with. */
  engines: string[];
  /** Rejects if the server does not let it work. */
  refused: Promise<never>;
  /** Hands running jobs back and ends every process of ours. May be called again. */
  close(): Promise<void>;
}

/** Starts to make films for a server elsewhere, with the engines of this machine's configuration. */
export async function startRemoteWorker(
  config: Config,
  { server, token, logger, ...options }: RemoteWorkerServer,
): Promise<StartedRemoteWorker> {
  const started = new CloseStack();
  const tracing = started.use(options.tracing ?? noTracing);
  const close = (): Promise<void> => started.close();
  try {
    const room = await openEngines(config, { extra: options.engines ?? [], log: logger });
    started.defer(() => room.close());
    const media = started.use(createMedia());
    const scratchDirectory = path.join(config.dataDirectory, 'remote-scratch');
    await mkdir(scratchDirectory, { recursive: true });
    const { only } = options;
    const engines = new Map([...room.engines].filter(([id]) => only?.includes(id) ?? true));
    const name = (options.name ?? os.hostname()).replaceAll(/[^\w.-]/g, '-').slice(0, 80);
    const worker = started.use(
      await createRemoteWorker({
        client: createLeaseClient(server, token),
        name,
        engines: chainedAll(engines, media),
        concurrency: (engine) =>
          config.engines.get(engine)?.concurrency ??
          engines.get(engine)?.concurrency ??
          config.concurrency,
        isUp: (engine) => {
          const { isUp, checkedAt } = room.health.of(engine);
          return isUp && checkedAt !== null;
        },
        ...finishing(media, {
          version: packageVersion(),
          certificate: config.certificate,
          namesPrompt: config.filmsNamePrompt,
        }),
        scratchDirectory,
        minFreeBytes: config.minFreeBytes,
        watchdog: { stallMs: config.stallSeconds * 1000, attemptMs: config.jobSeconds * 1000 },
        logger,
        tracing,
        ...(options.timing && { timing: options.timing }),
      }),
    );
    const { refused } = worker;
    return { name, engines: [...engines.keys()], refused, close, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}
