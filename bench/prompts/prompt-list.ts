import { readFile } from 'node:fs/promises';

/** What a list says that a film of the prompt must show: `{ color: 'green' }`. */
export type Labels = Readonly<Record<string, string>>;

export interface ListedPrompt {
  /** From 1, in the order of the file: names the film and the sheet, which do not tell the prompt. */
  number: number;
  prompt: string;
  /** What the prompt is a test of; `prompts` where the list does not say. */
  dimension: string;
  labels: Labels;
}

/**
 * Reads a list of prompts: JSON, an array or `{ "prompts": [...] }` of texts or of
 * `{ prompt, dimension?, label? }`; any other text is a prompt a line. A prompt with several
 * dimensions is listed once for each.
 */
export async function readPromptList(file: string): Promise<ListedPrompt[]> {
  const text = await readFile(file, 'utf8');
  const isJson = /^\s*[[{]/u.test(text);
  const items = isJson
    ? itemsOf(JSON.parse(text))
    : text.split(/\r?\n/u).map((line) => line.trim());
  return items
    .flatMap((item) => (typeof item === 'string' ? fromText(item) : fromObject(item)))
    .map((entry, i) => ({ number: i + 1, ...entry }));
}

type Entry = Omit<ListedPrompt, 'number'>;

function itemsOf(json: unknown): unknown[] {
  const items = Array.isArray(json) ? json : (json as { prompts?: unknown }).prompts;
  if (!Array.isArray(items)) throw new Error('The list has no array of prompts');
  return items;
}

function fromText(prompt: string): Entry[] {
  return prompt === '' || prompt.startsWith('#')
    ? []
    : [{ prompt, dimension: 'prompts', labels: {} }];
}

function fromObject(item: unknown): Entry[] {
  const { prompt, text, dimension, label, labels } = item as Record<string, unknown>;
  const words = prompt ?? text;
  if (typeof words !== 'string') throw new Error(`No prompt in ${JSON.stringify(item)}`);
  const given = Array.isArray(dimension) ? dimension.map(String) : [String(dimension ?? 'prompts')];
  return given.map((name) => ({
    prompt: words,
    dimension: name,
    labels: flat(label ?? labels, name),
  }));
}

/** Labels are plain, or nested once or twice more under the dimension's name. */
function flat(labels: unknown, dimension: string): Labels {
  if (typeof labels !== 'object' || labels === null) return {};
  const inner = (labels as Record<string, unknown>)[dimension];
  if (typeof inner === 'object' && inner !== null) return flat(inner, dimension);
  return Object.fromEntries(
    Object.entries(labels).map(([name, value]) => [name, String(value as unknown)]),
  );
}
