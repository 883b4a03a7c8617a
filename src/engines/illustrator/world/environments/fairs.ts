import type { Rgb } from '../../color.ts';
import { mix, rgb, scale } from '../../color.ts';
import type { Drawable } from '../../render/paint.ts';
import { approach, borders, pavedWay } from '../approach.ts';
import { createSkyline } from '../buildings/skyline.ts';
import type { Environment, EnvironmentRequest } from '../environment.ts';
import type { Brush, Furniture } from '../furniture/brush.ts';
import { furnish } from '../furniture/brush.ts';
import { behindStage, greenGround } from '../greenery.ts';
import { createGround, patchTexture } from '../ground.ts';
import { broadleaf, seasonOf } from '../plants/trees.ts';
import { rank } from '../ranks.ts';
import { createPlanting, drawSprite } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { solids } from '../solids.ts';
import { createStrip } from '../strip.ts';
import { fillFrom } from './seat-halls.ts';
import { houseRow } from './street.ts';

const camera = { eye: 1.7, horizon: 0.54, focal: 1.15, span: 2.1 };
const { focal } = camera;
const CREAM = rgb('#f6ecd8');
const BRIGHT = ['#d8413a', '#f0b83a', '#3d7ab0', '#5fae78', '#a85ac0', '#e8743a'].map((hex) =>
  rgb(hex),
);

/** A merry-go-round: a striped tent on a painted drum, horses on their poles, bulbs all round. */
const carousel: Furniture = {
  width: 12.4,
  height: 9,
  draw(b) {
    const red = rgb('#c8343a');
    b.box(-5.8, 0, 11.6, 0.55, rgb('#8a5a8f'), 0.5);
    b.box(-6, 0.5, 12, 0.16, rgb('#f0c060'), 0.8);
    b.box(-1.3, 0.6, 2.6, 4, rgb('#5a8fae'), 0.45);
    for (let i = 0; i < 4; i++) b.box(-1.2 + i * 0.62, 1, 0.5, 3, CREAM, 0.5 + (i % 2) * 0.15);
    for (let row = 0; row < 2; row++)
      for (let i = 0; i < 5; i++) {
        const x = -4.6 + i * 2.3 + (row ? 0 : 1.15);
        if (row === 0 && i === 4) continue;
        horse(
          b,
          x,
          1.1 + (row ? 0 : 0.5) + 0.35 * Math.sin(i * 2.1 + row),
          row ? 1 : 0.72,
          BRIGHT[(i + row * 2) % BRIGHT.length]!,
        );
      }
    // The rim hangs before the poles; the tent over it.
    b.box(-6, 4.6, 12, 1.1, red, 0.6);
    for (let i = 0; i < 12; i++) {
      b.oval(-5.5 + i, 5.15, 0.32, 0.38, i % 2 ? rgb('#f0c060') : CREAM, 0.75);
      b.poly(
        [
          [-6 + i, 4.6],
          [-5 + i, 4.6],
          [-5.5 + i, 4.1],
        ],
        i % 2 ? CREAM : red,
        0.7,
      );
    }
    for (let i = 0; i < 25; i++) {
      const x = -6 + i * 0.5;
      b.oval(x, 5.76, 0.09, 0.09, rgb('#fff2c0'), 1);
      if (b.light.night > 0.3) b.halo(x, 5.76, 0.5, rgb('#ffd98a'), 0.5);
    }
    for (let i = 0; i < 12; i++) {
      const [x0, x1] = [-6.2 + (i * 12.4) / 12, -6.2 + ((i + 1) * 12.4) / 12];
      b.poly(
        [
          [x0, 5.8],
          [x1, 5.8],
          [x1 * 0.06, 8.2],
          [x0 * 0.06, 8.2],
        ],
        i % 2 ? CREAM : red,
        0.4 + 0.4 * ((i + 0.5) / 12),
      );
    }
    b.oval(0, 8.3, 0.28, 0.3, rgb('#f0c060'), 0.85);
    b.line(
      [
        [0, 8.4],
        [0, 9],
      ],
      0.06,
      rgb('#8a6a4a'),
    );
    b.poly(
      [
        [0, 9],
        [0.8, 8.8],
        [0, 8.6],
      ],
      BRIGHT[2]!,
      0.8,
    );
  },
};

