import type { Video } from '../client/index.ts';
import type { Command } from './command.ts';
import { CONNECTION_SETTINGS, withClient } from './connect.ts';
import { EXIT, UsageError } from './exit.ts';

/** `kinora ls`: the newest films. */
export const ls: Command = {
  usage: '[--limit N]',
  flags: {
    limit: { type: 'string', short: 'n', value: 'N', help: 'how many, 1 to 100; default 20' },
    after: { type: 'string', value: 'ID', help: 'begin after this film' },
    quiet: { type: 'boolean', short: 'q', help: 'print ids only' },
    json: { type: 'boolean', help: 'print the page as JSON' },
    server: { type: 'string', value: 'URL', help: 'use this server' },
  },
  settings: CONNECTION_SETTINGS,
  async run({ flags, settings }, terminal) {
    const limit = Number(flags['limit'] ?? 20);
    if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
      throw new UsageError('--limit is a whole number from 1 to 100.');
    }
    const after = flags['after'] as string | undefined;
    const server = flags['server'] as string | undefined;
    const page = await withClient(
      { server, settings, makesFilms: false },
      terminal,
      async (client) =>
        client.listVideos({ limit, ...(after && { after }) }, { signal: terminal.signal }),
    );
    if (flags['json']) terminal.stdout.write(`${JSON.stringify(page)}\n`);
    else
      for (const video of page.data)
        terminal.stdout.write(`${flags['quiet'] ? video.id : line(video)}\n`);
    return EXIT.ok;
  },
};

function line(video: Video): string {
  const when = new Date(video.created_at * 1000).toISOString().slice(0, 16).replace('T', ' ');
  const state = video.status === 'in_progress' ? `${video.progress} %` : video.status;
  const prompt = (video.prompt ?? '').replaceAll(/\s+/g, ' ');
  const shown = prompt.length > 60 ? `${prompt.slice(0, 59)}…` : prompt;
  return [
    video.id,
    when,
    state.padEnd(9),
    `${video.seconds} s`.padStart(4),
    video.size.padEnd(9),
    shown,
  ].join('  ');
}
