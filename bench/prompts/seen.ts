import type { Canvas } from '@napi-rs/canvas';
import { createCanvas } from '@napi-rs/canvas';
import { FRAMES_PER_SECOND } from '../../src/engines/illustrator/film-child.ts';
import type { ScenePlan } from '../../src/engines/illustrator/plan.ts';
import { stageRequestOf } from '../../src/engines/illustrator/render/shot-requests.ts';
import { createStagePainter } from '../../src/engines/illustrator/render/paint-stage.ts';
import type { Stage } from '../../src/engines/illustrator/render/stage.ts';
import { createStage } from '../../src/engines/illustrator/render/stage.ts';
import { View } from '../../src/engines/illustrator/render/view.ts';
import { colorName } from './color-name.ts';

/** An actor as it shows: what of the picture changes when it is left out. */
export interface SeenActor {
  /** Share of the frame that it covers. */
  share: number;
  /** The middle of what shows of it, in shares of the frame from the left and from the top. */
  x: number;
  y: number;
  /** Of its pixels, how many have which basic colour: shares by name. */
  colors: Record<string, number>;
}

/** How the camera goes through a shot, as seen: the way of far things over the frame. */
export interface SeenCamera {
  /** Way of a fixed point of the world from the start to the end, in shares of the frame. */
  across: number;
  down: number;
  /** Size of things at the end over that at the start. */
  growth: number;
  /** Mean jerk of the picture from frame to frame, in shares of the frame's height. */
  jerk: number;
  /** The distance in focus at the end over that at the start. */
  focus: number;
  /** Seconds of the world in a second on the screen. */
  tempo: number;
  /** Height of the camera over the ground, and of what it frames, metres. */
  eye: number;
  visibleHeight: number;
}

export interface SeenShot {
  /** By id of the plan's actor. */
  actors: Record<string, SeenActor>;
  camera: SeenCamera;
}

const SIZE = { width: 320, height: 180 };
/** Difference of a channel from which a pixel counts as another. */
const LEAST = 12;

/** Measures the middle of every shot of a plan in pictures with and without each of its actors. */
export function seenIn(task: {
  plan: ScenePlan;
  seed: number;
  seconds: number;
  width: number;
  height: number;
}): SeenShot[] {
  const { plan, seed, seconds, width, height } = task;
  const scale = SIZE.width / Math.max(width, height);
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const frameCount = Math.round(seconds * FRAMES_PER_SECOND);
  const format = { ...size, framesPerSecond: FRAMES_PER_SECOND, frameCount };
  const request = { plan, format, seed, detail: 'standard' as const, inputReference: null };
  return plan.shots.map((shot, i) => {
    const staged = createStage(stageRequestOf(request, i, size));
    // Shadows are no part of a thing's size and colour.
    const stage = { ...staged, drawables: staged.drawables.filter(({ shadow }) => !shadow) };
    const whole = painted(stage, size);
    const actors = shot.actors.map(({ id }): [string, SeenActor] => {
      const others = stage.drawables.filter((drawable) => drawable.actor !== id);
      return [id, difference(whole, painted({ ...stage, drawables: others }, size), size)];
    });
    return { actors: Object.fromEntries(actors), camera: cameraOf(stage, size) };
  });
}

function painted(stage: Stage, size: { width: number; height: number }): Uint8ClampedArray {
  const canvas: Canvas = createCanvas(size.width, size.height);
  createStagePainter(stage, 'standard')(canvas, stage.seconds / 2);
  return canvas.getContext('2d').getImageData(0, 0, size.width, size.height).data;
}

function difference(
  whole: Uint8ClampedArray,
  without: Uint8ClampedArray,
  { width, height }: { width: number; height: number },
): SeenActor {
  const names = new Map<string, number>();
  let [count, xs, ys] = [0, 0, 0];
  for (let i = 0; i < whole.length; i += 4) {
    const changed = [0, 1, 2].some((c) => Math.abs(whole[i + c]! - without[i + c]!) > LEAST);
    if (!changed) continue;
    count += 1;
    xs += (i / 4) % width;
    ys += Math.floor(i / 4 / width);
    const name = colorName(whole[i]!, whole[i + 1]!, whole[i + 2]!);
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  const n = Math.max(1, count);
  return {
    share: count / (width * height),
    x: xs / n / width,
    y: ys / n / height,
    colors: Object.fromEntries([...names].map(([name, of]) => [name, of / n])),
  };
}

function cameraOf(stage: Stage, { width, height }: { width: number; height: number }): SeenCamera {
  const { seconds, composition } = stage;
  const far = { x: 0, y: composition.pose.y, z: composition.distance * 6 };
  const shown = (t: number) => {
    const pose = stage.camera(t);
    const view = new View(width, height, pose);
    const at = view.project(far.x, far.y, far.z);
    const near = view.project(0, composition.pose.y, composition.distance);
    return { pose, x: at.x / width, y: at.y / height, size: near.scale };
  };
  const frames = Array.from(
    { length: Math.max(3, Math.round(seconds * FRAMES_PER_SECOND)) },
    (_, i) => shown(i / FRAMES_PER_SECOND),
  );
  const first = frames[0]!;
  const last = frames.at(-1)!;
  const jerks = frames
    .slice(2)
    .map((frame, i) => Math.abs(frame.y - 2 * frames[i + 1]!.y + frames[i]!.y));
  return {
    across: last.x - first.x,
    down: last.y - first.y,
    growth: last.size / first.size,
    jerk: jerks.reduce((sum, jerk) => sum + jerk, 0) / jerks.length,
    focus: last.pose.focusDistance / first.pose.focusDistance,
    tempo: stage.worldTime(1) - stage.worldTime(0),
    eye: first.pose.y,
    visibleHeight: composition.visibleHeight,
  };
}
