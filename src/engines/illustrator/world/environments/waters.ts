import { css, mix, rgb, scale } from '../../color.ts';
import { clamp, smoothstep } from '../../easing.ts';
import type { Light } from '../../render/light.ts';
import { lit } from '../../render/light.ts';
import type { Drawable } from '../../render/paint.ts';
import { createTerrain } from '../backdrop.ts';
import { bakePixels, drawRepeated, frameSpan } from '../bitmap.ts';
import { createSkyline } from '../buildings/skyline.ts';
import type { Environment, EnvironmentRequest } from '../environment.ts';
import { furnish } from '../furniture/brush.ts';
import { fishingBoat, lounger, sailboat, suspensionTower, umbrella } from '../furniture/outdoor.ts';
import { streetLamp } from '../furniture/street-lamp.ts';
import { behindStage, greenGround, undergrowth } from '../greenery.ts';
import { createGround, grainTexture, patchTexture, rippleTexture } from '../ground.ts';
import { createNoise } from '../noise.ts';
import { hash2 } from '../../random.ts';
import { birch, broadleaf, conifer, palm, seasonOf } from '../plants/trees.ts';
import { rock, tuft } from '../plants/undergrowth.ts';
import { createBands } from '../road.ts';
import type { ScatterOptions } from '../scatter.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { forestRidge } from '../treeline.ts';
import { createWater } from '../water.ts';
import { peaks } from './mountains.ts';
import { waterfall } from './waterfall.ts';

const camera = { eye: 1.8, horizon: 0.5, focal: 1.15 };
const { focal } = camera;

const REEDS = [rgb('#7f9250'), rgb('#a3a85c'), rgb('#5f7f40')];

function reeds(
  request: EnvironmentRequest,
  from: number,
  to: number,
  density: number,
): ScatterOptions {
  return {
    focal,
    name: 'reeds',
    make: tuft(request.light, { colors: REEDS, height: 0.8, tips: rgb('#b59a5a') }),
    variants: 6,
    from,
    to,
    spacing: 0.9,
    spread: 0.2,
    density,
    shadow: false,
    sway: 0.1,
  };
}

