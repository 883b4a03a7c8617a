import { defineThing } from '../thing.ts';

/** A hand-held hair drier. */
export const hairDrier = defineThing({
  id: 'hair_drier',
  metres: [0.26, 0.25],
  view: [104, 100],
  colors: { main: '#d64a8a', dark: '#23272c' },
  grip: [62, 78],
  draw(p, { main, dark }) {
    p.line('M 58 94 C 54 99 74 97 88 98 L 103 98', dark, 3.4);
    p.path('M 50 48 L 74 48 C 76 64 72 84 66 96 C 62 99 54 99 51 94 C 54 78 52 62 50 48 Z', main, {
      form: 'tube',
    });
    p.box(55, 60, 9, 16, dark, { r: 3 });
    p.box(57, 62, 5, 5, '#e6e9ec', { r: 1.5 });
    p.path(
      'M 30 16 C 44 6 60 4 72 4 C 92 4 103 18 103 30 C 103 44 92 56 72 56 C 60 56 44 52 30 44 Z',
      main,
      { form: 'ball' },
    );
    p.path('M 30 15 L 18 12 L 18 48 L 30 45 Z', dark, { form: 'roll' });
    p.path('M 18 10 L 3 6 C 1 20 1 40 3 54 L 18 50 Z', dark, { form: 'roll' });
    p.oval(3.5, 30, 2.5, 24, '#50575e', { form: 'flat' });
    p.oval(90, 30, 9, 20, dark, { form: 'face', alpha: 0.85 });
    for (const y of [16, 22, 28, 34, 40, 46]) p.line(`M 84 ${y} L 96 ${y}`, '#8b939a', 1.2);
    p.gleam(56, 16, 20, 6, 0.6, -0.12);
  },
  live(p, _colors, { t }) {
    for (let i = 0; i < 3; i++) {
      const k = (t * 1.4 + i / 3) % 1;
      const y = 14 + i * 16;
      p.line(
        `M ${-2 - k * 14} ${y} C ${-8 - k * 14} ${y - 4} ${-12 - k * 14} ${y + 4} ${-18 - k * 14} ${y}`,
        '#ffffff',
        2,
        { alpha: 0.55 * (1 - k) },
      );
    }
  },
});
