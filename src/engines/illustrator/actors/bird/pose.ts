import { clamp, fract, smoothstep, TAU } from '../../easing.ts';
import type { Point } from '../limb.ts';
import { point, polar, solveTwoBone } from '../limb.ts';
import type { BirdSpecies } from './species.ts';

export type BirdPosture = 'stand' | 'walk' | 'peck' | 'fly' | 'soar' | 'hover' | 'float' | 'sleep';

export interface BirdMotion {
  verb: string;
  speed: number;
  travelled: number;
  t: number;
  frontal: number;
  mouth: number;
  /** The beak moves with words and nothing else. */
  speaks?: boolean;
}

export interface BirdLeg {
  hip: Point;
  ankle: Point;
  foot: Point;
  z: number;
  down: boolean;
  /** Radians of the toes. */
  toes: number;
}

/** Where everything is: metres, x forward, y up, origin on the ground below the body. */
export interface BirdPose {
  posture: BirdPosture;
  /** Middle of the body and its pitch in radians. */
  body: Point;
  pitch: number;
  neck: Point[];
  head: { at: Point; pitch: number; yaw: number };
  /** 0 open, 1 shut. */
  lids: number;
  beak: number;
  legs: BirdLeg[];
  /** Radians of the inner and the outer wing above the horizontal; null when folded. */
  wings: { inner: number; outer: number; sweep: number } | null;
  /** Radians the tail is lifted, and 0 to 1 how far it is spread. */
  tail: { lift: number; spread: number };
  /** Turn of the body towards the viewer, radians. */
  yaw: number;
}

/** What a bird of this kind does for a verb. */
export function birdPosture(verb: string, species: BirdSpecies, speed: number): BirdPosture {
  const flies = ['fly', 'flap', 'take_off', 'land', 'chase', 'hunt', 'migrate'].includes(verb);
  if (!species.flightless) {
    if (flies) return 'fly';
    if (verb === 'soar' || verb === 'glide') return 'soar';
    if (verb === 'hover') return 'hover';
  }
  if (verb === 'swim' || verb === 'float' || verb === 'dive') return 'float';
  if (['eat', 'peck', 'drink', 'feed', 'graze', 'dig'].includes(verb)) return 'peck';
  if (verb === 'sleep') return 'sleep';
  return speed > 0.01 ? 'walk' : 'stand';
}

const DEGREES = Math.PI / 180;

/** The pose of a bird: pure, in metres, without a canvas. */
export function poseBird(species: BirdSpecies, motion: BirdMotion): BirdPose {
  const posture = birdPosture(motion.verb, species, motion.speed);
  const airborne = posture === 'fly' || posture === 'soar' || posture === 'hover';
  return airborne ? flying(species, motion, posture) : grounded(species, motion, posture);
}

