import { textOf, type Command } from './command.ts';
import { withSession } from './connect.ts';
import { DELIVERY_FLAGS, deliver } from './deliver.ts';
import { UsageError } from './exit.ts';
import { findSource, SOURCE_FLAGS, SOURCE_NOTES } from './source.ts';
import { PROMPT_FLAGS, PROMPT_NOTES, readPrompt } from './prompt.ts';

/** `kinora edit`: a film of the server, or an own one, with what the prompt changes. */
export const edit: Command = {
  usage: 'ID|FILE PROMPT [-o FILE]',
  flags: { ...SOURCE_FLAGS, ...PROMPT_FLAGS, ...DELIVERY_FLAGS },
  settings: [],
  connects: true,
  complete: 'video',
  notes: [...SOURCE_NOTES, ...PROMPT_NOTES],
  examples: ['kinora edit holiday.mp4 "as a watercolour" -o watercolour.mp4'],
  async run(call, terminal) {
    const [text, ...words] = call.arguments;
    const example = 'kinora edit ID "in winter"';
    if (!text) throw new UsageError(`Which film? ${example}`);
    const prompt = await readPrompt(call, words, terminal, example);
    const { signal } = terminal;
    return withSession(call, terminal, 'films', async (session) => {
      const { client } = session;
      const video = await findSource(client, text, signal);
      const model = textOf(call, 'model');
      const begin = () => client.videos.edit({ video, prompt, model }, { signal });
      return deliver(session, begin, call, terminal);
    });
  },
};
