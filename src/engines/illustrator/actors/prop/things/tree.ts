import { createRandom } from '../../../random.ts';
import { defineThing } from '../thing.ts';

/** A broad-leaved tree. */
export const tree = defineThing({
  id: 'tree',
  metres: [4.4, 5.6],
  view: [88, 112],
  colors: { main: '#4f9a3f', trunk: '#6b4a2e' },
  footing: 0.1,
  sway: 0.02,
  draw(p, { main, trunk }) {
    p.path(
      'M 38 112 C 41 96 41 84 38 70 L 26 56 L 30 53 L 41 64 L 42 46 L 46 46 L 47 66 L 58 54 L 62 57 L 50 74 C 48 88 49 100 53 112 Z',
      trunk,
      { form: 'tube' },
    );
    const random = createRandom(21);
    const crown = [
      [22, 46, 19],
      [66, 46, 19],
      [16, 34, 14],
      [72, 34, 14],
      [30, 26, 18],
      [58, 26, 18],
      [44, 16, 15],
      [44, 40, 21],
    ] as const;
    for (const [x, y, r] of crown) p.oval(x, y, r, r * 0.9, main, { form: 'ball' });
    for (let i = 0; i < 240; i++) {
      const [x, y, r] = crown[i % crown.length]!;
      const [a, d] = [random.range(0, 6.283), Math.sqrt(random.next()) * r * 1.02];
      const up = Math.sin(a) < 0;
      p.oval(
        x + Math.cos(a) * d,
        y + Math.sin(a) * d * 0.9,
        random.range(1.2, 2.6),
        random.range(0.9, 1.7),
        up ? '#a6d25f' : '#1d4f22',
        { form: 'flat', alpha: up ? 0.34 : 0.26, angle: random.range(-1, 1) },
      );
    }
  },
});
