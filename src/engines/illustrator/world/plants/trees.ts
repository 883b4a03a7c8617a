import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Rgb } from '../../color.ts';
import { css, mix, rgb, scale } from '../../color.ts';
import { clamp, lerp } from '../../easing.ts';
import type { Random } from '../../random.ts';
import type { Light } from '../../render/light.ts';
import { lit } from '../../render/light.ts';
import { bake } from '../bitmap.ts';
import type { Sprite, SpriteMaker } from '../scatter.ts';
import type { Clump } from './leaves.ts';
import { paintFoliage, paintLimb } from './leaves.ts';

export type Season = 'summer' | 'spring' | 'autumn' | 'winter';

/** The season that a scene's qualifiers and weather ask for. */
export function seasonOf(attributes: readonly string[], snowing: boolean): Season {
  if (snowing || attributes.includes('snowy') || attributes.includes('winter')) return 'winter';
  if (attributes.includes('autumn') || attributes.includes('fall')) return 'autumn';
  if (attributes.includes('spring') || attributes.includes('blossom')) return 'spring';
  return 'summer';
}

const SNOW: Rgb = [238, 243, 252];

/** A spruce or fir, 7 to 12 m: tiers of drooping boughs, with snow on them in winter. */
export function conifer(light: Light, options: { season: Season; height?: number }): SpriteMaker {
  return (random, ppm) => {
    const metres = (options.height ?? 9) * random.range(0.8, 1.25);
    const half = metres * random.range(0.17, 0.24);
    const snow = options.season === 'winter' ? random.range(0.65, 1) : 0;
    const green = mix(
      rgb('#2f5b46'),
      random.pick([rgb('#47703f'), rgb('#2a4f55'), rgb('#3b6446')]),
      0.6,
    );
    return upright(half * 2.3, metres * 1.04, ppm, half * 0.3, (ctx, w, h, foot) => {
      const height = metres * ppm;
      const trunk = metres * 0.022 * ppm;
      paintLimb(
        ctx,
        light,
        rgb('#5d4636'),
        { x: foot, y: h, width: trunk * 2 },
        { x: foot, y: h - height * 0.6, width: trunk },
      );
      const lean = random.range(-0.02, 0.02) * height;
      const tiers = Math.round(lerp(11, 16, random.next()));
      const bare = random.range(0.07, 0.15);
      for (let tier = 0; tier < tiers; tier++) {
        const t = tier / (tiers - 1);
        const y = h - height * lerp(bare, 0.965, t ** 0.92);
        const reach =
          half * ppm * (1 - t) ** 0.82 * random.range(0.86, 1.12) + 0.02 * height * (1 - t) + 1;
        paintTier(
          ctx,
          random,
          light,
          { x: foot + lean * t, y, reach, drop: height * 0.085 * (1.15 - t * 0.7) },
          green,
          snow,
        );
      }
    });
  };
}

/** One whorl of boughs: a ragged skirt, dark inside, lit on the side of the light. */
function paintTier(
  ctx: SKRSContext2D,
  random: Random,
  light: Light,
  tier: { x: number; y: number; reach: number; drop: number },
  green: Rgb,
  snow: number,
): void {
  const [lx, , lz] = light.direction;
  const boughs = clamp(Math.round(tier.reach / 2.2), 5, 22);
  for (let pass = 0; pass < 2; pass++) {
    for (let i = 0; i < boughs; i++) {
      const side = boughs === 1 ? 0 : (i / (boughs - 1)) * 2 - 1;
      const order = pass === 0 ? side : side * 0.86;
      const length = tier.reach * Math.abs(order) * random.range(0.8, 1.12);
      const endX = tier.x + Math.sign(order) * length + random.range(-1, 1);
      const droop = tier.drop * (0.55 + 0.75 * (1 - Math.abs(order))) * random.range(0.75, 1.2);
      const y = tier.y + (pass === 0 ? tier.drop * 0.25 : 0);
      const facing = clamp(0.3 + order * lx * 0.55 + pass * 0.24 - Math.max(0, lz) * 0.25, 0, 1);
      const tone = lit(scale(green, pass === 0 ? 0.62 : 0.95), light, facing);
      ctx.fillStyle = css(tone);
      bough(ctx, tier.x, y - tier.drop * 0.5, endX, y + droop * 0.75, tier.drop * 0.62);
      if (snow > 0 && pass === 1 && random.chance(snow)) {
        ctx.fillStyle = css(lit(SNOW, light, clamp(0.35 + order * lx * 0.6 + 0.2, 0, 1)), 0.95);
        const inner = lerp(tier.x, endX, 0.12);
        bough(
          ctx,
          inner,
          y - tier.drop * 0.58,
          lerp(tier.x, endX, 0.93),
          y + droop * 0.42,
          tier.drop * 0.34,
        );
      } else if (pass === 1 && facing > 0.5) {
        ctx.fillStyle = css(lit(scale(green, 1.35), light, 1), 0.55);
        bough(
          ctx,
          lerp(tier.x, endX, 0.45),
          y - tier.drop * 0.15,
          endX,
          y + droop * 0.62,
          tier.drop * 0.22,
        );
      }
    }
  }
}

