import { secondsToSay } from '../sound/speech/pronounce.ts';
import { say } from '../sound/speech/say.ts';
import type { Spoken } from '../sound/speech/say.ts';
import { castVoices } from '../sound/speech/voices.ts';
import type { Speaker, Voice } from '../sound/speech/voices.ts';
import type { Actor, Shot } from '../plan.ts';
import { stagingOf } from './continued-staging.ts';
import type { Placed } from './layout.ts';
import type { MouthLine } from './mouths.ts';
import type { FilmRequest } from './shot-requests.ts';
import { shotStarts, stageRequestOf } from './shot-requests.ts';

/** What one actor says in a shot, and when. */
export interface Line extends Spoken, MouthLine {
  /** Seconds since the film began. */
  time: number;
  /** -1 left to 1 right. */
  pan: number;
}

/** Breath before the first speaker, between two, and after the last, seconds. */
const BREATHS = { before: 0.25, between: 0.3, after: 0.15 };
const SHORT_BREATHS = { before: 0.05, between: 0.1, after: 0.05 };
/** Shots that are shorter have no time to breathe. */
const SHORT = 2;
/** Metres over which an animal has a large voice. */
const LARGE = 0.9;

interface Turn {
  actor: string;
  text: string;
  speaker: Speaker;
  pan: number;
}

/** All that is said in a film, one after the other. The same film has the same lines. */
export function linesOf(request: FilmRequest): Line[] {
  const { plan, format } = request;
  if (plan.sound.silent) return [];
  const starts = shotStarts(plan, format.frameCount);
  const shots = plan.shots.map((shot, index) => ({
    shot: index,
    turns: turnsOf(request, shot, index),
    time: starts[index]! / format.framesPerSecond,
    seconds: (starts[index + 1]! - starts[index]!) / format.framesPerSecond,
  }));
  const voices = castVoices(shots.flatMap(({ turns }) => turns.map(({ speaker }) => speaker)));
  return shots.flatMap(({ turns, ...span }) => inTurn(turns, voices, span));
}

function turnsOf(request: FilmRequest, shot: Shot, index: number): Turn[] {
  const speakers = shot.actors.filter(({ speech }) => speech !== null);
  if (speakers.length === 0) return [];
  const { placed } = stagingOf(stageRequestOf(request, index, request.format)).layout;
  return speakers.map((actor) => {
    const seen = placed.find((one) => one.actor.id === actor.id) ?? null;
    return {
      actor: actor.id,
      text: actor.speech!,
      speaker: speakerOf(actor, seen),
      pan: Math.max(-0.35, Math.min(0.35, (seen?.x ?? 0) * 0.2)),
    };
  });
}

/** Each has its turn within the shot; who comes later keeps a fair share of the time. */
function inTurn(
  turns: readonly Turn[],
  voices: ReadonlyMap<string, Voice>,
  span: { shot: number; time: number; seconds: number },
): Line[] {
  const { before, between, after } = span.seconds < SHORT ? SHORT_BREATHS : BREATHS;
  let at = before;
  return turns.map(({ actor, text, speaker, pan }, i) => {
    const later = turns.slice(i + 1);
    const own = secondsToSay(text);
    const rest = later.reduce((sum, turn) => sum + secondsToSay(turn.text), 0);
    const left = span.seconds - at - after - later.length * between;
    const seconds = Math.max(0, (left * own) / (own + rest));
    const spoken = say(text, voices.get(speaker.key)!, seconds);
    const line = { ...spoken, shot: span.shot, actor, inShot: at, time: span.time + at, pan };
    at += spoken.seconds + between;
    return line;
  });
}

function speakerOf(actor: Actor, seen: Placed | null): Speaker {
  const kind = seen?.rig.voice ?? ((seen?.rig.height ?? 0) > LARGE ? 'large' : 'small');
  return { key: `${actor.name} ${actor.drawn_as.model} ${kind}`, kind };
}
