import type { VideoContentVariant } from '../client/index.ts';
import type { Command } from './command.ts';
import { CONNECTION_SETTINGS, withClient } from './connect.ts';
import { EXIT, UsageError } from './exit.ts';
import { saveContent } from './save-content.ts';

const EXTENSIONS: Record<VideoContentVariant, string> = {
  video: 'mp4',
  thumbnail: 'webp',
  spritesheet: 'jpg',
};

/** `kinora download`: a finished film to a file. */
export const download: Command = {
  usage: 'ID [-o FILE]',
  flags: {
    output: { type: 'string', short: 'o', value: 'FILE', help: 'default: the id; - for stdout' },
    variant: { type: 'string', value: 'WHAT', help: 'video, thumbnail or spritesheet' },
    server: { type: 'string', value: 'URL', help: 'use this server' },
  },
  settings: CONNECTION_SETTINGS,
  async run({ arguments: [id], flags, settings }, terminal) {
    if (!id) throw new UsageError('Which film? kinora download ID');
    const variant = (flags['variant'] ?? 'video') as VideoContentVariant;
    if (!(variant in EXTENSIONS)) {
      throw new UsageError(`--variant is video, thumbnail or spritesheet, not '${variant}'.`);
    }
    const output = (flags['output'] as string | undefined) ?? `${id}.${EXTENSIONS[variant]}`;
    const server = flags['server'] as string | undefined;
    await withClient({ server, settings, makesFilms: false }, terminal, (client) =>
      saveContent(client, id, { variant, output }, terminal),
    );
    if (output !== '-') terminal.stdout.write(`${output}\n`);
    return EXIT.ok;
  },
};