function bough(
  ctx: SKRSContext2D,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  thick: number,
): void {
  const midX = lerp(x0, x1, 0.55);
  ctx.beginPath();
  ctx.moveTo(x0, y0);
  ctx.quadraticCurveTo(midX, lerp(y0, y1, 0.35), x1, y1);
  ctx.quadraticCurveTo(midX, lerp(y0, y1, 0.75) + thick, lerp(x0, x1, 0.1), y0 + thick * 1.2);
  ctx.closePath();
  ctx.fill();
}

const LEAVES: Record<Season, readonly (readonly [Rgb, Rgb])[]> = {
  summer: [
    [rgb('#5f9440'), rgb('#8fb648')],
    [rgb('#4b8440'), rgb('#79a848')],
    [rgb('#6f9a3c'), rgb('#a3b94e')],
  ],
  spring: [
    [rgb('#f2a8bf'), rgb('#ffdbe4')],
    [rgb('#f7c3d0'), rgb('#fff0f2')],
    [rgb('#8fbf55'), rgb('#c0d96c')],
  ],
  autumn: [
    [rgb('#d9772b'), rgb('#f2b03c')],
    [rgb('#c4482a'), rgb('#e8833a')],
    [rgb('#e0a52e'), rgb('#f5cf5a')],
    [rgb('#a8402e'), rgb('#d76a35')],
  ],
  winter: [[rgb('#e6edf7'), rgb('#ffffff')]],
};

/** An oak or maple, 6 to 10 m: a forked trunk under clumps of leaves; bare with snow in winter. */
export function broadleaf(
  light: Light,
  options: { season: Season; height?: number; colors?: readonly (readonly [Rgb, Rgb])[] },
): SpriteMaker {
  return (random, ppm) => {
    const metres = (options.height ?? 7.5) * random.range(0.8, 1.2);
    const wide = metres * random.range(0.72, 0.95);
    const bark = random.pick([rgb('#6b5140'), rgb('#5a463c'), rgb('#77604b')]);
    const palette = options.colors ?? LEAVES[options.season];
    const [color, second] = random.pick(palette);
    return upright(wide * 1.4, metres * 1.12, ppm, metres * 0.05, (ctx, w, h, foot) => {
      const height = metres * ppm;
      const tips = paintBranches(ctx, random, light, bark, {
        x: foot,
        y: h,
        height,
        wide: wide * ppm,
      });
      const bare = options.season === 'winter';
      const clumps = crown(random, tips, { foot, h, height, wide: wide * ppm });
      paintFoliage(ctx, random, light, bare ? snowOn(random, tips, height) : clumps, {
        color,
        second,
        leaf: clamp(height * 0.0135, 1.2, 6.5),
        density: bare ? 0.6 : 1.5,
      });
    });
  };
}

function crown(
  random: Random,
  tips: readonly { x: number; y: number }[],
  tree: { foot: number; h: number; height: number; wide: number },
): Clump[] {
  const clumps: Clump[] = [];
  const cx = tree.foot;
  const cy = tree.h - tree.height * 0.64;
  const size = tree.height * 0.15;
  for (const tip of tips) {
    const r = size * random.range(0.75, 1.25);
    clumps.push({ x: lerp(tip.x, cx, 0.12), y: lerp(tip.y, cy, 0.1), rx: r * 1.15, ry: r * 0.9 });
  }
  for (let i = 0; i < 6; i++) {
    const angle = random.range(0, 6.28);
    const r = size * random.range(0.9, 1.3);
    clumps.push({
      x: cx + Math.cos(angle) * tree.wide * 0.24,
      y: cy + Math.sin(angle) * tree.height * 0.16,
      rx: r * 1.2,
      ry: r,
    });
  }
  // Painted from the bottom up, so that upper clumps overlap lower ones.
  return clumps.sort((a, b) => b.y - a.y);
}

