import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import { css, mix } from '../../color.ts';
import { TAU } from '../../easing.ts';
import type { Actor } from '../../plan.ts';
import type { Random } from '../../random.ts';
import type { Light } from '../../render/light.ts';
import { hazeAmount, lit } from '../../render/light.ts';
import type { Paint } from '../../render/paint.ts';
import type { ActorState, Anchor, Rig, RigFamily } from '../rig.ts';
import { drawCastShadow, drawContactShadow } from '../shadow.ts';
import { characterPicture } from './pictures.ts';

const SIZES: Readonly<Record<Actor['size'], number>> = {
  tiny: 0.35,
  small: 0.65,
  normal: 1,
  large: 1.5,
  giant: 2.8,
};
/** Metres that the longer side of a picture stands for. */
const TALL = 1.65;
const WIDE = 1.9;

/** m/s by what a character does. */
const SPEEDS: Readonly<Record<string, number>> = {
  walk: 1.2,
  march: 1.2,
  crawl: 0.5,
  walk_dog: 1,
  jog: 2.2,
  run: 2.9,
  chase: 2.9,
  gallop: 3.4,
  trot: 2.2,
  hop: 1.2,
  skateboard: 3,
  ice_skate: 2.6,
  roller_skate: 2.6,
  ski: 4,
  fly: 2.4,
  soar: 2.4,
  swim: 0.9,
};
const AIRBORNE = new Set(['fly', 'soar', 'hover', 'float', 'skydive']);
const GLIDES = new Set(['skateboard', 'ice_skate', 'roller_skate', 'ski', 'swim']);

/** Characters that look as in their picture: puppets of paper, in the light of the scene. */
export const cutoutFamily: RigFamily = {
  id: 'cutout',
  // Every name is a model: what has no picture is a blank figure.
  models: () => ['figure'],
  create: (actor, options) => new CutoutRig(actor, options.random),
};

/** How a puppet is moved at one moment, metres and radians; scales are about its foot. */
interface Motion {
  x: number;
  lift: number;
  tilt: number;
  squash: number;
}

class CutoutRig implements Rig {
  readonly width: number;
  readonly height: number;
  readonly speed: number;
  readonly habitat: Rig['habitat'];
  readonly altitude: number;
  private readonly picture: Canvas;
  private readonly verb: string;
  private readonly phase: number;
  private readonly inLights = new WeakMap<Light, Map<number, Canvas>>();

  constructor(actor: Actor, random: Random) {
    this.picture = characterPicture(actor.drawn_as.model);
    const { width, height } = this.picture;
    const isTall = height >= width * 0.8;
    const metres = (isTall ? TALL / height : WIDE / width) * SIZES[actor.size];
    this.width = width * metres;
    this.height = height * metres;
    this.verb = actor.action.verb;
    this.speed = SPEEDS[this.verb] ?? 0;
    this.habitat = AIRBORNE.has(this.verb) ? 'air' : 'ground';
    this.altitude = this.habitat === 'air' ? 1.4 : 0;
    this.phase = random.range(0, TAU);
  }

  drawShadow(paint: Paint, state: ActorState): void {
    if (this.habitat !== 'ground') return;
    const { lift } = this.motion(state);
    const near = 1 / (1 + (2.5 * lift) / this.height);
    drawContactShadow(paint, state, this.width * 0.42 * near, this.width * 0.2 * near, 0.8 * near);
    const box = { left: -this.width / 2, right: this.width / 2, bottom: 0, top: this.height };
    drawCastShadow(paint, state, box, (ctx) => {
      ctx.scale(1, -1);
      ctx.drawImage(this.picture, -this.width / 2, -this.height, this.width, this.height);
    });
  }

  draw(paint: Paint, state: ActorState): void {
    const { ctx, view, light } = paint;
    if (view.distance(state.z) < 0.3) return;
    const at = view.project(state.x, state.y, state.z);
    const { x, lift, tilt, squash } = this.motion(state);
    ctx.save();
    ctx.translate(at.x + x * at.scale, at.y - lift * at.scale);
    ctx.rotate(tilt);
    // A puppet of paper is turned over to walk to the left.
    const turned = this.speed > 0 && state.facing < 0 ? -1 : 1;
    ctx.scale(turned / Math.sqrt(squash), squash);
    const haze = Math.round(hazeAmount(light, view.distance(state.z)) * 16) / 16;
    ctx.imageSmoothingEnabled = true;
    ctx.imageSmoothingQuality = 'high';
    ctx.drawImage(
      this.inLight(light, haze),
      (-this.width / 2) * at.scale,
      -this.height * at.scale,
      this.width * at.scale,
      this.height * at.scale,
    );
    ctx.restore();
  }

