import { clamp } from '../easing.ts';
import type { CueKind, SoundCue } from '../sound/cue.ts';
import type { FilmRequest } from './frame.ts';
import { shotStarts, stageRequestOf } from './frame.ts';
import type { StagedActor } from './paths.ts';
import type { Staging } from './staging.ts';
import { stagingOf } from './continued-staging.ts';
import { View } from './view.ts';

const HOOFED = new Set(
  (
    'horse pony unicorn zebra donkey cow bull buffalo sheep lamb goat pig deer reindeer moose ' +
    'giraffe rhino camel llama'
  ).split(' '),
);

/** Voices by the verb or the animal. */
const VOICES: Record<string, CueKind> = {
  dog: 'bark',
  puppy: 'bark',
  husky: 'bark',
  corgi: 'bark',
  cat: 'meow',
  kitten: 'meow',
  lion: 'roar',
  tiger: 'roar',
  bear: 'roar',
  dragon: 'roar',
  dinosaur: 'roar',
};

/** Verbs with a sound of their own: what is heard and how often, in seconds. */
const VERB_CUES: Record<string, { kind: CueKind; every: number; strength: number }> = {
  clap: { kind: 'clap', every: 0.5, strength: 0.6 },
  bounce: { kind: 'bounce', every: 0.7, strength: 0.6 },
  jump: { kind: 'thump', every: 1.1, strength: 0.4 },
  bark: { kind: 'bark', every: 1.3, strength: 0.8 },
  howl: { kind: 'bark', every: 2.4, strength: 0.6 },
  sword_fight: { kind: 'clang', every: 0.8, strength: 0.7 },
  punch: { kind: 'thump', every: 0.9, strength: 0.6 },
  play_basketball: { kind: 'bounce', every: 0.6, strength: 0.6 },
  use_computer: { kind: 'click', every: 0.21, strength: 0.25 },
  explode: { kind: 'boom', every: 60, strength: 1 },
  cut: { kind: 'click', every: 0.5, strength: 0.4 },
  build: { kind: 'thump', every: 0.7, strength: 0.5 },
};

/** Most copies of one actor that are heard one by one; a herd is a rumble of these. */
const HEARD = 4;

/** What is seen to make a sound: feet, paws, hooves, wings, voices, at their moments of the film. */
export function soundCuesOf(request: FilmRequest): SoundCue[] {
  if (request.inputReference !== null) return [];
  const { plan, format } = request;
  const starts = shotStarts(plan, format.frameCount);
  return plan.shots.flatMap((shot, index) => {
    const stageRequest = stageRequestOf(request, index, format);
    const staging = stagingOf(stageRequest);
    const from = starts[index]! / format.framesPerSecond;
    return staging
      .actorsOn(() => 0)
      .filter((actor) => actor.placed.copy < HEARD)
      .flatMap((actor) => actorCues(actor, stageRequest.seconds))
      .map((cue) => ({ ...cue, pan: panOf(cue, staging, format), time: from + cue.time }));
  });
}

/** A cue and who makes it, before it is known where that is in the frame. */
type Heard = Omit<SoundCue, 'pan'> & { actor: StagedActor };

function panOf(cue: Heard, staging: Staging, frame: { width: number; height: number }): number {
  const { x, y, z } = cue.actor.stateAt(cue.time);
  const view = new View(frame.width, frame.height, staging.camera(cue.time));
  return clamp((view.project(x, y, z).x / frame.width) * 2 - 1, -1, 1) * 0.7;
}

function actorCues(actor: StagedActor, seconds: number): Heard[] {
  const { placed } = actor;
  const { rig, model } = placed.actor.drawn_as;
  const verb = placed.actor.action.verb;
  const cues: Heard[] = [];
  const own = VERB_CUES[verb];
  if (own) {
    for (let time = 0.3 + 0.17 * placed.copy; time < seconds; time += own.every) {
      cues.push({ actor, time, kind: own.kind, strength: own.strength });
    }
  }
  if (placed.attached) return cues;
  if (rig === 'human' || rig === 'quadruped') cues.push(...footfalls(actor, seconds));
  if (rig === 'bird' && placed.rig.habitat === 'air') {
    for (let time = 0.2 + 0.13 * placed.copy; time < seconds; time += 0.42) {
      cues.push({ actor, time, kind: 'flap', strength: clamp(placed.rig.width / 3, 0.1, 0.6) });
    }
    if (placed.copy === 0) cues.push({ actor, time: seconds * 0.35, kind: 'chirp', strength: 0.5 });
  }
  const voice = VOICES[model];
  if (voice && placed.copy === 0 && !own && seconds >= 3) {
    cues.push({ actor, time: seconds * 0.55, kind: voice, strength: 0.5 });
  }
  return cues;
}

/** Feet of what goes over the ground: two a stride for people, four for animals, by distance gone. */
function footfalls(actor: StagedActor, seconds: number): Heard[] {
  const { placed } = actor;
  const first = actor.stateAt(0);
  if (first.speed <= 0 || placed.rig.habitat !== 'ground') return [];
  const human = placed.actor.drawn_as.rig === 'human';
  const kind = human ? 'step' : HOOFED.has(placed.actor.drawn_as.model) ? 'hoof' : 'paw';
  const runs = first.speed > (human ? 2.2 : 2.5 * placed.rig.width);
  const stride = human
    ? placed.rig.height * (runs ? 1.25 : 0.82)
    : placed.rig.width * (runs ? 1.9 : 1.05);
  // Phases of the stride at which a foot comes down: even when walking, gathered at a gallop.
  const beats = human ? [0, 0.5] : runs ? [0, 0.11, 0.34, 0.46] : [0, 0.25, 0.5, 0.75];
  const strength = clamp(placed.rig.height / 2.2, 0.12, 0.9) * (runs ? 1 : 0.6);
  const cues: Heard[] = [];
  const last = actor.stateAt(seconds).travelled;
  const metresPerSecond = (last - first.travelled) / seconds;
  for (let step = Math.floor(first.travelled / stride); step * stride < last; step++) {
    for (const beat of beats) {
      const time = ((step + beat) * stride - first.travelled) / metresPerSecond;
      if (time >= 0 && time < seconds) cues.push({ actor, time, kind, strength });
    }
  }
  return cues;
}
