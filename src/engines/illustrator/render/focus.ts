import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import { clamp } from '../easing.ts';
import type { CameraPose } from './view.ts';

/** Halvings for a blur of 1, and the most of them. */
const LEVELS_FOR_ONE = 3;
const LEVELS = 5;
const MOST_BLUR = LEVELS / LEVELS_FOR_ONE;

/** How unsharp a thing at this distance is: 0 to `MOST_BLUR`, of which 1 is a soft background. */
export function blurAt(pose: Readonly<CameraPose>, distance: number): number {
  const away = Math.abs(1 / Math.max(0.3, distance) - 1 / Math.max(0.3, pose.focusDistance));
  const reach = 1 / Math.max(0.3, Math.min(distance, pose.focusDistance));
  return clamp((away / reach) * pose.focusStrength, 0, MOST_BLUR);
}

/** Sheets for a lens out of focus: halved again and again, then enlarged. Far cheaper than a filter. */
export interface Lens {
  /** A clear sheet of the frame's size to paint something on that is blurred by itself. */
  sheet(): Canvas;
  /** Lays a canvas over another, blurred: `amount` as `blurAt` gives it. They may be the same. */
  lay(from: Canvas, onto: Canvas, amount: number): void;
}

export function createLens(width: number, height: number): Lens {
  let clear: Canvas | null = null;
  const levels = Array.from({ length: LEVELS }, (_, i) =>
    createCanvas(Math.ceil(width / 2 ** (i + 1)), Math.ceil(height / 2 ** (i + 1))),
  );
  const halve = (from: Canvas, to: Canvas): void => {
    const ctx = to.getContext('2d');
    ctx.globalCompositeOperation = 'copy';
    ctx.imageSmoothingQuality = 'medium';
    ctx.drawImage(from, 0, 0, to.width, to.height);
  };
  return {
    sheet: () => {
      clear ??= createCanvas(width, height);
      clear.getContext('2d').clearRect(0, 0, width, height);
      return clear;
    },
    lay: (from, onto, amount) => {
      const ctx = onto.getContext('2d');
      const depth = amount * LEVELS_FOR_ONE;
      const level = Math.min(LEVELS, Math.ceil(depth));
      const share = depth - (level - 1);
      ctx.save();
      ctx.resetTransform();
      // Few pixels enlarged a lot would show as diamonds.
      ctx.imageSmoothingQuality = level > 3 ? 'high' : 'medium';
      for (let i = 0; i < level; i++) halve(i === 0 ? from : levels[i - 1]!, levels[i]!);
      const sharper = level <= 1 ? from : levels[level - 2]!;
      if (sharper !== onto) ctx.drawImage(sharper, 0, 0, width, height);
      if (level > 0) {
        ctx.globalAlpha = share;
        ctx.drawImage(levels[level - 1]!, 0, 0, width, height);
      }
      ctx.restore();
    },
  };
}
