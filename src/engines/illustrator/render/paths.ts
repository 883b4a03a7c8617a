import { clamp, TAU } from '../easing.ts';
import type { Actor, CameraMove, Shot } from '../plan.ts';
import type { Random } from '../random.ts';
import type { ActorState } from '../actors/rig.ts';
import type { Composition } from './composition.ts';
import type { Layout, Placed } from './layout.ts';
import { restState } from './layout.ts';
import { turned } from './orbit.ts';
import type { StageRequest } from './staging.ts';

/** An actor with its way through the shot. */
export interface StagedActor {
  placed: Placed;
  /** Where it is at a time in seconds on the screen. */
  stateAt(t: number): ActorState;
}

const PACE: Record<Actor['pace'], number> = { still: 0, slow: 0.6, normal: 1, fast: 1.35 };
/** How much faster or slower the world and the actors go. */
export const TEMPO = {
  normal: { world: 1, actors: 1 },
  slow_motion: { world: 0.33, actors: 0.33 },
  time_lapse: { world: 14, actors: 2 },
} as const;

/** How fast the shot moves on, m/s, and which way. */
export interface Travel {
  x: number;
  z: number;
}

export function travelOf(layout: Layout, heading: 1 | -1): Travel {
  const { lead } = layout;
  if (!lead || lead.attached?.relation === 'holding' || lead.attached?.relation === 'wearing')
    return { x: 0, z: 0 };
  const carrier = lead.attached?.to ?? lead;
  const speed = carrier.rig.speed * PACE[carrier.actor.pace];
  switch (carrier.actor.direction) {
    case 'toward':
      return { x: 0, z: -speed };
    case 'away':
      return { x: 0, z: speed };
    default:
      return { x: heading * speed, z: 0 };
  }
}

/** Whether those who move cross the picture again and again. */
function races({ camera }: Shot): boolean {
  return camera.tempo === 'time_lapse' && camera.move === 'static';
}

/** How much faster than their steps they cross it. */
const RUSH = 2.6;

/** Share of the room beside the subject that it may walk through, by camera. */
const CROSSING: Partial<Record<CameraMove, number>> = {
  tracking: 0,
  pan_left: 0,
  pan_right: 0,
  orbit: 0.3,
  zoom_in: 0.4,
  zoom_out: 0.4,
  dolly_in: 0.4,
  dolly_out: 0.4,
};

/**
 * How far the camera goes along. A tracking camera goes all the way; any other only as far as it
 * must for the subject to stay well in the frame, so that a walk is seen to cross the picture.
 */
export function followOf(
  request: StageRequest,
  travel: Travel,
  composition: Composition,
): (t: number) => { x: number; z: number } {
  const { shot, seconds } = request;
  // Past a camera that stands still while the day goes by, all hurry.
  if (races(shot)) return () => ({ x: 0, z: 0 });
  const length = travel.x * seconds * TEMPO[shot.camera.tempo].actors;
  const depth = travel.z * seconds * TEMPO[shot.camera.tempo].actors;
  // A camera that moves by itself leaves less of the picture for the subject to cross.
  const share = CROSSING[shot.camera.move] ?? 0.62;
  const room = share * composition.sideRoom * 2 * composition.visibleWidth;
  const crossing = Math.sign(length) * Math.min(Math.abs(length), room);
  const nearing =
    share === 0 ? 0 : clamp(depth, -0.5 * composition.distance, 0.8 * composition.distance);
  return (t) => {
    const u = t / seconds;
    return {
      x: (length - crossing) * u + crossing / 2,
      z: (depth - nearing) * u + (depth < 0 ? nearing : 0),
    };
  };
}

