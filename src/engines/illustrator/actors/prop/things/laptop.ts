import { defineThing } from '../thing.ts';

/** An open laptop. */
export const laptop = defineThing({
  id: 'laptop',
  metres: [0.36, 0.26],
  view: [144, 104],
  colors: { main: '#b6bcc4', screen: '#2f7fd0' },
  draw(p, { main, screen }) {
    p.box(20, 1, 104, 72, main, { r: 5 });
    p.box(23, 4, 98, 66, '#14171a', { r: 3, form: 'flat' });
    p.glow('M 26 8 L 118 8 L 118 66 L 26 66 Z', screen);
    p.glow('M 26 8 L 118 8 L 118 14 L 26 14 Z', '#e8edf2');
    p.glow('M 34 22 L 78 22 L 78 50 L 34 50 Z', '#f6f8fa');
    for (const [y, x] of [
      [27, 70],
      [32, 74],
      [37, 62],
      [42, 72],
    ] as const)
      p.line(`M 38 ${y} L ${x} ${y}`, '#7a8894', 1.6, { form: 'flat' });
    p.glow('M 84 24 L 112 24 L 112 40 L 84 40 Z', '#ffcf5a');
    p.glow('M 84 44 L 112 44 L 112 58 L 84 58 Z', '#5fd08a');
    p.path('M 26 8 L 62 8 L 40 66 L 26 66 Z', '#ffffff', { form: 'flat', alpha: 0.12 });
    p.path('M 18 74 L 126 74 L 142 95 L 2 95 Z', main, { form: 'face' });
    p.path('M 26 77 L 118 77 L 126 86 L 18 86 Z', '#2a2e33', { form: 'flat' });
    for (let row = 0; row < 3; row++) {
      for (let i = 0; i < 13; i++) {
        const y = 78 + row * 2.8;
        p.box(27 - row * 2 + i * (6.9 + row * 0.3), y, 5.8, 2, '#5a626a', { r: 0.5, form: 'flat' });
      }
    }
    p.path('M 58 88 L 86 88 L 88 93.500 L 56 93.500 Z', '#9aa1a9', { form: 'flat' });
    p.box(2, 94, 140, 5, main, { r: 2.5, form: 'roll' });
    p.box(62, 94, 20, 2, '#8a9199', { r: 1, form: 'flat' });
  },
});
