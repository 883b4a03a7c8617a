import type { Rgb } from '../../color.ts';
import { rgb } from '../../color.ts';
import type { Actor } from '../../plan.ts';
import type { Random } from '../../random.ts';
import type { Paint } from '../../render/paint.ts';
import type { ActorState, Anchor, Rig, RigFamily } from '../rig.ts';
import { between } from '../limb.ts';
import type { Box } from '../shading.ts';
import { paintActor } from '../shading.ts';
import { drawCastShadow, drawContactShadow } from '../shadow.ts';
import type { Species } from './anatomy.ts';
import { anchorOf } from './anchors.ts';
import { buildOf, onTrunk } from './build.ts';
import { drawAnimal } from './draw/animal.ts';
import { dyed } from './dye.ts';
import type { Figure } from './figure.ts';
import { figureOf, fillSilhouette } from './figure.ts';
import { usualSpeed } from './gait.ts';
import type { Pose } from './pose.ts';
import { poseQuadruped } from './pose.ts';
import { mannerOf } from './postures.ts';
import { quadrupeds } from './species.ts';
import { toolFor } from './tools/registry.ts';
import type { Holder, Tool } from './tools/tool.ts';
import { seen, turn } from './turn.ts';

const SIZES: Record<Actor['size'], number> = {
  tiny: 0.35,
  small: 0.7,
  normal: 1,
  large: 1.35,
  giant: 2.6,
};

/** Four-legged animals, by the table in `species.ts`. */
export const quadrupedFamily: RigFamily = {
  id: 'quadruped',
  models: () => Object.keys(quadrupeds),
  create: (actor, options) => new Quadruped(actor, options),
};

class Quadruped implements Rig {
  readonly width: number;
  readonly height: number;
  readonly speed: number;
  readonly habitat: Rig['habitat'];
  readonly altitude: number;
  private readonly actor: Actor;
  private readonly species: Species;
  private readonly start: number;
  /** What it does, as a posture knows it. */
  private readonly verb: string;
  private readonly tool: Tool | undefined;
  private last: { of: string; figure: Figure } | undefined;

  constructor(actor: Actor, { random }: { random: Random }) {
    const row = quadrupeds[actor.drawn_as.model];
    if (!row) throw new RangeError(`No quadruped '${actor.drawn_as.model}'`);
    const verb = doing(actor, row);
    this.verb = verb;
    this.tool = toolFor[verb];
    const size = SIZES[actor.size] * random.range(0.96, 1.04);
    const colors: Rgb[] = actor.colors.map((color) => rgb(color));
    this.actor = actor;
    this.species = {
      ...row,
      height: row.height * size,
      coat: dyed(row.coat, colors, actor.pattern),
    };
    this.start = random.range(0, 20);
    const manner = mannerOf(verb);
    const { height, footwork, swift } = this.species;
    this.speed =
      manner === 'still'
        ? 0
        : usualSpeed(footwork, height, manner) * swift * (verb === 'stalk' ? 0.5 : 1);
    const flying = row.extras.wings === true && ['fly', 'soar', 'hover', 'flap'].includes(verb);
    this.habitat = flying
      ? 'air'
      : ['swim', 'float', 'surf'].includes(verb)
        ? 'water_surface'
        : 'ground';
    this.altitude = flying ? height * 2.2 : 0;
    const rest = poseQuadruped(this.species, {
      verb,
      speed: this.speed,
      travelled: 0,
      t: 0,
      frontal: 0,
      mouth: 0,
    });
    const box = boxOf(this.species, rest, this.tool);
    this.width = box.right - box.left;
    this.height = box.top;
    if (flying) this.speed = height * 2.2;
  }

  drawShadow(paint: Paint, state: ActorState): void {
    if (this.habitat !== 'ground') return;
    const figure = this.figure(paint, state);
    const { H } = figure.build;
    const { light } = paint;
    drawCastShadow(paint, state, boxOf(this.species, figure.pose, this.tool), (ctx) =>
      fillSilhouette(ctx, figure),
    );
    const trunkX =
      ((figure.pose.hip.x + figure.pose.shoulder.x) / 2) * figure.turn.cos * state.facing;
    const low = Math.min(figure.pose.hip.y, figure.pose.shoulder.y) / H;
    const long =
      Math.abs(figure.pose.shoulder.x - figure.pose.hip.x) * 0.75 + this.species.girth * H;
    drawContactShadow(
      paint,
      { x: state.x + trunkX, y: state.y, z: state.z },
      long,
      this.species.girth * H * 1.9,
      0.5 - 0.25 * Math.min(1, low) * light.keyStrength,
    );
    for (const leg of figure.legs) {
      const { pose } = leg;
      const height = pose.foot.y / H;
      if (height > 0.3) continue;
      const x = (pose.foot.x + 0.03 * H) * figure.turn.cos + pose.footZ * figure.turn.sin;
      const z = pose.footZ * figure.turn.cos - pose.foot.x * figure.turn.sin;
      drawContactShadow(
        paint,
        { x: state.x + x * state.facing, y: state.y, z: state.z + z },
        0.13 * H * this.species.legs.thickness,
        0.09 * H * this.species.legs.thickness,
        0.85 * (1 - height / 0.3),
      );
    }
  }

  soles(state: ActorState): readonly number[] {
    const { legs, posture } = this.posed(state, 0).pose;
    return posture === 'swim' || posture === 'fly' ? [] : legs.map(({ foot }) => foot.y);
  }

