import { setTimeout as pause } from 'node:timers/promises';
import { createCaller } from './client.ts';
import { createDiskImage } from './disk-image.ts';
import { postgresProcesses, signal } from './postgres-processes.ts';
import { createMember, killMember, startMember, stopMember } from './process.ts';
import { createRandom } from './random.ts';
import { untilEnded } from './single.ts';
import { verify, type Verdict } from './verify.ts';

const CALLERS = 3;
/** For answers that were sent before the cut to arrive. */
const SETTLE_MS = 300;

/**
 * One process with its private PostgreSQL on a disk of its own, whose power is cut: everything stops,
 * and the next start finds what had reached the disk.
 */
export async function runPower(options: {
  rounds: number;
  seed: number;
  folder: string;
  say(text: string): void;
}): Promise<Verdict & { cuts: number }> {
  const { rounds, seed, folder, say } = options;
  const random = createRandom(seed);
  const log = `${folder}/log`;
  await using disk = await createDiskImage(folder);
  const member = createMember('all', {
    KINORA_PORT: '0',
    KINORA_DATA: disk.folder,
    KINORA_MODELS: 'sora-2=chaos',
    KINORA_CONCURRENCY: '2',
    KINORA_LOG_LEVEL: 'warn',
    KINORA_MIN_FREE: '1MB',
  });
  const caller = createCaller(
    () => (member.baseURL === null ? [] : [member.baseURL]),
    createRandom(seed + 1),
  );
  const accepted = new Map<string, { key: string; seed: number }>();
  const creating = new Set<Promise<void>>();
  let next = 0;
  const create = async (): Promise<void> => {
    const number = next++;
    const key = `job-${number}`;
    accepted.set(await caller.create(key, number), { key, seed: number });
  };
  /** As many as may, until told to stop. */
  const keepCreating = async (isOver: () => boolean): Promise<void> => {
    while (!isOver()) {
      await create();
      await pause(random.between(300, 1500));
    }
  };
  for (let round = 1; round <= rounds; round += 1) {
    await startMember(member, log);
    let isCut = false;
    for (let index = 0; index < CALLERS; index += 1) {
      const creator = keepCreating(() => isCut);
      creating.add(creator);
      void creator.then(() => creating.delete(creator));
    }
    await pause(random.between(3000, 12_000));
    isCut = true;
    const pids = [member.child!.pid!, ...(await postgresProcesses(disk.folder))];
    for (const pid of pids) signal(pid, 'SIGSTOP');
    // Who asks from now on asks the machine after the cut.
    member.baseURL = null;
    await pause(SETTLE_MS);
    disk.copy();
    for (const pid of pids) signal(pid, 'SIGKILL');
    await killMember(member);
    await disk.swap();
    say(`cut ${round}: ${accepted.size} jobs were accepted`);
  }
  await startMember(member, log);
  await Promise.all(creating);
  await untilEnded(accepted.keys(), caller);
  const verdict = await verify({
    accepted,
    database: { url: null, dataDirectory: disk.folder },
    storage: { kind: 'disk' },
    caller,
    receiver: null,
  });
  await stopMember(member);
  return { ...verdict, cuts: rounds };
}
