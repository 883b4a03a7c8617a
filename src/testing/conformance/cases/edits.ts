import { defineCases, type CaseContext, type CaseDefinition } from '../case.ts';
import type { ApiRequest } from '../api-client.ts';
import { expectEqual, expectError, expectKeyOrder } from '../expect.ts';
import { file, form, formBody } from '../form-body.ts';
import { expectVideo, UNKNOWN_VIDEO, VIDEO_KEYS, type Video } from '../video.ts';

const prompt = 'The same balloon, now blue';

async function edited({ client }: CaseContext, request: ApiRequest): Promise<Video> {
  const video = expectVideo(await client.post('/videos/edits', request));
  await client.delete(`/videos/${video.id}`);
  expectKeyOrder({ ...video }, VIDEO_KEYS);
  expectEqual('prompt', video.prompt, prompt);
  return video;
}

function expectInherited(video: Video, source: Video): void {
  for (const key of ['model', 'seconds', 'size'] as const) {
    expectEqual(key, video[key], source[key]);
  }
}

const faults: CaseDefinition[] = [
  {
    name: 'unknown',
    title: 'an edit of an unknown video',
    run: async ({ client }) => {
      const error = { status: 404, message: `Video with id '${UNKNOWN_VIDEO}' not found.` };
      const json = { prompt, video: { id: UNKNOWN_VIDEO } };
      expectError(await client.post('/videos/edits', { json }), error);
      const body = form({ prompt, 'video[id]': UNKNOWN_VIDEO });
      expectError(await client.post('/videos/edits', { body }), error);
    },
  },
  {
    name: 'unfinished',
    title: 'an edit of a video that is not ready',
    basis: 'choice',
    run: async ({ client, fixtures }) =>
      fixtures.withUnfinished(async ({ id }) => {
        expectError(await client.post('/videos/edits', { json: { prompt, video: { id } } }), {
          status: 400,
          message: `Video with id '${id}' is not completed.`,
          param: 'video',
          code: 'invalid_value',
        });
      }),
  },
  ...(['video', 'prompt'] as const).map((param): CaseDefinition => ({
    name: `no-${param}`,
    title: `an edit without ${param}`,
    run: async ({ client, fixtures }) => {
      const { id } = await fixtures.filmCreated();
      const json: Record<string, unknown> = { prompt, video: { id } };
      delete json[param];
      expectError(await client.post('/videos/edits', { json }), {
        status: 400,
        message: `Missing required parameter: '${param}'.`,
        param,
        code: 'missing_required_parameter',
      });
    },
  })),
  {
    name: 'string-video',
    title: 'an id where an object belongs',
    run: async ({ client, fixtures }) => {
      const { id } = await fixtures.filmCreated();
      expectError(await client.post('/videos/edits', { json: { prompt, video: id } }), {
        status: 400,
        message: /^Invalid type for 'video': expected an object, but got a string/,
        param: 'video',
        code: 'invalid_type',
      });
    },
  },
  {
    name: 'no-film',
    title: 'an upload that is no film',
    basis: 'choice',
    run: async ({ client }) => {
      const video = file(Buffer.from('Example data'), 'README.md', 'text/markdown');
      expectError(await client.post('/videos/edits', { body: form({ prompt, video }) }), {
        status: 400,
        message: /^Invalid file 'video': /,
      });
    },
  },
];

export const editCases = defineCases('edits', { operation: 'POST /videos/edits' }, [
  {
    name: 'multipart-id',
    title: 'video[id] without a model takes everything from the source',
    run: async (context) => {
      const source = (await context.fixtures.film()).video;
      const body = form({ prompt, 'video[id]': source.id });
      expectInherited(await edited(context, { body }), source);
    },
  },
  {
    name: 'json-id',
    title: 'the same as JSON',
    run: async (context) => {
      const source = (await context.fixtures.film()).video;
      const json = { prompt, video: { id: source.id } };
      expectInherited(await edited(context, { json }), source);
    },
  },
  {
    name: 'names-source',
    title: 'an edit by id names its source',
    basis: 'choice',
    run: async (context) => {
      const { id } = (await context.fixtures.film()).video;
      const video = await edited(context, { json: { prompt, video: { id } } });
      expectEqual('remixed_from_video_id', video.remixed_from_video_id, id);
    },
  },
  {
    name: 'upload',
    title: 'an uploaded film with a model keeps its size and length',
    run: async (context) => {
      const source = (await context.fixtures.film()).video;
      const upload = await context.fixtures.filmFile();
      const body = form({ prompt, model: 'sora-2-pro', video: upload });
      const video = await edited(context, { body });
      expectInherited(video, { ...source, model: 'sora-2-pro' });
      expectEqual('remixed_from_video_id', video.remixed_from_video_id, null);
    },
  },
  {
    name: 'upload-default-model',
    title: 'an uploaded film without a model, as no SDK can send one',
    basis: 'choice',
    run: async (context) => {
      const upload = await context.fixtures.filmFile();
      const video = await edited(context, { body: form({ prompt, video: upload }) });
      expectEqual('model', video.model, 'sora-2');
    },
  },
  {
    name: 'upload-plain',
    title: 'an upload without file name and as octet-stream (default mode)',
    basis: 'superset',
    run: async (context) => {
      const value = await context.fixtures.filmBytes();
      await edited(
        context,
        formBody([
          { name: 'video', value, contentType: 'application/octet-stream' },
          { name: 'prompt', value: prompt },
        ]),
      );
    },
  },
  ...faults,
]);
