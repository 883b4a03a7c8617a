import { defineThing } from '../thing.ts';

/** A striped lighthouse. */
export const lighthouse = defineThing({
  id: 'lighthouse',
  metres: [5, 13],
  view: [75, 195],
  colors: { main: '#d12a2a', second: '#f6f2e8', dark: '#2a2f35' },
  footing: 0.4,
  draw(p, { main, second, dark }) {
    const body = 'M 22 48 L 53 48 L 63 195 L 12 195 Z';
    p.path(body, second, { form: 'tube' });
    p.within(body, () => {
      for (const y of [60, 110, 160]) p.box(0, y, 75, 25, main, { form: 'tube' });
    });
    for (const [x, y] of [
      [37, 92],
      [37, 142],
    ] as const)
      p.box(x - 3.5, y, 7, 11, dark, { r: 3 });
    p.path('M 30 195 L 30 180 C 30 172 45 172 45 180 L 45 195 Z', dark);
    p.box(15, 42, 45, 6, dark, { r: 1, form: 'roll' });
    p.box(26, 22, 23, 21, '#bfe0f0', { form: 'tube' });
    for (const x of [26, 34, 41, 48]) p.line(`M ${x} 22 L ${x} 43`, dark, 1.4);
    p.path('M 22 23 L 53 23 L 43 8 L 32 8 Z', main, { form: 'tube' });
    p.line('M 37.500 8 L 37.500 1', dark, 1.6);
  },
  live(p, _colors, { t }) {
    p.gleam(37.5, 32, 16, 12, 0.9);
    const beam = Math.cos(t * 0.9);
    // Fading outwards: several beams, each longer and fainter than the one before.
    for (let k = 1; k <= 6; k++) {
      const far = 37.5 + beam * 45 * k;
      p.glow(
        `M 37.5 32 L ${far} ${32 - 4.5 * k} Q ${far + beam * 14} 32 ${far} ${32 + 4.5 * k} Z`,
        '#fff6c8',
        0.045 * Math.abs(beam),
      );
    }
  },
});
