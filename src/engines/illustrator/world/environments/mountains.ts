import { mix, rgb, scale } from '../../color.ts';
import { clamp, smoothstep } from '../../easing.ts';
import type { TerrainOptions } from '../backdrop.ts';
import { createTerrain } from '../backdrop.ts';
import type { Environment, EnvironmentRequest } from '../environment.ts';
import { behindStage, greenGround, undergrowth } from '../greenery.ts';
import { createNoise } from '../noise.ts';
import { conifer, seasonOf } from '../plants/trees.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { forestRidge } from '../treeline.ts';

const camera = { eye: 1.7, horizon: 0.62, focal: 1.15 };

/** A range of peaks with snow where it is high and not too steep. */
export function peaks(
  request: EnvironmentRequest,
  options: {
    from: number;
    to: number;
    height: number;
    focal: number;
    snowLine: number;
    cells?: number;
  },
): TerrainOptions {
  const noise = createNoise(request.random.fork(`peaks${options.from}`));
  const cells = options.cells ?? 3;
  const rock = rgb('#77707c');
  const dark = rgb('#565064');
  const turf = rgb('#7a8a58');
  return {
    from: options.from,
    to: options.to,
    focal: options.focal,
    air: 260 / options.from,
    height: (u, v) => {
      const massif = noise.fbm(u * cells, v * 1.3 + 5, 2, cells);
      const crest = noise.ridged(u * cells * 1, v * 1.7, 4, cells);
      const crags = noise.ridged(u * cells * 5, v * 7, 3, cells * 5);
      const rise = smoothstep(0, 0.4, v) * smoothstep(1.25, 0.7, v);
      return (
        options.height * rise * (0.1 + 1.25 * crest * (0.3 + massif * 0.8) + 0.22 * crags * crest)
      );
    },
    color: ({ height, slope, u, v }) => {
      const grain = noise.fbm(u * 32, v * 20, 3, 32) - 0.5;
      const share = height / options.height + grain * 0.16;
      const snow = smoothstep(
        options.snowLine - 0.06,
        options.snowLine + 0.08,
        share - (slope - 1) * 0.12,
      );
      const green = smoothstep(0.4, 0.18, share);
      const stone = mix(rock, dark, clamp(0.5 + grain * 2.6, 0, 1));
      return mix(mix(stone, turf, green * 0.8), scale(rgb('#f4f7ff'), 1), snow);
    },
  };
}

/** Snow-capped peaks above wooded slopes and an alpine meadow. */
export const mountains: Environment = {
  id: 'mountains',
  title: 'High mountains',
  indoor: false,
  camera,
  build(request) {
    const { light, attributes, weather } = request;
    const season = seasonOf(attributes, weather.kind === 'snow');
    const { focal } = camera;
    const snowLine = season === 'winter' ? 0.12 : 0.5;
    const from = behindStage(request, 2.5, 14);
    return {
      drawables: [
        ...createSky(request, { clouds: 0.8 }),
        createTerrain(
          request,
          peaks(request, { from: 2600, to: 6200, height: 1750, focal, snowLine }),
        ),
        createTerrain(
          request,
          peaks(request, {
            from: 1300,
            to: 2300,
            height: 520,
            focal,
            snowLine: snowLine + 0.25,
            cells: 4,
          }),
        ),
        createTerrain(
          request,
          forestRidge(request, { from: 300, to: 800, height: 100, focal, season, trees: 1100 }),
        ),
        greenGround(request, season),
        ...createPlanting(request, [
          {
            focal,
            name: 'firs',
            make: conifer(light, { season }),
            variants: 6,
            from,
            to: Math.max(95, from * 3),
            size: [0.6, 1.15],
            spacing: 4.4,
            spread: 0.6,
            density: 0.5,
            keep: (x, z) => Math.abs(x) > 3 + z * 0.26,
          },
          ...undergrowth(request, { focal, season, rocks: 2.2, bushes: 0.5 }),
        ]),
      ],
      groundAt: () => 0,
      surface: season === 'winter' ? 'snow' : 'ground',
      ambience: ['wind'],
    };
  },
};
