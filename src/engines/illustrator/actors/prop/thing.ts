import type { Pen } from './pen.ts';

/** Surface colours by part, after the plan's own colours were put in. */
export type Colors<K extends string = string> = Readonly<Record<K, string>>;

/** What moves on a thing by itself, drawn anew in every frame over the baked picture. */
export interface Live {
  /** Seconds of the actor's own time. */
  t: number;
  /** Wind, -1 to 1. */
  wind: number;
  verb: string;
}

/** A thing as it is written in a file of `things/`: see `defineThing`. */
export interface ThingSpec<K extends string> {
  id: string;
  /** Real width and height in metres. */
  metres: readonly [width: number, height: number];
  /** Units of the drawing across and down; by default centimetres of the real size. */
  view: readonly [width: number, height: number];
  /** Natural colours by part. The plan's first colour goes to `main`, the second to `second`. */
  colors: Readonly<Record<K, string>>;
  draw(pen: Pen, colors: Colors<K>): void;
  /** Drawn live over the baked picture: flames, steam, hands of a clock. */
  live?(pen: Pen, colors: Colors<K>, live: Live): void;
  habitat?: 'ground' | 'air' | 'water_surface';
  /** Metres above the ground for what flies. */
  altitude?: number;
  /** Half the width of what touches the ground, as a share of the width. Default 0.5. */
  footing?: number;
  /** Height of the surface things are set on, as a share of the height from below. Default 1. */
  top?: number;
  /** Height of the seat, as a share of the height. */
  seat?: number;
  /** Where it is held, in units of the view. Default: its middle. */
  grip?: readonly [x: number, y: number];
  /** Leans in the wind and sways, in radians at full wind: trees, flowers. */
  sway?: number;
  /** Turns like a wheel when it rolls. */
  round?: boolean;
}

export interface Thing extends Omit<ThingSpec<string>, 'draw' | 'live' | 'colors'> {
  colors: Colors;
  draw(pen: Pen, colors: Colors): void;
  live?(pen: Pen, colors: Colors, live: Live): void;
}

/** Declares a thing; the colours that `draw` may use are those declared. */
export function defineThing<K extends string>(spec: ThingSpec<K>): Thing {
  return spec as unknown as Thing;
}
