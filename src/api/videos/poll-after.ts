import type { FastifyReply } from 'fastify';
import type { Jobs } from '../../jobs/jobs.ts';
import type { VideoRecord } from '../../store/store.ts';

const SHORTEST_MS = 500;
const LONGEST_MS = 8000;
const UNKNOWN_MS = 1000;

/** Tells pollers when to come again: after a tenth of the time that is left. */
export async function advisePolling(
  reply: FastifyReply,
  jobs: Pick<Jobs, 'estimate'>,
  record: VideoRecord,
): Promise<void> {
  if (record.status === 'completed' || record.status === 'failed') return;
  const { etaSeconds } = await jobs.estimate(record);
  const tenth = etaSeconds === null ? UNKNOWN_MS : Math.round(etaSeconds * 100);
  reply.header('openai-poll-after-ms', Math.min(LONGEST_MS, Math.max(SHORTEST_MS, tenth)));
}
