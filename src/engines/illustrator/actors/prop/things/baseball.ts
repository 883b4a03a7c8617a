import { defineThing } from '../thing.ts';

/** A white ball with red stitches. */
export const baseball = defineThing({
  id: 'baseball',
  metres: [0.075, 0.075],
  view: [100, 100],
  colors: { main: '#f6f2e8', second: '#c8342b' },
  footing: 0.3,
  round: true,
  draw(p, { main, second }) {
    p.oval(50, 50, 49, 49, main, { form: 'ball' });
    for (const flip of [1, -1] as const) {
      const x = (value: number): number => 50 + flip * value;
      p.line(`M ${x(34)} 14 C ${x(12)} 34 ${x(12)} 66 ${x(34)} 86`, second, 2);
      for (let y = 20; y < 84; y += 8) {
        const edge = 34 - 17 * (1 - ((y - 50) / 36) ** 2);
        p.line(
          `M ${x(edge - 5)} ${y - 3} L ${x(edge)} ${y} L ${x(edge + 5)} ${y - 3}`,
          second,
          1.6,
        );
      }
    }
  },
});
