import { defineThing } from '../thing.ts';

/** A wooden bat, leaning on its handle. */
export const baseballBat = defineThing({
  id: 'baseball_bat',
  metres: [0.5, 0.84],
  view: [50, 84],
  colors: { main: '#d3a062', grip: '#2a2e33' },
  footing: 0.1,
  grip: [20, 78],
  draw(p, { main, grip }) {
    p.turned(20, 82, 0.26, () => {
      p.ctx.translate(14, 0);
      p.path(
        'M 3.800 80 L 4 52 C 4 38 1 26 1 10 C 1 2 3 -6 6 -6 C 9 -6 11 2 11 10 C 11 26 8 38 8 52 L 8.200 80 Z',
        main,
        { form: 'tube' },
      );
      p.line('M 6 78 L 6 56', grip, 5, { cap: 'butt', form: 'tube' });
      for (let y = 58; y < 78; y += 4) p.line(`M 3.600 ${y} L 8.400 ${y - 2.5}`, '#5a626a', 0.8);
      p.oval(6, 80, 4.3, 2.2, main);
      p.line('M 4 12 L 4.500 40', '#8a5a26', 0.5, { alpha: 0.6 });
      p.line('M 7.500 4 L 7 42', '#8a5a26', 0.5, { alpha: 0.6 });
      p.box(3, 20, 6, 7, '#7a2a1e', { r: 1, alpha: 0.8 });
    });
  },
});
