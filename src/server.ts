import { mkdir, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { createApp } from './api/app.ts';
import { ConfigError, type Config } from './config.ts';
import { openDatabase } from './database/open.ts';
import { createCatalog, type Catalog } from './engines/catalog.ts';
import type { Engine } from './engines/engine.ts';
import { createIllustrator } from './engines/illustrator/engine.ts';
import { createJobs } from './jobs/jobs.ts';
import { createWorker } from './jobs/worker.ts';
import { createLogger } from './logger.ts';
import { createMedia } from './media/media.ts';
import { createDiskStorage } from './storage/disk.ts';

/** In the data folder while a server runs over it: `{ baseURL, pid }`. */
export const SERVER_FILE = 'server.json';

export interface KinoraServer extends AsyncDisposable {
  /** `http://127.0.0.1:8080/v1`, with the port that was really taken. */
  readonly baseURL: string;
  readonly config: Config;
  /** Stops answering, hands running jobs back and ends every process of ours. May be called again. */
  close(): Promise<void>;
}
