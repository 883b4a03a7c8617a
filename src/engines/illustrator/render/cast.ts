import type { Rig } from '../actors/rig.ts';
import { createRig, rigFamily } from '../actors/registry.ts';
import { clamp } from '../easing.ts';
import type { Actor, Relation } from '../plan.ts';
import type { Random } from '../random.ts';
import { enlarged } from './enlarged.ts';

/** One actor of the plan with a rig for each copy of it, and the part it plays in the picture. */
export interface Cast {
  actor: Actor;
  rigs: Rig[];
  random: Random;
  /** The camera is about the framed; dressing stands around them, landmarks tower far behind. */
  part: 'framed' | 'dressing' | 'landmark';
}

/** Things that are not actors of the plan and have rigs already. */
export type Extra = Pick<Cast, 'actor'> & { rig: Rig };

/** Times the height of all others from which a building is a landmark. */
const LANDMARK = 2.5;
/** What has one of these relations to something may stand far away from it. */
const APART: ReadonlySet<Relation> = new Set(['behind', 'next_to']);
/** And that to which something else has one of these. */
const BACKED: ReadonlySet<Relation> = new Set(['in_front_of', 'next_to']);

/** Least size of a framed thing, as a share of the largest, and how far it may grow to get there. */
const READABLE = 0.4;
const MOST_GROWTH = 2.2;
/** The smallest may grow more: a sparrow becomes a goose. */
const TINY = { metres: 0.35, growth: 5 };
/** Least size of a framed thing, however much it has to grow for that. */
const SEEN = 0.26;
/** How much the largest gives way where that is not enough. */
const LEAST_SHRINKING = 0.45;
/** Machines look wrong when they grow much; the larger one rather gives way. */
const MACHINE_GROWTH = 1.35;
/** Least size of who rides something, as a share of the mount: a mouse on an elephant is seen. */
const TINY_RIDER = 0.24;
/** These stay as they are: people give the picture its measure. */
const TRUE_TO_SIZE: ReadonlySet<Actor['drawn_as']['rig']> = new Set(['human', 'cutout']);
/** Metres that the smallest of what is held grows to. */
const HANDFUL = 0.22;
/** What is held or worn has to fit, and a mount its rider. */
const FITTED: ReadonlySet<Relation> = new Set(['holding', 'wearing', 'riding']);

/** Makes the rigs of all actors, small things as much larger than life as it takes to see them. */
export function castActors(
  actors: readonly Actor[],
  extras: readonly Extra[],
  options: { random: Random; detail: 'standard' | 'pro' },
): Cast[] {
  // A plan of another version may name a family that this one has not got.
  const drawable = actors.filter((actor) => rigFamily(actor.drawn_as.rig));
  const casts = [
    ...drawable.map((actor): Cast => {
      const random = options.random.fork(actor.id);
      const rigs = Array.from({ length: actor.count }, (_, copy) =>
        createRig(individual(actor, copy), {
          random: random.fork(`copy ${copy}`),
          detail: options.detail,
        }),
      );
      return { actor, rigs, random, part: 'framed' };
    }),
    ...extras.map(({ actor, rig }): Cast => ({
      actor,
      rigs: [rig],
      random: options.random,
      part: 'framed',
    })),
  ];
  const isDressing = ({ actor }: Cast): boolean => actor.role === 'extra' && actor.place === null;
  const hasSubject = casts.some((cast) => !isDressing(cast));
  const fitting = casts.map((cast) => fitted(carrying(served(cast, casts), casts), casts));
  const parted = fitting.map((cast): Cast => {
    if (hasSubject && isLandmark(cast, casts)) return { ...cast, part: 'landmark' };
    return hasSubject && isDressing(cast) ? { ...cast, part: 'dressing' } : cast;
  });
  return balance(parted);
}

/** What other things are served on or kept in. */
const VESSELS = new Set(['plate', 'bowl', 'basket', 'box', 'bucket', 'pot', 'pan']);

/** What is on a plate is no larger than the plate. */
function served(cast: Cast, casts: readonly Cast[]): Cast {
  const { place } = cast.actor;
  const host = casts.find(({ actor }) => actor.id === place?.target);
  const inside = place?.relation === 'on' || place?.relation === 'in';
  if (!host || !inside || !VESSELS.has(host.actor.drawn_as.model.replace(/^.*:/u, ''))) return cast;
  const by = (0.8 * host.rigs[0]!.width) / cast.rigs[0]!.width;
  return by >= 1 ? cast : { ...cast, rigs: cast.rigs.map((rig) => enlarged(rig, by)) };
}

/** What somebody stands on: how much wider it is than he, and the least of it, metres. */
const PERCHES: Readonly<Record<string, readonly [times: number, least: number]>> = {
  hill: [2, 5],
  crag: [1.9, 3],
  roof: [3.4, 1.3],
};

/** Least height of a machine, as a share of that of the animal on it, and how far it grows for that. */
const SADDLE = { share: 0.52, most: 1.7 };

