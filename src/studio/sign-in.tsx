import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { messageOf } from './data/request.ts';
import { signIn } from './session.ts';
import { Mark } from './ui/mark.tsx';

/** A key, exchanged for a cookie that this page cannot read. */
export function SignIn(): JSX.Element {
  const [fault, setFault] = useState('');
  const [isBusy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const submit = async (): Promise<void> => {
    setBusy(true);
    setFault('');
    try {
      await signIn(input.current!.value.trim());
    } catch (error) {
      setFault(messageOf(error));
      setBusy(false);
      input.current?.select();
    }
  };
  return (
    <main>
      <form
        class="sign-in"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <span class="mark">
          <Mark size={32} />
        </span>
        <h1>Sign in with a key</h1>
        <label class="field">
          <span>API key</span>
          <input
            ref={input}
            class="input mono"
            type="password"
            name="key"
            autocomplete="current-password"
            placeholder="sk-…"
            required
            aria-describedby="key-help"
          />
        </label>
        {fault && (
          <p class="small danger" role="alert">
            {fault}
          </p>
        )}
        <button type="submit" class="button filled" disabled={isBusy}>
          Sign in
        </button>
        <p class="small muted" id="key-help">
          Whoever runs this server has one: <code>KINORA_ADMIN_KEY</code>, or a key made with{' '}
          <code>kinora keys create</code>. The browser keeps a sealed cookie, not the key.
        </p>
      </form>
    </main>
  );
}
