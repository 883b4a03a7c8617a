import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { KinoraConfig } from '../../src/config-file.ts';
import { readFrames } from '../../src/media/read-frames.ts';

export const RATE = 8;
const STEP = 6;

/** A model that draws at most nine frames at once, each a step brighter than the one before. */
export interface Drawn extends AsyncDisposable {
  folder: string;
  config: KinoraConfig;
  /** The ids of what it was asked to draw, in order. */
  starts(): Promise<string[]>;
  /** Lets one waiting film with HOLD in its prompt go on. */
  open(): Promise<void>;
  /** Processes that draw for it. */
  processes(): string[];
}

export function hasFfmpeg(): boolean {
  try {
    execFileSync('ffmpeg', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export async function createDrawn(): Promise<Drawn> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-drawn-'));
  const gate = path.join(folder, 'gate');
  execFileSync('mkfifo', [gate]);
  const variables = ['id', 'image', 'width', 'height', 'frames', 'fps', 'out', 'world', 'prompt'];
  const config: KinoraConfig = {
    engines: {
      drawn: {
        kind: 'command',
        program: path.join(import.meta.dirname, 'drawn.sh'),
        args: variables.map((name) => `{{${name}}}`),
        graceSeconds: 0.3,
        models: {
          grey: {
            variables: { world: folder },
            native: {
              framesPerSecond: RATE,
              frames: { step: 4, offset: 1, min: 5, max: 9 },
              dims: { multiple: 16, maxPixels: 128 * 80 },
            },
            policy: { seconds: 'chain' },
            sizes: ['128x72'],
            seconds: [1, 2, 3],
          },
        },
      },
    },
    prices: { drawn: { perVideo: 1, perSecond: 0.1, currency: 'EUR' } },
  };
  return {
    folder,
    config,
    starts: async () => {
      const text = await readFile(path.join(folder, 'starts'), 'utf8').catch(() => '');
      return text.split('\n').filter(Boolean);
    },
    open: () => writeFile(gate, ''),
    processes: () =>
      execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
        .split('\n')
        .filter((line) => line.includes(folder)),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** For each frame of a film how many steps brighter it is than the first one that is drawn. */
export async function stepsIn(film: string): Promise<number[]> {
  const steps: number[] = [];
  for await (const { data, width, height } of readFrames(film, { format: 'i420' })) {
    steps.push((data[width * (height >> 1) + (width >> 1)]! - 30) / STEP);
  }
  return steps;
}
