import { defineThing } from '../thing.ts';

/** A fir with lights, balls and a star. */
export const christmasTree = defineThing({
  id: 'christmas_tree',
  metres: [1.5, 2.4],
  view: [60, 96],
  colors: { main: '#1f6b3c', second: '#d12a2a', pot: '#8a3a2a' },
  footing: 0.2,
  draw(p, { main, second, pot }) {
    p.box(27, 82, 6, 8, '#5f4026', { form: 'tube' });
    p.path('M 20 86 L 40 86 L 37.500 96 L 22.500 96 Z', pot, { form: 'tube' });
    for (let i = 4; i >= 0; i--) {
      const top = 8 + i * 13;
      const half = 10 + i * 4.4;
      const foot = top + 24;
      p.path(
        `M 30 ${top} C 32 ${top + 10} ${30 + half * 0.7} ${foot - 7} ${30 + half} ${foot - 2} C ${30 + half * 0.6} ${foot + 3} ${30 + half * 0.3} ${foot} 30 ${foot + 3} C ${30 - half * 0.3} ${foot} ${30 - half * 0.6} ${foot + 3} ${30 - half} ${foot - 2} C ${30 - half * 0.7} ${foot - 7} 28 ${top + 10} 30 ${top} Z`,
        main,
        { form: 'tube' },
      );
      p.line(
        `M ${30 - half * 0.75} ${foot - 6} C ${30 - half * 0.3} ${foot} ${30 + half * 0.2} ${foot} ${30 + half * 0.72} ${foot - 7}`,
        '#f0cf6a',
        1,
        { alpha: 0.9 },
      );
    }
    const inks = [second, '#f6c945', '#3f8fe0', '#f2708f', '#e9edf2'];
    for (const [i, [x, y]] of (
      [
        [28, 26],
        [34, 31],
        [22, 38],
        [31, 41],
        [38, 43],
        [18, 50],
        [27, 53],
        [37, 56],
        [43, 52],
        [14, 64],
        [23, 66],
        [33, 68],
        [44, 66],
        [10, 78],
        [20, 79],
        [30, 81],
        [40, 79],
        [50, 78],
      ] as const
    ).entries())
      p.oval(x, y, 2.3, 2.3, inks[i % 5]!, { form: 'gloss' });
    p.glow(
      'M 30 0 L 32 6 L 38.500 6 L 33.500 10 L 35.500 16 L 30 12 L 24.500 16 L 26.500 10 L 21.500 6 L 28 6 Z',
      '#ffd84a',
    );
  },
  live(p, _colors, { t }) {
    p.gleam(30, 8, 12, 12, 0.4 + 0.15 * Math.sin(t * 3));
    for (const [i, [x, y]] of (
      [
        [25, 30],
        [36, 36],
        [20, 45],
        [41, 48],
        [15, 58],
        [34, 60],
        [47, 70],
        [25, 73],
        [12, 73],
        [36, 75],
      ] as const
    ).entries())
      p.gleam(x, y, 4, 4, Math.max(0, Math.sin(t * 2.4 + i * 1.7)) * 0.9);
  },
});
