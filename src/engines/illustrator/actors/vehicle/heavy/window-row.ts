import type { Rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { glass, occupant, panel, reflections } from '../parts.ts';
import type { VehicleMoment } from '../vehicle.ts';

const PASSENGERS: readonly Rgb[] = [
  [150, 74, 66],
  [70, 104, 130],
  [196, 160, 84],
  [96, 124, 88],
  [120, 84, 124],
];

/** Windows in a row with people behind some of them. */
export function windowRow(
  brush: Brush,
  m: VehicleMoment,
  from: number,
  to: number,
  count: number,
  bottom: number,
  top: number,
): void {
  const { ctx } = brush;
  const step = (to - from) / count;
  for (let i = 0; i < count; i++) {
    const a = from + i * step + 0.06;
    const b = from + (i + 1) * step - 0.06;
    const w = panel(
      [
        [a, bottom],
        [a, top],
        [b, top],
        [b, bottom],
      ],
      0.12,
    );
    glass(brush, w, m.night, true);
    if ((i * 7 + Math.floor(m.variant * 10)) % 3 !== 0) {
      ctx.save();
      ctx.clip(w);
      occupant(brush, (a + b) / 2, bottom + 0.14, 1.1, PASSENGERS[(i * 3) % PASSENGERS.length]!);
      ctx.restore();
    }
    reflections(brush, w, a, b, bottom, top);
  }
}
