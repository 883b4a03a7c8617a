import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestServer, type TestServer } from './test-server.ts';
import { hugePng, jsonRequest, multipartBody } from './requests.ts';

let server: TestServer;

beforeAll(async () => {
  server = await createTestServer();
});
afterAll(async () => {
  await server.close();
});

interface Fault {
  status: number;
  message: string | RegExp;
  param?: string | null;
  code?: string | null;
}

async function expectFault(response: Response, fault: Fault): Promise<void> {
  const body = (await response.json()) as { error: Record<string, unknown> };
  expect(Object.keys(body)).toEqual(['error']);
  expect(Object.keys(body.error)).toEqual(['message', 'type', 'param', 'code']);
  expect(body.error['message']).toEqual(
    fault.message instanceof RegExp ? expect.stringMatching(fault.message) : fault.message,
  );
  expect(body.error).toMatchObject({
    type: 'invalid_request_error',
    param: fault.param ?? null,
    code: fault.code ?? null,
  });
  expect(response.status).toBe(fault.status);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  expect(response.headers.get('x-request-id')).toMatch(/^req_[0-9a-f]{32}$/);
}

/** Whatever was refused has left no job, no upload and no stored image. */
async function expectNothingLeft(): Promise<void> {
  const page = (await (await fetch(`${server.baseURL}/videos`)).json()) as { data: unknown[] };
  expect(page.data).toEqual([]);
  for (const folder of ['uploads', 'blobs']) {
    const entries = await readdir(path.join(server.dataDirectory, folder), {
      recursive: true,
      withFileTypes: true,
    });
    expect(entries.filter((entry) => entry.isFile()).map((entry) => entry.name)).toEqual([]);
  }
}

const prompt = 'A lighthouse';
const invalid = (param: string) => ({ status: 400, param, code: 'invalid_value' });
const wrongType = (param: string) => ({ status: 400, param, code: 'invalid_type' });

const BODIES: [name: string, body: unknown, fault: Fault][] = [
  [
    'no prompt',
    {},
    {
      status: 400,
      message: "Missing required parameter: 'prompt'.",
      param: 'prompt',
      code: 'missing_required_parameter',
    },
  ],
  [
    'an empty prompt',
    { prompt: '' },
    {
      status: 400,
      message:
        "Invalid 'prompt': empty string. Expected a string with minimum length 1, but got an empty string instead.",
      param: 'prompt',
      code: 'empty_string',
    },
  ],
  [
    'a long prompt',
    { prompt: '🦊'.repeat(32_001) },
    {
      status: 400,
      message:
        "Invalid 'prompt': string too long. Expected a string with maximum length 32000, but got a string with length 32001 instead.",
      param: 'prompt',
      code: 'string_above_max_length',
    },
  ],
  [
    'a number as prompt',
    { prompt: 7 },
    {
      ...wrongType('prompt'),
      message: "Invalid type for 'prompt': expected a string, but got an integer instead.",
    },
  ],
  [
    'null as prompt',
    { prompt: null },
    {
      ...wrongType('prompt'),
      message: "Invalid type for 'prompt': expected a string, but got null instead.",
    },
  ],
  [
    'bad seconds',
    { prompt, seconds: '5' },
    {
      ...invalid('seconds'),
      message: "Invalid value: '5'. Supported values are: '4', '8', '12', '16', and '20'.",
    },
  ],
  [
    'bad integer seconds',
    { prompt, seconds: 5 },
    {
      ...invalid('seconds'),
      message: "Invalid value: '5'. Supported values are: '4', '8', '12', '16', and '20'.",
    },
  ],
  [
    'fractional seconds',
    { prompt, seconds: 4.5 },
    { ...wrongType('seconds'), message: /expected .* but got a decimal instead\.$/ },
  ],
  [
    'bad size',
    { prompt, size: '640x480' },
    {
      ...invalid('size'),
      message:
        "Invalid value: '640x480'. Supported values are: '720x1280', '1280x720', '1024x1792', '1792x1024', '1920x1080', and '1080x1920'.",
    },
  ],
  [
    'bad model',
    { prompt, model: 'sora-1-turbo' },
    {
      ...invalid('model'),
      message: /^Invalid value: 'sora-1-turbo'\. Supported values are: 'sora-2', 'sora-2-pro', /,
    },
  ],
  [
    'an unknown field',
    { prompt, width: 1280, fps: 30 },
    {
      status: 400,
      message: /^Unknown parameter: 'width'\./,
      param: 'width',
      code: 'unknown_parameter',
    },
  ],
  [
    'a field with a better name',
    { prompt, duration: 4 },
    {
      status: 400,
      message: "Unknown parameter: 'duration'. Did you mean 'seconds'?",
      param: 'duration',
      code: 'unknown_parameter',
    },
  ],
  [
    'a misspelt field',
    { prompt, secconds: '4' },
    {
      status: 400,
      message: "Unknown parameter: 'secconds'. Did you mean 'seconds'?",
      param: 'secconds',
      code: 'unknown_parameter',
    },
  ],
  [
    'an array as body',
    [],
    {
      status: 400,
      message: 'Invalid type for the body: expected an object.',
      code: 'invalid_type',
    },
  ],
  [
    'a reference that is a string',
    { prompt, input_reference: 'cat.png' },
    {
      ...wrongType('input_reference'),
      message: "Invalid type for 'input_reference': expected an object, but got a string instead.",
    },
  ],
  [
    'a reference with both',
    { prompt, input_reference: { image_url: 'data:,', file_id: 'file-1' } },
    { ...invalid('input_reference'), message: /exactly one/ },
  ],
  [
    'a reference with neither',
    { prompt, input_reference: {} },
    { ...invalid('input_reference'), message: /exactly one/ },
  ],
  [
    'an unknown file',
    { prompt, input_reference: { file_id: 'file-nope' } },
    { status: 404, message: 'No such File object: file-nope', param: 'input_reference.file_id' },
  ],
  [
    'an unknown key in a reference',
    { prompt, input_reference: { url: 'x' } },
    {
      status: 400,
      message: /^Unknown parameter: 'input_reference\.url'\./,
      param: 'input_reference.url',
      code: 'unknown_parameter',
    },
  ],
  [
    'a data URL that is no image',
    { prompt, input_reference: { image_url: 'data:text/plain;base64,aGk=' } },
    {
      status: 400,
      message: /unsupported mimetype \('text\/plain'\)/,
      param: 'input_reference',
      code: 'unsupported_file_mimetype',
    },
  ],
  [
    'a data URL that is not base64',
    { prompt, input_reference: { image_url: 'data:image/png;base64,***' } },
    {
      status: 400,
      message: /not valid base64/,
      param: 'input_reference.image_url',
      code: 'invalid_base64',
    },
  ],
  [
    'too much metadata',
    { prompt, metadata: Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`k${i}`, 'v'])) },
    { status: 400, message: /at most 16/, param: 'metadata', code: 'object_above_max_properties' },
  ],
  [
    'a negative seed',
    { prompt, seed: -1 },
    {
      status: 400,
      message:
        "Invalid 'seed': integer below minimum value. Expected a value >= 0, but got -1 instead.",
      param: 'seed',
      code: 'integer_below_min_value',
    },
  ],
];

