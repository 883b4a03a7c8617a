import { rgb } from '../../color.ts';
import type { Environment } from '../environment.ts';
import { createBreakers } from '../breakers.ts';
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
    const deep = rgb('#125a86');
    const shallow = rgb('#3fa7b8');
    // Anything more than a breeze throws up breakers.
    const high = { storm: 1, wind: 0.5, rain: 0.2, snow: 0, fog: 0, clear: 0, cloudy: 0 }[
      weather.kind
    ];
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
          deep,
          shallow,
          swell: rough,
        }),
        ...(high > 0
          ? createBreakers(request, {
              strength: high * (0.5 + 0.5 * weather.intensity),
              deep,
              shallow,
            })
          : []),
      ],
      groundAt: () => 0,
      surface: 'water',
    };
  },
};
