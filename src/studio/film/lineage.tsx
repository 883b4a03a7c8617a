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

/** Where a film comes from and what came of it, in the order in which they were made. */
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
    const descendants: Film[] = [];
    const known = new Set([film.id]);
    for (const id of order.toReversed()) {
      const one = byId.get(id)!;
      if (hidden.has(id) || !known.has(sourceOf(one) ?? '')) continue;
      known.add(id);
      descendants.push(one);
    }
    return [...ancestors.filter(({ id }) => !hidden.has(id)), film, ...descendants];
  }, [film, ancestors, byId, order, hidden]);

  if (family.length < 2) return null;
  return (
    <section class="lineage" aria-labelledby="lineage">
      <h2 id="lineage" class="small muted">
        How it came about
      </h2>
      <ol>
        {family.map((one, index) => (
          <li key={one.id}>
            {index > 0 && <Icon name="arrow" size={16} />}
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
