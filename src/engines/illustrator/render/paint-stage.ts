import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import { css } from '../color.ts';
import { FOREGROUND } from './camera-moves.ts';
import type { Lens } from './focus.ts';
import { blurAt, createLens } from './focus.ts';
import type { Drawable, Paint } from './paint.ts';
import type { Stage } from './stage.ts';
import { createStillPlates } from './still-plates.ts';
import type { CameraPose } from './view.ts';
import { View } from './view.ts';

/** Share of the way to the subject up to which things are right before the lens. */
const BEFORE_LENS = 0.5;
/** Below this nobody sees the blur, and the frame is drawn in one go. */
const LEAST_BLUR = 0.12;

/**
 * Paints moments of a stage on canvases of one size, back to front: `seconds` since the shot began,
 * as seen on the screen. What lies well behind the actors and what is with them go through the lens
 * separately when one of them is out of focus.
 */
export function createStagePainter(
  stage: Stage,
  detail: 'standard' | 'pro',
): (canvas: Canvas, seconds: number) => void {
  let lens: Lens | null = null;
  let upright: Canvas | null = null;
  let plates: { drawables: Drawable[] } | null = null;
  const behind = stage.composition.distance + stage.depth;
  const paintUpright = (canvas: Canvas, pose: Readonly<CameraPose>, seconds: number): void => {
    const { width, height } = canvas;
    const view = new View(width, height, pose);
    const t = stage.worldTime(seconds);
    plates ??=
      createStillPlates(stage, { width, height, detail, splitAt: splitOf(stage, behind) }) ?? stage;
    const ordered = plates.drawables
      .map((drawable) => ({ drawable, depth: drawable.depth(t) }))
      .filter(({ depth }) => depth > -Infinity)
      .sort((a, b) => b.depth - a.depth);
    const subjectZ = stage.subjectZ(seconds);
    const racks = stage.shot.camera.move === 'rack_focus';
    const far = ordered.filter(
      ({ depth }) => depth > behind + subjectZ - stage.composition.distance,
    );
    const near = ordered.slice(far.length);
    // In a rack of focus what is right before the lens has a sharpness of its own.
    const isFront = ({ depth }: { depth: number }): boolean =>
      racks && depth < BEFORE_LENS * stage.composition.distance;
    const front = near.filter(isFront);
    const paintAll = (target: Canvas, things: { drawable: Drawable }[]): void => {
      const ctx = target.getContext('2d');
      const paint: Paint = { ctx, view, light: stage.light, t, wind: stage.wind, detail };
      for (const { drawable } of things) {
        ctx.save();
        drawable.draw(paint);
        ctx.restore();
      }
    };

    const ctx = canvas.getContext('2d');
    ctx.fillStyle = css(stage.light.haze);
    ctx.fillRect(0, 0, width, height);
    // A rack of focus ends on the subject within its place, and not on it alone.
    const farBlur = blurAt(pose, (racks ? 1.8 : 4) * view.distance(subjectZ));
    const nearBlur = blurAt(pose, view.distance(subjectZ));
    if (farBlur < LEAST_BLUR && nearBlur < LEAST_BLUR) return paintAll(canvas, ordered);
    lens ??= createLens(width, height);
    paintAll(canvas, far);
    if (farBlur >= LEAST_BLUR) lens.lay(canvas, canvas, farBlur);
    const lay = (things: typeof near, blur: number): void => {
      if (things.length === 0) return;
      if (blur < LEAST_BLUR) return paintAll(canvas, things);
      const sheet = lens!.sheet();
      paintAll(sheet, things);
      lens!.lay(sheet, canvas, blur);
    };
    lay(near.slice(0, near.length - front.length), nearBlur);
    lay(front, blurAt(pose, FOREGROUND * stage.composition.distance));
  };
  return (canvas, seconds) => {
    const pose = stage.camera(seconds);
    const smear = pose.smear ?? [0, 0];
    if (pose.roll === 0 && smear[0] === 0 && smear[1] === 0)
      return paintUpright(canvas, pose, seconds);
    // Bitmaps that lie straight are drawn several times as fast: the picture is turned as a whole.
    const { width, height } = canvas;
    upright ??= createCanvas(width, height);
    paintUpright(upright, pose, seconds);
    const ctx = canvas.getContext('2d');
    ctx.save();
    turn(ctx, pose.roll, width, height);
    ctx.drawImage(upright, 0, 0);
    if (smear[0] !== 0 || smear[1] !== 0) {
      ctx.globalAlpha = 0.45;
      ctx.drawImage(upright, smear[0] * width, smear[1] * height);
    }
    ctx.restore();
  };
}

/** The depth that parts far from near, if that never changes and matters. */
function splitOf(stage: Stage, behind: number): number | null {
  return behind + stage.subjectZ(0) - stage.composition.distance;
}

/** Turns the whole picture, a little larger, so that it still covers the corners. */
function turn(ctx: Paint['ctx'], roll: number, width: number, height: number): void {
  if (roll === 0) return;
  const aspect = Math.max(width, height) / Math.min(width, height);
  const cover = 1 + Math.abs(roll) * aspect * 1.1;
  ctx.translate(width / 2, height / 2);
  ctx.rotate(roll);
  ctx.scale(cover, cover);
  ctx.translate(-width / 2, -height / 2);
}
