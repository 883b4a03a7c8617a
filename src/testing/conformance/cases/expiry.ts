import { setTimeout as pause } from 'node:timers/promises';
import { defineCases, Skip } from '../case.ts';
import { expectEqual, expectError } from '../expect.ts';
import { expectVideo } from '../video.ts';

/** Longest time that this case waits for the film to expire. */
const PATIENCE_SECONDS = 60;

export const expiryCases = defineCases('expiry', { operation: 'GET /videos/{video_id}/content' }, [
  {
    name: 'gone',
    title: 'after expires_at the content is a 404 and the video still completed',
    run: async ({ client, fixtures }) => {
      const { id, expires_at, completed_at } = (await fixtures.film()).video;
      if (expires_at === null) throw new Skip('films do not expire here');
      const left = expires_at - Date.now() / 1000;
      if (left > PATIENCE_SECONDS) {
        throw new Skip(`the film expires in ${Math.round(left)} s; a short retention is needed`);
      }
      await pause(Math.max(0, left * 1000) + 1500);
      const hours = (expires_at - completed_at!) / 3600;
      expectError(await client.get(`/videos/${id}/content`), {
        status: 404,
        message: Number.isInteger(hours)
          ? `The video is no longer available. Downloads expire after ${hours} hours.`
          : /^The video is no longer available\. Downloads expire after /,
        param: null,
        code: null,
      });
      const video = expectVideo(await client.get(`/videos/${id}`));
      expectEqual('status', video.status, 'completed');
      expectEqual('expires_at', video.expires_at, expires_at);
    },
  },
]);
