import { mix, rgb } from '../../color.ts';
import { smoothstep } from '../../easing.ts';
import { createTerrain } from '../backdrop.ts';
import type { Environment } from '../environment.ts';
import type { Furniture } from '../furniture/brush.ts';
import { furnish } from '../furniture/brush.ts';
import { facets } from '../furniture/facets.ts';
import { iceWall } from '../furniture/works.ts';
import { behindStage, greenGround, undergrowth } from '../greenery.ts';
import { createGround, patchTexture } from '../ground.ts';
import { seasonOf } from '../plants/trees.ts';
import { rock } from '../plants/undergrowth.ts';
import { rank } from '../ranks.ts';
import { createPlanting, drawSprite } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { createWater } from '../water.ts';
import { peaks } from './mountains.ts';

const camera = { eye: 1.8, horizon: 0.5, focal: 1.15 };
const { focal } = camera;

/** A headland of layered rock with turf on top, falling sheer into the sea. */
const headland: Furniture = {
  width: 90,
  height: 27,
  draw(b) {
    const { random } = b;
    const phase = random.range(0, 6);
    const top = (x: number): number => {
      const fall = smoothstep(21, 8, x) ** 0.7;
      return Math.max(
        0.3,
        fall * (23 + Math.sin(x * 0.22 + phase) * 1.8 + Math.sin(x * 0.7) * 0.7),
      );
    };
    const sand = rgb('#cdb894');
    facets(b, {
      from: -45,
      to: 21,
      top,
      cell: [2.3, 3],
      color: (up) =>
        mix(
          mix(rgb('#7d6a58'), sand, smoothstep(0, 0.5, up)),
          rgb('#b08a68'),
          0.35 * Math.abs(Math.sin(up * 14)),
        ),
      contrast: 0.9,
    });
    for (let x = -45; x < 12; x += 0.5) {
      const y = top(x);
      for (let i = 0; i < 4; i++)
        b.oval(
          x + random.range(-0.4, 0.4),
          y - random.range(-0.3, 1.3 + Math.sin(x) * 0.6),
          random.range(0.4, 0.9),
          random.range(0.25, 0.45),
          rgb(random.pick(['#6f9a48', '#5d8a40', '#86ac54'])),
          0.75 - i * 0.08,
        );
    }
    for (let i = 0; i < 26; i++)
      b.oval(
        -43 + i * 2.5,
        random.range(0.1, 0.4),
        random.range(1, 2.4),
        0.36,
        rgb('#f4fafc'),
        0.9,
      );
  },
};

/** The brink of a cliff: turf before, the sea far below, headlands beyond. */
export const cliff: Environment = {
  id: 'cliff',
  title: 'Cliff by the sea',
  indoor: false,
  ambience: ['waves', 'wind', 'gulls'],
  camera: { ...camera, span: 3 },
  build(request) {
    const { light, attributes, weather, random } = request;
    const season = seasonOf(attributes, weather.kind === 'snow');
    const brink = behindStage(request, 1, request.empty ? 4.3 : 5);
    const side = random.chance(0.5) ? 1 : -1;
    const flip: Furniture = {
      ...headland,
      draw(b) {
        if (side > 0) return headland.draw(b);
        b.ctx.save();
        b.ctx.translate(b.px(0) * 2, 0);
        b.ctx.scale(-1, 1);
        headland.draw(b);
        b.ctx.restore();
      },
    };
    const [near, end] = request.xRange;
    const reach = ((end - near) / 2) * (66 / request.subjectZ);
    const middle = (near + end) / 2;
    const sprite = furnish(light, flip)(random.fork('headland'), (focal * request.height) / 66);
    const at = { x: middle - side * (20 + reach * 0.05), y: -9, z: 66 };
    return {
      drawables: [
        ...createSky(request, { clouds: 1.1 }),
        createWater(request, {
          focal,
          from: brink * 1.02,
          level: -9,
          deep: rgb('#1b6a96'),
          shallow: rgb('#49b0bc'),
          swell: weather.kind === 'storm' ? 1 : 0.6,
        }),
        ...createPlanting(request, [
          {
            focal,
            name: 'stacks',
            make: rock(light, { color: rgb('#a08c70'), height: 9 }),
            variants: 3,
            from: 74,
            to: 78,
            spacing: 40,
            density: 0.7,
            shadow: false,
          },
        ]).map((drawable) => ({ ...drawable, depth: () => 855 })),
        {
          depth: () => 856,
          draw: (paint) => drawSprite(paint, sprite, undefined, at),
        },
        brinkOf(greenGround(request, season), brink, random.range(0, 9)),
        ...createPlanting(request, [
          {
            focal,
            name: 'edge-rocks',
            make: rock(light, { color: rgb('#97876e'), height: 0.5 }),
            variants: 5,
            from: brink - 0.35,
            to: brink - 0.3,
            spacing: 0.9,
            spread: 0.4,
            density: 0.75,
          },
          ...undergrowth(request, {
            focal,
            season,
            bushes: 0.2,
            rocks: 0.5,
            keep: (_x, z) => z < brink - 0.6,
          }),
        ]),
      ],
      groundAt: () => 0,
      surface: season === 'winter' ? 'snow' : 'ground',
    };
  },
};

