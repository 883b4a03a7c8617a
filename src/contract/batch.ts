import { z } from 'zod';
import { expiresAfterSchema, type ExpiresAfter } from './file.ts';

export const BATCH_STATUSES = [
  'validating',
  'failed',
  'in_progress',
  'finalizing',
  'completed',
  'expired',
  'cancelling',
  'cancelled',
] as const;
export type BatchStatus = (typeof BATCH_STATUSES)[number];

/** One batch of creates. Times are Unix seconds, null until they come. */
export interface Batch {
  /** `batch_` and 32 hex digits. */
  id: string;
  object: 'batch';
  endpoint: '/v1/videos';
  errors: { object: 'list'; data: BatchError[] } | null;
  input_file_id: string;
  completion_window: string;
  status: BatchStatus;
  output_file_id: string | null;
  error_file_id: string | null;
  created_at: number;
  in_progress_at: number | null;
  expires_at: number | null;
  finalizing_at: number | null;
  completed_at: number | null;
  failed_at: number | null;
  expired_at: number | null;
  cancelling_at: number | null;
  cancelled_at: number | null;
  request_counts: { total: number; completed: number; failed: number };
  metadata: Record<string, string> | null;
}

/** What is wrong with a line of the input file, or with the whole file. */
export interface BatchError {
  code: string;
  message: string;
  param: string | null;
  /** From 1; null for the file. */
  line: number | null;
}

const time = z.int().nullable();

export const batchSchema: z.ZodType<Batch> = z.strictObject({
  id: z.string(),
  object: z.literal('batch'),
  endpoint: z.literal('/v1/videos'),
  errors: z
    .strictObject({
      object: z.literal('list'),
      data: z.array(
        z.strictObject({
          code: z.string(),
          message: z.string(),
          param: z.string().nullable(),
          line: z.int().nullable(),
        }),
      ),
    })
    .nullable(),
  input_file_id: z.string(),
  completion_window: z.string(),
  status: z.enum(BATCH_STATUSES),
  output_file_id: z.string().nullable(),
  error_file_id: z.string().nullable(),
  created_at: z.int(),
  in_progress_at: time,
  expires_at: time,
  finalizing_at: time,
  completed_at: time,
  failed_at: time,
  expired_at: time,
  cancelling_at: time,
  cancelled_at: time,
  request_counts: z.strictObject({ total: z.int(), completed: z.int(), failed: z.int() }),
  metadata: z.record(z.string(), z.string()).nullable(),
});

export interface BatchCreateParams {
  input_file_id: string;
  endpoint: '/v1/videos';
  completion_window: '24h';
  metadata?: Record<string, string> | null | undefined;
  output_expires_after?: ExpiresAfter | undefined;
}

export const batchCreateParamsSchema: z.ZodType<BatchCreateParams, unknown> = z.strictObject({
  input_file_id: z.string(),
  endpoint: z.literal('/v1/videos'),
  completion_window: z.literal('24h'),
  metadata: z.record(z.string().max(64), z.string().max(512)).nullable().optional(),
  output_expires_after: expiresAfterSchema.optional(),
});

/** Most lines and bytes of an input file. */
export const BATCH_MAX_LINES = 50_000;
export const BATCH_MAX_BYTES = 200 * 1024 * 1024;
