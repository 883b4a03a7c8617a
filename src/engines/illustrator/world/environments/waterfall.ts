import { mix, rgb } from '../../color.ts';
import { clamp, smoothstep } from '../../easing.ts';
import { lit } from '../../render/light.ts';
import type { Drawable } from '../../render/paint.ts';
import { bakePixels, frameSpan } from '../bitmap.ts';
import type { Environment, EnvironmentRequest } from '../environment.ts';
import type { Furniture } from '../furniture/brush.ts';
import { furnish } from '../furniture/brush.ts';
import { facets } from '../furniture/facets.ts';
import { behindStage, greenGround, undergrowth } from '../greenery.ts';
import { createNoise } from '../noise.ts';
import type { Season } from '../plants/trees.ts';
import { broadleaf, conifer, seasonOf } from '../plants/trees.ts';
import { rock } from '../plants/undergrowth.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { createStrip } from '../strip.ts';
import { createWater } from '../water.ts';

const camera = { eye: 1.8, horizon: 0.5, focal: 1.15 };
const { focal } = camera;

export const waterfall: Environment = {
  id: 'waterfall',
  title: 'Waterfall',
  indoor: false,
  ambience: ['waterfall'],
  camera,
  build(request) {
    const { light, attributes, weather } = request;
    const season = seasonOf(attributes, weather.kind === 'snow');
    const shore = behindStage(request, 0.8, request.empty ? 3 : 5);
    const wall = Math.max(shore * 2.4, 16);
    const tall = 0.37 * wall;
    return {
      drawables: [
        ...createSky(request),
        greenGround(request, season),
        ...crags(request, season, wall, tall),
        cascade(request, wall, tall),
        createWater(request, {
          focal,
          from: shore,
          to: wall + 0.8,
          deep: rgb('#2f7f8f'),
          shallow: rgb('#8fd0c4'),
          swell: 0.4,
          mirror: 0.3,
          order: wall - 0.3,
        }),
        ...createPlanting(request, [
          {
            focal,
            name: 'trees',
            make: [conifer(light, { season }), broadleaf(light, { season })],
            variants: 5,
            from: wall * 0.72,
            to: wall * 0.94,
            size: [0.4, 0.75],
            spacing: 2.2,
            spread: 0,
            density: 0.8,
            shadow: false,
            keep: (x, z) => Math.abs(x) > z * 0.3,
          },
          {
            focal,
            name: 'stones',
            make: rock(light, {
              color: rgb('#7a7f80'),
              height: 0.8,
              cap: season === 'winter' ? rgb('#eef2f8') : undefined,
            }),
            variants: 5,
            from: shore,
            to: wall * 0.95,
            spacing: 2,
            spread: 0.4,
            density: 0.4,
            shadow: false,
          },
          ...undergrowth(request, { focal, season, bushes: 0, keep: (_x, z) => z < shore - 0.3 }),
        ]),
      ],
      groundAt: () => 0,
      surface: 'ground',
    };
  },
};

/** Metres from one fall to the next along a rock wall at depth `z`. */
function fallsApart({ width, height }: EnvironmentRequest, z: number): number {
  return (width * 1.6 * z) / (focal * height);
}

