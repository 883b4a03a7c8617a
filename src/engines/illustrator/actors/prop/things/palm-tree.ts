import { defineThing } from '../thing.ts';

/** A palm. */
export const palmTree = defineThing({
  id: 'palm_tree',
  metres: [4, 6.4],
  view: [80, 128],
  colors: { main: '#4b9a45', trunk: '#a07c50' },
  footing: 0.08,
  sway: 0.03,
  draw(p, { main, trunk }) {
    p.path('M 32 128 C 34 96 40 66 46 34 L 50 36 C 46 66 42 98 42 128 Z', trunk, { form: 'tube' });
    for (let i = 0; i < 15; i++)
      p.line(`M ${33 + i * 0.9} ${122 - i * 6} L ${41.5 + i * 0.5} ${121 - i * 6}`, '#6d5030', 1, {
        alpha: 0.6,
      });
    const frond = (dx: number, dy: number, lift: number, color: string): void => {
      const [x, y] = [48 + dx, 34 + dy];
      const [cx, cy] = [48 + dx * 0.5, 34 - lift];
      p.path(
        `M 48 34 C ${cx} ${cy} ${x - dx * 0.2} ${y - lift * 0.6} ${x} ${y} C ${x - dx * 0.3} ${y - lift * 0.2} ${cx} ${cy + 12} 48 37 Z`,
        color,
        { form: 'face' },
      );
      for (let k = 0.25; k < 0.95; k += 0.1)
        p.line(
          `M ${48 + dx * k} ${34 + dy * k * k - lift * 0.9 * k * (1 - k) * 2.6} L ${48 + dx * k - Math.sign(dx) * 1.5} ${34 + dy * k * k - lift * 0.9 * k * (1 - k) * 2.6 + 7}`,
          color,
          1.4,
        );
    };
    for (const [dx, dy, lift] of [
      [-40, 16, 16],
      [30, 18, 16],
      [-30, 34, 12],
      [24, 36, 12],
      [-20, -14, 20],
      [26, -12, 20],
    ] as const)
      frond(dx, dy, lift, main);
    for (const [dx, dy, lift] of [
      [-42, 0, 22],
      [31, 2, 22],
      [4, -26, 16],
    ] as const)
      frond(dx, dy, lift, '#66b552');
    for (const [x, y] of [
      [44, 37],
      [50, 38],
      [47, 41],
    ] as const)
      p.oval(x, y, 3.6, 3.6, '#6b4626');
  },
});
