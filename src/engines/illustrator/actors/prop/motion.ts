import { clamp, easeOut, fract, smoothstep, TAU } from '../../easing.ts';

/** How an action moves a thing that has no limbs: a change of the picture around its base. */
export interface Motion {
  /** Metres. */
  x: number;
  y: number;
  scaleX: number;
  scaleY: number;
  /** Radians, counter-clockwise, about the base or, with `centred`, about the middle. */
  angle: number;
  centred: boolean;
  alpha: number;
  /** 0 to 1: how far it has melted or burst. */
  melted: number;
  burst: number;
}

const REST: Motion = {
  x: 0,
  y: 0,
  scaleX: 1,
  scaleY: 1,
  angle: 0,
  centred: false,
  alpha: 1,
  melted: 0,
  burst: 0,
};

/**
 * Where a verb has brought a thing after `t` seconds. `size` is its height and `travelled` the way
 * it has gone, metres.
 */
export function motionOf(
  verb: string,
  t: number,
  options: {
    size: number;
    travelled: number;
    sway: number;
    wind: number;
    airborne: boolean;
    facing: 1 | -1;
  },
): Motion {
  const { size, travelled, facing } = options;
  const lean =
    options.sway *
    (0.35 * options.wind + 0.35 * Math.sin(t * 1.3) * (0.4 + Math.abs(options.wind)));
  const bob = Math.sin(t * 1.9) * 0.05 * Math.min(size, 1);
  switch (verb) {
    case 'rotate':
    case 'spin': {
      // A flat picture that turned all round would become a line: it is seen to turn, and stays whole.
      const turn = Math.cos(2 * t * (verb === 'spin' ? 3.4 : 1.5));
      return { ...REST, scaleX: 0.84 + 0.16 * turn, centred: true };
    }
    case 'roll':
      return {
        ...REST,
        angle: -facing * (travelled > 0 ? travelled / (size / 2) : t * 2.2),
        centred: true,
      };
    case 'bounce':
    case 'jump':
    case 'hop':
    case 'dance': {
      const phase = fract(t * 0.95);
      const height = 4 * phase * (1 - phase);
      const squash = smoothstep(0.12, 0, Math.min(phase, 1 - phase)) * 0.2;
      return {
        ...REST,
        y: height * Math.max(0.7 * size, 0.12),
        scaleX: 1 + squash,
        scaleY: 1 - squash,
      };
    }
    case 'fall':
    case 'dive': {
      const phase = fract(t / 2.2 + 0.15);
      return {
        ...REST,
        // From the upper edge of a wide frame.
        y: (1 - phase * phase) * 1.35 * size - 0.1 * size,
        angle: Math.sin(t * 2) * 0.4,
        centred: true,
      };
    }
    case 'melt': {
      const melted = smoothstep(0.2, 4.5, t);
      return { ...REST, scaleY: 1 - 0.55 * melted, scaleX: 1 + 0.18 * melted, melted };
    }
    case 'explode': {
      const burst = clamp((t - 1.1) / 1.6, 0, 1);
      const swell = 1 + 0.14 * smoothstep(0, 1.1, t);
      return {
        ...REST,
        scaleX: swell,
        scaleY: swell,
        burst: easeOut(burst),
        alpha: burst > 0 ? 0 : 1,
      };
    }
    case 'grow':
    case 'bloom': {
      const grown = 0.35 + 0.65 * smoothstep(0, 3.2, t);
      return { ...REST, scaleX: grown, scaleY: grown };
    }
    case 'swing':
    case 'sway':
      return { ...REST, angle: Math.sin(t * 1.8) * Math.max(0.09, options.sway) + lean };
    case 'fly':
    case 'float':
    case 'hover':
    case 'soar':
      return {
        ...REST,
        y: (options.airborne ? 0 : 0.35 * Math.max(size, 0.4)) + 2 * bob,
        x: Math.sin(t * 0.8) * 0.08 * size,
        angle: Math.sin(t * 1.1) * 0.09,
        centred: true,
      };
    case 'erupt':
    case 'work':
    case 'shine':
      return { ...REST, x: Math.sin(t * 31) * 0.004 * size, angle: lean };
    default:
      return options.airborne
        ? { ...REST, y: bob, angle: Math.sin(t * 0.9) * 0.05 + lean, centred: true }
        : { ...REST, angle: lean };
  }
}

/** Ways of the shards of something that bursts: direction and speed by golden angle. */
export function shard(index: number, burst: number): { x: number; y: number; turn: number } {
  const angle = index * 2.399963;
  const speed = 0.5 + 0.9 * fract(index * 0.618);
  return {
    x: Math.cos(angle) * speed * burst,
    y: Math.sin(angle) * speed * burst + 0.25 * burst - 0.7 * burst * burst,
    turn: angle + burst * TAU * (fract(index * 0.37) - 0.5),
  };
}
