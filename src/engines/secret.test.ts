import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { revealSecret } from './secret.ts';

test('a key stands in the configuration, in a variable, or in the file that a variable names', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-secret-'));
  const file = path.join(folder, 'key');
  await writeFile(file, 'from-a-file\n');
  const byName = { env: 'FAL_KEY' };
  expect(revealSecret('as-it-is', {})).toBe('as-it-is');
  expect(revealSecret(byName, { FAL_KEY: 'a', FAL_KEY_FILE: file })).toBe('a');
  expect(revealSecret(byName, { FAL_KEY_FILE: file })).toBe('from-a-file');
  expect(() => revealSecret(byName, {})).toThrow('the environment variable FAL_KEY is not set');
  expect(() => revealSecret(byName, { FAL_KEY_FILE: `${file}.gone` })).toThrow(
    'FAL_KEY_FILE: ENOENT',
  );
  await rm(folder, { recursive: true });
});
