import { Frame, SoftwareResampleContext } from 'node-av/lib';
import { AV_CHANNEL_LAYOUT_STEREO, AV_SAMPLE_FMT_FLT } from 'node-av/constants';
import { openFilm } from './film-input.ts';
import { AUDIO_SAMPLE_RATE } from './frame.ts';
import { check } from './native.ts';

/** The sound of a film as interleaved stereo at 48 kHz, or null if it has none. */
export async function readAudio(file: string): Promise<Float32Array | null> {
  const film = await openFilm(file);
  try {
    if (!film.audio) return null;
    using resampler = new SoftwareResampleContext();
    resampler.alloc();
    const parts: Float32Array[] = [];
    for await (const frame of film.decode(film.audio)) {
      using _ = frame;
      using target = new Frame();
      target.alloc();
      target.format = AV_SAMPLE_FMT_FLT;
      target.sampleRate = AUDIO_SAMPLE_RATE;
      target.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
      check(resampler.convertFrame(target, frame), 'convert the sound');
      const bytes = target.data?.[0];
      if (!bytes) continue;
      const samples = 2 * target.nbSamples;
      parts.push(new Float32Array(Uint8Array.from(bytes.subarray(0, 4 * samples)).buffer));
    }
    return joined(parts);
  } finally {
    await film.close();
  }
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
