import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import { lerp, smoothstep } from '../easing.ts';
import type { Shot, TimeOfDay } from '../plan.ts';
import type { Light } from './light.ts';
import { createStagePainter } from './paint-stage.ts';
import type { ShotPainter } from './paint-shot.ts';
import { TEMPO } from './paths.ts';
import type { Stage } from './stage.ts';
import { createStage } from './stage.ts';
import type { StageRequest } from './staging.ts';

/** The hours that a time-lapse runs through, by the one that is asked for. */
const HOURS: Record<TimeOfDay, readonly TimeOfDay[]> = {
  dawn: ['night', 'dawn', 'morning'],
  morning: ['dawn', 'noon', 'sunset'],
  noon: ['morning', 'noon', 'sunset'],
  afternoon: ['noon', 'sunset', 'night'],
  sunset: ['afternoon', 'sunset', 'night'],
  dusk: ['afternoon', 'dusk', 'night'],
  night: ['sunset', 'night', 'dawn'],
};
/** Where the sky is the same at every hour. */
const TIMELESS = new Set(['space', 'moon', 'underwater', 'studio']);
/** Shares of the shot between which one hour gives way to the next. */
const CHANGES: readonly (readonly [from: number, to: number])[] = [
  [0.22, 0.42],
  [0.56, 0.76],
];

/** Whether the day passes in a shot. */
export function isTimeLapse({ camera, environment }: Shot): boolean {
  return camera.tempo === 'time_lapse' && !TIMELESS.has(environment.kind);
}

/** A shot in which the day passes: the same stage at three hours, each blended into the next. */
export function createTimeLapsePainter(request: StageRequest): ShotPainter {
  const { shot, seconds } = request;
  const hours = HOURS[shot.time].map((time) => atHour(request, time));
  const painters = new Map<number, (canvas: Canvas, seconds: number) => void>();
  const stages = new Map<number, Stage>();
  const stageAt = (hour: number): Stage => {
    const known = stages.get(hour) ?? createStage(hours[hour]!);
    stages.set(hour, known);
    return known;
  };
  const painterAt = (hour: number): ((canvas: Canvas, seconds: number) => void) => {
    const known = painters.get(hour) ?? createStagePainter(stageAt(hour), request.detail);
    painters.set(hour, known);
    return known;
  };
  let sheet: Canvas | null = null;
  return {
    stage: stageAt(1),
    paint: (canvas, at) => {
      const u = at / seconds;
      const second = smoothstep(...CHANGES[0]!, u);
      const third = smoothstep(...CHANGES[1]!, u);
      const from = second < 1 ? 0 : third < 1 ? 1 : 2;
      const share = from === 0 ? second : from === 1 ? third : 0;
      // What is over is not needed again: each world is heavy.
      for (const hour of painters.keys()) {
        if (hour >= from) continue;
        painters.delete(hour);
        if (hour !== 1) stages.delete(hour);
      }
      painterAt(from)(canvas, at);
      if (share <= 0) return;
      sheet ??= createCanvas(canvas.width, canvas.height);
      painterAt(from + 1)(sheet, at);
      const ctx = canvas.getContext('2d');
      ctx.save();
      ctx.globalAlpha = share;
      ctx.drawImage(sheet, 0, 0);
      ctx.restore();
    },
  };
}

/** The same request at another hour, with a sun that runs along its arc. */
function atHour(request: StageRequest, time: TimeOfDay): StageRequest {
  const { shot, seconds, adjustLight } = request;
  const span = seconds * TEMPO.time_lapse.world;
  const rises = shot.time === 'dawn' || shot.time === 'night';
  // All hours are of one scene: its chances do not depend on the hour.
  const scene = shot.scene ?? shot.text;
  return {
    ...request,
    shot: { ...shot, scene, time },
    adjustLight: (light) => {
      const own = adjustLight?.(light) ?? light;
      return { ...own, disc: (t) => discAt(own, rises ? 1 - t / span : t / span) };
    },
  };
}

/** Where sun or moon stand, in shares of the frame from the middle and above the horizon. */
function discAt({ direction, night }: Light, u: number): { aside: number; rise: number } {
  const side = Math.sign(direction[0]) || 1;
  // The sun goes down on one side while the moon comes up on the other.
  if (night > 0.8) return { aside: side * lerp(-0.1, -0.36, u), rise: lerp(-0.5, 0.42, u) };
  return { aside: side * lerp(-0.34, 0.36, u), rise: 0.44 * Math.cos((u - 0.12) * 2.35) };
}
