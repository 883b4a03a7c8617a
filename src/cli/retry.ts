import type { Command } from './command.ts';
import { withSession } from './connect.ts';
import { DELIVERY_FLAGS, deliver } from './deliver.ts';
import { UsageError } from './exit.ts';
import { findVideoId } from './find-video.ts';
import { onlyKinora } from './kinora-only.ts';

/** `kinora retry`: the request of an ended film once more. */
export const retry: Command = {
  usage: 'ID [-o FILE]',
  flags: DELIVERY_FLAGS,
  settings: [],
  connects: true,
  complete: 'video',
  async run(call, terminal) {
    const [text] = call.arguments;
    if (!text) throw new UsageError('Which film? kinora retry ID');
    const { signal } = terminal;
    return withSession(call, terminal, 'films', async (session) => {
      const { client } = session;
      const id = await findVideoId(client, text, signal);
      const begin = () =>
        onlyKinora(() => client.videos.retry(id, { signal }), { client, what: 'retries', id });
      return deliver(session, begin, call, terminal);
    });
  },
};
