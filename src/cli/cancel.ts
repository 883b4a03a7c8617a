import { isOn, JSON_FLAG, type Command } from './command.ts';
import { withSession } from './connect.ts';
import { EXIT, UsageError } from './exit.ts';
import { findVideoIds } from './find-video.ts';
import { onlyKinora } from './kinora-only.ts';
import { writeJson } from './output.ts';

/** `kinora cancel`: ends films that are being made. */
export const cancel: Command = {
  usage: 'ID...',
  flags: JSON_FLAG,
  settings: [],
  connects: true,
  complete: 'video',
  notes: ['A film that has ended stays as it is.'],
  examples: ['kinora ps -q | xargs -r kinora cancel'],
  async run(call, terminal) {
    if (call.arguments.length === 0) throw new UsageError('Which film? kinora cancel ID');
    const { signal } = terminal;
    return withSession(call, terminal, 'data', async ({ client }) => {
      const ids = await findVideoIds(client, call.arguments, signal);
      const videos = [];
      for (const id of ids) {
        const stop = () => client.videos.cancel(id, { signal });
        videos.push(await onlyKinora(stop, { client, what: 'cancellation', id }));
      }
      if (isOn(call, 'json')) writeJson(terminal, { object: 'list', data: videos });
      else for (const { id } of videos) terminal.stdout.write(`${id}\n`);
      for (const { id, status } of videos) {
        if (status === 'completed') terminal.stderr.write(`${id} was completed already.\n`);
      }
      return EXIT.ok;
    });
  },
};
