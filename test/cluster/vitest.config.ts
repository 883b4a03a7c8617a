import { defineConfig } from 'vitest/config';

/**
 * The same tests on what people run at scale: Debian's PostgreSQL instead of the private one, and a
 * real S3 server. What is not installed is skipped by name.
 */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    globalSetup: ['test/cluster/global-database.ts'],
    include: [
      'test/cluster/*.cluster.ts',
      'src/queue/*.test.ts',
      'src/jobs/*.test.ts',
      'src/database/open.test.ts',
    ],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
