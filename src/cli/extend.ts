import { integerOf, textOf, type Command } from './command.ts';
import { withSession } from './connect.ts';
import { DELIVERY_FLAGS, deliver } from './deliver.ts';
import { UsageError } from './exit.ts';
import { findSource, SOURCE_FLAGS, SOURCE_NOTES } from './source.ts';
import { PROMPT_FLAGS, PROMPT_NOTES, readPrompt } from './prompt.ts';

/** `kinora extend`: a film that goes on. */
export const extend: Command = {
  usage: 'ID|FILE PROMPT [-o FILE]',
  flags: {
    seconds: {
      type: 'integer',
      short: 'd',
      value: 'N',
      help: 'how much longer: 4, 8, 12, 16 or 20; default: 4',
    },
    ...SOURCE_FLAGS,
    ...PROMPT_FLAGS,
    ...DELIVERY_FLAGS,
  },
  settings: [],
  connects: true,
  complete: 'video',
  notes: ['The new film holds both parts.', ...SOURCE_NOTES, ...PROMPT_NOTES],
  examples: ['kinora extend last "the fox jumps over a stream" -d 8 -o longer.mp4'],
  async run(call, terminal) {
    const [text, ...words] = call.arguments;
    const example = 'kinora extend ID "it begins to snow"';
    if (!text) throw new UsageError(`Which film? ${example}`);
    const prompt = await readPrompt(call, words, terminal, example);
    const { signal } = terminal;
    return withSession(call, terminal, 'films', async (session) => {
      const { client } = session;
      const video = await findSource(client, text, signal);
      const seconds = integerOf(call, 'seconds') ?? 4;
      const model = textOf(call, 'model');
      const begin = () => client.videos.extend({ video, prompt, seconds, model }, { signal });
      return deliver(session, begin, call, terminal);
    });
  },
};
