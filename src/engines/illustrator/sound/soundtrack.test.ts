import { describe, expect, it } from 'vitest';
import { MOODS, type ScenePlan, type Shot } from '../plan.ts';
import { BEDS } from './beds/registry.ts';
import { BEATS } from './music/drums.ts';
import { LEADS } from './music/lead.ts';
import { CUE_KINDS, type SoundCue } from './cue.ts';
import { bandpass } from './signal/filter.ts';
import { loudness } from './signal/loudness.ts';
import type { Stereo } from './signal/stereo.ts';
import { createSoundtrack, type SoundtrackRequest } from './soundtrack.ts';

describe('createSoundtrack', () => {
  it('gives equal samples for equal requests, others for another seed', () => {
    const request = requestOf({ beds: ['wind', 'birdsong'], music: true, cues: steps(4) });
    const first = createSoundtrack(request);
    expect(areEqual(createSoundtrack(request), first)).toBe(true);
    expect(areEqual(createSoundtrack({ ...request, seed: 2 }), first)).toBe(false);
  });

  it('is exactly as long as the film', () => {
    for (const seconds of [1 / 24, 0.5, 7 / 30, 2]) {
      const sound = createSoundtrack({ ...requestOf({ beds: ['rain'] }), seconds });
      expect(sound).toHaveLength(2 * Math.round(seconds * 48_000));
    }
  });

  it('is silent when nothing sounds, and ignores beds it does not know', () => {
    const sound = createSoundtrack(requestOf({ beds: ['no such bed'] }));
    expect(sound.every((sample) => sample === 0)).toBe(true);
  });

  const sounds: [string, SoundtrackRequest][] = [
    ...[...BEDS.keys()].map((id): [string, SoundtrackRequest] => [id, requestOf({ beds: [id] })]),
    ...MOODS.map((mood): [string, SoundtrackRequest] => [
      `${mood} music`,
      requestOf({ mood, music: true }),
    ]),
    ...[...LEADS.keys(), ...BEATS.keys()].map((id): [string, SoundtrackRequest] => [
      id,
      requestOf({ beds: [id] }),
    ]),
    ['everything', requestOf({ beds: [...BEDS.keys()], music: true, cues: steps(8) })],
  ];
  it.each(sounds)('%s is as loud as films are, unclipped, and fades at both ends', (_, request) => {
    const sound = createSoundtrack(request);
    const stereo = split(sound);
    expect(loudness(stereo)).toBeGreaterThan(-20.5);
    expect(loudness(stereo)).toBeLessThan(-16.5);
    expect(peakOf(sound)).toBeLessThanOrEqual(10 ** (-2 / 20) + 1e-6);
    expect(sound.every(Number.isFinite)).toBe(true);
    expect(peakOf(sound.subarray(0, 20))).toBeLessThan(0.001);
    expect(peakOf(sound.subarray(-20))).toBeLessThan(0.001);
    for (const channel of [stereo.left, stereo.right]) {
      expect(
        Math.abs(channel.reduce((sum, sample) => sum + sample, 0) / channel.length),
      ).toBeLessThan(0.002);
    }
  });

  it('lets each bed sound like itself', () => {
    const share = (bed: string, hz: number): number => {
      const { left } = split(createSoundtrack(requestOf({ beds: [bed] })));
      return energy(bandpass(left.slice(), hz, 1)) / energy(left);
    };
    expect(share('crickets', 4400)).toBeGreaterThan(0.5);
    expect(share('wind', 4400)).toBeLessThan(0.05);
    expect(share('rain', 4400)).toBeGreaterThan(share('river', 4400));
    expect(share('underwater', 250)).toBeGreaterThan(3 * share('rain', 250));
    expect(share('birdsong', 3000)).toBeGreaterThan(5 * share('crowd', 3000));
  });

  it.each(CUE_KINDS)('%s is heard at its time and on its side', (kind) => {
    const cue: SoundCue = { time: 0.5, kind, strength: 1, pan: -1 };
    const { left, right } = split(createSoundtrack({ ...requestOf({ cues: [cue] }), seconds: 3 }));
    const before = energy(left.subarray(0, 23_900));
    expect(before).toBeLessThan(1e-6);
    expect(energy(left.subarray(24_000, 100_000))).toBeGreaterThan(0.9 * energy(left));
    expect(energy(left)).toBeGreaterThan(3 * energy(right));
  });

  it('steps on what the shot has for a ground, unless the cue says', () => {
    const on = (kind: string, cue: Partial<SoundCue> = {}): Float32Array =>
      createSoundtrack(requestOf({ kind, cues: [{ ...steps(1)[0]!, ...cue }] }));
    expect(areEqual(on('desert'), on('city_street'))).toBe(false);
    expect(areEqual(on('desert'), on('beach'))).toBe(true);
    expect(areEqual(on('desert', { surface: 'hard' }), on('city_street'))).toBe(true);
  });

  it('lets rain fall in the shot that has it', () => {
    const request = requestOf({ beds: ['rain', 'crickets'] });
    const [shot] = request.plan.shots;
    const rainy: Shot = { ...shot!, share: 0.5, weather: { kind: 'rain', intensity: 1 } };
    const shots = [{ ...shot!, share: 0.5 }, rainy];
    const sound = createSoundtrack({
      ...request,
      plan: { ...request.plan, shots },
      bedsOfShots: [['crickets'], ['rain', 'crickets']],
    });
    const { left } = split(sound);
    // Where rain is and crickets are not.
    bandpass(left, 1800, 1);
    const dry = energy(left.subarray(0, 38_000));
    expect(energy(left.subarray(-38_000))).toBeGreaterThan(10 * dry);
  });
});

