/** What can be heard once, at a moment of the film. */
export const CUE_KINDS = [
  'step',
  'paw',
  'hoof',
  'splash',
  'drip',
  'bark',
  'meow',
  'roar',
  'chirp',
  'flap',
  'thump',
  'bounce',
  'whoosh',
  'boom',
  'firework',
  'crash',
  'clang',
  'bell',
  'horn',
  'clap',
  'click',
] as const;
export type CueKind = (typeof CUE_KINDS)[number];

/** What feet come down on. */
export type Surface = 'hard' | 'wood' | 'grass' | 'leaves' | 'sand' | 'snow' | 'wet';

/** Something in the picture that makes a sound. */
export interface SoundCue {
  /** Seconds from the start of the film. */
  time: number;
  kind: CueKind;
  /** 0 to 1: a cat's paw to an elephant's foot. */
  strength: number;
  /** -1 left to 1 right, as seen. */
  pan: number;
  /** For feet. Default: what suits the shot's environment. */
  surface?: Surface;
}
