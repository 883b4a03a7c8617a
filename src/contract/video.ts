import { z } from 'zod';

/** One video generation job, as every SDK reads it. Thirteen keys, always all of them. */
export interface Video {
  /** `video_` and 48 hex digits, of which the first 8 are `created_at`. */
  id: string;
  object: 'video';
  /** Unix seconds. */
  created_at: number;
  status: VideoStatus;
  /** Unix seconds; null until completed, and for failed jobs. */
  completed_at: number | null;
  /** Why the job failed; null in every other state, never an empty object. */
  error: VideoError | null;
  /** Unix seconds after which the content is gone; null if it is kept. */
  expires_at: number | null;
  /** The model as the caller named it. */
  model: string;
  /** Integer percentage; never falls within an attempt, 100 only when the content can be downloaded. */
  progress: number;
  prompt: string | null;
  remixed_from_video_id: string | null;
  /** A string of whole seconds: `"4"`. For extensions the total. */
  seconds: string;
  /** `WIDTHxHEIGHT` in pixels. */
  size: VideoSize;
}

export const VIDEO_STATUSES = ['queued', 'in_progress', 'completed', 'failed'] as const;
export type VideoStatus = (typeof VIDEO_STATUSES)[number];

export const VIDEO_SIZES = [
  '720x1280',
  '1280x720',
  '1024x1792',
  '1792x1024',
  '1920x1080',
  '1080x1920',
] as const;
/** The sizes of the official types; engines may offer others, which travel in the same field. */
export type VideoSize = '720x1280' | '1280x720' | '1024x1792' | '1792x1024';

export const VIDEO_SECONDS = ['4', '8', '12', '16', '20'] as const;

export const VIDEO_VARIANTS = ['video', 'thumbnail', 'spritesheet'] as const;
export type VideoContentVariant = (typeof VIDEO_VARIANTS)[number];

export interface VideoError {
  /** Stable, for programs: `cancelled`, `internal_error`, `timeout`, `moderation_blocked`, … */
  code: string;
  message: string;
}

const videoShape = {
  id: z.string(),
  object: z.literal('video'),
  created_at: z.int(),
  status: z.enum(VIDEO_STATUSES),
  completed_at: z.int().nullable(),
  error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  expires_at: z.int().nullable(),
  model: z.string(),
  progress: z.int().min(0).max(100),
  prompt: z.string().nullable(),
  remixed_from_video_id: z.string().nullable(),
  seconds: z.string(),
  size: z.string() as unknown as z.ZodType<VideoSize>,
};

export const videoSchema: z.ZodType<Video> = z.strictObject(videoShape).meta({ id: 'Video' });

/** What `include[]=details` adds. Beside these, whatever the engine told of its film, such as `plan`. */
export interface VideoDetails {
  engine: string;
  kind: 'create' | 'remix' | 'edit' | 'extend';
  /** A short word for people: `queued`, `planning`, `drawing`, `storing`. */
  phase: string;
  /** Jobs that come first; null unless queued. */
  queue_position: number | null;
  /** Seconds until the film is there; null if unknown or ended. */
  eta_seconds: number | null;
  seed: number;
  /** How often the work was begun. */
  attempt: number;
  metadata: Readonly<Record<string, string>>;
  /** The video that this one was made from. */
  source_id: string | null;
  /** Unix seconds; null before the first attempt. */
  started_at: number | null;
  /** Bytes of all variants; null until completed. */
  content_bytes: number | null;
  [fact: string]: unknown;
}

export interface VideoWithDetails extends Video {
  details?: VideoDetails | undefined;
}

export const videoWithDetailsSchema: z.ZodType<VideoWithDetails> = z.strictObject({
  ...videoShape,
  details: z
    .looseObject({
      engine: z.string(),
      kind: z.enum(['create', 'remix', 'edit', 'extend']),
      phase: z.string(),
      queue_position: z.int().nullable(),
      eta_seconds: z.number().nullable(),
      seed: z.int(),
      attempt: z.int(),
      metadata: z.record(z.string(), z.string()),
      source_id: z.string().nullable(),
      started_at: z.int().nullable(),
      content_bytes: z.int().nullable(),
    })
    .optional(),
});

/** The answer to `DELETE /v1/videos/{video_id}`. */
export interface VideoDeleteResponse {
  id: string;
  object: 'video.deleted';
  deleted: boolean;
}

export const videoDeleteResponseSchema: z.ZodType<VideoDeleteResponse> = z.strictObject({
  id: z.string(),
  object: z.literal('video.deleted'),
  deleted: z.boolean(),
});
