import { mix, rgb } from '../../color.ts';
import { smoothstep } from '../../easing.ts';
import type { TerrainOptions } from '../backdrop.ts';
import { createTerrain } from '../backdrop.ts';
import type { Environment, EnvironmentRequest } from '../environment.ts';
import { behindStage } from '../greenery.ts';
import { createGround, grainTexture, patchTexture, rippleTexture } from '../ground.ts';
import { createNoise } from '../noise.ts';
import { cactus } from '../plants/trees.ts';
import { bush, rock, tuft } from '../plants/undergrowth.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';

const camera = { eye: 1.7, horizon: 0.54, focal: 1.15 };

/** Long dunes with a sharp crest between a lit and a shaded side. */
export function dunes(
  request: EnvironmentRequest,
  options: { from: number; to: number; height: number; focal: number },
): TerrainOptions {
  const noise = createNoise(request.random.fork(`dunes${options.from}`));
  return {
    ...options,
    air: Math.min(1, 160 / options.from),
    height: (u, v) => {
      const bend = noise.fbm(u * 3, v * 1.5, 2, 3);
      const fold = Math.abs(((u * 3 + v * 1.6 + bend * 1.7) % 1) * 2 - 1);
      const crest = fold ** 1.4;
      return (
        options.height * smoothstep(-0.05, 0.35, v) * (crest * 0.6 + bend * 0.75) * (0.45 + 0.6 * v)
      );
    },
    color: ({ u, v }) => mix(rgb('#e9b878'), rgb('#d99a5c'), noise.fbm(u * 12, v * 12, 3, 12)),
  };
}

/** Flat-topped rocks in bands of red. */
export function mesas(
  request: EnvironmentRequest,
  options: { from: number; to: number; height: number; focal: number; cover?: number },
): TerrainOptions {
  const noise = createNoise(request.random.fork(`mesas${options.from}`));
  const bands = [rgb('#b5623c'), rgb('#c97b4c'), rgb('#9c4f38'), rgb('#d8935e'), rgb('#a85a40')];
  const cover = options.cover ?? 0.52;
  return {
    ...options,
    air: 190 / options.from,
    height: (u, v) => {
      const table = noise.fbm(u * 5, v * 2.4, 3, 5);
      const wall = smoothstep(1 - cover, 1 - cover + 0.035, table);
      const skirt = smoothstep(1 - cover - 0.2, 1 - cover + 0.02, table);
      const top = 0.72 + 0.28 * noise.at(u * 7, v * 3, 7);
      const grit = noise.fbm(u * 60, v * 30, 2, 60) * 0.05;
      return options.height * smoothstep(0, 0.12, v) * (skirt * 0.3 + wall * 0.62 * top + grit);
    },
    color: ({ height, u, v, slope }) => {
      const layer = (height / options.height) * 13 + noise.fbm(u * 10, v * 4, 2, 10) * 1.6;
      const index = Math.floor(layer);
      const band = bands[((index % bands.length) + bands.length) % bands.length]!;
      return slope < 0.25 ? mix(band, rgb('#dba878'), 0.55) : band;
    },
  };
}

/** Cactuses and dry brush on ochre sand; dunes and red mesas behind. */
export const desert: Environment = {
  id: 'desert',
  title: 'Desert',
  indoor: false,
  ambience: ['wind'],
  camera,
  build(request) {
    const { light, random, attributes } = request;
    const { focal } = camera;
    const sandy =
      attributes.includes('dunes') || attributes.includes('sahara') || random.chance(0.25);
    const sand = sandy ? rgb('#e8bb7c') : rgb('#dca871');
    const from = behindStage(request, 1.6, 9);
    return {
      drawables: [
        ...createSky(request, { clouds: 0.5 }),
        ...(sandy
          ? [createTerrain(request, dunes(request, { from: 500, to: 1500, height: 210, focal }))]
          : [
              createTerrain(request, mesas(request, { from: 1500, to: 2600, height: 330, focal })),
              createTerrain(
                request,
                mesas(request, { from: 600, to: 1000, height: 130, focal, cover: 0.4 }),
              ),
            ]),
        createTerrain(
          request,
          dunes(request, { from: 130, to: 420, height: sandy ? 58 : 16, focal }),
        ),
        createGround(request, {
          near: sand,
          far: mix(sand, rgb('#d08c55'), 0.35),
          exposure: 0.85,
          textures: [
            patchTexture(request, {
              size: 24,
              light: rgb('#f6d29a'),
              dark: rgb('#b97d4c'),
              alpha: 0.42,
            }),
            rippleTexture(request, {
              light: rgb('#ffe3b0'),
              dark: rgb('#a86f45'),
              alpha: sandy ? 0.2 : 0.1,
              size: 8,
            }),
            grainTexture(request, {
              colors: [rgb('#a06a45'), rgb('#f8dcae'), rgb('#8b5f44')],
              count: 1500,
              alpha: 0.5,
            }),
          ],
        }),
        ...createPlanting(request, [
          {
            focal,
            name: 'cactus',
            make: cactus(light),
            variants: 5,
            from,
            to: Math.max(70, from * 3),
            spacing: 6.5,
            spread: 0.5,
            density: sandy ? 0.06 : 0.5,
            keep: (x, z) => Math.abs(x) > 2.2 + z * 0.06,
          },
          {
            focal,
            name: 'brush',
            make: bush(light, { color: rgb('#8a8450'), second: rgb('#b3a765'), height: 0.55 }),
            variants: 4,
            from: behindStage(request, 0.6, 6),
            to: 45,
            spacing: 3.4,
            spread: 0.7,
            density: sandy ? 0.08 : 0.4,
          },
          {
            focal,
            name: 'stones',
            make: rock(light, { color: rgb('#b27a55'), height: 0.5 }),
            variants: 5,
            from: behindStage(request, 0.3, 5),
            to: 40,
            spacing: 4,
            spread: 0.6,
            density: sandy ? 0.1 : 0.35,
          },
          {
            focal,
            name: 'straw',
            make: tuft(light, {
              colors: [rgb('#c9a860'), rgb('#a98c4c'), rgb('#d8bd78')],
              height: 0.3,
            }),
            variants: 5,
            from: behindStage(request, 0.2, 3),
            to: 24,
            spacing: 1.6,
            spread: 0.7,
            density: sandy ? 0.05 : 0.3,
            shadow: false,
            sway: 0.1,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: 'sand',
    };
  },
};
