import type { Command } from './command.ts';
import { withSession } from './connect.ts';
import { DELIVERY_FLAGS, deliver } from './deliver.ts';
import { UsageError } from './exit.ts';
import { findVideoId } from './find-video.ts';
import { PROMPT_FLAGS, PROMPT_NOTES, readPrompt } from './prompt.ts';

/** `kinora remix`: the same film with what the prompt changes. */
export const remix: Command = {
  usage: 'ID PROMPT [-o FILE]',
  flags: { ...PROMPT_FLAGS, ...DELIVERY_FLAGS },
  settings: [],
  connects: true,
  complete: 'video',
  notes: PROMPT_NOTES,
  examples: ['kinora remix last "at night, in the rain" -o night.mp4'],
  async run(call, terminal) {
    const [text, ...words] = call.arguments;
    const example = 'kinora remix ID "at night"';
    if (!text) throw new UsageError(`Which film? ${example}`);
    const prompt = await readPrompt(call, words, terminal, example);
    const { signal } = terminal;
    return withSession(call, terminal, 'films', async (session) => {
      const id = await findVideoId(session.client, text, signal);
      const begin = () => session.client.videos.remix(id, { prompt }, { signal });
      return deliver(session, begin, call, terminal);
    });
  },
};
