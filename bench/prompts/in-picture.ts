import type { Actor, ScenePlan } from '../../src/engines/illustrator/plan.ts';
import type { Fact } from './facts.ts';
import { actorsFor } from './facts.ts';
import type { ListedPrompt } from './prompt-list.ts';
import type { SeenActor, SeenCamera, SeenShot } from './seen.ts';

/** Share of the frame from which a thing is seen. */
const LEAST_SHARE = 0.002;
/** Share of its pixels from which it has a colour: of a bicycle, most is tyres. */
const LEAST_COLOR = 0.12;
/** Of the frame: how far apart two things are that stand beside or above one another. */
const APART = 0.03;

/** The facts with what the picture shows of them; what cannot be measured in it stays null. */
export function inPicture(
  facts: readonly Fact[],
  listed: ListedPrompt,
  plan: ScenePlan,
  shots: readonly SeenShot[],
): Fact[] {
  const seen = (actor: Actor): SeenActor[] =>
    shots.flatMap((shot, i) =>
      plan.shots[i]!.actors.includes(actor) ? (shot.actors[actor.id] ?? []) : [],
    );
  const named = (name: string | undefined): SeenActor[] =>
    name === undefined ? [] : actorsFor(plan, name).flatMap(seen);
  return facts.map((fact): Fact => {
    const shows = seenFact(fact, listed, { named, plan, seen, shots });
    return shows === null ? fact : { ...fact, seen: shows };
  });
}

interface Look {
  named(name: string | undefined): SeenActor[];
  seen(actor: Actor): SeenActor[];
  plan: ScenePlan;
  shots: readonly SeenShot[];
}

function seenFact({ kind, asked }: Fact, { labels }: ListedPrompt, look: Look): boolean | null {
  switch (kind) {
    case 'object':
      return look.named(asked).some(({ share }) => share >= LEAST_SHARE);
    case 'color': {
      const things = labels['object']
        ? look.named(labels['object'])
        : look.plan.shots.flatMap(({ actors }) => actors.slice(0, 1).flatMap(look.seen));
      return things.some(({ colors }) => colorShare(colors, asked) >= LEAST_COLOR);
    }
    case 'relation': {
      const [a] = look.named(labels['object_a']);
      const [b] = look.named(labels['object_b']);
      return a !== undefined && b !== undefined && isPlaced(asked, a, b);
    }
    case 'camera':
      return look.shots.some(({ camera }) => moves(asked, camera));
    default:
      return null;
  }
}

/** Shades count for their colour: what is dark of a thing in the sun is still its own. */
const SHADES: Readonly<Record<string, readonly string[]>> = {
  white: ['white', 'gray'],
  black: ['black'],
  grey: ['gray'],
  orange: ['orange', 'brown'],
  brown: ['brown', 'orange'],
  pink: ['pink', 'red'],
  purple: ['purple', 'pink'],
};

function colorShare(colors: SeenActor['colors'], asked: string): number {
  const names = SHADES[asked] ?? [asked];
  return names.reduce((sum, name) => sum + (colors[name] ?? 0), 0);
}

function isPlaced(relation: string, a: SeenActor, b: SeenActor): boolean {
  if (a.share < LEAST_SHARE || b.share < LEAST_SHARE) return false;
  if (/left/u.test(relation)) return a.x < b.x - APART;
  if (/right/u.test(relation)) return a.x > b.x + APART;
  if (/top|above|over/u.test(relation)) return a.y < b.y - APART;
  if (/bottom|below|under/u.test(relation)) return a.y > b.y + APART;
  // Before, behind, near and in: both of them show.
  return true;
}

function moves(asked: string, camera: SeenCamera): boolean {
  const found = MEASURES.find(([words]) => words.test(asked));
  return found ? found[1](camera) : true;
}

const MEASURES: readonly (readonly [RegExp, (camera: SeenCamera) => boolean])[] = [
  [/slow[ -]motion/u, ({ tempo }) => tempo < 0.7],
  [/lapse/u, ({ tempo }) => tempo > 2],
  [/zoom\S* in/u, ({ growth }) => growth > 1.3],
  [/zoom\S* out/u, ({ growth }) => growth < 1 / 1.3],
  [/pan\S* left/u, ({ across }) => across > 0.1],
  [/pan\S* right/u, ({ across }) => across < -0.1],
  [/tilt\S* up/u, ({ down }) => down > 0.15],
  [/tilt\S* down/u, ({ down }) => down < -0.15],
  [/shak/u, ({ jerk }) => jerk > 0.004],
  [/focus/u, ({ focus }) => focus < 0.6 || focus > 1.7],
  [/steady/u, ({ jerk }) => jerk < 0.001],
  [/tracking/u, ({ across }) => Math.abs(across) > 0.05],
  [/aerial|drone/u, ({ eye, visibleHeight }) => eye > Math.min(4, visibleHeight * 0.6)],
  [/close|macro/u, ({ visibleHeight }) => visibleHeight < 2],
];
