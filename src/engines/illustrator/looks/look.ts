import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { Style } from '../plan.ts';
import type { Random } from '../random.ts';
import type { Light } from '../render/light.ts';

/** The moment a pass works on. */
export interface Moment {
  /** Number of the frame within the film. */
  index: number;
  /** Seconds since the film began. */
  seconds: number;
}

export interface LookRequest {
  /** Pixels of the film. */
  width: number;
  height: number;
  /** The same in every thread and for every shot of the film. */
  random: Random;
  light: Light;
}

/**
 * What a look does to a finished picture of the world. Prepared once per shot and thread: textures
 * are baked here. Each frame, `paint` works on the canvas and then `pixels` on its bytes.
 */
export interface LookPass {
  paint?(ctx: SKRSContext2D, canvas: Canvas, moment: Moment): void;
  /** RGBA in place, `width` × `height` of the film. */
  pixels?(rgba: Uint8Array, moment: Moment): void;
}

/** One style of picture: one file in `looks/`, listed in `looks/registry.ts`. */
export interface Look {
  id: Style;
  title: string;
  /** The world is drawn this many times smaller and enlarged without smoothing. 1 by default. */
  pixelSize?(width: number, height: number): number;
  /** Frames per second that this look moves at; 24 by default. Claymation moves at 12. */
  framesPerSecond?: number;
  /** Tunes the light before anything is built. */
  adjustLight?(light: Light): Light;
  prepare(request: LookRequest): LookPass;
}
