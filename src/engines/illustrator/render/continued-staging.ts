import type { Shot } from '../plan.ts';
import type { ActorState } from '../actors/rig.ts';
import { cameraPath } from './camera.ts';
import type { ContinuedCast } from './continued-paths.ts';
import { continueCast } from './continued-paths.ts';
import { continuedCamera } from './continued-camera.ts';
import { speaking } from './mouths.ts';
import type { StagedActor } from './paths.ts';
import { TEMPO } from './paths.ts';
import type { StageRequest, Staging } from './staging.ts';
import { createStaging } from './staging.ts';

/** Seconds in which weather, light or season change within a scene. */
const WORLD_CHANGE = 1.8;

/** The staging of any shot: a new one, or one that continues another. */
export function stagingOf(request: StageRequest): Staging {
  const { previous } = request;
  return previous
    ? continueStaging(request, previous, stagingOf(previous))
    : createStaging(request);
}

/**
 * The staging of a shot that goes on where the one before it ended: in the same set, with the same
 * individuals, from their places, speeds and the pose of the camera.
 */
function continueStaging(request: StageRequest, previous: StageRequest, before: Staging): Staging {
  const { shot, seconds } = request;
  const fresh = createStaging(request);
  const end = previous.seconds;
  const flat = (): number => 0;
  const pose = before.camera(end);
  const wasAt = before.actorsOn(flat);
  const lead = fresh.layout.lead;
  const depth = wasAt[0]?.stateAt(end).z ?? before.composition.distance;
  const halfWidth = (0.5 * (depth - pose.z) * request.width) / request.height / pose.focal;
  const castOn = (groundAt: (x: number, z: number) => number): ContinuedCast =>
    continueCast({
      seconds,
      beforeSeconds: end,
      before: before.actorsOn(groundAt),
      fresh: fresh.actorsOn(groundAt),
      lead,
      halfWidth,
      centre: pose.x,
      groundAt,
      random: fresh.random,
      detail: request.detail,
    });
  const cast = castOn(flat);
  const start = leadState(cast.actors, fresh);
  const own = cameraPath({
    camera: shot.camera,
    composition: fresh.composition,
    seconds,
    follow: () => ({
      x: start ? start.x - (lead?.x ?? 0) : pose.x - fresh.composition.pose.x,
      z: start ? start.z - fresh.composition.distance - (lead?.z ?? 0) : pose.z,
    }),
    subject: lead !== null,
    random: fresh.random.fork('camera'),
  });
  const ids = (one: Shot): string => one.actors.map((actor) => `${actor.id} ${actor.count}`).join();
  const camera = continuedCamera({
    shot,
    before: before.camera,
    beforeShot: previous.shot,
    beforeSeconds: end,
    seconds,
    fresh: own,
    gone: cast.gone,
    speed: cast.speed,
    hasLead: lead !== null,
    castChanged: ids(shot) !== ids(previous.shot),
    indoor: fresh.environment.indoor,
  });
  const worldChanges = worldOf(shot) !== worldOf(previous.shot);
  const change = worldChanges
    ? ([0.15, Math.min(WORLD_CHANGE, seconds * 0.7)] as [number, number])
    : cast.handover;
  return {
    ...fresh,
    camera,
    set: before.set,
    worldStart: before.worldStart + end * TEMPO[previous.shot.camera.tempo].world,
    actorsOn: (groundAt) => speaking(castOn(groundAt).actors, request.lines ?? []),
    outgoing:
      change === null
        ? null
        : {
            shot: previous.shot,
            light: before.light,
            worldChanges,
            from: change[0],
            to: change[1],
            actorsOn: (groundAt) => castOn(groundAt).outgoing,
          },
  };
}

function leadState(actors: readonly StagedActor[], { layout }: Staging): ActorState | null {
  const lead = actors.find(({ placed }) => placed === layout.lead);
  return lead ? lead.stateAt(0) : null;
}

/** What a built set and its light depend on. */
function worldOf({ environment, time, weather, mood, palette, effects, texts }: Shot): string {
  return JSON.stringify([
    environment,
    time,
    weather,
    mood,
    palette,
    effects,
    texts.filter(({ on }) => on === 'sign'),
  ]);
}
