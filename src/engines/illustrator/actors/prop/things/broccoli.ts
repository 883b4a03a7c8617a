import { createRandom } from '../../../random.ts';
import { defineThing } from '../thing.ts';

/** A head of broccoli on its stalk. */
export const broccoli = defineThing({
  id: 'broccoli',
  metres: [0.16, 0.17],
  view: [96, 102],
  colors: { main: '#3f8f34', stalk: '#a4c873' },
  draw(p, { main, stalk }) {
    p.path(
      'M 38 102 C 40 84 36 72 22 58 L 34 52 C 40 60 44 62 48 62 C 52 62 58 60 64 52 L 76 58 C 62 72 58 84 60 102 Z',
      stalk,
      { form: 'tube' },
    );
    const random = createRandom(5);
    const clump = (x: number, y: number, r: number): void => {
      p.oval(x, y, r, r * 0.92, main, { form: 'ball' });
      for (let i = 0; i < 26; i++) {
        const [a, d] = [random.range(0, 6.283), Math.sqrt(random.next()) * r * 0.92];
        p.oval(
          x + Math.cos(a) * d,
          y + Math.sin(a) * d * 0.9,
          r * 0.13,
          r * 0.12,
          random.chance(0.5) ? '#5cab48' : '#2f7526',
          { form: 'ball', alpha: 0.8 },
        );
      }
    };
    for (const [x, y, r] of [
      [20, 50, 18],
      [76, 50, 18],
      [34, 56, 15],
      [62, 56, 15],
      [14, 36, 14],
      [82, 36, 14],
      [30, 28, 19],
      [66, 28, 19],
      [48, 20, 19],
      [48, 44, 20],
    ] as const)
      clump(x, y, r);
  },
});
