import { defineThing } from '../thing.ts';

/** A flag on its pole, waving. */
export const flag = defineThing({
  id: 'flag',
  metres: [1.5, 2.6],
  view: [150, 260],
  colors: { main: '#d12a2a', second: '#f5f4ef' },
  footing: 0.08,
  draw(p) {
    p.box(8, 8, 6, 252, '#c9ccd1', { form: 'tube' });
    p.oval(11, 7, 6, 6, '#e2b33c');
  },
  live(p, { main, second }, { t, wind }) {
    const strong = 5 + 5 * Math.abs(wind);
    const steps = 14;
    const wave = (k: number): number => Math.sin(t * 4.4 - k * 0.8) * strong * (k / steps);
    const edge = (down: number): string[] =>
      Array.from({ length: steps + 1 }, (_, k) => `${14 + k * 9.5} ${14 + wave(k) + down}`);
    const band = (from: number, to: number): string =>
      `M ${edge(from).join(' L ')} L ${edge(to).toReversed().join(' L ')} Z`;
    p.path(band(0, 26.5), main, { form: 'flat' });
    p.path(band(26, 52.5), second, { form: 'flat' });
    p.path(band(52, 78), main, { form: 'flat' });
    // The cloth is darker where it turns away.
    for (let k = 1; k < steps; k++) {
      const slope = Math.max(0, wave(k + 1) - wave(k - 1)) * 0.02;
      if (slope > 0.02)
        p.line(
          `M ${14 + k * 9.5} ${16 + wave(k)} L ${14 + k * 9.5} ${90 + wave(k)}`,
          '#10131c',
          9.5,
          {
            form: 'flat',
            alpha: Math.min(0.22, slope),
            cap: 'butt',
          },
        );
    }
  },
});
