import { defineThing } from '../thing.ts';

/** A tumbler with a drink and a straw. */
export const glass = defineThing({
  id: 'glass',
  metres: [0.09, 0.15],
  view: [60, 100],
  colors: { main: '#f0a63a', glass: '#dcebf0' },
  grip: [30, 60],
  draw(p, { main, glass }) {
    const body = 'M 5 14 L 55 14 L 49 97 C 48 99 12 99 11 97 Z';
    p.line('M 36 60 L 50 2', '#e2382e', 4);
    p.path(body, glass, { form: 'tube', alpha: 0.4 });
    p.within(body, () => {
      p.box(0, 34, 60, 66, main, { form: 'tube', alpha: 0.92 });
      p.oval(30, 34, 24, 3.6, '#ffffff', { form: 'flat', alpha: 0.35 });
      for (const [x, y, a] of [
        [20, 42, 0.3],
        [36, 48, -0.4],
        [24, 60, 0.7],
      ] as const)
        p.turned(x, y, a, () => p.box(x - 6, y - 6, 12, 12, '#ffffff', { r: 2, alpha: 0.35 }));
    });
    p.line(body, glass, 1.4);
    p.oval(30, 14, 25, 3, glass, { form: 'flat', alpha: 0.7 });
    p.gleam(14, 56, 3, 32, 0.8);
  },
});
