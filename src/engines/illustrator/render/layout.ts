import type { Actor } from '../plan.ts';
import type { Random } from '../random.ts';
import type { ActorState, Rig } from '../actors/rig.ts';
import type { Cast, Extra } from './cast.ts';
import { castActors } from './cast.ts';
import type { Box } from './composition.ts';

/** One drawn copy of an actor and where it belongs, metres from the stage's centre on the ground. */
export interface Placed {
  actor: Actor;
  copy: number;
  rig: Rig;
  x: number;
  /** Height above the surface it belongs to. */
  y: number;
  /** Depth from the stage's centre, positive away from the viewer. */
  z: number;
  facing: 1 | -1;
  frontal: number;
  /** Sits at a place of another one and goes where that goes. */
  attached: { to: Placed; relation: 'riding' | 'holding' | 'wearing' | 'on' | 'in' } | null;
  /** Metres above the place of its carrier that it sits at: on others of its kind. */
  raised?: number;
  /** Depth from the stage's centre that it is painted at, if that is not where it stands. */
  order?: number;
}

export interface Layout {
  placed: Placed[];
  /** Those of them that tower over all that is framed; they are yet to be given their places. */
  landmarks: Placed[];
  /** What the camera frames. */
  box: Box;
  /** Metres between the nearest and the farthest of what is framed. */
  depth: number;
  /** The first subject, if there are actors. */
  lead: Placed | null;
  /** True when nothing that is framed touches the ground. */
  floating: boolean;
}

interface Block extends Pick<Cast, 'actor' | 'part'> {
  copies: Placed[];
  width: number;
}

/** How many machines make traffic, and the lanes it takes. */
const LANES = { from: 4, most: 3, metres: 3, gap: 1.15 };

const floats = (rig: Rig): boolean => rig.habitat === 'air' || rig.habitat === 'underwater';

/** A state of rest, for asking a rig about its anchors. */
export function restState(placed: Pick<Placed, 'facing' | 'frontal'>): ActorState {
  return {
    x: 0,
    y: 0,
    z: 0,
    facing: placed.facing,
    frontal: placed.frontal,
    speed: 0,
    travelled: 0,
    t: 0,
    mouth: 0,
  };
}

/** How many stand side by side, so that the group fills a frame of this aspect best. */
function columnsFor(count: number, width: number, height: number, aspect: number): number {
  let best = { columns: count, size: Infinity };
  for (let columns = count; columns >= 1; columns--) {
    const rows = Math.ceil(count / columns);
    const wide = (columns + (rows > 1 ? 0.5 : 0)) * width;
    const tall = height * (1 + 0.4 * (rows - 1));
    // A row more must be worth it: side by side is seen best.
    const size = Math.max(wide / aspect, tall * 1.3) * (1 + 0.28 * (rows - 1));
    if (size < best.size) best = { columns, size };
  }
  return best.columns;
}

/** Copies of one actor in staggered rows (on the ground) or scattered in the air, nobody hidden. */
function formation(
  { actor, rigs, random, part }: Cast,
  { heading, aspect }: { heading: 1 | -1; aspect: number },
): Block {
  const { width, height } = rigs[0]!;
  const count = rigs.length;
  const airborne = floats(rigs[0]!);
  // Three and more on the ground stand alternately nearer and further, and may touch.
  const overlap = count > 2 && width > height ? 1 : 1.16;
  const stepX = airborne ? width * 1.35 : width * overlap + 0.06;
  const stepY = height * (airborne ? 1.5 : 1);
  const columns = columnsFor(count, stepX, stepY, aspect);
  const rows = Math.ceil(count / columns);
  const frontal = actor.direction === 'toward' ? 1 : actor.direction === 'away' ? -1 : 0;
  const copies = rigs.map((rig, copy): Placed => {
    const row = Math.floor(copy / columns);
    const inRow = Math.min(columns, count - row * columns);
    const column = copy - row * columns - (inRow - 1) / 2 + (rows > 1 ? (row % 2) * 0.5 - 0.25 : 0);
    const jitter = count > 1 ? random.range(-1, 1) * (airborne ? 0.12 : 0.05) * stepX : 0;
    const stagger = count > 2 ? (copy % 2) * Math.min(0.5 * width, 0.7) : 0;
    const rise = count > 1 ? random.range(0, 0.7) * height : 0;
    return {
      actor,
      copy,
      rig,
      x: column * stepX + jitter,
      y: airborne ? (rows - 1 - row) * stepY + rise : 0,
      z: airborne
        ? random.range(-0.2, 0.2) * width
        : row * Math.max(0.9 * width, 0.9 * height) + stagger,
      facing: actor.direction === 'left' ? -1 : actor.direction === 'right' ? 1 : heading,
      frontal,
      attached: null,
    };
  });
  const half = Math.max(...copies.map((placed) => Math.abs(placed.x))) + stepX / 2;
  return { actor, part, copies, width: 2 * half };
}

