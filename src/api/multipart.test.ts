import { expect, test } from 'vitest';
import { assign } from './multipart.ts';

function form(...fields: [string, string][]): unknown {
  const target = Object.create(null) as Parameters<typeof assign>[0];
  for (const [name, value] of fields) assign(target, name, value);
  return JSON.parse(JSON.stringify(target)) as unknown;
}

test('fields become the object that a JSON body would be', () => {
  expect(
    form(
      ['prompt', 'x'],
      ['input_reference[image_url]', 'data:'],
      ['characters[][id]', 'a'],
      ['characters[][id]', 'b'],
      ['tags[]', '1'],
      ['tags[]', '2'],
      ['metadata[a]', '1'],
      ['metadata[b]', '2'],
    ),
  ).toEqual({
    prompt: 'x',
    input_reference: { image_url: 'data:' },
    characters: [{ id: 'a' }, { id: 'b' }],
    tags: ['1', '2'],
    metadata: { a: '1', b: '2' },
  });
});

test.each([
  [
    [
      ['a', '1'],
      ['a', '2'],
    ],
  ],
  [
    [
      ['a', '1'],
      ['a[b]', '2'],
    ],
  ],
  [
    [
      ['a[b]', '1'],
      ['a[b]', '2'],
    ],
  ],
  [
    [
      ['a[b]', '1'],
      ['a', '2'],
    ],
  ],
] as [string, string][][][])('%j is told as a duplicate', (fields) => {
  expect(() => form(...fields)).toThrow(/^Duplicate parameter/);
});

test.each(['', '[a]', 'a[b', 'a]b[', 'a[b]c', '__proto__', 'a[__proto__]', 'a[b][c][d][e]'])(
  'the name %j is refused',
  (name) => {
    expect(() => form([name, '1'])).toThrow(/^Invalid field name/);
  },
);
