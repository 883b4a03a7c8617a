/** News from every process over this database, through one listening connection. Hints, never the truth. */
export interface Signals extends AsyncDisposable {
  on(channel: Channel, listener: (payload: string) => void): () => void;
  close(): Promise<void>;
}

/**
 * - `kinora_video`: id of a video that changed
 * - `kinora_stop`: id of a video whose worker must let go
 * - `kinora_queue`: name of a queue with work
 */
export type Channel = 'kinora_video' | 'kinora_stop' | 'kinora_queue';