function snowOn(
  random: Random,
  tips: readonly { x: number; y: number }[],
  height: number,
): Clump[] {
  return tips.map((tip) => {
    const r = height * random.range(0.018, 0.04);
    return { x: tip.x, y: tip.y, rx: r * 1.5, ry: r * 0.6 };
  });
}

function paintBranches(
  ctx: SKRSContext2D,
  random: Random,
  light: Light,
  bark: Rgb,
  tree: { x: number; y: number; height: number; wide: number },
): { x: number; y: number }[] {
  const tips: { x: number; y: number }[] = [];
  const grow = (
    x: number,
    y: number,
    angle: number,
    length: number,
    width: number,
    level: number,
  ): void => {
    const toX = x + Math.cos(angle) * length;
    const toY = y - Math.sin(angle) * length;
    paintLimb(ctx, light, bark, { x, y, width }, { x: toX, y: toY, width: width * 0.66 });
    if (level === 0) {
      tips.push({ x: toX, y: toY });
      return;
    }
    const forks = level > 2 ? 3 : 2;
    for (let i = 0; i < forks; i++) {
      const turn = (i - (forks - 1) / 2) * random.range(0.55, 0.85) + random.range(-0.12, 0.12);
      grow(toX, toY, angle + turn, length * random.range(0.66, 0.84), width * 0.64, level - 1);
    }
    if (level === 1) tips.push({ x: toX, y: toY });
  };
  const trunk = tree.height * random.range(0.24, 0.32);
  grow(tree.x, tree.y, Math.PI / 2 + random.range(-0.06, 0.06), trunk, tree.height * 0.06, 3);
  return tips;
}

/** A birch, 7 to 10 m: white bark with dark bands, light hanging foliage. */
export function birch(light: Light, options: { season: Season; height?: number }): SpriteMaker {
  return (random, ppm) => {
    const metres = (options.height ?? 8.5) * random.range(0.85, 1.2);
    const wide = metres * 0.42;
    const [color, second] =
      options.season === 'autumn'
        ? ([rgb('#e8b83a'), rgb('#f7dc6a')] as const)
        : options.season === 'winter'
          ? ([rgb('#dfe8f4'), rgb('#ffffff')] as const)
          : ([rgb('#86b04c'), rgb('#b5cc62')] as const);
    return upright(wide * 1.3, metres * 1.04, ppm, metres * 0.035, (ctx, w, h, foot) => {
      const height = metres * ppm;
      const lean = random.range(-0.05, 0.05) * height;
      const width = height * 0.03;
      paintLimb(
        ctx,
        light,
        rgb('#ece8e0'),
        { x: foot, y: h, width },
        { x: foot + lean, y: h - height * 0.92, width: width * 0.3 },
      );
      ctx.fillStyle = css(lit(rgb('#2e2a2c'), light, 0.4), 0.85);
      for (let i = 0; i < 22; i++) {
        const t = random.next() * 0.85;
        const at = width * lerp(1, 0.35, t);
        const x = foot + lean * t + random.range(-0.5, 0.1) * at;
        ctx.fillRect(
          x,
          h - height * 0.92 * t,
          at * random.range(0.25, 0.6),
          Math.max(0.7, height * 0.004),
        );
      }
      const clumps: Clump[] = [];
      const count = options.season === 'winter' ? 8 : 24;
      for (let i = 0; i < count; i++) {
        const t = random.range(0.32, 1);
        const girth = Math.sin(clamp((t - 0.22) / 0.85, 0, 1) * Math.PI) ** 0.7;
        const r = height * random.range(0.035, 0.075) * (options.season === 'winter' ? 0.5 : 1);
        const x = foot + lean * t + random.range(-1, 1) * wide * 0.42 * girth * ppm;
        const y = h - height * t;
        paintLimb(
          ctx,
          light,
          rgb('#cfc8c0'),
          { x: foot + lean * t, y: y + height * 0.05, width: width * 0.3 },
          { x, y, width: width * 0.12 },
        );
        clumps.push({ x, y: y + r * 0.5, rx: r * 0.85, ry: r * 1.15 });
      }
      clumps.sort((a, b) => b.y - a.y);
      paintFoliage(ctx, random, light, clumps, {
        color,
        second,
        leaf: clamp(height * 0.009, 1.2, 4),
        density: 1.1,
      });
    });
  };
}

