import { createCanvas } from '@napi-rs/canvas';
import type { Light } from '../../render/light.ts';
import { Pen } from './pen.ts';
import type { Thing } from './thing.ts';

/** Height of the picture that the drawing is measured on, pixels. */
const ROWS = 72;
/** The part of the width, about the middle, on which something may be set. */
const REACH = 0.3;

const PLAIN: Light = {
  direction: [0.4, 0.7, -0.6],
  key: [255, 255, 255],
  keyStrength: 1,
  ambient: [200, 200, 200],
  bounce: [180, 180, 180],
  rimStrength: 0,
  haze: [220, 220, 220],
  hazeDistance: 1e9,
  sky: [
    [200, 220, 240],
    [210, 225, 240],
    [220, 230, 240],
  ],
  shadowStrength: 0,
  shadowLength: 0,
  night: 0,
};

const known = new Map<string, number>();

/**
 * Height at which other things are set on this one, as a share of its own height: as declared, else
 * where its drawing ends above its middle, so that nothing hovers over a curved banana.
 */
export function topOf(thing: Thing): number {
  if (thing.top !== undefined) return thing.top;
  let top = known.get(thing.id);
  if (top === undefined) known.set(thing.id, (top = measured(thing)));
  return top;
}

function measured(thing: Thing): number {
  const [unitsWide, unitsHigh] = thing.view;
  const columns = Math.max(4, Math.min(400, Math.round((ROWS * unitsWide) / unitsHigh)));
  const canvas = createCanvas(columns, ROWS);
  const ctx = canvas.getContext('2d');
  ctx.scale(columns / unitsWide, ROWS / unitsHigh);
  thing.draw(new Pen(ctx, PLAIN, 'standard'), thing.colors);
  const from = Math.floor(columns * (0.5 - REACH / 2));
  const width = Math.max(1, Math.ceil(columns * REACH));
  const { data } = ctx.getImageData(from, 0, width, ROWS);
  for (let row = 0; row < ROWS; row++)
    for (let column = 0; column < width; column++)
      if (data[(row * width + column) * 4 + 3]! > 128) return 1 - (row + 0.5) / ROWS;
  return 1;
}
