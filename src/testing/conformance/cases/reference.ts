import { defineCases, type CaseDefinition, type CaseContext } from '../case.ts';
import type { ApiRequest } from '../api-client.ts';
import { expectEqual, expectError, expectThat } from '../expect.ts';
import { file, form } from '../form-body.ts';
import { dataUrl, jpeg, png, webp } from '../pictures.ts';
import { expectVideo } from '../video.ts';

const prompt = 'It comes alive';
const INPAINT = 'Inpaint image must match the requested width and height';
const PICTURES = [
  ['png', 'image/png', png],
  ['jpeg', 'image/jpeg', jpeg],
  ['webp', 'image/webp', webp],
] as const;

async function accepted(context: CaseContext, request: ApiRequest): Promise<void> {
  const video = expectVideo(await context.client.post('/videos', request));
  await context.client.delete(`/videos/${video.id}`);
}

const uploads = PICTURES.map(([kind, type, make]): CaseDefinition => ({
  name: `file-${kind}`,
  title: `a ${kind} of the film's size as a file`,
  run: (context) =>
    accepted(context, {
      body: form({
        prompt,
        size: '1280x720',
        input_reference: file(make(1280, 720), `first.${kind}`, type),
      }),
    }),
}));

const dataUrls = PICTURES.map(([kind, type, make]): CaseDefinition => ({
  name: `data-url-${kind}`,
  title: `a ${kind} as a data URL in JSON`,
  run: (context) =>
    accepted(context, {
      json: { prompt, input_reference: { image_url: dataUrl(make(720, 1280), type) } },
    }),
}));

const byFile = ['vision', 'user_data'].map((purpose): CaseDefinition => ({
  name: `file-id-${purpose}`,
  title: `an uploaded file of purpose ${purpose} by its id`,
  run: async (context) => {
    const id = await context.fixtures.uploadFile(png(720, 1280), 'first.png', 'image/png', purpose);
    await accepted(context, { json: { prompt, input_reference: { file_id: id } } });
    await accepted(context, { body: form({ prompt, 'input_reference[file_id]': id }) });
  },
}));

const refusedObjects = [
  ['both', 'both keys at once', { image_url: 'data:image/png;base64,AAAA', file_id: 'file-1' }],
  ['neither', 'neither key', {}],
] as const;

const oneOfTwo = refusedObjects.map(([name, title, input_reference]): CaseDefinition => ({
  name,
  title: `an object with ${title}`,
  basis: 'choice',
  run: async ({ client }) => {
    expectError(await client.post('/videos', { json: { prompt, input_reference } }), {
      status: 400,
      message: /./,
      code: 'invalid_value',
    });
  },
}));

/** Names of this machine and of networks that no caller may reach through the server. */
const FORBIDDEN = [
  ['loopback', 'http://127.0.0.1:PORT/first.png'],
  ['localhost', 'http://localhost:PORT/first.png'],
  ['decimal-address', 'http://2130706433:PORT/first.png'],
  ['mapped-address', 'http://[::ffff:127.0.0.1]:PORT/first.png'],
  ['any-address', 'http://0.0.0.0:PORT/first.png'],
  ['link-local', 'http://169.254.169.254/latest/meta-data/first.png'],
  ['file-scheme', 'file:///etc/passwd'],
] as const;

const forbidden = FORBIDDEN.map(([name, pattern]): CaseDefinition => ({
  name: `url-${name}`,
  title: `${pattern} is not fetched`,
  basis: 'choice',
  run: async ({ client, fixtures }) => {
    const receiver = await fixtures.receiver();
    const before = receiver.requests.length;
    const image_url = pattern.replace('PORT', new URL(receiver.origin).port);
    const answer = await client.post('/videos', {
      json: { prompt, input_reference: { image_url } },
    });
    expectError(answer, { status: 400, message: /./ });
    const fetched = receiver.requests.slice(before).filter(({ path }) => path === '/first.png');
    expectEqual('requests from the server', fetched.length, 0);
  },
}));

