import { defineThing } from '../thing.ts';

/** A silver flute. */
export const flute = defineThing({
  id: 'flute',
  metres: [0.66, 0.07],
  view: [264, 28],
  colors: { main: '#cfd5dc' },
  draw(p, { main }) {
    p.box(2, 8, 260, 12, main, { r: 4, form: 'roll' });
    p.oval(36, 10, 11, 4.5, '#e9edf1');
    p.oval(36, 10, 5, 2, '#3a3f46', { form: 'flat' });
    for (const x of [66, 196]) p.box(x, 6, 9, 16, '#e2e6ea', { r: 2, form: 'roll' });
    for (let x = 90; x < 250; x += 17) p.oval(x, 8, 6, 4, '#eef1f4');
    p.line('M 84 22 L 250 22', '#9aa3ad', 1.6);
  },
});
