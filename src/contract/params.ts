import { z } from 'zod';
import { characterCount } from './error.ts';
import { UploadedFile } from './uploaded-file.ts';
import { VIDEO_SECONDS, VIDEO_SIZES, VIDEO_VARIANTS, type VideoContentVariant } from './video.ts';

export const PROMPT_MAX_LENGTH = 32_000;
/** Longest `image_url`, in characters; data URLs count whole. */
export const IMAGE_URL_MAX_LENGTH = 20_971_520;
export const SEED_MAX = 2_147_483_647;

/** How an image that is not of the film's size becomes its first frame. */
export const REFERENCE_FITS = ['cover', 'contain', 'stretch', 'strict'] as const;
export type InputReferenceFit = (typeof REFERENCE_FITS)[number];

/** Names an image by URL or by the id of an uploaded file: exactly one of the two. */
export interface ImageInputReference {
  image_url?: string | undefined;
  file_id?: string | undefined;
}

/** The body of `POST /v1/videos`, after JSON and multipart have become the same object. */
export interface VideoCreateParams {
  /** 1 to 32,000 characters. */
  prompt: string;
  /** Default `sora-2`. */
  model?: string | undefined;
  /** `"4"`, `"8"`, `"12"`, `"16"` or `"20"`; default `"4"`. */
  seconds?: string | undefined;
  /** `WIDTHxHEIGHT`; default `720x1280`. */
  size?: string | undefined;
  /** The film's first frame. */
  input_reference?: UploadedFile | ImageInputReference | undefined;
  input_reference_fit?: InputReferenceFit | undefined;
  /** Same prompt, options and seed: same frames. Drawn at random when absent. */
  seed?: number | undefined;
  /** Up to 16 pairs for the caller's own use; shown in `details`. */
  metadata?: Record<string, string> | undefined;
}

const prompt = z
  .string()
  .min(1)
  .refine((text) => characterCount(text) <= PROMPT_MAX_LENGTH, {
    params: { maximumLength: PROMPT_MAX_LENGTH },
  })
  .meta({ minLength: 1, maxLength: PROMPT_MAX_LENGTH, description: 'What the film shows.' });

/** Multipart carries only text: a number that arrives as digits is that number. */
const integer = (minimum: number, maximum: number): z.ZodType<number, unknown> =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value),
    z.int().min(minimum).max(maximum),
  );

const imageInputReference = z.strictObject({
  image_url: z.string().max(IMAGE_URL_MAX_LENGTH).optional(),
  file_id: z.string().optional(),
});

/**
 * Builds the schema of a create for what this server can do. The per-model limits follow in
 * `create`, once the model is known.
 */
export const videoCreateParamsSchema: z.ZodType<VideoCreateParams, unknown> = z.strictObject({
  prompt,
  model: z.string().optional().meta({ description: 'Default `sora-2`.' }),
  seconds: z
    .preprocess((value) => (Number.isInteger(value) ? String(value) : value), z.string())
    .optional()
    .meta({ enum: [...VIDEO_SECONDS], description: 'Length in seconds; default `4`.' }),
  size: z
    .string()
    .optional()
    .meta({ enum: [...VIDEO_SIZES], description: 'Width x height; default `720x1280`.' }),
  input_reference: z.union([z.instanceof(UploadedFile), imageInputReference]).optional(),
  input_reference_fit: z.enum(REFERENCE_FITS).optional(),
  seed: integer(0, SEED_MAX).optional(),
  metadata: z
    .record(z.string().min(1).max(64), z.string().max(512))
    .refine((pairs) => Object.keys(pairs).length <= 16, { params: { maximumPairs: 16 } })
    .optional(),
});

export interface VideoListParams {
  /** 0 to 100; default 20. */
  limit: number;
  order: 'asc' | 'desc';
  /** Id of the last video of the page before. */
  after?: string | undefined;
}

export const videoListParamsSchema: z.ZodType<VideoListParams, unknown> = z.object({
  limit: integer(0, 100).default(20),
  order: z.enum(['asc', 'desc']).default('desc'),
  after: z.string().optional(),
});

export interface VideoDownloadContentParams {
  variant: VideoContentVariant;
}

export const videoDownloadContentParamsSchema: z.ZodType<VideoDownloadContentParams, unknown> =
  z.object({ variant: z.enum(VIDEO_VARIANTS).default('video') });
