import type { Answer } from './api-client.ts';
import {
  expectEqual,
  expectKeyOrder,
  expectKeys,
  expectMatch,
  expectObject,
  expectThat,
} from './expect.ts';

/** The keys of a Video in the order in which the original sent them. */
export const VIDEO_KEYS = [
  'id',
  'object',
  'created_at',
  'status',
  'completed_at',
  'error',
  'expires_at',
  'model',
  'progress',
  'prompt',
  'remixed_from_video_id',
  'seconds',
  'size',
] as const;

export interface Video {
  id: string;
  object: 'video';
  created_at: number;
  status: 'queued' | 'in_progress' | 'completed' | 'failed';
  completed_at: number | null;
  error: { code: string; message: string } | null;
  expires_at: number | null;
  model: string;
  progress: number;
  prompt: string | null;
  remixed_from_video_id: string | null;
  seconds: string;
  size: string;
}

/** Checks a 200 that must be one Video: 13 keys, every type, null where the state demands it. */
export function expectVideo(answer: Answer): Video {
  return checkVideo(expectObject(answer));
}

export function checkVideo(body: Record<string, unknown>): Video {
  expectKeys(body, VIDEO_KEYS);
  expectMatch('id', body['id'], /^video_/);
  expectEqual('object', body['object'], 'video');
  expectSeconds('created_at', body['created_at']);
  for (const key of ['model', 'seconds', 'size']) {
    expectThat(typeof body[key] === 'string', `${key} as a string`, body[key]);
  }
  for (const key of ['prompt', 'remixed_from_video_id']) {
    const value = body[key];
    expectThat(value === null || typeof value === 'string', `${key} as a string or null`, value);
  }
  expectThat(
    ['queued', 'in_progress', 'completed', 'failed'].includes(body['status'] as string),
    'status queued, in_progress, completed or failed',
    body['status'],
  );
  const video = body as unknown as Video;
  expectThat(
    Number.isInteger(video.progress) && video.progress >= 0 && video.progress <= 100,
    'progress as an integer from 0 to 100',
    video.progress,
  );
  checkState(video);
  return video;
}

function checkState(video: Video): void {
  if (video.status === 'failed') {
    expectKeyOrder({ ...video.error }, ['code', 'message']);
    expectThat(
      typeof video.error?.code === 'string' && typeof video.error.message === 'string',
      'error with code and message',
      video.error,
    );
  } else {
    expectEqual('error', video.error, null);
  }
  if (video.status === 'completed') {
    expectEqual('progress', video.progress, 100);
    expectSeconds('completed_at', video.completed_at);
    if (video.expires_at !== null) expectSeconds('expires_at', video.expires_at);
  } else {
    expectEqual('completed_at', video.completed_at, null);
    expectEqual('expires_at', video.expires_at, null);
  }
}

/** Unix seconds of our century, not milliseconds. */
function expectSeconds(what: string, value: unknown): void {
  const number = value as number;
  expectThat(
    Number.isInteger(number) && number > 1_600_000_000 && number < 5_000_000_000,
    `${what} in Unix seconds`,
    value,
  );
}

export function hasEnded(video: Video): boolean {
  return video.status === 'completed' || video.status === 'failed';
}

/** A video's id of the right form that no server has given. */
export const UNKNOWN_VIDEO = `video_${'0'.repeat(48)}`;
