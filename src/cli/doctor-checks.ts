import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdtemp, rmdir, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import path from 'node:path';
import { promisify } from 'node:util';
import { ConnectionError, Kinora, ResponseError } from '../client/index.ts';
import { ConfigError, type Config } from '../config.ts';
import type { EngineInfo } from '../contract/engine.ts';
import { loadConfig } from '../load-config.ts';
import { isOn, type Call, type Terminal } from './command.ts';
import { findServer, givenKey, namedServer } from './connect.ts';
import { describeStorage, doctorStorage } from './doctor-storage.ts';

/** What one look has found. */
export interface Finding {
  name: string;
  status: 'ok' | 'warning' | 'failed';
  detail: string;
  /** What to do about it; null if it is well. */
  fix: string | null;
}

/** Null if there is nothing to look at. Never rejects. */
export type Check = (call: Call, terminal: Terminal) => Promise<Finding | null>;

const NODE_MINIMUM = [22, 18] as const;
const DISK_FREE_BYTES = 2 * 1024 ** 3;
const GIGABYTE = 1024 ** 3;
const run = promisify(execFile);
const ANSWER_MS = 5000;
/** A server gives its engines eight seconds. */
const ENGINES_ANSWER_MS = 12_000;

/** In the order in which a server would stumble over them. */
export const DOCTOR_CHECKS: readonly Check[] = [
  node,
  settings,
  dataFolder,
  diskSpace,
  database,
  (call, terminal) => library('films', 'node-av/lib', 'the FFmpeg libraries load', call, terminal),
  (call, terminal) =>
    library('drawing', '@napi-rs/canvas', 'the drawing library loads', call, terminal),
  port,
  server,
  engineHealth,
];

async function node(): Promise<Finding> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isNew = major > NODE_MINIMUM[0] || (major === NODE_MINIMUM[0] && minor >= NODE_MINIMUM[1]);
  const detail = `${process.version} on ${process.platform} ${process.arch}`;
  return isNew
    ? well('node', detail)
    : wrong('node', detail, `Install Node ${NODE_MINIMUM.join('.')} or newer.`);
}

async function settings({ settings: flags }: Call, { env }: Terminal): Promise<Finding> {
  try {
    const config = await loadConfig(env, flags);
    const { openEngines } = await import('../open-engines.ts');
    await (await openEngines(config, { env })).close();
    return well('settings', 'good');
  } catch (error) {
    const problems = error instanceof ConfigError ? error.problems : [String(error)];
    return wrong('settings', problems.join(' '), 'See: kinora config show');
  }
}

async function dataFolder(call: Call, terminal: Terminal): Promise<Finding | null> {
  const config = await configOf(call, terminal);
  if (!config) return null;
  const folder = config.dataDirectory;
  try {
    const parent = await nearestFolder(folder);
    // Permissions do not tell all: the disk may be read-only, the folder a file.
    await rmdir(await mkdtemp(path.join(parent, '.kinora-doctor-')));
    return well('data folder', parent === folder ? folder : `${folder} (will be made)`);
  } catch (error) {
    const fix = 'Make it writable for this account, or choose another with --data.';
    return wrong('data folder', `${folder}: ${(error as Error).message}`, fix);
  }
}

async function diskSpace(call: Call, terminal: Terminal): Promise<Finding | null> {
  const config = await configOf(call, terminal);
  if (!config) return null;
  const { bavail, bsize } = await statfs(await nearestFolder(config.dataDirectory));
  const free = bavail * bsize;
  const detail = `${(free / GIGABYTE).toFixed(1)} GB free`;
  if (free >= DISK_FREE_BYTES) return well('disk', detail);
  return {
    name: 'disk',
    status: 'warning',
    detail,
    fix: 'Delete films (kinora rm), set KINORA_RETENTION, or choose another disk with --data.',
  };
}

