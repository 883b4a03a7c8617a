import { isIP } from 'node:net';
import path from 'node:path';
import { readFileSync } from 'node:fs';
import {
  LOG_LEVELS,
  OPTIONS,
  ROLES,
  type Environment,
  type LogLevel,
  type OptionName,
  type Role,
} from './config-options.ts';
import {
  apiKey,
  duration,
  hostList,
  integer,
  modelAliases,
  nonEmpty,
  oneOf,
  optional,
  postgresUrl,
  size,
  webUrl,
} from './config-values.ts';
import { COMPATS, type Compat } from './contract/params.ts';
import type { EngineSetting } from './engines/build.ts';
import type { PriceTable } from './engines/prices.ts';
import type { ModelRoute } from './engines/routing.ts';
import { faultOfCertificate, type Certificate } from './media/content-credentials.ts';
import { parseStorageUrl, type S3Location, type StorageLocation } from './storage/location.ts';

/** Everything that the operator decides, checked and complete. */
export interface Config {
  host: string;
  /** 0: any free port. */
  port: number;
  /** Absolute path. */
  dataDirectory: string;
  /** Null: Kinora runs a private PostgreSQL in the data folder. */
  databaseUrl: string | null;
  /** For the one connection that listens, if `databaseUrl` leads to a pooler; null: `databaseUrl`. */
  databaseDirectUrl: string | null;
  /** Connections of this process to the database, at most. */
  databasePool: number;
  storage: StorageLocation;
  role: Role;
  /** What a project may do that has no limits of its own; null does not limit it. */
  projectRunning: number | null;
  projectQueued: number | null;
  /** Seconds without progress after which an attempt at a film is given up. */
  stallSeconds: number;
  /** Seconds that one attempt may take. */
  jobSeconds: number;
  /** No film is begun while less is left on the disk. */
  minFreeBytes: number;
  /** Connections that are kept open at the same time. */
  connections: number;
  /** Seconds between telling load balancers of a stop and refusing connections. */
  drainSeconds: number;
  /** A chat endpoint that writes the illustrator's plans; null: it plans by itself. */
  planner: { url: string; model: string; key: string | null } | null;
  /** Jobs that run at once per local engine. */
  concurrency: number;
  /** `open` answers any key or none, and only to this machine; null: open until there is a key. */
  auth: 'keys' | 'open' | null;
  /** The key that callers must send; null in open mode without one. */
  adminKey: string | null;
  /** Signs films with C2PA Content Credentials; null leaves them unsigned. */
  certificate: Certificate | null;
  /** Whether films carry their prompt. */
  filmsNamePrompt: boolean;
  /** A key for `/metrics` alone; null without one. */
  metricsKey: string | null;
  /** Whether the server is a superset of the original or answers exactly as it did. */
  compat: Compat;
  /** Seconds after completion for which films can be downloaded; null keeps them. */
  retentionSeconds: number | null;
  /** The newest films, and bytes of films, that are kept; null keeps all. */
  retentionFilms: number | null;
  retentionBytes: number | null;
  /** Hosts on private networks that webhooks may lead to, and those that image URLs may. */
  webhookHosts: readonly string[];
  imageHosts: readonly string[];
  /** The service that is asked about every prompt; null without one. */
  policy: { url: string; key: string | null } | null;
  /** What `model` names: alias to engine model. */
  models: ReadonlyMap<string, string>;
  logLevel: LogLevel;
  /** Engines beside the built-in one. */
  engines: ReadonlyMap<string, EngineSetting>;
  /** Models that lead to more than one other. */
  routes: ReadonlyMap<string, ModelRoute>;
  prices: PriceTable;
  /** The configuration file; null if there is none. */
  configFile: string | null;
}

/** What a configuration file adds to flags and environment. */
export interface ConfigFile {
  path: string;
  /** As their flags would be written. */
  settings: Partial<Record<OptionName, string>>;
  engines: ReadonlyMap<string, EngineSetting>;
  aliases: ReadonlyMap<string, string>;
  routes: ReadonlyMap<string, ModelRoute>;
  prices: PriceTable;
}

/** The original's films could be downloaded for an hour. */
const STRICT_RETENTION_SECONDS = 3600;

/** The configuration cannot be used. `problems` holds every fault, each naming its variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * Flags win over the environment, the environment over the configuration file, the file over
 * defaults. `NAME_FILE` names a file that holds the value of `NAME`.
 *
 * @throws ConfigError with all problems at once.
 */
