import type { VideoContentVariant } from '../client/index.ts';
import { isOn, JSON_FLAG, textOf, type Command } from './command.ts';
import { withSession } from './connect.ts';
import { EXTENSIONS, outputFile, saveContent } from './deliver.ts';
import { EXIT, UsageError } from './exit.ts';
import { findVideoIds } from './find-video.ts';
import { writeJson } from './output.ts';

/** `kinora download`: finished films to files. */
export const download: Command = {
  usage: 'ID... [-o FILE]',
  flags: {
    output: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      help: 'file, or a folder for several; - for stdout',
      complete: 'file',
    },
    variant: {
      type: 'string',
      value: 'WHAT',
      help: 'video, thumbnail or spritesheet',
      complete: Object.keys(EXTENSIONS),
    },
    ...JSON_FLAG,
  },
  settings: [],
  connects: true,
  complete: 'video',
  notes: ['A download that broke off goes on where it ended.'],
  async run(call, terminal) {
    if (call.arguments.length === 0) throw new UsageError('Which film? kinora download ID');
    const variant = (textOf(call, 'variant') ?? 'video') as VideoContentVariant;
    const wish = textOf(call, 'output');
    const { signal } = terminal;
    return withSession(call, terminal, 'data', async ({ client }) => {
      const ids = await findVideoIds(client, call.arguments, signal);
      if (ids.length > 1 && wish !== undefined && !wish.endsWith('/')) {
        throw new UsageError('Several films need a folder: -o FOLDER/');
      }
      const saved = [];
      for (const id of ids) {
        const video = await client.videos.retrieve(id, {}, { signal });
        const output = outputFile(wish, video, variant);
        await saveContent(client, id, { variant, output }, terminal);
        saved.push({ id, variant, output });
        if (!isOn(call, 'json') && output !== '-') terminal.stdout.write(`${output}\n`);
      }
      if (isOn(call, 'json')) writeJson(terminal, { object: 'list', data: saved });
      return EXIT.ok;
    });
  },
};
