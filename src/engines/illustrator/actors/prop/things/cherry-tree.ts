import { createRandom } from '../../../random.ts';
import { defineThing } from '../thing.ts';

/** A tree in blossom. */
export const cherryTree = defineThing({
  id: 'cherry_tree',
  metres: [4.4, 4.8],
  view: [88, 96],
  colors: { main: '#f6b3c8', trunk: '#5d3d33' },
  footing: 0.1,
  sway: 0.02,
  draw(p, { main, trunk }) {
    p.path(
      'M 37 96 C 42 82 40 70 34 60 L 18 46 L 22 43 L 40 56 L 42 38 L 46 38 L 48 56 L 66 42 L 70 46 L 52 62 C 47 72 48 84 53 96 Z',
      trunk,
      { form: 'tube' },
    );
    const random = createRandom(31);
    const crown = [
      [18, 40, 16],
      [70, 40, 16],
      [30, 24, 17],
      [58, 24, 17],
      [44, 14, 13],
      [44, 36, 18],
      [10, 32, 9],
      [79, 32, 9],
    ] as const;
    for (const [x, y, r] of crown) p.oval(x, y, r, r * 0.85, main, { form: 'ball' });
    for (let i = 0; i < 300; i++) {
      const [x, y, r] = crown[i % crown.length]!;
      const [a, d] = [random.range(0, 6.283), Math.sqrt(random.next()) * r * 1.08];
      p.oval(
        x + Math.cos(a) * d,
        y + Math.sin(a) * d * 0.85,
        1.3,
        1.1,
        random.chance(0.6) ? '#ffe6ee' : '#dd7f9f',
        { form: 'flat', alpha: 0.75 },
      );
    }
  },
});
