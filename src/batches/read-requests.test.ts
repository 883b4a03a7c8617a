import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readRequests } from './read-requests.ts';

const good = { custom_id: 'a', method: 'POST', url: '/v1/videos', body: { prompt: 'x' } };
const read = (...lines: unknown[]): ReturnType<typeof readRequests> =>
  readRequests(
    Readable.from([lines.map((l) => (typeof l === 'string' ? l : JSON.stringify(l))).join('\n')]),
  );

test('lines are requests; empty ones are skipped', async () => {
  expect(await read(good, '', { ...good, custom_id: 'b' })).toEqual({
    requests: [
      { line: 1, customId: 'a', body: { prompt: 'x' } },
      { line: 3, customId: 'b', body: { prompt: 'x' } },
    ],
  });
});

test.each([
  [['{'], [{ code: 'invalid_json_line', line: 1 }]],
  [[good, good], [{ code: 'duplicate_custom_id', line: 2, param: 'custom_id' }]],
  [[{ ...good, url: '/v1/chat' }], [{ code: 'invalid_url', line: 1, param: 'url' }]],
  [[{ ...good, method: 'GET' }], [{ code: 'invalid_method', line: 1, param: 'method' }]],
  [[{ ...good, body: 'x' }], [{ code: 'invalid_request', line: 1, param: 'body' }]],
  [[{ ...good, custom_id: undefined }], [{ code: 'invalid_request', line: 1 }]],
  [[''], [{ code: 'empty_file', line: null }]],
])('%j is wrong', async (lines, errors) => {
  expect(await read(...lines)).toMatchObject({ errors });
});
