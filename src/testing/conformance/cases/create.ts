import { defineCases, type CaseContext, type CaseDefinition } from '../case.ts';
import { expectEqual, expectKeyOrder, expectMatch, expectObject, expectThat } from '../expect.ts';
import { FILM_PROMPT } from '../fixtures.ts';
import { expectVideo, VIDEO_KEYS, type Video } from '../video.ts';

const prompt = 'A lighthouse';

/** Creates a video only to look at the answer. */
async function created(
  { client }: CaseContext,
  json: Record<string, unknown>,
  expected: Partial<Video>,
): Promise<void> {
  const answer = await client.post('/videos', { json });
  const video = expectVideo(answer);
  await client.delete(`/videos/${video.id}`);
  for (const [key, value] of Object.entries(expected)) {
    expectEqual(key, video[key as keyof Video], value);
  }
}

const models = [
  'sora-2',
  'sora-2-pro',
  'sora-2-2025-10-06',
  'sora-2-pro-2025-10-06',
  'sora-2-2025-12-08',
].map((model): CaseDefinition => ({
  name: `model-${model}`,
  title: `model ${model} is accepted and echoed as it was named`,
  run: (context) => created(context, { prompt, model }, { model }),
}));

const seconds = ['4', '8', '12', '16', '20'].map((value): CaseDefinition => ({
  name: `seconds-${value}`,
  title: `seconds "${value}" comes back as the same string`,
  run: (context) => created(context, { prompt, seconds: value }, { seconds: value }),
}));

const sizes = ['720x1280', '1280x720', '1024x1792', '1792x1024', '1920x1080', '1080x1920'].map(
  (size): CaseDefinition => ({
    name: `size-${size}`,
    title: `sora-2-pro takes the size ${size}`,
    run: (context) =>
      created(context, { prompt, model: 'sora-2-pro', size }, { size, model: 'sora-2-pro' }),
  }),
);

export const createCases = defineCases('create', { operation: 'POST /videos' }, [
  {
    name: 'defaults',
    title: 'a prompt alone makes a queued portrait of four seconds by sora-2',
    run: async ({ fixtures }) => {
      const video = await fixtures.filmCreated();
      expectEqual('prompt', video.prompt, FILM_PROMPT);
      expectEqual('model', video.model, 'sora-2');
      expectEqual('seconds', video.seconds, '4');
      expectEqual('size', video.size, '720x1280');
      expectThat(
        video.status === 'queued' || video.status === 'in_progress',
        'status queued or in_progress',
        video.status,
      );
      if (video.status === 'queued') expectEqual('progress', video.progress, 0);
    },
  },
  {
    name: 'nulls',
    title: 'what is not known yet is null, and there',
    run: async ({ fixtures }) => {
      const video = await fixtures.filmCreated();
      for (const key of ['completed_at', 'error', 'expires_at', 'remixed_from_video_id'] as const) {
        expectEqual(key, video[key], null);
      }
    },
  },
  {
    name: 'key-order',
    title: 'the 13 keys come in the original order',
    run: async ({ fixtures }) => {
      expectKeyOrder({ ...(await fixtures.filmCreated()) }, VIDEO_KEYS);
    },
  },
  {
    name: 'id',
    title: 'an id is video_ and 48 hex digits that begin with the time of creation',
    run: async ({ fixtures }) => {
      const video = await fixtures.filmCreated();
      expectMatch('id', video.id, /^video_[0-9a-f]{48}$/);
      expectEqual('time in the id', Number.parseInt(video.id.slice(6, 14), 16), video.created_at);
    },
  },
  {
    name: 'unicode-prompt',
    title: 'a prompt comes back character by character',
    run: (context) => {
      const text = 'Zwei Füchse 🦊🦊,\n"雪" و ثلج \\ \u0301 …';
      return created(context, { prompt: text }, { prompt: text });
    },
  },
  {
    name: 'prompt-32000',
    title: 'a prompt of 32,000 characters is accepted, counted in characters and not in bytes',
    run: (context) => created(context, { prompt: '🦊'.repeat(32_000) }, {}),
  },
  {
    name: 'everything',
    title: 'model, seconds and size together',
    run: (context) =>
      created(
        context,
        { prompt, model: 'sora-2-pro', seconds: '20', size: '1920x1080' },
        { prompt, model: 'sora-2-pro', seconds: '20', size: '1920x1080' },
      ),
  },
  {
    name: 'twice',
    title: 'the same request sent twice makes two videos',
    run: async ({ client, fixtures }) => {
      const [first, second] = await Promise.all([
        fixtures.create({ prompt }),
        fixtures.create({ prompt }),
      ]);
      for (const { id } of [first, second]) await client.delete(`/videos/${id}`);
      expectThat(first.id !== second.id, 'two ids', first.id);
    },
  },
  {
    name: 'json-charset',
    title: 'a JSON body may name its charset',
    run: async ({ client, fixtures }) => {
      const answer = await client.post('/videos', {
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify({ prompt: 'Ein Löwe' }),
      });
      const video = expectVideo(answer);
      fixtures.discardLater(`/videos/${video.id}`);
      expectEqual('prompt', video.prompt, 'Ein Löwe');
    },
  },
  {
    name: 'unknown-query',
    title: 'query parameters that nobody knows do not matter on a list',
    operation: 'GET /videos',
    basis: 'choice',
    run: async ({ client }) => {
      expectObject(await client.get('/videos', { query: { limit: 1, foo: 'bar' } }));
    },
  },
  ...models,
  ...seconds,
  ...sizes,
]);
