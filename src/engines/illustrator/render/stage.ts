import { rgb } from '../color.ts';
import { clamp, TAU } from '../easing.ts';
import type { Actor, Shot } from '../plan.ts';
import type { Random } from '../random.ts';
import { createRandom, hashText } from '../random.ts';
import type { ActorState } from '../actors/rig.ts';
import type { Environment, World } from '../world/environment.ts';
import { createLight } from '../world/light.ts';
import { environments } from '../world/registry.ts';
import { createWeather } from '../world/weather.ts';
import type { CameraPath } from './camera.ts';
import { cameraPath } from './camera.ts';
import type { Composition } from './composition.ts';
import { compose } from './composition.ts';
import { emptyPlace } from './empty-place.ts';
import type { Layout, Placed } from './layout.ts';
import { layOut, restState } from './layout.ts';
import type { Light } from './light.ts';
import type { Drawable, Paint } from './paint.ts';

/** A shot made ready to be drawn: everything in it is a pure function of time. */
export interface Stage {
  shot: Shot;
  /** Length in seconds on the screen. */
  seconds: number;
  light: Light;
  world: World;
  camera: CameraPath;
  composition: Composition;
  /** Metres before and behind the subject that belong to the actors. */
  depth: number;
  /** Depth of the subject at a time, metres. */
  subjectZ(t: number): number;
  actors: StagedActor[];
  /** World, actors, weather and effects, in no particular order. */
  drawables: Drawable[];
  /** Seconds of world time for seconds on the screen: slow motion and time-lapse. */
  worldTime(t: number): number;
  wind: number;
}

/** An actor with its way through the shot. */
export interface StagedActor {
  placed: Placed;
  /** Where it is at a time in seconds on the screen. */
  stateAt(t: number): ActorState;
}

export interface StageRequest {
  shot: Shot;
  seconds: number;
  /** Pixels. */
  width: number;
  height: number;
  seed: number;
  detail: 'standard' | 'pro';
  /** The look's own tuning of the light. */
  adjustLight?(light: Light): Light;
}

const PACE: Record<Actor['pace'], number> = { still: 0, slow: 0.6, normal: 1, fast: 1.35 };
/** How much faster or slower the world and the actors go. */
const TEMPO = {
  normal: { world: 1, actors: 1 },
  slow_motion: { world: 0.4, actors: 0.4 },
  time_lapse: { world: 10, actors: 2 },
} as const;

const MINIMUM_STAGE_DEPTH = 1.2;

/** The environment of a shot; a bare ground under the sky if there is none of that kind. */
function environmentOf(shot: Shot): Environment {
  return environments.find((candidate) => candidate.id === shot.environment.kind) ?? emptyPlace;
}

/** Which way the shot goes: the subject's direction, else with the camera, else by chance. */
function headingOf(shot: Shot, random: Random): 1 | -1 {
  const asked = shot.actors.find(
    (actor) => actor.direction === 'left' || actor.direction === 'right',
  );
  if (asked) return asked.direction === 'left' ? -1 : 1;
  if (shot.camera.move === 'pan_left') return -1;
  if (shot.camera.move === 'pan_right') return 1;
  return random.chance(0.7) ? 1 : -1;
}

/** The face of the lead actor for close framings, metres from the stage's centre. */
function faceOf(layout: Layout): { x: number; y: number; size: number } {
  const { lead, box } = layout;
  if (!lead) return { x: 0, y: (box.bottom + box.top) / 2, size: (box.top - box.bottom) * 0.5 };
  const { rig } = lead;
  const head = rig.anchor('head', restState(lead));
  const person = lead.actor.drawn_as.rig === 'human';
  const animal = lead.actor.drawn_as.rig === 'quadruped';
  if (!head || !(person || animal)) {
    return {
      x: lead.x,
      y: lead.y + rig.height / 2,
      size: Math.max(rig.height, rig.width * 0.7) * 0.45,
    };
  }
  const size = person ? rig.height * 0.17 : Math.min(rig.height * 0.5, rig.width * 0.4);
  return { x: lead.x + head.x, y: lead.y + head.y, size };
}

/** How fast the shot moves on, m/s, and which way. */
interface Travel {
  x: number;
  z: number;
}

function travelOf(layout: Layout, heading: 1 | -1): Travel {
  const { lead } = layout;
  if (!lead || lead.attached?.relation === 'holding' || lead.attached?.relation === 'wearing')
    return { x: 0, z: 0 };
  const carrier = lead.attached?.to ?? lead;
  const speed = carrier.rig.speed * PACE[carrier.actor.pace];
  switch (carrier.actor.direction) {
    case 'toward':
      return { x: 0, z: -speed };
    case 'away':
      return { x: 0, z: speed };
    default:
      return { x: heading * speed, z: 0 };
  }
}

