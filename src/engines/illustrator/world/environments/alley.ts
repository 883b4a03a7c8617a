import type { Rgb } from '../../color.ts';
import { css, mix, rgb, scale } from '../../color.ts';
import { clamp } from '../../easing.ts';
import { hazeAmount, lit } from '../../render/light.ts';
import type { Drawable, Paint } from '../../render/paint.ts';
import type { Bitmap } from '../bitmap.ts';
import { bake, frameSpan } from '../bitmap.ts';
import type { Environment, EnvironmentRequest } from '../environment.ts';
import { createGround, grainTexture, patchTexture } from '../ground.ts';
import { createSky } from '../sky.ts';
import { createGloss } from '../water.ts';
import { createSkyline } from '../buildings/skyline.ts';
import { middleOf } from '../middle-of.ts';

const camera = { eye: 1.65, horizon: 0.5, focal: 1.1 };
/** Metres of wall until it repeats, and its height. */
const LENGTH = 18;
const TALL = 13;

/** A narrow lane between two high walls that run into the depth. */
export const alley: Environment = {
  id: 'alley',
  title: 'Narrow alley',
  indoor: false,
  ambience: ['traffic'],
  camera,
  build(request) {
    const { weather, attributes, xRange, subjectZ } = request;
    const wet =
      weather.kind === 'rain' ||
      weather.kind === 'storm' ||
      attributes.some((a) => a === 'wet' || a === 'rainy' || a === 'neon');
    const snow = weather.kind === 'snow';
    const stone = snow ? rgb('#d0d8e4') : wet ? rgb('#4f4d58') : rgb('#857d78');
    const half = (xRange[1] - xRange[0]) / 2;
    // Wide enough for who walks there, and no wider than an alley must be.
    const wide = clamp(Math.max(half * 0.5, subjectZ * 0.28), 1.6, 5);
    const middle = middleOf({ xRange });
    return {
      drawables: [
        ...createSky(request, { clouds: 0.6 }),
        createSkyline(request, {
          z: 74,
          focal: camera.focal,
          height: [9, 15],
          width: 5,
          air: 0.7,
          colors: [rgb('#8a6a58'), rgb('#9a8068')],
        }),
        createGround(request, {
          near: stone,
          far: stone,
          textures: [
            patchTexture(request, {
              size: 7,
              light: mix(stone, [255, 255, 255], 0.3),
              dark: mix(stone, [0, 0, 0], 0.5),
              alpha: 0.5,
            }),
            grainTexture(request, {
              colors: [rgb('#8f8e92'), rgb('#4d4c52')],
              size: 1.5,
              count: 700,
              radius: [5, 16],
              alpha: 0.35,
            }),
          ],
        }),
        ...[-1, 1].map((side) => wall(request, middle + side * wide, side)),
        ...(wet ? [createGloss(request, { strength: 0.45, from: 0.4, to: 60, order: 70 })] : []),
      ],
      groundAt: () => 0,
      surface: snow ? 'snow' : 'road',
    };
  },
};

/** Bricks, windows, doors, pipes and lamps on one side, seen at a slant. */
function wall(request: EnvironmentRequest, x: number, side: number): Drawable {
  const { light } = request;
  const bitmap = bakeWall(request, side);
  const ppm = bitmap.width / LENGTH;
  const far = 70;
  const shade = scale(light.ambient, 0.22);
  return {
    depth: () => 71,
    draw({ ctx, view }: Paint) {
      const { left, right } = frameSpan(view);
      const away = (x - view.camera.x) * side;
      if (away < 0.15) return;
      const focal = view.camera.focal * view.height;
      const vanish = view.centerX + (side * away * focal) / far;
      const edge = side < 0 ? left : right;
      // Whole columns: an edge between pixels costs more than the column itself.
      const step = 4;
      const begin = Math.round(vanish);
      ctx.imageSmoothingQuality = 'low';
      for (let px = begin; side < 0 ? px > edge - step : px < edge + step; px += side * step) {
        const z = (away * focal) / Math.max(0.5, (px + side * step * 0.5 - view.centerX) * side);
        if (z < 0.3) break;
        const next = (away * focal) / Math.max(0.5, (px + side * step - view.centerX) * side);
        const scaleAt = focal / z;
        const world = view.camera.z + z;
        const u = (((world % LENGTH) + LENGTH) % LENGTH) * ppm;
        const slice = clamp(Math.abs(z - next) * ppm, 1, 40);
        const top = view.horizonY - (TALL - view.camera.y) * scaleAt;
        const at = Math.min(u, bitmap.width - slice);
        const sx = side < 0 ? px - step : px;
        ctx.drawImage(bitmap, at, 0, slice, bitmap.height, sx, top, step, TALL * scaleAt);
        const air = hazeAmount(light, z * 1.6);
        if (air > 0.06) {
          ctx.fillStyle = css(mix(light.haze, shade, 0.25), air * 0.8);
          ctx.fillRect(sx, Math.round(top), step, Math.round(TALL * scaleAt));
        }
      }
    },
  };
}

