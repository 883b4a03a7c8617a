import type { ComponentChildren, JSX } from 'preact';
import type { Film } from '../data/films.ts';
import { ago, bytes, dimensions, duration, moment } from '../data/words.ts';
import { CopyButton } from '../ui/copy.tsx';
import { Plan, type PlanFacts } from './plan.tsx';

const KINDS: Record<string, string> = {
  create: 'From a prompt',
  remix: 'Remix',
  edit: 'Edit',
  extend: 'Extension',
};

/** Everything that is known of a film, the rare last. */
export function Details({ film }: { film: Film }): JSX.Element {
  const { details } = film;
  const begun = details?.started_at ?? null;
  const took = film.completed_at !== null && begun !== null ? film.completed_at - begun : null;
  const plan = details?.['plan'] as PlanFacts | undefined;
  return (
    <div class="details">
      <dl class="facts">
        <Fact name="Model">{film.model}</Fact>
        <Fact name="Length">{film.seconds} s</Fact>
        <Fact name="Size">{dimensions(film.size)}</Fact>
        {details && (
          <>
            <Fact name="Seed">
              <span class="numeric">{details.seed}</span>
              <CopyButton text={String(details.seed)} label="Copy the seed" isSmall />
            </Fact>
            <Fact name="Made">{KINDS[details.kind] ?? details.kind}</Fact>
            <Fact name="Engine">{details.engine}</Fact>
          </>
        )}
        <Fact name="Asked for">
          <time
            dateTime={new Date(film.created_at * 1000).toISOString()}
            title={moment(film.created_at)}
          >
            {ago(film.created_at)}
          </time>
        </Fact>
        {took !== null && <Fact name="Took">{duration(took)}</Fact>}
        {details?.content_bytes ? <Fact name="Kept">{bytes(details.content_bytes)}</Fact> : null}
        <Cost cost={details?.['cost']} />
        {film.expires_at !== null && <Fact name="Kept until">{moment(film.expires_at)}</Fact>}
        {Object.entries(details?.metadata ?? {}).map(([name, value]) => (
          <Fact name={name} key={name}>
            {value}
          </Fact>
        ))}
      </dl>
      <div class="film-id tiny muted">
        <span class="mono clip">{film.id}</span>
        <CopyButton text={film.id} label="Copy the film’s id" isSmall />
      </div>
      {plan && <Plan plan={plan} />}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Cost({ cost }: { cost: unknown }): JSX.Element | null {
  if (typeof cost !== 'object' || cost === null) return null;
  const { amount, currency } = cost as { amount?: unknown; currency?: unknown };
  if (typeof amount !== 'number') return null;
  const money = { style: 'currency', currency: String(currency ?? 'USD') } as const;
  return <Fact name="Cost">{new Intl.NumberFormat(undefined, money).format(amount)}</Fact>;
}
