import { isOn, JSON_FLAG, type Command } from './command.ts';
import { withSession } from './connect.ts';
import { EXIT, UsageError } from './exit.ts';
import { findVideoId } from './find-video.ts';
import { writeFields, writeJson } from './output.ts';

/** `kinora show`: one video, every field and every detail. */
export const show: Command = {
  usage: 'ID',
  flags: JSON_FLAG,
  settings: [],
  connects: true,
  complete: 'video',
  async run(call, terminal) {
    const [text] = call.arguments;
    if (!text) throw new UsageError('Which film? kinora show ID');
    const { signal } = terminal;
    const video = await withSession(call, terminal, 'data', async ({ client }) => {
      const id = await findVideoId(client, text, signal);
      return client.videos.retrieve(id, { include: ['details'] }, { signal });
    });
    if (isOn(call, 'json')) {
      writeJson(terminal, video);
      return EXIT.ok;
    }
    const { details, ...fields } = video;
    // The plan is a page long: `--json` has it.
    const facts = Object.entries(details ?? {}).filter(([name]) => name !== 'plan');
    writeFields(terminal, [...Object.entries(fields), ...facts]);
    return EXIT.ok;
  },
};
