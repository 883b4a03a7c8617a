import { defineThing } from '../thing.ts';

/** An arched stone footbridge. */
export const bridgeProp = defineThing({
  id: 'bridge_prop',
  metres: [7, 2.6],
  view: [350, 130],
  colors: { main: '#a39a8c' },
  top: 0.72,
  draw(p, { main }) {
    p.path(
      'M 0 130 L 0 84 C 90 26 260 26 350 84 L 350 130 L 292 130 C 280 66 70 66 58 130 Z',
      main,
      { form: 'face' },
    );
    p.path('M 0 84 C 90 26 260 26 350 84 L 350 70 C 260 10 90 10 0 70 Z', '#b9b0a2', {
      form: 'roll',
    });
    p.line('M 58 130 C 70 66 280 66 292 130', '#6f675c', 4);
    for (let i = 0; i < 13; i++) {
      const u = i / 12;
      const x = 58 + 234 * u;
      const y = 130 - 195 * u * (1 - u);
      p.line(`M ${x} ${y} L ${x + (u - 0.5) * 12} ${y - 14}`, '#6f675c', 1.4);
    }
    for (let i = 0; i < 9; i++) {
      const u = (i + 0.5) / 9;
      p.box(8 + 330 * u - 4, 62 - 175 * u * (1 - u), 8, 16, '#8d8578', { r: 1 });
    }
  },
});
