import type { NativeFormat } from './engine.ts';

/**
 * The grids of open model families: sizes are multiples of the latent's cell times the patch, numbers
 * of frames follow from the temporal compression, the most frames are those it was trained on.
 */
export const NATIVE_FAMILIES = {
  'wan-14b': {
    framesPerSecond: 16,
    frames: { step: 4, offset: 1, min: 5, max: 81 },
    dims: { multiple: 16, maxPixels: 1280 * 720 },
  },
  'wan-1.3b': {
    framesPerSecond: 16,
    frames: { step: 4, offset: 1, min: 5, max: 81 },
    dims: { multiple: 16, maxPixels: 832 * 480 },
  },
  'wan-5b': {
    framesPerSecond: 24,
    frames: { step: 4, offset: 1, min: 5, max: 121 },
    dims: { multiple: 32, maxPixels: 1280 * 736 },
  },
  hunyuanvideo: {
    framesPerSecond: 24,
    frames: { step: 4, offset: 1, min: 5, max: 129 },
    dims: { multiple: 16, maxPixels: 1280 * 720 },
  },
  'ltx-2': {
    framesPerSecond: 24,
    frames: { step: 8, offset: 1, min: 9, max: 481 },
    dims: { multiple: 32, maxPixels: 1920 * 1088 },
  },
  'minimax-h3': {
    framesPerSecond: 24,
    frames: { step: 17, offset: 5, min: 5, max: 362 },
    dims: { multiple: 16, maxPixels: 1920 * 1088 },
  },
  cogvideox: {
    framesPerSecond: 8,
    frames: { step: 8, offset: 1, min: 9, max: 49 },
    dims: { multiple: 16, maxPixels: 720 * 480 },
  },
} as const satisfies Record<string, NativeFormat>;

export type NativeFamily = keyof typeof NATIVE_FAMILIES;
