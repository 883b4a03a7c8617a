import { expect, test } from 'vitest';
import { backoffSeconds } from './retry.ts';

test('every try waits twice as long as the one before, up to a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 50].map(backoffSeconds)).toEqual([2, 4, 8, 16, 32, 60, 60]);
});
