import type { Command } from './command.ts';
import { withSession } from './connect.ts';
import { DELIVERY_FLAGS, deliver } from './deliver.ts';
import { UsageError } from './exit.ts';
import { findVideoId } from './find-video.ts';

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
      const id = await findVideoId(session.client, text, signal);
      const begin = () => session.client.videos.retry(id, { signal });
      return deliver(session, begin, call, terminal);
    });
  },
};
