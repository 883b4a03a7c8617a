import { defineCases, Skip, type CaseDefinition } from '../case.ts';
import {
  expectEqual,
  expectError,
  expectHeader,
  expectKeyOrder,
  expectMatch,
  expectThat,
} from '../expect.ts';
import { expectVideo, hasEnded, UNKNOWN_VIDEO, VIDEO_KEYS, type Video } from '../video.ts';

const STATES: Video['status'][] = ['queued', 'in_progress', 'completed'];
const HOUR = 3600;

const unknownIds = [
  ['unknown', UNKNOWN_VIDEO],
  ['short-id', 'video_123'],
  ['foreign-id', 'abc'],
  ['odd-id', "video_' or 1=1 --"],
].map(([name, id]): CaseDefinition => ({
  name: name!,
  title: `the id ${id} is a 404 in the original words`,
  run: async ({ client }) => {
    expectError(await client.get(`/videos/${encodeURIComponent(id!)}`), {
      status: 404,
      message: `Video with id '${id}' not found.`,
    });
  },
}));

export const retrieveCases = defineCases('retrieve', { operation: 'GET /videos/{video_id}' }, [
  {
    name: 'same',
    title: 'what the caller asked for stays as it was created',
    run: async ({ client, fixtures }) => {
      const created = await fixtures.filmCreated();
      const video = expectVideo(await client.get(`/videos/${created.id}`));
      for (const key of ['id', 'created_at', 'model', 'prompt', 'seconds', 'size'] as const) {
        expectEqual(key, video[key], created[key]);
      }
    },
  },
  ...unknownIds,
  {
    name: 'headers',
    title: 'every answer names its request, the version and the time it took',
    run: async ({ client, fixtures }) => {
      const { id } = await fixtures.filmCreated();
      const answers = await Promise.all([
        client.get(`/videos/${id}`),
        client.get(`/videos/${id}`),
        client.get(`/videos/${UNKNOWN_VIDEO}`),
      ]);
      for (const answer of answers) {
        expectHeader(answer, 'x-request-id', /^req_\w+$/);
        expectHeader(answer, 'openai-version', '2020-10-01');
        expectHeader(answer, 'openai-processing-ms', /^\d+$/);
      }
      const ids = new Set(answers.map(({ headers }) => headers.get('x-request-id')));
      expectEqual('different request ids', ids.size, answers.length);
    },
  },
  {
    name: 'poll-after',
    title: 'a video in the making says in whole milliseconds when to ask again',
    run: async ({ client, fixtures }) =>
      fixtures.withUnfinished(async ({ id }) => {
        const answer = await client.get(`/videos/${id}`);
        if (hasEnded(expectVideo(answer))) throw new Skip('the film was ready at once');
        expectHeader(answer, 'openai-poll-after-ms', /^[1-9]\d*$/);
      }),
  },
  {
    name: 'poll-after-bounds',
    title: 'the advice lies between 500 and 8000 ms',
    basis: 'choice',
    run: async ({ fixtures }) => {
      for (const { video, pollAfter } of (await fixtures.film()).snapshots) {
        if (hasEnded(video)) continue;
        const pause = Number(pollAfter);
        expectThat(pause >= 500 && pause <= 8000, 'a pause of 500 to 8000 ms', pollAfter);
      }
    },
  },
  {
    name: 'life',
    title: 'a film is queued, in progress and completed, in this order',
    run: async ({ fixtures }) => {
      const seen = (await fixtures.film()).snapshots.map(({ video }) => video.status);
      const order = seen.map((status) => STATES.indexOf(status));
      expectThat(!order.includes(-1), STATES.join(', '), seen);
      expectEqual('order of states', order, order.toSorted());
      expectEqual('last state', seen.at(-1), 'completed');
    },
  },
  {
    name: 'progress',
    title: 'progress is a whole number, never falls and ends at 100',
    run: async ({ fixtures }) => {
      const seen = (await fixtures.film()).snapshots.map(({ video }) => video.progress);
      expectEqual(
        'progress',
        seen,
        seen.toSorted((a, b) => a - b),
      );
      expectEqual('last progress', seen.at(-1), 100);
      const before = (await fixtures.film()).snapshots.filter(({ video }) => !hasEnded(video));
      for (const { video } of before) {
        expectThat(video.progress < 100, 'less than 100 before the end', video.progress);
      }
    },
  },
  {
    name: 'completed',
    title: 'a completed video has its time of completion and no error',
    run: async ({ fixtures }) => {
      const { video } = await fixtures.film();
      expectThat(video.completed_at! >= video.created_at, 'completed_at after created_at', video);
      expectEqual('error', video.error, null);
      expectKeyOrder({ ...video }, VIDEO_KEYS);
    },
  },
  {
    name: 'expires-at',
    title: 'expires_at (strict: an hour after completion; default: the set retention, or null)',
    run: async ({ fixtures, strict }) => {
      const { expires_at, completed_at } = (await fixtures.film()).video;
      if (strict) expectEqual('expires_at', expires_at, completed_at! + HOUR);
      else if (expires_at !== null) {
        expectThat(expires_at > completed_at!, 'expires_at after completed_at', expires_at);
      }
    },
  },
  {
    name: 'failed-film',
    title: 'a film that could not be made: a 200 with code and message, no content and no times',
    run: async ({ client, fixtures, failing }) => {
      if (failing === null) throw new Skip('no prompt or model that fails was given');
      const { id } = await fixtures.create({ ...failing });
      const { video } = (await fixtures.watch(id)).at(-1)!;
      expectEqual('status', video.status, 'failed');
      expectMatch('error.code', video.error?.code, /^\w+$/);
      expectThat(video.error!.message.length > 0, 'a message', video.error);
      expectEqual('completed_at', video.completed_at, null);
      expectEqual('expires_at', video.expires_at, null);
      expectThat(video.progress < 100, 'less than 100 %', video.progress);
      expectKeyOrder({ ...video }, VIDEO_KEYS);
      expectError(await client.get(`/videos/${id}/content`), { status: 404, message: /./ });
    },
  },
  {
    name: 'failed-film-words',
    title: 'and its content says why there is none',
    basis: 'choice',
    run: async ({ client, fixtures, failing }) => {
      if (failing === null) throw new Skip('no prompt or model that fails was given');
      const { id } = await fixtures.create({ ...failing });
      await fixtures.watch(id);
      expectError(await client.get(`/videos/${id}/content`), {
        status: 404,
        message: `Video with id '${id}' has no content because generation failed.`,
      });
    },
  },
  {
    name: 'failed',
    title: 'a failed job is a 200 with an error of code and message, and no times',
    basis: 'superset',
    run: async ({ client, fixtures }) =>
      fixtures.withUnfinished(async ({ id }) => {
        expectVideo(await client.post(`/videos/${id}/cancel`));
        const { video } = (await fixtures.watch(id)).at(-1)!;
        expectEqual('status', video.status, 'failed');
        expectMatch('error.code', video.error?.code, /^\w+$/);
        expectThat(video.error!.message.length > 0, 'a message', video.error);
        expectKeyOrder({ ...video }, VIDEO_KEYS);
      }),
  },
]);
