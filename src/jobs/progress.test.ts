import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProgressWriter } from './progress.ts';

let written: [number, string][];
let writer: ProgressWriter;

beforeEach(() => {
  vi.useFakeTimers();
  written = [];
  writer = new ProgressWriter(async (progress, phase) => {
    written.push([progress, phase]);
  }, 1000);
});
afterEach(() => {
  vi.useRealTimers();
});

test('the first value is written at once, then the newest of each second', async () => {
  for (let frame = 1; frame <= 9; frame += 1) writer.report(frame / 100, 'drawing');
  await vi.advanceTimersByTimeAsync(0);
  expect(written).toEqual([[1, 'drawing']]);
  await vi.advanceTimersByTimeAsync(1000);
  writer.report(0.5, 'encoding');
  await vi.advanceTimersByTimeAsync(999);
  expect(written).toEqual([
    [1, 'drawing'],
    [9, 'drawing'],
  ]);
  await vi.advanceTimersByTimeAsync(1);
  expect(written.at(-1)).toEqual([50, 'encoding']);
});

test('values are whole, never fall, and stop short of 100', async () => {
  for (const value of [-1, 0.299, 0.1, 1, 7]) {
    writer.report(value, 'drawing');
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(written.map(([progress]) => progress)).toEqual([0, 29, 99]);
});

test('what did not change is not written', async () => {
  for (let second = 0; second < 5; second += 1) {
    writer.report(0.4 + second / 1000, 'drawing');
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(written).toEqual([[40, 'drawing']]);
});

test('after the end nothing is written any more', async () => {
  writer.report(0.1, 'drawing');
  writer.report(0.2, 'drawing');
  await writer.end();
  writer.report(0.3, 'drawing');
  await vi.advanceTimersByTimeAsync(5000);
  expect(written).toEqual([[10, 'drawing']]);
});
