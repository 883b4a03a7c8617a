import { sql } from 'kysely';
import type { Executor } from '../database/database.ts';

/** The price of a film. */
export interface Cost {
  amount: number;
  /** ISO 4217. */
  currency: string;
}

/** The film came to nothing: it counts for how often was asked, and for nothing else. */
export async function refundCharge(db: Executor, videoId: string): Promise<void> {
  await sql`
    update charges set refunded_at = now()
    where video_id = ${videoId} and refunded_at is null`.execute(db);
}

/** What a film has cost in the end, which another engine than the first may have made. */
export async function settleCharge(db: Executor, videoId: string, cost: Cost): Promise<void> {
  await sql`
    update charges set amount = ${cost.amount}, currency = ${cost.currency}
    where video_id = ${videoId}
      and (amount, currency) is distinct from (${cost.amount}::numeric(18, 6), ${cost.currency})
  `.execute(db);
}

/** What counts against the limits of a project at this moment. */
export interface Spent {
  /** Seconds of film accepted in the last 24 hours, and in this month. */
  secondsToday: number;
  secondsThisMonth: number;
  /** What the films of this month cost, in the currency of the budget. */
  amountThisMonth: number;
  /** Until the next month begins. */
  monthEndsInSeconds: number;
}

/** Months are those of UTC. */
const MONTH = sql`date_trunc('month', now(), 'UTC')`;

/** @param currency of the project's budget; amounts in others are not summed. */
export async function findSpent(
  db: Executor,
  projectId: string,
  currency: string | null,
): Promise<Spent> {
  const { rows } = await sql<Spent>`
    select
      coalesce(sum(seconds) filter (where created_at > now() - interval '24 hours'), 0)::integer
        as seconds_today,
      coalesce(sum(seconds) filter (where created_at >= ${MONTH}), 0)::integer
        as seconds_this_month,
      coalesce(
        sum(amount) filter (where created_at >= ${MONTH} and currency = ${currency}::text), 0
      )::float8 as amount_this_month,
      ceil(extract(epoch from date_trunc('month', ${MONTH} + interval '32 days', 'UTC') - now()))::integer
        as month_ends_in_seconds
    from charges
    where project_id = ${projectId} and refunded_at is null
      and created_at > least(${MONTH}, now() - interval '24 hours')`.execute(db);
  return rows[0]!;
}

/** A film that still counts against a rate. */
export interface RecentCharge {
  keyId: string | null;
  seconds: number;
  /** Milliseconds until it counts no more. */
  leavesInMs: number;
}

/** What was accepted in the last minute, oldest first, whatever has become of it. */
export async function findRecentCharges(db: Executor, projectId: string): Promise<RecentCharge[]> {
  const { rows } = await sql<RecentCharge>`
    select key_id, seconds,
      ceil(extract(epoch from created_at + interval '1 minute' - now()) * 1000)::integer as leaves_in_ms
    from charges
    where project_id = ${projectId} and created_at > now() - interval '1 minute'
    order by created_at`.execute(db);
  return rows;
}
