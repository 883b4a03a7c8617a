import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../database/database.ts';
import {
  deleteApiKey,
  findApiKey,
  insertApiKey,
  listApiKeys,
  touchApiKey,
  type ApiKeyRecord,
} from '../store/api-keys.ts';
import { insertAudit } from '../store/audit-log.ts';
import type { PageOptions } from '../store/page.ts';
import { findProject } from '../store/projects.ts';

/**
 * `read` asks, `write` makes and deletes, `work` makes the films of every project, `admin` handles
 * keys and projects.
 */
export const SCOPES = ['read', 'write', 'work', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who makes a request, and what he may do. */
export interface Caller {
  /** Id of the key; `admin_key` for the configured one, `open` where none is needed. */
  id: string;
  projectId: string;
  scopes: readonly Scope[];
  /** Names of the models that he may use; null for all. */
  models: readonly string[] | null;
  requestsPerMinute: number | null;
  /** Seconds of film that it may ask for in a minute. */
  secondsPerMinute: number | null;
}

export interface NewKey {
  projectId: string;
  name: string;
  scopes: readonly Scope[];
  models: readonly string[] | null;
  requestsPerMinute: number | null;
  secondsPerMinute: number | null;
  /** Seconds for which it is good; null for ever. */
  lifetimeSeconds: number | null;
}

/** The keys that are kept in the database, as hashes. */
export interface Keys {
  /** The key itself is told this once. Null if there is no such project. */
  create(key: NewKey, actor: string): Promise<{ record: ApiKeyRecord; key: string } | null>;
  list(options: PageOptions): Promise<{ records: ApiKeyRecord[]; hasMore: boolean }>;
  /** False if the project has no such key. It stops to work within `CACHE_MS`, everywhere. */
  remove(key: { id: string; projectId: string }, actor: string): Promise<boolean>;
  /** Who presents this key; null for nobody. */
  find(key: string): Promise<Caller | null>;
}

/** A server remembers a key, and that there is none, for so long. */
export const CACHE_MS = 5000;
const CACHE_MAX = 10_000;
/** Between notes of when a key was last used. */
const TOUCH_MS = 60_000;

export function createKeys({ kysely: db }: Database): Keys {
  const known = new Map<string, { caller: Caller | null; until: number }>();
  const touched = new Map<string, number>();

  const remember = (hash: string, caller: Caller | null): void => {
    if (known.size >= CACHE_MAX) known.delete(known.keys().next().value!);
    known.set(hash, { caller, until: Date.now() + CACHE_MS });
  };
  const noteUse = async ({ id }: ApiKeyRecord): Promise<void> => {
    const now = Date.now();
    if (now - (touched.get(id) ?? 0) < TOUCH_MS) return;
    if (touched.size >= CACHE_MAX) touched.clear();
    touched.set(id, now);
    await touchApiKey(db, id).catch(() => {
      // Only a note for people: the request goes on without it.
      touched.delete(id);
    });
  };

  return {
    create: ({ scopes, models, ...key }, actor) => {
      const secret = `sk-${randomBytes(32).toString('base64url')}`;
      return db.transaction().execute(async (transaction) => {
        if (!(await findProject(transaction, key.projectId))) return null;
        const record = await insertApiKey(transaction, {
          ...key,
          id: `key_${randomBytes(12).toString('hex')}`,
          hash: hashKey(secret),
          hint: hintOf(secret),
          scopes: [...scopes],
          models: models && [...models],
        });
        const { id, projectId, name, requestsPerMinute, secondsPerMinute } = record;
        const facts = {
          name,
          scopes: record.scopes,
          models: record.models,
          requestsPerMinute,
          secondsPerMinute,
        };
        await insertAudit(transaction, {
          actor,
          action: 'key.created',
          projectId,
          subject: id,
          facts,
        });
        return { record, key: secret };
      });
    },
    list: (options) => listApiKeys(db, options),
    remove: (key, actor) =>
      db.transaction().execute(async (transaction) => {
        const isGone = await deleteApiKey(transaction, key);
        if (isGone) {
          const { id: subject, projectId } = key;
          const entry = { actor, action: 'key.deleted', projectId, subject, facts: {} };
          await insertAudit(transaction, entry);
          known.clear();
        }
        return isGone;
      }),
    find: async (key) => {
      const hash = hashKey(key);
      const name = hash.toString('base64');
      const cached = known.get(name);
      if (cached && cached.until > Date.now()) return cached.caller;
      const record = await findApiKey(db, hash);
      const caller = record && toCaller(record);
      remember(name, caller);
      if (record) await noteUse(record);
      return caller;
    },
  };
}

/** Keys are random and long: one round of SHA-256 keeps them as safe as many would. */
export function hashKey(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

/** `sk-***wxyz`: enough for people to tell keys apart. */
export function hintOf(key: string): string {
  return key.length < 12 ? '***' : `${key.slice(0, 3)}***${key.slice(-4)}`;
}

function toCaller(record: ApiKeyRecord): Caller {
  return {
    id: record.id,
    projectId: record.projectId,
    scopes: record.scopes as Scope[],
    models: record.models,
    requestsPerMinute: record.requestsPerMinute,
    secondsPerMinute: record.secondsPerMinute,
  };
}
