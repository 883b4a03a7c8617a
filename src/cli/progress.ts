import type { Video } from '../client/index.ts';
import type { Terminal } from './command.ts';

const BAR_WIDTH = 24;

/** Shows a video's progress on one line of a terminal; says nothing in a pipe. */
export function createProgress(terminal: Terminal): {
  update(video: Video): void;
  end(): void;
} {
  const { stderr } = terminal;
  if (!stderr.isTTY) return { update: () => {}, end: () => {} };
  const started = Date.now();
  return {
    update(video) {
      stderr.write(`\r\u001B[2K${progressLine(video, (Date.now() - started) / 1000)}`);
    },
    end() {
      stderr.write('\r\u001B[2K');
    },
  };
}

/** `[######------]  52 %  in progress  3 s` */
export function progressLine(video: Video, elapsedSeconds: number): string {
  const done = Math.round((video.progress / 100) * BAR_WIDTH);
  const bar = `${'█'.repeat(done)}${'░'.repeat(BAR_WIDTH - done)}`;
  const percent = `${video.progress} %`.padStart(5);
  return `${bar} ${percent}  ${video.status.replace('_', ' ')}  ${Math.round(elapsedSeconds)} s`;
}
