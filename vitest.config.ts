import { defineConfig } from 'vitest/config';

export const STUDIO_STORIES = [
  'test/studio/studio.test.ts',
  'test/studio/feed.test.ts',
  'test/studio/library.test.ts',
  'test/studio/copy.test.ts',
  'test/studio/page.test.ts',
];

export default defineConfig({
  test: {
    expect: { poll: { timeout: 15_000 } },
    globalSetup: ['test/global-database.ts', 'test/global-package.ts'],
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // They drive a browser through whole stories: `npm run test:studio`.
    exclude: STUDIO_STORIES,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
