import type { NativeFamily } from '../families.ts';
import type { Bindings } from './bindings.ts';

interface BuiltIn {
  native: NativeFamily;
  /** Files in `graphs/`, and what goes where in both of them. */
  text: string;
  image: string;
  bindings: Bindings;
  audio: boolean;
}

const COMMON = {
  prompt: '#prompt.text',
  negative: '#negative.text',
  width: '#latent.width',
  height: '#latent.height',
  length: '#latent.length',
  fps: '#video.fps',
  image: '#image.image',
} as const satisfies Bindings;

function graphs(name: string): { text: string; image: string } {
  return { text: `${name}-text.json`, image: `${name}-image.json` };
}

/** Workflows that come with Kinora, for the model files as Comfy-Org publishes them. */
export const BUILT_IN = {
  'wan2.2-14b': {
    ...graphs('wan2.2-14b'),
    native: 'wan-14b',
    audio: false,
    bindings: { ...COMMON, seed: ['#sampler_high.noise_seed', '#sampler_low.noise_seed'] },
  },
  'wan2.2-5b': {
    ...graphs('wan2.2-5b'),
    native: 'wan-5b',
    audio: false,
    bindings: { ...COMMON, seed: '#sampler.seed' },
  },
  'hunyuanvideo-1.5': {
    ...graphs('hunyuanvideo-1.5'),
    native: 'hunyuanvideo',
    audio: false,
    bindings: { ...COMMON, seed: '#noise.noise_seed' },
  },
  'ltx-2': {
    ...graphs('ltx-2'),
    native: 'ltx-2',
    audio: true,
    bindings: {
      ...COMMON,
      length: ['#latent.length', '#audio_latent.frames_number'],
      fps: ['#video.fps', '#conditioning.frame_rate', '#audio_latent.frame_rate'],
      seed: '#noise.noise_seed',
    },
  },
} as const satisfies Record<string, BuiltIn>;

export type BuiltInName = keyof typeof BUILT_IN;

export function isBuiltIn(name: string): name is BuiltInName {
  return Object.hasOwn(BUILT_IN, name);
}