/** Bicycles and boats are made for people: for a bear they are larger. */
function fitted(cast: Cast, casts: readonly Cast[]): Cast {
  const rider = casts.find(
    ({ actor: { place, drawn_as } }) =>
      place?.target === cast.actor.id && place.relation === 'riding' && drawn_as.rig !== 'human',
  );
  if (!rider || cast.actor.action.verb !== 'roll') return cast;
  const by = clamp((SADDLE.share * rider.rigs[0]!.height) / cast.rigs[0]!.height, 1, SADDLE.most);
  return by === 1 ? cast : { ...cast, rigs: cast.rigs.map((rig) => enlarged(rig, by)) };
}

/** Hills, roofs and rocks are as large as it takes to carry who stands on them, and no larger. */
function carrying(cast: Cast, casts: readonly Cast[]): Cast {
  const perch = PERCHES[cast.actor.drawn_as.model];
  const riders = casts.filter(
    ({ actor: { place } }) => place?.target === cast.actor.id && place.relation === 'on',
  );
  if (!perch || riders.length === 0) return cast;
  const [times, least] = perch;
  const wide = Math.max(...riders.map(({ rigs }) => rigs.length * rigs[0]!.width));
  const by = Math.max(times * wide, least) / cast.rigs[0]!.width;
  return { ...cast, rigs: cast.rigs.map((rig) => enlarged(rig, by)) };
}

/** Paints that things are sold in, for the second and further ones of a kind. */
const PAINTS = ['#3b6ea8', '#e8e4da', '#e0a92e', '#3f8a5a', '#4a4d57', '#7a4a9a', '#d96a2e'];
const PAINTED = new Set(['car', 'van', 'sports_car', 'pickup', 'truck', 'bus', 'bicycle']);
const PAINTED_THINGS = new Set(['balloon', 'hot_air_balloon', 'umbrella', 'kite', 'gift', 'tent']);

/** One copy of an actor: things of many paints do not all come in the same one. */
function individual(actor: Actor, copy: number): Actor {
  const { model } = actor.drawn_as;
  const painted = PAINTED.has(model) || PAINTED_THINGS.has(model);
  if (copy === 0 || actor.colors.length > 0 || !painted) return actor;
  return { ...actor, colors: [PAINTS[(copy - 1) % PAINTS.length]!] };
}

/** Draws the small larger and the large smaller than life until all of them can be seen. */
function balance(casts: readonly Cast[]): Cast[] {
  const framed = casts.filter(({ part }) => part === 'framed');
  const sizes = framed.map(({ rigs }) => Math.max(...rigs.map(sizeOf)));
  const largest = Math.max(0, ...sizes);
  const growths = framed.map((cast) => growthOf(cast, largest));
  const smallest = Math.min(...sizes.map((size, i) => size * growths[i]!));
  const measured = framed.some(({ actor }) => TRUE_TO_SIZE.has(actor.drawn_as.rig));
  const shrinking = measured ? 1 : clamp(smallest / READABLE / largest, LEAST_SHRINKING, 1);
  return casts.map((cast) => {
    const i = framed.indexOf(cast);
    if (i < 0) return cast;
    // Of those that are too large, each gives way as far as it must.
    const by = growths[i]! > 1 ? growths[i]! : clamp(smallest / READABLE / sizes[i]!, shrinking, 1);
    return Math.abs(by - 1) < 0.02
      ? cast
      : { ...cast, rigs: cast.rigs.map((rig) => enlarged(rig, by)) };
  });
}

/** Whether all of a thing can only be seen, beside the others, if it stands far behind them. */
function isLandmark({ actor, rigs }: Cast, casts: readonly Cast[]): boolean {
  if (actor.role === 'subject' || actor.drawn_as.rig !== 'prop') return false;
  const others = casts.filter((other) => other.actor !== actor && other.actor.role !== 'extra');
  const apart =
    (actor.place === null || APART.has(actor.place.relation)) &&
    casts.every(({ actor: { place } }) => place?.target !== actor.id || BACKED.has(place.relation));
  return (
    others.length > 0 &&
    apart &&
    rigs[0]!.height > LANDMARK * Math.max(1.6, ...others.map((other) => other.rigs[0]!.height))
  );
}

/** By how much a framed thing grows so that it can be seen beside the largest of them. */
function growthOf({ actor, rigs }: Cast, largest: number): number {
  if (TRUE_TO_SIZE.has(actor.drawn_as.rig)) return 1;
  const size = sizeOf(rigs[0]!);
  if (actor.place?.relation === 'riding') return clamp((TINY_RIDER * largest) / size, 1, 8);
  // A cup in a hand is a speck: what is held is as large as a hand holds it well.
  if (actor.place?.relation === 'holding') return clamp(HANDFUL / size, 1, 1.9);
  if (actor.place && FITTED.has(actor.place.relation)) return 1;
  const most =
    actor.drawn_as.rig === 'vehicle'
      ? MACHINE_GROWTH
      : size < TINY.metres
        ? TINY.growth
        : MOST_GROWTH;
  // Beside a train an apple is as large as a man, or it would be a speck.
  const wanted = READABLE * largest;
  const seen = actor.drawn_as.rig === 'prop' || actor.drawn_as.rig === 'emoji' ? SEEN * largest : 0;
  return Math.max(1, Math.min(wanted, Math.max(most * size, seen)) / size);
}

/** Metres: height, or what counts as much in a frame that is wider than high. */
function sizeOf(rig: Rig): number {
  return Math.max(rig.height, rig.width * 0.6);
}
