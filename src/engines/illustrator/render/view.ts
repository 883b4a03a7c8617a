/**
 * The world is measured in metres: x to the right, y up from the ground, z away from the viewer.
 * A camera is a position, a focal length and a horizon; vertical lines stay vertical (as with a
 * shift lens), so a projection is one division and one scale, and every upright thing can be drawn
 * flat at its own depth.
 */
export interface CameraPose {
  /** Position in metres. `y` is the height of the eye above the ground. */
  x: number;
  y: number;
  z: number;
  /** Focal length in units of the frame's height: 1.2 is a normal lens, 2.5 a long one. */
  focal: number;
  /** Where the horizon lies in the frame: 0 top, 1 bottom. May lie outside (looking up or down). */
  horizon: number;
  /** Rotation of the whole picture, radians. */
  roll: number;
  /** Looking aside: the picture slides left by this share of the frame's width. 0 by default. */
  shift?: number;
  /** How far the picture moves while the shutter is open, in frames; none by default. */
  smear?: readonly [x: number, y: number];
  /** Depth in metres that is in focus, and how strongly the rest is blurred, from 0 (all sharp); 1 is much. */
  focusDistance: number;
  focusStrength: number;
}

/** A point on the frame in pixels, with the pixels per metre at its depth. */
export interface Projected {
  x: number;
  y: number;
  scale: number;
}

/** Nearer than this a thing is behind the lens. */
export const NEAR = 0.25;

export class View {
  readonly width: number;
  readonly height: number;
  readonly camera: Readonly<CameraPose>;
  readonly horizonY: number;
  /** Column of the vanishing point, pixels: half the width unless the camera looks aside. */
  readonly centerX: number;
  private readonly focalPx: number;

  constructor(width: number, height: number, camera: Readonly<CameraPose>) {
    this.width = width;
    this.height = height;
    this.camera = camera;
    this.horizonY = height * camera.horizon;
    this.centerX = width * (0.5 - (camera.shift ?? 0));
    this.focalPx = camera.focal * height;
  }

  /** Distance from the lens along the view axis, metres; below `NEAR` it cannot be drawn. */
  distance(z: number): number {
    return z - this.camera.z;
  }

  /** Pixels per metre at depth `z`. */
  scaleAt(z: number): number {
    return this.focalPx / Math.max(NEAR, z - this.camera.z);
  }

  project(x: number, y: number, z: number): Projected {
    const scale = this.scaleAt(z);
    return {
      x: this.centerX + (x - this.camera.x) * scale,
      y: this.horizonY - (y - this.camera.y) * scale,
      scale,
    };
  }

  /** World x at a pixel column for depth `z`: which part of a wide thing has to be drawn. */
  worldX(pixelX: number, z: number): number {
    return this.camera.x + (pixelX - this.centerX) / this.scaleAt(z);
  }

  /** Depth at which the ground plane meets a pixel row; Infinity at and above the horizon. */
  groundZ(pixelY: number): number {
    const below = pixelY - this.horizonY;
    return below <= 0 ? Infinity : this.camera.z + (this.focalPx * this.camera.y) / below;
  }
}
