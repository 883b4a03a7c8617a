import { defineThing } from '../thing.ts';

/** A castle with towers and a gate. */
export const castle = defineThing({
  id: 'castle',
  metres: [24, 20],
  view: [300, 250],
  colors: { main: '#b3aa9c', second: '#5f6fa0' },
  footing: 0.45,
  draw(p, { main, second }) {
    const tower = (x: number, y: number, w: number): void => {
      p.box(x, y, w, 250 - y, main, { form: 'tube' });
      p.box(x - 4, y - 6, w + 8, 14, main, { form: 'tube' });
      p.path(
        `M ${x - 7} ${y - 6} L ${x + w / 2} ${y - 6 - w * 1.3} L ${x + w + 7} ${y - 6} Z`,
        second,
        { form: 'tube' },
      );
      p.box(x + w / 2 - 3, y + 24, 6, 16, '#3a3530', { r: 3 });
    };
    tower(84, 76, 38);
    tower(176, 62, 40);
    p.box(40, 130, 220, 120, main);
    for (let x = 40; x < 258; x += 22) p.box(x, 120, 13, 12, main);
    for (let row = 0; row < 7; row++)
      for (let x = 48 + (row % 2) * 14; x < 250; x += 28)
        p.line(`M ${x} ${142 + row * 16} L ${x + 12} ${142 + row * 16}`, '#8d8578', 1, {
          alpha: 0.6,
        });
    tower(14, 108, 40);
    tower(246, 108, 40);
    p.path('M 124 250 L 124 196 C 124 164 176 164 176 196 L 176 250 Z', '#4a3322');
    for (const x of [134, 144, 154, 164]) p.line(`M ${x} 176 L ${x} 250`, '#2e2016', 1.6);
    for (const x of [90, 202]) p.box(x, 158, 9, 20, '#3a3530', { r: 4 });
  },
  live(p, _colors, { t }) {
    const wave = Math.sin(t * 4) * 3;
    p.line('M 196 8 L 196 -14', '#6b6358', 1.6);
    p.path(`M 196 -14 L 218 ${-9 + wave} L 196 -3 Z`, '#d12a2a', { form: 'flat' });
  },
});
