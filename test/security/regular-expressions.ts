import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor, type ESTree } from 'vite';

const ROOT = path.join(import.meta.dirname, '..', '..');

/** One regular expression of the sources. */
export interface Expression {
  source: string;
  flags: string;
  /** `file:line` of the first place that uses it. */
  place: string;
}

/** What is written in `src`, tests and the studio's page left out. */
export interface Written {
  /** Every literal, each once. */
  literals: Expression[];
  /** `file:line` of every place that puts one together. */
  constructions: string[];
}

type Call = Pick<ESTree.NewExpression | ESTree.CallExpression, 'callee' | 'start'>;

export function findExpressions(): Written {
  const found = new Map<string, Expression>();
  const constructions: string[] = [];
  const files = globSync('src/**/*.ts', { cwd: ROOT }).filter(
    (file) => !file.endsWith('.test.ts') && !/^src\/(studio|testing)\//.test(file),
  );
  for (const file of files.toSorted()) {
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    const { program, errors } = parseSync(file, text);
    if (errors.length > 0) throw new Error(`${file} cannot be parsed`);
    const placeOf = (at: number): string => `${file}:${text.slice(0, at).split('\n').length}`;
    const construction = ({ callee, start }: Call): void => {
      if (callee.type === 'Identifier' && callee.name === 'RegExp') {
        constructions.push(placeOf(start));
      }
    };
    new Visitor({
      NewExpression: construction,
      CallExpression: construction,
      Literal: (node) => {
        if (!('regex' in node)) return;
        const { pattern, flags } = node.regex;
        const place = placeOf(node.start);
        const key = `/${pattern}/${flags}`;
        if (!found.has(key)) found.set(key, { source: pattern, flags, place });
      },
    }).visit(program);
  }
  return { literals: [...found.values()], constructions };
}
