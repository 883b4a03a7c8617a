import { UsageError } from './exit.ts';

/** One film of a batch. */
export interface BatchLine {
  /** From 1, as editors count. */
  line: number;
  customId: string | null;
  /** The fields of a create, as they are in the file. */
  params: { prompt: string; [field: string]: unknown };
}

/**
 * Reads JSONL: objects with a `prompt`, plain strings, or lines of the Batch API. Empty lines are
 * left out.
 *
 * @throws UsageError that names every line that is none of these.
 */
export function readLines(text: string): BatchLine[] {
  const problems: string[] = [];
  const lines = text.split('\n').flatMap((content, index) => {
    if (content.trim() === '') return [];
    const found = readLine(content, index + 1);
    if (typeof found !== 'string') return [found];
    problems.push(`line ${index + 1}: ${found}`);
    return [];
  });
  if (problems.length > 0) throw new UsageError(problems.slice(0, 10).join('\n'));
  if (lines.length === 0) throw new UsageError('There is no line in it.');
  return lines;
}

/** The line, or what is wrong with it. */
function readLine(content: string, line: number): BatchLine | string {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return 'not JSON.';
  }
  if (typeof value === 'string') return { line, customId: null, params: { prompt: value } };
  if (typeof value !== 'object' || value === null) return 'neither an object nor a string.';
  const { custom_id: customId, body } = value as { custom_id?: unknown; body?: unknown };
  const {
    custom_id: _id,
    method: _method,
    url: _url,
    ...fields
  } = value as Record<string, unknown>;
  const params = typeof body === 'object' && body !== null ? body : fields;
  if (!hasPrompt(params)) return "no 'prompt'.";
  return { line, customId: typeof customId === 'string' ? customId : null, params };
}

function hasPrompt(params: object): params is BatchLine['params'] {
  return 'prompt' in params && typeof params.prompt === 'string' && params.prompt !== '';
}
