import { defineThing } from '../thing.ts';

/** A cliff of bare rock with turf on top, sheer on all sides. */
export const crag = defineThing({
  id: 'crag',
  metres: [24, 13],
  view: [240, 130],
  colors: { main: '#8f8578', turf: '#6f9a48' },
  top: 0.94,
  draw(p, { main, turf }) {
    p.path(
      'M 6 130 L 16 104 L 12 84 L 26 62 L 24 40 L 40 22 L 60 10 L 182 8 L 204 20 L 212 44 L 224 66 L 220 92 L 234 130 Z',
      main,
      { form: 'face' },
    );
    const facets: readonly (readonly [d: string, color: string, alpha: number])[] = [
      ['M 16 104 L 12 84 L 26 62 L 44 78 L 38 112 Z', '#a89c8a', 0.7],
      ['M 24 40 L 40 22 L 62 30 L 56 62 L 26 62 Z', '#b8ac98', 0.6],
      ['M 62 30 L 104 26 L 98 70 L 70 92 L 56 62 Z', '#9d9282', 0.7],
      ['M 104 26 L 150 28 L 156 66 L 124 84 L 98 70 Z', '#857a6c', 0.7],
      ['M 150 28 L 204 20 L 212 44 L 190 72 L 156 66 Z', '#74695d', 0.7],
      ['M 70 92 L 98 70 L 124 84 L 118 130 L 66 130 Z', '#8a7f70', 0.7],
      ['M 156 66 L 190 72 L 224 66 L 220 92 L 196 118 L 160 108 Z', '#665c51', 0.7],
      ['M 124 84 L 156 66 L 160 108 L 150 130 L 118 130 Z', '#796e61', 0.7],
    ];
    for (const [d, color, alpha] of facets) p.path(d, color, { form: 'face', alpha });
    for (const d of [
      'M 62 30 L 56 62 L 70 92 L 66 130',
      'M 104 26 L 98 70 L 124 84 L 118 130',
      'M 150 28 L 156 66 L 160 108',
      'M 190 72 L 196 118',
      'M 44 78 L 38 112 L 46 130',
    ])
      p.line(d, '#4d453c', 1.1, { alpha: 0.55 });
    p.path(
      'M 34 30 L 46 14 L 62 6 C 100 2 150 1 184 5 L 206 16 L 210 28 C 196 20 186 30 172 20 C 158 30 140 18 124 26 C 106 18 92 30 78 22 C 62 32 48 24 34 30 Z',
      turf,
      { form: 'roll' },
    );
  },
});
