import { expect, test } from 'vitest';
import { videoExpired } from './content-errors.ts';

const past = { expiresAt: new Date(Date.now() - 1000) };

test('a film whose hour is over is refused in the words of the original', () => {
  expect(videoExpired(past, 3600)?.toResponse()).toEqual({
    error: {
      message: 'The video is no longer available. Downloads expire after 1 hours.',
      type: 'invalid_request_error',
      param: null,
      code: null,
    },
  });
  expect(videoExpired(past, 24 * 3600)?.message).toMatch(/ Downloads expire after 24 hours\.$/);
});

test('a film that is kept, or has time left, is not refused', () => {
  expect(videoExpired({ expiresAt: null }, null)).toBeNull();
  expect(videoExpired({ expiresAt: new Date(Date.now() + 60_000) }, 3600)).toBeNull();
});
