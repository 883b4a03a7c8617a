import type { SKRSContext2D } from '@napi-rs/canvas';
import { css, rgb } from '../../color.ts';
import type { Actor } from '../../plan.ts';
import type { Random } from '../../random.ts';
import type { Light } from '../../render/light.ts';
import { hazeAmount, lit } from '../../render/light.ts';
import type { Paint } from '../../render/paint.ts';
import type { ActorState, Anchor, Rig, RigFamily } from '../rig.ts';
import { drawCastShadow, drawContactShadow } from '../shadow.ts';
import type { Baked } from './bake.ts';
import { bakeThing, bakingScale, fairLight, toView } from './bake.ts';
import { topOf } from './top.ts';
import { drawFlames } from './flames.ts';
import type { Motion } from './motion.ts';
import { motionOf, shard } from './motion.ts';
import { Pen } from './pen.ts';
import type { Surface } from './surface.ts';
import { colorsFor, surfaceFor } from './surface.ts';
import type { Colors, Thing } from './thing.ts';
import { things } from './things/registry.ts';

const SIZES: Readonly<Record<Actor['size'], number>> = {
  tiny: 0.4,
  small: 0.7,
  normal: 1,
  large: 1.45,
  giant: 2.6,
};
const SPEEDS: Readonly<Record<string, number>> = { roll: 0.9, fly: 1.2, float: 0.25, soar: 1.5 };

const byId: ReadonlyMap<string, Thing> = new Map(things.map((thing) => [thing.id, thing]));

/** Things drawn as themselves: one file each in `things/`. */
export const propFamily: RigFamily = {
  id: 'prop',
  models: () => things.map((thing) => thing.id),
  create(actor, options) {
    const thing = byId.get(actor.drawn_as.model);
    if (!thing) throw new RangeError(`No prop '${actor.drawn_as.model}'`);
    return new PropRig(thing, actor, options);
  },
};

class PropRig implements Rig {
  readonly width: number;
  readonly height: number;
  readonly base: number;
  readonly speed: number;
  readonly habitat: Rig['habitat'];
  readonly altitude: number;
  private readonly thing: Thing;
  private readonly size: number;
  private readonly verb: string;
  private readonly colors: Colors;
  private readonly surface: Surface;
  private readonly detail: 'standard' | 'pro';
  private readonly lean: number;
  /** Pictures by light, size and air; a shot has one light and needs few sizes. */
  private readonly baked = new WeakMap<Light, Map<string, Baked>>();

  constructor(
    thing: Thing,
    actor: Actor,
    { random, detail }: { random: Random; detail: 'standard' | 'pro' },
  ) {
    this.thing = thing;
    this.size = SIZES[actor.size] * (actor.count > 1 ? random.range(0.94, 1.06) : 1);
    this.width = thing.metres[0] * this.size;
    this.height = thing.metres[1] * this.size;
    this.base = this.width * (thing.footing ?? 0.5);
    this.verb = actor.action.verb;
    this.speed = SPEEDS[this.verb] ?? 0;
    this.habitat = thing.habitat ?? (/^(?:fly|soar|hover)$/u.test(this.verb) ? 'air' : 'ground');
    this.altitude = this.habitat === 'air' ? (thing.altitude ?? 2) : 0;
    this.colors = colorsFor(thing, actor);
    this.surface = surfaceFor(actor);
    this.detail = detail;
    this.lean = random.range(0, 6);
  }

  drawShadow(paint: Paint, state: ActorState): void {
    if (this.habitat === 'air') return;
    const motion = this.motion(paint, state);
    if (motion.alpha === 0) return;
    const lifted = Math.max(0, motion.y) / Math.max(0.2, this.height);
    const half = this.width * (this.thing.footing ?? 0.5) * Math.abs(motion.scaleX);
    drawContactShadow(
      paint,
      { x: state.x, y: state.y, z: state.z },
      half * 1.25 + 0.02,
      half * 0.7 + 0.02,
      1 / (1 + 3 * lifted),
    );
    if (motion.melted > 0) this.drawPuddle(paint, state, motion.melted);
    const picture = this.picture(paint, state);
    const room = picture.margin / picture.scale;
    const box = { left: -this.width / 2, right: this.width / 2, bottom: 0, top: this.height };
    drawCastShadow(
      paint,
      { ...state, facing: 1 },
      box,
      (ctx) => {
        ctx.scale(this.size, -this.size);
        const [wide, high] = [
          picture.canvas.width / picture.scale,
          picture.canvas.height / picture.scale,
        ];
        ctx.drawImage(picture.canvas, -wide / 2, -high + room, wide, high);
      },
      1 / (1 + 2 * lifted),
    );
  }

  draw(paint: Paint, state: ActorState): void {
    const { ctx, view } = paint;
    if (view.distance(state.z) < 0.3) return;
    const at = view.project(state.x, state.y, state.z);
    const motion = this.motion(paint, state);
    ctx.save();
    ctx.translate(at.x, at.y);
    if (motion.burst > 0) this.drawShards(ctx, paint, at.scale, motion.burst);
    if (motion.alpha > 0) {
      this.pose(ctx, motion, at.scale);
      this.drawPicture(ctx, this.picture(paint, state), at.scale);
      this.drawLive(ctx, paint, state, at.scale);
    }
    ctx.restore();
  }

