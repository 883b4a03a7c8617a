import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Compiles `src` to `dist` for publishing and copies what is not code beside it. */
const root = path.dirname(import.meta.dirname);
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

rmSync(path.join(root, 'dist'), { recursive: true, force: true });
run(path.join(root, 'scripts', 'build-studio.ts'));
run(path.join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json');
cpSync(src, path.join(root, 'dist'), { recursive: true, filter: isPublished });
chmodSync(path.join(root, 'dist', 'cli', 'main.js'), 0o755);
