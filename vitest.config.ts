import { defineConfig } from 'vitest/config';

export const STUDIO_STORIES = [
  'test/studio/studio.test.ts',
  'test/studio/feed.test.ts',
  'test/studio/library.test.ts',
  'test/studio/copy.test.ts',
  'test/studio/page.test.ts',
];

export default defineConfig({
  // Examples import the package by its name.
  resolve: {
    alias: [
      { find: /^kinora$/, replacement: new URL('src/index.ts', import.meta.url).pathname },
      {
        find: 'kinora/testing/vitest',
        replacement: new URL('src/testing/vitest.ts', import.meta.url).pathname,
      },
    ],
  },
  test: {
    expect: { poll: { timeout: 15_000 } },
    globalSetup: ['test/global-database.ts', 'test/global-package.ts'],
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'examples/**/*.test.ts'],
    // They drive a browser through whole stories: `npm run test:studio`.
    exclude: STUDIO_STORIES,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
