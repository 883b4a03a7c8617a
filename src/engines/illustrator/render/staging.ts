import { rgb } from '../color.ts';
import type { Shot } from '../plan.ts';
import type { Random } from '../random.ts';
import { createRandom, hashText } from '../random.ts';
import type { Environment, World } from '../world/environment.ts';
import { createLight } from '../world/light.ts';
import type { Lane } from '../world/trail.ts';
import { environments } from '../world/registry.ts';
import type { CameraPath } from './camera.ts';
import { cameraPath } from './camera.ts';
import type { Box, Composition } from './composition.ts';
import { compose } from './composition.ts';
import { emptyPlace } from './empty-place.ts';
import type { Viewer } from './first-person.ts';
import { seenByViewer, viewerOf } from './first-person.ts';
import type { Layout } from './layout.ts';
import { placeLandmarks } from './landmarks.ts';
import { layOut, restState } from './layout.ts';
import type { Light } from './light.ts';
import type { MouthLine } from './mouths.ts';
import { speaking } from './mouths.ts';
import type { StagedActor } from './paths.ts';
import { createSigns } from './sign.ts';
import { followOf, moveActors, travelOf } from './paths.ts';

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
  /** What is said in it. */
  lines?: readonly MouthLine[];
  /** The shot that this one continues. */
  previous?: StageRequest;
}

/** Who stands where and what the camera does: everything of a shot but the built place. Cheap. */
export interface Staging {
  environment: Environment;
  light: Light;
  layout: Layout;
  composition: Composition;
  camera: CameraPath;
  /** What the set is built for; shots of one scene that go on without a cut share it. */
  set: {
    /** The part of the ground that the film sees at the subject's depth, metres. */
    xRange: [from: number, to: number];
    /** Depth of the subject, and how much before and behind it belongs to the actors, metres. */
    subjectZ: number;
    depth: number;
    /** The subject swims or floats. */
    afloat: boolean;
    /** There is no subject. */
    empty: boolean;
    /** The subject is small and belongs on a table. */
    tabletop: boolean;
    /** A way into the depth. */
    lane: Lane | null;
  };
  /** Through whose eyes it is seen, in the first person. */
  viewer: Viewer | null;
  /** Seconds that the world has run when the shot begins. */
  worldStart: number;
  /** What is blended out while a continuing shot takes over; null in any other. */
  outgoing: Outgoing | null;
  /** Ways of all actors over the ground of a place. */
  actorsOn(groundAt: World['groundAt']): StagedActor[];
  random: Random;
}

/** The shot before, as it goes on for a while under the one that continues it. */
export interface Outgoing {
  shot: Shot;
  light: Light;
  /** Whether its set looks different, or only its actors. */
  worldChanges: boolean;
  /** Seconds of the new shot between which it gives way. */
  from: number;
  to: number;
  actorsOn(groundAt: World['groundAt']): StagedActor[];
}

const MINIMUM_STAGE_DEPTH = 1.2;

/** The environment of a shot; a bare ground under the sky if there is none of that kind. */
function environmentOf(shot: Shot): Environment {
  return environments.find((candidate) => candidate.id === shot.environment.kind) ?? emptyPlace;
}

/** Places with water that is looked at from above. */
const WATERS = new Set(['ocean', 'lake', 'river', 'beach', 'harbor']);

/** What lives under water is seen there, unless somebody with it stays above. */
function submerged(environment: Environment, layout: Layout): Environment {
  const seen = layout.placed.filter(({ actor }) => actor.role !== 'extra');
  const below = seen.length > 0 && seen.every(({ rig }) => rig.habitat === 'underwater');
  if (!below || !WATERS.has(environment.id)) return environment;
  return environments.find(({ id }) => id === 'underwater') ?? environment;
}

