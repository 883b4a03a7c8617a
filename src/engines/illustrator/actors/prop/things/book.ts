import { defineThing } from '../thing.ts';

/** An open book on its back. */
export const book = defineThing({
  id: 'book',
  metres: [0.36, 0.22],
  view: [144, 88],
  colors: { main: '#b3282d', page: '#fbf5e4', ink: '#6a6258' },
  grip: [72, 70],
  draw(p, { main, page, ink }) {
    p.path('M 2 18 L 70 26 L 74 26 L 142 18 L 142 80 L 74 87 L 70 87 L 2 80 Z', main, {
      form: 'face',
    });
    for (const y of [4, 2, 0]) {
      p.path(
        `M 7 ${14 + y} C 28 ${4 + y} 56 ${8 + y} 72 ${20 + y} L 72 ${80 + y} C 56 ${69 + y} 28 ${66 + y} 7 ${74 + y} Z`,
        page,
        { form: 'tube' },
      );
      p.path(
        `M 137 ${14 + y} C 116 ${4 + y} 88 ${8 + y} 72 ${20 + y} L 72 ${80 + y} C 88 ${69 + y} 116 ${66 + y} 137 ${74 + y} Z`,
        page,
        { form: 'tube' },
      );
      p.line(
        `M 7 ${74 + y} C 28 ${66 + y} 56 ${69 + y} 72 ${80 + y} C 88 ${69 + y} 116 ${66 + y} 137 ${74 + y}`,
        '#b9ae94',
        0.7,
      );
    }
    for (let y = 22; y < 62; y += 6) {
      p.line(`M 14 ${y} C 30 ${y - 6.5} 50 ${y - 4} 66 ${y + 5}`, ink, 1.3, { alpha: 0.6 });
      p.line(`M 130 ${y} C 114 ${y - 6.5} 94 ${y - 4} 78 ${y + 5}`, ink, 1.3, { alpha: 0.6 });
    }
    p.shade(72, 50, 9, 36, 0.45);
    p.path('M 84 17 L 90 14 L 90 84 L 87 79 L 84 86 Z', '#2f6fd0');
  },
});