/** A coconut palm, 6 to 9 m: a curved ringed trunk under arching fronds. */
export function palm(light: Light, options: { height?: number } = {}): SpriteMaker {
  return (random, ppm) => {
    const metres = (options.height ?? 7.5) * random.range(0.8, 1.2);
    const half = metres * 0.55;
    return upright(half * 2.2, metres * 1.2, ppm, metres * 0.04, (ctx, w, h, foot) => {
      const height = metres * ppm;
      const lean = random.range(0.1, 0.32) * height * (random.chance(0.5) ? 1 : -1);
      const trunkAt = (t: number): { x: number; y: number; width: number } => ({
        x: foot - lean * 0.35 + lean * t ** 1.6,
        y: h - height * 0.86 * t,
        width: height * lerp(0.042, 0.022, t ** 0.6),
      });
      const segments = 16;
      for (let i = 0; i < segments; i++) {
        const from = trunkAt(i / segments);
        const to = trunkAt((i + 1.1) / segments);
        paintLimb(ctx, light, rgb(i % 2 ? '#8d7457' : '#9b8262'), from, {
          ...to,
          width: to.width * 0.92,
        });
      }
      const top = trunkAt(1);
      paintFronds(ctx, random, light, top, height * 0.36);
      ctx.fillStyle = css(lit(rgb('#5c4228'), light, 0.5));
      for (let i = 0; i < 4; i++) {
        ctx.beginPath();
        ctx.arc(
          top.x + random.range(-1, 1) * height * 0.03,
          top.y + height * 0.025,
          height * 0.017,
          0,
          7,
        );
        ctx.fill();
      }
    });
  };
}

function paintFronds(
  ctx: SKRSContext2D,
  random: Random,
  light: Light,
  top: { x: number; y: number },
  reach: number,
): void {
  const count = random.int(11, 14);
  for (let i = 0; i < count; i++) {
    // Alternating sides and depths: dark fronds behind, light ones in front.
    const t = i / (count - 1);
    const angle =
      lerp(-0.25, Math.PI + 0.25, ((i * 5) % count) / (count - 1)) + random.range(-0.1, 0.1);
    const length = reach * random.range(0.82, 1.12);
    const endX = top.x + Math.cos(angle) * length;
    const endY = top.y - Math.sin(angle) * length * 0.55 + length * 0.42;
    const midX = top.x + Math.cos(angle) * length * 0.5;
    const midY = top.y - Math.sin(angle) * length * 0.75 - length * 0.14;
    const facing = clamp(0.3 + t * 0.4 + Math.cos(angle) * light.direction[0] * 0.4, 0, 1);
    const color = mix(rgb('#3f7a3a'), rgb('#86ad46'), t * 0.8);
    ctx.strokeStyle = css(lit(color, light, facing));
    ctx.lineWidth = Math.max(0.8, reach * 0.014);
    ctx.beginPath();
    const leaves = 26;
    for (let leaf = 1; leaf <= leaves; leaf++) {
      const s = leaf / leaves;
      const x = (1 - s) ** 2 * top.x + 2 * s * (1 - s) * midX + s * s * endX;
      const y = (1 - s) ** 2 * top.y + 2 * s * (1 - s) * midY + s * s * endY;
      const size = reach * 0.24 * Math.sin(Math.PI * clamp(s * 0.85 + 0.12, 0, 1));
      for (const side of [-1, 1]) {
        ctx.moveTo(x, y);
        ctx.lineTo(
          x + Math.cos(angle) * size * 0.55 + side * Math.sin(angle) * size * 0.35,
          y + size * (side > 0 ? 0.85 : 0.55) * random.range(0.8, 1.1),
        );
      }
    }
    ctx.stroke();
    ctx.lineWidth = Math.max(0.8, reach * 0.02);
    ctx.beginPath();
    ctx.moveTo(top.x, top.y);
    ctx.quadraticCurveTo(midX, midY, endX, endY);
    ctx.stroke();
  }
}

