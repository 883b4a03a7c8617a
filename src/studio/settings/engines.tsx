import type { JSX } from 'preact';
import { models } from '../data/models.ts';
import { isMissing } from '../data/request.ts';
import { useStore } from '../data/store.ts';
import { useList } from '../data/use-list.ts';
import { sizeName } from '../data/words.ts';
import { FaultNote } from '../ui/fault-note.tsx';

const REFRESH_MS = 5000;

/** What `/kinora/v1/engines` tells of one, as far as it is shown. */
interface Engine {
  id: string;
  kind?: string;
  health?: string | { status?: string; ok?: boolean; message?: string | null } | null;
  status?: string;
  message?: string | null;
  queued?: number;
  running?: number;
}

/** Who makes the films, how they are, and which models lead to them. */
export function Engines(): JSX.Element {
  const { items, fault } = useList<Engine>('/kinora/v1/engines', REFRESH_MS);
  const all = useStore(models);
  const engines =
    items ?? [...new Set(all.flatMap(({ engine }) => engine ?? []))].map((id): Engine => ({ id }));
  return (
    <section class="stack" aria-labelledby="engines">
      <h2 id="engines">Engines</h2>
      {!isMissing(fault) && <FaultNote fault={fault} />}
      {engines.length > 0 && (
        <ul class="rows">
          {engines.map((engine) => (
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
                {seconds.join(', ')} s · {[...new Set(sizes.map(sizeName))].join(', ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function EngineRow({ id, kind, health, status, message, queued, running }: Engine): JSX.Element {
  const told = typeof health === 'string' ? { status: health } : (health ?? {});
  const word = told.status ?? status ?? ('ok' in told && told.ok === false ? 'down' : 'ready');
  const isWell = /^(ok|up|ready|healthy|unknown|idle|busy)$/.test(word);
  const why = ('message' in told ? told.message : null) ?? message;
  const load = [
    running !== undefined && `${running} in work`,
    queued !== undefined && `${queued} waiting`,
  ].filter(Boolean);
  return (
    <li>
      <span class="grow">
        <strong>{id}</strong>
        <span class="small muted numeric">
          {[kind !== id && kind, ...load].filter(Boolean).join(' · ')}
        </span>
        {why && <span class="small danger">{why}</span>}
      </span>
      <span class={`health ${isWell ? 'well' : 'ill'}`}>
        <i aria-hidden="true" />
        {word}
      </span>
    </li>
  );
}
