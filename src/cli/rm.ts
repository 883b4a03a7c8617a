import { isOn, JSON_FLAG, type Command } from './command.ts';
import { withSession } from './connect.ts';
import { EXIT, UsageError } from './exit.ts';
import { findVideoIds } from './find-video.ts';
import { writeJson } from './output.ts';

/** `kinora rm`: deletes films and everything that belongs to them. */
export const rm: Command = {
  usage: 'ID...',
  flags: JSON_FLAG,
  settings: [],
  connects: true,
  complete: 'video',
  notes: ['A film that is being made is stopped first. There is no way back.'],
  async run(call, terminal) {
    if (call.arguments.length === 0) throw new UsageError('Which film? kinora rm ID');
    const { signal } = terminal;
    return withSession(call, terminal, 'data', async ({ client }) => {
      const ids = await findVideoIds(client, call.arguments, signal);
      const deleted = [];
      for (const id of ids) deleted.push(await client.videos.delete(id, { signal }));
      if (isOn(call, 'json')) writeJson(terminal, { object: 'list', data: deleted });
      else for (const { id } of deleted) terminal.stdout.write(`${id}\n`);
      return EXIT.ok;
    });
  },
};
