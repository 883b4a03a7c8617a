import { createLogger } from '../src/logger.ts';
import { createLeaseClient } from '../src/remote-worker/lease-client.ts';
import { createRemoteWorker } from '../src/remote-worker/remote-worker.ts';
import { deriveFakeVariants } from './job-node.ts';
import { createScriptedEngine } from './scripted-engine.ts';

/**
 * A remote worker in a process of its own, for a test that kills it: its films have three parts.
 * `TOKEN=sk-… node remote-worker-process.ts SERVER FOLDER`
 */
const [server, scratchDirectory] = process.argv.slice(2) as [string, string];
const engine = createScriptedEngine();
await createRemoteWorker({
  client: createLeaseClient(server, process.env['TOKEN']!),
  name: 'killed',
  engines: new Map([[engine.id, engine]]),
  concurrency: () => 1,
  deriveVariants: deriveFakeVariants,
  scratchDirectory,
  minFreeBytes: 0,
  watchdog: { stallMs: 60_000, attemptMs: 60_000 },
  logger: createLogger('silent', process.stderr),
});
for (;;) await (await engine.nextRun()).succeed('a film '.repeat(3_000_000));
