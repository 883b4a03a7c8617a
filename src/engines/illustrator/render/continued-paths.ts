import { clamp, lerp, smoothstep } from '../easing.ts';
import type { Actor } from '../plan.ts';
import type { Random } from '../random.ts';
import { createRig } from '../actors/registry.ts';
import type { ActorState, Rig } from '../actors/rig.ts';
import type { Placed } from './layout.ts';
import type { StagedActor } from './paths.ts';
import { attachedPath } from './paths.ts';

/** Seconds in which an actor takes up another speed. */
const SPEED_CHANGE = 0.9;
/** Seconds in which an actor turns round. */
const TURN = 0.7;

export interface ContinuedCast {
  /** The actors as this shot has them. */
  actors: StagedActor[];
  /** The same, still doing what they did in the shot before; and those who are gone. */
  outgoing: StagedActor[];
  /** Seconds between which who acts differently or is new takes over; null if nobody does. */
  handover: [from: number, to: number] | null;
  /** Where the lead has gone since the shot began, and its speed then, metres and m/s. */
  gone(t: number): { x: number; z: number };
  speed: { x: number; z: number };
}

export interface ContinuedCastRequest {
  /** Length of this shot, and of the one before, in seconds. */
  seconds: number;
  beforeSeconds: number;
  before: readonly StagedActor[];
  /** The shot as if it began anew: what its actors do and where they would stand. */
  fresh: readonly StagedActor[];
  lead: Placed | null;
  /** Half of what the camera sees at the subject's depth, and the column it looks at, metres. */
  halfWidth: number;
  centre: number;
  groundAt(x: number, z: number): number;
  random: Random;
  detail: 'standard' | 'pro';
}

type Path = (t: number) => ActorState;

/** Ways of all actors that go on from where they were at the end of the shot before. */
export function continueCast(request: ContinuedCastRequest): ContinuedCast {
  const { before, fresh, beforeSeconds: end } = request;
  const known = new Map(before.map((actor) => [keyOf(actor.placed), actor]));
  const paths = new Map<Placed, Path>();
  const pathOf = (actor: StagedActor): Path => {
    const found = paths.get(actor.placed);
    if (found) return found;
    const path = makePath(actor);
    paths.set(actor.placed, path);
    return path;
  };
  const leadNow = fresh.find((actor) => actor.placed === request.lead) ?? null;
  const leadBefore = leadNow && (known.get(keyOf(leadNow.placed)) ?? null);
  const offset = offsetOf(request, leadNow, leadBefore);

  const makePath = (actor: StagedActor): Path => {
    const was = known.get(keyOf(actor.placed));
    const carrier = fresh.find(({ placed }) => placed === actor.placed.attached?.to);
    if (was && isUnchanged(was.placed, actor.placed)) return (t) => was.stateAt(end + t);
    if (carrier) return attachedPath(actor.placed, carrier.placed, pathOf(carrier));
    return was ? carryOn(request, was, actor) : (t) => shifted(actor.stateAt(t), offset, request);
  };

  // Who goes on as before keeps its own rig: a newcomer may have changed how large it would be drawn.
  for (const { placed } of fresh) {
    const was = known.get(keyOf(placed));
    if (was && looksOf(was.placed.actor) === looksOf(placed.actor)) placed.rig = was.placed.rig;
  }
  const incoming = fresh.map((actor): StagedActor => {
    const isNew = !known.has(keyOf(actor.placed));
    const path = pathOf(actor);
    return isNew && canEnter(actor.placed.rig, actor.placed)
      ? enter(request, actor, path)
      : { placed: actor.placed, stateAt: path };
  });
  const outgoing = before.map((was): StagedActor => {
    const now = fresh.find(({ placed }) => keyOf(placed) === keyOf(was.placed));
    return { placed: was.placed, stateAt: now ? pathOf(now) : (t) => was.stateAt(end + t) };
  });
  const path = leadNow && pathOf(leadNow);
  const start = path?.(0);
  const next = path?.(0.05);
  return {
    actors: incoming,
    outgoing,
    handover: handoverOf(request, known),
    gone: (t) => {
      const state = path?.(t);
      return state && start ? { x: state.x - start.x, z: state.z - start.z } : { x: 0, z: 0 };
    },
    speed:
      start && next
        ? { x: (next.x - start.x) / 0.05, z: (next.z - start.z) / 0.05 }
        : { x: 0, z: 0 },
  };
}

