import type { Video, VideoSize } from '../../contract/video.ts';
import type { VideoSummary } from '../../store/store.ts';
import { unixSeconds, unixSecondsOrNull } from '../unix-seconds.ts';

/** The record as callers see it: thirteen keys in the order of the original. */
export function toVideo(record: VideoSummary): Video {
  return {
    id: record.id,
    object: 'video',
    created_at: unixSeconds(record.createdAt),
    status: record.status,
    completed_at: unixSecondsOrNull(record.completedAt),
    error: record.error,
    expires_at: unixSecondsOrNull(record.expiresAt),
    model: record.model,
    progress: record.progress,
    prompt: record.prompt,
    remixed_from_video_id: record.remixedFromVideoId,
    seconds: record.seconds,
    size: record.size as VideoSize,
  };
}