/** A wooden horse that leaps, on a twisted pole. */
function horse(b: Brush, x: number, y: number, size: number, cloth: Rgb): void {
  const at = (dx: number, dy: number): [number, number] => [x + dx * size, y + dy * size];
  const coat = rgb('#f4eee2');
  b.line(
    [
      [x, 0.6],
      [x, 4.6],
    ],
    0.09,
    rgb('#e0b84a'),
    0.8,
  );
  for (const [dx, to] of [
    [-0.42, -0.75],
    [-0.3, -0.3],
    [0.4, 0.62],
    [0.3, 0.85],
  ] as const)
    b.line([at(dx, 0.42), at((dx + to) / 2 + 0.06, 0.16), at(to, 0.02)], 0.12 * size, coat, 0.5);
  b.oval(...at(0, 0.62), 0.62 * size, 0.27 * size, coat, 0.6);
  b.poly([at(0.3, 0.6), at(0.58, 0.5), at(0.86, 1.12), at(0.62, 1.2)], coat, 0.62);
  b.poly([at(0.6, 1.28), at(0.9, 1.22), at(1.16, 0.92), at(1.06, 0.84), at(0.74, 1)], coat, 0.68);
  b.line([at(0.34, 0.8), at(0.6, 1.26)], 0.12 * size, cloth, 0.6);
  b.line([at(-0.58, 0.7), at(-0.86, 0.5), at(-0.82, 0.24)], 0.11 * size, cloth, 0.6);
  b.poly([at(-0.26, 0.9), at(0.26, 0.88), at(0.22, 0.46), at(-0.22, 0.46)], cloth, 0.65);
  b.oval(...at(0, 0.9), 0.24 * size, 0.09 * size, rgb('#e0b84a'), 0.75);
}

/** A big wheel with coloured cabins. */
const bigWheel: Furniture = {
  width: 17,
  height: 18.6,
  draw(b) {
    const hub = 9.4;
    const r = 8;
    const steel = rgb('#e8e4ee');
    for (const side of [-1, 1])
      b.line(
        [
          [0, hub],
          [side * 4, 0],
        ],
        0.4,
        rgb('#7a5aae'),
        0.55,
      );
    for (let i = 0; i < 16; i++) {
      const a = (i / 16) * Math.PI * 2;
      b.line(
        [
          [0, hub],
          [Math.cos(a) * r, hub + Math.sin(a) * r],
        ],
        0.09,
        steel,
        0.7,
      );
    }
    for (const at of [r, r - 0.7])
      for (let i = 0; i < 48; i++) {
        const [a, c] = [(i / 48) * Math.PI * 2, ((i + 1) / 48) * Math.PI * 2];
        b.line(
          [
            [Math.cos(a) * at, hub + Math.sin(a) * at],
            [Math.cos(c) * at, hub + Math.sin(c) * at],
          ],
          0.16,
          steel,
          0.75,
        );
      }
    for (let i = 0; i < 12; i++) {
      const a = (i / 12) * Math.PI * 2 + 0.2;
      const [x, y] = [Math.cos(a) * r, hub + Math.sin(a) * r];
      const color = BRIGHT[i % BRIGHT.length]!;
      b.box(x - 0.62, y - 1.1, 1.24, 0.66, color, 0.65, 0.2);
      b.poly(
        [
          [x - 0.7, y - 0.1],
          [x + 0.7, y - 0.1],
          [x, y + 0.35],
        ],
        color,
        0.8,
      );
      for (const dx of [-0.55, 0.5]) b.box(x + dx, y - 0.5, 0.06, 0.45, steel, 0.7);
      if (b.light.night > 0.3) b.halo(x, y, 1, color, 0.5);
    }
    b.oval(0, hub, 0.6, 0.6, rgb('#f0c060'), 0.8);
  },
};

/** A round tent in stripes with a flag. */
const stripedTent: Furniture = {
  width: 7,
  height: 6,
  draw(b) {
    const color = b.random.pick(BRIGHT);
    for (let i = 0; i < 8; i++) {
      const x = -3 + i * 0.75;
      b.box(x, 0, 0.76, 2.4, i % 2 ? CREAM : color, 0.4 + i * 0.05);
      b.poly(
        [
          [x * 1.1, 2.3],
          [(x + 0.75) * 1.1, 2.3],
          [(x + 0.75) * 0.04, 5],
          [x * 0.04, 5],
        ],
        i % 2 ? CREAM : color,
        0.45 + i * 0.05,
      );
      b.poly(
        [
          [x * 1.1, 2.4],
          [(x + 0.75) * 1.1, 2.4],
          [(x + 0.37) * 1.1, 2],
        ],
        i % 2 ? color : CREAM,
        0.6,
      );
    }
    b.poly(
      [
        [-0.7, 0],
        [0.7, 0],
        [0, 2.2],
      ],
      rgb('#3a2a3a'),
      0.3,
    );
    b.line(
      [
        [0, 5],
        [0, 5.8],
      ],
      0.06,
      rgb('#8a6a4a'),
    );
    b.poly(
      [
        [0, 5.8],
        [0.8, 5.6],
        [0, 5.4],
      ],
      color,
      0.8,
    );
  },
};

