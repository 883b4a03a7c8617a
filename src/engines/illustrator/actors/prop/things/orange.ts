import { createRandom } from '../../../random.ts';
import { defineThing } from '../thing.ts';

/** An orange, whole, with a half beside it. */
export const orange = defineThing({
  id: 'orange',
  metres: [0.13, 0.09],
  view: [130, 90],
  colors: { main: '#f28a1c', flesh: '#fbb040', pith: '#fff0d2', leaf: '#4f9a3a' },
  round: true,
  draw(p, { main, flesh, pith, leaf }) {
    p.oval(46, 47, 42, 42, main, { form: 'gloss' });
    const random = createRandom(3);
    for (let i = 0; i < 120; i++) {
      const [a, r] = [random.range(0, 6.283), Math.sqrt(random.next()) * 39];
      p.oval(46 + Math.cos(a) * r, 47 + Math.sin(a) * r, 0.7, 0.7, '#a8520a', {
        form: 'flat',
        alpha: 0.35,
      });
    }
    p.oval(44, 9, 4, 2.4, '#5c7a2a');
    p.path('M 45 9 C 52 -2 66 -1 74 5 C 68 14 54 16 45 9 Z', leaf);
    p.gleam(30, 28, 13, 11, 0.6);
    p.shade(92, 62, 36, 34, 0.25);
    p.oval(97, 60, 31, 30, main, { form: 'ball' });
    p.oval(95, 59, 29, 28.5, pith, { form: 'flat' });
    for (let i = 0; i < 10; i++) {
      const [a, b] = [(i / 10) * 6.283 + 0.06, ((i + 1) / 10) * 6.283 - 0.06];
      const at = (angle: number, r: number): string =>
        `${(95 + Math.cos(angle) * r).toFixed(2)} ${(59 + Math.sin(angle) * r * 0.98).toFixed(2)}`;
      p.path(
        `M ${at((a + b) / 2, 3)} L ${at(a, 24.5)} C ${at(a * 0.7 + b * 0.3, 27.5)} ${at(a * 0.3 + b * 0.7, 27.5)} ${at(b, 24.5)} Z`,
        flesh,
        { form: 'face' },
      );
    }
    p.gleam(86, 48, 8, 6, 0.5);
  },
});
