import { mix, rgb, scale } from '../../color.ts';
import type { Drawable } from '../../render/paint.ts';
import { createTerrain } from '../backdrop.ts';
import type { Environment } from '../environment.ts';
import { createSky } from '../sky.ts';
import type { Corner } from '../solids.ts';
import { solids } from '../solids.ts';
import { forestRidge } from '../treeline.ts';
import { createWater } from '../water.ts';
import { middleOf } from '../middle-of.ts';

const focal = 1.15;

/** The inside of a road tunnel: a vault with lamps on both sides, daylight at its end. */
const tunnel: Environment = {
  id: 'tunnel',
  title: 'Road tunnel',
  indoor: true,
  ambience: ['traffic'],
  camera: { eye: 1.7, horizon: 0.48, focal, span: 2.3 },
  adjustLight: (light) => ({
    ...light,
    ambient: rgb('#7a6a5c'),
    key: rgb('#ffdca0'),
    keyStrength: 0.6,
    direction: [0.1, 0.9, -0.4],
    hazeDistance: 400,
  }),
  build(request) {
    const { light, xRange, subjectZ, stageDepth } = request;
    const middle = middleOf({ xRange });
    const paint = request.random.fork('paint');
    const half = Math.max(
      paint.range(4.6, 5.6),
      request.empty ? 0 : ((xRange[1] - xRange[0]) / 2) * 1.3,
    );
    const back = subjectZ + stageDepth + 75;
    const spring = paint.range(2.2, 2.6);
    const stripe = rgb(paint.pick(['#c8702e', '#3d7ab0', '#4f9a6a', '#d8b03a']));
    const lining = rgb(paint.pick(['#b8aa96', '#a8acb0', '#b8a08a']));
    const arch = (r: number, z: number): Corner[] =>
      Array.from({ length: 15 }, (_, i): Corner => {
        const a = Math.PI * (1 - i / 14);
        return [Math.cos(a) * r, spring + Math.sin(a) * r * 0.72, z];
      });
    const ring = 4;
    const shell = solids({ x: middle, z: 0, order: 1000 }, (s) => {
      for (let z = back; z > -24; z -= ring) {
        const dark = 0.62 + 0.38 * Math.max(0, 1 - z / 40);
        const stone = scale(lining, dark);
        const [near, far] = [arch(half, z - ring), arch(half, z)];
        for (let i = 0; i < 14; i++) {
          const amount = 0.25 + (0.5 * Math.abs(i - 6.5)) / 7;
          s.face(
            [near[i]!, far[i]!, far[i + 1]!, near[i + 1]!],
            (z / ring) % 2 < 1 ? stone : scale(stone, 0.94),
            amount,
          );
        }
        for (const side of [-half, half]) {
          s.side(side, [z - ring, z], [0, spring], scale(rgb('#d8d2c4'), dark), 0.55);
          s.side(side, [z - ring, z], [1.05, 1.3], stripe, 0.6);
        }
        s.flat({ x: 0, z: z - ring, w: half * 2, d: ring }, scale(rgb('#5a5a60'), dark), 0.6);
        for (const side of [-1, 1]) {
          s.flat(
            { x: side * (half - 0.5), z: z - ring, w: 1, d: ring, y: 0.02 },
            scale(rgb('#8f8a82'), dark),
            0.6,
          );
          s.flat(
            { x: side * (half - 1.15), z: z - ring, w: 0.14, d: ring, y: 0.01 },
            rgb('#f0ead8'),
            0.8,
          );
          s.lamp(
            side * (half - 0.9) - 0.45,
            spring + half * 0.36,
            z - 1,
            [0.9, 0.16],
            rgb('#fff0c4'),
          );
        }
        s.flat({ x: 0, z: z - ring, w: 0.16, d: 2.2, y: 0.01 }, rgb('#f0ead8'), 0.85);
      }
      // Daylight, and the land outside.
      const day = mix(light.sky[1], [255, 255, 255], 0.55 * (1 - light.night));
      s.glow([[-half, 0, back], ...arch(half, back), [half, 0, back]], day);
      s.glow(
        [
          [-half, 0, back],
          [-half, 2.6, back],
          [-half * 0.3, 1.8, back],
          [half * 0.4, 2.9, back],
          [half, 2.2, back],
          [half, 0, back],
        ],
        mix(rgb('#6f9a58'), day, 0.35),
      );
      s.glow(
        [
          [-1.6, 0, back],
          [1.6, 0, back],
          [0.3, 1.4, back],
          [-0.3, 1.4, back],
        ],
        mix(rgb('#8a8a90'), day, 0.3),
      );
    });
    const glow: Drawable = {
      depth: () => 999,
      draw({ ctx, view }) {
        for (let z = back; z > 2; z -= ring)
          for (const side of [-1, 1]) {
            const at = view.project(middle + side * (half - 0.9), spring + half * 0.36, z - 1);
            if (view.distance(z - 1) < 1) continue;
            const r = at.scale * 2.2;
            const halo = ctx.createRadialGradient(at.x, at.y, 0, at.x, at.y, r);
            halo.addColorStop(0, 'rgba(255,226,160,0.4)');
            halo.addColorStop(1, 'rgba(255,200,120,0)');
            ctx.fillStyle = halo;
            ctx.fillRect(at.x - r, at.y - r, r * 2, r * 2);
          }
      },
    };
    const base: Drawable = {
      depth: () => 1001,
      draw({ ctx, view }) {
        ctx.fillStyle = '#3a342e';
        ctx.fillRect(-view.width, -view.height, view.width * 3, view.height * 3);
      },
    };
    return {
      drawables: [base, shell, glow],
      groundAt: () => 0,
      surface: 'road',
    };
  },
};

