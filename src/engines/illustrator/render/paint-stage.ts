import type { Canvas } from '@napi-rs/canvas';
import { css } from '../color.ts';
import type { Paint } from './paint.ts';
import type { Stage } from './stage.ts';
import { View } from './view.ts';

/** Paints one moment of a stage, back to front. `seconds` since the shot began, as seen on the screen. */
export function paintStage(
  canvas: Canvas,
  stage: Stage,
  seconds: number,
  detail: 'standard' | 'pro',
): void {
  const { width, height } = canvas;
  const ctx = canvas.getContext('2d');
  const pose = stage.camera(seconds);
  const view = new View(width, height, pose);
  const t = stage.worldTime(seconds);
  const paint: Paint = { ctx, view, light: stage.light, t, wind: stage.wind, detail };
  ctx.save();
  ctx.fillStyle = css(stage.light.haze);
  ctx.fillRect(0, 0, width, height);
  if (pose.roll !== 0) {
    // A little larger, so that the turned picture still covers the corners.
    const cover =
      1 + Math.abs(pose.roll) * (Math.max(width, height) / Math.min(width, height)) * 1.1;
    ctx.translate(width / 2, height / 2);
    ctx.rotate(pose.roll);
    ctx.scale(cover, cover);
    ctx.translate(-width / 2, -height / 2);
  }
  const ordered = stage.drawables
    .map((drawable) => ({ drawable, depth: drawable.depth(t) }))
    .sort((a, b) => b.depth - a.depth);
  for (const { drawable } of ordered) {
    ctx.save();
    drawable.draw(paint);
    ctx.restore();
  }
  ctx.restore();
}
