import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Compiles `src` to `dist` for publishing and copies what is not code beside it. */
const root = path.dirname(import.meta.dirname);
rmSync(path.join(root, 'dist'), { recursive: true, force: true });
const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
cpSync(path.join(root, 'src'), path.join(root, 'dist'), {
  recursive: true,
  filter: (source) => !source.endsWith('.ts'),
});
chmodSync(path.join(root, 'dist', 'cli', 'main.js'), 0o755);
