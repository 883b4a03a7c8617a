import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { deriveFilm, type DerivedKind } from '../data/actions.ts';
import type { Film } from '../data/films.ts';
import { models, modelNamed } from '../data/models.ts';
import { messageOf } from '../data/request.ts';
import { useStore } from '../data/store.ts';
import { navigate } from '../router.ts';
import { Icon } from '../ui/icon.tsx';
import { COMMAND } from '../ui/shortcuts.ts';

const WORDS: Record<DerivedKind, { title: string; placeholder: string; send: string }> = {
  remix: {
    title: 'The same film, with what you change',
    placeholder: 'Make it night, with falling snow',
    send: 'Remix',
  },
  edit: {
    title: 'Change something in this film',
    placeholder: 'Give the fox a blue scarf',
    send: 'Edit',
  },
  extend: {
    title: 'The film goes on',
    placeholder: 'It stops, looks back and walks out of the picture',
    send: 'Extend',
  },
};

/** Remix, edit or extend, below the film that it is about. */
export function DeriveForm({
  kind,
  source,
  onClose,
}: {
  kind: DerivedKind;
  source: Film;
  onClose: () => void;
}): JSX.Element {
  const { title, placeholder, send } = WORDS[kind];
  useStore(models);
  const lengths = modelNamed(source.model)?.seconds ?? ['4', '8', '12'];
  const [prompt, setPrompt] = useState('');
  const [seconds, setSeconds] = useState(lengths[0] ?? '4');
  const [fault, setFault] = useState('');
  const [isSending, setSending] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    area.current?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [kind]);

  const submit = async (): Promise<void> => {
    if (prompt.trim() === '' || isSending) return;
    setSending(true);
    setFault('');
    try {
      const film = await deriveFilm(kind, source, { prompt, seconds });
      navigate(`/films/${film.id}`);
    } catch (error) {
      setFault(messageOf(error));
      setSending(false);
    }
  };
  return (
    <form
      ref={form}
      class="composer derive"
      aria-label={send}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label class="small muted" for="derive-prompt">
        {title}
      </label>
      <textarea
        id="derive-prompt"
        ref={area}
        rows={2}
        value={prompt}
        placeholder={placeholder}
        onInput={({ currentTarget }) => setPrompt(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
            event.preventDefault();
            void submit();
          } else if (event.key === 'Escape') {
            event.stopPropagation();
            onClose();
          }
        }}
      />
      {fault && (
        <p class="small danger" role="alert">
          {fault}
        </p>
      )}
      <div class="composer-line">
        <div class="options">
          {kind === 'extend' && (
            <label class="pick">
              <span aria-hidden="true">{seconds} s longer</span>
              <select
                aria-label="How much longer"
                value={seconds}
                onChange={({ currentTarget }) => setSeconds(currentTarget.value)}
              >
                {lengths.map((one) => (
                  <option key={one} value={one}>
                    {one} seconds
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
        <button type="button" class="button quiet" onClick={onClose}>
          Not now
        </button>
        <button type="submit" class="button filled" disabled={isSending || prompt.trim() === ''}>
          <Icon name={kind} size={16} />
          {send}
          <span class="keys only-wide" aria-hidden="true">
            {COMMAND}↵
          </span>
        </button>
      </div>
    </form>
  );
}
