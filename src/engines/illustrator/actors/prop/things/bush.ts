import { defineThing } from '../thing.ts';

/** A round leafy bush. */
export const bush = defineThing({
  id: 'bush',
  metres: [1.7, 1.3],
  view: [170, 130],
  colors: { main: '#4c9141' },
  footing: 0.4,
  sway: 0.012,
  draw(p, { main }) {
    p.box(76, 96, 18, 34, '#5f4026', { form: 'tube' });
    for (const [x, y, r] of [
      [38, 88, 36],
      [132, 88, 36],
      [85, 92, 40],
      [56, 54, 38],
      [114, 54, 38],
      [85, 42, 40],
    ] as const)
      p.oval(x, y, r, r * 0.94, main);
    for (let i = 0; i < 46; i++) {
      const angle = i * 2.4;
      const far = Math.sqrt((i + 0.5) / 46);
      const [x, y] = [85 + Math.cos(angle) * 70 * far, 68 + Math.sin(angle) * 48 * far];
      p.oval(x, y, 7, 4, i % 3 ? '#e8ffd0' : '#0a1a08', {
        angle: angle * 1.7,
        form: 'flat',
        alpha: 0.2,
      });
    }
  },
});
