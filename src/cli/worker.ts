import { readFileSync } from 'node:fs';
import type { Environment } from '../config-options.ts';
import { loadConfig } from '../load-config.ts';
import { packageVersion } from '../package-version.ts';
import { listOf, textOf, type Call, type Command } from './command.ts';
import { EXIT, UsageError } from './exit.ts';

/** `kinora worker`: makes films for a server elsewhere, until it is told to stop. */
export const worker: Command = {
  usage: '--server URL --token KEY',
  flags: {
    server: { type: 'string', value: 'URL', help: 'the server to work for (KINORA_SERVER_URL)' },
    token: {
      type: 'string',
      value: 'KEY',
      help: 'a key of the scope work (KINORA_WORKER_TOKEN, or _FILE)',
    },
    name: {
      type: 'string',
      value: 'NAME',
      help: "how the server shall know it; default: the host's",
    },
    engine: {
      type: 'string',
      value: 'ID',
      help: 'work with this engine only',
      many: true,
    },
  },
  settings: ['data', 'config', 'concurrency', 'logLevel'],
  notes: [
    'Needs no database, no storage and no open port: only the way to the server.',
    'Engines come from kinora.config.* here; the server must know the same ones.',
  ],
  examples: ['kinora worker --server https://films.example.com --token sk-…'],
  async run(call, { env, stdout, stderr, signal }) {
    const server = textOf(call, 'server') || env['KINORA_SERVER_URL'];
    const token = textOf(call, 'token') || secretOf(env, 'KINORA_WORKER_TOKEN');
    if (!server || !/^https?:\/\//.test(server) || !URL.canParse(server)) {
      throw new UsageError('Which server? kinora worker --server https://HOST --token KEY');
    }
    if (!token) {
      throw new UsageError(
        'A worker needs a key. Make one on the server: kinora keys create NAME --scope work',
      );
    }
    const config = await loadConfig({ ...env, KINORA_ROLE: 'worker' }, call.settings);
    const [{ startRemoteWorker }, { createLogger }, { openTracing }] = await Promise.all([
      import('../start-remote-worker.ts'),
      import('../logger.ts'),
      import('../tracing/open.ts'),
    ]);
    const logger = createLogger(config.logLevel, stderr);
    const tracing = await openTracing(env, { version: packageVersion(), log: logger });
    const name = textOf(call, 'name');
    const started = await startRemoteWorker(config, {
      server,
      token,
      logger,
      tracing,
      ...(name && { name }),
      ...onlyOf(call),
    });
    try {
      if (started.engines.length === 0) {
        throw new UsageError(`There is no engine '${listOf(call, 'engine').join("', '")}' here.`);
      }
      stdout.write(
        `Working for ${new URL(server).origin} as ${started.name} with ${started.engines.join(', ')}\n`,
      );
      await Promise.race([aborted(signal), started.refused]);
      stderr.write('Stopping: films in progress go to other workers.\n');
    } finally {
      await started.close();
    }
    return EXIT.ok;
  },
};

function onlyOf(call: Call): { only?: string[] } {
  const only = listOf(call, 'engine');
  return only.length > 0 ? { only } : {};
}

function secretOf(env: Environment, name: string): string | undefined {
  const file = env[`${name}_FILE`];
  return env[name] || (file ? readFileSync(file, 'utf8').trim() : undefined);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