/** Where the top, seat or hand of a target is at rest. */
function anchorAt(placed: Placed, names: string[]): { x: number; y: number } {
  for (const name of names) {
    const anchor = placed.rig.anchor(name, restState(placed));
    if (anchor) return anchor;
  }
  return { x: 0, y: placed.rig.height };
}

const isThing = ({ actor }: Placed): boolean =>
  actor.drawn_as.rig === 'prop' || actor.drawn_as.rig === 'emoji';

const TO_MOUTH = new Set(['eat', 'drink']);
const ROW_RELATIONS = new Set(['left_of', 'right_of', 'next_to']);

/** The row of blocks from left to right, in the order that the relations ask for. */
function orderRow(blocks: Block[]): Block[] {
  const row: Block[] = [];
  const waiting = [...blocks];
  for (let rounds = 0; waiting.length > 0 && rounds <= blocks.length; rounds++) {
    for (const block of waiting.splice(0)) {
      const place = block.actor.place;
      const at = place ? row.findIndex((other) => other.actor.id === place.target) : -1;
      const known =
        place && blocks.some((other) => other !== block && other.actor.id === place.target);
      if (!place || !ROW_RELATIONS.has(place.relation) || !known || rounds === blocks.length) {
        row.push(block);
      } else if (at < 0) waiting.push(block);
      else row.splice(place.relation === 'left_of' ? at : at + 1, 0, block);
    }
  }
  return row;
}

/** Sets a block above, below, behind, before or on its target. */
function placeByTarget(block: Block, target: Block): void {
  const anchor = target.copies[0]!;
  const relation = block.actor.place!.relation;
  const heap = heapOn(block, target);
  block.copies.forEach((placed, i) => {
    const host = target.copies[Math.min(i, target.copies.length - 1)]!;
    const spread = (i - (block.copies.length - 1) / 2) * placed.rig.width * 1.05;
    const shared = target.copies.length === 1 ? spread : 0;
    switch (relation) {
      case 'on':
      case 'in':
      case 'riding':
      case 'holding':
      case 'wearing':
        placed.attached = { to: host, relation };
        placed.x = host.x + (heap?.[i]!.x ?? shared);
        if (heap) placed.raised = heap[i]!.y;
        placed.y =
          (placed.raised ?? 0) +
          host.y +
          (relation === 'in' ? 0.25 * host.rig.height : anchorAt(host, ['top', 'seat', 'back']).y);
        placed.z = host.z;
        // A cup goes to the mouth with its handle away from it.
        if (relation === 'riding' || TO_MOUTH.has(host.actor.action.verb))
          placed.facing = host.facing;
        break;
      case 'above':
        placed.x = host.x + spread;
        placed.y = host.y + host.rig.height * 1.12 + 0.05;
        placed.z = host.z;
        break;
      case 'below':
      case 'under':
        placed.x = host.x + spread;
        // Before the legs or the trunk, where it is seen.
        placed.z = host.z - 0.05;
        // A tail or an ear may reach before the board.
        const fits = host.rig.height > placed.rig.height * (isThing(placed) ? 1.6 : 1.1);
        if (!fits || relation === 'below') {
          // Things lie on each other; whoever is alive is not stood upon.
          const room = isThing(placed) && isThing(host) ? 0.97 : 1.12;
          for (const other of target.copies)
            other.y = Math.max(other.y, placed.rig.height * room + (room > 1 ? 0.05 : 0));
          placed.z = host.z;
        }
        break;
      case 'in_front_of':
        placed.x = anchor.x + spread + seenPast(host, placed);
        placed.z = host.z - Math.max(0.5, 0.5 * Math.min(host.rig.width, placed.rig.width));
        break;
      case 'behind':
        placed.x = anchor.x + spread + peeking(placed, host);
        placed.z = host.z + Math.max(0.4, 0.25 * Math.min(host.rig.width, placed.rig.width));
        break;
      default:
    }
  });
}

