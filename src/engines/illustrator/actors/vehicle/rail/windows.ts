import type { Rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { glass, occupant, panel, reflections } from '../parts.ts';
import type { VehicleMoment } from '../vehicle.ts';

const SHIRTS: readonly Rgb[] = [
  [150, 74, 66],
  [70, 104, 130],
  [196, 160, 84],
];

/** Windows in a row from one end to the other, with people behind some of them. */
export function windows(
  brush: Brush,
  m: VehicleMoment,
  from: number,
  to: number,
  count: number,
): void {
  const step = (to - from) / count;
  for (let i = 0; i < count; i++) {
    const a = from + i * step + 0.16;
    const b = from + (i + 1) * step - 0.16;
    const w = panel(
      [
        [a, 1.95],
        [a, 2.95],
        [b, 2.95],
        [b, 1.95],
      ],
      0.14,
    );
    glass(brush, w, m.night, true);
    if ((i + Math.round(from)) % 3 !== 1) {
      brush.ctx.save();
      brush.ctx.clip(w);
      occupant(brush, (a + b) / 2, 2.1, 1.4, SHIRTS[i % SHIRTS.length]!);
      brush.ctx.restore();
    }
    reflections(brush, w, a, b, 1.95, 2.95);
  }
}
