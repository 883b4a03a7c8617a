import { createRandom } from '../../../random.ts';
import { defineThing } from '../thing.ts';

/** Shelves full of books. */
export const bookshelf = defineThing({
  id: 'bookshelf',
  metres: [1.1, 1.9],
  view: [110, 190],
  colors: { main: '#7d5230' },
  draw(p, { main }) {
    p.box(1, 1, 108, 188, main, { r: 2, form: 'face' });
    const random = createRandom(17);
    const inks = [
      '#b3282d',
      '#27508b',
      '#3f7a4a',
      '#d8a83a',
      '#6d3a6b',
      '#d9cdb4',
      '#2a3138',
      '#c46a2e',
    ];
    for (let shelf = 0; shelf < 5; shelf++) {
      const floor = 36 + shelf * 36;
      p.box(6, floor - 29, 98, 30, '#2e1f14', { form: 'face' });
      for (let x = 7; x < 98;) {
        const wide = random.range(4, 9);
        const high = random.range(18, 27);
        if (x + wide > 103) break;
        p.box(x, floor + 1 - high, wide - 0.4, high, random.pick(inks), { r: 0.8, form: 'tube' });
        p.box(x + 0.8, floor - high + 5, wide - 2, 1.5, '#f2dfae', { form: 'flat', alpha: 0.8 });
        x += wide;
      }
      p.box(4, floor + 1, 102, 4, main, { form: 'roll' });
    }
  },
});
