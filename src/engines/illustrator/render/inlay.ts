import { createCanvas } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { clamp, smoothstep } from '../easing.ts';
import type { Shot } from '../plan.ts';
import { breakLines, fitText, SANS, SERIF } from './lettering.ts';

/** Letters over the picture: baked once, blended into the pixels of each frame. */
export interface Inlay {
  left: number;
  top: number;
  width: number;
  height: number;
  /** RGBA, not premultiplied. */
  rgba: Uint8ClampedArray;
  /** 0 to 1 at a time in seconds since the shot began. */
  opacity(seconds: number): number;
}

/** Titles and captions of a shot. Signs and screens stand in the world instead. */
export function createInlays(
  texts: Shot['texts'],
  frame: { width: number; height: number; seconds: number; first: boolean },
): Inlay[] {
  const inlays: Inlay[] = [];
  const titles = texts.filter((text) => text.on === 'title');
  const captions = texts.filter((text) => text.on === 'caption');
  if (titles.length > 0)
    inlays.push(titleInlay(titles.map((text) => text.content).join('\n'), frame));
  if (captions.length > 0)
    inlays.push(captionInlay(captions.map((text) => text.content).join('\n'), frame));
  return inlays;
}

function fade(seconds: number, whole: number): number {
  const edge = Math.min(0.45, whole / 8);
  return smoothstep(0, edge, seconds + 0.02) * (1 - smoothstep(whole - edge, whole, seconds));
}

function titleInlay(
  content: string,
  frame: { width: number; height: number; seconds: number },
): Inlay {
  const { width, height } = frame;
  return bake(frame, 0.5, (ctx) => {
    const short = Math.min(width, height);
    const { lines, size } = fitText(ctx, content, {
      font: (px) => `bold ${px}px ${SERIF}`,
      largest: short * 0.13,
      smallest: short * 0.035,
      maxWidth: width * 0.84,
      maxHeight: height * 0.5,
    });
    ctx.font = `bold ${size}px ${SERIF}`;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    const pitch = size * 1.2;
    const top = height * 0.3 - ((lines.length - 1) * pitch) / 2;
    const start = clamp(top, pitch, height);
    ctx.shadowColor = 'rgba(8,8,20,0.75)';
    ctx.shadowBlur = size * 0.35;
    ctx.shadowOffsetY = size * 0.04;
    ctx.fillStyle = '#fff8ea';
    lines.forEach((line, i) => ctx.fillText(line, width / 2, start + i * pitch));
    ctx.shadowColor = 'transparent';
    lines.forEach((line, i) => ctx.fillText(line, width / 2, start + i * pitch));
  });
}

function captionInlay(
  content: string,
  frame: { width: number; height: number; seconds: number },
): Inlay {
  const { width, height } = frame;
  return bake(frame, 1, (ctx) => {
    const size = Math.round(Math.min(width, height) * 0.046);
    ctx.font = `bold ${size}px ${SANS}`;
    const lines = breakLines(ctx, content, width * 0.82).slice(0, 4);
    const pitch = size * 1.35;
    const boxWidth = Math.max(...lines.map((line) => ctx.measureText(line).width)) + size * 1.2;
    const boxHeight = lines.length * pitch + size * 0.5;
    const top = height * 0.95 - boxHeight;
    ctx.fillStyle = 'rgba(12,12,20,0.62)';
    ctx.beginPath();
    ctx.roundRect((width - boxWidth) / 2, top, boxWidth, boxHeight, size * 0.35);
    ctx.fill();
    ctx.fillStyle = '#ffffff';
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    lines.forEach((line, i) =>
      ctx.fillText(line, width / 2, top + size * 0.25 + (i + 0.5) * pitch),
    );
  });
}

/** Draws on a clear sheet of the frame's size and keeps the part that was drawn on. */
function bake(
  frame: { width: number; height: number; seconds: number },
  fadeShare: number,
  draw: (ctx: SKRSContext2D) => void,
): Inlay {
  const { width, height, seconds } = frame;
  const ctx = createCanvas(width, height).getContext('2d');
  draw(ctx);
  const all = ctx.getImageData(0, 0, width, height).data;
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (all[(y * width + x) * 4 + 3] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  }
  if (right <= left)
    return {
      left: 0,
      top: 0,
      width: 0,
      height: 0,
      rgba: new Uint8ClampedArray(),
      opacity: () => 0,
    };
  const rgba = ctx.getImageData(left, top, right - left, bottom - top).data;
  return {
    left,
    top,
    width: right - left,
    height: bottom - top,
    rgba,
    opacity: (t) => 1 - fadeShare + fadeShare * fade(t, seconds),
  };
}

/** Blends an inlay into a frame of the given width. */
export function layInlay(
  frame: Uint8Array,
  frameWidth: number,
  inlay: Inlay,
  seconds: number,
): void {
  const opacity = Math.round(inlay.opacity(seconds) * 256);
  if (opacity <= 0) return;
  const { rgba, left, top, width, height } = inlay;
  for (let y = 0; y < height; y++) {
    let from = y * width * 4;
    let to = ((top + y) * frameWidth + left) * 4;
    for (let x = 0; x < width; x++, from += 4, to += 4) {
      const alpha = (rgba[from + 3]! * opacity) >> 8;
      if (alpha === 0) continue;
      frame[to]! += ((rgba[from]! - frame[to]!) * alpha) / 255;
      frame[to + 1]! += ((rgba[from + 1]! - frame[to + 1]!) * alpha) / 255;
      frame[to + 2]! += ((rgba[from + 2]! - frame[to + 2]!) * alpha) / 255;
    }
  }
}
