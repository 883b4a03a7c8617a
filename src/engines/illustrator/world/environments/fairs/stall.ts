import type { Rgb } from '../../../color.ts';
import { rgb, scale } from '../../../color.ts';
import type { Drawable } from '../../../render/paint.ts';
import type { Solids } from '../../solids.ts';
import { solids } from '../../solids.ts';
import { CREAM } from './colors.ts';

const WOOD = rgb('#a8764a');
/** Its counter, metres. */
const [WIDE, DEEP] = [1.5, 2.3];

/** A stall under a striped awning with crates of fruit, open to the lane. */
export function stall(
  at: { x: number; z: number },
  side: 1 | -1,
  colors: readonly Rgb[],
  pick: (n: number) => number,
): Drawable {
  const awning = colors[pick(colors.length)]!;
  return solids(at, (s) => {
    s.shadow({ x: 0, z: 0, w: WIDE + 0.6, d: DEEP + 0.3 });
    for (const z of [DEEP, 0])
      for (const x of [-WIDE / 2, WIDE / 2]) s.box({ x, z, w: 0.07, h: 2.3, d: 0.07, color: WOOD });
    s.box({ x: 0, z: 0.05, w: WIDE, h: 0.72, d: DEEP - 0.05, color: WOOD });
    crates(s, side, pick);
    awningOver(s, side, awning);
  });
}

/** Eight crates of fruit on two steps. */
function crates(s: Solids, side: 1 | -1, pick: (n: number) => number): void {
  for (let row = 3; row >= 0; row--)
    for (let col = 0; col < 2; col++) {
      const x = -side * (0.36 - col * 0.72);
      const z = 0.12 + row * 0.55;
      const y = 0.72 + (x * -side > 0 ? 0 : 0.14);
      s.box({ x, y, z, w: 0.66, h: 0.14, d: 0.48, color: scale(WOOD, 1.2) });
      const fruit = rgb(
        ['#d8352a', '#f0a030', '#7ab03a', '#f0d040', '#8a3a7a', '#e8602e'][
          (row * 2 + col + pick(6)) % 6
        ]!,
      );
      for (let k = 0; k < 8; k++)
        s.ball(
          x - 0.22 + (k % 4) * 0.15,
          y + 0.17 + (k > 3 ? 0 : 0.05),
          z + (k > 3 ? 0.12 : 0.33),
          0.085,
          fruit,
        );
    }
}

/** The awning in stripes, and its gable. */
function awningOver(s: Solids, side: 1 | -1, awning: Rgb): void {
  const stripes = 7;
  for (let i = stripes - 1; i >= 0; i--) {
    const [z0, z1] = [
      -0.15 + (i * (DEEP + 0.4)) / stripes,
      -0.15 + ((i + 1) * (DEEP + 0.4)) / stripes,
    ];
    const color = i % 2 ? CREAM : awning;
    const [back, front] = [side * (WIDE / 2 + 0.1), -side * (WIDE / 2 + 0.55)];
    s.face(
      [
        [back, 2.75, z0],
        [front, 2.15, z0],
        [front, 2.15, z1],
        [back, 2.75, z1],
      ],
      color,
      0.75,
    );
    s.face(
      [
        [front, 2.15, z0],
        [front, 1.9, z0],
        [front, 1.9, z1],
        [front, 2.15, z1],
      ],
      color,
      0.55,
    );
  }
  s.face(
    [
      [-WIDE / 2 - (side < 0 ? 0.1 : 0.55), side < 0 ? 2.75 : 2.15, -0.15],
      [WIDE / 2 + (side < 0 ? 0.55 : 0.1), side < 0 ? 2.15 : 2.75, -0.15],
      [side * (WIDE / 2 + 0.1), 1.98, -0.15],
      [-side * (WIDE / 2 + 0.55), 1.9, -0.15],
    ],
    awning,
    0.45,
  );
}
