/** Geometry and timing of a film. */
export interface FilmFormat {
  /** Pixels; even numbers. */
  width: number;
  height: number;
  framesPerSecond: number;
  /** Exact number of frames: seconds × framesPerSecond. */
  frameCount: number;
}

/** Audio of every film. */
export const AUDIO_SAMPLE_RATE = 48_000;

/** Bytes of one planar YUV 4:2:0 frame: luma, then the two quarter-size chroma planes. */
export function i420Size(width: number, height: number): number {
  return width * height + 2 * (width >> 1) * (height >> 1);
}
