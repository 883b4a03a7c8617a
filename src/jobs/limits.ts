import { ApiError } from '../contract/error.ts';
import type { Executor } from '../database/database.ts';
import { findRecentCharges, findSpent, type Cost, type RecentCharge } from '../store/charges.ts';
import { countQueued, lockLimits } from '../store/limits.ts';
import type { ProjectLimits } from '../store/projects.ts';
import { refuseByQuota, spend } from './quota.ts';
import { refuseByRate, tightest, type RateWindow, type SecondsRate } from './rate.ts';

/** A film as limits see it. */
export interface Ask {
  seconds: number;
  cost: Cost | null;
  /** Who asks; null if it is no key's limit that counts. */
  asker: Asker | null;
}

/** A key, and what it may ask for. */
export interface Asker {
  keyId: string;
  secondsPerMinute: number | null;
}

/** What became of an ask: an ApiError, or what is left of its rate, null if it has none. */
export type Room = { refusal: ApiError } | { refusal: null; rate: SecondsRate | null };

export interface RoomOptions {
  projectId: string;
  /** In the order in which they came. */
  asks: readonly Ask[];
  /** Where the project has no limits of its own. */
  defaults: ProjectLimits;
  /** When to ask again if the queue is full. */
  retryAfterSeconds(): Promise<number>;
}

/**
 * Which films of a project find room: those beyond what it may have waiting, make or spend are refused.
 * Until the transaction has ended no other is told of the same room.
 *
 * @returns one for each ask.
 */
export async function findRoom(transaction: Executor, options: RoomOptions): Promise<Room[]> {
  const { projectId, asks, defaults, retryAfterSeconds } = options;
  const isKeyRated = asks.some(({ asker }) => asker !== null && asker.secondsPerMinute !== null);
  const limits = await lockLimits(transaction, projectId, { defaults, isKeyRated });
  const { secondsPerDay, secondsPerMonth, budgetPerMonth: budget } = limits;
  const isRated = isKeyRated || limits.secondsPerMinute !== undefined;
  const hasQuota = [secondsPerDay, secondsPerMonth, budget].some((limit) => limit !== undefined);
  let queued = limits.queued === undefined ? 0 : await countQueued(transaction, projectId);
  const recent = isRated ? await findRecentCharges(transaction, projectId) : [];
  const spent = hasQuota ? await findSpent(transaction, projectId, budget?.currency ?? null) : null;
  const rooms: Room[] = [];
  for (const ask of asks) {
    const windows = windowsOf(ask, limits, recent);
    const refusal =
      (limits.queued !== undefined && queued >= limits.queued
        ? fullQueue(queued, await retryAfterSeconds())
        : null) ??
      windows.map((window) => refuseByRate(window, ask.seconds)).find((one) => one !== null) ??
      (spent && refuseByQuota(limits, spent, ask));
    if (refusal) {
      rooms.push({ refusal });
      continue;
    }
    queued += 1;
    recent.push({ keyId: ask.asker?.keyId ?? null, seconds: ask.seconds, leavesInMs: MINUTE_MS });
    if (spent) spend(spent, ask);
    rooms.push({ refusal: null, rate: tightest(windowsOf(ask, limits, recent)) });
  }
  return rooms;
}

const MINUTE_MS = 60_000;

/** The limits of a minute that an ask is under: that of its key, and that of its project. */
function windowsOf(
  { asker }: Ask,
  { secondsPerMinute }: ProjectLimits,
  recent: readonly RecentCharge[],
): RateWindow[] {
  const windows: RateWindow[] = [];
  if (asker !== null && asker.secondsPerMinute !== null) {
    const charges = recent.filter(({ keyId }) => keyId === asker.keyId);
    windows.push({ limit: asker.secondsPerMinute, charges });
  }
  if (secondsPerMinute !== undefined) windows.push({ limit: secondsPerMinute, charges: recent });
  return windows;
}

function fullQueue(queued: number, retryAfterSeconds: number): ApiError {
  const message = `This project has ${queued} videos waiting, which is as many as it may.`;
  const headers = { 'retry-after': String(retryAfterSeconds) };
  return new ApiError(429, message, { type: 'requests', code: 'queue_full', headers });
}