  anchor(name: string, state: ActorState): Anchor | null {
    const { lift } = this.motion(state);
    const places: Readonly<Record<string, readonly [number, number]>> = {
      head: [0, 0.86],
      top: [0, 1],
      mouth: [0.06, 0.72],
      hand: [0.4, 0.45],
      other_hand: [-0.4, 0.45],
      back: [-0.1, 0.7],
      seat: [0, 0.12],
    };
    const place = places[name];
    if (!place) return null;
    return { x: place[0] * this.width * state.facing, y: place[1] * this.height + lift, angle: 0 };
  }

  private motion(state: ActorState): Motion {
    const { height, verb } = this;
    const t = state.t + this.phase;
    const talk = 1 + 0.035 * state.mouth;
    if (this.speed > 0 && !GLIDES.has(verb) && this.habitat === 'ground') {
      // Two hops a stride, leaning from one side to the other.
      const step = (state.travelled / (0.55 * height)) * Math.PI;
      const hop = Math.abs(Math.sin(step));
      const pace = Math.min(1, state.speed / this.speed);
      return {
        x: 0,
        lift: 0.07 * height * hop * pace,
        tilt: 0.075 * Math.cos(step) * pace + 0.05 * state.facing * Math.min(1, state.speed / 3),
        squash: (1 - 0.06 * (1 - hop) ** 3 * pace) * talk,
      };
    }
    switch (verb) {
      case 'jump':
      case 'hop':
      case 'bounce': {
        const u = (t % 1.1) / 1.1;
        const up = u < 0.25 ? 0 : 4 * ((u - 0.25) / 0.75) * (1 - (u - 0.25) / 0.75);
        const crouch = u < 0.25 ? Math.sin((u / 0.25) * Math.PI) : 0;
        return {
          x: 0,
          lift: 0.3 * height * up,
          tilt: 0.03 * Math.sin(t),
          squash: 1 - 0.14 * crouch + 0.06 * up,
        };
      }
      case 'dance':
      case 'play':
      case 'cheer': {
        const beat = Math.abs(Math.sin(t * 4.2));
        return {
          x: 0.07 * height * Math.sin(t * 2.1),
          lift: 0.05 * height * beat,
          tilt: 0.13 * Math.sin(t * 2.1),
          squash: 1 - 0.07 * (1 - beat) ** 2,
        };
      }
      case 'sleep':
      case 'lie':
        return { x: 0, lift: 0, tilt: 0, squash: 1 + 0.02 * Math.sin(t * 1.5) };
      case 'wave':
      case 'laugh':
      case 'clap':
      case 'bow':
        return {
          x: 0,
          lift: 0,
          tilt: 0.1 * Math.sin(t * 4.6),
          squash: 1 + 0.02 * Math.sin(t * 9.2),
        };
      case 'spin':
      case 'rotate':
        return { x: 0, lift: 0, tilt: t * 1.6, squash: 1 };
      default: {
        const floats = this.habitat === 'air' ? 0.08 * height * Math.sin(t * 1.4) : 0;
        const sway = GLIDES.has(verb) ? 0.1 : 0.022;
        return {
          x: 0,
          lift: floats,
          tilt: sway * Math.sin(t * 1.25),
          squash: (1 + 0.012 * Math.sin(t * 2.3)) * talk,
        };
      }
    }
  }

  /** The picture in the colour of the light, its far side a little darker, with the air before it. */
  private inLight(light: Light, haze: number): Canvas {
    let made = this.inLights.get(light);
    if (!made) this.inLights.set(light, (made = new Map<number, Canvas>()));
    const known = made.get(haze);
    if (known) return known;
    const { width, height } = this.picture;
    const canvas = createCanvas(width, height);
    const ctx = canvas.getContext('2d');
    ctx.drawImage(this.picture, 0, 0);
    ctx.globalCompositeOperation = 'multiply';
    const gradient =
      light.direction[0] >= 0
        ? ctx.createLinearGradient(width, 0, 0, height)
        : ctx.createLinearGradient(0, 0, width, height);
    const white = [255, 255, 255] as const;
    gradient.addColorStop(0, css(mix(lit([...white], light, 1), [...white], 0.45)));
    gradient.addColorStop(1, css(mix(lit([...white], light, 0.35), [...white], 0.3)));
    ctx.fillStyle = gradient;
    ctx.fillRect(0, 0, width, height);
    if (haze > 0.01) {
      ctx.globalCompositeOperation = 'source-over';
      ctx.fillStyle = css(light.haze, haze);
      ctx.fillRect(0, 0, width, height);
    }
    ctx.globalCompositeOperation = 'destination-in';
    ctx.drawImage(this.picture, 0, 0);
    made.set(haze, canvas);
    return canvas;
  }
}