/** A town with nobody in it, flown over, is seen as its roofs. */
function fromAbove(environment: Environment, shot: Shot, layout: Layout): Environment {
  if (shot.camera.move !== 'aerial' || layout.lead) return environment;
  if (environment.id !== 'city_skyline' && environment.id !== 'street') return environment;
  return environments.find(({ id }) => id === 'city_aerial') ?? environment;
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

/** Times its height from which something is not seen whole from near. */
const LONG = 2.2;

/** Whether a shot is about a tower, a tree, a rocket: not about anybody who is to be seen whole. */
function isTall({ lead, box }: Layout): boolean {
  const { rig } = lead?.actor.drawn_as ?? {};
  const tall = box.top - box.bottom > Math.max(3, 1.5 * (box.right - box.left));
  return tall && (rig === 'prop' || rig === 'emoji' || rig === 'vehicle');
}

/** The face of the lead actor for close framings, metres from the stage's centre. */
function faceOf(layout: Layout): { x: number; y: number; size: number } {
  const { lead, box } = layout;
  if (!lead) return { x: 0, y: (box.bottom + box.top) / 2, size: (box.top - box.bottom) * 0.5 };
  const { rig } = lead;
  const head = rig.anchor('head', restState(lead));
  const person = lead.actor.drawn_as.rig === 'human';
  const animal = lead.actor.drawn_as.rig === 'quadruped';
  const bird = lead.actor.drawn_as.rig === 'bird' && rig.speed === 0;
  if (!head || !(person || animal || bird)) {
    // Of a train, a bus or a ship it is the front that is looked at.
    const long = rig.width > LONG * rig.height;
    if (long || lead.actor.drawn_as.rig === 'vehicle') {
      const size = Math.min(rig.height * 0.62, rig.width * 0.3);
      return {
        x: lead.x + lead.facing * (rig.width / 2 - 1.5 * size),
        y: lead.y + Math.min(rig.height / 2, 1.1 * size),
        size,
      };
    }
    return {
      x: lead.x,
      y: lead.y + rig.height / 2,
      size: Math.max(rig.height, rig.width * 0.7) * 0.45,
    };
  }
  const size = person
    ? rig.height * 0.17
    : bird
      ? rig.height * 0.42
      : Math.min(rig.height * 0.5, rig.width * 0.4);
  return { x: lead.x + head.x, y: lead.y + head.y, size };
}

/** What is framed of a place with nobody in it: rooms are looked at from nearer than landscapes. */
function emptyBox({ indoor, camera }: Environment): Box {
  const top = camera.span ?? (indoor ? 1.2 : 1.8);
  return { left: -0.9 * top, right: 0.9 * top, bottom: 0, top };
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

/** Places that end soon, at a wall or in the sea, unless one is a good swimmer. */
const SHALLOW = new Set(['beach', 'village', 'bridge', 'pool', 'castle', 'farm', 'waterfall']);

/** How far somebody gets who sees a shot in the first person. */
function walkOf({ pace, bob }: Viewer, { indoor, id }: Environment): { pace: number; bob: number } {
  const most = indoor && id !== 'corridor' ? 0.4 : SHALLOW.has(id) ? 0.75 : 9;
  return { pace: Math.min(pace, most), bob };
}

/** Attributes that ask for a way into the depth. */
const WAYS: readonly (readonly [attribute: string, half: number, paved: boolean])[] = [
  ['road', 2.6, true],
  ['trail', 1.25, false],
];
/** Where the viewer is on the water. */
const ON_WATER = new Set<Viewer['view']>(['boat', 'canoe', 'swimming']);
/** What needs a road in the first person, and what goes by a path. */
const ON_ROADS = new Set<Viewer['view']>(['car', 'motorcycle']);
const ON_PATHS = new Set<Viewer['view']>(['hands', 'bicycle', 'paws', 'mount']);

function laneOf(
  { environment: { attributes } }: Shot,
  { indoor, id }: Environment,
  x: number,
  viewer: Viewer | null,
): Lane | null {
  if (indoor || id === 'beach') return null;
  const own = viewer && (ON_ROADS.has(viewer.view) ? 'road' : 'trail');
  const way = WAYS.find(([name]) => attributes.includes(name) || name === own);
  if (!way) return null;
  const hidden = viewer !== null && !ON_ROADS.has(viewer.view) && !ON_PATHS.has(viewer.view);
  return { x, half: way[1], paved: way[2], ...(hidden ? { bare: true } : {}) };
}

/** Small things that lie on the floor all the same. */
const ON_FLOOR =
  /ball|rug|shoe|boot|sandal|sneaker|skate|toy|suitcase|bucket|trash|pillow|scooter|stool|fire|tent|rock|tree|bush|iceberg|snow/u;

/** Whether all that stands there are things of a table's size. */
function isTabletop({ placed, floating }: Layout): boolean {
  return (
    placed.length > 0 &&
    !floating &&
    placed.every(({ actor: { drawn_as: drawn }, rig }) => {
      const thing = drawn.rig === 'prop' || drawn.rig === 'emoji' || drawn.rig === 'cutout';
      return thing && rig.height < 0.95 && rig.width < 1.4 && !ON_FLOOR.test(drawn.model);
    })
  );
}

/** Sets the actors of a shot and the camera before them, as if nothing came before. */
export function createStaging(request: StageRequest): Staging {
  const { shot, seconds, width, height, detail } = request;
  const random = createRandom(request.seed ^ hashText(shot.scene ?? shot.text));
  const heading = headingOf(shot, random.fork('heading'));
  const signs = createSigns(shot);
  const lettered = new Set(signs.map(({ actor }) => actor.id));
  const seen = viewerOf(shot);
  const blank = shot.actors.filter(({ id }) => !lettered.has(id) && !seen?.hidden.has(id));
  const layout = layOut(blank, {
    random: random.fork('layout'),
    detail,
    heading,
    aspect: width / height,
    extras: signs,
  });
  const place = fromAbove(submerged(environmentOf(shot), layout), shot, layout);
  const environment = seen ? seenByViewer(place, seen.viewer) : place;
  const attributes = shot.environment.attributes;
  const shared = createLight({
    time: shot.time,
    weather: shot.weather,
    mood: shot.mood,
    indoor: environment.indoor,
    palette: shot.palette.map(rgb),
    attributes,
    random: random.fork('light'),
  });
  const placeLight = environment.adjustLight?.(shared, { time: shot.time, attributes }) ?? shared;
  const light = request.adjustLight?.(placeLight) ?? placeLight;

  const travel = travelOf(layout, heading);
  const composition = compose({
    box: layout.lead ? layout.box : emptyBox(environment),
    face: faceOf(layout),
    framing: shot.camera.framing,
    angle: shot.camera.angle,
    move: shot.camera.move,
    aspect: width / height,
    base: environment.camera,
    floating: layout.floating,
    depth: layout.depth,
    heading: travel.x === 0 ? 0 : heading,
    tall: isTall(layout),
  });
  const camera = cameraPath({
    camera: shot.camera,
    composition,
    seconds,
    follow: followOf(request, travel, composition),
    subject: layout.lead !== null,
    ...(seen ? { walk: walkOf(seen.viewer, environment) } : {}),
    random: random.fork('camera'),
  });
  const near = layout.placed.filter((placed) => !layout.landmarks.includes(placed));
  const depths = near.map((placed) => Math.abs(placed.z) + placed.rig.width / 2);
  const stageDepth = Math.max(MINIMUM_STAGE_DEPTH, ...depths);
  placeLandmarks(layout.landmarks, composition, {
    middle: camera(seconds / 2).x,
    heading,
    aspect: width / height,
    random: random.fork('landmarks'),
    stageDepth,
  });
  return {
    environment,
    light,
    layout,
    composition,
    camera,
    set: {
      xRange: seenRange(camera, composition, request),
      subjectZ: composition.distance,
      depth: stageDepth,
      afloat:
        (layout.lead?.rig.habitat === 'water_surface' && !layout.floating) ||
        (seen !== null && ON_WATER.has(seen.viewer.view)),
      empty: layout.lead === null,
      tabletop: isTabletop(layout),
      lane: laneOf(shot, environment, composition.pose.x, seen?.viewer ?? null),
    },
    viewer: seen?.viewer ?? null,
    worldStart: 0,
    outgoing: null,
    actorsOn: (groundAt) =>
      speaking(
        moveActors(request, layout, travel, composition, groundAt, random.fork('paths')),
        request.lines ?? [],
      ),
    random,
  };
}
