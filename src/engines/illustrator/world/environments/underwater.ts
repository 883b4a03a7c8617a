import { css, mix, rgb, scale } from '../../color.ts';
import { clamp, smoothstep } from '../../easing.ts';
import { hash2 } from '../../random.ts';
import type { Light } from '../../render/light.ts';
import type { Drawable } from '../../render/paint.ts';
import { createTerrain } from '../backdrop.ts';
import { bakePixels, frameSpan } from '../bitmap.ts';
import type { Environment, EnvironmentRequest } from '../environment.ts';
import { furnish } from '../furniture/brush.ts';
import { createGround, patchTexture, rippleTexture } from '../ground.ts';
import { createNoise } from '../noise.ts';
import { rock } from '../plants/undergrowth.ts';
import { createPlanting } from '../scatter.ts';
import { focal } from './waterside.ts';

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
