import { clamp, smoothstep } from '../easing.ts';
import type { ScenePlan, Shot } from '../plan.ts';
import { createRandom, type Random } from '../random.ts';
import { bedOf } from './beds/registry.ts';
import type { SoundCue, Surface } from './cue.ts';
import { FOLEY } from './foley/foley.ts';
import { createMusic, isPlayed } from './music/music.ts';
import { curveOf, shape } from './signal/curve.ts';
import { highpass } from './signal/filter.ts';
import { limit } from './signal/limiter.ts';
import { loudness } from './signal/loudness.ts';
import { reverb } from './signal/reverb.ts';
import {
  addPanned,
  addStereo,
  createStereo,
  decibels,
  RATE,
  samples,
  scaleStereo,
  setLevel,
  type Stereo,
} from './signal/stereo.ts';

/** What the finished sound measures: LUFS, and the highest peak (dB full scale). */
const TARGET_LOUDNESS = -18;
const PEAK = -2;
const LOWEST_HZ = 42;
/** Silence is not blown up into noise. */
const MOST_GAIN = 14;
/** So many different sounds of one kind are made; a film that has more of them repeats some. */
const TAKES = 6;
const FADE_SECONDS = 0.12;

export interface SoundtrackRequest {
  plan: ScenePlan;
  /** Length of the film. */
  seconds: number;
  seed: number;
  /** What is seen to make a sound, in any order. */
  cues: readonly SoundCue[];
  /** Ids of the beds that each shot calls for; left out, all are heard in all. */
  bedsOfShots?: readonly (readonly string[])[];
  /** What is said, at its seconds of the film. */
  speech?: readonly { time: number; samples: Float32Array; pan: number }[];
}

/**
 * Makes the sound of a film: beds of its places, foley at its cues and quiet music in its mood, all of them
 * quieter while somebody speaks.
 * Interleaved stereo at 48 kHz, `seconds` long, about -18 LUFS. Equal requests give equal samples.
 */
export function createSoundtrack(request: SoundtrackRequest): Float32Array {
  const length = samples(request.seconds);
  const random = createRandom(request.seed).fork('sound');
  const mix = createStereo(length);
  if (request.plan.sound.silent) return interleave(mix);
  for (const lane of [beds, foley, music]) lane(mix, request, random);
  speech(mix, request);
  // What no loudspeaker plays only takes room from the rest.
  for (const channel of [mix.left, mix.right]) highpass(channel, LOWEST_HZ);
  const gain = clamp(TARGET_LOUDNESS - loudness(mix), -60, MOST_GAIN);
  scaleStereo(mix, decibels(gain));
  fadeEnds(mix);
  limit(mix, decibels(PEAK));
  return interleave(mix);
}

/** A lane of the mix adds its sounds at their place beside the other lanes. */
type Lane = (mix: Stereo, request: SoundtrackRequest, random: Random) => void;

const beds: Lane = (mix, request, random) => {
  const { plan } = request;
  const length = mix.left.length;
  const entries = new Map(plan.sound.beds.map((id) => [bedOf(id), id]));
  for (const [entry, id] of entries) {
    if (!entry) continue;
    const intensity = bedIntensity(id, plan);
    const sound = entry.bed({ length, random: random.fork(`bed ${id}`), intensity });
    setLevel(sound, entry.level - 24 + 5 * (intensity - 0.5));
    const presence = bedPresence(id, request);
    if (presence) {
      const curve = curveOf(length, presence);
      shape(sound.left, curve);
      shape(sound.right, curve);
    }
    addStereo(mix, sound);
  }
};

const foley: Lane = (mix, { plan, seconds, cues }, random) => {
  if (cues.length === 0) return;
  const dry = createStereo(mix.left.length);
  const chance = random.fork('foley');
  const takes = new Map<string, Float32Array>();
  for (const { time, kind, strength, pan, ...cue } of cues) {
    const surface = cue.surface ?? surfaceOf(shotAt(plan, time / seconds));
    const name = `${kind} ${surface} ${chance.int(1, TAKES)}`;
    const sound = takes.get(name) ?? FOLEY[kind].make(random.fork(name), surface);
    takes.set(name, sound);
    const level = decibels(FOLEY[kind].level - 12) * (0.15 + 0.85 * clamp(strength, 0, 1));
    addPanned(dry, sound, { gain: level / peak(sound), pan: pan * 0.8, offset: samples(time) });
  }
  addStereo(mix, dry);
  addStereo(mix, reverb(dry, { seconds: 0.7, damping: 0.6, size: 0.5 }), 0.35);
};

const music: Lane = (mix, { plan }, random) => {
  const { beds: sounds } = plan.sound;
  const isSeen = isPlayed(sounds);
  if (!plan.sound.music && !isSeen) return;
  const longest = plan.shots.reduce((a, b) => (b.share > a.share ? b : a));
  const sound = createMusic(longest.mood, mix.left.length, random.fork('music'), sounds);
  const isAlone = !sounds.some((id) => bedOf(id));
  setLevel(sound, isSeen ? -20 : isAlone ? -24 : -32);
  addStereo(mix, sound);
};

