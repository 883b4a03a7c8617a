import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import { clamp } from '../easing.ts';
import type { CameraPose } from './view.ts';

/** How unsharp a thing at this distance is, 0 to 1. */
export function blurAt(pose: Readonly<CameraPose>, distance: number): number {
  const away = Math.abs(1 / Math.max(0.3, distance) - 1 / Math.max(0.3, pose.focusDistance));
  const reach = 1 / Math.max(0.3, Math.min(distance, pose.focusDistance));
  return clamp((away / reach) * pose.focusStrength, 0, 1);
}

/** Sheets for a lens out of focus: halved again and again, then enlarged. Far cheaper than a filter. */
export interface Lens {
  /** A clear sheet of the frame's size to paint something on that is blurred by itself. */
  sheet(): Canvas;
  /** Lays a canvas over another, blurred: `amount` 0 (as it is) to 1. They may be the same. */
  lay(from: Canvas, onto: Canvas, amount: number): void;
}

/** Halvings at full blur. */
const LEVELS = 3;

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
      const depth = amount * LEVELS;
      const level = Math.min(LEVELS, Math.ceil(depth));
      const share = depth - (level - 1);
      ctx.save();
      ctx.resetTransform();
      ctx.imageSmoothingQuality = 'medium';
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
