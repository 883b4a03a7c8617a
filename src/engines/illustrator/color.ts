import { clamp, lerp } from './easing.ts';

/** An sRGB colour; each channel 0 to 255, not necessarily an integer. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** `#rgb` or `#rrggbb` to channels. Throws TypeError for anything else: colours in tables are code. */
export function rgb(hex: string): Rgb {
  const match = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(hex);
  if (!match) throw new TypeError(`Not a hex colour: '${hex}'`);
  const digits = match[1]!.length === 3 ? match[1]!.replaceAll(/./g, '$&$&') : match[1]!;
  const value = Number.parseInt(digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** CSS text for the canvas. */
export function css(color: Rgb, alpha = 1): string {
  const [r, g, b] = color;
  return `rgba(${Math.round(clamp(r, 0, 255))},${Math.round(clamp(g, 0, 255))},${Math.round(clamp(b, 0, 255))},${clamp(alpha, 0, 1).toFixed(3)})`;
}

/** Linear blend in sRGB: `t` 0 is `a`, 1 is `b`. */
export function mix(a: Rgb, b: Rgb, t: number): Rgb {
  return [lerp(a[0], b[0], t), lerp(a[1], b[1], t), lerp(a[2], b[2], t)];
}

/** Channel-wise product, as coloured light on a coloured surface. */
export function multiply(a: Rgb, b: Rgb): Rgb {
  return [(a[0] * b[0]) / 255, (a[1] * b[1]) / 255, (a[2] * b[2]) / 255];
}

export function scale(color: Rgb, factor: number): Rgb {
  return [color[0] * factor, color[1] * factor, color[2] * factor];
}

export function luminance(color: Rgb): number {
  return (0.2126 * color[0] + 0.7152 * color[1] + 0.0722 * color[2]) / 255;
}

/** Hue in degrees, saturation and lightness in [0, 1]. */
export function hsl(hue: number, saturation: number, lightness: number): Rgb {
  const a = saturation * Math.min(lightness, 1 - lightness);
  const channel = (n: number): number => {
    const k = (n + (((hue % 360) + 360) % 360) / 30) % 12;
    return 255 * (lightness - a * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}

/** The same colour with its saturation multiplied. */
export function saturate(color: Rgb, factor: number): Rgb {
  const grey = luminance(color) * 255;
  return [lerp(grey, color[0], factor), lerp(grey, color[1], factor), lerp(grey, color[2], factor)];
}
