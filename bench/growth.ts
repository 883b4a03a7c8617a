import path from 'node:path';
import type pg from 'pg';
import { openDatabase } from '../src/database/open.ts';
import { createJobs, type NewJob } from '../src/jobs/jobs.ts';
import { claimJob } from '../src/jobs/claim.ts';
import { queueOf } from '../src/jobs/ends.ts';
import { openSignals } from '../src/jobs/signals.ts';
import { openQueue } from '../src/queue/pg-boss.ts';
import { createDiskStorage } from '../src/storage/disk.ts';
import { DEFAULT_PROJECT } from '../src/store/store.ts';
import { createAnnounce, WEBHOOK_QUEUE } from '../src/webhooks/announce.ts';
import { load } from './load.ts';
import { startTarget } from './targets/target.ts';
import { median } from './table.ts';

export interface GrowthRow {
  films: number;
  /** Milliseconds, medians: the newest page of 20, one from the middle, one film, a claim, a create. */
  firstPage: number;
  deepPage: number;
  retrieve: number;
  claim: number;
  create: number;
  /** Of the table and its indexes. */
  bytesPerFilm: number;
}

const ENGINE = 'bench';
const JOB: NewJob = {
  model: 'sora-2',
  engine: ENGINE,
  engineModel: 'bench',
  prompt: 'A red fox running through a snowy forest at dusk',
  seconds: '4',
  size: '1280x720',
  seed: 1,
  metadata: {},
  inputReference: null,
};

/**
 * The cost of a page, a film, a claim and a create while the store grows: as many films, and as many
 * ended entries of the queue.
 */
export async function benchGrowth(
  directory: string,
  { films, claims, seconds }: { films: readonly number[]; claims: number; seconds: number },
): Promise<GrowthRow[]> {
  const dataDirectory = path.join(directory, 'growth');
  const target = await startTarget('kinora', [dataDirectory]);
  await using database = await openDatabase({ dataDirectory, url: null });
  await using signals = await openSignals(database);
  const name = queueOf(ENGINE);
  await using queue = await openQueue({
    database,
    queues: [name, WEBHOOK_QUEUE],
    onError: (error) => console.error(error),
  });
  const storage = await createDiskStorage(path.join(directory, 'growth-blobs'));
  const announce = createAnnounce(queue);
  const jobs = createJobs({ database, queue, signals, storage, announce })(DEFAULT_PROJECT);
  try {
    const rows: GrowthRow[] = [];
    let there = 0;
    for (const count of films) {
      await fill(database.pool, name, { from: there, to: count });
      there = count;
      const middle = await idInTheMiddle(database.pool, count);
      const page = async (query: string): Promise<number> => {
        const { perSecond } = await load(target.url, {
          path: `/videos${query}`,
          connections: 1,
          seconds,
        });
        return 1000 / perSecond;
      };
      const [creates, takes]: [number[], number[]] = [[], []];
      for (let round = 0; round < claims; round += 1) {
        creates.push(await timed(() => jobs.create(JOB)));
        takes.push(
          await timed(() => claimJob(ENGINE, signals.worker, { database, queue, announce })),
        );
      }
      rows.push({
        films: count,
        firstPage: await page('?limit=20'),
        deepPage: await page(`?limit=20&after=${middle}`),
        retrieve: await page(`/${middle}`),
        claim: median(takes),
        create: median(creates),
        bytesPerFilm: (await sizeOfTable(database.pool)) / count,
      });
    }
    return rows;
  } finally {
    await target.stop();
  }
}

/** Completed films, a second apart, and their entries in the queue, which are kept for a day. */
async function fill(
  pool: pg.Pool,
  queue: string,
  { from, to }: { from: number; to: number },
): Promise<void> {
  await pool.query(
    `insert into videos (id, project_id, kind, model, engine, engine_model, status, progress, phase, prompt,
       seconds, size, seed, metadata, params, content, content_bytes, job_id, attempt, created_at, started_at,
       completed_at)
     select 'video_' || lpad(to_hex(extract(epoch from at)::bigint), 8, '0') || lpad(md5(n::text), 40, '0'),
       $3, 'create', 'sora-2', $4, 'bench', 'completed', 100, 'completed', 'A red fox, number ' || n,
       '4', '1280x720', 1, '{}', '{"inputReference": null, "source": null, "characters": []}',
       '{"video": "a", "thumbnail": "b", "spritesheet": "c"}', 2000000, gen_random_uuid(), 1, at, at, at
     from (
       select n, now() - make_interval(days => 30, secs => -n) as at
       from generate_series($1::integer, $2::integer - 1) n
     ) film`,
    [from, to, DEFAULT_PROJECT, ENGINE],
  );
  await pool.query(
    `insert into kinora_queue.job (id, name, data, state, created_on, started_on, completed_on)
     select gen_random_uuid(), $3, '{}', 'completed', now(), now(), now()
     from generate_series($1::integer, $2::integer - 1) n`,
    [from, to, queue],
  );
  await pool.query('analyze videos');
  await pool.query('analyze kinora_queue.job');
}

async function idInTheMiddle(pool: pg.Pool, count: number): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from videos where status = 'completed' order by created_at desc offset $1 limit 1`,
    [count >> 1],
  );
  return rows[0]!.id;
}

async function sizeOfTable(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ size: string }>(
    `select pg_total_relation_size('videos') as size`,
  );
  return Number(rows[0]!.size);
}

/** Milliseconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}
