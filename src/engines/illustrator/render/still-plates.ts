import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { css } from '../color.ts';
import type { Drawable, Paint } from './paint.ts';
import type { Stage } from './stage.ts';
import type { CameraPose } from './view.ts';
import { View } from './view.ts';

/**
 * While the camera stays where it is, a longer lens, a horizon that wanders and a look aside only
 * scale and shift the picture of what does not move: it is drawn once for the shot, wide enough for
 * all that the shot will see, and each frame shows a part of it.
 */
export interface StillPlates {
  /** What is to be drawn in place of the stage's own drawables. */
  drawables: Drawable[];
}

/** Share of the picture that plates reach beyond what is seen: what lies on the border is cut. */
const MARGIN = 0.004;
/** A lens that would have to be this much wider than the shot's own widest shows too little of it. */
const WIDEST = 0.8;
/** Plates may hold so many pixels of the frame; what is over is drawn as ever. */
const MOST_FRAMES = 14;

/** Null where the camera moves through the world, or where nothing would be gained. */
export function createStillPlates(
  stage: Stage,
  options: { width: number; height: number; detail: 'standard' | 'pro'; splitAt: number | null },
): StillPlates | null {
  const { width, height } = options;
  const poses = posesOf(stage);
  const wide = widePose(poses, width / height);
  if (!wide) return null;
  const finest = Math.max(...poses.map((pose) => pose.focal)) / wide.focal;
  const groups = groupsOf(stage, wide, options);
  const drawables: Drawable[] = groups.moving;
  let room = MOST_FRAMES * width * height;
  for (const group of groups.still) {
    const plate = room > 0 ? bakePlate(stage, group, wide, finest, options) : null;
    if (!plate) {
      drawables.push(...group.members);
      continue;
    }
    if (plate.width === 0) continue;
    room -= plate.width * plate.height;
    const depth = group.members[0]!.depth(0);
    drawables.push({ depth: () => depth, draw: (paint) => layPlate(paint, plate, wide) });
  }
  return { drawables };
}

/** The camera at every twelfth of a second, which is finer than it ever turns. */
function posesOf(stage: Stage): CameraPose[] {
  const count = Math.max(2, Math.ceil(stage.seconds * 12) + 1);
  return Array.from({ length: count }, (_, i) => stage.camera((i / (count - 1)) * stage.seconds));
}

/** A lens wide enough for all that the camera shows without moving; null if it moves. */
function widePose(poses: readonly CameraPose[], aspect: number): CameraPose | null {
  const first = poses[0]!;
  const isStill = poses.every(
    ({ x, y, z }) =>
      Math.abs(x - first.x) < 1e-6 && Math.abs(y - first.y) < 1e-6 && Math.abs(z - first.z) < 1e-6,
  );
  if (!isStill) return null;
  const focal = Math.min(...poses.map((pose) => pose.focal));
  const horizon = poses.find((pose) => pose.focal === focal)!.horizon;
  // Reach of the shot from the vanishing point, in frame heights at the widest lens.
  let [up, down, aside] = [0, 0, 0];
  for (const pose of poses) {
    const by = focal / pose.focal;
    up = Math.max(up, pose.horizon * by);
    down = Math.max(down, (1 - pose.horizon) * by);
    aside = Math.max(aside, (0.5 + Math.abs(pose.shift ?? 0)) * by * aspect);
  }
  const fits = Math.min(aspect / (2 * aside), 1 / (up + down)) * (1 - MARGIN);
  if (fits < WIDEST) return null;
  // The wider lens leaves room above and below in the proportion in which it is needed.
  const spare = 1 - (up + down) * fits;
  const wideHorizon = up * fits + spare * (up + down > 0 ? up / (up + down) : 0.5);
  return {
    ...first,
    focal: focal * fits,
    horizon: fits > 0.999 ? horizon : wideHorizon,
    roll: 0,
    shift: 0,
  };
}

interface Group {
  members: Drawable[];
  /** Nothing lies behind it. */
  isFirst: boolean;
}

/** Neighbours in depth that never have anything moving between them. */
function groupsOf(
  stage: Stage,
  wide: CameraPose,
  { width, height, detail, splitAt }: Parameters<typeof createStillPlates>[1],
): { still: Group[]; moving: Drawable[] } {
  const view = new View(width, height, wide);
  const kinds = stage.drawables.map((drawable, order) => ({
    drawable,
    order,
    kind: kindOf(drawable, stage, view, detail),
    depth: drawable.depth(0),
  }));
  // As the painter sorts them: by depth, and as listed where that is equal.
  const sorted = kinds.toSorted((a, b) => b.depth - a.depth || a.order - b.order);
  const moving = sorted.filter(({ kind }) => kind === 'moving');
  const times = posesOf(stage).map((_, i, all) => (i / (all.length - 1)) * stage.seconds);
  const borders = moving.map(({ drawable, order }) => {
    const depths = times.map((time) => drawable.depth(stage.worldTime(time)));
    const shown = depths.filter((depth) => depth > -Infinity);
    return { near: Math.min(...shown), far: Math.max(...shown), order };
  });
  const isApart = (behind: { depth: number }, before: { depth: number }): boolean =>
    borders.some(({ near, far }) => far >= before.depth && near <= behind.depth) ||
    (splitAt !== null && behind.depth > splitAt && before.depth <= splitAt);
  const still: Group[] = [];
  const rest: Drawable[] = moving.map(({ drawable }) => drawable);
  let last: { depth: number } | null = null;
  for (const item of sorted) {
    if (item.kind === 'moving') continue;
    const group = still.at(-1);
    const isNext = last !== null && group !== undefined && !isApart(last, item);
    if (item.kind === 'blended' && !(isNext && group.isFirst)) {
      // What is blended with what lies behind it can only be baked together with all of that.
      rest.push(item.drawable);
      last = null;
      continue;
    }
    if (isNext) group.members.push(item.drawable);
    else {
      const isFirst = still.length === 0 && borders.every(({ far }) => far < item.depth);
      still.push({ members: [item.drawable], isFirst });
    }
    last = item;
  }
  return { still, moving: rest };
}

