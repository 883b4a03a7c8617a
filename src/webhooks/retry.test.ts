import { expect, test } from 'vitest';
import { GIVE_UP_AFTER_SECONDS, retryAfterSeconds } from './retry.ts';

test('pauses grow, and everything ends within 72 hours', () => {
  let age = 0;
  const pauses: number[] = [];
  for (let tries = 1; ; tries++) {
    const pause = retryAfterSeconds(tries, age, 0.5);
    if (pause === null) break;
    pauses.push(pause);
    age += pause;
  }
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
  expect(pauses.length).toBeGreaterThan(10);
  expect(age).toBeLessThanOrEqual(GIVE_UP_AFTER_SECONDS);
  expect(age).toBeGreaterThan(GIVE_UP_AFTER_SECONDS * 0.8);
});

test('chance spreads a pause by up to a fifth', () => {
  expect(retryAfterSeconds(4, 0, 0)).toBe(600);
  expect(retryAfterSeconds(4, 0, 1)).toBe(720);
});
