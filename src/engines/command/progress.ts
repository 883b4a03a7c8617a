/**
 * How a line of a program's output tells progress. The pattern has named groups: `percent`; or `step`
 * and `total`; or `frame`, of the frames of the film; or `us`, microseconds of the film.
 */
export interface ProgressRule {
  pattern: string;
  /** The part of the whole that this rule tells of, 0 to 1. Default 0 and 1. */
  from?: number | undefined;
  to?: number | undefined;
  /** A short word for people. Default `drawing`. */
  phase?: string | undefined;
}

/** What known programs write. */
export const PROGRESS_PROFILES = {
  /** Bars of Python: `  3%|...| 1/30 [`. */
  tqdm: [{ pattern: String.raw`(?<percent>\d{1,3}(?:\.\d+)?)%\|` }],
  /** With `-progress pipe:1`. */
  ffmpeg: [{ pattern: String.raw`^out_time_us=(?<us>\d+)`, phase: 'encoding' }],
  /** Sampling has `=` or `>` in its bar and a pace in iterations; loading of weights has `#` and MB/s. */
  'sd-cli': [
    {
      pattern: String.raw`\|#+\s*\|\s*(?<step>\d+)/(?<total>\d+)\s+-`,
      to: 0.1,
      phase: 'loading',
    },
    {
      pattern: String.raw`\|[=>][=>\s]*\|\s*(?<step>\d+)/(?<total>\d+)\s+-\s+[\d.]+\s*(?:s/it|it/s)`,
      from: 0.1,
      to: 0.9,
    },
    { pattern: 'decoding|decode_first_stage', from: 0.9, to: 0.9, phase: 'decoding' },
  ],
  percent: [{ pattern: String.raw`(?<percent>\d{1,3}(?:\.\d+)?)\s?%` }],
} as const satisfies Record<string, readonly ProgressRule[]>;

export type ProgressProfile = keyof typeof PROGRESS_PROFILES;

export interface Progress {
  /** 0 to 1. */
  progress: number;
  phase: string;
}

export interface ProgressReader {
  /** Takes output as it comes, in pieces of any size. */
  take(text: string): void;
  /** The furthest so far. */
  readonly latest: Progress;
}

/** A line that is longer is not read on: programs that write rubbish must not fill the memory. */
const LINE_MAX = 4096;

/** Reads progress from a program's output. Never falls, whatever the program says. */
export function createProgressReader(
  rules: readonly ProgressRule[],
  film: { frames: number; seconds: number },
): ProgressReader {
  const compiled = rules.map((rule) => ({ ...rule, regex: new RegExp(rule.pattern) }));
  let line = '';
  let latest: Progress = { progress: 0, phase: 'starting' };

  const read = (text: string, isWhole: boolean): void => {
    for (const { regex, from = 0, to = 1, phase = 'drawing' } of compiled) {
      const match = regex.exec(text);
      if (!match || !(isWhole || isSettled(match))) continue;
      const share = shareOf(match.groups ?? {}, film);
      const progress = from + (to - from) * Math.min(1, Math.max(0, share));
      if (progress >= latest.progress) latest = { progress, phase };
      return;
    }
  };
  return {
    get latest() {
      return latest;
    },
    take: (text) => {
      const lines = (line + text).split(/[\r\n]+/);
      line = (lines.pop() ?? '').slice(-LINE_MAX);
      // Of a flood only the end is of interest.
      for (const whole of lines.slice(-200)) read(whole.slice(0, LINE_MAX), true);
      // Bars begin with the return of the carriage: the newest is not ended yet.
      read(line, false);
    },
  };
}

/** Whether a match in an unfinished line would be the same in the whole one: no number may grow on. */
function isSettled(match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  return end < match.input.length || !/[\d.]$/.test(match[0]);
}

function shareOf(
  groups: Readonly<Record<string, string | undefined>>,
  film: { frames: number; seconds: number },
): number {
  const { percent, step, total, frame, us } = groups;
  if (percent !== undefined) return Number(percent) / 100;
  if (step !== undefined && total !== undefined) return Number(step) / Math.max(1, Number(total));
  if (frame !== undefined) return Number(frame) / Math.max(1, film.frames);
  if (us !== undefined) return Number(us) / 1e6 / Math.max(0.001, film.seconds);
  return 0;
}
