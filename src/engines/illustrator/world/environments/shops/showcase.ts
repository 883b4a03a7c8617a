import type { Rgb } from '../../../color.ts';
import { rgb } from '../../../color.ts';
import type { Furniture } from '../../furniture/brush.ts';

const STEEL = rgb('#b4bac2');

/** A glass case: meat, jewels, ices; what lies in it is drawn by `goods`. */
export function showcase(
  w: number,
  color: Rgb,
  goods: (b: Parameters<Furniture['draw']>[0]) => void,
): Furniture {
  return {
    width: w,
    height: 1.25,
    draw(b) {
      b.box(-w / 2, 0, w, 0.55, color, 0.55);
      b.box(-w / 2, 0.52, w, 0.05, STEEL, 0.8);
      b.glow(-w / 2 + 0.04, 0.57, w - 0.08, 0.6, rgb('#fdf6e4'));
      goods(b);
      b.glow(-w / 2 + 0.04, 0.57, w - 0.08, 0.6, rgb('#bfe0f0'), 0.16);
      b.line(
        [
          [-w * 0.3, 0.6],
          [-w * 0.18, 1.14],
        ],
        0.04,
        rgb('#ffffff'),
        1,
      );
      b.box(-w / 2, 1.17, w, 0.06, STEEL, 0.85);
    },
  };
}
