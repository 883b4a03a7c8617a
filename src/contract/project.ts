import { z } from 'zod';
import { videoListParamsSchema, type VideoListParams } from './params.ts';
import { storableText } from './storable-text.ts';

/** A key as it is kept: without the key. */
export interface ApiKey {
  id: string;
  object: 'api_key';
  name: string;
  project_id: string;
  /** Its first and last characters. */
  hint: string;
  scopes: ('read' | 'write' | 'work' | 'admin')[];
  /** Names of the models that it may use; null for all. */
  models: string[] | null;
  requests_per_minute: number | null;
  /** Seconds of film that it may ask for in a minute. */
  seconds_per_minute: number | null;
  /** Unix seconds. */
  created_at: number;
  expires_at: number | null;
  last_used_at: number | null;
}

export interface ApiKeyWithSecret extends ApiKey {
  /** Shown this once. */
  key: string;
}

export interface ApiKeyDeleted {
  id: string;
  object: 'api_key';
  deleted: true;
}

const scopes = z.array(z.enum(['read', 'write', 'work', 'admin'])).min(1);
const name = storableText.min(1).max(100);

const apiKeyShape = {
  id: z.string(),
  object: z.literal('api_key'),
  name: z.string(),
  project_id: z.string(),
  hint: z.string(),
  scopes,
  models: z.array(z.string()).nullable(),
  requests_per_minute: z.int().nullable(),
  seconds_per_minute: z.int().nullable(),
  created_at: z.int(),
  expires_at: z.int().nullable(),
  last_used_at: z.int().nullable(),
};

export const apiKeySchema: z.ZodType<ApiKey> = z.strictObject(apiKeyShape).meta({ id: 'ApiKey' });
export const apiKeyWithSecretSchema: z.ZodType<ApiKeyWithSecret> = z
  .strictObject({ ...apiKeyShape, key: z.string() })
  .meta({ id: 'ApiKeyWithSecret' });
export const apiKeyDeletedSchema: z.ZodType<ApiKeyDeleted> = z.strictObject({
  id: z.string(),
  object: z.literal('api_key'),
  deleted: z.literal(true),
});

export interface ApiKeyCreateParams {
  name: string;
  /** Id of the project; default the caller's own. */
  project?: string | undefined;
  /** Default `read` and `write`. */
  scopes?: ApiKey['scopes'] | undefined;
  models?: string[] | undefined;
  requests_per_minute?: number | undefined;
  seconds_per_minute?: number | undefined;
  expires_in_days?: number | undefined;
}

export const apiKeyCreateParamsSchema: z.ZodType<ApiKeyCreateParams, unknown> = z.strictObject({
  name,
  project: storableText.optional(),
  scopes: scopes.optional(),
  models: z.array(storableText).min(1).max(100).optional(),
  requests_per_minute: z.int().min(1).max(1_000_000).optional(),
  seconds_per_minute: z.int().min(1).max(1_000_000).optional(),
  expires_in_days: z.int().min(1).max(3650).optional(),
});

export interface ProjectParams extends VideoListParams {
  /** Id of the project; default the caller's own. */
  project?: string | undefined;
}

export const projectParamsSchema: z.ZodType<ProjectParams, unknown> = z.intersection(
  videoListParamsSchema,
  z.object({ project: storableText.optional() }),
);

/** What a project may not exceed; what is not there is not limited. */
export interface ProjectLimits {
  /** Films in work at once. */
  running?: number | undefined;
  /** Films waiting. */
  queued?: number | undefined;
  /** Seconds of film asked for in a minute. */
  seconds_per_minute?: number | undefined;
  /** Seconds of film accepted in 24 hours, and in a calendar month of UTC. */
  seconds_per_day?: number | undefined;
  seconds_per_month?: number | undefined;
  /** What the films of a calendar month of UTC may cost. */
  budget_per_month?: Money | undefined;
}

export interface Money {
  amount: number;
  /** ISO 4217. */
  currency: string;
}

export interface Project {
  id: string;
  object: 'project';
  name: string;
  limits: ProjectLimits;
  /** Unix seconds. */
  created_at: number;
}

