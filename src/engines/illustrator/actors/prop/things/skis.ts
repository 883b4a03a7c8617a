import { defineThing } from '../thing.ts';

/** A pair of skis with poles, standing. */
export const skis = defineThing({
  id: 'skis',
  metres: [0.72, 1.8],
  view: [72, 180],
  colors: { main: '#e2382e', second: '#f5f1e6', dark: '#22272c' },
  footing: 0.25,
  draw(p, { main, second, dark }) {
    for (const [x, lean] of [
      [10, 0.09],
      [62, -0.09],
    ] as const) {
      p.turned(36, 178, lean, () => {
        p.line(`M ${x} 34 L ${x} 178`, '#aab2ba', 2);
        p.box(x - 2.6, 30, 5.2, 22, dark, { r: 2.4 });
        p.oval(x, 168, 6, 1.8, dark);
      });
    }
    for (const [x, angle] of [
      [25, 0.05],
      [47, -0.05],
    ] as const) {
      p.turned(36, 178, angle, () => {
        p.path(
          `M ${x - 7} 178 L ${x - 6} 90 L ${x - 7.5} 26 C ${x - 7.5} 8 ${x - 3} 2 ${x} 1 C ${x + 3} 2 ${x + 7.5} 8 ${x + 7.5} 26 L ${x + 6} 90 L ${x + 7} 178 Z`,
          main,
          { form: 'tube' },
        );
        p.path(`M ${x - 5} 30 L ${x + 5} 22 L ${x + 5} 38 L ${x - 5} 46 Z`, second, {
          form: 'flat',
        });
        p.path(`M ${x - 5} 56 L ${x + 5} 48 L ${x + 5} 53 L ${x - 5} 61 Z`, second, {
          form: 'flat',
        });
        p.box(x - 7, 94, 14, 12, dark, { r: 2 });
        p.box(x - 5.5, 108, 11, 22, '#3a4148', { r: 2 });
        p.box(x - 7, 132, 14, 13, dark, { r: 3 });
        p.path(`M ${x - 5} 164 L ${x + 5} 158 L ${x + 5} 168 L ${x - 5} 174 Z`, second, {
          form: 'flat',
        });
      });
    }
  },
});
