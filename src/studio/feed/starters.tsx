import type { JSX } from 'preact';
import { focusComposer } from '../composer/composer.tsx';
import { change } from '../composer/draft.ts';

/** Each shows something that a prompt can say. */
const PROMPTS = [
  ['Camera', 'A red fox trots through a snowy birch forest at dawn, slow pan right'],
  ['Number and colour', 'Three yellow hot air balloons drift over green hills in the morning'],
  ['Look', 'A whale swims under the sea among fish, pixel art'],
  ['Words on screen', 'A lighthouse on a cliff in a storm, a sign reads “NORTH CAPE”'],
] as const;

/** The first visit: what this is, and four ways to begin. */
export function Starters(): JSX.Element {
  return (
    <section class="starters">
      <h2>What shall we film?</h2>
      <p class="muted">
        Write one sentence. The engine on this machine turns it into a short film; it appears here
        while it is being made, and stays.
      </p>
      <ul>
        {PROMPTS.map(([teaches, prompt]) => (
          <li key={teaches}>
            <button
              type="button"
              onClick={() => {
                change({ prompt });
                focusComposer();
              }}
            >
              <span class="tiny muted">{teaches}</span>
              {prompt}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
