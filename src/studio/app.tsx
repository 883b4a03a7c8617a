import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { connection, follow, news } from './data/live.ts';
import { loadModels } from './data/models.ts';
import { useStore } from './data/store.ts';
import { Feed } from './feed/feed.tsx';
import { FilmPage } from './film/film-page.tsx';
import { Batches } from './library/batches.tsx';
import { loadCharacters } from './library/character-store.ts';
import { Characters } from './library/characters.tsx';
import { Files } from './library/files.tsx';
import { href, navigate, usePlace } from './router.ts';
import { openSession, session } from './session.ts';
import { Settings } from './settings/settings.tsx';
import { SignIn } from './sign-in.tsx';
import { Empty } from './ui/empty.tsx';
import { Icon } from './ui/icon.tsx';
import { Mark } from './ui/mark.tsx';
import { ShortcutSheet } from './ui/shortcut-sheet.tsx';
import { useShortcuts } from './ui/shortcuts.ts';
import { ThemeButton, toggleTheme } from './ui/theme.tsx';
import { complain, Toasts } from './ui/toast.tsx';

const PLACES = [
  ['/', 'Films'],
  ['/characters', 'Characters'],
  ['/files', 'Files'],
  ['/batches', 'Batches'],
  ['/settings', 'Settings'],
] as const;

export function App(): JSX.Element {
  const { state } = useStore(session);
  useEffect(() => void openSession(), []);
  return (
    <>
      {state === 'signed_out' && <SignIn />}
      {(state === 'open' || state === 'signed_in') && <Studio />}
      {state === 'unknown' && <Opening />}
      <Toasts />
    </>
  );
}

/** Said only if the server keeps the page waiting. */
function Opening(): JSX.Element {
  return (
    <main class="opening">
      <Mark size={40} />
      <p class="muted small">Waiting for the server</p>
    </main>
  );
}

function Studio(): JSX.Element {
  const { path } = usePlace();
  const [isHelping, setHelping] = useState(false);
  const main = useRef<HTMLElement>(null);
  useEffect(follow, []);
  useEffect(() => {
    loadModels().catch(complain);
    loadCharacters().catch(complain);
  }, []);
  useShortcuts({
    '?': () => setHelping(true),
    g: () => navigate('/'),
    l: toggleTheme,
  });
  const isFirst = useRef(true);
  useEffect(() => {
    // A new view begins at its top for screen readers too; the first one is where the page puts it.
    if (!isFirst.current && !path.startsWith('/films/'))
      main.current?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [path.split('/')[1]]);

  return (
    <>
      <a class="button skip" href="#main">
        Skip to the content
      </a>
      <header class="top">
        <a class="mark" href={href('/')} aria-label="Kinora: all films">
          <Mark size={24} />
          <span aria-hidden="true">Kinora</span>
        </a>
        <nav class="places" aria-label="Views">
          {PLACES.map(([to, name]) => (
            <a key={to} href={href(to)} aria-current={isIn(path, to) ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
        <div class="top-end">
          <Connection />
          <button
            type="button"
            class="button quiet square only-wide"
            aria-label="Keyboard shortcuts"
            aria-keyshortcuts="?"
            onClick={() => setHelping(true)}
          >
            <Icon name="help" />
          </button>
          <ThemeButton />
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <View path={path} />
      </main>
      <News />
      {isHelping && <ShortcutSheet onClose={() => setHelping(false)} />}
    </>
  );
}

function isIn(path: string, place: string): boolean {
  if (place === '/') return path === '/' || path.startsWith('/films/');
  return path.startsWith(place);
}

function View({ path }: { path: string }): JSX.Element {
  const [, first, second] = path.split('/');
  switch (first) {
    case '':
      return <Feed />;
    case 'films':
      return second ? <FilmPage id={second} /> : <Feed />;
    case 'characters':
      return <Characters />;
    case 'files':
      return <Files />;
    case 'batches':
      return <Batches />;
    case 'settings':
      return <Settings part={second ?? ''} />;
    default:
      return (
        <Empty icon="search" title="There is nothing here">
          <a class="button" href={href('/')}>
            All films
          </a>
        </Empty>
      );
  }
}

/** Read aloud when a film has ended; the tiles show it to everybody else. */
function News(): JSX.Element {
  return (
    <p class="hidden-text" role="log" aria-live="polite">
      {useStore(news)}
    </p>
  );
}

/** Silent while all is well. */
function Connection(): JSX.Element {
  const state = useStore(connection);
  return (
    <span role="status">
      {state === 'lost' && (
        <span class="offline">
          <i aria-hidden="true" />
          Reconnecting
        </span>
      )}
    </span>
  );
}
