import type { Rgb } from '../color.ts';
import { luminance, mix, multiply, rgb, saturate, scale } from '../color.ts';
import { clamp, lerp } from '../easing.ts';
import type { Mood, TimeOfDay, WeatherKind } from '../plan.ts';
import type { Random } from '../random.ts';
import type { Light } from '../render/light.ts';

/** What decides the light of a shot. */
export interface LightRequest {
  time: TimeOfDay;
  weather: { kind: WeatherKind; intensity: number };
  mood: Mood;
  /** Inside a room: lamps and a window light the scene; `sky` stays what the window shows. */
  indoor: boolean;
  /** Colours that the prompt gives to the picture as a whole; may be empty. */
  palette: readonly Rgb[];
  attributes: readonly string[];
  /** Chooses the side the sun stands on; without it, the sun stands on the right. */
  random?: Random;
}

/** One hour of the colour script under a clear sky. */
interface Hour {
  /** Towards the sun or moon; normalised by `createLight`. */
  direction: readonly [number, number, number];
  key: string;
  keyStrength: number;
  ambient: string;
  bounce: string;
  rim: number;
  haze: string;
  hazeDistance: number;
  sky: readonly [string, string, string];
  /** The same hour under a closed cover of clouds. */
  overcast: readonly [string, string, string];
  shadowStrength: number;
  shadowLength: number;
  night: number;
}

const HOURS: Record<TimeOfDay, Hour> = {
  dawn: {
    direction: [0.5, 0.16, 0.85],
    key: '#ffc2a0',
    keyStrength: 0.75,
    ambient: '#8e8fc0',
    bounce: '#b58fa0',
    rim: 0.85,
    haze: '#f0bcb4',
    hazeDistance: 210,
    sky: ['#40508f', '#b692b8', '#ffd3a6'],
    overcast: ['#5d6685', '#8f8ea6', '#d2b9b4'],
    shadowStrength: 0.3,
    shadowLength: 3.2,
    night: 0.25,
  },
  morning: {
    direction: [0.72, 0.5, -0.35],
    key: '#fff1cf',
    keyStrength: 0.95,
    ambient: '#9fb3dc',
    bounce: '#c9c39a',
    rim: 0.45,
    haze: '#dcebee',
    hazeDistance: 340,
    sky: ['#4a98dd', '#9bd0ee', '#fbf0d6'],
    overcast: ['#8497ab', '#aebac4', '#d8dcd8'],
    shadowStrength: 0.42,
    shadowLength: 1.5,
    night: 0,
  },
  noon: {
    direction: [0.3, 0.9, -0.3],
    key: '#fffbef',
    keyStrength: 1.05,
    ambient: '#a8c0ea',
    bounce: '#c6c8a6',
    rim: 0.25,
    haze: '#cbe5f5',
    hazeDistance: 460,
    sky: ['#1f74d2', '#63b2ee', '#cfecf8'],
    overcast: ['#8d9aa8', '#b3bdc6', '#d9dee0'],
    shadowStrength: 0.48,
    shadowLength: 0.55,
    night: 0,
  },
  afternoon: {
    direction: [0.8, 0.42, 0.3],
    key: '#ffdf9f',
    keyStrength: 1,
    ambient: '#a7afd6',
    bounce: '#d3b98a',
    rim: 0.6,
    haze: '#f3dfc0',
    hazeDistance: 320,
    sky: ['#3b82cc', '#98c6e2', '#ffe9bd'],
    overcast: ['#8a93a0', '#b4b4b6', '#ddd3c4'],
    shadowStrength: 0.44,
    shadowLength: 1.8,
    night: 0,
  },
  sunset: {
    direction: [0.34, 0.13, 0.92],
    key: '#ff9448',
    keyStrength: 0.95,
    ambient: '#8f6fae',
    bounce: '#d07a5e',
    rim: 1,
    haze: '#fb9f70',
    hazeDistance: 200,
    sky: ['#46408c', '#e2708c', '#ffbe62'],
    overcast: ['#5c5474', '#a2768a', '#e09a80'],
    shadowStrength: 0.42,
    shadowLength: 3.6,
    night: 0.12,
  },
  dusk: {
    direction: [-0.4, 0.1, 0.9],
    key: '#ff9f78',
    keyStrength: 0.62,
    ambient: '#5a6cb4',
    bounce: '#6a5a92',
    rim: 1,
    haze: '#b57fa6',
    hazeDistance: 190,
    sky: ['#1a2a66', '#7c5cab', '#ffa268'],
    overcast: ['#2b3562', '#6a5a92', '#f09a78'],
    shadowStrength: 0.34,
    shadowLength: 3,
    night: 0.6,
  },
  night: {
    direction: [-0.46, 0.33, 0.82],
    key: '#a9c4ff',
    keyStrength: 0.5,
    ambient: '#35477f',
    bounce: '#26355f',
    rim: 0.6,
    haze: '#2a4073',
    hazeDistance: 190,
    sky: ['#060c26', '#12234f', '#34508a'],
    overcast: ['#0f1424', '#1c2438', '#343f58'],
    shadowStrength: 0.34,
    shadowLength: 1.6,
    night: 1,
  },
};

