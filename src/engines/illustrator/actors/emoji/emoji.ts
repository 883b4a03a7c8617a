import { createCanvas, Image } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import { css, mix } from '../../color.ts';
import type { Actor } from '../../plan.ts';
import type { Random } from '../../random.ts';
import type { Light } from '../../render/light.ts';
import { hazeAmount, lit } from '../../render/light.ts';
import type { Paint } from '../../render/paint.ts';
import { motionOf } from '../prop/motion.ts';
import type { ActorState, Anchor, Rig, RigFamily } from '../rig.ts';
import { drawCastShadow, drawContactShadow } from '../shadow.ts';
import { iconNames, iconSvg } from './icon-set.ts';

/** Metres across for icons of things that are not about half a metre. */
const METRES: Readonly<Record<string, number>> = {
  honeybee: 0.05,
  'lady-beetle': 0.04,
  ant: 0.03,
  spider: 0.08,
  cricket: 0.08,
  beetle: 0.05,
  bug: 0.08,
  mosquito: 0.04,
  scorpion: 0.15,
  snail: 0.08,
  butterfly: 0.12,
  snake: 0.7,
  crab: 0.25,
  lobster: 0.4,
  shrimp: 0.12,
  bat: 0.35,
  'ferris-wheel': 14,
  'roller-coaster': 14,
  'circus-tent': 10,
  'carousel-horse': 2.2,
  'statue-of-liberty': 24,
  moai: 4,
  'barber-pole': 1.4,
  satellite: 2,
  'shopping-cart': 1,
  'slot-machine': 1.6,
  tornado: 30,
  'water-wave': 3,
  sun: 3,
  'full-moon': 3,
  star: 0.6,
  'ringed-planet': 6,
  comet: 4,
  'milky-way': 6,
  fireworks: 6,
  coin: 0.04,
  ring: 0.05,
  key: 0.09,
  pen: 0.15,
  pencil: 0.18,
  pill: 0.04,
  tooth: 0.06,
  eye: 0.2,
  thread: 0.08,
  'game-die': 0.05,
  cherries: 0.08,
  blueberries: 0.08,
  'bow-and-arrow': 1.2,
  bamboo: 3,
  dress: 1.2,
  coat: 1,
  jeans: 1,
  guitar: 1,
  cloud: 2,
};
const SIZES: Readonly<Record<Actor['size'], number>> = {
  tiny: 0.4,
  small: 0.7,
  normal: 1,
  large: 1.45,
  giant: 2.6,
};
const FLIERS = new Set([
  'honeybee',
  'mosquito',
  'bat',
  'butterfly',
  'sun',
  'full-moon',
  'star',
  'ringed-planet',
  'comet',
  'milky-way',
  'fireworks',
  'cloud',
  'satellite',
]);
const SWIMMERS = new Set(['shrimp']);

const PIXELS = 512;
/** Pictures are kept from film to film, but not all that were ever drawn. */
const KEPT = 24;
const pictures = new Map<string, Canvas | null>();

/** Pictures from icon sets, set into the light of the scene: for what nothing else can draw. */
export const emojiFamily: RigFamily = {
  id: 'emoji',
  models: () => [...iconNames()].map((name) => `noto:${name}`),
  create(actor, options) {
    const picture = pictureOf(actor.drawn_as.model);
    if (!picture) throw new RangeError(`No icon '${actor.drawn_as.model}'`);
    return new EmojiRig(picture, actor, options.random);
  },
};

/** The icon cut to its own edges, unlit. */
function pictureOf(id: string): Canvas | null {
  const known = pictures.get(id);
  if (known !== undefined) return known;
  const svg = iconSvg(id);
  const picture = svg === null ? null : cropped(svg);
  if (pictures.size >= KEPT) pictures.delete(pictures.keys().next().value!);
  pictures.set(id, picture);
  return picture;
}

