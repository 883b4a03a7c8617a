import { defineThing } from '../thing.ts';

/** A racket, head up. */
export const tennisRacket = defineThing({
  id: 'tennis_racket',
  metres: [0.34, 0.72],
  view: [68, 144],
  colors: { main: '#d12a2a', second: '#22262b', strings: '#f3efe2' },
  footing: 0.08,
  grip: [34, 130],
  draw(p, { main, second, strings }) {
    const head =
      'M 34 4 C 56 4 64 26 62 46 C 60 66 46 78 34 78 C 22 78 8 66 6 46 C 4 26 12 4 34 4 Z';
    p.within(head, () => {
      for (let x = 8; x < 64; x += 5) p.line(`M ${x} 2 L ${x} 80`, strings, 0.9, { form: 'flat' });
      for (let y = 6; y < 80; y += 5) p.line(`M 4 ${y} L 64 ${y}`, strings, 0.9, { form: 'flat' });
    });
    p.line('M 24 74 C 28 84 31 92 31.500 102', main, 3.6);
    p.line('M 44 74 C 40 84 37 92 36.500 102', main, 3.6);
    p.line(head, main, 5, { form: 'ball' });
    p.line('M 14 14 C 22 6 46 6 54 14', '#ffffff', 1.4, { alpha: 0.8 });
    p.box(29.5, 100, 9, 42, second, { r: 3, form: 'tube' });
    for (let y = 106; y < 140; y += 6) p.line(`M 29.500 ${y} L 38.500 ${y - 4}`, '#59626b', 1);
    p.box(28.5, 139, 11, 4.5, second, { r: 2 });
  },
});