const money: z.ZodType<Money, unknown> = z.strictObject({
  amount: z.number().min(0).max(1_000_000_000),
  currency: z.string().regex(/^[A-Z]{3}$/),
});

const limits: z.ZodType<ProjectLimits, unknown> = z.strictObject({
  running: z.int().min(1).max(1_000_000).optional(),
  queued: z.int().min(0).max(10_000_000).optional(),
  seconds_per_minute: z.int().min(1).max(1_000_000).optional(),
  seconds_per_day: z.int().min(0).max(1_000_000_000).optional(),
  seconds_per_month: z.int().min(0).max(1_000_000_000).optional(),
  budget_per_month: money.optional(),
});

export const projectSchema: z.ZodType<Project> = z
  .strictObject({
    id: z.string(),
    object: z.literal('project'),
    name: z.string(),
    limits,
    created_at: z.int(),
  })
  .meta({ id: 'Project' });

export interface ProjectCreateParams {
  name: string;
  limits?: ProjectLimits | undefined;
}

export const projectCreateParamsSchema: z.ZodType<ProjectCreateParams, unknown> = z.strictObject({
  name,
  limits: limits.optional(),
});

export interface ProjectUpdateParams {
  name?: string | undefined;
  limits?: ProjectLimits | undefined;
}

export const projectUpdateParamsSchema: z.ZodType<ProjectUpdateParams, unknown> = z.strictObject({
  name: name.optional(),
  limits: limits.optional(),
});

/** What a project had made in a span of time. */
export interface Usage {
  object: 'usage';
  project_id: string;
  /** Unix seconds from which is counted. */
  since: number;
  /** Films accepted. */
  videos: number;
  completed: number;
  failed: number;
  /** Seconds of film completed. */
  seconds: number;
  bytes: number;
  /** Seconds of film that count against limits, those of deleted films too. */
  charged_seconds: number;
  /** What those films cost, by currency. */
  costs: Money[];
  /** The limits of a day and of a month, and what of them is used now. */
  quotas: Quota[];
}

export interface Quota {
  limit: 'seconds_per_day' | 'seconds_per_month' | 'budget_per_month';
  allowed: number;
  used: number;
  /** ISO 4217; null for seconds. */
  currency: string | null;
}

export const usageListSchema: z.ZodType<{ object: 'list'; data: Usage[] }> = z.strictObject({
  object: z.literal('list'),
  data: z.array(
    z.strictObject({
      object: z.literal('usage'),
      project_id: z.string(),
      since: z.int(),
      videos: z.int(),
      completed: z.int(),
      failed: z.int(),
      seconds: z.int(),
      bytes: z.number(),
      charged_seconds: z.int(),
      costs: z.array(money),
      quotas: z.array(
        z.strictObject({
          limit: z.enum(['seconds_per_day', 'seconds_per_month', 'budget_per_month']),
          allowed: z.number(),
          used: z.number(),
          currency: z.string().nullable(),
        }),
      ),
    }),
  ),
});

export interface UsageParams {
  days: number;
  all_projects: boolean;
}

export const usageParamsSchema: z.ZodType<UsageParams, unknown> = z.object({
  days: z.coerce.number().int().min(1).max(3650).default(30),
  all_projects: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true'),
});

/** Something that an administrator did. */
export interface AuditEntry {
  object: 'audit_entry';
  /** Greater for later ones. */
  seq: number;
  /** Unix seconds. */
  at: number;
  /** Id of a key, `admin_key` for the configured one, `open` without keys. */
  actor: string;
  action: string;
  project_id: string | null;
  /** Id of what it was done to. */
  subject: string;
  facts: { readonly [key: string]: unknown };
}

export const auditListSchema: z.ZodType<{ object: 'list'; data: AuditEntry[] }> = z.strictObject({
  object: z.literal('list'),
  data: z.array(
    z.strictObject({
      object: z.literal('audit_entry'),
      seq: z.int(),
      at: z.int(),
      actor: z.string(),
      action: z.string(),
      project_id: z.string().nullable(),
      subject: z.string(),
      facts: z.record(z.string(), z.unknown()),
    }),
  ),
});

export const auditParamsSchema: z.ZodType<{ before?: number | undefined; limit: number }, unknown> =
  z.object({
    before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  });
