import { defineThing } from '../thing.ts';

/** An old sewing machine on its table. */
export const sewingMachine = defineThing({
  id: 'sewing_machine',
  metres: [0.62, 0.52],
  view: [124, 104],
  colors: { main: '#1f2226', second: '#d8b24a', wood: '#8a5a30' },
  draw(p, { main, second, wood }) {
    p.box(2, 88, 120, 15, wood, { r: 3, form: 'face' });
    p.box(10, 78, 104, 11, main, { r: 3, form: 'roll' });
    p.path(
      'M 84 80 L 86 42 C 78 34 60 34 44 36 L 40 36 C 40 48 40 52 38 58 L 20 58 L 18 26 C 18 16 26 12 36 12 L 92 12 C 106 12 110 20 110 34 L 112 80 Z',
      main,
      { form: 'gloss' },
    );
    p.box(24, 56, 10, 8, second, { r: 1, form: 'tube' });
    p.line('M 29 62 L 29 80', '#c9ced4', 2);
    p.box(22, 76, 14, 3, '#c9ced4', { r: 1 });
    p.line('M 30 18 L 88 18 C 100 18 104 24 104 36 L 106 72', second, 1.6);
    p.line('M 48 26 C 58 20 66 32 76 26', second, 2);
    p.oval(114, 36, 9, 16, main, { form: 'ball' });
    p.oval(114, 36, 5, 11, second, { form: 'ball' });
    p.box(58, 0, 9, 13, '#d12a2a', { r: 2, form: 'tube' });
    p.line('M 62 4 C 46 2 30 8 29 30 L 29 60', '#d12a2a', 0.9);
    p.path('M 2 80 C 12 74 26 84 44 80 L 44 90 C 26 94 14 86 2 92 Z', '#3f7fc4', { form: 'roll' });
  },
  live(p, { second }, { t, verb }) {
    const dip = verb === 'work' ? Math.abs(Math.sin(t * 14)) * 7 : 0;
    p.line(`M 29 ${60 + dip} L 29 ${72 + dip}`, '#e9edf1', 1.6);
    p.turned(114, 36, verb === 'work' ? t * 9 : 0, () => p.oval(114, 44, 2, 2, second));
  },
});
