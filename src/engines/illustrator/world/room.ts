import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Rgb } from '../color.ts';
import { css, hsl, mix, rgb, scale } from '../color.ts';
import { clamp, lerp } from '../easing.ts';
import type { Random } from '../random.ts';
import type { Light } from '../render/light.ts';
import { lit } from '../render/light.ts';
import type { Drawable, Paint } from '../render/paint.ts';
import type { Bitmap } from './bitmap.ts';
import { bake, drawRepeated, frameSpan } from './bitmap.ts';
import type { Environment, EnvironmentRequest, World } from './environment.ts';
import { behindTable } from './tabletop.ts';
import type { Furniture } from './furniture/brush.ts';
import { furnish } from './furniture/brush.ts';
import { hash2 } from '../random.ts';
import type { Sprite } from './scatter.ts';
import { drawSprite } from './scatter.ts';
import { skyColor } from './sky.ts';
import { middleOf } from './middle-of.ts';

export type WallKind =
  | 'plain'
  | 'panel'
  | 'paper'
  | 'brick'
  | 'tiles'
  | 'wood'
  | 'concrete'
  | 'folds';
export type FloorKind = 'boards' | 'tiles' | 'checker' | 'carpet' | 'concrete' | 'mat';

/** One thing in a room: where it stands and what it may be (one is chosen by the seed). */
export interface Placement {
  /** Metres from the middle of the bay, and how far before the back wall. */
  x: number;
  out?: number;
  /** Height above the floor for what hangs. */
  y?: number;
  any: readonly Furniture[];
  /** Share of films in which it is there. */
  chance?: number;
  mirror?: boolean;
}

export interface RoomPlan {
  id: string;
  title: string;
  /** Several choices: the seed takes one. */
  walls: readonly { kind: WallKind; color: string; trim?: string }[];
  floors: readonly { kind: FloorKind; color: string }[];
  /** Metres. */
  ceiling?: number;
  ceilingColor?: string;
  /** Metres between those on stage and the back wall, beyond what any room has. */
  depth?: number;
  /** Metres from the viewer to the back wall of a room with nobody in it. */
  view?: number;
  /** Metres from the middle to the side walls of a narrow room; they give way to those on stage. */
  half?: number;
  /** Width of the stretch of wall that repeats in a long room. */
  bay?: number;
  window?: { x: number; w: number; h: number; y?: number; curtain?: string } | undefined;
  furniture: readonly Placement[];
  /** What stands in the foreground of a room with nobody in it. */
  deserted?: readonly Placement[];
  /** Anything of the room that is no furniture. */
  more?(request: EnvironmentRequest, room: Room): Drawable[];
  /** Lamps under the ceiling, lit after dark (or always, where there is no window). */
  lamps?: 'pendant' | 'tubes' | 'chandelier' | 'none';
  ambience?: readonly string[];
  surface?: World['surface'];
  camera?: Partial<Environment['camera']>;
}

/** Makes an indoor place from its plan: back wall, side walls, floor, ceiling, furniture. */
export function indoors(plan: RoomPlan): Environment {
  const camera = { eye: 1.5, horizon: 0.44, focal: 1.15, span: 1.7, ...plan.camera };
  return {
    id: plan.id,
    title: plan.title,
    indoor: true,
    ambience: [...(plan.ambience ?? ['room'])],
    camera,
    build(request) {
      const { random } = request;
      const room = measure(request, plan, camera.focal);
      const wall = { ...random.pick(plan.walls) };
      const floor = { ...random.pick(plan.floors) };
      // No two rooms are painted alike.
      wall.color = varied(random, wall.color, 0.2);
      floor.color = varied(random, floor.color, 0.12);
      const drawables: Drawable[] = [
        shell(request, plan, room, wall, floor),
        ...placeFurniture(request, plan, room),
      ];
      if (plan.more) drawables.push(...plan.more(request, room));
      if (plan.window) drawables.push(sunPatch(request, plan, room));
      drawables.push(roomAir(request, room));
      return {
        drawables: request.tabletop ? behindTable(request, drawables) : drawables,
        groundAt: () => 0,
        surface: plan.surface ?? 'floor',
      };
    },
  };
}

