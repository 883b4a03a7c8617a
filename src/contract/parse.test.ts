import { describe, expect, test } from 'vitest';
import { characterCount, listValues } from './error.ts';
import { videoListParamsSchema, videoSchemas } from './params.ts';
import { parse } from './parse.ts';
import { suggest } from './suggest.ts';

const videoCreateParamsSchema = videoSchemas('default').create;

describe('a create', () => {
  test('of a prompt alone is enough', () => {
    expect(parse(videoCreateParamsSchema, { prompt: 'x' })).toEqual({ prompt: 'x' });
  });

  test('takes the longest prompt, counted as people count', () => {
    const prompt = '🦊'.repeat(32_000);
    expect(parse(videoCreateParamsSchema, { prompt }).prompt).toBe(prompt);
  });

  test('takes integer seconds, and digits as a seed as multipart sends them', () => {
    expect(parse(videoCreateParamsSchema, { prompt: 'x', seconds: 8, seed: '42' })).toMatchObject({
      seconds: '8',
      seed: 42,
    });
  });

  test('does not look up the prototype of its body', () => {
    const body = JSON.parse('{"prompt": "x", "constructor": 1}') as unknown;
    expect(() => parse(videoCreateParamsSchema, body)).toThrow("Unknown parameter: 'constructor'.");
  });
});

test('a list has defaults and ignores what it does not know', () => {
  expect(parse(videoListParamsSchema, { foo: '1' })).toEqual({ limit: 20, order: 'desc' });
  expect(parse(videoListParamsSchema, { limit: '0', order: 'asc', after: 'v' })).toEqual({
    limit: 0,
    order: 'asc',
    after: 'v',
  });
});

test('values are listed as the API lists them', () => {
  expect(listValues(['a'])).toBe("'a'");
  expect(listValues(['a', 'b'])).toBe("'a' and 'b'");
  expect(listValues(['a', 'b', 'c'])).toBe("'a', 'b', and 'c'");
  expect(listValues(['a', 'b', 'c'], 'or')).toBe("'a', 'b', or 'c'");
});

test('characters are code points, and a lone surrogate is one too', () => {
  expect(characterCount('aé🦊')).toBe(3);
  expect(characterCount('\uDC00\uD800')).toBe(2);
});

test.each([
  ['duration', 'seconds'],
  ['Resolution', 'size'],
  ['promt', 'prompt'],
  ['secnods', null],
  ['quality', null],
  ['x'.repeat(10_000), null],
])('%s suggests %s', (name, expected) => {
  const known = ['prompt', 'seconds', 'size', 'model', 'input_reference'];
  expect(suggest(name, known)).toBe(expected);
});
