export type { ConformanceCase } from './conformance/case.ts';
export { formatResult, formatTotals } from './conformance/report.ts';
export type {
  ConformanceOptions,
  ConformanceReport,
  ConformanceResult,
} from './conformance/run.ts';
export { runConformance } from './conformance/run.ts';
export { conformanceCases } from './conformance/suite.ts';
export { createTestServer } from './create-test-server.ts';
export type { TestServer, TestServerOptions } from './create-test-server.ts';
