import { OPTIONS, type OptionName } from '../config-options.ts';
import { loadConfig } from '../load-config.ts';
import { packageVersion } from '../package-version.ts';
import type { KinoraServer } from '../server.ts';
import { keepYoungGenerationSmall } from '../young-generation.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit.ts';

/** Whatever can be set: those without a flag come from the environment. */
const SETTINGS = Object.keys(OPTIONS) as OptionName[];

/** `kinora serve`: the server, until it is told to stop. */
export const serve: Command = {
  usage: '',
  flags: {},
  settings: SETTINGS,
  notes: ['More is set by variables: kinora config show lists them all.'],
  examples: ['kinora serve', 'KINORA_ADMIN_KEY=sk-… kinora serve --host 0.0.0.0 --port 80'],
  async run({ settings }, { env, stdout, stderr, signal }) {
    const letGrow = keepYoungGenerationSmall();
    const config = await loadConfig(env, settings);
    const [{ startServer }, { createLogger }, { openTracing }] = await Promise.all([
      import('../server.ts'),
      import('../logger.ts'),
      import('../tracing/open.ts'),
    ]);
    const logger = createLogger(config.logLevel, stderr);
    const tracing = await openTracing(env, { version: packageVersion(), log: logger });
    const server = await startServer(config, { logger, tracing });
    letGrow();
    try {
      stdout.write(welcome(server));
      await aborted(signal);
      stderr.write('Stopping: films in progress will be continued at the next start.\n');
    } finally {
      await server.close();
    }
    return EXIT.ok;
  },
};

/** The first line carries the base URL, for people and for scripts. */
function welcome({ baseURL, config, access }: KinoraServer): string {
  const { models: aliases, routes } = config;
  const models = [
    ...[...aliases].map(([name, target]) => `${name} → ${target}`),
    ...routes.keys(),
  ].join(', ');
  const isOpen = access === 'open';
  const key = isOpen ? 'sk-open' : config.adminKey ? '$KINORA_ADMIN_KEY' : 'sk-…';
  const hasStudio = config.role !== 'worker' && config.compat !== 'strict';
  return [
    `Kinora is ready at ${baseURL}`,
    '',
    ...(hasStudio ? [`  studio     ${new URL('/studio', baseURL).href}`] : []),
    `  models     ${models}`,
    `  data       ${config.dataDirectory}`,
    `  access     ${isOpen ? 'open to programs on this machine' : 'with a key (kinora keys create NAME)'}`,
    '',
    `  export OPENAI_BASE_URL=${baseURL}`,
    `  export OPENAI_API_KEY=${key}`,
    '',
  ].join('\n');
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
