import { randomInt } from 'node:crypto';
import { EventEmitter } from 'node:events';
import os from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import type { Database, Executor } from '../database/database.ts';
import { WORKER_LOCK } from '../store/workers.ts';

/**
 * - `kinora_video`: id of a video that has changed
 * - `kinora_stop`: id of a video whose worker must let go
 * - `kinora_queue`: name of a queue that has work
 */
export const CHANNELS = ['kinora_video', 'kinora_stop', 'kinora_queue'] as const;
export type Channel = (typeof CHANNELS)[number];

/** News from every process over this database, through one listening connection. Hints, never the truth. */
export interface Signals extends AsyncDisposable {
  /**
   * `host:pid:number`. The connection holds an advisory lock of that number, so that others can see
   * when this process is gone, however it went.
   */
  readonly worker: string;
  /** Calls back with every payload, and with null when news may have been missed. */
  on(channel: Channel, listener: (payload: string | null) => void): () => void;
  close(): Promise<void>;
}

const LOCK_NUMBER_MAX = 2_147_483_647;
const RECONNECT_MS = 500;

/** Sends news when the transaction commits. */
export async function notify(db: Executor, channel: Channel, payload: string): Promise<void> {
  await sql`select pg_notify(${channel}, ${payload})`.execute(db);
}

/** Starts to listen; reconnects by itself for as long as it is open. */
export async function openSignals({ connection }: Pick<Database, 'connection'>): Promise<Signals> {
  const emitter = new EventEmitter<Record<Channel, [string | null]>>();
  emitter.setMaxListeners(0);
  const lock = randomInt(1, LOCK_NUMBER_MAX);
  const closing = new AbortController();

  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client({ ...connection, application_name: 'kinora signals' });
    client.on('error', () => {});
    client.on('notification', ({ channel, payload }) => {
      emitter.emit(channel as Channel, payload ?? '');
    });
    try {
      await client.connect();
      await client.query('select pg_advisory_lock($1, $2)', [WORKER_LOCK, lock]);
      for (const channel of CHANNELS) await client.query(`listen ${channel}`);
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
  };

  let client = await connect();
  const stayConnected = (): void => {
    client.once('end', async () => {
      while (!closing.signal.aborted) {
        try {
          client = await connect();
          if (closing.signal.aborted) return void (await client.end());
          stayConnected();
          for (const channel of CHANNELS) emitter.emit(channel, null);
          return;
        } catch {
          await delay(RECONNECT_MS, undefined, { signal: closing.signal }).catch(() => {});
        }
      }
    });
  };
  stayConnected();

  const close = async (): Promise<void> => {
    closing.abort();
    await client.end();
  };
  return {
    worker: `${os.hostname().replaceAll(':', '-')}:${process.pid}:${lock}`,
    on: (channel, listener) => {
      emitter.on(channel, listener);
      return () => void emitter.off(channel, listener);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