/** The rock wall that the water falls from, with a cleft for it, woods on top. */
function crags(request: EnvironmentRequest, season: Season, z: number, tall: number): Drawable[] {
  const { light, random } = request;
  const wide = fallsApart(request, z);
  const phase = random.fork('crags').range(0, 6);
  const top = (x: number): number => {
    const away = Math.abs(x) / z;
    const shoulder = smoothstep(0.08, 0.3, away);
    return (
      tall * (0.97 + shoulder * (0.16 + 0.1 * Math.sin(x * 0.5 + phase)) + 0.02 * Math.sin(x * 2.1))
    );
  };
  const cap = season === 'winter' ? rgb('#eef2f8') : rgb('#5f8a48');
  const rocks: Furniture = {
    width: wide,
    height: tall * 1.5,
    mounted: true,
    draw(b) {
      facets(b, {
        from: -wide * 0.52,
        to: wide * 0.52,
        top,
        cell: [tall * 0.16, tall * 0.17],
        color: (up) => mix(mix(rgb('#56605c'), rgb('#9a968a'), up), cap, smoothstep(0.86, 1, up)),
      });
      for (let x = -wide * 0.52; x < wide * 0.52; x += tall * 0.05)
        if (Math.abs(x) > z * 0.1)
          for (let k = 0; k < 3; k++)
            b.oval(
              x,
              top(x) - b.random.range(-0.03, 0.08) * tall,
              tall * b.random.range(0.03, 0.06),
              tall * b.random.range(0.02, 0.045),
              mix(cap, rgb('#3f6a3a'), season === 'winter' ? 0 : b.random.next() * 0.6),
              0.75 - k * 0.12,
            );
    },
  };
  const sprite = furnish(light, rocks)(random.fork('rocks'), (focal * request.height) / z);
  return [
    ...createPlanting(request, [
      {
        focal,
        name: 'woods-above',
        make: [conifer(light, { season }), broadleaf(light, { season })],
        variants: 5,
        from: z * 1.05,
        to: z * 1.3,
        size: [0.5, 0.8],
        spacing: 2.6,
        density: 0.85,
        shadow: false,
        groundAt: () => tall * 1.02,
        keep: (x) => Math.abs(x % wide) > z * 0.1,
      },
    ]),
    createStrip(request, { z, pieces: [{ sprite, width: wide, gap: 0 }], offset: -wide / 2 }),
  ];
}

/** Falling water: streaks that run down, and mist at the foot. */
function cascade(request: EnvironmentRequest, z: number, tall: number): Drawable {
  const { light } = request;
  const white = lit(rgb('#f4fbff'), light, 0.8);
  const blue = mix(lit(rgb('#8fc8d8'), light, 0.6), light.sky[1], 0.2);
  const random = request.random.fork('cascade');
  const noise = createNoise(random);
  const fall = bakePixels(128, 256, (x, y, out) => {
    // Its end goes over into its beginning.
    const turn = y / 256;
    const streak =
      noise.fbm((x / 128) * 22, turn * 3, 3, 22) * (1 - turn) +
      noise.fbm((x / 128) * 22, turn * 3 - 3, 3, 22) * turn;
    const color = mix(blue, white, smoothstep(0.35, 0.62, streak));
    const edge = smoothstep(0, 0.12, x / 128) * smoothstep(1, 0.88, x / 128);
    for (let i = 0; i < 3; i++) out[i] = color[i]!;
    out[3] = 255 * clamp(edge * 1.2 - (1 - streak) * 0.25, 0, 1);
  });
  const mist = bakePixels(96, 96, (x, y, out) => {
    const d = Math.hypot(x - 48, y - 48) / 48;
    for (let i = 0; i < 3; i++) out[i] = white[i]!;
    out[3] = 120 * smoothstep(1, 0.1, d);
  });
  const wide = z * 0.22;
  return {
    depth: () => z - 0.2,
    draw({ ctx, view, t }) {
      const { left, right } = frameSpan(view);
      const period = fallsApart(request, z);
      const first = Math.floor(view.worldX(left, z) / period) - 1;
      const last = Math.ceil(view.worldX(right, z) / period);
      for (let i = first; i <= last; i++) {
        const top = view.project(i * period - wide / 2, tall * 0.97, z);
        const foot = view.project(i * period + wide / 2, 0, z);
        const w = foot.x - top.x;
        const h = foot.y - top.y;
        if (top.x > right || foot.x < left || h < 2) continue;
        ctx.save();
        ctx.beginPath();
        ctx.moveTo(top.x + w * 0.1, top.y);
        ctx.quadraticCurveTo(top.x + w * 0.5, top.y - h * 0.02, top.x + w * 0.9, top.y);
        ctx.lineTo(foot.x, foot.y);
        ctx.lineTo(top.x, foot.y);
        ctx.clip();
        const run = ((t * 0.75) % 1) * h;
        for (const y of [top.y - h + run, top.y + run]) ctx.drawImage(fall, top.x, y, w, h + 1);
        ctx.restore();
        for (let k = 0; k < 9; k++) {
          const r = w * (0.28 + 0.1 * Math.sin(t * 1.4 + k * 2));
          ctx.drawImage(
            mist,
            top.x + (w * k) / 8 - r,
            foot.y - r * 0.9 + Math.sin(t + k) * r * 0.1,
            r * 2,
            r * 1.5,
          );
        }
      }
    },
  };
}
