import type { Rgb } from '../../color.ts';

/** A ball of the head: x along the muzzle, y up, radius; in head lengths, from the skull's centre. */
export type Ball = readonly [x: number, y: number, radius: number];

export interface HeadShape {
  /** From the back of the skull to the nose, in shoulder heights. */
  length: number;
  /** Skull, brow, bridge, nose: joined into the upper head. */
  upper: readonly Ball[];
  /** Lower jaw from its hinge to the chin. */
  jaw: readonly Ball[];
  /** Cheek ball and how far it stands off the middle. */
  cheek: readonly [x: number, y: number, radius: number, side: number];
  eye: {
    at: readonly [x: number, y: number, side: number];
    radius: number;
    /** 0 looks sideways (prey), 1 looks forward (hunter). */
    forward: number;
    pupil: 'round' | 'slit' | 'bar';
    color: Rgb;
  };
  nose: { radius: number; kind: 'pad' | 'nostrils' | 'snout' | 'none'; color: Rgb };
}

export interface EarShape {
  kind: 'pointed' | 'round' | 'floppy' | 'long' | 'leaf' | 'fan' | 'none';
  /** In head lengths. */
  length: number;
  width: number;
  /** Where it grows, in head lengths. */
  at?: readonly [x: number, y: number, side: number];
}

export interface TailShape {
  kind: 'bushy' | 'thin' | 'tuft' | 'hair' | 'stub' | 'thick' | 'curl' | 'ringed' | 'none';
  /** In shoulder heights. */
  length: number;
  width: number;
  /** Rest angle, degrees: 0 straight back, -90 hanging, 60 carried up. */
  angle: number;
  /** How much it bends upwards towards its tip, degrees. */
  curve: number;
}

export interface LegShape {
  /** What it walks on. */
  foot: 'paw' | 'hoof' | 'cloven' | 'flat' | 'column' | 'claw';
  /** Thickness relative to a fox's of the same height. */
  thickness: number;
  /** Height of wrist and hock relative to the free leg. */
  wrist: number;
  hock: number;
  /** How much the standing leg is bent, 0 (a pillar) to 1. */
  bent: number;
  /** 0 under the body, 1 to its sides (lizards). */
  sprawl?: number;
  /** Size of the fore legs relative to what the trunk would carry: small arms of bipeds. */
  fore?: number;
}

export type Pattern =
  | 'stripes'
  | 'tiger'
  | 'rosettes'
  | 'spots'
  | 'patches'
  | 'giraffe'
  | 'panda'
  | 'fleece'
  | 'scales'
  | 'flecks'
  | 'saddle'
  | 'tabby'
  | 'hedgehog';

export interface Coat {
  base: Rgb;
  /** Paler or darker underside, throat and chest. */
  belly?: Rgb;
  /** Along the spine. */
  back?: Rgb;
  /** Lower legs, and how far up they go: 0 to 1 of the leg. */
  socks?: Rgb;
  sockHeight?: number;
  /** Muzzle, lower cheeks and throat. */
  muzzle?: Rgb;
  /** Around the eyes. */
  mask?: Rgb;
  /** Of the whole head, where it is not the base's. */
  face?: Rgb;
  ears?: Rgb;
  innerEar?: Rgb;
  tail?: Rgb;
  tailTip?: Rgb;
  mane?: Rgb;
  hoof?: Rgb;
  horn?: Rgb;
  pattern?: Pattern;
  marks?: Rgb;
  /** Length of the fur along the outline in shoulder heights: 0 is sleek. */
  fur: number;
}

export interface Extras {
  horns?:
    | 'cow'
    | 'goat'
    | 'ram'
    | 'antlers'
    | 'palmate'
    | 'rhino'
    | 'unicorn'
    | 'ossicones'
    | 'tusks'
    | 'buffalo'
    | 'dragon';
  mane?: 'horse' | 'lion' | 'ridge' | 'ruff';
  trunk?: boolean;
  hump?: 'one' | 'shoulder';
  wings?: boolean;
  shell?: boolean;
  spines?: boolean;
  beard?: boolean;
  whiskers?: boolean;
  teeth?: boolean;
  udder?: boolean;
  /** A pet: it wears a collar of this colour, pants and wags its tail. */
  collar?: Rgb;
}

export type Footwork =
  | 'rotary'
  | 'transverse'
  | 'amble'
  | 'pace'
  | 'hop'
  | 'bipedal'
  | 'striding'
  | 'sprawl';

/** One row of the table. Lengths are in shoulder heights unless said otherwise. */
export interface Species {
  /** Metres at the shoulder. */
  height: number;
  /** Shoulder joint to hip joint. */
  length: number;
  /** Depth of the chest and of the waist. */
  chest: number;
  waist: number;
  /** Height of the croup. */
  rump: number;
  /** Half width of the barrel. */
  girth: number;
  /** How far the back sinks (+) or arches (-). */
  dip: number;
  neck: {
    length: number;
    /** Degrees above the horizontal. */ angle: number;
    base: number;
    tip: number;
    /** How far it first goes on along the back (0.22), or arches above its own line (-). */
    crest?: number;
  };
  /** Pitch of the head, degrees: -30 looks a little down. */
  headPitch: number;
  head: HeadShape;
  ears: EarShape;
  tail: TailShape;
  legs: LegShape;
  coat: Coat;
  extras: Extras;
  footwork: Footwork;
  /** Speed relative to what its height suggests. */
  swift: number;
}
