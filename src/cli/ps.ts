import type { Kinora, VideoWithDetails } from '../client/index.ts';
import { isOn, JSON_FLAG, type Command } from './command.ts';
import { withSession } from './connect.ts';
import { EXIT } from './exit.ts';
import { shortId } from './find-video.ts';
import { cut, writeJson, writeTable } from './output.ts';
import { duration } from './progress.ts';

/** So many ended videos in a row, and nothing before them is expected to be unfinished. */
const ENDED_IN_A_ROW = 200;

/** `kinora ps`: what is being made, and what waits. */
export const ps: Command = {
  usage: '',
  flags: { quiet: { type: 'boolean', short: 'q', help: 'print ids only' }, ...JSON_FLAG },
  settings: [],
  connects: true,
  async run(call, terminal) {
    const videos = await withSession(call, terminal, 'data', ({ client }) =>
      unfinished(client, terminal.signal),
    );
    if (isOn(call, 'json')) writeJson(terminal, { object: 'list', data: videos });
    else if (isOn(call, 'quiet')) for (const { id } of videos) terminal.stdout.write(`${id}\n`);
    else writeTable(terminal, ['ID', 'STATE', 'PHASE', 'LEFT', 'PROMPT'], videos.map(row));
    return EXIT.ok;
  },
};

/** In the order in which they will be done. */
async function unfinished(client: Kinora, signal: AbortSignal): Promise<VideoWithDetails[]> {
  const found: VideoWithDetails[] = [];
  let ended = 0;
  const list = client.videos.list({ limit: 100, include: ['details'] }, { signal });
  for await (const video of list) {
    const isUnfinished = video.status === 'queued' || video.status === 'in_progress';
    ended = isUnfinished ? 0 : ended + 1;
    if (isUnfinished) found.push(video);
    if (ended >= ENDED_IN_A_ROW) break;
  }
  return found.toReversed();
}

function row(video: VideoWithDetails): string[] {
  const { phase, queue_position: position, eta_seconds: eta } = video.details ?? {};
  const isQueued = video.status === 'queued';
  return [
    shortId(video.id),
    isQueued ? 'queued' : `${video.progress} %`,
    isQueued && typeof position === 'number' ? `${position} before it` : (phase ?? '-'),
    typeof eta === 'number' ? duration(eta) : '-',
    cut((video.prompt ?? '').replaceAll(/\s+/g, ' '), 60),
  ];
}
