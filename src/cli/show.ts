import type { Command } from './command.ts';
import { CONNECTION_SETTINGS, withClient } from './connect.ts';
import { EXIT, UsageError } from './exit.ts';

/** `kinora show`: one video, every field. */
export const show: Command = {
  usage: 'ID',
  flags: {
    json: { type: 'boolean', help: 'print the video as JSON' },
    server: { type: 'string', value: 'URL', help: 'use this server' },
  },
  settings: CONNECTION_SETTINGS,
  async run({ arguments: [id], flags, settings }, terminal) {
    if (!id) throw new UsageError('Which film? kinora show ID');
    const server = flags['server'] as string | undefined;
    const video = await withClient({ server, settings, makesFilms: false }, terminal, (client) =>
      client.getVideo(id, {}, { signal: terminal.signal }),
    );
    if (flags['json']) terminal.stdout.write(`${JSON.stringify(video)}\n`);
    else {
      for (const [key, value] of Object.entries(video)) {
        terminal.stdout.write(`${key.padEnd(22)} ${readable(key, value)}\n`);
      }
    }
    return EXIT.ok;
  },
};

function readable(key: string, value: unknown): string {
  if (value === null) return '-';
  if (key.endsWith('_at')) return new Date(Number(value) * 1000).toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
