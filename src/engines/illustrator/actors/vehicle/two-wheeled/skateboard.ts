import type { Rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { blob, line, solid, wheel } from '../parts.ts';

/** A skateboard with its middle at the origin, wheels on the ground. */
export function drawSkateboard(brush: Brush, color: Rgb, travelled: number): void {
  for (const x of [-0.24, 0.24]) {
    line(
      brush,
      [
        [x, 0.05],
        [x, 0.085],
      ],
      brush.tone([150, 154, 160], 0.9),
      0.05,
    );
    wheel(brush, x - 0.035, 0.035, 0.035, travelled, {
      rim: [250, 230, 190],
      tyre: [240, 210, 150],
      spokes: 3,
      inner: 0.5,
    });
    wheel(brush, x + 0.035, 0.035, 0.035, travelled, {
      rim: [250, 230, 190],
      tyre: [240, 210, 150],
      spokes: 3,
      inner: 0.5,
    });
  }
  solid(
    brush,
    blob(
      [
        [-0.42, 0.155],
        [-0.34, 0.095],
        [0.34, 0.095],
        [0.42, 0.155],
        [0.4, 0.165],
        [0.32, 0.12],
        [-0.32, 0.12],
        [-0.4, 0.165],
      ],
      0.6,
    ),
    color,
  );
}
