import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import { rgb } from '../color.ts';
import { smoothstep } from '../easing.ts';
import type { Shot } from '../plan.ts';
import type { Random } from '../random.ts';
import { createEffects } from '../world/effects.ts';
import { createLight } from '../world/light.ts';
import { createWeather } from '../world/weather.ts';
import type { CameraPose } from './view.ts';
import { View } from './view.ts';

/** Seconds in which weather sets in: the first frame is the picture alone. */
const ONSET = 0.8;

const POSE: CameraPose = {
  x: 0,
  y: 1.6,
  z: 0,
  focal: 1.2,
  horizon: 0.5,
  roll: 0,
  focusDistance: 8,
  focusStrength: 0,
};

/** Weather and effects that the prompt asks for, in the air before a given picture; null if none. */
export function createPictureAir(
  shot: Shot,
  frame: { width: number; height: number; random: Random },
): ((canvas: Canvas, seconds: number) => void) | null {
  const { width, height, random } = frame;
  const light = createLight({
    time: shot.time,
    weather: shot.weather,
    mood: shot.mood,
    indoor: false,
    palette: shot.palette.map(rgb),
    attributes: [],
    random: random.fork('light'),
  });
  const place = { x: 0, z: 6, size: 1.6 };
  const drawables = [
    ...createWeather(shot.weather, random.fork('weather'), light, { indoor: false }),
    ...createEffects(shot.effects, random.fork('effects'), light, place),
  ].sort((a, b) => b.depth(0) - a.depth(0));
  if (drawables.length === 0) return null;
  const sheet = createCanvas(width, height);
  const view = new View(width, height, POSE);
  return (canvas, seconds) => {
    const ctx = sheet.getContext('2d');
    ctx.clearRect(0, 0, width, height);
    for (const drawable of drawables) {
      ctx.save();
      drawable.draw({ ctx, view, light, t: seconds, wind: 0.25, detail: 'standard' });
      ctx.restore();
    }
    const onto = canvas.getContext('2d');
    onto.save();
    onto.globalAlpha = smoothstep(0, ONSET, seconds);
    onto.drawImage(sheet, 0, 0);
    onto.restore();
  };
}
