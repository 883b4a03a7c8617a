import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { Rgb } from '../../color.ts';
import { luminance, mix } from '../../color.ts';
import type { Light } from '../../render/light.ts';
import { View } from '../../render/view.ts';
import { paintActor } from '../shading.ts';
import { Pen } from './pen.ts';
import { coverWith } from './surface.ts';
import type { Surface } from './surface.ts';
import type { Colors, Thing } from './thing.ts';

/** A picture of a thing for one light and size. */
export interface Baked {
  canvas: Canvas;
  /** Pixels per metre. */
  scale: number;
  /** Pixels of room around the thing on all sides. */
  margin: number;
}

const LARGEST = 1800;

/** The scale to bake for: a step at or above the wanted one, so that small zooms need no new picture. */
export function bakingScale(wanted: number, thing: Thing): number {
  const most = LARGEST / Math.max(...thing.metres);
  const step = 1.3;
  return Math.min(most, step ** Math.ceil(Math.log(Math.max(2, wanted)) / Math.log(step)));
}

/**
 * The light of a shot with its tint halved: things are asked for by their colours, and a white cup
 * must stay white at sunset.
 */
export function fairLight(light: Light): Light {
  const known = fair.get(light);
  if (known) return known;
  const neutral = (color: Rgb): Rgb => {
    const grey = luminance(color) * 255;
    return mix(color, [grey, grey, grey], 0.55);
  };
  const made = { ...light, key: neutral(light.key), ambient: neutral(light.ambient) };
  fair.set(light, made);
  return made;
}
const fair = new WeakMap<Light, Light>();

/** Draws a thing once, lit and modelled. `haze` is the share of the air's colour it has taken. */
export function bakeThing(
  thing: Thing,
  colors: Colors,
  surface: Surface,
  options: { light: Light; scale: number; haze: number; detail: 'standard' | 'pro' },
): Baked {
  const { scale, haze, detail } = options;
  const light = fairLight(options.light);
  const [metresWide, metresHigh] = thing.metres;
  const margin = Math.ceil(0.06 * scale * Math.max(metresWide, metresHigh)) + 3;
  const width = Math.ceil(metresWide * scale) + margin * 2;
  const height = Math.ceil(metresHigh * scale) + margin * 2;
  const canvas = createCanvas(width, height);
  const ctx = canvas.getContext('2d');
  // A lens of its own, one metre before the thing: its scale is focal times height.
  const view = new View(width, height, {
    x: 0,
    y: (height - margin - height / 2) / scale,
    z: -1,
    focal: scale / height,
    horizon: 0.5,
    roll: 0,
    focusDistance: 1,
    focusStrength: 0,
  });
  const room = margin / scale;
  const box = {
    left: -metresWide / 2 - room,
    right: metresWide / 2 + room,
    bottom: -room,
    top: metresHigh + room,
  };
  const air = {
    ...light,
    hazeDistance: haze > 0.01 ? -1 / Math.log(1 - Math.min(0.95, haze)) : 1e9,
  };
  paintActor(
    { ctx, view, light: air, t: 0, wind: 0, detail },
    { x: 0, y: 0, z: 0, facing: 1 },
    box,
    (brush) => {
      toView(brush.ctx, thing);
      drawThing(brush.ctx, thing, colors, surface, light, detail);
    },
    { shade: 0.55, glow: 0.5, rim: 0.8, depth: 0.09 * Math.min(metresWide, metresHigh) },
  );
  return { canvas, scale, margin };
}

/** From metres with y up, origin at the feet, to the units of the thing's own drawing. */
export function toView(ctx: SKRSContext2D, thing: Thing): void {
  const [metresWide, metresHigh] = thing.metres;
  const [unitsWide, unitsHigh] = thing.view;
  ctx.translate(-metresWide / 2, metresHigh);
  ctx.scale(metresWide / unitsWide, -metresHigh / unitsHigh);
}

function drawThing(
  ctx: SKRSContext2D,
  thing: Thing,
  colors: Colors,
  surface: Surface,
  light: Light,
  detail: 'standard' | 'pro',
): void {
  const pen = new Pen(ctx, light, detail);
  thing.draw(pen, colors);
  coverWith(ctx, thing.view, surface, light);
}