function keyOf({ actor, copy }: Placed): string {
  return `${actor.id} ${copy} ${actor.drawn_as.rig}`;
}

/** Whether an actor goes on doing the same in the same way. */
function isUnchanged(before: Placed, now: Placed): boolean {
  const facts = ({ actor, attached }: Placed): string =>
    JSON.stringify([
      actor.action,
      actor.pace,
      actor.direction,
      attached?.relation,
      attached?.to.actor.id,
    ]);
  return facts(before) === facts(now);
}

/** All that an actor's drawing depends on. */
function looksOf(actor: Actor): string {
  return JSON.stringify({ ...actor, role: '', place: null });
}

/** When the new actions and the newcomers are blended in. */
function handoverOf(
  { fresh, before, seconds }: ContinuedCastRequest,
  known: ReadonlyMap<string, StagedActor>,
): [number, number] | null {
  const changed = fresh.filter((actor) => {
    const was = known.get(keyOf(actor.placed));
    return was ? looksOf(was.placed.actor) !== looksOf(actor.placed.actor) : true;
  });
  const left = before.some((was) => !fresh.some((now) => keyOf(now.placed) === keyOf(was.placed)));
  if (changed.length === 0 && !left) return null;
  const stops = changed.some((actor) => {
    const was = known.get(keyOf(actor.placed));
    return was !== undefined && was.placed.rig.speed > 0 && actor.placed.rig.speed === 0;
  });
  const from = stops ? SPEED_CHANGE * 0.55 : 0.05;
  return [Math.min(from, seconds * 0.3), Math.min(from + 0.35, seconds * 0.6)];
}

/** Mean velocity of a way, m/s. */
function velocityOf(path: Path, from: number, to: number): { x: number; z: number } {
  const a = path(from);
  const b = path(to);
  return { x: (b.x - a.x) / (to - from), z: (b.z - a.z) / (to - from) };
}

/** The way of an actor that does something else from now on, from where it was. */
function carryOn(request: ContinuedCastRequest, was: StagedActor, now: StagedActor): Path {
  const { beforeSeconds: end, seconds, groundAt } = request;
  const from = was.stateAt(end);
  const begin = now.stateAt(0);
  const first = velocityOf((t) => was.stateAt(t), end - 0.05, end);
  const goal = velocityOf((t) => now.stateAt(t), 0, seconds);
  const change = Math.min(SPEED_CHANGE, seconds / 2);
  const height = from.y - groundAt(from.x, from.z);
  const floats = now.placed.rig.habitat === 'air' || now.placed.rig.habitat === 'underwater';
  const rise = floats || was.placed.attached ? height : now.placed.y;
  const rate = now.stateAt(1).t - begin.t || 1;
  const along = (v0: number, v1: number, t: number): number =>
    v0 * t + (v1 - v0) * eased(t, change);
  return (t) => {
    const dx = along(first.x, goal.x, t);
    const dz = along(first.z, goal.z, t);
    const x = from.x + dx;
    const z = from.z + dz;
    const share = smoothstep(0, change, t);
    const turns = begin.facing !== from.facing;
    const turned = clamp(t / TURN, 0, 1);
    return {
      ...begin,
      x,
      y: groundAt(x, z) + lerp(height, rise, share),
      z,
      facing: turned < 0.5 ? from.facing : begin.facing,
      frontal: Math.max(
        lerp(from.frontal, begin.frontal, smoothstep(0, TURN, t)),
        turns ? Math.sin(Math.PI * turned) : 0,
      ),
      speed: lerp(from.speed, begin.speed, share),
      travelled: from.travelled + Math.hypot(along(first.x, goal.x, t), along(first.z, goal.z, t)),
      t: from.t + rate * t,
    };
  };
}

/** The integral of a soft step of `length` seconds. */
function eased(t: number, length: number): number {
  if (t >= length) return t - length / 2;
  const u = t / length;
  return length * (u ** 3 - u ** 4 / 2);
}

