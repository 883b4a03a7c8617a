import { MOUTH_RATE } from '../sound/speech/say.ts';
import type { StagedActor } from './paths.ts';

/** How the mouth of an actor moves with something that it says. */
export interface MouthLine {
  shot: number;
  /** Id of the actor. */
  actor: string;
  /** Seconds since the shot began. */
  inShot: number;
  /** 0 shut to 1 wide open, `MOUTH_RATE` times a second. */
  mouth: Float32Array;
}

/** The actors of a shot with mouths that move with what they say. */
export function speaking(
  actors: readonly StagedActor[],
  lines: readonly MouthLine[],
): StagedActor[] {
  return actors.map((staged) => {
    const own = lines.filter(({ actor }) => actor === staged.placed.actor.id);
    if (own.length === 0) return staged;
    return {
      placed: staged.placed,
      stateAt: (t) => ({ ...staged.stateAt(t), speaks: true, mouth: mouthAt(own, t) }),
    };
  });
}

function mouthAt(lines: readonly MouthLine[], t: number): number {
  let open = 0;
  for (const { inShot, mouth } of lines) {
    const at = (t - inShot) * MOUTH_RATE;
    const index = Math.floor(at);
    if (index < 0 || index >= mouth.length) continue;
    const next = mouth[index + 1] ?? 0;
    open = Math.max(open, mouth[index]! + (next - mouth[index]!) * (at - index));
  }
  return open;
}
