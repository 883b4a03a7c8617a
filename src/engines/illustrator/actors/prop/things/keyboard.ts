import { defineThing } from '../thing.ts';

/** A computer keyboard seen from above and before. */
export const keyboard = defineThing({
  id: 'keyboard',
  metres: [0.45, 0.17],
  view: [180, 68],
  colors: { main: '#2b3036', key: '#e6e9ec' },
  draw(p, { main, key }) {
    p.path(
      'M 14 4 L 166 4 C 170 4 171 5 172 8 L 179 56 C 180 61 178 63 174 63 L 6 63 C 2 63 0 61 1 56 L 8 8 C 9 5 10 4 14 4 Z',
      main,
      { form: 'face' },
    );
    p.box(1, 60, 178, 7, main, { r: 3, form: 'roll' });
    const rows = [
      [14, 10, 14],
      [12.5, 20, 14],
      [11, 30, 13],
      [9.5, 40, 12],
    ] as const;
    for (const [x, y, count] of rows) {
      const wide = (180 - 2 * x) / count;
      for (let i = 0; i < count; i++) {
        p.box(x + i * wide + 0.6, y - 0.4, wide - 1.3, 8.6, '#8a9299', { r: 1.5, form: 'flat' });
        p.box(x + i * wide + 0.8, y - 1, wide - 1.7, 7.6, key, { r: 1.5 });
      }
    }
    for (const [x, wide] of [
      [8, 15],
      [24, 15],
      [40, 15],
      [56, 66],
      [123, 15],
      [139, 15],
      [155, 17],
    ] as const) {
      p.box(x, 50, wide - 1, 8.6, '#8a9299', { r: 1.5, form: 'flat' });
      p.box(x + 0.2, 49.4, wide - 1.4, 7.6, key, { r: 1.5 });
    }
  },
});