type Kind = 'still' | 'blended' | 'moving';

/** What a drawable depends on is seen by what it asks for. */
function kindOf(drawable: Drawable, stage: Stage, view: View, detail: 'standard' | 'pro'): Kind {
  if (drawable.depth.length > 0) return 'moving';
  // A sky or a backdrop fills the frame through any lens, and keeps its sun in sight.
  if (drawable.depth(0) === Infinity) return 'moving';
  let kind: Kind = 'still';
  const ctx = createCanvas(1, 1).getContext('2d');
  watchBlending(ctx, () => {
    if (kind === 'still') kind = 'blended';
  });
  const moves = <T>(value: T): T => {
    kind = 'moving';
    return value;
  };
  const paint: Paint = {
    ctx,
    view,
    light: stage.light,
    detail,
    get t() {
      return moves(stage.worldTime(0));
    },
    get wind() {
      return moves(stage.wind);
    },
  };
  ctx.save();
  drawable.draw(paint);
  ctx.restore();
  return kind;
}

/** Tells when anything but plain laying over is asked of a context. */
function watchBlending(ctx: SKRSContext2D, onBlend: () => void): void {
  const own = Object.getOwnPropertyDescriptor(
    Object.getPrototypeOf(ctx) as object,
    'globalCompositeOperation',
  )!;
  Object.defineProperty(ctx, 'globalCompositeOperation', {
    get: () => own.get!.call(ctx) as unknown,
    set: (value: string) => {
      if (value !== 'source-over') onBlend();
      own.set!.call(ctx, value);
    },
  });
}

interface Plate {
  canvas: Canvas;
  /** Where its upper left corner lies in the wide picture, in pixels of the frame. */
  left: number;
  top: number;
  /** Pixels of the plate, and how many of them there are for one of the wide picture. */
  width: number;
  height: number;
  fine: number;
}

function bakePlate(
  stage: Stage,
  { members, isFirst }: Group,
  wide: CameraPose,
  fine: number,
  { width, height, detail }: Parameters<typeof createStillPlates>[1],
): Plate | null {
  const [w, h] = [Math.ceil(width * fine), Math.ceil(height * fine)];
  const whole = createCanvas(w, h);
  const ctx = whole.getContext('2d');
  ctx.scale(fine, fine);
  if (isFirst) {
    ctx.fillStyle = css(stage.light.haze);
    ctx.fillRect(0, 0, width, height);
  }
  const view = new View(width, height, wide);
  for (const drawable of members) {
    ctx.save();
    drawable.draw({ ctx, view, light: stage.light, t: 0, wind: 0, detail });
    ctx.restore();
  }
  const used = isFirst ? { x: 0, y: 0, width: w, height: h } : usedArea(whole);
  if (!used) return { canvas: whole, left: 0, top: 0, width: 0, height: 0, fine };
  if (used.width * used.height > 0.9 * w * h) {
    return { canvas: whole, left: 0, top: 0, width: w, height: h, fine };
  }
  const canvas = createCanvas(used.width, used.height);
  canvas.getContext('2d').drawImage(whole, -used.x, -used.y);
  const { x, y, ...size } = used;
  return { canvas, left: x / fine, top: y / fine, ...size, fine };
}

/** The part of a bitmap that has any paint, with a clear border of a pixel where there is room. */
function usedArea(canvas: Canvas): { x: number; y: number; width: number; height: number } | null {
  const { width, height } = canvas;
  const bytes = canvas.data();
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0; y < height; y++) {
    const row = words.subarray(y * width, (y + 1) * width);
    let first = 0;
    while (first < width && row[first] === 0) first++;
    if (first === width) continue;
    let last = width - 1;
    while (row[last] === 0) last--;
    left = Math.min(left, first);
    right = Math.max(right, last);
    top = Math.min(top, y);
    bottom = y;
  }
  if (right < 0) return null;
  left = Math.max(0, left - 1);
  top = Math.max(0, top - 1);
  return {
    x: left,
    y: top,
    width: Math.min(width, right + 2) - left,
    height: Math.min(height, bottom + 2) - top,
  };
}

function layPlate({ ctx, view }: Paint, plate: Plate, wide: CameraPose): void {
  const by = view.camera.focal / wide.focal;
  const x = view.centerX + (plate.left - view.width / 2) * by;
  const y = view.horizonY + (plate.top - view.height * wide.horizon) * by;
  ctx.imageSmoothingQuality = 'low';
  // Shown pixel for pixel it goes to whole ones: several times faster, and never soft.
  if (Math.abs(by - plate.fine) < 1e-6) {
    ctx.drawImage(plate.canvas, Math.round(x), Math.round(y));
    return;
  }
  const scale = by / plate.fine;
  ctx.drawImage(plate.canvas, x, y, plate.width * scale, plate.height * scale);
}
