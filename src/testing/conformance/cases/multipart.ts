import { type CaseContext, defineCases } from '../case.ts';
import type { ApiRequest } from '../api-client.ts';
import { expectEqual, expectError } from '../expect.ts';
import { file, form, formBody, type FormPart } from '../form-body.ts';
import { png } from '../pictures.ts';
import { expectVideo, type Video } from '../video.ts';

const prompt = 'A lighthouse — with “light”';
const reference = png(720, 1280);

async function accepted(
  { client, fixtures }: CaseContext,
  request: ApiRequest,
  expected: Partial<Video> = { prompt },
): Promise<void> {
  const video = expectVideo(await client.post('/videos', request));
  fixtures.discardLater(`/videos/${video.id}`);
  await client.delete(`/videos/${video.id}`);
  for (const [key, value] of Object.entries(expected)) {
    expectEqual(key, video[key as keyof Video], value);
  }
}

const text = (name: string, value: string, contentType?: string): FormPart =>
  contentType === undefined ? { name, value } : { name, value, contentType };

export const multipartCases = defineCases('multipart', { operation: 'POST /videos' }, [
  {
    name: 'prompt-only',
    title: 'a form without any file is the same as JSON',
    run: (context) =>
      accepted(
        context,
        { body: form({ prompt }) },
        {
          prompt,
          model: 'sora-2',
          seconds: '4',
          size: '720x1280',
        },
      ),
  },
  {
    name: 'everything',
    title: 'all text fields and a file',
    run: (context) =>
      accepted(
        context,
        {
          body: form({
            prompt,
            model: 'sora-2-pro',
            seconds: '8',
            size: '720x1280',
            input_reference: file(reference, 'first.png', 'image/png'),
          }),
        },
        { prompt, model: 'sora-2-pro', seconds: '8', size: '720x1280' },
      ),
  },
  {
    name: 'seconds',
    title: 'the form field 8 is the string "8"',
    run: (context) => accepted(context, { body: form({ prompt, seconds: '8' }) }, { seconds: '8' }),
  },
  {
    name: 'quoted-boundary',
    title: 'the boundary may be quoted, as .NET does',
    run: (context) => accepted(context, formBody([text('prompt', prompt)], { quoted: true })),
  },
  {
    name: 'unusual-boundary',
    title: 'a boundary may have every character that the standard allows',
    run: (context) =>
      accepted(
        context,
        formBody([text('prompt', prompt)], { boundary: "x'()+_,-./:=? y", quoted: true }),
      ),
  },
  {
    name: 'typed-text',
    title: 'text parts may have a content type, as Java and Ruby do',
    run: (context) =>
      accepted(
        context,
        formBody([
          text('prompt', prompt, 'text/plain; charset=utf-8'),
          text('seconds', '8', 'text/plain'),
        ]),
        { prompt, seconds: '8' },
      ),
  },
  {
    name: 'any-order',
    title: 'the file may come before the fields',
    run: (context) =>
      accepted(
        context,
        formBody([
          {
            name: 'input_reference',
            value: reference,
            filename: 'first.png',
            contentType: 'image/png',
          },
          text('size', '720x1280'),
          text('prompt', prompt),
        ]),
      ),
  },
  {
    name: 'preamble',
    title: 'text before the first and after the last boundary does not count',
    run: (context) =>
      accepted(
        context,
        formBody([text('prompt', prompt)], {
          preamble: 'This is a message in several parts.\r\n',
          epilogue: '\r\nThat was it.\r\n',
        }),
      ),
  },
  {
    name: 'no-last-newline',
    title: 'the last boundary may be the end of the body',
    run: (context) => accepted(context, formBody([text('prompt', prompt)], { epilogue: '' })),
  },
  {
    name: 'streamed',
    title: 'a body whose length is not known in advance',
    run: (context) => {
      const { headers, body } = formBody([text('prompt', prompt)]);
      const half = Math.floor(body.length / 2);
      return accepted(context, {
        headers,
        body: ReadableStream.from([body.subarray(0, half), body.subarray(half)]),
      });
    },
  },
  {
    name: 'no-filename',
    title: 'a file part without a file name is still a file, as Java and Ruby send it',
    run: (context) =>
      accepted(
        context,
        formBody([
          text('prompt', prompt),
          { name: 'input_reference', value: reference, contentType: 'image/png' },
        ]),
      ),
  },
  {
    name: 'octet-stream',
    title: 'a PNG sent as application/octet-stream (default: recognised; strict: refused)',
    run: async (context) => {
      const request = formBody([
        text('prompt', prompt),
        {
          name: 'input_reference',
          value: reference,
          filename: 'anonymous_file',
          contentType: 'application/octet-stream',
        },
      ]);
      if (!context.strict) return accepted(context, request);
      expectError(await context.client.post('/videos', request), {
        status: 400,
        message:
          /^Invalid file 'input_reference': unsupported mimetype \('application\/octet-stream'\)\. Supported file formats are 'image\/jpeg', 'image\/png',/,
      });
    },
  },
  {
    name: 'bracket-image-url',
    title: 'input_reference[image_url] is a field of an object',
    run: (context) =>
      accepted(context, {
        body: form({
          prompt,
          'input_reference[image_url]': `data:image/png;base64,${reference.toString('base64')}`,
        }),
      }),
  },
  {
    name: 'unknown-field',
    title: 'an unknown form field is refused by name',
    run: async ({ client, strict }) => {
      const answer = await client.post('/videos', { body: form({ prompt, width: '720' }) });
      expectError(answer, {
        status: 400,
        message: strict ? "Unknown parameter: 'width'." : /^Unknown parameter: 'width'\./,
        param: 'width',
        code: 'unknown_parameter',
      });
    },
  },
  {
    name: 'string-reference',
    title: 'text where a picture belongs',
    run: async ({ client }) => {
      const body = form({ prompt, input_reference: 'https://example.com/cat.png' });
      expectError(await client.post('/videos', { body }), {
        status: 400,
        message: /^Invalid type for 'input_reference': expected .*, but got a string/,
        param: 'input_reference',
        code: 'invalid_type',
      });
    },
  },
  {
    name: 'missing-prompt',
    title: 'a form without a prompt',
    run: async ({ client }) => {
      expectError(await client.post('/videos', { body: form({ seconds: '4' }) }), {
        status: 400,
        message: "Missing required parameter: 'prompt'.",
        param: 'prompt',
        code: 'missing_required_parameter',
      });
    },
  },
  {
    name: 'cut-off',
    title: 'a form that was cut off is a 400, not a film',
    basis: 'choice',
    run: async ({ client }) => {
      const { headers, body } = formBody([text('prompt', prompt), text('size', '1280x720')]);
      const answer = await client.post('/videos', { headers, body: body.subarray(0, -30) });
      expectError(answer, { status: 400, message: /./ });
    },
  },
]);
