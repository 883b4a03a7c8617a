import { fork } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { findExpressions } from './regular-expressions.ts';

/**
 * Text that a user may send is at most this long where an expression sees it: a prompt has 32,000
 * characters, everything else is cut before.
 */
const LONGEST = 32_000;
/** What an expression may take of a processor for that. */
const CPU_MS = 3000;
/** Characters that reach those which see a part of a text only. */
const BOUNDED: Readonly<Record<string, number>> = {};

interface Verdict {
  place: string;
  /** `safe`, or what was measured with the worst text that is known. */
  status: 'safe' | 'measured';
  cpuMs: number;
}

test('no regular expression can be made slow by what it reads', async () => {
  const expressions = findExpressions();
  expect(expressions.length).toBeGreaterThan(200);
  const child = fork(new URL('expression-checker.ts', import.meta.url), {
    serialization: 'advanced',
  });
  const tasks = expressions.map((expression) => ({
    ...expression,
    longest: BOUNDED[expression.place.split(':')[0]!] ?? LONGEST,
  }));
  child.send(tasks);
  const [verdicts] = (await once(child, 'message')) as [Verdict[]];
  child.kill();
  expect(verdicts).toHaveLength(expressions.length);
  const measured = verdicts.filter(({ status }) => status === 'measured');
  const slow = measured.filter(({ cpuMs }) => cpuMs > CPU_MS);
  process.stdout.write(
    `${expressions.length} regular expressions: ${expressions.length - measured.length} cannot be slow, ` +
      `${measured.length} measured at ${LONGEST} characters, the slowest ${Math.max(...measured.map(({ cpuMs }) => cpuMs))} ms\n`,
  );
  expect(slow).toEqual([]);
}, 600_000);
