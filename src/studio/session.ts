import { Fault, request, whenSignedOut } from './data/request.ts';
import { createStore } from './data/store.ts';

interface Session {
  /** `unknown` until the server has said. */
  state: 'unknown' | 'open' | 'signed_in' | 'signed_out';
}

export const session = createStore<Session>({ state: 'unknown' });

whenSignedOut(() => session.set({ state: 'signed_out' }));

interface SessionAnswer {
  mode: 'open' | 'keys';
  signed_in: boolean;
}

/** Asks whether a key is needed, and there. Waits for a server that is starting. */
export async function openSession(): Promise<void> {
  for (;;) {
    try {
      const { mode, signed_in: isSignedIn } = await request<SessionAnswer>('/kinora/v1/session');
      if (mode === 'open') session.set({ state: 'open' });
      else session.set({ state: isSignedIn ? 'signed_in' : 'signed_out' });
      return;
    } catch (error) {
      if (error instanceof Fault && error.status >= 400 && error.status < 500) {
        session.set({ state: 'signed_out' });
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 1500));
    }
  }
}

/** @throws Fault if the key is not known. */
export async function signIn(key: string): Promise<void> {
  await request('/kinora/v1/session', { method: 'POST', body: { key } });
  session.set({ state: 'signed_in' });
}

export async function signOut(): Promise<void> {
  await request('/kinora/v1/session', { method: 'DELETE' });
  session.set({ state: 'signed_out' });
}