function cropped(svg: string): Canvas {
  const image = new Image();
  image.src = Buffer.from(svg);
  const whole = createCanvas(PIXELS, PIXELS);
  const ctx = whole.getContext('2d');
  ctx.drawImage(image, 0, 0, PIXELS, PIXELS);
  const { data } = ctx.getImageData(0, 0, PIXELS, PIXELS);
  let [left, top, right, bottom] = [PIXELS, PIXELS, -1, -1];
  for (let i = 3, at = 0; i < data.length; i += 4, at++) {
    if (data[i]! < 24) continue;
    const x = at % PIXELS;
    const y = Math.floor(at / PIXELS);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (right < left) return whole;
  const canvas = createCanvas(right - left + 1, bottom - top + 1);
  canvas.getContext('2d').drawImage(whole, -left, -top);
  return canvas;
}

class EmojiRig implements Rig {
  readonly width: number;
  readonly height: number;
  readonly speed: number;
  readonly habitat: Rig['habitat'];
  readonly altitude: number;
  private readonly picture: Canvas;
  private readonly color: string | null;
  private readonly verb: string;
  private readonly phase: number;
  private readonly lit = new WeakMap<Light, Map<number, Canvas>>();

  constructor(picture: Canvas, actor: Actor, random: Random) {
    const name = actor.drawn_as.model.replace(/^.*:/u, '');
    const across = (METRES[name] ?? 0.4) * SIZES[actor.size];
    const most = Math.max(picture.width, picture.height);
    this.picture = picture;
    this.width = (across * picture.width) / most;
    this.height = (across * picture.height) / most;
    this.verb = actor.action.verb;
    const goes = /^(?:walk|run|crawl|hop|fly|swim|float|roll|soar|chase)$/u.test(this.verb);
    this.speed = goes ? Math.min(1.2, 1.6 * across + 0.15) : 0;
    this.habitat = SWIMMERS.has(name)
      ? 'underwater'
      : FLIERS.has(name) || /^(?:fly|soar|hover)$/u.test(this.verb)
        ? 'air'
        : 'ground';
    this.altitude = this.habitat === 'air' ? Math.max(1.2, across) : 0;
    this.color = actor.colors[0] ?? null;
    this.phase = random.range(0, 6);
  }

  drawShadow(paint: Paint, state: ActorState): void {
    if (this.habitat !== 'ground') return;
    const half = this.width * 0.42;
    drawContactShadow(paint, state, half * 1.2, half * 0.6, 0.85);
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
    const airborne = this.habitat !== 'ground';
    const motion = motionOf(this.verb, state.t + this.phase, {
      size: this.height,
      travelled: state.travelled,
      sway: 0.02,
      wind: paint.wind,
      airborne,
      facing: state.facing,
    });
    const step =
      this.speed > 0
        ? Math.abs(Math.sin((state.travelled / Math.max(0.1, this.width)) * 5)) * 0.05 * this.height
        : 0;
    ctx.save();
    ctx.translate(at.x + motion.x * at.scale, at.y - (motion.y + step) * at.scale);
    const middle = motion.centred ? (-this.height / 2) * at.scale : 0;
    ctx.translate(0, middle);
    ctx.rotate(-motion.angle);
    // Icons look to the left.
    ctx.scale(motion.scaleX * (this.speed > 0 ? -state.facing : 1), motion.scaleY);
    ctx.translate(0, -middle);
    ctx.globalAlpha = motion.alpha;
    const haze = Math.round(hazeAmount(light, view.distance(state.z)) * 16) / 16;
    ctx.drawImage(
      this.inLight(light, haze),
      (-this.width / 2) * at.scale,
      -this.height * at.scale,
      this.width * at.scale,
      this.height * at.scale,
    );
    ctx.restore();
  }

  anchor(name: string): Anchor | null {
    if (name === 'top' || name === 'back') return { x: 0, y: this.height, angle: 0 };
    return name === 'hand' ? { x: 0, y: this.height / 2, angle: 0 } : null;
  }

  /** The icon with the tint of the light, a shaded side, the plan's colour and the air. */
  private inLight(light: Light, haze: number): Canvas {
    let made = this.lit.get(light);
    if (!made) this.lit.set(light, (made = new Map<number, Canvas>()));
    const known = made.get(haze);
    if (known) return known;
    const { width, height } = this.picture;
    const canvas = createCanvas(width, height);
    const ctx = canvas.getContext('2d');
    ctx.drawImage(this.picture, 0, 0);
    if (this.color !== null) {
      ctx.globalCompositeOperation = 'color';
      ctx.fillStyle = this.color;
      ctx.fillRect(0, 0, width, height);
    }
    ctx.globalCompositeOperation = 'multiply';
    const gradient =
      light.direction[0] >= 0
        ? ctx.createLinearGradient(width, 0, 0, height)
        : ctx.createLinearGradient(0, 0, width, height);
    const bright = mix(lit([255, 255, 255], light, 1), [255, 255, 255], 0.35);
    gradient.addColorStop(0, css(bright));
    gradient.addColorStop(0.55, css(mix(lit([255, 255, 255], light, 0.75), [255, 255, 255], 0.25)));
    gradient.addColorStop(1, css(mix(lit([255, 255, 255], light, 0.2), [255, 255, 255], 0.12)));
    ctx.fillStyle = gradient;
    ctx.fillRect(0, 0, width, height);
    if (haze > 0.01) {
      ctx.globalCompositeOperation = 'source-over';
      ctx.fillStyle = css(light.haze, haze);
      ctx.fillRect(0, 0, width, height);
    }
    // Multiply and tint also paint the empty part: cut it out again.
    ctx.globalCompositeOperation = 'destination-in';
    ctx.drawImage(this.picture, 0, 0);
    made.set(haze, canvas);
    return canvas;
  }
}
