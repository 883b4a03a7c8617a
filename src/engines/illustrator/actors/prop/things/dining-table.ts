import { defineThing } from '../thing.ts';

/** A table laid for two, with chairs. */
export const diningTable = defineThing({
  id: 'dining_table',
  metres: [2.2, 1.05],
  view: [220, 105],
  colors: { main: '#96602f', chair: '#7a4a24', cloth: '#f6f1e6', plate: '#ffffff' },
  top: 0.72,
  draw(p, { main, chair, cloth, plate }) {
    for (const [x, flip] of [
      [14, 1],
      [206, -1],
    ] as const) {
      p.line(`M ${x} 4 L ${x + flip * 6} 60`, chair, 4.5, { form: 'tube' });
      p.line(`M ${x + flip * 14} 8 L ${x + flip * 18} 58`, chair, 3.5, { form: 'tube' });
      for (const y of [10, 24, 38])
        p.line(`M ${x + flip} ${y} L ${x + flip * 15} ${y + 2}`, chair, 5, { form: 'roll' });
      p.line(`M ${x + flip * 2} 60 L ${x + flip * 42} 60`, chair, 6, { form: 'roll' });
      p.line(`M ${x + flip * 5} 62 L ${x + flip * 3} 104`, chair, 4, { form: 'tube' });
      p.line(`M ${x + flip * 38} 62 L ${x + flip * 39} 102`, chair, 4, { form: 'tube' });
    }
    for (const x of [50, 162]) p.box(x, 48, 9, 57, main, { form: 'tube' });
    p.box(44, 44, 132, 8, main, { form: 'face' });
    p.path('M 34 32 L 186 32 L 196 41 L 24 41 Z', main, { form: 'face' });
    p.box(24, 40, 172, 6, main, { r: 2, form: 'roll' });
    p.path(
      'M 84 32 L 136 32 L 142 41 L 142 58 L 128 52 L 110 59 L 92 52 L 78 58 L 78 41 Z',
      cloth,
      { form: 'face' },
    );
    for (const x of [62, 158]) {
      p.oval(x, 36.5, 17, 3.4, plate, { form: 'face' });
      p.oval(x, 36, 10, 1.9, '#d5d9de', { form: 'flat' });
    }
    for (const x of [84, 136]) {
      p.line(`M ${x} 35 L ${x} 28`, '#dfeaf0', 1.2);
      p.path(
        `M ${x - 4} 17 C ${x - 5} 26 ${x - 2} 28 ${x} 28 C ${x + 2} 28 ${x + 5} 26 ${x + 4} 17 Z`,
        '#dfeaf0',
        { form: 'tube', alpha: 0.75 },
      );
      p.path(
        `M ${x - 4} 21 C ${x - 4} 26 ${x - 2} 28 ${x} 28 C ${x + 2} 28 ${x + 4} 26 ${x + 4} 21 Z`,
        '#9a1a38',
        { form: 'tube' },
      );
    }
    p.path('M 104 34 C 100 26 106 22 106 16 L 114 16 C 114 22 120 26 116 34 Z', '#3f7fc4', {
      form: 'tube',
    });
    for (const [x, y, color] of [
      [102, 10, '#e2382e'],
      [118, 9, '#f6c945'],
      [110, 4, '#f283b3'],
      [107, 14, '#f6c945'],
      [114, 14, '#e2382e'],
    ] as const)
      p.oval(x, y, 4.5, 4.5, color);
  },
});
