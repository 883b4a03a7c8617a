import { z } from 'zod';
import { characterCount } from './error.ts';
import { storableText } from './storable-text.ts';
import { uploadedFileSchema, type UploadedFile } from './uploaded-file.ts';
import { VIDEO_SECONDS, VIDEO_SIZES, VIDEO_VARIANTS, type VideoContentVariant } from './video.ts';

export const PROMPT_MAX_LENGTH = 32_000;
/** Longest `image_url`, in characters; data URLs count whole. */
export const IMAGE_URL_MAX_LENGTH = 20_971_520;
export const SEED_MAX = 2_147_483_647;
/** Most characters in one film. */
export const CHARACTERS_MAX = 2;

/** `default`: a superset that old clients cannot notice. `strict`: exactly what the original took. */
export const COMPATS = ['default', 'strict'] as const;
export type Compat = (typeof COMPATS)[number];

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
  /** At most two; their names should stand in the prompt. */
  characters?: { id: string }[] | undefined;
  input_reference_fit?: InputReferenceFit | undefined;
  /** Same prompt, options and seed: same frames. Drawn at random when absent. */
  seed?: number | undefined;
  /** Up to 16 pairs for the caller's own use; shown in `details`. */
  metadata?: Record<string, string> | undefined;
}

/** No character takes more than two units: what is far too long need not be counted. */
function isWithin(text: string, characters: number): boolean {
  return text.length <= 2 * characters && characterCount(text) <= characters;
}

const prompt = z
  .string()
  .min(1)
  .refine((text) => isWithin(text, PROMPT_MAX_LENGTH), {
    params: { maximumLength: PROMPT_MAX_LENGTH },
  })
  .meta({ minLength: 1, maxLength: PROMPT_MAX_LENGTH, description: 'What the film shows.' });

/** Multipart carries only text: a number that arrives as digits is that number. */
const integer = (minimum: number, maximum: number): z.ZodType<number, unknown> =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value),
    z.int().min(minimum).max(maximum),
  );

const imageInputReference = z
  .strictObject({
    image_url: z.string().max(IMAGE_URL_MAX_LENGTH).optional(),
    file_id: z.string().optional(),
  })
  .meta({ minProperties: 1, maxProperties: 1 });

/** One who was made with `POST /v1/videos/characters`, in the film. */
const characterReference = z.strictObject({ id: z.string() });

const metadata = z
  .record(z.string().min(1).max(64), z.string().max(512))
  .refine((pairs) => Object.keys(pairs).length <= 16, { params: { maximumPairs: 16 } })
  .meta({ maxProperties: 16 })
  .optional();

/** Seconds arrive as text in multipart and in the original; here an integer says the same. */
const lenientSeconds = z.preprocess(
  (value) => (Number.isInteger(value) ? String(value) : value),
  z.string(),
);

const model = z.string().optional().meta({ description: 'Default `sora-2`.' });

const createFields = {
  prompt,
  model,
  seconds: lenientSeconds
    .optional()
    .meta({ enum: [...VIDEO_SECONDS], description: 'Length in seconds; default `4`.' }),
  size: z
    .string()
    .optional()
    .meta({ enum: [...VIDEO_SIZES], description: 'Width x height; default `720x1280`.' }),
  input_reference: z.union([uploadedFileSchema, imageInputReference]).optional(),
  characters: z.array(characterReference).max(CHARACTERS_MAX).optional(),
};

/** A film of this server, or an upload. */
export type VideoReference = UploadedFile | { id: string };

const videoReference = z.union([uploadedFileSchema, z.strictObject({ id: z.string() })]);

export interface VideoRemixParams {
  prompt: string;
  metadata?: Record<string, string> | undefined;
}

export interface VideoEditParams extends VideoRemixParams {
  video: VideoReference;
  /** For uploads; a film of this server is edited by the model that made it. */
  model?: string | undefined;
}

export interface VideoExtendParams extends VideoEditParams {
  /** How much longer, as a string of whole seconds. */
  seconds: string;
}

/** The schemas of the bodies that make videos. */
export interface VideoSchemas {
  create: z.ZodType<VideoCreateParams, unknown>;
  remix: z.ZodType<VideoRemixParams, unknown>;
  edit: z.ZodType<VideoEditParams, unknown>;
  extend: z.ZodType<VideoExtendParams, unknown>;
}

/** What each model can do of it follows when the model is known. */
export function videoSchemas(compat: Compat): VideoSchemas {
  if (compat === 'strict') {
    const seconds = z.enum(VIDEO_SECONDS);
    return {
      create: z.strictObject({ ...createFields, seconds: seconds.optional() }),
      remix: z.strictObject({ prompt }),
      edit: z.strictObject({ prompt, video: videoReference, model }),
      extend: z.strictObject({ prompt, seconds, video: videoReference, model }),
    };
  }
  const edit = { prompt, video: videoReference, model, metadata };
  return {
    create: z.strictObject({
      ...createFields,
      input_reference_fit: z.enum(REFERENCE_FITS).optional(),
      seed: integer(0, SEED_MAX).optional(),
      metadata,
    }),
    remix: z.strictObject({ prompt, metadata }),
    edit: z.strictObject(edit),
    extend: z.strictObject({ ...edit, seconds: lenientSeconds }),
  };
}

/** `include=details` and `include[]=details`. */
export interface VideoIncludeParams {
  include?: 'details'[] | undefined;
  'include[]'?: 'details'[] | undefined;
}

const included = z
  .preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(z.literal('details')),
  )
  .optional();

export interface VideoRetrieveParams extends VideoIncludeParams {
  /** Seconds to wait for the end of the job, 0 to 60. */
  wait: number;
}

export const videoRetrieveParamsSchema: z.ZodType<VideoRetrieveParams, unknown> = z.object({
  wait: integer(0, 60).default(0),
  include: included,
  'include[]': included,
});

export const videoEventsParamsSchema: z.ZodType<VideoIncludeParams, unknown> = z.object({
  include: included,
  'include[]': included,
});

export interface VideoListParams extends VideoIncludeParams {
  /** 0 to 100; default 20. */
  limit: number;
  order: 'asc' | 'desc';
  /** Id of the last video of the page before. */
  after?: string | undefined;
}

export const videoListParamsSchema: z.ZodType<VideoListParams, unknown> = z.object({
  limit: integer(0, 100).default(20),
  order: z.enum(['asc', 'desc']).default('desc'),
  after: storableText.optional(),
  include: included,
  'include[]': included,
});

export interface VideoDownloadContentParams {
  variant: VideoContentVariant;
}

export const videoDownloadContentParamsSchema: z.ZodType<VideoDownloadContentParams, unknown> =
  z.object({ variant: z.enum(VIDEO_VARIANTS).default('video') });
