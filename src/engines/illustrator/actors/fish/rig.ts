import type { Rgb } from '../../color.ts';
import { luminance, mix, rgb, scale } from '../../color.ts';
import type { Actor } from '../../plan.ts';
import type { Random } from '../../random.ts';
import type { Paint } from '../../render/paint.ts';
import type { ActorState, Anchor, Rig, RigFamily } from '../rig.ts';
import type { Box, Brush } from '../shading.ts';
import { paintActor } from '../shading.ts';
import { drawContactShadow } from '../shadow.ts';
import { drawJellyfish, drawOctopus, drawRay } from './soft-bodies.ts';
import { drawCrab, drawSeaTurtle } from './shelled.ts';
import type { FishSpecies } from './species.ts';
import { fishes } from './species.ts';
import { swimmingSpine } from './spine.ts';
import { drawSwimmer } from './swimmer.ts';

const SIZES: Record<Actor['size'], number> = {
  tiny: 0.35,
  small: 0.65,
  normal: 1,
  large: 1.5,
  giant: 3,
};

/** Fish and other animals of the sea, by the table in `species.ts`. */
export const fishFamily: RigFamily = {
  id: 'fish',
  models: () => Object.keys(fishes),
  create: (actor, options) => new Fish(actor, options),
};

function dyed(colors: FishSpecies['colors'], asked: readonly Rgb[]): FishSpecies['colors'] {
  const [first, second] = asked;
  if (!first) return colors;
  return {
    ...colors,
    back: first,
    belly:
      second ??
      mix(first, [255, 255, 255], luminance(colors.belly) > luminance(colors.back) ? 0.4 : 0),
    fin: scale(first, 0.88),
    ...(colors.marks ? { marks: second ?? mix(first, [255, 255, 255], 0.6) } : {}),
  };
}

class Fish implements Rig {
  readonly width: number;
  readonly height: number;
  readonly speed: number;
  readonly habitat: Rig['habitat'];
  readonly altitude = 0;
  private readonly species: FishSpecies;
  private readonly leaping: boolean;
  private readonly start: number;

  constructor(actor: Actor, { random }: { random: Random }) {
    const row = fishes[actor.drawn_as.model];
    if (!row) throw new RangeError(`No fish '${actor.drawn_as.model}'`);
    const { verb } = actor.action;
    this.species = {
      ...row,
      length: row.length * SIZES[actor.size] * random.range(0.94, 1.06),
      colors: dyed(
        row.colors,
        actor.colors.map((color) => rgb(color)),
      ),
    };
    this.start = random.range(0, 20);
    this.leaping = verb === 'jump' && (row.form === 'fish' || row.form === 'mammal');
    this.habitat = row.form === 'crab' ? 'ground' : this.leaping ? 'water_surface' : 'underwater';
    const still = ['float', 'sleep', 'stand', 'hover', 'lie', 'look'].includes(verb);
    this.speed = still
      ? 0
      : row.pace * this.species.length * (verb === 'chase' || verb === 'hunt' ? 1.8 : 1);
    const box = this.box();
    this.width = box.right - box.left;
    this.height = box.top - box.bottom;
  }

  drawShadow(paint: Paint, state: ActorState): void {
    if (this.habitat === 'underwater' || paint.view.camera.y < state.y) return;
    drawContactShadow(paint, state, this.species.length * 0.4, this.species.length * 0.2, 0.3);
  }

  draw(paint: Paint, state: ActorState): void {
    const t = state.t + this.start;
    const { length, form } = this.species;
    paintActor(paint, state, this.box(), (brush) => this.paintForm(brush, state, t), {
      depth: length * 0.09,
      ...(form === 'jellyfish' ? { shade: 0.35, glow: 1.2 } : {}),
    });
  }

  anchor(name: string, state: ActorState): Anchor | null {
    const { length: L, above } = this.species;
    const y = this.lift();
    const at = (x: number, dy: number): Anchor => ({
      x: x * L * state.facing,
      y: y + dy * L,
      angle: 0,
    });
    switch (name) {
      case 'back':
        return at(0, above[3]!);
      case 'head':
      case 'top':
        return at(0.36, above[1]!);
      case 'mouth':
        return at(0.5, 0);
      case 'seat':
        return at(0, -above[3]!);
      default:
        return null;
    }
  }

  /** Height of the body's axis over the actor's position, so that all of it is above its foot point. */
  private lift(): number {
    const { form, length, below, fins } = this.species;
    if (form === 'jellyfish') return length * 1.5;
    if (form === 'octopus') return length * 0.95;
    if (form === 'ray') return length * 0.55;
    if (form === 'sea_turtle') return length * 0.6;
    if (form === 'crab') return 0;
    return length * (Math.max(...below) + fins.pectoral * 0.5);
  }

  private paintForm(brush: Brush, state: ActorState, t: number): void {
    const { ctx } = brush;
    const { form, length } = this.species;
    ctx.translate(0, this.lift());
    if (this.leaping) {
      // Out of the water in an arc, over and over, and longer in the air than below.
      const phase = (t * 0.45) % 1;
      ctx.translate(0, length * (0.26 + 0.62 * Math.sin(phase * Math.PI * 2)));
      ctx.rotate(0.85 * Math.cos(phase * Math.PI * 2));
    } else if (form === 'fish' || form === 'mammal') {
      ctx.rotate(0.05 * Math.sin(t * 0.9));
      ctx.scale(1 - 0.35 * state.frontal, 1);
    }
    switch (form) {
      case 'ray':
        return drawRay(brush, this.species, t);
      case 'jellyfish':
        return drawJellyfish(brush, this.species, t);
      case 'octopus':
        return drawOctopus(brush, this.species, t);
      case 'sea_turtle':
        return drawSeaTurtle(brush, this.species, t);
      case 'crab':
        return drawCrab(brush, this.species, { t, travelled: state.travelled });
      default:
        return drawSwimmer(brush, this.species, swimmingSpine(this.species, t), t, state.mouth);
    }
  }

  private box(): Box {
    const { form, length: L, above, below, fins } = this.species;
    const y = this.lift();
    if (form === 'jellyfish')
      return { left: -L * 0.95, right: L * 0.95, bottom: y - 1.75 * L, top: y + 0.62 * L };
    if (form === 'octopus')
      return { left: -L * 1.05, right: L * 1.05, bottom: y - 1.05 * L, top: y + 1.05 * L };
    if (form === 'ray')
      return { left: -L * 1.35, right: L * 0.55, bottom: y - L * 0.95, top: y + L * 0.95 };
    if (form === 'sea_turtle')
      return { left: -L * 0.75, right: L * 0.8, bottom: y - L * 0.75, top: y + L * 0.6 };
    if (form === 'crab')
      return { left: -L * 1.08, right: L * 1.08, bottom: -L * 0.06, top: L * 0.95 };
    const tall = Math.max(...above) + fins.dorsal * 1.05 + 0.04;
    const deep = Math.max(...below) + fins.pectoral * 0.7 + 0.04;
    const swim = {
      left: -(0.55 + fins.tail * 1.15) * L,
      right: 0.56 * L,
      bottom: y - Math.max(deep, fins.tail * 0.9) * L,
      top: y + Math.max(tall, fins.tail * 0.9) * L,
    };
    return this.leaping
      ? {
          left: swim.left - 0.2 * L,
          right: swim.right + 0.2 * L,
          bottom: 0,
          top: swim.top + 0.75 * L,
        }
      : swim;
  }
}