function bakeWall(request: EnvironmentRequest, side: number): Bitmap {
  const { light } = request;
  const random = request.random.fork(`wall${side}`);
  const ppm = clamp(request.height / 9, 8, 90);
  const neon = request.attributes.some((a) => a === 'neon' || a === 'cyberpunk');
  const sunny = light.direction[0] * side < 0 ? 0.6 : 0.22;
  const lamps = light.night > 0.3 || neon;
  return bake(LENGTH * ppm, TALL * ppm, (ctx, w, h) => {
    const m = ppm;
    const y = (metres: number): number => h - metres * m;
    const paint = (color: Rgb, amount: number): string => css(lit(color, light, amount));
    let from = 0;
    while (from < LENGTH) {
      const wide = Math.min(LENGTH - from, random.range(4.5, 7.5));
      const brick = rgb(random.pick(['#8a4f3e', '#a06a4e', '#6f5a52', '#94826e', '#7a4438']));
      ctx.fillStyle = paint(brick, sunny);
      ctx.fillRect(from * m, 0, wide * m + 1, h);
      for (let row = 0; row < TALL / 0.22; row++) {
        for (let bx = from; bx < from + wide; bx += 0.46) {
          ctx.fillStyle = css(
            lit(scale(brick, random.range(0.78, 1.16)), light, sunny + random.range(-0.08, 0.08)),
            0.8,
          );
          const shift = row % 2 ? 0.23 : 0;
          ctx.fillRect((bx + shift) * m, y(row * 0.22 + 0.2), 0.43 * m, 0.19 * m);
        }
      }
      ctx.fillStyle = paint(scale(brick, 0.6), 0.1);
      ctx.fillRect(from * m, 0, 0.12 * m, h);
      for (let floor = 0; floor < 4; floor++) {
        for (let wx = from + 0.9; wx < from + wide - 1; wx += 1.9) {
          if (floor === 0 && random.chance(0.55)) continue;
          const sill = floor * 3.1 + 1.3;
          ctx.fillStyle = paint(rgb('#d8ccb8'), sunny);
          ctx.fillRect((wx - 0.1) * m, y(sill + 1.75), 1.2 * m, 1.85 * m);
          const glows = lamps && random.chance(0.5);
          ctx.fillStyle = glows
            ? random.pick(['#ffd27a', '#ffbe62', '#ffe2a8'])
            : css(mix(lit(rgb('#2c3440'), light, 0.4), light.sky[1], 0.3));
          ctx.fillRect(wx * m, y(sill + 1.65), m, 1.6 * m);
          ctx.fillStyle = paint(rgb('#8a8078'), sunny);
          ctx.fillRect((wx + 0.46) * m, y(sill + 1.65), 0.08 * m, 1.6 * m);
        }
      }
      const door = from + wide * random.range(0.3, 0.6);
      ctx.fillStyle = paint(rgb(random.pick(['#3f5a4a', '#5a3a30', '#34485e'])), sunny);
      ctx.fillRect(door * m, y(2.2), 1.1 * m, 2.2 * m);
      ctx.fillStyle = paint(rgb('#4a4e54'), sunny);
      ctx.fillRect((from + 0.3) * m, 0, 0.14 * m, h);
      if (neon || random.chance(0.8))
        lamp(ctx, (door + 0.5) * m, y(2.9), m, lamps, neon, random.next());
      from += wide;
    }
    const foot = ctx.createLinearGradient(0, y(2), 0, h);
    foot.addColorStop(0, 'rgba(10,8,18,0)');
    foot.addColorStop(1, 'rgba(10,8,18,0.5)');
    ctx.fillStyle = foot;
    ctx.fillRect(0, y(2), w, 2 * m);
  });
}

function lamp(
  ctx: Paint['ctx'],
  x: number,
  y: number,
  m: number,
  lit: boolean,
  neon: boolean,
  hue: number,
): void {
  const color = neon ? (hue < 0.5 ? '255,70,190' : '60,220,255') : '255,206,120';
  ctx.fillStyle = lit ? `rgb(${color})` : '#c8c0b0';
  if (neon) ctx.fillRect(x - m * 0.2, y - m * 1.2, m * 0.4, m * 1.7);
  else ctx.fillRect(x - m * 0.14, y - m * 0.2, m * 0.28, m * 0.4);
  if (!lit) return;
  const glow = ctx.createRadialGradient(x, y, 0, x, y, m * 2.6);
  glow.addColorStop(0, `rgba(${color},0.75)`);
  glow.addColorStop(0.35, `rgba(${color},0.25)`);
  glow.addColorStop(1, `rgba(${color},0)`);
  ctx.fillStyle = glow;
  ctx.fillRect(x - m * 2.6, y - m * 2.6, m * 5.2, m * 5.2);
}
