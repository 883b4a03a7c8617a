import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADMIN_KEY, expectRefusal, startTarget, type Target } from './target.ts';

let target: Target;

beforeAll(async () => {
  target = await startTarget('hostile bodies');
});
afterAll(async () => {
  await target.finish();
});

const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'multipart/form-data; boundary=b' };
const part = (name: string, value: string, more = ''): string =>
  `--b\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
const END = '--b--\r\n';
const prompt = '"prompt":"x"';
const deep = (open: string, close: string, depth: number): string =>
  open.repeat(depth) + '1' + close.repeat(depth);
const MEGA = 1_000_000;

const BODIES: [
  name: string,
  headers: Record<string, string>,
  body: string | Uint8Array<ArrayBuffer>,
][] = [
  ['five million brackets', json, '['.repeat(5 * MEGA)],
  ['lists a million deep', json, deep('[', ']', MEGA)],
  ['objects a million deep', json, deep('{"a":', '}', MEGA)],
  ['metadata a thousand deep', json, `{${prompt},"metadata":${deep('{"a":', '}', 1000)}}`],
  ['ten million numbers', json, `[${'1,'.repeat(9 * MEGA)}1]`],
  ['a million keys', json, `{${Array.from({ length: MEGA }, (_, i) => `"k${i}":1`).join()}}`],
  ['a million times the same key', json, `{${'"prompt":"x",'.repeat(MEGA)}${prompt}}`],
  ['twenty million backslashes', json, `{"prompt":"${'\\\\'.repeat(10 * MEGA)}`],
  ['twenty million quotes', json, `{"prompt":"${'\\"'.repeat(10 * MEGA)}"}`],
  ['a number of a million digits', json, `{"prompt":"x","seed":${'9'.repeat(MEGA)}}`],
  ['a number of twenty million digits', json, `{"prompt":"x","seed":${'9'.repeat(20 * MEGA)}}`],
  ['twenty million letters of a prompt', json, `{"prompt":"${'x'.repeat(20 * MEGA)}"}`],
  ['a name of twenty million letters', json, `{${prompt},"${'x'.repeat(20 * MEGA)}":1}`],
  [
    'a URL of twenty million letters',
    json,
    `{${prompt},"input_reference":{"image_url":"https://${'x'.repeat(20 * MEGA)}"}}`,
  ],
  ['a number beyond all', json, `{${prompt},"seed":1e999}`],
  ['__proto__', json, `{${prompt},"__proto__":{"isAdmin":true}}`],
  ['constructor.prototype', json, `{${prompt},"constructor":{"prototype":{"x":1}}}`],
  ['metadata with __proto__', json, `{${prompt},"metadata":{"__proto__":"x"}}`],
  ['a body that is a string', json, '"prompt"'],
  ['a body that is null', json, 'null'],
  ['a body that is a list', json, `[{${prompt}}]`],
  ['two documents', json, `{${prompt}}{${prompt}}`],
  ['bytes that are not UTF-8', json, Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
  ['UTF-16', json, Buffer.from(`{${prompt}}`, 'utf16le')],
  ['a lone surrogate', json, '{"prompt":"\\ud800"}'],
  ['a NUL in the prompt', json, '{"prompt":"a\\u0000b"}'],
  [
    'gzip that nobody unpacks',
    { ...json, 'content-encoding': 'gzip' },
    Buffer.from('1f8b08', 'hex'),
  ],
  ['XML', { 'content-type': 'application/xml' }, '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ['YAML', { 'content-type': 'application/yaml' }, 'prompt: &a [*a, *a]'],
  ['no content type', { 'content-type': '' }, '{}'],
  ['a content type of a kilobyte', { 'content-type': `application/${'x'.repeat(1000)}` }, '{}'],
  ['multipart without boundary', { 'content-type': 'multipart/form-data' }, part('prompt', 'x')],
  ['multipart that never ends', form, part('prompt', 'x')],
  ['multipart of nothing', form, ''],
  ['a thousand fields', form, part('prompt', 'x').repeat(1000) + END],
  ['a thousand files', form, part('video', 'x', '; filename="a.mp4"').repeat(1000) + END],
  ['a field name of a megabyte', form, part('a'.repeat(MEGA), 'x') + END],
  ['brackets in a name, deep', form, part(`a${'[b]'.repeat(60)}`, 'x') + END],
  ['brackets in a name, open', form, part('a[[[[[[', 'x') + END],
  ['__proto__ in a name', form, part('__proto__[x]', 'y') + END],
  [
    'a field in an object and in a list',
    form,
    part('metadata[a]', '1') + part('metadata[]', '2') + END,
  ],
  [
    'a JSON part of brackets',
    form,
    `--b\r\nContent-Disposition: form-data; name="metadata"\r\nContent-Type: application/json\r\n\r\n${'['.repeat(MEGA)}\r\n${END}`,
  ],
  [
    'a JSON part with __proto__',
    form,
    part('prompt', 'x') +
      `--b\r\nContent-Disposition: form-data; name="metadata"\r\nContent-Type: application/json\r\n\r\n{"__proto__":{"a":"b"}}\r\n${END}`,
  ],
  [
    'a transfer encoding in a part',
    form,
    `--b\r\nContent-Disposition: form-data; name="prompt"\r\nContent-Transfer-Encoding: x-evil\r\n\r\n\u0000\r\n${END}`,
  ],
];

test('there are enough of them', () => {
  expect(BODIES.length).toBeGreaterThanOrEqual(30);
});

test.each(BODIES)('%s is refused', async (_name, headers, body) => {
  const response = await target.call('POST', '/v1/videos', { headers, body });
  await expectRefusal(response, [400, 413, 415]);
});

test('nothing of what was sent comes back at length', async () => {
  const body = `{${prompt},"${'x'.repeat(MEGA)}":1}`;
  const response = await target.call('POST', '/v1/videos', { headers: json, body });
  expect((await response.text()).length).toBeLessThan(2000);
});

test.each(['/v1/videos/edits', '/v1/batches', '/v1/webhook_endpoints', '/kinora/v1/keys'])(
  '%s is as strict',
  async (place) => {
    for (const body of ['['.repeat(MEGA), deep('{"a":', '}', 10_000), '"x"', '{"__proto__":1}']) {
      await expectRefusal(await target.call('POST', place, { headers: json, body }), [400]);
    }
  },
);

test('a body larger than may be is cut off', async () => {
  const body = `{"prompt":"${'x'.repeat(22 * MEGA)}"}`;
  // Whether the answer is seen before the connection is gone is a race.
  const status = await target.call('POST', '/v1/videos', { headers: json, body }).then(
    (response) => response.status,
    () => 413,
  );
  expect(status).toBe(413);
});

test('what a part says of itself is not kept, however long', async () => {
  const body = part('prompt', '', `; x="${'y'.repeat(MEGA)}"`) + END;
  await expectRefusal(await target.call('POST', '/v1/videos', { headers: form, body }), [400]);
});

describe('without a key', () => {
  test('nothing is read, however large', async () => {
    const sent = await new Promise<{ status: number; bytes: number }>((resolve, reject) => {
      const { hostname, port } = new URL(target.origin);
      let bytes = 0;
      const request = httpRequest(
        { hostname, port, path: '/v1/videos', method: 'POST', headers: { ...form } },
        (response) => {
          response.resume();
          resolve({ status: response.statusCode!, bytes });
          request.destroy();
        },
      );
      request.on('error', reject);
      const chunk = Buffer.alloc(64 * 1024, 0x61);
      const pump = (): void => {
        while (!request.destroyed && bytes < 512 * MEGA) {
          bytes += chunk.length;
          if (!request.write(chunk)) return void request.once('drain', pump);
        }
      };
      pump();
    });
    expect(sent.status).toBe(401);
    expect(sent.bytes).toBeLessThan(64 * MEGA);
  });

  test('a sign-in is small', async () => {
    const response = await fetch(`${target.origin}/kinora/v1/session`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ key: 'x'.repeat(10_000) }),
    });
    await expectRefusal(response, [413]);
  });
});

test('large bodies at the same time take a bounded part of the memory', async () => {
  const body = `{"prompt":"x","input_reference":{"image_url":"data:image/png;base64,${'A'.repeat(20 * MEGA)}"}}`;
  const answers = await Promise.all(
    Array.from({ length: 24 }, async () => {
      const response = await target.call('POST', '/v1/videos', { headers: json, body });
      await response.text();
      return response.status;
    }),
  );
  expect(answers.filter((status) => status === 503).length).toBeGreaterThan(0);
  expect(answers.filter((status) => status === 400).length).toBeGreaterThan(0);
  expect(answers.every((status) => status === 400 || status === 503)).toBe(true);
});

test('keys in headers are looked at before anything else', async () => {
  for (const key of ['', 'sk-', ADMIN_KEY.slice(0, -1), `${ADMIN_KEY}x`, 'x'.repeat(8000)]) {
    const headers = { ...json, authorization: `Bearer ${key}` };
    const response = await fetch(`${target.origin}/v1/videos`, {
      method: 'POST',
      headers,
      body: '[',
    });
    await expectRefusal(response, [401]);
  }
});
