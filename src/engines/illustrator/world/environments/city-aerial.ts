import type { Rgb } from '../../color.ts';
import { css, mix, rgb, scale } from '../../color.ts';
import { hash2 } from '../../random.ts';
import type { Random } from '../../random.ts';
import type { Light } from '../../render/light.ts';
import { lit } from '../../render/light.ts';
import type { Drawable, Paint } from '../../render/paint.ts';
import type { Bitmap } from '../bitmap.ts';
import { bake, frameSpan } from '../bitmap.ts';
import type { Environment, EnvironmentRequest } from '../environment.ts';
import { createSkyline } from '../buildings/skyline.ts';
import { createSky } from '../sky.ts';

/** The city is a model: one metre of it stands for about ten, so that a flight is soon over many blocks. */
const PITCH = 4;
const ROWS = 34;
/** Width of a house and its depth; the rest of a block is street. */
const HOUSE = { wide: 3, deep: 2.7 };
const TALLEST = 6.5;
const FIRST = 2;

interface Block {
  tall: number;
  front: number;
  roof: Rgb;
  park: boolean;
  deep: number;
}

/** A front with windows, as tall as the tallest; lower houses show its foot. */
function bakeFront(random: Random, light: Light, wall: Rgb): Bitmap {
  return bake(54, 54 * (TALLEST / HOUSE.wide), (ctx, w, h) => {
    ctx.fillStyle = css(lit(wall, light, 0.5));
    ctx.fillRect(0, 0, w, h);
    const glass = mix(lit(scale(wall, 0.35), light, 0.3), light.sky[1], 0.25);
    for (let y = 3; y < h - 3; y += 6) {
      for (let x = 4; x < w - 4; x += 7) {
        const lamp = light.night > 0.3 && random.chance(0.55);
        ctx.fillStyle = lamp ? random.pick(['#ffd98a', '#ffc766', '#fff0c4']) : css(glass);
        ctx.fillRect(x, y, 4.5, 3.6);
      }
    }
  });
}