/** The ground, cut off at the brink. */
function brinkOf(
  ground: ReturnType<typeof greenGround>,
  brink: number,
  phase: number,
): ReturnType<typeof greenGround> {
  return {
    depth: () => 850,
    draw(paint) {
      const { ctx, view } = paint;
      ctx.save();
      ctx.beginPath();
      const step = Math.max(8, view.width / 60);
      ctx.moveTo(-view.width, view.height * 2);
      for (let x = -view.width; x <= view.width * 2; x += step) {
        const at = view.worldX(x, brink);
        const z = brink * (1 + 0.05 * Math.sin(at * 0.7 + phase) + 0.03 * Math.sin(at * 2.3));
        ctx.lineTo(x, view.project(0, 0, z).y);
      }
      ctx.lineTo(view.width * 2, view.height * 2);
      ctx.closePath();
      ctx.clip();
      ground.draw(paint);
      ctx.restore();
    },
  };
}

/** A tongue of blue ice between white peaks, with floes on meltwater. */
export const glacier: Environment = {
  id: 'glacier',
  title: 'Glacier',
  indoor: false,
  ambience: ['wind'],
  camera: { ...camera, span: 2.4 },
  build(request) {
    const { light } = request;
    const front = behindStage(request, 16, 26);
    const shore = behindStage(request, 3, request.empty ? 4 : 9);
    return {
      drawables: [
        ...createSky(request, { clouds: 0.7 }),
        createTerrain(
          request,
          peaks(request, { from: 1800, to: 4600, height: 1500, focal, snowLine: 0.1 }),
        ),
        createGround(request, {
          near: rgb('#e6eef8'),
          far: rgb('#d8e6f4'),
          textures: [
            patchTexture(request, {
              size: 21,
              light: rgb('#ffffff'),
              dark: rgb('#a9c4e2'),
              alpha: 0.5,
            }),
          ],
        }),
        createWater(request, {
          focal,
          from: shore,
          to: front + 1,
          shoreAt: (x) =>
            shore * (1 + 0.18 * Math.sin(x * 0.35) + 0.2 * smoothstep(4, 14, Math.abs(x))),
          deep: rgb('#2f86ac'),
          shallow: rgb('#7fcadc'),
          swell: 0.2,
          mirror: 0.6,
        }),
        ...createPlanting(request, [
          rank(request, { name: 'ice', make: iceWall, focal, z: front, spacing: 25, variants: 3 }),
          {
            focal,
            name: 'floes',
            make: [
              furnish(light, { ...iceWall, width: 3, height: 1.6, draw: floe }),
              rock(light, { color: rgb('#cfe8f6'), height: 0.7, cap: rgb('#ffffff') }),
            ],
            variants: 5,
            from: shore + 2,
            to: front - 3,
            spacing: 5,
            density: 0.5,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: 'snow',
    };
  },
};

function floe(b: Parameters<Furniture['draw']>[0]): void {
  const peak = b.random.range(0.6, 1.4);
  facets(b, {
    from: -1.4,
    to: 1.4,
    top: (x) => peak * Math.max(0.04, 1 - (x / 1.4) ** 2) * (1 + 0.3 * Math.sin(x * 5)),
    cell: [0.5, 0.4],
    color: (up) => mix(rgb('#6fc0de'), rgb('#f4fbff'), smoothstep(0, 0.7, up)),
  });
}