function grounded(species: BirdSpecies, motion: BirdMotion, posture: BirdPosture): BirdPose {
  const { size: S, legs } = species;
  const { t } = motion;
  const walking = posture === 'walk';
  const stride = Math.max(0.18, legs.length * 1.1) * S;
  const phase = fract(motion.travelled / stride / 2);
  const dancing = motion.verb === 'dance' || motion.verb === 'play';
  const hop = species.hops && walking ? Math.abs(Math.sin(phase * TAU)) * 0.22 * S : 0;
  const bounce = dancing ? Math.abs(Math.sin(t * TAU)) * 0.08 * S : 0;
  const pecking = posture === 'peck' ? smoothstep(-0.2, 0.7, Math.sin(t * 3.1)) : 0;
  const waddle = walking && species.pitch > 70 ? 0.09 * Math.sin(phase * TAU) : 0;
  const pitch =
    (species.pitch - pecking * 34) * DEGREES + waddle + (dancing ? 0.12 * Math.sin(t * TAU) : 0);
  const floating = posture === 'float';
  const stance = legs.length * S * 0.93;
  const belly = species.depth * S * 0.5;
  const lean = Math.sin(species.pitch * DEGREES);
  const height = floating
    ? belly * 0.32 + 0.02 * S * Math.sin(t * 2)
    : posture === 'sleep'
      ? belly * 0.9 + stance * 0.3
      : Math.max(stance + belly * 0.55 + lean * S * 0.16, lean * S * 0.58 + legs.length * S * 0.3) +
        hop +
        bounce;
  const body = point(0, height);
  const nod = walking && !species.hops ? 0.09 * S * Math.sin(phase * TAU * 2) : 0;
  const { neck, head } = neckOf(species, body, pitch, pecking, nod, posture, t);
  const glance = smoothstep(-0.1, 0.5, Math.sin(t * 1.1)) * 0.5;
  return {
    posture,
    body,
    pitch,
    neck,
    head: {
      at: head,
      pitch: -pecking * 1.0 + 0.05 * Math.sin(t * 2.3),
      yaw: Math.max(species.face === 'disc' ? 0.85 : 0.1 + glance * 0.5, motion.frontal * 1.2),
    },
    lids: posture === 'sleep' ? 1 : fract(t / 3.3) < 0.045 ? 1 : 0,
    beak: Math.max(
      motion.mouth,
      !motion.speaks && (motion.verb === 'sing' || motion.verb === 'talk')
        ? 0.5 + 0.5 * Math.sin(t * 9)
        : 0,
    ),
    legs:
      floating || posture === 'sleep'
        ? []
        : [0, 1].map((i) => walkingLeg(species, motion, body, pitch, stride, i as 0 | 1, hop)),
    wings: dancing
      ? {
          inner: 0.3 + 0.4 * Math.sin(t * TAU),
          outer: 0.2 + 0.5 * Math.sin(t * TAU - 0.6),
          sweep: 0.2,
        }
      : null,
    tail: {
      lift: 0.06 * Math.sin(t * 1.9) + (species.tail.kind === 'sickle' ? 0.9 : 0),
      spread: species.tail.kind === 'train' ? (walking ? 0 : 1) : 0.2,
    },
    yaw: (species.pitch > 60 ? 0.4 : 0.12) + motion.frontal * 0.5,
  };
}

function neckOf(
  species: BirdSpecies,
  body: Point,
  pitch: number,
  pecking: number,
  nod: number,
  posture: BirdPosture,
  t: number,
): { neck: Point[]; head: Point } {
  const { size: S, neck } = species;
  const root = polar(polar(body, pitch, 0.3 * S), pitch + Math.PI / 2, 0.06 * S);
  const length = neck.length * S;
  const rest =
    (posture === 'sleep' ? neck.angle * 0.5 : neck.angle) * DEGREES + 0.02 * Math.sin(t * 1.3);
  const angle = rest + (-0.75 - rest) * pecking;
  const head = polar(root, angle, length * (posture === 'sleep' ? 0.6 : 1));
  head.x += nod;
  // An S: the lower neck swings forward, the upper back, and the head stands over the breast.
  const bow = neck.curve * length * 0.36 * (1 - 0.6 * pecking);
  const side = angle - Math.PI / 2;
  const low = polar(polar(root, angle, length * 0.3), side, bow);
  const high = polar(polar(root, angle, length * 0.74), side, -bow * 0.85);
  const inner = polar(body, pitch, 0.14 * S);
  return { neck: [inner, root, low, high, head], head };
}