describe('create refuses', () => {
  test.each(BODIES)('%s', async (_name, body, fault) => {
    await expectFault(await jsonRequest(server, body), fault);
    await expectNothingLeft();
  });

  test('malformed JSON', async () => {
    const response = await fetch(`${server.baseURL}/videos`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"prompt": ',
    });
    await expectFault(response, {
      status: 400,
      message: 'We could not parse the JSON body of your request.',
    });
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])(
    'a body of type %s',
    async (type) => {
      const response = await fetch(`${server.baseURL}/videos`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: 'prompt=x',
      });
      await expectFault(response, { status: 415, message: /^Unsupported content type\./ });
    },
  );

  test('an empty body', async () => {
    const response = await fetch(`${server.baseURL}/videos`, { method: 'POST' });
    await expectFault(response, {
      status: 400,
      message: 'Missing request body.',
      code: 'missing_required_parameter',
    });
  });

  test('a multipart body that was cut off', async () => {
    const whole = multipartBody({ prompt, size: '1280x720' });
    const response = await fetch(`${server.baseURL}/videos`, {
      method: 'POST',
      headers: { 'content-type': whole.contentType },
      body: whole.bytes.subarray(0, whole.bytes.length - 30),
    });
    await expectFault(response, {
      status: 400,
      message: 'We could not parse the multipart body of your request.',
    });
    await expectNothingLeft();
  });

  test('a multipart field that is there twice', async () => {
    const form = new FormData();
    form.append('prompt', 'one');
    form.append('prompt', 'two');
    const response = await fetch(`${server.baseURL}/videos`, { method: 'POST', body: form });
    await expectFault(response, {
      status: 400,
      message: "Duplicate parameter: 'prompt'.",
      param: 'prompt',
      code: 'duplicate_parameter',
    });
  });
});

