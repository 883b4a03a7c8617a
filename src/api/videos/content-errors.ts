import { ApiError } from '../../contract/error.ts';
import type { VideoRecord } from '../../store/store.ts';

/** The error for a film whose time is over, or null while it can be downloaded. */
export function videoExpired(
  { expiresAt }: Pick<VideoRecord, 'expiresAt'>,
  retentionSeconds: number | null,
): ApiError | null {
  if (expiresAt === null || expiresAt.getTime() > Date.now()) return null;
  const hours = retentionSeconds === null ? null : Number((retentionSeconds / 3600).toFixed(2));
  const rule = hours === null ? '' : ` Downloads expire after ${hours} hours.`;
  return new ApiError(404, `The video is no longer available.${rule}`);
}
