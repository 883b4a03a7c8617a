import { defineThing } from '../thing.ts';

/** A red barn with a gambrel roof, white crosses on its doors and hay in the loft. */
export const barn = defineThing({
  id: 'barn',
  metres: [11, 9],
  view: [176, 144],
  colors: { main: '#a8322a', roof: '#5d5a60', trim: '#f4efe4', hay: '#e2b94e' },
  draw(p, { main, roof, trim, hay }) {
    p.path('M 22 144 L 22 66 L 40 30 L 88 8 L 136 30 L 154 66 L 154 144 Z', main, { form: 'face' });
    for (let x = 30; x < 152; x += 8)
      p.line(`M ${x} 60 L ${x} 144`, '#7c211c', 0.8, { alpha: 0.35 });
    p.path(
      'M 12 70 L 34 26 L 88 0 L 142 26 L 164 70 L 154 74 L 136 34 L 88 11 L 40 34 L 22 74 Z',
      roof,
      {
        form: 'face',
      },
    );
    p.box(72, 34, 32, 26, trim);
    p.box(75, 37, 26, 20, '#3a2420');
    p.path('M 75 57 C 78 46 84 50 88 46 C 94 50 98 46 101 57 Z', hay, { form: 'ball' });
    p.box(52, 82, 72, 62, trim);
    for (const x of [55, 89.5]) {
      p.box(x, 85, 31.5, 59, main, { form: 'face' });
      p.line(`M ${x} 85 L ${x + 31.5} 144 M ${x + 31.5} 85 L ${x} 144`, trim, 3.6);
      p.line(`M ${x} 85 L ${x + 31.5} 85 L ${x + 31.5} 144 L ${x} 144 Z`, trim, 2.4);
    }
    for (const x of [29, 131]) {
      p.box(x, 92, 17, 20, trim);
      p.box(x + 2, 94, 13, 16, '#8fb4c8');
      p.line(`M ${x + 8.5} 94 L ${x + 8.5} 110 M ${x + 2} 102 L ${x + 15} 102`, trim, 1.6);
    }
  },
});
