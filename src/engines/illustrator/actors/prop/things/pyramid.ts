import { defineThing } from '../thing.ts';

/** A stone pyramid. */
export const pyramid = defineThing({
  id: 'pyramid',
  metres: [16, 10],
  view: [160, 100],
  colors: { main: '#d9b878' },
  draw(p, { main }) {
    p.path('M 80 1 L 159 99 L 100 99 Z', main, { form: 'face' });
    p.path('M 80 1 L 159 99 L 100 99 Z', '#000000', { form: 'flat', alpha: 0.28 });
    p.path('M 80 1 L 100 99 L 1 99 Z', main, { form: 'face' });
    for (let y = 12; y < 98; y += 8) {
      const k = (y - 1) / 98;
      p.line(`M ${80 - 79 * k} ${y} L ${80 + 20 * k} ${y} L ${80 + 79 * k} ${y}`, '#7d6236', 0.9, {
        alpha: 0.5,
      });
      for (let x = 80 - 76 * k; x < 80 + 18 * k; x += 9)
        p.line(
          `M ${x + (y % 16 ? 4 : 0)} ${y} L ${x + (y % 16 ? 4 : 0)} ${y + 8}`,
          '#7d6236',
          0.6,
          { alpha: 0.35 },
        );
    }
  },
});
