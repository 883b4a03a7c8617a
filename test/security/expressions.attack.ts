import { fork } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { findExpressions, type Expression } from './regular-expressions.ts';

/**
 * Text that a user may send is at most this long where an expression sees it: a prompt has 32,000
 * characters, everything else is cut before.
 */
const LONGEST = 32_000;
/** What an expression may take of a processor for that. */
const CPU_MS = 3000;
/** Characters that reach those which see a part of a text only. */
const BOUNDED: Readonly<Record<string, number>> = {};

/** Constructed from what no user has written, and read nothing of his. */
const NOT_OF_USERS: Readonly<Record<string, string>> = {
  'src/engines/command/options.ts': "the operator's configuration is checked",
  'src/engines/command/progress.ts': 'the operator says how his program tells of its progress',
  'src/engines/cog/kind.ts': 'a copy of a literal, which is checked',
};

interface Verdict {
  place: string;
  /** `safe`, or what was measured with the worst text that is known. */
  status: 'safe' | 'measured';
  cpuMs: number;
}

/** What comes out where expressions are put together. */
async function constructed(): Promise<Expression[]> {
  const child = fork(new URL('constructed-expressions.ts', import.meta.url));
  const [made] = (await once(child, 'message')) as [Expression[]];
  child.kill();
  return made;
}

test('no regular expression can be made slow by what it reads', async () => {
  const { literals, constructions } = findExpressions();
  expect(literals.length).toBeGreaterThan(200);
  const made = await constructed();
  const seen = new Set(made.map(({ place }) => place));
  const unseen = constructions.filter(
    (place) => !seen.has(place) && !(place.split(':')[0]! in NOT_OF_USERS),
  );
  expect(unseen, 'constructed where nothing has led to').toEqual([]);
  const expressions = [...literals, ...made];
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
    `${expressions.length} regular expressions, ${made.length} of them constructed: ${expressions.length - measured.length} cannot be slow, ` +
      `${measured.length} measured at ${LONGEST} characters, the slowest ${Math.max(...measured.map(({ cpuMs }) => cpuMs))} ms\n`,
  );
  expect(slow).toEqual([]);
}, 600_000);