/** Paths of all actors; attached ones go with what carries them. */
export function moveActors(
  request: StageRequest,
  layout: Layout,
  travel: Travel,
  composition: Composition,
  groundAt: (x: number, z: number) => number,
  random: Random,
): StagedActor[] {
  const tempo = TEMPO[request.shot.camera.tempo].actors;
  const paths = new Map<Placed, (t: number) => ActorState>();
  const pathOf = (placed: Placed): ((t: number) => ActorState) => {
    const known = paths.get(placed);
    if (known) return known;
    const path = placed.attached
      ? attachedPath(placed, placed.attached.to, pathOf(placed.attached.to))
      : freePath(placed);
    paths.set(placed, path);
    return path;
  };

  const freePath = (placed: Placed): ((t: number) => ActorState) => {
    const own = random.fork(`${placed.actor.id} ${placed.copy}`);
    const phase = placed.copy === 0 ? 0 : own.range(0, 3);
    const sway = { size: placed.copy > 0 ? 0.07 * placed.rig.width : 0, at: own.range(0, TAU) };
    const own_speed = placed.rig.speed * PACE[placed.actor.pace];
    const together = Math.hypot(travel.x, travel.z);
    // Beside those who stay, machines stand.
    const parks = together === 0 && placed.actor.drawn_as.rig === 'vehicle';
    const moves = own_speed > 0 && !parks;
    const speed = moves ? (together > 0 ? together : own_speed) : 0;
    const floating = placed.rig.habitat === 'air' || placed.rig.habitat === 'underwater';
    const paces = moves && together === 0;
    const { actor } = placed;
    const related =
      actor.place !== null || layout.placed.some((other) => other.actor.place?.target === actor.id);
    const reach = related
      ? 0.4 * placed.rig.width
      : Math.max(1.4 * placed.rig.width, 0.22 * composition.visibleWidth);
    const rush = races(request.shot) && moves && travel.x !== 0 && !floating;
    const hurry = own.range(0.6, 1.5) * RUSH;
    const lap = 1.5 * composition.visibleWidth + 2 * placed.rig.width;
    const middle = composition.pose.x;
    return (seconds) => {
      const t = seconds * tempo;
      if (rush) {
        const gone = travel.x * t * hurry;
        const x = middle + mod(placed.x - middle + gone + lap / 2, lap) - lap / 2;
        const z = composition.distance + placed.z;
        return {
          x,
          y: groundAt(x, z) + placed.y,
          z,
          facing: placed.facing,
          frontal: placed.frontal,
          speed,
          travelled: Math.abs(gone),
          t: t + phase,
          mouth: 0,
        };
      }
      if (paces) {
        const walk = pacing(speed, reach, t + phase);
        const x = placed.x + walk.x * placed.facing;
        const z = composition.distance + placed.z;
        return {
          x,
          y: (floating ? composition.lift : groundAt(x, z)) + placed.y,
          z,
          facing: (placed.facing * walk.way) as 1 | -1,
          frontal: placed.frontal,
          speed,
          travelled: speed * (t + phase),
          t: t + phase,
          mouth: 0,
        };
      }
      const drift = moves ? sway.size * (Math.sin(0.9 * t + sway.at) - Math.sin(sway.at)) : 0;
      const dx = moves ? travel.x * t + drift * placed.facing : 0;
      const dz = moves ? travel.z * t : 0;
      const x = placed.x + dx;
      const z = composition.distance + placed.z + dz;
      const ground = floating ? composition.lift : groundAt(x, z);
      return {
        x,
        y: ground + placed.y,
        z,
        facing: placed.facing,
        frontal: placed.frontal,
        speed,
        travelled: Math.abs(dx + dz) + phase * speed,
        t: t + phase,
        mouth: 0,
      };
    };
  };
  const orbits = request.shot.camera.move === 'orbit';
  return layout.placed.map((placed) => {
    const path = pathOf(placed);
    const { seconds } = request;
    return { placed, stateAt: orbits ? (t) => turned(placed, path(t), t / seconds) : path };
  });
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}

/** Goes to and fro about its place: `x` metres ahead of it, `way` -1 on the way back. */
function pacing(speed: number, reach: number, t: number): { x: number; way: 1 | -1 } {
  const gone = speed * t + reach;
  const lap = gone % (4 * reach);
  return lap < 2 * reach ? { x: lap - reach, way: 1 } : { x: 3 * reach - lap, way: -1 };
}

function isHeldAtGrip({ actor }: Placed): boolean {
  return actor.drawn_as.rig === 'prop';
}

/** Where the handle of an umbrella is, as a share of the height of who stands under it. */
const SHELTER = 0.6;

function shelters({ actor, attached }: Placed, carrier: Placed): boolean {
  const held = attached?.relation === 'holding' && actor.drawn_as.model === 'umbrella';
  return held && carrier.actor.drawn_as.rig === 'human';
}

/** Sits on, rides, is held or worn: found anew each frame from the carrier's own anchors. */
export function attachedPath(
  placed: Placed,
  carrier: Placed,
  carrierAt: (t: number) => ActorState,
): (t: number) => ActorState {
  const { relation } = placed.attached!;
  const rest = restState(placed);
  const names = {
    riding: ['back', 'seat', 'top'],
    on: ['top', 'seat', 'back'],
    in: ['seat', 'inside', 'top'],
    holding: ['hand', 'mouth'],
    wearing: ['head', 'top'],
  }[relation];
  return (t) => {
    const base = carrierAt(t);
    let anchor = null;
    for (const name of names) anchor ??= carrier.rig.anchor(name, base);
    // A rider's seat comes to the saddle, the grip of a thing into the hand.
    const mine = { riding: 'seat', holding: 'hand', on: null, in: null, wearing: null }[relation];
    const own =
      mine && (relation === 'riding' || isHeldAtGrip(placed))
        ? placed.rig.anchor(mine, { ...rest, facing: placed.facing })
        : null;
    const dx =
      (anchor?.x ?? 0) - (own?.x ?? 0) + (relation === 'riding' ? 0 : placed.x - carrier.x);
    const dy =
      (anchor?.y ?? carrier.rig.height) -
      (own?.y ?? 0) -
      (relation === 'in' ? 0.4 * placed.rig.height : 0) +
      (placed.raised ?? 0);
    // An umbrella is over the head, wherever the hand swings.
    const over = shelters(placed, carrier) ? carrier.rig.height * SHELTER : null;
    return {
      ...base,
      x: base.x + (over === null ? dx : 0.12 * carrier.rig.width * base.facing),
      y: base.y + (over ?? dy),
      z: base.z + (relation === 'in' ? 0.02 : -0.02),
      facing: placed.facing,
      speed: relation === 'riding' ? base.speed : 0,
    };
  };
}