/** Four corners joined. */
function face({ ctx }: Paint, corners: readonly { x: number; y: number }[], tone: Rgb): void {
  ctx.fillStyle = css(tone);
  ctx.beginPath();
  corners.forEach(({ x, y }, i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
  ctx.fill();
}

/** One row of blocks across the view, with the street before it. */
function blockRow(
  request: EnvironmentRequest,
  index: number,
  fronts: readonly { bitmap: Bitmap; wall: Rgb }[],
  salt: number,
): Drawable {
  const { light } = request;
  const near = FIRST + index * PITCH;
  const side = light.direction[0] >= 0 ? 1 : -1;
  const blockAt = (column: number): Block => {
    const chance = (k: number): number => hash2(column * 7 + k, index * 131 + salt);
    // Towers stand together in the middle of the town.
    const centre = Math.exp(-((column - 1) ** 2) / 60 - (index - 11) ** 2 / 40);
    return {
      tall: 0.5 + 1.3 * chance(0) + (TALLEST - 2) * centre * chance(1) ** 0.8,
      front: Math.floor(chance(2) * fronts.length),
      roof: mix(
        rgb('#b0a69c'),
        rgb(chance(3) < 0.4 ? '#a8563e' : '#7d848c'),
        0.4 + 0.5 * chance(4),
      ),
      park: chance(5) < 0.1,
      deep: HOUSE.deep * (0.8 + 0.2 * chance(6)),
    };
  };
  const grass = lit(rgb('#5f9a48'), light, 0.75);
  const crown = [lit(rgb('#3f7a36'), light, 0.6), lit(rgb('#6aa84a'), light, 0.95)] as const;
  return {
    depth: () => near,
    draw(paint) {
      const { ctx, view, t } = paint;
      if (view.distance(near) < 1) return;
      const { left, right } = frameSpan(view);
      const from = Math.floor(view.worldX(left, near + PITCH) / PITCH) - 1;
      const to = Math.ceil(view.worldX(right, near + PITCH) / PITCH);
      ctx.imageSmoothingQuality = 'low';
      for (let column = from; column <= to; column++) {
        const block = blockAt(column);
        const x = column * PITCH + 0.5;
        const far = near + block.deep;
        const at = (dx: number, y: number, z: number) => view.project(x + dx, y, z);
        if (block.park) {
          face(paint, [at(0, 0, near), at(3, 0, near), at(3, 0, far), at(0, 0, far)], grass);
          for (let i = 0; i < 7; i++) {
            const tree = at(
              0.3 + 2.4 * hash2(i, column),
              0.25,
              near + block.deep * ((i + 0.5) / 7),
            );
            const r = tree.scale * 0.34;
            ctx.fillStyle = css(crown[i % 2]!);
            ctx.beginPath();
            ctx.arc(tree.x, tree.y, r, 0, 7);
            ctx.fill();
          }
          continue;
        }
        const { bitmap, wall } = fronts[block.front]!;
        const foot = at(0, 0, near);
        const wide = HOUSE.wide * foot.scale;
        const tall = block.tall * foot.scale;
        const shown = Math.min(bitmap.height, (block.tall / TALLEST) * bitmap.height);
        const roof = [
          at(0, block.tall, near),
          at(3, block.tall, near),
          at(3, block.tall, far),
          at(0, block.tall, far),
        ];
        // The side that looks towards the middle of the frame is seen.
        if (roof[0]!.x > view.centerX)
          face(
            paint,
            [roof[0]!, roof[3]!, at(0, 0, far), foot],
            lit(wall, light, side < 0 ? 0.75 : 0.2),
          );
        else if (roof[1]!.x < view.centerX)
          face(
            paint,
            [roof[1]!, roof[2]!, at(3, 0, far), at(3, 0, near)],
            lit(wall, light, side > 0 ? 0.75 : 0.2),
          );
        face(paint, roof, lit(block.roof, light, 0.95));
        ctx.drawImage(
          bitmap,
          0,
          bitmap.height - shown,
          bitmap.width,
          shown,
          foot.x,
          foot.y - tall,
          wide,
          tall,
        );
      }
      // Cars keep to the street before the houses.
      for (let i = from * 2; i <= to * 2; i++) {
        const way = hash2(index, salt) < 0.5 ? 1 : -1;
        const at = view.project(i * 2 + way * ((t * 1.3) % 2) + hash2(i, index), 0.05, near - 0.5);
        const size = at.scale * 0.22;
        ctx.fillStyle =
          light.night > 0.4
            ? way > 0
              ? '#fff2c0'
              : '#ff5a48'
            : ['#d94a3e', '#f4f2ec', '#3a5f9a', '#e8b83e', '#2c2e34'][Math.abs(i * 7 + index) % 5]!;
        ctx.fillRect(at.x, at.y - size * 0.5, size * 1.7, size * 0.6);
      }
      if (index % 3 === 0) {
        // Air lies over what is behind, the more the farther.
        const foot = view.project(0, 0, near + PITCH).y;
        const top = view.horizonY;
        if (foot <= top) return;
        ctx.fillStyle = css(light.haze, 0.03 + 0.1 * (index / ROWS));
        ctx.fillRect(left, top, right - left, foot - top);
      }
    },
  };
}

/** A town from the air: blocks to the horizon, roofs, towers, parks, cars in the streets. */
export const cityAerial: Environment = {
  id: 'city_aerial',
  title: 'City from the air',
  indoor: false,
  ambience: ['traffic', 'wind'],
  camera: { eye: 9, horizon: 0.2, focal: 1.15, span: 2.2 },
  build(request) {
    const { light, random } = request;
    const salt = random.fork('blocks').int(0, 1e6);
    const walls = [
      '#d8c8ae',
      '#b8866a',
      '#9aa4ae',
      '#c8b8a4',
      '#8a98a8',
      '#e4dccc',
      '#a8705a',
      '#74828e',
    ];
    const fronts = walls.map((wall, i) => ({
      wall: rgb(wall),
      bitmap: bakeFront(random.fork(`front ${i}`), light, rgb(wall)),
    }));
    const street = lit(rgb('#77767c'), light, 0.7);
    return {
      drawables: [
        ...createSky(request, { clouds: 0.7 }),
        {
          depth: () => 900,
          draw({ ctx, view }) {
            const { left, right } = frameSpan(view);
            const ground = ctx.createLinearGradient(0, view.horizonY, 0, view.height);
            ground.addColorStop(0, css(light.sky[2]));
            ground.addColorStop(0.14, css(mix(street, light.haze, 0.8)));
            ground.addColorStop(0.3, css(mix(street, light.haze, 0.3)));
            ground.addColorStop(1, css(street));
            ctx.fillStyle = ground;
            ctx.fillRect(left, view.horizonY, right - left, view.height - view.horizonY);
          },
        },
        createSkyline(request, { z: 144, focal: 1.15, height: [4, 13], width: 4, air: 0.6 }),
        ...Array.from({ length: ROWS }, (_, index) => blockRow(request, index, fronts, salt)),
      ],
      groundAt: () => 0,
      surface: 'road',
    };
  },
};
