import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.ts';
import { SummaryReporter } from './summary-reporter.ts';

/** What strangers may send to a server that anybody can reach: `npm run test:security`. */
export default defineConfig({
  test: {
    ...base.test,
    root: new URL('../..', import.meta.url).pathname,
    globalSetup: ['test/global-database.ts'],
    include: ['test/security/*.attack.ts'],
    exclude: [],
    reporters: ['default', new SummaryReporter()],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What is measured is one server under attack, not the machine under many.
    maxWorkers: 1,
  },
});
