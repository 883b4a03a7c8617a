import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Flag, Terminal } from './command.ts';
import { textOf, type Call } from './command.ts';
import { UsageError } from './exit.ts';

/** How a prompt is given other than as words. */
export const PROMPT_FLAGS: Record<string, Flag> = {
  'prompt-file': {
    type: 'string',
    value: 'FILE',
    help: 'read the prompt from it',
    complete: 'file',
  },
};

export const PROMPT_NOTES = [
  'The PROMPT may be @FILE to read it from there, or - to read standard input.',
] as const;

/**
 * The prompt of a command: words, `@FILE`, `-` or `--prompt-file`; standard input if there are none
 * of these and it is not a terminal.
 *
 * @throws UsageError if there is none.
 */
export async function readPrompt(
  call: Call,
  words: readonly string[],
  { stdin }: Terminal,
  example: string,
): Promise<string> {
  const said = words.join(' ');
  const file = textOf(call, 'prompt-file') ?? (/^@./.test(said) ? said.slice(1) : undefined);
  const readsInput = said === '-' || (said === '' && file === undefined && !stdin.isTTY);
  const prompt = (
    file === undefined ? (readsInput ? await text(stdin) : said) : await readPromptFile(file)
  ).trim();
  if (prompt === '') throw new UsageError(`What should the film show? ${example}`);
  return prompt;
}

async function readPromptFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new UsageError(`Cannot read the prompt from '${file}'.`);
  }
}
