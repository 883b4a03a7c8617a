import type { JSX } from 'preact';
import { retryFilm } from '../data/actions.ts';
import { failureWords } from '../data/failures.ts';
import type { Film } from '../data/films.ts';
import { duplicate } from '../feed/tile.tsx';
import { navigate } from '../router.ts';
import { CopyButton } from '../ui/copy.tsx';
import { Icon } from '../ui/icon.tsx';
import { complain } from '../ui/toast.tsx';

/** Why there is no film, what helps, and what to ask the operator with. */
export function Failure({ film }: { film: Film }): JSX.Element {
  const { code, message } = film.error ?? { code: 'unknown', message: 'It is not known why.' };
  const isCancelled = code === 'cancelled';
  const { title, hint } = failureWords(code);
  const attempts = film.details?.attempt ?? 0;
  return (
    <div class={`stage-box failure ${isCancelled ? 'cancelled' : ''}`}>
      <div class="failure-words">
        <Icon name={isCancelled ? 'ban' : 'alert'} size={28} />
        <h2>{title}</h2>
        {!isCancelled && <p class="failure-reason small">{message}</p>}
        <p class="muted">{hint}</p>
        <div class="row">
          <button
            type="button"
            class="button filled"
            onClick={() => {
              retryFilm(film).then((made) => navigate(`/films/${made.id}`), complain);
            }}
          >
            <Icon name="retry" size={16} />
            Make again
          </button>
          <button type="button" class="button" onClick={() => duplicate(film)}>
            <Icon name="edit" size={16} />
            Change it first
          </button>
        </div>
        <dl class="failure-facts tiny muted">
          <div>
            <dt>Code</dt>
            <dd class="mono">{code}</dd>
          </div>
          {attempts > 0 && (
            <div>
              <dt>Attempts</dt>
              <dd class="numeric">{attempts}</dd>
            </div>
          )}
          <div>
            <dt>In the log as</dt>
            <dd class="mono">
              {film.id.slice(0, 14)}…{film.id.slice(-6)}
              <CopyButton text={film.id} label="Copy the film’s id" isSmall />
            </dd>
          </div>
        </dl>
      </div>
    </div>
  );
}
