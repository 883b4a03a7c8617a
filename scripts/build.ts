import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Compiles `src` for publishing and copies what is not code beside it: to `dist`, or to the folder that is named. */
const root = path.dirname(import.meta.dirname);
const dist = path.resolve(process.argv[2] ?? path.join(root, 'dist'));
const src = path.join(root, 'src');
const studio = path.join(src, 'studio');

const run = (...args: string[]): void => {
  execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
};

/** Of the studio, the package has the page that was built, not what it was built from. */
function isPublished(source: string): boolean {
  const isOfStudio = source.startsWith(studio + path.sep);
  if (isOfStudio) return source.startsWith(path.join(studio, 'built'));
  return !source.endsWith('.ts');
}

rmSync(dist, { recursive: true, force: true });
run(path.join(root, 'scripts', 'build-studio.ts'));
const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
run(compiler, '-p', 'tsconfig.build.json', '--outDir', dist);
cpSync(src, dist, { recursive: true, filter: isPublished });
chmodSync(path.join(dist, 'cli', 'main.js'), 0o755);