export function resolveConfig(
  env: Environment,
  flags: Partial<Record<OptionName, string>> = {},
  readFile: (file: string) => string = (file) => readFileSync(file, 'utf8'),
  configFile: ConfigFile | null = null,
): Config {
  const problems: string[] = [];
  const raw = (name: OptionName): string => {
    const option = OPTIONS[name];
    try {
      const given = flags[name] ?? readVariable(env, option.variable, readFile);
      return given ?? configFile?.settings[name] ?? option.default;
    } catch (error) {
      problems.push(`${option.variable}_FILE: ${(error as Error).message}`);
      return option.default;
    }
  };
  const check = <T>(name: OptionName, convert: (text: string) => T): T | undefined => {
    try {
      return convert(raw(name));
    } catch (error) {
      problems.push(`${OPTIONS[name].variable}: ${(error as Error).message}`);
      return undefined;
    }
  };

  const host = check('host', nonEmpty);
  const port = check('port', (text) => integer(text, 0, 65_535));
  const dataDirectory = check('data', (text) => path.resolve(nonEmpty(text)));
  const databaseUrl = check('database', (text) => (text === '' ? null : postgresUrl(text)));
  const databaseDirectUrl = check('databaseDirect', (text) =>
    text === '' ? null : postgresUrl(text),
  );
  const databasePool = check('databasePool', (text) => integer(text, 2, 500));
  const storageUrl = check('storage', (text) => (text === '' ? null : parseStorageUrl(text)));
  const [s3AccessKeyId, s3SecretAccessKey] = [raw('s3AccessKeyId'), raw('s3SecretAccessKey')];
  if ((s3AccessKeyId === '') !== (s3SecretAccessKey === '')) {
    problems.push(
      'KINORA_S3_ACCESS_KEY_ID: belongs together with KINORA_S3_SECRET_ACCESS_KEY: set both or neither.',
    );
  }
  const role = check('role', (text) => oneOf(text, ROLES));
  const projectRunning = check(
    'projectRunning',
    optional((text) => integer(text, 1, 1_000_000)),
  );
  const projectQueued = check(
    'projectQueued',
    optional((text) => integer(text, 0, 10_000_000)),
  );
  const stallSeconds = check('stall', duration);
  const jobSeconds = check('jobTimeout', duration);
  const minFreeBytes = check('minFree', size);
  const connections = check('connections', (text) => integer(text, 10, 100_000));
  const drainSeconds = check('drain', (text) => (/^0s?$/.test(text) ? 0 : duration(text)));
  const retentionFilms = check(
    'retentionFilms',
    optional((text) => integer(text, 1, 1_000_000_000)),
  );
  const retentionBytes = check('retentionBytes', optional(size));
  const concurrency = check('concurrency', (text) => integer(text, 1, 64));
  const mode = check('auth', (text) =>
    text === '' ? null : oneOf(text, ['keys', 'open'] as const),
  );
  const adminKey = check('adminKey', (text) => (text === '' ? null : apiKey(text)));
  const metricsKey = check('metricsKey', (text) => (text === '' ? null : apiKey(text)));
  const certificate = readCertificate(raw('certificate'), raw('certificateKey'), problems);
  const filmPrompt = check('filmPrompt', (text) => oneOf(text, ['yes', 'no'] as const));
  const compat = check('compat', (text) => oneOf(text, COMPATS));
  const retention = check('retention', (text) => (text === '' ? null : duration(text)));
  const webhookHosts = check('webhookHosts', hostList);
  const imageHosts = check('imageHosts', hostList);
  const policyUrl = check('policyUrl', (text) => (text === '' ? null : webUrl(text)));
  const models = check('models', modelAliases);
  const areModelsGiven = raw('models') !== OPTIONS.models.default;
  const logLevel = check('logLevel', (text) => oneOf(text, LOG_LEVELS));
  const plannerUrl = check('plannerUrl', (text) => (text === '' ? null : webUrl(text)));
  const plannerModel = raw('plannerModel');
  if (plannerUrl && plannerModel === '')
    problems.push('KINORA_PLANNER_MODEL: a planner needs the name of its model.');

  const auth: Config['auth'] = mode ?? (adminKey ? 'keys' : null);
  if (host !== undefined && auth === 'open' && !isLoopback(host) && role !== 'worker') {
    problems.push(needsKey(host));
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    host: host!,
    port: port!,
    dataDirectory: dataDirectory!,
    databaseUrl: databaseUrl ?? null,
    databaseDirectUrl: databaseDirectUrl ?? null,
    databasePool: databasePool!,
    storage: storageUrl ? withCredentials(storageUrl, s3AccessKeyId, s3SecretAccessKey) : DISK,
    role: role!,
    projectRunning: projectRunning ?? null,
    projectQueued: projectQueued ?? null,
    stallSeconds: stallSeconds!,
    jobSeconds: jobSeconds!,
    minFreeBytes: minFreeBytes!,
    connections: connections!,
    drainSeconds: drainSeconds!,
    retentionFilms: retentionFilms ?? null,
    retentionBytes: retentionBytes ?? null,
    concurrency: concurrency!,
    auth,
    adminKey: adminKey ?? null,
    metricsKey: metricsKey ?? null,
    certificate,
    filmsNamePrompt: filmPrompt === 'yes',
    compat: compat!,
    retentionSeconds: retention ?? (compat === 'strict' ? STRICT_RETENTION_SECONDS : null),
    webhookHosts: webhookHosts!,
    imageHosts: imageHosts!,
    policy: policyUrl ? { url: policyUrl, key: raw('policyKey') || null } : null,
    ...namesOf(models!, areModelsGiven, configFile),
    logLevel: logLevel!,
    planner: plannerUrl
      ? { url: plannerUrl, model: plannerModel, key: raw('plannerKey') || null }
      : null,
    engines: configFile?.engines ?? new Map(),
    prices: configFile?.prices ?? new Map(),
    configFile: configFile?.path ?? null,
  };
}

