export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** `api` accepts and answers, `worker` makes films, `all` does both. */
export const ROLES = ['all', 'api', 'worker'] as const;
export type Role = (typeof ROLES)[number];

/** One thing that can be set: the single source for flags, variables, help and messages. */
export interface Option {
  flag: string | null;
  variable: string;
  value: string;
  default: string;
  help: string;
}

export const OPTIONS = {
  host: {
    flag: 'host',
    variable: 'KINORA_HOST',
    value: 'ADDRESS',
    default: '127.0.0.1',
    help: 'address to listen on',
  },
  port: {
    flag: 'port',
    variable: 'KINORA_PORT',
    value: 'N',
    default: '8080',
    help: 'port to listen on; 0 takes any free one',
  },
  data: {
    flag: 'data',
    variable: 'KINORA_DATA',
    value: 'FOLDER',
    default: './kinora-data',
    help: 'where films and records are kept',
  },
  database: {
    flag: 'database',
    variable: 'KINORA_DATABASE_URL',
    value: 'URL',
    default: '',
    help: 'postgres://… instead of the private PostgreSQL',
  },
  databaseDirect: {
    flag: null,
    variable: 'KINORA_DATABASE_DIRECT_URL',
    value: 'URL',
    default: '',
    help: 'the same database without its pooler, for the connection that listens',
  },
  databasePool: {
    flag: null,
    variable: 'KINORA_DATABASE_POOL',
    value: 'N',
    default: '10',
    help: 'connections of this process to the database, at most',
  },
  storage: {
    flag: 'storage',
    variable: 'KINORA_STORAGE_URL',
    value: 'URL',
    default: '',
    help: 's3://bucket/prefix?endpoint=…&region=… instead of the data folder',
  },
  s3AccessKeyId: {
    flag: null,
    variable: 'KINORA_S3_ACCESS_KEY_ID',
    value: 'ID',
    default: '',
    help: 'credentials for S3; default: those that the AWS SDK finds',
  },
  s3SecretAccessKey: {
    flag: null,
    variable: 'KINORA_S3_SECRET_ACCESS_KEY',
    value: 'SECRET',
    default: '',
    help: 'the secret that belongs to it',
  },
  role: {
    flag: 'role',
    variable: 'KINORA_ROLE',
    value: 'ROLE',
    default: 'all',
    help: 'api (accepts and answers), worker (makes films) or all',
  },
  projectRunning: {
    flag: null,
    variable: 'KINORA_PROJECT_RUNNING',
    value: 'N',
    default: '',
    help: 'films of one project in work at once; default: no limit',
  },
  projectQueued: {
    flag: null,
    variable: 'KINORA_PROJECT_QUEUED',
    value: 'N',
    default: '',
    help: 'films of one project that may wait; default: no limit',
  },
  stall: {
    flag: null,
    variable: 'KINORA_STALL_TIMEOUT',
    value: 'TIME',
    default: '15m',
    help: 'how long an engine may make no progress',
  },
  jobTimeout: {
    flag: null,
    variable: 'KINORA_JOB_TIMEOUT',
    value: 'TIME',
    default: '6h',
    help: 'how long one attempt at a film may take',
  },
  minFree: {
    flag: null,
    variable: 'KINORA_MIN_FREE',
    value: 'SIZE',
    default: '256MB',
    help: 'no film is begun while less is left on the disk',
  },
  connections: {
    flag: null,
    variable: 'KINORA_CONNECTIONS',
    value: 'N',
    default: '1000',
    help: 'connections that are kept open at the same time',
  },
  drain: {
    flag: null,
    variable: 'KINORA_DRAIN',
    value: 'TIME',
    default: '0s',
    help: 'how long a stopping server says so before it refuses connections',
  },
  concurrency: {
    flag: 'concurrency',
    variable: 'KINORA_CONCURRENCY',
    value: 'N',
    default: '1',
    help: 'films made at the same time',
  },
  auth: {
    flag: 'auth',
    variable: 'KINORA_AUTH',
    value: 'MODE',
    default: '',
    help: 'keys, or open (only on a loopback address)',
  },
  adminKey: {
    flag: null,
    variable: 'KINORA_ADMIN_KEY',
    value: 'KEY',
    default: '',
    help: 'the key that callers must send',
  },
  metricsKey: {
    flag: null,
    variable: 'KINORA_METRICS_KEY',
    value: 'KEY',
    default: '',
    help: 'a key that may read /metrics and nothing else',
  },
  certificate: {
    flag: null,
    variable: 'KINORA_C2PA_CERTIFICATE',
    value: 'PEM',
    default: '',
    help: 'certificates that sign films with Content Credentials, the first that of the key',
  },
  certificateKey: {
    flag: null,
    variable: 'KINORA_C2PA_KEY',
    value: 'PEM',
    default: '',
    help: 'the private key that belongs to them: P-256, P-384 or Ed25519',
  },
  filmPrompt: {
    flag: null,
    variable: 'KINORA_FILM_PROMPT',
    value: 'yes|no',
    default: 'no',
    help: 'whether films carry their prompt',
  },
  models: {
    flag: 'models',
    variable: 'KINORA_MODELS',
    value: 'LIST',
    default: 'sora-2=illustrator,sora-2-pro=illustrator-pro',
    help: 'model names and the engine models behind them',
  },
  config: {
    flag: 'config',
    variable: 'KINORA_CONFIG',
    value: 'FILE',
    default: '',
    help: 'configuration file; default: kinora.config.ts, .mjs or .json here',
  },
  compat: {
    flag: 'compat',
    variable: 'KINORA_COMPAT',
    value: 'MODE',
    default: 'default',
    help: 'default, or strict: exactly as the original',
  },
  retention: {
    flag: null,
    variable: 'KINORA_RETENTION',
    value: 'TIME',
    default: '',
    help: 'how long films are kept: 90m, 1h, 30d; default: for ever',
  },
  retentionFilms: {
    flag: null,
    variable: 'KINORA_RETENTION_FILMS',
    value: 'N',
    default: '',
    help: 'how many films are kept, the newest; default: all',
  },
  retentionBytes: {
    flag: null,
    variable: 'KINORA_RETENTION_BYTES',
    value: 'SIZE',
    default: '',
    help: 'how much of films is kept, the newest: 500MB, 20GB; default: all',
  },
  policyUrl: {
    flag: null,
    variable: 'KINORA_POLICY_URL',
    value: 'URL',
    default: '',
    help: 'service that may refuse prompts',
  },
  policyKey: {
    flag: null,
    variable: 'KINORA_POLICY_KEY',
    value: 'KEY',
    default: '',
    help: 'sent to that service as a bearer key',
  },
  webhookHosts: {
    flag: null,
    variable: 'KINORA_WEBHOOK_HOSTS',
    value: 'LIST',
    default: '',
    help: 'private hosts that webhooks may lead to',
  },
  imageHosts: {
    flag: null,
    variable: 'KINORA_IMAGE_HOSTS',
    value: 'LIST',
    default: '',
    help: 'private hosts that image URLs may lead to',
  },
  plannerUrl: {
    flag: null,
    variable: 'KINORA_PLANNER_URL',
    value: 'URL',
    default: '',
    help: 'a chat endpoint that plans films: http://…/v1',
  },
  plannerModel: {
    flag: null,
    variable: 'KINORA_PLANNER_MODEL',
    value: 'NAME',
    default: '',
    help: 'the model to ask there',
  },
  plannerKey: {
    flag: null,
    variable: 'KINORA_PLANNER_KEY',
    value: 'KEY',
    default: '',
    help: 'the key to send there',
  },
  logLevel: {
    flag: 'log-level',
    variable: 'KINORA_LOG_LEVEL',
    value: 'LEVEL',
    default: 'info',
    help: LOG_LEVELS.join(', '),
  },
} as const satisfies Record<string, Option>;

export type OptionName = keyof typeof OPTIONS;
export type Environment = Readonly<Record<string, string | undefined>>;
