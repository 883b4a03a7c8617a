import { defineThing } from '../thing.ts';

/** A bed with a headboard, pillows and a blanket. */
export const bed = defineThing({
  id: 'bed',
  metres: [2.1, 1.15],
  view: [210, 115],
  colors: { main: '#4f7fbf', sheet: '#f5f1e8', wood: '#8a5a33' },
  seat: 0.5,
  top: 0.5,
  draw(p, { main, sheet, wood }) {
    p.path('M 2 112 L 2 12 C 2 4 8 2 14 4 L 26 14 L 26 112 Z', wood, { form: 'face' });
    p.box(198, 58, 10, 57, wood, { r: 3, form: 'tube' });
    p.box(4, 84, 202, 18, wood, { r: 3, form: 'face' });
    p.box(10, 100, 9, 14, wood, { form: 'tube' });
    p.path('M 20 66 C 40 58 180 58 200 64 L 200 88 L 20 88 Z', sheet, { form: 'roll' });
    p.path('M 26 66 C 22 50 30 42 44 44 C 62 44 70 50 70 60 C 70 68 60 70 50 69 Z', sheet, {
      form: 'ball',
    });
    p.path('M 34 70 C 30 56 40 50 54 52 C 74 52 82 58 80 66 C 78 73 66 74 56 73 Z', sheet, {
      form: 'ball',
    });
    p.path(
      'M 78 62 C 110 54 170 54 202 62 C 206 72 206 88 203 96 C 190 102 176 96 164 99 C 148 103 130 96 114 99 C 100 101 86 98 80 96 C 74 84 74 72 78 62 Z',
      main,
      { form: 'roll' },
    );
    p.path(
      'M 76 64 C 84 60 92 60 98 61 C 94 72 94 86 97 98 C 90 99 84 98 80 96 C 74 86 73 74 76 64 Z',
      sheet,
      { form: 'roll' },
    );
    for (const x of [120, 146, 172])
      p.line(`M ${x} 62 C ${x - 4} 74 ${x + 3} 84 ${x - 1} 95`, '#000000', 1.4, { alpha: 0.16 });
  },
});
