import { defineThing } from '../thing.ts';

/** A drum kit with cymbals. */
export const drumKit = defineThing({
  id: 'drum_kit',
  metres: [1.9, 1.3],
  view: [190, 130],
  colors: { main: '#c8202a', second: '#f3ead6', metal: '#aab2ba', cymbal: '#d8b24a' },
  draw(p, { main, second, metal, cymbal }) {
    for (const [x, y] of [
      [22, 30],
      [168, 24],
    ] as const) {
      p.line(
        `M ${x} ${y} L ${x} 126 M ${x} 108 L ${x - 12} 128 M ${x} 108 L ${x + 12} 128`,
        metal,
        2.6,
      );
      p.turned(x, y, x < 90 ? -0.22 : 0.22, () => p.oval(x, y, 26, 4.5, cymbal, { form: 'gloss' }));
    }
    p.line('M 86 66 L 80 46 M 104 66 L 112 46', metal, 3.4);
    for (const [x, a] of [
      [68, 0.14],
      [124, -0.14],
    ] as const) {
      p.turned(x, 44, a, () => {
        p.box(x - 21, 30, 42, 30, main, { r: 4, form: 'tube' });
        p.oval(x, 31, 21, 6.5, second, { form: 'face' });
        p.line(`M ${x - 21} 31 L ${x - 21} 60 M ${x + 21} 31 L ${x + 21} 60`, metal, 2);
      });
    }
    for (const [x, y, w, h] of [
      [40, 74, 40, 22],
      [152, 78, 44, 40],
    ] as const) {
      p.line(
        `M ${x - w / 2 + 4} ${y + 6} L ${x - w / 2} 128 M ${x + w / 2 - 4} ${y + 6} L ${x + w / 2} 128`,
        metal,
        2.6,
      );
      p.box(x - w / 2, y, w, h, main, { r: 3, form: 'tube' });
      p.oval(x, y, w / 2, 6, metal, { form: 'tube' });
      p.oval(x, y - 0.6, w / 2 - 2, 4.8, second, { form: 'face' });
    }
    p.oval(95, 92, 36, 36, main, { form: 'ball' });
    p.oval(95, 92, 31, 31, metal, { form: 'ball' });
    p.oval(95, 92, 28, 28, second, { form: 'face' });
    p.oval(95, 92, 11, 11, main, { form: 'ball' });
  },
});
