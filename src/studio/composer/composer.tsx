import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { createFilm } from '../data/actions.ts';
import { films } from '../data/films.ts';
import { models } from '../data/models.ts';
import { Fault, messageOf } from '../data/request.ts';
import { useStore } from '../data/store.ts';
import { Icon } from '../ui/icon.tsx';
import { COMMAND } from '../ui/shortcuts.ts';
import { bodyOf, change, clearWords, draft } from './draft.ts';
import { Options } from './options.tsx';
import { Reference, takeReference } from './reference.tsx';

const PLACEHOLDER = matchMedia('(max-width: 720px)').matches
  ? 'Describe a film'
  : 'Describe a film: who, where, what happens, how the camera moves';

export function focusComposer(): void {
  document.querySelector<HTMLTextAreaElement>('#prompt')?.focus();
}

/** Where a film begins: one field, one line of choices. */
export function Composer({ onCreated }: { onCreated?: (id: string) => void }): JSX.Element {
  const now = useStore(draft);
  const capability = useStore(models, (all) => all.find(({ id }) => id === now.model) ?? all[0]);
  const [fault, setFault] = useState<Fault | null>(null);
  const [isSending, setSending] = useState(false);
  const prompt = useRef<HTMLTextAreaElement>(null);
  const recall = usePromptHistory();
  useGrowing(prompt, now.prompt);
  usePaste();

  // What the chosen model cannot do is not asked of it.
  useEffect(() => {
    if (!capability) return;
    const { id, sizes, seconds } = capability;
    const size = sizes.includes(now.size) ? now.size : sizes[0]!;
    const length = seconds.includes(now.seconds) ? now.seconds : seconds[0]!;
    if (id !== now.model || size !== now.size || length !== now.seconds) {
      change({ model: id, size, seconds: length });
    }
  }, [capability, now.size, now.seconds, now.model]);

  const send = async (): Promise<void> => {
    if (now.prompt.trim() === '' || isSending) return void prompt.current?.focus();
    setSending(true);
    setFault(null);
    try {
      const film = await createFilm(bodyOf(now));
      clearWords();
      onCreated?.(film.id);
    } catch (error) {
      setFault(error instanceof Fault ? error : new Fault(messageOf(error), { status: 0 }));
    } finally {
      setSending(false);
    }
  };

  return (
    <form
      class="composer"
      aria-label="New film"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {now.reference && <Reference {...now} reference={now.reference} />}
      <label class="hidden-text" for="prompt">
        Prompt
      </label>
      <textarea
        id="prompt"
        ref={prompt}
        rows={1}
        value={now.prompt}
        placeholder={PLACEHOLDER}
        maxLength={32_000}
        onInput={({ currentTarget }) => change({ prompt: currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
            event.preventDefault();
            void send();
          } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
            event.preventDefault();
            recall(event.key === 'ArrowUp' ? 1 : -1);
          } else if (event.key === 'Escape') {
            event.currentTarget.blur();
          }
        }}
      />
      {fault && (
        <p class="composer-fault small danger" role="alert">
          {fault.message}
          {fault.requestId && <span class="tiny muted mono"> {fault.requestId}</span>}
        </p>
      )}
      <div class="composer-line">
        <Options now={now} capability={capability} />
        <button
          type="submit"
          class="button filled send"
          disabled={isSending || now.prompt.trim() === ''}
        >
          <Icon name="send" size={18} />
          <span>{isSending ? 'Sending' : 'Make film'}</span>
          <span class="keys only-wide" aria-hidden="true">
            {COMMAND}↵
          </span>
        </button>
      </div>
    </form>
  );
}

/** As high as its text, up to a third of the window. */
function useGrowing(area: { current: HTMLTextAreaElement | null }, text: string): void {
  useLayoutEffect(() => {
    const element = area.current!;
    element.style.height = 'auto';
    element.style.height = `${Math.min(element.scrollHeight, innerHeight / 3)}px`;
  }, [text]);
}

function usePaste(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      if (document.querySelector('dialog[open]')) return;
      const files = event.clipboardData?.files;
      if (files?.length && takeReference(files)) event.preventDefault();
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}

/** Earlier prompts, newest first; back to what was being written at the end. */
function usePromptHistory(): (step: 1 | -1) => void {
  const at = useRef({ index: -1, own: '' });
  return (step) => {
    const { byId, order } = films.get();
    const prompts = [...new Set(order.map((id) => byId.get(id)?.prompt ?? ''))].filter(Boolean);
    if (at.current.index === -1) at.current.own = draft.get().prompt;
    at.current.index = Math.min(prompts.length - 1, Math.max(-1, at.current.index + step));
    change({ prompt: prompts[at.current.index] ?? at.current.own });
  };
}
