import { defineThing } from '../thing.ts';

/** A drum with its sticks. */
export const drum = defineThing({
  id: 'drum',
  metres: [0.5, 0.46],
  view: [100, 92],
  colors: { main: '#c8202a', second: '#f3ead6', rim: '#d8b24a' },
  top: 0.8,
  draw(p, { main, second, rim }) {
    p.path('M 6 28 L 94 28 L 94 78 C 94 92 6 92 6 78 Z', main, { form: 'tube' });
    for (let i = 0; i < 6; i++)
      p.line(`M ${8 + i * 15} 34 L ${15 + i * 14} 80 L ${22 + i * 14.4} 34`, second, 2, {
        alpha: 0.9,
      });
    p.line('M 6 76 C 10 92 90 92 94 76', rim, 5, { form: 'tube' });
    p.oval(50, 27, 45, 13, rim, { form: 'tube' });
    p.oval(50, 25.5, 41, 10.5, second, { form: 'face' });
    p.line('M 30 26 L 84 2', '#a9743c', 4);
    p.line('M 70 27 L 14 4', '#a9743c', 4);
    p.oval(30, 26, 4.5, 3.6, '#c9935a');
    p.oval(70, 27, 4.5, 3.6, '#c9935a');
  },
});
