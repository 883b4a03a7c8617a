import { VideoFailedError } from '../client/index.ts';
import { isOn, textOf, type Command } from './command.ts';
import { withSession } from './connect.ts';
import { DELIVERY_FLAGS, outputFile, saveContent, waitFor } from './deliver.ts';
import { EXIT, UsageError } from './exit.ts';
import { findVideoId } from './find-video.ts';
import { writeJson } from './output.ts';

const { output, timeout, quiet, json } = DELIVERY_FLAGS;

/** `kinora watch`: waits for a film that somebody began. */
export const watch: Command = {
  usage: 'ID [-o FILE]',
  flags: {
    output: output!,
    timeout: timeout!,
    quiet: quiet!,
    json: json!,
    jsonl: { type: 'boolean', help: 'print every change as a line of JSON' },
  },
  settings: [],
  connects: true,
  complete: 'video',
  notes: ['Without -o the film is not saved, and its id is printed when it is there.'],
  async run(call, terminal) {
    const [text] = call.arguments;
    if (!text) throw new UsageError('Which film? kinora watch ID');
    return withSession(call, terminal, 'films', async (session) => {
      const { client } = session;
      const { signal } = terminal;
      const id = await findVideoId(client, text, signal);
      if (isOn(call, 'jsonl')) {
        for await (const video of client.videos.follow(id, { signal })) {
          writeJson(terminal, video);
          if (video.status === 'failed') throw new VideoFailedError(id, video.error!);
        }
        return EXIT.ok;
      }
      const now = await client.videos.retrieve(id, { include: ['details'] }, { signal });
      const done = await waitFor(session, now, call, terminal);
      const wish = textOf(call, 'output');
      const file = wish === undefined ? null : outputFile(wish, done, 'video');
      if (file !== null)
        await saveContent(client, id, { variant: 'video', output: file }, terminal);
      if (isOn(call, 'json'))
        writeJson(terminal, { ...done, ...(file !== null && { output: file }) });
      else if (file !== '-') terminal.stdout.write(`${file ?? id}\n`);
      return EXIT.ok;
    });
  },
};
