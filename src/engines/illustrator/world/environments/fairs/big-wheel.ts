import { rgb } from '../../../color.ts';
import type { Furniture } from '../../furniture/brush.ts';
import { BRIGHT } from './colors.ts';

/** A big wheel with coloured cabins. */
export const bigWheel: Furniture = {
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
