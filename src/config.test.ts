import path from 'node:path';
import { expect, test } from 'vitest';
import { chooseAccess, ConfigError, resolveConfig } from './config.ts';

const noFiles = (): string => {
  throw new Error('no such file');
};

function problems(env: Record<string, string>, flags = {}): readonly string[] {
  try {
    resolveConfig(env, flags, noFiles);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

test('defaults serve this machine alone', () => {
  expect(resolveConfig({}, {}, noFiles)).toMatchObject({
    host: '127.0.0.1',
    port: 8080,
    dataDirectory: path.resolve('kinora-data'),
    databaseUrl: null,
    concurrency: 1,
    auth: null,
    adminKey: null,
    compat: 'default',
    retentionSeconds: null,
    webhookHosts: [],
    imageHosts: [],
    models: new Map([
      ['sora-2', 'illustrator'],
      ['sora-2-pro', 'illustrator-pro'],
    ]),
    logLevel: 'info',
    planner: null,
    engines: new Map(),
    routes: new Map(),
    prices: new Map(),
    configFile: null,
  });
});

test('flags win over the environment', () => {
  const config = resolveConfig(
    { KINORA_PORT: '1', KINORA_HOST: 'localhost' },
    { port: '2' },
    noFiles,
  );
  expect(config).toMatchObject({ port: 2, host: 'localhost' });
});

test('a secret can come from a file, and with it access by key', () => {
  const config = resolveConfig({ KINORA_ADMIN_KEY_FILE: '/run/key' }, {}, (file) =>
    file === '/run/key' ? 'sk-0123456789abcdef\n' : noFiles(),
  );
  expect(config).toMatchObject({ auth: 'keys', adminKey: 'sk-0123456789abcdef' });
});

test.each([
  [{}, null],
  [{ KINORA_RETENTION: '90m' }, 5400],
  [{ KINORA_COMPAT: 'strict' }, 3600],
  [{ KINORA_COMPAT: 'strict', KINORA_RETENTION: '2d' }, 172_800],
])('%j keeps films for %s seconds', (env, expected) => {
  expect(resolveConfig(env, {}, noFiles).retentionSeconds).toBe(expected);
});

test('every fault is told at once, by its variable', () => {
  const found = problems({
    KINORA_PORT: '70000',
    KINORA_CONCURRENCY: 'many',
    KINORA_DATABASE_URL: 'mysql://x',
    KINORA_LOG_LEVEL: 'loud',
    KINORA_MODELS: 'sora-2',
    KINORA_ADMIN_KEY: 'short',
    KINORA_AUTH: 'maybe',
  });
  expect(found.map((problem) => problem.split(':')[0])).toEqual([
    'KINORA_PORT',
    'KINORA_DATABASE_URL',
    'KINORA_CONCURRENCY',
    'KINORA_AUTH',
    'KINORA_ADMIN_KEY',
    'KINORA_MODELS',
    'KINORA_LOG_LEVEL',
  ]);
});

test.each(['0.0.0.0', '192.168.1.5', '::', 'kinora.example'])(
  'an address that others can reach (%s) needs a key',
  (host) => {
    const needsKey = expect.stringMatching(/^KINORA_ADMIN_KEY: .*openssl rand/);
    expect(problems({ KINORA_HOST: host, KINORA_AUTH: 'open' })).toEqual([needsKey]);
    expect(problems({ KINORA_HOST: host, KINORA_ADMIN_KEY: 'sk-0123456789abcdef' })).toEqual([]);
    const config = resolveConfig({ KINORA_HOST: host });
    expect(() => chooseAccess(config, false)).toThrow('openssl rand');
    expect(chooseAccess(config, true)).toBe('keys');
  },
);

test('a key file that is not there is a problem, not a server without a key', () => {
  expect(problems({ KINORA_ADMIN_KEY_FILE: '/nowhere' })).toEqual([
    'KINORA_ADMIN_KEY_FILE: no such file',
  ]);
});
