import { randomBytes } from 'node:crypto';

/** Changes that somebody who was away for a moment can still be told. */
const REMEMBERED = 2000;

/** The order in which videos changed, as this server has heard of it. */
export interface Changes {
  /** Names the newest change: what `since` takes. */
  place(): string;
  /** Ids of the videos that have changed after a place; null if that is no longer known. */
  since(place: string): string[] | null;
  /** Calls back with the id of a video that may have changed; with null if news were missed. */
  listen(listener: (id: string | null) => void): () => void;
}

export type OnChange = (listener: (id: string | null) => void) => () => void;

export function createChanges(onChange: OnChange): Changes {
  /** Places of another server, or from before a restart, mean nothing here. */
  const run = randomBytes(6).toString('hex');
  const listeners = new Set<(id: string | null) => void>();
  let recent: { at: number; id: string }[] = [];
  let count = 0;
  /** Whoever was last here has missed something. */
  let oldest = 0;

  onChange((id) => {
    count++;
    if (id === null) {
      recent = [];
      oldest = count;
    } else {
      recent.push({ at: count, id });
      if (recent.length > REMEMBERED) oldest = recent.shift()!.at;
    }
    for (const listener of listeners) listener(id);
  });
  return {
    place: () => `${run}-${count}`,
    since: (place) => {
      const [ofRun, at] = place.split('-');
      const number = Number(at);
      if (ofRun !== run || !Number.isInteger(number) || number < oldest) return null;
      return [...new Set(recent.flatMap((change) => (change.at > number ? change.id : [])))];
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