/** A wooden pier that runs out over the water to a small house. */
const pier: Environment = {
  id: 'pier',
  title: 'Pier over the water',
  indoor: false,
  ambience: ['waves', 'gulls'],
  camera: { eye: 1.8, horizon: 0.46, focal, span: 2.2 },
  build(request) {
    const { xRange, subjectZ, stageDepth, weather, afloat = false } = request;
    const narrow = request.empty || afloat;
    // Who is afloat is looked at from near the water.
    const level = afloat ? -0.45 : -1.1;
    const half = narrow ? 1.7 : Math.max(1.7, (xRange[1] - xRange[0]) * 0.36);
    // What floats passes beside it.
    const middle = middleOf({ xRange }) - (afloat ? half + 3.2 : 0);
    const end = Math.max(26, subjectZ + stageDepth + 14);
    const wood = rgb('#a8825a');
    const boards = solids({ x: middle, z: 0, order: 850 }, (s) => {
      for (const side of [-1, 1]) s.side(side * half, [0, end], [-0.35, 0], scale(wood, 0.6), 0.4);
      s.front(-half, -0.35, end, [half * 2, 0.35], scale(wood, 0.6), 0.4);
      for (let z = end - 0.3, i = 0; z > -0.3; z -= 0.3, i++)
        s.flat(
          { x: 0, z, w: half * 2 + (i % 3) * 0.06, d: 0.275 },
          scale(wood, 0.9 + ((i * 7) % 5) * 0.05),
          0.75,
        );
    });
    const posts: Drawable[] = [];
    for (let z = end; z > 1.4; z -= 2.6)
      for (const side of [-1, 1])
        posts.push(
          solids({ x: middle + side * half, z }, (s) => {
            s.post({ x: 0, y: -1.4, z: 0, r: 0.13, h: 2.4 }, scale(wood, 0.85));
            s.post({ x: 0, y: 0.98, z: 0, r: 0.15, h: 0.07 }, rgb('#e8e2d4'));
            if (z < end - 2.6) {
              s.line([0, 0.85, 0], [0, 0.68, 1.3], 0.05, rgb('#e0d2b0'), 0.7);
              s.line([0, 0.68, 1.3], [0, 0.85, 2.6], 0.05, rgb('#e0d2b0'), 0.7);
            }
          }),
        );
    const house = solids({ x: middle, z: end, order: end + 0.4 }, (s) => {
      s.box({ x: 0, y: -0.3, z: 0, w: 8, h: 0.3, d: 6, color: wood });
      s.box({ x: 0, z: 1, w: 5, h: 2.6, d: 4, color: rgb('#e8ddc8') });
      s.face(
        [
          [-3, 2.5, 0.8],
          [3, 2.5, 0.8],
          [2.2, 4.4, 3],
          [-2.2, 4.4, 3],
        ],
        rgb('#b0503e'),
        0.7,
      );
      s.front(-0.6, 0, 0.98, [1.2, 2.1], rgb('#4f7a8a'));
      for (const x of [-1.9, 1]) s.front(x, 1, 0.98, [0.9, 0.9], rgb('#3f5a6a'), 0.6);
    });
    return {
      drawables: [
        ...createSky(request, { clouds: 1.1 }),
        createTerrain(
          request,
          forestRidge(request, {
            from: 700,
            to: 1600,
            height: 90,
            focal,
            season: 'summer',
            trees: 260,
          }),
        ),
        createWater(request, {
          focal,
          from: 0.3,
          level,
          deep: rgb('#1f6f9c'),
          shallow: rgb('#4fb4c4'),
          swell: weather.kind === 'storm' ? 1 : 0.5,
        }),
        boards,
        ...posts,
        house,
      ],
      groundAt: () => (afloat ? level : 0),
      surface: afloat ? 'water' : 'floor',
    };
  },
};

export const ways: readonly Environment[] = [tunnel, pier];
