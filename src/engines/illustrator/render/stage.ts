import { rgb } from '../color.ts';
import { lerp, smoothstep } from '../easing.ts';
import type { Shot } from '../plan.ts';
import type { Random } from '../random.ts';
import type { ActorState, Rig } from '../actors/rig.ts';
import type { World } from '../world/environment.ts';
import { createEffects } from '../world/effects.ts';
import { rails } from '../world/environments/railway.ts';
import { createTrail } from '../world/trail.ts';
import { createWeather } from '../world/weather.ts';
import type { CameraPath } from './camera.ts';
import type { Composition } from './composition.ts';
import { stagingOf } from './continued-staging.ts';
import { enlarged } from './enlarged.ts';
import { ownViewOf } from './first-person.ts';
import { createFocusForeground } from './focus-foreground.ts';
import type { Light } from './light.ts';
import type { Drawable, Paint } from './paint.ts';
import type { StagedActor } from './paths.ts';
import { TEMPO } from './paths.ts';
import type { StageRequest } from './staging.ts';

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

const GROWING = new Set(
  'flower sunflower tree pine_tree cherry_tree palm_tree bush cactus potted_plant mushroom pumpkin corn_plant grapes'.split(
    ' ',
  ),
);

/** An actor as two things to draw: its shadow, just behind it, and itself. */
function actorDrawables(
  actor: StagedActor,
  worldTime: (t: number) => number,
  grown: (t: number) => number,
): Drawable[] {
  const { placed, stateAt } = actor;
  const rigAt = (t: number): Rig => {
    const size = GROWING.has(placed.actor.drawn_as.model) ? grown(t) : 1;
    return size === 1 ? placed.rig : enlarged(placed.rig, size);
  };
  // The painter hands over world time; actors live in screen time, which `worldTime` maps linearly.
  const start = worldTime(0);
  const rate = worldTime(1) - start;
  const screen = (t: number): number => (t - start) / rate;
  const own = (paint: Paint): { paint: Paint; state: ActorState } => {
    const state = stateAt(screen(paint.t));
    return { paint: { ...paint, t: state.t }, state };
  };
  const nearer = placed.order === undefined ? 0 : placed.order - placed.z;
  const { id } = placed.actor;
  const drawables: Drawable[] = [
    {
      actor: id,
      depth: (t) => stateAt(screen(t)).z + nearer,
      draw: (paint) => {
        const now = own(paint);
        foreshorten(now.paint, now.state);
        rigAt(screen(paint.t)).draw(now.paint, now.state);
      },
    },
  ];
  const grounded = placed.rig.habitat === 'ground' || placed.rig.habitat === 'water_surface';
  if (grounded && !placed.attached && placed.y < Math.min(0.3, 0.2 * placed.rig.height)) {
    drawables.push({
      actor: id,
      shadow: true,
      depth: (t) => stateAt(screen(t)).z + nearer + 0.3,
      draw: (paint) => {
        const now = own(paint);
        rigAt(screen(paint.t)).drawShadow(now.paint, now.state);
      },
    });
  }
  return drawables;
}

/** What has one side only is seen narrower from aside. */
function foreshorten({ ctx, view }: Paint, { x, y, z, width = 1 }: ActorState): void {
  if (width === 1) return;
  const at = view.project(x, y, z);
  ctx.translate(at.x, 0);
  ctx.scale(width, 1);
  ctx.translate(-at.x, 0);
}

export interface StageOptions {
  /** A world that was built for this scene and still looks right. */
  world?: World | undefined;
  /** Shows the shot before as it goes on under this one, for as long as it gives way. */
  outgoing?: boolean;
}