/** Strings of little flags from pole to pole. */
function bunting(x: number, z: number, y: number): Drawable {
  return solids({ x, z }, (s) => {
    for (const side of [-1, 1]) {
      s.post({ x: side * 5.4, z: 0, r: 0.06, h: y + 0.2 }, rgb('#8a6a4a'));
      for (let i = 0; i < 12; i++) {
        const t = i / 12;
        const at = (u: number): number => y - 0.9 * Math.sin(Math.PI * u);
        const [x0, x1] = [(-1 + 2 * t) * 5.4, (-1 + 2 * (t + 1 / 12)) * 5.4];
        if (side < 0) continue;
        s.line([x0, at(t), 0], [x1, at(t + 1 / 12), 0], 0.02, rgb('#f4efe4'));
        s.face(
          [
            [x0 + 0.1, at(t), 0],
            [x1 - 0.1, at(t + 1 / 12), 0],
            [(x0 + x1) / 2, at(t + 0.04) - 0.5, 0],
          ],
          BRIGHT[i % BRIGHT.length]!,
          0.75,
        );
      }
    }
  });
}

/** A fair in a park, about its merry-go-round or its big wheel. */
function fair(id: string, title: string, heart: 'carousel' | 'wheel'): Environment {
  return {
    id,
    title,
    indoor: false,
    ambience: ['crowd'],
    camera,
    build(request) {
      const { light, attributes, weather, random } = request;
      const season = seasonOf(attributes, weather.kind === 'snow');
      const middle = (request.xRange[0] + request.xRange[1]) / 2;
      const z = behindStage(request, 4, heart === 'carousel' ? 14.5 : 17);
      const way = approach(request, { x: middle, z }, 1.7);
      const ride = (make: Furniture, x: number, at: number): Drawable => {
        const sprite = furnish(light, make)(random.fork(`${x}`), (focal * request.height) / at);
        return {
          depth: () => at,
          draw: (paint) => drawSprite(paint, sprite, undefined, { x: middle + x, y: 0, z: at }),
        };
      };
      return {
        drawables: [
          ...createSky(request, { clouds: 1 }),
          createSkyline(request, { z: 420, focal, height: [20, 60], air: 0.5 }),
          greenGround(request, season),
          pavedWay(way, z + 1, rgb('#d8c4a0')),
          ...(heart === 'carousel'
            ? [ride(bigWheel, 17, z + 22), ride(carousel, 0, z)]
            : [ride(bigWheel, -9, z + 10), ride(carousel, 7, z)]),
          ...createPlanting(request, [
            rank(request, {
              name: 'tents',
              make: stripedTent,
              focal,
              z: z + 9,
              spacing: 13,
              variants: 4,
              keep: (x) => (heart === 'carousel' ? Math.abs(x - middle) > 8 : x > middle + 1),
            }),
            {
              focal,
              name: 'trees',
              make: broadleaf(light, { season }),
              variants: 5,
              from: z + 24,
              to: z + 60,
              spacing: 6,
              density: 0.8,
            },
            ...borders(request, way, { focal, season, to: z * 0.8 }),
          ]),
          ...(request.empty ? [bunting(middle, 7, 4.1)] : []),
        ],
        groundAt: () => 0,
        surface: season === 'winter' ? 'snow' : 'ground',
      };
    },
  };
}