/** A leafless tree, as in late autumn or on a moor. */
export function bareTree(light: Light, options: { height?: number } = {}): SpriteMaker {
  return (random, ppm) => {
    const metres = (options.height ?? 6.5) * random.range(0.8, 1.2);
    const wide = metres * 0.9;
    return upright(wide * 1.1, metres * 1.05, ppm, metres * 0.04, (ctx, w, h, foot) => {
      const height = metres * ppm;
      const bark = rgb('#4d4140');
      const grow = (x: number, y: number, angle: number, length: number, width: number): void => {
        if (width < 0.5 || length < 2) return;
        const toX = x + Math.cos(angle) * length;
        const toY = y - Math.sin(angle) * length;
        paintLimb(ctx, light, bark, { x, y, width }, { x: toX, y: toY, width: width * 0.7 });
        const forks = random.chance(0.25) ? 3 : 2;
        for (let i = 0; i < forks; i++) {
          const turn = (i - (forks - 1) / 2) * random.range(0.5, 1) + random.range(-0.15, 0.15);
          grow(toX, toY, angle + turn, length * random.range(0.62, 0.84), width * 0.62);
        }
      };
      grow(foot, h, Math.PI / 2 + random.range(-0.1, 0.1), height * 0.26, height * 0.055);
    });
  };
}

/** A saguaro, 2 to 4 m. */
export function cactus(light: Light, options: { height?: number } = {}): SpriteMaker {
  return (random, ppm) => {
    const metres = (options.height ?? 3.2) * random.range(0.65, 1.2);
    return upright(metres * 0.8, metres * 1.04, ppm, metres * 0.08, (ctx, w, h, foot) => {
      const height = metres * ppm;
      const girth = height * 0.12;
      const color = rgb('#5d8a55');
      const column = (points: readonly (readonly [number, number])[], width: number): void => {
        const stroke = (style: string, lineWidth: number, dx: number): void => {
          ctx.strokeStyle = style;
          ctx.lineWidth = lineWidth;
          ctx.lineCap = 'round';
          ctx.lineJoin = 'round';
          ctx.beginPath();
          points.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x + dx, y) : ctx.lineTo(x + dx, y)));
          ctx.stroke();
        };
        const side = light.direction[0] >= 0 ? 1 : -1;
        stroke(css(lit(scale(color, 0.72), light, 0.15)), width, 0);
        stroke(css(lit(color, light, 0.55)), width * 0.66, side * width * 0.14);
        stroke(css(lit(scale(color, 1.2), light, 1)), width * 0.2, side * width * 0.3);
        for (const rib of [-0.28, -0.06, 0.16]) {
          stroke(
            css(lit(scale(color, 0.55), light, 0.1), 0.5),
            Math.max(0.6, width * 0.045),
            rib * width,
          );
        }
      };
      const arms = random.int(1, 3);
      for (let i = 0; i < arms; i++) {
        const side = i % 2 === 0 ? 1 : -1;
        const at = h - height * random.range(0.35, 0.58);
        const out = foot + side * girth * random.range(1.7, 2.4);
        const up = at - height * random.range(0.18, 0.34);
        column(
          [
            [foot, at],
            [out - side * girth * 0.3, at - girth * 0.1],
            [out, at - girth * 0.6],
            [out, up],
          ],
          girth * 0.72,
        );
      }
      column(
        [
          [foot, h + girth],
          [foot, h - height + girth * 0.5],
        ],
        girth,
      );
    });
  };
}

/** A sprite canvas whose foot is at the middle of its lower edge; sizes in metres. */
export function upright(
  width: number,
  height: number,
  ppm: number,
  base: number,
  draw: (ctx: SKRSContext2D, w: number, h: number, foot: number) => void,
): Sprite {
  const bitmap = bake(width * ppm + 4, height * ppm + 4, (ctx, w, h) => draw(ctx, w, h, w / 2));
  return {
    bitmap,
    ppm,
    footX: bitmap.width / 2,
    footY: bitmap.height - Math.max(1, height * ppm * 0.006),
    base,
  };
}
