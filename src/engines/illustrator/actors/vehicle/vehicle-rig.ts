import type { Rgb } from '../../color.ts';
import { rgb } from '../../color.ts';
import { clamp } from '../../easing.ts';
import type { Actor } from '../../plan.ts';
import type { Random } from '../../random.ts';
import type { Paint } from '../../render/paint.ts';
import type { ActorState, Anchor, Rig, RigFamily } from '../rig.ts';
import type { Box, Brush } from '../shading.ts';
import { paintActor } from '../shading.ts';
import { drawCastShadow, drawContactShadow } from '../shadow.ts';
import { fleet } from './fleet.ts';
import { createRider } from './rider.ts';
import type { Rider } from './rider.ts';
import type { Vehicle, VehicleMoment } from './vehicle.ts';

const SIZES = { tiny: 0.25, small: 0.75, normal: 1, large: 1.25, giant: 2.2 } as const;
const STANDING = new Set(['stand', 'look', 'sit', 'sleep', 'park', 'lie', 'rotate', 'spin']);
/** Nobody sits on a machine that stands. */
const PARKED = new Set(['stand', 'sleep', 'park', 'lie', 'rotate', 'spin']);

class VehicleRig implements Rig {
  readonly width: number;
  readonly height: number;
  readonly speed: number;
  readonly habitat: Rig['habitat'];
  readonly altitude: number;
  private readonly vehicle: Vehicle;
  private readonly color: Rgb;
  private readonly second: Rgb | null;
  private readonly variant: number;
  private readonly size: number;
  private readonly box: Box;
  private readonly rider: Rider | null;

  constructor(actor: Actor, random: Random) {
    const found = fleet.find((vehicle) => vehicle.id === actor.drawn_as.model);
    if (!found) throw new RangeError(`No vehicle '${actor.drawn_as.model}'`);
    this.vehicle = found;
    this.size = SIZES[actor.size];
    this.variant = random.fork('vehicle').next();
    this.color = rgb(actor.colors[0] ?? found.color);
    this.second = actor.colors[1] ? rgb(actor.colors[1]) : null;
    const parked = PARKED.has(actor.action.verb) || actor.pace === 'still';
    // What rolls by itself, or with somebody of the plan on it, has no rider of its own.
    const ridden = parked || actor.action.verb === 'roll';
    this.rider = found.rider && !ridden ? createRider(found.rider, actor, random) : null;
    const k = this.size;
    const room = { front: 0.3, back: 0.3, above: 0.2, below: 0.1, ...found.room };
    this.width = found.length * k;
    this.height = found.height * k;
    this.habitat = found.habitat;
    this.altitude = (found.altitude ?? 0) * k;
    this.speed = parked || STANDING.has(actor.action.verb) ? 0 : found.speed;
    this.box = {
      left: (-found.length / 2 - room.back) * k,
      right: (found.length / 2 + room.front) * k,
      bottom: -((found.draught ?? 0) + room.below) * k,
      top: (found.height + room.above) * k,
    };
  }

  /** How it rocks: on its springs, on the waves, in the air. */
  private motion(state: ActorState): { lift: number; tilt: number } {
    const { habitat, sway = 1 } = this.vehicle;
    const t = state.t;
    if (habitat === 'ground') {
      const road = state.travelled / this.size;
      const amount = Math.min(1, state.speed / 4) * 0.012 * sway;
      return {
        lift: Math.sin(road * 1.9) * amount + Math.sin(road * 3.1) * amount * 0.5,
        tilt: Math.sin(road * 1.3) * amount * 0.25,
      };
    }
    if (habitat === 'water_surface')
      return { lift: Math.sin(t * 1.5) * 0.05 * sway, tilt: Math.sin(t * 1.15 + 1) * 0.022 * sway };
    return { lift: Math.sin(t * 0.9) * 0.1 * sway, tilt: Math.sin(t * 0.7) * 0.015 * sway };
  }

  drawShadow(paint: Paint, state: ActorState): void {
    const v = this.vehicle;
    if (v.habitat !== 'ground') return;
    const k = this.size;
    drawCastShadow(
      paint,
      state,
      { left: (-v.length / 2) * k, right: (v.length / 2) * k, bottom: 0, top: v.height * k },
      (ctx) => {
        ctx.scale(k, k);
        const w = v.length / 2;
        ctx.beginPath();
        ctx.moveTo(-w, 0);
        ctx.lineTo(-w, v.height * 0.55);
        ctx.lineTo(-w * 0.6, v.height * 0.92);
        ctx.lineTo(w * 0.4, v.height * 0.92);
        ctx.lineTo(w, v.height * 0.5);
        ctx.lineTo(w, 0);
        ctx.fill();
      },
      this.rider ? 0.5 : 1,
    );
    drawContactShadow(paint, state, v.length * 0.56 * k, Math.min(1.3, v.length * 0.2) * k, 1.15);
  }

  draw(paint: Paint, state: ActorState): void {
    const moment: VehicleMoment = {
      t: state.t,
      travelled: state.travelled / this.size,
      speed: state.speed,
      color: this.color,
      second: this.second,
      night: clamp(paint.light.night * 1.4, 0, 1),
      variant: this.variant,
      rider: this.rider ? (brush) => this.rider!.draw(brush, state, paint.wind) : null,
    };
    const { lift, tilt } = this.motion(state);
    paintActor(
      paint,
      state,
      this.box,
      (brush) => {
        brush.ctx.scale(this.size, this.size);
        if (this.vehicle.habitat === 'water_surface')
          clipAtWaterline(brush.ctx, this.box, this.vehicle.length);
        brush.ctx.translate(0, lift);
        brush.ctx.rotate(tilt);
        this.vehicle.draw({ ...brush, pixels: brush.pixels * this.size }, moment);
      },
      { shade: 0.4, glow: 0.35, rim: 0.8, depth: this.vehicle.height * 0.03 * this.size },
    );
  }

  anchor(name: string, state: ActorState): Anchor | null {
    const v = this.vehicle;
    const { lift, tilt } = this.motion(state);
    const at = (x: number, y: number): Anchor => ({
      x: x * this.size * state.facing,
      y: (y + lift) * this.size,
      angle: tilt * state.facing,
    });
    switch (name) {
      case 'seat':
      case 'back':
        return at(
          -v.length * 0.06,
          v.habitat === 'water_surface' ? v.height * 0.25 : v.height * 0.55,
        );
      case 'top':
        return at(0, v.height);
      case 'head':
        return at(v.length * 0.4, v.height * 0.6);
      default:
        return null;
    }
  }
}

/** What is under water is not seen; a hand's breadth is left for the foam. */
function clipAtWaterline(ctx: Brush['ctx'], box: Box, length: number): void {
  const foam = Math.min(0.16, length * 0.024);
  ctx.beginPath();
  ctx.rect(box.left * 4, -foam, (box.right - box.left) * 8, box.top * 8);
  ctx.clip();
}

export const vehicleFamily: RigFamily = {
  id: 'vehicle',
  models: () => fleet.map((vehicle) => vehicle.id),
  create: (actor, { random }) => new VehicleRig(actor, random),
};