/** The colour moved a little towards another hue and level. */
function varied(random: Random, color: string, amount: number): string {
  const target = hsl(random.range(0, 360), 0.35, random.range(0.45, 0.75));
  const channels = mix(rgb(color), target, random.range(0.25, 1) * amount);
  return `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** A room as it was measured for a shot, metres. */
export interface Room {
  back: number;
  left: number;
  right: number;
  ceiling: number;
  bay: number;
  /** World x of the middle of the first bay. */
  middle: number;
  focal: number;
  ppm: number;
}

/** Metres from the viewer to the back wall of most rooms with nobody in them. */
const VIEW = 5.3;

function measure(request: EnvironmentRequest, plan: RoomPlan, focal: number): Room {
  const { subjectZ, stageDepth, width, height, xRange } = request;
  const ratio = width / height / focal / 2;
  const bay = plan.bay ?? 9;
  const free = subjectZ + stageDepth + 1.1 + (plan.depth ?? 0);
  // With nobody in it a room is looked at from within, as near as its furniture allows.
  const back = request.empty
    ? (plan.view ?? VIEW) * clamp(0.72 / ratio, 1, 1.6)
    : Math.max(free, subjectZ * 1.45, 4.6);
  const middle = middleOf({ xRange });
  const half = (xRange[1] - xRange[0]) / 2 + (back - subjectZ) * ratio;
  // What a room is known by stays in it, even where the frame cuts it.
  const stage = request.empty ? 0 : ((xRange[1] - xRange[0]) / 2) * 1.06;
  const reach = plan.half ? Math.max(plan.half, stage) : Math.max(half * 0.93, stage, bay / 2);
  const ceiling = Math.max(plan.ceiling ?? 2.8, request.empty ? 0 : subjectZ * 0.42);
  return {
    back,
    left: middle - reach,
    right: middle + reach,
    ceiling,
    bay,
    middle,
    focal,
    ppm: (focal * height) / back,
  };
}

/** Walls, floor and ceiling. The back wall is baked; the rest are a few shaded polygons. */
function shell(
  request: EnvironmentRequest,
  plan: RoomPlan,
  room: Room,
  wall: RoomPlan['walls'][number],
  floor: RoomPlan['floors'][number],
): Drawable {
  const { light } = request;
  const color = rgb(wall.color);
  const back = bakeWall(request, plan, room, wall);
  const side = light.direction[0] >= 0 ? 1 : -1;
  const leftTone = lit(color, light, side > 0 ? 0.62 : 0.26);
  const rightTone = lit(color, light, side > 0 ? 0.26 : 0.62);
  const ceilingTone = lit(rgb(plan.ceilingColor ?? '#efe9e0'), light, 0.34);
  const near = (view: Paint['view']): number => view.camera.z + 0.35;
  return {
    depth: () => 1000,
    draw(paint) {
      const { ctx, view } = paint;
      const { left, right } = frameSpan(view);
      const top = view.project(0, room.ceiling, room.back);
      const foot = view.project(0, 0, room.back);
      const z = near(view);
      ctx.fillStyle = css(leftTone);
      ctx.fillRect(left, left, right - left, view.height - left * 2);
      drawFloor(paint, room, floor, z);
      ctx.fillStyle = shadeDown(
        ctx,
        scale(ceilingTone, 1.05),
        scale(ceilingTone, 0.86),
        left,
        top.y,
      );
      if (top.y > left) ctx.fillRect(left, left, right - left, top.y - left + 1);
      const ratio = top.scale / room.ppm;
      const x = view.project(room.middle - room.bay / 2, 0, room.back).x;
      const wallWidth = back.width * ratio;
      const shownLeft = Math.max(left, view.project(room.left, 0, room.back).x - 2);
      const shownRight = Math.min(right, view.project(room.right, 0, room.back).x + 2);
      if (shownRight > shownLeft) {
        ctx.save();
        ctx.beginPath();
        ctx.rect(shownLeft, top.y - 1, shownRight - shownLeft, foot.y - top.y + 2);
        ctx.clip();
        drawRepeated(ctx, back, x, top.y, wallWidth, foot.y - top.y, shownLeft, shownRight);
        ctx.restore();
      }
      sideWall(paint, room, room.left, z, leftTone);
      sideWall(paint, room, room.right, z, rightTone);
    },
  };
}

function shadeDown(
  ctx: SKRSContext2D,
  from: Rgb,
  to: Rgb,
  top: number,
  bottom: number,
): ReturnType<SKRSContext2D['createLinearGradient']> {
  const gradient = ctx.createLinearGradient(0, top, 0, Math.max(top + 1, bottom));
  gradient.addColorStop(0, css(from));
  gradient.addColorStop(1, css(to));
  return gradient;
}

function sideWall({ ctx, view }: Paint, room: Room, x: number, near: number, tone: Rgb): void {
  const a = view.project(x, room.ceiling, room.back);
  const b = view.project(x, 0, room.back);
  const c = view.project(x, 0, near);
  const d = view.project(x, room.ceiling, near);
  const gradient = ctx.createLinearGradient(a.x, 0, a.x + (c.x - a.x) * 0.25, 0);
  gradient.addColorStop(0, css(scale(tone, 0.86)));
  gradient.addColorStop(1, css(scale(tone, 1.06)));
  ctx.fillStyle = gradient;
  ctx.beginPath();
  for (const [i, p] of [a, b, c, d].entries()) {
    if (i === 0) ctx.moveTo(p.x, p.y);
    else ctx.lineTo(p.x, p.y);
  }
  ctx.closePath();
  ctx.fill();
  const skirtB = view.project(x, 0.12, room.back);
  const skirtC = view.project(x, 0.12, near);
  ctx.fillStyle = css(scale(tone, 1.12));
  ctx.beginPath();
  ctx.moveTo(b.x, b.y);
  ctx.lineTo(skirtB.x, skirtB.y);
  ctx.lineTo(skirtC.x, skirtC.y);
  ctx.lineTo(c.x, c.y);
  ctx.fill();
}

function bakeWall(
  request: EnvironmentRequest,
  plan: RoomPlan,
  room: Room,
  wall: RoomPlan['walls'][number],
): Bitmap {
  const { light } = request;
  const random = request.random.fork('wall');
  const color = rgb(wall.color);
  const { ppm } = room;
  return bake(room.bay * ppm, room.ceiling * ppm, (ctx, w, h) => {
    const base = lit(color, light, 0.56);
    ctx.fillStyle = shadeDown(ctx, scale(base, 0.9), scale(base, 1.03), 0, h);
    ctx.fillRect(0, 0, w, h);
    wallDetail(ctx, random, light, wall.kind, color, ppm, w, h);
    const trim = lit(rgb(wall.trim ?? '#f3eee6'), light, 0.7);
    ctx.fillStyle = css(trim);
    ctx.fillRect(0, h - 0.13 * ppm, w, 0.13 * ppm);
    ctx.fillStyle = css(scale(trim, 0.7), 0.6);
    ctx.fillRect(0, h - 0.14 * ppm, w, Math.max(1, 0.012 * ppm));
    ctx.fillStyle = css(scale(base, 0.55), 0.3);
    ctx.fillRect(0, 0, w, 0.05 * ppm);
    if (plan.window) paintWindow(ctx, request, plan.window, room, w, h);
  });
}

function wallDetail(
  ctx: SKRSContext2D,
  random: Random,
  light: Light,
  kind: WallKind,
  color: Rgb,
  ppm: number,
  w: number,
  h: number,
): void {
  const tone = (factor: number, alpha: number): string =>
    css(scale(lit(color, light, 0.56), factor), alpha);
  const pitch = (metres: number): number =>
    Math.max(2, w / Math.max(1, Math.round(w / (metres * ppm))));
  if (kind === 'brick' || kind === 'tiles') {
    const wide = pitch(kind === 'brick' ? 0.26 : 0.3);
    const tall = kind === 'brick' ? 0.085 * ppm : wide * 0.8;
    for (let row = 0; row * tall < h; row++) {
      for (let col = -1; col * wide < w; col++) {
        const shift = kind === 'brick' && row % 2 ? wide / 2 : 0;
        ctx.fillStyle = tone(random.range(kind === 'brick' ? 0.78 : 0.96, 1.1), 0.85);
        ctx.fillRect(col * wide + shift + 0.6, row * tall + 0.6, wide - 1.2, tall - 1.2);
      }
    }
  } else if (kind === 'wood' || kind === 'panel') {
    const wide = pitch(kind === 'wood' ? 0.18 : 0.9);
    const top = kind === 'wood' ? 0 : h - 1.05 * ppm;
    for (let x = 0; x < w; x += wide) {
      ctx.fillStyle = tone(kind === 'wood' ? random.range(0.86, 1.08) : 0.94, 0.9);
      ctx.fillRect(x + 1, top, wide - 2, h - top);
      if (kind === 'panel') {
        ctx.fillStyle = tone(1.1, 0.9);
        ctx.fillRect(x + wide * 0.12, top + 0.14 * ppm, wide * 0.76, 0.68 * ppm);
      }
    }
    if (kind === 'panel') {
      ctx.fillStyle = tone(1.16, 1);
      ctx.fillRect(0, top - 0.06 * ppm, w, 0.08 * ppm);
    }
  } else if (kind === 'folds') {
    // A cloth that hangs, lit from above in the middle of the bay.
    const wide = pitch(0.34);
    for (let x = 0; x < w; x += wide) {
      const fold = ctx.createLinearGradient(x, 0, x + wide, 0);
      fold.addColorStop(0, tone(0.55, 1));
      fold.addColorStop(random.range(0.35, 0.55), tone(random.range(1.05, 1.3), 1));
      fold.addColorStop(1, tone(0.5, 1));
      ctx.fillStyle = fold;
      ctx.fillRect(x, 0, wide + 1, h);
    }
    const pool = ctx.createRadialGradient(w / 2, h * 0.75, 0, w / 2, h * 0.75, h * 1.1);
    pool.addColorStop(0, css(light.key, 0.3));
    pool.addColorStop(1, css(light.key, 0));
    ctx.fillStyle = pool;
    ctx.fillRect(0, 0, w, h);
  } else if (kind === 'paper') {
    const wide = pitch(0.34);
    ctx.fillStyle = tone(1.1, 0.6);
    for (let x = 0; x < w; x += wide) ctx.fillRect(x, 0, wide / 2, h);
  } else {
    const marks = kind === 'concrete' ? 160 : 40;
    for (let i = 0; i < marks; i++) {
      ctx.fillStyle = tone(random.range(0.95, 1.04), kind === 'concrete' ? 0.22 : 0.12);
      const r = random.range(0.1, 0.6) * ppm;
      ctx.beginPath();
      ctx.ellipse(random.range(r, w - r), random.range(0, h), r, r * 0.6, 0, 0, 7);
      ctx.fill();
    }
    if (kind === 'concrete') {
      ctx.fillStyle = tone(0.8, 0.6);
      for (let x = 0; x < w; x += pitch(1.8)) ctx.fillRect(x, 0, 1.5, h);
    }
  }
}

function paintWindow(
  ctx: SKRSContext2D,
  request: EnvironmentRequest,
  window: NonNullable<RoomPlan['window']>,
  room: Room,
  w: number,
  h: number,
): void {
  const { light } = request;
  const random = request.random.fork('window');
  const { ppm } = room;
  const x = w / 2 + (window.x - window.w / 2) * ppm;
  const y = h - ((window.y ?? 0.85) + window.h) * ppm;
  const ww = window.w * ppm;
  const hh = window.h * ppm;
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y, ww, hh);
  ctx.clip();
  const sky = ctx.createLinearGradient(0, y, 0, y + hh);
  sky.addColorStop(0, css(skyColor(light, 0.6)));
  sky.addColorStop(0.75, css(skyColor(light, 0.04)));
  sky.addColorStop(1, css(mix(light.sky[2], [255, 255, 255], 0.2 * (1 - light.night))));
  ctx.fillStyle = sky;
  ctx.fillRect(x, y, ww, hh);
  const outside = mix(mix(rgb('#6f9a5a'), rgb('#22304f'), light.night), light.sky[2], 0.4);
  for (let layer = 0; layer < 2; layer++) {
    ctx.fillStyle = css(mix(outside, light.sky[2], layer === 0 ? 0.5 : 0));
    for (let i = 0; i < 9; i++) {
      const r = ww * random.range(0.1, 0.2);
      ctx.beginPath();
      ctx.arc(
        x + random.range(0, ww),
        y + hh + r * (layer === 0 ? 0.1 : 0.45),
        r * (layer === 0 ? 1.6 : 1.1),
        0,
        7,
      );
      ctx.fill();
    }
  }
  ctx.restore();
  const frame = css(lit(rgb('#f7f3ec'), light, 0.75));
  const bar = Math.max(1.5, 0.055 * ppm);
  ctx.strokeStyle = frame;
  ctx.lineWidth = bar;
  ctx.strokeRect(x, y, ww, hh);
  const panes = Math.max(1, Math.round(window.w / 0.8));
  ctx.fillStyle = frame;
  for (let i = 1; i < panes; i++) ctx.fillRect(x + (ww * i) / panes - bar * 0.35, y, bar * 0.7, hh);
  ctx.fillRect(x, y + hh * 0.36, ww, bar * 0.7);
  ctx.fillRect(x - 0.1 * ppm, y + hh, ww + 0.2 * ppm, 0.07 * ppm);
  if (window.curtain)
    curtains(ctx, light, rgb(window.curtain), { x, y, w: ww, h: hh, floor: h }, ppm);
}

function curtains(
  ctx: SKRSContext2D,
  light: Light,
  color: Rgb,
  pane: { x: number; y: number; w: number; h: number; floor: number },
  ppm: number,
): void {
  const top = pane.y - 0.16 * ppm;
  const bottom = Math.min(pane.floor - 0.1 * ppm, pane.y + pane.h + 0.5 * ppm);
  for (const side of [0, 1]) {
    const folds = 6;
    const wide = Math.max(0.4 * ppm, pane.w * 0.17);
    const from = side === 0 ? pane.x - wide * 0.6 : pane.x + pane.w - wide * 0.4;
    for (let i = 0; i < folds; i++) {
      ctx.fillStyle = css(lit(scale(color, i % 2 ? 0.86 : 1.05), light, i % 2 ? 0.4 : 0.72));
      ctx.beginPath();
      const a = from + (wide * i) / folds;
      ctx.moveTo(a, top);
      ctx.lineTo(a + wide / folds + 1, top);
      ctx.lineTo(a + wide / folds + 2, bottom);
      ctx.lineTo(a - 1, bottom);
      ctx.fill();
    }
  }
  ctx.fillStyle = css(lit(rgb('#6b4f3a'), light, 0.5));
  ctx.fillRect(pane.x - 0.5 * ppm, top - 0.05 * ppm, pane.w + ppm, 0.05 * ppm);
}

function drawFloor(
  paint: Paint,
  room: Room,
  floor: RoomPlan['floors'][number],
  near: number,
): void {
  const { ctx, view, light } = paint;
  const { left, right } = frameSpan(view);
  const color = rgb(floor.color);
  const top = view.project(0, 0, room.back).y;
  const bottom = view.height - left;
  if (bottom <= top) return;
  ctx.fillStyle = shadeDown(ctx, lit(color, light, 0.5), lit(color, light, 0.75), top, bottom);
  ctx.fillRect(left, top, right - left, bottom - top);
  const from = Math.max(near, view.groundZ(view.height) - 0.5);
  if (floor.kind === 'carpet') return;
  if (floor.kind === 'boards') drawBoards(paint, room, color, from);
  else drawTiles(paint, room, color, from, floor.kind);
  // A soft sheen of the far wall and the window.
  const sheen = ctx.createLinearGradient(0, top, 0, top + (bottom - top) * 0.7);
  const bright = mix(lit([255, 255, 255], light, 0.8), light.key, 0.3);
  sheen.addColorStop(
    0,
    css(bright, floor.kind === 'concrete' || floor.kind === 'mat' ? 0.1 : 0.26),
  );
  sheen.addColorStop(1, css(bright, 0));
  ctx.fillStyle = sheen;
  ctx.fillRect(left, top, right - left, bottom - top);
}

function drawBoards({ ctx, view, light }: Paint, room: Room, color: Rgb, near: number): void {
  const wide = room.back > 9 ? 0.3 : 0.17;
  const first = Math.floor(room.left / wide);
  const last = Math.ceil(room.right / wide);
  for (let i = first; i < last; i++) {
    const factor = 0.9 + 0.2 * hash2(i, 5);
    ctx.fillStyle = css(lit(scale(color, factor), light, 0.5 + 0.2 * hash2(i, 9)), 0.75);
    const a = view.project(i * wide, 0, room.back);
    const b = view.project((i + 1) * wide, 0, room.back);
    const c = view.project((i + 1) * wide, 0, near);
    const d = view.project(i * wide, 0, near);
    if (Math.max(b.x, c.x) < 0 || Math.min(a.x, d.x) > view.width) continue;
    ctx.beginPath();
    ctx.moveTo(a.x, a.y);
    ctx.lineTo(b.x, b.y);
    ctx.lineTo(c.x, c.y);
    ctx.lineTo(d.x, d.y);
    ctx.fill();
  }
  ctx.strokeStyle = css(lit(scale(color, 0.5), light, 0.3), 0.4);
  ctx.lineWidth = Math.max(0.7, view.height * 0.0013);
  ctx.beginPath();
  for (let i = first; i <= last; i++) {
    const a = view.project(i * wide, 0, room.back);
    const d = view.project(i * wide, 0, near);
    ctx.moveTo(a.x, a.y);
    ctx.lineTo(d.x, d.y);
    const length = 1.8;
    for (let k = Math.floor(near / length); k * length < room.back; k++) {
      const z = (k + hash2(i, 3)) * length;
      if (z <= near || z >= room.back) continue;
      const p = view.project(i * wide, 0, z);
      ctx.moveTo(p.x, p.y);
      ctx.lineTo(view.project((i + 1) * wide, 0, z).x, p.y);
    }
  }
  ctx.stroke();
}

function drawTiles(
  { ctx, view, light }: Paint,
  room: Room,
  color: Rgb,
  near: number,
  kind: FloorKind,
): void {
  const size = kind === 'concrete' ? 2.4 : kind === 'mat' ? 1 : room.back > 9 ? 0.8 : 0.42;
  const firstX = Math.floor(room.left / size);
  const lastX = Math.ceil(room.right / size);
  const firstZ = Math.floor(near / size);
  const lastZ = Math.ceil(room.back / size);
  for (let k = lastZ; k >= firstZ; k--) {
    const far = Math.min(room.back, (k + 1) * size);
    const close = Math.max(near, k * size);
    if (far <= close) continue;
    const top = view.project(0, 0, far);
    const bottom = view.project(0, 0, close);
    for (let i = firstX; i < lastX; i++) {
      const odd = kind === 'checker' && (i + k) % 2 !== 0;
      const grain = hash2(i, k * 31 + 7);
      if (kind !== 'checker' && grain < 0.45) continue;
      const tone = odd
        ? scale(mix(color, rgb('#2b2a33'), 0.82), 1)
        : scale(color, 0.95 + 0.1 * grain);
      const a = view.project(i * size, 0, far).x;
      const b = view.project((i + 1) * size, 0, far).x;
      const c = view.project((i + 1) * size, 0, close).x;
      const d = view.project(i * size, 0, close).x;
      if (Math.max(b, c) < 0 || Math.min(a, d) > view.width) continue;
      ctx.fillStyle = css(lit(tone, light, 0.62), kind === 'checker' ? 0.95 : 0.5);
      ctx.beginPath();
      ctx.moveTo(a, top.y);
      ctx.lineTo(b, top.y);
      ctx.lineTo(c, bottom.y);
      ctx.lineTo(d, bottom.y);
      ctx.fill();
    }
  }
  ctx.strokeStyle = css(lit(scale(color, 0.62), light, 0.4), 0.55);
  ctx.lineWidth = Math.max(0.7, view.height * 0.0014);
  ctx.beginPath();
  for (let i = firstX; i <= lastX; i++) {
    const a = view.project(i * size, 0, room.back);
    const d = view.project(i * size, 0, near);
    ctx.moveTo(a.x, a.y);
    ctx.lineTo(d.x, d.y);
  }
  for (let k = firstZ; k <= lastZ; k++) {
    const z = k * size;
    if (z <= near || z >= room.back) continue;
    const a = view.project(room.left, 0, z);
    ctx.moveTo(a.x, a.y);
    ctx.lineTo(view.project(room.right, 0, z).x, a.y);
  }
  ctx.stroke();
}

function placeFurniture(request: EnvironmentRequest, plan: RoomPlan, room: Room): Drawable[] {
  const { light, random } = request;
  const first = Math.ceil((room.left - room.middle - room.bay / 2) / room.bay);
  const last = Math.floor((room.right - room.middle + room.bay / 2) / room.bay);
  const mirrored = random.fork('mirror').chance(0.5) ? -1 : 1;
  const drawables: Drawable[] = [];
  const baked = new Map<Furniture, Sprite>();
  const pieces = [...plan.furniture, ...(request.empty ? (plan.deserted ?? []) : [])];
  const foreground = (item: Placement): boolean => plan.deserted?.includes(item) ?? false;
  for (const [index, item] of pieces.entries()) {
    const choice = random.fork(`piece${index}`);
    if (!choice.chance(item.chance ?? 1)) continue;
    const furniture = choice.pick(item.any);
    if (furniture.model && request.models?.has(furniture.model)) continue;
    const most = foreground(item)
      ? room.back - 1.6
      : room.back - request.subjectZ - request.stageDepth * 0.4;
    const out = Math.min(item.out ?? 0.35, Math.max(0.1, most));
    const z = room.back - (furniture.mounted ? 0.04 : out);
    let sprite = baked.get(furniture);
    if (!sprite) {
      sprite = furnish(light, furniture)(choice, (room.focal * request.height) / z);
      baked.set(furniture, sprite);
    }
    for (let bay = Math.min(0, first); bay <= Math.max(0, last); bay++) {
      // The window is part of the wall and stays; loose furniture may stand the other way round.
      const x = room.middle + bay * room.bay + (plan.window ? item.x : item.x * mirrored);
      if (x - furniture.width / 2 < room.left - 0.2 || x + furniture.width / 2 > room.right + 0.2)
        continue;
      const at = { x, y: item.y ?? 0, z };
      const shown = sprite;
      drawables.push({ depth: () => z, draw: (paint) => drawSprite(paint, shown, undefined, at) });
    }
  }
  if (plan.lamps && plan.lamps !== 'none') drawables.push(...hangLamps(request, plan, room));
  return drawables;
}

function hangLamps(request: EnvironmentRequest, plan: RoomPlan, room: Room): Drawable[] {
  const { light } = request;
  const on = light.night > 0.2 || !plan.window;
  const z = Math.max(room.back - 1, room.back * 0.8);
  const kind = plan.lamps;
  return [
    {
      depth: () => z,
      draw({ ctx, view }: Paint) {
        const pitch = kind === 'tubes' ? 3.2 : kind === 'chandelier' ? room.bay / 2 : 2.8;
        // None hangs over the middle, where a head would touch it.
        const aside = kind === 'tubes' ? 0 : 0.5;
        const first = Math.ceil((room.left - room.middle) / pitch + 0.3 - aside) + aside;
        const last = (room.right - room.middle) / pitch - 0.3;
        for (let i = first; i <= last; i++) {
          // High halls let their lamps down to where they are seen.
          const seen = room.ceiling - 1.15 - (0.36 * z) / room.focal;
          const drop =
            kind === 'tubes' ? 0.12 : Math.max(seen, Math.min(room.ceiling * 0.26, 0.85));
          const hook = view.project(room.middle + i * pitch, room.ceiling, z);
          const at = view.project(room.middle + i * pitch, room.ceiling - drop, z);
          const m = at.scale;
          ctx.strokeStyle = css(lit(rgb('#3a3338'), light, 0.4));
          ctx.lineWidth = Math.max(0.8, m * 0.015);
          ctx.beginPath();
          ctx.moveTo(hook.x, hook.y);
          ctx.lineTo(at.x, at.y);
          ctx.stroke();
          const bulb = on ? rgb('#fff0c4') : lit(rgb('#f4efe4'), light, 0.7);
          ctx.fillStyle = css(bulb);
          if (kind === 'tubes') ctx.fillRect(at.x - m * 0.7, at.y - m * 0.04, m * 1.4, m * 0.09);
          else if (kind === 'pendant') {
            ctx.beginPath();
            ctx.ellipse(at.x, at.y + m * 0.02, m * 0.1, m * 0.08, 0, 0, 7);
            ctx.fill();
            ctx.fillStyle = css(lit(rgb('#4a5560'), light, 0.55));
            ctx.beginPath();
            ctx.moveTo(at.x - m * 0.07, at.y - m * 0.14);
            ctx.lineTo(at.x + m * 0.07, at.y - m * 0.14);
            ctx.lineTo(at.x + m * 0.27, at.y + m * 0.02);
            ctx.lineTo(at.x - m * 0.27, at.y + m * 0.02);
            ctx.fill();
          } else {
            for (let arm = -3; arm <= 3; arm++) {
              ctx.fillStyle = css(lit(rgb('#d9b45a'), light, 0.8));
              ctx.fillRect(at.x + arm * m * 0.14 - m * 0.012, at.y - m * 0.02, m * 0.024, m * 0.16);
              ctx.fillStyle = css(bulb);
              ctx.beginPath();
              ctx.ellipse(at.x + arm * m * 0.14, at.y - m * 0.07, m * 0.025, m * 0.05, 0, 0, 7);
              ctx.fill();
            }
            ctx.strokeStyle = css(lit(rgb('#d9b45a'), light, 0.8));
            ctx.beginPath();
            ctx.ellipse(at.x, at.y + m * 0.1, m * 0.44, m * 0.09, 0, 0, 7);
            ctx.stroke();
          }
          if (!on) continue;
          const reach = m * (kind === 'tubes' ? 1.6 : 1.9);
          const glow = ctx.createRadialGradient(at.x, at.y, 0, at.x, at.y, reach);
          glow.addColorStop(0, 'rgba(255,226,160,0.42)');
          glow.addColorStop(0.3, 'rgba(255,206,130,0.14)');
          glow.addColorStop(1, 'rgba(255,190,110,0)');
          ctx.fillStyle = glow;
          ctx.fillRect(at.x - reach, at.y - reach, reach * 2, reach * 2);
        }
      },
    },
  ];
}

/** The window's light: a bright shape on the floor and a faint shaft through the air. */
function sunPatch(request: EnvironmentRequest, plan: RoomPlan, room: Room): Drawable {
  const { light } = request;
  const window = plan.window!;
  const strength = (1 - light.night) * light.keyStrength * clamp(light.shadowStrength * 3, 0.2, 1);
  const slant = -light.direction[0] * 0.9;
  return {
    depth: () => room.back - 0.01,
    draw({ ctx, view }) {
      if (strength < 0.12 || light.night > 0.5) return;
      const sill = window.y ?? 0.85;
      for (let bay = -3; bay <= 3; bay++) {
        const x = room.middle + bay * room.bay + window.x;
        if (x < room.left || x > room.right) continue;
        const reach = (height: number): number => height * 0.75;
        const far = Math.max(view.camera.z + 0.4, room.back - reach(sill));
        const near = Math.max(view.camera.z + 0.4, room.back - reach(sill + window.h));
        const points = [
          view.project(x - window.w / 2 + slant * sill, 0, far),
          view.project(x + window.w / 2 + slant * sill, 0, far),
          view.project(x + window.w / 2 + slant * (sill + window.h), 0, near),
          view.project(x - window.w / 2 + slant * (sill + window.h), 0, near),
        ];
        ctx.globalCompositeOperation = 'soft-light';
        ctx.fillStyle = css(mix(light.key, [255, 255, 255], 0.5), 0.75 * strength);
        ctx.beginPath();
        points.forEach((p, i) => (i === 0 ? ctx.moveTo(p.x, p.y) : ctx.lineTo(p.x, p.y)));
        ctx.closePath();
        ctx.fill();
        ctx.globalCompositeOperation = 'screen';
        const top = view.project(x - window.w / 2, sill + window.h, room.back);
        const topRight = view.project(x + window.w / 2, sill + window.h, room.back);
        const shaft = ctx.createLinearGradient(0, top.y, 0, points[2]!.y);
        shaft.addColorStop(0, css(light.key, 0.16 * strength));
        shaft.addColorStop(1, css(light.key, 0.02));
        ctx.fillStyle = shaft;
        ctx.beginPath();
        ctx.moveTo(top.x, top.y);
        ctx.lineTo(topRight.x, topRight.y);
        ctx.lineTo(points[2]!.x, points[2]!.y);
        ctx.lineTo(points[3]!.x, points[3]!.y);
        ctx.fill();
        ctx.globalCompositeOperation = 'source-over';
      }
    },
  };
}

/** Corners are darker than the middle of a room. */
function roomAir(request: EnvironmentRequest, room: Room): Drawable {
  const { light } = request;
  const dark = scale(light.ambient, 0.22);
  const strength = lerp(0.2, 0.42, light.night);
  return {
    depth: () => room.back - 0.02,
    draw({ ctx, view }) {
      const { left, right } = frameSpan(view);
      const foot = view.project(0, 0, room.back).y;
      const crease = view.height * 0.05;
      const shade = ctx.createLinearGradient(0, foot - crease, 0, foot + crease);
      shade.addColorStop(0, css(dark, 0));
      shade.addColorStop(0.5, css(dark, strength * 0.5));
      shade.addColorStop(1, css(dark, 0));
      ctx.fillStyle = shade;
      ctx.fillRect(left, foot - crease, right - left, crease * 2);
      for (const x of [room.left, room.right]) {
        const px = view.project(x, 0, room.back).x;
        const wide = view.height * 0.14;
        if (px < -wide || px > view.width + wide) continue;
        const corner = ctx.createLinearGradient(px - wide, 0, px + wide, 0);
        corner.addColorStop(0, css(dark, 0));
        corner.addColorStop(0.5, css(dark, strength * 0.6));
        corner.addColorStop(1, css(dark, 0));
        ctx.fillStyle = corner;
        const top = view.project(0, room.ceiling, room.back).y;
        ctx.fillRect(px - wide, top, wide * 2, foot - top);
      }
    },
  };
}
