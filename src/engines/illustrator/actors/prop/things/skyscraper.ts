import { defineThing } from '../thing.ts';

/** A glass tower block. */
export const skyscraper = defineThing({
  id: 'skyscraper',
  metres: [12, 40],
  view: [72, 240],
  colors: { main: '#5f87a8', second: '#cfe4f0' },
  draw(p, { main, second }) {
    p.line('M 36 20 L 36 1', '#7d858d', 2);
    p.box(22, 18, 28, 24, main, { form: 'tube' });
    p.box(10, 38, 52, 202, main, { form: 'tube' });
    for (let y = 44; y < 226; y += 9)
      for (let x = 14; x < 58; x += 8)
        p.box(x, y, 6, 6, (x * 7 + y * 3) % 11 < 3 ? '#ffe9a8' : second, {
          form: 'face',
          alpha: 0.85,
        });
    p.box(26, 226, 20, 14, '#2a333b', { form: 'face' });
  },
});
