import { fract, lerp, TAU } from '../../easing.ts';
import { point } from '../limb.ts';
import type { Build } from './build.ts';
import type { Gait } from './gait.ts';
import { gaitAt, stepOf } from './gait.ts';
import type { Idle } from './idle.ts';
import type { Foot, Motion, Stance } from './pose.ts';
import type { Posture } from './postures.ts';

/** Walking, trotting, galloping, hopping, leaping and swimming. */
export function locomotion(build: Build, motion: Motion, posture: Posture, calm: Idle): Stance {
  if (posture === 'swim') return swimming(build, motion, calm);
  if (posture === 'jump') return leaping(build, motion, calm);
  if (posture === 'fly') return flying(build, motion, calm);
  const { species, H } = build;
  const gait = gaitAt(species.footwork, motion.speed, H);
  const distance = motion.travelled / H;
  const phase = fract(distance / gait.stride);
  const hindPush = gait.landing[2];
  const cycle = TAU * (phase - hindPush);
  const fast = gait.id === 'gallop' || gait.id === 'bound';
  const beats = fast ? 1 : 2;
  const rise = fast ? -Math.cos(cycle * 2 + 0.9) * 0.5 : -Math.cos(cycle * beats - 0.6);
  // Croup high and nose low while the fore feet are down, and the reverse while the hind feet push.
  const pitch = fast ? gait.pitch * Math.sin(cycle - 0.35) : gait.pitch * Math.sin(cycle * 2);
  const flex = fast ? gait.flex * Math.cos(cycle - TAU * 0.9) : gait.flex * Math.sin(cycle);
  const crouch = fast ? 0.07 : 0.015;
  const y = build.spine + (gait.bob * rise - crouch) * H;
  const gathered = flex * H;
  const stance: Stance = {
    hip: point(build.hipX + gathered * 0.8, y - pitch * H * 0.5 - Math.max(0, flex) * H * 0.35),
    shoulder: point(build.shoulderX - gathered * 0.25, y + pitch * H * 0.5),
    arch: gathered * 0.75,
    ...carriage(build, gait, cycle),
    headYaw: fast ? 0 : calm.look * 0.3,
    headRoll: 0,
    jaw: fast && species.legs.foot === 'paw' ? 0.22 + 0.12 * Math.sin(cycle) : 0,
    lids: calm.blink,
    ears: fast ? [0.55 + 0.2 * Math.sin(cycle), 0.5] : calm.ears,
    tailLift: tailLift(build, gait, cycle),
    tailCurve: fast ? 0.5 * Math.sin(cycle + 2.2) : 0.1 * Math.sin(cycle),
    sway: fast ? 0.14 : 0.22,
    yaw: motion.frontal * 1.2,
    breath: 0.5 + 0.5 * Math.sin(cycle * beats),
    feet: [0, 1, 2, 3].map((i) => stride(build, gait, i, distance)),
  };
  if (species.footwork === 'striding') return balanced(build, stance, motion);
  return species.footwork === 'bipedal' ? reared(build, stance, motion.speed < 0.02) : stance;
}

/** On the hind legs (kangaroos): the trunk raised, the fore paws held before the chest. */
function reared(build: Build, stance: Stance, still: boolean): Stance {
  const { H } = build;
  const length = build.shoulderX - build.hipX;
  const rise = still ? 1.02 : 0.72;
  const hip = point(-0.04 * H, stance.hip.y);
  const shoulder = point(hip.x + length * Math.cos(rise), hip.y + length * Math.sin(rise));
  const paw = (k: number): Foot => ({
    x: shoulder.x + (0.12 + 0.03 * k) * H,
    y: shoulder.y - 0.24 * H,
    lean: -0.7,
    toes: -0.8,
    down: false,
  });
  return {
    ...stance,
    hip,
    shoulder,
    neckAngle: stance.neckAngle + 0.35,
    tailLift: -0.3,
    ...(still ? { headYaw: 0.3, jaw: 0, ears: [0, 0] as const } : {}),
    feet: [
      paw(0),
      paw(1),
      ...stance.feet
        .slice(2)
        .map((foot, i) =>
          still
            ? { x: hip.x + (0.06 + 0.05 * i) * H, y: 0, down: true }
            : { ...foot, x: foot.x - build.hipX + hip.x },
        ),
    ],
  };
}

