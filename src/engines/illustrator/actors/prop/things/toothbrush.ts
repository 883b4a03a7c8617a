import { defineThing } from '../thing.ts';

/** A toothbrush with a stripe of paste. */
export const toothbrush = defineThing({
  id: 'toothbrush',
  metres: [0.2, 0.05],
  view: [200, 50],
  colors: { main: '#2f8fe0', second: '#f4f8fa', paste: '#5fd0c0' },
  grip: [40, 36],
  draw(p, { main, second, paste }) {
    for (let i = 0; i < 9; i++)
      p.box(150 + i * 5, 15 + (i % 2), 4.2, 20, i % 3 === 1 ? main : second, {
        r: 1,
        form: 'tube',
      });
    p.path(
      'M 4 38 C 2 32 8 29 16 30 C 50 32 90 30 120 34 C 132 35 140 33 150 32 L 192 32 C 199 32 199 42 192 42 L 150 42 C 130 44 90 47 40 47 C 20 48 6 46 4 38 Z',
      main,
      { form: 'roll' },
    );
    p.path(
      'M 30 35 C 54 37 78 36 104 37 C 106 40 104 42 100 42 C 76 43 54 43 32 43 C 26 42 26 36 30 35 Z',
      second,
      { form: 'roll', alpha: 0.85 },
    );
    p.path(
      'M 149 15 C 147 6 156 4 160 9 C 164 3 172 4 174 9 C 178 3 186 4 188 9 C 196 8 197 15 192 16 Z',
      paste,
      { form: 'ball' },
    );
    p.line('M 154 11 C 166 8 176 13 188 11', '#ffffff', 1.8, { alpha: 0.8 });
  },
});
