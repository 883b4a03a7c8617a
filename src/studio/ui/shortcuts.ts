import { useLayoutEffect, useRef } from 'preact/hooks';

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
/** As it stands on the keyboard. */
export const COMMAND = isMac ? '⌘' : 'Ctrl';

/** Keys of `Event.key`; letters in lower case; `mod+` for ⌘ or Ctrl. */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Elements that do something themselves with these keys. */
const OWN_KEYS: Readonly<Record<string, string>> = {
  Enter: 'a, button, summary',
  ' ': 'button, summary, video, input',
};

/** Keys for the whole view, except while somebody is writing or a dialog is open. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  // With the view itself: whoever sees it may press.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || document.querySelector('dialog[open]')) return;
      const name = nameOf(event);
      if (isWriting(event.target) && !name.startsWith('mod+') && name !== 'Escape') return;
      const run = latest.current[name];
      if (!run) return;
      // Buttons and links keep their own keys.
      const own = OWN_KEYS[name];
      if (own && (event.target as Element).closest(own)) return;
      event.preventDefault();
      run(event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.metaKey || event.ctrlKey ? `mod+${key}` : key;
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type=checkbox]), textarea, select') !== null
  );
}
