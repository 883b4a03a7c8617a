import { afterAll, beforeAll, expect, test } from 'vitest';
import { VIDEO_STATUSES, type VideoStatus } from '../contract/video.ts';
import type { Database } from '../database/database.ts';
import {
  cancelVideo,
  claimVideo,
  completeVideo,
  failVideo,
  findVideo,
  requeueVideo,
} from '../store/videos.ts';
import { insertVideos } from '../store/insert-videos.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { isTerminal, JOB_EVENTS, transition, type JobEvent } from './job.ts';

let testDatabase: TestDatabase;
let database: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = await testDatabase.open();
});
afterAll(() => testDatabase[Symbol.asyncDispose]());

const FENCE = { attempt: 1 };
const FAULT = { code: 'engine_error', message: 'It broke.' };
const FILM = {
  content: { video: 'v', thumbnail: 't', spritesheet: 's' },
  contentBytes: 3,
  details: {},
  retentionSeconds: null,
};

/** Which statement causes which event. */
const STATEMENTS: Record<JobEvent, (id: string) => Promise<unknown>> = {
  claim: (id) => claimVideo(database.kysely, { id, attempt: 1 }, 'host:1:1'),
  reclaim: (id) => claimVideo(database.kysely, { id, attempt: 2 }, 'host:2:2'),
  complete: (id) => completeVideo(database.kysely, { id, ...FENCE }, FILM),
  fail: (id) => failVideo(database.kysely, { id, ...FENCE }, FAULT),
  retry: (id) =>
    requeueVideo(database.kysely, { id, ...FENCE }, { cause: 'failure', error: FAULT }),
  release: (id) => requeueVideo(database.kysely, { id, ...FENCE }, null),
  cancel: (id) => cancelVideo(database.kysely, id, FAULT),
};

let serial = 0;

/** A video that has come to the status by legal ways only. */
async function videoThatIs(status: VideoStatus): Promise<string> {
  serial += 1;
  const [video] = (
    await insertVideos(database.kysely, [
      {
        random: serial.toString(16).padStart(40, '0'),
        projectId: 'default',
        kind: 'create',
        model: 'sora-2',
        engine: 'scripted',
        engineModel: 'scripted-model',
        prompt: 'A fox',
        seconds: '4',
        size: '1280x720',
        seed: 1,
        metadata: {},
        params: { inputReference: null, source: null, characters: [] },
        remixedFromVideoId: null,
        sourceId: null,
        jobId: '00000000-0000-4000-8000-000000000000',
        queue: 'engine.scripted',
      },
    ])
  ).values();
  const { id } = video!;
  if (status !== 'queued') await STATEMENTS.claim(id);
  if (status === 'completed') await STATEMENTS.complete(id);
  if (status === 'failed') await STATEMENTS.fail(id);
  return id;
}

const EDGES = VIDEO_STATUSES.flatMap((status) =>
  JOB_EVENTS.map((event) => ({ status, event, to: transition(status, event) })),
);
/** A second worker may come before the first, or after it: the statement is the same. */
const APPLICABLE = EDGES.filter(
  ({ status, event }) => !(status === 'queued' && event === 'reclaim'),
);

test.each(APPLICABLE)('$status, $event: $to', async ({ status, event, to }) => {
  const id = await videoThatIs(status);
  const before = await findVideo(database.kysely, id);
  const result = await STATEMENTS[event](id);
  const after = await findVideo(database.kysely, id);
  if (to === null) {
    expect(result).toBeNull();
    expect(after).toEqual(before);
  } else {
    expect(result).toEqual(after);
    expect(after!.status).toBe(to);
  }
});

test('there are four statuses, and nothing leads out of the last two', () => {
  expect(VIDEO_STATUSES.filter(isTerminal)).toEqual(['completed', 'failed']);
  const ways = EDGES.filter(({ to }) => to !== null).map(({ status, to }) => `${status} ${to}`);
  expect(new Set(ways)).toEqual(
    new Set([
      'queued in_progress',
      'queued failed',
      'in_progress in_progress',
      'in_progress queued',
      'in_progress completed',
      'in_progress failed',
    ]),
  );
});

test('the database itself refuses records that contradict themselves', async () => {
  const id = await videoThatIs('in_progress');
  const set = (columns: string): Promise<unknown> =>
    database.pool.query(`update videos set ${columns} where id = $1`, [id]);
  await expect(set("status = 'cancelled'")).rejects.toThrow('check');
  await expect(set('progress = 100')).rejects.toThrow('check');
  await expect(set("status = 'failed'")).rejects.toThrow('check');
  await expect(set("error = '{}'")).rejects.toThrow('check');
  await expect(set("status = 'completed', progress = 100, completed_at = now()")).rejects.toThrow(
    'check',
  );
});
