import { defineConfig } from 'vitest/config';

/** Whole servers and other people's software; what is not installed is skipped by name. */
export default defineConfig({
  test: {
    root: new URL('../../..', import.meta.url).pathname,
    expect: { poll: { timeout: 120_000 } },
    globalSetup: ['test/global-database.ts'],
    include: ['test/engines/live/*.live.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    maxWorkers: 1,
  },
});
