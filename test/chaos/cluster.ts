import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { parseStorageUrl } from '../../src/storage/location.ts';
import type { StorageLocation } from '../../src/storage/location.ts';
import { startPostgres, type PostgresServer } from '../debian-postgres.ts';
import { startS3Server } from '../s3-server.ts';
import { createCaller, startReceiver } from './client.ts';
import { createMember, killMember, startMember, stopMember, type Member } from './process.ts';
import { createRandom, type Random } from './random.ts';
import { verify, type Verdict } from './verify.ts';

export interface ClusterOptions {
  jobs: number;
  seed: number;
  storage: 's3' | 'disk';
  folder: string;
  /** For how long processes are killed; default four minutes. */
  killingMs?: number;
  say(text: string): void;
}

/** Longer than a lease. */
const FREEZE_MS = 36_000;
const CREATORS = 4;
/** Nothing is killed any more after this; what is left must come to its end by itself. */
const KILLING_MS = 4 * 60_000;
const PATIENCE_MS = 6 * 60_000;

/** Two API nodes and three workers over PostgreSQL and S3, killed at random while they work. */
export async function runCluster(options: ClusterOptions): Promise<Verdict & { kills: object }> {
  const { folder, say, seed } = options;
  await using stack = new AsyncDisposableStack();
  const postgres = stack.use(await startPostgres());
  const url = await createDatabase(postgres);
  const storage = await openBucket(options, stack);
  const receiver = await startReceiver();
  stack.defer(() => receiver.close());
  const log = path.join(folder, 'log');
  const members = await createMembers(folder, { url, storage: storage.url });
  stack.defer(async () => void (await Promise.all(members.map(killMember))));
  // All at once: they race for the migrations.
  await Promise.all(members.map((member) => startMember(member, log)));
  say(`cluster of ${members.length} processes is up, PostgreSQL ${postgres.version}`);

  const living = (): string[] =>
    members.flatMap(({ name, baseURL }) => (name.startsWith('api') && baseURL ? [baseURL] : []));
  const caller = createCaller(living, createRandom(seed + 1));
  await caller.register(receiver.url);
  const accepted = new Map<string, { key: string; seed: number }>();
  const creating = createJobs(options.jobs, caller, accepted);
  const killer = startKilling({ members, postgres, random: createRandom(seed), log, say });
  await creating;
  say(`${accepted.size} jobs are accepted`);
  const isQuiet = () => hasEnded(url, accepted.size);
  const deadline = Date.now() + (options.killingMs ?? KILLING_MS);
  while (Date.now() < deadline && !(await isQuiet())) await pause(500);
  const kills = await killer.stop();
  say(`no more kills: ${JSON.stringify(kills)}`);
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end && !((await isQuiet()) && (await isDelivered(url)))) await pause(500);
  await Promise.all(members.filter(({ name }) => name.startsWith('worker')).map(stopMember));
  const verdict = await verify({
    accepted,
    database: { url, dataDirectory: folder },
    storage: storage.location,
    caller,
    receiver,
  });
  await Promise.all(members.map(stopMember));
  return { ...verdict, kills };
}

async function createDatabase(postgres: PostgresServer): Promise<string> {
  const client = new pg.Client(postgres.url('postgres'));
  await client.connect();
  await client.query('create database kinora');
  await client.end();
  return postgres.url('kinora');
}

async function openBucket(
  { storage, folder }: ClusterOptions,
  stack: AsyncDisposableStack,
): Promise<{ url: string; location: StorageLocation }> {
  if (storage === 'disk') return { url: '', location: { kind: 'disk' } };
  const server = stack.use(await startS3Server());
  const url = await server.url(`chaos-${randomUUID().slice(0, 8)}`, path.basename(folder));
  return { url, location: parseStorageUrl(url) };
}

