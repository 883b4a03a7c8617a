/**
 * Jobs through an engine that does nothing, and rows through the plainest queue that a table makes, by as many slots.
 * `drain.ts DIRECTORY JOBS SLOTS`; sends `{ kinora, plain }`, jobs per second.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { openDatabase } from '../../src/database/open.ts';
import { fromGenerator } from '../../src/engines/from-generator.ts';
import { queueOf } from '../../src/jobs/ends.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { openSignals } from '../../src/jobs/signals.ts';
import { createWorker } from '../../src/jobs/worker.ts';
import { openQueue } from '../../src/queue/pg-boss.ts';
import { createDiskStorage } from '../../src/storage/disk.ts';
import { DEFAULT_PROJECT } from '../../src/store/store.ts';
import { createAnnounce, WEBHOOK_QUEUE } from '../../src/webhooks/announce.ts';

const [directory = '', jobs = '', slots = ''] = process.argv.slice(2);
const count = Number(jobs);
const concurrency = Number(slots);
const engine = fromGenerator({
  id: 'nothing',
  models: () => [],
  generate: async (_request, context) => {
    const file = path.join(context.directory, 'film.mp4');
    await writeFile(file, 'film');
    return { file };
  },
});

await mkdir(directory, { recursive: true });
await using database = await openDatabase({ dataDirectory: directory, url: null });
await using signals = await openSignals(database);
await using queue = await openQueue({
  database,
  queues: [queueOf(engine.id), WEBHOOK_QUEUE],
  onError: (error) => console.error(error),
});
const storage = await createDiskStorage(path.join(directory, 'blobs'));
const announce = createAnnounce(queue);
const service = createJobs({ database, queue, signals, storage, announce })(DEFAULT_PROJECT);
const ask = {
  model: 'nothing',
  engine: engine.id,
  engineModel: 'nothing',
  prompt: 'A red fox',
  seconds: '4',
  size: '720x1280',
  seed: 1,
  metadata: {},
  inputReference: null,
};
await Promise.all(Array.from({ length: count }, () => service.create(ask)));

const kinora = await perSecond(async () => {
  let left = count;
  const { promise, resolve } = Promise.withResolvers<void>();
  await using _worker = await createWorker({
    database,
    queue,
    signals,
    storage,
    announce,
    engines: new Map([[engine.id, engine]]),
    retentionSeconds: null,
    concurrency: () => concurrency,
    deriveVariants: async (film) => ({ thumbnail: film, spritesheet: film }),
    scratchDirectory: path.join(directory, 'scratch'),
    logger: {
      info: (_facts: unknown, text?: string) => {
        if (text === 'job completed' && (left -= 1) === 0) resolve();
      },
      warn: console.error,
      error: console.error,
    },
  });
  await promise;
});
const plain = await drainPlainTable(database.pool);
process.send!({ kinora, plain });

async function perSecond(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return count / ((performance.now() - began) / 1000);
}

/** Claimed in one statement, ended in another: nothing is kept, retried, fenced or told. */
async function drainPlainTable(pool: pg.Pool): Promise<number> {
  await pool.query(`create table if not exists plain_queue (id serial primary key, state text not null);
    truncate plain_queue;
    create index if not exists plain_queue_waiting on plain_queue (id) where state = 'waiting'`);
  await pool.query(`insert into plain_queue (state) select 'waiting' from generate_series(1, $1)`, [
    count,
  ]);
  const slot = async (): Promise<void> => {
    for (;;) {
      const { rows } = await pool.query<{ id: number }>(
        `update plain_queue set state = 'running' where id = (
           select id from plain_queue where state = 'waiting' order by id limit 1 for update skip locked
         ) returning id`,
      );
      if (!rows[0]) return;
      await pool.query(`update plain_queue set state = 'done' where id = $1`, [rows[0].id]);
    }
  };
  return perSecond(async () => {
    await Promise.all(Array.from({ length: concurrency }, slot));
  });
}
