import type { Rgb } from '../color.ts';
import type { Mood, TimeOfDay, WeatherKind } from '../plan.ts';
import type { Random } from '../random.ts';
import type { Light } from '../render/light.ts';
import type { Drawable } from '../render/paint.ts';
import type { Lane } from './trail.ts';

/** What an environment is told when it is built, once per shot and thread. */
export interface EnvironmentRequest {
  random: Random;
  light: Light;
  time: TimeOfDay;
  weather: { kind: WeatherKind; intensity: number };
  mood: Mood;
  /** Qualifiers of the prompt: `snowy`, `autumn`, `neon`. Unknown ones are ignored. */
  attributes: readonly string[];
  /** Colours that the prompt gives to the picture; may be empty. */
  palette: readonly Rgb[];
  /**
   * Focal length that the shot is seen with, in frame heights: what is baked for it is shown pixel by
   * pixel. The place's own by default.
   */
  focal?: number;
  /** Frame size in pixels: the resolution to bake bitmaps for. */
  width: number;
  height: number;
  /**
   * The part of the ground that the film will see: x range in metres at the subject's depth
   * (a tracking shot makes it long), and the subject's depth, about which the set must leave a
   * clear stage of `stageDepth` metres before and behind.
   */
  xRange: readonly [from: number, to: number];
  subjectZ: number;
  stageDepth: number;
  /** The subject swims or floats: where there is water, it begins nearer than the subject. */
  afloat?: boolean;
  /** A way that runs into the depth: nothing is planted on it. */
  lane?: Lane | undefined;
  /** The subject is a small thing that stands on a table or the like: indoors that is shown. */
  tabletop?: boolean;
  /** Models of the actors' drawings: furniture of the same kind makes room for them. */
  models?: ReadonlySet<string>;
  /** Nobody is there: the foreground belongs to the place. */
  empty?: boolean;
  detail: 'standard' | 'pro';
}

/** A built world: what to draw, and what actors may count on. */
export interface World {
  /** Sky, backdrops, ground, set pieces, foreground. Ground and sky included. */
  drawables: Drawable[];
  /** Height of the surface at a place, metres (0 for flat ground, water level for water). */
  groundAt(x: number, z: number): number;
  /** What actors stand on: decides contact shadow, reflection, footprints, splashes. */
  surface: 'ground' | 'snow' | 'sand' | 'water' | 'floor' | 'road' | 'air' | 'deep_water';
}

/** One kind of place: one file in `environments/`, listed in `environments/registry.ts`. */
export interface Environment {
  id: string;
  /** One line for `docs` and listings. */
  title: string;
  indoor: boolean;
  /** Ids of sound beds that belong to the place. */
  ambience: readonly string[];
  /**
   * The camera that shows the place best when nothing else is asked: eye height in metres, horizon
   * (0 top to 1 bottom) and focal length in frame heights.
   */
  camera: {
    eye: number;
    horizon: number;
    focal: number;
    /** Metres of height that the camera is about when nobody is there. */
    span?: number;
  };
  /** Adjusts the shared light before anything is built: indoor lamps, the blue of deep water. */
  adjustLight?(light: Light, request: { time: TimeOfDay; attributes: readonly string[] }): Light;
  build(request: EnvironmentRequest): World;
}
