import type { ConformanceReport, ConformanceResult } from './run.ts';

/** Whether a server that is not Kinora should mind a failure. */
const BASES = {
  original: '',
  choice: '; the original is not known here',
  superset: '; an addition of Kinora',
} as const;
const MARKS = { passed: 'ok  ', failed: 'FAIL', skipped: 'skip' } as const;

/** One line for a case; a failure has two more, with what was expected and what was seen. */
export function formatResult(result: ConformanceResult): string {
  const { outcome, id, title, operation, basis, expected, seen, reason } = result;
  const line = `${MARKS[outcome]} ${id}: ${title}`;
  if (outcome === 'skipped') return `${line} (${reason})`;
  if (outcome === 'passed') return line;
  return `${line} [${operation}${BASES[basis]}]\n       expected: ${expected}\n       seen:     ${seen}`;
}

/** `N passed, N failed, N skipped` */
export function formatTotals({ passed, failed, skipped }: ConformanceReport): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