export const lake: Environment = {
  id: 'lake',
  title: 'Mountain lake',
  indoor: false,
  ambience: ['birdsong', 'river'],
  camera,
  build(request) {
    const { light, attributes, weather } = request;
    const season = seasonOf(attributes, weather.kind === 'snow');
    const shore = behindStage(request, 1.4, 6);
    return {
      drawables: [
        ...createSky(request),
        createTerrain(
          request,
          peaks(request, {
            from: 2200,
            to: 5200,
            height: 1100,
            focal,
            snowLine: season === 'winter' ? 0.1 : 0.5,
          }),
        ),
        createTerrain(
          request,
          forestRidge(request, { from: 170, to: 420, height: 44, focal, season, trees: 1000 }),
        ),
        greenGround(request, season),
        createWater(request, {
          focal,
          from: shore,
          to: 165,
          deep: rgb('#22607f'),
          shallow: rgb('#5fa8a6'),
          swell: 0.16,
          mirror: 0.55,
          order: 160,
        }),
        ...createPlanting(request, [
          reeds(request, shore * 0.98, shore * 1.25, 0.4),
          ...undergrowth(request, { focal, season, bushes: 0, keep: (_x, z) => z < shore - 0.4 }),
          {
            focal,
            name: 'bank-trees',
            make: [conifer(light, { season }), birch(light, { season })],
            variants: 4,
            from: shore * 0.96,
            to: shore * 0.99,
            spacing: 5,
            density: 0.4,
            keep: (x) => Math.abs(x) > 5.5,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: season === 'winter' ? 'snow' : 'ground',
    };
  },
};

export const river: Environment = {
  id: 'river',
  title: 'River between wooded banks',
  indoor: false,
  ambience: ['river', 'birdsong'],
  camera,
  build(request) {
    const { light, attributes, weather } = request;
    const season = seasonOf(attributes, weather.kind === 'snow');
    const shore = behindStage(request, 1, 5);
    const far = shore * 2.6;
    return {
      drawables: [
        ...createSky(request),
        createTerrain(
          request,
          forestRidge(request, { from: 420, to: 1000, height: 130, focal, season, conifers: 0.6 }),
        ),
        greenGround(request, season),
        createWater(request, {
          focal,
          from: shore,
          to: far,
          deep: rgb('#2f6f80'),
          shallow: rgb('#78b0a4'),
          swell: 0.4,
          mirror: 0.35,
          order: far - 0.5,
        }),
        ...createPlanting(request, [
          {
            focal,
            name: 'far-bank',
            make: [
              broadleaf(light, { season }),
              conifer(light, { season }),
              birch(light, { season }),
            ],
            variants: 6,
            from: Math.max(far + 1, 12),
            to: Math.max(90, far * 3),
            size: [0.7, 1.15],
            spacing: 3.6,
            spread: 0.5,
            density: 0.75,
          },
          {
            focal,
            name: 'stones',
            make: rock(light, { color: rgb('#8d8f90'), height: 0.55 }),
            variants: 5,
            from: shore * 1.02,
            to: far * 1.02,
            spacing: 2.6,
            spread: 0.3,
            density: 0.28,
            shadow: false,
          },
          reeds(request, far * 0.98, far * 1.06, 0.6),
          ...undergrowth(request, { focal, season, bushes: 0, keep: (_x, z) => z < shore - 0.3 }),
        ]),
      ],
      groundAt: () => 0,
      surface: season === 'winter' ? 'snow' : 'ground',
    };
  },
};

export const marsh: Environment = {
  id: 'marsh',
  title: 'Marsh with reeds',
  indoor: false,
  ambience: ['crickets', 'wind'],
  camera,
  build(request) {
    const { light } = request;
    const shore = behindStage(request, 0.8, 5);
    return {
      drawables: [
        ...createSky(request, { clouds: 1.2 }),
        createTerrain(
          request,
          forestRidge(request, {
            from: 300,
            to: 700,
            height: 34,
            focal,
            season: 'autumn',
            conifers: 0.4,
            trees: 500,
          }),
        ),
        createGround(request, {
          near: rgb('#7f8a4c'),
          far: rgb('#8f8a55'),
          textures: [
            patchTexture(request, {
              size: 12,
              light: rgb('#a8a862'),
              dark: rgb('#4f5a38'),
              alpha: 0.7,
            }),
          ],
        }),
        createWater(request, {
          focal,
          from: shore,
          to: 260,
          deep: rgb('#3a5a58'),
          shallow: rgb('#7f9080'),
          swell: 0.1,
          mirror: 0.45,
          order: 255,
        }),
        ...createPlanting(request, [
          ...undergrowth(request, {
            focal,
            season: 'autumn',
            bushes: 0,
            rocks: 0.3,
            keep: (_x, z) => z < shore,
          }),
          reeds(request, shore, shore * 1.2, 0.85),
          reeds(request, shore * 1.7, shore * 1.85, 0.6),
          reeds(request, shore * 2.6, shore * 2.8, 0.7),
          reeds(request, shore * 4.2, shore * 5, 0.8),
          {
            focal,
            name: 'willows',
            make: birch(light, { season: 'summer', height: 6 }),
            variants: 4,
            from: shore * 3.4,
            to: shore * 3.6,
            spacing: 8,
            density: 0.4,
            shadow: false,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: 'ground',
    };
  },
};

export const harbor: Environment = {
  id: 'harbor',
  title: 'Harbour',
  indoor: false,
  ambience: ['waves', 'gulls'],
  camera,
  build(request) {
    const { light } = request;
    const quay = behindStage(request, 1.1, 5);
    const boats = (name: string, from: number, spacing: number, big: boolean): ScatterOptions => ({
      focal,
      name,
      make: [
        furnish(light, sailboat),
        furnish(light, big ? fishingBoat : sailboat),
        furnish(light, fishingBoat),
      ],
      variants: 6,
      from,
      to: from * 1.05,
      size: [0.85, 1.1],
      spacing,
      density: 0.75,
      shadow: false,
      groundAt: () => -0.7,
    });
    return {
      drawables: [
        ...createSky(request),
        createTerrain(
          request,
          forestRidge(request, {
            from: 500,
            to: 1200,
            height: 90,
            focal,
            season: 'summer',
            conifers: 0.3,
            trees: 400,
          }),
        ),
        createSkyline(request, {
          z: 330,
          focal,
          height: [7, 16],
          width: 11,
          air: 0.5,
          colors: [rgb('#d98a6a'), rgb('#e8d0a0'), rgb('#c8b8a8'), rgb('#b86a5a'), rgb('#dcdcd4')],
        }),
        createGround(request, {
          near: rgb('#a39c92'),
          far: rgb('#98948c'),
          textures: [
            patchTexture(request, {
              size: 11,
              light: rgb('#c4bcae'),
              dark: rgb('#6f6a66'),
              alpha: 0.35,
            }),
            grainTexture(request, {
              colors: [rgb('#c8c0b4'), rgb('#77726c')],
              size: 3,
              count: 1800,
              alpha: 0.4,
            }),
          ],
        }),
        createWater(request, {
          focal,
          from: quay,
          to: 325,
          level: 0,
          deep: rgb('#1f5f80'),
          shallow: rgb('#3f8a94'),
          swell: 0.4,
          mirror: 0.3,
          order: 322,
        }),
        createBands(
          request,
          [{ from: quay - 0.45, to: quay, color: rgb('#bdb5a8'), joints: 1.4 }],
          321,
        ),
        ...createPlanting(request, [
          boats('moored', quay + 3, 8, true),
          boats('roads', quay * 3 + 22, 17, false),
          {
            focal,
            name: 'lamps',
            make: streetLamp(light),
            variants: 1,
            size: [1, 1],
            from: quay - 0.3,
            to: quay - 0.2,
            spacing: 10,
            density: 0.9,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: 'floor',
    };
  },
};

export const bridge: Environment = {
  id: 'bridge',
  title: 'Suspension bridge',
  indoor: false,
  ambience: ['wind', 'traffic'],
  camera,
  build(request) {
    const { light } = request;
    const rail = behindStage(request, 0.9, 5);
    return {
      drawables: [
        ...createSky(request),
        createTerrain(
          request,
          forestRidge(request, {
            from: 1100,
            to: 2400,
            height: 260,
            focal,
            season: 'summer',
            trees: 500,
          }),
        ),
        createSkyline(request, { z: 900, focal, height: [50, 190], air: 0.3 }),
        createGround(request, {
          near: rgb('#77767a'),
          far: rgb('#6f7076'),
          textures: [
            grainTexture(request, {
              colors: [rgb('#9a999c'), rgb('#55545a')],
              size: 3,
              alpha: 0.4,
            }),
          ],
        }),
        createWater(request, {
          focal,
          from: rail,
          to: 880,
          deep: rgb('#1f5a80'),
          shallow: rgb('#3a86a0'),
          swell: 0.45,
          mirror: 0.22,
          order: 870,
        }),
        ...createPlanting(request, [
          {
            focal,
            name: 'span',
            make: furnish(light, suspensionTower),
            variants: 1,
            size: [1, 1],
            from: 200,
            to: 201,
            spacing: 150,
            density: 1,
            shadow: false,
            platesFrom: 1000,
            centered: true,
            groundAt: () => -4,
          },
        ]),
        createBands(
          request,
          [
            {
              from: 0.35,
              to: rail,
              color: rgb('#8f8d8c'),
              joints: 2.2,
              lines: [
                {
                  z: Math.max(0.8, request.subjectZ * 0.6),
                  width: 0.12,
                  color: rgb('#f0e6cc'),
                  dash: [2, 2],
                },
              ],
            },
          ],
          220,
        ),
        railing(rail),
      ],
      groundAt: () => 0,
      surface: 'road',
    };
  },
};

/** An iron railing with bars, along the view. */
function railing(z: number): Drawable {
  return {
    depth: () => z,
    draw({ ctx, view, light }) {
      if (view.distance(z) < 0.8) return;
      const { left, right } = frameSpan(view);
      const iron = rgb('#8f3f35');
      const foot = view.project(0, 0, z);
      const m = foot.scale;
      const pitch = 0.16;
      ctx.fillStyle = css(lit(iron, light, 0.4));
      const last = Math.ceil(view.worldX(right, z) / pitch);
      const first = Math.floor(view.worldX(left, z) / pitch);
      if (last - first < 900) {
        for (let i = first; i <= last; i++) {
          const thick = i % 12 === 0 ? 0.07 : 0.02;
          ctx.fillRect(
            view.project(i * pitch, 0, z).x - (m * thick) / 2,
            foot.y - m * 1.05,
            Math.max(0.7, m * thick),
            m * 1.05,
          );
        }
      }
      ctx.fillStyle = css(lit(iron, light, 0.85));
      for (const y of [1.1, 0.16])
        ctx.fillRect(left, foot.y - m * y, right - left, Math.max(1, m * 0.07));
    },
  };
}

export const pool: Environment = {
  id: 'pool',
  title: 'Swimming pool',
  indoor: false,
  ambience: ['splash'],
  camera,
  build(request) {
    const { light } = request;
    const near = behindStage(request, 0.7, 4.2);
    const far = near * 2.1;
    return {
      drawables: [
        ...createSky(request, { clouds: 0.7 }),
        createTerrain(
          request,
          forestRidge(request, {
            from: 120,
            to: 260,
            height: 14,
            focal,
            season: 'summer',
            conifers: 0.1,
            trees: 500,
          }),
        ),
        greenGround(request, 'summer'),
        createBands(request, [{ from: 0.1, to: far + 2.4, color: rgb('#e0d6c4'), joints: 0.6 }]),
        createWater(request, {
          focal,
          from: near,
          to: far,
          level: -0.06,
          deep: rgb('#1f9ac8'),
          shallow: rgb('#5fd4e0'),
          swell: 0.28,
          mirror: 0.15,
          order: far + 2,
        }),
        createBands(
          request,
          [
            { from: far, to: far + 0.3, color: rgb('#f2ece0') },
            { from: near - 0.28, to: near, color: rgb('#f2ece0'), joints: 0.5 },
          ],
          far + 1.9,
        ),
        ...createPlanting(request, [
          {
            focal,
            name: 'loungers',
            make: furnish(light, lounger),
            variants: 3,
            size: [1, 1],
            from: far + 0.9,
            to: far + 0.95,
            spacing: 3.2,
            density: 0.85,
          },
          {
            focal,
            name: 'umbrellas',
            make: furnish(light, umbrella),
            variants: 3,
            size: [1, 1],
            from: far + 1.3,
            to: far + 1.35,
            spacing: 4.8,
            density: 0.8,
          },
          {
            focal,
            name: 'palms',
            make: palm(light),
            variants: 4,
            from: far + 3,
            to: far + 12,
            spacing: 4.4,
            density: 0.6,
            sway: 0.03,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: 'floor',
    };
  },
};

/** Blue that swallows red, light from above. */
function underwaterLight(light: Light): Light {
  const dim = 1 - light.night * 0.6;
  return {
    ...light,
    direction: [light.direction[0] < 0 ? -0.3 : 0.3, 0.92, -0.25],
    key: scale(rgb('#e6faf4'), dim),
    keyStrength: 0.85,
    ambient: scale(rgb('#86b6cc'), dim),
    bounce: scale(rgb('#4fa0a8'), dim),
    haze: scale(rgb('#1f7fae'), dim),
    hazeDistance: 34,
    sky: [scale(rgb('#5fd4e0'), dim), scale(rgb('#1f8fc0'), dim), scale(rgb('#12598a'), dim)],
    rimStrength: 0.5,
    shadowStrength: 0.2,
    shadowLength: 0.4,
  };
}

export const underwater: Environment = {
  id: 'underwater',
  title: 'Under water',
  indoor: false,
  ambience: ['underwater'],
  camera: { eye: 1.8, horizon: 0.6, focal: 1.15 },
  adjustLight: underwaterLight,
  build(request) {
    const { light, random } = request;
    const near = Math.max(5.5, request.subjectZ + request.stageDepth);
    const corals = [rgb('#ff6f6a'), rgb('#ffa35a'), rgb('#d06ad0'), rgb('#ffd25a'), rgb('#ff8fb0')];
    const coral = furnish(light, {
      width: 1.3,
      height: 1.2,
      draw(b) {
        const color = b.random.pick(corals);
        const grow = (x: number, y: number, angle: number, length: number, width: number): void => {
          const x1 = x + Math.cos(angle) * length;
          const y1 = y + Math.sin(angle) * length;
          b.line(
            [
              [x, y],
              [x1, y1],
            ],
            width,
            color,
            0.35 + y * 0.5,
          );
          if (length < 0.09) return;
          for (const turn of [-0.5, 0.45])
            grow(
              x1,
              y1,
              angle + turn * b.random.range(0.7, 1.2),
              length * b.random.range(0.66, 0.82),
              width * 0.74,
            );
        };
        for (let i = -1; i <= 1; i++) grow(i * 0.12, 0, Math.PI / 2 + i * 0.35, 0.32, 0.12);
      },
    });
    const kelp = furnish(light, {
      width: 1,
      height: 2.6,
      draw(b) {
        for (let k = 0; k < 5; k++) {
          const x = -0.3 + k * 0.15;
          const tall = b.random.range(1.3, 2.5);
          const points: [number, number][] = [];
          for (let i = 0; i <= 12; i++)
            points.push([x + Math.sin(i * 0.8 + k) * 0.1, (i / 12) * tall]);
          b.line(points, 0.07, mix(rgb('#2f7a4a'), rgb('#8ab04a'), b.random.next()), 0.55);
          for (let i = 2; i < 12; i++)
            b.oval(
              points[i]![0] + (i % 2 ? 0.08 : -0.08),
              points[i]![1],
              0.09,
              0.035,
              rgb('#5f9a4a'),
              0.6,
            );
        }
      },
    });
    const noise = createNoise(random.fork('depth'));
    const water: Drawable = {
      depth: () => Infinity,
      draw({ ctx, view }) {
        const { left, right } = frameSpan(view);
        const fill = ctx.createLinearGradient(
          0,
          Math.min(0, view.horizonY - view.height * 0.7),
          0,
          Math.max(view.horizonY, 1),
        );
        fill.addColorStop(0, css(light.sky[0]));
        fill.addColorStop(0.5, css(light.sky[1]));
        fill.addColorStop(1, css(light.haze));
        ctx.fillStyle = fill;
        ctx.fillRect(left, left, right - left, view.height - left * 2);
      },
    };
    return {
      drawables: [
        water,
        sunRays(request),
        createTerrain(request, {
          from: 22,
          to: 60,
          focal,
          height: (u, v) =>
            9 * clamp((noise.fbm(u * 5, v * 2, 4, 5) - 0.3) * 2, 0, 1.2) * smoothstep(0, 0.3, v),
          color: () => rgb('#4f7f8a'),
        }),
        createGround(request, {
          near: rgb('#d8cfa8'),
          far: rgb('#8fb0a8'),
          exposure: 0.7,
          textures: [
            rippleTexture(request, {
              light: rgb('#fff6d0'),
              dark: rgb('#7f8f80'),
              alpha: 0.3,
              size: 6,
            }),
            patchTexture(request, {
              size: 9,
              light: rgb('#f4ecc4'),
              dark: rgb('#6f9a90'),
              alpha: 0.4,
            }),
          ],
        }),
        ...createPlanting(request, [
          {
            focal,
            name: 'coral',
            make: coral,
            variants: 6,
            size: [0.6, 1.4],
            from: near,
            to: 30,
            spacing: 1.8,
            spread: 0.6,
            density: 0.5,
          },
          {
            focal,
            name: 'kelp',
            make: kelp,
            variants: 5,
            size: [0.7, 1.3],
            from: near + 0.8,
            to: 28,
            spacing: 2.4,
            spread: 0.5,
            density: 0.5,
            sway: 0.35,
            shadow: false,
            platesFrom: 99,
          },
          {
            focal,
            name: 'stones',
            make: rock(light, { color: rgb('#6f8088'), height: 0.8 }),
            variants: 4,
            from: near,
            to: 26,
            spacing: 3,
            spread: 0.6,
            density: 0.35,
          },
        ]),
        school(request),
      ],
      groundAt: () => 0,
      surface: 'deep_water',
    };
  },
};

/** Slanting shafts of light that wander. */
function sunRays(request: EnvironmentRequest): Drawable {
  const shaft = bakePixels(64, 128, (x, y, out) => {
    const across = Math.exp(-(((x - 32) / 13) ** 2));
    out[0] = 210;
    out[1] = 255;
    out[2] = 245;
    out[3] = 120 * across * (1 - y / 128) ** 1.3;
  });
  const salt = Math.floor(request.random.fork('rays').range(0, 1e4));
  return {
    depth: () => 1e5,
    draw({ ctx, view, t }) {
      ctx.globalCompositeOperation = 'screen';
      for (let i = 0; i < 7; i++) {
        const x = (hash2(i, salt) * 1.2 - 0.1) * view.width + (view.centerX - view.width / 2) * 0.6;
        const wide = view.height * (0.1 + 0.16 * hash2(i, salt + 1));
        ctx.globalAlpha = 0.55 + 0.45 * Math.sin(t * 0.7 + i * 1.9);
        ctx.save();
        ctx.imageSmoothingQuality = 'low';
        ctx.transform(1, 0, request.light.direction[0] < 0 ? 0.4 : -0.4, 1, x, -view.height * 0.1);
        ctx.drawImage(shaft, -wide / 2, 0, wide, view.height * 1.05);
        ctx.restore();
      }
      ctx.globalAlpha = 1;
      ctx.globalCompositeOperation = 'source-over';
    },
  };
}

/** A shoal of small fish far off. */
function school(request: EnvironmentRequest): Drawable {
  const salt = Math.floor(request.random.fork('school').range(0, 1e4));
  const depth = 17;
  return {
    depth: () => depth,
    draw({ ctx, view, light, t }) {
      ctx.fillStyle = css(mix(light.haze, light.sky[0], 0.35), 0.9);
      ctx.beginPath();
      for (let i = 0; i < 34; i++) {
        const x = ((((hash2(i, salt) * 7 + t * 0.55) % 26) + 26) % 26) - 13 + view.camera.x;
        const y = 3.6 + hash2(i, salt + 1) * 1.5 + Math.sin(t * 1.3 + i) * 0.1;
        const at = view.project(x, y, depth);
        const s = at.scale * (0.12 + 0.08 * hash2(i, salt + 2));
        ctx.moveTo(at.x + s, at.y);
        ctx.quadraticCurveTo(at.x, at.y - s * 0.55, at.x - s, at.y);
        ctx.lineTo(at.x - s * 1.5, at.y - s * 0.4);
        ctx.lineTo(at.x - s * 1.5, at.y + s * 0.4);
        ctx.lineTo(at.x - s, at.y);
        ctx.quadraticCurveTo(at.x, at.y + s * 0.55, at.x + s, at.y);
      }
      ctx.fill();
    },
  };
}

/** Above the clouds. */
export const sky: Environment = {
  id: 'sky',
  title: 'High in the sky',
  indoor: false,
  ambience: ['wind'],
  camera: { eye: 30, horizon: 0.66, focal: 1.15 },
  build(request) {
    const { light, random, width, height } = request;
    const noise = createNoise(random.fork('floor'));
    const bright = mix(
      mix(light.key, [255, 255, 255], 0.5),
      light.sky[2],
      light.night > 0.8 ? 0.75 : 0.12,
    );
    const shade = mix(light.sky[1], light.ambient, 0.4);
    const deck = bakePixels(Math.ceil(width * 0.7), Math.ceil(height * 0.4), (x, y, out) => {
      const w = Math.ceil(width * 0.7);
      const v = y / (height * 0.4);
      const depth = 1.3 / (v + 0.1);
      const heap = noise.fbm((x / w) * 10, depth * 1.4, 5, 10);
      const above = noise.fbm((x / w) * 10 + 0.1, depth * 1.4 + 0.25, 5, 10);
      const glow = clamp(0.5 + (heap - above) * 4 + (heap - 0.5) * 1.2, 0, 1);
      const color = mix(mix(shade, bright, glow), light.sky[2], smoothstep(0.25, 0, v) * 0.85);
      for (let i = 0; i < 3; i++) out[i] = color[i]!;
      out[3] = 255 * smoothstep(0, 0.06, v + (heap - 0.5) * 0.12);
    });
    return {
      drawables: [
        ...createSky(request, { clouds: 1.7, below: mix(light.sky[2], bright, 0.4) }),
        {
          depth: () => 9e6,
          draw({ ctx, view, t }) {
            const { left, right } = frameSpan(view);
            const y = view.horizonY - view.height * 0.03;
            const tall = Math.max(view.height * 0.4, view.height - left - y + 2);
            const x = view.centerX - view.camera.x * 6 - t * view.height * 0.012;
            drawRepeated(ctx, deck, x, y, view.width * 1.4, tall, left, right);
          },
        },
      ],
      groundAt: () => 0,
      surface: 'air',
    };
  },
};

export const waters: readonly Environment[] = [
  lake,
  river,
  marsh,
  harbor,
  bridge,
  pool,
  underwater,
  waterfall,
  sky,
];