/** What a weather at full intensity does to a clear hour. */
interface Veil {
  /** How far the sky turns to the overcast one. */
  cover: number;
  key: number;
  shadow: number;
  /** Factor on the distance one can see. */
  sight: number;
  /** Factor on the brightness of everything. */
  dim: number;
  tint?: string;
}

const VEILS: Record<WeatherKind, Veil> = {
  clear: { cover: 0, key: 1, shadow: 1, sight: 1, dim: 1 },
  wind: { cover: 0.15, key: 1, shadow: 0.95, sight: 1, dim: 1 },
  cloudy: { cover: 0.8, key: 0.55, shadow: 0.45, sight: 0.85, dim: 0.96 },
  rain: { cover: 1, key: 0.4, shadow: 0.25, sight: 0.42, dim: 0.78, tint: '#7f93a8' },
  snow: { cover: 0.85, key: 0.75, shadow: 0.65, sight: 0.55, dim: 1, tint: '#c9d6ea' },
  fog: { cover: 0.95, key: 0.4, shadow: 0.2, sight: 0.13, dim: 0.98 },
  storm: { cover: 1, key: 0.3, shadow: 0.15, sight: 0.5, dim: 0.56, tint: '#566075' },
};

/** How a mood grades the hour. */
interface Grade {
  saturation: number;
  brightness: number;
  sight: number;
  rim: number;
  tint?: { color: string; amount: number };
}

const GRADES: Record<Mood, Grade> = {
  calm: { saturation: 1, brightness: 1, sight: 1, rim: 1 },
  joyful: { saturation: 1.15, brightness: 1.03, sight: 1.15, rim: 1 },
  tense: {
    saturation: 0.82,
    brightness: 0.84,
    sight: 0.8,
    rim: 1.3,
    tint: { color: '#3b5048', amount: 0.14 },
  },
  melancholy: {
    saturation: 0.72,
    brightness: 0.93,
    sight: 0.8,
    rim: 0.9,
    tint: { color: '#7a8cab', amount: 0.16 },
  },
  epic: { saturation: 1.1, brightness: 0.98, sight: 0.9, rim: 1.4 },
  mysterious: {
    saturation: 0.9,
    brightness: 0.86,
    sight: 0.5,
    rim: 1.2,
    tint: { color: '#3e6a80', amount: 0.18 },
  },
  romantic: {
    saturation: 1.05,
    brightness: 1,
    sight: 0.9,
    rim: 1.1,
    tint: { color: '#ffb0b8', amount: 0.12 },
  },
};

/**
 * The light of a shot from its hour, weather and mood. Equal requests give equal light (a given
 * `random` is only forked, never advanced).
 */
export function createLight(request: LightRequest): Light {
  const hour = HOURS[request.time];
  const clear = fromHour(hour, request.random);
  const veiled = underWeather(clear, hour, request.weather);
  const moody = withMood(veiled, GRADES[request.mood]);
  const tinted = withPalette(moody, request.palette, request.attributes);
  return request.indoor ? insideRoom(tinted, request.time) : tinted;
}

function fromHour(hour: Hour, random: Random | undefined): Light {
  const choice = random?.fork('sun');
  const side = choice?.chance(0.5) ? -1 : 1;
  const [x, y, z] = hour.direction;
  const turned = x * side * (choice ? choice.range(0.75, 1.15) : 1);
  const length = Math.hypot(turned, y, z);
  return {
    direction: [turned / length, y / length, z / length],
    key: rgb(hour.key),
    keyStrength: hour.keyStrength,
    ambient: rgb(hour.ambient),
    bounce: rgb(hour.bounce),
    rimStrength: hour.rim,
    haze: rgb(hour.haze),
    hazeDistance: hour.hazeDistance,
    sky: [rgb(hour.sky[0]), rgb(hour.sky[1]), rgb(hour.sky[2])],
    shadowStrength: hour.shadowStrength,
    shadowLength: hour.shadowLength,
    night: hour.night,
  };
}

