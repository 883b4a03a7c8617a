import { GROUND_DEPTH } from '../ground.ts';
import type { Drawable } from '../../render/paint.ts';
import type { Environment, EnvironmentRequest } from '../environment.ts';
import { css, rgb } from '../../color.ts';
import { lit } from '../../render/light.ts';
import { bake, drawRepeated, frameSpan } from '../bitmap.ts';
import { behindStage, greenGround } from '../greenery.ts';
import { createBands } from '../road.ts';
import type { Furniture } from '../furniture/brush.ts';
import { rank } from '../ranks.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { PAINT } from '../asphalt.ts';
import { floodlit } from '../light.ts';

const camera = { eye: 1.65, horizon: 0.53, focal: 1.15 };
const { focal } = camera;

/** A pitch before full stands. */
export const stadium: Environment = {
  id: 'stadium',
  title: 'Stadium',
  indoor: false,
  ambience: ['crowd'],
  camera,
  adjustLight: floodlit,
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
        ...(request.attributes.includes('track') ? [runningTrack(request)] : []),
        ...(request.attributes.includes('football') || request.empty
          ? createPlanting(request, [
              rank(request, { name: 'goal', make: goal, focal, z: board - 6, spacing: 70 }),
            ])
          : []),
        stands(request, board + 3),
      ],
      groundAt: () => 0,
      surface: 'ground',
    };
  },
};

/** Red lanes with white lines that run across the view. */
function runningTrack(request: EnvironmentRequest): Drawable {
  const { subjectZ } = request;
  const far = subjectZ + 3.2;
  const near = Math.max(0.4, subjectZ - 3.2);
  const lanes = 6;
  return createBands(request, [
    {
      from: near,
      to: far,
      color: rgb('#c4543c'),
      lines: Array.from({ length: lanes + 1 }, (_, i) => ({
        z: near + 0.05 + ((far - near - 0.1) * i) / lanes,
        width: 0.07,
        color: PAINT,
      })),
    },
  ]);
}

/** Posts, bar and net. */
const goal: Furniture = {
  width: 7.4,
  height: 2.5,
  draw(b) {
    const white = rgb('#f6f6f2');
    for (let x = -3.6; x <= 3.61; x += 0.3)
      b.line(
        [
          [x, 0],
          [x * 0.94, 2.4],
        ],
        0.02,
        rgb('#d8dcd8'),
      );
    for (let y = 0.2; y < 2.4; y += 0.3)
      b.line(
        [
          [-3.6, y],
          [3.6, y],
        ],
        0.02,
        rgb('#d8dcd8'),
      );
    b.line(
      [
        [-3.66, 0],
        [-3.66, 2.44],
        [3.66, 2.44],
        [3.66, 0],
      ],
      0.14,
      white,
      0.95,
    );
  },
};

/** Rows of spectators, under a roof with floodlights. */
export function stands(request: EnvironmentRequest, z: number): Drawable {
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

/** The infield of baseball: a diamond of brown earth with white lines and bases. */
function diamond(home: number): Drawable {
  const side = 19;
  return {
    depth: () => GROUND_DEPTH - 3,
    draw({ ctx, view, light }) {
      const near = view.camera.z + 0.4;
      const path = (reach: number, middle: number, color: string): void => {
        const corners = [
          [0, middle - reach],
          [reach, middle],
          [0, middle + reach],
          [-reach, middle],
        ] as const;
        ctx.fillStyle = color;
        ctx.beginPath();
        for (const [i, [x, z]] of corners.entries()) {
          const at = view.project(x, 0, Math.max(near, z));
          if (i === 0) ctx.moveTo(at.x, at.y);
          else ctx.lineTo(at.x, at.y);
        }
        ctx.fill();
      };
      const middle = home + side / 2;
      path(side * 0.85, middle, css(lit(rgb('#b8763f'), light, 0.7)));
      path(side * 0.5, middle, css(lit(PAINT, light, 0.8)));
      path(side * 0.485, middle, css(lit(rgb('#6fae4a'), light, 0.7)));
      ctx.fillStyle = css(lit(rgb('#ffffff'), light, 0.9));
      for (const [x, z] of [
        [0, home],
        [side / 2, middle],
        [0, home + side],
        [-side / 2, middle],
      ] as const) {
        if (z < near) continue;
        const at = view.project(x, 0, z);
        const flat = Math.max(1.5, (at.scale * view.camera.y * 0.7) / view.distance(z));
        ctx.fillRect(at.x - at.scale * 0.4, at.y - flat, at.scale * 0.8, flat);
      }
      const mound = view.project(0, 0, middle);
      ctx.fillStyle = css(lit(rgb('#c08448'), light, 0.75));
      ctx.beginPath();
      const flat = (mound.scale * 1.6 * view.camera.y) / Math.max(1, view.distance(middle));
      ctx.ellipse(mound.x, mound.y, mound.scale * 1.6, flat, 0, 0, 7);
      ctx.fill();
    },
  };
}

/** A ball park: the diamond, the outfield and full stands. */
export const baseballStadium: Environment = {
  id: 'baseball_stadium',
  title: 'Baseball stadium',
  indoor: false,
  ambience: ['crowd'],
  camera: { ...camera, eye: 2.6, horizon: 0.48 },
  adjustLight: floodlit,
  build(request) {
    const home = Math.max(2.5, request.subjectZ - 0.5);
    const fence = home + 32;
    return {
      drawables: [
        ...createSky(request, { clouds: 0.7 }),
        greenGround(request, request.weather.kind === 'snow' ? 'winter' : 'spring'),
        diamond(home),
        createBands(request, [{ from: fence, to: fence + 3, color: rgb('#b5694e') }]),
        stands(request, fence + 3),
      ],
      groundAt: () => 0,
      surface: 'ground',
    };
  },
};