/**
 * How far the camera goes along. A tracking camera goes all the way; any other only as far as it
 * must for the subject to stay well in the frame, so that a walk is seen to cross the picture.
 */
function followOf(
  request: StageRequest,
  travel: Travel,
  composition: Composition,
): (t: number) => { x: number; z: number } {
  const { shot, seconds } = request;
  const length = travel.x * seconds * TEMPO[shot.camera.tempo].actors;
  const depth = travel.z * seconds * TEMPO[shot.camera.tempo].actors;
  const tracking = shot.camera.move === 'tracking';
  const free = tracking
    ? 0
    : Math.min(Math.abs(length), 0.62 * composition.sideRoom * 2 * composition.visibleWidth);
  const crossing = Math.sign(length) * free;
  const nearing = tracking
    ? 0
    : clamp(depth, -0.5 * composition.distance, 0.8 * composition.distance);
  return (t) => {
    const u = t / seconds;
    return {
      x: (length - crossing) * u + crossing / 2,
      z: (depth - nearing) * u + (depth < 0 ? nearing : 0),
    };
  };
}

/** Paths of all actors; attached ones go with what carries them. */
function moveActors(
  request: StageRequest,
  layout: Layout,
  travel: Travel,
  composition: Composition,
  surface: { world(): World },
  random: Random,
): StagedActor[] {
  const tempo = TEMPO[request.shot.camera.tempo].actors;
  const paths = new Map<Placed, (t: number) => ActorState>();
  const pathOf = (placed: Placed): ((t: number) => ActorState) => {
    const known = paths.get(placed);
    if (known) return known;
    const path = placed.attached
      ? attachedPath(placed, placed.attached.to, pathOf(placed.attached.to))
      : freePath(placed);
    paths.set(placed, path);
    return path;
  };

  const freePath = (placed: Placed): ((t: number) => ActorState) => {
    const own = random.fork(`${placed.actor.id} ${placed.copy}`);
    const phase = placed.copy === 0 ? 0 : own.range(0, 3);
    const sway = { size: placed.copy > 0 ? 0.07 * placed.rig.width : 0, at: own.range(0, TAU) };
    const own_speed = placed.rig.speed * PACE[placed.actor.pace];
    const moves = own_speed > 0;
    const together = Math.hypot(travel.x, travel.z);
    const speed = moves ? (together > 0 ? together : own_speed) : 0;
    const floating = placed.rig.habitat === 'air' || placed.rig.habitat === 'underwater';
    return (seconds) => {
      const t = seconds * tempo;
      const drift = moves ? sway.size * (Math.sin(0.9 * t + sway.at) - Math.sin(sway.at)) : 0;
      const dx = moves ? travel.x * t + drift * placed.facing : 0;
      const dz = moves ? travel.z * t : 0;
      const x = placed.x + dx;
      const z = composition.distance + placed.z + dz;
      const ground = floating ? composition.lift : surface.world().groundAt(x, z);
      return {
        x,
        y: ground + placed.y,
        z,
        facing: placed.facing,
        frontal: placed.frontal,
        speed,
        travelled: Math.abs(dx + dz) + phase * speed,
        t: t + phase,
        mouth: 0,
      };
    };
  };
  return layout.placed.map((placed) => ({ placed, stateAt: pathOf(placed) }));
}

/** Sits on, rides, is held or worn: found anew each frame from the carrier's own anchors. */
function attachedPath(
  placed: Placed,
  carrier: Placed,
  carrierAt: (t: number) => ActorState,
): (t: number) => ActorState {
  const { relation } = placed.attached!;
  const rest = restState(placed);
  const names = {
    riding: ['seat', 'back', 'top'],
    on: ['top', 'seat', 'back'],
    in: ['seat', 'inside', 'top'],
    holding: ['hand', 'mouth'],
    wearing: ['head', 'top'],
  }[relation];
  return (t) => {
    const base = carrierAt(t);
    let anchor = null;
    for (const name of names) anchor ??= carrier.rig.anchor(name, base);
    const own =
      relation === 'riding' ? placed.rig.anchor('seat', { ...rest, facing: placed.facing }) : null;
    const dx =
      (anchor?.x ?? 0) - (own?.x ?? 0) + (relation === 'riding' ? 0 : placed.x - carrier.x);
    const dy =
      (anchor?.y ?? carrier.rig.height) -
      (own?.y ?? 0) -
      (relation === 'in' ? 0.4 * placed.rig.height : 0);
    return {
      ...base,
      x: base.x + dx,
      y: base.y + dy,
      z: base.z + (relation === 'in' ? 0.02 : -0.02),
      facing: placed.facing,
      speed: relation === 'riding' ? base.speed : 0,
    };
  };
}

