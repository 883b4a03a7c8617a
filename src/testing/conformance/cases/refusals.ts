import { type CaseDefinition, defineCases } from '../case.ts';
import { expectError, expectThat, expectUnsupportedValue, type ExpectedError } from '../expect.ts';

const prompt = 'A lighthouse';
const missing = (param: string): ExpectedError => ({
  status: 400,
  message: `Missing required parameter: '${param}'.`,
  param,
  code: 'missing_required_parameter',
});

/** Bodies that must be refused in the same words in both modes. */
const BODIES: [name: string, title: string, body: unknown, error: ExpectedError][] = [
  ['no-prompt', 'no prompt', {}, missing('prompt')],
  [
    'empty-prompt',
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
    'long-prompt',
    'a prompt of 32,001 characters',
    { prompt: 'x'.repeat(32_001) },
    {
      status: 400,
      message:
        "Invalid 'prompt': string too long. Expected a string with maximum length 32000, but got a string with length 32001 instead.",
      param: 'prompt',
      code: 'string_above_max_length',
    },
  ],
  [
    'long-prompt-emoji',
    'a prompt of 32,001 emoji, counted in characters',
    { prompt: '🦊'.repeat(32_001) },
    {
      status: 400,
      message: /but got a string with length 32001 instead\.$/,
      param: 'prompt',
      code: 'string_above_max_length',
    },
  ],
  ...(
    [
      ['integer', 7, 'an integer'],
      ['null', null, 'null'],
      ['array', ['x'], 'an array'],
      ['object', {}, 'an object'],
    ] as const
  ).map(([name, value, words]): (typeof BODIES)[number] => [
    `${name}-prompt`,
    `${words} as the prompt`,
    { prompt: value },
    {
      status: 400,
      message: `Invalid type for 'prompt': expected a string, but got ${words} instead.`,
      param: 'prompt',
      code: 'invalid_type',
    },
  ]),
  ['array-body', 'an array as the body', [], { status: 400, message: /./ }],
];

const bodies = BODIES.map(([name, title, body, error]): CaseDefinition => ({
  name,
  title,
  run: async ({ client }) => expectError(await client.post('/videos', { json: body }), error),
}));

/** Values that no server of this API supports, and some that all do. */
const VALUES: [param: string, value: string, among: string[]][] = [
  ['seconds', '5', ['4', '8', '12']],
  ['seconds', '', ['4', '8', '12']],
  ['size', '1080x1080', ['720x1280', '1280x720', '1024x1792', '1792x1024']],
  ['model', 'sora-1-turbo', ['sora-2', 'sora-2-pro']],
];

const values = VALUES.map(([param, value, among]): CaseDefinition => ({
  name: `${value === '' ? 'empty' : 'unsupported'}-${param}`,
  title: `${param} '${value}' is refused with the list of what is supported`,
  run: async ({ client }) => {
    const answer = await client.post('/videos', { json: { prompt, [param]: value } });
    expectUnsupportedValue(answer, { param, value, among });
  },
}));

/** What people send for other servers. In default mode a hint may follow the original sentence. */
const UNKNOWN = ['width', 'duration', 'n', 'fps', 'quality', 'user', 'negative_prompt'].map(
  (param): CaseDefinition => ({
    name: `unknown-${param}`,
    title: `the unknown field ${param} (strict: nothing after the original sentence)`,
    run: async ({ client, strict }) => {
      const answer = await client.post('/videos', { json: { prompt, [param]: 4 } });
      expectError(answer, {
        status: 400,
        message: strict
          ? `Unknown parameter: '${param}'.`
          : new RegExp(`^Unknown parameter: '${param}'\\.( Did you mean '\\w+'\\?)?$`),
        param,
        code: 'unknown_parameter',
      });
    },
  }),
);

export const refusalCases = defineCases('refuse', { operation: 'POST /videos' }, [
  ...bodies,
  ...values,
  ...UNKNOWN,
  {
    name: 'integer-seconds',
    title: 'an integer as seconds (default: accepted; strict: refused)',
    run: async ({ client, strict, fixtures }) => {
      const answer = await client.post('/videos', { json: { prompt, seconds: 8 } });
      if (strict) {
        expectError(answer, {
          status: 400,
          message:
            /^Invalid type for 'seconds': expected one of '4', '8',.* or '\d+', but got an integer instead\.$/,
          code: 'invalid_type',
        });
        return;
      }
      const { id, seconds } = answer.json as { id: string; seconds: string };
      fixtures.discardLater(`/videos/${id}`);
      expectThat(answer.status === 200 && seconds === '8', 'seconds "8"', answer.json);
    },
  },
  {
    name: 'decimal-seconds',
    title: 'a decimal as seconds',
    run: async ({ client }) => {
      expectError(await client.post('/videos', { json: { prompt, seconds: 4.5 } }), {
        status: 400,
        message: /^Invalid type for 'seconds': expected .*, but got a decimal instead\.$/,
        param: 'seconds',
        code: 'invalid_type',
      });
    },
  },
  {
    name: 'string-reference',
    title: 'a string as input_reference',
    run: async ({ client }) => {
      const json = { prompt, input_reference: 'https://example.com/cat.png' };
      expectError(await client.post('/videos', { json }), {
        status: 400,
        message: /^Invalid type for 'input_reference': expected an object, but got a string/,
        param: 'input_reference',
        code: 'invalid_type',
      });
    },
  },
  {
    name: 'bad-json',
    title: 'a body that is not JSON',
    run: async ({ client }) => {
      const headers = { 'content-type': 'application/json' };
      expectError(await client.post('/videos', { headers, body: '{"prompt": ' }), {
        status: 400,
        message: 'We could not parse the JSON body of your request.',
      });
    },
  },
  {
    name: 'no-body',
    title: 'no body at all',
    basis: 'choice',
    run: async ({ client }) => {
      expectError(await client.post('/videos'), { status: 400, message: /./ });
    },
  },
  {
    name: 'plain-text',
    title: 'a body that is neither JSON nor a form',
    basis: 'choice',
    run: async ({ client }) => {
      const headers = { 'content-type': 'text/plain' };
      expectError(await client.post('/videos', { headers, body: 'prompt=x' }), {
        status: 415,
        message: /./,
      });
    },
  },
  {
    name: 'image-url-too-long',
    title: 'an image_url of more than 20,971,520 characters',
    run: async ({ client }) => {
      const image_url = `data:image/png;base64,${'A'.repeat(20_971_520)}`;
      const json = { prompt, input_reference: { image_url } };
      const answer = await client.post('/videos', { json });
      expectThat([400, 413].includes(answer.status), 'status 400 or 413', answer.status);
      expectError(answer, { status: answer.status, message: /./ });
    },
  },
]);
