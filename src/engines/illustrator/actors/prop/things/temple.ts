import { defineThing } from '../thing.ts';

/** A temple of the far east: red columns, roofs with upturned eaves, stone steps. */
export const temple = defineThing({
  id: 'temple',
  metres: [15, 12],
  view: [200, 160],
  colors: { main: '#b23a2c', roof: '#3f5a58', second: '#f0e2c4' },
  draw(p, { main, roof, second }) {
    p.box(98, 0, 4, 16, '#d8a83a', { form: 'tube' });
    p.oval(100, 4, 4, 4, '#e8bc4a');
    p.path(
      'M 40 50 C 62 46 78 32 88 14 L 112 14 C 122 32 138 46 160 50 L 164 44 L 158 58 L 42 58 L 36 44 Z',
      roof,
      { form: 'face' },
    );
    p.box(58, 56, 84, 22, second, { form: 'face' });
    for (const x of [60, 80, 100, 120, 136]) p.box(x, 56, 5, 22, main, { form: 'tube' });
    p.path(
      'M 6 100 C 34 96 52 86 62 72 L 138 72 C 148 86 166 96 194 100 L 199 92 L 190 110 L 10 110 L 1 92 Z',
      roof,
      { form: 'face' },
    );
    for (let i = 0; i < 16; i++) {
      const x = 22 + i * 10.4;
      p.line(`M ${100 + (x - 100) * 0.5} 75 L ${x} 107`, '#22383a', 0.9, { alpha: 0.45 });
    }
    p.box(26, 108, 148, 38, second, { form: 'face' });
    p.shade(100, 111, 74, 9, 0.55);
    for (const x of [40, 64, 122, 146]) {
      p.box(x, 114, 14, 26, '#7d2a20', { form: 'face' });
      p.line(
        `M ${x + 7} 114 L ${x + 7} 140 M ${x} 122 L ${x + 14} 122 M ${x} 131 L ${x + 14} 131`,
        '#e2b65a',
        0.8,
      );
    }
    p.box(86, 112, 28, 34, '#4a1c16', { form: 'face' });
    for (const x of [26, 55, 80, 113, 138, 167]) p.box(x, 108, 7, 40, main, { form: 'tube' });
    for (const x of [50, 150]) p.oval(x, 118, 4.5, 6, '#f0a83a');
    p.box(14, 146, 172, 8, '#b8b0a2', { form: 'face' });
    for (let i = 0; i < 4; i++) p.box(78 - i * 4, 146 + i * 3.4, 44 + i * 8, 3.6, '#cfc8ba');
  },
});
