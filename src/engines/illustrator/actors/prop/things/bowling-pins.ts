import { defineThing } from '../thing.ts';

/** Ten bowling pins in their triangle. */
export const bowlingPins = defineThing({
  id: 'bowling_pins',
  metres: [1.1, 0.5],
  view: [220, 100],
  colors: { main: '#f5f4ef', second: '#d12a2a' },
  draw(p, { main, second }) {
    const pin = (x: number, y: number): void => {
      p.path(
        `M ${x - 6} ${y} C ${x - 18} ${y - 24} ${x - 10} ${y - 42} ${x - 6} ${y - 54} C ${x - 12} ${y - 70} ${x - 5} ${y - 76} ${x} ${y - 76} C ${x + 5} ${y - 76} ${x + 12} ${y - 70} ${x + 6} ${y - 54} C ${x + 10} ${y - 42} ${x + 18} ${y - 24} ${x + 6} ${y} Z`,
        main,
        { form: 'tube' },
      );
      for (const dy of [54, 59]) p.line(`M ${x - 6} ${y - dy} L ${x + 6} ${y - dy}`, second, 2.4);
    };
    for (const x of [32, 84, 136, 188]) pin(x, 82);
    for (const x of [58, 110, 162]) pin(x, 88);
    for (const x of [84, 136]) pin(x, 94);
    pin(110, 100);
  },
});
