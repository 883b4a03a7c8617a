import { defineCases, Skip } from '../case.ts';
import { expectEqual, expectError, expectKeys, expectObject, expectThat } from '../expect.ts';
import { expectVideo, hasEnded, UNKNOWN_VIDEO } from '../video.ts';
import type { Answer } from '../api-client.ts';

const gone = (id: string) => ({ status: 404, message: `Video with id '${id}' not found.` });

function expectDeleted(answer: Answer, id: string): void {
  const body = expectObject(answer);
  expectKeys(body, ['id', 'object', 'deleted']);
  expectEqual('answer', body, { id, object: 'video.deleted', deleted: true });
}

export const deleteCases = defineCases('delete', { operation: 'DELETE /videos/{video_id}' }, [
  {
    name: 'unknown',
    title: 'an unknown video',
    run: async ({ client }) => {
      expectError(await client.delete(`/videos/${UNKNOWN_VIDEO}`), gone(UNKNOWN_VIDEO));
    },
  },
  {
    name: 'queued',
    title: 'a video in the queue is cancelled and deleted; a second time it is a 404',
    basis: 'choice',
    run: async ({ client, fixtures }) => {
      const { id } = await fixtures.create({ prompt: 'Never mind', seconds: '12' });
      expectDeleted(await client.delete(`/videos/${id}`), id);
      expectError(await client.get(`/videos/${id}`), gone(id));
      expectError(await client.delete(`/videos/${id}`), gone(id));
      expectError(await client.get(`/videos/${id}/content`), gone(id));
    },
  },
  {
    name: 'json-header',
    title: 'a content type without a body, as the Python SDK sends it, is no fault',
    run: async ({ client, fixtures }) => {
      const { id } = await fixtures.create({ prompt: 'Never mind' });
      const headers = { 'content-type': 'application/json' };
      expectDeleted(await client.delete(`/videos/${id}`, { headers }), id);
    },
  },
]);

/** Run last: one needs an idle worker, the other removes the shared film. */
export const lastDeleteCases = defineCases('delete', { operation: 'DELETE /videos/{video_id}' }, [
  {
    name: 'running',
    title: 'a video in progress is stopped and deleted and never comes back',
    basis: 'choice',
    run: async ({ client, fixtures }) =>
      fixtures.withUnfinished(async ({ id }) => {
        const running = await fixtures.until(
          'the video in progress',
          async () => expectVideo(await client.get(`/videos/${id}`)),
          (video) => video.status === 'in_progress' || hasEnded(video),
        );
        if (hasEnded(running)) throw new Skip('the film was ready at once');
        expectDeleted(await client.delete(`/videos/${id}`), id);
        // What comes next in the queue must be made while the deleted film stays away.
        const next = await fixtures.create({ prompt: 'What comes next' });
        await fixtures.watch(next.id);
        expectError(await client.get(`/videos/${id}`), gone(id));
        const { json } = await client.get('/videos', { query: { limit: 100 } });
        const listed = (json as { data: { id: string }[] }).data.map((video) => video.id);
        expectThat(!listed.includes(id), 'a list without the deleted video', id);
      }),
  },
  {
    name: 'completed',
    title: 'a completed video is gone from retrieve, content and list',
    run: async ({ client, fixtures }) => {
      const { id } = (await fixtures.film()).video;
      expectDeleted(await client.delete(`/videos/${id}`), id);
      expectError(await client.get(`/videos/${id}`), gone(id));
      expectError(await client.get(`/videos/${id}/content`), gone(id));
      const { json } = await client.get('/videos', { query: { limit: 100 } });
      const listed = (json as { data: { id: string }[] }).data.map((video) => video.id);
      expectThat(!listed.includes(id), 'a list without the deleted video', id);
    },
  },
]);