describe('create refuses an image that', () => {
  const picture = createCanvas(64, 64).encodeSync('png');
  const files: [name: string, bytes: Uint8Array, fault: Fault][] = [
    [
      'is text',
      Buffer.from('hello, this is no image at all'),
      {
        status: 400,
        message: /unsupported mimetype/,
        param: 'input_reference',
        code: 'unsupported_file_mimetype',
      },
    ],
    [
      'is empty',
      new Uint8Array(),
      {
        status: 400,
        message: /unsupported mimetype|empty/,
        param: 'input_reference',
        code: 'unsupported_file_mimetype',
      },
    ],
    [
      'is an SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      {
        status: 400,
        message: /unsupported mimetype/,
        param: 'input_reference',
        code: 'unsupported_file_mimetype',
      },
    ],
    [
      'is truncated',
      picture.subarray(0, 60),
      {
        status: 400,
        message: /^Invalid file 'input_reference': /,
        param: 'input_reference',
        code: 'invalid_image',
      },
    ],
    [
      'is one pixel',
      createCanvas(1, 1).encodeSync('png'),
      { status: 400, message: /1x1/, param: 'input_reference', code: 'image_too_small' },
    ],
    [
      'claims 60,000 x 60,000 pixels',
      hugePng(),
      { status: 400, message: /60000x60000/, param: 'input_reference', code: 'image_too_large' },
    ],
  ];

  test.each(files)('%s', async (_name, bytes, fault) => {
    const form = new FormData();
    form.append('prompt', prompt);
    form.append(
      'input_reference',
      new File([Buffer.from(bytes)], 'picture.png', { type: 'image/png' }),
    );
    const response = await fetch(`${server.baseURL}/videos`, { method: 'POST', body: form });
    await expectFault(response, fault);
    await expectNothingLeft();
  });

  test('does not match the size, when asked to be strict', async () => {
    const form = new FormData();
    form.append('prompt', prompt);
    form.append('input_reference_fit', 'strict');
    form.append(
      'input_reference',
      new File([Buffer.from(picture)], 'p.png', { type: 'image/png' }),
    );
    const response = await fetch(`${server.baseURL}/videos`, { method: 'POST', body: form });
    await expectFault(response, {
      status: 400,
      message: 'Inpaint image must match the requested width and height',
    });
    await expectNothingLeft();
  });
});

describe('the other operations refuse', () => {
  const unknown = `video_${'0'.repeat(48)}`;

  test.each(['', '/content', '/content?variant=thumbnail'])('GET an unknown id%s', async (rest) => {
    const response = await fetch(`${server.baseURL}/videos/${unknown}${rest}`);
    await expectFault(response, { status: 404, message: `Video with id '${unknown}' not found.` });
  });

  test('DELETE an unknown id', async () => {
    const response = await fetch(`${server.baseURL}/videos/${unknown}`, { method: 'DELETE' });
    await expectFault(response, { status: 404, message: `Video with id '${unknown}' not found.` });
  });

  test.each([
    [
      'limit=101',
      "Invalid 'limit': integer above maximum value. Expected a value <= 100, but got 101 instead.",
      'integer_above_max_value',
      'limit',
    ],
    [
      'limit=-1',
      "Invalid 'limit': integer below minimum value. Expected a value >= 0, but got -1 instead.",
      'integer_below_min_value',
      'limit',
    ],
    [
      'limit=ten',
      "Invalid type for 'limit': expected an integer, but got a string instead.",
      'invalid_type',
      'limit',
    ],
    [
      'order=up',
      "Invalid value: 'up'. Supported values are: 'asc' and 'desc'.",
      'invalid_value',
      'order',
    ],
  ])('list with %s', async (query, message, code, param) => {
    const response = await fetch(`${server.baseURL}/videos?${query}`);
    await expectFault(response, { status: 400, message, code, param });
  });

  test('an unknown variant', async () => {
    const response = await fetch(`${server.baseURL}/videos/${unknown}/content?variant=gif`);
    await expectFault(response, {
      ...invalid('variant'),
      message:
        "Invalid value: 'gif'. Supported values are: 'video', 'thumbnail', and 'spritesheet'.",
    });
  });

  test('a path that is not there', async () => {
    const response = await fetch(`${server.baseURL}/movies`);
    await expectFault(response, { status: 404, message: 'Invalid URL (GET /v1/movies)' });
  });

  test('a method that a path does not have', async () => {
    const response = await fetch(`${server.baseURL}/videos/generations`, { method: 'POST' });
    expect(response.headers.get('allow')).toContain('GET');
    await expectFault(response, {
      status: 405,
      message: 'Invalid method for URL (POST /v1/videos/generations)',
    });
  });
});

test('a list of nothing is an empty page', async () => {
  for (const query of ['', '?limit=0', '?after=video_unknown']) {
    const response = await fetch(`${server.baseURL}/videos${query}`);
    expect(await response.json()).toEqual({
      object: 'list',
      data: [],
      first_id: null,
      has_more: false,
      last_id: null,
    });
  }
});
