import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ConnectionError, Kinora } from '../client/index.ts';
import type { Config } from '../config.ts';
import type { Environment } from '../config-options.ts';
import { loadConfig } from '../load-config.ts';
import { textOf, type Call, type Terminal } from './command.ts';

/** Who answers a command. */
export interface Session {
  client: Kinora;
  /** Of Kinora's own process: it ends with the command, and so does what it is making. */
  isPrivate: boolean;
  /** Of that process; null if the server is another. */
  dataDirectory: string | null;
}

/** `never` asks only a server that runs; `data` also opens what an earlier one left; `films` works. */
type Private = 'never' | 'data' | 'films';

/**
 * Calls `work` with a client: of the server that `--base-url`, `KINORA_BASE_URL` or
 * `OPENAI_BASE_URL` names, else of the one that runs over the data folder, else of one that lives
 * as long as `work`.
 *
 * @throws ConnectionError if there is none, and none may be started.
 */
export async function withSession<T>(
  call: Call,
  terminal: Terminal,
  allowed: Private,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const { env } = terminal;
  const named = namedServer(call, env);
  const apiKey = givenKey(call, env);
  if (named) {
    return work({
      client: new Kinora({ baseURL: named, apiKey }),
      isPrivate: false,
      dataDirectory: null,
    });
  }
  const config = await privateConfig(call, env);
  const running = await findServer(config.dataDirectory);
  if (running) {
    return work({
      client: new Kinora({ baseURL: running, apiKey }),
      isPrivate: false,
      dataDirectory: null,
    });
  }
  if (allowed === 'never' || (allowed === 'data' && !existsSync(config.dataDirectory))) {
    throw new ConnectionError(
      `No server is running over ${config.dataDirectory}. Start one with 'kinora serve', or name one with --base-url.`,
    );
  }
  // Loaded when it is needed: most commands are done before a server's modules would be read.
  const { startServer } = await import('../server.ts');
  await using server = await startServer(config, {
    makesFilms: allowed === 'films',
    announces: false,
  });
  const client = new Kinora({ baseURL: server.baseURL, apiKey: config.adminKey });
  const { dataDirectory } = config;
  return await work({ client, isPrivate: true, dataDirectory });
}

/** Where something was made that is of use to a server only, if none has made it. */
export function tellWhere({ dataDirectory }: Session, { stderr }: Terminal): void {
  if (dataDirectory === null) return;
  stderr.write(
    `No server is running over ${dataDirectory}: this is for one that will. Name another with --base-url or --data.\n`,
  );
}

/** The URL that the caller chose; undefined if he did not. */
export function namedServer(call: Call, env: Environment): string | undefined {
  const flag = textOf(call, 'base-url') ?? textOf(call, 'server');
  return flag || env['KINORA_BASE_URL'] || env['OPENAI_BASE_URL'] || undefined;
}

export function givenKey(call: Call, env: Environment): string | null {
  const { KINORA_API_KEY, OPENAI_API_KEY, KINORA_ADMIN_KEY } = env;
  return textOf(call, 'api-key') || KINORA_API_KEY || OPENAI_API_KEY || KINORA_ADMIN_KEY || null;
}

/** Of a server for one command: on this machine only, quiet, on any port. */
async function privateConfig(call: Call, env: Environment): Promise<Config> {
  const flags = { port: '0', logLevel: 'silent', ...call.settings };
  const local = { ...env, KINORA_HOST: '127.0.0.1', KINORA_ROLE: 'all' };
  const config = await loadConfig(local, flags);
  return config.adminKey ? config : { ...config, auth: 'open' };
}

/** Base URL of a server that runs over this data folder and answers; null if there is none. */
export async function findServer(dataDirectory: string): Promise<string | null> {
  try {
    const text = await readFile(path.join(dataDirectory, 'server.json'), 'utf8');
    const { baseURL } = JSON.parse(text) as { baseURL: string };
    const answer = await fetch(new URL('/livez', baseURL), { signal: AbortSignal.timeout(2000) });
    return answer.ok ? baseURL : null;
  } catch {
    return null;
  }
}
