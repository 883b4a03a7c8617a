import { defineThing } from '../thing.ts';

/** A smartphone with its screen on. */
export const cellPhone = defineThing({
  id: 'cell_phone',
  metres: [0.08, 0.165],
  view: [80, 165],
  colors: { main: '#1c1f23', screen: '#3e6fd8' },
  draw(p, { main, screen }) {
    p.box(1, 1, 78, 163, main, { r: 13, form: 'tube' });
    p.box(79, 40, 1.5, 20, '#4a5158', { form: 'flat' });
    const face =
      'M 5 14 C 5 8 8 5 14 5 L 66 5 C 72 5 75 8 75 14 L 75 151 C 75 157 72 160 66 160 L 14 160 C 8 160 5 157 5 151 Z';
    p.glow(face, screen);
    p.within(face, () => {
      p.glow('M 0 70 C 30 50 50 110 80 84 L 80 165 L 0 165 Z', '#8a4fd0');
      p.glow('M 0 110 C 26 92 52 140 80 116 L 80 165 L 0 165 Z', '#e85f9a');
    });
    p.box(28, 8, 24, 6, '#101214', { r: 3, form: 'flat' });
    const inks = [
      '#5fd08a',
      '#ffcf5a',
      '#ff7a5a',
      '#ffffff',
      '#57c7f0',
      '#ff5f7a',
      '#9fe05a',
      '#ffa94a',
      '#c9b6ff',
      '#ffffff',
      '#5fd08a',
      '#ff8fc0',
    ];
    for (const [i, ink] of inks.entries())
      p.box(12 + (i % 4) * 15, 46 + Math.floor(i / 4) * 19, 11, 11, ink, { r: 3, form: 'flat' });
    p.box(9, 134, 62, 19, '#ffffff', { r: 7, form: 'flat', alpha: 0.35 });
    for (const [i, ink] of ['#3fbf6a', '#2f8fe8', '#f0532d', '#ffffff'].entries())
      p.box(13 + i * 15, 138, 11, 11, ink, { r: 3, form: 'flat' });
    for (const [x, w] of [[22, 36]] as const)
      p.box(x, 24, w, 9, '#ffffff', { r: 2, form: 'flat', alpha: 0.85 });
    p.path('M 5 14 C 5 8 8 5 14 5 L 40 5 L 5 90 Z', '#ffffff', { form: 'flat', alpha: 0.12 });
  },
});
