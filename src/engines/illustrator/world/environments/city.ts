import { css, mix, rgb, scale } from '../../color.ts';
import { hazed, lit } from '../../render/light.ts';
import type { Drawable } from '../../render/paint.ts';
import { createTerrain } from '../backdrop.ts';
import { bake, drawRepeated, frameSpan } from '../bitmap.ts';
import { createSkyline } from '../buildings/skyline.ts';
import type { Environment, EnvironmentRequest } from '../environment.ts';
import { furnish } from '../furniture/brush.ts';
import { guardRail, platformRoof } from '../furniture/outdoor.ts';
import { streetLamp } from '../furniture/street-lamp.ts';
import { behindStage, greenGround, undergrowth } from '../greenery.ts';
import type { GroundTexture } from '../ground.ts';
import { createGround, grainTexture, patchTexture } from '../ground.ts';
import { broadleaf, seasonOf } from '../plants/trees.ts';
import { createBands } from '../road.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { createStrip } from '../strip.ts';
import { forestRidge } from '../treeline.ts';
import { createGloss, createWater } from '../water.ts';
import { houseRow } from './street.ts';

const camera = { eye: 1.65, horizon: 0.53, focal: 1.15 };
const { focal } = camera;
const ASPHALT = rgb('#67666c');
const PAINT = rgb('#efe9dc');

function asphalt(request: EnvironmentRequest): GroundTexture[] {
  return [
    patchTexture(request, {
      size: 15,
      light: mix(ASPHALT, [255, 255, 255], 0.25),
      dark: mix(ASPHALT, [0, 0, 0], 0.35),
      alpha: 0.3,
    }),
    grainTexture(request, {
      colors: [rgb('#8f8e92'), rgb('#4d4c52')],
      size: 3,
      count: 2600,
      radius: [0.5, 1.5],
      alpha: 0.4,
    }),
  ];
}

const wetness = (request: EnvironmentRequest): boolean =>
  ['rain', 'storm'].includes(request.weather.kind) ||
  request.attributes.some((a) => a === 'wet' || a === 'rainy' || a === 'neon');

