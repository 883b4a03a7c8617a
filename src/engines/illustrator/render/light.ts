import type { Rgb } from '../color.ts';
import { mix, multiply } from '../color.ts';
import { clamp } from '../easing.ts';

/** The light of one shot: shared by sky, ground, set and actors, so that they sit in one picture. */
export interface Light {
  /** Direction from the scene towards the key light: x right, y up, z away from the viewer. Unit length. */
  direction: readonly [x: number, y: number, z: number];
  /** Colour and strength (0 to about 1.2) of the key light: sun, moon or lamp. */
  key: Rgb;
  keyStrength: number;
  /** Colour of the light in the shade. White surfaces in shade take this colour. */
  ambient: Rgb;
  /** Light thrown up from the ground. */
  bounce: Rgb;
  /** Edge light on the side of the key: dramatic at dusk, faint at noon. 0 to 1. */
  rimStrength: number;
  /** Air: what far things fade to, and after how many metres they are 63 % gone. */
  haze: Rgb;
  hazeDistance: number;
  /** Sky from zenith to horizon. */
  sky: readonly [zenith: Rgb, middle: Rgb, horizon: Rgb];
  /** Darkness of cast shadows, 0 to 1, and how long they are in multiples of the caster's height. */
  shadowStrength: number;
  shadowLength: number;
  /** 0 by day, 1 at deep night: lamps are lit and stars shown. */
  night: number;
  /**
   * In a time-lapse: where sun or moon stand by world time, in shares of the frame from the middle to the
   * right and from the horizon up. In any other shot the direction decides.
   */
  disc?(t: number): { aside: number; rise: number };
}

/** The colour of a surface in full key light, in the shade, and at the far end of the air. */
export function lit(surface: Rgb, light: Light, amount = 1): Rgb {
  const shade = multiply(surface, light.ambient);
  const key = multiply(surface, light.key);
  return mix(shade, key, clamp(amount * light.keyStrength, 0, 1));
}

/** Fades a colour into the air by its distance in metres. */
export function hazed(color: Rgb, light: Light, distance: number): Rgb {
  return mix(color, light.haze, hazeAmount(light, distance));
}

/** How much of the air's colour a thing at this distance has taken, 0 to 1. */
export function hazeAmount(light: Light, distance: number): number {
  return 1 - Math.exp(-Math.max(0, distance) / light.hazeDistance);
}