/** Several things on or in one: as close as they fit, the flat ones heaped, the tall ones in a row. */
function heapOn(block: Block, target: Block): { x: number; y: number }[] | null {
  const { copies } = block;
  const relation = block.actor.place!.relation;
  const things = copies.every(isThing) && target.copies.length === 1 && isThing(target.copies[0]!);
  if (!things || copies.length < 2 || (relation !== 'on' && relation !== 'in')) return null;
  const { width, height } = copies[0]!.rig;
  // Those in something stick out of it far enough to be counted.
  const lift = relation === 'in' ? 0.5 * height : 0;
  const room = (relation === 'in' ? 0.72 : 0.86) * target.copies[0]!.rig.width;
  const tall = height > 1.5 * width;
  // As many in the lowest row as it takes for a heap that ends in one.
  const heap = Math.ceil((Math.sqrt(8 * copies.length + 1) - 1) / 2);
  const fit = tall ? copies.length : Math.max(heap, Math.floor(room / (0.86 * width)));
  const step = Math.min(1.05 * width, room / Math.min(fit, copies.length));
  const places: { x: number; y: number }[] = [];
  for (let row = 0, left = copies.length; left > 0; row++) {
    const inRow = Math.min(left, Math.max(1, fit - row));
    for (let i = 0; i < inRow; i++)
      places.push({ x: (i - (inRow - 1) / 2) * step, y: lift + row * 0.74 * height });
    left -= inRow;
  }
  return places;
}

/** How far aside something has to stand before another one that this would hide. */
function seenPast(host: Placed, placed: Placed): number {
  const hides =
    placed.rig.height > 0.6 * host.rig.height && placed.rig.width > 0.5 * host.rig.width;
  const aside = hides ? 0.5 * placed.rig.width + 0.12 * host.rig.width : 0.18 * host.rig.width;
  return aside * placed.facing;
}

/** How far aside something has to stand to be seen behind another one: head first, half hidden. */
function peeking(placed: Placed, host: Placed): number {
  const { width, height } = placed.rig;
  if (height > 1.7 * host.rig.height && width < 0.8 * host.rig.width) return 0;
  const edge = host.rig.base ?? host.rig.width / 2;
  return (edge + 0.12 * width) * placed.facing;
}

function boundsOf(placed: readonly Placed[]): Box {
  const box: Box = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (const { x, y, rig } of placed) {
    box.left = Math.min(box.left, x - rig.width / 2);
    box.right = Math.max(box.right, x + rig.width / 2);
    // Arms and keels reach below the water.
    const below = rig.habitat === 'water_surface' ? 0.15 * rig.height : 0;
    box.bottom = Math.min(box.bottom, y - below);
    box.top = Math.max(box.top, y + rig.height);
  }
  return box;
}

/** Extras stand further back, left and right of what the camera is about. */
function placeExtras(extras: Block[], box: Box, random: Random): void {
  extras.forEach((block, i) => {
    const side = i % 2 === 0 ? -1 : 1;
    const edge = side < 0 ? box.left : box.right;
    const back =
      random.range(1.2, 1.8) * Math.max(1, box.top - box.bottom) * (1 + 0.4 * Math.floor(i / 2));
    for (const placed of block.copies) {
      placed.x += edge + side * (0.35 * block.width + 0.1 * (box.right - box.left));
      placed.z += back;
    }
  });
}

/** Traffic fills a road: many machines side by side take lanes behind each other. */
function takeLanes(row: Block[]): void {
  const machines = row.every(
    ({ actor, copies }) =>
      actor.drawn_as.rig === 'vehicle' &&
      actor.place === null &&
      copies.every(({ rig }) => rig.habitat === 'ground'),
  );
  if (!machines || row.length < LANES.from) return;
  const lanes = Array.from({ length: LANES.most }, (_, lane) =>
    row.filter((_block, i) => i % LANES.most === lane),
  );
  lanes.forEach((lane, i) => {
    const length = lane.reduce((sum, { width }) => sum + width * LANES.gap, 0);
    let cursor = (i - 1) * LANES.metres - length / 2;
    for (const { copies, width } of lane) {
      const middle = (copies[0]!.x + copies.at(-1)!.x) / 2;
      for (const placed of copies) {
        placed.x += cursor + (width * LANES.gap) / 2 - middle;
        placed.z += i * LANES.metres;
      }
      cursor += width * LANES.gap;
    }
  });
}