/** On two legs with the tail for a counterweight (theropods): trunk level, small arms hanging. */
function balanced(build: Build, stance: Stance, motion: Motion): Stance {
  const { H } = build;
  const length = build.shoulderX - build.hipX;
  const still = motion.speed < 0.02;
  const rise = still ? 0.3 + 0.02 * Math.sin(motion.t * 1.3) : 0.2;
  const hip = point(-0.1 * H, stance.hip.y);
  const shoulder = point(hip.x + length * Math.cos(rise), hip.y + length * Math.sin(rise));
  const roaring = ['roar', 'howl', 'sing', 'talk', 'bark'].includes(motion.verb);
  const feeding = ['eat', 'feed', 'graze', 'drink'].includes(motion.verb);
  const open = roaring
    ? 0.75 + 0.2 * Math.sin(motion.t * 3)
    : 0.18 + 0.1 * Math.sin(motion.t * 1.7);
  const paw = (k: number): Foot => ({
    x: shoulder.x + (0.08 + 0.03 * k) * H,
    y: shoulder.y - (0.36 + 0.02 * Math.sin(motion.t * 2 + k)) * H,
    lean: -0.5,
    toes: -0.9,
    down: false,
  });
  return {
    ...stance,
    hip,
    shoulder,
    neckAngle: feeding ? -0.75 : stance.neckAngle + (roaring ? 0.25 : 0),
    headPitch: feeding ? -0.9 : roaring ? 0.25 : stance.headPitch,
    jaw: open,
    headYaw: stance.headYaw * 0.5,
    feet: [
      paw(0),
      paw(1),
      ...stance.feet.slice(2).map((foot, i) => {
        const x = still
          ? hip.x + (i === 0 ? 0.02 : 0.14) * H
          : foot.x - build.hipX + hip.x + 0.06 * H;
        return { ...foot, x, ...(still ? { y: 0, down: true, fold: 0, toes: 0 } : {}) };
      }),
    ],
  };
}

/** Through the air on wings: the body hangs a little, the legs are drawn up behind. */
function flying(build: Build, motion: Motion, calm: Idle): Stance {
  const { H, species } = build;
  const degrees = Math.PI / 180;
  const beat = Math.sin(motion.t * TAU * 0.9 + 1.2);
  const half = (build.shoulderX - build.hipX) / 2;
  const tilt = 0.16 + 0.04 * beat;
  const y = build.spine + 0.07 * H * beat;
  const trail = (i: number): Foot => {
    const hind = i > 1;
    const x = hind ? -half * 1.55 : half * 0.35;
    return {
      x: x + (i % 2) * 0.06 * H,
      y: y - (hind ? 0.42 : 0.45) * H,
      fold: hind ? -0.5 : 0.9,
      toes: -1.25,
      down: false,
    };
  };
  return {
    hip: point(-half * Math.cos(tilt), y - half * Math.sin(tilt)),
    shoulder: point(half * Math.cos(tilt), y + half * Math.sin(tilt)),
    arch: 0.02 * H * beat,
    neckAngle: species.neck.angle * 0.62 * degrees - 0.05 * beat,
    headPitch: -0.1,
    headYaw: 0.1 + calm.look * 0.2,
    headRoll: 0,
    jaw: 0.1,
    lids: calm.blink,
    ears: [0.4, 0.4],
    tailLift: (-6 - species.tail.angle) * degrees,
    tailCurve: -0.4 + 0.25 * Math.sin(motion.t * 2),
    sway: 0.3,
    yaw: motion.frontal * 0.9,
    breath: calm.breath,
    feet: [0, 1, 2, 3].map(trail),
  };
}

function carriage(
  build: Build,
  gait: Gait,
  cycle: number,
): { neckAngle: number; headPitch: number } {
  const { neck, headPitch } = build.species;
  const degrees = Math.PI / 180;
  const fast = gait.id === 'gallop' || gait.id === 'bound';
  const reach = fast
    ? lerp(neck.angle, Math.min(neck.angle, build.species.footwork === 'transverse' ? 33 : 22), 0.7)
    : neck.angle * 0.92;
  const nod = fast ? 0.1 * Math.sin(cycle - 0.8) : 0.045 * Math.sin(cycle * 2 + 0.7);
  return {
    neckAngle: reach * degrees + nod,
    headPitch:
      (fast
        ? lerp(headPitch, -8, build.species.footwork === 'transverse' ? 0.25 : 0.55)
        : headPitch) *
        degrees -
      nod * 0.6,
  };
}

function tailLift(build: Build, gait: Gait, cycle: number): number {
  const { tail } = build.species;
  if (gait.id !== 'gallop' && gait.id !== 'bound') return 0.06 * Math.sin(cycle * 2);
  const degrees = Math.PI / 180;
  const streaming = tail.kind === 'curl' ? 0 : (4 - tail.angle) * degrees * 0.8;
  return streaming + 0.24 * Math.sin(cycle + 1.1);
}

