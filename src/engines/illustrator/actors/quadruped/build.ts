import type { Point } from '../limb.ts';
import { distance, point } from '../limb.ts';
import { clamp } from '../../easing.ts';
import type { Species } from './anatomy.ts';

/** A section of the trunk: `s` along the spine (0 hip, 1 shoulder), `up` from the spine line. */
export interface TrunkNode {
  s: number;
  up: number;
  half: number;
  width: number;
}

export interface LegBuild {
  /** Root on the trunk: along and above the spine line. */
  s: number;
  up: number;
  side: number;
  /** Where the foot stands at rest, relative to x = 0. */
  home: number;
  upper: number;
  lower: number;
  meta: number;
  bend: 1 | -1;
  /** Rest lean of the metapodium, radians from the vertical, positive forward at its top. */
  lean: number;
  /** Rest slope from foot to root, measured alike. */
  slope: number;
}

/** A species in metres: bones and trunk at rest. */
export interface Build {
  species: Species;
  H: number;
  /** Height of the spine line at rest, and hip and shoulder on it. */
  spine: number;
  hipX: number;
  shoulderX: number;
  trunk: readonly TrunkNode[];
  fore: LegBuild;
  hind: LegBuild;
  headLength: number;
  neckLength: number;
}

/** Heads a little larger than life: faces carry the expression. */
const HEAD_SCALE = 1.14;

const builds = new WeakMap<Species, Build>();

/** The measures of a species, worked out once. */
export function buildOf(species: Species): Build {
  let build = builds.get(species);
  if (!build) builds.set(species, (build = measure(species)));
  return build;
}

function measure(species: Species): Build {
  const H = species.height;
  const { chest, waist, rump, girth, dip, legs } = species;
  const hipX = -species.length / 2;
  const shoulderX = species.length / 2;
  const spine = 1 - chest * 0.42;
  const across = species.length;
  const node = (x: number, top: number, bottom: number, width: number): TrunkNode => ({
    s: (x - hipX) / across,
    up: ((top + bottom) / 2 - spine) * H,
    half: ((top - bottom) / 2) * H,
    width: width * H,
  });
  const back = (k: number): number => rump + (1 - rump) * k - dip * Math.sin(Math.PI * k);
  const hipDepth = (chest + waist) * 0.5;
  const hump = species.extras.hump === 'one' ? 0.2 : 0;
  const withers = species.extras.hump === 'shoulder' ? 0.07 : 0;
  const tight = Math.min(0.16, chest * 0.4);
  const trunk = [
    node(hipX - tight, rump - 0.2 * chest - 0.04, rump - hipDepth * 0.7, girth * 0.5),
    node(hipX - tight * 0.45, rump - 0.055 * chest - 0.02, rump - hipDepth * 0.92, girth * 0.82),
    node(hipX + across * 0.12, back(0.15) + 0.005, back(0.15) - hipDepth * 0.93, girth * 0.92),
    node(hipX + across * 0.36, back(0.36) + hump * 0.45, back(0.36) - waist, girth * 0.96),
    node(hipX + across * 0.58, back(0.58) + hump, 1 - chest * 0.99, girth * 1.05),
    node(
      hipX + across * 0.8,
      back(0.8) + withers * 0.5 + hump * 0.2,
      1 - chest * 1.01,
      girth * 1.05,
    ),
    node(shoulderX - 0.02, 1 + withers, 1 - chest * 0.97, girth * 0.98),
    node(shoulderX + tight * 0.62, 1 - chest * 0.1 + withers * 0.4, 1 - chest * 0.8, girth * 0.8),
    node(shoulderX + tight * 1.05, 1 - chest * 0.27, 1 - chest * 0.64, girth * 0.45),
  ];

  const free = 1 - chest;
  const bent = legs.bent;
  const shoulder = point(shoulderX + 0.03, free + chest * 0.36);
  // The fore leg is a pillar under the elbow; hock and hind foot stand below the end of the rump.
  const elbow = point(shoulderX - 0.07 * bent - 0.02, free + chest * 0.04);
  const wrist = point(shoulderX - 0.03 - 0.01 * bent, Math.max(0.04, free * legs.wrist));
  const foreFoot = point(shoulderX - 0.005, 0);
  const hip = point(hipX + 0.01, rump - hipDepth * 0.36);
  const knee = point(hipX + 0.05 + 0.08 * bent, free + 0.03);
  const hock = point(hipX - 0.03 - 0.1 * bent, Math.max(0.04, free * legs.hock));
  const hindFoot = point(hipX - 0.02 - 0.07 * bent, 0);
  const leg = (root: Point, joint: Point, ankle: Point, foot: Point, bend: 1 | -1): LegBuild => ({
    s: (root.x - hipX) / across,
    up: (root.y - spine) * H,
    side: girth * H * (bend === 1 ? 0.62 : 0.58),
    home: foot.x * H,
    upper: distance(root, joint) * H * 1.01,
    lower: distance(joint, ankle) * H * 1.01,
    meta: Math.max(0.02, distance(ankle, foot)) * H,
    bend,
    lean: Math.atan2(ankle.x - foot.x, ankle.y - foot.y),
    slope: Math.atan2(root.x - foot.x, root.y - foot.y),
  });
  return {
    species,
    H,
    spine: spine * H,
    hipX: hipX * H,
    shoulderX: shoulderX * H,
    trunk,
    fore: shrunk(leg(shoulder, elbow, wrist, foreFoot, -1), legs.fore ?? 1),
    hind: leg(hip, knee, hock, hindFoot, 1),
    headLength: species.head.length * H * HEAD_SCALE,
    neckLength: species.neck.length * H,
  };
}

function shrunk(leg: LegBuild, size: number): LegBuild {
  return { ...leg, upper: leg.upper * size, lower: leg.lower * size, meta: leg.meta * size };
}

/** A point of the trunk: `s` from hip (0) to shoulder (1), `up` metres from the spine line. */
export function onTrunk(
  pose: { hip: Point; shoulder: Point; arch: number },
  s: number,
  up: number,
): Point {
  const dx = pose.shoulder.x - pose.hip.x;
  const dy = pose.shoulder.y - pose.hip.y;
  const length = Math.hypot(dx, dy) || 1;
  const bow = pose.arch * (1 - (2 * clamp(s, -0.2, 1.2) - 1) ** 2);
  const off = up + bow;
  return point(
    pose.hip.x + dx * s - (dy / length) * off,
    pose.hip.y + dy * s + (dx / length) * off,
  );
}