const citySkyline: Environment = {
  id: 'city_skyline',
  title: 'City skyline over the water',
  indoor: false,
  camera,
  build(request) {
    const { light } = request;
    const quay = behindStage(request, 1, 5);
    return {
      drawables: [
        ...createSky(request),
        createSkyline(request, { z: 1100, focal, height: [110, 420], width: 40, air: 0.22 }),
        createSkyline(request, { z: 700, focal, height: [50, 230], width: 30, air: 0.24 }),
        createSkyline(request, { z: 480, focal, height: [18, 80], width: 24, air: 0.25 }),
        createGround(request, {
          near: rgb('#8f8a86'),
          far: rgb('#85827f'),
          textures: asphalt(request),
          until: quay * 1.1,
        }),
        createWater(request, {
          focal,
          from: quay,
          to: 476,
          deep: rgb('#1f4f74'),
          shallow: rgb('#3a7a94'),
          swell: 0.22,
          mirror: 0.5,
          order: 470,
        }),
        createBands(request, [{ from: 0.35, to: quay, color: rgb('#a8a098'), joints: 1.1 }], 469),
        ...createPlanting(request, [
          {
            focal,
            name: 'lamps',
            make: streetLamp(light),
            variants: 1,
            size: [1, 1],
            from: quay - 0.3,
            to: quay - 0.2,
            spacing: 9,
            density: 1,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: 'floor',
      ambience: ['city', 'water'],
    };
  },
};

const highway: Environment = {
  id: 'highway',
  title: 'Highway',
  indoor: false,
  camera,
  build(request) {
    const { light, attributes, weather, subjectZ } = request;
    const season = seasonOf(attributes, weather.kind === 'snow');
    const edge = behindStage(request, 1.2, 6);
    const wet = wetness(request);
    return {
      drawables: [
        ...createSky(request),
        createTerrain(
          request,
          forestRidge(request, {
            from: 700,
            to: 1700,
            height: 210,
            focal,
            season,
            conifers: 0.6,
            trees: 500,
          }),
        ),
        createTerrain(
          request,
          forestRidge(request, {
            from: 140,
            to: 330,
            height: 20,
            focal,
            season,
            conifers: 0.3,
            trees: 260,
          }),
        ),
        greenGround(request, season),
        createBands(request, [
          {
            from: 0.3,
            to: edge,
            color: wet ? scale(ASPHALT, 0.75) : ASPHALT,
            lines: [
              { z: Math.max(1, subjectZ * 0.55), width: 0.13, color: PAINT },
              { z: subjectZ + (edge - subjectZ) * 0.4, width: 0.13, color: PAINT, dash: [3, 5] },
              { z: edge - 0.4, width: 0.14, color: rgb('#e8c44a') },
            ],
          },
        ]),
        ...(wet
          ? [createGloss(request, { strength: 0.3, from: 0.4, to: edge, order: edge + 0.05 })]
          : []),
        ...createPlanting(request, [
          {
            focal,
            name: 'rail',
            make: furnish(light, guardRail),
            variants: 1,
            size: [1, 1],
            from: edge + 0.3,
            to: edge + 0.31,
            spacing: 4,
            density: 1,
          },
          {
            focal,
            name: 'trees',
            make: broadleaf(light, { season }),
            variants: 5,
            from: edge + 9,
            to: 80,
            spacing: 8,
            spread: 0.5,
            density: 0.4,
          },
          ...undergrowth(request, { focal, season, rocks: 0.3, keep: (_x, z) => z > edge + 0.6 }),
        ]),
      ],
      groundAt: () => 0,
      surface: 'road',
      ambience: ['traffic'],
    };
  },
};

/** Two rails on sleepers in gravel, along the view. */
function rails(from: number): Drawable {
  const pitch = 0.6;
  return {
    depth: () => 896,
    draw({ ctx, view, light }) {
      if (view.distance(from) < 0.6) return;
      const { left, right } = frameSpan(view);
      const far = from + 2.4;
      const near = from;
      const top = view.project(0, 0, far).y;
      ctx.fillStyle = css(hazed(lit(rgb('#8f857c'), light, 0.5), light, from));
      ctx.fillRect(left, top, right - left, view.project(0, 0, near).y - top);
      ctx.fillStyle = css(lit(rgb('#5f4a3c'), light, 0.5));
      const last = Math.ceil(view.worldX(right, far) / pitch);
      for (let i = Math.floor(view.worldX(left, far) / pitch); i <= last; i++) {
        const a = view.project(i * pitch, 0, far - 0.3);
        const b = view.project(i * pitch + 0.26, 0, far - 0.3);
        const c = view.project(i * pitch + 0.26, 0, near + 0.3);
        const d = view.project(i * pitch, 0, near + 0.3);
        ctx.beginPath();
        ctx.moveTo(a.x, a.y);
        ctx.lineTo(b.x, b.y);
        ctx.lineTo(c.x, c.y);
        ctx.lineTo(d.x, d.y);
        ctx.fill();
      }
      for (const z of [far - 0.5, near + 0.5]) {
        const at = view.project(0, 0.14, z);
        const thick = Math.max(1.2, at.scale * 0.09);
        ctx.fillStyle = css(lit(rgb('#6a5a54'), light, 0.4));
        ctx.fillRect(left, at.y, right - left, thick * 1.5);
        ctx.fillStyle = css(lit(rgb('#d0d4da'), light, 0.95));
        ctx.fillRect(left, at.y, right - left, thick * 0.55);
      }
    },
  };
}

const railway: Environment = {
  id: 'railway',
  title: 'Railway line',
  indoor: false,
  camera,
  build(request) {
    const { light, attributes, weather, subjectZ } = request;
    const season = seasonOf(attributes, weather.kind === 'snow');
    return {
      drawables: [
        ...createSky(request),
        createTerrain(
          request,
          forestRidge(request, { from: 500, to: 1300, height: 130, focal, season, conifers: 0.5 }),
        ),
        greenGround(request, season),
        rails(Math.max(0.9, subjectZ - 1.2)),
        ...createPlanting(request, [
          {
            focal,
            name: 'trees',
            make: broadleaf(light, { season }),
            variants: 5,
            from: behindStage(request, 6, 14),
            to: 80,
            spacing: 6,
            spread: 0.5,
            density: 0.5,
          },
          ...undergrowth(request, {
            focal,
            season,
            keep: (_x, z) => z > subjectZ + 1.6 || z < subjectZ - 1.6,
          }),
        ]),
      ],
      groundAt: () => 0,
      surface: 'ground',
      ambience: ['birdsong', 'train'],
    };
  },
};

const trainStation: Environment = {
  id: 'train_station',
  title: 'Railway station',
  indoor: false,
  camera,
  build(request) {
    const { light } = request;
    const edge = behindStage(request, 0.9, 4.6);
    const far = edge + 3.6;
    return {
      drawables: [
        ...createSky(request),
        createSkyline(request, { z: 300, focal, height: [16, 60], air: 0.5 }),
        createGround(request, {
          near: rgb('#a39a90'),
          far: rgb('#98918a'),
          textures: asphalt(request),
        }),
        createBands(request, [
          {
            from: 0.3,
            to: edge,
            color: rgb('#b0a69a'),
            joints: 0.8,
            lines: [{ z: edge - 0.6, width: 0.16, color: rgb('#f0d048') }],
          },
          { from: edge, to: edge + 3, color: rgb('#6f675f') },
          { from: edge + 3, to: far + 5, color: rgb('#a8a098'), joints: 0.9 },
        ]),
        rails(edge + 0.3),
        createStrip(request, {
          z: far + 5,
          pieces: houseRow(request, {
            z: far + 5,
            focal,
            count: 5,
            floors: [2, 3],
            snow: request.weather.kind === 'snow',
          }),
        }),
        ...createPlanting(request, [
          {
            focal,
            name: 'roof',
            make: furnish(light, platformRoof),
            variants: 1,
            size: [1, 1],
            from: far + 0.6,
            to: far + 0.61,
            spacing: 7.1,
            density: 1,
          },
          {
            focal,
            name: 'lamps',
            make: streetLamp(light),
            variants: 1,
            size: [1, 1],
            from: edge - 0.15,
            to: edge - 0.1,
            spacing: 12.8,
            density: 0.9,
            keep: (x) => Math.abs(x) > 2,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: 'floor',
      ambience: ['train', 'crowd'],
    };
  },
};

const parkingLot: Environment = {
  id: 'parking_lot',
  title: 'Parking lot',
  indoor: false,
  camera,
  build(request) {
    const { light, attributes, weather } = request;
    const season = seasonOf(attributes, weather.kind === 'snow');
    const row = behindStage(request, 1, 5);
    return {
      drawables: [
        ...createSky(request),
        createSkyline(request, { z: 340, focal, height: [20, 70], air: 0.5 }),
        createSkyline(request, {
          z: 70,
          focal,
          height: [7, 11],
          width: 26,
          air: 0.4,
          colors: [rgb('#c8bcae'), rgb('#a8b0b8'), rgb('#b89a88')],
        }),
        createGround(request, {
          near: ASPHALT,
          far: mix(ASPHALT, [255, 255, 255], 0.12),
          textures: asphalt(request),
        }),
        createBands(request, [
          {
            from: row,
            to: row + 5,
            color: mix(ASPHALT, PAINT, 0.05),
            joints: 2.6,
            lines: [{ z: row + 5, width: 0.12, color: PAINT }],
          },
          {
            from: 0.3,
            to: 0.31,
            color: ASPHALT,
            lines: [{ z: row - 0.1, width: 0.1, color: PAINT }],
          },
        ]),
        ...createPlanting(request, [
          {
            focal,
            name: 'trees',
            make: broadleaf(light, { season, height: 5 }),
            variants: 4,
            from: row + 7,
            to: row + 7.1,
            spacing: 6.4,
            density: 0.75,
          },
          {
            focal,
            name: 'lamps',
            make: streetLamp(light),
            variants: 1,
            size: [1.3, 1.3],
            from: row + 5.6,
            to: row + 5.7,
            spacing: 16,
            density: 1,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: 'road',
      ambience: ['city'],
    };
  },
};

const alley: Environment = {
  id: 'alley',
  title: 'Narrow alley',
  indoor: false,
  camera,
  build(request) {
    const wet = wetness(request);
    const back = behindStage(request, 1.4, 6);
    const snow = request.weather.kind === 'snow';
    const stone = snow ? rgb('#d0d8e4') : wet ? rgb('#55535c') : rgb('#8a827c');
    return {
      drawables: [
        ...createSky(request, { clouds: 0.6 }),
        createGround(request, {
          near: stone,
          far: stone,
          textures: [
            patchTexture(request, {
              size: 7,
              light: mix(stone, [255, 255, 255], 0.3),
              dark: mix(stone, [0, 0, 0], 0.45),
              alpha: 0.5,
            }),
            ...asphalt(request).slice(1),
          ],
        }),
        createBands(request, [{ from: 0.3, to: back, color: stone, joints: 0.5 }]),
        createStrip(request, {
          z: back,
          pieces: houseRow(request, { z: back, focal, count: 6, floors: [4, 5], snow }).map(
            (piece, i) => ({ ...piece, gap: i % 3 === 1 ? 1.6 : 0 }),
          ),
          offset: -6,
        }),
        ...(wet
          ? [createGloss(request, { strength: 0.45, from: 0.4, to: back, order: back - 0.01 })]
          : []),
        ...createPlanting(request, [
          {
            focal,
            name: 'lamps',
            make: streetLamp(request.light),
            variants: 1,
            size: [0.85, 0.85],
            from: back - 0.4,
            to: back - 0.35,
            spacing: 6.4,
            density: 0.9,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: snow ? 'snow' : 'road',
      ambience: ['city'],
    };
  },
};

const stadium: Environment = {
  id: 'stadium',
  title: 'Stadium',
  indoor: false,
  camera,
  build(request) {
    const { subjectZ } = request;
    const board = behindStage(request, 8, 22);
    return {
      drawables: [
        ...createSky(request, { clouds: 0.7 }),
        greenGround(request, request.weather.kind === 'snow' ? 'winter' : 'spring'),
        createBands(request, [
          {
            from: 0.3,
            to: 0.31,
            color: PAINT,
            lines: [
              { z: subjectZ + 2.4, width: 0.12, color: PAINT },
              { z: Math.max(0.8, subjectZ * 0.5), width: 0.1, color: PAINT },
              { z: board - 1, width: 0.2, color: PAINT },
            ],
          },
          { from: board, to: board + 3, color: rgb('#b5694e') },
        ]),
        stands(request, board + 3),
      ],
      groundAt: () => 0,
      surface: 'ground',
      ambience: ['crowd'],
    };
  },
};

/** Rows of spectators under a roof with floodlights. */
function stands(request: EnvironmentRequest, z: number): Drawable {
  const { light } = request;
  const random = request.random.fork('stands');
  const ppm = (focal * request.height) / z;
  const tall = 11;
  const bitmap = bake(request.width * 1.2, tall * ppm, (ctx, w, h) => {
    ctx.fillStyle = css(lit(rgb('#6a7080'), light, 0.4));
    ctx.fillRect(0, h * 0.1, w, h * 0.9);
    const colors = [
      '#d9483c',
      '#f0d8b0',
      '#3f7ab8',
      '#f2f0ea',
      '#e8b84a',
      '#4f8a5a',
      '#5a4a6a',
    ].map(rgb);
    const rows = 15;
    for (let row = 0; row < rows; row++) {
      const y = h * (0.22 + (0.62 * row) / rows);
      ctx.fillStyle = css(lit(rgb('#4f5464'), light, 0.3 + row * 0.02));
      ctx.fillRect(0, y + ppm * 0.3, w, Math.max(1, ppm * 0.12));
      for (let x = 0; x < w; x += Math.max(2, ppm * 0.52)) {
        if (random.chance(0.12)) continue;
        const px = x + random.range(-0.1, 0.1) * ppm;
        ctx.fillStyle = css(lit(random.pick(colors), light, random.range(0.35, 0.75)));
        ctx.fillRect(px, y, Math.max(1, ppm * 0.34), Math.max(1, ppm * 0.34));
        ctx.fillStyle = css(lit(rgb(random.pick(['#e8b894', '#c08a64', '#8a5a40'])), light, 0.6));
        ctx.beginPath();
        ctx.arc(px + ppm * 0.17, y - ppm * 0.08, Math.max(0.7, ppm * 0.13), 0, 7);
        ctx.fill();
      }
    }
    ctx.fillStyle = css(lit(rgb('#d8dce4'), light, 0.7));
    ctx.fillRect(0, h * 0.07, w, h * 0.06);
    for (let x = 0; x < w; x += w / 12) {
      ctx.fillStyle = css(lit(rgb('#8a90a0'), light, 0.5));
      ctx.fillRect(x, h * 0.1, ppm * 0.16, h * 0.9);
      ctx.fillStyle = light.night > 0.2 ? '#fffbe6' : css(lit(rgb('#f0f0f4'), light, 0.9));
      ctx.fillRect(x + w / 30, h * 0.02, ppm * 1.5, h * 0.055);
      ctx.fillStyle = css(rgb(random.pick(['#d9483c', '#2f6fb0', '#f0b83a', '#2f8a5a'])));
      ctx.fillRect(x, h * 0.9, w / 12, h * 0.1);
    }
  });
  return {
    depth: () => z,
    draw({ ctx, view }) {
      const { left, right } = frameSpan(view);
      const at = view.project(0, tall, z);
      const ratio = at.scale / ppm;
      drawRepeated(
        ctx,
        bitmap,
        at.x,
        at.y,
        bitmap.width * ratio,
        bitmap.height * ratio,
        left,
        right,
      );
    },
  };
}

export const city: readonly Environment[] = [
  citySkyline,
  highway,
  railway,
  trainStation,
  parkingLot,
  alley,
  stadium,
];
