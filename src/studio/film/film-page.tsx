import type { CSSProperties, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  cancelFilm,
  deleteFilms,
  downloadFilms,
  retryFilm,
  type DerivedKind,
} from '../data/actions.ts';
import { contentUrl, films, hasEnded, loadFilm, type Film } from '../data/films.ts';
import { Fault, messageOf } from '../data/request.ts';
import { useStore } from '../data/store.ts';
import { ratioOf } from '../data/words.ts';
import { duplicate, Working } from '../feed/tile.tsx';
import { href, navigate, usePlace } from '../router.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Empty } from '../ui/empty.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import { useShortcuts } from '../ui/shortcuts.ts';
import { complain, say } from '../ui/toast.tsx';
import { copyText } from '../ui/copy.tsx';
import { CopyAs } from './copy-as.tsx';
import { DeriveForm } from './derive-form.tsx';
import { Details } from './details.tsx';
import { Failure } from './failure.tsx';
import { Lineage } from './lineage.tsx';
import { Player, togglePlay } from './player.tsx';

const DERIVED: readonly { kind: DerivedKind; label: string; icon: IconName; key: string }[] = [
  { kind: 'remix', label: 'Remix', icon: 'remix', key: 'R' },
  { kind: 'edit', label: 'Edit', icon: 'edit', key: 'E' },
  { kind: 'extend', label: 'Extend', icon: 'extend', key: 'T' },
];

/** One film: see it, understand it, make another of it. */
export function FilmPage({ id }: { id: string }): JSX.Element {
  const film = useStore(films, ({ byId }) => byId.get(id));
  const isHidden = useStore(films, ({ hidden }) => hidden.has(id));
  const [fault, setFault] = useState<unknown>(null);
  useEffect(() => {
    setFault(null);
    loadFilm(id).catch(setFault);
  }, [id]);
  if (isHidden || (!film && fault)) return <Gone fault={isHidden ? null : fault} />;
  if (!film) return <div class="film ghost" aria-hidden="true" />;
  return <Shown film={film} key={id} />;
}

function Gone({ fault }: { fault: unknown }): JSX.Element {
  const isUnknown = fault === null || (fault instanceof Fault && fault.status === 404);
  return (
    <Empty icon="film" title={isUnknown ? 'This film is not here' : 'The film cannot be read'}>
      <p>
        {isUnknown
          ? 'It was deleted, or the link is of another server or project.'
          : messageOf(fault)}
      </p>
      <a class="button" href={href('/')}>
        All films
      </a>
    </Empty>
  );
}

