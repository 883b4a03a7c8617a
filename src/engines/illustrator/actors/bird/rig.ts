import type { Rgb } from '../../color.ts';
import { luminance, mix, rgb, scale } from '../../color.ts';
import type { Actor } from '../../plan.ts';
import type { Random } from '../../random.ts';
import type { Paint } from '../../render/paint.ts';
import { turn } from '../quadruped/turn.ts';
import type { ActorState, Anchor, Rig, RigFamily } from '../rig.ts';
import type { Box } from '../shading.ts';
import { paintActor } from '../shading.ts';
import { drawCastShadow, drawContactShadow } from '../shadow.ts';
import type { BirdFigure } from './draw.ts';
import { birdFigure, drawBird, fillBird } from './draw.ts';
import type { BirdPose } from './pose.ts';
import { birdPosture, poseBird } from './pose.ts';
import type { BirdSpecies, Plumage } from './species.ts';
import { birds } from './species.ts';

const SIZES: Record<Actor['size'], number> = {
  tiny: 0.4,
  small: 0.7,
  normal: 1,
  large: 1.4,
  giant: 3,
};

/** Birds, by the table in `species.ts`. */
export const birdFamily: RigFamily = {
  id: 'bird',
  models: () => Object.keys(birds),
  create: (actor, options) => new Bird(actor, options),
};

/** Plumage in the colours that were asked for: bright parts stay brighter, dark parts darker. */
function dyed(plumage: Plumage, colors: readonly Rgb[]): Plumage {
  const [first, second] = colors;
  if (!first) return plumage;
  const part = (old: Rgb): Rgb => {
    const change = luminance(old) - luminance(plumage.back);
    return change > 0
      ? mix(first, [255, 255, 255], Math.min(0.5, change * 0.6))
      : scale(first, Math.max(0.45, 1 + change));
  };
  const { beak, legs, eye, ...feathers } = plumage;
  const changed = Object.fromEntries(
    Object.entries(feathers).map(([key, old]) => [key, part(old)]),
  );
  const dyed_ = { ...plumage, ...changed, back: first, head: first, beak, legs, eye };
  return second ? { ...dyed_, belly: second, wing: second } : dyed_;
}

class Bird implements Rig {
  readonly width: number;
  readonly height: number;
  readonly speed: number;
  readonly habitat: Rig['habitat'];
  readonly altitude: number;
  readonly voice = 'bird';
  private readonly species: BirdSpecies;
  private readonly verb: string;
  private readonly start: number;

  constructor(actor: Actor, { random }: { random: Random }) {
    const row = birds[actor.drawn_as.model];
    if (!row) throw new RangeError(`No bird '${actor.drawn_as.model}'`);
    this.verb = actor.action.verb;
    this.species = {
      ...row,
      size: row.size * SIZES[actor.size] * random.range(0.96, 1.04),
      plumage: dyed(
        row.plumage,
        actor.colors.map((color) => rgb(color)),
      ),
    };
    this.start = random.range(0, 20);
    const walks = ['walk', 'run', 'march', 'hop', 'chase', 'jog'].includes(this.verb);
    const posture = birdPosture(this.verb, this.species, walks ? 1 : 0);
    const airborne = posture === 'fly' || posture === 'soar' || posture === 'hover';
    this.habitat = airborne ? 'air' : posture === 'float' ? 'water_surface' : 'ground';
    const { speeds, size } = this.species;
    this.speed =
      posture === 'hover'
        ? 0
        : airborne
          ? speeds.fly
          : posture === 'float'
            ? size * 0.9
            : posture === 'walk'
              ? speeds.walk * (this.verb === 'run' ? 2.2 : 1)
              : 0;
    this.altitude = airborne ? Math.max(1.6, size * 5) : 0;
    const box = boxOf(
      this.species,
      poseBird(
        this.species,
        this.motion({ t: 0, speed: this.speed, travelled: 0, frontal: 0, mouth: 0 }),
      ),
    );
    this.width = box.right - box.left;
    const upright = poseBird(this.species, {
      verb: 'stand',
      t: 0,
      speed: 0,
      travelled: 0,
      frontal: 0,
      mouth: 0,
    });
    this.height = posture === 'peck' ? boxOf(this.species, upright).top : box.top;
  }

