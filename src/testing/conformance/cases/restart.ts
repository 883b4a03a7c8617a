import { defineCases, Skip } from '../case.ts';
import { expectEqual } from '../expect.ts';

export const restartCases = defineCases('restart', { operation: 'POST /videos' }, [
  {
    name: 'mid-job',
    title: 'a job outlives the server: neither lost nor stuck in progress',
    run: async ({ client, fixtures, restart }) => {
      if (!restart) throw new Skip('the suite was not told how to restart the server');
      const { id } = await fixtures.create({ prompt: 'A kite in a storm' });
      await fixtures.until(
        'the video in progress',
        async () => (await client.get(`/videos/${id}`)).json as { status?: string },
        ({ status }) => status !== 'queued',
      );
      await restart();
      const { video } = (await fixtures.watch(id)).at(-1)!;
      expectEqual('status', video.status, 'completed');
    },
  },
]);