function Shown({ film }: { film: Film }): JSX.Element {
  const { query } = usePlace();
  const asked = query.get('make') as DerivedKind | null;
  const setMaking = (kind: DerivedKind | null): void =>
    navigate(`/films/${film.id}${kind ? `?make=${kind}` : ''}`, { replace: true });
  const making = film.status === 'completed' ? asked : null;
  const [isCopying, setCopying] = useState(false);
  const ratio = ratioOf(film.size);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${film.prompt ?? 'Film'} · Kinora`;
    // A form that is opened with the page takes the focus itself.
    if (making === null) heading.current?.focus({ preventScroll: true });
    return () => void (document.title = 'Kinora');
  }, [film.id]);
  useFilmKeys(film, setMaking, setCopying);

  return (
    <article class={`film ${ratio < 1 ? 'tall' : ''}`}>
      <a class="film-back small muted" href={href('/')}>
        <Icon name="back" size={16} /> Films
      </a>
      <div class="film-main">
        <div class="stage" style={{ '--ratio': ratio } as CSSProperties}>
          {film.status === 'completed' && (
            <>
              <img class="stage-glow" src={contentUrl(film.id, 'thumbnail')} alt="" />
              <Player film={film} />
            </>
          )}
          {film.status === 'failed' && <Failure film={film} />}
          {!hasEnded(film) && (
            <div class="stage-box">
              <Working film={film} size={132} />
            </div>
          )}
        </div>
        <Actions film={film} making={making} onMake={setMaking} onCopy={() => setCopying(true)} />
        {making && <DeriveForm kind={making} source={film} onClose={() => setMaking(null)} />}
      </div>
      <aside class="film-side">
        <h1 ref={heading} tabIndex={-1} class={(film.prompt?.length ?? 0) > 140 ? 'long' : ''}>
          {film.prompt}
        </h1>
        <Details film={film} />
      </aside>
      <Lineage film={film} />
      {isCopying && (
        <Dialog title="Make this film from code" isWide onClose={() => setCopying(false)}>
          <CopyAs film={film} />
        </Dialog>
      )}
    </article>
  );
}

function Actions({
  film,
  making,
  onMake,
  onCopy,
}: {
  film: Film;
  making: DerivedKind | null;
  onMake: (kind: DerivedKind | null) => void;
  onCopy: () => void;
}): JSX.Element {
  return (
    <div class="film-actions" role="toolbar" aria-label="What to do with this film">
      {film.status === 'completed' &&
        DERIVED.map(({ kind, label, icon, key }) => (
          <button
            type="button"
            key={kind}
            class="button"
            aria-pressed={making === kind}
            aria-keyshortcuts={key}
            onClick={() => onMake(making === kind ? null : kind)}
          >
            <Icon name={icon} size={16} />
            {label}
          </button>
        ))}
      {!hasEnded(film) && (
        <button type="button" class="button" onClick={() => void cancelFilm(film).catch(complain)}>
          <Icon name="ban" size={16} />
          Cancel
        </button>
      )}
      <span class="grow" />
      {film.status === 'completed' && (
        <button
          type="button"
          class="button quiet"
          aria-label="Download"
          onClick={() => void downloadFilms([film.id])}
        >
          <Icon name="download" size={16} />
          <span class="only-wide">Download</span>
        </button>
      )}
      <button type="button" class="button quiet" aria-label="Copy as code" onClick={onCopy}>
        <Icon name="code" size={16} />
        <span class="only-wide">Copy as code</span>
      </button>
      <Menu
        label="More"
        items={[
          ...(hasEnded(film)
            ? [{ label: 'Make again', icon: 'retry', keys: 'Y', run: () => again(film) } as const]
            : []),
          { label: 'Duplicate', icon: 'duplicate', keys: 'U', run: () => duplicate(film) },
          {
            label: 'Copy id',
            icon: 'copy',
            run: () => void copyText(film.id).then(() => say('Id copied.')),
          },
          { label: 'Delete', icon: 'trash', keys: 'Del', isBad: true, run: () => remove(film) },
        ]}
      />
    </div>
  );
}

function again(film: Film): void {
  retryFilm(film).then((made) => navigate(`/films/${made.id}`), complain);
}

function remove(film: Film): void {
  deleteFilms([film.id]);
  navigate('/');
}

function useFilmKeys(
  film: Film,
  setMaking: (kind: DerivedKind | null) => void,
  setCopying: (isOpen: boolean) => void,
): void {
  const step = (by: number) => (): void => {
    const { order, hidden } = films.get();
    const all = order.filter((id) => !hidden.has(id));
    const next = all[all.indexOf(film.id) + by];
    if (next) navigate(`/films/${next}`, { replace: true });
  };
  const press = (key: string) => (): void =>
    document.querySelector<HTMLElement>(`.controls [data-key="${key}"]`)?.click();
  const video = (): HTMLVideoElement | null => document.querySelector('.player video');
  const seek = (by: number) => (): void => {
    const player = video();
    if (player)
      player.currentTime = Math.min(player.duration, Math.max(0, player.currentTime + by));
  };
  useShortcuts({
    ' ': () => {
      const player = video();
      if (player) togglePlay(player);
    },
    ArrowLeft: seek(-0.5),
    ArrowRight: seek(0.5),
    m: press('m'),
    f: press('f'),
    j: step(1),
    k: step(-1),
    r: () => setMaking('remix'),
    e: () => setMaking('edit'),
    t: () => setMaking('extend'),
    y: () => hasEnded(film) && again(film),
    c: () => !hasEnded(film) && void cancelFilm(film).catch(complain),
    d: () => film.status === 'completed' && void downloadFilms([film.id]),
    u: () => duplicate(film),
    i: () => setCopying(true),
    Delete: () => remove(film),
    Backspace: () => remove(film),
    Escape: () => navigate('/'),
  });
}
