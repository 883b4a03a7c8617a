import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Builds the studio into `src/studio/built`, unless it is there already. Runs after `npm ci`; an
 * installation without development dependencies cannot build and says so at `/studio`.
 */
const studio = path.join(import.meta.dirname, '..', 'src', 'studio');
const built = path.join(studio, 'built');
const stamp = path.join(built, 'sources.txt');

/** Changes with every file that the page is made of. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const files = globSync('{studio,contract,client}/**/*.{ts,tsx,css,html,svg}', {
    cwd: path.dirname(studio),
    exclude: (name) => name.startsWith('studio/built') || name.endsWith('.test.ts'),
  });
  for (const file of [...files, '../package-lock.json'].toSorted()) {
    hash.update(file).update(readFileSync(path.join(path.dirname(studio), file)));
  }
  return hash.digest('hex');
}

async function buildStudio(): Promise<void> {
  const sources = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  const vite = await import('vite').catch(() => null);
  if (!vite) {
    process.stderr.write('vite is not installed: the studio is not built\n');
    return;
  }
  // Aside first: a server may be reading the folder.
  const fresh = path.join(studio, `.built-${process.pid}`);
  const old = `${fresh}-old`;
  await vite.build({
    configFile: path.join(studio, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: fresh, emptyOutDir: true },
  });
  writeFileSync(path.join(fresh, 'sources.txt'), sources);
  if (existsSync(built)) renameSync(built, old);
  renameSync(fresh, built);
  rmSync(old, { recursive: true, force: true });
}

await buildStudio();
