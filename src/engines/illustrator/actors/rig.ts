import type { Actor } from '../plan.ts';
import type { Random } from '../random.ts';
import type { Paint } from '../render/paint.ts';
import type { CueKind } from '../sound/cue.ts';
import type { Speaker } from '../sound/speech/voices.ts';

/** Where one actor is in one frame. Computed by the stage; the rig only poses and draws. */
export interface ActorState {
  /** World position of the point between the feet (or keel, or wheels), metres. */
  x: number;
  y: number;
  z: number;
  /** Which way it looks: 1 to the right, -1 to the left. */
  facing: 1 | -1;
  /** Turned to the viewer (0 = profile, 1 = full front); rigs draw the nearest view they have. */
  frontal: number;
  /** Share of its width that is seen of what cannot turn; all of it by default. */
  width?: number;
  /** Speed over the ground in m/s and the distance gone since the shot began in metres: gaits run by distance, so feet do not slide. */
  speed: number;
  travelled: number;
  /** Seconds of the actor's own time (offset per copy, so that a herd is not in step). */
  t: number;
  /** 0 to 1: how open the mouth is while it speaks. */
  mouth: number;
  /** Its words are heard: the mouth moves with them and with nothing else. */
  speaks?: boolean;
}

/** A point to hold, ride or wear things at, in metres relative to the position, already mirrored by `facing`. */
export interface Anchor {
  x: number;
  y: number;
  /** Radians, counter-clockwise, of whatever is attached. */
  angle: number;
}

/** A sound that an action makes again and again, in seconds of the actor's own time. */
export interface Beat {
  kind: CueKind;
  /** When it is heard first, and how often. */
  at: number;
  every: number;
  /** 0 to 1. */
  strength: number;
}

/** An actor that can be drawn: made once per shot and thread by a family's `createRig`. */
export interface Rig {
  /** Metres at rest in profile: total width (nose to tail) and height. Used for framing and relations. */
  readonly width: number;
  readonly height: number;
  /** Metres: half the width of what touches the ground, where that is much less than the whole. */
  readonly base?: number;
  /** m/s of its action at normal pace: 0 for what stands still. The stage scales it by `pace`. */
  readonly speed: number;
  /** Where it lives, for the stage: on the ground, in the air, in the water. */
  readonly habitat: 'ground' | 'air' | 'water_surface' | 'underwater';
  /** Height above the surface at which it flies, metres (0 for the rest). */
  readonly altitude: number;
  /** Whose voice it has; left out by animals, which sound as large as they are. */
  readonly voice?: Speaker['kind'];
  /** What its action sounds like. */
  readonly beat?: Beat;
  /** Heights of its feet above the ground at a moment, metres; left out by what has none. */
  soles?(state: ActorState): readonly number[];
  /** Draws the contact and cast shadow on the ground (nothing for those in the air, high up). */
  drawShadow(paint: Paint, state: ActorState): void;
  /** Draws the actor with its feet at the projection of (x, y, z). */
  draw(paint: Paint, state: ActorState): void;
  /** `hand`, `other_hand`, `back`, `head`, `mouth`, `seat`, `top`; null where the rig has no such place. */
  anchor(name: string, state: ActorState): Anchor | null;
}

/** A family of rigs: one folder in `actors/`, listed in `actors/registry.ts`. */
export interface RigFamily {
  id: Actor['drawn_as']['rig'];
  /** Every `model` this family can draw: the planner names no other, and a test draws each. */
  models(): readonly string[];
  create(actor: Actor, options: { random: Random; detail: 'standard' | 'pro' }): Rig;
}
