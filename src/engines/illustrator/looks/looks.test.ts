import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { STYLES } from '../plan.ts';
import { createRandom } from '../random.ts';
import { createLight } from '../world/light.ts';
import type { LookPass } from './look.ts';
import { lookOf } from './registry.ts';

const LIGHT = createLight({
  time: 'afternoon',
  weather: { kind: 'clear', intensity: 0 },
  mood: 'calm',
  indoor: false,
  palette: [],
  attributes: [],
});

/** A sky, a meadow and a red ball with an eye: soft tones, hard edges and something small. */
function picture(width: number, height: number): Canvas {
  const canvas = createCanvas(width, height);
  const ctx = canvas.getContext('2d');
  const sky = ctx.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, '#3b82cc');
  sky.addColorStop(1, '#ffe9bd');
  ctx.fillStyle = sky;
  ctx.fillRect(0, 0, width, height);
  ctx.fillStyle = '#4f8a3a';
  ctx.fillRect(0, height * 0.65, width, height);
  ctx.fillStyle = '#c0392b';
  ctx.beginPath();
  ctx.arc(width * 0.55, height * 0.55, Math.min(width, height) * 0.24, 0, 7);
  ctx.fill();
  ctx.fillStyle = '#fff';
  ctx.fillRect(width * 0.55, height * 0.45, width * 0.04, height * 0.05);
  return canvas;
}

function passOf(style: (typeof STYLES)[number], width: number, height: number): LookPass {
  return lookOf(style).prepare({
    width,
    height,
    random: createRandom(5).fork('look'),
    light: LIGHT,
  });
}

function frame(pass: LookPass, width: number, height: number, index: number): Uint8Array {
  const canvas = picture(width, height);
  const moment = { index, seconds: index / 24 };
  const ctx = canvas.getContext('2d');
  ctx.save();
  pass.paint?.(ctx, canvas, moment);
  ctx.restore();
  const rgba = Uint8Array.from(canvas.data());
  pass.pixels?.(rgba, moment);
  return rgba;
}

/** Mean difference of two pictures by channel, 0 to 255. */
function distance(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / a.length;
}

describe.each(STYLES)('%s', (style) => {
  test.each([
    [320, 180],
    [180, 320],
  ])('paints %i × %i the same whatever was painted before', (width, height) => {
    const pass = passOf(style, width, height);
    frame(pass, width, height, 3);
    const after = frame(pass, width, height, 30);
    expect(after).toEqual(frame(passOf(style, width, height), width, height, 30));
    for (let at = 3; at < after.length; at += 4) if (after[at] !== 255) expect(after[at]).toBe(255);
  });
});

test('no look can be taken for another', () => {
  const frames = STYLES.map((style) => frame(passOf(style, 320, 180), 320, 180, 24));
  for (const [i, one] of frames.entries()) {
    for (const [j, other] of frames.entries()) {
      if (j <= i) continue;
      expect(distance(one, other), `${STYLES[i]} and ${STYLES[j]}`).toBeGreaterThan(8);
    }
  }
});
