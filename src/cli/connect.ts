import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Kinora } from '../client/index.ts';
import { resolveConfig, type OptionName } from '../config.ts';
import { SERVER_FILE, startServer } from '../server.ts';
import type { Terminal } from './command.ts';

/** Settings that say which server, or which data folder, a command works on. */
export const CONNECTION_SETTINGS: readonly OptionName[] = ['data', 'database'];

/**
 * Calls `work` with a client: of the server that `--server`, `KINORA_SERVER` or `OPENAI_BASE_URL`
 * names, else of the one that runs over the data folder, else of one that lives as long as `work`.
 */
export async function withClient<T>(
  request: {
    server: string | undefined;
    settings: Partial<Record<OptionName, string>>;
    /** Whether a server of our own has to make films, or only to answer. */
    makesFilms: boolean;
  },
  terminal: Terminal,
  work: (client: Kinora) => Promise<T>,
): Promise<T> {
  const { env } = terminal;
  const apiKey = env['KINORA_API_KEY'] || env['OPENAI_API_KEY'] || env['KINORA_ADMIN_KEY'] || null;
  const named = request.server ?? env['KINORA_SERVER'] ?? env['OPENAI_BASE_URL'];
  if (named) return work(new Kinora({ baseURL: withVersion(named), apiKey }));

  const config = resolveConfig(
    { ...env, KINORA_HOST: '127.0.0.1' },
    { port: '0', logLevel: 'silent', ...request.settings },
  );
  const running = await findServer(config.dataDirectory);
  if (running) return work(new Kinora({ baseURL: running, apiKey }));

  await using server = await startServer(config, {
    makesFilms: request.makesFilms,
    announces: false,
  });
  return await work(new Kinora({ baseURL: server.baseURL, apiKey: config.adminKey }));
}

/** People leave `/v1` out. */
function withVersion(url: string): string {
  const trimmed = url.replace(/\/+$/, '');
  return trimmed.endsWith('/v1') ? trimmed : `${trimmed}/v1`;
}

/** Base URL of a server that runs over this data folder and answers; null if there is none. */
async function findServer(dataDirectory: string): Promise<string | null> {
  try {
    const text = await readFile(path.join(dataDirectory, SERVER_FILE), 'utf8');
    const { baseURL } = JSON.parse(text) as { baseURL: string };
    const answer = await fetch(new URL('/livez', baseURL), { signal: AbortSignal.timeout(2000) });
    return answer.ok ? baseURL : null;
  } catch {
    return null;
  }
}
