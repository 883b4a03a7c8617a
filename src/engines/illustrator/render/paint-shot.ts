import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import { smoothstep } from '../easing.ts';
import { stagingOf } from './continued-staging.ts';
import { createStagePainter } from './paint-stage.ts';
import type { Stage } from './stage.ts';
import { createStage } from './stage.ts';
import type { StageRequest } from './staging.ts';
import { createTimeLapsePainter, isTimeLapse } from './time-lapse.ts';

/** Paints a shot; one that continues another is blended in over it. */
export interface ShotPainter {
  stage: Stage;
  /** Paints a moment, in seconds since the shot began, on a canvas of the size it was made for. */
  paint(canvas: Canvas, seconds: number): void;
}

/**
 * Makes a shot ready to be painted. `before` is the painter of the shot that it continues, if that is
 * at hand: what it has built need not be built again.
 */
export function createShotPainter(request: StageRequest, before: ShotPainter | null): ShotPainter {
  if (isTimeLapse(request.shot) && !request.previous) return createTimeLapsePainter(request);
  const { outgoing } = stagingOf(request);
  const changes = outgoing?.worldChanges ?? false;
  const oldWorld = before?.stage.world;
  const stage = createStage(request, { world: changes ? undefined : oldWorld });
  const paint = createStagePainter(stage, request.detail);
  if (!outgoing) return { stage, paint };

  // The shot before is kept only until it has given way.
  let leaving: ((canvas: Canvas, seconds: number) => void) | null = null;
  let sheet: Canvas | null = null;
  const leavingPainter = (): ((canvas: Canvas, seconds: number) => void) => {
    const world = changes ? oldWorld : stage.world;
    const old = createStage(request, { world, outgoing: true });
    return createStagePainter(old, request.detail);
  };
  return {
    stage,
    paint: (canvas, seconds) => {
      const share = smoothstep(outgoing.from, outgoing.to, seconds);
      if (share >= 1) {
        leaving = sheet = null;
        return paint(canvas, seconds);
      }
      leaving ??= leavingPainter();
      leaving(canvas, seconds);
      if (share <= 0) return;
      sheet ??= createCanvas(canvas.width, canvas.height);
      paint(sheet, seconds);
      const ctx = canvas.getContext('2d');
      ctx.save();
      ctx.globalAlpha = share;
      ctx.drawImage(sheet, 0, 0);
      ctx.restore();
    },
  };
}
