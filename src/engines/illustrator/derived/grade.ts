import type { Rgb } from '../color.ts';
import { mix, rgb } from '../color.ts';
import { clamp, lerp, smoothstep } from '../easing.ts';
import type { TimeOfDay, WeatherKind } from '../plan.ts';

/** What light, air and palette of a filmed picture are to become; null leaves them as they are. */
export interface GradeRequest {
  time: TimeOfDay | null;
  weather: { kind: WeatherKind; intensity: number } | null;
  palette: readonly string[];
}

interface Tone {
  /** Factor on the light, and colours of shades and lights with their share. */
  exposure: number;
  saturation: number;
  shades: Rgb;
  lights: Rgb;
  share: number;
}

const TIMES: Record<TimeOfDay, Tone> = {
  dawn: tone(0.92, 0.9, '#4a4a86', '#ffd2b8', 0.34),
  morning: tone(1.04, 1.02, '#5a6c96', '#fff4d8', 0.2),
  noon: tone(1.08, 1.05, '#4c5a78', '#ffffff', 0.1),
  afternoon: tone(1, 1.05, '#5c5470', '#ffe2a8', 0.24),
  sunset: tone(0.86, 1.1, '#4a2f66', '#ffa258', 0.46),
  dusk: tone(0.7, 0.8, '#232a5c', '#b48cc8', 0.48),
  night: tone(0.6, 0.55, '#0c1640', '#9db4ea', 0.55),
};

const WEATHERS: Partial<Record<WeatherKind, Tone>> = {
  cloudy: tone(0.9, 0.7, '#4a505c', '#d4d9e0', 0.22),
  rain: tone(0.78, 0.6, '#2c3644', '#b8c4d0', 0.34),
  storm: tone(0.56, 0.5, '#161d2c', '#9aa8bc', 0.42),
  snow: tone(1.02, 0.6, '#5a6880', '#f4f8ff', 0.36),
  fog: tone(0.98, 0.5, '#a2aab2', '#e4e8ea', 0.62),
};

function tone(
  exposure: number,
  saturation: number,
  shades: string,
  lights: string,
  share: number,
): Tone {
  return { exposure, saturation, shades: rgb(shades), lights: rgb(lights), share };
}

/** A grade of RGBA pixels in place; null if nothing is asked for. */
export function createGrade(request: GradeRequest): ((rgba: Uint8Array) => void) | null {
  const tones: Tone[] = [];
  if (request.time) tones.push(TIMES[request.time]);
  const weather = request.weather && WEATHERS[request.weather.kind];
  const dark = request.time === 'night' || request.time === 'dusk';
  if (weather && request.weather)
    tones.push({
      ...weather,
      // By night there is little light left for clouds to take away.
      exposure: request.time === null ? weather.exposure : lerp(1, weather.exposure, 0.35),
      share: weather.share * lerp(0.7, 1.1, request.weather.intensity) * (dark ? 0.35 : 1),
    });
  const [first, second] = request.palette.map(rgb);
  if (first) {
    const lights = mix(second ?? first, [255, 255, 255], 0.25);
    tones.push({
      exposure: 1,
      saturation: 0.8,
      shades: mix(first, [0, 0, 0], 0.45),
      lights,
      share: 0.5,
    });
  }
  if (tones.length === 0) return null;
  const tables = tones.map(tableOf);
  return (rgba) => {
    for (const table of tables) apply(rgba, table);
  };
}

interface Table {
  /** What is added to each channel by luma. */
  add: [Float32Array, Float32Array, Float32Array];
  /** Factor on the distance of a channel from the luma. */
  chroma: number;
}

function tableOf({ exposure, saturation, shades, lights, share }: Tone): Table {
  const add = [0, 1, 2].map((channel) => {
    const table = new Float32Array(256);
    for (let luma = 0; luma < 256; luma++) {
      const light = clamp((luma / 255) * exposure, 0, 1);
      // Lights keep their strength longer than shades.
      const target =
        lerp(shades[channel]!, lights[channel]!, smoothstep(0, 1, light)) * light ** 0.3;
      table[luma] = lerp(light * 255, target, share);
    }
    return table;
  }) as Table['add'];
  return { add, chroma: saturation * exposure };
}

function apply(rgba: Uint8Array, { add: [reds, greens, blues], chroma }: Table): void {
  for (let i = 0; i < rgba.length; i += 4) {
    const r = rgba[i]!;
    const g = rgba[i + 1]!;
    const b = rgba[i + 2]!;
    const luma = (r * 54 + g * 183 + b * 19) >> 8;
    rgba[i] = byte(reds[luma]! + (r - luma) * chroma);
    rgba[i + 1] = byte(greens[luma]! + (g - luma) * chroma);
    rgba[i + 2] = byte(blues[luma]! + (b - luma) * chroma);
  }
}

function byte(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : value + 0.5;
}
