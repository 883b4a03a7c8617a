import { describe, expect, it } from 'vitest';
import { planFor } from '../make-film.ts';
import { createSoundtrack } from '../sound/soundtrack.ts';
import { stagingOf } from './continued-staging.ts';
import type { FilmRequest } from './shot-requests.ts';
import { stageRequestOf } from './shot-requests.ts';
import { soundCuesOf } from './sound-cues.ts';
import { linesOf } from './speech.ts';

const SECONDS = 4;
const FRAME = 1 / 24;

function requestOf(prompt: string): FilmRequest {
  const format = { width: 320, height: 180, framesPerSecond: 24, frameCount: SECONDS * 24 };
  const plan = planFor({ prompt, seconds: SECONDS, width: 320, height: 180, seed: 2 });
  return { plan, format, seed: 2, detail: 'standard', inputReference: null };
}

const actorsOf = (request: FilmRequest) =>
  stagingOf(stageRequestOf(request, 0, { ...request.format, lines: linesOf(request) })).actorsOn(
    () => 0,
  );

describe('footfalls', () => {
  it.each([
    ['A man walking on a street', 'step', 2],
    ['A woman running in a park', 'step', 3],
    ['A horse galloping across a field', 'hoof', 5],
    ['A dog walking on a beach', 'paw', 5],
    ['A woman jumping', 'step', 0.5],
  ])('%s: each is heard when a foot that was up comes down', (prompt, kind, aSecond) => {
    const request = requestOf(prompt);
    const [actor] = actorsOf(request);
    const feet = soundCuesOf(request).filter((cue) => cue.kind === kind);
    expect(feet.length).toBeGreaterThan(aSecond * SECONDS * 0.7);
    for (const { time } of feet) {
      const soles = (at: number) => actor!.placed.rig.soles!(actor!.stateAt(at));
      const before = soles(time - FRAME);
      const landed = soles(time + 0.002).some(
        (sole, i) => sole < 0.01 * actor!.placed.rig.height && before[i]! > sole,
      );
      expect(landed).toBe(true);
    }
  });

  it('are in the sound within a frame of their moment', () => {
    const request = requestOf('A man walking on a street');
    const { plan, seed } = request;
    const silent = { ...plan, sound: { beds: [], music: false } };
    const cues = soundCuesOf(request);
    const sound = createSoundtrack({ plan: silent, seconds: SECONDS, seed, cues });
    const level = (from: number): number =>
      sound
        .subarray(Math.round(from * 48_000) * 2, Math.round((from + FRAME) * 48_000) * 2)
        .reduce((sum, x) => Math.max(sum, Math.abs(x)), 0);
    for (const { time } of cues.filter((cue) => cue.time > 0.2 && cue.time < SECONDS - 0.2))
      expect(level(time)).toBeGreaterThan(3 * level(time - FRAME));
  });
});

describe('speech', () => {
  const request = requestOf('A woman says "Hello there!" to a man who replies "Good day to you."');

  it('is said in turn, within the film, by a voice each', () => {
    const lines = linesOf(request);
    expect(lines).toHaveLength(2);
    const [first, second] = lines;
    expect(first!.time + first!.seconds).toBeLessThan(second!.time);
    expect(second!.time + second!.seconds).toBeLessThan(SECONDS);
  });

  it('moves the mouth of who speaks, and of nobody else', () => {
    const [first] = linesOf(request);
    const widest = first!.mouth.indexOf(Math.max(...first!.mouth));
    const at = first!.inShot + widest / 100;
    for (const { placed, stateAt } of actorsOf(request)) {
      const open = stateAt(at).mouth;
      if (placed.actor.id === first!.actor) expect(open).toBeGreaterThan(0.8);
      else expect(open).toBe(0);
      expect(stateAt(SECONDS - 0.01).mouth).toBe(0);
    }
  });

  it('is louder than all else, which gives way', () => {
    const { plan, seed } = request;
    const noisy = { ...plan, sound: { beds: ['traffic', 'wind'], music: false } };
    const speech = linesOf(request);
    const sound = createSoundtrack({ plan: noisy, seconds: SECONDS, seed, cues: [], speech });
    const level = (from: number, to: number): number => {
      const part = sound.subarray(Math.round(from * 96_000), Math.round(to * 96_000));
      return Math.sqrt(part.reduce((sum, x) => sum + x * x, 0) / part.length);
    };
    const [first] = speech;
    const spoken = level(first!.time, first!.time + first!.seconds);
    expect(spoken).toBeGreaterThan(1.6 * level(SECONDS - 0.6, SECONDS - 0.2));
  });

  it('is not heard in a silent film', () => {
    const quiet = requestOf('A woman says "Hello there!", no sound');
    expect(linesOf(quiet)).toEqual([]);
    expect(soundCuesOf(quiet)).toEqual([]);
  });
});
