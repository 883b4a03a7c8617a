import { defineThing } from '../thing.ts';

/** A church with its steeple. */
export const church = defineThing({
  id: 'church',
  metres: [8, 13],
  view: [112, 182],
  colors: { main: '#ece4d2', roof: '#5a6675', wood: '#6b4a2c' },
  draw(p, { main, roof, wood }) {
    p.line('M 30 20 L 30 1 M 24 7 L 36 7', '#d8b24a', 2.4);
    p.path('M 12 82 L 30 18 L 48 82 Z', roof, { form: 'tube' });
    p.box(14, 80, 32, 102, main, { form: 'tube' });
    p.path('M 42 126 L 60 96 L 104 96 L 111 126 Z', roof, { form: 'face' });
    p.box(44, 124, 64, 58, main, { form: 'face' });
    p.oval(30, 98, 7, 7, '#fbf8ef');
    p.line('M 30 98 L 30 93 M 30 98 L 34 98', '#2a2f35', 1.2);
    p.path('M 22 182 L 22 156 C 22 144 38 144 38 156 L 38 182 Z', wood);
    for (const x of [56, 74, 92])
      p.path(
        `M ${x} 164 L ${x} 144 C ${x} 134 ${x + 9} 134 ${x + 9} 144 L ${x + 9} 164 Z`,
        '#4f7fb0',
        { form: 'face' },
      );
  },
});