/** A stall under a striped awning with crates of fruit, open to the lane. */
function stall(
  at: { x: number; z: number },
  side: 1 | -1,
  colors: readonly Rgb[],
  pick: (n: number) => number,
): Drawable {
  const awning = colors[pick(colors.length)]!;
  const [w, d] = [1.5, 2.3];
  return solids(at, (s) => {
    s.shadow({ x: 0, z: 0, w: w + 0.6, d: d + 0.3 });
    const wood = rgb('#a8764a');
    for (const z of [d, 0])
      for (const x of [-w / 2, w / 2]) s.box({ x, z, w: 0.07, h: 2.3, d: 0.07, color: wood });
    s.box({ x: 0, z: 0.05, w, h: 0.72, d: d - 0.05, color: wood });
    for (let row = 3; row >= 0; row--)
      for (let col = 0; col < 2; col++) {
        const x = -side * (0.36 - col * 0.72);
        const z = 0.12 + row * 0.55;
        const y = 0.72 + (x * -side > 0 ? 0 : 0.14);
        s.box({ x, y, z, w: 0.66, h: 0.14, d: 0.48, color: scale(wood, 1.2) });
        const fruit = rgb(
          ['#d8352a', '#f0a030', '#7ab03a', '#f0d040', '#8a3a7a', '#e8602e'][
            (row * 2 + col + pick(6)) % 6
          ]!,
        );
        for (let k = 0; k < 8; k++)
          s.ball(
            x - 0.22 + (k % 4) * 0.15,
            y + 0.17 + (k > 3 ? 0 : 0.05),
            z + (k > 3 ? 0.12 : 0.33),
            0.085,
            fruit,
          );
      }
    const stripes = 7;
    for (let i = stripes - 1; i >= 0; i--) {
      const [z0, z1] = [-0.15 + (i * (d + 0.4)) / stripes, -0.15 + ((i + 1) * (d + 0.4)) / stripes];
      const color = i % 2 ? CREAM : awning;
      const [back, front] = [side * (w / 2 + 0.1), -side * (w / 2 + 0.55)];
      s.face(
        [
          [back, 2.75, z0],
          [front, 2.15, z0],
          [front, 2.15, z1],
          [back, 2.75, z1],
        ],
        color,
        0.75,
      );
      s.face(
        [
          [front, 2.15, z0],
          [front, 1.9, z0],
          [front, 1.9, z1],
          [front, 2.15, z1],
        ],
        color,
        0.55,
      );
    }
    s.face(
      [
        [-w / 2 - (side < 0 ? 0.1 : 0.55), side < 0 ? 2.75 : 2.15, -0.15],
        [w / 2 + (side < 0 ? 0.55 : 0.1), side < 0 ? 2.15 : 2.75, -0.15],
        [side * (w / 2 + 0.1), 1.98, -0.15],
        [-side * (w / 2 + 0.55), 1.9, -0.15],
      ],
      awning,
      0.45,
    );
  });
}

/** A market lane between stalls, houses at its end. */
const market: Environment = {
  id: 'market',
  title: 'Street market',
  indoor: false,
  ambience: ['crowd'],
  camera: { ...camera, horizon: 0.46 },
  build(request: EnvironmentRequest) {
    const { light, random } = request;
    const middle = (request.xRange[0] + request.xRange[1]) / 2;
    const far = behindStage(request, 18, 26);
    const half = Math.max(
      2.5,
      request.empty ? 0 : ((request.xRange[1] - request.xRange[0]) / 2) * 0.8,
    );
    const stone = rgb('#b8a78e');
    const stalls: Drawable[] = [];
    const choice = random.fork('stalls');
    for (let z = fillFrom(request, 2.5); z < far - 4; z += 2.9)
      for (const side of [-1, 1] as const)
        stalls.push(
          stall({ x: middle + side * (half + 0.6), z }, side, BRIGHT, (n) => choice.int(0, n - 1)),
        );
    return {
      drawables: [
        ...createSky(request, { clouds: 0.9 }),
        createSkyline(request, { z: 160, focal, height: [10, 22], width: 12, air: 0.6 }),
        createGround(request, {
          near: stone,
          far: mix(stone, [255, 255, 255], 0.15),
          textures: [
            patchTexture(request, {
              size: 7,
              light: mix(stone, [255, 255, 255], 0.3),
              dark: mix(stone, [40, 30, 20], 0.35),
              alpha: 0.45,
            }),
          ],
        }),
        createStrip(request, {
          z: far,
          pieces: houseRow(request, { z: far, focal, count: 6, floors: [2, 4], snow: false }),
          offset: random.range(-30, 0),
        }),
        ...createPlanting(request, [
          {
            focal,
            name: 'trees',
            make: broadleaf(light, { season: 'summer', height: 5 }),
            variants: 3,
            from: far - 2,
            to: far - 1.9,
            spacing: 9,
            density: 0.6,
          },
        ]),
        ...stalls,
        ...(request.empty ? [9, 15].map((z) => bunting(middle, z, 4.2)) : []),
      ],
      groundAt: () => 0,
      surface: 'road',
    };
  },
};

export const fairs: readonly Environment[] = [
  fair('carousel', 'Merry-go-round', 'carousel'),
  fair('fairground', 'Amusement park', 'wheel'),
  market,
];
