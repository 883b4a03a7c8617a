import type { Rgb } from '../../color.ts';
import { css, mix, rgb } from '../../color.ts';
import { clamp, smoothstep } from '../../easing.ts';
import type { Light } from '../../render/light.ts';
import { createTerrain } from '../backdrop.ts';
import type { Environment } from '../environment.ts';
import { behindStage } from '../greenery.ts';
import { createGround, grainTexture, patchTexture, rippleTexture } from '../ground.ts';
import { createNoise } from '../noise.ts';
import { hash2 } from '../../random.ts';
import { bareTree } from '../plants/trees.ts';
import { rock } from '../plants/undergrowth.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { mesas } from './desert.ts';
import { createStarfield, spaceLight } from './space.ts';

const camera = { eye: 1.7, horizon: 0.54, focal: 1.15 };
const { focal } = camera;

export const canyon: Environment = {
  id: 'canyon',
  title: 'Red rock canyon',
  indoor: false,
  ambience: ['wind'],
  camera,
  build(request) {
    const { light } = request;
    return {
      drawables: [
        ...createSky(request, { clouds: 0.6 }),
        createTerrain(
          request,
          mesas(request, { from: 1400, to: 2400, height: 620, focal, cover: 0.62 }),
        ),
        createTerrain(
          request,
          mesas(request, { from: 420, to: 760, height: 210, focal, cover: 0.55 }),
        ),
        createTerrain(
          request,
          mesas(request, { from: 130, to: 230, height: 46, focal, cover: 0.44 }),
        ),
        createGround(request, {
          near: rgb('#c98a5c'),
          far: rgb('#c27a4e'),
          exposure: 0.85,
          textures: [
            patchTexture(request, {
              size: 18,
              light: rgb('#e8b07a'),
              dark: rgb('#96583a'),
              alpha: 0.5,
            }),
            grainTexture(request, {
              colors: [rgb('#8f5236'), rgb('#f0c090'), rgb('#7a4630')],
              count: 2000,
              alpha: 0.55,
            }),
          ],
        }),
        ...createPlanting(request, [
          {
            focal,
            name: 'boulders',
            make: rock(light, { color: rgb('#b0643f'), height: 1.1 }),
            variants: 6,
            from: behindStage(request, 1.2, 6),
            to: 60,
            spacing: 4,
            spread: 0.6,
            density: 0.45,
          },
          {
            focal,
            name: 'stones',
            make: rock(light, { color: rgb('#a05a3a'), height: 0.3 }),
            variants: 5,
            from: behindStage(request, 0.2, 3),
            to: 30,
            spacing: 2,
            spread: 0.6,
            density: 0.4,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: 'ground',
    };
  },
};

export const volcano: Environment = {
  id: 'volcano',
  title: 'Erupting volcano',
  indoor: false,
  ambience: ['rumble', 'wind'],
  camera,
  build(request) {
    const { light, random } = request;
    const noise = createNoise(random.fork('cone'));
    const near = 1500;
    const tall = 640;
    return {
      drawables: [
        ...createSky(request, { clouds: 0.6 }),
        createTerrain(request, {
          from: near,
          to: near * 1.6,
          focal,
          air: 0.13,
          headroom: 20,
          height: (u, v) => {
            const d = Math.hypot(Math.min(u, 1 - u) * 3.1, (v - 0.5) * 1.5);
            const gully = noise.ridged(u * 24, v * 4, 3, 24) * 0.05;
            return (
              tall *
              (Math.min(0.94, Math.max(0, 1.12 - d * 1.25) ** 1.7 + gully * (1 - d * 0.5)) +
                0.1 * noise.fbm(u * 8, v * 3, 3, 8)) *
              smoothstep(0, 0.1, v)
            );
          },
          color: ({ u, v, height }) => {
            const ash = mix(rgb('#4f4446'), rgb('#7a6660'), noise.fbm(u * 30, v * 20, 3, 30));
            // Lava runs in the gullies, brightest near the crater.
            const flow =
              smoothstep(0.6, 0.74, noise.ridged(u * 16, height * 0.002, 3, 16)) *
              smoothstep(0.35, 0.95, height / tall);
            return mix(ash, rgb('#ff7a2a'), flow);
          },
        }),
        eruption(near, tall),
        createGround(request, {
          near: rgb('#5a5050'),
          far: rgb('#4f4446'),
          textures: [
            patchTexture(request, {
              size: 14,
              light: rgb('#8a7670'),
              dark: rgb('#2f282c'),
              alpha: 0.6,
            }),
            grainTexture(request, { colors: [rgb('#2a2428'), rgb('#8f8480')], alpha: 0.6 }),
          ],
        }),
        ...createPlanting(request, [
          {
            focal,
            name: 'slag',
            make: rock(light, { color: rgb('#4a4042'), height: 0.9 }),
            variants: 6,
            from: behindStage(request, 1, 5),
            to: 60,
            spacing: 3,
            spread: 0.6,
            density: 0.5,
          },
          {
            focal,
            name: 'snags',
            make: bareTree(light),
            variants: 4,
            from: behindStage(request, 5, 14),
            to: 60,
            spacing: 8,
            spread: 0.5,
            density: 0.3,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: 'ground',
    };
  },
};

/** Glow, fountains of lava and a column of ash over the crater. */
function eruption(z: number, tall: number) {
  return {
    depth: () => z - 1,
    draw({ ctx, view, t, light }: Parameters<ReturnType<typeof createSky>[number]['draw']>[0]) {
      const at = view.project(0, tall * 0.9, z * 1.25);
      const unit = at.scale * tall;
      ctx.fillStyle = css(mix(rgb('#5a5054'), light.haze, 0.3), 0.2);
      for (let i = 0; i < 34; i++) {
        const age = (t * 0.05 + i / 34) % 1;
        const r = unit * (0.1 + 0.42 * age);
        ctx.beginPath();
        ctx.arc(
          at.x + unit * (age * 0.5 + (hash2(i, 1) - 0.5) * 0.3 * (0.3 + age)),
          at.y - unit * 1.15 * age,
          r,
          0,
          7,
        );
        ctx.fill();
      }
      ctx.globalCompositeOperation = 'lighter';
      const glow = ctx.createRadialGradient(at.x, at.y, 0, at.x, at.y, unit * 0.8);
      glow.addColorStop(0, 'rgba(255,130,50,0.75)');
      glow.addColorStop(0.35, 'rgba(255,90,40,0.22)');
      glow.addColorStop(1, 'rgba(255,70,30,0)');
      ctx.fillStyle = glow;
      ctx.fillRect(at.x - unit, at.y - unit, unit * 2, unit * 2);
      ctx.globalCompositeOperation = 'source-over';
      for (let i = 0; i < 70; i++) {
        const life = t * 0.6 + hash2(i, 2);
        const age = life % 1;
        const id = i + Math.floor(life) * 71;
        const x = at.x + (hash2(id, 3) - 0.5) * unit * 0.75 * age;
        const y = at.y - unit * (0.85 * age * (0.5 + 0.6 * hash2(id, 4)) - 0.75 * age * age);
        ctx.fillStyle = css(mix(rgb('#fff0a0'), rgb('#ff4a1a'), age), 1 - age * 0.6);
        ctx.beginPath();
        ctx.arc(x, y, Math.max(1, unit * 0.013 * (1.2 - age)), 0, 7);
        ctx.fill();
      }
    },
  };
}

/** A bare world: craters, boulders, far rims. */
function barren(plan: {
  id: string;
  title: string;
  near: Rgb;
  far: Rgb;
  light: Rgb;
  dark: Rgb;
  airless: boolean;
  adjustLight: NonNullable<Environment['adjustLight']>;
}): Environment {
  return {
    id: plan.id,
    title: plan.title,
    indoor: false,
    ambience: [plan.airless ? 'space' : 'wind'],
    camera,
    adjustLight: plan.adjustLight,
    build(request) {
      const { light, random } = request;
      const noise = createNoise(random.fork('rims'));
      const rim = (from: number, to: number, height: number) =>
        createTerrain(request, {
          from,
          to,
          focal,
          air: plan.airless ? 1 : 200 / from,
          height: (u, v) =>
            height *
            smoothstep(0, 0.25, v) *
            (noise.fbm(u * 4, v * 2 + from, 5, 4) * 1.2 +
              noise.ridged(u * 8, v * 3, 4, 8) * 0.4 -
              0.35),
          color: ({ u, v }) =>
            mix(plan.near, plan.dark, clamp(noise.fbm(u * 30, v * 24, 4, 30), 0, 1)),
        });
      return {
        drawables: [
          ...(plan.airless ? createStarfield(request) : createSky(request, { clouds: 0 })),
          rim(900, 2000, 260),
          rim(180, 420, 26),
          createGround(request, {
            near: plan.near,
            far: plan.far,
            exposure: 0.85,
            textures: [
              patchTexture(request, {
                size: 16,
                light: plan.light,
                dark: plan.dark,
                alpha: 0.55,
                cells: 9,
              }),
              ...(plan.airless
                ? []
                : [
                    rippleTexture(request, {
                      light: plan.light,
                      dark: plan.dark,
                      alpha: 0.14,
                      size: 9,
                    }),
                  ]),
              grainTexture(request, { colors: [plan.dark, plan.light], count: 2600, alpha: 0.6 }),
            ],
          }),
          ...createPlanting(request, [
            {
              focal,
              name: 'boulders',
              make: rock(light, { color: mix(plan.near, plan.dark, 0.35), height: 0.9 }),
              variants: 6,
              from: behindStage(request, 1.2, 6),
              to: 60,
              spacing: 4.4,
              spread: 0.6,
              density: 0.4,
            },
            {
              focal,
              name: 'stones',
              make: rock(light, { color: mix(plan.near, plan.dark, 0.3), height: 0.25 }),
              variants: 6,
              from: behindStage(request, 0.2, 3),
              to: 30,
              spacing: 1.6,
              spread: 0.6,
              density: 0.45,
            },
          ]),
        ],
        groundAt: () => 0,
        surface: 'sand',
      };
    },
  };
}

const moon = barren({
  id: 'moon',
  title: 'Surface of the moon',
  near: rgb('#b4b4b8'),
  far: rgb('#9a9a9e'),
  light: rgb('#d8d8dc'),
  dark: rgb('#5f6066'),
  airless: true,
  adjustLight: (light: Light) => ({
    ...spaceLight(light),
    ambient: rgb('#5a6078'),
    shadowStrength: 0.7,
    shadowLength: 1.6,
  }),
});

const mars = barren({
  id: 'mars',
  title: 'Surface of Mars',
  near: rgb('#c4704a'),
  far: rgb('#b8633f'),
  light: rgb('#e09a6a'),
  dark: rgb('#7a3f2c'),
  airless: false,
  adjustLight: (light: Light) => {
    const level = 1 - light.night * 0.75;
    const dusty = (color: string): Rgb => mix([0, 0, 10], rgb(color), level);
    return {
      ...light,
      sky: [dusty('#a8705a'), dusty('#cf9a72'), dusty('#f0c898')],
      haze: dusty('#e0a878'),
      ambient: mix(light.ambient, dusty('#b08a80'), 0.6),
    };
  },
});

export const wild: readonly Environment[] = [canyon, volcano, moon, mars];
