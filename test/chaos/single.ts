import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createCaller, type Caller } from './client.ts';
import { postgresProcesses, signal } from './postgres-processes.ts';
import { createMember, killMember, startMember, stopMember } from './process.ts';
import { createRandom } from './random.ts';
import { verify, type Verdict } from './verify.ts';

/** Jobs that are accepted in one round. */
const JOBS = 1;
const PATIENCE_MS = 3 * 60_000;

/** One process with its private PostgreSQL, killed at random moments, every other time with it. */
export async function runSingle(options: {
  rounds: number;
  seed: number;
  folder: string;
  say(text: string): void;
}): Promise<Verdict & { kills: object }> {
  const { rounds, seed, folder, say } = options;
  const random = createRandom(seed);
  const log = path.join(folder, 'log');
  const member = createMember('all', {
    KINORA_PORT: '0',
    KINORA_DATA: folder,
    KINORA_MODELS: 'sora-2=chaos',
    KINORA_CONCURRENCY: '2',
    KINORA_LOG_LEVEL: 'warn',
  });
  const caller = createCaller(
    () => (member.baseURL === null ? [] : [member.baseURL]),
    createRandom(seed + 1),
  );
  const accepted = new Map<string, { key: string; seed: number }>();
  const kills = { kinora: 0, withDatabase: 0 };
  const creating: Promise<void>[] = [];
  let next = 0;
  const create = async (): Promise<void> => {
    const number = next++;
    const key = `job-${number}`;
    accepted.set(await caller.create(key, number), { key, seed: number });
  };
  for (let round = 1; round <= rounds; round += 1) {
    // Sometimes before it is up, mostly while it works.
    const starting = startMember(member, log);
    if (random.next() < 0.85) await starting;
    for (let job = 0; job < JOBS; job += 1) creating.push(create());
    await pause(random.between(0, 2500));
    const isTogether = random.next() < 0.5;
    const postgres = isTogether ? await postgresProcesses(folder) : [];
    for (const pid of postgres) signal(pid, 'SIGKILL');
    await killMember(member);
    kills.kinora += 1;
    if (isTogether) kills.withDatabase += 1;
    if (round % 20 === 0) say(`${round} kills`);
  }
  await startMember(member, log);
  await Promise.all(creating);
  await untilEnded(accepted.keys(), caller);
  const verdict = await verify({
    accepted,
    database: { url: null, dataDirectory: folder },
    storage: { kind: 'disk' },
    caller,
    receiver: null,
  });
  await stopMember(member);
  return { ...verdict, kills };
}

/** Looks until every job has ended, or one takes longer than the patience lasts. */
export async function untilEnded(ids: Iterable<string>, caller: Caller): Promise<void> {
  for (const id of ids) {
    const deadline = Date.now() + PATIENCE_MS;
    while (Date.now() < deadline) {
      const { status } = await caller.status(id);
      if (status === 'completed' || status === 'failed') break;
      await pause(100);
    }
  }
}
