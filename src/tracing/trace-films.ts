import type { Jobs } from '../jobs/jobs.ts';
import { inSpan, noTracing, type Tracing } from './tracing.ts';

/** The same jobs; each keeps the trace that it was accepted in, for the worker to go on with. */
export function tracingCreated(
  jobs: (projectId: string) => Jobs,
  tracing: Tracing,
): (projectId: string) => Jobs {
  if (tracing === noTracing) return jobs;
  return (projectId) => {
    const own = jobs(projectId);
    return {
      ...own,
      create: (job) =>
        inSpan(tracing, { name: 'accept film', kind: 'producer' }, async (span) => {
          const record = await own.create({ ...job, trace: span.traceparent });
          span.set({ 'kinora.video.id': record.id, 'kinora.engine.id': record.engine });
          return record;
        }),
    };
  };
}
