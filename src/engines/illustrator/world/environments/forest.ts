import { mix, rgb } from '../../color.ts';
import type { Environment } from '../environment.ts';
import { createTerrain } from '../backdrop.ts';
import { createGround, grassTexture, grainTexture, patchTexture } from '../ground.ts';
import { createNoise } from '../noise.ts';
import { birch, broadleaf, conifer, seasonOf } from '../plants/trees.ts';
import { bush, rock, tuft } from '../plants/undergrowth.ts';
import { createScatter } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { forestRidge } from '../treeline.ts';

const camera = { eye: 1.7, horizon: 0.56, focal: 1.15 };

/** A clearing between spruces and birches, with wooded hills behind. */
export const forest: Environment = {
  id: 'forest',
  title: 'Forest clearing',
  indoor: false,
  camera,
  build(request) {
    const { light, attributes, random, subjectZ, stageDepth } = request;
    const season = seasonOf(attributes, request.weather.kind === 'snow');
    const snowy = season === 'winter';
    const autumn = season === 'autumn';
    const grass = snowy ? rgb('#e8eef8') : autumn ? rgb('#a8803c') : rgb('#6f9a48');
    const far = snowy ? rgb('#dfe8f5') : autumn ? rgb('#8f7a3e') : rgb('#5d8a48');
    const { focal } = camera;
    const stage = (z: number): boolean => Math.abs(z - subjectZ) < stageDepth + 1;
    const noise = createNoise(random.fork('path'));
    const trees = {
      focal,
      from: subjectZ + stageDepth + 2,
      to: 75,
      size: [0.7, 1.2] as const,
      keep: (x: number, z: number) =>
        Math.abs(x - (noise.at(z * 0.05, 3) - 0.5) * Math.min(16, z * 0.5)) > 3.1,
    };
    const main = conifer(light, { season });
    const other = birch(light, { season });
    const leafy = broadleaf(light, { season });
    const wind = request.weather.kind === 'wind' || request.weather.kind === 'storm';
    return {
      drawables: [
        ...createSky(request),
        createTerrain(
          request,
          forestRidge(request, { from: 380, to: 900, height: 130, focal, season }),
        ),
        createTerrain(
          request,
          forestRidge(request, { from: 120, to: 260, height: 26, focal, season }),
        ),
        createGround(request, {
          near: grass,
          far,
          textures: snowy
            ? [
                patchTexture(request, {
                  size: 26,
                  light: rgb('#ffffff'),
                  dark: rgb('#b9c9e6'),
                  alpha: 0.5,
                }),
                grainTexture(request, { colors: [rgb('#ffffff'), rgb('#c8d6ee')], alpha: 0.4 }),
              ]
            : [
                patchTexture(request, {
                  size: 22,
                  light: mix(grass, rgb('#d8d070'), 0.4),
                  dark: mix(grass, rgb('#3a3020'), 0.45),
                }),
                grassTexture(request, {
                  colors: autumn
                    ? [rgb('#c07a30'), rgb('#d9a040'), rgb('#8a6a38'), rgb('#7d7a3c')]
                    : [rgb('#87b04e'), rgb('#5b8a3c'), rgb('#a4b85a'), rgb('#4a7434')],
                  alpha: 0.6,
                }),
              ],
        }),
        ...createScatter(request, {
          ...trees,
          name: 'trees',
          make: [main, main, other, main, autumn ? leafy : main, other],
          spacing: 3.1,
          spread: 0.55,
          density: 0.8,
          variants: 6,
          sway: wind ? 0.02 : 0,
        }),
        ...createScatter(request, {
          focal,
          name: 'bush',
          make: bush(light, {
            color: snowy ? rgb('#4d6652') : autumn ? rgb('#a8642c') : rgb('#4f7f3c'),
            second: autumn ? rgb('#d69a3c') : rgb('#84a84a'),
            snow: snowy,
          }),
          from: subjectZ + stageDepth + 0.8,
          to: 32,
          spacing: 2.9,
          density: 0.45,
          variants: 4,
          sway: 0.03,
        }),
        ...createScatter(request, {
          focal,
          name: 'rock',
          make: rock(light, { color: rgb('#8b8a88'), cap: snowy ? rgb('#f2f6fc') : undefined }),
          from: subjectZ + stageDepth,
          to: 30,
          spacing: 5,
          density: 0.22,
          variants: 3,
        }),
        ...createScatter(request, {
          focal,
          name: 'tuft',
          make: tuft(light, {
            colors: snowy
              ? [rgb('#b8a888'), rgb('#9a8f78')]
              : autumn
                ? [rgb('#b98a40'), rgb('#9a7a3c')]
                : [rgb('#5f9040'), rgb('#82a84a'), rgb('#4d7a38')],
            ...(season === 'spring' || season === 'summer'
              ? { flowers: [rgb('#ffffff'), rgb('#f2d24a'), rgb('#c79ae8')] }
              : {}),
          }),
          from: 2.2,
          to: 26,
          spacing: 0.95,
          spread: 0.8,
          density: snowy ? 0.1 : 0.34,
          variants: 6,
          shadow: false,
          sway: 0.12,
          keep: (_x, z) => !stage(z) || snowy,
        }),
      ],
      groundAt: () => 0,
      surface: snowy ? 'snow' : 'ground',
      ambience: snowy ? ['wind'] : ['birdsong', 'wind'],
    };
  },
};
