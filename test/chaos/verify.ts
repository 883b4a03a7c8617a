import { openDatabase } from '../../src/database/open.ts';
import { checkStorage } from '../../src/jobs/check-storage.ts';
import { sweepBlobs } from '../../src/jobs/sweep.ts';
import type { StorageLocation } from '../../src/storage/location.ts';
import { openStorage } from '../../src/storage/open.ts';
import { SHADES } from './engine.ts';
import type { Caller, Receiver } from './client.ts';

export interface Verdict {
  jobs: number;
  completed: number;
  failed: Record<string, number>;
  /** Attempts of all jobs together, and the most of one. */
  attempts: number;
  mostAttempts: number;
  losses: number;
  failures: number;
  deliveries: number;
  problems: string[];
}

/** What must hold once nothing runs any more but an API node. */
export async function verify(options: {
  accepted: ReadonlyMap<string, { key: string; seed: number }>;
  database: { url: string | null; dataDirectory: string };
  storage: StorageLocation;
  caller: Caller;
  receiver: Receiver | null;
}): Promise<Verdict> {
  const { accepted, caller, receiver } = options;
  const problems: string[] = [];
  await using database = await openDatabase({ ...options.database, schema: 'as_it_is' });
  const storage = await openStorage(options.storage, options.database.dataDirectory);
  const { rows } = await database.pool.query<{
    id: string;
    status: string;
    seed: number;
    attempt: number;
    losses: number;
    failures: number;
    error: { code: string } | null;
    completions: number;
    events: number;
  }>(`
    select id, status, seed, attempt, losses, failures, error,
      (select count(*) from events where video_id = id and type = 'video.completed') as completions,
      (select count(*) from events where video_id = id) as events
    from videos`);
  const records = new Map(rows.map((row) => [row.id, row]));
  for (const id of accepted.keys()) if (!records.has(id)) problems.push(`${id} is lost`);
  for (const { id, status, completions, events } of rows) {
    if (!accepted.has(id)) problems.push(`${id} was never answered for, or made twice`);
    if (status !== 'completed' && status !== 'failed') problems.push(`${id} is still ${status}`);
    if (status === 'completed' && completions !== 1)
      problems.push(`${id} completed ${completions}×`);
    if (events > 1) problems.push(`${id} has ended ${events} times`);
  }
  const { rows: entries } = await database.pool.query<{ count: number }>(
    `select count(*) as count from kinora_queue.job where state < 'completed' and name like 'engine.%'`,
  );
  if (entries[0]!.count > 0) problems.push(`${entries[0]!.count} entries are left in the queue`);
  problems.push(...(await findWrongFilms(rows, caller)));
  // What the servers do every hour; the second time removes what was seen twice.
  const once = await sweepBlobs({ database, storage }, new Set());
  await sweepBlobs({ database, storage }, once);
  await storage.discardAbandoned();
  const report = await checkStorage({ database, storage }, { mends: false, graceMs: 0 });
  for (const { key } of report.orphans) problems.push(`${key} is an orphan`);
  for (const { id, problem } of report.broken) problems.push(`${id}: ${problem}`);
  if (receiver) {
    for (const { id, status } of rows) {
      const ids = receiver.ids.get(`${id} video.${status}`)?.size ?? 0;
      if (ids !== 1) problems.push(`${id} was told of with ${ids} ids`);
    }
  }
  const failed: Record<string, number> = {};
  for (const { error } of rows) if (error) failed[error.code] = (failed[error.code] ?? 0) + 1;
  const sum = (of: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((total, row) => total + of(row), 0);
  return {
    jobs: rows.length,
    completed: rows.filter(({ status }) => status === 'completed').length,
    failed,
    attempts: sum((row) => row.attempt),
    mostAttempts: Math.max(0, ...rows.map((row) => row.attempt)),
    losses: sum((row) => row.losses),
    failures: sum((row) => row.failures),
    deliveries: receiver?.deliveries() ?? 0,
    problems,
  };
}

/** Films of one shade must be the same, and those of two shades not. */
async function findWrongFilms(
  rows: readonly { id: string; status: string; seed: number }[],
  caller: Caller,
): Promise<string[]> {
  const byShade = new Map<number, Map<string, string[]>>();
  for (const { id, seed } of rows.filter(({ status }) => status === 'completed')) {
    const hash = await caller.film(id);
    const hashes = byShade.get(seed % SHADES) ?? new Map<string, string[]>();
    byShade.set(seed % SHADES, hashes.set(hash, [...(hashes.get(hash) ?? []), id]));
  }
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const [shade, hashes] of byShade) {
    if (hashes.size > 1) {
      const rare = [...hashes.values()].toSorted((a, b) => a.length - b.length).slice(0, -1);
      problems.push(`wrong films of shade ${shade}: ${rare.flat().join(', ')}`);
    }
    for (const hash of hashes.keys()) {
      if (seen.has(hash)) problems.push(`two shades are the same film: ${hash}`);
      seen.add(hash);
    }
  }
  return problems;
}
