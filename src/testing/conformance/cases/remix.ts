import { defineCases, type CaseContext, type CaseDefinition } from '../case.ts';
import type { ApiRequest } from '../api-client.ts';
import { expectEqual, expectError, expectKeyOrder } from '../expect.ts';
import { form } from '../form-body.ts';
import { expectVideo, UNKNOWN_VIDEO, VIDEO_KEYS } from '../video.ts';

const prompt = 'The same balloon, at night';

async function remixed({ client, fixtures }: CaseContext, request: ApiRequest): Promise<void> {
  const source = (await fixtures.film()).video;
  const video = expectVideo(await client.post(`/videos/${source.id}/remix`, request));
  await client.delete(`/videos/${video.id}`);
  expectKeyOrder({ ...video }, VIDEO_KEYS);
  expectEqual('remixed_from_video_id', video.remixed_from_video_id, source.id);
  expectEqual('prompt', video.prompt, prompt);
  for (const key of ['model', 'seconds', 'size'] as const) {
    expectEqual(key, video[key], source[key]);
  }
}

const faults: CaseDefinition[] = [
  {
    name: 'no-prompt',
    title: 'a remix without a prompt',
    run: async ({ client, fixtures }) => {
      const { id } = (await fixtures.film()).video;
      expectError(await client.post(`/videos/${id}/remix`, { json: {} }), {
        status: 400,
        message: "Missing required parameter: 'prompt'.",
        param: 'prompt',
        code: 'missing_required_parameter',
      });
    },
  },
  {
    name: 'long-prompt',
    title: 'a prompt of 32,001 characters',
    run: async ({ client, fixtures }) => {
      const { id } = (await fixtures.film()).video;
      const json = { prompt: 'x'.repeat(32_001) };
      expectError(await client.post(`/videos/${id}/remix`, { json }), {
        status: 400,
        message:
          "Invalid 'prompt': string too long. Expected a string with maximum length 32000, but got a string with length 32001 instead.",
        param: 'prompt',
        code: 'string_above_max_length',
      });
    },
  },
  {
    name: 'unknown-field',
    title: 'a remix takes nothing but a prompt: model comes from the source',
    run: async ({ client, fixtures }) => {
      const { id } = (await fixtures.film()).video;
      const json = { prompt, model: 'sora-2-pro' };
      expectError(await client.post(`/videos/${id}/remix`, { json }), {
        status: 400,
        message: /^Unknown parameter: 'model'\./,
        param: 'model',
        code: 'unknown_parameter',
      });
    },
  },
];

export const remixCases = defineCases('remix', { operation: 'POST /videos/{video_id}/remix' }, [
  {
    name: 'json',
    title: 'a remix has the model, length and size of its source and names it',
    run: (context) => remixed(context, { json: { prompt } }),
  },
  {
    name: 'multipart',
    title: 'the same as a form',
    run: (context) => remixed(context, { body: form({ prompt }) }),
  },
  {
    name: 'unknown',
    title: 'a remix of an unknown video',
    run: async ({ client }) => {
      expectError(await client.post(`/videos/${UNKNOWN_VIDEO}/remix`, { json: { prompt } }), {
        status: 404,
        message: `Video with id '${UNKNOWN_VIDEO}' not found.`,
      });
    },
  },
  {
    name: 'unfinished',
    title: 'a remix of a video that is not ready: a 400, which no SDK retries',
    basis: 'choice',
    run: async ({ client, fixtures }) =>
      fixtures.withUnfinished(async ({ id }) => {
        expectError(await client.post(`/videos/${id}/remix`, { json: { prompt } }), {
          status: 400,
          message: `Video with id '${id}' is not completed.`,
          param: 'video_id',
          code: 'invalid_value',
        });
      }),
  },
  ...faults,
]);
