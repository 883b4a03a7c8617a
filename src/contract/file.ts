import { z } from 'zod';
import { storableText } from './storable-text.ts';
import { uploadedFileSchema, type UploadedFile } from './uploaded-file.ts';

export const FILE_PURPOSES = [
  'assistants',
  'batch',
  'fine-tune',
  'vision',
  'user_data',
  'evals',
] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];
/** Purposes of files that the server itself writes. */
const WRITTEN_PURPOSES = ['batch_output'] as const;

/** One file of `/v1/files`. */
export interface FileObject {
  /** `file-` and 24 letters and digits. */
  id: string;
  object: 'file';
  bytes: number;
  /** Unix seconds. */
  created_at: number;
  filename: string;
  purpose: FilePurpose | (typeof WRITTEN_PURPOSES)[number];
  status: 'processed';
  /** Unix seconds after which the file is gone; absent if it is kept. */
  expires_at?: number | undefined;
}

export const fileObjectSchema: z.ZodType<FileObject> = z.strictObject({
  id: z.string(),
  object: z.literal('file'),
  bytes: z.int(),
  created_at: z.int(),
  filename: z.string(),
  purpose: z.enum([...FILE_PURPOSES, ...WRITTEN_PURPOSES]),
  status: z.literal('processed'),
  expires_at: z.int().optional(),
});

export interface FileDeleted {
  id: string;
  object: 'file';
  deleted: boolean;
}

export const fileDeletedSchema: z.ZodType<FileDeleted> = z.strictObject({
  id: z.string(),
  object: z.literal('file'),
  deleted: z.boolean(),
});

/** How long after its creation something is removed: 1 hour to 30 days. */
export interface ExpiresAfter {
  anchor: 'created_at';
  seconds: number;
}

const digits = (value: unknown): unknown =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;

export const expiresAfterSchema: z.ZodType<ExpiresAfter, unknown> = z.strictObject({
  anchor: z.literal('created_at'),
  seconds: z.preprocess(digits, z.int().min(3600).max(2_592_000)),
});

export interface FileCreateParams {
  file: UploadedFile;
  purpose: FilePurpose;
  expires_after?: ExpiresAfter | undefined;
}

export const fileCreateParamsSchema: z.ZodType<FileCreateParams, unknown> = z.strictObject({
  file: uploadedFileSchema,
  purpose: z.enum(FILE_PURPOSES),
  expires_after: expiresAfterSchema.optional(),
});

export interface FileListParams {
  /** 1 to 10,000; default 10,000. */
  limit: number;
  order: 'asc' | 'desc';
  after?: string | undefined;
  purpose?: string | undefined;
}

export const fileListParamsSchema: z.ZodType<FileListParams, unknown> = z.object({
  limit: z.preprocess(digits, z.int().min(1).max(10_000)).default(10_000),
  order: z.enum(['asc', 'desc']).default('desc'),
  after: storableText.optional(),
  purpose: storableText.optional(),
});
