/** The suites of the ports, for Vitest: `kinora/testing` itself needs no test runner. */
export type { EngineUnderTest } from './engine-under-test.ts';
export { testEngine } from './test-engine.ts';
export { testStorage } from './test-storage.ts';
