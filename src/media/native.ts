import { FFmpegError, Log } from 'node-av/lib';
import { AV_LOG_QUIET } from 'node-av/constants';

// FFmpeg would write to the process' stderr; what matters comes back as a code.
Log.setLevel(AV_LOG_QUIET);

/** Throws the FFmpeg error that a negative `code` stands for; `what` was being done. */
export function check(code: number, what: string): void {
  FFmpegError.throwIfError(code, what);
}
