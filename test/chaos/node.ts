import { flushCompileCache } from 'node:module';
import { resolveConfig } from '../../src/config.ts';
import { startServer } from '../../src/server.ts';
import { createChaosEngine } from './engine.ts';

/** One process of the cluster, set up by its environment: `kinora serve` with an engine for tests. */
const server = await startServer(resolveConfig(process.env), { engines: [createChaosEngine()] });
// Whoever is killed writes nothing at his end.
flushCompileCache();
process.stdout.write(`${server.baseURL}\n`);
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
