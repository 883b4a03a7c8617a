import { rgb } from '../../color.ts';
import type { Environment } from '../environment.ts';
import { createSky } from '../sky.ts';
import { createWater } from '../water.ts';

const camera = { eye: 2.4, horizon: 0.5, focal: 1.15 };

/** The open sea to the horizon. */
export const ocean: Environment = {
  id: 'ocean',
  title: 'Open ocean',
  indoor: false,
  ambience: ['waves', 'wind'],
  camera,
  build(request) {
    const { weather } = request;
    const rough =
      weather.kind === 'storm'
        ? 1
        : weather.kind === 'wind' || weather.kind === 'rain'
          ? 0.85
          : 0.6;
    return {
      drawables: [
        ...createSky(request, { clouds: 1.3 }),
        createWater(request, {
          focal: camera.focal,
          deep: rgb('#125a86'),
          shallow: rgb('#3fa7b8'),
          swell: rough,
        }),
      ],
      groundAt: () => 0,
      surface: 'water',
    };
  },
};
