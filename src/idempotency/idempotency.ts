import type { Database, Executor } from '../database/database.ts';
import {
  answerIdempotencyKey,
  freeIdempotencyKey,
  takeIdempotencyKey,
} from '../store/idempotency-keys.ts';
import type { JsonObject } from '../store/store.ts';

/** What became of a key that a request presents. */
export type KeyState =
  /** It is this request's now: save an answer, or free it. */
  | { state: 'taken' }
  /** The same request was answered before. */
  | { state: 'answered'; answer: JsonObject }
  /** The same request is being worked on, or was when its process died. */
  | { state: 'in_progress' }
  /** Another request had it. */
  | { state: 'reused' };

/** Makes a repeated request of a project have the effect of one. */
export interface Idempotency {
  take(key: string, fingerprint: string): Promise<KeyState>;
  /** In the transaction that has the effect, where there is one. */
  save(key: string, answer: object, transaction?: Executor): Promise<void>;
  free(key: string): Promise<void>;
}

/** A request that has had no answer for so long is dead: its process was killed before any effect. */
const ABANDONED_AFTER_MS = 60_000;

export function createIdempotency({ kysely: db }: Database): (projectId: string) => Idempotency {
  return (projectId) => {
    const take = async (key: string, fingerprint: string): Promise<KeyState> => {
      const before = await takeIdempotencyKey(db, { projectId, key, fingerprint });
      if (!before) return { state: 'taken' };
      if (before.fingerprint !== fingerprint) return { state: 'reused' };
      if (before.answer) return { state: 'answered', answer: before.answer };
      if (Date.now() - before.createdAt.getTime() < ABANDONED_AFTER_MS) {
        return { state: 'in_progress' };
      }
      await freeIdempotencyKey(db, { projectId, key });
      return take(key, fingerprint);
    };
    return {
      take,
      save: (key, answer, transaction) =>
        answerIdempotencyKey(transaction ?? db, { projectId, key }, answer as JsonObject),
      free: (key) => freeIdempotencyKey(db, { projectId, key }),
    };
  };
}
