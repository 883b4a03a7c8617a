import { defineThing } from '../thing.ts';

/** A painting on its easel. */
export const easel = defineThing({
  id: 'easel',
  metres: [0.9, 1.6],
  view: [90, 160],
  colors: { main: '#7d5230', second: '#e9b24a' },
  draw(p, { main, second }) {
    p.line('M 45 4 L 12 158 M 45 4 L 78 158 M 45 10 L 46 140', main, 4.5);
    p.box(6, 24, 78, 72, second, { r: 2, form: 'face' });
    p.box(11, 29, 68, 62, '#fbf6ea', { form: 'flat' });
    p.within('M 11 29 L 79 29 L 79 91 L 11 91 Z', () => {
      p.box(11, 29, 68, 34, '#7fc3ee', { form: 'flat' });
      p.oval(64, 42, 8, 8, '#ffd84a');
      p.path('M 0 72 L 24 44 L 40 64 L 56 50 L 92 76 L 92 95 L 0 95 Z', '#6a5fb0', {
        form: 'face',
      });
      p.path('M 0 76 C 30 66 60 80 92 70 L 92 95 L 0 95 Z', '#4fa04a', { form: 'face' });
      for (const [x, y, ink] of [
        [20, 84, '#e2382e'],
        [32, 80, '#f6c945'],
        [46, 86, '#e2382e'],
        [60, 82, '#ffffff'],
        [70, 87, '#f2708f'],
      ] as const)
        p.oval(x, y, 2.6, 2.6, ink);
    });
    p.box(8, 96, 74, 7, main, { r: 2, form: 'roll' });
  },
});
