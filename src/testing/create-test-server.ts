import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseConfig, type KinoraConfig } from '../config-file.ts';
import { resolveConfig } from '../config.ts';
import { type OptionName } from '../config-options.ts';
import type { Engine } from '../engines/engine.ts';
import { startServer, type KinoraServer } from '../server.ts';

export interface TestServerOptions {
  /** Settings as flags: `{ concurrency: '2' }`. */
  settings?: Partial<Record<OptionName, string>>;
  /** Environment variables: `{ KINORA_ADMIN_KEY: 'sk-…' }`. Those of the process are not read. */
  env?: Record<string, string>;
  /** What a `kinora.config.ts` would export: engines by kind, routes, prices. */
  config?: KinoraConfig;
  /** Engines beside the built-in one. */
  engines?: readonly Engine[];
}

export interface TestServer extends KinoraServer {
  /** Everything the server wrote is under it; removed by `close`. */
  readonly dataDirectory: string;
}

/**
 * A real server on a free port of 127.0.0.1 with a data folder of its own, for tests of programs
 * that call the Videos API.
 */
export async function createTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const dataDirectory = await mkdtemp(path.join(os.tmpdir(), 'kinora-test-'));
  const flags = { port: '0', logLevel: 'error', data: dataDirectory, ...options.settings };
  const file = options.config ? parseConfig('kinora.config.ts', options.config) : null;
  const config = resolveConfig(options.env ?? {}, flags, undefined, file);
  const remove = (): Promise<void> => rm(dataDirectory, { recursive: true, force: true });
  try {
    const server = await startServer(config, { engines: options.engines ?? [], announces: false });
    const close = async (): Promise<void> => {
      await server.close();
      await remove();
    };
    return { ...server, dataDirectory, close, [Symbol.asyncDispose]: close };
  } catch (error) {
    await remove();
    throw error;
  }
}
