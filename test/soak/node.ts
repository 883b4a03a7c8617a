import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { resolveConfig } from '../../src/config.ts';
import { startServer } from '../../src/server.ts';
import { createCardEngine } from '../card-engine.ts';

/** A whole server in a process of its own, which says what nobody has caught. */
const data = process.env['SOAK_DATA'] ?? (await mkdtemp(path.join(os.tmpdir(), 'kinora-soak-')));
const faults: string[] = [];
process.on('unhandledRejection', (error) => faults.push(`unhandled: ${String(error)}`));
process.on('uncaughtException', (error) => faults.push(`uncaught: ${error.stack}`));
process.on('warning', ({ name, message }) => {
  if (name !== 'ExperimentalWarning') faults.push(`${name}: ${message}`);
});

const env = {
  KINORA_ADMIN_KEY: process.env['SOAK_KEY']!,
  KINORA_WEBHOOK_HOSTS: '127.0.0.1',
  KINORA_RETENTION_FILMS: '50',
  KINORA_PROJECT_QUEUED: '12',
  // A film that waits for its cancellation, and whose caller never heard of it, is given up.
  KINORA_STALL_TIMEOUT: '20s',
};
const config = resolveConfig(env, {
  port: '0',
  data,
  models: 'sora-2=card,sora-2-pro=illustrator',
  logLevel: 'silent',
});
const server = await startServer(config, { engines: [createCardEngine()], announces: false });
process.send!({ baseURL: server.baseURL });

process.on('message', (question: 'sample' | 'stop') => {
  if (question === 'stop') {
    void server.close().then(() => {
      process.send!({ faults });
      process.disconnect();
    });
    return;
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send!({ heapUsed, external, rss, faults: faults.length });
});
