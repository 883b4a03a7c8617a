import type { Rgb } from '../../color.ts';
import { mix, rgb, scale } from '../../color.ts';
import { clamp, smoothstep, TAU } from '../../easing.ts';
import type { Random } from '../../random.ts';
import type { Light } from '../../render/light.ts';
import type { Drawable } from '../../render/paint.ts';
import type { Bitmap } from '../bitmap.ts';
import { bakePixels, frameSpan } from '../bitmap.ts';
import type { Environment, EnvironmentRequest } from '../environment.ts';
import { createNoise } from '../noise.ts';

const camera = { eye: 2, horizon: 0.5, focal: 1.2 };

const NEBULAE: readonly (readonly [Rgb, Rgb])[] = [
  [rgb('#5a2a8f'), rgb('#2a7fb0')],
  [rgb('#8f2a5f'), rgb('#3a3fa8')],
  [rgb('#1f6f7a'), rgb('#5a3aa0')],
  [rgb('#a0532a'), rgb('#5a2a7a')],
];

/** Light of the open space: hard, cool in the shade, without air. */
export function spaceLight(light: Light): Light {
  const side = light.direction[0] < 0 ? -1 : 1;
  return {
    ...light,
    direction: [side * 0.72, 0.45, -0.53],
    key: rgb('#fff3e0'),
    keyStrength: 1,
    ambient: rgb('#4a5688'),
    bounce: rgb('#33406e'),
    haze: rgb('#070a1c'),
    hazeDistance: 1e6,
    sky: [rgb('#04060f'), rgb('#0a0f26'), rgb('#141a3c')],
    rimStrength: 0.9,
    shadowStrength: 0.5,
    shadowLength: 1,
    night: 1,
  };
}

/** Stars, a nebula, a planet with its moon. */
export const space: Environment = {
  id: 'space',
  title: 'Outer space',
  indoor: false,
  ambience: ['space'],
  camera,
  adjustLight: spaceLight,
  build(request) {
    return {
      drawables: [...createStarfield(request), ...createPlanets(request)],
      groundAt: () => 0,
      surface: 'air',
    };
  },
};

/** Deep sky in two layers that slide at different speeds when the camera moves. */
export function createStarfield(request: EnvironmentRequest): Drawable[] {
  const { width, height, light } = request;
  const random = request.random.fork('stars');
  const noise = createNoise(random);
  const [first, second] = random.pick(NEBULAE);
  const w = Math.ceil(width * 0.5);
  const h = Math.ceil(height * 0.75);
  const tilt = random.range(-0.5, 0.5);
  const clouds = bakePixels(w, h, (x, y, out) => {
    const u = (x / w) * 5;
    const v = (y / h) * 4;
    const warp = noise.fbm(u, v + 7, 4, 5);
    const band = Math.exp(
      -(((y / h - 0.45 - tilt * (Math.abs((x / w) * 2 - 1) - 0.5)) / 0.26) ** 2),
    );
    const gas = smoothstep(0.38, 0.85, noise.fbm(u + warp * 2, v + warp, 5, 1e9)) * band;
    const dust = smoothstep(0.5, 0.75, noise.fbm(u * 2 + 3, v * 2 + warp * 2, 4, 1e9)) * band;
    const tone = mix(first, second, smoothstep(0.35, 0.65, warp));
    const base = mix(light.sky[0], light.sky[1], y / h);
    for (let i = 0; i < 3; i++)
      out[i] = base[i]! + tone[i]! * gas * 0.85 * (1 - dust * 0.65) + gas * gas * 46;
    out[3] = 255;
  });
  const ctx = clouds.getContext('2d');
  paintStars(ctx, random, w, h, Math.round((w * h) / 420), height / 1440);
  const bright = Array.from({ length: 60 }, () => ({
    x: random.next(),
    y: random.next(),
    size: random.range(0.8, 2.1) * (height / 720),
    phase: random.range(0, TAU),
    hue: random.pick(['#ffffff', '#cfe0ff', '#ffe6c8']),
  }));
  return [
    {
      depth: () => Infinity,
      draw({ ctx: frame, view, t }) {
        const { left, right } = frameSpan(view);
        const margin = view.height * 0.16;
        const slide = clamp(
          (view.centerX - view.width / 2) * 0.25 - view.camera.x * 2,
          -margin,
          margin,
        );
        const rise = clamp((view.horizonY - view.height / 2) * 0.25, -margin, margin);
        frame.drawImage(
          clouds,
          left - margin + slide,
          left - margin + rise,
          right - left + margin * 2,
          view.height - left * 2 + margin * 2,
        );
        for (const star of bright) {
          const x = (((star.x + slide / view.width) % 1) + 1) % 1;
          frame.globalAlpha = 0.7 + 0.3 * Math.sin(t * 2 + star.phase);
          frame.fillStyle = star.hue;
          frame.beginPath();
          frame.arc(x * view.width, star.y * view.height + rise * 0.6, star.size, 0, TAU);
          frame.fill();
        }
        frame.globalAlpha = 1;
      },
    },
  ];
}

function paintStars(
  ctx: ReturnType<Bitmap['getContext']>,
  random: Random,
  w: number,
  h: number,
  count: number,
  unit: number,
): void {
  for (let i = 0; i < count; i++) {
    const bright = random.next() ** 5;
    ctx.fillStyle = `rgba(${random.pick(['255,255,255', '200,215,255', '255,232,205'])},${(0.25 + bright * 0.75).toFixed(2)})`;
    ctx.beginPath();
    ctx.arc(
      random.range(0, w),
      random.range(0, h),
      (0.5 + bright * 1.4) * Math.max(0.6, unit),
      0,
      TAU,
    );
    ctx.fill();
  }
}