async function database(call: Call, terminal: Terminal): Promise<Finding | null> {
  const config = await configOf(call, terminal);
  if (!config) return null;
  if (config.databaseUrl === null) return privateDatabase();
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    connectionString: config.databaseUrl,
    connectionTimeoutMillis: 5000,
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return well('database', `PostgreSQL ${rows[0]?.server_version} answers`);
  } catch (error) {
    const fix = 'Check KINORA_DATABASE_URL, and that PostgreSQL runs and lets you in.';
    return wrong('database', (error as Error).message, fix);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function privateDatabase(): Promise<Finding> {
  const { findInstallation } = await import('../database/binaries.ts');
  try {
    const { root, version } = await findInstallation();
    await access(path.join(root, 'bin', 'postgres'), constants.R_OK);
    return well('database', `private PostgreSQL ${version}`);
  } catch (error) {
    return wrong(
      'database',
      (error as Error).message,
      'Install again with optional dependencies, or set KINORA_DATABASE_URL.',
    );
  }
}

/** Loads a native library in a process of its own: a crash there is a finding. */
async function library(
  name: string,
  module: string,
  good: string,
  _call: Call,
  { signal }: Terminal,
): Promise<Finding> {
  const code = `await import(${JSON.stringify(import.meta.resolve(module))})`;
  try {
    await run(process.execPath, ['--input-type=module', '-e', code], { signal, timeout: 30_000 });
    return well(name, good);
  } catch (error) {
    const text = (error as { stderr?: string }).stderr?.trim().split('\n').at(-1);
    const detail = `${module} does not load: ${text || (error as Error).message.split('\n')[0]}`;
    return wrong(name, detail, 'Run npm ci again on this system: its binaries are per platform.');
  }
}

async function port(call: Call, terminal: Terminal): Promise<Finding | null> {
  const config = await configOf(call, terminal);
  if (!config || config.port === 0 || namedServer(call, terminal.env)) return null;
  const place = `${config.host}:${config.port}`;
  const listener = createServer();
  try {
    listener.listen(config.port, config.host);
    await once(listener, 'listening');
    return well('port', `${place} is free`);
  } catch {
    const isOurs = await answersAsKinora(config);
    return isOurs
      ? well('port', `Kinora is running at ${place}`)
      : wrong('port', `${place} is taken by another program`, 'Choose another with --port.');
  } finally {
    listener.close();
  }
}

async function answersAsKinora({ host, port: number }: Config): Promise<boolean> {
  try {
    const url = `http://${host.includes(':') ? `[${host}]` : host}:${number}/livez`;
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

/** Whether the server that commands would use answers, and takes the key. */
async function server(call: Call, terminal: Terminal): Promise<Finding | null> {
  const client = await runningClient(call, terminal);
  if (!client) return well('server', 'none is running: commands start one when they need it');
  try {
    const { data } = await client.models.list({ signal: terminal.signal });
    return well('server', `${client.baseURL} answers, ${data.length} models`);
  } catch (error) {
    if (error instanceof ResponseError && [401, 403].includes(error.status)) {
      const fix = 'Set KINORA_API_KEY to a key of the server; kinora keys create makes one.';
      return wrong('server', `${client.baseURL} refuses the key: ${error.message}`, fix);
    }
    const fix =
      error instanceof ConnectionError ? 'Start it with kinora serve, or check --base-url.' : null;
    return wrong('server', `${client.baseURL}: ${(error as Error).message}`, fix ?? 'See its log.');
  }
}

/** How every engine is, of the server that runs or of the one that these settings would start. */
async function engineHealth(call: Call, terminal: Terminal): Promise<Finding | null> {
  const found = await healthOfEngines(call, terminal);
  if (!found) return null;
  const advice = found
    .flatMap(({ id, problems }) => problems.map((problem) => `${id}: ${problem}`))
    .join(' ');
  const down = found.filter(({ isUp }) => !isUp).map(({ id }) => id);
  const detail = found.map(({ id, isUp }) => (isUp ? id : `${id} (down)`)).join(', ');
  if (down.length > 0) return wrong('engines', detail, advice || 'See: kinora engines');
  if (advice === '') return well('engines', detail);
  return { name: 'engines', status: 'warning', detail, fix: advice };
}

interface EngineState {
  id: string;
  isUp: boolean;
  problems: readonly string[];
}

async function healthOfEngines(call: Call, terminal: Terminal): Promise<EngineState[] | null> {
  const client = await runningClient(call, terminal, ENGINES_ANSWER_MS);
  if (!client) return healthOfConfigured(call, terminal);
  try {
    const { data } = await client.request<{ data: EngineInfo[] }>('/kinora/v1/engines?fresh=true', {
      signal: terminal.signal,
    });
    return data.map(({ id, health: { status, problems } }) => ({
      id,
      isUp: status !== 'down',
      problems,
    }));
  } catch {
    // Another server of the API has none; whatever else is wrong, the look at the server has told.
    return null;
  }
}

/** Null if they cannot be made: the look at the settings has told. */
async function healthOfConfigured(call: Call, terminal: Terminal): Promise<EngineState[] | null> {
  const config = await configOf(call, terminal);
  if (!config) return null;
  const { openEngines } = await import('../open-engines.ts');
  const room = await openEngines(config, { env: terminal.env }).catch(() => null);
  if (!room) return null;
  try {
    await room.health.check();
    return [...room.engines.keys()].map((id) => ({ id, ...room.health.of(id) }));
  } finally {
    await room.close();
  }
}

/** Whether every record has its bytes, and every byte its record. */
export async function storageCheck(call: Call, terminal: Terminal): Promise<Finding | null> {
  const config = await configOf(call, terminal);
  if (!config) return null;
  const fix = 'Mend it with: kinora doctor --storage --mend';
  try {
    const report = await doctorStorage(config, { mends: isOn(call, 'mend') });
    const isWell = report.isMended || report.orphans.length + report.broken.length === 0;
    const detail = describeStorage(report).trim().replaceAll(/\n\s*/g, '; ');
    return isWell ? well('storage', detail) : wrong('storage', detail, fix);
  } catch (error) {
    return wrong('storage', (error as Error).message, 'Check --data, --database and --storage.');
  }
}

async function runningClient(
  call: Call,
  { env }: Terminal,
  timeoutMs = ANSWER_MS,
): Promise<Kinora | null> {
  const config = await configOf(call, { env });
  const baseURL = namedServer(call, env) ?? (config && (await findServer(config.dataDirectory)));
  if (!baseURL) return null;
  return new Kinora({ baseURL, apiKey: givenKey(call, env), maxRetries: 0, timeoutMs });
}

/** Null if the settings are not good: the look at them has told. */
async function configOf(
  { settings: flags }: Call,
  { env }: Pick<Terminal, 'env'>,
): Promise<Config | null> {
  try {
    return await loadConfig(env, flags);
  } catch {
    return null;
  }
}

/** The folder, or the nearest one above it that exists. */
async function nearestFolder(folder: string): Promise<string> {
  try {
    await access(folder);
    return folder;
  } catch {
    const parent = path.dirname(folder);
    return parent === folder ? folder : nearestFolder(parent);
  }
}

function well(name: string, detail: string): Finding {
  return { name, status: 'ok', detail, fix: null };
}

function wrong(name: string, detail: string, fix: string): Finding {
  return { name, status: 'failed', detail, fix };
}
