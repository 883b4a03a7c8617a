import { defineThing } from '../thing.ts';

/** A windmill with turning sails. */
export const windmill = defineThing({
  id: 'windmill',
  metres: [9, 11],
  view: [126, 154],
  colors: { main: '#efe6d2', roof: '#8a4a30', sail: '#f7f3e6' },
  footing: 0.22,
  draw(p, { main, roof }) {
    p.path('M 46 60 L 80 60 L 92 154 L 34 154 Z', main, { form: 'tube' });
    p.path('M 42 62 C 44 38 56 32 63 32 C 70 32 82 38 84 62 Z', roof, { form: 'ball' });
    p.path('M 54 154 L 54 132 C 54 122 72 122 72 132 L 72 154 Z', '#6b4a2c');
    for (const y of [80, 104]) p.box(58, y, 10, 13, '#5f8fa8', { r: 2 });
  },
  live(p, { sail }, { t }) {
    for (let i = 0; i < 4; i++) {
      p.turned(63, 54, t * 0.9 + (i * Math.PI) / 2, () => {
        p.line('M 63 54 L 63 2', '#5f4026', 2);
        p.box(64, 4, 12, 38, sail, { form: 'face', alpha: 0.92 });
        for (const y of [12, 20, 28, 36]) p.line(`M 63 ${y} L 76 ${y}`, '#8a6a44', 0.8);
        p.line('M 70 4 L 70 42', '#8a6a44', 0.8);
      });
    }
    p.oval(63, 54, 4, 4, '#4a3322');
  },
});
