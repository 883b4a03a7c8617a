import { defineThing } from '../thing.ts';

/** A rolling suitcase with its handle out. */
export const suitcase = defineThing({
  id: 'suitcase',
  metres: [0.48, 0.86],
  view: [48, 86],
  colors: { main: '#2f6fd0', metal: '#a9b0b8', dark: '#23282d' },
  grip: [24, 2],
  draw(p, { main, metal, dark }) {
    p.line('M 15 26 L 15 4', metal, 2.2);
    p.line('M 33 26 L 33 4', metal, 2.2);
    p.box(12, 1, 24, 5, dark, { r: 2.4, form: 'roll' });
    for (const x of [8, 36]) p.oval(x + 2, 82, 4, 4, dark);
    p.box(3, 22, 42, 59, main, { r: 6, form: 'tube' });
    for (const x of [10, 17, 24, 31, 38]) {
      p.line(`M ${x} 28 L ${x} 76`, '#000000', 1.3, { alpha: 0.28 });
      p.line(`M ${x + 1.2} 28 L ${x + 1.2} 76`, '#ffffff', 0.9, { alpha: 0.28 });
    }
    p.line('M 4 51 L 44 51', dark, 1.6, { alpha: 0.8 });
    p.box(18, 19, 12, 5, dark, { r: 2.2 });
    p.box(42.5, 44, 4, 13, dark, { r: 2 });
    p.box(20, 49, 8, 4.5, metal, { r: 1 });
    p.gleam(12, 32, 8, 12, 0.35);
  },
});
