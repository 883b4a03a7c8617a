import { defineThing } from '../thing.ts';

/** An orange traffic cone. */
export const trafficCone = defineThing({
  id: 'traffic_cone',
  metres: [0.42, 0.7],
  view: [84, 140],
  colors: { main: '#ee6b1f', second: '#f5f4ef' },
  draw(p, { main, second }) {
    p.box(2, 128, 80, 11, main, { r: 3, form: 'roll' });
    p.path('M 36 4 L 48 4 L 70 130 L 14 130 Z', main, { form: 'tube' });
    p.within('M 36 4 L 48 4 L 70 130 L 14 130 Z', () => {
      p.box(0, 40, 84, 22, second, { form: 'tube' });
      p.box(0, 84, 84, 22, second, { form: 'tube' });
    });
    p.oval(42, 5, 6, 2, '#8a3a10');
  },
});
