import type { Rgb } from '../../color.ts';
import { rgb } from '../../color.ts';

export interface Plumage {
  back: Rgb;
  belly: Rgb;
  wing: Rgb;
  /** Ends of the long wing feathers. */
  wingTip: Rgb;
  head: Rgb;
  /** On top of the head, the cheek, the throat and breast. */
  cap?: Rgb;
  cheek?: Rgb;
  breast?: Rgb;
  tail: Rgb;
  beak: Rgb;
  legs: Rgb;
  eye: Rgb;
}

/** One row of the table. Lengths are in body lengths (breast to vent) unless said otherwise. */
export interface BirdSpecies {
  /** Length of the body in metres. */
  size: number;
  depth: number;
  /** Pitch of the body when it stands, degrees. */
  pitch: number;
  neck: {
    length: number;
    /** Degrees above the horizontal. */ angle: number;
    /** -1 to 1: how much it is an S. */ curve: number;
    base: number;
    tip: number;
  };
  head: number;
  beak: {
    kind: 'seed' | 'thin' | 'hook' | 'flat' | 'long' | 'bent';
    length: number;
    depth: number;
  };
  legs: { length: number; thickness: number; webbed: boolean };
  tail: {
    length: number;
    width: number;
    kind: 'wedge' | 'fork' | 'sickle' | 'train' | 'stub' | 'fan';
  };
  wing: { span: number; chord: number; flipper?: boolean };
  crest?: 'comb' | 'tuft' | 'crown' | 'horns';
  face?: 'disc';
  plumage: Plumage;
  /** Wing beats a second in flight, and speeds in m/s. */
  beat: number;
  speeds: { walk: number; fly: number };
  water?: boolean;
  hops?: boolean;
  flightless?: boolean;
}

type Changes = Partial<
  Omit<BirdSpecies, 'neck' | 'beak' | 'legs' | 'tail' | 'wing' | 'plumage'>
> & {
  neck?: Partial<BirdSpecies['neck']>;
  beak?: Partial<BirdSpecies['beak']>;
  legs?: Partial<BirdSpecies['legs']>;
  tail?: Partial<BirdSpecies['tail']>;
  wing?: Partial<BirdSpecies['wing']>;
  plumage?: Partial<Plumage>;
};

function like(model: BirdSpecies, changes: Changes): BirdSpecies {
  return {
    ...model,
    ...changes,
    neck: { ...model.neck, ...changes.neck },
    beak: { ...model.beak, ...changes.beak },
    legs: { ...model.legs, ...changes.legs },
    tail: { ...model.tail, ...changes.tail },
    wing: { ...model.wing, ...changes.wing },
    plumage: { ...model.plumage, ...changes.plumage },
  };
}

const c = (hex: string): Rgb => rgb(hex);
const white = c('#f5f2ec');
const black = c('#26242a');

const sparrow: BirdSpecies = {
  size: 0.1,
  depth: 0.56,
  pitch: 30,
  neck: { length: 0.2, angle: 62, curve: 0, base: 0.27, tip: 0.2 },
  head: 0.235,
  beak: { kind: 'seed', length: 0.17, depth: 0.13 },
  legs: { length: 0.36, thickness: 0.028, webbed: false },
  tail: { length: 0.55, width: 0.14, kind: 'wedge' },
  wing: { span: 1.25, chord: 0.55 },
  plumage: {
    back: c('#8a6a4a'),
    belly: c('#e2d6c2'),
    wing: c('#7a5636'),
    wingTip: c('#3c2c22'),
    head: c('#94704c'),
    cap: c('#6e6a66'),
    cheek: c('#ded2be'),
    breast: c('#4a3c34'),
    tail: c('#5c4430'),
    beak: c('#4a4038'),
    legs: c('#b08a6a'),
    eye: c('#1c1410'),
  },
  beat: 7,
  speeds: { walk: 0.4, fly: 4 },
  hops: true,
};