function readCertificate(chain: string, key: string, problems: string[]): Certificate | null {
  if (chain === '' && key === '') return null;
  if (chain === '' || key === '') {
    problems.push(
      'KINORA_C2PA_CERTIFICATE: belongs together with KINORA_C2PA_KEY: set both or neither.',
    );
    return null;
  }
  const fault = faultOfCertificate({ chain, key });
  if (fault !== null) problems.push(`KINORA_C2PA_CERTIFICATE: cannot sign films: ${fault}`);
  return { chain, key };
}

/** Names that are given win over those of the file, which win over those that are always there. */
function namesOf(
  aliases: ReadonlyMap<string, string>,
  areGiven: boolean,
  file: ConfigFile | null,
): Pick<Config, 'models' | 'routes'> {
  if (!file) return { models: aliases, routes: new Map() };
  const isFree = ([name]: readonly [string, unknown]): boolean => !areGiven || !aliases.has(name);
  const routes = new Map([...file.routes].filter(isFree));
  const own = [...aliases, ...[...file.aliases].filter(isFree)];
  return { models: new Map(own.filter(([name]) => !routes.has(name))), routes };
}

/**
 * Whether callers need a key, once it is known whether the database has any.
 *
 * @throws ConfigError if there must be one and there is none.
 */
export function chooseAccess(
  { auth, host, adminKey, role }: Pick<Config, 'auth' | 'host' | 'adminKey' | 'role'>,
  hasKeys: boolean,
): 'keys' | 'open' {
  const hasAny = adminKey !== null || hasKeys;
  if (auth === 'keys' && !hasAny && role !== 'worker') {
    throw new ConfigError(['KINORA_AUTH: keys needs a key, and there is none yet. ' + MAKE_KEY]);
  }
  const access = auth ?? (hasAny ? 'keys' : 'open');
  if (access === 'open' && !isLoopback(host) && role !== 'worker') {
    throw new ConfigError([needsKey(host)]);
  }
  return access;
}

const MAKE_KEY = 'Make one with: export KINORA_ADMIN_KEY="sk-$(openssl rand -hex 24)"';

function needsKey(host: string): string {
  return `KINORA_ADMIN_KEY: ${host} can be reached from other machines, so callers need a key. ${MAKE_KEY}`;
}

/** True for addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}

function readVariable(
  env: Environment,
  name: string,
  readFile: (file: string) => string,
): string | undefined {
  const file = env[`${name}_FILE`];
  const value = env[name];
  if (value !== undefined && value !== '') return value;
  return file ? readFile(file).trim() : undefined;
}

const DISK: StorageLocation = { kind: 'disk' };

function withCredentials(location: S3Location, id: string, secret: string): S3Location {
  if (id === '' || location.credentials !== null) return location;
  return { ...location, credentials: { accessKeyId: id, secretAccessKey: secret } };
}
