import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../random.ts';
import { View } from '../render/view.ts';
import { createEffects, EFFECTS } from './effects.ts';
import { createLight } from './light.ts';

const light = createLight({
  time: 'night',
  weather: { kind: 'clear', intensity: 0 },
  mood: 'calm',
  indoor: false,
  palette: [],
  attributes: [],
});

function draw(name: string, t: number): Uint8ClampedArray {
  const ctx = createCanvas(160, 90).getContext('2d');
  ctx.fillStyle = '#101828';
  ctx.fillRect(0, 0, 160, 90);
  const camera = {
    x: 0,
    y: 1.2,
    z: 0,
    focal: 1.2,
    horizon: 0.5,
    roll: 0,
    focusDistance: 4,
    focusStrength: 0,
  };
  const view = new View(160, 90, camera);
  const place = { x: 0, z: 4, size: 1.6 };
  for (const effect of createEffects([name], createRandom(2), light, place)) {
    ctx.save();
    effect.draw({ ctx, view, light, t, wind: 0.2, detail: 'standard' });
    ctx.restore();
  }
  return ctx.getImageData(0, 0, 160, 90).data;
}

describe.each(Object.keys(EFFECTS))('%s', (name) => {
  it('is seen within a few seconds and depends on the time alone', () => {
    const empty = draw('nothing', 0);
    const moments = [0.4, 0.9, 1.3, 1.8, 2.2, 2.7, 3.1, 3.6];
    const seen = moments.some((t) =>
      draw(name, t).some((value, i) => Math.abs(value - empty[i]!) > 12),
    );
    expect(seen).toBe(true);
    expect(draw(name, 1.3)).toEqual(draw(name, 1.3));
  });
});
