import { z } from 'zod';
import { VIDEO_VARIANTS, type VideoContentVariant } from './video.ts';

/** What a link may be asked for. */
export interface VideoLinkCreateParams {
  variant: VideoContentVariant;
  /** Seconds until it opens nothing more: 1 to 604800, a week; default 3600. */
  expires_in: number;
}

const createParams = z.strictObject({
  variant: z.enum(VIDEO_VARIANTS).default('video'),
  expires_in: z.int().min(1).max(604_800).default(3600),
});

/** A request without a body asks for the defaults. */
export const videoLinkCreateParamsSchema: z.ZodType<VideoLinkCreateParams, unknown> = z.preprocess(
  (body) => body ?? {},
  createParams,
);

/** Opens one file of a film to whoever has it. */
export interface VideoLink {
  object: 'video.link';
  url: string;
  /** Unix seconds. */
  expires_at: number;
}

export const videoLinkSchema: z.ZodType<VideoLink> = z
  .strictObject({
    object: z.literal('video.link'),
    url: z.string(),
    expires_at: z.int(),
  })
  .meta({ id: 'VideoLink' });

/** The query of a link. */
export interface VideoLinkParams {
  variant: VideoContentVariant;
  /** Unix seconds. */
  expires: string;
  signature: string;
}

export const videoLinkParamsSchema: z.ZodType<VideoLinkParams, unknown> = z.object({
  variant: z.enum(VIDEO_VARIANTS).default('video'),
  expires: z.string().regex(/^\d{1,10}$/),
  signature: z.string().regex(/^[\w-]{43}$/),
});