/** How loud speech is in its loudest 0.4 s, and what is left of all else meanwhile, in dB. */
const SPEECH_LEVEL = -13;
const DUCKED = -12;
/** Seconds in which the rest gives way before a word, and comes back after the last. */
const DUCK_RAMP = 0.2;

function speech(mix: Stereo, { speech: lines = [] }: SoundtrackRequest): void {
  const spoken = lines.filter(({ samples: sound }) => sound.length > 0);
  if (spoken.length === 0) return;
  const spans = spoken.map(
    ({ time, samples: { length } }) => [time, time + length / RATE] as const,
  );
  const curve = curveOf(mix.left.length, (time) => {
    let clear = 0;
    for (const [from, to] of spans) {
      const rise = smoothstep(from - DUCK_RAMP, from, time);
      clear = Math.max(clear, rise * smoothstep(to + DUCK_RAMP, to, time));
    }
    return decibels(DUCKED * clear);
  });
  shape(mix.left, curve);
  shape(mix.right, curve);
  for (const { time, samples: sound, pan } of spoken) {
    const voice = createStereo(sound.length);
    addPanned(voice, sound, { pan });
    setLevel(voice, SPEECH_LEVEL);
    addStereo(mix, voice, 1, samples(time));
  }
}

/** Weather that makes each of these sounds. */
const WEATHER_BEDS: Readonly<Record<string, readonly string[]>> = {
  rain: ['rain', 'storm'],
  thunder: ['storm'],
  snow: ['snow'],
  wind: ['wind', 'storm'],
};

function bedIntensity(id: string, plan: ScenePlan): number {
  const kinds = WEATHER_BEDS[id] ?? [];
  const shots = plan.shots.filter((shot) => kinds.includes(shot.weather.kind));
  return shots.length === 0 ? 0.5 : Math.max(...shots.map((shot) => shot.weather.intensity));
}

/** Seconds in which one place gives way to the next in the sound of a cut. */
const CROSSFADE = 0.1;

/** A bed is heard in the shots that call for it; in all of them if none does, or each. */
function bedPresence(
  id: string,
  { plan, seconds, bedsOfShots }: SoundtrackRequest,
): ((time: number) => number) | null {
  const calls = bedsOfShots?.map((ids) => ids.includes(id));
  if (!calls || calls.every((call) => call === calls[0])) return null;
  const ends = shotEnds(plan);
  return (time) => {
    let level = 0;
    calls.forEach((isCalled, i) => {
      if (!isCalled) return;
      const start = (i === 0 ? -1 : ends[i - 1]!) * seconds;
      const end = (i === calls.length - 1 ? 2 : ends[i]!) * seconds;
      const inside =
        smoothstep(start - CROSSFADE, start + CROSSFADE, time) *
        smoothstep(end + CROSSFADE, end - CROSSFADE, time);
      level = Math.max(level, inside);
    });
    return level;
  };
}

/** Where each shot ends, as a share of the film. */
function shotEnds(plan: ScenePlan): number[] {
  let end = 0;
  return plan.shots.map((shot) => (end += shot.share));
}

function shotAt(plan: ScenePlan, share: number): Shot {
  const index = shotEnds(plan).findIndex((end) => share < end);
  return plan.shots[index < 0 ? plan.shots.length - 1 : index]!;
}

/** Words in an environment's kind or attributes that say what the ground is; the first wins. */
const SURFACES: readonly (readonly [RegExp, Surface])[] = [
  [/snow|ice|arctic|ski/, 'snow'],
  [/beach|desert|sand|dune|mars/, 'sand'],
  [/autumn/, 'leaves'],
  [/rain|wet|swamp|river/, 'wet'],
  [/forest|jungle|wood(s|land)/, 'leaves'],
  [/field|meadow|grass|garden|park|farm|mountain|hill|savanna/, 'grass'],
  [/room|kitchen|library|classroom|stage|ballroom|house|cabin|bar|cafe|restaurant/, 'wood'],
];

function surfaceOf({ environment, weather }: Shot): Surface {
  const words = [environment.kind, ...environment.attributes].join(' ');
  if (weather.kind === 'snow') return 'snow';
  const found = SURFACES.find(([pattern]) => pattern.test(words))?.[1] ?? 'hard';
  return found === 'hard' && weather.kind === 'rain' ? 'wet' : found;
}

function peak(sound: Float32Array): number {
  let highest = 1e-6;
  for (const sample of sound) highest = Math.max(highest, Math.abs(sample));
  return highest;
}

function fadeEnds({ left, right }: Stereo): void {
  const count = Math.min(left.length >> 1, Math.round(FADE_SECONDS * RATE));
  for (let i = 0; i < count; i++) {
    const gain = Math.sin((Math.PI / 2) * (i / count)) ** 2;
    const mirror = left.length - 1 - i;
    left[i]! *= gain;
    right[i]! *= gain;
    left[mirror]! *= gain;
    right[mirror]! *= gain;
  }
}

function interleave({ left, right }: Stereo): Float32Array {
  const out = new Float32Array(2 * left.length);
  for (let i = 0; i < left.length; i++) {
    out[2 * i] = left[i]!;
    out[2 * i + 1] = right[i]!;
  }
  return out;
}
