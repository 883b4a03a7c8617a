import type { Video, VideoSize } from '../../contract/video.ts';
import type { VideoRecord } from '../../store/store.ts';

/** The record as callers see it: thirteen keys in the order of the original. */
export function toVideo(record: VideoRecord): Video {
  return {
    id: record.id,
    object: 'video',
    created_at: unixSeconds(record.createdAt),
    status: record.status,
    completed_at: record.completedAt && unixSeconds(record.completedAt),
    error: record.error,
    expires_at: record.expiresAt && unixSeconds(record.expiresAt),
    model: record.model,
    progress: record.progress,
    prompt: record.prompt,
    remixed_from_video_id: record.remixedFromVideoId,
    seconds: record.seconds,
    size: record.size as VideoSize,
  };
}

function unixSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