function stride(build: Build, gait: Gait, i: number, distance: number): Foot {
  const { H } = build;
  const hind = i > 1;
  const leg = hind ? build.hind : build.fore;
  const step = stepOf(gait, i, distance);
  const p = step.progress;
  const fast = gait.id === 'gallop' || gait.id === 'bound';
  const folding = fast ? 1.25 : 0.95;
  const fold = step.down
    ? 0
    : hind
      ? folding * Math.sin(Math.PI * p) * (1.05 - 1.35 * p)
      : folding * 1.15 * Math.sin(Math.PI * p ** 0.8) * (1.1 - 0.5 * p);
  // Long flat soles would be dug into the ground by the fold of a slender paw.
  const { foot } = build.species.legs;
  const droop = foot === 'flat' || foot === 'column' || foot === 'claw' ? 0.4 : 1;
  return {
    x: leg.home + step.x * H,
    y: step.y * H * (hind ? 0.85 : 1),
    fold,
    toes: step.down ? 0 : -1.15 * droop * Math.sin(Math.PI * Math.min(1, p * 1.1)) * (1.1 - p),
    down: step.down,
  };
}

/** A leap over and over: crouch, fly, land, along with the ground covered. */
function leaping(build: Build, motion: Motion, calm: Idle): Stance {
  const { H, species } = build;
  const period = 1.25;
  const phase = fract(motion.t / period);
  const flying = Math.max(0, Math.min(1, (phase - 0.22) / 0.56));
  const airborne = phase > 0.22 && phase < 0.78;
  const height = airborne ? 4 * flying * (1 - flying) * H * 0.85 : 0;
  const crouch = airborne
    ? 0
    : 0.16 * Math.sin((phase < 0.22 ? phase / 0.22 : (1 - phase) / 0.22) * Math.PI) * H;
  const pitch = airborne
    ? (0.5 - flying) * 0.75
    : phase < 0.22
      ? 0.25 * (phase / 0.22)
      : -0.2 * ((1 - phase) / 0.22);
  const y = build.spine + height - crouch;
  const half = (build.shoulderX - build.hipX) / 2;
  const degrees = Math.PI / 180;
  const foot = (i: number): Foot => {
    const hind = i > 1;
    const leg = hind ? build.hind : build.fore;
    if (!airborne) return { x: leg.home, y: 0, down: true };
    const tuck = Math.sin(Math.PI * flying);
    const reach = hind ? lerp(-0.45, 0.25, flying) : lerp(0.35, 0.15, flying);
    const local = -Math.sin(pitch) * half * (hind ? -1 : 1) * -1;
    return {
      x: leg.home + (reach + (i % 2) * 0.06) * H * tuck,
      y: Math.max(0, height + (hind ? -local : local) * 0.9 * -1 + tuck * H * (hind ? 0.1 : 0.3)),
      fold: tuck * (hind ? 0.5 - flying : 0.9),
      toes: -0.7 * tuck,
      down: false,
    };
  };
  return {
    hip: point(-half * Math.cos(pitch), y - half * Math.sin(pitch)),
    shoulder: point(half * Math.cos(pitch), y + half * Math.sin(pitch)),
    arch: airborne ? 0.04 * H * Math.sin(Math.PI * flying) : 0.03 * H,
    neckAngle: species.neck.angle * 0.8 * degrees + pitch * 0.5,
    headPitch: species.headPitch * degrees * 0.5 + pitch * 0.4,
    headYaw: 0,
    headRoll: 0,
    jaw: airborne ? 0.25 : 0,
    lids: calm.blink,
    ears: [0.4 * flying, 0.4 * flying],
    tailLift: airborne ? 0.5 * Math.sin(flying * TAU) : 0,
    tailCurve: 0.3,
    sway: 0.15,
    yaw: motion.frontal * 0.9,
    breath: 0.5,
    feet: [0, 1, 2, 3].map(foot),
  };
}

/** Half under water, paddling, head held clear of it. */
function swimming(build: Build, motion: Motion, calm: Idle): Stance {
  const { H, species } = build;
  const sink = build.spine * 0.96;
  const bob = 0.02 * H * Math.sin(motion.t * 2.4);
  const degrees = Math.PI / 180;
  const paddle = (i: number): Foot => {
    const leg = i > 1 ? build.hind : build.fore;
    const angle = TAU * (motion.t * 1.1 + [0, 0.5, 0.5, 0][i]!);
    return {
      x: leg.home + 0.22 * H * Math.cos(angle),
      y: -sink + (0.16 + 0.12 * Math.sin(angle)) * H,
      fold: 0.5 * Math.max(0, Math.sin(angle)),
      toes: -0.4,
      down: false,
    };
  };
  return {
    hip: point(build.hipX, build.spine - sink - 0.05 * H + bob),
    shoulder: point(build.shoulderX, build.spine - sink + 0.03 * H + bob),
    arch: 0,
    neckAngle: Math.max(30, species.neck.angle) * degrees,
    headPitch: 4 * degrees,
    headYaw: calm.look * 0.3,
    headRoll: 0,
    jaw: 0.06,
    lids: calm.blink,
    ears: [0.3, 0.3],
    tailLift: (5 - species.tail.angle) * degrees * 0.7,
    tailCurve: 0,
    sway: 0.35,
    yaw: motion.frontal * 0.9,
    breath: calm.breath,
    feet: [0, 1, 2, 3].map(paddle),
  };
}
