import { defineCases, Skip, type CaseDefinition } from '../case.ts';
import {
  asObject,
  expectEqual,
  expectError,
  expectKeyOrder,
  expectObject,
  expectStatus,
  expectThat,
} from '../expect.ts';
import { expectVideo, hasEnded, UNKNOWN_VIDEO, VIDEO_KEYS } from '../video.ts';

const prompt = 'A lighthouse';

/** Fields that Kinora adds to a create, and refusals of their values. */
const fields: CaseDefinition[] = [
  {
    name: 'seed',
    title: 'seed is accepted (strict: an unknown parameter)',
    basis: 'original',
    run: async ({ client, fixtures, strict }) => {
      const answer = await client.post('/videos', { json: { prompt, seed: 7 } });
      if (strict) {
        const message = "Unknown parameter: 'seed'.";
        expectError(answer, { status: 400, message, code: 'unknown_parameter' });
      } else {
        fixtures.discardLater(`/videos/${expectVideo(answer).id}`);
      }
    },
  },
  {
    name: 'metadata',
    title: 'metadata is accepted (strict: an unknown parameter)',
    basis: 'original',
    run: async ({ client, fixtures, strict }) => {
      const answer = await client.post('/videos', { json: { prompt, metadata: { a: 'b' } } });
      if (strict) {
        const message = "Unknown parameter: 'metadata'.";
        expectError(answer, { status: 400, message, code: 'unknown_parameter' });
      } else {
        fixtures.discardLater(`/videos/${expectVideo(answer).id}`);
      }
    },
  },
  {
    name: 'bad-seed',
    title: 'a seed that is no whole number',
    run: async ({ client }) => {
      for (const seed of [-1, 1.5, 'x']) {
        const answer = await client.post('/videos', { json: { prompt, seed } });
        expectError(answer, { status: 400, message: /seed/, param: 'seed' });
      }
    },
  },
  {
    name: 'hint',
    title: 'an unknown field that means a known one is told so',
    run: async ({ client }) => {
      expectError(await client.post('/videos', { json: { prompt, duration: 4 } }), {
        status: 400,
        message: "Unknown parameter: 'duration'. Did you mean 'seconds'?",
        param: 'duration',
        code: 'unknown_parameter',
      });
    },
  },
];

const retrieval: CaseDefinition[] = [
  {
    name: 'details',
    title: 'include[]=details adds one object, and nothing else changes',
    operation: 'GET /videos/{video_id}',
    run: async ({ client, fixtures }) => {
      const { id } = await fixtures.filmCreated();
      const path = `/videos/${id}`;
      const body = expectObject(await client.get(`${path}?include[]=details`));
      expectKeyOrder(body, [...VIDEO_KEYS, 'details']);
      asObject('details', body['details']);
      const list = expectObject(await client.get('/videos?limit=1&include[]=details'));
      const [first] = list['data'] as Record<string, unknown>[];
      expectKeyOrder(first!, [...VIDEO_KEYS, 'details']);
    },
  },
  {
    name: 'wait',
    title: 'wait answers when the film has ended, or when the time is up',
    operation: 'GET /videos/{video_id}',
    run: async ({ client, fixtures }) => {
      const { id } = (await fixtures.film()).video;
      expectEqual(
        'status',
        expectVideo(await client.get(`/videos/${id}?wait=5`)).status,
        'completed',
      );
      await fixtures.withUnfinished(async (video) => {
        const began = performance.now();
        const seen = expectVideo(await client.get(`/videos/${video.id}?wait=1`));
        const waited = performance.now() - began;
        expectThat(hasEnded(seen) || waited > 500, 'a wait of about a second', waited);
      });
    },
  },
  {
    name: 'events',
    title: 'server-sent events follow a video to its end',
    operation: 'GET /videos/{video_id}/events',
    run: async ({ client, fixtures }) => {
      await fixtures.withUnfinished(async ({ id }) => {
        const headers = { accept: 'text/event-stream' };
        const response = await client.open('GET', `/videos/${id}/events`, { headers });
        expectEqual('status', response.status, 200);
        const type = response.headers.get('content-type') ?? '';
        expectThat(type.startsWith('text/event-stream'), 'text/event-stream', type);
        await client.post(`/videos/${id}/cancel`);
        const text = await response.text();
        const events = text
          .split('\n')
          .filter((line) => line.startsWith('data:'))
          .map((line) => JSON.parse(line.slice('data:'.length)) as Record<string, unknown>);
        expectThat(events.length > 0, 'events', text);
        const last = JSON.stringify(events.at(-1));
        expectThat(last.includes(id) && last.includes('failed'), 'the end as the last event', last);
      });
    },
  },
  {
    name: 'cancel',
    title: 'a cancelled video has failed with the code cancelled, for good',
    operation: 'POST /videos/{video_id}/cancel',
    run: async ({ client, fixtures }) =>
      fixtures.withUnfinished(async ({ id }) => {
        expectVideo(await client.post(`/videos/${id}/cancel`));
        const { video } = (await fixtures.watch(id)).at(-1)!;
        expectEqual('status', video.status, 'failed');
        expectEqual('error.code', video.error?.code, 'cancelled');
        const again = await client.post(`/videos/${id}/cancel`);
        expectThat([200, 400].includes(again.status), 'status 200 or 400', again.status);
      }),
  },
  {
    name: 'cancel-unknown',
    title: 'an unknown video cannot be cancelled',
    operation: 'POST /videos/{video_id}/cancel',
    run: async ({ client }) => {
      expectError(await client.post(`/videos/${UNKNOWN_VIDEO}/cancel`), {
        status: 404,
        message: `Video with id '${UNKNOWN_VIDEO}' not found.`,
      });
    },
  },
  {
    name: 'cancel-completed',
    title: 'a completed video stays completed',
    operation: 'POST /videos/{video_id}/cancel',
    run: async ({ client, fixtures }) => {
      const { id } = (await fixtures.film()).video;
      await client.post(`/videos/${id}/cancel`);
      expectEqual('status', expectVideo(await client.get(`/videos/${id}`)).status, 'completed');
    },
  },
];

const aliases = ['/videos', '/openai/v1/videos'].map((path): CaseDefinition => ({
  name: `alias${path.replaceAll('/', '-')}`,
  title: `${path} is the same as /v1/videos`,
  operation: `GET ${path}`,
  run: async ({ client, fixtures }) => {
    if (client.origin === client.baseURL) throw new Skip('the base URL does not end in /v1');
    const { id } = await fixtures.filmCreated();
    const base = client.origin;
    const answer = await client.get(`${path}/${id}`, { base });
    expectStatus(answer, 200);
    expectEqual('id', expectVideo(answer).id, id);
  },
}));

export const supersetCases = defineCases(
  'superset',
  { operation: 'POST /videos', basis: 'superset' },
  [...fields, ...retrieval, ...aliases],
);
