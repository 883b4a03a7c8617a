import type { Kinora, VideoWithDetails } from '../client/index.ts';
import { UsageError } from './exit.ts';

const OWN_ID = /^video_[0-9a-f]{8}([0-9a-f]{40})$/;
const SHORT_LENGTH = 8;
/** How far back short ids are looked for. */
const LOOK_BACK = 2000;
const PAGE = 100;

/** What people type: the first digits of an id that are drawn at random; other servers' ids whole. */
export function shortId(id: string): string {
  return OWN_ID.exec(id)?.[1]!.slice(0, SHORT_LENGTH) ?? id;
}

/**
 * The id that a text stands for: a whole id, the beginning of one with or without `video_`, the
 * beginning of its random part, or `last` for the newest video.
 *
 * @throws UsageError if there is none, or more than one.
 */
export async function findVideoId(
  client: Kinora,
  text: string,
  signal: AbortSignal,
): Promise<string> {
  if (OWN_ID.test(text)) return text;
  const found: string[] = [];
  let seen = 0;
  for await (const video of client.videos.list({ limit: text === 'last' ? 1 : PAGE }, { signal })) {
    if (text === 'last' || video.id === text) return video.id;
    if (matches(video, text)) found.push(video.id);
    if (++seen >= LOOK_BACK) break;
  }
  if (found.length === 1) return found[0]!;
  if (text === 'last') throw new UsageError('There is no video yet.');
  if (found.length === 0) {
    // Perhaps older than the list was read, or of a server that names videos otherwise.
    if (text.startsWith('video_') && text.length > 20) return text;
    throw new UsageError(`No video begins with '${text}'. See: kinora ls`);
  }
  const shown = found.slice(0, 5).map(shortId).join(', ');
  throw new UsageError(`${found.length} videos begin with '${text}': ${shown}`);
}

/** The ids that several texts stand for, each once. */
export async function findVideoIds(
  client: Kinora,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<string[]> {
  const ids = new Set<string>();
  for (const text of texts) ids.add(await findVideoId(client, text, signal));
  return [...ids];
}

function matches({ id }: VideoWithDetails, text: string): boolean {
  const random = OWN_ID.exec(id)?.[1];
  return (
    id.startsWith(text) || id.startsWith(`video_${text}`) || (random?.startsWith(text) ?? false)
  );
}