describe('loudness', () => {
  it('measures as ITU-R BS.1770 says', () => {
    const left = Float32Array.from({ length: 96_000 }, (_, i) =>
      Math.sin((2 * Math.PI * 997 * i) / 48_000),
    );
    const silence = new Float32Array(96_000);
    expect(loudness({ left, right: silence })).toBeCloseTo(-3.01, 1);
    const quiet = left.map((sample) => sample * 10 ** (-18 / 20));
    expect(loudness({ left: quiet, right: quiet })).toBeCloseTo(-18, 1);
    expect(loudness({ left: silence, right: silence })).toBe(-Infinity);
  });
});

function requestOf(given: {
  beds?: string[];
  music?: boolean;
  mood?: Shot['mood'];
  kind?: string;
  cues?: SoundCue[];
}): SoundtrackRequest {
  const shot: Shot = {
    share: 1,
    text: '',
    environment: { kind: given.kind ?? 'city_street', attributes: [] },
    time: 'noon',
    weather: { kind: 'clear', intensity: 0.5 },
    mood: given.mood ?? 'calm',
    palette: [],
    camera: {
      move: 'static',
      speed: 'normal',
      framing: 'wide',
      angle: 'eye',
      tempo: 'normal',
      shaking: false,
    },
    actors: [],
    texts: [],
    effects: [],
  };
  const plan: ScenePlan = {
    version: 1,
    prompt: '',
    style: 'picture_book',
    shots: [shot],
    sound: { beds: given.beds ?? [], music: given.music ?? false },
    not_shown: [],
  };
  return { plan, seconds: 2, seed: 1, cues: given.cues ?? [] };
}

function steps(count: number): SoundCue[] {
  return Array.from({ length: count }, (_, i) => ({
    time: 0.2 + i * 0.2,
    kind: 'step',
    strength: 0.5,
    pan: 0,
  }));
}

function split(sound: Float32Array): Stereo {
  const length = sound.length / 2;
  return {
    left: Float32Array.from({ length }, (_, i) => sound[2 * i]!),
    right: Float32Array.from({ length }, (_, i) => sound[2 * i + 1]!),
  };
}

function peakOf(sound: Float32Array): number {
  return sound.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0);
}

function areEqual(a: Float32Array, b: Float32Array): boolean {
  return Buffer.compare(Buffer.from(a.buffer), Buffer.from(b.buffer)) === 0;
}

function energy(sound: Float32Array): number {
  return sound.reduce((sum, sample) => sum + sample * sample, 0);
}
