import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSessions, SESSION_SECONDS } from './sessions.ts';

const KEY = 'sk-0123456789abcdef';

test('a token leads back to its key, and does not show it', () => {
  const sessions = createSessions(randomBytes(32));
  const token = sessions.seal(KEY);
  expect(sessions.open(token)).toBe(KEY);
  expect(token).not.toContain(KEY);
  expect(Buffer.from(token, 'base64url').toString('latin1')).not.toContain(KEY);
  expect(sessions.seal(KEY)).not.toBe(token);
});

test('a token of another server, a changed one and an old one open nothing', () => {
  let now = 1_000_000;
  const sessions = createSessions(randomBytes(32), () => now);
  const token = sessions.seal(KEY);
  expect(createSessions(randomBytes(32)).open(token)).toBeNull();
  for (let at = 0; at < token.length - 1; at++) {
    const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
    expect(sessions.open(changed)).toBeNull();
  }
  expect(sessions.open('')).toBeNull();
  expect(sessions.open('x'.repeat(500))).toBeNull();
  now += SESSION_SECONDS * 1000 - 1;
  expect(sessions.open(token)).toBe(KEY);
  now += 1;
  expect(sessions.open(token)).toBeNull();
});