export const referenceCases = defineCases('reference', { operation: 'POST /videos' }, [
  ...uploads,
  ...dataUrls,
  ...byFile,
  ...oneOfTwo,
  ...forbidden,
  {
    name: 'wrong-pixels',
    title: 'a picture of another size (default: fitted; strict: refused)',
    run: async (context) => {
      const input_reference = { image_url: dataUrl(png(640, 480), 'image/png') };
      const request = { json: { prompt, input_reference } };
      if (!context.strict) return accepted(context, request);
      expectError(await context.client.post('/videos', request), {
        status: 400,
        message: INPAINT,
        param: null,
        code: null,
      });
    },
  },
  {
    name: 'fit-strict',
    title: 'input_reference_fit "strict" is the original refusal',
    basis: 'superset',
    run: async ({ client }) => {
      const body = form({
        prompt,
        input_reference_fit: 'strict',
        input_reference: file(png(640, 480), 'first.png', 'image/png'),
      });
      const error = { status: 400, message: INPAINT, param: null, code: null };
      expectError(await client.post('/videos', { body }), error);
    },
  },
  ...(['cover', 'contain', 'stretch'] as const).map((fit): CaseDefinition => ({
    name: `fit-${fit}`,
    title: `input_reference_fit "${fit}" takes a picture of any size`,
    basis: 'superset',
    run: (context) =>
      accepted(context, {
        body: form({
          prompt,
          input_reference_fit: fit,
          input_reference: file(png(320, 200), 'first.png', 'image/png'),
        }),
      }),
  })),
  {
    name: 'unknown-file',
    title: 'an unknown file_id is a 404 and never ignored',
    basis: 'choice',
    run: async ({ client }) => {
      const json = { prompt, input_reference: { file_id: 'file-x' } };
      const error = { status: 404, message: 'No such File object: file-x' };
      expectError(await client.post('/videos', { json }), error);
      const body = form({ prompt, 'input_reference[file_id]': 'file-x' });
      expectError(await client.post('/videos', { body }), error);
    },
  },
  {
    name: 'file-purpose',
    title: 'a file that was uploaded for batches is no picture',
    basis: 'choice',
    run: async ({ client, fixtures }) => {
      const line = { custom_id: 'a', method: 'POST', url: '/v1/videos', body: { prompt } };
      const id = await fixtures.uploadFile(
        Buffer.from(`${JSON.stringify(line)}\n`),
        'in.jsonl',
        'application/jsonl',
        'batch',
      );
      const json = { prompt, input_reference: { file_id: id } };
      expectError(await client.post('/videos', { json }), {
        status: 400,
        message: /./,
        code: 'invalid_value',
      });
    },
  },
  {
    name: 'not-an-image',
    title: 'text in the place of a picture names the formats that are supported',
    run: async ({ client }) => {
      const input_reference = file(Buffer.from('Example data'), 'README.md', 'text/markdown');
      const answer = await client.post('/videos', { body: form({ prompt, input_reference }) });
      expectError(answer, {
        status: 400,
        message:
          /^Invalid file 'input_reference': unsupported mimetype \('[^']+'\)\. Supported file formats are 'image\/jpeg', 'image\/png',? (and )?'image\/webp'(, and 'video\/mp4')?\.$/,
      });
    },
  },
  {
    name: 'cut-off-image',
    title: 'a picture that ends too early',
    basis: 'choice',
    run: async ({ client }) => {
      const input_reference = file(png(720, 1280).subarray(0, 400), 'first.png', 'image/png');
      const answer = await client.post('/videos', { body: form({ prompt, input_reference }) });
      expectError(answer, { status: 400, message: /^Invalid file 'input_reference': / });
    },
  },
  {
    name: 'unknown-key',
    title: 'an object with a key that is not known',
    run: async ({ client }) => {
      const json = { prompt, input_reference: { url: 'data:image/png;base64,AAAA' } };
      const answer = await client.post('/videos', { json });
      expectError(answer, { status: 400, message: /^Unknown parameter: 'input_reference\.url'\./ });
      expectThat(answer.status === 400, 'a refusal', answer.status);
    },
  },
]);
