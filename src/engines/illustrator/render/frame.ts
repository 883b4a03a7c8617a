import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { FilmFormat } from '../../../media/frame.ts';
import type { ScenePlan } from '../plan.ts';
import { View } from './view.ts';
import type { Stage } from './stage.ts';
import { createStage } from './stage.ts';
import type { Paint } from './paint.ts';

/** A film that can be drawn frame by frame, in any order: equal requests give equal frames. */
export interface FilmPainter {
  /** Draws frame `index` and leaves it on `canvas`. */
  draw(index: number): void;
  readonly canvas: Canvas;
  /** Stage of the shot that shows frame `index`. */
  stageAt(index: number): Stage;
}

export interface FilmRequest {
  plan: ScenePlan;
  format: FilmFormat;
  seed: number;
  detail: 'standard' | 'pro';
}

/** First frame of every shot, and the frame after the last: shares turned into whole frames. */
export function shotStarts(plan: ScenePlan, frameCount: number): number[] {
  const starts = [0];
  let sum = 0;
  for (const shot of plan.shots) {
    sum += shot.share;
    starts.push(Math.round(Math.min(1, sum) * frameCount));
  }
  starts[starts.length - 1] = frameCount;
  return starts;
}

export function createFilmPainter(request: FilmRequest): FilmPainter {
  const { plan, format, seed, detail } = request;
  const { width, height, framesPerSecond, frameCount } = format;
  const canvas = createCanvas(width, height);
  const ctx = canvas.getContext('2d');
  const starts = shotStarts(plan, frameCount);
  // Only the shot being drawn is kept: its baked bitmaps are what the memory goes to.
  let current: { shot: number; stage: Stage } | null = null;
  const shotOf = (index: number): number => {
    let shot = 0;
    while (shot < plan.shots.length - 1 && index >= starts[shot + 1]!) shot++;
    return shot;
  };
  const stageAt = (index: number): Stage => {
    const shot = shotOf(index);
    if (current?.shot !== shot) {
      current = null;
      const seconds = (starts[shot + 1]! - starts[shot]!) / framesPerSecond;
      const stage = createStage({ shot: plan.shots[shot]!, seconds, width, height, seed, detail });
      current = { shot, stage };
    }
    return current.stage;
  };
  return {
    canvas,
    stageAt,
    draw: (index) => {
      const stage = stageAt(index);
      const seconds = (index - starts[shotOf(index)]!) / framesPerSecond;
      drawStage(ctx, stage, seconds, { width, height, detail });
    },
  };
}

/** Paints one moment of a stage, back to front. */
function drawStage(
  ctx: SKRSContext2D,
  stage: Stage,
  seconds: number,
  options: { width: number; height: number; detail: 'standard' | 'pro' },
): void {
  const { width, height, detail } = options;
  const pose = stage.camera(seconds);
  const view = new View(width, height, pose);
  const t = stage.worldTime(seconds);
  const paint: Paint = { ctx, view, light: stage.light, t, wind: stage.wind, detail };
  ctx.save();
  if (pose.roll !== 0) {
    // A little larger, so that the turned picture still covers the corners.
    const cover = 1 + Math.abs(pose.roll) * (width / height) * 1.1;
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
