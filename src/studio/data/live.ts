import { forget, films, hasEnded, learn, loadNewest, type Film } from './films.ts';
import { createStore } from './store.ts';

/** `live`: news come by themselves. `lost`: the server does not answer; `polling`: it has no stream. */
export const connection = createStore<'connecting' | 'live' | 'polling' | 'lost'>('connecting');

/** What has just come about, for those who cannot see it. */
export const news = createStore('');

const AGAIN_MS = 1500;
const POLL_MS = 4000;

/** Follows all films of the project until the returned function is called. */
export function follow(): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  const later = (work: () => void, ms: number): void => {
    clearTimeout(timer);
    if (!isOver) timer = setTimeout(work, ms);
  };
  const connect = (): void => {
    source?.close();
    source = new EventSource('/kinora/v1/events');
    source.addEventListener('open', () => {
      connection.set('live');
      clearTimeout(timer);
      refresh();
    });
    source.addEventListener('error', () => {
      if (connection.get() === 'live') connection.set('lost');
      // The browser reconnects by itself only if the server was away, not if it said no.
      if (source?.readyState === EventSource.CLOSED) later(pollOnce, AGAIN_MS);
      else later(connect, AGAIN_MS * 2);
    });
    source.addEventListener('reset', () => refresh());
    for (const status of ['queued', 'in_progress', 'completed', 'failed']) {
      source.addEventListener(`video.${status}`, (event) => hear(event as MessageEvent<string>));
    }
    source.addEventListener('video.deleted', (event) => {
      forget((JSON.parse((event as MessageEvent<string>).data) as { id: string }).id);
    });
  };
  const pollOnce = (): void => {
    loadNewest().then(
      () => {
        connection.set('polling');
        later(connect, POLL_MS);
      },
      () => {
        connection.set('lost');
        later(connect, AGAIN_MS);
      },
    );
  };
  connect();
  return () => {
    isOver = true;
    clearTimeout(timer);
    clearTimeout(refreshing);
    source?.close();
  };
}

function hear(event: MessageEvent<string>): void {
  const film = JSON.parse(event.data) as Film;
  const before = films.get().byId.get(film.id)?.status;
  learn([film]);
  // Whoever waits has moved up in the queue, and the estimates are others.
  if (before === film.status || film.status === 'queued') return;
  refresh();
  if (hasEnded(film))
    news.set(`${film.status === 'completed' ? 'Finished' : 'Not made'}: ${film.prompt ?? ''}`);
}

let refreshing: ReturnType<typeof setTimeout> | undefined;

/** Reads the list again, once for a burst of news. */
function refresh(): void {
  clearTimeout(refreshing);
  refreshing = setTimeout(() => void loadNewest().catch(() => {}), 250);
}
