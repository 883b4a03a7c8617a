import { defineCases, Skip, type CaseContext, type CaseDefinition } from '../case.ts';
import type { ApiRequest } from '../api-client.ts';
import {
  expectEqual,
  expectError,
  expectKeyOrder,
  expectStatus,
  expectThat,
  expectUnsupportedValue,
} from '../expect.ts';
import { file, form } from '../form-body.ts';
import { readMp4, slowDown } from '../mp4.ts';
import { expectVideo, UNKNOWN_VIDEO, VIDEO_KEYS, type Video } from '../video.ts';

const prompt = 'The balloon rises into the clouds';
const MAX_SECONDS = 120;

async function extended({ client, fixtures }: CaseContext, request: ApiRequest): Promise<Video> {
  const video = expectVideo(await client.post('/videos/extensions', request));
  fixtures.discardLater(`/videos/${video.id}`);
  expectKeyOrder({ ...video }, VIDEO_KEYS);
  return video;
}

const totals = ['4', '8', '12', '16', '20'].map((seconds): CaseDefinition => ({
  name: `seconds-${seconds}`,
  title: `four seconds and ${seconds} more are ${4 + Number(seconds)} in all`,
  run: async (context) => {
    const source = (await context.fixtures.film()).video;
    const json = { prompt, seconds, video: { id: source.id } };
    const video = await extended(context, { json });
    await context.client.delete(`/videos/${video.id}`);
    expectEqual('seconds', video.seconds, String(4 + Number(seconds)));
    expectEqual('size', video.size, source.size);
    expectEqual('model', video.model, source.model);
    expectEqual('prompt', video.prompt, prompt);
  },
}));

const faults: CaseDefinition[] = [
  ...(['video', 'prompt', 'seconds'] as const).map((param): CaseDefinition => ({
    name: `no-${param}`,
    title: `an extension without ${param}`,
    run: async ({ client, fixtures }) => {
      const { id } = await fixtures.filmCreated();
      const json: Record<string, unknown> = { prompt, seconds: '4', video: { id } };
      delete json[param];
      expectError(await client.post('/videos/extensions', { json }), {
        status: 400,
        message: `Missing required parameter: '${param}'.`,
        param,
        code: 'missing_required_parameter',
      });
    },
  })),
  {
    name: 'unsupported-seconds',
    title: 'five seconds more',
    run: async ({ client, fixtures }) => {
      const { id } = (await fixtures.film()).video;
      const json = { prompt, seconds: '5', video: { id } };
      expectUnsupportedValue(await client.post('/videos/extensions', { json }), {
        param: 'seconds',
        value: '5',
        among: ['4', '8', '12', '16', '20'],
      });
    },
  },
  {
    name: 'unknown',
    title: 'an extension of an unknown video',
    run: async ({ client }) => {
      const body = form({ prompt, seconds: '4', 'video[id]': UNKNOWN_VIDEO });
      expectError(await client.post('/videos/extensions', { body }), {
        status: 404,
        message: `Video with id '${UNKNOWN_VIDEO}' not found.`,
      });
    },
  },
  {
    name: 'unfinished',
    title: 'an extension of a video that is not ready',
    basis: 'choice',
    run: async ({ client, fixtures }) =>
      fixtures.withUnfinished(async ({ id }) => {
        const json = { prompt, seconds: '4', video: { id } };
        expectError(await client.post('/videos/extensions', { json }), {
          status: 400,
          message: `Video with id '${id}' is not completed.`,
          param: 'video',
          code: 'invalid_value',
        });
      }),
  },
  ...(['characters', 'input_reference', 'size'] as const).map((param): CaseDefinition => ({
    name: `no-such-${param.replace('_', '-')}`,
    title: `an extension takes no ${param}`,
    run: async ({ client, fixtures }) => {
      const { id } = (await fixtures.film()).video;
      const json = { prompt, seconds: '4', video: { id }, [param]: [] };
      expectError(await client.post('/videos/extensions', { json }), {
        status: 400,
        message: new RegExp(`^Unknown parameter: '${param}'\\.`),
        param,
        code: 'unknown_parameter',
      });
    },
  })),
  {
    name: 'too-long',
    title: 'more than 120 seconds in all',
    run: async ({ client, fixtures }) => {
      // 29 times as slow, the shared film of four seconds lasts 116.
      const video = file(slowDown(await fixtures.filmBytes(), 29), 'long.mp4', 'video/mp4');
      const answer = await client.post('/videos/extensions', {
        body: form({ prompt, seconds: '8', video }),
      });
      if (answer.status === 200) fixtures.discardLater(`/videos/${expectVideo(answer).id}`);
      expectError(answer, { status: 400, message: /120/ });
    },
  },
];

