import type { Random } from '../../random.ts';
import type { CueKind, Surface } from '../cue.ts';
import { bark, birdCall, flap, meow, roar } from './animals.ts';
import { hoof, paw, step } from './feet.ts';
import { bell, boom, bounce, clang, clap, click, crash, firework, horn, thump } from './objects.ts';
import { drip, splash, whoosh } from './water-and-air.ts';

/** Makes one sound at full strength; every call with fresh chance gives a sibling. */
export type Foley = (random: Random, surface: Surface) => Float32Array;

interface FoleyEntry {
  make: Foley;
  /** Its peak beside the others, in dB. */
  level: number;
}

export const FOLEY: Readonly<Record<CueKind, FoleyEntry>> = {
  step: { make: step, level: -8 },
  paw: { make: paw, level: -13 },
  hoof: { make: hoof, level: -6 },
  splash: { make: splash, level: -5 },
  drip: { make: drip, level: -12 },
  bark: { make: bark, level: -4 },
  meow: { make: meow, level: -8 },
  roar: { make: roar, level: -2 },
  chirp: { make: birdCall, level: -11 },
  flap: { make: flap, level: -10 },
  thump: { make: thump, level: -5 },
  bounce: { make: bounce, level: -7 },
  whoosh: { make: whoosh, level: -8 },
  boom: { make: boom, level: 0 },
  firework: { make: firework, level: -1 },
  crash: { make: crash, level: -3 },
  clang: { make: clang, level: -7 },
  bell: { make: bell, level: -9 },
  horn: { make: horn, level: -7 },
  clap: { make: clap, level: -9 },
  click: { make: click, level: -13 },
};
