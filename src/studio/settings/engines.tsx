import type { JSX } from 'preact';
import type { EngineInfo } from '../../contract/engine.ts';
import { models } from '../data/models.ts';
import { useStore } from '../data/store.ts';
import { useList } from '../data/use-list.ts';
import { ago, sizesInWords } from '../data/words.ts';
import { FaultNote } from '../ui/fault-note.tsx';

const REFRESH_MS = 5000;

/** Who makes the films, how they are, and which models lead to them. */
export function Engines(): JSX.Element {
  const { items, fault } = useList<EngineInfo>('/kinora/v1/engines', REFRESH_MS);
  const all = useStore(models);
  return (
    <section class="stack" aria-labelledby="engines">
      <h2 id="engines">Engines</h2>
      <FaultNote fault={fault} />
      {items && items.length > 0 && (
        <ul class="rows">
          {items.map((engine) => (
            <EngineRow key={engine.id} {...engine} />
          ))}
        </ul>
      )}
      <h2>Models</h2>
      <ul class="rows">
        {all.map(({ id, engine, sizes, seconds }) => (
          <li key={id}>
            <span class="grow">
              <strong>{id}</strong>
              <span class="small muted">
                {engine !== null && engine !== id && `${engine} · `}
                {seconds.join(', ')} s · {sizesInWords(sizes)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const HEALTH = {
  up: { words: 'Ready', look: 'well' },
  down: { words: 'Down', look: 'ill' },
  unknown: { words: 'Not asked yet', look: 'muted' },
} as const;

function EngineRow({ id, kind, health, queued, running, concurrency }: EngineInfo): JSX.Element {
  const { words, look } = HEALTH[health.status];
  const facts = [
    kind !== id && kind,
    `${running} of ${concurrency} in work`,
    queued > 0 && `${queued} waiting`,
    health.checked_at !== null && `checked ${ago(health.checked_at)}`,
  ];
  return (
    <li>
      <span class="grow">
        <strong>{id}</strong>
        <span class="small muted numeric">{facts.filter(Boolean).join(' · ')}</span>
        {health.problems.map((problem) => (
          <span class="small danger" key={problem}>
            {problem}
          </span>
        ))}
      </span>
      <span class={`health ${look}`}>
        <i aria-hidden="true" />
        {words}
      </span>
    </li>
  );
}
