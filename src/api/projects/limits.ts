import type { ProjectLimits, Quota } from '../../contract/project.ts';
import type { ProjectRecord, ProjectUsage } from '../../store/projects.ts';

type StoredLimits = ProjectRecord['limits'];

/** What the API calls each limit, and what the store does. */
const NAMES = {
  running: 'running',
  queued: 'queued',
  seconds_per_minute: 'secondsPerMinute',
  seconds_per_day: 'secondsPerDay',
  seconds_per_month: 'secondsPerMonth',
  budget_per_month: 'budgetPerMonth',
} as const satisfies Record<keyof ProjectLimits, keyof StoredLimits>;

const PAIRS = Object.entries(NAMES) as [keyof ProjectLimits, keyof StoredLimits][];

export function limitsToWire(limits: StoredLimits): ProjectLimits {
  const given = PAIRS.filter(([, stored]) => limits[stored] !== undefined);
  return Object.fromEntries(given.map(([wire, stored]) => [wire, limits[stored]]));
}

export function limitsFromWire(limits: ProjectLimits): StoredLimits {
  const given = PAIRS.filter(([wire]) => limits[wire] !== undefined);
  return Object.fromEntries(given.map(([wire, stored]) => [stored, limits[wire]]));
}

/** How much of the limits of a day and a month is used. */
export function quotasOf({ limits, spent }: Pick<ProjectUsage, 'limits' | 'spent'>): Quota[] {
  if (!spent) return [];
  const { secondsPerDay, secondsPerMonth, budgetPerMonth: budget } = limits;
  const all: (Omit<Quota, 'allowed'> & { allowed: number | undefined })[] = [
    {
      limit: 'seconds_per_day',
      allowed: secondsPerDay,
      used: spent.secondsToday,
      currency: null,
    },
    {
      limit: 'seconds_per_month',
      allowed: secondsPerMonth,
      used: spent.secondsThisMonth,
      currency: null,
    },
    {
      limit: 'budget_per_month',
      allowed: budget?.amount,
      used: spent.amountThisMonth,
      currency: budget?.currency ?? null,
    },
  ];
  return all.filter((quota): quota is Quota => quota.allowed !== undefined);
}
