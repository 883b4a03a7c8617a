import type { Rgb } from '../../color.ts';
import { mix, rgb, scale } from '../../color.ts';
import type { Drawable } from '../../render/paint.ts';
import type { Solids } from '../solids.ts';
import { solids } from '../solids.ts';

/** Where a piece stands: its middle in x, its near edge in z, metres. */
export interface Spot {
  x: number;
  z: number;
}

const STEEL = rgb('#9aa2aa');
const DARK = rgb('#2f2d35');
const PAPER = rgb('#f6f2e8');

/** A table on four legs; `on` adds what stands on it, `y` metres up. */
export function tableAt(
  spot: Spot,
  look: { w: number; d: number; color: Rgb; h?: number; leg?: Rgb },
  on?: (s: Solids, y: number) => void,
): Drawable {
  const { w, d, color, h = 0.74, leg = scale(color, 0.8) } = look;
  return solids(spot, (s) => {
    s.shadow({ x: 0, z: 0, w, d });
    for (const z of [d - 0.12, 0.06])
      for (const x of [-w / 2 + 0.08, w / 2 - 0.08])
        s.box({ x, z, w: 0.07, h: h - 0.05, d: 0.07, color: leg });
    s.box({ x: 0, y: h - 0.06, z: 0, w, h: 0.06, d, color, top: mix(color, PAPER, 0.12) });
    on?.(s, h);
  });
}

/** A chair that looks to the viewer, away from him, or to a side. */
export function chairAt(
  spot: Spot,
  color: Rgb,
  faces: 'viewer' | 'away' | 'left' | 'right',
  size = 1,
): Drawable {
  const w = 0.44 * size;
  const seat = 0.45 * size;
  const tall = 0.46 * size;
  const wood = scale(color, 0.82);
  return solids(spot, (s) => {
    s.shadow({ x: 0, z: 0, w, d: w }, 0.3);
    const leg = (x: number, z: number): void => {
      s.box({ x, z, w: 0.04, h: seat, d: 0.04, color: wood });
    };
    const back = (): void => {
      if (faces === 'left' || faces === 'right') {
        const x = (faces === 'left' ? 1 : -1) * (w / 2 - 0.025);
        s.box({ x, y: seat, z: 0, w: 0.05, h: tall, d: w, color });
      } else
        s.box({ x: 0, y: seat, z: faces === 'viewer' ? w - 0.05 : 0, w, h: tall, d: 0.05, color });
    };
    for (const z of [w - 0.05, 0]) for (const x of [-w / 2 + 0.03, w / 2 - 0.03]) leg(x, z);
    if (faces === 'viewer') back();
    s.box({ x: 0, y: seat - 0.05, z: 0, w, h: 0.07, d: w, color, top: mix(color, PAPER, 0.15) });
    if (faces !== 'viewer') back();
  });
}

/** A row of upholstered seats seen from behind, side by side. */
export function seatRow(
  spot: Spot & { y?: number },
  look: { count: number; color: Rgb; pitch?: number; back?: number },
): Drawable {
  const { count, color, pitch = 0.6, back = 0.62 } = look;
  const y = spot.y ?? 0;
  return solids(spot, (s) => {
    const w = count * pitch;
    s.shadow({ x: 0, z: 0, w, d: 0.7 }, 0.35);
    s.box({ x: 0, y, z: 0.1, w, h: 0.36, d: 0.5, color: DARK });
    for (let i = 0; i < count; i++) {
      const x = (i - (count - 1) / 2) * pitch;
      s.box({ x, y: y + 0.36, z: 0.12, w: pitch - 0.1, h: 0.12, d: 0.5, color });
      s.box({ x, y: y + 0.3, z: 0, w: pitch - 0.09, h: back, d: 0.13, color });
      s.box({ x: x - pitch / 2, y: y + 0.3, z: 0.05, w: 0.05, h: 0.28, d: 0.42, color: DARK });
    }
    s.box({ x: (count * pitch) / 2, y: y + 0.3, z: 0.05, w: 0.05, h: 0.28, d: 0.42, color: DARK });
  });
}

/** A wooden bench with a back, seen from behind: pews, waiting rooms. */
export function pewAt(spot: Spot, width: number, color: Rgb): Drawable {
  return solids(spot, (s) => {
    s.shadow({ x: 0, z: 0, w: width, d: 0.6 }, 0.4);
    s.box({ x: 0, y: 0.4, z: 0.05, w: width, h: 0.06, d: 0.42, color });
    s.box({ x: 0, y: 0.12, z: 0, w: width, h: 0.78, d: 0.06, color });
    s.box({ x: 0, y: 0.9, z: -0.03, w: width, h: 0.05, d: 0.14, color: scale(color, 1.15) });
    for (const x of [-width / 2, width / 2])
      s.box({ x, z: -0.02, w: 0.07, h: 0.98, d: 0.52, color: scale(color, 0.85) });
  });
}

