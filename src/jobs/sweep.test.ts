import { expect, test } from 'vitest';
import type { BlobOwner } from '../store/blobs.ts';
import { keptKey, keptName } from './kept-files.ts';
import { isWanted } from './sweep.ts';

const id = 'video_01';
const owner: BlobOwner = { id, attempt: 2, status: 'queued', content: null, isExpired: false };

function wanted(key: string, special: Partial<BlobOwner> = {}): boolean {
  return isWanted(key, new Map([[id, { ...owner, ...special }]]));
}

test('what attempts keep for each other is wanted until the job has ended', () => {
  const key = keptKey(id, 'a1-1.film');
  expect(wanted(key)).toBe(true);
  expect(wanted(key, { status: 'in_progress' })).toBe(true);
  expect(wanted(key, { status: 'failed' })).toBe(false);
  const content = { video: `videos/${id}/2.mp4` };
  expect(wanted(key, { status: 'completed', content })).toBe(false);
  expect(isWanted(key, new Map())).toBe(false);
});

test('what an attempt writes is wanted while that attempt lasts', () => {
  expect(wanted(`videos/${id}/2.mp4`, { status: 'in_progress' })).toBe(true);
  expect(wanted(`videos/${id}/1.mp4`, { status: 'in_progress' })).toBe(false);
  expect(wanted(`videos/${id}/2.mp4`)).toBe(false);
});

test('kept files have plain names, and belong to one video', () => {
  expect(keptName(id, keptKey(id, 'a1-1.png'))).toBe('a1-1.png');
  expect(keptName('video_02', keptKey(id, 'a1-1.png'))).toBeNull();
  expect(keptName(id, `videos/${id}/kept.`)).toBeNull();
  for (const name of ['', '../1', 'a/b', '.a', 'A']) {
    expect(() => keptKey(id, name)).toThrow(TypeError);
    expect(keptName(id, `videos/${id}/kept.${name}`)).toBeNull();
  }
});
