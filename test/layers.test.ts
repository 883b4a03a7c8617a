import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const source = path.join(import.meta.dirname, '..', 'src');

/**
 * Who may import whom. A folder may always import itself; `a/b` names one file; files at the top
 * of `src` are named by themselves.
 */
const ALLOWED: Record<string, readonly string[]> = {
  contract: [],
  media: [],
  client: ['contract'],
  database: [],
  storage: ['contract'],
  store: ['contract', 'database'],
  backup: ['database', 'storage/storage'],
  queue: ['database'],
  engines: ['contract', 'media', 'outgoing'],
  jobs: [
    'contract',
    'database',
    'store',
    'queue',
    'storage/storage',
    'engines/engine',
    'engines/from-generator',
    'tracing/tracing',
  ],
  'remote-worker': [
    'contract',
    'jobs',
    'engines/engine',
    'storage/storage',
    'store/store',
    'tracing/tracing',
  ],
  files: ['database', 'store', 'storage/storage'],
  characters: ['database', 'store', 'storage/storage'],
  outgoing: [],
  idempotency: ['database', 'store'],
  keys: ['database', 'store'],
  metrics: ['database/database', 'jobs/jobs', 'store'],
  tracing: ['config', 'config-options.ts', 'jobs/jobs'],
  policy: ['contract', 'jobs/jobs'],
  webhooks: [
    'contract',
    'database',
    'store',
    'queue/queue',
    'queue/consume',
    'outgoing',
    'jobs/signals',
  ],
  batches: ['contract', 'database', 'store', 'queue/queue', 'queue/consume', 'files', 'jobs'],
  api: [
    'contract',
    'jobs',
    'files',
    'characters',
    'batches',
    'webhooks',
    'idempotency',
    'keys',
    'metrics/metrics',
    'tracing/tracing',
    'outgoing',
    'store',
    'storage/storage',
    'media/media',
    'media/image',
  ],
  studio: ['contract'],
  testing: [
    'contract',
    'database',
    'storage/storage',
    'engines/engine',
    'media/media',
    'server',
    'config',
    'config-options.ts',
    'config-file',
    'load-config',
  ],
  cli: ['*'],
  'server.ts': ['*'],
  'index.ts': ['*'],
  'config-options.ts': [],
  'config-values.ts': [],
  'config.ts': [
    'config-options.ts',
    'config-values.ts',
    'media/content-credentials',
    'contract/params',
    'storage/location',
    'engines/build',
    'engines/prices',
    'engines/routing',
  ],
  'open-engines.ts': ['config.ts', 'config-options.ts', 'engines'],
  'finishing.ts': ['engines', 'jobs', 'media'],
  'start-remote-worker.ts': ['*'],
  'fall-back.ts': [
    'database/database',
    'engines/catalog',
    'engines/fallback',
    'jobs',
    'open-engines.ts',
    'queue/queue',
    'store/store',
  ],
  'engine-directory.ts': [
    'api/engines/directory',
    'config.ts',
    'contract',
    'database',
    'engines',
    'open-engines.ts',
    'store',
  ],
  'config-file.ts': ['config.ts', 'config-options.ts', 'engines'],
  'load-config.ts': ['config.ts', 'config-file.ts', 'config-options.ts'],
  'close-stack.ts': [],
  'drain.ts': [],
  'package-version.ts': [],
  'logger.ts': ['config-options.ts'],
};

/** Adapters know their own folder and the ports, never each other. */
const ILLUSTRATOR: Record<string, readonly string[]> = {
  language: [
    'world/registry',
    'actors/registry',
    'actors/emoji/icon-set',
    'sound/speech/pronounce',
  ],
  world: ['render/light', 'render/paint', 'render/view'],
  actors: [
    'render/light',
    'render/paint',
    'render/view',
    'render/lettering',
    'sound/cue',
    'sound/speech/voices',
  ],
  looks: ['render'],
  sound: [],
  render: ['language', 'world', 'actors', 'looks', 'sound'],
  derived: ['language', 'looks', 'render', 'sound', 'world'],
};

interface Import {
  from: string;
  to: string;
}

function imports(): Import[] {
  return globSync('**/*.ts', { cwd: source })
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => {
      const text = readFileSync(path.join(source, file), 'utf8');
      const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)];
      return specifiers.map((match) => ({
        from: file,
        to: path.join(path.dirname(file), match[1]!),
      }));
    });
}

function allows(table: Record<string, readonly string[]>, from: string, to: string): boolean {
  const folder = from.split('/')[0]!;
  const target = to.split('/')[0]!;
  if (folder === target) return true;
  const allowed = table[folder];
  if (!allowed) return false;
  return allowed.some((entry) => entry === '*' || entry === target || `${entry}.ts` === to);
}

test('folders import only what the table allows', () => {
  const all = imports();
  expect(all.length).toBeGreaterThan(20);
  const wrong = all.filter(({ from, to }) => !allows(ALLOWED, from, to));
  expect(wrong).toEqual([]);
});

test('the illustrator is drawn from parts that do not know each other', () => {
  const home = 'engines/illustrator/';
  const wrong = imports()
    .filter(({ from, to }) => from.startsWith(home) && to.startsWith(home))
    .map(({ from, to }) => ({ from: from.slice(home.length), to: to.slice(home.length) }))
    .filter(({ from, to }) => from.includes('/') && to.includes('/'))
    .filter(({ from, to }) => !allows(ILLUSTRATOR, from, to));
  expect(wrong).toEqual([]);
});

test('the client runs in a browser: nothing of Node, nothing installed', () => {
  const files = globSync('client/**/*.ts', { cwd: source }).filter((f) => !f.endsWith('.test.ts'));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const text = readFileSync(path.join(source, file), 'utf8');
    const outside = [...text.matchAll(/^(import(?! type)[^;]*from '([^.][^']*)')/gm)];
    expect(outside.map((match) => match[2])).toEqual([]);
    const contract = [...text.matchAll(/^import(?! type)[^;]*from '\.\.\/contract[^']*'/gm)];
    expect(contract).toEqual([]);
  }
});