function underWeather(
  light: Light,
  hour: Hour,
  weather: { kind: WeatherKind; intensity: number },
): Light {
  const veil = VEILS[weather.kind];
  // Even a drizzle closes the sky: intensity scales the upper half of the effect.
  const amount = veil.cover === 0 ? 0 : 0.5 + 0.5 * clamp(weather.intensity, 0, 1);
  const cover = veil.cover * amount;
  const dim = lerp(1, veil.dim, amount);
  const tint = (color: Rgb): Rgb =>
    veil.tint ? mix(color, scale(rgb(veil.tint), luminance(color) * 1.5), 0.4 * amount) : color;
  const veiled = (color: Rgb, overcast: Rgb): Rgb => scale(tint(mix(color, overcast, cover)), dim);
  const [zenith, middle, horizon] = hour.overcast;
  const sky = [
    veiled(light.sky[0], rgb(zenith)),
    veiled(light.sky[1], rgb(middle)),
    veiled(light.sky[2], rgb(horizon)),
  ] as const;
  const grey = saturate(light.ambient, 0.65);
  return {
    ...light,
    sky,
    key: mix(light.key, mix(sky[2], [255, 255, 255], 0.3), cover * 0.55),
    keyStrength: light.keyStrength * lerp(1, veil.key, amount),
    ambient: scale(mix(light.ambient, mix(grey, sky[2], 0.45), cover), lerp(1, veil.dim, amount)),
    bounce: scale(light.bounce, dim),
    haze: mix(light.haze, mix(sky[2], sky[1], 0.35), cover),
    hazeDistance: light.hazeDistance * lerp(1, veil.sight, amount),
    rimStrength: light.rimStrength * lerp(1, 0.45, cover),
    shadowStrength: light.shadowStrength * lerp(1, veil.shadow, amount),
    night: clamp(light.night + (weather.kind === 'storm' ? 0.3 * amount : 0), 0, 1),
  };
}

function withMood(light: Light, grade: Grade): Light {
  const tone = (color: Rgb): Rgb => {
    const toned = scale(saturate(color, grade.saturation), grade.brightness);
    if (!grade.tint) return toned;
    const tint = scale(rgb(grade.tint.color), 0.35 + luminance(toned));
    return mix(toned, tint, grade.tint.amount);
  };
  return mapColors({ ...light, hazeDistance: light.hazeDistance * grade.sight }, tone, {
    rimStrength: clamp(light.rimStrength * grade.rim, 0, 1),
  });
}

function withPalette(light: Light, palette: readonly Rgb[], attributes: readonly string[]): Light {
  const wanted = attributes.includes('neon') && light.night > 0.3 ? NEON : palette;
  if (wanted.length === 0) return light;
  const amount = wanted === NEON ? 0.22 : 0.38;
  const of = (index: number): Rgb => wanted[index % wanted.length]!;
  // The prompt's colours keep the brightness of the hour, or a red dusk would glow like noon.
  const tint = (color: Rgb, index: number, share = amount): Rgb => {
    const target = of(index);
    const level = (luminance(color) + 0.08) / (luminance(target) + 0.08);
    return mix(color, scale(target, clamp(level, 0.3, 1.8)), share);
  };
  return {
    ...light,
    sky: [tint(light.sky[0], 0), tint(light.sky[1], 1), tint(light.sky[2], 2)],
    haze: tint(light.haze, 1),
    ambient: tint(light.ambient, 0, amount * 0.6),
    key: tint(light.key, 2, amount * 0.5),
  };
}

const NEON: readonly Rgb[] = [rgb('#3a1d78'), rgb('#c02a9a'), rgb('#1fb6d6')];

/** A place under floodlights: by night as bright as they make it, under a sky that stays dark. */
export function floodlit(light: Light): Light {
  if (light.night < 0.5) return light;
  return {
    ...light,
    direction: [0.35 * Math.sign(light.direction[0] || 1), 0.85, -0.4],
    key: rgb('#fff6de'),
    keyStrength: 0.92,
    ambient: mix(light.ambient, rgb('#8f9cc4'), 0.55),
    bounce: mix(light.bounce, rgb('#9aa0a0'), 0.4),
    rimStrength: Math.max(light.rimStrength, 0.7),
    shadowStrength: 0.5,
    shadowLength: 0.6,
  };
}

/** The same hour seen from inside: a window on the side of the sun, warm lamps after dark. */
function insideRoom(light: Light, time: TimeOfDay): Light {
  const dark = time === 'night' || time === 'dusk' || light.night > 0.6;
  const side = light.direction[0] < 0 ? -1 : 1;
  const window = mix(light.key, [255, 255, 255], 0.25);
  const lamp = rgb('#ffd9a0');
  return {
    ...light,
    direction: dark ? [side * 0.35, 0.9, -0.26] : [side * 0.74, 0.6, -0.3],
    key: dark ? lamp : window,
    keyStrength: dark ? 0.85 : clamp(light.keyStrength * 0.55 + 0.42, 0, 1),
    ambient: dark
      ? rgb('#8a7390')
      : mix(multiply(light.ambient, rgb('#fff0de')), rgb('#d8cfc8'), 0.5),
    bounce: dark ? rgb('#9a7350') : mix(light.bounce, rgb('#e0c8a8'), 0.5),
    haze: mix(light.haze, dark ? rgb('#4a3a48') : rgb('#efe6da'), 0.6),
    hazeDistance: 90,
    rimStrength: light.rimStrength * 0.6,
    shadowStrength: dark ? 0.34 : 0.3,
    shadowLength: 0.5,
  };
}

function mapColors(light: Light, tone: (color: Rgb) => Rgb, rest: Partial<Light>): Light {
  return {
    ...light,
    key: tone(light.key),
    ambient: tone(light.ambient),
    bounce: tone(light.bounce),
    haze: tone(light.haze),
    sky: [tone(light.sky[0]), tone(light.sky[1]), tone(light.sky[2])],
    ...rest,
  };
}
