import { rgb } from '../../../color.ts';
import type { Drawable } from '../../../render/paint.ts';
import { solids } from '../../solids.ts';
import { BRIGHT } from './colors.ts';

/** Strings of little flags from pole to pole. */
export function bunting(x: number, z: number, y: number): Drawable {
  return solids({ x, z }, (s) => {
    for (const side of [-1, 1]) {
      s.post({ x: side * 5.4, z: 0, r: 0.06, h: y + 0.2 }, rgb('#8a6a4a'));
      for (let i = 0; i < 12; i++) {
        const t = i / 12;
        const at = (u: number): number => y - 0.9 * Math.sin(Math.PI * u);
        const [x0, x1] = [(-1 + 2 * t) * 5.4, (-1 + 2 * (t + 1 / 12)) * 5.4];
        if (side < 0) continue;
        s.line([x0, at(t), 0], [x1, at(t + 1 / 12), 0], 0.02, rgb('#f4efe4'));
        s.face(
          [
            [x0 + 0.1, at(t), 0],
            [x1 - 0.1, at(t + 1 / 12), 0],
            [(x0 + x1) / 2, at(t + 0.04) - 0.5, 0],
          ],
          BRIGHT[i % BRIGHT.length]!,
          0.75,
        );
      }
    }
  });
}
