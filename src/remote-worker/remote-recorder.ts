import type { CompleteParams, Lease } from '../contract/lease.ts';
import type { VideoContentVariant } from '../contract/video.ts';
import type { Recorder } from '../jobs/recorder.ts';
import { LeaseError } from './connection.ts';
import type { LeaseClient } from './lease-client.ts';
import type { RemoteStorage } from './remote-storage.ts';

/** Writes down through the server what an attempt has come to. */
export function createRemoteRecorder(
  client: LeaseClient,
  { id }: Pick<Lease, 'id'>,
  storage: RemoteStorage,
): Recorder {
  return {
    progress: async (progress, phase) =>
      (await client.heartbeat(id, { report: { progress, phase } })) === 'held',
    keep: (operation) => unlessLost(client.keep(id, operation)),
    complete: ({ content, details }) =>
      unlessLost(client.complete(id, { outputs: outputsOf(content, storage), details })),
    fail: async (error) => void (await unlessLost(client.fail(id, error))),
    requeue: async ({ end, forgetsOperation = false, delaySeconds }) => {
      const how = { end, forgets_operation: forgetsOperation, delay_seconds: delaySeconds };
      await unlessLost(client.release(id, how));
    },
    hasEnded: async () => (await client.heartbeat(id)) === 'ended',
    // The server removes what an attempt leaves when it ends, and sweeps the rest.
    discard: async () => {},
  };
}

function outputsOf(
  content: Readonly<Record<VideoContentVariant, string>>,
  { uploaded }: RemoteStorage,
): CompleteParams['outputs'] {
  const digest = (variant: VideoContentVariant) => {
    const found = uploaded.get(content[variant]);
    if (!found) throw new Error(`The ${variant} was not uploaded.`);
    return found;
  };
  return {
    video: digest('video'),
    thumbnail: digest('thumbnail'),
    spritesheet: digest('spritesheet'),
  };
}

/** False if the attempt is over. */
async function unlessLost(asked: Promise<void>): Promise<boolean> {
  try {
    await asked;
    return true;
  } catch (error) {
    if (error instanceof LeaseError) return false;
    throw error;
  }
}