const crow = like(sparrow, {
  size: 0.28,
  depth: 0.48,
  pitch: 24,
  head: 0.2,
  hops: false,
  beak: { kind: 'thin', length: 0.3, depth: 0.13 },
  legs: { length: 0.42, thickness: 0.035 },
  tail: { length: 0.5, width: 0.2 },
  wing: { span: 1.5, chord: 0.58 },
  plumage: {
    back: c('#2c2c38'),
    belly: c('#26262e'),
    wing: c('#2a2a3a'),
    wingTip: c('#16161e'),
    head: c('#2a2a34'),
    cap: c('#2a2a34'),
    cheek: c('#2c2c38'),
    breast: c('#2a2a32'),
    tail: c('#1c1c26'),
    beak: c('#1c1c20'),
    legs: c('#222226'),
  },
  beat: 3.6,
  speeds: { walk: 0.5, fly: 7 },
});

const eagle = like(crow, {
  size: 0.5,
  depth: 0.5,
  pitch: 42,
  neck: { length: 0.2, base: 0.27, tip: 0.19 },
  head: 0.18,
  beak: { kind: 'hook', length: 0.22, depth: 0.17 },
  legs: { length: 0.34, thickness: 0.075 },
  tail: { length: 0.48, width: 0.3, kind: 'fan' },
  wing: { span: 1.95, chord: 0.66 },
  plumage: {
    back: c('#4a3324'),
    belly: c('#4c3626'),
    wing: c('#4a3222'),
    wingTip: c('#261a14'),
    head: white,
    cap: white,
    cheek: white,
    breast: c('#543c2a'),
    tail: white,
    beak: c('#ecb53a'),
    legs: c('#e6b040'),
    eye: c('#e8c23a'),
  },
  beat: 2,
  speeds: { walk: 0.4, fly: 9 },
});

const duck = like(sparrow, {
  size: 0.36,
  depth: 0.46,
  pitch: 8,
  hops: false,
  water: true,
  neck: { length: 0.34, angle: 68, curve: 0.25, base: 0.2, tip: 0.12 },
  head: 0.165,
  beak: { kind: 'flat', length: 0.26, depth: 0.09 },
  legs: { length: 0.24, thickness: 0.045, webbed: true },
  tail: { length: 0.22, width: 0.16, kind: 'stub' },
  wing: { span: 1.35, chord: 0.42 },
  plumage: {
    back: c('#8c8478'),
    belly: c('#d8d4cc'),
    wing: c('#9a9286'),
    wingTip: c('#3f5fa8'),
    head: c('#1f6a4a'),
    cap: c('#1f6a4a'),
    cheek: c('#237a54'),
    breast: c('#6e4030'),
    tail: c('#3a3634'),
    beak: c('#e2b23c'),
    legs: c('#e8872e'),
  },
  beat: 5,
  speeds: { walk: 0.4, fly: 10 },
});

const swan = like(duck, {
  size: 0.75,
  depth: 0.46,
  neck: { length: 1.0, angle: 78, curve: 0.85, base: 0.14, tip: 0.07 },
  head: 0.1,
  beak: { kind: 'flat', length: 0.16, depth: 0.07 },
  plumage: {
    back: white,
    belly: c('#e6e6ea'),
    wing: white,
    wingTip: c('#e8e8ec'),
    head: white,
    cap: white,
    cheek: white,
    breast: white,
    tail: white,
    beak: c('#e8812e'),
    legs: c('#3a3634'),
  },
  beat: 2.6,
});

const flamingo = like(swan, {
  size: 0.5,
  depth: 0.44,
  pitch: 14,
  water: false,
  neck: { length: 1.25, angle: 76, curve: 0.8, base: 0.1, tip: 0.055 },
  head: 0.1,
  beak: { kind: 'bent', length: 0.22, depth: 0.1 },
  legs: { length: 1.35, thickness: 0.026 },
  tail: { length: 0.18 },
  wing: { span: 1.6 },
  plumage: {
    back: c('#f08a94'),
    belly: c('#f6b0b4'),
    wing: c('#ee7684'),
    wingTip: c('#2e2226'),
    head: c('#f4a0a8'),
    cap: c('#f4a0a8'),
    cheek: c('#f6b0b4'),
    breast: c('#f29aa2'),
    tail: c('#f08a94'),
    beak: c('#f0d0c0'),
    legs: c('#e8808c'),
    eye: c('#e8d060'),
  },
});

