import type { Rgb } from '../../../color.ts';
import { mix, scale } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import type { Pairs } from '../parts.ts';
import { line } from '../parts.ts';

/** A tube of a frame, with light along its upper side. */
export function tube(brush: Brush, pairs: Pairs, color: Rgb, width: number): void {
  line(brush, pairs, brush.tone(scale(color, 0.5), 0.4), width * 1.3);
  line(brush, pairs, brush.tone(color, 0.85), width);
  line(
    brush,
    pairs.map(([x, y]) => [x, y + width * 0.2] as const),
    brush.tone(mix(color, [255, 255, 255], 0.45), 1),
    width * 0.28,
  );
}
