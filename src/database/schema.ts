import type { ColumnType, Generated } from 'kysely';

/**
 * Tables as Kysely sees them: what `migrations/` made, in camel case. A JSON column is read and
 * written as an object.
 */
export interface Schema {
  videos: VideosTable;
  deletedVideos: DeletedVideosTable;
  events: EventsTable;
  files: FilesTable;
  characters: CharactersTable;
  webhookEndpoints: WebhookEndpointsTable;
  webhookDeliveries: WebhookDeliveriesTable;
  batches: BatchesTable;
  batchRequests: BatchRequestsTable;
  idempotencyKeys: IdempotencyKeysTable;
  projects: ProjectsTable;
  apiKeys: ApiKeysTable;
  auditLog: AuditLogTable;
  charges: ChargesTable;
  serverSecrets: ServerSecretsTable;
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };
type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>;

export interface VideosTable {
  id: string;
  projectId: string;
  kind: 'create' | 'remix' | 'edit' | 'extend';
  model: string;
  engine: string;
  engineModel: string;
  status: Generated<'queued' | 'in_progress' | 'completed' | 'failed'>;
  progress: Generated<number>;
  phase: Generated<string>;
  prompt: string;
  seconds: string;
  size: string;
  seed: number;
  metadata: Readonly<Record<string, string>>;
  params: {
    inputReference: string | null;
    source: {
      video: string;
      seconds: number;
      extensions: number;
      origin: { prompt: string; seed: number; details: JsonObject } | null;
    } | null;
    characters: readonly { name: string; image: string }[];
  };
  remixedFromVideoId: Optional<string>;
  sourceId: Optional<string>;
  error: Optional<{ code: string; message: string }>;
  details: Generated<JsonObject>;
  content: Optional<Readonly<Record<'video' | 'thumbnail' | 'spritesheet', string>>>;
  contentBytes: Optional<number>;
  jobId: string;
  priority: Generated<number>;
  turn: Generated<number>;
  attempt: Generated<number>;
  failures: Generated<number>;
  losses: Generated<number>;
  worker: Optional<string>;
  operation: Optional<JsonObject>;
  history: Generated<
    readonly { attempt: number; at: string; cause: string; code: string; message: string }[]
  >;
  createdAt: Generated<Date>;
  startedAt: Optional<Date>;
  completedAt: Optional<Date>;
  expiresAt: Optional<Date>;
}

/** Where a deleted video stood in the lists, so that its id stays a cursor. */
export interface DeletedVideosTable {
  id: string;
  projectId: string;
  createdAt: Date;
  deletedAt: Generated<Date>;
}

/** What happened, in order, written in the transaction in which it happened. */
export interface EventsTable {
  seq: Generated<number>;
  projectId: string;
  videoId: string;
  type: 'video.completed' | 'video.failed';
  at: Generated<Date>;
}

export interface FilesTable {
  id: string;
  projectId: string;
  filename: string;
  purpose: string;
  bytes: number;
  blobKey: string;
  createdAt: Generated<Date>;
  expiresAt: Optional<Date>;
}

export interface CharactersTable {
  id: string;
  projectId: string;
  name: string;
  blobKey: string;
  createdAt: Generated<Date>;
}

export interface WebhookEndpointsTable {
  id: string;
  projectId: string;
  name: string;
  url: string;
  eventTypes: string[];
  secret: string;
  oldSecret: Optional<string>;
  oldSecretUntil: Optional<Date>;
  createdAt: Generated<Date>;
  updatedAt: Generated<Date>;
}

/** One event on its way to one endpoint. */
export interface WebhookDeliveriesTable {
  id: string;
  endpointId: string;
  jobId: string;
  event: JsonObject;
  status: Generated<'pending' | 'delivered' | 'failed'>;
  attempts: Generated<number>;
  statusCode: Optional<number>;
  problem: Optional<string>;
  createdAt: Generated<Date>;
  attemptedAt: Optional<Date>;
}

export interface BatchesTable {
  id: string;
  projectId: string;
  inputFileId: string;
  status: Generated<string>;
  errors: Optional<JsonObject>;
  metadata: Optional<JsonObject>;
  outputExpiresAfter: Optional<number>;
  outputFileId: Optional<string>;
  errorFileId: Optional<string>;
  jobId: string;
  createdAt: Generated<Date>;
  inProgressAt: Optional<Date>;
  expiresAt: Date;
  finalizingAt: Optional<Date>;
  completedAt: Optional<Date>;
  failedAt: Optional<Date>;
  expiredAt: Optional<Date>;
  cancellingAt: Optional<Date>;
  cancelledAt: Optional<Date>;
}

export interface BatchRequestsTable {
  batchId: string;
  /** From 1. */
  line: number;
  customId: string;
  body: JsonObject;
  videoId: Optional<string>;
  error: Optional<JsonObject>;
}

export interface IdempotencyKeysTable {
  projectId: string;
  key: string;
  fingerprint: string;
  answer: Optional<JsonObject>;
  createdAt: Generated<Date>;
}

export interface ProjectsTable {
  id: string;
  name: string;
  /** What is not there is not limited. */
  limits: Generated<{
    /** Films in work at once, and films waiting. */
    running?: number;
    queued?: number;
    /** Seconds of film accepted in a minute, in 24 hours, and in a month of UTC. */
    secondsPerMinute?: number;
    secondsPerDay?: number;
    secondsPerMonth?: number;
    /** What the films of a month of UTC may cost. */
    budgetPerMonth?: { amount: number; currency: string };
  }>;
  createdAt: Generated<Date>;
}

export interface ApiKeysTable {
  id: string;
  projectId: string;
  name: string;
  /** SHA-256 of the key, which is kept nowhere. */
  hash: Buffer;
  /** Its first and last characters, for people. */
  hint: string;
  scopes: string[];
  /** Null: all models. */
  models: Optional<string[]>;
  requestsPerMinute: Optional<number>;
  secondsPerMinute: Optional<number>;
  createdAt: Generated<Date>;
  expiresAt: Optional<Date>;
  lastUsedAt: Optional<Date>;
}

export interface AuditLogTable {
  seq: Generated<number>;
  at: Generated<Date>;
  /** Id of a key, `admin_key` for the configured one, `open` without keys. */
  actor: string;
  action: string;
  projectId: Optional<string>;
  subject: string;
  facts: Generated<JsonObject>;
}

/** What an accepted film counts for against limits; kept when the film is deleted. */
export interface ChargesTable {
  videoId: string;
  projectId: string;
  /** Null if no key asked for the film. */
  keyId: Optional<string>;
  seconds: number;
  /** Null if nobody has named a price. */
  amount: ColumnType<string | null, number | null, number | null>;
  currency: Optional<string>;
  createdAt: Generated<Date>;
  /** When the film came to nothing. */
  refundedAt: Optional<Date>;
}

export interface ServerSecretsTable {
  name: string;
  value: Buffer;
  createdAt: Generated<Date>;
}
