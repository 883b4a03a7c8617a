import { mix, rgb, scale } from '../../color.ts';
import { css } from '../../color.ts';
import { lerp, smoothstep } from '../../easing.ts';
import type { Drawable } from '../../render/paint.ts';
import { bake, bakePixels, drawRepeated, frameSpan } from '../bitmap.ts';
import type { Environment, EnvironmentRequest } from '../environment.ts';
import { behindStage } from '../greenery.ts';
import { createGround, grainTexture, patchTexture } from '../ground.ts';
import { createNoise } from '../noise.ts';
import { rock } from '../plants/undergrowth.ts';
import { createPlanting } from '../scatter.ts';

const camera = { eye: 1.6, horizon: 0.56, focal: 1.1 };
const STONE = rgb('#8a6450');

/** A cavern: hanging and standing stones in ever darker layers before a mouth full of light. */
export const cave: Environment = {
  id: 'cave',
  title: 'Cave',
  indoor: true,
  ambience: ['room', 'drips'],
  camera,
  adjustLight: (light) => ({
    ...light,
    direction: [light.direction[0] < 0 ? -0.3 : 0.3, 0.45, 0.84],
    key: mix(light.sky[2], [214, 236, 255], 0.55),
    keyStrength: 0.7,
    ambient: mix(scale(light.ambient, 0.45), [64, 58, 84], 0.6),
    bounce: scale(light.bounce, 0.4),
    haze: mix([52, 74, 112], scale(light.sky[1], 0.8), light.night > 0.6 ? 0.1 : 0.35),
    hazeDistance: 40,
    rimStrength: 0.8,
    shadowStrength: 0.4,
    shadowLength: 1.6,
  }),
  build(request) {
    const { light } = request;
    const back = behindStage(request, 1.2, 7);
    return {
      drawables: [
        mouth(request, back * 4),
        rockLayer(request, back * 2.6, { opening: 0.26, top: 0.82 }),
        rockLayer(request, back * 1.7, { opening: 0.42, top: 0.72 }),
        rockLayer(request, back, { opening: 0.6, top: 0.62 }),
        createGround(request, {
          near: rgb('#6a5a52'),
          far: rgb('#8a8078'),
          textures: [
            patchTexture(request, {
              size: 9,
              light: rgb('#a0948a'),
              dark: rgb('#3a302e'),
              alpha: 0.6,
            }),
            grainTexture(request, { colors: [rgb('#8f837a'), rgb('#3f3634')], alpha: 0.5 }),
          ],
        }),
        ...createPlanting(request, [
          {
            focal: camera.focal,
            name: 'rocks',
            make: rock(light, { color: STONE }),
            variants: 5,
            from: back - 0.3,
            to: back * 2.4,
            spacing: 2.4,
            density: 0.45,
            keep: (x, z) => Math.abs(x) > z * 0.12,
          },
        ]),
      ],
      groundAt: () => 0,
      surface: 'ground',
    };
  },
};

/** The far opening and the light that falls through it into the dust. */
function mouth(request: EnvironmentRequest, z: number): Drawable {
  const { light, width, height } = request;
  const sky = mix(light.sky[2], light.sky[1], 0.35);
  const noise = createNoise(request.random.fork('mouth'));
  const dark = scale(light.haze, 0.55);
  const [w, h] = [Math.ceil(width / 3), Math.ceil(height / 3)];
  const small = bakePixels(w, h, (px, py, out) => {
    const dx = (px / w - 0.5) * (width / height);
    const dy = py / h - camera.horizon + 0.1;
    const edge = 0.1 + 0.07 * noise.fbm(dx * 7 + 9, dy * 7 + 9, 3);
    const d = Math.hypot(dx * 0.8, dy) - edge;
    const open = smoothstep(0.012, -0.012, d);
    const glow = Math.exp(-Math.max(0, d) * 4.5);
    const around = mix(dark, light.haze, glow);
    for (let i = 0; i < 3; i++) out[i] = lerp(around[i]!, sky[i]!, Math.max(open, glow * 0.35));
    out[3] = 255;
  });
  const bitmap = bake(width, height, (ctx) => ctx.drawImage(small, 0, 0, width, height));
  return {
    depth: () => Math.max(z, 1000),
    draw({ ctx, view }) {
      const { left, right } = frameSpan(view);
      ctx.fillStyle = css(dark);
      ctx.fillRect(left, left, right - left, view.height - left * 2);
      const at = view.project(0, camera.eye, z);
      const zoom = view.camera.focal / camera.focal;
      ctx.imageSmoothingQuality = 'low';
      ctx.drawImage(
        bitmap,
        at.x - (width * zoom) / 2,
        at.y - height * camera.horizon * zoom,
        width * zoom,
        height * zoom,
      );
    },
  };
}

