import type { Characters } from '../../characters/characters.ts';
import type { Compat, VideoSchemas } from '../../contract/params.ts';
import type { Files } from '../../files/files.ts';
import type { Idempotency } from '../../idempotency/idempotency.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { Media } from '../../media/media.ts';
import type { OutgoingGuard } from '../../outgoing/guard.ts';
import type { BlobStorage } from '../../storage/storage.ts';

/** What a model that a caller may name can do. */
export interface NamedModel {
  engine: string;
  /** The engine's own id of the model. */
  model: string;
  /** `WIDTHxHEIGHT` and whole seconds that it can deliver. */
  sizes: readonly string[];
  seconds: readonly string[];
  inputReference: boolean;
  /** What it can make of another film. */
  sources: readonly ('remix' | 'edit' | 'extend')[];
  /** Most characters in one film. */
  characters: number;
}

export interface VideoRoutesDependencies {
  compat: Compat;
  schemas: VideoSchemas;
  jobs: Jobs;
  files: Files;
  characters: Characters;
  idempotency: Idempotency;
  storage: BlobStorage;
  media: Media;
  /** Decides which image URLs are fetched. */
  guard: OutgoingGuard;
  /** Seconds after completion for which films can be downloaded; null keeps them. */
  retentionSeconds: number | null;
  /** Folder for uploads in progress, on the same disk as the data. */
  uploadDirectory: string;
  /** The models that callers may name, in the order in which they are listed. */
  models: {
    ids(): readonly string[];
    find(name: string): NamedModel | undefined;
  };
}
