import { css, mix, rgb, scale } from '../../color.ts';
import { clamp, smoothstep } from '../../easing.ts';
import { lit } from '../../render/light.ts';
import type { Drawable } from '../../render/paint.ts';
import type { TerrainOptions } from '../backdrop.ts';
import { createTerrain } from '../backdrop.ts';
import type { Environment, EnvironmentRequest } from '../environment.ts';
import { behindStage, greenGround, undergrowth } from '../greenery.ts';
import { GROUND_DEPTH } from '../ground.ts';
import { createNoise } from '../noise.ts';
import type { Season } from '../plants/trees.ts';
import { conifer, seasonOf } from '../plants/trees.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { forestRidge } from '../treeline.ts';

const camera = { eye: 1.7, horizon: 0.62, focal: 1.15 };

/** High mountains beyond the hills, snowed in to their feet in winter. */
export function alps(
  request: EnvironmentRequest,
  { focal, season }: { focal: number; season: string },
): TerrainOptions {
  const snowLine = season === 'winter' ? 0.1 : 0.5;
  return peaks(request, { from: 2400, to: 5400, height: 1000, focal, snowLine });
}

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

/** Wooded flanks that rise to both sides and leave the middle open. */
function slopes(request: EnvironmentRequest, season: Season): Drawable {
  const ridge = forestRidge(request, {
    from: 120,
    to: 420,
    height: 120,
    focal: camera.focal,
    season,
    trees: 900,
  });
  const open = (u: number): number => smoothstep(0.06, 0.42, Math.abs(((u + 0.5) % 1) - 0.5));
  return createTerrain(request, {
    ...ridge,
    height: (u, v) => ridge.height(u, v) * 1.25 * open(u) + 46 * open(u) * v,
  });
}

/** A river that winds out of the mountains. */
function stream(request: EnvironmentRequest): Drawable {
  const { light, random, subjectZ } = request;
  const phase = random.fork('stream').range(0, 6);
  const from = request.empty ? 2 : subjectZ + request.stageDepth + 2;
  return {
    depth: () => GROUND_DEPTH - 3,
    draw({ ctx, view, t }) {
      const near = Math.max(from, view.camera.z + 0.6);
      const bank = (side: 1 | -1): { x: number; y: number }[] =>
        Array.from({ length: 40 }, (_, i) => {
          const z = near * (120 / near) ** (i / 39);
          const middle = Math.sin(z * 0.09 + phase) * (2 + z * 0.06) + z * 0.03;
          return view.project(middle + side * (1.2 + z * 0.02), 0, z);
        });
      const points = [...bank(-1), ...bank(1).toReversed()];
      const water = ctx.createLinearGradient(0, points[39]!.y, 0, points[0]!.y);
      water.addColorStop(0, css(mix(light.sky[2], [255, 255, 255], 0.2)));
      water.addColorStop(1, css(lit(rgb('#4f9fc0'), light, 0.7)));
      ctx.fillStyle = water;
      ctx.beginPath();
      points.forEach(({ x, y }, i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
      ctx.fill();
      ctx.strokeStyle = css([255, 255, 255], 0.3);
      ctx.lineWidth = Math.max(0.7, view.height * 0.002);
      for (let i = 2; i < 36; i += 3) {
        const a = points[i]!;
        const b = points[79 - i]!;
        const share = 0.3 + 0.3 * Math.sin(t * 0.8 + i);
        ctx.beginPath();
        ctx.moveTo(a.x + (b.x - a.x) * share, a.y);
        ctx.lineTo(a.x + (b.x - a.x) * (share + 0.2), a.y);
        ctx.stroke();
      }
    },
  };
}

/** Snow-capped peaks above wooded slopes and an alpine meadow. */
export const mountains: Environment = {
  id: 'mountains',
  title: 'High mountains',
  indoor: false,
  ambience: ['wind'],
  camera,
  build(request) {
    const { light, attributes, weather } = request;
    const season = seasonOf(attributes, weather.kind === 'snow');
    const { focal } = camera;
    const snowLine = season === 'winter' ? 0.12 : 0.5;
    const from = behindStage(request, 2.5, 14);
    const valley = attributes.includes('valley');
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
        ...(valley ? [slopes(request, season)] : []),
        greenGround(request, season),
        ...(valley ? [stream(request)] : []),
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
    };
  },
};
