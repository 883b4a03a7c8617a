import { createGroundMist, createHorizonGlow, createLightShafts } from '../atmosphere.ts';
import { createTerrain } from '../backdrop.ts';
import type { Environment } from '../environment.ts';
import { createForeground } from '../foreground.ts';
import { behindStage, greenGround, undergrowth } from '../greenery.ts';
import { createNoise } from '../noise.ts';
import { bamboo } from '../plants/bamboo.ts';
import { birch, broadleaf, conifer, seasonOf } from '../plants/trees.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { forestRidge } from '../treeline.ts';

const camera = { eye: 1.7, horizon: 0.56, focal: 1.15 };

/** A glade between spruces and birches, with wooded hills behind. */
export const forest: Environment = {
  id: 'forest',
  title: 'Forest glade',
  indoor: false,
  ambience: ['wind', 'birdsong'],
  camera,
  build(request) {
    const { light, attributes, random, weather } = request;
    const season = seasonOf(attributes, weather.kind === 'snow');
    const { focal } = camera;
    const noise = createNoise(random.fork('path'));
    const spruce = conifer(light, { season });
    const slender = birch(light, { season });
    const other = season === 'autumn' || random.chance(0.3) ? broadleaf(light, { season }) : spruce;
    const canes = attributes.includes('bamboo') ? bamboo(light) : null;
    const from = behindStage(request, canes ? 0.8 : 2, canes ? 5 : 10);
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
        ...createHorizonGlow(request),
        greenGround(request, season),
        ...createGroundMist(request, from + 3),
        ...createLightShafts(request, from - 0.4),
        ...createForeground(request, {
          above: season === 'summer' || season === 'winter' ? 'needles' : 'leaves',
          grass: true,
          season,
        }),
        ...createPlanting(request, [
          {
            focal,
            name: 'trees',
            make: canes ? [canes] : [spruce, spruce, slender, spruce, other, slender],
            variants: 6,
            from,
            to: Math.max(75, from * 3),
            size: [0.7, 1.2],
            spacing: canes ? 1.5 : 3.1,
            spread: 0.55,
            density: canes ? 0.85 : 0.68,
            sway: weather.kind === 'wind' || weather.kind === 'storm' ? 0.02 : 0,
            // A winding gap leads the eye into the depth.
            keep: (x, z) =>
              Math.abs(x - (noise.at(z * 0.05, 3) - 0.5) * Math.min(16, z * 0.5)) > 2.8 + z * 0.06,
          },
          ...undergrowth(request, { focal, season }),
        ]),
      ],
      groundAt: () => 0,
      surface: season === 'winter' ? 'snow' : 'ground',
    };
  },
};
