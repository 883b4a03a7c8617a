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
}

/**
 * Makes the sound of a film: beds of its places, foley at its cues and quiet music in its mood.
 * Interleaved stereo at 48 kHz, `seconds` long, about -18 LUFS. Equal requests give equal samples.
 */
export function createSoundtrack(request: SoundtrackRequest): Float32Array {
  const length = samples(request.seconds);
  const random = createRandom(request.seed).fork('sound');
  const mix = createStereo(length);
  for (const lane of [beds, foley, music]) lane(mix, request, random);
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

const beds: Lane = (mix, { plan, seconds }, random) => {
  const length = mix.left.length;
  const entries = new Map(plan.sound.beds.map((id) => [bedOf(id), id]));
  for (const [entry, id] of entries) {
    if (!entry) continue;
    const intensity = bedIntensity(id, plan);
    const sound = entry.bed({ length, random: random.fork(`bed ${id}`), intensity });
    setLevel(sound, entry.level - 24 + 5 * (intensity - 0.5));
    const presence = bedPresence(id, plan, seconds);
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

/** When rain and thunder fall in some shots only, they are heard (more) in those. */
function bedPresence(
  id: string,
  plan: ScenePlan,
  seconds: number,
): ((time: number) => number) | null {
  const kinds = WEATHER_BEDS[id];
  const falls = plan.shots.map((shot) => kinds?.includes(shot.weather.kind) ?? false);
  if (!kinds || falls.every((fall) => fall === falls[0])) return null;
  const ends = shotEnds(plan);
  return (time) => {
    let level = 0.12;
    falls.forEach((fall, i) => {
      const start = (i === 0 ? -1 : ends[i - 1]!) * seconds;
      const end = (i === falls.length - 1 ? 2 : ends[i]!) * seconds;
      const inside =
        smoothstep(start - 0.2, start + 0.2, time) * smoothstep(end + 0.2, end - 0.2, time);
      if (fall) level = Math.max(level, inside);
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
