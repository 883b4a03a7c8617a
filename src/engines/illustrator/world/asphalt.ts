import { mix, rgb } from '../color.ts';
import type { EnvironmentRequest } from './environment.ts';
import type { GroundTexture } from './ground.ts';
import { grainTexture, patchTexture } from './ground.ts';

export const ASPHALT = rgb('#67666c');
export const PAINT = rgb('#efe9dc');

/** The grain of worn asphalt. */
export function asphalt(request: EnvironmentRequest): GroundTexture[] {
  return [
    patchTexture(request, {
      size: 15,
      light: mix(ASPHALT, [255, 255, 255], 0.25),
      dark: mix(ASPHALT, [0, 0, 0], 0.35),
      alpha: 0.3,
    }),
    grainTexture(request, {
      colors: [rgb('#8f8e92'), rgb('#4d4c52')],
      size: 3,
      count: 2600,
      radius: [0.5, 1.5],
      alpha: 0.4,
    }),
  ];
}

/** Whether roads shine: rain, or a prompt that says so. */
export const wetness = (request: EnvironmentRequest): boolean =>
  ['rain', 'storm'].includes(request.weather.kind) ||
  request.attributes.some((a) => a === 'wet' || a === 'rainy' || a === 'neon');