  draw(paint: Paint, state: ActorState): void {
    const figure = this.figure(paint, state);
    const box = boxOf(this.species, figure.pose, this.tool);
    const swimming = figure.pose.posture === 'swim';
    paintActor(
      paint,
      state,
      swimming ? { ...box, bottom: -0.06 * figure.build.H } : box,
      (brush) => {
        const t = state.t + this.start;
        const tool = this.tool && { tool: this.tool, holder: holderOf(figure, t) };
        drawAnimal(brush, figure, { t, wind: paint.wind, clothing: this.actor.clothing, tool });
      },
      { depth: this.species.chest * figure.build.H * 0.34 },
    );
  }

  anchor(name: string, state: ActorState): Anchor | null {
    const figure = this.figure(null, state);
    return anchorOf(name, figure, state.facing);
  }

  private figure(paint: Paint | null, state: ActorState): Figure {
    const distance = paint ? paint.view.distance(state.z) : 10;
    const rise = paint ? paint.view.camera.y - state.y : 1.2;
    const tilt = Math.max(-0.1, Math.min(0.4, rise / Math.max(1, distance)));
    // Shadow and animal are drawn from the same figure in a frame.
    const of = [state.t, state.travelled, state.speed, state.frontal, state.mouth, tilt].join();
    if (this.last?.of !== of) this.last = { of, figure: this.posed(state, tilt) };
    return this.last.figure;
  }

  private posed(state: ActorState, tilt: number): Figure {
    const pose = poseQuadruped(this.species, {
      verb: this.verb,
      speed: state.speed,
      travelled: state.travelled,
      t: state.t + this.start,
      frontal: state.frontal,
      mouth: state.mouth,
      speaks: state.speaks ?? false,
    });
    return figureOf(buildOf(this.species), pose, tilt);
  }
}

/** Who has paws for it takes food in them, when there is some; who sits on a swing swings. */
function doing({ action }: Actor, { legs }: Species): string {
  const { verb, object } = action;
  const paws = legs.foot === 'paw' || legs.foot === 'flat';
  return object !== null && paws && ['eat', 'drink'].includes(verb) ? 'eat_from_paws' : verb;
}

/** Tools fit the arms: those of long animals on short legs are larger than their height says. */
function unitOf(species: Species): number {
  return species.height * Math.max(1, species.length * 1.05);
}

/** The places that tools are held at. */
function holderOf(figure: Figure, t: number): Holder {
  const { build, legs, head, pose, species } = figure;
  const [near, far, nearHind, farHind] = legs.map((leg) => leg.joints.at(-1)!);
  const [x, y, r] = species.head.jaw.at(-1)!;
  const seat = build.trunk[1]!;
  const feet = between(nearHind!, farHind!, 0.5);
  return {
    near: near!,
    far: far!,
    mouth: head.placeJaw(x + r, y + r, 0),
    chest: seen(pose.shoulder, 0, figure.turn),
    seat: seen(onTrunk(pose, seat.s, 0), 0, figure.turn),
    foot: { x: feet.x, y: Math.min(pose.legs[2]!.foot.y, pose.legs[3]!.foot.y) },
    unit: unitOf(species),
    t,
  };
}

/** The room that a pose needs, with some air for fur, ears and horns. */
function boxOf(species: Species, pose: Pose, tool: Tool | undefined): Box {
  const H = species.height;
  const L = buildOf(species).headLength;
  const by = turn(pose.yaw, 0);
  const points = [
    pose.hip,
    pose.shoulder,
    ...pose.neck,
    ...pose.tail,
    ...pose.legs.flatMap((leg) => [leg.joint, leg.ankle, leg.foot]),
  ];
  const paws = pose.legs.flatMap(({ foot, footZ }) => {
    const x = foot.x * by.cos + footZ * by.sin;
    const paw = 0.14 * H * species.legs.thickness;
    return [x - paw * 0.5, x + paw];
  });
  const xs = [...points.map((p) => p.x * by.cos), ...paws];
  const ys = points.map((p) => p.y);
  const mane = species.extras.mane === 'lion' ? L * 0.5 : 0;
  const horns =
    species.extras.horns === 'antlers' || species.extras.horns === 'palmate' ? L * 1.5 : 0;
  const ears = species.ears.length * L;
  const wings = species.extras.wings ? H * 1.6 : 0;
  const side = Math.abs(by.sin) * species.girth * H * 1.2 + species.tail.width * H + 0.1 * H;
  const margin = species.chest * H * 0.5 + (species.extras.teeth ? 0.1 * H : 0);
  const trunkReach = species.extras.trunk ? 0.9 * H : 0;
  const { ahead = 0, above = 0, behind = 0, below = 0 } = tool?.room ?? {};
  const unit = unitOf(species);
  return {
    left:
      Math.min(...xs) -
      Math.max(side, margin) -
      wings * (pose.posture === 'fly' ? 0.9 : 0.4) -
      behind * unit,
    right:
      Math.max(Math.max(...xs) + side, pose.head.at.x * by.cos + L * 1.05 + trunkReach * 0.5) +
      ahead * unit,
    bottom:
      Math.min(-0.14 * H, Math.min(...ys) - 0.1 * H) -
      below * unit -
      (pose.posture === 'fly' ? wings : 0),
    top:
      Math.max(
        Math.max(...ys) + 0.12 * H,
        pose.head.at.y + L * 0.5 + Math.max(ears, mane),
        Math.max(pose.hip.y, pose.shoulder.y) + species.chest * H * 0.6,
        pose.head.at.y + L * 0.4 + horns,
      ) +
      wings +
      above * unit,
  };
}
