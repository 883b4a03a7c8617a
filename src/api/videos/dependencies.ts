import type { Compat, VideoSchemas } from '../../contract/params.ts';
import type { Media } from '../../media/media.ts';
import type { OutgoingGuard } from '../../outgoing/guard.ts';
import type { BlobStorage } from '../../storage/storage.ts';
import type { ProjectServices } from '../caller.ts';

/** The same for every request. */
export interface SharedDependencies {
  compat: Compat;
  schemas: VideoSchemas;
  storage: BlobStorage;
  media: Media;
  /** Decides which image URLs are fetched. */
  guard: OutgoingGuard;
  /** Seconds after completion for which films can be downloaded; null keeps them. */
  retentionSeconds: number | null;
  /** Folder for uploads in progress, on the same disk as the data. */
  uploadDirectory: string;
}

/** What works on the records of one caller. */
export type VideoRoutesDependencies = SharedDependencies &
  Pick<ProjectServices, 'jobs' | 'files' | 'characters' | 'idempotency' | 'models'>;
