import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { films, sourceOf, type Film } from '../data/films.ts';
import { useStore } from '../data/store.ts';
import { CopyButton } from '../ui/copy.tsx';
import { LANGUAGES, snippet, type Language } from './snippets.ts';

const KEPT = 'kinora.language';

/** The request behind a film, in the reader's own language. */
export function CopyAs({ film }: { film: Film }): JSX.Element {
  const [language, setLanguage] = useState<Language>(
    () => LANGUAGES.find((one) => one === localStorage.getItem(KEPT)) ?? 'curl',
  );
  const source = useStore(films, ({ byId }) => byId.get(sourceOf(film) ?? ''));
  const code = snippet(language, { film, source, origin: location.origin });
  return (
    <div class="stack">
      <div class="segments" role="radiogroup" aria-label="Language">
        {LANGUAGES.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="language"
              checked={one === language}
              onChange={() => {
                setLanguage(one);
                localStorage.setItem(KEPT, one);
              }}
            />
            <span>{one}</span>
          </label>
        ))}
      </div>
      <div class="code">
        <pre tabIndex={0}>{code}</pre>
        <CopyButton text={code} label={`Copy as ${language}`} isSmall />
      </div>
      <p class="tiny muted">
        Programs send a key in <code>OPENAI_API_KEY</code>; a server without keys takes any.
      </p>
    </div>
  );
}
