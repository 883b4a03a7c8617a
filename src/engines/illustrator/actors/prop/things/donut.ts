import { createRandom } from '../../../random.ts';
import { defineThing } from '../thing.ts';

/** A ring with icing and sprinkles. */
export const donut = defineThing({
  id: 'donut',
  metres: [0.11, 0.09],
  view: [110, 90],
  colors: { main: '#f283b3', dough: '#d9984f' },
  round: true,
  draw(p, { main, dough }) {
    p.ctx.save();
    p.oval(55, 48, 53, 41, dough, { form: 'ball' });
    p.path(
      'M 5 46 C 2 14 30 3 55 3 C 82 3 109 15 105 46 C 104 56 98 54 94 60 C 90 67 82 60 76 65 C 70 71 62 66 55 70 C 46 73 42 64 34 66 C 26 68 24 58 16 60 C 9 61 6 54 5 46 Z',
      main,
      { form: 'gloss' },
    );
    p.oval(55, 42, 17, 11.5, '#8a4f1c', { form: 'flat' });
    p.oval(55, 45, 15, 8.5, '#5c3412', { form: 'flat' });
    p.path('M 38 42 C 40 29 70 29 72 42 C 68 35 42 35 38 42 Z', '#ffffff', {
      form: 'flat',
      alpha: 0.35,
    });
    const random = createRandom(4);
    const inks = ['#ffffff', '#f6c945', '#2f6fd0', '#3fbf6a', '#d12a2a', '#8a3fb0'];
    for (let i = 0; i < 54; i++) {
      const a = random.range(0, 6.283);
      const r = random.range(0.5, 0.92);
      const [x, y] = [55 + Math.cos(a) * r * 47, 34 + Math.sin(a) * r * 29];
      p.turned(x, y, random.range(0, 3.1), () =>
        p.box(x - 2.3, y - 0.8, 4.6, 1.6, inks[i % 6]!, { r: 0.8 }),
      );
    }
    p.gleam(30, 18, 18, 6, 0.6, -0.5);
    p.ctx.restore();
  },
});
