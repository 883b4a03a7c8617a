import type { Kinora, VideoWithDetails } from '../client/index.ts';
import { integerOf, isOn, JSON_FLAG, textOf, type Call, type Command } from './command.ts';
import { withSession } from './connect.ts';
import { EXIT } from './exit.ts';
import { findVideoId } from './find-video.ts';
import { VIDEO_COLUMNS, videoRow, writeJson, writeTable } from './output.ts';

const STATES = ['queued', 'in_progress', 'completed', 'failed'] as const;

/** `kinora ls`: the newest films. */
export const ls: Command = {
  usage: '[TEXT]',
  flags: {
    limit: {
      type: 'integer',
      short: 'n',
      value: 'N',
      help: 'how many; default: 20',
      minimum: 1,
    },
    all: { type: 'boolean', short: 'a', help: 'however many there are' },
    after: { type: 'string', value: 'ID', help: 'begin after this film', complete: 'video' },
    status: {
      type: 'string',
      value: 'STATUS',
      help: `only these: ${STATES.join(', ')}`,
      complete: STATES,
    },
    quiet: { type: 'boolean', short: 'q', help: 'print ids only' },
    ...JSON_FLAG,
  },
  settings: [],
  connects: true,
  notes: ['With TEXT, only films whose prompt has it.'],
  examples: ['kinora ls -q --status failed | xargs -r kinora rm'],
  async run(call, terminal) {
    const { signal } = terminal;
    const { videos, hasMore } = await withSession(call, terminal, 'data', ({ client }) =>
      select(client, call, signal),
    );
    if (isOn(call, 'json')) writeJson(terminal, pageOf(videos, hasMore));
    else if (isOn(call, 'quiet')) for (const { id } of videos) terminal.stdout.write(`${id}\n`);
    else writeTable(terminal, VIDEO_COLUMNS, videos.map(videoRow));
    return EXIT.ok;
  },
};

async function select(
  client: Kinora,
  call: Call,
  signal: AbortSignal,
): Promise<{ videos: VideoWithDetails[]; hasMore: boolean }> {
  const wanted = isOn(call, 'all') ? Number.POSITIVE_INFINITY : (integerOf(call, 'limit') ?? 20);
  const status = textOf(call, 'status');
  const text = call.arguments.join(' ').toLowerCase();
  const from = textOf(call, 'after');
  const after = from === undefined ? undefined : await findVideoId(client, from, signal);
  const videos: VideoWithDetails[] = [];
  const limit = Math.min(text || status ? 100 : wanted + 1, 100);
  for await (const video of client.videos.list({ limit, after }, { signal })) {
    if (status !== undefined && video.status !== status) continue;
    if (!(video.prompt ?? '').toLowerCase().includes(text)) continue;
    if (videos.length === wanted) return { videos, hasMore: true };
    videos.push(video);
  }
  return { videos, hasMore: false };
}

/** The API's own list, whatever was asked for to get it. */
function pageOf(videos: VideoWithDetails[], hasMore: boolean): object {
  return {
    object: 'list',
    data: videos,
    first_id: videos.at(0)?.id ?? null,
    has_more: hasMore,
    last_id: videos.at(-1)?.id ?? null,
  };
}
