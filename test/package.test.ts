import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { builtPackage } from './packed.ts';

const root = path.join(import.meta.dirname, '..');
const run = promisify(execFile);

beforeAll(() => builtPackage(), 120_000);

interface Manifest {
  bin: Record<string, string>;
  exports: Record<string, string | { types: string; default: string }>;
}

async function manifest(): Promise<Manifest> {
  return JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as Manifest;
}

test('everything that the package promises is in it', async () => {
  const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
  });
  const packed = JSON.parse(stdout) as
    | { files: { path: string }[] }[]
    | Record<string, { files: { path: string }[] }>;
  const [pack] = Array.isArray(packed) ? packed : Object.values(packed);
  const files = pack!.files.map((file) => `./${file.path}`);
  const { bin, exports } = await manifest();
  const promised = [
    ...Object.values(bin),
    ...Object.values(exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : [entry.types, entry.default],
    ),
  ];
  expect(files).toEqual(expect.arrayContaining(promised));
  expect(files.filter((file) => file.includes('.test.'))).toEqual([]);
});

test('the compiled command runs', async () => {
  const main = path.join(root, 'dist', 'cli', 'main.js');
  const { stdout } = await run(process.execPath, [main, 'plan', 'a red fox in the snow']);
  expect(JSON.parse(stdout)).toMatchObject({ version: 1, prompt: 'a red fox in the snow' });
});

test('the client needs nothing of Node', async () => {
  const seen = new Set<string>();
  const visit = async (file: string): Promise<void> => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = await readFile(file, 'utf8');
    for (const [, specifier] of text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
      expect(specifier).toMatch(/^\./);
      await visit(path.join(path.dirname(file), specifier!));
    }
  };
  await visit(path.join(root, 'dist', 'client', 'index.js'));
  expect(seen.size).toBeGreaterThan(2);
});