const chicken = like(duck, {
  size: 0.3,
  depth: 0.62,
  pitch: 18,
  water: false,
  neck: { length: 0.38, angle: 66, curve: 0.15, base: 0.26, tip: 0.14 },
  head: 0.155,
  beak: { kind: 'seed', length: 0.13, depth: 0.1 },
  legs: { length: 0.42, thickness: 0.04, webbed: false },
  tail: { length: 0.5, width: 0.34, kind: 'sickle' },
  wing: { span: 0.9, chord: 0.5 },
  crest: 'comb',
  plumage: {
    back: c('#f2ede4'),
    belly: c('#e8e0d2'),
    wing: c('#efe8dc'),
    wingTip: c('#d8ccb8'),
    head: c('#f5f0e8'),
    cap: c('#f5f0e8'),
    cheek: c('#e04a3c'),
    breast: c('#f2ede4'),
    tail: c('#e8e0d4'),
    beak: c('#e8b040'),
    legs: c('#e2a23c'),
  },
  beat: 6,
  speeds: { walk: 0.45, fly: 3 },
});

/** The table: one row a species. */
export const birds: Readonly<Record<string, BirdSpecies>> = {
  sparrow,
  bluebird: like(sparrow, {
    beak: { kind: 'thin', length: 0.17, depth: 0.08 },
    plumage: {
      back: c('#3f78c8'),
      belly: c('#f2ece2'),
      wing: c('#356ab8'),
      wingTip: c('#22406e'),
      head: c('#4684d4'),
      cap: c('#3f78c8'),
      cheek: c('#4684d4'),
      breast: c('#d6814a'),
      tail: c('#2f5fa8'),
    },
  }),
  robin: like(sparrow, {
    depth: 0.62,
    beak: { kind: 'thin', length: 0.16, depth: 0.07 },
    plumage: {
      back: c('#7d6a52'),
      belly: c('#efe8dc'),
      wing: c('#6e5a44'),
      wingTip: c('#463a2e'),
      head: c('#86725a'),
      cap: c('#7d6a52'),
      cheek: c('#e0722e'),
      breast: c('#e0722e'),
      tail: c('#5e4e3c'),
    },
  }),
  crow,
  pigeon: like(sparrow, {
    size: 0.2,
    depth: 0.52,
    hops: false,
    pitch: 24,
    head: 0.175,
    neck: { length: 0.26, base: 0.26, tip: 0.15 },
    beak: { kind: 'thin', length: 0.16, depth: 0.07 },
    legs: { length: 0.32, thickness: 0.045 },
    wing: { span: 1.4 },
    plumage: {
      back: c('#8f97a4'),
      belly: c('#a6acb6'),
      wing: c('#a8aeb8'),
      wingTip: c('#4a505c'),
      head: c('#6a7486'),
      cap: c('#6a7486'),
      cheek: c('#6a7486'),
      breast: c('#7a6c90'),
      tail: c('#5c6472'),
      beak: c('#4c4a4c'),
      legs: c('#d06a62'),
      eye: c('#e0782e'),
    },
    beat: 5,
    speeds: { walk: 0.5, fly: 8 },
  }),
  seagull: like(crow, {
    size: 0.3,
    pitch: 14,
    water: true,
    beak: { kind: 'thin', length: 0.26, depth: 0.1 },
    legs: { length: 0.34, webbed: true },
    wing: { span: 1.9, chord: 0.42 },
    plumage: {
      back: c('#a8b2be'),
      belly: white,
      wing: c('#b4bdc8'),
      wingTip: c('#2c2c30'),
      head: white,
      cap: white,
      cheek: white,
      breast: white,
      tail: white,
      beak: c('#ecb83c'),
      legs: c('#ecc060'),
      eye: c('#e8d060'),
    },
    beat: 2.6,
    speeds: { walk: 0.5, fly: 8 },
  }),
  eagle,
  owl: like(eagle, {
    size: 0.32,
    depth: 0.66,
    pitch: 64,
    neck: { length: 0.12, angle: 80, base: 0.32, tip: 0.28 },
    head: 0.36,
    beak: { length: 0.14, depth: 0.13 },
    legs: { length: 0.22, thickness: 0.07 },
    tail: { length: 0.36 },
    wing: { span: 1.5, chord: 0.62 },
    face: 'disc',
    crest: 'horns',
    plumage: {
      back: c('#8a6844'),
      belly: c('#dcc8a4'),
      wing: c('#7a5a3a'),
      wingTip: c('#463424'),
      head: c('#906e48'),
      cap: c('#8a6844'),
      cheek: c('#e0ceac'),
      breast: c('#c8ac80'),
      tail: c('#6e5236'),
      beak: c('#3e3a34'),
      legs: c('#d8c098'),
      eye: c('#f0a82a'),
    },
    beat: 2.6,
  }),
  parrot: like(eagle, {
    size: 0.26,
    depth: 0.5,
    pitch: 52,
    head: 0.23,
    neck: { length: 0.2, base: 0.27, tip: 0.21 },
    beak: { length: 0.22, depth: 0.22 },
    legs: { length: 0.24, thickness: 0.06 },
    tail: { length: 1.15, width: 0.12, kind: 'wedge' },
    wing: { span: 1.4 },
    plumage: {
      back: c('#d43a2c'),
      belly: c('#d8402e'),
      wing: c('#e0b02e'),
      wingTip: c('#2458b8'),
      head: c('#dc4030'),
      cap: c('#dc4030'),
      cheek: c('#f4ece0'),
      breast: c('#dc4432'),
      tail: c('#2a5cc0'),
      beak: c('#e8dcc8'),
      legs: c('#5a5450'),
      eye: c('#e8d890'),
    },
    beat: 4,
  }),
  duck,
  duckling: like(duck, {
    size: 0.12,
    depth: 0.62,
    neck: { length: 0.22, base: 0.26, tip: 0.22 },
    head: 0.29,
    beak: { length: 0.2 },
    tail: { length: 0.12 },
    wing: { span: 0.5, chord: 0.3 },
    plumage: {
      back: c('#e8c24a'),
      belly: c('#f6e088'),
      wing: c('#e2b840'),
      wingTip: c('#cc9e30'),
      head: c('#f2d260'),
      cap: c('#e6c04a'),
      cheek: c('#f6de80'),
      breast: c('#f4d870'),
      tail: c('#dcb03c'),
      beak: c('#e8923c'),
      legs: c('#e08a38'),
    },
  }),
  goose: like(duck, {
    size: 0.55,
    neck: { length: 0.66, angle: 74, curve: 0.35, base: 0.16, tip: 0.085 },
    head: 0.12,
    plumage: {
      back: c('#8a7a68'),
      belly: c('#dcd4c6'),
      wing: c('#7e6e5c'),
      wingTip: c('#403830'),
      head: black,
      cap: black,
      cheek: white,
      breast: c('#b8aa98'),
      tail: c('#3a332c'),
      beak: c('#2a2828'),
      legs: c('#3a3634'),
    },
    beat: 3.4,
  }),
  swan,
  flamingo,
  penguin: like(duck, {
    size: 0.62,
    depth: 0.5,
    pitch: 80,
    flightless: true,
    neck: { length: 0.16, angle: 84, curve: 0, base: 0.2, tip: 0.16 },
    head: 0.16,
    beak: { kind: 'thin', length: 0.2, depth: 0.07 },
    legs: { length: 0.1, thickness: 0.07, webbed: true },
    tail: { length: 0.14, width: 0.12, kind: 'stub' },
    wing: { span: 0.62, chord: 0.2, flipper: true },
    plumage: {
      back: c('#2c3140'),
      belly: white,
      wing: c('#2a2f3e'),
      wingTip: c('#1e222e'),
      head: c('#22262f'),
      cap: c('#22262f'),
      cheek: c('#f0b83c'),
      breast: c('#f6e6b8'),
      tail: c('#22262f'),
      beak: c('#e88a3c'),
      legs: c('#4a4448'),
      eye: c('#3a2418'),
    },
    speeds: { walk: 0.5, fly: 0 },
  }),
  chicken,
  rooster: like(chicken, {
    size: 0.36,
    tail: { length: 0.85, width: 0.42 },
    plumage: {
      back: c('#b0481e'),
      belly: c('#3a2a26'),
      wing: c('#8a3418'),
      wingTip: c('#1e4a44'),
      head: c('#e0902e'),
      cap: c('#e0902e'),
      cheek: c('#dc3428'),
      breast: c('#4a2c22'),
      tail: c('#1e4a48'),
      beak: c('#e8b448'),
      legs: c('#e2aa40'),
    },
  }),
  ostrich: like(flamingo, {
    size: 0.95,
    depth: 0.62,
    pitch: 6,
    flightless: true,
    neck: { length: 0.95, angle: 80, curve: 0.15, base: 0.09, tip: 0.05 },
    head: 0.09,
    beak: { kind: 'flat', length: 0.12, depth: 0.06 },
    legs: { length: 1.1, thickness: 0.055, webbed: false },
    tail: { length: 0.4, width: 0.34, kind: 'fan' },
    wing: { span: 0.8, chord: 0.5 },
    plumage: {
      back: c('#2a282c'),
      belly: c('#3a363a'),
      wing: c('#242226'),
      wingTip: white,
      head: c('#d8b8a4'),
      cap: c('#b89a88'),
      cheek: c('#e0c2b0'),
      breast: c('#2c2a2e'),
      tail: white,
      beak: c('#d8b890'),
      legs: c('#d4b09c'),
      eye: c('#2a1810'),
    },
    speeds: { walk: 1.4, fly: 0 },
  }),
  peacock: like(chicken, {
    size: 0.5,
    depth: 0.46,
    neck: { length: 0.62, angle: 78, curve: 0.3, base: 0.16, tip: 0.08 },
    head: 0.1,
    beak: { length: 0.12, depth: 0.07 },
    legs: { length: 0.6 },
    tail: { length: 2.2, width: 0.5, kind: 'train' },
    crest: 'crown',
    plumage: {
      back: c('#2a7a86'),
      belly: c('#1c3f7a'),
      wing: c('#9a8468'),
      wingTip: c('#6e4a32'),
      head: c('#2456b4'),
      cap: c('#2456b4'),
      cheek: c('#eef2f4'),
      breast: c('#2450b0'),
      tail: c('#2f8a5a'),
      beak: c('#8a8478'),
      legs: c('#8a7a68'),
    },
  }),
  crane: like(flamingo, {
    size: 0.6,
    neck: { length: 1.0, curve: 0.4, base: 0.1, tip: 0.05 },
    beak: { kind: 'long', length: 0.3, depth: 0.06 },
    legs: { length: 1.15 },
    tail: { length: 0.34, width: 0.2, kind: 'fan' },
    plumage: {
      back: c('#eeeeee'),
      belly: c('#dcdce0'),
      wing: c('#f0f0f0'),
      wingTip: c('#222226'),
      head: c('#2a2a30'),
      cap: c('#d2362e'),
      cheek: white,
      breast: c('#f0f0f0'),
      tail: c('#26262c'),
      beak: c('#9a9a7a'),
      legs: c('#4a484a'),
      eye: c('#8a3a20'),
    },
  }),
  hummingbird: like(sparrow, {
    size: 0.06,
    depth: 0.44,
    pitch: 48,
    head: 0.24,
    beak: { kind: 'long', length: 0.62, depth: 0.035 },
    legs: { length: 0.12 },
    tail: { length: 0.5, width: 0.2, kind: 'fan' },
    wing: { span: 1.0, chord: 0.34 },
    plumage: {
      back: c('#2e8a5c'),
      belly: c('#e0e6de'),
      wing: c('#5c6a70'),
      wingTip: c('#3a464c'),
      head: c('#2f9464'),
      cap: c('#2f9464'),
      cheek: c('#2f9464'),
      breast: c('#cc2e54'),
      tail: c('#2a5a4a'),
      beak: c('#28282c'),
      legs: c('#3a3634'),
    },
    beat: 14,
    speeds: { walk: 0, fly: 1.5 },
  }),
};