  drawShadow(paint: Paint, state: ActorState): void {
    if (this.habitat !== 'ground') return;
    const figure = this.figure(paint, state);
    drawCastShadow(paint, state, boxOf(this.species, figure.pose), (ctx) => fillBird(ctx, figure));
    const { size } = this.species;
    drawContactShadow(paint, state, size * 0.42, size * 0.26, 0.45);
    for (const leg of figure.pose.legs) {
      if (leg.down)
        drawContactShadow(
          paint,
          {
            x: state.x + (leg.foot.x + 0.04 * size) * state.facing,
            y: state.y,
            z: state.z + leg.z,
          },
          0.16 * size,
          0.1 * size,
          0.8,
        );
    }
  }

  draw(paint: Paint, state: ActorState): void {
    const figure = this.figure(paint, state);
    const box = boxOf(this.species, figure.pose);
    const floating = figure.pose.posture === 'float';
    paintActor(
      paint,
      state,
      floating ? { ...box, bottom: -0.02 * this.species.size } : box,
      (brush) => drawBird(brush, figure),
      { depth: this.species.depth * this.species.size * 0.34 },
    );
  }

  anchor(name: string, state: ActorState): Anchor | null {
    const figure = this.figure(null, state);
    const at = (x: number, y: number): Anchor => ({ x: x * state.facing, y, angle: 0 });
    const { headAt, r, pose, species } = figure;
    switch (name) {
      case 'head':
      case 'top':
        return at(headAt.x, headAt.y + r);
      case 'mouth':
        return at(headAt.x + r + species.beak.length * species.size * 0.6, headAt.y - r * 0.2);
      case 'back':
        return at(pose.body.x, pose.body.y + species.depth * species.size * 0.5);
      case 'seat':
        return at(0, 0);
      default:
        return null;
    }
  }

  private motion(
    state: Pick<ActorState, 't' | 'speed' | 'travelled' | 'frontal' | 'mouth' | 'speaks'>,
  ): Parameters<typeof poseBird>[1] {
    const { t, speed, travelled, frontal, mouth, speaks = false } = state;
    return { verb: this.verb, t: t + this.start, speed, travelled, frontal, mouth, speaks };
  }

  private figure(paint: Paint | null, state: ActorState): BirdFigure {
    const pose = poseBird(this.species, this.motion(state));
    const airborne = this.habitat === 'air';
    const rise = paint
      ? (paint.view.camera.y - state.y) / Math.max(1, paint.view.distance(state.z))
      : 0.15;
    const tilt = airborne ? -0.18 : Math.max(-0.1, Math.min(0.4, rise));
    return birdFigure(this.species, pose, turn(pose.yaw, tilt));
  }
}

function boxOf(species: BirdSpecies, pose: BirdPose): Box {
  const S = species.size;
  const r = species.head * S;
  const wings = pose.wings ? species.wing.span * S : 0;
  const wheel =
    species.tail.kind === 'train' && pose.tail.spread > 0.5 ? species.tail.length * S * 0.82 : 0;
  const back = Math.max(0.5 * S + species.tail.length * S, wings * 0.75, wheel + 0.4 * S);
  const feet = pose.legs.map((leg) => leg.foot);
  const stoop =
    pose.posture === 'peck' ? (0.4 + species.neck.length) * S + r + species.beak.length * S : 0;
  return {
    left: Math.min(pose.body.x - back, ...feet.map((p) => p.x - 0.2 * S)),
    right: Math.max(
      pose.head.at.x + r + species.beak.length * S,
      pose.body.x + 0.6 * S,
      stoop,
      wings * 0.75,
      wheel - 0.3 * S,
    ),
    bottom: Math.min(-0.12 * S, pose.wings ? pose.body.y - wings * 0.95 : 0),
    top: Math.max(
      pose.head.at.y + r * (species.crest ? 2.4 : 1.2),
      pose.body.y + species.depth * S * 0.7,
      pose.wings ? pose.body.y + wings * 1.0 : 0,
      wheel > 0 ? pose.body.y + wheel : 0,
      species.tail.kind === 'sickle' ? pose.body.y + species.tail.length * S : 0,
    ),
  };
}
