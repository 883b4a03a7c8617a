import type { JSX } from 'preact';
import { useStore } from '../data/store.ts';
import { href } from '../router.ts';
import { session, signOut } from '../session.ts';
import { toggleTheme } from '../ui/theme.tsx';
import { complain } from '../ui/toast.tsx';
import { Engines } from './engines.tsx';
import { Keys } from './keys.tsx';
import { UsageView } from './usage.tsx';
import { Webhooks } from './webhooks.tsx';

const PARTS = [
  { path: '', name: 'Engines', view: Engines },
  { path: 'keys', name: 'Keys', view: Keys },
  { path: 'webhooks', name: 'Webhooks', view: Webhooks },
  { path: 'usage', name: 'Usage', view: UsageView },
] as const;

/** What an operator looks at. */
export function Settings({ part }: { part: string }): JSX.Element {
  const { view: View } = PARTS.find(({ path }) => path === part) ?? PARTS[0];
  const { state } = useStore(session);
  return (
    <div class="settings">
      <div class="settings-side">
        <h1>Settings</h1>
        <nav aria-label="Settings">
          {PARTS.map(({ path, name }) => (
            <a
              key={path}
              href={href(path ? `/settings/${path}` : '/settings')}
              aria-current={path === part ? 'page' : undefined}
            >
              {name}
            </a>
          ))}
          <a href="/docs" target="_blank" rel="noreferrer">
            API reference
          </a>
        </nav>
        <div class="row">
          <button type="button" class="button" onClick={toggleTheme}>
            Light or dark
          </button>
          {state === 'signed_in' && (
            <button type="button" class="button" onClick={() => void signOut().catch(complain)}>
              Sign out
            </button>
          )}
        </div>
        {state !== 'signed_in' && (
          <p class="tiny muted">
            This server is open to programs on its own machine: nobody signs in.
          </p>
        )}
      </div>
      <div class="settings-main">
        <View />
      </div>
    </div>
  );
}