export const extensionCases = defineCases('extensions', { operation: 'POST /videos/extensions' }, [
  ...totals,
  {
    name: 'multipart-id',
    title: 'video[id] in a form',
    run: async (context) => {
      const { id } = (await context.fixtures.film()).video;
      const body = form({ prompt, seconds: '8', 'video[id]': id });
      const video = await extended(context, { body });
      await context.client.delete(`/videos/${video.id}`);
      expectEqual('seconds', video.seconds, '12');
    },
  },
  {
    name: 'names-source',
    title: 'an extension by id names its source',
    basis: 'choice',
    run: async (context) => {
      const { id } = (await context.fixtures.film()).video;
      const video = await extended(context, { json: { prompt, seconds: '4', video: { id } } });
      await context.client.delete(`/videos/${video.id}`);
      expectEqual('remixed_from_video_id', video.remixed_from_video_id, id);
    },
  },
  {
    name: 'upload',
    title: 'an uploaded film of four seconds and four more are eight',
    run: async (context) => {
      const upload = await context.fixtures.filmFile();
      const body = form({ prompt, seconds: '4', video: upload });
      const video = await extended(context, { body });
      await context.client.delete(`/videos/${video.id}`);
      expectEqual('seconds', video.seconds, '8');
      expectEqual('remixed_from_video_id', video.remixed_from_video_id, null);
    },
  },
  {
    name: 'stitched',
    title: 'the film of an extension is its source and the new part in one',
    run: async (context) => {
      const { client, fixtures } = context;
      const { id } = (await fixtures.film()).video;
      const video = await extended(context, { json: { prompt, seconds: '4', video: { id } } });
      const ended = (await fixtures.watch(video.id)).at(-1)!.video;
      expectEqual('status', ended.status, 'completed');
      expectEqual('seconds', ended.seconds, '8');
      const answer = await client.get(`/videos/${video.id}/content`);
      expectStatus(answer, 200);
      const film = readMp4(answer.bytes);
      for (const { durationSeconds } of [film, ...film.tracks]) {
        expectThat(
          Math.abs(durationSeconds - 8) <= 0.15,
          '8 s, give or take 0.15',
          durationSeconds,
        );
      }
      const picture = film.tracks.find(({ kind }) => kind === 'video');
      expectEqual('size', `${picture?.width}x${picture?.height}`, ended.size);
    },
  },
  ...faults,
  {
    name: 'seventh',
    title: 'a film can be extended six times and not a seventh',
    run: async (context) => {
      if (!context.slow) throw new Skip('needs six films; run with --slow');
      let source = (await context.fixtures.film()).video;
      for (let count = 1; count <= 6; count++) {
        const json = { prompt, seconds: '4', video: { id: source.id } };
        const { id } = await extended(context, { json });
        source = (await context.fixtures.watch(id)).at(-1)!.video;
        expectEqual(`status of extension ${count}`, source.status, 'completed');
        expectEqual(`seconds of extension ${count}`, source.seconds, String(4 + 4 * count));
      }
      const json = { prompt, seconds: '4', video: { id: source.id } };
      const answer = await context.client.post('/videos/extensions', { json });
      if (answer.status === 200) {
        context.fixtures.discardLater(`/videos/${expectVideo(answer).id}`);
      }
      expectError(answer, { status: 400, message: /./ });
      expectThat(Number(source.seconds) < MAX_SECONDS, 'a refusal for the count', source.seconds);
    },
  },
]);
