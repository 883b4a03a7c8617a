import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ApiKey, ApiKeyWithSecret } from '../../contract/project.ts';
import { messageOf, request } from '../data/request.ts';
import { useList } from '../data/use-list.ts';
import { ago } from '../data/words.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FaultNote } from '../ui/fault-note.tsx';
import { Icon } from '../ui/icon.tsx';
import { complain } from '../ui/toast.tsx';
import { Secret } from './secret.tsx';

const SCOPES = [
  ['read', 'Look at films and files'],
  ['write', 'Make and delete them'],
  ['work', 'Make films as a worker elsewhere'],
  ['admin', 'Handle keys and projects'],
] as const;

/** The keys of the project: made, shown once, taken back. */
export function Keys(): JSX.Element {
  const { items, fault, reload } = useList<ApiKey>('/kinora/v1/keys?limit=100');
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<ApiKey | null>(null);
  const remove = (key: ApiKey): void =>
    void request(`/kinora/v1/keys/${key.id}`, { method: 'DELETE' }).then(reload, complain);
  return (
    <section class="stack" aria-labelledby="keys">
      <div class="row spread">
        <h2 id="keys">Keys</h2>
        <button type="button" class="button" onClick={() => setAdding(true)}>
          <Icon name="plus" size={16} />
          New key
        </button>
      </div>
      <p class="small muted">
        One key for each program: then one can be taken back without the others.
      </p>
      <FaultNote fault={fault} />
      {items?.length === 0 && <p class="note muted">No keys have been made yet.</p>}
      {items && items.length > 0 && (
        <ul class="rows">
          {items.map((key) => (
            <li key={key.id}>
              <span class="grow">
                <strong class="clip">{key.name}</strong>
                <span class="small muted numeric">
                  <span class="mono">{key.hint}</span> · {key.scopes.join(', ')} ·{' '}
                  {key.last_used_at === null ? 'never used' : `used ${ago(key.last_used_at)}`}
                </span>
              </span>
              <button
                type="button"
                class="button quiet square"
                aria-label={`Delete ${key.name}`}
                onClick={() => setLeaving(key)}
              >
                <Icon name="trash" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {isAdding && <NewKey onClose={() => setAdding(false)} onMade={reload} />}
      {leaving && (
        <Dialog title={`Delete ${leaving.name}?`} onClose={() => setLeaving(null)}>
          <div class="stack">
            <p class="muted">Programs that use it are refused from now on. There is no way back.</p>
            <div class="row end">
              <button
                type="button"
                class="button danger"
                onClick={() => {
                  remove(leaving);
                  setLeaving(null);
                }}
              >
                Delete key
              </button>
            </div>
          </div>
        </Dialog>
      )}
    </section>
  );
}

function NewKey({
  onClose,
  onMade,
}: {
  onClose: () => void;
  onMade: () => Promise<void>;
}): JSX.Element {
  const [made, setMade] = useState<ApiKeyWithSecret | null>(null);
  const [fault, setFault] = useState('');
  const submit = async (form: HTMLFormElement): Promise<void> => {
    const given = new FormData(form);
    try {
      const body = { name: given.get('name'), scopes: given.getAll('scope') };
      setMade(await request('/kinora/v1/keys', { method: 'POST', body }));
      await onMade();
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  return (
    <Dialog title={made ? 'Your new key' : 'New key'} onClose={onClose}>
      {made ? (
        <Secret value={made.key} label="Copy the key" />
      ) : (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void submit(event.currentTarget);
          }}
        >
          <label class="field">
            <span>What uses it</span>
            <input
              class="input"
              name="name"
              autofocus
              required
              maxLength={100}
              placeholder="Website"
            />
          </label>
          <fieldset class="checks">
            <legend class="small muted">It may</legend>
            {SCOPES.map(([scope, words]) => (
              <label key={scope}>
                <input
                  type="checkbox"
                  name="scope"
                  value={scope}
                  defaultChecked={scope === 'read' || scope === 'write'}
                />
                {words}
              </label>
            ))}
          </fieldset>
          {fault && (
            <p class="small danger" role="alert">
              {fault}
            </p>
          )}
          <div class="row end">
            <button type="submit" class="button filled">
              Make key
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
