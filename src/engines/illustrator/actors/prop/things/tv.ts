import { defineThing } from '../thing.ts';

/** A flat screen on its stand, playing. */
export const tv = defineThing({
  id: 'tv',
  metres: [1.15, 0.76],
  view: [115, 76],
  colors: { main: '#15181b', screen: '#3a7fc0' },
  draw(p, { main, screen }) {
    p.box(48, 64, 19, 8, main, { form: 'tube' });
    p.path('M 28 76 L 34 71 L 81 71 L 87 76 Z', main);
    p.box(1, 1, 113, 66, main, { r: 3 });
    p.box(4, 4, 107, 58, '#0a0c0e', { r: 1.5, form: 'flat' });
    const view = 'M 5 5 L 110 5 L 110 61 L 5 61 Z';
    p.glow(view, screen);
    p.within(view, () => {
      p.glow('M 5 5 L 110 5 L 110 30 L 5 30 Z', '#7fc3ee');
      p.glow('M 80 12 C 80 4.500 92 4.500 92 12 C 92 20 80 20 80 12 Z', '#fff3b0');
      p.glow(
        'M 0 46 L 22 22 L 36 38 L 52 16 L 74 44 L 88 30 L 115 52 L 115 62 L 0 62 Z',
        '#5a86a8',
      );
      p.glow('M 46 24 L 52 16 L 59 25 L 55 24 L 52 27 L 49 24 Z', '#f4f8fb');
      p.glow('M 0 50 C 30 40 70 46 115 44 L 115 62 L 0 62 Z', '#4fa04a');
      p.glow('M 40 62 C 50 52 62 52 72 46 L 76 46 C 70 54 66 56 60 62 Z', '#d8c28a');
    });
    p.path('M 5 5 L 46 5 L 22 61 L 5 61 Z', '#ffffff', { form: 'flat', alpha: 0.1 });
    p.oval(57.5, 64.6, 0.9, 0.9, '#e2382e');
  },
});
