import type { VideoIncludeParams } from '../../contract/params.ts';
import type { VideoDetails, VideoWithDetails } from '../../contract/video.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { VideoRecord } from '../../store/store.ts';
import { unixSecondsOrNull } from '../unix-seconds.ts';
import { toVideo } from './to-video.ts';

/** Whether a query asks for `include[]=details`. */
export function includesDetails(query: VideoIncludeParams): boolean {
  return (query.include ?? query['include[]'] ?? []).includes('details');
}

/** The thirteen keys and one more. */
export async function toVideoWithDetails(
  jobs: Pick<Jobs, 'estimate'>,
  record: VideoRecord,
): Promise<VideoWithDetails> {
  const { queuePosition, etaSeconds } = await jobs.estimate(record);
  const details: VideoDetails = {
    ...record.details,
    engine: record.engine,
    kind: record.kind,
    phase: record.phase,
    queue_position: queuePosition,
    eta_seconds: etaSeconds,
    seed: record.seed,
    attempt: record.attempt,
    metadata: record.metadata,
    source_id: record.sourceId,
    started_at: unixSecondsOrNull(record.startedAt),
    content_bytes: record.contentBytes,
  };
  return { ...toVideo(record), details };
}