/** One screen of rock with an opening in the middle, teeth above and below. */
function rockLayer(
  request: EnvironmentRequest,
  z: number,
  { opening, top }: { opening: number; top: number },
): Drawable {
  const { light, width, height } = request;
  const random = request.random.fork(`rock${z}`);
  const noise = createNoise(random);
  const ppm = (camera.focal * height) / z;
  const period = Math.ceil(width * 2.1);
  const eye = Math.ceil(height * 1.1);
  const tall = eye + Math.ceil(camera.eye * ppm) + 2;
  const far = 1 - Math.exp(-z / light.hazeDistance);
  const base = mix(mix(scale(STONE, 0.42), scale(light.ambient, 0.6), 0.3), light.haze, far * 0.8);
  const edge = mix(base, light.key, 0.34);
  const bitmap = bake(period, tall, (ctx, w, h) => {
    const outline = (inset: number): void => {
      ctx.beginPath();
      ctx.moveTo(-20, -20);
      for (let x = -10; x <= w + 10; x += 3) {
        const u = x / w;
        // The opening lies in the middle of the frame, pillars beside it.
        const side = Math.abs(u - 0.5) * 2.1;
        const vault = smoothstep(opening, opening + 0.42, side);
        const teeth = noise.ridged(u * 26, 1, 3, 26) ** 2 * height * 0.2;
        const roof = height * lerp(top, 1.3, vault) + teeth * (1 - vault * 0.6);
        ctx.lineTo(x, Math.min(roof, eye + camera.eye * ppm) + inset);
      }
      ctx.lineTo(w + 20, -20);
      ctx.closePath();
    };
    ctx.fillStyle = css(edge);
    outline(0);
    ctx.fill();
    ctx.fillStyle = css(base);
    outline(-Math.max(1.5, height * 0.007));
    ctx.fill();
    ctx.globalCompositeOperation = 'source-atop';
    for (let i = 0; i < 160; i++) {
      ctx.fillStyle = css(random.chance(0.5) ? scale(base, 0.8) : mix(base, edge, 0.2), 0.5);
      const [x, y] = [random.range(0, w), random.range(0, h)];
      ctx.beginPath();
      ctx.ellipse(x, y, random.range(10, 60), random.range(30, 130) * 0.5, 0, 0, 7);
      ctx.fill();
    }
    ctx.globalCompositeOperation = 'source-over';
    for (let i = 0; i < 26; i++) {
      const x = random.range(0, w);
      if (Math.abs(x / w - 0.5) < opening * 0.3) continue;
      const up = height * random.range(0.05, 0.2);
      const half = up * random.range(0.16, 0.3);
      for (const [inset, color] of [
        [0, edge],
        [half * 0.22, base],
      ] as const) {
        ctx.fillStyle = css(color);
        ctx.beginPath();
        ctx.moveTo(x - half, h);
        ctx.quadraticCurveTo(x - half * 0.3, h - up * 0.4, x, h - up + inset * 2);
        ctx.quadraticCurveTo(x + half * 0.3 - inset, h - up * 0.4, x + half - inset, h);
        ctx.fill();
      }
    }
  });
  return {
    depth: () => z,
    draw({ ctx, view }) {
      if (view.distance(z) < 1.2) return;
      const { left, right } = frameSpan(view);
      const at = view.project(0, camera.eye, z);
      const ratio = at.scale / ppm;
      const w = period * ratio;
      drawRepeated(ctx, bitmap, at.x - w / 2, at.y - eye * ratio, w, tall * ratio, left, right);
    },
  };
}