/** Builds the place around a shot's staging. */
export function createStage(request: StageRequest, options: StageOptions = {}): Stage {
  const { seconds, width, height, detail } = request;
  const staging = stagingOf(request);
  const { environment, layout, composition, camera, set, random } = staging;
  const { shot, light, actorsOn } = (options.outgoing && staging.outgoing) || {
    shot: request.shot,
    light: staging.light,
    actorsOn: staging.actorsOn,
  };
  const world =
    options.world ??
    environment.build({
      random: random.fork(`world ${environment.id}`),
      light,
      time: shot.time,
      weather: shot.weather,
      mood: shot.mood,
      attributes: shot.environment.attributes,
      palette: shot.palette.map(rgb),
      focal: lensFor(composition.pose.focal, environment.camera.focal),
      width,
      height,
      xRange: set.xRange,
      subjectZ: set.subjectZ,
      stageDepth: set.depth,
      afloat: set.afloat,
      empty: set.empty,
      tabletop: set.tabletop,
      models: new Set(shot.actors.map(({ drawn_as: drawn }) => drawn.model)),
      lane: set.lane ?? undefined,
      detail,
    });
  const worldTime = (t: number): number =>
    staging.worldStart + t * TEMPO[request.shot.camera.tempo].world;
  // While days go by, what has roots grows.
  const lapses = request.shot.camera.tempo === 'time_lapse';
  const grown = (t: number): number =>
    lapses ? lerp(0.3, 1, smoothstep(0, 0.85 * seconds, t)) : 1;
  const actors = actorsOn(world.groundAt);
  const lead = actors.find((actor) => actor.placed === layout.lead);
  const middle = lead?.stateAt(seconds / 2);
  const effectPlace = {
    x: middle?.x ?? camera(seconds / 2).x,
    z: (middle?.z ?? composition.distance) + 0.6,
    size: lead?.placed.rig.height ?? 0.4 * composition.visibleHeight,
  };
  return {
    shot,
    seconds,
    light,
    world,
    camera,
    composition,
    depth: set.depth,
    subjectZ: (t) => lead?.stateAt(t).z ?? composition.distance,
    actors,
    drawables: [
      ...world.drawables,
      ...(set.lane ? createTrail(set.lane, world.surface) : []),
      ...tracksUnder(actors, environment.id, world.surface),
      ...actors.flatMap((actor) => actorDrawables(actor, worldTime, grown)),
      ...createWeather(shot.weather, random.fork('weather'), light, { indoor: environment.indoor }),
      ...createEffects(shot.effects, random.fork('effects'), light, effectPlace),
      ...(staging.viewer ? [ownViewOf(staging.viewer, random.fork('viewer'))] : []),
      ...(request.shot.camera.move === 'rack_focus'
        ? [
            createFocusForeground({
              place: environment.id,
              indoor: environment.indoor,
              composition,
              heading: layout.lead?.facing ?? 1,
              random: random.fork('foreground'),
              detail,
            }),
          ]
        : []),
    ],
    worldTime,
    wind: windOf(shot, random.fork('wind')),
  };
}

/** Models that run on rails, places that have some, and ground that can bear them. */
const RAIL_BOUND = new Set(['train', 'steam_train', 'tram']);
const WITH_RAILS = new Set(['railway', 'train_station', 'viaduct']);
const BEARING = new Set<World['surface']>(['ground', 'snow', 'sand', 'road']);

/** Rails for a train that passes where there are none. */
function tracksUnder(
  actors: readonly StagedActor[],
  place: string,
  surface: World['surface'],
): Drawable[] {
  if (WITH_RAILS.has(place) || !BEARING.has(surface)) return [];
  const train = actors.find(({ placed: { actor, attached } }) => {
    const { rig, model } = actor.drawn_as;
    const along = actor.direction !== 'toward' && actor.direction !== 'away';
    return rig === 'vehicle' && RAIL_BOUND.has(model) && along && !attached;
  });
  return train ? [rails(Math.max(0.9, train.stateAt(0).z - 1.2))] : [];
}

/** The lens to bake a place for. One far longer than its own would make the bitmaps huge. */
function lensFor(focal: number, own: number): number {
  return focal <= 2 * own ? focal : own;
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