async function createMembers(
  folder: string,
  { url, storage }: { url: string; storage: string },
): Promise<Member[]> {
  const names = ['api-1', 'api-2', 'worker-1', 'worker-2', 'worker-3'];
  return Promise.all(
    names.map(async (name) => {
      // Nodes on disk share a folder, as they would on a network file system.
      const data = storage === '' ? folder : path.join(folder, name);
      await mkdir(data, { recursive: true });
      return createMember(name, {
        KINORA_ROLE: name.split('-')[0]!,
        KINORA_PORT: '0',
        KINORA_DATA: data,
        KINORA_DATABASE_URL: url,
        ...(storage !== '' && { KINORA_STORAGE_URL: storage }),
        KINORA_MODELS: 'sora-2=chaos',
        KINORA_CONCURRENCY: '2',
        KINORA_DATABASE_POOL: '6',
        KINORA_WEBHOOK_HOSTS: '127.0.0.1',
        KINORA_LOG_LEVEL: 'warn',
      });
    }),
  );
}

async function createJobs(
  count: number,
  caller: ReturnType<typeof createCaller>,
  accepted: Map<string, { key: string; seed: number }>,
): Promise<void> {
  let next = 0;
  const creator = async (): Promise<void> => {
    while (next < count) {
      const seed = next++;
      const key = `job-${seed}`;
      accepted.set(await caller.create(key, seed), { key, seed });
    }
  };
  await Promise.all(Array.from({ length: CREATORS }, creator));
}

async function ask<T>(url: string, text: string): Promise<T | null> {
  const client = new pg.Client(url);
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query(text)).rows[0] as T;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => {});
  }
}

async function hasEnded(url: string, jobs: number): Promise<boolean> {
  const found = await ask<{ count: string }>(
    url,
    `select count(*) from videos where status in ('completed', 'failed')`,
  );
  return Number(found?.count) >= jobs;
}

async function isDelivered(url: string): Promise<boolean> {
  const found = await ask<{ count: string }>(
    url,
    `select count(*) from webhook_deliveries where status = 'pending'`,
  );
  return found?.count === '0';
}

/** Hits somebody every now and then, and starts what was hit again. */
function startKilling(parts: {
  members: readonly Member[];
  postgres: PostgresServer;
  random: Random;
  log: string;
  say(text: string): void;
}): { stop(): Promise<Record<string, number>> } {
  const { members, postgres, random, log, say } = parts;
  const kills = { worker: 0, api: 0, database: 0, frozen: 0 };
  let isOver = false;
  const thawing: Promise<void>[] = [];
  const kill = async (member: Member): Promise<void> => {
    await killMember(member);
    void (async () => {
      while (!isOver || member.child === null) {
        if (await startMember(member, log)) return;
        await pause(300);
      }
    })();
  };
  const freeze = (member: Member): void => {
    member.isFrozen = true;
    member.child?.kill('SIGSTOP');
    const { child } = member;
    thawing.push(
      pause(FREEZE_MS).then(() => {
        child?.kill('SIGCONT');
        member.isFrozen = false;
      }),
    );
  };
  const hit = async (): Promise<void> => {
    const up = members.filter(({ baseURL, isFrozen }) => baseURL !== null && !isFrozen);
    const workers = up.filter(({ name }) => name.startsWith('worker'));
    const apis = up.filter(({ name }) => name.startsWith('api'));
    const dice = random.next();
    if (dice < 0.12) {
      say('kill the database');
      kills.database += 1;
      await postgres.kill();
      await pause(random.between(100, 3000));
      await postgres.start();
    } else if (dice < 0.4 && apis.length > 0) {
      kills.api += 1;
      await kill(random.pick(apis));
    } else if (workers.length > 0) {
      if (kills.frozen < 3 && kills.frozen * 6 <= kills.worker) {
        kills.frozen += 1;
        say('freeze a worker');
        freeze(random.pick(workers));
      } else {
        kills.worker += 1;
        await kill(random.pick(workers));
      }
    }
  };
  const running = (async () => {
    while (!isOver) {
      await pause(random.between(500, 5000));
      if (!isOver) await hit();
    }
  })();
  return {
    stop: async () => {
      isOver = true;
      await running;
      await Promise.all(thawing);
      return kills;
    },
  };
}
