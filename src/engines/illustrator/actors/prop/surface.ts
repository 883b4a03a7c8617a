import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Rgb } from '../../color.ts';
import { css, mix, rgb } from '../../color.ts';
import type { Actor } from '../../plan.ts';
import { createRandom } from '../../random.ts';
import type { Light } from '../../render/light.ts';
import { lit } from '../../render/light.ts';
import type { Colors, Thing } from './thing.ts';

/** What a thing is made of and printed with, over its own drawing. */
export interface Surface {
  material: string | null;
  pattern: string | null;
  /** Second colour of a pattern. */
  ink: string;
}

/** Colour of a thing made of a material, where the prompt gives no colour. */
const MATERIAL_COLORS: Readonly<Record<string, string>> = {
  wooden: '#a8743f',
  wood: '#a8743f',
  bamboo: '#c9b264',
  wicker: '#c49a5f',
  straw: '#dcc27a',
  cardboard: '#bf9461',
  metal: '#9aa3ad',
  metallic: '#9aa3ad',
  steel: '#a3abb5',
  iron: '#6d7278',
  chrome: '#c7ced6',
  rusty: '#a3532c',
  golden: '#e2b33c',
  gold: '#e2b33c',
  bronze: '#a97b45',
  copper: '#b87333',
  silver: '#c3c9d2',
  glass: '#bfe0e6',
  crystal: '#cfe8f5',
  ice: '#cfeaf7',
  stone: '#9b978f',
  marble: '#e9e6e0',
  concrete: '#a5a39e',
  brick: '#a8533f',
  clay: '#b9704a',
  ceramic: '#eee8dc',
  porcelain: '#f3f0ea',
  leather: '#7a4a2a',
  velvet: '#7a2440',
  denim: '#3f5f8f',
  paper: '#f1ebdc',
  chocolate: '#5a3420',
  snow: '#f2f6fa',
  sand: '#dcc590',
  smoke: '#9a9a9f',
  fire: '#f0762a',
};
const GRAINED = new Set(['wooden', 'wood', 'bamboo', 'wicker', 'straw']);
const POLISHED = new Set([
  'metal',
  'metallic',
  'steel',
  'iron',
  'chrome',
  'golden',
  'gold',
  'bronze',
  'copper',
  'silver',
  'glass',
  'crystal',
  'ice',
  'porcelain',
  'ceramic',
  'marble',
]);
const SPECKLED = new Set([
  'stone',
  'concrete',
  'rusty',
  'brick',
  'sand',
  'marble',
  'cardboard',
  'clay',
]);

/** The thing's colours with the plan's put in: the first to `main`, the second to `second`. */
export function colorsFor(thing: Thing, actor: Actor): Colors {
  const colors: Record<string, string> = { ...thing.colors };
  const material = actor.material ? MATERIAL_COLORS[actor.material] : undefined;
  if (material !== undefined) colors['main'] = material;
  const [first, second] = actor.colors;
  if (first) colors['main'] = first;
  if (second && 'second' in colors) colors['second'] = second;
  return colors;
}

export function surfaceFor(actor: Actor): Surface {
  const { material, pattern, colors } = actor;
  return { material, pattern, ink: colors[1] ?? (colors[0] === '#f5f4ef' ? '#d12a2a' : '#f5f4ef') };
}

/** Lays grain, polish and prints over what is drawn already; `ctx` is in units of the view. */
export function coverWith(
  ctx: SKRSContext2D,
  [width, height]: readonly [number, number],
  { material, pattern, ink }: Surface,
  light: Light,
): void {
  if (material === null && pattern === null) return;
  ctx.save();
  ctx.globalCompositeOperation = 'source-atop';
  if (material !== null) {
    if (GRAINED.has(material)) grain(ctx, width, height);
    if (SPECKLED.has(material)) speckles(ctx, width, height);
    if (POLISHED.has(material)) polish(ctx, width, height, light);
  }
  if (pattern !== null) print(ctx, width, height, pattern, lit(rgb(ink), light, 0.8));
  ctx.restore();
}

function grain(ctx: SKRSContext2D, width: number, height: number): void {
  const random = createRandom(7);
  ctx.strokeStyle = 'rgba(60,30,10,0.22)';
  ctx.lineWidth = Math.max(width, height) * 0.004;
  for (let i = 0; i < 26; i++) {
    const y = (height * (i + random.next())) / 26;
    ctx.beginPath();
    ctx.moveTo(0, y);
    ctx.bezierCurveTo(
      width * 0.3,
      y + random.range(-0.02, 0.02) * height,
      width * 0.7,
      y + random.range(-0.03, 0.03) * height,
      width,
      y,
    );
    ctx.stroke();
  }
}

function speckles(ctx: SKRSContext2D, width: number, height: number): void {
  const random = createRandom(11);
  const size = Math.max(width, height) * 0.006;
  for (let i = 0; i < 260; i++) {
    ctx.fillStyle = random.chance(0.6) ? 'rgba(30,25,20,0.2)' : 'rgba(255,250,240,0.2)';
    ctx.fillRect(
      random.range(0, width),
      random.range(0, height),
      size * random.range(0.6, 2),
      size,
    );
  }
}

function polish(ctx: SKRSContext2D, width: number, height: number, light: Light): void {
  const gradient = ctx.createLinearGradient(0, 0, width, height);
  const white = mix(light.key, [255, 255, 255], 0.6);
  for (const [at, alpha] of [
    [0, 0],
    [0.22, 0.05],
    [0.3, 0.5],
    [0.36, 0.08],
    [0.6, 0],
    [0.68, 0.26],
    [0.74, 0],
    [1, 0],
  ] as const) {
    gradient.addColorStop(at, css(white, alpha));
  }
  ctx.fillStyle = gradient;
  ctx.fillRect(0, 0, width, height);
}

function print(ctx: SKRSContext2D, width: number, height: number, pattern: string, ink: Rgb): void {
  const unit = Math.max(width, height) / 11;
  ctx.fillStyle = css(ink, 0.8);
  if (pattern === 'striped' || pattern === 'zigzag') {
    for (let x = 0; x < width; x += unit) ctx.fillRect(x, 0, unit * 0.45, height);
  } else if (pattern === 'checked') {
    ctx.fillStyle = css(ink, 0.45);
    for (let x = 0; x < width; x += unit) ctx.fillRect(x, 0, unit * 0.5, height);
    for (let y = 0; y < height; y += unit) ctx.fillRect(0, y, width, unit * 0.5);
  } else if (pattern === 'rainbow') {
    const bands = ['#d12a2a', '#f08a24', '#f6c945', '#3f9b3f', '#2f6fd0', '#8a3fb0'];
    for (const [i, color] of bands.entries()) {
      ctx.fillStyle = css(rgb(color), 0.72);
      ctx.fillRect((width * i) / bands.length, 0, width / bands.length + 0.5, height);
    }
  } else {
    for (let row = 0; row * unit < height; row++) {
      for (let x = (row % 2) * unit * 0.5; x < width; x += unit) {
        ctx.beginPath();
        ctx.arc(x + unit / 2, row * unit + unit / 2, unit * 0.22, 0, Math.PI * 2);
        ctx.fill();
      }
    }
  }
}
