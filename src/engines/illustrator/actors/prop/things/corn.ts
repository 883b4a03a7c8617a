import { defineThing } from '../thing.ts';

/** A maize plant with its ears. */
export const corn = defineThing({
  id: 'corn',
  metres: [0.9, 2.1],
  view: [90, 210],
  colors: { main: '#5f9a3c', second: '#f2c53d' },
  footing: 0.12,
  sway: 0.03,
  draw(p, { main, second }) {
    p.box(42, 24, 7, 186, main, { form: 'tube' });
    for (const [y, k, length] of [
      [168, -1, 40],
      [146, 1, 42],
      [122, -1, 42],
      [98, 1, 40],
      [74, -1, 36],
      [52, 1, 32],
    ] as const)
      p.path(
        `M 45 ${y} C ${45 + k * 12} ${y - 40} ${45 + k * length * 0.8} ${y - 40} ${45 + k * length} ${y - 4} C ${45 + k * length * 0.7} ${y - 24} ${45 + k * 14} ${y - 20} 45 ${y + 8} Z`,
        main,
        { form: 'face' },
      );
    for (const [y, k] of [
      [118, 1],
      [92, -1],
    ] as const)
      p.turned(45, y, 0.32 * k, () => {
        p.oval(45 + 5 * k, y - 16, 7, 20, second);
        p.path(
          `M ${45 + 5 * k - 8} ${y - 12} C ${45 + 5 * k - 8} ${y + 10} ${45 + 5 * k + 8} ${y + 10} ${45 + 5 * k + 8} ${y - 12} L ${45 + 5 * k} ${y - 2} Z`,
          '#8fbf5a',
        );
      });
    for (const x of [-12, -6, 0, 6, 12]) p.line(`M 45 28 L ${45 + x} 4`, '#d9b45a', 2);
  },
});
