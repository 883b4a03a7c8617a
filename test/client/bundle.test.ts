import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, test } from 'vitest';

const entry = path.join(import.meta.dirname, '..', '..', 'src', 'client', 'index.ts');

test('a bundle for browsers has nothing of Node in it, and is small', async () => {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      lib: { entry, formats: ['es'], fileName: 'kinora' },
      rollupOptions: { external: [] },
    },
  });
  const bundles = (Array.isArray(output) ? output : [output]).flatMap((result) =>
    'output' in result ? result.output : [],
  );
  expect(bundles).toHaveLength(1);
  const [bundle] = bundles;
  if (bundle?.type !== 'chunk') throw new Error('The bundle is no script.');
  expect(bundle.imports).toEqual([]);
  expect(bundle.dynamicImports).toEqual([]);
  expect(bundle.exports).toContain('Kinora');
  expect(bundle.code).not.toMatch(/node:|\bimport\b|\brequire\(/);
  expect(gzipSync(bundle.code).length).toBeLessThan(10 * 1024);
});
