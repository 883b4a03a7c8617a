import type { JSX } from 'preact';
import { Dialog } from './dialog.tsx';
import { COMMAND } from './shortcuts.ts';

const GROUPS: readonly { title: string; keys: readonly (readonly [string, string])[] }[] = [
  {
    title: 'Everywhere',
    keys: [
      ['?', 'This sheet'],
      ['G', 'All films'],
      ['L', 'Light or dark'],
      ['Esc', 'Back, close, let go'],
    ],
  },
  {
    title: 'Writing',
    keys: [
      ['N', 'To the prompt'],
      [`${COMMAND} ↵`, 'Make the film'],
      ['Alt ↑ ↓', 'Earlier prompts'],
    ],
  },
  {
    title: 'In the feed',
    keys: [
      ['← → ↑ ↓', 'Move'],
      ['↵', 'Open'],
      ['Space', 'Play, pause'],
      ['X', 'Select'],
      [`${COMMAND} A`, 'Select all'],
      ['S', 'Take over the seed'],
      ['/', 'Search'],
    ],
  },
  {
    title: 'With a film',
    keys: [
      ['R', 'Remix'],
      ['E', 'Edit'],
      ['T', 'Extend'],
      ['Y', 'Make again'],
      ['U', 'Duplicate'],
      ['D', 'Download'],
      ['C', 'Cancel'],
      ['Del', 'Delete'],
    ],
  },
  {
    title: 'On a film’s page',
    keys: [
      ['Space', 'Play, pause'],
      ['← →', 'Half a second'],
      ['M', 'Sound'],
      ['F', 'Full screen'],
      ['J K', 'Older, newer film'],
      ['I', 'Copy as code'],
    ],
  },
];

export function ShortcutSheet({ onClose }: { onClose: () => void }): JSX.Element {
  return (
    <Dialog title="Keyboard" isWide onClose={onClose}>
      <div class="keys-sheet">
        {GROUPS.map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <ul>
              {keys.map(([key, does]) => (
                <li key={key}>
                  {does}
                  <kbd>{key}</kbd>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
