import type { FliteVoice } from './flite.ts';

/** Who speaks, as far as it can be heard. */
export interface Speaker {
  /** One individual of the film; the same one always sounds the same. */
  key: string;
  kind: 'man' | 'woman' | 'child' | 'old_man' | 'old_woman' | 'robot' | 'bird' | 'small' | 'large';
}

/** A voice of the synthesiser, made higher or lower, and its pace. */
export interface Voice {
  voice: FliteVoice;
  /** Times the pitch that it has by itself. */
  pitch: number;
  /** Times as slow as by itself. */
  pace: number;
}

const own = (voice: FliteVoice, pitch = 1, pace = 1): Voice => ({ voice, pitch, pace });

/** What each kind sounds like: the first who speaks, the second, … */
const VOICES: Readonly<Record<Speaker['kind'], readonly Voice[]>> = {
  man: [own('rms'), own('awb'), own('rms', 0.88), own('awb', 1.1)],
  woman: [own('slt'), own('slt', 0.9), own('slt', 1.1), own('slt', 0.95, 1.12)],
  child: [own('slt', 1.28), own('slt', 1.4), own('awb', 1.45), own('slt', 1.2, 0.95)],
  old_man: [own('rms', 0.86, 1.18), own('awb', 0.88, 1.2)],
  old_woman: [own('slt', 0.86, 1.2), own('slt', 0.8, 1.25)],
  robot: [own('kal16'), own('kal16', 0.82), own('kal16', 1.3)],
  bird: [own('slt', 1.62, 1.08), own('awb', 1.7, 1.08), own('slt', 1.8, 1.1)],
  small: [own('awb', 1.38), own('slt', 1.36), own('rms', 1.5)],
  large: [own('rms', 0.76, 1.1), own('awb', 0.72, 1.1), own('slt', 0.74, 1.1)],
};

/** Gives every speaker a voice of its own, as long as there are enough of them. */
export function castVoices(speakers: readonly Speaker[]): Map<string, Voice> {
  const voices = new Map<string, Voice>();
  const taken = new Map<Speaker['kind'], number>();
  for (const { key, kind } of speakers) {
    if (voices.has(key)) continue;
    const count = taken.get(kind) ?? 0;
    const choice = VOICES[kind];
    voices.set(key, choice[count % choice.length]!);
    taken.set(kind, count + 1);
  }
  return voices;
}
