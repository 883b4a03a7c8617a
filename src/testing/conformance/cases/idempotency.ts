import { randomUUID } from 'node:crypto';
import { defineCases } from '../case.ts';
import { expectEqual, expectError, expectThat } from '../expect.ts';
import { form } from '../form-body.ts';
import { expectVideo } from '../video.ts';

const prompt = 'Only once';

export const idempotencyCases = defineCases(
  'idempotency',
  { operation: 'POST /videos', basis: 'superset' },
  [
    {
      name: 'same',
      title: 'the same key and body is the same video',
      run: async ({ client, fixtures }) => {
        const headers = { 'idempotency-key': randomUUID() };
        const request = { headers, json: { prompt } };
        const first = expectVideo(await client.post('/videos', request));
        fixtures.discardLater(`/videos/${first.id}`);
        const second = expectVideo(await client.post('/videos', request));
        expectEqual('id', second.id, first.id);
      },
    },
    {
      name: 'at-once',
      title: 'ten at once are one video',
      run: async ({ client, fixtures }) => {
        const headers = { 'idempotency-key': randomUUID() };
        const answers = await Promise.all(
          Array.from({ length: 10 }, () => client.post('/videos', { headers, json: { prompt } })),
        );
        const ids = new Set(answers.map((answer) => expectVideo(answer).id));
        for (const id of ids) fixtures.discardLater(`/videos/${id}`);
        expectEqual('videos', ids.size, 1);
      },
    },
    {
      name: 'multipart',
      title: 'a form is the same whatever its boundary',
      run: async ({ client, fixtures }) => {
        const headers = { 'idempotency-key': randomUUID() };
        const send = () =>
          client.post('/videos', { headers, body: form({ prompt, seconds: '8' }) });
        const first = expectVideo(await send());
        fixtures.discardLater(`/videos/${first.id}`);
        expectEqual('id', expectVideo(await send()).id, first.id);
      },
    },
    {
      name: 'other-body',
      title: 'the same key with another body is a 400, which no SDK retries',
      run: async ({ client, fixtures }) => {
        const headers = { 'idempotency-key': randomUUID() };
        const first = expectVideo(await client.post('/videos', { headers, json: { prompt } }));
        fixtures.discardLater(`/videos/${first.id}`);
        const json = { prompt: 'Something else' };
        expectError(await client.post('/videos', { headers, json }), { status: 400, message: /./ });
      },
    },
    {
      name: 'other-key',
      title: 'another key makes another video',
      run: async ({ client, fixtures }) => {
        const ids = new Set<string>();
        for (const key of [randomUUID(), randomUUID()]) {
          const headers = { 'idempotency-key': key };
          const { id } = expectVideo(await client.post('/videos', { headers, json: { prompt } }));
          fixtures.discardLater(`/videos/${id}`);
          ids.add(id);
        }
        expectThat(ids.size === 2, 'two videos', [...ids]);
      },
    },
  ],
);
