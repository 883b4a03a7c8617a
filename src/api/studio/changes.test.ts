import { expect, test } from 'vitest';
import { createChanges } from './changes.ts';

function setUp() {
  let tell: (id: string | null) => void = () => {};
  const changes = createChanges((listener) => {
    tell = listener;
    return () => {};
  });
  return { changes, tell: (id: string | null) => tell(id) };
}

test('tells what has changed since a place, each once', () => {
  const { changes, tell } = setUp();
  tell('a');
  const place = changes.place();
  expect(changes.since(place)).toEqual([]);
  for (const id of ['b', 'c', 'b']) tell(id);
  expect(changes.since(place)).toEqual(['b', 'c']);
});

test('does not pretend to know what it has forgotten, missed or never heard', () => {
  const { changes, tell } = setUp();
  const first = changes.place();
  for (let index = 0; index < 3000; index++) tell(`video ${index}`);
  expect(changes.since(first)).toBeNull();
  const place = changes.place();
  tell(null);
  expect(changes.since(place)).toBeNull();
  expect(changes.since(changes.place())).toEqual([]);
  for (const other of ['', 'x', 'x-1', setUp().changes.place()]) {
    expect(changes.since(other)).toBeNull();
  }
});
