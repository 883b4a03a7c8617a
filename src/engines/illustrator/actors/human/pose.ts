/** A vector of the body: f forwards, u up, s to the person's left. Metres. */
export interface V3 {
  f: number;
  u: number;
  s: number;
}

export function v3(f: number, u: number, s: number): V3 {
  return { f, u, s };
}

/** What a hand or foot target is measured from. All are scaled with the body. */
export type Frame = 'chest' | 'head' | 'hips' | 'ground';

/**
 * Where a hand goes: either a target, as an offset from the middle of a part of the body written for
 * an adult of 1.75 m, or joint angles in radians (0 hangs down).
 */
export type ArmPose =
  | { to: V3; from: Frame; elbow?: V3; wrist?: number; grip?: Grip }
  | { swing: number; out: number; bend: number; twist?: number; wrist?: number; grip?: Grip };

/** How the fingers are drawn. */
export type Grip = 'relaxed' | 'fist' | 'open' | 'point' | 'flat';

/** Where a foot goes: the ball of the ankle over the ground or from the hips, or joint angles. */
export type LegPose =
  | { to: V3; from: 'ground' | 'hips'; pitch?: number; knee?: V3 }
  | { swing: number; out: number; bend: number; pitch?: number };

export type Mood =
  | 'neutral'
  | 'happy'
  | 'laughing'
  | 'sad'
  | 'surprised'
  | 'angry'
  | 'focused'
  | 'asleep';

/**
 * One moment of a body. Everything is in the person's own frame, written for an adult of 1.75 m and
 * retargeted to the body at hand; angles in radians.
 */
export interface Pose {
  /** Middle of the hips relative to standing straight on the ground. */
  hips: V3;
  /** Turn of the whole body about the vertical, added to the view (towards the person's left). */
  turn: number;
  /** Lean of the trunk forwards, its further curl, its lean to the left, twist of the shoulders. */
  lean: number;
  curl: number;
  side: number;
  twist: number;
  /** Rotation of hips against the ground line (raised left side). */
  tilt: number;
  head: {
    nod: number;
    turn: number;
    tilt: number;
    /** How far the head follows the lean of the trunk: 0 stays upright, 1 is rigid. */
    follow: number;
  };
  left: ArmPose;
  right: ArmPose;
  leftLeg: LegPose;
  rightLeg: LegPose;
  /** Rotation of the whole drawing about the hips, for bodies in the air. */
  roll: number;
  mood: Mood;
  /** 0 to 1, added to what the state says. */
  mouth: number;
  /** Direction of the eyes: x to the side they look, y up; -1 to 1. */
  gaze: { x: number; y: number };
}

/** Standing at ease. */
export function standing(): Pose {
  return {
    hips: v3(0, 0, 0),
    turn: 0,
    lean: 0,
    curl: 0,
    side: 0,
    twist: 0,
    tilt: 0,
    head: { nod: 0, turn: 0, tilt: 0, follow: 0.35 },
    left: { swing: 0.04, out: 0.1, bend: 0.22 },
    right: { swing: 0.02, out: 0.1, bend: 0.2 },
    leftLeg: { to: v3(0.02, 0, 0.1), from: 'ground' },
    rightLeg: { to: v3(-0.02, 0, -0.1), from: 'ground' },
    roll: 0,
    mood: 'neutral',
    mouth: 0,
    gaze: { x: 0, y: 0 },
  };
}

/** What differs from standing at ease. */
export type PoseChanges = Partial<Omit<Pose, 'head'>> & { head?: Partial<Pose['head']> };

/** A pose like standing at ease but for what is given. */
export function pose(given: PoseChanges): Pose {
  const base = standing();
  return { ...base, ...given, head: { ...base.head, ...given.head } };
}

/** A closed hand at a point before the chest, the elbow drawn to where it is said to be. */
export function fist(to: V3, elbow?: V3): ArmPose {
  return { to, from: 'chest', grip: 'fist', ...(elbow ? { elbow } : {}) };
}

/** A hand with its fingers spread at a point before the chest. */
export function openHand(to: V3, elbow?: V3): ArmPose {
  return { to, from: 'chest', grip: 'open', ...(elbow ? { elbow } : {}) };
}

/** A hand laid flat at a point before the chest. */
export function flatHand(to: V3, elbow?: V3): ArmPose {
  return { to, from: 'chest', grip: 'flat', ...(elbow ? { elbow } : {}) };
}
