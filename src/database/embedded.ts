import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { describeCluster, initialize, type Cluster } from './cluster.ts';
import { DatabaseError } from './error.ts';
import {
  makeWay,
  readLogEnd,
  readPostmasterFile,
  startServer,
  stopServer,
} from './server-process.ts';

/** The private PostgreSQL, and our place among its users. */
export interface EmbeddedDatabase {
  connection: pg.ClientConfig;
  /** Leaves; the last user stops the server. */
  close(): Promise<void>;
}

const DATABASE = 'kinora';
/** Held shared by every process that uses the server, exclusively by the one that stops it. */
const PRESENCE_LOCK = 5_466_721;
const START_TIMEOUT_MS = 60_000;
const PAUSE_MS = 20;
const REJOIN_MS = 1000;
const ATTEMPTS = 5;

const UNDEFINED_DATABASE = '3D000';
const DUPLICATES = ['42P04', '23505'];
/** Refused for now: the server is starting, stopping or recovering. */
const NOT_NOW = ['57P03', '57P01', '57P02'];

/**
 * Joins the server of this data folder, starting it if need be. One that was left running by a
 * killed process is adopted.
 *
 * @throws DatabaseError `unsupported` or `start_failed`.
 */
export async function startEmbedded(dataDirectory: string): Promise<EmbeddedDatabase> {
  const cluster = await describeCluster(dataDirectory);
  const closing = new AbortController();
  let session = await join(cluster, closing.signal);
  let rejoining: Promise<void> = Promise.resolve();

  // A session that breaks means that the server has crashed or was killed: join again, or start it.
  const stayJoined = (): void => {
    session.client.once('end', () => {
      rejoining = rejoin();
    });
  };
  const rejoin = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      try {
        session = await join(cluster, closing.signal);
        return stayJoined();
      } catch {
        await delay(REJOIN_MS, undefined, { signal: closing.signal }).catch(() => {});
      }
    }
  };
  stayJoined();

  return {
    connection: session.connection,
    close: async () => {
      closing.abort();
      await rejoining;
      await leave(cluster, session);
    },
  };
}

interface Session {
  /** Holds the presence lock while it lives. */
  client: pg.Client;
  connection: pg.ClientConfig;
}

async function join(cluster: Cluster, signal: AbortSignal): Promise<Session> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  let child: ChildProcess | null = null;
  let failures = 0;
  while (Date.now() < deadline && (isRunning(child) || !signal.aborted)) {
    const connection = await connectionSettings(cluster);
    const client = await connect(connection);
    if (client !== 'absent' && client !== 'busy') {
      if (await isPresent(client)) return { client, connection };
      await client.end().catch(() => {});
    } else if (client === 'absent' && !isRunning(child)) {
      if (child && ++failures >= ATTEMPTS) break;
      await initialize(cluster);
      if (await makeWay(cluster)) child = await startServer(cluster);
    }
    await delay(PAUSE_MS);
  }
  throw new DatabaseError(
    'start_failed',
    `The private database in ${cluster.home} did not start. The end of ${cluster.log}:\n` +
      (await readLogEnd(cluster)),
  );
}

function isRunning(child: ChildProcess | null): boolean {
  return child !== null && child.exitCode === null && child.signalCode === null;
}

async function connectionSettings(cluster: Cluster): Promise<pg.ClientConfig> {
  const running = await readPostmasterFile(cluster);
  return {
    host: running?.socketDirectory ?? cluster.socketDirectory,
    port: 5432,
    user: 'kinora',
    database: DATABASE,
  };
}

/** `absent`: nobody listens. `busy`: somebody does, but not for us yet. */
async function connect(connection: pg.ClientConfig): Promise<pg.Client | 'absent' | 'busy'> {
  const client = new pg.Client({
    ...connection,
    application_name: 'kinora presence',
    connectionTimeoutMillis: 5000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    const code = (error as { code?: string }).code ?? '';
    if (code === UNDEFINED_DATABASE) {
      await createDatabase(connection);
      return 'busy';
    }
    if (NOT_NOW.includes(code)) return 'busy';
    if (['ENOENT', 'ECONNREFUSED', 'ENOTSOCK'].includes(code)) return 'absent';
    if (['ECONNRESET', 'EPIPE'].includes(code) || /terminated|timeout/i.test(String(error)))
      return 'busy';
    throw new DatabaseError(
      'start_failed',
      `The private database cannot be used: ${(error as Error).message}.`,
      { cause: error },
    );
  }
}

async function createDatabase(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(`create database ${DATABASE}`);
  } catch (error) {
    // Another process may have been faster.
    const code = (error as { code?: string }).code ?? '';
    if (![...DUPLICATES, ...NOT_NOW].includes(code)) throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Takes our place; false if the server is being stopped. */
async function isPresent(client: pg.Client): Promise<boolean> {
  try {
    const { rows } = await client.query('select pg_try_advisory_lock_shared($1) as taken', [
      PRESENCE_LOCK,
    ]);
    return rows[0]?.taken === true;
  } catch {
    return false;
  }
}

async function leave(cluster: Cluster, { client }: Session): Promise<void> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [PRESENCE_LOCK]);
    const { rows } = await client.query('select pg_try_advisory_lock($1) as last', [PRESENCE_LOCK]);
    if (rows[0]?.last === true) await stopServer(cluster);
  } catch {
    // The server is gone already.
  } finally {
    await client.end().catch(() => {});
  }
}
