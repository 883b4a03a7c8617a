import { z } from 'zod';
import { uploadedFileSchema, type UploadedFile } from './uploaded-file.ts';

export const CHARACTER_NAME_MAX_LENGTH = 80;

/** Somebody or something that looks the same in every film that names it. */
export interface VideoCharacter {
  /** `char_` and 48 hex digits. */
  id: string;
  name: string;
  /** Unix seconds. */
  created_at: number;
}

export const videoCharacterSchema: z.ZodType<VideoCharacter> = z.strictObject({
  id: z.string(),
  name: z.string(),
  created_at: z.int(),
});

export interface VideoCreateCharacterParams {
  /** 1 to 80 characters. */
  name: string;
  video: UploadedFile;
}

export const videoCreateCharacterParamsSchema: z.ZodType<VideoCreateCharacterParams, unknown> =
  z.strictObject({
    name: z.string().min(1).max(CHARACTER_NAME_MAX_LENGTH),
    video: uploadedFileSchema,
  });
