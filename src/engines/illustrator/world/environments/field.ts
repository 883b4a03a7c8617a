import { rgb } from '../../color.ts';
import { createTerrain } from '../backdrop.ts';
import type { Environment } from '../environment.ts';
import { behindStage, greenGround, undergrowth } from '../greenery.ts';
import { createNoise } from '../noise.ts';
import { broadleaf, seasonOf } from '../plants/trees.ts';
import { tuft } from '../plants/undergrowth.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { forestRidge } from '../treeline.ts';

const camera = { eye: 1.6, horizon: 0.55, focal: 1.15 };

/** An open meadow in flower under a wide sky, single old trees, soft hills. */
export const field: Environment = {
  id: 'field',
  title: 'Open field',
  indoor: false,
  ambience: ['birdsong', 'wind'],
  camera,
  build(request) {
    const { light, attributes, weather, random, subjectZ } = request;
    const patches = createNoise(random.fork('patches'));
    const season = seasonOf(attributes, weather.kind === 'snow');
    const { focal } = camera;
    const wheat =
      season === 'summer' && (attributes.includes('wheat') || attributes.includes('golden'));
    const from = behindStage(request, 4, 15);
    const poppies = random.chance(0.5);
    return {
      drawables: [
        ...createSky(request, { clouds: 1.4 }),
        createTerrain(
          request,
          forestRidge(request, {
            from: 600,
            to: 1500,
            height: 120,
            focal,
            season,
            conifers: 0.25,
            trees: 260,
          }),
        ),
        createTerrain(
          request,
          forestRidge(request, {
            from: 170,
            to: 420,
            height: 24,
            focal,
            season,
            conifers: 0.15,
            trees: 150,
          }),
        ),
        greenGround(request, season),
        ...createPlanting(request, [
          {
            focal,
            name: 'oaks',
            make: broadleaf(light, { season }),
            variants: 6,
            from,
            to: Math.max(110, from * 3),
            size: [0.8, 1.3],
            spacing: 8,
            spread: 0.5,
            density: 0.42,
            keep: (x, z) => Math.abs(x) > 3 + z * 0.12,
          },
          ...(season === 'winter'
            ? []
            : [
                {
                  focal,
                  name: 'meadow',
                  make: tuft(light, {
                    colors: wheat
                      ? [rgb('#d9b04e'), rgb('#e8c76a'), rgb('#c4983c')]
                      : [rgb('#6f9a40'), rgb('#93b354'), rgb('#5a8538'), rgb('#b0b860')],
                    tips: wheat ? rgb('#f3dc8c') : rgb('#c9cf7c'),
                    height: wheat ? 0.75 : 0.5,
                    flowers: wheat
                      ? []
                      : poppies
                        ? [rgb('#e2483a'), rgb('#f06a4a'), rgb('#ffffff')]
                        : [rgb('#7d6fd8'), rgb('#b9a4f0'), rgb('#ffe27a')],
                  }),
                  variants: 7,
                  from: behindStage(request, 0.1, 2.5),
                  to: 46,
                  spacing: 0.62,
                  spread: 0.9,
                  density: 0.7,
                  shadow: false,
                  sway: 0.14,
                  // Flowers stand in drifts, with mown paths of grass between them.
                  keep: (x: number, z: number) =>
                    Math.abs(z - subjectZ) > 0.5 &&
                    (wheat || patches.fbm(x * 0.16 + 40, z * 0.22, 2) > 0.47),
                },
              ]),
          ...undergrowth(request, { focal, season, bushes: 0.4, rocks: 0.5 }),
        ]),
      ],
      groundAt: () => 0,
      surface: season === 'winter' ? 'snow' : 'ground',
    };
  },
};