/** What is done with a hand on somebody's head. */
const TOUCHING = new Set(['pet', 'stroke', 'groom']);

/** Who is petted turns to who pets it, its head under the hand. */
function reachFor({ actor, copies }: Block, blocks: readonly Block[]): void {
  const touched = blocks.find((other) => other.actor.id === actor.action.object);
  if (!touched || !TOUCHING.has(actor.action.verb) || touched.actor.place) return;
  const [from, to] = [copies[0]!, touched.copies[0]!];
  to.facing = from.facing === 1 ? -1 : 1;
  const hand = from.rig.anchor('hand', restState(from));
  const head = to.rig.anchor('head', restState(to));
  if (hand && head) to.x = from.x + hand.x - head.x;
}

/** Gives every actor its place on the stage. `heading` is the way the shot moves. */
export function layOut(
  actors: readonly Actor[],
  options: {
    random: Random;
    detail: 'standard' | 'pro';
    heading: 1 | -1;
    aspect: number;
    extras: readonly Extra[];
  },
): Layout {
  const { heading } = options;
  const casts = castActors(actors, options.extras, options);
  const aspect = options.aspect / Math.max(1, casts.length);
  const blocks = casts.map((cast) => formation(cast, { heading, aspect }));
  const targetOf = (block: Block): Block | undefined =>
    blocks.find((other) => other !== block && other.actor.id === block.actor.place?.target);
  const isRow = (block: Block): boolean => {
    const target = targetOf(block);
    return !target || target.part !== 'framed' || ROW_RELATIONS.has(block.actor.place!.relation);
  };

  const framedBlocks = blocks.filter(({ part }) => part === 'framed');
  const rowBlocks = orderRow(framedBlocks.filter(isRow));
  let cursor = 0;
  for (const block of rowBlocks) {
    const gap = rowBlocks.length > 1 ? Math.min(1.2, 0.16 * block.width + 0.05) : 0;
    for (const placed of block.copies) placed.x += cursor + block.width / 2 + gap / 2;
    cursor += block.width + gap;
  }
  for (const block of rowBlocks) for (const placed of block.copies) placed.x -= cursor / 2;
  takeLanes(rowBlocks);
  for (const block of framedBlocks) reachFor(block, framedBlocks);
  for (const block of framedBlocks) if (!isRow(block)) placeByTarget(block, targetOf(block)!);

  const framed = framedBlocks.flatMap((block) => block.copies);
  raiseFlyers(framed);
  const box = boundsOf(framed);
  const dressing = blocks.filter(({ part }) => part === 'dressing');
  if (framed.length > 0) placeExtras(dressing, box, options.random.fork('extras'));
  const depths = framed.map((placed) => placed.z);
  const lead = framed.find((placed) => placed.actor.role === 'subject') ?? framed[0] ?? null;
  return {
    placed: blocks.flatMap((block) => block.copies),
    landmarks: blocks.filter(({ part }) => part === 'landmark').flatMap((block) => block.copies),
    box: framed.length > 0 ? box : { left: -1.6, right: 1.6, bottom: 0, top: 1.8 },
    depth: framed.length > 0 ? Math.max(...depths) - Math.min(...depths) : 0,
    lead,
    floating: framed.length > 0 && framed.every((placed) => floats(placed.rig)),
  };
}

/** Beside things on the ground, those in the air fly above their heads. */
function raiseFlyers(framed: Placed[]): void {
  const grounded = framed.filter((placed) => !floats(placed.rig));
  if (grounded.length === 0) return;
  const tallest = Math.max(...grounded.map((placed) => placed.y + placed.rig.height));
  for (const placed of framed) {
    const over = framed.some(
      ({ actor }) =>
        actor.place?.target === placed.actor.id &&
        (actor.place.relation === 'below' || actor.place.relation === 'under'),
    );
    if (floats(placed.rig) && placed.actor.place === null && !over) {
      placed.y += Math.min(placed.rig.altitude, Math.max(0.3, 0.55 * tallest));
    }
  }
}
