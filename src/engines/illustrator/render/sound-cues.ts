import { quadrupeds } from '../actors/quadruped/species.ts';
import type { Beat } from '../actors/rig.ts';
import { clamp } from '../easing.ts';
import type { CueKind, SoundCue } from '../sound/cue.ts';
import type { FilmRequest } from './shot-requests.ts';
import { shotStarts, stageRequestOf } from './shot-requests.ts';
import type { StagedActor } from './paths.ts';
import type { Staging } from './staging.ts';
import { stagingOf } from './continued-staging.ts';
import { View } from './view.ts';

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
  bounce: { kind: 'bounce', every: 0.7, strength: 0.6 },
  jump: { kind: 'thump', every: 1.1, strength: 0.4 },
  bark: { kind: 'bark', every: 1.3, strength: 0.8 },
  howl: { kind: 'bark', every: 2.4, strength: 0.6 },
  sword_fight: { kind: 'clang', every: 0.8, strength: 0.7 },
  punch: { kind: 'thump', every: 0.9, strength: 0.6 },
  use_computer: { kind: 'click', every: 0.21, strength: 0.25 },
  explode: { kind: 'boom', every: 60, strength: 1 },
  cut: { kind: 'click', every: 0.5, strength: 0.4 },
};

/** Most copies of one actor that are heard one by one; a herd is a rumble of these. */
const HEARD = 4;

/** What is seen to make a sound: feet, paws, hooves, wings, voices, at their moments of the film. */
export function soundCuesOf(request: FilmRequest): SoundCue[] {
  if (request.inputReference !== null || request.plan.sound.silent) return [];
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
  const { beat } = placed.rig;
  if (beat) cues.push(...beatsOf(actor, beat, seconds));
  const own = beat ? undefined : VERB_CUES[verb];
  if (own) {
    for (let time = 0.3 + 0.17 * placed.copy; time < seconds; time += own.every) {
      cues.push({ actor, time, kind: own.kind, strength: own.strength });
    }
  }
  if (placed.attached) return cues;
  cues.push(...footfalls(actor, seconds));
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

/** A beat goes by the actor's own time, which may run slower than the film. */
function beatsOf(actor: StagedActor, beat: Beat, seconds: number): Heard[] {
  const start = actor.stateAt(0).t;
  const pace = (actor.stateAt(seconds).t - start) / seconds;
  const cues: Heard[] = [];
  for (let i = Math.ceil((start - beat.at) / beat.every); pace > 0; i++) {
    const time = (beat.at + i * beat.every - start) / pace;
    if (time >= seconds) break;
    if (time >= 0) cues.push({ actor, time, kind: beat.kind, strength: beat.strength });
  }
  return cues;
}

/** How often feet are looked at, a second; what comes down between two looks is then found out. */
const LOOKS = 60;
/** A foot that is no higher is down, as a share of the height of its owner. */
const DOWN = 0.006;

/** Every moment at which a foot comes down, as it is drawn. */
function footfalls(actor: StagedActor, seconds: number): Heard[] {
  const { rig, actor: who } = actor.placed;
  if (!rig.soles || rig.habitat !== 'ground') return [];
  const down = DOWN * rig.height;
  const soles = (time: number): readonly number[] => rig.soles!(actor.stateAt(time));
  const kind = kindOfFoot(who.drawn_as);
  const { speed } = actor.stateAt(0);
  const runs = speed > (kind === 'step' ? 2.2 : 2.5 * rig.width);
  const strength = clamp(rig.height / 2.2, 0.12, 0.9) * (runs ? 1 : 0.6);
  const cues: Heard[] = [];
  let before = soles(0);
  for (let look = 1; look <= Math.ceil(seconds * LOOKS); look++) {
    const time = look / LOOKS;
    const now = soles(time);
    const landed = now.flatMap((height, i) =>
      height <= down && (before[i] ?? 0) > down
        ? [touchdown((at) => soles(at)[i] ?? 0, down, [time - 1 / LOOKS, time])]
        : [],
    );
    // Feet that come down together are heard as one.
    const at = Math.min(...landed);
    if (at < seconds) cues.push({ actor, time: at, kind, strength });
    before = now;
  }
  return cues;
}

function kindOfFoot({ rig, model }: StagedActor['placed']['actor']['drawn_as']): CueKind {
  if (rig === 'human') return 'step';
  return quadrupeds[model]?.legs.foot.match(/hoof|cloven/u) ? 'hoof' : 'paw';
}

/** When a foot that is up at the first of two moments and down at the second reaches the ground. */
function touchdown(
  height: (time: number) => number,
  down: number,
  [from, to]: [number, number],
): number {
  let [up, landed] = [from, to];
  for (let i = 0; i < 5; i++) {
    const middle = (up + landed) / 2;
    if (height(middle) > down) up = middle;
    else landed = middle;
  }
  return landed;
}