/** An actor as two things to draw: its shadow, just behind it, and itself. */
function actorDrawables(actor: StagedActor, worldTime: (t: number) => number): Drawable[] {
  const { placed, stateAt } = actor;
  // The painter hands over world time; actors live in screen time, which `worldTime` maps linearly.
  const screen = (t: number): number => t / worldTime(1);
  const own = (paint: Paint): { paint: Paint; state: ActorState } => {
    const state = stateAt(screen(paint.t));
    return { paint: { ...paint, t: state.t }, state };
  };
  const drawables: Drawable[] = [
    {
      depth: (t) => stateAt(screen(t)).z,
      draw: (paint) => {
        const now = own(paint);
        placed.rig.draw(now.paint, now.state);
      },
    },
  ];
  const grounded = placed.rig.habitat === 'ground' || placed.rig.habitat === 'water_surface';
  if (grounded && !placed.attached && placed.y < 0.3) {
    drawables.push({
      depth: (t) => stateAt(screen(t)).z + 0.3,
      draw: (paint) => {
        const now = own(paint);
        placed.rig.drawShadow(now.paint, now.state);
      },
    });
  }
  return drawables;
}

/** The part of the ground that the film sees at the subject's depth. */
function seenRange(
  camera: CameraPath,
  composition: Composition,
  request: StageRequest,
): [number, number] {
  let from = Infinity;
  let to = -Infinity;
  for (let i = 0; i <= 12; i++) {
    const pose = camera((request.seconds * i) / 12);
    const half =
      (0.5 * (composition.distance - pose.z) * request.width) / request.height / pose.focal;
    const aside = (pose.shift ?? 0) * half * 2;
    from = Math.min(from, pose.x - half + aside);
    to = Math.max(to, pose.x + half + aside);
  }
  return [from, to];
}

/** Builds the place, sets the actors on it and the camera before it. */
export function createStage(request: StageRequest): Stage {
  const { shot, seconds, width, height, detail } = request;
  const random = createRandom(request.seed ^ hashText(shot.text));
  const environment = environmentOf(shot);
  const heading = headingOf(shot, random.fork('heading'));
  const palette = shot.palette.map(rgb);
  const attributes = shot.environment.attributes;
  const shared = createLight({
    time: shot.time,
    weather: shot.weather,
    mood: shot.mood,
    indoor: environment.indoor,
    palette,
    attributes,
    random: random.fork('light'),
  });
  const placeLight = environment.adjustLight?.(shared, { time: shot.time, attributes }) ?? shared;
  const light = request.adjustLight?.(placeLight) ?? placeLight;

  const layout = layOut(shot.actors, { random: random.fork('layout'), detail, heading });
  const travel = travelOf(layout, heading);
  const composition = compose({
    box: layout.box,
    face: faceOf(layout),
    framing: shot.camera.framing,
    angle: shot.camera.angle,
    move: shot.camera.move,
    aspect: width / height,
    base: environment.camera,
    floating: layout.floating,
    heading: travel.x === 0 ? 0 : heading,
  });
  const camera = cameraPath({
    camera: shot.camera,
    composition,
    seconds,
    follow: followOf(request, travel, composition),
    subject: layout.lead !== null,
    random: random.fork('camera'),
  });

  const depths = layout.placed.map((placed) => Math.abs(placed.z) + placed.rig.width / 2);
  const depth = Math.max(MINIMUM_STAGE_DEPTH, ...depths);
  const world = environment.build({
    random: random.fork('world'),
    light,
    time: shot.time,
    weather: shot.weather,
    mood: shot.mood,
    attributes,
    palette,
    width,
    height,
    xRange: seenRange(camera, composition, request),
    subjectZ: composition.distance,
    stageDepth: depth,
    detail,
  });
  const tempo = TEMPO[shot.camera.tempo];
  const worldTime = (t: number): number => t * tempo.world;
  const actors = moveActors(
    request,
    layout,
    travel,
    composition,
    { world: () => world },
    random.fork('paths'),
  );
  const lead = actors.find((actor) => actor.placed === layout.lead);
  return {
    shot,
    seconds,
    light,
    world,
    camera,
    composition,
    depth,
    subjectZ: (t) => lead?.stateAt(t).z ?? composition.distance,
    actors,
    drawables: [
      ...world.drawables,
      ...actors.flatMap((actor) => actorDrawables(actor, worldTime)),
      ...createWeather(shot.weather, random.fork('weather'), light, { indoor: environment.indoor }),
    ],
    worldTime,
    wind: windOf(shot, random.fork('wind')),
  };
}

function windOf(shot: Shot, random: Random): number {
  const strength = {
    clear: 0.15,
    cloudy: 0.25,
    rain: 0.3,
    snow: 0.2,
    fog: 0.08,
    storm: 0.9,
    wind: 0.75,
  }[shot.weather.kind];
  return (random.chance(0.5) ? 1 : -1) * strength;
}
