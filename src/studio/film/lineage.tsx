import type { CSSProperties, JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import {
  contentUrl,
  films,
  hasEnded,
  loadAncestors,
  loadMore,
  sourceOf,
  type Film,
} from '../data/films.ts';
import { useStore } from '../data/store.ts';
import { ratioOf } from '../data/words.ts';
import { href } from '../router.ts';
import { Icon } from '../ui/icon.tsx';
import { Ring } from '../ui/ring.tsx';

const KIND_WORDS: Record<string, string> = {
  create: 'Original',
  remix: 'Remix',
  edit: 'Edit',
  extend: 'Extension',
};

/** Where a film comes from and what came of it: each film behind the one that it was made from. */
export function Lineage({ film }: { film: Film }): JSX.Element | null {
  const { byId, order, hidden, hasMore } = useStore(films);
  const [ancestors, setAncestors] = useState<readonly Film[]>([]);
  const source = sourceOf(film);
  useEffect(() => {
    setAncestors([]);
    void loadAncestors(film).then(setAncestors);
  }, [film.id, source]);

  // Whatever was made of it is newer: the list is read that far back.
  const oldest = byId.get(order.at(-1) ?? '')?.created_at ?? 0;
  useEffect(() => {
    if (hasMore && order.length > 0 && oldest > film.created_at) void loadMore().catch(() => {});
  }, [hasMore, oldest, film.created_at]);

  const family = useMemo(() => {
    const rest = order.map((id) => byId.get(id)!).toReversed();
    return familyOf(film, { ancestors, rest }).filter(({ id }) => !hidden.has(id));
  }, [film, ancestors, byId, order, hidden]);

  if (family.length < 2) return null;
  return (
    <section class="lineage" aria-labelledby="lineage">
      <h2 id="lineage" class="small muted">
        How it came about
      </h2>
      <ol>
        {family.map((one, index) => (
          <li key={one.id} class={isBranch(family, index) ? 'branch' : ''}>
            {index > 0 && <Icon name={isBranch(family, index) ? 'branch' : 'arrow'} size={16} />}
            <a
              href={href(`/films/${one.id}`)}
              style={{ '--ratio': ratioOf(one.size) } as CSSProperties}
              aria-current={one.id === film.id ? 'page' : undefined}
              aria-label={`${kindOf(one)}: ${one.prompt ?? ''}`}
            >
              <span class="lineage-face">
                <Face film={one} />
              </span>
              <span class="tiny clip">{kindOf(one)}</span>
              <span class="tiny muted clip">{one.prompt}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The whole family, from its first film on: depth first, in the order in which they were made. */
function familyOf(
  film: Film,
  { ancestors, rest }: { ancestors: readonly Film[]; rest: readonly Film[] },
): Film[] {
  const line = [...ancestors, film];
  const known = new Set(line.map(({ id }) => id));
  const all = [...line, ...rest.filter(({ id }) => !known.has(id))];
  const withDescendants = (one: Film): Film[] => [
    one,
    ...all.filter((other) => sourceOf(other) === one.id).flatMap(withDescendants),
  ];
  return withDescendants(line[0]!);
}

/** Whether a film was not made from the one before it. */
function isBranch(family: readonly Film[], index: number): boolean {
  return index > 0 && sourceOf(family[index]!) !== family[index - 1]!.id;
}

function kindOf(film: Film): string {
  return KIND_WORDS[film.details?.kind ?? 'create'] ?? 'Film';
}

function Face({ film }: { film: Film }): JSX.Element {
  if (film.status === 'completed')
    return <img src={contentUrl(film.id, 'thumbnail')} alt="" loading="lazy" />;
  if (hasEnded(film)) return <Icon name="alert" size={18} />;
  const percent = film.status === 'queued' ? null : film.progress;
  return <Ring percent={percent} label={`Progress of ${film.prompt ?? ''}`} size={36} />;
}