function createPlanets(request: EnvironmentRequest): Drawable[] {
  const random = request.random.fork('planets');
  const side = random.chance(0.5) ? 1 : -1;
  const kind = request.attributes.includes('earth')
    ? 'ocean'
    : random.pick(['ocean', 'gas', 'ice', 'rust'] as const);
  const radius = request.height * random.range(0.2, 0.3);
  const big = bakePlanet(request, random.fork('big'), radius, kind);
  const moon = bakePlanet(
    request,
    random.fork('moon'),
    request.height * random.range(0.035, 0.06),
    'grey',
  );
  const place = { x: side * random.range(0.24, 0.36), y: random.range(-0.22, -0.1) };
  const near = { x: -side * random.range(0.22, 0.36), y: random.range(-0.36, -0.26) };
  return [body(big, place, 5e5, 0.55), body(moon, near, 4e5, 0.8)];
}

function body(
  bitmap: Bitmap,
  place: { x: number; y: number },
  depth: number,
  slide: number,
): Drawable {
  return {
    depth: () => depth,
    draw({ ctx, view, t }) {
      const x =
        view.width / 2 +
        place.x * view.width +
        (view.centerX - view.width / 2) * slide -
        view.camera.x * 3 * slide;
      const y =
        view.height / 2 +
        place.y * view.height +
        (view.horizonY - view.height / 2) * slide +
        Math.sin(t * 0.1) * 2;
      ctx.drawImage(bitmap, x - bitmap.width / 2, y - bitmap.height / 2);
    },
  };
}

type PlanetKind = 'ocean' | 'gas' | 'ice' | 'rust' | 'grey';

function bakePlanet(
  request: EnvironmentRequest,
  random: Random,
  radius: number,
  kind: PlanetKind,
): Bitmap {
  const noise = createNoise(random);
  const [lx, ly, lz] = request.light.direction;
  const size = Math.ceil(radius * 2.5);
  const air = {
    ocean: rgb('#7ab8ff'),
    gas: rgb('#ffd8a8'),
    ice: rgb('#c8f0ff'),
    rust: rgb('#ffa878'),
    grey: rgb('#9aa0b0'),
  }[kind];
  const surface = (x: number, y: number, z: number): Rgb => {
    const u = Math.atan2(x, -z) * 2 + 20;
    const v = Math.asin(clamp(y, -1, 1)) * 2 + 20;
    const n = noise.fbm(u * 1.6, v * 1.6, 6, 1e9);
    const fine = noise.fbm(u * 6, v * 6, 4, 1e9);
    if (kind === 'gas') {
      const band = noise.fbm(v * 4 + n * 0.7, 3, 4, 1e9);
      return mix(
        mix(rgb('#c98a5a'), rgb('#f2dcb8'), smoothstep(0.3, 0.7, band)),
        rgb('#9a5a44'),
        fine * 0.3,
      );
    }
    if (kind === 'ocean') {
      const land = smoothstep(0.52, 0.56, n);
      const ground = mix(rgb('#4f8a4a'), rgb('#b09a62'), smoothstep(0.4, 0.7, fine));
      const cloud = smoothstep(0.52, 0.72, noise.fbm(u * 2 + 9, v * 3.2 + n, 5, 1e9));
      return mix(
        mix(mix(rgb('#1a4f9a'), rgb('#2f7fc0'), fine), ground, land),
        rgb('#ffffff'),
        cloud * 0.9,
      );
    }
    if (kind === 'ice')
      return mix(
        mix(rgb('#a8d0e4'), rgb('#f4fbff'), n),
        rgb('#6a98c0'),
        smoothstep(0.55, 0.6, fine) * 0.5,
      );
    const base =
      kind === 'rust'
        ? mix(rgb('#b5562f'), rgb('#e09a62'), n)
        : mix(rgb('#7a7c84'), rgb('#b8b8bc'), n);
    return mix(base, scale(base, 0.6), smoothstep(0.58, 0.66, fine));
  };
  return bakePixels(size, size, (px, py, out) => {
    const x = (px - size / 2) / radius;
    const y = -(py - size / 2) / radius;
    const r = Math.hypot(x, y);
    const side = clamp(((x * lx + y * ly) / Math.max(r, 0.01)) * 0.5 + 0.6, 0, 1);
    const halo = Math.exp(-Math.max(0, r - 1) * 18) * side * 0.55;
    if (r >= 1 + 1 / radius) {
      for (let i = 0; i < 3; i++) out[i] = air[i]!;
      out[3] = kind === 'grey' ? 0 : halo * 255;
      return;
    }
    const z = -Math.sqrt(Math.max(0, 1 - r * r));
    const facing = x * lx + y * ly + z * lz;
    const day = smoothstep(-0.12, 0.75, facing);
    const color = mix(scale(surface(x, y, z), 0.06), surface(x, y, z), day);
    const rim = smoothstep(0.72, 1, r) * (kind === 'grey' ? 0.05 : 0.6) * (0.15 + 0.85 * day);
    const shown = mix(color, air, rim);
    const edge = clamp((1 - r) * radius + 0.5, 0, 1);
    for (let i = 0; i < 3; i++) out[i] = shown[i]!;
    out[3] = Math.max(edge, kind === 'grey' ? 0 : halo) * 255;
  });
}
