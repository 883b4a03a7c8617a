import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Quota, Usage } from '../../contract/project.ts';
import { useList } from '../data/use-list.ts';
import { bytes, duration, money } from '../data/words.ts';
import { FaultNote } from '../ui/fault-note.tsx';

const SPANS = [
  [1, 'Day'],
  [7, 'Week'],
  [30, 'Month'],
  [365, 'Year'],
] as const;

/** What was made, by project. */
export function UsageView(): JSX.Element {
  const [days, setDays] = useState(30);
  const { items, fault } = useList<Usage>(`/kinora/v1/usage?days=${days}`);
  const sums = items?.length ? items : [NOTHING];
  return (
    <section class="stack" aria-labelledby="usage">
      <div class="row spread">
        <h2 id="usage">Usage</h2>
        <div class="segments" role="radiogroup" aria-label="In the last">
          {SPANS.map(([span, name]) => (
            <label key={span}>
              <input
                type="radio"
                name="days"
                checked={span === days}
                onChange={() => setDays(span)}
              />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </div>
      <FaultNote fault={fault} />
      {items &&
        sums.map((usage) => (
          <div key={usage.project_id} class="stack">
            {sums.length > 1 && <h3>{usage.project_id}</h3>}
            <dl class="sums">
              <Sum name="Films asked for" value={usage.videos} />
              <Sum name="Finished" value={usage.completed} />
              <Sum name="Failed or cancelled" value={usage.failed} />
              <Sum name="Film made" value={duration(usage.seconds)} />
              <Sum name="Kept" value={bytes(usage.bytes)} />
              {usage.costs.map(({ amount, currency }) => (
                <Sum key={currency} name="Cost" value={money(amount, currency)} />
              ))}
              {usage.quotas.map((quota) => (
                <Sum key={quota.limit} name={QUOTAS[quota.limit]} value={share(quota)} />
              ))}
            </dl>
          </div>
        ))}
    </section>
  );
}

const NOTHING: Usage = {
  object: 'usage',
  project_id: '',
  since: 0,
  videos: 0,
  completed: 0,
  failed: 0,
  seconds: 0,
  bytes: 0,
  charged_seconds: 0,
  costs: [],
  quotas: [],
};

const QUOTAS: Record<Quota['limit'], string> = {
  seconds_per_day: 'Film in 24 hours',
  seconds_per_month: 'Film this month',
  budget_per_month: 'Budget this month',
};

/** `40 s of 2 min`. */
function share({ used, allowed, currency }: Quota): string {
  const shown = (value: number): string =>
    currency === null ? duration(value) : money(value, currency);
  return `${shown(used)} of ${shown(allowed)}`;
}

function Sum({ name, value }: { name: string; value: number | string }): JSX.Element {
  return (
    <div>
      <dt class="small muted">{name}</dt>
      <dd class="numeric">{value}</dd>
    </div>
  );
}