/** A carpet on the floor: a border and a field. */
export function rugAt(spot: Spot, w: number, d: number, colors: readonly [Rgb, Rgb]): Drawable {
  return solids({ ...spot, order: 899 }, (s) => {
    s.flat({ x: 0, z: 0, w, d }, colors[1], 0.6);
    s.flat({ x: 0, z: d * 0.06, w: w * 0.9, d: d * 0.88 }, mix(colors[0], PAPER, 0.55), 0.6);
    s.flat({ x: 0, z: d * 0.09, w: w * 0.86, d: d * 0.82 }, colors[0], 0.62);
    for (let i = 0; i < 3; i++) {
      const x = (i - 1) * w * 0.26;
      const [m, r] = [d * 0.5, d * 0.2];
      s.face(
        [
          [x - w * 0.09, 0, m],
          [x, 0, m - r],
          [x + w * 0.09, 0, m],
          [x, 0, m + r],
        ],
        mix(colors[1], PAPER, 0.25),
        0.66,
      );
    }
  });
}

/** A washing machine or dryer with its round door. */
export function washerAt(spot: Spot & { y?: number }, wash: Rgb, body: Rgb = PAPER): Drawable {
  const y = spot.y ?? 0;
  return solids(spot, (s) => {
    if (y === 0) s.shadow({ x: 0, z: 0, w: 0.8, d: 0.7 });
    s.box({ x: 0, y, z: 0, w: 0.78, h: 1, d: 0.7, color: body });
    s.front(-0.36, y + 0.84, -0.01, [0.72, 0.13], mix(STEEL, PAPER, 0.4), 0.6);
    s.lamp(0.02, y + 0.87, -0.012, [0.2, 0.07], rgb('#2f5f6a'));
    s.ball(-0.24, y + 0.905, -0.012, 0.045, DARK);
    s.ball(0, y + 0.45, -0.015, 0.29, rgb('#7f8a94'));
    s.ball(0, y + 0.45, -0.02, 0.23, rgb('#26303c'));
    s.ball(-0.03, y + 0.38, -0.02, 0.15, wash, 0.1);
    s.ball(0.07, y + 0.43, -0.02, 0.09, mix(wash, PAPER, 0.6), 0.07);
    s.ball(-0.09, y + 0.55, -0.02, 0.05, rgb('#c8dce8'), 0.03);
  });
}

/** A block with a top: counters, islands, shop desks. */
export function counterAt(
  spot: Spot,
  look: { w: number; d: number; h?: number; color: Rgb; top: Rgb; doors?: number },
  on?: (s: Solids, y: number) => void,
): Drawable {
  const { w, d, h = 0.92, color, top, doors = 0 } = look;
  return solids(spot, (s) => {
    s.shadow({ x: 0, z: 0, w, d });
    s.box({ x: 0, z: 0.05, w: w - 0.1, h: h - 0.06, d: d - 0.1, color });
    for (let i = 0; i < doors; i++) {
      const wide = (w - 0.1) / doors;
      const x = -w / 2 + 0.05 + i * wide;
      s.front(x + 0.04, 0.1, 0.045, [wide - 0.08, h - 0.28], mix(color, PAPER, 0.16), 0.6);
      s.ball(x + wide - 0.12, h - 0.3, 0.04, 0.025, STEEL);
    }
    s.box({ x: 0, y: h - 0.06, z: 0, w, h: 0.06, d, color: scale(top, 0.9), top });
    on?.(s, h);
  });
}

/** A bowl of fruit, its foot at (x, y, z). */
export function fruitBowl(s: Solids, x: number, y: number, z: number): void {
  s.ball(x - 0.09, y + 0.13, z + 0.02, 0.07, rgb('#d8442e'));
  s.ball(x + 0.08, y + 0.13, z + 0.02, 0.07, rgb('#e8b030'));
  s.ball(x, y + 0.16, z, 0.075, rgb('#8ab042'));
  s.post({ x, y, z, r: 0.08, h: 0.1, top: 0.19 }, rgb('#e8e2d8'));
  s.ball(x - 0.05, y + 0.12, z, 0.06, rgb('#e07a2e'));
}

/** A vase with a bunch of flowers, its foot at (x, y, z). */
export function flowers(
  s: Solids,
  at: readonly [number, number, number],
  color: Rgb,
  size = 1,
): void {
  const [x, y, z] = at;
  for (let i = 0; i < 7; i++) {
    const a = (i / 6 - 0.5) * 1.9;
    const to = [x + Math.sin(a) * 0.2 * size, y + (0.3 + Math.cos(a) * 0.16) * size, z] as const;
    s.line([x, y + 0.18 * size, z], to, 0.014 * size, rgb('#5a8a48'));
    s.ball(to[0], to[1], z, 0.062 * size, i % 2 ? color : mix(color, PAPER, 0.45));
    s.ball(to[0], to[1], z, 0.02 * size, rgb('#f2d060'));
  }
  s.post({ x, y, z, r: 0.06 * size, h: 0.2 * size, top: 0.045 * size }, rgb('#7fa4b8'));
}