/** From where a new staging has its lead to where the lead is. */
function offsetOf(
  { beforeSeconds, before }: ContinuedCastRequest,
  now: StagedActor | null,
  was: StagedActor | null,
): { x: number; z: number } {
  if (!now || !was) {
    const other = before[0]?.stateAt(beforeSeconds);
    return other ? { x: other.x, z: 0 } : { x: 0, z: 0 };
  }
  const a = now.stateAt(0);
  const b = was.stateAt(beforeSeconds);
  return { x: b.x - a.x, z: b.z - a.z };
}

function shifted(
  state: ActorState,
  offset: { x: number; z: number },
  { groundAt }: ContinuedCastRequest,
): ActorState {
  const x = state.x + offset.x;
  const z = state.z + offset.z;
  return { ...state, x, z, y: state.y - groundAt(state.x, state.z) + groundAt(x, z) };
}

const WAYS: Partial<Record<Actor['drawn_as']['rig'], string>> = {
  human: 'walk',
  quadruped: 'walk',
  bird: 'fly',
  fish: 'swim',
  vehicle: 'drive',
  cutout: 'walk',
};

function canEnter(rig: Rig, placed: Placed): boolean {
  return placed.attached === null && WAYS[placed.actor.drawn_as.rig] !== undefined && rig.width < 8;
}

/** A newcomer comes in from the side it does not look to, and then does what it is here for. */
function enter(request: ContinuedCastRequest, actor: StagedActor, path: Path): StagedActor {
  const { placed } = actor;
  const verb = WAYS[placed.actor.drawn_as.rig]!;
  const walker = createRig(
    { ...placed.actor, action: { verb, object: null }, pace: 'normal' },
    {
      random: request.random.fork('layout').fork(placed.actor.id).fork(`copy ${placed.copy}`),
      detail: request.detail,
    },
  );
  const goal = path(0);
  const side = goal.facing > 0 ? -1 : 1;
  const edge = request.centre + side * (request.halfWidth + walker.width * 0.7);
  const way = Math.max(walker.width, Math.abs(goal.x - edge));
  const speed = walker.speed > 0 ? walker.speed : 1.2;
  const duration = clamp(way / speed, 0.8, Math.max(0.8, request.seconds * 0.65));
  // Who stays after coming in stands; who goes on with the lead keeps its own rig.
  const stays = Math.hypot(...Object.values(velocityOf(path, 0, 1))) < 0.05;
  const after = stays && placed.rig.speed > 0 ? standing(placed, request) : placed.rig;
  const start = goal.t;
  const rig = takingTurns(walker, after, start + duration);
  return {
    placed: { ...placed, rig },
    stateAt: (t) => {
      const state = path(t);
      const u = clamp(t / duration, 0, 1);
      // Even steps that slow down at the end.
      const gone = 1 - (1 - u) ** 1.6;
      const left = (1 - gone) * way;
      return {
        ...state,
        x: state.x + side * left,
        speed: u < 1 ? (way / duration) * 1.6 * (1 - u) ** 0.6 : state.speed,
        travelled: state.travelled + gone * way,
        frontal: u < 1 ? 0 : state.frontal,
      };
    },
  };
}

function standing(placed: Placed, { random, detail }: ContinuedCastRequest): Rig {
  const actor: Actor = { ...placed.actor, action: { verb: 'stand', object: null }, pace: 'still' };
  return createRig(actor, {
    random: random.fork('layout').fork(placed.actor.id).fork(`copy ${placed.copy}`),
    detail,
  });
}

/** One rig until the actor's own time comes, then the other. */
function takingTurns(first: Rig, then: Rig, time: number): Rig {
  const now = (state: ActorState): Rig => (state.t < time ? first : then);
  return {
    width: then.width,
    height: then.height,
    speed: then.speed,
    habitat: then.habitat,
    altitude: then.altitude,
    draw: (paint, state) => now(state).draw(paint, state),
    drawShadow: (paint, state) => now(state).drawShadow(paint, state),
    anchor: (name, state) => now(state).anchor(name, state),
  };
}
