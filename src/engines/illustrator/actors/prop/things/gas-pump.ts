import { defineThing } from '../thing.ts';

/** A petrol pump with its hose. */
export const gasPump = defineThing({
  id: 'gas_pump',
  metres: [0.9, 1.75],
  view: [108, 210],
  colors: { main: '#d12a2a', second: '#f5f4ef' },
  draw(p, { main, second }) {
    p.box(6, 196, 84, 14, '#6d757d', { r: 2, form: 'roll' });
    p.box(14, 12, 68, 186, main, { r: 8 });
    p.box(22, 26, 52, 44, '#1f2a33', { r: 3, form: 'flat' });
    for (const y of [34, 52]) {
      p.box(28, y, 40, 12, '#cfe6d2', { r: 1, form: 'flat' });
      for (const x of [34, 44, 54]) p.box(x, y + 2.5, 5, 7, '#1f2a33', { r: 1, form: 'flat' });
    }
    p.box(22, 80, 52, 40, second, { r: 3 });
    p.path('M 48 86 C 60 98 60 114 48 114 C 36 114 36 98 48 86 Z', main);
    p.box(22, 128, 52, 62, '#b8221f', { r: 3 });
    p.line('M 82 44 C 112 50 100 150 104 172 C 106 190 88 190 90 168 L 90 96', '#22252b', 5);
    p.path('M 84 78 L 100 72 L 104 86 L 94 100 L 84 98 Z', '#3c424b');
    p.box(10, 2, 76, 14, second, { r: 5, form: 'roll' });
  },
});
