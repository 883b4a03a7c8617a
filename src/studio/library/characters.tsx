import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { focusComposer } from '../composer/composer.tsx';
import { change, draft } from '../composer/draft.ts';
import { messageOf, request } from '../data/request.ts';
import { useStore } from '../data/store.ts';
import { navigate } from '../router.ts';
import { CopyButton } from '../ui/copy.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Empty } from '../ui/empty.tsx';
import { Icon } from '../ui/icon.tsx';
import { complain } from '../ui/toast.tsx';
import { characters, loadCharacters, type Character } from './character-store.ts';

/** Who looks the same in every film that names them. */
export function Characters(): JSX.Element {
  const all = useStore(characters);
  const [isAdding, setAdding] = useState(false);
  useEffect(() => void loadCharacters().catch(complain), []);
  return (
    <>
      <div class="page-head">
        <div>
          <h1>Characters</h1>
          <p>Somebody or something that looks the same in every film whose prompt names it.</p>
        </div>
        <button type="button" class="button" onClick={() => setAdding(true)}>
          <Icon name="plus" size={16} />
          New character
        </button>
      </div>
      {all.length === 0 ? (
        <Empty icon="person" title="Nobody here yet">
          <p>
            A character is cut out of a short clip of it, best before a plain background. Give it a
            name, pick it below the prompt, and use the name in the sentence.
          </p>
        </Empty>
      ) : (
        <ul class="cast">
          {all.map((character) => (
            <Card key={character.id} {...character} />
          ))}
        </ul>
      )}
      {isAdding && <NewCharacter onClose={() => setAdding(false)} />}
    </>
  );
}

function Card({ id, name }: Character): JSX.Element {
  const use = (): void => {
    const now = draft.get();
    const prompt = now.prompt.includes(name) ? now.prompt : `${name} ${now.prompt}`;
    change({ prompt, characters: [...new Set([...now.characters, id])].slice(-2) });
    navigate('/');
    requestAnimationFrame(focusComposer);
  };
  return (
    <li class="card">
      <img src={`/kinora/v1/characters/${id}/image`} alt={name} loading="lazy" />
      <div class="row spread">
        <strong class="clip">{name}</strong>
        <span class="row">
          <CopyButton text={id} label={`Copy the id of ${name}`} isSmall />
          <button type="button" class="button" onClick={use}>
            Use
          </button>
        </span>
      </div>
    </li>
  );
}

function NewCharacter({ onClose }: { onClose: () => void }): JSX.Element {
  const [fault, setFault] = useState('');
  const [isBusy, setBusy] = useState(false);
  const submit = async (form: HTMLFormElement): Promise<void> => {
    setBusy(true);
    setFault('');
    try {
      await request('/v1/videos/characters', { method: 'POST', body: new FormData(form) });
      await loadCharacters();
      onClose();
    } catch (error) {
      setFault(messageOf(error));
      setBusy(false);
    }
  };
  return (
    <Dialog title="New character" onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(event.currentTarget);
        }}
      >
        <label class="field">
          <span>Name, as prompts write it</span>
          <input class="input" name="name" autofocus required maxLength={80} placeholder="Mossy" />
        </label>
        <label class="field">
          <span>A short clip of it</span>
          <input class="input file" type="file" name="video" accept="video/*" required />
        </label>
        {fault && (
          <p class="small danger" role="alert">
            {fault}
          </p>
        )}
        <div class="row end">
          <button type="submit" class="button filled" disabled={isBusy}>
            {isBusy ? 'Cutting it out' : 'Make character'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