  anchor(name: string): Anchor | null {
    const { thing } = this;
    const [unitsWide, unitsHigh] = thing.view;
    switch (name) {
      case 'top':
      case 'back':
        return { x: 0, y: this.height * topOf(thing), angle: 0 };
      case 'inside':
        return { x: 0, y: this.height * (thing.top ?? 1) * 0.6, angle: 0 };
      case 'seat':
        return thing.seat === undefined ? null : { x: 0, y: this.height * thing.seat, angle: 0 };
      case 'hand': {
        const [x, y] = thing.grip ?? [unitsWide / 2, unitsHigh / 2];
        return {
          x: (x / unitsWide - 0.5) * this.width,
          y: (1 - y / unitsHigh) * this.height,
          angle: 0,
        };
      }
      default:
        return null;
    }
  }

  private motion(paint: Paint, state: ActorState): Motion {
    return motionOf(this.verb, state.t, {
      size: this.height,
      travelled: state.travelled,
      sway: this.thing.sway ?? 0,
      wind: paint.wind,
      airborne: this.habitat === 'air',
      facing: state.facing,
    });
  }

  private pose(ctx: SKRSContext2D, motion: Motion, scale: number): void {
    ctx.translate(motion.x * scale, -motion.y * scale);
    const middle = motion.centred ? (-this.height / 2) * scale : 0;
    ctx.translate(0, middle);
    ctx.rotate(-motion.angle);
    ctx.scale(motion.scaleX, motion.scaleY);
    ctx.translate(0, -middle);
  }

  private picture(paint: Paint, state: ActorState): Baked {
    const { light } = paint;
    const scale = bakingScale(paint.view.scaleAt(state.z) * this.size, this.thing);
    const haze = Math.round(hazeAmount(light, paint.view.distance(state.z)) * 16) / 16;
    let pictures = this.baked.get(light);
    if (!pictures) this.baked.set(light, (pictures = new Map<string, Baked>()));
    const key = `${scale.toFixed(2)} ${haze}`;
    let picture = pictures.get(key);
    if (!picture) {
      if (pictures.size > 5) pictures.clear();
      picture = bakeThing(this.thing, this.colors, this.surface, {
        light,
        scale,
        haze,
        detail: this.detail,
      });
      pictures.set(key, picture);
    }
    return picture;
  }

  /** The picture with its feet at the origin; `scale` is pixels per metre of the world. */
  private drawPicture(
    ctx: SKRSContext2D,
    { canvas, scale: baked, margin }: Baked,
    scale: number,
  ): void {
    const k = (scale * this.size) / baked;
    ctx.drawImage(
      canvas,
      (-canvas.width / 2) * k,
      (-canvas.height + margin) * k,
      canvas.width * k,
      canvas.height * k,
    );
  }

  private drawLive(ctx: SKRSContext2D, paint: Paint, state: ActorState, scale: number): void {
    const { thing } = this;
    const burning = this.verb === 'burn';
    if (!thing.live && !burning) return;
    ctx.save();
    ctx.scale(scale * this.size, -scale * this.size);
    toView(ctx, thing);
    const pen = new Pen(ctx, fairLight(paint.light), paint.detail);
    const t = state.t + this.lean;
    thing.live?.(pen, this.colors, { t, wind: paint.wind, verb: this.verb });
    if (burning) {
      const [w, h] = thing.view;
      drawFlames(pen, {
        x: w / 2,
        y: h * 0.98,
        width: w * 0.8,
        height: Math.max(h * 0.9, w * 0.6),
        t,
      });
    }
    ctx.restore();
  }

  private drawPuddle(paint: Paint, state: ActorState, melted: number): void {
    const { ctx, view, light } = paint;
    const at = view.project(state.x, state.y, state.z);
    const radius = this.width * (0.35 + 0.55 * melted) * at.scale;
    ctx.save();
    ctx.fillStyle = css(lit(rgb(this.colors['main'] ?? '#cccccc'), light, 0.7), 0.9);
    ctx.beginPath();
    ctx.ellipse(at.x, at.y, radius, radius * 0.24, 0, 0, Math.PI * 2);
    ctx.fill();
    ctx.restore();
  }

  private drawShards(ctx: SKRSContext2D, paint: Paint, scale: number, burst: number): void {
    const color = lit(rgb(this.colors['main'] ?? '#cccccc'), paint.light, 0.85);
    const size = 0.09 * Math.min(this.width, this.height) * scale;
    ctx.fillStyle = css(color, 1 - burst * burst);
    for (let i = 0; i < 42; i++) {
      const { x, y, turn } = shard(i, burst);
      ctx.save();
      ctx.translate(x * this.width * 2 * scale, (-this.height / 2 - y * this.height * 1.6) * scale);
      ctx.rotate(turn);
      ctx.beginPath();
      ctx.moveTo(-size, -size * 0.6);
      ctx.lineTo(size * 1.2, -size * 0.2);
      ctx.lineTo(-size * 0.2, size);
      ctx.fill();
      ctx.restore();
    }
  }
}