function walkingLeg(
  species: BirdSpecies,
  motion: BirdMotion,
  body: Point,
  pitch: number,
  stride: number,
  i: 0 | 1,
  hop: number,
): BirdLeg {
  const { size: S, legs, depth } = species;
  const hip = polar(polar(body, pitch, -0.06 * S), pitch - Math.PI / 2, depth * S * 0.3);
  const walking = motion.speed > 0.01;
  const phase = fract(motion.travelled / stride / 2 + (species.hops ? 0 : i * 0.5));
  const duty = 0.6;
  const half = stride * duty;
  let x = i === 0 ? -0.03 * S : 0.04 * S;
  let y = 0;
  let down = true;
  if (walking && species.hops) {
    y = hop;
    down = hop < 0.01 * S;
  } else if (walking) {
    down = phase < duty;
    const p = (phase - duty) / (1 - duty);
    x = down ? half - phase * stride * 2 : -half + 2 * half * smoothstep(0, 1, p);
    y = down ? 0 : Math.sin(p * Math.PI) * legs.length * S * 0.3;
  }
  const foot = point(hip.x + x, y);
  const bone = legs.length * S;
  const top = Math.max(bone * 0.56, Math.hypot(hip.x - foot.x, hip.y - foot.y) - bone * 0.52);
  const { joint } = solveTwoBone(hip, foot, top, bone * 0.58, -1);
  return {
    hip,
    ankle: joint,
    foot,
    z: (i === 0 ? -1 : 1) * depth * S * 0.2,
    down,
    toes: down ? 0 : -0.7,
  };
}

function flying(species: BirdSpecies, motion: BirdMotion, posture: BirdPosture): BirdPose {
  const { size: S } = species;
  const { t } = motion;
  const beat = t * TAU * species.beat;
  const soaring = posture === 'soar';
  const hovering = posture === 'hover' || species.beat > 10;
  // The down stroke is slower than the recovery, and the outer wing trails the inner.
  const shaped = beat + 0.35 * Math.sin(beat);
  const inner = soaring ? 0.22 + 0.05 * Math.sin(t * 1.2) : 0.22 + 0.62 * Math.sin(shaped);
  const outer = soaring
    ? 0.3 + 0.06 * Math.sin(t * 1.2 + 0.4)
    : 0.1 + 0.85 * Math.sin(shaped - 0.85);
  const rise = soaring ? 0.03 * Math.sin(t * 1.1) : -0.07 * Math.sin(shaped - 0.3);
  const body = point(0, species.depth * S * 0.7 + rise * S);
  const pitch = hovering ? species.pitch * DEGREES * 0.9 : 0.1;
  const long = species.neck.length > 0.5;
  const root = polar(polar(body, pitch, 0.32 * S), pitch + Math.PI / 2, 0.06 * S);
  const angle = long
    ? species.legs.length > 0.8 || species.neck.length > 0.5
      ? 0.12
      : 0.5
    : hovering
      ? 0.9
      : 0.42;
  const head = polar(root, angle, species.neck.length * S * (long ? 0.95 : 1));
  const trail = polar(body, pitch + Math.PI, 0.36 * S);
  const trailing = species.legs.length > 0.8;
  return {
    posture,
    body,
    pitch,
    neck: [
      polar(body, pitch, 0.12 * S),
      root,
      polar(root, angle * 1.2, species.neck.length * S * 0.35),
      polar(root, angle * 0.8, species.neck.length * S * 0.7),
      head,
    ],
    head: { at: head, pitch: hovering ? 0.05 : -0.04, yaw: clamp(motion.frontal * 1.1, 0, 1.2) },
    lids: 0,
    beak: motion.mouth,
    legs: trailing
      ? [0, 1].map((i) => ({
          hip: trail,
          ankle: polar(trail, Math.PI + 0.05, species.legs.length * S * 0.5),
          foot: polar(trail, Math.PI + 0.08 + 0.03 * i, species.legs.length * S),
          z: (i === 0 ? -1 : 1) * 0.06 * S,
          down: false,
          toes: Math.PI + 0.1,
        }))
      : [],
    wings: { inner, outer, sweep: soaring ? 0.16 : 0.24 - 0.2 * Math.sin(shaped) },
    tail: { lift: 0.04 * Math.sin(beat), spread: soaring || hovering ? 0.9 : 0.5 },
    yaw: 0.42 + motion.frontal * 0.5,
  };
}
