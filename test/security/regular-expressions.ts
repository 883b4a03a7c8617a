import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'vite';

const ROOT = path.join(import.meta.dirname, '..', '..');

/** One regular expression of the sources. */
export interface Expression {
  source: string;
  flags: string;
  /** `file:line` of the first place that uses it. */
  place: string;
}

/** Every regular expression that is written in `src`, each once, tests and the studio's page left out. */
export function findExpressions(): Expression[] {
  const found = new Map<string, Expression>();
  const files = globSync('src/**/*.ts', { cwd: ROOT }).filter(
    (file) => !file.endsWith('.test.ts') && !/^src\/(studio|testing)\//.test(file),
  );
  for (const file of files.toSorted()) {
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    const { program, errors } = parseSync(file, text);
    if (errors.length > 0) throw new Error(`${file} cannot be parsed`);
    new Visitor({
      Literal: (node) => {
        if (!('regex' in node)) return;
        const { pattern, flags } = node.regex;
        const place = `${file}:${text.slice(0, node.start).split('\n').length}`;
        const key = `/${pattern}/${flags}`;
        if (!found.has(key)) found.set(key, { source: pattern, flags, place });
      },
    }).visit(program);
  }
  return [...found.values()];
}
