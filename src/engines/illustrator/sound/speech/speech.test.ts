import { describe, expect, it } from 'vitest';
import { pronounceable, secondsToSay } from './pronounce.ts';
import { MOUTH_RATE, say } from './say.ts';
import { castVoices, type Speaker } from './voices.ts';

const woman = castVoices([{ key: 'w', kind: 'woman' }]).get('w')!;

describe('say', () => {
  it('says the same words in the same samples, and others in others', () => {
    const first = say('Good morning!', woman, 5);
    expect(first.seconds).toBeGreaterThan(0.6);
    expect(first.seconds).toBeLessThan(1.6);
    expect(Buffer.from(say('Good morning!', woman, 5).samples.buffer)).toEqual(
      Buffer.from(first.samples.buffer),
    );
    expect(say('Good evening, everybody!', woman, 5).seconds).toBeGreaterThan(first.seconds);
  });

  it('hurries where there is little time, and never goes on after it', () => {
    const text = 'One two three four five six seven.';
    const free = say(text, woman, 10).seconds;
    const hurried = say(text, woman, free * 0.8).seconds;
    expect(hurried).toBeLessThanOrEqual(free * 0.8);
    expect(hurried).toBeGreaterThan(free * 0.6);
    expect(say(text, woman, 0.5).seconds).toBeLessThanOrEqual(0.5);
    expect(say(text, woman, 0).samples).toHaveLength(0);
  });

  it('opens the mouth at loud sounds and shuts it in pauses', () => {
    const { samples, mouth } = say('Hello. Hello.', woman, 5);
    expect(Math.max(...mouth)).toBeGreaterThan(0.8);
    const step = samples.length / mouth.length;
    const level = (i: number): number =>
      Math.hypot(...samples.subarray(i * step, (i + 1) * step)) / Math.sqrt(step);
    const levels = Array.from(mouth, (_, i) => level(i));
    const peak = Math.max(...levels);
    const open = mouth.filter((_, i) => levels[i]! > 0.7 * peak);
    expect(Math.min(...open)).toBeGreaterThan(0.25);
    // The pause between the two sentences.
    const middle = mouth.subarray(0.3 * mouth.length, 0.7 * mouth.length);
    expect(Math.min(...middle)).toBe(0);
    expect(mouth.length / MOUTH_RATE).toBeCloseTo(samples.length / 48_000, 1);
  });

  it('is high for children and low for large animals', () => {
    const pitch = (kind: Speaker['kind']): number =>
      pitchOf(say('Oh no, oh no, oh no.', castVoices([{ key: 'a', kind }]).get('a')!, 9).samples);
    expect(pitch('man')).toBeLessThan(pitch('woman'));
    expect(pitch('woman')).toBeLessThan(pitch('child'));
    expect(pitch('large')).toBeLessThan(pitch('man'));
  });
});

describe('castVoices', () => {
  it('gives each speaker one voice and no two the same', () => {
    const speakers: Speaker[] = ['a', 'b', 'a', 'c'].map((key) => ({ key, kind: 'woman' }));
    const voices = castVoices(speakers);
    expect(voices.size).toBe(3);
    expect(new Set([...voices.values()].map((voice) => JSON.stringify(voice))).size).toBe(3);
  });
});

describe('pronounceable', () => {
  it.each([
    ['Café “Zoë”: 5 % & more…', 'Cafe Zoe: 5 percent and more,'],
    ['Grüße, señor', 'Grusse, senor'],
    ["It’s — well — don't", "It's, well, don't"],
    ['こんにちは', ''],
    ['Привет, мир', ''],
    ['!!!', ''],
    ['🎉 hurray', 'hurray'],
  ])('%s is said as "%s"', (text, words) => {
    expect(pronounceable(text)).toBe(words);
  });

  it.each(['Hello there, how are you?', 'It was the best of times. It was the worst of times.'])(
    'knows about how long "%s" takes',
    (text) => {
      const { seconds } = say(text, woman, 60);
      expect(secondsToSay(text) / seconds).toBeGreaterThan(0.75);
      expect(secondsToSay(text) / seconds).toBeLessThan(1.45);
    },
  );
});

/** Hz at which a voice repeats itself most, of its loudest quarter second. */
function pitchOf(sound: Float32Array): number {
  const size = 12_000;
  let start = 0;
  let best = 0;
  for (let at = 0; at + size <= sound.length; at += size / 4) {
    const power = sound.subarray(at, at + size).reduce((sum, x) => sum + x * x, 0);
    if (power > best) [best, start] = [power, at];
  }
  const part = sound.subarray(start, start + size);
  let [lag, most] = [0, -Infinity];
  for (let by = 80; by < 800; by++) {
    let sum = 0;
    for (let i = 0; i + 800 < size; i++) sum += part[i]! * part[i + by]!;
    if (sum > most * 1.02) [most, lag] = [sum, by];
  }
  return 48_000 / lag;
}
