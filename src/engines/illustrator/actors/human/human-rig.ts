import { rgb } from '../../color.ts';
import { clamp, lerp } from '../../easing.ts';
import type { Actor } from '../../plan.ts';
import type { Random } from '../../random.ts';
import type { Paint } from '../../render/paint.ts';
import type { ActorState, Anchor, Beat, Rig, RigFamily } from '../rig.ts';
import type { Box, Brush } from '../shading.ts';
import { paintActor } from '../shading.ts';
import { drawCastShadow, drawContactShadow } from '../shadow.ts';
import type { Action, Moment, Partner } from './actions/action.ts';
import { actionFor } from './actions/registry.ts';
import { putOn } from './clothing.ts';
import { drawFigure, fillSilhouette } from './figure.ts';
import type { Figure, Item } from './figure.ts';
import { bottom, OUTFITS, recolour, top } from './outfits.ts';
import type { Gender, Person } from './person.ts';
import { createPerson } from './person.ts';
import type { Pose } from './pose.ts';
import type { Joint } from './skeleton.ts';
import { solveSkeleton } from './skeleton.ts';
import type { Outfit } from './wardrobe.ts';

const SIZES = { tiny: 0.4, small: 0.8, normal: 1, large: 1.18, giant: 2.6 } as const;
const FEMALE = new Set(['nurse', 'ballerina', 'witch', 'princess', 'queen', 'bride']);
const MALE = new Set([
  'knight',
  'wizard',
  'king',
  'pirate',
  'santa',
  'groom',
  'monk',
  'cowboy',
  'samurai',
  'vampire',
  'stormtrooper',
  'robot',
]);

/** Babies wear one soft piece from neck to feet. */
function romper(outfit: Outfit, random: Random): Outfit {
  const color = random.pick(['#f7d774', '#9fd0e8', '#f2b6c4', '#b7dca6']);
  return {
    ...outfit,
    over: null,
    belt: null,
    hat: null,
    shoes: { kind: 'slippers', color: rgb(color) },
    top: top('sweater', color),
    bottom: bottom('leggings', color),
  };
}

/** A person doing one thing. */
export class HumanRig implements Rig {
  readonly width: number;
  readonly height: number;
  readonly speed: number;
  readonly habitat: Rig['habitat'];
  readonly altitude: number;
  readonly beat?: Beat;
  readonly voice: NonNullable<Rig['voice']>;
  readonly person: Person;
  readonly outfit: Outfit;
  readonly action: Action;
  private readonly partner: Partner | null;
  private readonly box: Box;
  private readonly scale: number;
  /** Shift that puts the middle of the body and its things at the actor's position. */
  private readonly offset: number;

  constructor(actor: Actor, random: Random) {
    const model = actor.drawn_as.model;
    const dances = model === 'ballerina' && actor.action.verb === 'dance';
    this.action = actionFor(dances ? 'ballet' : actor.action.verb, actor.action.object !== null);
    const gender: Gender | null =
      actor.gender ??
      (FEMALE.has(model) ? 'female' : MALE.has(model) ? 'male' : (this.action.usually ?? null));
    this.person = createPerson(random, { age: actor.age, gender, scale: SIZES[actor.size] });
    this.scale = this.person.proportions.height / 1.75;
    const wardrobe = random.fork('outfit');
    const young = actor.age === 'child' || actor.age === 'baby';
    const made = (OUTFITS[model] ?? OUTFITS.person!)(wardrobe, this.person.gender, young);
    const dressed = this.action.dress && model === 'person' ? this.action.dress(made) : made;
    const clothed =
      actor.age === 'baby' && model === 'person' ? romper(dressed, wardrobe) : dressed;
    const colored = recolour(clothed, actor.colors.map(rgb));
    this.outfit = putOn(colored, actor.clothing);
    this.partner = this.action.partner ? createPartner(random, this.person) : null;
    this.speed = (this.action.speed ?? 0) * Math.sqrt(this.scale);
    this.voice = model === 'robot' ? 'robot' : voiceOf(this.person);
    if (this.action.beat) this.beat = this.action.beat;
    this.habitat = this.action.habitat ?? 'ground';
    this.altitude = this.action.altitude ?? 0;
    const h = this.person.proportions.height;
    const room = { front: 0, back: 0, above: 0, below: 0, ...this.action.room };
    const k = this.scale;
    const hat = this.outfit.hat
      ? this.person.proportions.head * 0.85
      : this.person.proportions.head * 0.3;
    this.box = {
      left: -h * 0.62 - room.back * k,
      right: h * 0.62 + room.front * k,
      bottom: -h * 0.12 - room.below * k,
      top: h * 1.06 + hat + room.above * k,
    };
    this.offset = (-(room.front - room.back) / 2) * k;
    this.width = h * 0.42 + (room.front + room.back) * k;
    this.height = h * (this.action.height ?? 1) + room.above * k;
  }

