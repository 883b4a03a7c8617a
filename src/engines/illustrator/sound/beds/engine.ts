import { addMono, addPanned, createStereo } from '../signal/stereo.ts';
import { brownNoise, pinkNoise } from '../signal/noise.ts';
import { shape, wander } from '../signal/curve.ts';
import { bandpass, highpass, lowpass } from '../signal/filter.ts';
import { glottis } from '../signal/tone.ts';
import type { Bed } from './bed.ts';

interface Motor {
  /** Firings a second. */
  hz: number;
  /** How far the speed wanders, as a share. */
  drift: number;
  /** Where its body resonates, in Hz, and where it ends. */
  body: number;
  top: number;
  /** Share of the air or water that rushes by, and its highest frequency. */
  rush: number;
  rushTop: number;
}

const motor =
  ({ hz, drift, body, top, rush, rushTop }: Motor): Bed =>
  ({ length, random, intensity }) => {
    const out = createStereo(length);
    const speed = hz * (0.85 + 0.3 * intensity);
    const turns = wander(length, random, 0.5, speed * (1 - drift), speed * (1 + drift));
    const firing = glottis(turns, length, random);
    const half = glottis(
      turns.map((t) => t * 0.5),
      length,
      random,
    );
    for (let i = 0; i < length; i++) firing[i]! += 0.6 * half[i]!;
    const resonance = bandpass(firing.slice(), body, 2);
    addPanned(out, lowpass(highpass(firing, 35), top), { gain: 0.7 });
    addPanned(out, resonance, { gain: 0.5 });
    for (const channel of [out.left, out.right]) {
      const air = lowpass(pinkNoise(length, random), rushTop);
      addMono(channel, shape(air, wander(length, random, 0.7, 0.8, 1)), rush, 0);
      addMono(channel, lowpass(brownNoise(length, random), 150), 0.15, 0);
    }
    return out;
  };

/** The motors of what drives, sails and flies, heard from close by. */
export const engine = motor({
  hz: 58,
  drift: 0.05,
  body: 190,
  top: 520,
  rush: 0.22,
  rushTop: 1800,
});
export const boat = motor({ hz: 23, drift: 0.03, body: 130, top: 380, rush: 0.5, rushTop: 2600 });
export const vacuum = motor({
  hz: 210,
  drift: 0.004,
  body: 840,
  top: 1500,
  rush: 1.1,
  rushTop: 5200,
});
export const plane = motor({ hz: 92, drift: 0.012, body: 280, top: 640, rush: 0.6, rushTop: 1300 });
