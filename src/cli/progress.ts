import type { VideoWithDetails } from '../client/index.ts';
import type { Terminal } from './command.ts';
import { shortId } from './find-video.ts';
import { cut } from './output.ts';

const BAR_WIDTH = 20;
const CLEAR_LINE = '\r\u001B[2K';
/** In a pipe there is a line for each change of phase, and one whenever so many more percent are done. */
const STEP = 25;

export interface Progress {
  update(video: VideoWithDetails): void;
  end(): void;
}

/**
 * Shows how far a video is, on stderr: a terminal has one line that is written over, a pipe a line
 * now and then.
 */
export function createProgress(
  { stderr, env }: Pick<Terminal, 'stderr' | 'env'>,
  { isQuiet = false }: { isQuiet?: boolean } = {},
): Progress {
  if (isQuiet) return { update: () => undefined, end: () => undefined };
  return stderr.isTTY && env['TERM'] !== 'dumb' ? oneLine(stderr) : sparseLines(stderr);
}

function oneLine(stderr: Terminal['stderr']): Progress {
  const started = Date.now();
  let shown: { video: VideoWithDetails; at: number } | null = null;
  const draw = (): void => {
    if (!shown) return;
    const now = Date.now();
    const line = progressLine(shown.video, {
      elapsedSeconds: (now - started) / 1000,
      staleSeconds: (now - shown.at) / 1000,
    });
    stderr.write(`${CLEAR_LINE}${cut(line, (stderr.columns ?? 80) - 1)}`);
  };
  // Time goes on while nothing is heard.
  const timer = setInterval(draw, 1000);
  timer.unref();
  return {
    update: (video) => {
      shown = { video, at: Date.now() };
      draw();
    },
    end: () => {
      clearInterval(timer);
      if (shown) stderr.write(CLEAR_LINE);
      shown = null;
    },
  };
}

function sparseLines(stderr: Terminal['stderr']): Progress {
  let last: { phase: string; step: number } | null = null;
  return {
    update: (video) => {
      const phase = phaseOf(video);
      const step = Math.floor(video.progress / STEP);
      if (last?.phase === phase && last.step === step) return;
      last = { phase, step };
      stderr.write(`${shortId(video.id)}  ${sparseLine(video)}\n`);
    },
    end: () => undefined,
  };
}

/** `████████░░░░░░░░░░░░  42 %  drawing · about 9 s left · 6 s` */
export function progressLine(
  video: VideoWithDetails,
  { elapsedSeconds, staleSeconds }: { elapsedSeconds: number; staleSeconds: number },
): string {
  const done = Math.round((video.progress / 100) * BAR_WIDTH);
  const bar = `${'█'.repeat(done)}${'░'.repeat(BAR_WIDTH - done)}`;
  const facts = [describe(video, staleSeconds), duration(elapsedSeconds)].join(' · ');
  return `${bar} ${`${video.progress} %`.padStart(5)}  ${facts}`;
}

function sparseLine(video: VideoWithDetails): string {
  const percent = video.status === 'queued' ? '' : `${`${video.progress} %`.padStart(5)}  `;
  return `${percent}${describe(video, 0)}`;
}

/** Phase, place in the queue, time left. */
function describe(video: VideoWithDetails, staleSeconds: number): string {
  const { queue_position: position, eta_seconds: eta } = video.details ?? {};
  const isQueued = video.status === 'queued';
  const left = typeof eta === 'number' ? Math.max(eta - staleSeconds, 0) : null;
  return [
    phaseOf(video),
    isQueued && typeof position === 'number' ? place(position) : null,
    left === null || video.status === 'completed'
      ? null
      : `about ${duration(Math.ceil(left))} left`,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

function phaseOf(video: VideoWithDetails): string {
  return video.details?.phase ?? video.status.replace('_', ' ');
}

function place(position: number): string {
  return position === 0 ? 'next in line' : `${position} before it`;
}

/** `9 s`, `2 min 5 s`, `1 h 10 min` */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return whole % 60 === 0 ? `${minutes} min` : `${minutes} min ${whole % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