  /** The body at a moment, as seen; pure. */
  figure(state: ActorState, wind = 0): Figure {
    const moment: Moment = {
      t: state.t,
      travelled: state.travelled,
      speed: state.speed,
      person: this.person,
      scale: this.scale,
    };
    const pose = alive(this.action.pose(moment), state.t);
    const rest = (this.action.view * Math.PI) / 180;
    const yaw =
      state.frontal >= 0
        ? lerp(rest, Math.min(rest, 0.12), clamp(state.frontal, 0, 1))
        : lerp(rest, Math.PI, clamp(-state.frontal, 0, 1));
    return this.posed(pose, moment, yaw, state, wind);
  }

  private posed(pose: Pose, moment: Moment, yaw: number, state: ActorState, wind: number): Figure {
    const skeleton = solveSkeleton(pose, this.person.proportions, yaw);
    const stage = { ...moment, skeleton, pose, outfit: this.outfit, partner: this.partner };
    const items: Item[] = this.action.items?.(stage) ?? [];
    const streaming = clamp(-state.speed * 0.13, -0.7, 0);
    const swing =
      streaming +
      wind * state.facing * 0.25 +
      Math.sin(state.t * 2.3 + moment.travelled * 4) * (0.02 + Math.min(0.08, state.speed * 0.03));
    return {
      person: this.person,
      outfit: this.outfit,
      pose,
      skeleton,
      items,
      t: state.t,
      mouth: state.mouth,
      speaks: state.speaks ?? false,
      swing,
    };
  }

  private centred(state: ActorState): ActorState {
    return this.offset === 0 ? state : { ...state, x: state.x + this.offset * state.facing };
  }

  soles({ t, travelled, speed }: ActorState): readonly number[] {
    const { person, scale } = this;
    const { leftLeg, rightLeg } = this.action.pose({ t, travelled, speed, person, scale });
    return [leftLeg, rightLeg].flatMap((leg) =>
      'to' in leg && leg.from === 'ground' ? [leg.to.u * scale] : [],
    );
  }

  drawShadow(paint: Paint, given: ActorState): void {
    const state = this.centred(given);
    if (this.habitat !== 'ground' || this.altitude > 0.5) return;
    const figure = this.figure(state, paint.wind);
    const { skeleton: k } = figure;
    drawCastShadow(paint, state, this.box, (ctx) => {
      fillSilhouette(ctx, figure);
    });
    const h = this.person.proportions.height;
    for (const leg of [k.leftLeg, k.rightLeg]) {
      const sole = leg.end.y - this.person.proportions.ankle;
      const lift = clamp(1 - Math.max(0, sole) / (h * 0.12), 0, 1);
      if (lift <= 0) continue;
      const x = (leg.end.x * 0.5 + leg.tip.x * 0.5) * state.facing;
      drawContactShadow(
        paint,
        { x: state.x + x, y: state.y, z: state.z - 0.01 },
        h * 0.11,
        h * 0.06,
        lift * 0.9,
      );
    }
    drawContactShadow(
      paint,
      { x: state.x + k.hips.x * state.facing, y: state.y, z: state.z },
      h * 0.24,
      h * 0.12,
      0.5,
    );
  }

