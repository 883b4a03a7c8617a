import { ApiError } from '../contract/error.ts';
import type { Cost, Spent } from '../store/charges.ts';
import type { ProjectLimits } from '../store/projects.ts';

/** How long the oldest films of a day may still count, for those who ask when to come again. */
const HOUR_SECONDS = 3600;

/** Null if the film is within what its project may make and spend. */
export function refuseByQuota(
  limits: ProjectLimits,
  spent: Spent,
  film: { seconds: number; cost: Cost | null },
): ApiError | null {
  const { secondsPerDay, secondsPerMonth } = limits;
  const { seconds } = film;
  if (secondsPerDay !== undefined && spent.secondsToday + seconds > secondsPerDay) {
    return overQuota(
      `this project may make ${secondsPerDay} seconds of film in 24 hours and has asked for ${spent.secondsToday}; this film has ${seconds}.`,
      HOUR_SECONDS,
    );
  }
  if (secondsPerMonth !== undefined && spent.secondsThisMonth + seconds > secondsPerMonth) {
    return overQuota(
      `this project may make ${secondsPerMonth} seconds of film in a month and has asked for ${spent.secondsThisMonth}; this film has ${seconds}.`,
      spent.monthEndsInSeconds,
    );
  }
  return refuseByBudget(limits.budgetPerMonth, spent, film.cost);
}

function refuseByBudget(
  budget: ProjectLimits['budgetPerMonth'],
  { amountThisMonth }: Spent,
  cost: Cost | null,
): ApiError | null {
  if (!budget || !cost || cost.amount === 0) return null;
  const { amount, currency } = budget;
  if (cost.currency !== currency) {
    return overBudget(
      `The budget of this project is in ${currency}, and this film is paid in ${cost.currency}.`,
    );
  }
  if (rounded(amountThisMonth + cost.amount) <= amount) return null;
  return overBudget(
    `This project may spend ${amount} ${currency} in a month and has spent ${amountThisMonth}; this film costs ${cost.amount}.`,
  );
}

/** What the film takes is taken from what is left for the next one. */
export function spend(
  spent: Spent,
  { seconds, cost }: { seconds: number; cost: Cost | null },
): void {
  spent.secondsToday += seconds;
  spent.secondsThisMonth += seconds;
  spent.amountThisMonth = rounded(spent.amountThisMonth + (cost?.amount ?? 0));
}

/** Sums of money without the noise of binary fractions. */
function rounded(amount: number): number {
  return Math.round(amount * 1e6) / 1e6;
}

/** SDKs would ask again at once. */
const NO_RETRY = { 'x-should-retry': 'false' };

function overQuota(why: string, retryAfterSeconds: number): ApiError {
  return new ApiError(429, `You exceeded your current quota: ${why}`, {
    type: 'insufficient_quota',
    code: 'insufficient_quota',
    headers: { ...NO_RETRY, 'retry-after': String(retryAfterSeconds) },
  });
}

function overBudget(why: string): ApiError {
  return new ApiError(400, `Billing hard limit has been reached. ${why}`, {
    type: 'billing_limit_user_error',
    code: 'billing_hard_limit_reached',
    headers: NO_RETRY,
  });
}
