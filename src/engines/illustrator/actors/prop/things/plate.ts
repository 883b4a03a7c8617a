import { defineThing } from '../thing.ts';

/** A plate. */
export const plate = defineThing({
  id: 'plate',
  metres: [0.28, 0.1],
  view: [112, 40],
  colors: { main: '#f4f2ea', second: '#4f86c4' },
  draw(p, { main, second }) {
    p.oval(56, 22, 55, 17, main, { form: 'ball' });
    p.oval(56, 20, 54, 16, main, { form: 'face' });
    p.oval(56, 20, 50, 14, second, { form: 'flat', alpha: 0.7 });
    p.oval(56, 20, 47.5, 12.8, main, { form: 'face' });
    p.oval(56, 21, 34, 8.6, '#000000', { form: 'flat', alpha: 0.1 });
    p.oval(56, 21.5, 33, 8, main, { form: 'roll' });
  },
});