  /** The room this very pose needs: smaller bitmaps are faster, and most people hold nothing large. */
  private tightBox({ skeleton: k, person, outfit }: Figure): Box {
    if (this.action.items || outfit.cape) return this.box;
    const h = person.proportions.height;
    const joints = [k.head, k.hips, k.left, k.right, k.leftLeg, k.rightLeg].flatMap((part) =>
      'root' in part ? [part.middle, part.end, part.tip] : [part],
    );
    const xs = joints.map((joint) => joint.x);
    const ys = joints.map((joint) => joint.y);
    const wide = h * (outfit.backpack || outfit.bottom?.kind === 'gown' ? 0.26 : 0.19);
    const hat = person.proportions.head * (outfit.hat ? 1.45 : 0.95);
    return {
      left: Math.min(...xs) - wide,
      right: Math.max(...xs) + wide,
      bottom: Math.min(...ys) - h * 0.09,
      top: Math.max(Math.max(...ys) + h * 0.08, k.head.y + hat),
    };
  }

  draw(paint: Paint, given: ActorState): void {
    const state = this.centred(given);
    const figure = this.figure(state, paint.wind);
    const depth = this.person.proportions.height * 0.035;
    paintActor(paint, state, this.tightBox(figure), (brush) => this.paintFigure(brush, figure), {
      shade: 0.55,
      glow: 0.5,
      rim: 0.9,
      depth,
    });
  }

  private paintFigure(brush: Brush, figure: Figure): void {
    const { ctx } = brush;
    const { within } = this.action;
    if (within === undefined) return drawFigure(brush, figure);
    ctx.save();
    ctx.beginPath();
    ctx.rect(-9, figure.skeleton.hips.y + within * this.scale, 18, 9);
    ctx.clip();
    drawFigure(brush, figure);
    ctx.restore();
  }

  anchor(name: string, state: ActorState): Anchor | null {
    const { skeleton: k, person } = this.figure(state);
    const p = person.proportions;
    const at = (joint: Joint, angle = 0): Anchor => ({
      x: (joint.x + this.offset) * state.facing,
      y: joint.y,
      angle: angle * state.facing,
    });
    const direction = (from: Joint, to: Joint): number => Math.atan2(to.y - from.y, to.x - from.x);
    switch (name) {
      case 'hand':
        return at(k.right.tip, direction(k.right.middle, k.right.end));
      case 'other_hand':
        return at(k.left.tip, direction(k.left.middle, k.left.end));
      case 'back':
        return at({ ...k.chest, x: k.chest.x - Math.sin(k.chestYaw) * p.ribcage }, k.headRoll);
      case 'head':
        return at(k.head, k.headRoll);
      case 'mouth':
        return at(
          {
            ...k.head,
            x: k.head.x + Math.sin(k.headYaw) * p.head * 0.4,
            y: k.head.y - p.head * 0.25,
          },
          k.headRoll,
        );
      case 'seat':
        return at({ ...k.hips, y: k.hips.y - p.hips * 0.6 });
      case 'top':
        return at({ ...k.head, y: k.head.y + p.head * 0.5 }, k.headRoll);
      default:
        return null;
    }
  }
}

/** Nobody is ever quite still: breath in the chest, small turns of the head. */
function alive(pose: Pose, t: number): Pose {
  return {
    ...pose,
    curl: pose.curl + Math.sin(t * 1.8) * 0.014,
    head: {
      ...pose.head,
      turn: pose.head.turn + Math.sin(t * 0.9) * 0.05,
      nod: pose.head.nod + Math.sin(t * 1.3) * 0.02,
    },
  };
}

function createPartner(random: Random, person: Person): Partner {
  const fork = random.fork('partner');
  const gender: Gender = person.gender === 'female' ? 'male' : 'female';
  const other = createPerson(fork, { age: person.age, gender });
  return {
    person: other,
    outfit: OUTFITS.person!(fork.fork('outfit'), other.gender, other.age === 'child'),
  };
}

function voiceOf({ age, gender }: Person): NonNullable<Rig['voice']> {
  if (age === 'baby' || age === 'child') return 'child';
  const woman = gender === 'female';
  if (age === 'elder') return woman ? 'old_woman' : 'old_man';
  return woman ? 'woman' : 'man';
}

export const humanFamily: RigFamily = {
  id: 'human',
  models: () => Object.keys(OUTFITS),
  create: (actor, { random }) => new HumanRig(actor, random),
};
