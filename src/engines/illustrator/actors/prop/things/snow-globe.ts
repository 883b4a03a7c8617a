import { defineThing } from '../thing.ts';

/** A snow globe with a little house inside. */
export const snowGlobe = defineThing({
  id: 'snow_globe',
  metres: [0.15, 0.18],
  view: [120, 144],
  colors: { main: '#7a4a2a', glass: '#bfe0ee' },
  footing: 0.42,
  draw(p, { main, glass }) {
    p.path('M 22 112 L 98 112 L 110 142 L 10 142 Z', main, { form: 'tube' });
    p.oval(60, 60, 56, 56, glass, { form: 'ball' });
    p.within('M 4 60 C 4 -14 116 -14 116 60 C 116 134 4 134 4 60 Z', () => {
      p.oval(60, 108, 60, 28, '#f6f9fc');
      p.box(44, 62, 32, 26, '#b8443f');
      p.path('M 38 64 L 60 42 L 82 64 Z', '#f6f9fc');
      p.box(55, 72, 10, 16, '#f2d06b');
      p.path('M 92 92 L 100 60 L 108 92 Z', '#2f6b4a');
      p.path('M 12 92 L 22 56 L 32 92 Z', '#2f6b4a');
    });
  },
  live(p, _colors, { t }) {
    for (let i = 0; i < 26; i++) {
      const fall = (t * 9 + i * 37) % 88;
      const x = 60 + Math.sin(i * 2.4 + t * 0.5) * 42 * Math.sin((fall / 100) * Math.PI);
      p.glow(
        `M ${x - 1.6} ${12 + fall} L ${x} ${10.4 + fall} L ${x + 1.6} ${12 + fall} L ${x} ${13.6 + fall} Z`,
        '#ffffff',
        0.95,
      );
    }
    p.gleam(38, 34, 16, 22, 0.6, 0.6);
  },
});
